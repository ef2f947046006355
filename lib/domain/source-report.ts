/** What one address of a source answered and what was understood of it: a row of the report. Plain JSON, no body. */
export interface SourceReport {
  readonly source: string;
  readonly what: 'list' | 'article' | 'live';
  /** Host and path. */
  readonly address: string;
  /** The HTTP status, or why there was none. */
  readonly status: string;
  readonly charset: string;
  readonly type: string;
  readonly bytes: number;
  /** The form it was recognised by; null when it was not understood. */
  readonly recognised: string | null;
  /** Why it was not, in a few technical words. */
  readonly why: string;
  readonly found: string;
  /** Articles of a list whose titles may announce a stop; null where there is no list. */
  readonly telling: number | null;
  /** The first titles of a list, with their days. */
  readonly titles: readonly string[];
  /** How an answer that was not understood is made: tags, keys and lengths, without its texts. */
  readonly outline: string | null;
}

const KILO = 1000;

/** `200 utf-8 text/html 12.3 kB` */
export const answerOf = ({ status, charset, type, bytes }: SourceReport): string =>
  [status, charset, type, bytes > 0 ? `${(bytes / KILO).toFixed(1)} kB` : ''].filter((word) => word !== '').join(' ');

/** The report as text, to be pasted where somebody looks into it. */
export const reportText = (reports: readonly SourceReport[]): string => reports.map(entryOf).join('\n\n');

function entryOf(report: SourceReport): string {
  const { source, what, address, recognised, why, found, telling, titles, outline } = report;
  return [
    `${source} (${what}) ${address}`,
    `  ${answerOf(report)}`,
    recognised === null ? `  not recognised: ${why}` : `  as ${recognised}${found === '' ? '' : `: ${found}`}`,
    ...(telling === null ? [] : [`  passed the gate: ${telling}`]),
    ...titles.map((title) => `  - ${title}`),
    ...(outline === null
      ? []
      : ['  made like this, without its texts:', ...outline.split('\n').map((line) => `    ${line}`)]),
  ].join('\n');
}
