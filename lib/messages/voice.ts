import type { Words } from './contract/index.ts';
import { learn, speaks } from './index.ts';
import type { Language } from './language.ts';

/** Calls `say` once the words of `language` are there: at once where they are, and not where a later call overtook it. */
export type Voice = (language: Language, say: () => void) => Promise<void>;

/** @param load brings the words that this script says */
export function createVoice(load: (language: Language) => Promise<Partial<Words>>): Voice {
  let latest = 0;
  return async (language, say) => {
    latest += 1;
    const turn = latest;
    if (!speaks(language)) learn(language, await load(language));
    if (turn === latest) say();
  };
}
