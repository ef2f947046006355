import type { TimeRange } from '../4-times/time-range.ts';
import type { NoticeText } from '../notice-text.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';

/** 「12月5日の同じ時間帯(22時から翌日8時まで)を予備日といたします」 */
const SPARE_BEHIND = /^(?:まで)?[)〉]?(?:を|が|は)、?(?:その)?(?:予備|代替)(?:日|日程|日時)?(?:と|に|です|を|。)/;
/** 「実施できない場合は、12月5日の同時刻に順延します」 */
const IF_NOT =
  /(?:(?:でき|終わら|終え|完了し|間に合わ)(?:なければ|なかったら)、?[^。]{0,60}$)|(?:(?:実施|作業|完了|終了|開始)[^。\n]{0,12}?(?:でき(?:ない|なかった|ません)|しない|しなかった|不可能|困難|中止|延期)|(?:荒天|悪天候|台風|雨天|延期|中止|失敗|不成功|切り戻|元に戻|取りやめ|見送))[^。\n]{0,12}?(?:場合|とき|時|際|ときに)(?:に?は|には|に|の[^。\n\d]{0,16}は|、)、?[^。]{0,60}$/;
const INSTEAD =
  /^(?:まで)?[)〉]?[^。\n]{0,40}?(?:順延|振り?替|延期|実施(?:する|いた|し)|行(?:い|う)|(?:再度|もう一度|改めて|あらためて|再び)[^。\n]{0,12}?(?:停止|止め)|繰り越|持ち越|予備|とさせていただ|といたし|とし(?:ます|て)|です|となり|充て|あて)/;
const SPARE_REACH = 60;
/** 「Should it have to be put off because of the weather, it will be done on」 */
const IF_NOT_IN_ENGLISH =
  /(?:^|[.;\n] ?)(?:only )?(?:should|if|in case|in the event)\b(?! (?:you|your|users?|customers?)\b)[^.\n]{0,90}?\b(?:postponed?|put off|deferred|delayed|rescheduled|cancelled|called off|weather|storms?|typhoon|fails?|(?:go(?:es)?|went) wrong|problems?|trouble|difficult(?:y|ies)|unsuccessful|not (?:succeed|work|go (?:as|to) plan)|unable|roll(?:ed)? back|abort(?:ed)?|lost|called for|second (?:attempt|try|go|run)|run out of time|overruns?|(?:cannot|can't|could not|couldn't|not) (?:be )?(?:done|succeed|finish(?:ed)?|completed?|possible|take place|carried out|held|performed))\b[^.\n]{0,90}$/;

const NAMES_SPARE = '(?:fall-?back|back-?up|reserve|spare|contingency|alternative|alternate|second attempt|retry)';
/** 「Sunday the 31st (00:00-02:00) is kept free as a fallback and will only be used if needed」 */
const SPARE_BEHIND_IN_ENGLISH = new RegExp(
  `^[)\\]]?,?(?: (?:which|that))? (?:(?:is|are|has been|have been|will be|was) )?(?:only |also |just )?(?:(?:kept|held|set aside|reserved?|earmarked|booked|pencill?ed in|blocked|available|planned|chosen|serves?|acts?|stands by|on standby)\\b[^.\\n]{0,32}\\b(?:${NAMES_SPARE}|in case|if (?:needed|necessary|required|anything|something))|(?:(?:as )?(?:the|an?|our) ){0,1}${NAMES_SPARE}\\b|(?:will |to )?only (?:be )?(?:used|needed|taken|held|take place|necessary)\\b[^.\\n]{0,16}\\bif\\b|(?:will )?(?:be )?(?:used|taken|needed) only if\\b)`,
);

/** A day that is said to be spare, or the one on which the work is done if it cannot be done on its own. */
export function isSpareBehind(notice: NoticeText, range: TimeRange): boolean {
  const behind = lowerBehind(notice, range, SPARE_REACH);
  return (
    SPARE_BEHIND.test(behind) || (INSTEAD.test(behind) && IF_NOT.test(lowerBefore(notice, range, SPARE_REACH * 2)))
  );
}

/** 「予備日の3月13日(土)に実施いたします」, where the planned day is off: the spare one is it now. */
const OF_SPARE = /予備[^。\n]{0,24}$/;
const HELD_THEN =
  /^\)?(?:\([^)\n]{1,8}\))?(?:の?同(?:時刻|時間帯?|じ時間帯?))?(?:に|で|へ|と)(?:(?:本|当|システム|臨時|定期)?(?:メンテナンス|メンテ|作業|工事)を)?、?(?:改めて|あらためて|再度|日程を)?(?:実施(?:いた|致|し(?:ます|、)|する(?:こと|運び)|させ)|行(?:い|う)|延期|順延|変更|振り?替|移|なり|いたし|繰り)/;
const PLANNED_IS_OFF =
  /予備日?(?:へ|に|で|を)の?(?:変更|実施|振り?替|延期|順延|使用|移行)|(?:見送|中止|取り?や[めり]|取り?止め|延期|順延|でき(?:なく|なか|ません))(?![^。\n]{0,12}(?:場合|際|とき|ときは))/;
const PERHAPS = /場合|際に|とき|可能性|なければ|万が一/;

/** 「We will use the reserve slot:」, 「It falls back to the spare day,」 */
const USES_SPARE = new RegExp(
  `(?:^|[.\\n] ?|\\b(?:so|and|therefore) )(?:we|it|the (?:[a-z]{3,12} )?(?:work|works|maintenance|upgrade|patching))(?:['’](?:ll|re))? (?:(?:will|shall|must|now|therefore|have to|has to|had to|are|is|going to) ){0,3}(?:use|using|take|taking|fall(?:s|ing)? back (?:on|to)|move[sd]?(?: back)? to|moving to|switch(?:es|ing)? to|make use of|been moved to) (?:the|our) (?:[a-z]{3,10} )?${NAMES_SPARE} (?:slot|day|date|window|night)?(?: on)?[:,]?(?: [a-z]{3,6}day,?)? ?$`,
);

export const isSpareTaken = (notice: NoticeText, range: TimeRange): boolean =>
  notice.page.hasEnglish && USES_SPARE.test(lowerBefore(notice, range, SPARE_REACH * 2));

export function isSpareUsed(notice: NoticeText, range: TimeRange): boolean {
  const [before, behind] = [lowerBefore(notice, range, SPARE_REACH * 2), lowerBehind(notice, range, SPARE_REACH)];
  if (isSpareTaken(notice, range)) return true;
  if (!HELD_THEN.test(behind)) return false;
  const sentence = before.split(/[。\n]/).at(-1) ?? '';
  return OF_SPARE.test(sentence) && !PERHAPS.test(sentence) && PLANNED_IS_OFF.test(notice.page.text);
}

/** The other day on which the work is done if it cannot be done on the one that stands before it. */
export const isSpareInEnglish = (notice: NoticeText, range: TimeRange): boolean =>
  notice.page.hasEnglish &&
  (IF_NOT_IN_ENGLISH.test(lowerBefore(notice, range, SPARE_REACH * 3)) ||
    SPARE_BEHIND_IN_ENGLISH.test(lowerBehind(notice, range, SPARE_REACH * 2)));
