import { wordsIn } from './index.ts';
import type { Language } from './language.ts';

/** The words of the exchange that `title` holds: its flags by their meaning, any other word as it is. */
export const exchangeWords = (title: string, language: Language): string =>
  title
    .split(', ')
    .map((word) => wordsIn(language).flags[word] ?? word)
    .join(wordsIn(language).locale.comma);
