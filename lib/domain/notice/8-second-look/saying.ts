/** A way of saying something, with sentences that say it: the test of the row. */
export interface SayingRow {
  readonly says: RegExp;
  readonly examples: readonly string[];
}

export const row = (says: RegExp, ...examples: readonly string[]): SayingRow => ({ says, examples });

/** One expression for all rows. */
export const joined = (rows: readonly SayingRow[], flags = ''): RegExp =>
  new RegExp(rows.map(({ says }) => says.source).join('|'), flags);
