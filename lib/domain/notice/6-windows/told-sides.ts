import type { TimedRange } from '../5-roles/timed-range.ts';
import type { NoticeText } from '../notice-text.ts';
import { behindOf, clockEnd, WAITS_UNTIL } from './told-edges.ts';

const BEGINS =
  '(?:開始|始め|始ま|は?じめ[るま]|は?じま[りる]|スタート|着手|取り?掛?か?か|作業に入|停止に入|(?:作業|メンテ(?:ナンス)?)に入る|入る時刻|移行)';
const STOPS =
  '(?:(?<!再)停止|止め|止ま|閉じ|閉め|締め|休止|休ませ|クローズ|使えなくな|(?:でき|いただけ)なくな|(?:受付|取り?扱い|お?取引|営業)[^。、\\d]{0,4}(?:終了|終え|締め))';
const ENDS =
  '(?:終了|完了|再開|復旧|復帰|解除|終え|終わ|おわ|切り上げ|片付|戻[しすりるせ]|明け|再び|ふたたび|再度|オープン|開[けき]|ゴール)';
const CAN =
  '(?:(?:いただけ|頂け|でき|になれ|なれ)(?!ま?せ|な[くい]|ず)|可能|使え(?!ま?せ|な[くい]|ず)|お使い(?:いただけ|になれ)(?!ま?せ|な[くい]|ず))';

/** 「31日0:30まではこのままお取引いただけます」: then it stops. */
const CAN_UNTIL = new RegExp(
  `^(?:頃|ごろ)?まで(?:は|の間は)?、?(?:(?!待)[^。、\\d]){0,24}?(?:${CAN}|(?:止め|停止(?:せ|し))(?:ず|な[いく]|ません))`,
);
/** 「5時からご利用いただけます」「5時には取引できるようにします」: then it is back. */
const CAN_FROM = new RegExp(
  `^(?:頃|ごろ)?(?:から|より|以降|に)(?:は|の|も)?、?[^。\\d]{0,24}?(?:${CAN}|ご?利用(?:再開|とな)|通常)`,
);
const PUT_OFF_UNTIL = new RegExp(
  `^(?:頃|ごろ)?まで、?[^。\\d]{0,12}?(?:${BEGINS}|停止)[^。\\d]{0,12}?(?:遅ら|延期|待|ずら|繰り?下げ|見合わせ)`,
);
/** 「までお待ち」 leaves it to the label before it. */
const LABEL_FOR =
  '(?:予定)?(?:時刻|時間|日時|時期)?(?:[^。\\d]{0,6})?(?:は|を|が|も|の|:|だけ|のみ|につきまして|について| )';
const START_LABEL = new RegExp(`(?:${BEGINS}|${STOPS}|作業)(?:する|る|す|り)?の?${LABEL_FOR}(?:(?!待)[^。\\d]){0,16}$`);
const END_LABEL = new RegExp(
  `(?:${ENDS}|(?:いただける|使える|できる)(?:ように(?:なる)?)?|(?:受付|ご?利用|お?取引|取り?扱い)の?(?:開始|再開))(?:する|る|す|り)?の?${LABEL_FOR}(?:(?!待)[^。\\d]){0,16}$`,
);
export const UNTIL = /^(?:頃|ごろ)?(?:になる)?まで/;
const VERB = new RegExp(`(${STOPS}|${BEGINS})|${ENDS}`);
export const FROM = /^(?:頃|ごろ)?(?:から|より|以降)/;

/** The edge of a stop that a clock time is. */
export type SideName = 'start' | 'end';

const LEAD = 48;

/** What the words around a clock time make of it, by the verb behind it or the label before it; null where nothing says it. */
export function sideOf(notice: NoticeText, item: TimedRange, previous: TimedRange | undefined): SideName | null {
  const behind = behindOf(notice, clockEnd(notice, item));
  const ahead = wordsBefore(notice, item, previous);
  if (CAN_UNTIL.test(behind) || PUT_OFF_UNTIL.test(behind)) return 'start';
  if (CAN_FROM.test(behind)) return 'end';
  const label = lastLabel(ahead);
  if (UNTIL.test(behind)) return isStartUntil(label, ahead, behind) ? 'start' : 'end';
  if (label !== null) return label;
  const verb = VERB.exec(behind);
  if (verb !== null) return verb[1] === undefined ? 'end' : 'start';
  return FROM.test(behind) ? 'start' : sideCarried(notice, item, previous);
}

/** 「開始は24時30分までお待ちください」「ご利用いただけるのは22:30までです」, and not 「2:00に開始した作業は5:00まで延長」. */
const isStartUntil = (label: SideName | null, ahead: string, behind: string): boolean =>
  label === 'start' ? WAITS_UNTIL.test(behind) : label === 'end' && CAN_BEFORE.test(ahead);
const CAN_BEFORE = /(?:いただける|使える|できる)のは/;

/** 「開始予定:22:00 → 23:15」「スタートが22:00じゃなくて23:15」: the second is of what the first is of. */
function sideCarried(notice: NoticeText, item: TimedRange, previous: TimedRange | undefined): SideName | null {
  if (previous === undefined || previous.around.clause !== item.around.clause) return null;
  const between = notice.page.lower.slice(clockEnd(notice, previous), notice.tokens[item.range.first]?.from ?? 0);
  return OTHERWISE.test(between) ? lastLabel(wordsBefore(notice, previous, undefined)) : null;
}

const OTHERWISE = /^.{0,4}(?:→|->|⇒|=>|(?:では?|じゃ)な[くい]|\(実際|実際|\(変更後|\(新)[^。\d]{0,8}$/;

/** The last of the two labels before it. */
function lastLabel(ahead: string): SideName | null {
  const [start, end] = [START_LABEL.exec(ahead), END_LABEL.exec(ahead)];
  if (start === null || end === null) return start !== null ? 'start' : end !== null ? 'end' : null;
  return start.index > end.index ? 'start' : 'end';
}

/** Back to the time before it, or to the head of its sentence. */
export function wordsBefore(
  notice: NoticeText,
  { range, around }: TimedRange,
  previous: TimedRange | undefined,
): string {
  const { page, tokens } = notice;
  const at = tokens[range.first]?.from ?? 0;
  const from = tokens[around.clause.first]?.from ?? 0;
  const behind = previous === undefined ? 0 : clockEnd(notice, previous);
  return page.lower.slice(Math.max(from, at - LEAD, behind < at ? behind : 0), at);
}
