import { lowerBefore, lowerBehind, textBehindStart } from './page-beside.ts';
import { isStopClock } from './point-looks.ts';
import type { RuleInput } from './rule.ts';

/* Clock times at which something was seen, written or reported, and at which nothing stopped or came back. */

const REACH = 80;

/** 「16:20現在も復旧しておらず」「17時現在、復旧の見通しは立っておりません」 */
const NOT_BACK_THEN =
  /^(?:頃|ごろ)?の?(?:現在|時点)(?:で|でも|も|では|におい(?:て|ても))?、?[^。\n]{0,24}?(?:復旧|再開|解消|終了|完了)(?:(?:は|には|に)?(?:して|できて|至って)(?:おら|おりません|いま?せ|いない)|の?(?:目処|目途|めど|見通し|見込み|時期)[^。\n]{0,8}?(?:立って|未定|つい))/;

export function isNotBackThen({ notice, topic, range }: RuleInput): boolean {
  const behind = lowerBehind(notice, range, REACH);
  return (
    NOT_BACK_THEN.test(behind) ||
    (topic.isStop && range.shape === 'point' && (NOT_OVER_THEN.test(behind) || GOES_ON_THEN.test(behind)))
  );
}

/** 「21時現在も停止を続けております」「18:00時点で調査中です」 */
const GOES_ON_THEN =
  /^(?:頃|ごろ)?の?(?:現在|時点)(?:で|でも|も|では|におい(?:て|ても))?、?[^。\n\d]{0,24}?(?:(?:停止|中断|休止|対応|調査|作業|復旧|メンテナンス|障害)[^。、\n\d]{0,6}(?:続|継続|中(?:です|で、|。))|止まったまま|止めたまま)/;

/** 「0時終了予定だったメンテは、いまも続いています」「22時の再開を予定しており、28分の遅れとなりました」 */
const IS_PASSED =
  /^(?:頃|ごろ)?(?:に|の|で)?(?:終了|完了|再開|復旧)(?:する)?の?予定(?:だった|でした|であった|の)[^。\n\d]{0,24}?(?:いま|今|現在|まだ|依然|なお)[^。\n\d]{0,6}?(?:続|終わって|完了して|終了して)|^(?:頃|ごろ)?の(?:終了|完了|再開|復旧)を予定して(?:おり|い)(?:まし)?(?:た|て)?[^。\n]{0,16}?(?:遅れ|超過|過ぎ)/;
export const isPassed = (input: RuleInput): boolean =>
  isStopClock(input) && IS_PASSED.test(textBehindStart(input.notice, input.range, REACH));

/** 「5:00を過ぎても続いており」: it should have been over. */
const NOT_OVER_THEN =
  /^(?:頃|ごろ)?(?:を(?:過ぎ|回|まわ|経過)[^。、\n]{0,6}?(?:も|が)|になっても|になりましたが|の時点でも)、?[^。\n]{0,24}?(?:続[いけ]|継続|終わ(?:って|ら)|(?:終了|完了|再開|復旧)(?:して(?:おら|おりません|いません|いない)|でき))/;

const WORD = '(?:ご?案内|お知らせ|ご?報告|ご?連絡|情報(?:の?(?:更新|掲載|提供))?|更新|発表|アナウンス|状況)';
/** 「次報:12時」「続報は12:00」「次のご案内は」: and it is not 「【続報】9:40 復旧」. */
const NEXT_WORD_BEFORE = new RegExp(
  `(?:次報|続報|第\\d報|次回?の?${WORD}|(?:進捗|経過|状況)の?${WORD})(?:予定)?(?:時刻|日時)?(?:は|:|を| )?、?(?:本日|同日)?[^。、\\n\\d】→⇒>〉]{0,6}$`,
);
/** 「12時を目途に改めてご報告いたします」 */
const NEXT_WORD_BEHIND = new RegExp(
  `^(?:頃|ごろ)?(?:に(?:は)?|まで(?:に)?(?:は)?|を(?:目途|目処|めど|目安)(?:に|として)?)、?(?:次|改めて|あらためて|再度|再び|続報|状況|経過|進捗)[^。\\n\\d]{0,16}?${WORD}`,
);
/** What is told of the stop itself then. */
const IS_REPORT = /^[^。\n]{0,24}?(?:再開|復旧|停止し|発生|終了し|完了し)/;

/** 「次は2時に書き込みます」 */
const NEXT_BEFORE = /(?:次|次回|続き|続報|次報)(?:は|も)、?(?:本日|明日|同日|また)?[^。、\n\d]{0,4}$/;
const WRITES =
  /^(?:頃|ごろ)?(?:に|を(?:目途|目処|めど|目安)に)、?[^。\n\d]{0,10}?(?:書き|載せ|掲載|出し|流し|上げ|投稿|更新|お?伝え|お?知らせ|ご?報告|ご?連絡|ご?案内)/;
/** 「監督官庁への報告は、本日19時20分に済ませております」 */
const REPORT_BEFORE =
  /(?:報告|届け?出|連絡|通知|通報|公表|発表|説明|告知)(?:は|を|も)、?(?:すでに|既に)?[^。、\n\d]{0,6}$/;
const DONE_THEN =
  /^(?:頃|ごろ)?に、?[^。、\n\d]{0,8}?(?:済ませ|済み|行い|行っ|しまし|いたしまし|しており|いたしており|完了|終え)/;

const isWritten = (before: string, behind: string): boolean =>
  (NEXT_BEFORE.test(before) && WRITES.test(behind)) || (REPORT_BEFORE.test(before) && DONE_THEN.test(behind));

export const isNextWord = ({ notice, range }: RuleInput): boolean => {
  const behind = textBehindStart(notice, range, REACH);
  return (
    isWritten(lowerBefore(notice, range, NEXT_REACH), behind) ||
    NEXT_WORD_BEHIND.test(behind) ||
    (NEXT_WORD_BEFORE.test(lowerBefore(notice, range, NEXT_REACH)) && !IS_REPORT.test(behind))
  );
};
const NEXT_REACH = 28;
