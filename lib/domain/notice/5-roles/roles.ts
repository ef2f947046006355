import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { roleInEntry } from '../3-layout/status-page.ts';
import type { Moment } from '../4-times/moments.ts';
import { isChangedBehind, type Stretch } from '../4-times/ranges.ts';
import { type Entry, TAG } from '../words/lexicon.ts';
import {
  isDeadline,
  isPartInBracket,
  isProcedure,
  isStampInBrackets,
  remarkBehind,
  wasPlanned,
  wasToBe,
} from './asides.ts';
import type { Surroundings } from './context.ts';

/** What a stretch of time is to the notice. */
export type Role =
  | 'window'
  | 'start'
  | 'end'
  | 'actual-end'
  | 'as-of'
  | 'superseded'
  | 'spare'
  | 'cancelled'
  | 'recurring'
  | 'none';

const EDGES = TAG.when | TAG.start | TAG.end;
const LABEL = TAG.stop | EDGES;
/** 時点 is both: a time of observation. 追記 is a stamp only. */
const WRITTEN = TAG.stamp | TAG.decoy;
/** A label before a time is shorter than this; what is longer is a sentence about something. */
const LABEL_LENGTH = 20;
/** 「Posted 」 before the time of writing. */
const STAMP_LENGTH = 8;
/** 「From:」 and 「To:」 as labels of two rows. */
const FROM_TO_LENGTH = 5;

/** What the notice as a whole is about, as far as the times need it. */
export interface Topic {
  readonly isStop: boolean;
  /** About people who answer, or a warning that only mentions stops: none of its hours are those of a stop. */
  readonly isElsewhere: boolean;
  /** About accounts that cannot be opened. */
  readonly isOfAccounts: boolean;
  readonly isEmergency: boolean;
  /** It tells of something that has begun or ended: times without any date are of the day of publication. */
  readonly isReport: boolean;
}

/** The role of a stretch, from its label, its clause and the heading above. */
export function roleOf(tokens: readonly Token[], stretch: Stretch, around: Surroundings, topic: Topic): Role {
  const { clause, before } = around;
  if (topic.isElsewhere) return 'none';
  if (topic.isOfAccounts && stretch.shape === 'point') return 'none';
  const heading = clause.heading?.tags ?? 0;
  const labels = before | heading;
  const hasDate = isOwnDay(stretch.start) || isOwnDay(stretch.finish);
  if ((labels & TAG.spare) !== 0) return 'spare';
  // One 毎週 in a list, and the rows beside it are standing slots too unless they name a year.
  // 「土日祝日、12/31～1/3」
  if ((before & TAG.recurring) !== 0 && isDaysOnly(stretch) && !hasYear(stretch)) return 'none';
  const isSlot = (!hasDate && !around.isAfterDays) || (clause.isAmongSlots && !hasYear(stretch));
  // A heading that is about something else makes no slots of the rows below it.
  const isHeaded =
    (heading & TAG.recurring) !== 0 && (stretch.shape === 'range' || (heading & (TAG.stop | TAG.when)) !== 0);
  if (isSlot && ((before & TAG.recurring) !== 0 || isHeaded || clause.isAmongSlots))
    return around.isDecoy ? 'none' : 'recurring';
  if (stretch.replacedByNext) return 'superseded';
  if (wasPlanned(around)) return 'superseded';
  const noted = before | remarkBehind(tokens, stretch.end, around.nextFirst);
  if ((noted & TAG.old) !== 0 && (before & TAG.fresh) === 0) return 'superseded';
  // 「変更前 | 変更後」 as headings of their own, or of two columns.
  if ((heading & TAG.old) !== 0 && ((heading & TAG.fresh) === 0 ? (before & TAG.fresh) === 0 : around.isFollowed))
    return 'superseded';
  return stretch.shape === 'point'
    ? pointRole(tokens, stretch, around, topic)
    : rangeRole(tokens, stretch, around, topic);
}

/** 翌日 and 同日 are relative to whatever was named before. */
const isOwnDay = (moment: Moment | null): boolean =>
  moment?.date?.kind === 'date' ||
  (moment?.date?.kind === 'day' && (moment.date.base === 'published' || moment.date.shiftDays === 0));

const hasYear = ({ start, finish }: Stretch): boolean =>
  [start, finish].some((moment) => moment?.date?.kind === 'date' && moment.date.year !== null);

