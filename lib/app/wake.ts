import { type ClockCheck, checkClock, exchangeTime, lookAtClock } from '../domain/clock.ts';
import { composeView, deskOf } from '../domain/compose-view.ts';
import { groupsOf } from '../domain/lead.ts';
import { awakeSince, prune, withCycle } from '../domain/ledger.ts';
import { hasLooked, type Look } from '../domain/look.ts';
import { pairWindows } from '../domain/pair-report.ts';
import { plan as makePlan, type Plan } from '../domain/plan.ts';
import { KEYS } from '../domain/storage-keys.ts';
import { DAY_MS, type EpochMs, SECOND_MS, shift } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import { resolveLanguage } from '../messages/language.ts';
import { zoneOffsetMs } from '../messages/local-time.ts';
import { windowsOf } from './announced.ts';
import { arm, earlier, keepAwake, nextRefresh } from './arm.ts';
import { buttonFace, withRefusal } from './button.ts';
import { withLiveCorrections } from './by-hand.ts';
import { deliver, refreshShown } from './deliver.ts';
import { newestNoticeAt, pollRequest, withClock, withHistory, withPoll } from './knowledge.ts';
import { type KeptNotices, keepNotices, memoryToPoll, withKept, withReadings } from './notices.ts';
import type { PollResult } from './poll.ts';
import type { Ports } from './ports.ts';
import { shiftedResult } from './shifted-result.ts';
import { runSoon } from './soon.ts';
import type { State } from './state.ts';
import { asCurrent, isOutdated, loadState, saveState } from './store.ts';
import { attempt } from './within.ts';

/** A change to the state that a command asks for. Pure. */
export type Change = (state: State, now: EpochMs) => State;

/** What a poll brought, and what became of its notices and of the clock. */
interface News {
  readonly result: PollResult;
  readonly notices: KeptNotices;
  readonly clock: ClockCheck;
}

/** Ledger entries of windows that nobody knows any more are kept so long. */
const LEDGER_KEPT_MS = 90 * DAY_MS;
/** A clock that one answer contradicts is compared with another one so soon. */
const SECOND_OPINION_MS = 20 * SECOND_MS;

/**
 * Asks the exchange what is due, then runs the cycle with what came back.
 *
 * The network is waited for outside the cycle's own lock, so that a reminder or a tick never waits for a slow page.
 */
export function wakeToPoll(ports: Ports, manual = false): Promise<void> {
  return ports.exclusive('poll', async () => {
    const state = await loadState(ports.storage, ports.clock());
    const news = await pollExchange(ports, state, manual);
    await ports.exclusive('cycle', () => cycle(ports, null, news));
    const nextPollAt = shift(news.result.nextPollAt, -news.clock.offsetMs);
    runSoon(ports, 'poll', nextPollAt, () => wakeToPoll(ports));
  });
}

/** Runs the cycle without asking the exchange: for a reminder's time, or for what the user did. */
export function wake(ports: Ports, change: Change | null = null): Promise<void> {
  return ports.exclusive('cycle', () => cycle(ports, change, null));
}

async function pollExchange(ports: Ports, state: State, manual: boolean): Promise<News> {
  const before = lookAt(state, state.sources.clock, ports.clock());
  const clock = (): EpochMs => exchangeTime(before, ports.clock());
  const now = clock();
  const [tabs, hostsAllowed] = await Promise.all([
    attempt(ports, 'trading tabs', () => ports.tabs.tradingTabs(), []),
    areHostsAllowed(ports),
  ]);
  const { memory, store } = memoryToPoll(state, now);
  const windows = windowsOf(state);
  const isBlind = windows.length > 0 && !hasLooked(lookOf(ports, state), awakeSince(state.ledger, now));
  const answer = await ports.poll(memory, {
    ...pollRequest(windows, tabs, state.live.state, now),
    now,
    clock,
    manual,
    lookNow: isBlind || before.suspected !== null,
    offline: ports.offline(),
    hostsAllowed,
  });
  const checked = checkClock(before, readingsOf(answer, before.offsetMs), ports.clock());
  const clockSkewMs = answer.clockSkewMs === null ? null : answer.clockSkewMs + before.offsetMs;
  const result = shiftedResult({ ...answer, clockSkewMs }, checked.offsetMs - before.offsetMs);
  const notices = await keepNotices(ports, store, result.notices, exchangeTime(checked, ports.clock()));
  return { result: checked.suspected === null ? result : withSecondOpinion(result, now), notices, clock: checked };
}

