import type { Token } from '../2-tokens/token.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import { TAG } from '../words/lexicon.ts';
import type { TimeContext } from './context.ts';
import { EDGES, FROM_TO_LENGTH, LABEL, LABEL_LENGTH } from './looks.ts';
import type { Role } from './topic.ts';

/** 「2時に開始」: right behind the time stands what begins or ends then. */
export function isEdgeBeside(tokens: readonly Token[], { end }: TimeRange): boolean {
  const next = tokens[tokens[end]?.kind === 'connective' ? end + 1 : end];
  // 「10:05頃から発生」
  const isFrom = next?.kind === 'word' && (next.entry.tags & TAG.from) !== 0;
  const token = isFrom ? tokens[tokens.indexOf(next, end) + 1] : next;
  return (
    token?.kind === 'word' && (token.entry.tags & (TAG.start | TAG.end)) !== 0 && !isDistractorWord(token.entry.tags)
  );
}

const isDistractorWord = (tags: number): boolean => (tags & TAG.distractor) !== 0;

/** 「suspended from 17:00 until further notice」 */
const SINCE: ReadonlySet<string> = new Set(['from', 'starting', 'since', 'beginning', 'commencing', 'effective', 'at']);

export function edgeOf(around: TimeContext): Role {
  const { firstAfter, near, lastLabel, beside } = around;
  // 「ASTR: December 1, 10:00 UTC until further notice」
  if ((firstAfter & TAG.undecided) !== 0 && around.isRow && around.isInField) return 'start';
  if (SINCE.has(beside) && (firstAfter & (TAG.undecided | TAG.until)) !== 0) return 'start';
  if (beside === 'since') return 'start';
  if (beside === 'until' || beside === 'till') return 'end';
  // 「will be taken offline on Sunday 6 December 2026 at 02:00 UTC and are expected to return at 06:00 UTC」
  if ((around.before & TAG.stop) !== 0 && (around.before & TAG.announce) !== 0 && (around.between & TAG.resume) !== 0)
    return 'start';
  if ((firstAfter & TAG.until) !== 0 && (firstAfter & TAG.undecided) === 0) return 'end';
  // 「18:00より再開いたします」
  const resumes = [near, around.after].some((tags) => (tags & TAG.resume) !== 0 && (tags & TAG.stop) === 0);
  if ((firstAfter & TAG.from) !== 0 && resumes) return 'end';
  if ((firstAfter & (TAG.from | TAG.start | TAG.onward)) !== 0) return 'start';
  if ((firstAfter & TAG.end) !== 0) return 'end';
  if (around.lead <= FROM_TO_LENGTH && (around.before & (TAG.from | TAG.until)) !== 0) {
    return (around.before & TAG.from) !== 0 ? 'start' : 'end';
  }
  const label = (lastLabel & EDGES) !== 0 ? lastLabel : (around.clause.heading?.tags ?? 0) | lastLabel;
  if (around.clause.heading?.hasColumns && around.isFirst && around.lastLabel === 0) return 'start';
  if ((label & TAG.end) !== 0 || ((label & TAG.start) !== 0 && (around.before & TAG.resume) !== 0)) return 'end';
  if ((label & TAG.start) !== 0) return 'start';
  // 「12月19日 14:00 | 新規貸付の停止」
  if ((near & TAG.stop) !== 0 || ((around.after & TAG.stop) !== 0 && around.lead === 0 && around.isRow)) return 'start';
  if ((near & TAG.end) !== 0) return 'end';
  // 「メンテナンスが9時半に実行される」
  if ((around.before & TAG.stop) !== 0 && (firstAfter & TAG.announce) !== 0) return 'start';
  // 「11日21時頃、全ての出金を一時停止した」
  if ((around.after & TAG.stop) !== 0 && (around.before & LABEL) === 0) return 'start';
  if (around.isBare && around.lead === 0 && (around.intro & TAG.stop) !== 0) return 'start';
  // 「入金・出金停止: 7月13日 10:00」
  if ((around.before & TAG.stop) !== 0 && around.isInField && around.isRow && around.lead <= LABEL_LENGTH)
    return 'start';
  // 「will be conducting maintenance on Jan 14 at 7 AM」: the stop, unless another time says when that begins.
  if ((around.before & TAG.stop) !== 0 && (around.before & (TAG.future | TAG.announce)) !== 0 && !around.isFollowed)
    return 'as-of';
  return (label & (TAG.when | TAG.stop)) !== 0 && around.isBare ? 'start' : 'none';
}
