import type { ClockCheck } from '../domain/clock.ts';
import type { ExchangeId } from '../domain/exchange.ts';
import { awakeSince } from '../domain/ledger.ts';
import { hasLooked } from '../domain/look.ts';
import type { EpochMs } from '../domain/time.ts';
import { occurrences } from '../domain/usual.ts';
import { exchangeOf } from '../exchanges/index.ts';
import { windowsOf } from './announced.ts';
import { changedAt, changedEverywhere } from './by-exchange.ts';
import { withLiveCorrections } from './by-hand.ts';
import { withClock, withHistory, withPoll } from './knowledge.ts';
import { lookOf } from './look.ts';
import { withKept, withReadings } from './notices.ts';
import type { News } from './poll-exchange.ts';
import type { Ports } from './ports.ts';
import type { State } from './state.ts';

/** A change to the state that a command asks for. Pure. */
export type Change = (state: State, now: EpochMs) => State;

/** What a turn of the cycle is told: what the user did, and what a poll brought. */
export interface Told {
  readonly change: Change | null;
  readonly news: News | null;
}

/** Takes in what the user did, what the sources said, and what was seen live, in this order. */
export async function learn(ports: Ports, loaded: State, { change, news }: Told, now: EpochMs): Promise<State> {
  const isAsked = news !== null && news.clock.suspected === null;
  const timed = changedEverywhere(loaded, (own) => withClock(own, now, isAsked));
  const changed = change === null ? timed : change(timed, now);
  const kept = news === null ? changed : withKept(changed, news.notices, now);
  const isNews = news !== null && news.notices.fresh.length > 0;
  const read = withLiveCorrections(await withReadings(ports, kept, isNews, now), now);
  const usual = changedEverywhere(read, (own, exchange) => withUsual(own, exchange, now));
  const seen = news === null ? usual : changedAt(usual, news.exchange, (own) => withPoll(own, news.result, now));
  const looked = changedEverywhere(seen, (own) => withFirstLook(ports, own, now));
  return withHistory(looked, windowsOf(seen), now);
}

/** The state with what is known of the clock. */
export const withClockCheck = (state: State, clock: ClockCheck): State =>
  state.sources.clock === clock ? state : { ...state, sources: { ...state.sources, clock } };

/** The state of one exchange with the windows that it keeps as a habit, as they lie at `now`. */
function withUsual(state: State, exchange: ExchangeId, now: EpochMs): State {
  const usual = occurrences(exchange, exchangeOf(exchange).usual, now);
  const isSame = usual.map(({ id }) => id).join() === (state.usual ?? []).map(({ id }) => id).join();
  return isSame ? state : { ...state, usual };
}

/** After a sleep or a start the sources are asked at once, whatever was planned before it. */
function withFirstLook(ports: Ports, state: State, now: EpochMs): State {
  const { sources, ledger } = state;
  const isDue = sources.nextPollAt !== null && sources.nextPollAt <= now;
  if (isDue || hasLooked(lookOf(ports, state), awakeSince(ledger, now))) return state;
  return { ...state, sources: { ...sources, nextPollAt: now } };
}
