import { readFileSync } from 'node:fs';
import { EXCHANGE_IDS, type ExchangeId, FIRST_EXCHANGE } from '../lib/domain/exchange.ts';
import { explainNotice } from '../lib/domain/notice/explain.ts';
import {
  ISSUERS,
  type Issuer,
  type Notice,
  type NoticeReading,
  type ReadPart,
  timesIn,
} from '../lib/domain/notice/notice.ts';
import { readNotice } from '../lib/domain/notice/read.ts';
import { type EpochMs, epochMs, isoJst } from '../lib/domain/time.ts';
import { type Evidence, isCalledOff } from '../lib/domain/window.ts';
import { explainedLines } from './parse/explained.ts';

/**
 * Reads notices from a JSON-lines file (`-`: standard input), prints what was understood, one JSON object a line
 * (docs/parse.schema.json). With `--explain` it prints how: tokens, clauses, and the rule that decided on each time.
 */
const EXPLAIN = '--explain';
const words = process.argv.slice(2);
const isExplained = words.includes(EXPLAIN);
const [file] = words.filter((word) => word !== EXPLAIN);
if (file === undefined) {
  console.error('usage: npm run --silent parse -- [--explain] FILE.jsonl   ("-" reads standard input)');
  process.exit(2);
}

const iso = (instant: EpochMs | null): string | null => (instant === null ? null : isoJst(instant));

class BadLine extends Error {}

const isExchange = (value: unknown): value is ExchangeId => EXCHANGE_IDS.some((id) => id === value);

const isIssuer = (value: unknown): value is Issuer => ISSUERS.some((issuer) => issuer === value);

function recordIn(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new BadLine(`not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadLine('not an object');
  return value as Record<string, unknown>;
}

function publishedIn(value: unknown): EpochMs | null {
  if (value == null) return null;
  const instant = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(instant)) throw new BadLine('"published" must be an ISO 8601 date or null');
  return epochMs(instant);
}

function noticeOf(line: string): { readonly notice: Notice; readonly issuer: Issuer } {
  const { id, title, text, published, issuer = 'unknown', exchange = FIRST_EXCHANGE } = recordIn(line);
  if (typeof id !== 'string') throw new BadLine('"id" must be a string');
  if (typeof text !== 'string') throw new BadLine('"text" must be a string');
  if (title != null && typeof title !== 'string') throw new BadLine('"title" must be a string or null');
  const publishedAt = publishedIn(published);
  if (!isIssuer(issuer)) throw new BadLine(`"issuer" must be one of ${ISSUERS.join(', ')}`);
  if (!isExchange(exchange)) throw new BadLine(`"exchange" must be one of ${EXCHANGE_IDS.join(', ')}`);
  const notice: Notice = {
    id,
    exchange,
    source: 'file',
    url: null,
    title: title ?? '',
    text,
    publishedAt,
    updatedAt: null,
    seenAt: epochMs(Date.now()),
  };
  return { notice, issuer };
}

/** A stop whose times could not be read is a window all the same: its start and its end are not known. */
const windowsOf = (reading: NoticeReading): readonly { start: string | null; end: string | null }[] =>
  reading.unreadable
    ? [{ start: null, end: null }]
    : reading.windows
        .filter((window) => !isCalledOff(window))
        .flatMap(timesIn)
        .map(({ start, end }) => ({ start: iso(start), end: iso(end) }));

const placeOf = ({ from, to, text, rule }: Evidence) => ({ from, to, text, rule });

const partStateOf = (part: ReadPart) => ({ ...part, start: iso(part.start), end: iso(part.end) });

/** What is printed of one notice: `docs/parse.schema.json`. */
const answerOf = (id: string, reading: NoticeReading) => ({
  id,
  windows: windowsOf(reading),
  kind: reading.kind,
  services: reading.services,
  state: reading.state,
  assets: reading.assets,
  details: reading.windows.map(({ start, end, endIsActual, status, parts = [], evidence, confidence }) => ({
    start: iso(start),
    end: iso(end),
    endIsActual,
    status,
    parts: parts.map((part) => ({
      ...part,
      start: iso(part.start),
      end: iso(part.end),
      evidence: (part.evidence ?? []).map(placeOf),
    })),
    evidence: evidence.map(placeOf),
    confidence,
  })),
  superseded: reading.superseded.map(({ start, end }) => ({ start: iso(start), end: iso(end) })),
  recurring: reading.recurring,
  leftovers: reading.leftovers.map(({ start, end, from, to }) => ({ start: iso(start), end: iso(end), from, to })),
  unreadable: reading.unreadable,
  truncated: reading.truncated,
  ...(reading.partStates.length > 0 && { partStates: reading.partStates.map(partStateOf) }),
});

const explained = (notice: Notice): string =>
  explainedLines(notice.id, explainNotice(notice), (instant) =>
    instant === null ? '-' : isoJst(epochMs(instant)),
  ).join('\n');

function linesOf(name: string): readonly string[] {
  try {
    return readFileSync(name === '-' ? 0 : name, 'utf8').split(/\r?\n/);
  } catch (error) {
    console.error(`cannot read ${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}

let failures = 0;
linesOf(file).forEach((line, index) => {
  if (line.trim() === '') return;
  try {
    const { notice, issuer } = noticeOf(line);
    console.log(isExplained ? explained(notice) : JSON.stringify(answerOf(notice.id, readNotice(notice, { issuer }))));
  } catch (error) {
    if (!(error instanceof BadLine)) throw error;
    failures++;
    console.error(`${file === '-' ? 'stdin' : file}:${index + 1}: ${error.message}`);
  }
});
process.exitCode = failures > 0 ? 1 : 0;
