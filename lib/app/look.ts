import { type ClockCheck, exchangeTime, lookAtClock } from '../domain/clock.ts';
import type { ExchangeId } from '../domain/exchange.ts';
import { awakeSince } from '../domain/ledger.ts';
import type { Look } from '../domain/look.ts';
import type { EpochMs } from '../domain/time.ts';
import { elsewhere, watchedIn } from './by-exchange.ts';
import type { Ports } from './ports.ts';
import type { State } from './state.ts';
import { attempt } from './within.ts';

/** What was asked and answered lately. */
export const lookOf = (ports: Ports, state: State): Look => ({
  ...ownLook(state),
  offline: ports.offline(),
  isClockInDoubt: state.sources.clock.suspected !== null,
  elsewhere: elsewhere(state, ownLook),
});

const ownLook = ({ sources, live }: State): Pick<Look, 'triedAt' | 'live'> => ({
  triedAt: sources.triedAt ?? sources.firstTriedAt,
  live: live.state,
});

/** What is known of the machine's clock when it shows `machineNow`. */
export function lookAt({ ledger }: State, clock: ClockCheck, machineNow: EpochMs): ClockCheck {
  const now = exchangeTime(clock, machineNow);
  return lookAtClock(clock, { lastAt: ledger.machineAt, wasAsleep: awakeSince(ledger, now) === now }, machineNow);
}

/** Whether `exchange` may be asked at all. */
export const areHostsAllowed = (ports: Ports, exchange: ExchangeId): Promise<boolean> =>
  attempt(ports, 'host permissions', () => ports.hostsAllowed(exchange), true);

/** Whether each exchange that is watched may be asked. */
export async function allowedOf(ports: Ports, state: State): Promise<Allowed> {
  const watched = watchedIn(state);
  const allowed = await Promise.all(watched.map((exchange) => areHostsAllowed(ports, exchange)));
  return Object.fromEntries(watched.map((exchange, index) => [exchange, allowed[index]]));
}

/** By exchange: whether it may be asked. */
export type Allowed = Readonly<Partial<Record<ExchangeId, boolean>>>;
