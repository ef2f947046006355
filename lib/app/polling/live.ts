import { CONFIRM_AFTER_MS, isStopped, isTrading, type PairsReading, SUSPICION_LASTS_MS } from '../../domain/live.ts';
import type { CircuitBreak, Observation } from '../../domain/observation.ts';
import type { SourceProblem } from '../../domain/source-health.ts';
import { MINUTE_MS } from '../../domain/time.ts';
import type { LiveAdapter, LiveAnswer, WholeWord } from '../../exchanges/exchange.ts';
import type { HttpAnswer, HttpReply } from '../../sources/http.ts';
import type { Reading } from '../../sources/reading.ts';
import { fingerprint } from './fingerprint.ts';
import { hostOfKey, type LiveMemory } from './memory.ts';
import { replyProblem } from './reply.ts';
import type { Blocked, Round } from './round.ts';

type AuctionCall = NonNullable<LiveAdapter['auction']>;

const ACCEPT = 'application/json';
/** Another host that replied so recently shows that our own network works. */
const OTHERS_ANSWERED_MS = 2 * MINUTE_MS;

/** Asks for the state of the exchange and adds the observation, or its absence, to the round. */
export async function pollWhole(round: Round): Promise<void> {
  const { id, url, read } = round.exchange.live.status;
  const answer = await askApi(round, id, url);
  if (answer.kind === 'blocked') return;
  const at = round.request.clock();
  if (answer.kind === 'silent') {
    round.fail(id, answer.problem);
    if (answer.meansNoAnswer && (await othersAnswer(round))) {
      observe(round, { at, source: id, condition: 'no-answer', pairs: {} });
    }
    return;
  }
  const { envelope } = answer;
  if (isWhole(envelope)) {
    const condition = envelope.kind;
    round.succeed(id, { itemCount: 0, recognised: 'api', door: null });
    observe(round, { at, source: id, condition, pairs: {} });
    return;
  }
  const reading = envelope.kind === 'data' ? read(envelope.data, at, id) : unknownCode(envelope);
  if (!reading.ok) {
    round.fail(id, reading.problem);
    return;
  }
  const { pairs, flags } = reading.value;
  if (flags !== undefined) round.pairs = { at, pairs: flags };
  round.succeed(id, { itemCount: Object.keys(pairs).length, recognised: reading.recognised, door: null });
  observe(round, reading.value);
}

export const isWhole = (answer: LiveAnswer): answer is { readonly kind: WholeWord } =>
  answer.kind !== 'data' && answer.kind !== 'too-frequent' && answer.kind !== 'other-code';

/** Asks for the list of pairs with their stop flags. */
export async function pollPairs(round: Round, { id, url, read }: NonNullable<LiveAdapter['pairs']>): Promise<void> {
  const answer = await askApi(round, id, url);
  if (answer.kind === 'blocked') return;
  if (answer.kind === 'silent') {
    round.fail(id, answer.problem);
    return;
  }
  const { envelope } = answer;
  // Stopped as a whole: nothing is known of single pairs, and nothing is wrong with the source.
  if (saysWhole(round, id, envelope)) {
    round.succeed(id, { itemCount: round.source(id).itemCount, recognised: 'api', door: null });
    return;
  }
  const reading = envelope.kind === 'data' ? read(envelope.data, round.request.clock()) : unknownCode(envelope);
  if (!reading.ok) {
    round.fail(id, reading.problem);
    return;
  }
  round.pairs = reading.value;
  noteFlags(round, reading.value);
  const itemCount = Object.keys(reading.value.pairs).length;
  round.succeed(id, { itemCount, recognised: reading.recognised, door: null });
}

/** Asks for the auction state of one pair. */
export async function pollCircuitBreak(round: Round, auction: AuctionCall, pair: string): Promise<void> {
  const { id, read } = auction;
  const answer = await askApi(round, id, addressFor(auction, pair));
  if (answer.kind === 'blocked') return;
  if (answer.kind === 'silent') {
    round.fail(id, answer.problem);
    return;
  }
  const { envelope, reply } = answer;
  if (saysWhole(round, id, envelope)) {
    round.succeed(id, { itemCount: 0, recognised: 'api', door: null });
    return;
  }
  const reading =
    envelope.kind === 'data' ? read(envelope.data, pair, round.request.clock(), reply) : unknownCode(envelope);
  if (!reading.ok) {
    round.fail(id, reading.problem);
    return;
  }
  round.circuitBreak = reading.value;
  noteAuction(round, pair, reading.value);
  round.succeed(id, { itemCount: 1, recognised: reading.recognised, door: null });
}

/** Whether a call beside the status speaks of the whole exchange: maintenance is maintenance from whichever call. */
function saysWhole(round: Round, id: string, envelope: LiveAnswer): boolean {
  const { [id]: since, ...others } = round.live.maintenanceBy;
  const at = round.request.clock();
  const isSaid = isWhole(envelope);
  if (isSaid && isStopped(envelope.kind)) {
    round.live = { ...round.live, maintenanceBy: { ...others, [id]: since ?? at } };
    round.observations.push({ at, source: id, condition: envelope.kind, pairs: {} });
  } else if (since !== undefined && envelope.kind === 'data') {
    round.live = { ...round.live, maintenanceBy: others };
    round.observations.push({ at, source: id, condition: 'normal', pairs: {}, isOfCallOnly: true });
  }
  return isSaid;
}

