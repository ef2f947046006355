import type { Settings } from '../../lib/domain/settings.ts';
import type { Language } from '../../lib/messages/language.ts';

/** Gives the whole page its language, its title and its theme; without a chosen theme the system decides. */
export function dressPage(
  language: Language,
  title: string,
  theme: Settings['theme'],
  page: Document = document,
): void {
  page.documentElement.lang = language;
  page.title = title;
  if (theme === 'system') delete page.documentElement.dataset.theme;
  else page.documentElement.dataset.theme = theme;
}
