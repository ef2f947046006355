import type { HistoryWords } from './contract/history.ts';
import { history as historyEn } from './en/history.ts';
import { history as historyJa } from './ja/history.ts';
import type { Catalogue } from './language.ts';

export const HISTORY_WORDS: Catalogue<HistoryWords> = { ja: historyJa, en: historyEn };