/** What the answers said of the machine's own clock; they were measured by the one that is followed. */
const readingsOf = ({ clockReadings, clockSkewMs }: PollResult, offsetMs: number) =>
  (clockReadings ?? (clockSkewMs === null ? [] : [{ host: '', skewMs: clockSkewMs }])).map(({ host, skewMs }) => ({
    host,
    skewMs: skewMs + offsetMs,
  }));

function withSecondOpinion(result: PollResult, now: EpochMs): PollResult {
  const soon = shift(now, SECOND_OPINION_MS);
  return result.nextPollAt <= soon ? result : { ...result, nextPollAt: soon };
}

const areHostsAllowed = (ports: Ports): Promise<boolean> =>
  attempt(ports, 'host permissions', () => ports.hostsAllowed(), true);

/**
 * One turn: read the state → take in what is new → plan → tell what is due → view, button, alarms.
 * Every step can be repeated; a worker killed anywhere in between loses nothing and tells nothing twice. A part of the
 * browser that fails costs what it is for, and no other step.
 */
async function cycle(ports: Ports, change: Change | null, news: News | null): Promise<void> {
  await attempt(ports, 'keeping awake', () => keepAwake(ports, ports.clock()), undefined);
  const loaded = await loadState(ports.storage, ports.clock());
  const machineNow = ports.clock();
  const clock = news?.clock ?? lookAt(loaded, loaded.sources.clock, machineNow);
  const now = exchangeTime(clock, machineNow);
  const state = await learn(ports, withClockCheck(loaded, clock), change, news, now);
  const windows = windowsOf(state);
  await saveChanged(ports, loaded, state);

  const hostsAllowed = await areHostsAllowed(ports);
  const reminded = [...windows, ...pairWindows(state.live.history.pairs ?? [])];
  const plan = makePlan(
    reminded,
    state.settings,
    state.ledger,
    {
      noticesReadAt: state.sources.noticesReadAt,
      firstTriedAt: state.sources.firstTriedAt,
      hostsAllowed,
      offline: ports.offline(),
      live: state.live.state,
      clockOffsetMs: state.sources.clock.offsetMs,
      snoozedUntil: Object.fromEntries(
        reminded.flatMap(groupsOf).map(({ id }) => [id, deskOf(state.desk, id).snoozedUntil]),
      ),
      zoneOffsetMs: zoneOffsetMs(now, ports.zone()),
      look: lookOf(ports, state),
    },
    now,
  );
  const told = await deliver(ports, state, plan, now);
  const shown = await attempt(
    ports,
    'what is on screen',
    () => refreshShown(ports, told, reminded.flatMap(groupsOf), now),
    told,
  );
  const refreshAt = nextRefresh(Object.values(shown.onScreen).flatMap(({ lookedAt }) => lookedAt ?? []));
  const next = earlier(plan.nextWakeAt, refreshAt);
  const pollAt = state.sources.nextPollAt ?? now;
  const ledger = withCycle(shown.ledger, now, earlier(pollAt, next), machineNow);
  await finish(ports, { ...shown, ledger }, windows, hostsAllowed, now);
  await showButton(ports, state, plan, now);

  const byMachine = (at: EpochMs | null): EpochMs | null => (at === null ? null : shift(at, -clock.offsetMs));
  const alarms = { poll: byMachine(pollAt), next: byMachine(next) };
  await attempt(ports, 'alarms', () => arm(ports, alarms, ports.clock()), undefined);
  runSoon(ports, 'reminder', alarms.next, () => wake(ports));
  const isBlind = news === null && pollAt <= now && !hasLooked(lookOf(ports, state), awakeSince(ledger, now));
  if (isBlind) runSoon(ports, 'poll', machineNow, () => wakeToPoll(ports));
}

