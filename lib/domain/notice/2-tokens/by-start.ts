/**
 * The rows of a table of names by the first two characters of the name, each group in the order of the table: a scanner is
 * asked at every character, and looks at the few names that may begin there instead of at all of them.
 */
export const byStart = <Row extends readonly [string, ...unknown[]]>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> => Map.groupBy(rows, ([name]) => startAt(name, 0));

/** A small integer of the two characters at `at`. */
export const startAt = (text: string, at: number): number => (text.charCodeAt(at) << 8) ^ text.charCodeAt(at + 1);
