import { CLOCK_TOLERANCE_MS } from '../domain/clock.ts';
import { idWithin } from '../domain/exchange.ts';
import { groupsOf } from '../domain/lead.ts';
import { awakeSince, type Ledger, settle, withoutFuture } from '../domain/ledger.ts';
import { isHeldByFlags, isStopped, isTrading, observeLive, pairStands } from '../domain/live.ts';
import { trackLive } from '../domain/live-history.ts';
import type { LiveState } from '../domain/observation.ts';
import { trackPairs } from '../domain/pair-report.ts';
import { isWatchable, phaseAt } from '../domain/phase.ts';
import { END_MATTERS_MS, stepsOf } from '../domain/reminder.ts';
import { type EpochMs, HOUR_MS, latestOf, MINUTE_MS } from '../domain/time.ts';
import { isUsual } from '../domain/usual.ts';
import { effectiveStart, isReport, type MaintenanceWindow } from '../domain/window.ts';
import { expectedWindows, windowsOf } from './announced.ts';
import { withFeedSight } from './feed/sight.ts';
import type { PollRequest, PollResult } from './poll.ts';
import { withLane, withRowsOf } from './polling/lanes.ts';
import type { State } from './state.ts';
import type { Sources } from './stored/sources.ts';

/** Notices are asked for more often, and the live state watched, from so long before a start. */
const NEAR_MS = 2 * HOUR_MS;
/** After a stop the auction state is of interest for so long. */
const AFTERMATH_MS = 30 * MINUTE_MS;
const HISTORY_KEPT = 200;

/**
 * The state after a poll: what was seen live passes through hysteresis and into the halts. What the notices of the same
 * poll say is in the state already: a stop that is over when it becomes known never counts as going on.
 */
export function withPoll(state: State, result: PollResult, now: EpochMs): State {
  const { lane } = result;
  const live = observeLive(state.live.state, result, now);
  const tracked = trackLive(state.live.history, live, expectedWindows(state), now);
  const history = { ...tracked, pairs: trackPairs(tracked.pairs ?? [], live, state.settings.assets) };
  const sources: Sources = {
    ...state.sources,
    health: lane === undefined ? result.health : withRowsOf(state.sources.health, result.health, lane),
    nextPollAt: lane === 'notices' ? sooner(state.sources.nextPollAt, result.nextPollAt) : result.nextPollAt,
    // What was read once has been read, whatever becomes of its source.
    noticesReadAt:
      latestOf(result.health.filter(({ about }) => about === 'notices').map(({ readAt }) => readAt)) ??
      (result.notices.length > 0 ? now : state.sources.noticesReadAt),
    firstTriedAt: state.sources.firstTriedAt ?? (lane === 'live' ? null : now),
    triedAt: lane === 'notices' ? state.sources.triedAt : now,
    clockSkewMs: result.clockSkewMs ?? state.sources.clockSkewMs,
  };
  const seen = {
    ...state,
    poll: lane === undefined ? result.memory : withLane(state.poll, result.memory, lane),
    live: { state: live, history },
    sources,
  };
  return withFeedSight({ ...seen, ledger: withoutUnseenRecovery(state, seen, now) });
}

const sooner = (one: EpochMs | null, other: EpochMs): EpochMs => (one !== null && one < other ? one : other);

/**
 * Trading was seen again after a stop, but the machine slept for long in between: when it came back nobody knows, and
 * a notification would celebrate what may be hours old.
 */
function withoutUnseenRecovery(before: State, after: State, now: EpochMs): Ledger {
  const { condition, answeredAt } = before.live.state;
  const { state: live } = after.live;
  const isBack = isStopped(condition) && isTrading(live.condition);
  const wokeUpAt = awakeSince(after.ledger, now);
  const isUnseen = answeredAt !== null && answeredAt < wokeUpAt && now - answeredAt > END_MATTERS_MS;
  if (!isBack || !isUnseen) return after.ledger;
  const entries = windowsOf(after)
    .flatMap(groupsOf)
    .filter(({ observedEnd }) => observedEnd !== null && observedEnd >= wokeUpAt)
    .flatMap((window) => stepsOf(window, { leadTimesMs: [], heard: null, snoozedUntil: null, now }))
    .filter(({ id, step }) => (step.name === 'ended' || step.name === 'recovered') && !(id in after.ledger.settled))
    .map(({ id }) => ({ id, told: false }));
  return settle(after.ledger, entries, [], now);
}

/**
 * The state on a clock that was set back: what was noted under the wrong one lies ahead and counts for nothing, and the
 * next poll, planned by it, is due now. Everything else is planned anew in each cycle. Which of the two clocks is wrong
 * shows only when the exchange was asked (`isAsked`): until then what was told stays told.
 */
