import { type NoticeText, type TokenSpan, textIn } from '../notice-text.ts';
import { lowerBehind } from './page-beside.ts';
import { TAKEN_LATER } from './taken-again.ts';

/**
 * 「APIは引き続き停止しています」, 「入出金は現在も停止しております」: what else came back, this did not. 「再開しましたが、再び停止」,
 * "halted again": it came back, and did not stay.
 */
export function isStillClosed(notice: NoticeText, span: TokenSpan): boolean {
  const sentence = textIn(notice, span).slice(0, LONGEST);
  return (
    STILL_CLOSED.test(sentence) ||
    STILL_CLOSED_IN_ENGLISH.test(sentence) ||
    TAKEN_LATER.test(sentence) ||
    takesCancelsOnly(sentence) ||
    hasRelapsed(sentence) ||
    isBackBut(sentence)
  );
}

/** 「他社の取引は再開しましたが、当社の取引は停止中です」, 「取引所は停止しておりますが、販売所は再開しました」: one is back, the other is not. */
function isBackBut(sentence: string): boolean {
  const rest = BACK_BUT.exec(sentence);
  if (rest !== null) return !BACK_AFTER_ALL.test(sentence.slice(rest.index + rest[0].length));
  return CLOSED_BUT.test(sentence);
}

/** 「注文の取消のみ再開いたしました」, "cancel-only mode": between a stop and trading, which is still to come. */
export function takesCancelsOnly(text: string): boolean {
  const only = CANCELS_ONLY.exec(text);
  return only !== null && !ALL_BACK.test(text.slice(only.index));
}

/** 「取引所は停止中です。」 behind a sentence of what came back; a row with its time is an older report. */
export const isClosedNow = (notice: NoticeText, span: TokenSpan): boolean =>
  CLOSED_NOW.test(textIn(notice, span).slice(0, LONGEST)) &&
  !notice.tokens.slice(span.first, span.end).some(({ kind }) => kind === 'time' || kind === 'date');

/** "Withdrawals, which were suspended at 02:00, are still suspended": its time is that of the stop. */
export const isSinceClosed = (notice: NoticeText, span: TokenSpan): boolean =>
  SINCE_CLOSED.test(textIn(notice, span).slice(0, LONGEST));

const SINCE_CLOSED =
  /^[^.\n]{0,24}\b(?:deposits?|withdrawals?|trading|transfers?|payouts?|logins?|orders|api|app|futures|margin)\b,? (?:which|that|suspended|paused|halted|stopped|disabled|closed)[^.\n]{0,60}\b(?:is|are|remains?) (?:still )?(?:suspended|paused|halted|disabled|unavailable|closed|offline|down|stopped)\b/i;

/** 「3:00に再開しましたが、再び停止しております」: behind a time at which something was back. */
export const isRelapsedAfter = (notice: NoticeText, first: number): boolean =>
  hasRelapsed(textIn(notice, { first, end: Math.min(first + SENTENCE_OR_TWO, notice.tokens.length) }));

/** What a title or a sentence says to be back has stopped anew. */
export const hasStoppedAnew = ({ page: { text } }: NoticeText): boolean => hasRelapsed(text);

/** 「4:00に再開した取引を、4:20に停止いたしました」 */
export const isBackThen = (notice: NoticeText, range: TokenSpan): boolean =>
  BACK_THEN.test(lowerBehind(notice, range, BACK_THEN_REACH));

const BACK_THEN = /^(?:頃|ごろ)?に、?[^。、\n]{0,8}?(?:再開|復旧)(?:を|いた?し|致し|し|さ|の)/;
const BACK_THEN_REACH = 24;

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
  /(?:引き続き|引続き|依然(?:として)?|いまだ|未だ|まだ|現在も|なおも?)[^。\n]{0,24}?(?:停止(?!は|し(?:ない|ません))|休止|中断|止まって|でき(?:ません|ない|ず)|いただけ(?:ません|ない)|(?:事象|障害|問題|不具合|遅延)が(?:継続|続い|発生し)|復旧(?:作業|対応|していません|しておりません)|再開(?:していません|しておりません))|(?:止ま|止め|停め|閉じ|落ち|切れ)っ?たまま|(?:停止|休止|中断)(?:を継続|が継続|が続いて|が続く)|(?:再開|開始)まで、?[^。\n]{0,12}?(?:お待ち(?!いただき(?:まし|、|誠|あり))|お時間を(?:いただき|頂き|要し))/;

/** "ETH withdrawals are still paused", "order entry is not available yet", "withdrawals will follow". */
const STILL_CLOSED_IN_ENGLISH =
  /\b(?:(?:is|are|remains?|stays?) (?:currently |temporarily )?still|remains?|stays?) (?:[a-z]{1,12} )?(?:suspended|paused|halted|disabled|unavailable|closed|offline|down|stopped|delayed)\b|\b(?:(?:is|are) (?:still )?not yet|(?:is|are) still not) (?:[a-z]{2,12} ){0,2}(?:credited|processed|sent|accepted|available|working|open|back|possible|operational|enabled|restored|resumed|online)\b|\b(?:is|are) not (?:[a-z]{2,12} )?(?:available|working|open|back|possible|operational|enabled|restored|online) yet\b|\b(?:deposits?|withdrawals?|trading|transfers?|payouts?|logins?|orders|api|app|futures|margin)\b[^.\n]{0,24}\b(?:will|to) follow\b/i;

const CANCELS_ONLY =
  /(?:キャンセル|取消し?|取り消し|取消処理)(?:の?(?:受付|操作|注文))?(?:のみ|だけ)[^。\n]{0,24}?(?:再開|可能|受け付け|受付|でき)|\bcancel(?:s|lations?)?[ -]only\b|\bonly cancel(?:lation)?s?\b[^.\n]{0,30}\b(?:accepted|possible|allowed|available)\b/i;
