import { foldNotices } from '../domain/history/fold.ts';
import { observeLive } from '../domain/live.ts';
import { joinLive, trackLive } from '../domain/live-history.ts';
import type { Notice, NoticeReading } from '../domain/notice/notice.ts';
import { readNotice } from '../domain/notice/read.ts';
import { isWatchable, phaseAt } from '../domain/phase.ts';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from '../domain/time.ts';
import type { UnreadableNotice } from '../domain/view.ts';
import { effectiveStart, type MaintenanceWindow } from '../domain/window.ts';
import type { PollRequest, PollResult } from './poll.ts';
import type { Readings, State } from './state.ts';

/** A notice that could not be read is listed for so long after it was published. */
const UNREADABLE_LISTED_MS = 14 * DAY_MS;
/** Notices are asked for more often, and the live state watched, from so long before a start. */
const NEAR_MS = 2 * HOUR_MS;
/** After a stop the auction state is of interest for so long. */
const AFTERMATH_MS = 30 * MINUTE_MS;
const HISTORY_KEPT = 200;

/** Windows as the notices and the user give them, with what was seen live put into them. */
export const windowsOf = (state: Pick<State, 'readings' | 'manual' | 'live'>): MaintenanceWindow[] =>
  joinLive(announcedWindows(state), state.live.history);

const announcedWindows = ({ readings, manual }: Pick<State, 'readings' | 'manual'>): MaintenanceWindow[] => [
  ...readings.windows,
  ...manual,
];

/** Reads every kept version of every notice again and folds them into windows. */
export function readAll(versions: readonly Notice[], readBy: string, now: EpochMs): Readings {
  const read = versions.map((notice) => ({ notice, reading: readNotice(notice, { issuer: 'exchange' }) }));
  return { readBy, windows: foldNotices(read), unreadable: unreadableOf(read, now) };
}

/** Notices whose newest version announces a stop without a readable time. */
function unreadableOf(
  read: readonly { readonly notice: Notice; readonly reading: NoticeReading }[],
  now: EpochMs,
): UnreadableNotice[] {
  const newest = new Map<string, (typeof read)[number]>();
  for (const entry of read) {
    const known = newest.get(entry.notice.id);
    if (known === undefined || ageOf(known.notice) <= ageOf(entry.notice)) newest.set(entry.notice.id, entry);
  }
  return [...newest.values()]
    .filter(
      ({ notice, reading }) => reading.unreadable && now - (notice.publishedAt ?? notice.seenAt) < UNREADABLE_LISTED_MS,
    )
    .map(({ notice: { id, title, url, publishedAt } }) => ({ id, title, url, publishedAt }))
    .sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0));
}

const ageOf = (notice: Notice): number => notice.updatedAt ?? notice.publishedAt ?? notice.seenAt;

/** The state after a poll: what was seen live passes through hysteresis and into the halts. */
export function withPoll(state: State, result: PollResult, now: EpochMs): State {
  const live = observeLive(state.live.state, result, now);
  const history = trackLive(state.live.history, live, announcedWindows(state), now);
  const newestReading = (readings: readonly (EpochMs | null)[]) =>
    readings.reduce<EpochMs | null>(
      (newest, at) => (at !== null && (newest === null || at > newest) ? at : newest),
      null,
    );
  const sources = {
    health: result.health,
    nextPollAt: result.nextPollAt,
    noticesReadAt: newestReading(result.health.filter(({ about }) => about === 'notices').map(({ readAt }) => readAt)),
    firstTriedAt: state.sources.firstTriedAt ?? now,
    clockSkewMs: result.clockSkewMs ?? state.sources.clockSkewMs,
  };
  return { ...state, poll: result.memory, live: { state: live, history }, sources };
}

/**
 * The state on a clock that was set back: the next poll was planned by the old one and may lie hours ahead, so it is due
 * now. Everything else is planned anew in each cycle.
 */
export function withClock(state: State, now: EpochMs): State {
  const { lastCycleAt } = state.ledger;
  if (lastCycleAt === null || lastCycleAt - now < MINUTE_MS) return state;
  return { ...state, sources: { ...state.sources, nextPollAt: now } };
}

/** The state with every window that is over by `now` kept in the history. */
export function withHistory(state: State, windows: readonly MaintenanceWindow[], now: EpochMs): State {
  const over = windows.filter((window) => phaseAt(window, now) === 'ended');
  const known = new Map(state.history.map((window) => [window.id, window]));
  const isNews = over.some((window) => JSON.stringify(known.get(window.id)) !== JSON.stringify(window));
  if (!isNews) return state;
  for (const window of over) known.set(window.id, window);
  const history = [...known.values()].sort((a, b) => effectiveStart(b) - effectiveStart(a)).slice(0, HISTORY_KEPT);
  return { ...state, history };
}

/** What the poll has to know of the situation: how near a stop is, and what the user looks at. */
export function pollRequest(
  windows: readonly MaintenanceWindow[],
  tabs: readonly { readonly pair: string | null; readonly active: boolean }[],
  now: EpochMs,
): Pick<PollRequest, 'urgent' | 'watching' | 'inFront' | 'nearNotices' | 'pairOnScreen' | 'wantCircuitBreak'> {
  const near = windows.filter((window) => isNear(window, now));
  const urgent = near.length > 0;
  const shown = tabs.find((tab) => tab.active && tab.pair !== null) ?? tabs.find((tab) => tab.pair !== null);
  return {
    urgent,
    watching: urgent || tabs.length > 0,
    inFront: tabs.some((tab) => tab.active),
    nearNotices: near.flatMap((window) => window.noticeIds),
    pairOnScreen: shown?.pair ?? null,
    wantCircuitBreak: windows.some((window) => isWatchable(window) && isReopening(window, now)),
  };
}

function isNear(window: MaintenanceWindow, now: EpochMs): boolean {
  const phase = phaseAt(window, now);
  if (phase === 'ongoing' || phase === 'overrun') return true;
  return phase !== 'ended' && phase !== 'cancelled' && effectiveStart(window) - now <= NEAR_MS;
}

function isReopening(window: MaintenanceWindow, now: EpochMs): boolean {
  const phase = phaseAt(window, now);
  if (phase === 'ongoing' || phase === 'overrun') return true;
  return phase === 'ended' && window.observedEnd !== null && now - window.observedEnd <= AFTERMATH_MS;
}