/** A pair that leaves its usual matching, or comes back to it, may be one of all: the list of pairs says so. */
function noteAuction(round: Round, pair: string, auction: CircuitBreak | null): void {
  const auctionPrint = auction === null || auction.mode === 'none' ? null : `${pair} ${auction.mode}`;
  const pairsWanted = round.live.pairsWanted || auctionPrint !== (round.live.auctionPrint ?? null);
  round.live = { ...round.live, auctionPrint, pairsWanted };
}

function noteFlags(round: Round, { at, pairs }: PairsReading): void {
  const flagsPrint = fingerprint(
    ...Object.entries(pairs)
      .map(([name, { stopped }]) => [name, ...stopped].join(' '))
      .sort(),
  );
  const { flagsPrint: before, flagsChangedAt } = round.live;
  const hasChanged = before !== null && before !== flagsPrint;
  round.live = { ...round.live, pairsWanted: false, flagsPrint, flagsChangedAt: hasChanged ? at : flagsChangedAt };
}

type ApiAnswer =
  | { readonly kind: 'answered'; readonly envelope: LiveAnswer; readonly reply: HttpAnswer }
  | { readonly kind: 'silent'; readonly problem: SourceProblem; readonly meansNoAnswer: boolean }
  | Blocked;

/** What a live call answers, if it does. */
export async function askApi(round: Round, id: string, url: string): Promise<ApiAnswer> {
  const reply: HttpReply | Blocked = await round.ask(id, url, ACCEPT);
  if (reply.kind === 'blocked') return reply;
  if (reply.kind === 'failed') {
    return { kind: 'silent', problem: { code: reply.reason }, meansNoAnswer: reply.reason !== 'too-large' };
  }
  const envelope = round.exchange.live.open(reply);
  if (envelope.ok && envelope.value.kind === 'too-frequent') {
    round.hostRefused(id, url);
    return { kind: 'silent', problem: { code: 'http-status', status: 429 }, meansNoAnswer: false };
  }
  const refused = replyProblem(reply);
  if (envelope.ok && (refused === null || envelope.value.kind !== 'data')) {
    round.hostAnswered(id, url);
    return { kind: 'answered', envelope: envelope.value, reply };
  }
  // A 4xx refuses us and says nothing of the exchange; a 5xx, or a body that is no answer, is silence.
  const isRefusal = refused?.code === 'http-status' && refused.status >= 400 && refused.status < 500;
  const problem = refused ?? (envelope.ok ? null : envelope.problem) ?? { code: 'unreachable' };
  return { kind: 'silent', problem, meansNoAnswer: !isRefusal };
}

/** Takes an observation of the whole exchange in. */
export function observe(round: Round, observation: Observation): void {
  round.observations.push(observation);
  if (observation.condition === 'no-answer') return;
  const { live } = round;
  const halted = Object.entries(observation.pairs).flatMap(([name, pair]) => (pair.status === 'halted' ? [name] : []));
  const haltedPrint = fingerprint(...halted.sort());
  const pairsWanted = live.pairsWanted || (live.haltedPrint !== null && live.haltedPrint !== haltedPrint);
  round.live = { ...live, ...stoppedAfter(live, observation), haltedPrint, pairsWanted };
}

/** Counts readings that are not as usual in a row, by the same rules by which the state believes them. */
function stoppedAfter(
  live: LiveMemory,
  { at, condition }: Observation,
): Pick<LiveMemory, 'stoppedReadings' | 'firstStoppedAt' | 'clearedAt'> {
  const { stoppedReadings, firstStoppedAt } = live;
  if (isTrading(condition)) {
    const clearedAt = stoppedReadings > 1 ? at : live.clearedAt;
    return { stoppedReadings: 0, firstStoppedAt: null, clearedAt };
  }
  const first = { stoppedReadings: 1, firstStoppedAt: at, clearedAt: null };
  if (firstStoppedAt === null || stoppedReadings === 0) return first;
  if (stoppedReadings > 1) return { stoppedReadings: stoppedReadings + 1, firstStoppedAt, clearedAt: null };
  const sinceMs = at - firstStoppedAt;
  if (sinceMs < 0 || sinceMs > SUSPICION_LASTS_MS) return first;
  return { stoppedReadings: sinceMs < CONFIRM_AFTER_MS ? 1 : 2, firstStoppedAt, clearedAt: null };
}

/**
 * Whether another host of the exchange answers. When none did lately one is asked, a small static object: else a
 * laptop that has just lost its network would call the exchange silent.
 */
async function othersAnswer(round: Round): Promise<boolean> {
  const { status, auction } = round.exchange.live;
  const own = new URL(status.url).hostname;
  const hasAnswered = (): boolean =>
    Object.entries(round.hosts).some(
      ([key, memory]) =>
        hostOfKey(key) !== own &&
        memory.answeredAt !== null &&
        Math.abs(round.request.clock() - memory.answeredAt) < OTHERS_ANSWERED_MS,
    );
  if (hasAnswered()) return true;
  if (auction === null) return false;
  const answer = await askApi(round, auction.id, addressFor(auction, auction.probePair));
  // Asked for a sign of life; when it says that all of the exchange is in maintenance, the exchange is not silent.
  if (answer.kind === 'answered' && saysWhole(round, auction.id, answer.envelope)) return false;
  return hasAnswered();
}

const addressFor = ({ url }: AuctionCall, pair: string): string => url.replace('{pair}', encodeURIComponent(pair));

/** Codes but the three are text to show, not logic: neither a state of the exchange nor its silence. */
function unknownCode(envelope: LiveAnswer): Reading<never> {
  const came = envelope.kind === 'other-code' ? `code ${envelope.code}` : envelope.kind;
  return { ok: false, problem: { code: 'wrong-shape', expected: 'data', came } };
}
