import { type ExchangeId, FIRST_EXCHANGE, thoseOf } from '../domain/exchange.ts';
import { settingsAt } from '../domain/settings.ts';
import type { EpochMs } from '../domain/time.ts';
import { earlier } from './arm.ts';
import type { ExchangeState, State } from './state.ts';
import { UNASKED } from './stored/others.ts';

/*
 * The state of one exchange, and back. What is true of one exchange is decided by functions that know no other: they
 * are given the state as if there were no other.
 */

type Chosen = Pick<State, 'settings'>;

/** The exchanges that are watched, the first one first. */
export const watchedIn = ({ settings }: Chosen): readonly ExchangeId[] => [FIRST_EXCHANGE, ...settings.exchanges];

type Parted = ExchangeState & Pick<State, 'others' | 'readings' | 'manual' | 'settings'>;

/** `state` with what is of `exchange` alone. The machine has one clock, whatever exchange told about it. */
export function stateAt<Known extends Parted>(state: Known, exchange: ExchangeId): Known {
  const { clock } = state.sources;
  const own: ExchangeState | null = exchange === FIRST_EXCHANGE ? null : (state.others[exchange] ?? UNASKED);
  const windows = thoseOf(state.readings.windows, exchange);
  const manual = thoseOf(state.manual, exchange);
  return {
    ...state,
    settings: settingsAt(state.settings, exchange),
    ...(own === null
      ? {}
      : { poll: own.poll, live: own.live, sources: { ...own.sources, clock }, feed: own.feed, usual: own.usual }),
    ...(windows === state.readings.windows ? {} : { readings: { ...state.readings, windows } }),
    ...(manual === state.manual ? {} : { manual }),
  };
}

/** `state` after `change` of what is of `exchange`: of what it learns of the exchange, and of what was told. */
export function changedAt(state: State, exchange: ExchangeId, change: (own: State) => State): State {
  const own = stateAt(state, exchange);
  return withOwn(state, exchange, own, change(own));
}

function withOwn(state: State, exchange: ExchangeId, own: State, changed: State): State {
  if (changed === own) return state;
  const { poll, live, sources, feed, usual, ledger } = changed;
  if (exchange === FIRST_EXCHANGE) return { ...state, poll, live, sources, feed, ledger };
  return { ...state, ledger, others: { ...state.others, [exchange]: { poll, live, sources, feed, usual } } };
}

/** `state` after `change` at every exchange that is watched; each sees the others as they were. */
export const changedEverywhere = (state: State, change: (own: State, exchange: ExchangeId) => State): State =>
  watchedIn(state).reduce((changed, exchange) => {
    const own = stateAt(state, exchange);
    return withOwn(changed, exchange, own, change(own, exchange));
  }, state);

/** What `of` gives of each exchange that is watched beside the first. */
export const elsewhere = <Value>(
  state: State,
  of: (own: State, exchange: ExchangeId) => Value,
): Partial<Record<ExchangeId, Value>> =>
  Object.fromEntries(state.settings.exchanges.map((exchange) => [exchange, of(stateAt(state, exchange), exchange)]));

/** When something of some exchange is due; null while one was not asked yet. */
export const nextPollOf = (state: State): EpochMs | null =>
  watchedIn(state)
    .map((exchange) => stateAt(state, exchange).sources.nextPollAt)
    .reduce((soonest, at) => (soonest === null || at === null ? null : earlier(soonest, at)));
