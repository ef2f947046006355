import type { Words } from './contract/index.ts';
import { learn, speaks } from './index.ts';
import type { Language } from './language.ts';

/*
 * The background brings the drawing of the overlay to a page, and before it a script with the words of one language.
 */

declare global {
  var menteYohoWords: { readonly language: Language; readonly words: Partial<Words> } | undefined;
}

/** A script that leaves `words` where the drawing finds them, instead of what one before it left. */
export const scriptOfWords = (language: Language, words: Partial<Words>) => ({
  main(): void {
    globalThis.menteYohoWords = { language, words };
  },
});

/** Whether this script speaks `language`; words that were just brought are learnt. */
export function hasWords(language: Language): boolean {
  const brought = globalThis.menteYohoWords;
  if (!speaks(language) && brought?.language === language) learn(language, brought.words);
  return speaks(language);
}
