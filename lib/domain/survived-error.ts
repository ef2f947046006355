import type { EpochMs } from './time.ts';

/** Something that went wrong and was survived: for a report, when somebody looks into it. */
export interface SurvivedError {
  readonly at: EpochMs;
  /** What was being done. */
  readonly what: string;
  readonly message: string;
  /** How often in a row. */
  readonly times: number;
}

/** So many are kept. */
export const ERRORS_KEPT = 20;
/** A message of a browser may hold a whole page. */
const LONGEST_TEXT = 300;

const isError = (value: unknown): value is SurvivedError => {
  const { at, what, message, times } = (value ?? {}) as Partial<SurvivedError>;
  return typeof at === 'number' && typeof what === 'string' && typeof message === 'string' && typeof times === 'number';
};

/** What is stored of them, the broken entries left out. */
export const errorsIn = (stored: unknown): readonly SurvivedError[] =>
  Array.isArray(stored) ? stored.filter(isError).slice(-ERRORS_KEPT) : [];

/** `errors` with one more, oldest first; the same one again is counted. */
export function withError(
  errors: readonly SurvivedError[],
  { what, error, at }: { readonly what: string; readonly error: unknown; readonly at: EpochMs },
): readonly SurvivedError[] {
  const entry = { at, what: cut(what), message: cut(messageOf(error)), times: 1 };
  const last = errors.at(-1);
  const isSame = last?.what === entry.what && last.message === entry.message;
  const added = isSame ? [...errors.slice(0, -1), { ...entry, times: last.times + 1 }] : [...errors, entry];
  return added.slice(-ERRORS_KEPT);
}

const cut = (text: string): string => text.slice(0, LONGEST_TEXT);
const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/** One line each, for a report: in the words of the code, whatever the user speaks. */
export const errorsText = (errors: readonly SurvivedError[]): string =>
  errors
    .map(({ at, what, message, times }) => `${new Date(at).toISOString()}\t${what}\t${message}\t×${times}`)
    .join('\n');
