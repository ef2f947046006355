import { toMinutes } from '../domain/time.ts';
import type { SceneSentences } from './contract/scenes.ts';
import { inWords } from './format.ts';
import type { Language } from './language.ts';

/** That this machine's clock is wrong and the exchange's is followed; null while it is right. */
export function clockSentence(
  offsetMs: number | undefined,
  words: Pick<SceneSentences, 'clockFast' | 'clockSlow'>,
  language: Language,
): string | null {
  if (offsetMs === undefined || offsetMs === 0) return null;
  const template = offsetMs < 0 ? words.clockFast : words.clockSlow;
  return template.replace('{by}', inWords(toMinutes(Math.abs(offsetMs)), language));
}