export function withClock(state: State, now: EpochMs, isAsked: boolean): State {
  const { lastCycleAt } = state.ledger;
  const ledger = isAsked ? withoutFuture(state.ledger, now) : state.ledger;
  const live = withoutFutureSights(state.live, now);
  const wasSetBack = lastCycleAt !== null && lastCycleAt - now >= MINUTE_MS;
  if (!wasSetBack && ledger === state.ledger && live === state.live) return state;
  const { noticesReadAt, triedAt, firstTriedAt, nextPollAt } = state.sources;
  const past = (at: EpochMs | null): EpochMs | null => (at !== null && at - now > CLOCK_TOLERANCE_MS ? null : at);
  const sources = {
    ...state.sources,
    noticesReadAt: past(noticesReadAt),
    triedAt: past(triedAt) ?? past(firstTriedAt),
    firstTriedAt: past(firstTriedAt) ?? (firstTriedAt === null ? null : now),
    nextPollAt: wasSetBack ? now : nextPollAt,
  };
  return { ...state, ledger, live, sources };
}

/** What was seen of trading, without what was seen under a clock that was ahead. */
function withoutFutureSights(live: State['live'], now: EpochMs): State['live'] {
  const isAhead = (at: EpochMs | null): boolean => at !== null && at - now > CLOCK_TOLERANCE_MS;
  const { answeredAt, suspectedAt } = live.state;
  const uneventful = Object.entries(live.history.uneventful);
  const sound = uneventful.filter(([, seenAt]) => !isAhead(seenAt));
  if (!isAhead(answeredAt) && !isAhead(suspectedAt) && sound.length === uneventful.length) return live;
  const state = {
    ...live.state,
    answeredAt: isAhead(answeredAt) ? null : answeredAt,
    suspectedAt: isAhead(suspectedAt) ? null : suspectedAt,
  };
  return { state, history: { ...live.history, uneventful: Object.fromEntries(sound) } };
}

/** When the newest article that any source lists was published; null where none says. */
export const newestNoticeAt = ({ articles }: State['poll']): EpochMs | null =>
  latestOf(Object.values(articles).map(({ publishedAt }) => publishedAt));

/** The state with every window that is over by `now` kept in the history. */
export function withHistory(state: State, windows: readonly MaintenanceWindow[], now: EpochMs): State {
  const over = windows.filter((window) => phaseAt(window, now) === 'ended' && !isReport(window) && !isUsual(window));
  const known = new Map(state.history.map((window) => [window.id, window]));
  // Over by a clock that was ahead, or extended since.
  const notOver = windows.filter((window) => known.has(window.id) && !over.includes(window));
  const isNews = over.some((window) => JSON.stringify(known.get(window.id)) !== JSON.stringify(window));
  if (!isNews && notOver.length === 0) return state;
  for (const { id } of notOver) known.delete(id);
  for (const window of over) known.set(window.id, window);
  const history = [...known.values()].sort((a, b) => effectiveStart(b) - effectiveStart(a)).slice(0, HISTORY_KEPT);
  return { ...state, history };
}

/** What the poll has to know of the situation: how near a stop is, and what the user looks at. */
export function pollRequest(
  windows: readonly MaintenanceWindow[],
  tabs: readonly { readonly pair: string | null; readonly active: boolean }[],
  live: LiveState,
  now: EpochMs,
): Omit<PollRequest, 'exchange' | 'now' | 'clock' | 'manual' | 'offline' | 'hostsAllowed' | 'deniedHosts'> {
  const near = windows.filter((window) => isNear(window, now) && !isReport(window) && !isUsual(window));
  const urgent = near.length > 0;
  const shown = tabs.find((tab) => tab.active && tab.pair !== null) ?? tabs.find((tab) => tab.pair !== null);
  const pairOnScreen = shown?.pair ?? null;
  const stands = pairStands(live, pairOnScreen);
  return {
    urgent,
    watching: urgent || tabs.length > 0,
    inFront: tabs.some((tab) => tab.active),
    nearNotices: [...near, ...windows.filter((window) => isCalledOffNear(window, now))].flatMap(
      ({ exchange, noticeIds }) => noticeIds.map((id) => idWithin(exchange, id)),
    ),
    pairOnScreen,
    wantCircuitBreak: stands === 'stopped' || windows.some((window) => isWatchable(window) && isReopening(window, now)),
    isPairAtRest: stands === 'for-good',
    isHeldByFlags: isHeldByFlags(live),
  };
}

function isNear(window: MaintenanceWindow, now: EpochMs): boolean {
  const phase = phaseAt(window, now);
  if (phase === 'ongoing' || phase === 'overrun') return true;
  return phase !== 'ended' && phase !== 'cancelled' && effectiveStart(window) - now <= NEAR_MS;
}

/** What was called off is looked at again while it would be near: nobody tells but the notice that it takes place after all. */
const isCalledOffNear = (window: MaintenanceWindow, now: EpochMs): boolean =>
  phaseAt(window, now) === 'cancelled' && window.start - now <= NEAR_MS && now < (window.end ?? window.start);

function isReopening(window: MaintenanceWindow, now: EpochMs): boolean {
  const phase = phaseAt(window, now);
  if (phase === 'ongoing' || phase === 'overrun') return true;
  return phase === 'ended' && window.observedEnd !== null && now - window.observedEnd <= AFTERMATH_MS;
}
