import { exchangeTime } from '../domain/clock.ts';
import type { ExchangeId } from '../domain/exchange.ts';
import { awakeSince, withCycle, wokenBy } from '../domain/ledger.ts';
import { hasLooked } from '../domain/look.ts';
import { type EpochMs, shift } from '../domain/time.ts';
import { windowsOf } from './announced.ts';
import { arm, earlier, keepAwake } from './arm.ts';
import { nextPollOf, watchedIn } from './by-exchange.ts';
import { hasJumped, watchClock, watchedUntil } from './clock-watch.ts';
import { feedChange } from './feed/take.ts';
import { followNotices, noticesUnderWay } from './late-notices.ts';
import { type Change, learn, withClockCheck } from './learn.ts';
import { allowedOf, lookAt, lookOf } from './look.ts';
import { isOfNow, type News, pollExchange } from './poll-exchange.ts';
import type { Ports } from './ports.ts';
import { finish } from './publish.ts';
import { sightOf } from './sight.ts';
import { runSoon } from './soon.ts';
import type { State } from './state.ts';
import { asCurrent, isOutdated, loadState, saveState } from './store.ts';
import { tellProgramSoon } from './webhook.ts';
import { attempt } from './within.ts';

export type { Change } from './learn.ts';

/**
 * Asks the exchange what is due, then runs the cycle with what came back.
 *
 * The network is waited for outside the cycle's own lock, so that a reminder or a tick never waits for a slow page.
 */
export async function wakeToPoll(ports: Ports, manual = false): Promise<void> {
  const watched = await ports.exclusive('poll', async () => {
    const state = await loadState(ports.storage, ports.clock());
    await Promise.all(watchedIn(state).map((exchange) => pollOne(ports, state, exchange, manual)));
    return watchedIn(state);
  });
  // The next poll need not wait for slow notices; who asked for this one does.
  await Promise.all(watched.map((exchange) => noticesUnderWay(ports, exchange)));
}

/** Asks one exchange; none waits for what another one takes to answer. */
async function pollOne(ports: Ports, state: State, exchange: ExchangeId, manual: boolean): Promise<void> {
  const feed = attempt(ports, 'feed', () => feedChange(ports, state, exchange, manual), null);
  const news = await pollExchange(ports, state, exchange, manual);
  await takeNews(ports, news);
  const { later } = news;
  if (later !== undefined) followNotices(ports, { exchange, later }, (late) => takeNews(ports, late));
  const change = await feed;
  if (change !== null) await wake(ports, change);
}

async function takeNews(ports: Ports, news: News): Promise<void> {
  const isTaken = await ports.exclusive('cycle', async () => {
    const isTrusted = isOfNow(news, ports.clock());
    await cycle(ports, null, isTrusted ? news : null);
    return isTrusted;
  });
  // Asked anew at once where the clock was set, or the machine slept, before the answers came.
  const nextPollAt = isTaken ? shift(news.result.nextPollAt, -news.clock.offsetMs) : ports.clock();
  runSoon(ports, 'poll', nextPollAt, () => wakeToPoll(ports));
}

/** Runs the cycle without asking the exchange: for a reminder's time, or for what the user did. */
export function wake(ports: Ports, change: Change | null = null): Promise<void> {
  return ports.exclusive('cycle', () => cycle(ports, change, null));
}

/**
 * One turn: read the state → take in what is new → plan → tell what is due → view, button, alarms.
 * Every step can be repeated; a worker killed anywhere in between loses nothing and tells nothing twice. A part of the
 * browser that fails costs what it is for, and no other step.
 */
async function cycle(ports: Ports, change: Change | null, news: News | null): Promise<void> {
  await attempt(ports, 'keeping awake', () => keepAwake(ports, ports.clock()), undefined);
  const loaded = asNewsFound(await loadState(ports.storage, ports.clock()), news);
  const machineNow = ports.clock();
  const clock = news?.clock ?? lookAt(loaded, loaded.sources.clock, machineNow);
  const now = exchangeTime(clock, machineNow);
  const state = await learn(ports, withClockCheck(loaded, clock), { change, news }, now);
  const windows = windowsOf(state);
  await saveChanged(ports, loaded, state);

  const sight = sightOf(ports, state, await allowedOf(ports, state));
  const told = await ports.surfaces.tell({ ports, state, windows, sight, now });
  const next = told.nextAt;
  const pollAt = nextPollOf(state) ?? now;
  const ledger = withCycle(told.state.ledger, now, earlier(pollAt, next), machineNow);
  await finish(ports, { ...told.state, ledger }, { windows, sight }, now);
  await told.showButton();
  tellProgramSoon(ports, state.settings);

  const armedAt = ports.clock();
  // Set, or slept over, since this turn began: nothing that it planned is at the right place on the clock.
  const isLost = hasJumped(machineNow, armedAt);
  const byMachine = (at: EpochMs | null): EpochMs | null =>
    isLost ? armedAt : at === null ? null : shift(at, -clock.offsetMs);
  const alarms = { poll: byMachine(pollAt), next: byMachine(next) };
  await attempt(ports, 'alarms', () => arm(ports, alarms, ports.clock()), undefined);
  runSoon(ports, 'reminder', alarms.next, () => wake(ports));
  const isBlind = news === null && !hasLooked(lookOf(ports, state), awakeSince(ledger, now));
  if (isBlind) runSoon(ports, 'poll', machineNow, () => wakeToPoll(ports));
  watchClock(ports, watchedUntil(clock, ledger, machineNow), () => wakeToPoll(ports));
}

/** Of a machine that woke up to ask: what it was answered since is no knowledge from before its sleep. */
function asNewsFound(state: State, news: News | null): State {
  if (news === null) return state;
  return { ...state, ledger: wokenBy(state.ledger, exchangeTime(news.clock, news.askedAt), news.askedAt) };
}

/** Writes the parts that are other objects than before, in one go. */
async function saveChanged(ports: Ports, before: State, after: State): Promise<void> {
  if (isOutdated(before)) {
    await saveState(ports.storage, asCurrent(after));
    return;
  }
  const parts = Object.entries(after).filter(([part, value]) => before[part as keyof State] !== value);
  if (parts.length > 0) await saveState(ports.storage, Object.fromEntries(parts));
}
