import { composeView, deskOf } from '../domain/compose-view.ts';
import { prune, withCycle } from '../domain/ledger.ts';
import { plan as makePlan } from '../domain/plan.ts';
import { KEYS } from '../domain/storage-keys.ts';
import { DAY_MS, type EpochMs, shift } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import { resolveLanguage } from '../messages/language.ts';
import { zoneOffsetMs } from '../messages/local-time.ts';
import { arm, earlier, keepAwake, nextRefresh, SOONEST_ALARM_MS } from './arm.ts';
import { buttonFace, withRefusal } from './button.ts';
import { deliver, refreshShown } from './deliver.ts';
import { pollRequest, readAll, windowsOf, withClock, withHistory, withPoll } from './knowledge.ts';
import type { PollResult } from './poll.ts';
import type { Ports } from './ports.ts';
import type { State } from './state.ts';
import { loadState, saveState } from './store.ts';

/** A change to the state that a command asks for. Pure. */
export type Change = (state: State, now: EpochMs) => State;

/** Ledger entries of windows that nobody knows any more are kept so long. */
const LEDGER_KEPT_MS = 90 * DAY_MS;

/**
 * Asks the exchange what is due, then runs the cycle with what came back.
 *
 * The network is waited for outside the cycle's own lock, so that a reminder or a tick never waits for a slow page.
 */
export function wakeToPoll(ports: Ports, manual = false): Promise<void> {
  return ports.exclusive('poll', async () => {
    const state = await loadState(ports.storage, ports.clock());
    const now = ports.clock();
    const [tabs, hostsAllowed] = await Promise.all([ports.tabs.tradingTabs(), ports.hostsAllowed()]);
    const result = await ports.poll(state.poll, {
      ...pollRequest(windowsOf(state), tabs, now),
      now,
      clock: ports.clock,
      manual,
      offline: ports.offline(),
      hostsAllowed,
    });
    // Notices before the memory that says they were seen: the other way round a crash in between would lose them.
    await ports.archive.add(result.notices);
    await ports.exclusive('cycle', () => cycle(ports, null, result));
    runSoon(ports, result.nextPollAt, () => wakeToPoll(ports), 'second reading');
  });
}

/** Runs the cycle without asking the exchange: for a reminder's time, or for what the user did. */
export function wake(ports: Ports, change: Change | null = null): Promise<void> {
  return ports.exclusive('cycle', () => cycle(ports, change, null));
}

/**
 * One turn: read the state → take in what is new → plan → tell what is due → view, button, alarms.
 * Every step can be repeated; a worker killed anywhere in between loses nothing and tells nothing twice.
 */
async function cycle(ports: Ports, change: Change | null, result: PollResult | null): Promise<void> {
  const now = ports.clock();
  await keepAwake(ports, now);
  const loaded = await loadState(ports.storage, now);
  const changed = change === null ? loaded : change(loaded, now);
  const learnt = result === null ? withClock(changed, now) : withPoll(changed, result, now);
  const read = await withReadings(ports, learnt, (result?.notices.length ?? 0) > 0, now);
  const windows = windowsOf(read);
  const state = withHistory(read, windows, now);
  await saveChanged(ports, loaded, state);

  const hostsAllowed = await ports.hostsAllowed();
  const plan = makePlan(
    windows,
    state.settings,
    state.ledger,
    {
      noticesReadAt: state.sources.noticesReadAt,
      firstTriedAt: state.sources.firstTriedAt,
      hostsAllowed,
      snoozedUntil: Object.fromEntries(windows.map(({ id }) => [id, deskOf(state.desk, id).snoozedUntil])),
      zoneOffsetMs: zoneOffsetMs(now, ports.zone()),
    },
    now,
  );
  const told = await deliver(ports, state, plan, now);
  const shown = await refreshShown(ports, told, windows, now);
  const refreshAt = nextRefresh(Object.keys(shown.onScreen).length, now);
  const alarms = { poll: state.sources.nextPollAt ?? now, next: earlier(plan.nextWakeAt, refreshAt) };
  await finish(ports, shown, windows, hostsAllowed, earlier(alarms.poll, alarms.next), now);

  const language = resolveLanguage(state.settings.language, ports.browserLanguage());
  const face = buttonFace(plan.badge, state.settings.badge, now, language);
  await ports.showButton(ports.storage.isRefused?.() ? withRefusal(face, language) : face);
  await arm(ports, alarms, now);
  runSoon(ports, alarms.next, () => wake(ports), 'reminder');
}

/** Reads the notices again when there is a new one, or when another version of the reader read them last. */
async function withReadings(ports: Ports, state: State, isNews: boolean, now: EpochMs): Promise<State> {
  if (!isNews && state.readings.readBy === ports.version) return state;
  return { ...state, readings: readAll(await ports.archive.all(), ports.version, now) };
}

/** Writes the parts that are other objects than before, in one go. */
async function saveChanged(ports: Ports, before: State, after: State): Promise<void> {
  const parts = Object.entries(after).filter(([part, value]) => before[part as keyof State] !== value);
  if (parts.length > 0) await saveState(ports.storage, Object.fromEntries(parts));
}

/** Notes that the cycle came to its end and when it goes on, and writes the view that overlay and popup draw. */
async function finish(
  ports: Ports,
  state: State,
  windows: readonly MaintenanceWindow[],
  hostsAllowed: boolean,
  nextCycleAt: EpochMs | null,
  now: EpochMs,
): Promise<void> {
  const known = new Set(windows.map(({ id }) => id));
  const ledger = withCycle(prune(state.ledger, known, shift(now, -LEDGER_KEPT_MS)), now, nextCycleAt);
  const notificationsAllowed = await ports.notifications.allowed();
  const view = composeView(
    {
      windows,
      history: state.history,
      unreadable: state.readings.unreadable,
      live: state.live.state,
      health: state.sources.health,
      noticesReadAt: state.sources.noticesReadAt,
      firstTriedAt: state.sources.firstTriedAt,
      nextPollAt: state.sources.nextPollAt,
      offline: ports.offline(),
      hostsAllowed,
      notificationsBlocked: !notificationsAllowed,
      clockSkewMs: state.sources.clockSkewMs,
      lateCycles: ledger.lateCycles,
      settings: state.settings,
      desk: state.desk,
    },
    now,
  );
  await ports.storage.set({ [KEYS.ledger]: ledger, [KEYS.view]: view });
}

/**
 * What is due before an alarm may come (the second reading of a halt after 20 s, a start 11 s away) is waited for by a
 * timer while the worker lives; the alarm stands behind it.
 */
function runSoon(ports: Ports, at: EpochMs | null, run: () => Promise<void>, what: string): void {
  const delayMs = at === null ? SOONEST_ALARM_MS : at - ports.clock();
  if (delayMs >= SOONEST_ALARM_MS) return;
  ports.soon(() => void run().catch((error) => ports.report(what, error)), Math.max(delayMs, 0));
}
