import { CONFIRM_AFTER_MS, isStopped, SUSPICION_LASTS_MS } from '../../domain/live.ts';
import type { Observation } from '../../domain/observation.ts';
import type { SourceProblem } from '../../domain/source-health.ts';
import { type EpochMs, MINUTE_MS, SECOND_MS, shift } from '../../domain/time.ts';
import { readCircuitBreak } from '../../sources/circuit-break.ts';
import { type Envelope, readEnvelope } from '../../sources/envelope.ts';
import type { HttpAnswer, HttpReply } from '../../sources/http.ts';
import type { Reading } from '../../sources/reading.ts';
import { readSpotPairs } from '../../sources/spot-pairs.ts';
import { readSpotStatus } from '../../sources/spot-status.ts';
import { fingerprint } from './fingerprint.ts';
import { hostOfKey, type LiveMemory } from './memory.ts';
import { type Blocked, type Round, replyProblem } from './round.ts';

const ACCEPT = 'application/json';
/** Another host that replied so recently shows that our own network works. */
const OTHERS_ANSWERED_MS = 2 * MINUTE_MS;
/** A halt is believed after a second reading this much later. */
const SECOND_READING_MS = 20 * SECOND_MS;

/** Asks for the state of the exchange and adds the observation, or its absence, to the round. */
export async function pollStatus(round: Round): Promise<void> {
  const { id, url } = round.exchange.live.status;
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
  if (envelope.kind === 'maintenance' || envelope.kind === 'busy') {
    const condition = envelope.kind;
    round.succeed(id, { itemCount: 0, recognised: 'api', door: null });
    observe(round, { at, source: id, condition, pairs: {} });
    return;
  }
  const reading = envelope.kind === 'data' ? readSpotStatus(envelope.data, at, id) : unknownCode(envelope);
  if (!reading.ok) {
    round.fail(id, reading.problem);
    return;
  }
  const itemCount = Object.keys(reading.value.pairs).length;
  round.succeed(id, { itemCount, recognised: reading.recognised, door: null });
  observe(round, reading.value);
}

/** Asks for the list of pairs with their stop flags. */
export async function pollPairs(round: Round): Promise<void> {
  const { id, url } = round.exchange.live.pairs;
  const answer = await askApi(round, id, url);
  if (answer.kind === 'blocked') return;
  if (answer.kind === 'silent') {
    round.fail(id, answer.problem);
    return;
  }
  const { envelope } = answer;
  // Stopped as a whole: nothing is known of single pairs, and nothing is wrong with the source.
  if (envelope.kind === 'maintenance' || envelope.kind === 'busy') {
    round.succeed(id, { itemCount: round.source(id).itemCount, recognised: 'api', door: null });
    return;
  }
  const reading =
    envelope.kind === 'data' ? readSpotPairs(envelope.data, round.request.clock()) : unknownCode(envelope);
  if (!reading.ok) {
    round.fail(id, reading.problem);
    return;
  }
  round.pairs = reading.value;
  round.live = { ...round.live, pairsWanted: false };
  const itemCount = Object.keys(reading.value.pairs).length;
  round.succeed(id, { itemCount, recognised: reading.recognised, door: null });
}

/** Asks for the auction state of one pair. */
export async function pollCircuitBreak(round: Round, pair: string): Promise<void> {
  const { id } = round.exchange.live.circuitBreak;
  const url = circuitBreakUrl(round, pair);
  const answer = await askApi(round, id, url);
  if (answer.kind === 'blocked') return;
  if (answer.kind === 'silent') {
    round.fail(id, answer.problem);
    return;
  }
  const { envelope, reply } = answer;
  if (envelope.kind === 'maintenance' || envelope.kind === 'busy') {
    round.succeed(id, { itemCount: 0, recognised: 'api', door: null });
    return;
  }
  const reading =
    envelope.kind === 'data'
      ? readCircuitBreak(envelope.data, pair, round.request.clock(), reply)
      : unknownCode(envelope);
  if (!reading.ok) {
    round.fail(id, reading.problem);
    return;
  }
  round.circuitBreak = reading.value;
  round.succeed(id, { itemCount: 1, recognised: reading.recognised, door: null });
}

