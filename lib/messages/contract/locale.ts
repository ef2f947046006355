/** A day of the calendar in Japan. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/**
 * How a language writes days, durations and lists. By hand, since the overlay carries it on every page: date-fns with a
 * locale costs 33 kB, this 1 kB.
 */
export interface Locale {
  /** `11/25(水)`, `Wed 25 Nov` */
  readonly shortDay: (day: CalendarDay) => string;
  /** `11月25日(水)`, `Wed 25 Nov` */
  readonly longDay: (day: CalendarDay) => string;
  /** `2025/9/30`, `30 Sep 2025` */
  readonly fullDay: (day: CalendarDay) => string;
  /** Without the weekday: `11/20`, `20 Nov` */
  readonly date: (day: CalendarDay) => string;
  /** Over a column of the week: `水25`, `Wed 25` */
  readonly column: (day: CalendarDay) => string;
  readonly dayAndClock: (day: string, clock: string) => string;
  /** Between the ends of a range. */
  readonly dash: string;
  /** Behind the dash, where no end is announced. */
  readonly openEnd: string;
  readonly openRange: (start: string) => string;
  readonly days: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly minutes: (count: number) => string;
  /** Between a unit and the smaller one: `3時間12分`, `3 h 12 min` */
  readonly unitGap: string;
  readonly ago: (length: string) => string;
  readonly secondsAgo: (count: number) => string;
  readonly justNow: string;
  /** Behind a clock time of Japan: the same by the reader’s own clock. */
  readonly local: (times: string) => string;
  readonly before: (length: string) => string;
  /** Between the members of a list. */
  readonly comma: string;
  /** Between things of which only one can be true. */
  readonly or: string;
  /** How many of a list are not named: `ほか3件`, `3 more` */
  readonly more: (count: number) => string;
  /** Between sentences that are read aloud one after the other. */
  readonly pause: string;
  readonly colon: string;
  /** Names of services as one list, as they stand inside a sentence. */
  readonly joinNames: (names: readonly string[]) => string;
}
