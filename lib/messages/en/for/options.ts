export { locale } from '../locale.ts';
export { options } from '../options.ts';
export { pages } from '../pages.ts';
export { popup } from '../popup.ts';
export { scenes } from '../scenes.ts';
export { services } from '../services.ts';
export { sources } from '../sources.ts';
export { steps } from '../steps.ts';
