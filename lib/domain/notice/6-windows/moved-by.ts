import { DAY_MS, type EpochMs, MINUTE_MS, shift } from '../../time.ts';
import { MONTH_WORD } from '../2-tokens/scan-date-english.ts';
import { sentenceBefore } from '../2-tokens/sentence.ts';
import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { lowerBefore, lowerBehind } from '../5-roles/page-beside.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import type { Retimed, WindowDraft } from './draft.ts';
import { draftOf } from './draft-of.ts';
import { MORE } from './lengths-english.ts';
import { BOTH_EDGES, IS_TOLD, japaneseMove, type Known, NOWHERE, type Told, type Way } from './way-japanese.ts';

/** By how much a notice moves the edges of a stop. */
export interface Move {
  readonly startMs: number;
  readonly endMs: number;
}

const LONGER_BEFORE =
  /\b(?:extend(?:ed|ing)?|prolong(?:ed|ing)?|lengthen(?:ed|ing)?) (?:(?:the |our |this )?(?:[a-z]{2,16} ){0,3})?by (?:about |approximately |around |another |roughly )?$/;
/** 「We need another three hours」, 「We are adding two and a half hours」 */
const MORE_BEFORE =
  /\b(?:(?:needs?|needing|takes?|taking|requires?|requiring|lasts?|adds?|adding|ask|asking|give|giving|allow|want|runs?|running|expects?)\b[^.\n\d]{0,20} (?:another|an? (?:additional|extra|further)|additional|extra|further)|(?:we (?:are|['’]re|must|have to|will)|is|are) (?:now )?add(?:ing)?|(?:over|late|behind(?: schedule)?|overrun(?:ning)?|overruns) by|extend(?:ed|ing)? (?:it|this|the [a-z -]{3,60}|our [a-z -]{3,60}) [^.\n]{0,40}by) (?:about |around |roughly |approximately )?$|(?:^|[.:!] ?)(?:another|an additional|an extra|one more|two more|three more) $/;
/** 「needs three hours more」, 「three quarters of an hour more are needed」 */
const MORE_BEHIND = /^ (?:more|longer|extra|on top|over|late|behind(?: schedule)?)\b(?! than| than|[a-z])/;
const NEEDS =
  /(?:\b(?:need|needs|take|takes|taking|require|requires|last|lasts|going to be|will be|be|run|runs|running|we are|is|finish|end)\b[^.\n\d]{0,24}|^[^a-z]{0,4})$/;
/** What customers wait for. */
const OF_ERRANDS =
  /\b(?:deposits?|withdrawals?|transfers?|payments?|confirmations?|credit|verification|support|replies)\b/;
/** "has been pushed back by two hours" */
const BACK_BY = /\b(?:pushed|put|moved|shifted) back by (?:about |around )?$/;
/** "will start and end one hour later" */
const LATER_BEHIND = /^ (later|earlier)\b/;
/** 「is put back by 24 hours」, 「has been brought forward by two hours」: both edges, and with them the whole stop. */
const MOVED_BEFORE =
  /\b(?:is|are|was|were|be|been|have|has|to|will|must) (?:(?:now |been |to |had to be |be ){0,2})(?:(?:put back|push(?:ed)? back|moved? back|postponed?|delay(?:ed)?|deferr?(?:ed)?|shift(?:ed)? back|reschedul(?:ed|e))|brought forward|bring forward|moved (?:forward|up)|advanced) (?:(?:it|this|the (?:maintenance|upgrade|work|migration)) )?by (?:exactly |about |approximately )?$/;
const FORWARD = /\b(?:brought forward|bring forward|moved (?:forward|up)|advanced)\b[^.\n]{0,24}$/;
const TO_DAY = new RegExp(
  `^,?(?: and)? (?:to|until|from [^.\\n]{4,40} to) (?:the )?(?:[a-z]{3,6}day,? )?(?:the )?(?:${MONTH_WORD}\\.? \\d|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH_WORD}|\\d{1,2}/\\d|\\d{4}-\\d)`,
);
/** 「They will now be suspended on March 11 from 10:00 to 15:00」: the hours to which it was moved. */
const HELD_NOW = /\b(?:will|is|are) now (?:be |take |taking |run |start |begin |scheduled|planned|set|due|held)/;
/** 「The start is delayed by one hour」 says nothing of the end. */
const OF_ONE_EDGE =
  /\b(?:start|beginning|end|completion|resumption|reopening|finish|trading|withdrawals|deposits)\b[^.\n]{0,60}$/;
/** 「The settlement is delayed by an hour」: what is no stop. */
const OF_OTHERS =
  /\b(?:settlements?|payments?|payouts of|rewards?|airdrops?|listings?|launch|webinar|seminar|distribution|fees?|reports?|snapshot|campaign|auction|events?|meeting|interest|funding|index|expiry)\b[^.\n]{0,60}$/;
const REACH = 72;
const ASIDE_REACH = 8;

/** 「終了予定時刻を1時間30分延長いたします」, "We have extended the maintenance by one hour". */
function lengthened(notice: NoticeText, clause: Clause, known: Known): Move | Told | null {
  if ((clause.tags & TAG.perhaps) !== 0) return null;
  for (let at = clause.first; at < clause.end; at++) {
    const token = notice.tokens[at];
    const minutes = token === undefined ? null : minutesOf(token);
    if (minutes === null) continue;
    const before = wordsBefore(notice, at);
    const move = notice.page.hasEnglish ? englishMove(notice, at, before, known.isBegun) : null;
    const way = move ?? japaneseMove(notice, at, before, known);
    if (way === IS_TOLD) return IS_TOLD;
    const [start, end] = way;
    if (start !== 0 || end !== 0) return { startMs: start * minutes * MINUTE_MS, endMs: end * minutes * MINUTE_MS };
    if (move !== null) return null;
  }
  return null;
}

/** Null: in English nothing is said of it. */
function englishMove(notice: NoticeText, at: number, before: string, isBegun: boolean): Way | Told | null {
  if (isBegun && takesMore(notice, at, before)) return [0, 1];
  const sign = signAt(notice, at, before);
  if (sign === 0) return null;
  if (NEW_HOURS.test(lowerBehind(notice, { first: at, end: at + 1 }, NEW_REACH))) return IS_TOLD;
  const isBoth = movesWhole(before) || BOTH_EDGES.test(before);
  // 「postponed by one week to Sunday, March 14」
  if (isBoth && TO_DAY.test(lowerBehind(notice, { first: at, end: at + 1 }, REACH))) return IS_TOLD;
  return isBoth ? [sign, sign] : sign < 0 ? NOWHERE : [0, 1];
}

/** 「pushed back by two hours, so trading will now be stopped from 01:00 to 03:00」, 「by two hours to 18:00」: the hours that it comes to. */
const NEW_HOURS =
  /^,? (?:to|until|till) (?:about |around )?\d{1,2}(?::\d{2}| ?[ap]\.?m)|^(?:,|;|:|,? so|,? and|,? which means)[^.\n]{0,40}\b(?:now|then|therefore|instead|thus|accordingly)\b[^.\n]{0,60}\b(?:from|between|at) [^.\n]{0,24}\d{1,2}(?::\d{2}| ?[ap]\.?m)[^.\n]{0,24}\b(?:to|and|until|till) [^.\n]{0,16}\d/;
const NEW_REACH = 160;

function takesMore(notice: NoticeText, at: number, before: string): boolean {
  if (OF_ERRANDS.test(before)) return false;
  const behind = lowerBehind(notice, { first: at, end: at + 1 }, ASIDE_REACH + 2);
  const { from = 0, to = 0 } = notice.tokens[at] ?? {};
  if (MORE.test(notice.page.lower.slice(from, to))) return true;
  return MORE_BEFORE.test(before) || (MORE_BEHIND.test(behind) && NEEDS.test(before));
}

/** 「1時間」; 「30分」 alone may stand for a clock time too. */
function minutesOf(token: Token): number | null {
  if (token.kind === 'duration') return token.minutes;
  return token.kind === 'time' && token.hour === null ? token.minute : null;
}

const wordsBefore = ({ tokens, page }: NoticeText, at: number): string =>
  sentenceBefore(page.lower, tokens[at]?.from ?? 0, REACH);

function movesWhole(before: string): boolean {
  const moved = MOVED_BEFORE.exec(before);
  const subject = moved === null ? '' : before.slice(0, moved.index);
  return moved !== null && !OF_ONE_EDGE.test(subject) && !OF_OTHERS.test(subject);
}

/** 1: later by the length at `at`, -1: sooner; 0: it is a length of something else. */
function signAt(notice: NoticeText, at: number, before: string): -1 | 0 | 1 {
  if (LONGER_BEFORE.test(before)) return 1;
  if (movesWhole(before)) return FORWARD.test(before) ? -1 : 1;
  if (BACK_BY.test(before)) return 1;
  const english = LATER_BEHIND.exec(lowerBehind(notice, { first: at, end: at + 1 }, ASIDE_REACH + 2));
  return english === null || !BOTH_EDGES.test(before) ? 0 : english[1] === 'later' ? 1 : -1;
}

const SAME_HOURS = '(?:[の、]同(?:じ)?(?:曜日)?(?:の?同(?:じ)?)?(?:時間帯?|時刻|日時))?';
/** 「1週間後の16日に」: the day that the length comes to. */
const DAY = '(?:の?(?:\\d{1,2}月)?\\d{1,2}(?:日|\\/\\d{1,2})(?:\\([^()\\n]{1,3}\\))?)?';
const PUT_OFF =
  '(?:延期|順延|先送り|先延ばし|繰り?(?:下げ|延べ)|日延べ|後ろ倒し|後ろ(?:に|へ)?(?:ずら|倒し)|ずら|ずれ|遅ら|動か)';
const SOONER = '(?:早め|早ま|前倒し|繰り?上げ)';
const PUT = `[にへ]、?(?:変更|実施|移|行|振り?替|改め|${PUT_OFF}|${SOONER})`;
const LATER = new RegExp(
  `(?<![月/\\d])(?:(\\d{1,2}|一|二|三)(週間|日間?)(?:(?:後|先|後ろ)${DAY}${SAME_HOURS}${PUT}|(前)${DAY}${SAME_HOURS}${PUT}|(?:の|ほど|だけ)?${PUT_OFF})|(翌[週日]|前[週日])(?:の同(?:じ)?曜日)?${DAY}${SAME_HOURS}${PUT})`,
);

/** 「1週間後の同じ時間帯に延期いたします」, 「前日の8日に早めます」 */
function putOff(notice: NoticeText, clause: Clause): Move | Told | null {
  const told = lowerIn(notice, clause);
  const found = LATER.exec(told);
  if (found === null || (clause.tags & TAG.perhaps) !== 0) return null;
  // 「積立の買付は翌日に延期されます」: of something else.
  if (found.index > SHORT_LEAD && !OF_WORK.test(told.slice(0, found.index))) return null;
  const held = HELD_ON.exec(told.slice(found.index + found[0].length));
  // 「12月9日1:00~4:00のメンテナンスを一週間遅らせ、16日に実施」 tells the hours with the old day.
  if (held !== null && (CLOCK.test(held[0]) || !DAY_TOLD.test(told.slice(0, found.index)))) return IS_TOLD;
  const [, number, unit, before, next] = found;
  const days = next === undefined ? numberOf(number ?? '') * (unit === '週間' ? 7 : 1) : next.endsWith('日') ? 1 : 7;
  const isSooner = before !== undefined || next?.startsWith('前') === true;
  const ms = (isSooner ? -days : days) * DAY_MS;
  return { startMs: ms, endMs: ms };
}

const OF_WORK = /メンテ|作業|停止|点検|工事|移行|更改|実施|予定|日程|本件/;
const CLOCK = /\d[:時]/;
const DAY_TOLD = /\d(?:日|\/\d)/;
/** 「1週間延期し、12月23日4:00~5:30に実施いたします」: the day that it comes to is told. */
const HELD_ON =
  /^[^。\n\d]{0,12}?(?:し|て|、|り|げ)[^。\n\d]{0,8}(?:\d{4}[年/])?\d{1,2}(?:月\d{1,2}日|\/\d{1,2}|日)[^。\nのはが]{0,32}(?:に|で|と|へ)(?!予定|お?知らせ|ご?案内)(?:実施|行|変更|開催|延期|順延|いたし|なり|なっ|し)/;
/** Characters: nothing is named in so few. */
const SHORT_LEAD = 2;

const KANJI = ['一', '二', '三'];
const numberOf = (told: string): number => (KANJI.includes(told) ? KANJI.indexOf(told) + 1 : Number(told));

const OF_PLAN: readonly TimedRange['role'][] = ['window', 'superseded'];

/**
 * The windows after what the text says of them in lengths alone: 「終了を1時間延長いたします」 names no new time. It holds
 * where one plan, and no other time behind it, is told.
 */
export function movedBy(
  notice: NoticeText,
  windows: readonly WindowDraft[],
  times: readonly TimedRange[],
  written: EpochMs,
): Retimed {
  const whole = onlyPlan(times);
  // 「1時間繰り下げます。 / 変更後の時間:3:00~5:00」
  if (whole !== null && (isBehindNewLabel(whole) || isHeldNow(notice, whole))) return { windows, old: [] };
  const plan = whole ?? planOfEdges(notice, times, windows);
  const move = plan === null ? null : firstMove(notice, plan.start <= written);
  // 「1時間遅らせて3:00に開始し、終了は…」 names the start that it comes to.
  if (move === null || plan === null || (whole === null && move.startMs !== 0)) return { windows, old: [] };
  if (comesTo(notice, plan)) return { windows, old: [backBy(plan, move)] };
  if (!windows.every((window) => isOfPlan(window, plan))) return { windows, old: [] };
  const { start, end } = plan;
  const moved = { start: shift(start, move.startMs), end: shift(end, move.endMs), isNew: true };
  return { windows: [{ ...(windows[0] ?? draftOf(notice.tokens, plan)), ...moved }], old: [{ start, end }] };
}

const isHeldNow = (notice: NoticeText, { around: { clause } }: TimedRange): boolean =>
  notice.page.hasEnglish && HELD_NOW.test(lowerIn(notice, clause));

/** 「変更後の時間:3:00~5:00」 */
export const isBehindNewLabel = ({ around: { lead, before } }: TimedRange): boolean =>
  lead <= LABEL_LENGTH && (before & TAG.fresh) !== 0;
/** Characters. */
const LABEL_LENGTH = 16;

const backBy = ({ start, end }: { readonly start: EpochMs; readonly end: EpochMs }, move: Move) => ({
  start: shift(start, -move.startMs),
  end: shift(end, -move.endMs),
});

/** "put back by two days … will now be suspended on March 11", "postponed by one week to March 14": the hours are the new ones. */
const comesTo = (notice: NoticeText, { range }: Plan): boolean =>
  notice.page.hasEnglish &&
  (NOW_BEFORE.test(lowerBefore(notice, range, NOW_REACH)) || BY_AND_TO.test(notice.page.lower));
const NOW_BEFORE = /\b(?:will|is|are) now\b[^.\n]{0,110}$|\bnew (?:date|time|window|hours|schedule)\b[^.\n]{0,40}$/;
const NOW_REACH = 130;
const BY_AND_TO =
  /\b(?:postponed|moved|delayed|deferred|shifted|pushed back|put back|brought forward)\b[^.\n]{0,40}\bby (?:exactly |about )?(?:an?|one|two|three|four|five|six|seven|\d{1,2}) (?:days?|weeks?|hours?),? (?:to|until) (?:the )?(?:[a-z]{6,9},? )?(?:the )?(?:[a-z]{3,9}\.? \d|\d)/;

type Plan = TimedRange & { readonly start: EpochMs; readonly end: EpochMs };

/** The one range of the notice, where no other edge is told. */
function onlyPlan(times: readonly TimedRange[]): Plan | null {
  const isPlan = (time: TimedRange): time is Plan =>
    OF_PLAN.includes(time.role) && time.start !== null && time.end !== null;
  const [plan, ...more] = times.filter(isPlan);
  const edges = times.filter(({ role, isDateOnly }) => !isDateOnly && EDGES.includes(role));
  return plan === undefined || more.length + edges.length > 0 ? null : plan;
}

const WAS_TO_END =
  /\b(?:was|were|due|planned|scheduled|supposed|meant|should|told|said|announced|expected|would|original(?:ly)?|, to)\b[^.\n]{0,60}$/;

const WAS_TO_END_BEHIND =
  /^(?:頃|ごろ)?(?:まで|に|で)?の?(?:終了|再開|完了)?(?:の|を)?(?:予定|見込み?)(?:でし|だっ|とし|で)/;
const wasToEnd = (notice: NoticeText, { range }: TimedRange): boolean =>
  WAS_TO_END_BEHIND.test(lowerBehind(notice, range, REACH)) ||
  (notice.page.hasEnglish && WAS_TO_END.test(lowerBefore(notice, range, REACH)));

/** Whatever its end was taken for: a length that is told of more time is none of the whole. */
const isOfPlan = ({ start, end, endIsActual, from }: WindowDraft, plan: Plan): boolean =>
  start === plan.start && (end === plan.end || (!endIsActual && from.length === 1));

/** 「The maintenance that began at 01:00 was to end at 05:00」: its one start and its one end, where no other edge is told. */
function planOfEdges(notice: NoticeText, times: readonly TimedRange[], windows: readonly WindowDraft[]): Plan | null {
  const told = times.filter(({ role, isDateOnly }) => !isDateOnly && (EDGES.includes(role) || OF_PLAN.includes(role)));
  const [first, second] = told;
  if (first === undefined || second === undefined || told.length > 2 || windows.length !== 1) return null;
  const [begin, over] = first.role === 'start' ? [first, second] : [second, first];
  const end = over.end ?? over.start;
  if (begin.role !== 'start' || begin.start === null || begin.end !== null || !isPlannedEnd(notice, over)) return null;
  return end !== null && end > begin.start ? { ...begin, start: begin.start, end } : null;
}

/** 「another hour, until 06:00」 is where it comes to. */
const isPlannedEnd = (notice: NoticeText, over: TimedRange): boolean =>
  over.range.shape === 'point' && (over.role === 'superseded' || (over.role === 'end' && wasToEnd(notice, over)));

const EDGES: readonly TimedRange['role'][] = ['start', 'end', 'actual-end'];

export function firstMove(notice: NoticeText, isBegun: boolean, keepsEnd = false): Move | null {
  const { clauses, title, page } = notice;
  const mayPutOff = LATER_HINT.test(page.lower);
  const isTitle = ({ first }: Clause): boolean => first < title.end;
  // What the title only names in short the text may tell with its hours.
  for (const clause of [...clauses.filter((each) => !isTitle(each)), ...clauses.filter(isTitle)]) {
    if (isTitle(clause) && clause.isHeading) continue;
    const mayLengthen = (clause.tags & TAG.changed) !== 0 || HINT.test(lowerIn(notice, clause));
    const move =
      (mayLengthen ? lengthened(notice, clause, { isBegun, isEndKept: keepsEnd }) : null) ??
      (mayPutOff ? putOff(notice, clause) : null);
    if (move !== null) return move === IS_TOLD ? null : move;
  }
  return null;
}

/** No sentence puts off by so much without one of these. */
const LATER_HINT = /[間日](?:後|前|先|延|順|繰|の|ほど|だけ|日延|ずら|遅)|[翌前][週日]/;
const HINT =
  /延|遅|繰|後ろ|前倒|早|ずら|ずれ|追加|短|長く|残し|さらに|更に|もう\d|extend|prolong|lengthen| later| earlier| longer| by |another | more|over[:,. ]|additional|extra|further|adding/;
