import type { PageWords } from '../contract/pages.ts';
import * as common from './common.ts';

export const pages: PageWords = { name: common.productName, welcome: 'はじめに', options: '設定', history: '履歴' };