const isDaysOnly = ({ start, finish }: Stretch): boolean => start?.time == null && finish?.time == null;

const speaksOfStop = ({ before, after }: Surroundings): boolean => ((before | after) & TAG.stop) !== 0;

/** 「2:00~5:00にアップグレードを実施します」 in a notice that says elsewhere what stops meanwhile. */
const isCarriedOut = ({ before, after }: Surroundings, topic: Topic): boolean =>
  topic.isStop && ((before | after) & TAG.announce) !== 0;

/** 「9:40頃より…事象を確認しております」 */
const isUnderWay = ({ after, firstAfter }: Surroundings, topic: Topic): boolean =>
  topic.isEmergency && (after & TAG.ongoing) !== 0 && (firstAfter & TAG.from) !== 0;

/** A heading or a short label that says that times of the stop follow. */
function isLabelled({ clause, before, lead, isBare, isRow }: Surroundings): boolean {
  const heading = clause.heading?.tags ?? 0;
  if ((before & (TAG.from | TAG.until)) !== 0 && lead <= FROM_TO_LENGTH && isRow) return true;
  const isNamed = (heading & (EDGES | TAG.approx)) !== 0 ? lead <= LABEL_LENGTH : (heading & TAG.stop) !== 0 && isBare;
  const byHeading = isNamed && (heading & TAG.decoy) === 0;
  return byHeading || ((before & EDGES) !== 0 && lead <= LABEL_LENGTH);
}

