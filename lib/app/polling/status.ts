import { isTrading } from '../../domain/live.ts';
import type { Observation, PairState } from '../../domain/observation.ts';
import type { LiveAnswer } from '../../exchanges/exchange.ts';
import { askApi, isWhole, observe, pollWhole } from './live.ts';
import type { Round } from './round.ts';

/**
 * Asks for the state of the exchange and adds the observation, or its absence, to the round. Where each pair has a state
 * of its own, the one on screen is asked first: that it trades is word of the exchange, that it does not of it alone.
 */
export async function pollStatus(round: Round): Promise<void> {
  const screen = await lookAtScreen(round);
  if (screen === null) return pollWhole(round);
  if (screen.whole !== null) observe(round, screen.whole);
  else await pollWhole(round);
  const newest = round.observations.at(-1);
  if (newest === undefined || !isTrading(newest.condition)) return;
  const { at, source } = newest;
  round.observations.push({ at, source, condition: 'normal', pairs: { [screen.pair]: screen.state } });
}

/** What the pair on screen said of itself, and of the exchange where it trades. */
interface OnScreen {
  readonly pair: string;
  readonly state: PairState;
  readonly whole: Observation | null;
}

/** The pair whose state is asked for first; null where one call speaks of all of them, and where none is on screen. */
function pairToAsk({ exchange, request, live }: Round): string | null {
  const { url, urlOf } = exchange.live.status;
  const { pairOnScreen: pair, inFront } = request;
  if (urlOf === undefined || pair === null || !inFront || urlOf(pair) === url) return null;
  // What is looked at a second time is the exchange, and twice as soon.
  return live.stoppedReadings === 1 || live.clearedAt !== null ? null : pair;
}

/** Null where no pair is to be asked, or where its answer is none. */
async function lookAtScreen(round: Round): Promise<OnScreen | null> {
  const { id, urlOf } = round.exchange.live.status;
  const pair = pairToAsk(round);
  if (pair === null || urlOf === undefined) return null;
  const answer = await askApi(round, id, urlOf(pair));
  return answer.kind === 'answered' ? onScreen(round, pair, answer.envelope) : null;
}

function onScreen(round: Round, pair: string, answer: LiveAnswer): OnScreen | null {
  const { says } = round.exchange;
  const { id, read } = round.exchange.live.status;
  if (isWhole(answer) && answer.kind !== 'busy') return { pair, state: saying(says[answer.kind]), whole: null };
  const reading = answer.kind === 'data' ? read(answer.data, round.request.clock(), id) : null;
  if (reading === null || !reading.ok) return null;
  const { value, recognised } = reading;
  if (!isTrading(value.condition)) return { pair, state: saying(value.words?.join()), whole: null };
  round.succeed(id, { itemCount: 1, recognised, door: null });
  return { pair, state: { status: 'normal', minAmount: '' }, whole: value };
}

/** A pair that says `word` of itself, which is shown as it is: what happens to its orders is not known. */
const saying = (word = ''): PairState => ({ status: 'other', word, minAmount: '' });
