export const ERAS: readonly (readonly [string, number])[] = [
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
];

export const isMonth = (value: number): boolean => value >= 1 && value <= 12;
export const isDay = (value: number): boolean => value >= 1 && value <= 31;
export const isYear = (value: number): boolean => value >= 1990 && value <= 2099;

export interface Found {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
  readonly to: number;
  readonly sure: boolean;
  /** Named before the day: 「Thursday, 26th」. */
  readonly weekday?: number;
}
