import type { TellingRule } from '../../domain/notice/5-roles/roles.ts';

/** Why a time in a notice was taken for a time of the stop, by the rule that decided. */
export type RuleWords = Readonly<Record<TellingRule, string>>;
