import type { PageWords } from '../contract/pages.ts';

export const pages: PageWords = { name: 'メンテ予報', welcome: 'はじめに', options: '設定', history: '履歴' };
