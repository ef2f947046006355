import type { SourceProblem } from '../domain/source-health.ts';
import type { EpochMs } from '../domain/time.ts';
import type { HttpAnswer } from './http.ts';

/** What one reply turned out to be: its content and the form it was recognised by, or what was wrong with it. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value; readonly recognised: string }
  | { readonly ok: false; readonly problem: SourceProblem };

/** An article as a list gives it. */
export interface ListedArticle {
  /** `<family>:<id at the source>`, the id of the notice that it may become. */
  readonly id: string;
  /** https on a known host, else null. */
  readonly url: string | null;
  readonly title: string;
  readonly publishedAt: EpochMs | null;
  readonly updatedAt: EpochMs | null;
  readonly excerpt: string;
  /** The whole text where the list carries it; null when the article has to be opened for it. */
  readonly text: string | null;
}

/** An opened article. A null title or date: the page does not say, the list's stands. */
export interface ArticleText {
  readonly title: string | null;
  readonly text: string;
  readonly publishedAt: EpochMs | null;
  readonly updatedAt: EpochMs | null;
}

export const recognised = <Value>(value: Value, form: string): Reading<Value> => ({
  ok: true,
  value,
  recognised: form,
});

export const wrongShape = (expected: string, came: string): Reading<never> => ({
  ok: false,
  problem: { code: 'wrong-shape', expected, came },
});

/** Whether a text has characters that could not be decoded. */
export const isGarbled = (text: string): boolean => text.includes('\ufffd');

/** A text whose bytes fit no charset that it may be written in. */
export const garbled = (): Reading<never> => wrongShape('a readable text', 'characters that cannot be decoded');

export const empty = (expected: string): Reading<never> => ({ ok: false, problem: { code: 'empty', expected } });

/** A reply whose body is not of the type that was due, with the type it says it is. */
export function wrongType(expected: string, answer: HttpAnswer): Reading<never> {
  const declared = answer.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return { ok: false, problem: { code: 'wrong-type', expected, came: declared || 'no type' } };
}

/** What a value is, for a diagnosis: `list of 3`, `object with data, success`. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return `list of ${value.length}`;
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  const keys = Object.keys(value);
  return keys.length === 0 ? 'object without fields' : `object with ${keys.slice(0, 8).join(', ').slice(0, 120)}`;
}
