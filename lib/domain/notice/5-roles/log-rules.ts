import { isDetectedInCourse, isRepairInCourse, isStampOfRow } from './courses-japanese.ts';
import { isEndTakenBack, isTakenBackIn } from './ends-taken-back.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import { isStopClock } from './point-looks.ts';
import { englishRule, type RuleInput, rule } from './rule.ts';

/** 「03:00 UTC - Maintenance …」, 「[03:00 UTC] The upgrade …」: the head of a line, and a sentence behind it. */
const HEAD = /^[ *•[(-]{0,3}(?:(?:update|upd|entry|status|news)(?: (?:no\. |#)?\d{1,2})?[ :|-]{0,3})?$/;
const HEAD_REACH = 24;
const HEADED = /^(?: ?(?:utc|gmt|jst))?[\])]? ?[-:|]? ?[a-z]/;
const ENTRY_REACH = 140;

function entryBehind({ notice, range }: RuleInput): string {
  const before = lowerBefore(notice, range, HEAD_REACH).split('\n').at(-1) ?? '';
  if (range.shape !== 'point' || range.start?.time?.kind !== 'time' || !HEAD.test(before)) return '';
  const [line = '', below = ''] = lowerBehind(notice, range, ENTRY_REACH).split('\n', 2);
  const entry = (STAMP_ALONE.test(line) ? below : line).trimEnd();
  return HEADED.test(entry) ? entry : '';
}

/** 「UPDATE 1 - 20 December, 01:00 UTC」, and what it says on the line below. */
const STAMP_ALONE = /^[\])]? ?[-:|]? ?$/;

const TO_START =
  /\b(?:is|are|was|were) (?:scheduled|planned|due|expected|set|going) to (?:start|begin|commence)\b[^.\n]{0,40}\d/;
const LONGER =
  /\b(?:taking|takes|take|need|needs|requires?|running) (?:[a-z]{1,12} )?(?:longer|more time|late)\b|\bextend(?:ed|ing)\b/;
const OF_REPAIR =
  /\b(?:cause|problem|issue|fault) (?:has been |was |is )?(?:identified|found|known|located)\b|\b(?:fix|patch) (?:has been |was |is )?(?:deployed|applied|rolled out|released|in place)\b|\bworking on (?:a|the) fix\b/;
const IS_BACK = /\b(?:resum|restor|reopen|recover|back|resolved|available|normal)/;
const FAILS =
  /\b(?:errors?|fail(?:s|ing|ures?)?|unable|timeouts?|timing out|rejected|degraded|not (?:available|working|responding|loading))\b/;
const NO_ALARM =
  /\b(?:resolved|fixed|recovered|restored|no (?:more|longer|further)|will|may|might|expected|cause|because|lower|fewer)\b/;
const HAS_STARTED =
  /\b(?:(?:has|have) (?:now |just |already )?(?:started|begun|commenced)|(?:maintenance|upgrade|work|works|migration|we) (?:started|began|begun|begins|starts) (?:now|just now|as planned|as scheduled|on time)|we are (?:now )?(?:starting|beginning)|is (?:now )?(?:starting|beginning))\b(?! (?:at|from|on|in) )/;

/** 「05:31 UTC  Service is normal.」, 「11:31 - Everything works」 */
const RUNS =
  /^[\])]?[ \w]{0,6}[-:|]?\s{0,3}(?:(?:the|all|our) )?(?:[a-z&]{2,12} ){0,3}(?:is|are|work|works|run|runs|looks?) (?:now |all |back to |back |running |working |operating |fully )?(?:normal(?:ly)?|fine|healthy|well|as usual|stable|operational|ok|okay|again)\b|^[\])]?[ \w]{0,6}[-:|]?\s{0,3}(?:everything|all of it|all) (?:works|runs)(?=[.!\n]|$)/;
const RUNS_NOT = /\b(?:not|no|un[a-z]{4,12}|partly|except|but|if|when|once|should|will|may)\b/;

/** No other time stands in the entry. */
const isUndated = ({ around }: RuleInput): boolean => !around.isFollowed;

const WAS_TO_END =
  /\b(?:should have|(?:was|were|had been) (?:originally |initially |first )?(?:expected |due |scheduled |supposed |meant |planned |set )?to) (?:have )?(?:be )?(?:resum|reopen|restart|return|end|finish|complet|back|over|restor|available)[a-z]{0,5}(?: [a-z]{2,12}){0,2} (?:at|by|around) $/;
