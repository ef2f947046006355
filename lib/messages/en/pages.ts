import type { PageWords } from '../contract/pages.ts';

export const pages: PageWords = { name: 'Mente Yohō', welcome: 'Welcome', options: 'Options', history: 'History' };
