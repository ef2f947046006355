import type { ClockReading } from '../../domain/clock.ts';
import type { PairsReading } from '../../domain/live.ts';
import type { Notice } from '../../domain/notice/notice.ts';
import type { CircuitBreak, Observation } from '../../domain/observation.ts';
import type { SourceProblem } from '../../domain/source-health.ts';
import { DAY_MS, type EpochMs, JST_OFFSET_MS, SECOND_MS } from '../../domain/time.ts';
import type { Exchange } from '../../exchanges/exchange.ts';
import { endOf } from '../../sources/half-page.ts';
import type { Http, HttpAnswer, HttpReply } from '../../sources/http.ts';
import { knownUrl } from '../../sources/links.ts';
import { readPublished } from '../../sources/published.ts';
import { type Pause, pausesBetween } from '../pauses.ts';
import {
  type ArticleMemory,
  type HostMemory,
  hostKey,
  type Lane,
  type LiveMemory,
  NEW_HOST,
  NEW_SOURCE,
  type PollMemory,
  type SourceMemory,
  type Validators,
} from './memory.ts';
import { ageMs, LED_AWAY, retryAfter } from './reply.ts';
import {
  blockedUntil,
  drawBackoffShare,
  drawJitter,
  livePatience,
  PATIENT,
  type Patience,
  TOO_MANY_REQUESTS,
  withBoundedWait,
} from './schedule.ts';
import type { PollRequest } from './terms.ts';
import { conditions, validatorsAfter } from './validators.ts';

/** The live calls are small, and a try that hangs keeps the next one waiting. */
const TIMEOUT_MS = { live: 8 * SECOND_MS, notices: 15 * SECOND_MS };
const MAX_BYTES = 2_000_000;

export const jstDay = (now: EpochMs): number => Math.floor((now + JST_OFFSET_MS) / DAY_MS);

/** What a source that may not be asked now answers. */
export interface Blocked {
  readonly kind: 'blocked';
}

interface RoundInput {
  readonly exchange: Exchange;
  readonly memory: PollMemory;
  readonly request: PollRequest;
  readonly isManual: boolean;
}

/** One poll while it runs: the memory as a draft, what was learned so far, and the rules of asking. */
export class Round {
  readonly exchange: Exchange;
  readonly request: PollRequest;
  readonly random: () => number;
  readonly isManual: boolean;
  /** To be called after each text that was read, with its length. */
  readonly pauseAfter: (length: number) => Promise<void>;

  readonly hosts: Record<string, HostMemory>;
  readonly sources: Record<string, SourceMemory>;
  readonly validators: Record<string, Validators>;
  readonly articles: Record<string, ArticleMemory>;
  live: LiveMemory;

  readonly notices: Notice[] = [];
  readonly observations: Observation[] = [];
  pairs: PairsReading | null = null;
  circuitBreak: CircuitBreak | null = null;
  readonly clockReadings: ClockReading[] = [];

  readonly #http: Http;
  /** Hosts that failed in this round: asked no more, by nobody. */
  readonly #down = new Set<string>();

  constructor(
    ports: { readonly http: Http; readonly random: () => number; readonly pause?: Pause },
    { exchange, memory, request, isManual }: RoundInput,
  ) {
    this.#http = ports.http;
    this.random = ports.random;
    this.pauseAfter = pausesBetween(ports.pause);
    this.exchange = exchange;
    this.request = request;
    this.isManual = isManual;
    this.hosts = { ...memory.hosts };
    this.sources = { ...memory.sources };
    this.validators = { ...memory.validators };
    this.articles = { ...memory.articles };
    this.live = memory.live;
  }

  source(id: string): SourceMemory {
    return this.sources[id] ?? NEW_SOURCE;
  }

  laneOf(sourceId: string): Lane {
    const { status, pairs, auction } = this.exchange.live;
    return [status.id, pairs?.id, auction?.id].includes(sourceId) ? 'live' : 'notices';
  }

  /** How long a source, and its host on its behalf, is left alone when it fails. */
  patienceWith(sourceId: string): Patience {
    return this.laneOf(sourceId) === 'live' ? livePatience(this.request, this.live.stoppedReadings === 1) : PATIENT;
  }

  /** Until when the host of `url` is left alone by a source; null when it may be asked. */
  blockedUntil(sourceId: string, url: string): EpochMs | null {
    const lane = this.laneOf(sourceId);
    const host = this.#host(hostKey(lane, url));
    const bounded = lane === 'live' ? withBoundedWait(host, this.request) : host;
    return blockedUntil(bounded, this.request.now, this.patienceWith(sourceId), this.isManual);
  }

