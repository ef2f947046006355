import type { Token } from '../2-tokens/token.ts';
import { isEnumerated } from '../4-times/shared-hours.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import { tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { type RuleInput, rule } from './rule.ts';

/** Between the two stands no more than what the second is said of: 「、出金は」. */
const NAME_REACH = 8;
const VERBS = TAG.stop | TAG.resume | TAG.end | TAG.past | TAG.perhaps;

const isFrom = (token: Token | undefined): boolean => token?.kind === 'word' && (token.entry.tags & TAG.from) !== 0;

/** 「1月22日8:00より」, and 「8:00より15分間」 with its length. */
const isFromBehind = (tokens: readonly Token[], { end, durationMinutes }: TimeRange): boolean =>
  isFrom(tokens[end]) || durationMinutes !== null;

/** What the verb behind the second of two starts says, which is that of the first too; 0 where there is no second. */
function sharedVerb({ notice, range, around: { clause }, next }: RuleInput): number {
  const { tokens } = notice;
  if (range.shape !== 'point' || range.start?.time?.kind !== 'time') return 0;
  if (next?.shape !== 'point' || next.start?.time?.kind !== 'time' || next.end >= clause.end) return 0;
  const isParted = isFrom(tokens[range.end]) && tokens[range.end + 1]?.kind === 'comma';
  if (!(isParted || isEnumerated(tokens, range.end, next.first)) || !isFromBehind(tokens, next)) return 0;
  const between = { first: range.end + 1, end: next.first };
  if (between.end - between.first > NAME_REACH || (tagsIn(notice, between) & VERBS) !== 0) return 0;
  const verb = tagsIn(notice, { first: next.end, end: clause.end });
  // 「5時20分、3時から実施していたメンテナンスを終了しました」
  return isParted || (verb & (TAG.end | TAG.past)) === 0 ? verb : 0;
}

const NO_FACT = TAG.perhaps | TAG.cancelled | TAG.postponed | TAG.unaffected | TAG.changed;

/** 「入金は2:00より、出金は3:00より停止」: Japanese says at the end of the sentence what happens at each of its times. */
export const SHARED_VERB_RULES = [
  rule(
    'the verb of the next start: it stops',
    'start',
    '入出金停止のお知らせ\n入金は11月26日 2:00より、出金は11月26日 3:00より停止いたします。',
    (input) => {
      const verb = sharedVerb(input);
      return (verb & TAG.stop) !== 0 && (verb & (TAG.resume | NO_FACT)) === 0;
    },
  ),
  rule(
    'the verb of the next start: it runs again',
    'end',
    'メンテナンス終了のお知らせ\n11月26日、取引は5:00より、入出金は6:00より再開いたします。',
    (input) => {
      const verb = sharedVerb(input);
      return (verb & TAG.resume) !== 0 && (verb & (TAG.stop | NO_FACT)) === 0;
    },
  ),
] as const;
