import * as v from 'valibot';
import { withParts } from '../domain/envelope.ts';
import type { ExchangeId } from '../domain/exchange.ts';
import { boundedLine } from '../domain/foreign-text.ts';
import { type MaintenancePart, SERVICES, WINDOW_STATUSES } from '../domain/part.ts';
import { type EpochMs, epochMs, MINUTE_MS } from '../domain/time.ts';
import { LIVE_ID_PREFIX, type MaintenanceWindow, WINDOW_KINDS } from '../domain/window.ts';
import { parseJson } from './json.ts';

/*
 * A feed's file of one exchange (docs/feed-file.schema.json), as one more source. Signed or not, it comes over the
 * network: what has not the form of it is nothing, and nothing is taken from it without bounds.
 */

const MOST_WINDOWS = 200;
const MOST_PARTS = 50;
const LONGEST_TITLE = 300;
const LONGEST_ID = 300;
/** So far the clock that sources are read by may be ahead of that of the feed's machine. */
const APART_MS = 5 * MINUTE_MS;

/** What a feed knows of an exchange. What it saw live is left out: that everybody sees with their own eyes. */
export interface FeedContent {
  readonly generatedAt: EpochMs;
  /** By id of the source: when the feed read it last. */
  readonly readAt: Readonly<Record<string, EpochMs>>;
  readonly windows: readonly MaintenanceWindow[];
}

const instant = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((text): EpochMs => epochMs(Date.parse(text))),
  v.finite(),
);
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_ID));

const partShape = v.pipe(
  v.object({
    service: v.picklist(SERVICES),
    asset: v.nullable(v.pipe(v.string(), v.maxLength(20))),
    start: instant,
    end: v.nullable(instant),
    status: v.picklist(WINDOW_STATUSES),
  }),
  v.check(({ start, end }) => end === null || end >= start),
);

const maintenanceShape = v.object({
  type: v.literal('maintenance'),
  id,
  exchange: id,
  title: v.string(),
  kind: v.picklist(WINDOW_KINDS),
  parts: v.pipe(v.array(partShape), v.minLength(1), v.maxLength(MOST_PARTS)),
  sourceUrl: v.nullable(v.string()),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

const fileShape = v.object({
  type: v.literal('feed'),
  version: v.literal(1),
  exchange: id,
  generatedAt: instant,
  sources: v.array(v.object({ id, about: v.picklist(['notices', 'live']), readAt: v.nullable(instant) })),
  records: v.pipe(v.array(v.unknown()), v.maxLength(MOST_WINDOWS)),
});

/** What the file of `exchange` says; null when it is none. `isLink`: whether an address may be led to. */
export function readFeedFile(text: string, exchange: ExchangeId, isLink: (url: string) => boolean): FeedContent | null {
  const file = v.safeParse(fileShape, parsed(text));
  if (!file.success || file.output.exchange !== exchange) return null;
  const { generatedAt, sources, records } = file.output;
  return {
    generatedAt,
    readAt: Object.fromEntries(
      sources.flatMap((source) =>
        // Read long after the file was made: by a clock that is wrong, and nobody knows when.
        source.about === 'notices' && source.readAt !== null && source.readAt - generatedAt <= APART_MS
          ? [[source.id, epochMs(Math.min(source.readAt, generatedAt))]]
          : [],
      ),
    ),
    windows: records.flatMap((record) => {
      const read = v.safeParse(maintenanceShape, record);
      const isOwn = read.success && read.output.exchange === exchange && !read.output.id.startsWith(LIVE_ID_PREFIX);
      return isOwn ? [windowOf(read.output, exchange, isLink)] : [];
    }),
  };
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

function windowOf(
  record: v.InferOutput<typeof maintenanceShape>,
  exchange: ExchangeId,
  isLink: (url: string) => boolean,
): MaintenanceWindow {
  const { sourceUrl } = record;
  const noticeIds = [record.id.split('@')[0] ?? record.id];
  const unseen = { observedStart: null, observedEnd: null, seenRunningAt: null };
  const parts = record.parts.map(
    (part): MaintenancePart => ({
      ...part,
      ...unseen,
      endIsActual: part.status === 'completed' && part.end !== null,
      revisions: [],
      noticeIds,
    }),
  );
  const [first] = parts as [MaintenancePart];
  const bare: MaintenanceWindow = {
    id: record.id,
    exchange,
    origin: 'notice',
    kind: record.kind,
    services: [],
    assets: [],
    status: first.status,
    start: first.start,
    end: first.end,
    endIsActual: false,
    ...unseen,
    noticeIds,
    title: boundedLine(record.title, LONGEST_TITLE),
    url: sourceUrl !== null && isLink(sourceUrl) ? sourceUrl : null,
    publishedAt: null,
    revisions: [],
    parts: [],
    disagreement: [],
    evidence: [],
    confidence: record.confidence,
  };
  return withParts(bare, parts);
}
