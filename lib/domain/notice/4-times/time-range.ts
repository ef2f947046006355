import type { DateToken, DayToken, TimeToken, WholeToken } from '../2-tokens/token.ts';

/** A point in time as written: a day, a clock time, or both. */
export interface Moment {
  /** Range of tokens. */
  readonly first: number;
  readonly end: number;
  readonly date: DateToken | DayToken | null;
  readonly time: TimeToken | WholeToken | null;
  readonly zoneMinutes: number | null;
  readonly approximate: boolean;
}

/** One moment, or two joined by a range mark. `open`: the mark is there, the other side is not. */
export interface TimeRange {
  readonly first: number;
  readonly end: number;
  readonly start: Moment | null;
  readonly finish: Moment | null;
  /** 「2:00から2時間」. */
  readonly durationMinutes: number | null;
  /** 「(13:00ごろ)の2時間前から」: how long before the moment it begins. */
  readonly leadMinutes: number | null;
  readonly shape: 'range' | 'point';
  /** 「11:00~ から 13:00~」: an arrow or に変更 makes this the old side. */
  readonly replacedByNext: boolean;
  /** The hours are told once for several days, of which this is one. */
  readonly isOfDays?: true;
}
