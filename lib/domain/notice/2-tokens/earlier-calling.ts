import { type Entry, TAG } from '../words/lexicon.ts';
import type { Token, WordToken } from './token.ts';

const CALLED_OFF = TAG.cancelled | TAG.postponed;

/** What the sentence makes of a word of calling off. */
interface Sentence {
  readonly before: string;
  readonly behind: string;
}

/** 「前回のメンテナンスは」, 「先日中止」; what was announced the other day may lie ahead. */
const EARLIER =
  /(?:前々?回|(?:先週|先月|先日|昨日|昨夜|昨晩)(?=の|は|$)|(?:先週|先月|昨日|昨夜|昨晩)(?:に|の)?(?:予定|実施)|先日(?=延期|中止|見送))/;
/** 「前回お知らせしました」, 「前回に続き今回も」: this one all the same. */
const IS_THIS_ONE = /^.{0,12}(?:知らせ|案内|告知|連絡|通知|公表|発表|伝え|掲載)|今回/;
/** 「延期しておりましたメンテナンスを実施いたします」 */
const CARRIED_OUT_NOW =
  /^(?:と|に)?(?:し|なり|なって|いたし|致し|させていただき|して|となって)?(?:おり|い)?(?:まし)?た(?:システム|臨時|定期|緊急|サーバー?)?(?:メンテナンス|作業|工事|更新)(?:を|につきまして|について|は).{0,60}(?:実施|行い|行う|行な)/;
/** 「last week's maintenance」, 「the upgrade planned for last Thursday」 */
const EARLIER_IN_ENGLISH =
  /\b(?:(?:previous|prior|last(?: (?:week|month|night|time|\w{3,6}day))?(?:['’]s)?|yesterday['’]s|(?:first|earlier) attempt(?: at)?(?: the)?) (?:\w{1,12} ){0,2}(?:maintenance|upgrade|update|migration|downtime|work)\b|(?:for|of|on) (?:last (?:week|month|night|\w{3,6}day)|yesterday)\b)/;
/** "The maintenance we had called off in January will now be carried out as follows" */
const CARRIED_OUT_IN_ENGLISH =
  /^[^.\n]{0,60}\b(?:will|is|are|can|has been) (?:now |therefore now )(?:to )?(?:be )?(?:carried out|take place|taking place|held|performed|done|run|scheduled|go ahead|going ahead|set for)\b/;
/** 「rescheduled to December 3」 has a new day; the word is about that one. */
const TO_NEW_DAY = /^ (?:to|until|till|for)\b/;
const AGAIN = /改めて|あらためて|再度|再び|\binstead\b|\bnow (?:take place|be)\b|\bnew (?:date|time|window)\b/;
/** 「実施を見送り、予備日の3月13日(土)に実施いたします」: right behind it the day on which it is done. */
const HELD_ON_DAY =
  /^[^。\n\d]{0,24}(?:\d{4}[年/])?\d{1,2}(?:月|\/)?\d{0,2}日?(?:\([^)\n]{1,3}\))?(?:[^。\n、はがをの]{0,24}|の?同(?:時刻|じ時間帯?|時間帯?))(?:に|で)(?:改めて|あらためて|再度)?(?:実施(?!した|を?予定|分)|行(?:い|う)|開催|延期|順延|変更|振り?替)/;
/** A new day that is still to be told. */
const TO_BE_TOLD = /未定|調整|知らせ|案内|連絡|\b(?:announce|notify|inform|decided)/;

/** Whether the word at `at` calls off an earlier maintenance, of which the notice only tells. */
export function isOfEarlier(tokens: readonly Token[], at: number, text: string, lower: string): boolean {
  const { entry } = tokens[at] as WordToken;
  if (!/^[a-z]/.test(entry.word)) {
    const { before, behind } = sentenceAround(tokens, at, text);
    const earlier = EARLIER.exec(before);
    const isTold = earlier !== null && !IS_THIS_ONE.test(before.slice(earlier.index + earlier[0].length));
    return isTold || CARRIED_OUT_NOW.test(behind);
  }
  const { before, behind } = sentenceAround(tokens, at, lower);
  if (CARRIED_OUT_IN_ENGLISH.test(behind)) return true;
  if (TO_NEW_DAY.test(behind)) return false;
  return EARLIER_IN_ENGLISH.test(before) || /^ (?:of )?(?:the )?(?:previous|last|prior)\b/.test(behind);
}

/** Whether the notice tells of an earlier maintenance that was called off: its times are no old times of this one. */
export const tellsOfEarlier = (tokens: readonly Token[], text: string, lower: string): boolean =>
  tokens.some(
    (token, at) =>
      token.kind === 'word' && (token.entry.tags & CALLED_OFF) !== 0 && isOfEarlier(tokens, at, text, lower),
  );

/** 「見送ります。…実施日は10月中で調整しており」: it will be held, and on which day is not told yet. */
const LATER_WORDS = /^(?:見送|見合わせ)/;
const DAY_TO_COME =
  /^(?![^。\n]{0,12}予備日)[^\n]{0,60}?(?:新しい|新たな|次の|変更後の|改めての)?(?:実施日|日程|日取り|実施時期|新日程)(?:は|につきましては|については|が)[^。\n]{0,24}?(?:調整|固ま|決ま(?!って)|検討|未定)/;

/** 「中止となりましたので、12月3日1:00~4:00に改めて実施」: with a new day it is put off, not cancelled. */
export function asPutOff(tokens: readonly Token[], at: number, lower: string): Entry {
  const { entry } = tokens[at] as WordToken;
  if ((entry.tags & TAG.cancelled) === 0) return entry;
  const { behind } = sentenceAround(tokens, at, lower);
  if (LATER_WORDS.test(entry.word) && DAY_TO_COME.test(lower.slice((tokens[at] as WordToken).to).slice(0, REACH)))
    return { ...entry, tags: (entry.tags & ~CALLED_OFF) | TAG.postponed };
  if (!(AGAIN.test(behind) || HELD_ON_DAY.test(behind)) || TO_BE_TOLD.test(behind) || !namesNewDay(tokens, at))
    return entry;
  return { ...entry, tags: (entry.tags & ~CALLED_OFF) | TAG.postponed };
}

function namesNewDay(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + REACH); i++) {
    const { kind } = tokens[i] as Token;
    if (kind === 'stop' || kind === 'newline') return false;
    if (kind === 'date' || kind === 'day') return true;
  }
  return false;
}

/** As much of its sentence as stands near the word at `at`. */
function sentenceAround(tokens: readonly Token[], at: number, text: string): Sentence {
  const { from, to } = tokens[at] as WordToken;
  const before =
    text
      .slice(Math.max(0, from - REACH), from)
      .split(SENTENCE_END)
      .at(-1) ?? '';
  const behind = text.slice(to, to + REACH).split(SENTENCE_END)[0] ?? '';
  return { before, behind };
}

/** Characters, or tokens at most. */
const REACH = 100;
const SENTENCE_END = /[\n。!?]|\. /;
