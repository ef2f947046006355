import type { Entry } from '../words/lexicon.ts';
import type { CalendarDay } from './date-parts.ts';

/** Half-open range of normalised text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A day as written; `null` parts were left out. */
export interface DateToken extends Span {
  readonly kind: 'date';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
  /** Written with a weekday, 年, 月 or a month's name: surely a date, not a fraction or an item number. */
  readonly sure: boolean;
  readonly weekday: number | null;
  /** What the numbers may mean as well. */
  readonly others?: readonly CalendarDay[];
}

/** 本日, 翌日, 来週月曜: a day that depends on another one. */
export interface DayToken extends Span {
  readonly kind: 'day';
  /** Counted from the day of publication, or from the date before it in the text. */
  readonly base: 'published' | 'context';
  readonly shiftDays: number;
  /** 来週月曜: the weekday (0 = Sunday) in the week `shiftDays / 7` weeks on. */
  readonly weekday: number | null;
  /** 今夜, tonight: its small hours are those of the day after. */
  readonly isNight?: boolean;
  /** 今月末, 来月末日: the last day of the month that lies `shiftDays` months on. */
  readonly isMonthEnd?: boolean;
}

/** A clock time. `hour` null: 「17時40分~58分」, taken from the time before. */
export interface TimeToken extends Span {
  readonly kind: 'time';
  readonly hour: number | null;
  readonly minute: number;
  /** 翌6:00. */
  readonly shiftDays: number;
  readonly approximate: boolean;
  /** 午前, 午後, AM or PM was said: the other side of a range may lean on it. */
  readonly half: 'am' | 'pm' | null;
  /** 深夜1時, midnight: an hour of the night, which begins on the day before. */
  readonly isNight?: boolean;
}

/** 終日, 3日いっぱい. */
export interface WholeToken extends Span {
  readonly kind: 'whole';
  readonly which: 'all-day' | 'end-of-day';
}

export interface DurationToken extends Span {
  readonly kind: 'duration';
  readonly minutes: number;
}

/** JST, UTC, GMT+9. */
export interface ZoneToken extends Span {
  readonly kind: 'zone';
  readonly offsetMinutes: number;
}

/** `~` and `-` join a range; `arrow` leads from the old to the new. */
export interface RangeToken extends Span {
  readonly kind: 'range';
  readonly mark: '~' | '-' | 'arrow';
}

export interface WordToken extends Span {
  readonly kind: 'word';
  readonly entry: Entry;
}

/** Everything that only separates. `connective` is what may stand between a date and its time (の, に, on, commas). */
export interface MarkToken extends Span {
  /** 「 or 『: what follows is quoted. */
  readonly isQuote?: boolean;
  readonly kind: 'newline' | 'tab' | 'stop' | 'comma' | 'colon' | 'open' | 'close' | 'bullet' | 'connective' | 'text';
}

export type Token =
  | DateToken
  | DayToken
  | TimeToken
  | WholeToken
  | DurationToken
  | ZoneToken
  | RangeToken
  | WordToken
  | MarkToken;
