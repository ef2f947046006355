import { wordsIn } from './index.ts';
import type { Language } from './language.ts';

/** Why a time was read as it was; null for what an older reader left without a reason. */
export const ruleText = (rule: string | undefined, language: Language): string | null =>
  new Map(Object.entries(wordsIn(language).rules)).get(rule ?? '') ?? null;
