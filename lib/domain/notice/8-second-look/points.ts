import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, shift } from '../../time.ts';
import type { Span } from '../2-tokens/token.ts';
import { type Day, instantOf } from '../4-times/instants.ts';
import { everyMatch } from '../every-match.ts';
import { CLOCK_FORMS } from './clock-forms.ts';
import { DAY_FORMS, type DayAnchors } from './day-forms.ts';
import { signsIn } from './forms-in.ts';
import { NTH_WEEKDAY_FORMS } from './nth-weekday-forms.ts';
import { onOtherDays } from './rows-of-days.ts';
import { zonesIn } from './zones-seen.ts';

/** A time of one sentence: a lone clock time, or two that are joined. */
export interface SeenTime extends Span {
  readonly start: EpochMs;
  readonly end: EpochMs | null;
  /** Where its clock times stand. */
  readonly clocks: readonly Span[];
  /** No day is named for it or close before it. */
  readonly isDayGuessed: boolean;
}

/** What a sentence says of when. */
export interface SeenTimes {
  readonly times: readonly SeenTime[];
  /** A clock time or a zone that cannot be placed. */
  readonly isUnplaced: boolean;
  /** The last day that it names. */
  readonly day: Day | null;
  /** All that it names. */
  readonly days: readonly Day[];
}

/** What the times of a sentence lean on. */
export interface SentenceAnchors extends DayAnchors {
  readonly written: EpochMs;
  /** The zone of the notice, for times that name none. */
  readonly zone: number;
  /** The day before it is named right above. */
  readonly isContextClose: boolean;
  /** The days named above since the last clock time. */
  readonly row: readonly Day[];
  /** 「Every Thursday」: the notice gives standing hours, so that a weekday is no day. */
  readonly isStanding: boolean;
}

export interface SeenDay extends Span {
  readonly day: Day;
}

interface SeenClock extends Span {
  readonly minutes: number;
}

const JOINS = /~|-|→|>|から|より|\b(?:to|until|till|thru|through|and)\b/;
const GUESS_REACH_MS = 18 * HOUR_MS;
/** Two clock times that are joined stand no further apart. */
const JOINT_REACH = 24;
/** 「01:00 UTC on December 5」: nothing more stands between an hour and its day behind. */
const DAY_BEHIND =
  /^(?!.{0,8}\b(?:to|until|till|through|thru|and)\b),? ?\(?[a-z]{0,4}\)?,? ?(?:on |of )?(?:the )?(?:[a-z]{3,9},? )?$/;
/** 「31 December 2026, 18:00 CET, until 2 January」 */
const DAY_BEFORE = /^,? ?(?:\([^)]{1,8}\),? ?)?(?:at |from )?$/;
const LENGTH =
  /(?<![時:\d])(?!24)(\d{1,3}|一|二|三|四|five|four|three|two|an?|one|twenty|thirty|fifteen|ten)(?:\(\d{1,2}\)| \(\d{1,2}\))? ?(時間|分間?|hours?|hrs?|minutes?|mins?)(?:(半)| and a half)?/;
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ 一: 1, 二: 2, 三: 3, 四: 4, a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5 },
  ...{ ten: 10, fifteen: 15, twenty: 20, thirty: 30 },
};

