import type { PopupWords } from './contract/popup.ts';
import { popup as popupEn } from './en/popup.ts';
import { popup as popupJa } from './ja/popup.ts';
import type { Catalogue } from './language.ts';

export type { HeroSentence, RowWord } from './contract/popup.ts';

export const POPUP_WORDS: Catalogue<PopupWords> = { ja: popupJa, en: popupEn };
