import type { Language } from '../../lib/messages/language.ts';

/** Brings the words of the popup in one language. */
export const bringWords = (language: Language) => import(`../../lib/messages/${language}/for/popup.ts`);