function pointRole(tokens: readonly Token[], stretch: Stretch, around: Surroundings, topic: Topic): Role {
  const { after, firstAfter } = around;
  if (topic.isStop && (firstAfter & TAG.until) !== 0 && isPartInBracket(tokens, stretch, around.clause)) return 'end';
  // 「終了時刻を5:00から変更し、現時点では未定」
  if ((around.lastLabel & TAG.end) !== 0 && (firstAfter & TAG.from) !== 0 && (around.near & TAG.changed) !== 0) {
    return 'superseded';
  }
  if (stretch.leadMinutes !== null) return speaksOfStop(around) || topic.isStop ? 'start' : 'none';
  const hasTime = stretch.start?.time != null;
  const inEntry = around.lead <= STAMP_LENGTH && hasTime ? roleInEntry(tokens, around.clause) : null;
  if (inEntry !== null) return topic.isStop ? inEntry : 'none';
  if (around.isTop || around.isBottom) return 'none';
  // English says first what happens: 「which started at 06:00 was completed at 07:48」.
  if (hasTime && around.beside === 'at' && topic.isStop && (around.lastLabel & (TAG.start | TAG.end)) !== 0) {
    if ((around.lastLabel & TAG.start) !== 0) return (around.before & TAG.resume) !== 0 ? 'end' : 'start';
    return (around.before & TAG.past) !== 0 ? 'actual-end' : 'end';
  }
  // 「will be halted at 10:00 AM UTC」: the stop right before the preposition.
  if (hasTime && AT.has(around.beside) && topic.isStop && !around.isDecoy && isStopRightBefore(tokens, stretch))
    return 'start';
  // 「We have scheduled an upgrade at 08:00 on December 2」
  if (hasTime && topic.isStop && !around.isDecoy && isUpgradeBefore(tokens, stretch, around)) {
    return 'as-of';
  }
  // 「At approximately 2026-12-12 06:00 UTC, we will begin an upgrade」
  if (hasTime && topic.isStop && !around.isDecoy && around.isFirst && isUpgradeBehind(tokens, stretch, around)) {
    return 'as-of';
  }
  const isPast =
    (after & TAG.end) !== 0 &&
    (after & TAG.past) !== 0 &&
    (after & TAG.perhaps) === 0 &&
    !wasToBe(tokens, stretch.end, around.nextFirst);
  // 「6月2日より毎日3:00~4:00に変更」: a habit changes, nothing stops that day.
  if (!hasTime && (after & TAG.recurring) !== 0) return 'none';
  // 「11月2日より取引時間とメンテナンス時間を変更します」
  if (!hasTime && (firstAfter & TAG.from) !== 0 && (after & TAG.changed) !== 0 && (after & TAG.when) !== 0)
    return 'none';
  if (isDeadline(tokens, stretch) || isStampInBrackets(tokens, stretch, around)) return 'none';
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
  if (around.isDecoy || isUnderDecoy(around) || isAboutReason(tokens, stretch, around)) return 'none';
  // 「■5月11日 10:00」 heads what was written then.
  if (
    around.isBare &&
    around.lead === 0 &&
    tokens[around.clause.first]?.kind === 'bullet' &&
    around.clause.end === stretch.end &&
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
    isCutOff(tokens, stretch.end) &&
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
    !(topic.isStop && hasTime && isEdgeBeside(tokens, stretch)) &&
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
const isUnderDecoy = (around: Surroundings): boolean => {
  const heading = around.clause.heading?.tags ?? 0;
  return (heading & TAG.decoy) !== 0 && (heading & TAG.stop) === 0 && !speaksOfStop(around);
};

/** 「2時に開始」: right behind the time stands what begins or ends then. */
function isEdgeBeside(tokens: readonly Token[], { end }: Stretch): boolean {
  const next = tokens[tokens[end]?.kind === 'glue' ? end + 1 : end];
  // 「10:05頃から発生」
  const isFrom = next?.kind === 'word' && (next.entry.tags & TAG.from) !== 0;
  const token = isFrom ? tokens[tokens.indexOf(next, end) + 1] : next;
  return token?.kind === 'word' && (token.entry.tags & (TAG.start | TAG.end)) !== 0 && !isDecoyWord(token.entry.tags);
}

const AT: ReadonlySet<string> = new Set(['at', 'from', 'since']);

/** The last word before the preposition is the stop in a verb: suspended at, halted from. */
function isStopRightBefore(tokens: readonly Token[], { first }: Stretch): boolean {
  let words = 0;
  for (let i = first - 1; i > first - 8; i--) {
    const token = tokens[i];
    if (token?.kind === 'stop' || token?.kind === 'newline' || token?.kind === 'comma') return false;
    if (token?.kind !== 'word' && token?.kind !== 'text') continue;
    if (++words === 2)
      return token.kind === 'word' && (token.entry.tags & TAG.stop) !== 0 && !/^[^a-z]/.test(token.entry.word);
  }
  return false;
}

const UPGRADE_REACH = 24;
const isUpgradeBefore = (tokens: readonly Token[], { first }: Stretch, { clause, before }: Surroundings): boolean =>
  (before & (TAG.announce | TAG.future | TAG.past)) !== 0 &&
  tokens[clause.end - 1]?.kind === 'stop' &&
  tokens
    .slice(Math.max(clause.first, first - UPGRADE_REACH), first)
    .some((token) => token.kind === 'word' && isUpgrade(token.entry));

const HEAD_LENGTH = 16;
/** The time stands at the head of the sentence, and the sentence says that work begins or is carried out. */
const isUpgradeBehind = (
  tokens: readonly Token[],
  { start, end }: Stretch,
  { clause, lead, after }: Surroundings,
): boolean =>
  start?.date != null &&
  lead <= HEAD_LENGTH &&
  (after & (TAG.announce | TAG.future)) !== 0 &&
  (after & TAG.end) === 0 &&
  tokens[clause.end - 1]?.kind === 'stop' &&
  tokens
    .slice(end, Math.min(clause.end, end + UPGRADE_REACH))
    .some((token) => token.kind === 'word' && (isUpgrade(token.entry) || WORK.test(token.entry.word)));

const WORK = /^will (?:restart|reboot|relocate|replace|deploy)$/;
const isUpgrade = ({ kind, word }: Entry): boolean => kind !== null && kind !== 'emergency' && /^[a-z]/.test(word);

const isDecoyWord = (tags: number): boolean => (tags & TAG.decoy) !== 0;

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

/** 「15:44 | 入出金一時停止の理由公表」: a row about the reason. */
const isAboutReason = (tokens: readonly Token[], { end }: Stretch, { isRow, lead, clause }: Surroundings): boolean =>
  isRow && lead === 0 && tokens.slice(end, Math.min(clause.end, end + REASON_REACH)).some(isReason);
const REASON_REACH = 16;
const isReason = (token: Token): boolean => token.kind === 'word' && REASONS.has(token.entry.word);
const REASONS: ReadonlySet<string> = new Set(['理由', '原因', '経緯']);

const TOWARDS: ReadonlySet<string> = new Set(['to', 'until', 'till']);

/** 「suspended from 17:00 until further notice」 */
const SINCE: ReadonlySet<string> = new Set(['from', 'starting', 'since', 'beginning', 'commencing', 'effective', 'at']);

function edgeOf(around: Surroundings): Role {
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

function rangeRole(tokens: readonly Token[], stretch: Stretch, around: Surroundings, topic: Topic): Role {
  const hasDate = isOwnDay(stretch.start) || isOwnDay(stretch.finish);
  const isWholeDay = stretch.start?.time?.kind === 'whole';
  const { clause } = around;
  if (around.isDecoy) return 'none';
  // 「正月三が日は終日メンテナンス期間となる」: no day of its own.
  if (!hasDate && isWholeDay && !around.isRow) return 'none';
  // 「22:00~翌6:00のうち2:00~2:10」: a part of a window already given.
  if ((around.before & TAG.within) !== 0 && around.lead <= LABEL_LENGTH) return 'none';
  const heading = clause.heading?.tags ?? 0;
  if (around.isAfterDays && topic.isStop) return 'window';
  // 「12:00から12:10までの間は注文の取消のみ可能です」: it runs, and need not be the whole of it.
  if ((around.after & TAG.unaffected) !== 0 && !speaksOfStop(around)) return 'none';
  // 「6月21日以降は、通常どおり9:00~11:00に実施」
  if (!hasDate && (around.before & TAG.unaffected) !== 0 && (around.before & TAG.stop) === 0) return 'none';
  const isUnder =
    (heading & TAG.stop) !== 0 && ((heading & TAG.when) !== 0 ? around.lead <= LABEL_LENGTH : around.isBare);
  // 「取引は1:00から4:00まで、入出金は0:30から5:00まで停止いたします」
  const isShared = around.isFollowed && (clause.tags & TAG.stop) !== 0 && (clause.tags & TAG.decoy) === 0;
  const stop = speaksOfStop(around) || isUnder || isShared;
  if ((heading & TAG.decoy) !== 0 && !stop && !(hasDate && isProcedure(tokens, clause.heading))) return 'none';
  const isCalledOff = (clause.tags & TAG.cancelled) !== 0 && (clause.tags & TAG.perhaps) === 0;
  if (isCalledOff && around.isRow) return 'cancelled';
  // 「以下の時間帯はご利用いただけません。」 and a row for each bank.
  if (topic.isStop && around.isRow && around.lead <= LABEL_LENGTH && (around.intro & TAG.stop) !== 0) return 'window';
  // 「第1回: 5月16日 9:00~17:00 (東キャンパス)」
  if (topic.isStop && around.isRow && around.lead <= LABEL_LENGTH && around.isInField && around.isRemarked)
    return 'window';
  // 「BTC・ETH: 11月26日 10:00~11:00」: a row for each coin or service.
  if (topic.isStop && hasDate && around.isRow && around.isInField && namesPart(tokens, clause.first, stretch.first))
    return 'window';
  // 「shortened from 02:00-06:00 to 02:00-04:00」
  if (topic.isStop && TOWARDS.has(around.beside) && (around.before & MOVED) !== 0) return 'window';
  // 「has been postponed to December 2, 02:00-04:00」
  if (topic.isStop && (around.before & TAG.fresh) !== 0 && hasDate) return 'window';
  return stop || isCarriedOut(around, topic) || (topic.isStop && (isLabelled(around) || around.isBare))
    ? 'window'
    : 'none';
}

/** A coin or a service before the time of its row. */
const namesPart = (tokens: readonly Token[], first: number, end: number): boolean =>
  tokens
    .slice(first, Math.min(end, first + LABEL_LENGTH))
    .some((token) => token.kind === 'word' && (token.entry.asset !== null || token.entry.services.length > 0));

const MOVED = TAG.changed | TAG.postponed | TAG.extended;

/** 「終了予定時刻を7:00に延長」: the end that replaces the one before. */
export const replacesEnd = (tokens: readonly Token[], stretch: Stretch, around: Surroundings): boolean =>
  ((around.before | around.after) & TAG.changed) !== 0 ||
  isChangedBehind(tokens, stretch.end) ||
  ((around.clause.heading?.tags ?? 0) & TAG.fresh) !== 0;