type ApiAnswer =
  | { readonly kind: 'answered'; readonly envelope: Envelope; readonly reply: HttpAnswer }
  | { readonly kind: 'silent'; readonly problem: SourceProblem; readonly meansNoAnswer: boolean }
  | Blocked;

async function askApi(round: Round, id: string, url: string): Promise<ApiAnswer> {
  const reply: HttpReply | Blocked = await round.ask(id, url, ACCEPT);
  if (reply.kind === 'blocked') return reply;
  if (reply.kind === 'failed') {
    return { kind: 'silent', problem: { code: reply.reason }, meansNoAnswer: reply.reason !== 'too-large' };
  }
  const envelope = readEnvelope(reply, round.exchange.live.codes);
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

function observe(round: Round, observation: Observation): void {
  round.observations.push(observation);
  if (observation.condition === 'no-answer') return;
  const { live } = round;
  const halted = Object.entries(observation.pairs).flatMap(([name, pair]) => (pair.status === 'HALT' ? [name] : []));
  const haltedPrint = fingerprint(...halted.sort());
  const pairsWanted = live.pairsWanted || (live.haltedPrint !== null && live.haltedPrint !== haltedPrint);
  round.live = { ...stoppedAfter(live, observation), haltedPrint, pairsWanted };
}

/** Counts readings of a stop in a row, by the same rules by which the state believes them. */
function stoppedAfter(
  live: LiveMemory,
  { at, condition }: Observation,
): Pick<LiveMemory, 'stoppedReadings' | 'firstStoppedAt'> {
  if (!isStopped(condition)) return { stoppedReadings: 0, firstStoppedAt: null };
  const { stoppedReadings, firstStoppedAt } = live;
  if (firstStoppedAt === null || stoppedReadings === 0) return { stoppedReadings: 1, firstStoppedAt: at };
  if (stoppedReadings > 1) return { stoppedReadings: stoppedReadings + 1, firstStoppedAt };
  const sinceMs = at - firstStoppedAt;
  if (sinceMs < 0 || sinceMs > SUSPICION_LASTS_MS) return { stoppedReadings: 1, firstStoppedAt: at };
  return { stoppedReadings: sinceMs < CONFIRM_AFTER_MS ? 1 : 2, firstStoppedAt };
}

/**
 * Whether another host of the exchange answers. When none did lately one is asked, a small static object: else a
 * laptop that has just lost its network would call the exchange silent.
 */
async function othersAnswer(round: Round): Promise<boolean> {
  const { status, circuitBreak, probePair } = round.exchange.live;
  const own = new URL(status.url).hostname;
  const hasAnswered = (): boolean =>
    Object.entries(round.hosts).some(
      ([key, memory]) =>
        hostOfKey(key) !== own &&
        memory.answeredAt !== null &&
        Math.abs(round.request.clock() - memory.answeredAt) < OTHERS_ANSWERED_MS,
    );
  if (hasAnswered()) return true;
  await round.ask(circuitBreak.id, circuitBreakUrl(round, probePair), ACCEPT);
  return hasAnswered();
}

const circuitBreakUrl = (round: Round, pair: string): string =>
  round.exchange.live.circuitBreak.url.replace('{pair}', encodeURIComponent(pair));

/** Codes but the three are text to show, not logic: neither a state of the exchange nor its silence. */
function unknownCode(envelope: Envelope): Reading<never> {
  const came = envelope.kind === 'other-code' ? `code ${envelope.code}` : envelope.kind;
  return { ok: false, problem: { code: 'wrong-shape', expected: 'data', came } };
}

/** When the second reading of a first halt is due; null when none is awaited, or when it was tried in vain. */
export function secondReadingAt(round: Round): EpochMs | null {
  const { stoppedReadings, firstStoppedAt } = round.live;
  if (stoppedReadings !== 1 || firstStoppedAt === null) return null;
  const { askedAt } = round.source(round.exchange.live.status.id);
  const wasTried = askedAt !== null && askedAt - firstStoppedAt >= CONFIRM_AFTER_MS;
  return wasTried ? null : shift(firstStoppedAt, SECOND_READING_MS);
}
