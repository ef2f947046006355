import type { Token } from '../2-tokens/token.ts';
import { isChangedBehind } from '../4-times/replaced.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import { TAG } from '../words/lexicon.ts';
import { isProcedure } from './asides.ts';
import type { TimeContext } from './context.ts';
import { isLabelled, isOwnDay, LABEL_LENGTH, speaksOfStop, TOWARDS } from './looks.ts';
import type { Role, Topic } from './topic.ts';

/** 「2:00~5:00にアップグレードを実施します」 in a notice that says elsewhere what stops meanwhile. */
const isCarriedOut = ({ before, after }: TimeContext, topic: Topic): boolean =>
  topic.isStop && ((before | after) & TAG.announce) !== 0;

export function rangeRole(tokens: readonly Token[], range: TimeRange, around: TimeContext, topic: Topic): Role {
  const hasDate = isOwnDay(range.start) || isOwnDay(range.finish);
  const isWholeDay = range.start?.time?.kind === 'whole';
  const { clause } = around;
  if (around.isDistractor) return 'none';
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
  const isShared = around.isFollowed && (clause.tags & TAG.stop) !== 0 && (clause.tags & TAG.distractor) === 0;
  const stop = speaksOfStop(around) || isUnder || isShared;
  if ((heading & TAG.distractor) !== 0 && !stop && !(hasDate && isProcedure(tokens, clause.heading))) return 'none';
  const isCalledOff = (clause.tags & TAG.cancelled) !== 0 && (clause.tags & TAG.perhaps) === 0;
  if (isCalledOff && around.isRow) return 'cancelled';
  // 「以下の時間帯はご利用いただけません。」 and a row for each bank.
  if (topic.isStop && around.isRow && around.lead <= LABEL_LENGTH && (around.intro & TAG.stop) !== 0) return 'window';
  // 「第1回: 5月16日 9:00~17:00 (東キャンパス)」
  if (topic.isStop && around.isRow && around.lead <= LABEL_LENGTH && around.isInField && around.isRemarked)
    return 'window';
  // 「BTC・ETH: 11月26日 10:00~11:00」: a row for each coin or service.
  if (topic.isStop && hasDate && around.isRow && around.isInField && namesPart(tokens, clause.first, range.first))
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
export const replacesEnd = (tokens: readonly Token[], range: TimeRange, around: TimeContext): boolean =>
  ((around.before | around.after) & TAG.changed) !== 0 ||
  isChangedBehind(tokens, range.end) ||
  ((around.clause.heading?.tags ?? 0) & TAG.fresh) !== 0;
