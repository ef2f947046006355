import type { Words } from './contract/index.ts';
import type { Language } from './language.ts';

export { LANGUAGES, type Language } from './language.ts';

const learnt = new Map<Language, Partial<Words>>();

/** Makes `words` of `language` known. A script learns what it says, in the language it says it in, before it says it. */
export function learn(language: Language, words: Partial<Words>): void {
  learnt.set(language, { ...learnt.get(language), ...words });
}

/** Whether this script has learnt to speak `language`. */
export const speaks = (language: Language): boolean => learnt.has(language);

/**
 * The words of `language`. A script has those parts only that it learnt; that each one learns all that it says is held
 * by a test.
 */
export function wordsIn(language: Language): Words {
  const words = learnt.get(language);
  if (words === undefined) throw new Error(`No words of ${language} were learnt`);
  return words as Words;
}
