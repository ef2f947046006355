import { tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { isDeadline, isOverBy, isStampInBrackets } from './asides.ts';
import { isAskedOfUsers } from './english.ts';
import { beginsHabit } from './habits.ts';
import {
  hasTime,
  headingOf,
  isAboutReason,
  isCutOff,
  isEndOver,
  isTowards,
  isUnderDistractor,
  speaksOfStop,
} from './looks.ts';
import { lowerBehind } from './page-beside.ts';
import {
  isBackRow,
  isMovedTo,
  isNewEdge,
  isNewOpen,
  isNow,
  isOfStop,
  isRowBelowVerb,
  isSeenAsOf,
  isStagedRow,
  isStopClock,
  isWorkBehind,
  saysEnded,
  WRITTEN,
} from './point-looks.ts';
import { englishRule, type RuleInput, rule } from './rule.ts';
import { isLastChance } from './verb-senses-japanese.ts';

/** 「4:52をもちまして、本日1:05開始のメンテナンスを終了とさせていただきました」 */
const OVER_THEN =
  /^(?:頃|ごろ)?(?:に|をもって|をもちまして)?、[^。\n]{0,16}?\d(?::\d{2}|時(?:\d{1,2}分|半)?)(?:頃|ごろ)?(?:より|から|に)?[^。\n]{0,16}?(?:おりました|いました|いた|開始の|開始した|始めた|始まった)[^。、\n]{0,32}?(?:完了|終了|再開|復旧|解除|解消|解決|回復|終え)[^。\n]{0,40}?した/;
const OVER_REACH = 120;

/** 「11月24日10時から予定していた…は、12月1日10時に延期いたします」「22:00からではなく23:00からに変更」 */
const isPlanMovedTo = ({ before, around }: RuleInput): boolean =>
  before?.role === 'superseded' &&
  before.around.clause === around.clause &&
  (around.near & (TAG.postponed | (before.rule === 'said to be wrong' ? TAG.changed : 0))) !== 0 &&
  (around.firstAfter & TAG.until) === 0 &&
  (around.lastLabel & TAG.end) === 0;

/** 「From 02:00 the exchange is closed for an upgrade; trading is back at 04:00」: from then it stops, whatever ends behind it. */
const stopsFrom = ({ around: { beside, after, isFollowed } }: RuleInput): boolean =>
  beside === 'from' && isFollowed && (after & TAG.stop) !== 0;

/** 「As of 01:05 UTC, deposits have been paused」 */
const HAS_STOPPED = TAG.stop | TAG.past;
const UNDER_WAY = TAG.stop | TAG.ongoing;

/** 「【4:35】メンテナンス完了しました」「メンテ終わりました!(4:35)」: in a bracket before or behind what is over. */
const isStampOfEnd = ({ notice, range, around }: RuleInput): boolean => {
  const { tokens } = notice;
  if (range.start?.date !== null || !isInBracket(tokens, range)) return false;
  const said = around.lead === 0 && around.clause.end - range.end <= 2 ? around.previous : around.clause.tags;
  return (said & IS_OVER) === IS_OVER && (said & NOT_OVER) === 0;
};

const IS_OVER = TAG.end | TAG.past;
const NOT_OVER = TAG.perhaps | TAG.future | TAG.approx | TAG.distractor;

const isInBracket = (tokens: RuleInput['notice']['tokens'], { first, end }: RuleInput['range']): boolean =>
  tokens[first - 1]?.kind === 'open' && (tokens[end]?.kind === 'close' || tokens[end - 1]?.kind === 'close');

/** 「09:42 注文の受付に遅延を検知」: a service was late, and no stop takes longer. */
const LATE_SERVICE = /^[^。\n]{0,20}?(?:遅延|遅れ)(?:を|が|の)?(?:検知|発生|確認|生じ|発覚|解消)/;
const isLateService = ({ notice, range, around: { clause } }: RuleInput): boolean =>
  // 「振込の受付締切は15:00から17:00に延長いたします」
  (clause.tags & (TAG.stop | TAG.end | TAG.distractor)) === TAG.distractor ||
  LATE_SERVICE.test(lowerBehind(notice, range, 32));

/** Lone times before the question of start or end: what was seen, what is written, what is another matter. */
export const POINT_RULES = [
  rule(
    'the day of a new habit',
    'none',
    'メンテナンス時間の恒久変更\n2027年1月6日以降、定期メンテナンスは毎週水曜日の3:00～4:00に変更となります',
    ({ range, around }) => !hasTime(range) && (around.after & TAG.recurring) !== 0,
  ),
  rule(
    'the day of new hours',
    'none',
    '取引時間の変更\n12月1日より取引時間とメンテナンス時間を変更します',
    ({ notice, range, around }) =>
      !hasTime(range) &&
      (around.firstAfter & (TAG.from | TAG.onward)) !== 0 &&
      (((around.after & TAG.changed) !== 0 && (around.after & TAG.when) !== 0) || beginsHabit(notice, around.clause)),
  ),
  rule(
    'a deadline',
    'none',
    '障害のご報告\n9月11日（金）までにサーバーを増強いたします',
    ({ notice, topic, range }) =>
      isDeadline(notice.tokens, range) && !(topic.isStop && (isOverBy(notice, range) || isLastChance(notice, range))),
  ),
  englishRule(
    'when users are asked to do something',
    'none',
    'FIX gateway restart\nWe will restart the gateways on February 11 between 5:00 PM and 5:15 PM UTC. Please reconnect after 5:15 PM.',
    (input) => isAskedOfUsers(input),
  ),
  rule(
    'the only time of a word that it is over',
    'actual-end',
    '\n【4:35】メンテナンス完了しました',
    (input) => isStopClock(input) && input.clocks === 1 && isStampOfEnd(input),
  ),
  rule(
    'a stamp in brackets',
    'none',
    'ネットワーク障害発生のお知らせ\n[10:15] 引き続き復旧作業を行っております',
    ({ notice, range, around }) => isStampInBrackets(notice.tokens, range, around),
  ),
  rule(
    'ended, as the text says',
    'actual-end',
    '\nメンテナンスは6:12に完了しました',
    (input) =>
      isStopClock(input) &&
      saysEnded(input) &&
      !stopsFrom(input) &&
      (input.around.firstAfter & TAG.from) === 0 &&
      (input.around.firstAfter & WRITTEN) !== TAG.stamp,
  ),
  rule(
    'until when it may be extended',
    'none',
    'メンテナンスのお知らせ\n11月26日2:00～5:00\n※5:00に終了しない場合は最大7:00まで延長することがあります。',
    ({ around }) => ((around.before | around.after) & TAG.perhaps) !== 0 && (around.near & TAG.extended) !== 0,
  ),
  rule(
    'by then it is over',
    'end',
    'メンテナンス時間短縮のお知らせ\n11月26日2:00～7:00を予定していたメンテナンスは、5:00までに短縮いたします。',
    (input) => isStopClock(input) && isOverBy(input.notice, input.range),
  ),
  rule(
    'seen, as of then',
    'as-of',
    '学内LANの障害について（2/4 14:30現在）\n',
    (input) => (input.around.firstAfter & TAG.stamp) !== 0 && isSeenAsOf(input),
  ),
  rule(
    'a time of writing',
    'none',
    'メンテナンス延長のお知らせ\n6月3日追記：メンテナンスを延長しております',
    ({ around }) => (around.firstAfter & TAG.stamp) !== 0,
  ),
  rule(
    'ended as of then',
    'actual-end',
    'Maintenance complete\nThe scheduled maintenance has been completed as of 05:12 (JST) on November 20, 2026',
    ({ range, around }) =>
      hasTime(range) &&
      around.beside === 'as of' &&
      (around.before & TAG.end) !== 0 &&
      ((around.before & TAG.past) !== 0 || isNow(around.before, TAG.resume)),
  ),
  rule(
    'the new end',
    'end',
    'メンテナンス終了時刻変更のお知らせ\n変更前：12月5日（土）5:00\n変更後：12月5日（土）6:30',
    (input) => isStopClock(input) && isNewEdge(input, TAG.end) && !isNewOpen(input),
  ),
  rule(
    'the new start',
    'start',
    'メンテナンス開始時刻変更のお知らせ\n変更前：12月5日（土）1:00\n変更後：12月5日（土）2:30',
    (input) => isStopClock(input) && (isNewEdge(input, TAG.start) || isNewOpen(input)),
  ),
  rule(
    'work that begins then',
    'start',
    '取引システムのバージョンアップ\n12月11日（金）14時から約30分間、システムのバージョンアップを行います。作業中は注文ができません。',
    (input) => isStopClock(input) && !input.around.isDistractor && isWorkBehind(input),
  ),
  rule(
    'stopped as of then',
    'as-of',
    'Deposits on hold\nWe have suspended deposits as of 22:00 UTC on November 19, 2026.',
    ({ topic, range, around }) =>
      hasTime(range) &&
      around.beside === 'as of' &&
      ((topic.isEmergency && speaksOfStop(around)) ||
        (topic.isStop &&
          ((around.before & UNDER_WAY) === UNDER_WAY ||
            isNow(around.before, TAG.stop) ||
            (around.after & HAS_STOPPED) === HAS_STOPPED))),
  ),
  rule(
    'a word of another matter is nearer',
    'none',
    '祝日取引とメンテナンス\n11月23日は日中立会（8:45～15:45）を休場とします',
    ({ around }) => around.isDistractor,
  ),
  rule(
    'under a heading of another matter',
    'none',
    'Ver.2.0アップデートメンテナンスのお知らせ\n■受取期限\n9月30日(水)23:59',
    ({ around }) => isUnderDistractor(around),
  ),
  rule('a row about the reason', 'none', '出金障害の経緯\n11:30 原因特定', ({ notice, range, around }) =>
    isAboutReason(notice.tokens, range, around),
  ),
  rule(
    'the head of what was written then',
    'none',
    '【復旧済み】一部の通貨ペアで注文が約定しない事象について\n■5月11日 10:00',
    ({ notice, topic, range, around }) =>
      topic.isEmergency &&
      around.isBare &&
      around.lead === 0 &&
      notice.tokens[around.clause.first]?.kind === 'bullet' &&
      around.clause.end === range.end,
  ),
  rule(
    'below a word of recovery',
    'actual-end',
    'Login issue\nLogins are working again, and the outage has been resolved.\nNov 20, 09:45 JST',
    (input) =>
      isStopClock(input) &&
      input.around.isBare &&
      input.around.lead === 0 &&
      (input.around.previous & TAG.resume) !== 0 &&
      (input.around.previous & TAG.past) !== 0,
  ),
  rule(
    'a row of what comes back by steps',
    'end',
    'サービス再開のスケジュールについて\n5月10日より停止しておりますサービスにつきまして、下記の通り順次再開いたします。\n暗号資産の入出庫　5月15日（金）12:00',
    isStagedRow,
  ),
  rule(
    'a row of what came back by steps',
    'actual-end',
    '取引再開のお知らせ\n11月19日21時40分より停止しておりましたサービスは、以下のとおり再開いたしました。\n・取引：11月20日7時00分\n・日本円の入出金：11月20日9時00分',
    isBackRow,
  ),
  rule(
    'a row of what stops, below its verb',
    'start',
    'Network upgrades in September\nDeposits and withdrawals of the following coins will be suspended:\n• ATOM: September 7, 2026, 01:00 UTC\n• OSMO: September 8, 2026, 02:00 UTC',
    isRowBelowVerb,
  ),
  rule(
    'extended until, behind it',
    'end',
    'メンテナンス延長\n実施中のメンテナンスは、11月25日9:00まで延長いたします。',
    (input) =>
      isStopClock(input) &&
      (input.around.near & TAG.extended) !== 0 &&
      !isLateService(input) &&
      (input.around.lastLabel & TAG.start) === 0 &&
      (input.around.firstAfter & (TAG.until | TAG.extended | TAG.fresh)) !== 0,
  ),
  rule(
    'put off to',
    'start',
    'Scheduled maintenance\nOur maintenance has been rescheduled from November 25, 02:00 (JST) to November 27, 03:00 (JST).',
    (input) =>
      isStopClock(input) &&
      ((isMovedTo(input.around.before) && isTowards(input.around.beside)) || isPlanMovedTo(input)),
  ),
  rule(
    'the head of a sentence that ends in the end',
    'actual-end',
    'メンテナンス終了\n11月20日(金)5時20分、3時から実施していたメンテナンスを終了しました',
    (input) =>
      isStopClock(input) &&
      input.around.isFirst &&
      input.around.isFollowed &&
      (OVER_THEN.test(lowerBehind(input.notice, input.range, OVER_REACH)) ||
        (isCutOff(input.notice.tokens, input.range.end) &&
          (input.around.clause.tags & TAG.end) !== 0 &&
          isEndOver(input.notice.tokens, input.around.clause))),
  ),
  rule(
    'extended until',
    'end',
    'Delayed deposits\nDeposits, suspended at 06:00 UTC today, are delayed until 09:00 UTC.',
    (input) => isStopClock(input) && (input.around.before & TAG.extended) !== 0 && isTowards(input.around.beside),
  ),
  rule(
    'nothing says that it stops then',
    'none',
    '取引システム障害について\n15:00　調査報告を公表',
    (input) => !isOfStop(input),
  ),
] as const;

/** A day alone says when something begins only where the text says so, or names the day of the end beside it. */
export const isDayOfEdge = (input: RuleInput, role: string): boolean =>
  role !== 'as-of' &&
  input.around.clause.first !== 0 &&
  (role !== 'start' || (input.around.firstAfter & (TAG.from | TAG.start | TAG.onward)) !== 0 || isFirstOfTwo(input));

/** 「開始:11月26日」 with 「終了:11月27日」 on the next line, 「停止日は11月26日、再開日は11月28日です」. */
function isFirstOfTwo({ notice, topic, range, around, next, below }: RuleInput): boolean {
  if (!topic.isStop || around.isDistractor || next === undefined || next.shape !== 'point') return false;
  const isLabelled =
    (around.isInField && (around.lastLabel & TAG.start) !== 0) ||
    (around.isBare && (headingOf(around) & (TAG.start | TAG.end)) === TAG.start);
  if (!isLabelled && next.start?.time != null) return false;
  const isBeside = next.first < (below?.end ?? around.clause.end) || next.first - range.end <= LABEL_BETWEEN;
  const between = tagsIn(notice, { first: range.end, end: next.end + DAY_REACH });
  return isBeside && (between & TAG.end) !== 0 && (between & OTHER_END) === 0;
}

/** Tokens of the label of the second day, on a line of its own. */
const LABEL_BETWEEN = 6;
const DAY_REACH = 4;
const OTHER_END = TAG.distractor | TAG.spare | TAG.perhaps | TAG.changed | TAG.postponed;
