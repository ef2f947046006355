import { type ClockCheck, exchangeTime, lookAtClock } from '../domain/clock.ts';
import { awakeSince } from '../domain/ledger.ts';
import type { Look } from '../domain/look.ts';
import type { EpochMs } from '../domain/time.ts';
import type { Ports } from './ports.ts';
import type { State } from './state.ts';
import { attempt } from './within.ts';

/** What was asked and answered lately. */
export const lookOf = (ports: Ports, { sources, live }: State): Look => ({
  triedAt: sources.triedAt ?? sources.firstTriedAt,
  live: live.state,
  offline: ports.offline(),
  isClockInDoubt: sources.clock.suspected !== null,
});

/** What is known of the machine's clock when it shows `machineNow`. */
export function lookAt({ ledger }: State, clock: ClockCheck, machineNow: EpochMs): ClockCheck {
  const now = exchangeTime(clock, machineNow);
  return lookAtClock(clock, { lastAt: ledger.machineAt, wasAsleep: awakeSince(ledger, now) === now }, machineNow);
}

/** Whether the exchange may be asked at all. */
export const areHostsAllowed = (ports: Ports): Promise<boolean> =>
  attempt(ports, 'host permissions', () => ports.hostsAllowed(), true);
