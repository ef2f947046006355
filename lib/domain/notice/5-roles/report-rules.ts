import { roleBesideHead } from '../3-layout/status-page.ts';
import { TAG } from '../words/lexicon.ts';
import { isAddedTo } from './asides.ts';
import { isPlanHeldThen } from './english-turns.ts';
import { isAgain, isHoursMoreOf, isHoursOfDaysBefore, isNextCellOf, isOldPlan, sharesVerb } from './neighbours.ts';
import { lowerBehind } from './page-beside.ts';
import { englishRule, type RuleInput, rule } from './rule.ts';
import { isBareLine, isJapaneseIn, isRuledHead, isStamp, reportOf } from './stamps.ts';
import { isStillClosed } from './still-closed.ts';
import { isToldToSome } from './told-to-some.ts';

/** 「11月25日 10:50」 alone on its line, one of several, with what happened on the line below. */
const isHeadLine = ({ notice, range, around, bareLines, topic, below }: RuleInput): boolean =>
  topic.isEmergency && bareLines > 1 && isBareLine(notice, range, around.clause) && isJapaneseIn(notice, below);

/** 「■11/26 5:50」 above a sentence, in a report of what is under way: what was written then. */
const isBulletHead = ({ notice: { tokens }, topic, range, around: { clause }, below }: RuleInput): boolean =>
  topic.isReport &&
  range.start?.date?.kind === 'date' &&
  range.start.time?.kind === 'time' &&
  tokens[range.first - 1]?.kind === 'bullet' &&
  clause.end - range.end <= STAMP_TRAIL &&
  below !== undefined &&
  tokens[below.end - 1]?.kind === 'stop';

/** Tokens of 「更新」 behind it. */
const STAMP_TRAIL = 3;

/** 「【第2報】11月25日 10:50 …」, one of several. */
const isReportStamp = ({ notice, range, around, stamps }: RuleInput): boolean =>
  (stamps > 1 && isStamp(notice, range, around.clause)) || isRuledHead(notice, range);

/** What was reported then: its own sentence, or the line below it. */
const isAlone = ({ notice: { tokens }, range, around: { clause } }: RuleInput): boolean =>
  tokens.slice(range.end, clause.end).every((token) => token.kind !== 'word' || (token.entry.tags & ~WRITTEN) === 0);

const WRITTEN = TAG.stamp | TAG.distractor;

/** Nothing else that the report names is still closed. */
const isWhole = ({ notice, range, next }: RuleInput): boolean =>
  !isStillClosed(notice, {
    first: range.end,
    end: Math.min(next?.first ?? Number.POSITIVE_INFINITY, range.end + REPORT_REACH),
  });

/** Tokens of one report. */
const REPORT_REACH = 60;

const isStamped = (input: RuleInput): boolean =>
  (isHeadLine(input) || isReportStamp(input) || isBulletHead(input)) &&
  roleBesideHead(input.notice.tokens, input.range, input.around.clause) === null;

/** What the report says; null where it names times of its own, or nothing stops. */
const saidAt = (input: RuleInput): number | null => {
  if (!input.topic.isStop) return null;
  const { isFollowed, after } = isHeadLine(input) || isAlone(input) ? reportOf(input.below, input.next) : input.around;
  return isFollowed ? null : after;
};

const hasAll = (tags: number | null, wanted: number): boolean => tags !== null && (tags & wanted) === wanted;

/** 「取引所は6:00に、入出金は8:40に再開」: the verb stands behind the last of the list. */
function isListedEnd({ notice: { tokens, page }, topic, range, around, next }: RuleInput): boolean {
  if (!topic.isStop || range.shape !== 'point' || next?.shape !== 'point' || !around.isFollowed) return false;
  const between = page.text.slice(tokens[range.end - 1]?.to ?? 0, tokens[next.first]?.from ?? 0);
  if (!LISTED.test(between)) return false;
  const behind = page.text.slice(tokens[next.end - 1]?.to ?? 0, tokens[around.clause.end - 1]?.to ?? 0);
  return LISTED_END.test(behind.slice(0, LISTED_REACH));
}

const LISTED = /^(?:頃|ごろ)?に、[^。\n、]{1,20}[はがを]$/;
const LISTED_END = /^(?:頃|ごろ)?に(?:サービスを|取引を)?(?:再開|復旧|終了|完了)/;
const LISTED_REACH = 16;

/** 「2:00~4:00(予定していた時間: 2:00~4:30)」: the plan stands behind what became of it. */
const isBeforePlan = ({ notice, range }: RuleInput): boolean =>
  PLAN_BEHIND.test(lowerBehind(notice, range, PLAN_REACH));
