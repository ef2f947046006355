export { exchanges } from '../exchanges.ts';
export { history } from '../history.ts';
export { locale } from '../locale.ts';
export { pages } from '../pages.ts';
export { scenes } from '../scenes.ts';
