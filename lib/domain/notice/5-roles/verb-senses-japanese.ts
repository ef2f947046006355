import type { NoticeText, TokenSpan } from '../notice-text.ts';
import { TAG } from '../words/tags.ts';
import type { TimeContext } from './context.ts';
import type { RuleInput } from './rule.ts';
import type { Sense } from './verb-senses.ts';

/** What may stand between a clock time and what happens then: 「に」「を過ぎますと」「ちょうどに」. */
const AT =
  '^(?!まで)(?:頃|ごろ|ちょうど|きっかり)?(?:に(?:は|て)?|で(?!は)|(?:より|から)(?!の)|をもって|をもちまして|を過ぎ(?:ると|ますと|たら|次第)|になり?(?:まし)?(?:たら|ますと|れば)|から先(?:は)?|(?=、))、?';
const OWN = '(?:(?![しいっ]た(?!ん)|て[いお])[^。、()\\n]){0,24}?';
const USE =
  '(?:ご?利用|お?使い?|ログイン|お?取引|ご?注文|発注|入金|出金|入出金|入出庫|アクセス|接続|送金|お?引き?出し|サービス|つなが|使)';
const DESK = '(?:受付|受け?付け|お?取り?扱い|営業|お?取引|サービス|ご?利用|窓口|画面|市場|板|注文)';

const STOPS = [
  '再起動(?:を|が)?(?:行い|行う|行わ|実施|いたします|致します|します|する(?!こと)|が入)',
  '(?:停止|休止|中断|閉鎖|閉局|ストップ|遮断|シャットダウン|クローズ|切断)(?:を)?(?:いた|致)?(?:します|しまして|し、|して、|する|させていただ|となり|になり|とな(?:る|って)|され(?:ます|る))',
  '(?:止め|停め|閉じ|閉め|休め|切り離し)(?:ます|て|る|、|た|させて)|締め?切[らりっ]',
  '(?:止まり|休み|落とし|落ち|切れ|切り離し)(?:ます|て、|、|まして|させて)',
  '落として',
  '(?:落ち|止まっ|切れ|ダウンし|停止し)てい(?:た|ます|る)',
  `${DESK}(?:を|は)(?:一旦|いったん|一時)?(?:終了|締め切|締切|打ち切|お?休|終え|終わ)`,
  '(?:メンテナンス|メンテ|作業|工事|点検|切り?替え|入れ?替え|更新)(?:[にへ]入|を?(?:始|開始|スタート)|が始ま|に(?:着手|取り?掛?か?か))',
  '(?:でき|いただけ|頂け|使え|なれ|つながら|繋がら|開け|開か|動か)な(?:く(?:なり|なる|なった|なっ)|い|くし)',
  '(?:でき|いただけ|頂け|使え|なれ|つながり|開け|開き|動き)ません',
].join('|');

const RETURNS = [
  '(?:再開|復旧|復帰|再稼働|再起動|解除|正常化)',
  '(?:動か|戻|もど|立ち上|起こ|抜け|動き|直|上げ|開け|開き|開い|あけ)(?:し|り|す|る|げ|が|ます|て|ま)?',
  '(?:元|もと|通常|平常|いつも)(?:どおり|通り|の状態|に)',
  '(?:作業|メンテナンス|メンテ|工事|点検|停止|切り?替え|入れ?替え)?(?:を|が|は)?(?:終え|終わ|おわ|完了|終了|済ませ|済み(?=まし)|済ん|片付)',
  `${DESK}(?:を|が)(?:ふたたび|再び|また)?(?:始め(?:まし)?た|開始(?:し|いたし)(?:まし)?た)`,
  `(?:ふたたび|再び|再度|また)[^。、\\n]{0,16}${USE}`,
  `${USE}(?:が|を)?(?:いただけ|頂け|でき|になれ|可能|え)(?:る|ます|に|と)`,
].join('|');

/** The first verb behind the time decides; 「受付を終了」 is none of coming back. */
const VERB = new RegExp(`${AT}(?:(始ま|始め|はじま|はじめ|開始|スタート)|${OWN}(?:(${STOPS})|(?:${RETURNS})))`);
const isStop = ([, begins, stops]: RegExpExecArray): boolean => (begins ?? stops) !== undefined;
/** 「24時をもって終了」: nothing comes back. */
const FOR_GOOD = /^(?:頃|ごろ)?をも(?:って|ちまして)/;
const STILL_PLANNED = /予定|見込|つもり|目指|想定|目途|めど/;
const FACT = /(?:まし)?た(?:ので|ため|が|。|、|$)|(?:て|で)(?:おり|い)?ます$/;

/** 「サービスの停止は」, 「始めるのは」 … */
const STOP_IS =
  /(?:(?:最後の時刻|最終時刻|(?:受付|お?取引)(?:の)?最終|停止|休止|作業開始|(?<!(?:受付|取引|サービス|利用|営業)の?)開始|中断|メンテナンス開始)(?:時刻|日時|予定(?:時刻|日時)?)?|(?:始め|始ま|止め|止ま|閉じ|閉め|停止す|休止す|使えなくな|(?:でき|いただけ|られ)なく(?:な[るっ]た?))(?:る|た)?の)は、?[^。、\n\d]{0,12}$/;
