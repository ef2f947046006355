import type { ExchangeId } from '../../domain/exchange.ts';
import type { FeedPlace } from '../../domain/feed-windows.ts';
import type { SourceProblem } from '../../domain/source-health.ts';
import { type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../domain/time.ts';
import { readFeedFile } from '../../sources/feed-file.ts';
import type { Http, HttpReply } from '../../sources/http.ts';
import { isSignedBy } from '../../sources/signature.ts';
import { drawJitter, NOTICE_JITTER } from '../polling/schedule.ts';
import type { FeedMemory } from './memory.ts';

/** What asking a feed needs of the world around it. */
export interface FeedPorts {
  readonly http: Http;
  readonly random: () => number;
  readonly place: FeedPlace;
  /** Whether an address may be led to. */
  readonly isLink: (url: string) => boolean;
}

export interface FeedRequest {
  readonly exchange: ExchangeId;
  readonly now: EpochMs;
  readonly urgent: boolean;
  readonly manual: boolean;
}

/** What was made longer ago says nothing of now. */
export const FEED_FRESH_MS = 30 * MINUTE_MS;
/** So far its clock may be ahead of ours. */
const AHEAD_MS = 5 * MINUTE_MS;
const INTERVAL_MS = { usual: 10 * MINUTE_MS, urgent: 3 * MINUTE_MS };
const LONGEST_WAIT_MS = HOUR_MS;
const TIMEOUT_MS = 5 * SECOND_MS;
const MAX_BYTES = { file: 500_000, signature: 500 };

/** When the feed is due; what fails is left alone longer and longer. */
export function feedDueAt(memory: FeedMemory, urgent: boolean, now: EpochMs): EpochMs {
  if (memory.askedAt === null || memory.askedAt > now) return now;
  const intervalMs = urgent ? INTERVAL_MS.urgent : INTERVAL_MS.usual;
  const waitMs = Math.min(LONGEST_WAIT_MS, intervalMs * 2 ** Math.min(memory.failures, 6));
  return shift(memory.askedAt, waitMs * memory.jitter);
}

/**
 * Asks the feed when it is due, and checks signature and age; what is not good is ignored and noted. Never rejects. The
 * same memory when it was not asked.
 */
export async function askFeed(ports: FeedPorts, memory: FeedMemory, request: FeedRequest): Promise<FeedMemory> {
  const { now, urgent, manual } = request;
  if (!manual && feedDueAt(memory, urgent, now) > now) return memory;
  const asked = { ...memory, askedAt: now, jitter: drawJitter(NOTICE_JITTER, ports.random) };
  const url = new URL(`v1/${request.exchange}.json`, ports.place.base).href;
  const reply = await get(ports, url, memory.etag);
  if (reply.kind === 'reply' && reply.status === 304 && memory.content !== null) {
    return isFresh(memory.content.generatedAt, now) ? readNow(asked, now) : failed(asked, { code: 'too-old' }, now);
  }
  const refused = problemOf(reply);
  if (refused !== null || reply.kind !== 'reply') return failed(asked, refused ?? { code: 'unreachable' }, now);
  const signature = await get(ports, `${url}.sig`, null);
  const unsigned = problemOf(signature);
  if (unsigned !== null || signature.kind !== 'reply') return failed(asked, unsigned ?? { code: 'unreachable' }, now);
  if (!(await isSignedBy(ports.place.publicKey, reply.body, signature.body))) {
    return failed(asked, { code: 'forged' }, now);
  }
  return taken(asked, reply, ports, request);
}

/** What a file with a good signature says, unless it is none, or an older one than before. */
function taken(
  asked: FeedMemory,
  reply: Extract<HttpReply, { kind: 'reply' }>,
  ports: FeedPorts,
  { exchange, now }: FeedRequest,
): FeedMemory {
  const content = readFeedFile(reply.body, exchange, ports.isLink);
  if (content === null) return failed(asked, { code: 'wrong-shape', expected: 'a feed', came: 'other data' }, now);
  const isOlder = asked.content !== null && content.generatedAt < asked.content.generatedAt;
  if (isOlder || !isFresh(content.generatedAt, now)) return failed(asked, { code: 'too-old' }, now);
  return { ...readNow(asked, now), etag: reply.headers.etag ?? null, content };
}

const isFresh = (generatedAt: EpochMs, now: EpochMs): boolean =>
  now - generatedAt <= FEED_FRESH_MS && generatedAt - now <= AHEAD_MS;

const readNow = (memory: FeedMemory, now: EpochMs): FeedMemory => ({
  ...memory,
  readAt: now,
  failures: 0,
  failingSince: null,
  problem: null,
});

/** What it said before stays as it is; the next time it is asked for the whole. */
const failed = (memory: FeedMemory, problem: SourceProblem, now: EpochMs): FeedMemory => ({
  ...memory,
  etag: null,
  failures: memory.failures + 1,
  failingSince: memory.failingSince ?? now,
  problem,
});

const get = ({ http }: FeedPorts, url: string, etag: string | null): Promise<HttpReply> =>
  http({
    url,
    headers: etag === null ? {} : { 'if-none-match': etag },
    timeoutMs: TIMEOUT_MS,
    maxBytes: url.endsWith('.sig') ? MAX_BYTES.signature : MAX_BYTES.file,
  });

function problemOf(reply: HttpReply): SourceProblem | null {
  if (reply.kind === 'failed') return { code: reply.reason };
  return reply.status >= 200 && reply.status < 300 ? null : { code: 'http-status', status: reply.status };
}
