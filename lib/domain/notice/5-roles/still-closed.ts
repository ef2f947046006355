import { type NoticeText, type TokenSpan, textIn } from '../notice-text.ts';

/**
 * 「APIは引き続き停止しています」, 「入出金は現在も停止しております」: what else came back, this did not. 「再開しましたが、再び停止」,
 * "halted again": it came back, and did not stay.
 */
export function isStillClosed(notice: NoticeText, span: TokenSpan): boolean {
  const sentence = textIn(notice, span).slice(0, LONGEST);
  return STILL_CLOSED.test(sentence) || hasRelapsed(sentence);
}

/** 「3:00に再開しましたが、再び停止しております」: behind a time at which something was back. */
export const isRelapsedAfter = (notice: NoticeText, first: number): boolean =>
  hasRelapsed(textIn(notice, { first, end: Math.min(first + SENTENCE_OR_TWO, notice.tokens.length) }));

/** Tokens. */
const SENTENCE_OR_TWO = 30;

function hasRelapsed(text: string): boolean {
  const relapse = STOPPED_ANEW.exec(text);
  if (relapse === null || NO_FACT.test(text.slice(0, relapse.index))) return false;
  return !BACK_AFTER_ALL.test(text.slice(relapse.index + relapse[0].length));
}

/** A sentence is shorter. */
const LONGEST = 400;

const STILL_CLOSED =
  /(?:引き続き|引続き|依然(?:として)?|いまだ|未だ|まだ|現在も|なおも?)[^。\n]{0,24}?(?:停止(?!は|し(?:ない|ません))|休止|中断|止まって|でき(?:ません|ない|ず)|いただけ(?:ません|ない)|復旧(?:作業|対応|していません|しておりません)|再開(?:していません|しておりません))|(?:停止|休止|中断)(?:を継続|が継続|が続いて|が続く)/;

const STOPPED_ANEW =
  /(?:再び|再度|ふたたび)[^。\n]{0,20}?(?:(?:停止|休止|中断)(?:し(?:まし|てお|てい)|いた?しま|致しま|いたしてお|中|となって)|(?:障害|不具合|問題|遅延|エラー)が(?:発生し|生じ)(?:て|まし)|(?:でき|いただけ)(?:ません(?!でした)|なくな))|\b(?:halted|stopped|suspended|paused|down|unavailable|offline|failing|closed|disabled) (?:once )?again\b|\b(?:issue|problem|outage|error|fault)s? (?:has|have) (?:returned|recurred|reoccurred|come back)\b/i;
/** "may be paused again", "if it goes down again". */
const NO_FACT = /\b(?:will|may|might|could|would|to|can|if)\b[^.\n]{0,24}$/i;
const BACK_AFTER_ALL =
  /(?:復旧|再開|解消|回復)(?:し(?:まし|て)|いた?し|致し|済)|\b(?:resumed|restored|resolved|back|recovered|fixed|available)\b/i;