const PLAN_BEHIND = /^ ?\((?:当初|事前|計画|予定)/;
const PLAN_REACH = 6;

/** Times that take their role from what stands around them as a whole: the same users, the time before, a report. */
export const REPORT_RULES = [
  rule(
    'for some users only',
    'none',
    '推奨環境の変更\n12月1日 12:00より、iOS 16以前の端末ではアプリをご利用いただけなくなります',
    ({ isOfSomeUsers }) => isOfSomeUsers,
  ),
  englishRule(
    'told to some customers and to nobody else',
    'none',
    'Notice\nSub-accounts cannot be used on 26 November from 04:00 to 06:00 UTC. Main accounts are not affected.',
    ({ notice, around }) => isToldToSome(notice, around.clause),
  ),
  rule(
    'more hours of another matter',
    'none',
    'システムメンテナンスのお知らせ\n窓口（平日9時〜12時、13時〜17時）をご利用ください',
    ({ notice, before, range }) =>
      (before?.role === 'none' && isHoursMoreOf(notice, before, range)) ||
      (before?.role === 'none' && before.around.isDistractor && isHoursOfDaysBefore(notice, before, range)),
  ),
  rule(
    'more hours of a standing slot',
    'recurring',
    'メンテナンスのお知らせ\n毎週水曜日3:00～4:00、23:00～24:00は定期メンテナンスです',
    ({ notice, before, range }) =>
      before?.role === 'recurring' && (isHoursMoreOf(notice, before, range) || isNextCellOf(notice, before, range)),
  ),
  rule(
    'more hours of the stop',
    'window',
    'Switchover\nTrading will be unavailable on December 6, 02:00-02:45 UTC and again 05:00-05:45 UTC.',
    ({ notice, before, range, around }) =>
      before?.role === 'window' && before.around.clause === around.clause && isAgain(notice, before, range),
  ),
  rule(
    'the verb of the first start',
    'start',
    'System maintenance on December 3\nOn December 3, 2026, deposits will be suspended from 00:00 UTC and trading from 01:00 UTC',
    ({ notice, before, range, around }) => before?.role === 'start' && sharesVerb(notice, before, range, around),
  ),
  rule(
    'the verb of the first start, and the end of both',
    'window',
    'Network upgrade\nDeposits will be suspended from 09:00 and withdrawals from 10:00 on December 2, 2026 (UTC) until 12:00.',
    ({ notice, before, range, around }) =>
      before?.role === 'start' &&
      range.shape === 'range' &&
      sharesVerb(notice, before, { ...range, shape: 'point' }, around),
  ),
  rule(
    'the verb of the first end',
    'end',
    'メンテナンスのお知らせ\n11月26日2:00より停止いたします。終了予定は、取引が5:00、入出金が6:00です。',
    ({ notice, before, range, around }) => before?.role === 'end' && sharesVerb(notice, before, range, around),
  ),
  rule(
    'the verb of the next end, which is past',
    'actual-end',
    'メンテナンス終了のお知らせ\n11月26日2:00より停止しておりました取引所は5:00に、入出金は6:30に再開いたしました。',
    (input) => isListedEnd(input) && (input.around.clause.tags & TAG.past) !== 0,
  ),
  rule(
    'the verb of the next end',
    'end',
    'メンテナンスのお知らせ\n11月26日2:00より停止いたします。取引は5:00に、入出金は6:30に再開いたします。',
    isListedEnd,
  ),
  rule(
    'the plan that the sentence moves',
    'superseded',
    'メンテナンス前倒し\n11月27日1:00～3:00に予定していたメンテナンスを、前日11月26日の同時刻に前倒しいたします',
    (input) =>
      !isAddedTo(input.notice, input.next) &&
      ((isOldPlan(input.range, input.next, input.around) && !isBeforePlan(input)) || isPlanHeldThen(input)),
  ),
  rule(
    'the planned moment, and the new one behind it',
    'superseded',
    'Maintenance brought forward\nThe maintenance scheduled for 26 November at 06:00 UTC, which has been prepared well, will instead start at 04:00 UTC.',
    ({ topic, range, around }) =>
      topic.isStop &&
      range.shape === 'point' &&
      around.isFollowed &&
      (around.between & TAG.fresh) !== 0 &&
      (around.near & TAG.extended) === 0 &&
      (around.before & (TAG.announce | TAG.approx)) !== 0,
  ),
  rule(
    'the stamp of a report of recovery',
    'actual-end',
    'ログイン障害（続報）\n【続報】11月25日 9:40 復旧しました。\n【第1報】11月25日 9:00 8:45ごろからログインできない障害が発生しています',
    (input) => isStamped(input) && hasAll(saidAt(input), TAG.resume | TAG.past) && isWhole(input),
  ),
  rule(
    'the stamp of a report of a stop',
    'as-of',
    '入金反映遅延（第2報）\n【第1報】11月20日 13:30 入金の反映に遅延が発生しています。\n【第2報】11月20日 15:00 13:10に発生した遅延は14:50に解消しました',
    (input) => isStamped(input) && hasAll(saidAt(input), TAG.stop),
  ),
  rule(
    'the stamp of a report',
    'none',
    'ログイン障害（続報）\n【続報】11月25日 9:40 復旧しました。\n【第1報】11月25日 9:00 8:45ごろからログインできない障害が発生しています',
    isStamped,
  ),
] as const;