  #host(key: string): HostMemory {
    return this.hosts[key] ?? NEW_HOST;
  }

  /** Marks a source as asked in this round and draws the jitter of the next time. */
  begin(id: string, jitterShare: number): void {
    const jitter = drawJitter(jitterShare, this.random);
    this.sources[id] = { ...this.source(id), askedAt: this.request.now, jitter, spread: null };
  }

  /** Asks one address on behalf of a source, with validators, and keeps the books of host and source. */
  async ask(sourceId: string, url: string, accept: string): Promise<HttpReply | Blocked> {
    const lane = this.laneOf(sourceId);
    const host = hostKey(lane, url);
    if (this.#down.has(host) || this.blockedUntil(sourceId, url) !== null) return { kind: 'blocked' };
    const reply = await this.#http({
      url,
      headers: { accept, ...conditions(this.validators[url], this.request.now, this.isManual) },
      timeoutMs: TIMEOUT_MS[lane],
      maxBytes: MAX_BYTES,
    });
    this.#count(sourceId, reply.kind === 'reply' ? reply.bytes : 0);
    this.#judgeHost(host, reply);
    if (reply.kind === 'reply' && knownUrl(reply.url, url, this.exchange.hosts) === null) {
      // Led away from the exchange: nothing of it is read; `replyProblem` says where it led.
      return { ...reply, status: LED_AWAY, body: '' };
    }
    return reply;
  }

  /**
   * Remembers how to ask whether `url` has changed; call it only after the reply was read and understood. Of what is in
   * doubt "unchanged" would be no second reading.
   */
  keepValidators(url: string, answer: HttpAnswer, isDoubted: boolean): void {
    const kept =
      isDoubted || this.isHalf(url, answer) ? null : validatorsAfter(this.validators[url], answer, this.request.now);
    if (kept === null) delete this.validators[url];
    else this.validators[url] = kept;
  }

  /** Whether an answer is a page that was cut on its way: its host writes others to their end. */
  isHalf(url: string, { body }: HttpAnswer): boolean {
    return this.#host(hostKey('notices', url)).closesPages === true && endOf(body) === 'half';
  }

  /** Whether an answer may say that `url` has not changed: only of what came whole. */
  isUnchanged(url: string, reply: HttpReply): boolean {
    return reply.kind === 'reply' && reply.status === 304 && this.validators[url]?.readAt != null;
  }

  /** Counts a refusal that the status did not show (the code for "too frequent" in the body). */
  hostRefused(sourceId: string, url: string): void {
    const key = hostKey(this.laneOf(sourceId), url);
    this.hosts[key] = { ...this.#host(key), status: TOO_MANY_REQUESTS };
    this.#hostFailed(key);
  }

  /** Takes back what a 5xx suggested: the body was an answer of the exchange after all. */
  hostAnswered(sourceId: string, url: string): void {
    this.#hostAnswered(hostKey(this.laneOf(sourceId), url));
  }

  #hostFailed(key: string): void {
    const host = this.#host(key);
    this.#down.add(key);
    const backoffShare = drawBackoffShare(this.random);
    // From the asking on: a try that hangs is no reason to wait longer for the next one.
    this.hosts[key] = { ...host, failures: host.failures + 1, failedAt: this.request.now, backoffShare };
  }

  #hostAnswered(key: string): void {
    this.#down.delete(key);
    this.hosts[key] = { ...this.#host(key), failures: 0, failedAt: null };
  }

  succeed(id: string, found: Pick<SourceMemory, 'itemCount' | 'recognised' | 'door'>): void {
    const mended = { failures: 0, failingSince: null, problem: null };
    this.sources[id] = { ...this.source(id), ...mended, ...found, readAt: this.request.clock() };
  }

  fail(id: string, problem: SourceProblem): void {
    const source = this.source(id);
    const failures = source.failures + 1;
    const backoffShare = drawBackoffShare(this.random);
    const failingSince = source.failingSince ?? this.request.now;
    this.sources[id] = { ...source, failures, backoffShare, failingSince, problem };
  }

  #count(id: string, bytes: number): void {
    const source = this.source(id);
    const day = jstDay(this.request.now);
    const isToday = source.day === day;
    this.sources[id] = {
      ...source,
      day,
      requests: (isToday ? source.requests : 0) + 1,
      bytes: (isToday ? source.bytes : 0) + bytes,
    };
  }

  #judgeHost(key: string, reply: HttpReply): void {
    if (reply.kind === 'failed') {
      if (reply.reason !== 'too-large') this.#hostFailed(key);
      return;
    }
    const now = this.request.clock();
    const theirNow = readPublished(reply.headers.date);
    // Of a network's own page that answers for the exchange the clock is not the exchange's.
    const host = knownUrl(reply.url, this.exchange.noticesPage, this.exchange.hosts)?.hostname;
    if (theirNow !== null && host !== undefined) {
      this.clockReadings.push({ host, skewMs: theirNow + ageMs(reply) - now });
    }
    const notBefore = retryAfter(reply, now, theirNow ?? now);
    const closes = reply.status === 200 && endOf(reply.body) === 'whole' ? { closesPages: true } : {};
    this.hosts[key] = { ...this.#host(key), ...closes, answeredAt: now, notBefore, status: reply.status };
    if (reply.status === TOO_MANY_REQUESTS || reply.status >= 500) this.#hostFailed(key);
    else this.#hostAnswered(key);
  }
}
