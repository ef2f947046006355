import { BESIDE_RULES } from './beside-rules.ts';
import { CHANGE_RULES } from './change-rules.ts';
import { EDGE_RULES } from './edge-rules.ts';
import { SAID_ON_RULES, TOLD_EDGE_RULES } from './english-edge-rules.ts';
import {
  LEFT_END_RULES,
  LEFT_RULES,
  LEFT_START_RULES,
  LIKE_BELOW_RULES,
  LISTED_RULES,
  MORE_RULES,
  VERB_RULES,
} from './left-rules.ts';
import { LOG_RULES } from './log-rules.ts';
import { hasTime } from './looks.ts';
import { MATTER_RULES } from './matter-rules.ts';
import { MOVED_ITSELF_RULES } from './moved-itself.ts';
import { lowerBehind } from './page-beside.ts';
import { PART_EDGES, PART_RULES } from './part-rules.ts';
import { isDayOfEdge, POINT_RULES } from './point-rules.ts';
import { RANGE_RULES } from './range-rules.ts';
import { REPORT_RULES } from './report-rules.ts';
import { type Rule, type RuleInput, rule } from './rule.ts';
import { SHARED_VERB_RULES } from './shared-verb-rules.ts';
import { STANDING_RULES } from './standing-from.ts';
import { STEP_RULES } from './step-rules.ts';
import { TOLD_END_RULES } from './told-end-rules.ts';
import { TOLD_PLAN_RULES } from './told-plan-rules.ts';
import { TOLD_RULES } from './told-rules.ts';
import { TRADING_RULES } from './trading-rules.ts';
import { TURN_RULES } from './turn-rules.ts';

const firstOf = <R extends Rule>(rules: readonly R[], input: RuleInput): R | undefined =>
  rules.find(({ holds }) => holds(input));

/** 「11月12日に発生した障害につきまして」: what the notice goes on to speak of. */
const HAPPENED =
  /^に?(?:発生|実施)(?:した|しました|いたしました|致しました|の)[^。\n]{0,24}?(?:につ(?:いて|きまして)|に関する|に関しまして|のご報告|のお詫び|の原因)/;
const HAPPENED_REACH = 48;

/** A day alone, where the edge it would be needs a clock time. */
const DAY_RULES = [
  rule('a day that begins nothing', 'none', '出金障害の経緯\n本日の出金障害の経緯は以下のとおりです。', (input) => {
    if (hasTime(input.range)) return false;
    if (HAPPENED.test(lowerBehind(input.notice, input.range, HAPPENED_REACH))) return true;
    const edge = firstOf(EDGE_RULES, input);
    // 「the maintenance on December 22 will end at 05:00」
    const isOfNext = edge?.name === 'the end is named behind it' && input.around.isFollowed;
    return isOfNext || !isDayOfEdge(input, edge?.role ?? 'none');
  }),
] as const;

const FIRST = [
  ...PART_EDGES,
  ...STANDING_RULES,
  ...CHANGE_RULES,
  ...REPORT_RULES,
  ...STEP_RULES,
  ...TURN_RULES,
  ...PART_RULES,
  ...MATTER_RULES,
  ...TOLD_PLAN_RULES,
] as const;
const OF_POINTS = [
  ...FIRST,
  ...SAID_ON_RULES,
  ...MOVED_ITSELF_RULES,
  ...TOLD_END_RULES,
  ...LOG_RULES,
  ...BESIDE_RULES,
  ...TOLD_EDGE_RULES,
  ...TRADING_RULES,
  ...SHARED_VERB_RULES,
  ...TOLD_RULES,
  ...POINT_RULES,
  ...DAY_RULES,
  ...EDGE_RULES,
] as const;
const OF_RANGES = [...FIRST, ...RANGE_RULES] as const;

/** Most notices are in Japanese: there a third of the looks would be for what only English says. */
const byLanguage = (all: readonly RoleRule[]) => ({ all, withoutEnglish: all.filter(({ isEnglish }) => !isEnglish) });
const POINTS = byLanguage(OF_POINTS);
const RANGES = byLanguage(OF_RANGES);

/** Every rule by which a time gets its role, in the order in which they are asked. */
export const ROLE_RULES = [
  ...OF_POINTS,
  ...RANGE_RULES,
  ...LIKE_BELOW_RULES,
  ...MORE_RULES,
  ...VERB_RULES,
  ...LEFT_RULES,
  ...LEFT_START_RULES,
  ...LISTED_RULES,
  ...LEFT_END_RULES,
] as const;

export type RoleRule = (typeof ROLE_RULES)[number];
export type RuleName = RoleRule['name'];
/** The rules by which a time becomes one of a window. */
export type TellingRule = Extract<
  RoleRule,
  { readonly role: 'window' | 'start' | 'end' | 'actual-end' | 'as-of' | 'cancelled' }
>['name'];

/** What a time is to the notice: the first rule that holds, from its label, its clause and the heading above. */
export function decideRole(input: RuleInput): RoleRule {
  const rules = input.range.shape === 'point' ? POINTS : RANGES;
  const decided = firstOf(input.notice.page.hasEnglish ? rules.all : rules.withoutEnglish, input);
  if (decided === undefined) throw new Error('the last rule holds for everything');
  return decided;
}
