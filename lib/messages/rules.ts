import type { RuleWords } from './contract/rules.ts';
import { rules as rulesEn } from './en/rules.ts';
import { rules as rulesJa } from './ja/rules.ts';
import type { Catalogue, Language } from './language.ts';

const RULE_WORDS: Catalogue<RuleWords> = { ja: rulesJa, en: rulesEn };

/** Why a time was read as it was; null for what an older reader left without a reason. */
export const ruleText = (rule: string | undefined, language: Language): string | null =>
  new Map(Object.entries(RULE_WORDS[language])).get(rule ?? '') ?? null;
