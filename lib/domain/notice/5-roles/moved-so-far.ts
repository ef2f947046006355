import type { NoticeText, TokenSpan } from '../notice-text.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';

const LENGTH = '(?:\\d{1,2}時間(?:半|\\d{1,2}分)?|\\d{1,3}分)(?:間)?(?:程度|ほど)?';
const LATER = '(?:遅ら|遅く|繰り?下げ|延長|延ば|後ろ倒)';
const EARLIER = '(?:早め|早く|繰り?上げ|短縮|前倒)';
/** 「終了を当初の予定より90分遅らせ、」 right before the time that comes of it. */
const MOVED_BY = new RegExp(
  `(?:当初|予定|前回|従来)[^。、\\n\\d]{0,10}(?:より|から|を|に比べ)${LENGTH}(?:${LATER}|${EARLIER})[^。、\\n\\d]{0,8}、(?:午[前後])?$`,
);
const BECOMES = /^(?:頃|ごろ)?(?:と|に|へ|を|まで|の(?:終了|完了|再開|開始))/;
const REACH = 72;
const BECOMES_REACH = 8;

/** 「終了を当初の予定より90分遅らせ、午前7時30分といたします」: the word of the old plan is of the length, and not of the time. */
export const isMovedSoFar = (notice: NoticeText, range: TokenSpan): boolean =>
  BECOMES.test(lowerBehind(notice, range, BECOMES_REACH)) && MOVED_BY.test(lowerBefore(notice, range, REACH));

const OF_START = /開始(?:時刻|時間|日時)?(?:を|は)[^。\n]{0,48}$/;

/** Which of the two edges is moved. */
export const isStartMoved = (notice: NoticeText, range: TokenSpan): boolean =>
  OF_START.test(lowerBefore(notice, range, REACH));

const END_LATER = /(?:終了|完了|再開)[^。\n]{0,32}?(?:遅ら|繰り?下げ|後ろ倒)(?!して(?:おり|い)|し?まし?た)/;
const END_LATER_HINT = /遅ら|下げ|後ろ倒/;

/** 「開始・終了ともに1時間繰り下げ」「それぞれ1時間後ろ倒し」: the whole is put off, and nothing takes longer. */
const WHOLE_LATER =
  /(?:開始(?:時刻|時間)?(?:・|と|および|及び|、)?終了(?:予定)?(?:時刻|時間)?(?:と?も|共に|ともに)?|それぞれ|いずれも|ともに)[^。\n]{0,24}?(?:遅ら|繰り?下げ|後ろ倒)(?!して(?:おり|い)|し?まし?た)/;

export const putsWholeLater = (lower: string): boolean => END_LATER_HINT.test(lower) && WHOLE_LATER.test(lower);

/** 「終了時刻を1時間半繰り下げ」 */
export const putsEndLater = (lower: string): boolean =>
  END_LATER_HINT.test(lower) && END_LATER.test(lower) && !WHOLE_LATER.test(lower);
const END_OPENED =
  /(?:終了|再開|復旧|完了)(?:予定)?(?:時刻|日時|時間|予定|見込み)?(?:は|が|を|につきましては)、?[^。、\n\d]{0,8}未定(?:と|に)(?:なり|なって|変更|いた|させ|し)/;

/** 「終了時刻は未定となりました」 */
export const opensEnd = (lower: string): boolean => lower.includes('未定') && END_OPENED.test(lower);
