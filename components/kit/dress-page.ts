import type { Settings } from '../../lib/domain/settings.ts';
import { type Language, resolveLanguage } from '../../lib/messages/language.ts';
import type { PageHands } from './page-hands.ts';

interface Dressing {
  /** What the user chose; without it the system decides, as it does where they leave it to it. */
  readonly wishes: Pick<Settings, 'language' | 'theme'> | undefined;
  readonly browserLanguage: string;
  readonly titleIn: (language: Language) => string;
}

/** Dresses the page in what was wished for, and returns the language. */
export function dressPage(page: Pick<PageHands, 'dress'>, { wishes, browserLanguage, titleIn }: Dressing): Language {
  const language = resolveLanguage(wishes?.language ?? 'system', browserLanguage);
  page.dress({ language, title: titleIn(language), theme: wishes?.theme ?? 'system' });
  return language;
}
