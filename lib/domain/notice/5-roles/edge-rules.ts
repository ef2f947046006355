import type { TimeRange } from '../4-times/time-range.ts';
import { lowerIn, type NoticeText, tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import type { TimeContext } from './context.ts';
import { EDGES, FROM_TO_LENGTH, hasLengthBehind, headingOf, isLatinBehind, LABEL, LABEL_LENGTH } from './looks.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import { isClosedThen, isOpenPhrase } from './point-looks.ts';
import { type RuleInput, rule } from './rule.ts';
import { isReturnNamed, stopsBehind } from './verb-senses-japanese.ts';

/** 「suspended from 17:00 until further notice」 */
const SINCE: ReadonlySet<string> = new Set(['from', 'starting', 'since', 'beginning', 'commencing', 'effective', 'at']);

/** The label before the time, else the heading above. */
const labelOf = (around: TimeContext): number =>
  (around.lastLabel & EDGES) !== 0 ? around.lastLabel : headingOf(around) | around.lastLabel;

/** 「on December 22 will start at 03:00」: between the day and the clock time. */
const edgesInside = ({ notice, range }: RuleInput): number => (range.start?.time == null ? 0 : tagsIn(notice, range));

/** 「18:00より再開いたします」 */
const resumes = ({ near, after }: TimeContext): boolean =>
  [near, after].some((tags) => (tags & TAG.resume) !== 0 && (tags & TAG.stop) === 0);

/** 「pause deposits at 11:00 UTC, and reopen them when …」: in English prose what stands behind goes on with something else. */
const isOfNextWords = ({ notice: { tokens }, range, around }: RuleInput): boolean =>
  !around.isRow && around.lead > LABEL_LENGTH && isLatinBehind(tokens, range);

/** 「停止開始は9月25日22:00、再開予定は本日8:00でした」: what stands behind the comma is of the next time. */
const isLabelledBeforeComma = ({ notice: { tokens }, range, around }: RuleInput): boolean =>
  tokens[range.end]?.kind === 'comma' &&
  around.isFollowed &&
  ((around.lastLabel & TAG.start) !== 0 || isDayOfStop(around));

/** 「停止日は11月26日」 */
const isDayOfStop = ({ before, lastLabel }: TimeContext): boolean =>
  (before & STOP_DAY) === STOP_DAY && (lastLabel & TAG.end) === 0;
const STOP_DAY = TAG.stop | TAG.when;

/** 「withdrawals pause in one hour (04:00 UTC)」 */
const isInBracket = ({ tokens }: NoticeText, { first }: TimeRange, { before }: TimeContext): boolean =>
  tokens[first - 1]?.kind === 'open' && (before & (TAG.past | TAG.perhaps | TAG.cancelled)) === 0;

const NOT_BACK =
  /^(?:は|も|の)?、?[^。、\n]{0,12}(?:再開|復旧)(?:は|が|を)?(?:でき(?:ない|ません)|難し|困難|いたしません|しません|ありません|ございません|見送|見合わせ)/;
const STOP_OVER =
  /^(?:頃|ごろ)? ?(?:に|、|:)? ?(?:システム|緊急|臨時|定期|一時)?(?:メンテナンス|メンテ|作業|停止|休止)(?:の|を|が|は)?(?:終了|完了|解除|終わ)/;
/** 「5:00 監視体制を解除」: what ends is no stop. */
const OTHER_END = /^[^。\n]{0,12}(?:監視|警戒|対策|特別|応援)(?:体制|態勢|本部|措置)?[をのが]?(?:解除|終了|解散|完了)/;
/** 「14:05から復旧まで」 */
const UNTIL_BACK =
  /^(?:頃|ごろ)?(?:から|より|~)、?(?:全面)?(?:復旧|再開|解消|回復|完了|終了|正常化)(?:する|した|の目途が立つ)?まで|^(?:頃|ごろ)?(?:から|より)、?(?:続い|続け|継続し|発生し|停止し|止まっ|(?:利用|使用|接続|ログイン)でき(?:なく|ない))[^。、\n]{0,10}?(?:て|で)?(?:おり|い)(?:まし)?た/;
const NOT_BACK_REACH = 32;
/** 「Duration: 2 hours, from」 */
const LENGTH_BEFORE = /\d (?:hours?|hrs?|minutes?|mins?),? (?:starting )?from $/;

/** 「Date and time: 12 June, 14:30」, and on the next row 「Expected duration: 45 minutes」. */
const isLengthBelow = ({ notice, topic, range, around, below }: RuleInput): boolean =>
  topic.isStop &&
  range.start?.date != null &&
  around.isRow &&
  below !== undefined &&
  below.end - below.first <= LENGTH_ROW &&
  notice.tokens.slice(below.first, below.end).some(({ kind }) => kind === 'duration') &&
  /\b(?:duration|length|time needed|expected to last)\b/.test(lowerIn(notice, below));

const LENGTH_ROW = 16;

/** 「1.送付の停止 12月17日9時」: the row names the stop right before its moment, and says no more. */
const isRowOfStop = ({ notice, range, around }: RuleInput): boolean =>
  !around.isFollowed &&
  STOP_BEFORE.test(lowerBefore(notice, range, STOP_REACH)) &&
  (around.clause.tags & (TAG.perhaps | TAG.recurring | TAG.unaffected | TAG.distractor)) === 0;
const STOP_BEFORE = /(?:停止|休止|中断|締切)(?:日時|時刻|予定)?[ \t]{1,4}$/;
const STOP_REACH = 16;

/** Whether a lone time of the stop is where it begins or where it ends. */
export const EDGE_RULES = [
  rule(
    'a day on which it does not come back',
    'none',
    '出庫停止のお知らせ\n出庫は昨日15時から停止しております。本日いっぱいは再開できない見込みです。',
    ({ notice, range }) => NOT_BACK.test(lowerBehind(notice, range, NOT_BACK_REACH)),
  ),
  rule(
    'until the day is over',
    'end',
    '出金停止のお知らせ\n12月31日いっぱい、日本円の出金を停止いたします。',
    ({ range }) => range.start?.time?.kind === 'whole' && range.start.time.which === 'end-of-day',
  ),
  rule(
    'the verb behind it says that it stops',
    'start',
    'サービス休止のお知らせ\n12月1日6時のサービス再開に向け、11月30日22時にシステムを停止いたします。',
    stopsBehind,
  ),
  rule(
    'a word of a start inside it',
    'start',
    'Maintenance update\nThe maintenance on December 22, 2026 will start at 03:00 UTC.',
    (input) => (edgesInside(input) & (TAG.start | TAG.end)) === TAG.start,
  ),
  rule(
    'a word of an end inside it',
    'end',
    'メンテナンスのお知らせ\n11月26日(木) 終了 5:00',
    (input) => (edgesInside(input) & (TAG.start | TAG.end)) === TAG.end,
  ),
  rule(
    'a row with an open end',
    'start',
    'Scheduled maintenance for DOT, KSM and ASTR\nASTR: December 1, 10:00 UTC until further notice',
    (input) =>
      ((input.around.firstAfter & TAG.undecided) !== 0 && input.around.isRow && input.around.isInField) ||
      isOpenPhrase(input),
  ),
  rule(
    'from, until it is known',
    'start',
    'Network upgrade\nSOL deposits and SOL withdrawals are suspended, effective November 27, 10:00 UTC until further notice.',
    ({ around }) => SINCE.has(around.beside) && (around.firstAfter & (TAG.undecided | TAG.until)) !== 0,
  ),
  rule(
    'until',
    'end',
    'Gateway maintenance\nThe API will be unavailable until 1:00 PM JST.',
    ({ around }) => around.beside === 'until' || around.beside === 'till',
  ),
  rule(
    'a stop with its return behind it',
    'start',
    'System upgrade\nThe website will be unavailable on 3 December 2026 at 01:00 UTC and will return at 04:00 UTC.',
    ({ around }) =>
      (around.before & TAG.stop) !== 0 && (around.before & TAG.announce) !== 0 && (around.between & TAG.resume) !== 0,
  ),
  rule(
    'まで behind it',
    'end',
    'システムメンテナンスのお知らせ\n【サービス停止】\n11月26日（木）6：00 ごろまで',
    ({ notice, range, around }) =>
      (around.firstAfter & TAG.until) !== 0 &&
      (around.firstAfter & TAG.undecided) === 0 &&
      !isClosedThen({ notice, range }) &&
      !isLatinBehind(notice.tokens, range),
  ),
  rule(
    'from then it runs again',
    'end',
    '取引再開のお知らせ\n停止しておりました現物取引につきまして、本日18:00より再開いたします',
    ({ notice, range, around }) =>
      (around.firstAfter & (TAG.from | TAG.onward)) !== 0 &&
      // 「ceases at 01:00 and recommences at 03:00」 says it of the next.
      (around.firstAfter & TAG.resume) === 0 &&
      resumes(around) &&
      !UNTIL_BACK.test(lowerBehind(notice, range, NOT_BACK_REACH)),
  ),
  rule(
    'より or 開始 behind it',
    'start',
    'メンテナンスについて\n12月1日 2時開始、3時間程度の見込みです',
    ({ around }) => (around.firstAfter & (TAG.from | TAG.start | TAG.onward)) !== 0,
  ),
  rule(
    'a label of a start and its colon',
    'start',
    '緊急メンテナンス\n現在、緊急メンテナンスを実施しております。（開始：10:30　終了：未定）',
    ({ around }) =>
      around.isInField &&
      (around.lastLabel & (TAG.start | TAG.end)) === TAG.start &&
      (around.before & TAG.resume) === 0,
  ),
  rule(
    'a word of an end behind it',
    'end',
    '出金障害の経緯\n10:40 出金再開',
    (input) =>
      (input.around.firstAfter & TAG.end) !== 0 &&
      !isOfNextWords(input) &&
      !isLabelledBeforeComma(input) &&
      !OTHER_END.test(lowerBehind(input.notice, input.range, NOT_BACK_REACH)),
  ),
  rule(
    'From, as a label',
    'start',
    'サービス停止のご案内\n自：令和8年9月12日（土）　22時',
    ({ around }) => around.lead <= FROM_TO_LENGTH && (around.before & TAG.from) !== 0,
  ),
  rule(
    'To, as a label',
    'end',
    'サービス停止のご案内\n至：令和8年9月13日（日）　 6時',
    ({ around }) => around.lead <= FROM_TO_LENGTH && (around.before & TAG.until) !== 0,
  ),
  rule(
    'the first column',
    'start',
    '入出庫停止のお知らせ\n対象暗号資産 停止日時 再開日時(予定)\n2026年11月27日(金) 9:00',
    ({ around }) => around.clause.heading?.hasColumns === true && around.isFirst && around.lastLabel === 0,
  ),
  rule(
    'under a label of an end',
    'end',
    '通信障害について（第1報）\n復旧見込みは14時頃です',
    ({ around }) =>
      (labelOf(around) & TAG.end) !== 0 || ((labelOf(around) & TAG.start) !== 0 && (around.before & TAG.resume) !== 0),
  ),
  rule(
    'under a label of a start',
    'start',
    'メンテナンス実施のお知らせ\n開始時刻\n翌4:00',
    (input) => (labelOf(input.around) & TAG.start) !== 0 || isLabelledBeforeComma(input),
  ),
  rule(
    'the end of the stop is named behind it',
    'end',
    '\n5:10 メンテナンス終了。取引を再開しました。',
    ({ notice, range }) => STOP_OVER.test(lowerBehind(notice, range, NOT_BACK_REACH)),
  ),
  rule(
    'the stop is named behind it',
    'start',
    '出金障害の経緯\n9:05 出金停止',
    ({ around }) =>
      // 「Positions that are not topped up by 22:00 will be closed」
      around.beside !== 'by' &&
      ((around.near & TAG.stop) !== 0 || ((around.after & TAG.stop) !== 0 && around.lead === 0 && around.isRow)),
  ),
  rule(
    'the end is named behind it',
    'end',
    'メンテナンスのお知らせ\n■日時\n11月26日 5:00 実施終了',
    (input) => (input.around.near & TAG.end) !== 0 && !isOfNextWords(input),
  ),
  rule(
    'the stop before it, carried out behind it',
    'start',
    'メンテナンスのお知らせ\nメンテナンスが11月26日9時半に実行される',
    ({ around }) => (around.before & TAG.stop) !== 0 && (around.firstAfter & TAG.announce) !== 0,
  ),
  rule(
    'the sentence comes to the stop',
    'start',
    '出金の一時停止\n当社は11日21時頃、全ての暗号資産の出金を一時停止した',
    ({ around }) => around.beside !== 'by' && (around.after & TAG.stop) !== 0 && (around.before & LABEL) === 0,
  ),
  rule(
    'a bare row below a sentence of the stop',
    'start',
    '入出金停止のお知らせ\n以下の時刻に入出金を停止いたします。\n11月26日 10:00 未定\n11月27日 10:00 未定',
    ({ around }) => around.isBare && around.lead === 0 && (around.intro & TAG.stop) !== 0,
  ),
  rule(
    'a row that names the stop',
    'start',
    'ADA入出金停止のお知らせ\n入金停止：11月26日 13:00',
    (input) =>
      (input.around.before & TAG.stop) !== 0 &&
      (input.around.isInField || isRowOfStop(input)) &&
      input.around.isRow &&
      input.around.lead <= LABEL_LENGTH,
  ),
  rule(
    'the stop, and no other time for it',
    'as-of',
    'Downtime notice\nExpect about 30 minutes of downtime on December 1 at 4:00 AM UTC.',
    ({ notice, range, around }) =>
      (around.before & TAG.stop) !== 0 &&
      ((around.before & (TAG.future | TAG.announce | TAG.ongoing)) !== 0 || isInBracket(notice, range, around)) &&
      !around.isFollowed,
  ),
  rule(
    'a bare time under its label',
    'start',
    '【延長】システムメンテナンスの終了予定時刻変更について\n11月21日（土）10:00頃',
    (input) => (labelOf(input.around) & (TAG.when | TAG.stop)) !== 0 && input.around.isBare && !isReturnNamed(input),
  ),
  rule(
    'a time under its label, with its length',
    'start',
    'Options trading system upgrade\n[Upgrade time] Nov 24, 2026, 08:05 UTC; duration: approx. 30 minutes',
    (input) =>
      (labelOf(input.around) & TAG.when) !== 0 &&
      !input.around.isFollowed &&
      (hasLengthBehind(input) || isLengthBelow(input)),
  ),
  rule(
    'from then on, behind its length',
    'start',
    'System maintenance\nDuration: 2 hours, from 11:00 p.m. on Nov 26 (Thu) Singapore time',
    ({ notice, topic, range, around }) =>
      topic.isStop &&
      around.beside === 'from' &&
      (around.before & (TAG.when | TAG.stop)) !== 0 &&
      LENGTH_BEFORE.test(lowerBefore(notice, range, NOT_BACK_REACH)),
  ),
  rule(
    'from then for so long',
    'start',
    'APIメンテナンス\nAPIサーバーのメンテナンスを11月27日の13時から1時間半程度行います',
    ({ range }) => range.durationMinutes !== null,
  ),
  rule(
    'neither begins nor ends',
    'none',
    '定期メンテナンス時間変更\n毎日4:00～4:10に行っている定期メンテナンスは、11月28日のみ4:00～6:00に実施いたします',
    () => true,
  ),
] as const;
