import type { ManualWords } from './contract/manual.ts';
import { manual as manualEn } from './en/manual.ts';
import { manual as manualJa } from './ja/manual.ts';
import type { Catalogue } from './language.ts';

export type { FormProblem } from './contract/manual.ts';

export const MANUAL_WORDS: Catalogue<ManualWords> = { ja: manualJa, en: manualEn };
