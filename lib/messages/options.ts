import type { OptionsWords } from './contract/options.ts';
import { options as optionsEn } from './en/options.ts';
import { options as optionsJa } from './ja/options.ts';
import type { Catalogue } from './language.ts';

export type { CoinProblem, FileProblem, LeadProblem } from './contract/options.ts';

export const OPTIONS_WORDS: Catalogue<OptionsWords> = { ja: optionsJa, en: optionsEn };
