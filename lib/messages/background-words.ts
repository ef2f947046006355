import type { Words } from './contract/index.ts';
import { learn } from './index.ts';
import { LANGUAGES } from './language.ts';

/** A worker loads nothing later, and the user may change the language while it runs: it brings every language. */
const brought = import.meta.glob<Partial<Words>>('./*/for/background.ts', { eager: true });

/** Lets the background speak every language. */
export function learnBackgroundWords(): void {
  for (const language of LANGUAGES) learn(language, brought[`./${language}/for/background.ts`] ?? {});
}