const ALL_BACK =
  /(?:全て|すべて|全|通常)の?[^。\n]{0,8}?(?:取引|サービス|注文|機能)[^。\n]{0,8}?(?:再開|復旧)(?:いたし|致し|し|され)まし|\b(?:all|full|normal) (?:trading|services|markets)\b[^.\n]{0,30}\b(?:resumed|restored|back|open)\b/i;

/** It is closed at the time of writing: 停止しておりました is past. */
const IS_CLOSED =
  '(?:(?:停止|休止|中断|見合わせ|メンテナンス|メンテ|復旧作業|復旧対応|調査|対応)中(?!の|は|に|も|で(?:し|あっ))|(?:停止|休止|中断)し(?:ており(?:ます|、)|てい(?:ます|る(?!間))|たまま)|(?:でき|いただけ|頂け|行え|つながら|繋がら|つながり|繋がり)(?:ません(?!でした)|な(?:い(?:状|まま)|くなって(?:おり|い)ま)|にくい状(?:況|態)(?!でし))|(?:復旧|再開|解消)(?:は|に)?(?:して|できて|至って)(?:おりません|いません|いない|おらず)|再発(?:し|が)|(?:障害|事象|問題|遅延)が(?:発生し|続い)て(?:おり(?:ます|、)|い(?:ます|る)))';
const BACK_BUT = new RegExp(
  `(?:再開|復旧|解消|解除|回復|終了|完了)[^。\\n]{0,20}?(?:ましたが|ますが|済み?ですが|たものの|たけれども?|ました(?:ところ|後)|一方)[^。\\n]{0,80}?${IS_CLOSED}`,
);
const CLOSED_BUT =
  /(?:停止中|休止中|停止し(?:ており|てい)ます|(?:でき|いただけ)ません)(?:です)?が、?[^。、\n]{1,24}?(?:は|につきましては|のみ|だけ)[^。\n]{0,40}?(?:再開|復旧)(?:いたし|致し|し|され)(?:まし|て)/;
const CLOSED_NOW = new RegExp(`(?:は|につ(?:いて|きまして)は|も)[^。\\n]{0,16}?${IS_CLOSED}`);

/** 「・出金：13:05から停止しています」: a row of one service, in a list where that of another tells that it is back. */
const CLOSED_ROW = new RegExp(
  `^[^\\p{L}\\n]{0,4}([^。\\n:\\d]{1,24}):\\s?(?:[^。\\n]{0,12}?\\d{1,2}(?::\\d{2}|時(?:\\d{1,2}分|半)?)(?:頃|ごろ)?(?:(?:から|より)、?(?:引き続き|現在も)?(?:ご?利用が)?${IS_CLOSED}|(?:から|より|に)?停止、[^。\\n\\d]{0,8}未定))`,
  'u',
);
const ROW_LABEL = /^[^\p{L}\n]{0,4}([^。\n:\d]{1,24}):/u;

/** Whether the row `other` says that another service than that of `row` is closed. */
export function isOtherRowClosed(notice: NoticeText, row: TokenSpan, other: TokenSpan): boolean {
  const closed = CLOSED_ROW.exec(textIn(notice, other).slice(0, LONGEST))?.[1];
  const label = closed === undefined ? undefined : ROW_LABEL.exec(textIn(notice, row).slice(0, LONGEST))?.[1];
  return label !== undefined && label !== closed;
}

const STOPPED_ANEW =
  /(?:再び|再度|ふたたび)[^。\n]{0,20}?(?:(?:メンテナンス|メンテ)(?:に(?:突入|入りま|入って)|を(?:開始|実施)(?:しており|しています|いたしており))|(?:停止|休止|中断)(?:し(?:まし|てお|てい)|いた?しま|致しま|いたしてお|中|となって)|(?:(?:障害|不具合|問題|遅延|エラー|事象)が)?(?:発生し|生じ|発生いたし)(?:て|まし)|(?:でき|いただけ)(?:ません(?!でした)|なくな|ない(?:状|事象|こと)))|(?:同じ|同様の)(?:障害|不具合|問題|遅延|エラー|事象|現象)が(?:発生|生じ|起き)(?:し|いたし)?て(?:おり|い)ま|再発し(?:て(?:おり|い)|まし|、)|(?:ましたが|た(?:取引|サービス|入出金)[をはが]|たものの)、?[^。\n、]{0,40}?(?:ため、?|により、?|、)?(?:\d{1,2}(?::\d{2}|時(?:\d{1,2}分)?)(?:頃|ごろ)?(?:に|より|から)、?)(?:取引|サービス)?を?(?:一時)?(?:停止|休止|中断)(?:し(?:まし|てお|てい)|いた?しま|いたしてお|中)|その後も[^。\n]{0,30}?(?:状態|状況|障害|事象|遅延)が(?:続|継続)|再開を(?:取り消し|取消|撤回)|\b(?:halted|stopped|suspended|paused|down|unavailable|offline|failing|closed|disabled) (?:once )?again\b|\b(?:issue|problem|outage|error|fault)s? (?:has|have) (?:returned|recurred|reoccurred|come back)\b/i;
/** "may be paused again", "if it goes down again". */
const NO_FACT = /\b(?:will|may|might|could|would|to|can|if)\b[^.\n]{0,24}$/i;
const BACK_AFTER_ALL =
  /(?:復旧|再開|解消|回復)(?:し(?:まし|て)|いた?し|致し|済)|\b(?:resumed|restored|resolved|back|recovered|fixed|available)\b/i;
