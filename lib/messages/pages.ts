import type { Catalogue } from './language.ts';

interface PageWords {
  readonly name: string;
  readonly welcome: string;
  readonly options: string;
  readonly history: string;
}

/** What stands at the head of every full page. */
export const PAGE_WORDS: Catalogue<PageWords> = {
  ja: { name: 'メンテ予報', welcome: 'はじめに', options: '設定', history: '履歴' },
  en: { name: 'Mente Yohō', welcome: 'Welcome', options: 'Options', history: 'History' },
};
