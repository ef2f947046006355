import type { WelcomeWords } from './contract/welcome.ts';
import { welcome as welcomeEn } from './en/welcome.ts';
import { welcome as welcomeJa } from './ja/welcome.ts';
import type { Catalogue } from './language.ts';

export type { LegendPhase } from './contract/welcome.ts';

export const WELCOME_WORDS: Catalogue<WelcomeWords> = { ja: welcomeJa, en: welcomeEn };