const PLAN_REACH = 90;
/** 「It needs more time and will now end at 05:30」 */
const HAS_NEW_END =
  /\b(?:(?:will|should) now (?:be )?(?:end|finish|complete|last|run|over|done|back)|now (?:expected|scheduled|due|set) to|now (?:need|expect)s?|needs? until|new (?:end|eta|estimate))\b[^.\n]{0,60}\d/;

const SAID_AT = /\b(?:said|announced|told|tweeted|posted|wrote|confirmed)(?: [a-z]{2,12}){0,2} at (?:about |around )?$/;
const SAID_BEHIND =
  /^(?: [a-z]{2,4})?,? (?:the |its |their )?(?:[a-z]{1,16} ){1,3}(?:said|announced|told|tweeted|posted|wrote|confirmed)\b/;

const isSaidThen = ({ notice, range }: RuleInput): boolean =>
  range.shape === 'point' &&
  (SAID_AT.test(lowerBefore(notice, range, PLAN_REACH)) || SAID_BEHIND.test(lowerBehind(notice, range, PLAN_REACH)));

/** 「発生:8:10 解消:9:32」, on a line or on two: what was written at other hours is told above them. */
const LABELLED_HOURS =
  /(?:^|\n)[^\p{L}\p{N}\n]{0,3}(?:障害|事象)?(?:発生|停止|検知)(?:日時|時刻|時間)?[】\]]?[: ][^\n]{0,24}\d[^\n\d]{0,8}[\s\n][^\p{L}\p{N}\n]{0,3}(?:解消|復旧|回復|再開)(?:日時|時刻|時間)?[】\]]?[: ]/u;
const LINE_HEAD = /(?:^|\n)[^\p{L}\p{N}\n]{0,3}$/u;
const LINE_REACH = 4;

const isAboveLabels = ({ notice, range, topic }: RuleInput): boolean =>
  topic.isEmergency &&
  range.shape === 'point' &&
  range.start?.time?.kind === 'time' &&
  LINE_HEAD.test(lowerBefore(notice, range, LINE_REACH)) &&
  LABELLED_HOURS.test(notice.page.text);

const DONE_HEADS = '完了|終了|復旧|解決|解消|対応完了';
const BEGUN_HEADS = '進行中|実施中|作業中|対応中|調査中|開始|発生';
const OTHER_HEADS =
  '検証中?|確認中?|監視中?|モニタリング中?|経過観察中?|特定|原因特定|予定|計画|予告|事前告知|スケジュール|更新|続報';
/** 「完了 - 4時37分に作業を終えました。」, and its stamp alone on the line below. */
const ENTRY_ABOVE = new RegExp(
  `(?:^|\\n)[【\\[]?(?:(${DONE_HEADS})|(${BEGUN_HEADS})|${OTHER_HEADS})(?:済み?|しました|して(?:い|おり)ます|です)?[】\\]]? ?[-|] ?([^\\n]{2,160})\\n ?$`,
);
const ENTRY_ABOVE_REACH = 190;
const CLOCK_TOLD = /\d{1,2}(?::\d{2}|時)/;

/** What the stamp below an entry is to the stop; none where the entry tells of its own hour. */
function stampBelowEntry({ notice, range, around }: RuleInput): 'actual-end' | 'as-of' | 'none' | null {
  if (range.shape !== 'point' || range.start?.time?.kind !== 'time' || !around.isBare || around.lead > 0) return null;
  const found = ENTRY_ABOVE.exec(lowerBefore(notice, range, ENTRY_ABOVE_REACH));
  if (found === null) return null;
  const [, done, begun, told] = found;
  if (CLOCK_TOLD.test(told ?? '') || (done ?? begun) === undefined) return 'none';
  return done === undefined ? 'as-of' : 'actual-end';
}

