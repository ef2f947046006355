import type { Settings } from '../../lib/domain/settings.ts';
import { type Language, resolveLanguage } from '../../lib/messages/language.ts';

/**
 * Gives the whole page its language, its title and its theme, and returns the language. Without `wishes` the system
 * decides, as it does where they leave it to it.
 */
export function dressPage(
  wishes: Pick<Settings, 'language' | 'theme'> | undefined,
  browserLanguage: string,
  titleIn: (language: Language) => string,
): Language {
  const language = resolveLanguage(wishes?.language ?? 'system', browserLanguage);
  const root = document.documentElement;
  root.lang = language;
  document.title = titleIn(language);
  const theme = wishes?.theme ?? 'system';
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  return language;
}