/** The times of a sentence in lower case; `shown` is the same in the letters of the notice. */
export function timesIn(sentence: string, shown: string, anchors: SentenceAnchors): SeenTimes {
  const signs = signsIn(sentence);
  const days = daysIn(sentence, signs, anchors);
  const { clocks, isUnplaced } = clocksIn(sentence, signs, days);
  const day = days.at(-1)?.day ?? null;
  if (clocks.length === 0) return { times: [], isUnplaced, day, days: days.map((named) => named.day) };
  const zones = zonesIn(sentence, shown, clocks);
  if (zones.isUnknown) return { times: [], isUnplaced: true, day, days: [] };
  const placed = clocks.map((clock, at): Placed => {
    const named = dayFor(sentence, days, clock, clocks[at - 1] ?? null);
    const isAhead = anchors.isContextClose && isOfNext(sentence, days, { clock, named, next: clocks[at + 1] });
    return { clock, own: isAhead ? null : named, zone: zones.of.get(clock) ?? null };
  });
  const times: SeenTime[] = [];
  for (let at = 0; at < placed.length; at++) {
    const here = placed[at] as Placed;
    const next = placed[at + 1];
    const isJoined = next !== undefined && isJoint(sentence, days, here.clock, next.clock);
    const other = isJoined ? next : null;
    const time = timeOf(here, other, { ...anchors, zone: zones.only ?? anchors.zone });
    if (time !== null) times.push(time, ...onOtherDays(time, sentence, days, { here, other, row: anchors.row }));
    if (isJoined) at++;
  }
  return {
    times: clocks.length === 1 ? times.map((time) => withLength(time, sentence)) : times,
    isUnplaced,
    day,
    days: [],
  };
}

/** 「on 23 January. They leave at 20:00 and are back at 06:00 on 24 January」 */
const isOfNext = (
  sentence: string,
  days: readonly SeenDay[],
  {
    clock,
    named,
    next,
  }: { readonly clock: SeenClock; readonly named: SeenDay | null; readonly next?: SeenClock | undefined },
): boolean => next !== undefined && named !== null && named.from >= next.to && !isJoint(sentence, days, clock, next);

export interface Placed {
  readonly clock: SeenClock;
  readonly own: SeenDay | null;
  readonly zone: number | null;
}

/** A day that nobody names is the one on which the hour is next; one that lies too far off is that of a report. */
function timeOf(here: Placed, next: Placed | null, anchors: SentenceAnchors): SeenTime | null {
  const day = here.own?.day ?? anchors.context;
  const near = day ?? anchors.near;
  // 「9:00 and 11:00 CET」
  const start = instantAt(near, here.clock, here.zone ?? next?.zone ?? anchors.zone);
  const until = next && instantAt(next.own?.day ?? near, next.clock, next.zone ?? here.zone ?? anchors.zone);
  const time = {
    ...spanned(here, next),
    end: until === null ? null : after(start, until),
    clocks: next === null ? [here.clock] : [here.clock, next.clock],
    isDayGuessed: here.own === null && !anchors.isContextClose,
  };
  return day === null ? onNextDay({ ...time, start }, anchors) : { ...time, start };
}

function onNextDay(time: SeenTime, { written, isStanding }: SentenceAnchors): SeenTime | null {
  const { start, end } = time;
  const late = start > written ? 0 : DAY_MS;
  if (isStanding || start + late - written > GUESS_REACH_MS) return null;
  return { ...time, start: shift(start, late), end: end === null ? null : shift(end, late) };
}

