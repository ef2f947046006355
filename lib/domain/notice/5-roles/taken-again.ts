import type { TimeRange } from '../4-times/time-range.ts';
import type { NoticeText } from '../notice-text.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';

/** 「新規注文の受付は5:30より開始」, 「注文は7:00から受け付けます」: what begins is no stop, but its end. */
export const isTakenAgain = (notice: NoticeText, range: TimeRange): boolean => {
  const [before, behind] = [lowerBefore(notice, range, TAKEN_REACH), lowerBehind(notice, range, TAKEN_REACH)];
  return (TAKING.test(before) && BEGINS.test(behind)) || (TAKEN.test(before) && TAKES.test(behind));
};

/** 「New orders will be accepted from 05:30」, 「orders will be matched again at 04:00」 */
export const isTakenAgainInEnglish = (notice: NoticeText, range: TimeRange): boolean =>
  TAKEN_IN_ENGLISH.test(lowerBefore(notice, range, SENTENCE_REACH));
const SENTENCE_REACH = 80;
const TAKEN_IN_ENGLISH =
  /\b(?:orders?|deposits|withdrawals|trading|trades)\b (?:will be|can be|are|is) (?:accepted|taken|matched|processed|placed|possible|allowed|enabled|permitted)(?: again| normally| as usual)?(?: starting| beginning)? (?:from|at|as of)(?: about| around| approximately)? $/;
const TAKEN_REACH = 12;
const TAKING = /(?:注文|取引|入金|出金)の?受付(?:は|を)、?$/;
const BEGINS = /^(?:頃|ごろ)?(?:より|から|に)(?:順次)?、?(?:開始|再開)/;
const TAKEN = /(?:注文|取引|入金|出金)(?:は|を)、?$/;
const TAKES = /^(?:頃|ごろ)?(?:より|から)(?:順次)?、?(?:受け?付け?を?(?:開始|再開|いた|し|ます)|お受け)/;

/** 「メンテナンスは終了いたしました。注文は7:00から受け付けます。」 */
export const TAKEN_LATER =
  /(?:注文|取引|入金|出金)(?:の受付)?(?:は|につきましては)、?[^。\n]{0,16}?\d(?:時|分)?(?:頃|ごろ)?(?:より|から)(?:順次)?、?(?:受け?付け(?:いた)?(?:します|ます)|受け?付けを(?:開始|再開)(?:いた)?します|お受け(?:いた)?します|受付(?:開始|再開)?(?:いた)?します)/;
