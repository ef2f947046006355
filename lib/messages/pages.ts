import type { PageWords } from './contract/pages.ts';
import { pages as pagesEn } from './en/pages.ts';
import { pages as pagesJa } from './ja/pages.ts';
import type { Catalogue } from './language.ts';

export const PAGE_WORDS: Catalogue<PageWords> = { ja: pagesJa, en: pagesEn };
