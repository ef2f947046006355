export const ERAS: readonly (readonly [string, number])[] = [
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
];

export const isMonth = (value: number): boolean => value >= 1 && value <= 12;
export const isDay = (value: number): boolean => value >= 1 && value <= 31;
export const isYear = (value: number): boolean => value >= 1990 && value <= 2099;

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface Found {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
  readonly to: number;
  readonly sure: boolean;
  /** What the numbers may mean as well: 05/12/2026 may be in May or in December, 24/11/26 in 2026 or in 2024. */
  readonly others?: readonly CalendarDay[];
  /** Named before the day: 「Thursday, 26th」. */
  readonly weekday?: number;
}
