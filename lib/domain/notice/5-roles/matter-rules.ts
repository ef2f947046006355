import { lowerIn, tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { isAddedTo, namesSpareDay, wasPlanned } from './asides.ts';
import { hasBegun } from './begun.ts';
import { isEarlierWork, isRestOfWork } from './earlier-work.ts';
import { isPlanOfPast } from './english.ts';
import { isForUsersBefore, isRestated, isSlotAgain, isUnsure } from './english-prose.ts';
import { areUsual } from './habits.ts';
import { hasTime, hasYear, headingOf, isDaysOnly } from './looks.ts';
import {
  AS_EVER,
  FOR_GOOD,
  HARM,
  isAnniversary,
  isAsked,
  isDenied,
  isFreedByJoining,
  isOld,
  isOutdone,
  isSample,
  isSlot,
  isToldAnew,
  isToldAsPast,
  isUnderOld,
  MOVED_FROM,
  MOVED_REACH,
  RUNS_AS_USUAL,
  USUAL_REACH,
} from './matter-looks.ts';
import { isOnAirUntil } from './on-air.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import { isQuotedOld, isQuotedQuestion } from './quoted.ts';
import { isOfReason } from './reasons.ts';
import { englishRule, type RuleInput, rule } from './rule.ts';
import { isSpareBehind, isSpareInEnglish, isSpareTaken, isSpareUsed } from './spare-behind.ts';
import { isHere } from './topic.ts';
import { areHoursOfTrading } from './usual-hours.ts';

/** What prices do, not that they are late: 「相場の配信が止まる」 is a stop. */
const PRICES = /出来高|値動き|買い気配|売り気配|終値|始値|高値|安値|円台|ドル台|急落|急騰|反発|反落|騰落/;
/** 「7時台に回復」 of prices, in a sentence that names no stop of a notice that is about none. */
const isOfMarket = ({ notice, topic, around: { clause } }: RuleInput): boolean =>
  !topic.isStop && (clause.tags & TAG.stop) === 0 && PRICES.test(lowerIn(notice, clause));
/** 「in the night from Thursday」 */
const OF_NIGHT = /\b(?:in|during|over) the night (?:from|between|of)(?: the)?(?: [a-z]{6,9})? $/;
const NIGHT_REACH = 48;

/** What is not a time of the stop, or not any more, whatever its shape. */
export const MATTER_RULES = [
  rule(
    'a notice of another matter',
    'none',
    'お問い合わせ窓口の営業時間変更\n年末年始は12/29〜1/3の間、9:00〜17:00の受付を休止いたします',
    ({ topic }) => topic.isElsewhere,
  ),
  rule(
    'the day accounts can be opened',
    'none',
    '法人口座開設受付再開について\n12月1日 10:00より法人口座の開設受付を再開いたします',
    ({ topic, range }) => topic.isOfAccounts && range.shape === 'point',
  ),
  rule(
    'an earlier work that this one goes on with',
    'none',
    '追加メンテナンス\n11月13日 1:00～5:00に実施したメンテナンスの残作業を、11月26日 1:00～4:00に行います。',
    (input) => input.topic.isStop && isEarlierWork(input),
  ),
  rule(
    'the rest of an earlier work',
    'window',
    'メンテの続き\n11月13日1:00～3:00にやったメンテで積み残しが出ました。残りは11月26日1:00～2:00に片付けます。',
    (input) => input.topic.isStop && isRestOfWork(input),
  ),
  rule(
    'asked, not said',
    'none',
    'メンテナンスに関するよくある質問\nQ. 11月26日2:00～5:00のメンテナンスはどこで確認できますか？',
    isAsked,
  ),
  rule(
    'prices that come back',
    'none',
    '取引レポート\n11月16日4時から6時にかけて出来高が急減、7時台に回復。',
    isOfMarket,
  ),
  rule(
    'an anniversary',
    'none',
    'システム刷新1周年\n11月26日1:00～6:00の大規模メンテナンスから1周年を迎えました。',
    isAnniversary,
  ),
  rule(
    'what ends for good',
    'none',
    'API v4\nOn 1 December order entry pauses from 04:00 to 05:00 UTC.\nOn 30 December at 23:59 UTC the v3 market data is switched off for good.',
    ({ notice, around }) => FOR_GOOD.test(lowerIn(notice, around.clause)),
  ),
  rule(
    'the moment of the reason, in a bracket',
    'none',
    'ADA入出金停止\nハードフォーク（11月26日 6:44頃）の実施に備え、11月26日 4:00よりADAの入出金を停止します。',
    isOfReason,
  ),
  rule(
    'before then users have something to do',
    'none',
    'Token swap\nTrading of ABC will be suspended on December 1 at 03:00 UTC.\nCancel your orders before 02:00 UTC on December 1.',
    isForUsersBefore,
  ),
  rule(
    'nobody is sure of it',
    'none',
    'Outage\nTrading halted at 11:40 today. There is no confirmation of trading resuming at 13:00.',
    isUnsure,
  ),
  rule(
    'hours in which it is usually traded',
    'none',
    'Trading resumes\nTrading resumed at 07:55 UTC today. The market, which normally opens at 03:30 UTC, was closed because of an outage.',
    areHoursOfTrading,
  ),
  englishRule(
    'the same hours by another clock',
    'none',
    'Server maintenance\nThe server will be down on December 1 between 23:00 UTC and 00:00 UTC.\nTimes are UTC, and as we are in BST that will be 00:00 - 01:00.',
    isRestated,
  ),
  rule(
    'until then somebody is on the air',
    'none',
    'メンテ中の配信\nメンテナンスが延びたので、生放送は6:00まで続けます。',
    isOnAirUntil,
  ),
  englishRule(
    'the spare day, which is used now',
    'window',
    'Patching moved\nThe patching of 18 November was abandoned. We will use the reserve slot: 25 November 2026, 2:00 a.m. until 6:00 a.m. JST. Trading is unavailable for that time.',
    ({ notice, range, topic }) => isHere(topic) && range.shape === 'range' && isSpareTaken(notice, range),
  ),
  rule(
    'a spare day',
    'spare',
    'ネットワーク機器メンテナンスのお知らせ\n（予備日：12月3日（木）1:00～4:00）',
    ({ notice, range, around, before }) =>
      (((around.before | headingOf(around)) & TAG.spare) !== 0 && !isSpareUsed(notice, range)) ||
      isSpareBehind(notice, range) ||
      (before !== undefined && isSpareInEnglish(notice, range)) ||
      (around.isRow && (around.firstAfter & TAG.spare) !== 0 && !namesSpareDay(notice.tokens, range)),
  ),
  englishRule(
    'the two days of a night, whose hours follow',
    'none',
    'Card purchases paused\nOur processor changes its systems in the night from Thursday 26 to Friday 27 November. Card purchases are paused from 22:00 on Thursday to 07:00 on Friday.',
    ({ notice, range, next }) =>
      isDaysOnly(range) && next?.start?.time != null && OF_NIGHT.test(lowerBefore(notice, range, NIGHT_REACH)),
  ),
  rule(
    'holidays',
    'none',
    'サービスのご利用時間について\n個人への出金 8:30~20:00(平日) 土日祝日、12/31~1/3',
    ({ range, around }) => (around.before & TAG.recurring) !== 0 && isDaysOnly(range) && !hasYear(range),
  ),
  rule(
    'a slot of another matter',
    'none',
    'サービス時間のご案内\nお問い合わせ：平日10:00～17:00',
    (input) => isSlot(input) && input.around.isDistractor,
  ),
  rule(
    'hours of many days',
    'recurring',
    'メンテナンス時間変更のお知らせ\n12月1日より、デイリーメンテナンスの時間帯を6:50～7:10に変更いたします。',
    (input) => input.topic.isStop && input.range.shape === 'range' && areUsual(input),
  ),
  rule(
    'a standing slot in another zone',
    'recurring',
    'Maintenance windows\nWe have maintenance windows every Saturday from 01:30 to 05:30 UTC. This corresponds to Friday 9:30 PM to Saturday 1:30 AM Eastern Time.',
    isSlotAgain,
  ),
  rule(
    'a standing slot',
    'recurring',
    '定期メンテナンスについて\n定期メンテナンスは毎週水曜日の3:00～4:00に実施しています',
    isSlot,
  ),
  rule(
    'the old side of an arrow',
    'superseded',
    'メンテナンス日変更\n定期メンテナンスの実施日を11月25日(水)から11月26日(木)に変更します',
    ({ range }) => range.replacedByNext,
  ),
  rule(
    'a plan that did not hold',
    'superseded',
    'メンテナンス開始時刻変更のお知らせ\n11月26日（木）13:00より予定しておりましたメンテナンスの開始時刻を、14:00に変更いたします',
    // 「2:00に予定していた」 is a part of the time itself.
    (input) => {
      const { notice, range, around } = input;
      const told = { ...around, after: around.after | tagsIn(notice, range) };
      return !hasBegun(notice, range) && !isAddedTo(notice, input.next) && wasPlanned(told, isToldAnew(input));
    },
  ),
  rule(
    'a day that is freed by joining two stops',
    'superseded',
    'メンテナンスの統合について\n2件のメンテナンスを統合し、1回で実施いたします。\n統合後の日時：12月2日2:00～6:00\n11月30日のサービス停止はございません。',
    ({ notice, range }) => isFreedByJoining(notice, range),
  ),
  rule(
    'a plan that was outdone',
    'superseded',
    'メンテナンス終了のお知らせ\n本日3:00より実施しておりましたメンテナンスは、予定していた7:00より早く、5:20に終了いたしました。',
    isOutdone,
  ),
  rule(
    'a plan that is told as past',
    'superseded',
    'メンテナンス終了のお知らせ\nメンテナンスは8:40に終了いたしました。終了予定は8:00でした。',
    ({ notice, topic, range, around }) =>
      topic.isStop && (around.before & TAG.approx) !== 0 && isToldAsPast(notice, range),
  ),
  englishRule(
    'a plan that is told before what became of it',
    'superseded',
    'Upgrade complete\nThe upgrade could not be started at 03:00 UTC, October 15, 2026 and was done later; trading was reopened at 05:02 UTC.',
    (input) => input.topic.isStop && isPlanOfPast(input),
  ),
  rule(
    'said to be wrong',
    'superseded',
    'メンテナンス実施日の訂正\n12月10日2:00～4:00ではなく、12月11日2:00～4:00にメンテナンスを実施いたします。',
    isDenied,
  ),
  rule(
    'from which it was moved',
    'superseded',
    'システムメンテナンスのお知らせ\n日時：12月6日 0:00～2:00\n※日時が11月29日 3:00～5:00から変更になりました。',
    ({ notice, range }) => range.shape === 'range' && MOVED_FROM.test(lowerBehind(notice, range, MOVED_REACH)),
  ),
  rule(
    'a sample of what notices say',
    'none',
    'メンテナンス期間の読み方\n「11月25日正午から26日14時までご利用いただけません」という表現では、14時に使えるようになると考えられます。',
    ({ notice, range }) => isSample(notice, range),
  ),
  rule(
    'when it runs as usual',
    'none',
    '年末年始のシステム停止について\n12月29日から12月30日までは通常どおり稼働し、12月31日から1月2日まで停止いたします。',
    ({ notice, range }) => RUNS_AS_USUAL.test(lowerBehind(notice, range, USUAL_REACH)),
  ),
  rule(
    'when harm was done',
    'none',
    '入出金停止のお知らせ\n11月20日の午前2時頃、当社は不正アクセスの被害を受け、入出金を停止しております。',
    ({ notice, range }) => HARM.test(lowerBehind(notice, range, USUAL_REACH)),
  ),
  rule(
    'quoted from a mail that is put right',
    'superseded',
    "Re: Platform maintenance\nSmall correction: the hours are 4:00 to 6:00 AM EST on Sunday, November 8.\n> We'll be down for maintenance on November 8, from 4:00 to 6:00 AM EDT.",
    (input) => hasTime(input.range) && isQuotedOld(input),
  ),
  rule(
    'quoted from a mail that is answered',
    'none',
    'Re: アプリが開けません\nお問い合わせありがとうございます。11月19日23:10から23:40まで、障害のためアプリがご利用いただけませんでした。\n> 昨日の23時20分ごろからアプリが開けません。',
    isQuotedQuestion,
  ),
  rule(
    'when it opens as it always does',
    'none',
    'メンテナンスのお知らせ\n11月28日（土）0:00～8:00に取引を停止いたします。取引は11月30日（月）の7:00に再開します（従来と変わりません）。',
    ({ notice, topic, range }) =>
      topic.isStop && range.shape === 'point' && AS_EVER.test(lowerBehind(notice, range, USUAL_REACH)),
  ),
  rule('said to be old', 'superseded', 'メンテナンス時間の変更\n（変更前：1:00～4:00）', isOld),
  rule(
    'under a heading of old times',
    'superseded',
    'メンテナンス終了時刻変更のお知らせ\n1回目の延長\n11月20日（金） 13:00～21:00',
    isUnderOld,
  ),
] as const;
