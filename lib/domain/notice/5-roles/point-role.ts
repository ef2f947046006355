import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { roleInEntry } from '../3-layout/status-page.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import { TAG } from '../words/lexicon.ts';
import { isDeadline, isPartInBracket, isStampInBrackets, wasToBe } from './asides.ts';
import type { TimeContext } from './context.ts';
import { edgeOf, isEdgeBeside } from './edges.ts';
import { isStopRightBefore, isUpgradeBefore, isUpgradeBehind } from './english.ts';
import { isAboutReason, isLabelled, LABEL_LENGTH, speaksOfStop, TOWARDS } from './looks.ts';
import type { Role, Topic } from './topic.ts';

/** 時点 is both: a time of observation. 追記 is a stamp only. */
const WRITTEN = TAG.stamp | TAG.distractor;

/** 「Posted 」 before the time of writing. */
const STAMP_LENGTH = 8;

/** 「9:40頃より…事象を確認しております」 */
const isUnderWay = ({ after, firstAfter }: TimeContext, topic: Topic): boolean =>
  topic.isEmergency && (after & TAG.ongoing) !== 0 && (firstAfter & TAG.from) !== 0;

export function pointRole(tokens: readonly Token[], range: TimeRange, around: TimeContext, topic: Topic): Role {
  const { after, firstAfter } = around;
  if (topic.isStop && (firstAfter & TAG.until) !== 0 && isPartInBracket(tokens, range, around.clause)) return 'end';
  // 「終了時刻を5:00から変更し、現時点では未定」
  if ((around.lastLabel & TAG.end) !== 0 && (firstAfter & TAG.from) !== 0 && (around.near & TAG.changed) !== 0) {
    return 'superseded';
  }
  if (range.leadMinutes !== null) return speaksOfStop(around) || topic.isStop ? 'start' : 'none';
  const hasTime = range.start?.time != null;
  const inEntry = around.lead <= STAMP_LENGTH && hasTime ? roleInEntry(tokens, around.clause) : null;
  if (inEntry !== null) return topic.isStop ? inEntry : 'none';
  if (around.isTop || around.isBottom) return 'none';
  // English says first what happens: 「which started at 06:00 was completed at 07:48」.
  if (hasTime && around.beside === 'at' && topic.isStop && (around.lastLabel & (TAG.start | TAG.end)) !== 0) {
    if ((around.lastLabel & TAG.start) !== 0) return (around.before & TAG.resume) !== 0 ? 'end' : 'start';
    return (around.before & TAG.past) !== 0 ? 'actual-end' : 'end';
  }
  // 「will be halted at 10:00 AM UTC」: the stop right before the preposition.
  if (hasTime && AT.has(around.beside) && topic.isStop && !around.isDistractor && isStopRightBefore(tokens, range))
    return 'start';
  // 「We have scheduled an upgrade at 08:00 on December 2」
  if (hasTime && topic.isStop && !around.isDistractor && isUpgradeBefore(tokens, range, around)) {
    return 'as-of';
  }
  // 「At approximately 2026-12-12 06:00 UTC, we will begin an upgrade」
  if (hasTime && topic.isStop && !around.isDistractor && around.isFirst && isUpgradeBehind(tokens, range, around)) {
    return 'as-of';
  }
  const isPast =
    (after & TAG.end) !== 0 &&
    (after & TAG.past) !== 0 &&
    (after & TAG.perhaps) === 0 &&
    !wasToBe(tokens, range.end, around.nextFirst);
  // 「6月2日より毎日3:00~4:00に変更」: a habit changes, nothing stops that day.
  if (!hasTime && (after & TAG.recurring) !== 0) return 'none';
  // 「11月2日より取引時間とメンテナンス時間を変更します」
  if (!hasTime && (firstAfter & TAG.from) !== 0 && (after & TAG.changed) !== 0 && (after & TAG.when) !== 0)
    return 'none';
  if (isDeadline(tokens, range) || isStampInBrackets(tokens, range, around)) return 'none';
  if (hasTime && isPast && (firstAfter & TAG.from) === 0 && (firstAfter & WRITTEN) !== TAG.stamp && topic.isStop) {
    return 'actual-end';
  }
  if ((firstAfter & TAG.stamp) !== 0) {
    const isSeen = (firstAfter & WRITTEN) === WRITTEN && hasTime && topic.isEmergency && speaksOfStop(around);
    return isSeen ? 'as-of' : 'none';
  }
  // 「performing emergency maintenance as of 14:00」「resumed as of 9:30」
  if (hasTime && around.beside === 'as of') {
    if ((around.before & TAG.end) !== 0 && (around.before & TAG.past) !== 0) return 'actual-end';
    if (topic.isEmergency && speaksOfStop(around)) return 'as-of';
    // 「We have paused all withdrawals as of 23:35」
    if (topic.isStop && (around.before & UNDER_WAY) === UNDER_WAY) return 'as-of';
  }
  if (around.isDistractor || isUnderDistractor(around) || isAboutReason(tokens, range, around)) return 'none';
  // 「■5月11日 10:00」 heads what was written then.
  if (
    around.isBare &&
    around.lead === 0 &&
    tokens[around.clause.first]?.kind === 'bullet' &&
    around.clause.end === range.end &&
    topic.isEmergency
  ) {
    return 'none';
  }
  // Status pages put the time of a word on the line below it.
  if (
    hasTime &&
    around.isBare &&
    around.lead === 0 &&
    topic.isStop &&
    (around.previous & TAG.resume) !== 0 &&
    (around.previous & TAG.past) !== 0
  ) {
    return 'actual-end';
  }
  // Rows of a staged resumption name a service and its time.
  if (
    hasTime &&
    around.isRow &&
    (around.intro & TAG.resume) !== 0 &&
    (around.intro & (TAG.future | TAG.approx)) !== 0 &&
    topic.isStop
  ) {
    return ((around.before | around.after) & TAG.stop) === 0 ? 'end' : edgeOf(around);
  }
  // 「6:00に延長しておりましたが、さらに8:00まで延長」
  if (
    hasTime &&
    topic.isStop &&
    (around.near & TAG.extended) !== 0 &&
    (firstAfter & (TAG.until | TAG.extended | TAG.fresh)) !== 0
  ) {
    return 'end';
  }
  // 「rescheduled from November 25 to November 27, 03:00」
  if (hasTime && topic.isStop && (around.before & TAG.postponed) !== 0 && TOWARDS.has(around.beside)) return 'start';
  // 「5時20分、3時から実施していたメンテナンスを終了しました」
  if (
    hasTime &&
    topic.isStop &&
    around.isFirst &&
    isCutOff(tokens, range.end) &&
    around.isFollowed &&
    (around.clause.tags & TAG.end) !== 0 &&
    isEndOver(tokens, around.clause)
  ) {
    return 'actual-end';
  }
  // 「has been extended until 09:00」
  if (hasTime && topic.isStop && (around.before & TAG.extended) !== 0 && TOWARDS.has(around.beside)) return 'end';
  const isMove = (around.near & TAG.changed) !== 0 && (around.lastLabel & (TAG.start | TAG.end)) !== 0 && topic.isStop;
  const resumes = isMove || ((around.before | around.near) & TAG.resume) !== 0;
  const isOpenRow =
    topic.isStop &&
    around.isRow &&
    (firstAfter & (TAG.from | TAG.undecided)) !== 0 &&
    around.lead <= LABEL_LENGTH &&
    ((around.intro & TAG.stop) !== 0 || around.isInField);
  if (
    !resumes &&
    !isOpenRow &&
    !(topic.isStop && hasTime && isEdgeBeside(tokens, range)) &&
    !speaksOfStop(around) &&
    !isUnderWay(around, topic) &&
    !(topic.isStop && isLabelled(around))
  )
    return 'none';
  const role = edgeOf(around);
  // A day alone says when something begins only where the text says so.
  if (hasTime) return role;
  if (role === 'as-of' || around.clause.first === 0) return 'none';
  return role !== 'start' || (firstAfter & (TAG.from | TAG.start | TAG.onward)) !== 0 ? role : 'none';
}

const UNDER_WAY = TAG.stop | TAG.ongoing;

/** 「【アップグレードの概要】」 heads times of the network, not of the stop. */
const isUnderDistractor = (around: TimeContext): boolean => {
  const heading = around.clause.heading?.tags ?? 0;
  return (heading & TAG.distractor) !== 0 && (heading & TAG.stop) === 0 && !speaksOfStop(around);
};

const AT: ReadonlySet<string> = new Set(['at', 'from', 'since']);

/** A comma right behind, or behind をもちまして. */
const isCutOff = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const isMark = token?.kind === 'word' && (token.entry.tags & TAG.until) !== 0;
  return tokens[isMark ? at + 1 : at]?.kind === 'comma';
};

/** The sentence ends in a fact about the end: 「…を終了しました」. */
function isEndOver(tokens: readonly Token[], { first, end }: Clause): boolean {
  for (let i = end - 1; i >= Math.max(first, end - 4); i--) {
    const [token, before] = [tokens[i], tokens[i - 1]];
    if (token?.kind !== 'word' || (token.entry.tags & TAG.past) === 0) continue;
    return before?.kind === 'word' && (before.entry.tags & TAG.end) !== 0;
  }
  return false;
}
