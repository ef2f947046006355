import { LANGUAGES, type Language } from '../domain/language.ts';

export { LANGUAGES, type Language } from '../domain/language.ts';

/** The language, named in itself. */
export const languageName = (language: Language): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

/** Spoken where a browser asks for a language that there are no words of. */
const FALLBACK: Language = 'en';

/** The language to speak: the user's choice, else the browser's, else English. */
export function resolveLanguage(choice: 'system' | Language, browserLanguage: string): Language {
  if (choice !== 'system') return choice;
  const wished = browserLanguage.toLowerCase();
  return LANGUAGES.find((language) => wished === language || wished.startsWith(`${language}-`)) ?? FALLBACK;
}
