import { isChangedBehind } from '../4-times/replaced.ts';
import { lowerIn, tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { isProcedure } from './asides.ts';
import { isOfWork } from './english-prose.ts';
import { isMovedHere } from './english-since.ts';
import { isPutThere } from './english-turns.ts';
import { hasTime, headingOf, isLabelled, isTowards, LABEL_LENGTH, speaksOfStop } from './looks.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import { isPutRight } from './quoted.ts';
import {
  DENIED_REACH,
  hasDate,
  headsNames,
  isBelowDay,
  isBesides,
  isDayless,
  isImpact,
  isLabelOfService,
  isLetteredLike,
  isNotDone,
  isOfDayNamed,
  isOfStop,
  isOnlyHours,
  isRowLike,
  isStopRow,
  isTold,
  MOVED,
  NOTHING_STOPS,
  NUMBER_LENGTH,
  namesPart,
  saysDuring,
  stopsBehind,
} from './range-looks.ts';
import { goesAheadInRow, isCalledOffInRow, standsInRow } from './rows-standing.ts';
import { englishRule, type RuleInput, rule } from './rule.ts';
import { isHere } from './topic.ts';
import { isSessionBeside, isSessionNotHeld, isTradingSession } from './trading-sessions.ts';

const STOP_AND_WHEN = TAG.stop | TAG.when;
const NO_ROW = TAG.unaffected | TAG.perhaps | TAG.recurring | TAG.spare | TAG.old | TAG.until;
/** 「同日開始のキャンペーン⏎「春の手数料0円」3月24日19:00~4月30日」: a short line above it names another matter. */
function isBelowOtherLine({ notice, around: { clause } }: RuleInput): boolean {
  const above = notice.clauses[notice.clauses.indexOf(clause) - 1];
  if (above === undefined || above.isHeading || above.first < notice.title.end) return false;
  if ((above.tags & (TAG.distractor | TAG.stop)) !== TAG.distractor || (clause.tags & TAG.stop) !== 0) return false;
  const line = lowerIn(notice, above);
  return line.length <= LONGEST_LINE && !/[。:!?\d]/.test(line);
}
const LONGEST_LINE = 24;
const OF_PEOPLE = /電話|窓口|問い?合わ?せ|サポート|カスタマー|営業|受付時間|対象外|を除/;

/** 「貸暗号資産の申込み … 9:00~17:00」 under 「停止サービスと時間」: whatever the row names is what stops. */
const isRowOfWhatStops = ({ notice, topic, range, around }: RuleInput): boolean =>
  topic.isStop &&
  around.isDistractor &&
  hasTime(range) &&
  around.isRow &&
  (headingOf(around) & STOP_AND_WHEN) === STOP_AND_WHEN &&
  (around.clause.tags & NO_ROW) === 0 &&
  !OF_PEOPLE.test(lowerIn(notice, around.clause));

/** Times from one moment to another. */
/** 「will be unavailable due to a platform release on 17 January between 08:00 and 13:00」: it stops then, whatever for. */
const isReasonBetween = ({ notice, range }: RuleInput): boolean =>
  REASON_BETWEEN.test(lowerBefore(notice, range, REASON_REACH));
const REASON_REACH = 140;
const REASON_BETWEEN =
  /\b(?:unavailable|suspended|halted|paused|closed|down|offline|inaccessible|interrupted|not be (?:available|accessible))\b[^.,\n]{0,24} (?:due to|because of|owing to|on account of|as a result of|while we|for) (?:an? |the |our |this )?[^.,\n]{2,40} (?:on|from|between)(?: [a-z]{3,9},?)? $/;

export const RANGE_RULES = [
  rule(
    'hours in which no work is done',
    'cancelled',
    '年末年始のメンテナンスについて\n12月30日2:00～5:00のメンテナンスは行いません。',
    isNotDone,
  ),
  rule(
    'hours of a trading session',
    'none',
    'Server upgrade\nTrading sessions of this weekend, and maintenance:\n2026/11/28 (Sat.)\n02:00 – 23:59 (GMT+2)\nNormal',
    isTradingSession,
  ),
  rule(
    'a session that is not held',
    'none',
    '年末の取引日程とログイン停止\n12月31日（木）の夜間取引（16:30～翌5:30）は行われません。',
    (input) => isSessionNotHeld(input) || isSessionBeside(input),
  ),
  rule(
    'hours of work for which nothing stops',
    'none',
    '事前作業のお知らせ\n11月24日3:00～4:00に確認作業を行いますが、この日はサービスの停止はございません。',
    ({ notice, range }) => NOTHING_STOPS.test(lowerBehind(notice, range, DENIED_REACH)),
  ),
  rule(
    'a row under a heading of what stops and when',
    'window',
    '停止時間のご案内\n■停止するサービスと時間帯\n・レンディングのお申込み：11/28 9:00～17:00',
    isRowOfWhatStops,
  ),
  rule(
    'hours of another matter',
    'none',
    'メンテナンス講座のご案内\n自転車のメンテナンス講座を12月5日(土)10:00～12:00に開催します',
    (input) =>
      input.around.isDistractor &&
      !(input.topic.isStop && saysDuring(input) && stopsBehind(input)) &&
      !(input.topic.isStop && hasDate(input) && isReasonBetween(input)) &&
      // 「the release now happens on 13 March」
      !(input.topic.isStop && (input.around.before & TAG.fresh) !== 0 && hasDate(input)),
  ),
  rule(
    'all of the day that its sentence names',
    'window',
    'システム障害による売買停止\n本日は全銘柄の売買を終日停止します。',
    isOfDayNamed,
  ),
  rule(
    'all day, on no day of its own',
    'none',
    '年始のご案内\n正月三が日は終日メンテナンス期間となります。',
    (input) => !hasDate(input) && input.range.start?.time?.kind === 'whole' && !input.around.isRow,
  ),
  rule(
    'hours beside which it stops',
    'none',
    'Weekend maintenance\nBesides the regular Saturday closure (20:00 – 23:59), trading will be unavailable on December 5 from 09:00 to 18:00 (GMT+3).',
    isBesides,
  ),
  rule(
    'a part of hours that were given',
    'none',
    'メンテナンスのお知らせ\n11月26日22:00～翌6:00\nうち2:00～2:10は全サービスを停止します',
    ({ around }) => (around.before & TAG.within) !== 0 && around.lead <= LABEL_LENGTH,
  ),
  rule(
    'the hours of days right before',
    'window',
    'メンテナンスのお知らせ\n11月26日(木)から28日(土)までの3日間、毎日4:00～4:10に取引を停止します',
    ({ around, topic }) => around.isBesideDays && topic.isStop,
  ),
  rule(
    'hours in which it runs',
    'none',
    'システムメンテナンスに伴うサービス停止のお知らせ\n11:30から11:40までの間は注文の取消のみ可能です',
    ({ around }) => (around.after & TAG.unaffected) !== 0 && !speaksOfStop(around),
  ),
  rule(
    'hours as usual',
    'none',
    '定期メンテナンスの時間変更について\n・来週12月5日(土)以降は、通常どおり9:00~11:00に実施いたします',
    (input) =>
      !hasDate(input) && (input.around.before & TAG.unaffected) !== 0 && (input.around.before & TAG.stop) === 0,
  ),
  rule(
    'hours under a heading of another matter',
    'none',
    '【11/26】メンテナンスのお知らせ\n▼新イベント\n11/26(木) 17:00 ～ 12/10(木) 12:59',
    (input) =>
      ((headingOf(input.around) & TAG.distractor) !== 0 || isBelowOtherLine(input)) &&
      !isOfStop(input) &&
      !(hasDate(input) && isProcedure(input.notice.tokens, input.around.clause.heading)),
  ),
  rule(
    'a row that is called off',
    'cancelled',
    'メンテナンス日程のお知らせ\n・12月3日（木）2:00～5:00【中止】',
    ({ around }) =>
      around.isRow && (around.clause.tags & TAG.cancelled) !== 0 && (around.clause.tags & TAG.perhaps) === 0,
  ),
  englishRule(
    'a row that is called off, in English',
    'cancelled',
    'Maintenance nights\nNov 30, 01:00-03:00 UTC: as planned\nDec 1, 01:00-03:00 UTC: dropped',
    (input) => isHere(input.topic) && isCalledOffInRow(input),
  ),
  englishRule(
    'a row that goes ahead',
    'window',
    'Maintenance nights\nNov 30, 01:00-03:00 UTC: as planned\nDec 1, 01:00-03:00 UTC: dropped',
    (input) => isHere(input.topic) && goesAheadInRow(input),
  ),
  rule(
    'a row that stays as it is',
    'window',
    '夜間作業の日程変更\n3回の夜間作業のうち、2回目を変更します。出金が止まります。\n1回目　11月28日2:00～4:00　変更なし\n2回目　12月4日2:00～4:00 → 12月5日2:00～4:00',
    (input) => isHere(input.topic) && standsInRow(input),
  ),
  englishRule(
    'a row with a letter, below one of the stop',
    'window',
    'Vault migration: withdrawals pause\nVaults are moved on Thursday, 26 November 2026. Withdrawals from a lot are held while it moves:\nA) 02:00-03:30\nB) 12:00-15:00 (business accounts)',
    isLetteredLike,
  ),
  rule(
    'a row below a sentence of the stop',
    'window',
    'サーバーメンテナンスのお知らせ\n以下の日程でメンテナンスを実施いたします。\n各日 1:00～4:00',
    (input) => isStopRow(input) && (input.around.intro & TAG.stop) !== 0,
  ),
  rule(
    'a row of hours below their day',
    'window',
    'Futures maintenance\nWe will maintain the futures system on December 13, 2026 in two sessions:\nFirst: 00:00 - 00:30 (UTC)\nSecond: 03:00 - 03:30 (UTC)',
    (input) => isStopRow(input) && isBelowDay(input),
  ),
  rule(
    'a row with a remark',
    'window',
    '決済代行会社メンテナンスのお知らせ\n2月3日\t火\t1:00～5:00\tコンビニ払い',
    (input) => isStopRow(input) && input.around.isInField && input.around.isRemarked,
  ),
  rule(
    'a row that says what it is of',
    'window',
    'Two maintenance windows this month\n• Dec 5, 03:00–03:30 UTC: API gateway',
    (input) => isStopRow(input) && hasDate(input) && isLabelOfService(input),
  ),
  rule(
    'a row of one coin or service',
    'window',
    '入出金停止のお知らせ\nXRP：11月26日 10:00～14:00',
    (input) =>
      input.topic.isStop &&
      (hasDate(input) || input.isDayKnown) &&
      input.around.isRow &&
      (input.around.isInField || input.around.beside === 'from' || (headingOf(input.around) & TAG.when) !== 0) &&
      namesPart(input.notice, input.around, input.range.first),
  ),
  rule(
    'a row like the one above',
    'window',
    'Maintenance in December\nThese systems will be offline:\nOrder gateways: 14 Dec 2026, 08:00-09:00 JST\nCabinet in Osaka (second hall): 16 Dec 2026, 08:00-09:00 JST',
    (input) => input.topic.isStop && (hasDate(input) || isDayless(input.range)) && isRowLike(input),
  ),
  rule(
    'hours at the head of what stops',
    'window',
    'Maintenance in two phases\nPhase 1: December 16, 2026, 02:00 – 04:00 (UTC). Withdrawals suspended.',
    (input) =>
      input.topic.isStop &&
      hasDate(input) &&
      (input.around.lead <= LABEL_LENGTH || saysDuring(input)) &&
      stopsBehind(input),
  ),
  rule(
    'the new hours',
    'window',
    'Maintenance rescheduled\nThe maintenance will now take place on November 26, 02:00-04:00 (JST).',
    (input) =>
      isPutThere(input) ||
      (input.topic.isStop && ((input.around.before & TAG.fresh) !== 0 || isMovedHere(input)) && hasDate(input)),
  ),
  rule(
    'moved to these hours',
    'window',
    'Maintenance window shortened\nThe maintenance window on November 27 has been shortened to 02:00-04:00 JST.',
    ({ topic, around }) => topic.isStop && isTowards(around.beside) && (around.before & MOVED) !== 0,
  ),
  rule(
    'the hours that a plan is moved to',
    'window',
    'システムメンテナンスの延期\n12月8日10:00～11:00に予定しておりました作業は、12月10日10:00～11:00に延期いたします。',
    ({ notice, topic, range, before, around }) =>
      topic.isStop &&
      before?.role === 'superseded' &&
      before.around.clause === around.clause &&
      ((around.near & TAG.postponed) !== 0 || isChangedBehind(notice.tokens, range.end)),
  ),
  rule(
    'hours that put a mail right',
    'window',
    "Re: Platform maintenance\nSmall correction: the hours are 4:00 to 6:00 AM EST on Sunday, November 8.\n> We'll be down for maintenance on November 8, from 4:00 to 6:00 AM EDT.",
    (input) => hasDate(input) && isPutRight(input),
  ),
  rule(
    'hours of the stop',
    'window',
    'メンテナンスのお知らせ\n11月26日2:00～5:00にメンテナンスを実施いたします',
    isOfStop,
  ),
  rule(
    'hours of the work that stops it',
    'window',
    'Contract maintenance\nWe will conduct maintenance on December 1. The upgrade is expected to last from 1:00 am to 2:00 am, December 1 (UTC).\nPlease read this carefully.\nTrading will be suspended.',
    isOfWork,
  ),
  rule(
    'hours in which it is carried out',
    'window',
    '夜間の作業とメンテナンス\n実施時間：両日とも 23:30～翌0:30',
    ({ topic, around }) => topic.isStop && ((around.before | around.after) & TAG.announce) !== 0,
  ),
  rule(
    'hours under a label',
    'window',
    'システムメンテナンスのお知らせ\n日時：11月26日（木）23:30〜翌1:30',
    ({ topic, around }) => topic.isStop && (isLabelled(around) || isImpact(around)),
  ),
  rule(
    'a dated row below a title of the stop',
    'window',
    '11月のメンテナンス計画\n1) 11月24日 20:00-21:00 ネットワーク切替',
    (input) =>
      isStopRow(input) &&
      hasDate(input) &&
      (input.around.lead > 0 || input.around.clause.isItem || headsNames(input)) &&
      input.around.lead <= NUMBER_LENGTH &&
      ((tagsIn(input.notice, input.notice.title) | headingOf(input.around)) & TAG.stop) !== 0,
  ),
  rule(
    'hours alone on their line',
    'window',
    'メンテナンスのお知らせ\n11月30日(月)午後10時から翌12月1日午前2時まで',
    ({ topic, around }) => topic.isStop && around.isBare,
  ),
  rule(
    'hours of a failure that is told',
    'window',
    'Network outage\nOn November 18, from 14:03 to 14:41 UTC, a broken fibre cut our data center off.',
    (input) => input.topic.isStop && input.topic.isEmergency && (hasDate(input) || input.isDayKnown) && isTold(input),
  ),
  rule(
    'the only hours of a notice of a stop',
    'window',
    'Scheduled downtime for payouts\nOur bank works on its systems. No payouts to EUR accounts leave on Tuesday, July 7, 2026 between 20:00 and 23:30 UTC.',
    isOnlyHours,
  ),
  rule(
    'nothing says that it stops in these hours',
    'none',
    'システム運用エンジニアの仕事\n応募期間：2026年5月12日～2026年5月31日',
    () => true,
  ),
] as const;
