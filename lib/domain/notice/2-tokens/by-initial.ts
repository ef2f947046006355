/**
 * The rows of a table of names by the first character of the name, each group in the order of the table: a scanner is
 * asked at every character, and looks at the few names that may begin there instead of at all of them.
 */
export const byInitial = <Row extends readonly [string, ...unknown[]]>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> => Map.groupBy(rows, ([name]) => name.charCodeAt(0));
