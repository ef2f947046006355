import type { Settings } from '../../lib/domain/settings.ts';
import { type Language, resolveLanguage } from '../../lib/messages/language.ts';
import { createVoice } from '../../lib/messages/voice.ts';
import { dressPage } from './dress-page.ts';
import type { PageHands } from './page-hands.ts';

type Wishes = Pick<Settings, 'language' | 'theme'> | undefined;

interface PageVoice {
  readonly page: Pick<PageHands, 'dress'>;
  readonly load: Parameters<typeof createVoice>[0];
  readonly browserLanguage: string;
  readonly titleIn: (language: Language) => string;
}

/** Dresses the page and has it drawn in the language that `wishes` name; nothing stands there before its words came. */
export function pageVoice({ page, load, browserLanguage, titleIn }: PageVoice) {
  const speak = createVoice(load);
  return (wishes: Wishes, draw: (language: Language) => void): void => {
    const language = resolveLanguage(wishes?.language ?? 'system', browserLanguage);
    void speak(language, () => draw(dressPage(page, { wishes, browserLanguage, titleIn })));
  };
}
