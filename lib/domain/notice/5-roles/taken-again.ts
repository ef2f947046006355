import type { TimeRange } from '../4-times/time-range.ts';
import { type NoticeText, tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import type { TimeContext } from './context.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';

/** 「新規注文の受付は5:30より開始」, 「注文は7:00から受け付けます」: what begins is no stop, but its end. */
export const isTakenAgain = (notice: NoticeText, range: TimeRange, around: TimeContext): boolean => {
  const [before, behind] = [lowerBefore(notice, range, TAKEN_REACH), lowerBehind(notice, range, TAKEN_REACH)];
  if ((TAKING.test(before) && BEGINS.test(behind)) || (TAKEN.test(before) && TAKES.test(behind))) return true;
  return OPENING.test(before) && (OPENS.test(behind) || OPENED.test(behind)) && isBehindReturn(notice, around);
};

/** 「New orders will be accepted from 05:30」, 「orders will be matched again at 04:00」 */
export const isTakenAgainInEnglish = (notice: NoticeText, range: TimeRange): boolean =>
  TAKEN_IN_ENGLISH.test(lowerBefore(notice, range, SENTENCE_REACH));
const SENTENCE_REACH = 80;
const TAKEN_IN_ENGLISH =
  /\b(?:orders?|deposits|withdrawals|trading|trades)\b (?:will be|can be|are|is) (?:accepted|taken|matched|processed|placed|possible|allowed|enabled|permitted)(?: again| normally| as usual)?(?: starting| beginning)? (?:from|at|as of)(?: about| around| approximately)? $/;

const TAKEN_REACH = 20;
const TAKING = /(?:注文|取引|入金|出金)の?受付(?:は|を)、?$/;
const BEGINS = /^(?:頃|ごろ)?(?:より|から|に)(?:順次)?、?(?:開始|再開)/;
const TAKEN = /(?:注文|取引|入金|出金)(?:は|を)、?$/;
const TAKES = /^(?:頃|ごろ)?(?:より|から)(?:順次)?、?(?:受け?付け?を?(?:開始|再開|いた|し|ます)|お受け)/;

/** 「取引開始は」「注文受付の再開は」「取引の開始時刻は」「注文は」 */
const OPENING_WORDS =
  '(?:注文|取引|売買|約定|入金|出金|入出金|入庫|出庫|入出庫|送金|振込|ログイン|API|api)(?:の?(?:受付|処理|提供|機能))?(?:の?(?:開始|再開)(?:時刻|時間|日時)?)?(?:は|につきましては)、?';
/** 「6:15からとなります」「6:00を予定しております」「6:00からの予定です」 */
const OPENS_WORDS =
  '(?:頃|ごろ)?(?:(?:より|から)(?:の(?:開始|再開))?(?:と(?:なります|なる|いたします|させて|なって)|です|可能(?:です|とな)|の?予定|を予定)|を予定して|の予定|の見込み|となります)';
const OPENING = new RegExp(`${OPENING_WORDS}$`);
const OPENS = new RegExp(`^${OPENS_WORDS}`);

/** 「取引は5:30より開始しております」 */
const OPENED = /^(?:頃|ごろ)?(?:より|から)(?:順次)?、?(?:開始|再開)/;

/** Something is over, in this sentence, in one of the two before it, or in the title: what opens then is still closed. */
function isBehindReturn(notice: NoticeText, { clause }: TimeContext): boolean {
  const at = notice.clauses.indexOf(clause);
  return (
    notice.clauses.slice(Math.max(0, at - SENTENCES), at + 1).some(({ tags }) => isReturn(tags)) ||
    isReturn(tagsIn(notice, notice.title) | TAG.past)
  );
}

const SENTENCES = 2;
const isReturn = (tags: number): boolean => (tags & RETURNED) === RETURNED && (tags & TAG.perhaps) === 0;
const RETURNED = TAG.end | TAG.past;

/** 「メンテナンスは終了いたしました。注文は7:00から受け付けます。」「取引開始は6:15からとなります。」 */
export const TAKEN_LATER = new RegExp(
  `(?:注文|取引|入金|出金)(?:の受付)?(?:は|につきましては)、?[^。\\n]{0,16}?\\d(?:時|分)?(?:頃|ごろ)?(?:より|から)(?:順次)?、?(?:受け?付け(?:いた)?(?:します|ます)|受け?付けを(?:開始|再開)(?:いた)?します|お受け(?:いた)?します|受付(?:開始|再開)?(?:いた)?します)|${OPENING_WORDS}[^。\\n]{0,16}?\\d(?:時|分)?${OPENS_WORDS}`,
);
