import type { FlatEntry } from './flat-entry.ts';
import { readPublished } from './published.ts';

/*
 * Fields of a list's entries, by what their values look like.
 */

/** One field of all entries of a list. */
export interface Column {
  readonly path: string;
  readonly values: readonly (string | number)[];
  /** Share of the entries that have it. */
  readonly filled: number;
  /** Share of its values that no other entry has. */
  readonly distinct: number;
  /** Mean length as text. */
  readonly length: number;
}

/** The fields of entries, each with its values. */
export function columnsOf(entries: readonly FlatEntry[]): Column[] {
  const paths = new Set(entries.flatMap((entry) => [...entry.keys()]));
  return [...paths].map((path) => {
    const values = entries.flatMap((entry) => entry.get(path) ?? []).filter((value) => value !== '');
    const length = values.reduce<number>((sum, value) => sum + String(value).length, 0) / Math.max(1, values.length);
    const distinct = new Set(values).size / Math.max(1, values.length);
    return { path, values, filled: values.length / entries.length, distinct, length };
  });
}

/** Share of the values of a field that pass. */
export const share = ({ values }: Column, test: (value: string | number) => boolean): number =>
  values.filter(test).length / Math.max(1, values.length);

/** Whether a field holds moments. */
export const isDate = (column: Column): boolean => column.filled > 0.5 && share(column, isDateValue) > 0.9;

/** A moment and nothing else: a title with a date in it is none. */
const isDateValue = (value: string | number): boolean =>
  readPublished(value) !== null &&
  (typeof value === 'number' ||
    (value.length <= 45 && !/[ぁ-んァ-ヶ一-龠]/.test(value.replace(/[年月日時分秒曜火水木金土]/g, ''))));

/** Unix seconds of one day look like ids too; a key may be any of them. */
export const isCount = (column: Column): boolean =>
  isDate(column) && share(column, (value) => /^\d+$/.test(String(value))) > 0.9;

/** An address of a page; a picture's is none. */
export const isLink = (column: Column): boolean =>
  share(column, (value) => /\.(?:png|jpe?g|gif|webp|avif|svg|ico|pdf|mp4)(?:\?|$)/i.test(String(value).slice(-60))) <
    0.1 && share(column, (value) => typeof value === 'string' && /^(?:https?:\/\/|\/)[^\s<]{1,500}$/.test(value)) > 0.9;
