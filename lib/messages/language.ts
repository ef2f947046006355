export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One surface's words in both languages; `tests/messages/parity.test.ts` keeps the two alike. */
export type Catalogue<Words> = Readonly<Record<Language, Words>>;

/** The language to speak: the user's choice, else Japanese for a Japanese browser and English for every other. */
export function resolveLanguage(choice: 'system' | Language, browserLanguage: string): Language {
  if (choice !== 'system') return choice;
  return browserLanguage.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