/** Entries of a log, which are headed by the hour of writing, and ends that the text takes back. */
export const LOG_RULES = [
  rule(
    'a row of the repair, where another tells when the service was back',
    'none',
    '障害報告\n9:20 全銘柄の取引を停止\n10:02 予備系への切替えを完了\n10:15 取引を再開',
    isRepairInCourse,
  ),
  rule(
    'a row of when it was noticed, where another tells when the service was stopped',
    'none',
    '障害報告\n9:12 障害を検知\n9:20 全銘柄の取引を停止\n10:15 取引を再開',
    isDetectedInCourse,
  ),
  rule(
    'the stamp of a row that tells its own hour',
    'none',
    '障害情報\n11:30 更新：復旧作業を続けています。\n10:20 発生：10:05頃から取引ができません。',
    isStampOfRow,
  ),
  rule(
    'the stamp below an entry that tells its own hour, or neither of the start nor of the end',
    'none',
    '取引データベースの保守\n完了 — 4時37分に作業を終え、取引を再開しました。\n11月26日 04:40\n\n予定 — 11月26日 3:00から5:00まで保守を行います。\n11月20日 12:00',
    (input) => stampBelowEntry(input) === 'none',
  ),
  rule(
    'the stamp below the entry of completion',
    'actual-end',
    '取引データベースの保守\n完了 — 作業を終え、取引を再開しました。\n11月26日 04:40\n\n予定 — 11月26日 3:00から5:00まで保守を行います。\n11月20日 12:00',
    (input) => input.topic.isStop && stampBelowEntry(input) === 'actual-end',
  ),
  rule(
    'the stamp below the entry of the start',
    'as-of',
    '取引データベースの保守\n進行中 — 作業を始めました。取引を停止しています。\n11月26日 03:02\n\n予定 — 11月26日の保守についてお知らせします。\n11月20日 12:00',
    (input) => input.topic.isStop && stampBelowEntry(input) === 'as-of',
  ),
  rule(
    'an entry of a log, where labels name the hours of the failure',
    'none',
    'ログイン障害のご報告\n09:40 復旧を確認\n08:15 障害を検知\n\n発生：11/24 08:10　復旧：11/24 09:32',
    isAboveLabels,
  ),
  englishRule(
    'the stamp of an entry that tells of a start to come',
    'none',
    'Maintenance log\n03:00 UTC - Maintenance is scheduled to start at 04:00 UTC.',
    (input) => TO_START.test(entryBehind(input)),
  ),
  rule(
    'the stamp of an entry that tells of more time',
    'none',
    'Maintenance log\n04:00 UTC - Maintenance is under way.\n05:10 UTC - Maintenance is taking longer.',
    (input) => LONGER.test(entryBehind(input)),
  ),
  englishRule(
    'the stamp of an entry that tells of the repair',
    'none',
    'Outage: live updates\n04:30 UTC | Cause identified: a failed switch.\n03:08 UTC | Order entry is down.',
    (input) => {
      const entry = entryBehind(input);
      return input.topic.isStop && OF_REPAIR.test(entry) && !IS_BACK.test(entry);
    },
  ),
  englishRule(
    'the stamp of an entry that tells of the failure',
    'as-of',
    'API incident\n06:20 UTC: Resolved. All endpoints respond normally.\n03:40 UTC: We see errors on all private endpoints.',
    (input) => {
      const entry = entryBehind(input);
      return input.topic.isStop && FAILS.test(entry) && !NO_ALARM.test(entry) && isUndated(input);
    },
  ),
  englishRule(
    'the stamp of an entry that tells that it runs',
    'actual-end',
    'API incident\n06:20 UTC - Everything is normal.\n03:40 UTC - We see errors on all private endpoints.',
    (input) => {
      const entry = entryBehind(input).split('. ', 1)[0] ?? '';
      return input.topic.isStop && input.clocks > 1 && RUNS.test(entry) && !RUNS_NOT.test(entry);
    },
  ),
  englishRule(
    'the stamp of an entry that tells of the start',
    'as-of',
    'Maintenance log\n04:02 UTC - Maintenance has started.',
    (input) => input.topic.isStop && HAS_STARTED.test(entryBehind(input)),
  ),
  rule(
    'when it was said that it goes on',
    'none',
    'Exchange still down\nThe venue said at 1 pm ET that its maintenance, planned for 8 am to 1 pm ET today, would continue.',
    (input) => isTakenBackIn(input.notice, input.around.clause) && isSaidThen(input),
  ),
  englishRule(
    'an end that is taken back further on',
    'superseded',
    'Exchange still down\nTrading was to resume at 09:00 UTC, but the exchange has pushed back the resumption several times since.',
    (input) =>
      (isEndTakenBack(input.notice) || HAS_NEW_END.test(input.notice.page.lower)) &&
      isStopClock(input) &&
      WAS_TO_END.test(lowerBefore(input.notice, input.range, PLAN_REACH)),
  ),
] as const;
