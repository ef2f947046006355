import { type NoticeText, type TokenSpan, textIn } from '../notice-text.ts';

/** 「APIは引き続き停止しています」, 「入出金は現在も停止しております」: what else came back, this did not. */
export const isStillClosed = (notice: NoticeText, span: TokenSpan): boolean =>
  STILL_CLOSED.test(textIn(notice, span).slice(0, LONGEST));

/** A sentence is shorter. */
const LONGEST = 400;

const STILL_CLOSED =
  /(?:引き続き|引続き|依然(?:として)?|いまだ|未だ|まだ|現在も|なおも?)[^。\n]{0,24}?(?:停止(?!は|し(?:ない|ません))|休止|中断|止まって|でき(?:ません|ない|ず)|いただけ(?:ません|ない)|復旧(?:作業|対応|していません|しておりません)|再開(?:していません|しておりません))|(?:停止|休止|中断)(?:を継続|が継続|が続いて|が続く)/;
