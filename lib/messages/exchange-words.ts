import type { FlagWords } from './contract/flags.ts';
import { flags as flagsEn } from './en/flags.ts';
import { flags as flagsJa } from './ja/flags.ts';
import type { Catalogue, Language } from './language.ts';

export const FLAGS: Catalogue<FlagWords> = { ja: flagsJa, en: flagsEn };

/** The words of the exchange that `title` holds: its flags by their meaning, any other word as it is. */
export const exchangeWords = (title: string, language: Language): string =>
  title
    .split(', ')
    .map((word) => FLAGS[language][word] ?? word)
    .join(language === 'ja' ? '・' : ', ');
