/** A run's report, as far as it is read: mutation-testing-report-schema. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Figures {
  readonly noticed: number;
  readonly of: number;
}

const NOTICED: ReadonlySet<string> = new Set(['Killed', 'Timeout']);
const UNNOTICED: ReadonlySet<string> = new Set(['Survived', 'NoCoverage']);

/** How many changes of each file were noticed; those that change nothing do not count. */
export function figuresOf(
  report: Report,
  equivalent: Readonly<Record<string, string>>,
): readonly (readonly [file: string, Figures])[] {
  return Object.entries(report.files).map(([file, { source, mutants }]) => {
    const noticed = mutants.filter(({ status }) => NOTICED.has(status)).length;
    const missed = mutants.filter(
      (mutant) => UNNOTICED.has(mutant.status) && equivalent[nameOf(file, source, mutant)] === undefined,
    );
    return [file, { noticed, of: noticed + missed.length }] as const;
  });
}

/** The changes that nothing noticed, each with its place, as `equivalent` names them. */
export const survivorsIn = (report: Report, equivalent: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => UNNOTICED.has(status))
      .map((mutant) => ({ mutant, name: nameOf(file, source, mutant) }))
      .filter(({ name }) => equivalent[name] === undefined)
      .map(({ mutant, name }) => `${mutant.location.start.line}: ${mutant.status} ${name}`),
  );

/** `file: line as it stands → what it became`; of a change over several lines the first and the last. */
function nameOf(file: string, source: string, { location: { start, end }, replacement = '' }: Mutant): string {
  const lines = source.split('\n');
  const head = (lines[start.line - 1] ?? '').slice(0, start.column - 1);
  const tail = (lines[end.line - 1] ?? '').slice(end.column - 1);
  const before = start.line === end.line ? (lines[start.line - 1] ?? '') : `${lines[start.line - 1]} …`;
  return `${file}: ${before.trim()} → ${`${head}${replacement}${tail}`.replace(/\s+/g, ' ').trim()}`;
}