/** Takes in what the user did, what the sources said, and what was seen live, in this order. */
async function learn(
  ports: Ports,
  loaded: State,
  change: Change | null,
  news: News | null,
  now: EpochMs,
): Promise<State> {
  const timed = withClock(loaded, now);
  const changed = change === null ? timed : change(timed, now);
  const kept = news === null ? changed : withKept(changed, news.notices, now);
  const isNews = news !== null && news.notices.fresh.length > 0;
  const read = withLiveCorrections(await withReadings(ports, kept, isNews, now), now);
  const seen = news === null ? read : withPoll(read, news.result, now);
  return withHistory(withFirstLook(ports, seen, now), windowsOf(seen), now);
}

function lookAt({ ledger }: State, clock: ClockCheck, machineNow: EpochMs): ClockCheck {
  const now = exchangeTime(clock, machineNow);
  return lookAtClock(clock, { lastAt: ledger.machineAt, wasAsleep: awakeSince(ledger, now) === now }, machineNow);
}

const withClockCheck = (state: State, clock: ClockCheck): State =>
  state.sources.clock === clock ? state : { ...state, sources: { ...state.sources, clock } };

/** After a sleep or a start the sources are asked at once, whatever was planned before it. */
function withFirstLook(ports: Ports, state: State, now: EpochMs): State {
  const { sources, ledger } = state;
  const isDue = sources.nextPollAt !== null && sources.nextPollAt <= now;
  if (isDue || hasLooked(lookOf(ports, state), awakeSince(ledger, now))) return state;
  return { ...state, sources: { ...sources, nextPollAt: now } };
}

const lookOf = (ports: Ports, { sources, live }: State): Look => ({
  triedAt: sources.triedAt ?? sources.firstTriedAt,
  live: live.state,
  offline: ports.offline(),
  isClockInDoubt: sources.clock.suspected !== null,
});

/** Writes the parts that are other objects than before, in one go. */
async function saveChanged(ports: Ports, before: State, after: State): Promise<void> {
  if (isOutdated(before)) {
    await saveState(ports.storage, asCurrent(after));
    return;
  }
  const parts = Object.entries(after).filter(([part, value]) => before[part as keyof State] !== value);
  if (parts.length > 0) await saveState(ports.storage, Object.fromEntries(parts));
}

/** Notes that the cycle came to its end, and writes the view that overlay and popup draw. */
async function finish(
  ports: Ports,
  state: State,
  windows: readonly MaintenanceWindow[],
  hostsAllowed: boolean,
  now: EpochMs,
): Promise<void> {
  const known = new Set(windows.flatMap(groupsOf).map(({ id }) => id));
  const ledger = prune(state.ledger, known, shift(now, -LEDGER_KEPT_MS), now);
  const notificationsAllowed = await attempt(ports, 'permission', () => ports.notifications.allowed(), true);
  const view = composeView(
    {
      windows,
      history: state.history,
      unreadable: state.readings.unreadable,
      leftover: state.readings.leftover,
      partial: state.readings.partial,
      beyond: state.readings.beyond,
      storeFails: isStoreFailing(ports, state),
      live: state.live.state,
      health: state.sources.health,
      newestNoticeAt: newestNoticeAt(state.poll),
      noticesReadAt: state.sources.noticesReadAt,
      firstTriedAt: state.sources.firstTriedAt,
      nextPollAt: state.sources.nextPollAt,
      offline: ports.offline(),
      hostsAllowed,
      notificationsBlocked: !notificationsAllowed,
      clockSkewMs: state.sources.clockSkewMs,
      clockOffsetMs: state.sources.clock.offsetMs,
      lateCycles: ledger.lateCycles,
      settings: state.settings,
      desk: state.desk,
    },
    now,
  );
  await ports.storage.set({ [KEYS.ledger]: ledger, [KEYS.view]: view });
}

const isStoreFailing = (ports: Ports, { notices }: State): boolean =>
  ports.storage.isRefused?.() === true || notices.failedAt !== null;

async function showButton(ports: Ports, state: State, { badge }: Plan, now: EpochMs): Promise<void> {
  const language = resolveLanguage(state.settings.language, ports.browserLanguage());
  const face = buttonFace(badge, state.settings.badge, now, language);
  const shown = isStoreFailing(ports, state) ? withRefusal(face, language) : face;
  await attempt(ports, 'button', () => ports.showButton(shown), undefined);
}