/** From the day or the hour to the hour or the day. */
function spanned(here: Placed, next: Placed | null): Span {
  const spans = [here.clock, here.own, next?.clock, next?.own].flatMap((span) => span ?? []);
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

/** An end that lies before its start is one of the day after. */
export const after = (start: EpochMs, end: EpochMs): EpochMs =>
  end > start ? end : shift(end, Math.ceil((start - end + 1) / DAY_MS) * DAY_MS);

const instantAt = (day: Day, { minutes }: SeenClock, zone: number): EpochMs =>
  instantOf(day, { hour: 0, minute: minutes, shiftDays: 0 }, zone);

function withLength(time: SeenTime, sentence: string): SeenTime {
  const length = time.end === null ? LENGTH.exec(sentence) : null;
  if (length === null) return time;
  const [, number = '', unit = '', half] = length;
  const count = (NUMBERS[number] ?? Number(number)) + (half === undefined ? 0 : 0.5);
  const minutes = /時間|h/.test(unit) ? count * 60 : count;
  return { ...time, end: shift(time.start, minutes * MINUTE_MS) };
}

/** The day right behind an hour is its own, else the one before it, else the first behind. */
function dayFor(
  sentence: string,
  days: readonly SeenDay[],
  clock: SeenClock,
  before: SeenClock | null,
): SeenDay | null {
  const behind = days.find(({ from }) => from >= clock.to);
  const ahead = days.findLast(({ to }) => to <= clock.from);
  const isRightBehind = behind !== undefined && DAY_BEHIND.test(sentence.slice(clock.to, behind.from));
  const isTaken = ahead !== undefined && before !== null && ahead.to <= before.from;
  const isRightBefore = ahead !== undefined && DAY_BEFORE.test(sentence.slice(ahead.to, clock.from));
  if (
    isRightBehind &&
    !isRightBefore &&
    (ahead === undefined || isTaken || /[a-z]/.test(sentence.slice(behind.from, behind.to)))
  )
    return behind;
  return ahead ?? behind ?? null;
}

function isJoint(sentence: string, days: readonly SeenDay[], one: SeenClock, two: SeenClock): boolean {
  const inside = days.filter(({ from, to }) => from >= one.to && to <= two.from);
  const length = inside.reduce((sum, { from, to }) => sum - (to - from), two.from - one.to);
  return length <= JOINT_REACH && JOINS.test(sentence.slice(one.to, two.from));
}

const ALL_DAY_FORMS = [...NTH_WEEKDAY_FORMS, ...DAY_FORMS];

function daysIn(sentence: string, signs: number, anchors: SentenceAnchors): readonly SeenDay[] {
  const days: SeenDay[] = [];
  for (const form of ALL_DAY_FORMS) {
    if ((form.needs & signs) !== form.needs) continue;
    for (const match of everyMatch(form.form, sentence)) {
      const span = spanOf(match);
      if (days.some((other) => overlaps(span, other) || isWeekdayOf(sentence, span, other))) continue;
      if (anchors.isStanding && IS_WEEKDAY.test(match[0])) continue;
      const context = days.findLast(({ to }) => to <= span.from)?.day ?? anchors.context;
      const day = form.dayOf(match, { near: anchors.near, context });
      if (day !== null) days.push({ ...span, day });
    }
  }
  return days.sort((a, b) => a.from - b.from);
}

/** 「11月28日土曜日」, 「Sat, Nov 28」: the weekday of a date. */
const isWeekdayOf = (sentence: string, span: Span, date: Span): boolean =>
  IS_WEEKDAY.test(sentence.slice(span.from, span.to)) &&
  BESIDE.test(sentence.slice(Math.min(span.to, date.to), Math.max(span.from, date.from)));

const IS_WEEKDAY = /^[月火水木金土日]曜|^(?:mon|tue|wed|thu|fri|sat|sun)/;
const BESIDE = /^[ ,.(の]{0,3}(?:the )?$/;

function clocksIn(
  sentence: string,
  signs: number,
  days: readonly SeenDay[],
): { readonly clocks: readonly SeenClock[]; readonly isUnplaced: boolean } {
  const found: (Span & { readonly minutes: number | null })[] = [];
  for (const form of CLOCK_FORMS) {
    if ((form.needs & signs) !== form.needs) continue;
    for (const match of everyMatch(form.form, sentence)) {
      const span = spanOf(match);
      if ([...days, ...found].some((other) => overlaps(span, other))) continue;
      found.push({ ...span, minutes: form.minutesOf(match, sentence) });
    }
  }
  const clocks = found.flatMap(({ from, to, minutes }) => (minutes === null ? [] : [{ from, to, minutes }]));
  return { clocks: clocks.sort((a, b) => a.from - b.from), isUnplaced: clocks.length < found.length };
}

const spanOf = ({ index, 0: { length } }: RegExpExecArray): Span => ({ from: index, to: index + length });

const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