/** … 「再開は」, 「終わるのは」, 「次にご利用いただけるのは」. */
const RETURN_IS =
  /(?:(?:再開|復旧|復帰|終了|完了|解除|(?:受付|お?取引|サービス|ご?利用|営業)の?(?:開始|再開))(?:時刻|日時|予定(?:時刻|日時)?)?|(?:終わ|終え|再開す|戻|動か|動き出|開け|開|使え|明け|(?:でき|いただけ|なれ)る(?:ように|よう)?な?|(?:でき|いただけ|なれ))(?:る|す|く|た)?の)は、?[^。、\n\d]{0,12}$/;
/** 「お手続きは22:30までにお済ませください。次にご利用いただけるのは…」 */
const LAST_CHANCE =
  /^までに?、?[^。\n]{0,16}(?:済ませ|お手続き|完了|お願い)[^。\n]{0,12}。[^。\n]{0,8}(?:次に|再び|ふたたび|再度)[^。\n]{0,16}(?:いただけ|でき|なれ)るのは/;
/** 「ご利用いただけるのは22:30までです」: then it stops. */
const UP_TO_THEN = /^(?:頃|ごろ)?まで/;
/** 「9:58 | 先物の全銘柄の取引を停止」, a row of what happened. */
const ROW_STOPS = /^[ :|\t-]{0,4}[^。\n]{1,40}[をがの](?:一時)?(?:停止|中断|休止)(?:\([^)\n]{0,24}\))?$/;
const ROW_IS_BACK =
  /^[ :|\t-]{0,4}[^。\n]{1,40}(?<!監視|体制|態勢|警戒|対策|措置)[をがの](?:再開|復旧)(?:\([^)\n]{0,24}\))?$/;
const LEAD = 48;
const TRAIL = 72;

/** What Japanese says happens at a lone clock time: behind it in a verb, or before it in 「再開は」. */
export function senseInJapanese({ notice, range, around }: RuleInput): Sense | null {
  const before = wordsBefore(notice, range.first, around);
  const whole = textBehind(notice, range.end);
  if (RETURN_IS.test(before)) return UP_TO_THEN.test(whole) ? 'stops' : 'returns';
  if (STOP_IS.test(before)) return 'stops';
  if (isLastChance(notice, range)) return 'stops';
  const behind = ownBehind(notice, range.end, around, whole);
  if (around.isRow && around.lead === 0 && around.isFirst) {
    if (ROW_STOPS.test(behind)) return 'stops';
    if (ROW_IS_BACK.test(behind)) return 'returned';
  }
  const verb = VERB.exec(behind);
  if (verb === null) return null;
  if (isStop(verb)) return 'stops';
  if (FOR_GOOD.test(behind)) return null;
  const rest = behind.slice(verb[0].length);
  return !STILL_PLANNED.test(rest) && FACT.test(rest) ? 'returned' : 'returns';
}

/** 「22:30までにお済ませください。次にご利用いただけるのは」: until then it can be used, and not again before. */
export const isLastChance = (notice: NoticeText, { end }: TokenSpan): boolean =>
  LAST_CHANCE.test(textBehind(notice, end));

/** 「元に戻るのは」 right before it. */
export const isReturnNamed = ({ notice, range, around }: RuleInput): boolean =>
  RETURN_IS.test(wordsBefore(notice, range.first, around)) && !UP_TO_THEN.test(textBehind(notice, range.end));

/** The verb right behind it, in the words up to the next time. */
export function stopsBehind({ notice, range, around }: RuleInput): boolean {
  if (range.shape !== 'point' || range.start?.time?.kind !== 'time' || (around.clause.tags & MOVES) !== 0) return false;
  const before = wordsBefore(notice, range.first, around);
  if (STOP_IS.test(before) && !RETURN_IS.test(before)) return true;
  const behind = ownBehind(notice, range.end, around, textBehind(notice, range.end));
  const verb = AT_ONCE.test(behind) ? VERB.exec(behind) : null;
  return verb !== null && isStop(verb);
}

/** 「22:00に」: a moment, and neither 「から」 nor 「まで」. */
const AT_ONCE = /^(?:頃|ごろ|ちょうど)?(?:に(?!再|は再)|を過ぎ|(?:から|より)(?:始め|開始し|停止し|休止し))/;
const MOVES = TAG.changed | TAG.postponed | TAG.extended | TAG.fresh | TAG.cancelled | TAG.perhaps;

const textBehind = ({ tokens, page }: NoticeText, end: number): string => {
  const from = tokens[end - 1]?.to ?? 0;
  return page.text.slice(from, from + TRAIL);
};

/** Up to the next time of its sentence. */
function ownBehind({ tokens }: NoticeText, end: number, { clause, nextFirst }: TimeContext, whole: string): string {
  const from = tokens[end - 1]?.to ?? 0;
  const to = tokens[Math.min(clause.end, nextFirst) - 1]?.to ?? from;
  return whole.slice(0, Math.max(0, to - from)).split(/[。\n]/, 1)[0] ?? '';
}

/** Back to the time before it, or to the head of its sentence. */
function wordsBefore({ tokens, page }: NoticeText, first: number, { clause }: TimeContext): string {
  const at = tokens.slice(clause.first, first).findLastIndex(({ kind }) => kind === 'time');
  const from = (at < 0 ? tokens[clause.first]?.from : tokens[clause.first + at]?.to) ?? 0;
  const to = tokens[first]?.from ?? 0;
  return page.text.slice(Math.max(from, to - LEAD), to);
}
