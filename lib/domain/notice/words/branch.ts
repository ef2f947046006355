/** Words that begin alike, parted by their next letter as soon as somebody asks for them: most are never asked for. */
export interface Branch<Row extends { readonly word: string }> {
  /** So many letters are the same in all of them. */
  readonly depth: number;
  /** The longest first. */
  readonly rows: readonly Row[];
  parted: ReadonlyMap<number, Branch<Row>> | null;
}

/** So few are compared one by one. */
const FEW = 4;

export const branchOf = <Row extends { readonly word: string }>(rows: readonly Row[], depth: number): Branch<Row> => ({
  depth,
  rows,
  parted: null,
});

/** The longest word at `at` that `isWhole` lets stand. */
export function longestIn<Row extends { readonly word: string }>(
  branch: Branch<Row>,
  text: string,
  at: number,
  isWhole: (text: string, at: number, row: Row) => boolean,
): Row | null {
  let { rows } = branch;
  if (rows.length > FEW) {
    branch.parted ??= parted(branch);
    const longer = branch.parted.get(text.charCodeAt(at + branch.depth));
    const found = longer === undefined ? null : longestIn(longer, text, at, isWhole);
    if (found !== null) return found;
    rows = branch.parted.get(END)?.rows ?? [];
  }
  for (const row of rows) if (text.startsWith(row.word, at) && isWhole(text, at, row)) return row;
  return null;
}

/** Of the words that end here. */
const END = -1;

const parted = <Row extends { readonly word: string }>({
  rows,
  depth,
}: Branch<Row>): ReadonlyMap<number, Branch<Row>> =>
  new Map(
    [...Map.groupBy(rows, ({ word }) => (word.length === depth ? END : word.charCodeAt(depth)))].map(([key, some]) => [
      key,
      branchOf(some, depth + 1),
    ]),
  );
