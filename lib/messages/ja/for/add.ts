export { exchanges } from '../exchanges.ts';
export { after, before } from '../items.ts';
export { kinds } from '../kinds.ts';
export { locale } from '../locale.ts';
export { manual } from '../manual.ts';
export { pages } from '../pages.ts';
export { parts } from '../parts.ts';
export { services } from '../services.ts';
