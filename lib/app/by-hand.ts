import type { Commands, ManualWindow } from '../domain/commands.ts';
import { correctionOf, liveCorrections } from '../domain/correction.ts';
import { exchangeOfId } from '../domain/exchange.ts';
import { foreignLine } from '../domain/foreign-text.ts';
import { groupsOf, wholeIdOf } from '../domain/lead.ts';
import { settle } from '../domain/ledger.ts';
import { stepsOf } from '../domain/reminder.ts';
import type { EpochMs } from '../domain/time.ts';
import { type MaintenanceWindow, newMaintenance } from '../domain/window.ts';
import { announcedWindows, windowsOf } from './announced.ts';
import * as desk from './desk-work.ts';
import type { State } from './state.ts';

/*
 * What the user enters and sets right, as pure changes to the state.
 */

/**
 * The state with `window` as an entry of the user's own; an unreadable notice that it is about is settled by it. Times
 * that the notice gives beside its windows bring the place where they stand.
 */
export function withEntry(
  state: State,
  windowId: string,
  { window, noticeId, exchange = exchangeOfId(noticeId ?? '') }: Commands['addManual']['request'],
  now: EpochMs,
): State {
  const made = handMade({ id: windowId, exchange }, window, now);
  if (noticeId === undefined) return { ...state, manual: [...state.manual, made] };
  const settled = desk.settleNotice(state.desk, noticeId, now);
  const { evidence } = leftoverTimes(state, noticeId, window) ?? made;
  return { ...state, desk: settled, manual: [...state.manual, { ...made, noticeIds: [noticeId], evidence }] };
}

/** The times of `window` among those that the notice gives beside its windows. */
const leftoverTimes = ({ readings }: State, noticeId: string, { start, end }: ManualWindow) =>
  readings.leftover
    .find(({ id }) => id === noticeId)
    ?.times.find((times) => times.start === start && times.end === end);

/** The state after the user has seen a notice, or called its other times not relevant. */
export function withoutNotice(state: State, noticeId: string, now: EpochMs): State {
  const settled = desk.settleNotice(state.desk, noticeId, now);
  const hasOthers = state.readings.leftover.some(({ id }) => id === noticeId);
  return { ...state, desk: hasOthers ? desk.leaveNotice(settled, noticeId, now) : settled };
}

/** The state after the user set a window right: their own in its place, one of a notice by a correction over it. */
export function withEdit(
  state: State,
  { windowId, window, locked }: Commands['editManual']['request'],
  now: EpochMs,
): State {
  const id = wholeIdOf(windowId);
  const { [id]: before, ...others } = state.corrections;
  const known = windowsOf({ ...state, corrections: others }).find((candidate) => candidate.id === id) ?? before?.known;
  if (known === undefined) return state;
  if (known.origin === 'manual') {
    return { ...state, manual: state.manual.map((entry) => (entry.id === id ? edited(entry, window, now) : entry)) };
  }
  const correction = correctionOf(known, window, locked ?? false, now);
  return withoutNews({ ...state, corrections: { ...others, [id]: correction } }, id, now);
}

/** What the user says themselves is no news to them, nor is what it makes due at this moment. */
function withoutNews(state: State, windowId: string, now: EpochMs): State {
  const own = windowsOf(state)
    .filter(({ id }) => id === windowId)
    .flatMap(groupsOf);
  const past = own
    .flatMap((window) =>
      stepsOf(window, { leadTimesMs: state.settings.leadTimesMs, heard: null, snoozedUntil: null, now }),
    )
    .filter((step) => step.at <= now && state.ledger.settled[step.id] === undefined)
    .map(({ id }) => ({ id, told: false }));
  return { ...state, ledger: settle(state.ledger, past, own, now) };
}

/** The state without the user's own window, or without their correction of a notice's. */
export function withoutEntry(state: State, windowId: string, now: EpochMs): State {
  const { [wholeIdOf(windowId)]: correction, ...corrections } = state.corrections;
  const manual = state.manual.filter((window) => window.id !== windowId);
  const next = { ...state, corrections, manual };
  return correction === undefined ? next : withoutNews(next, wholeIdOf(windowId), now);
}

/** The state without corrections that are spent. */
export function withLiveCorrections(state: State, now: EpochMs): State {
  const uncorrected = { ...state, corrections: {} };
  const windows = [...announcedWindows(uncorrected), ...windowsOf(uncorrected)];
  const corrections = liveCorrections(state.corrections, windows, now);
  return corrections === state.corrections ? state : { ...state, corrections };
}

const handMade = (
  { id, exchange }: Pick<MaintenanceWindow, 'id' | 'exchange'>,
  window: ManualWindow,
  now: EpochMs,
): MaintenanceWindow =>
  newMaintenance({
    ...window,
    exchange,
    // Pasted as often as typed.
    title: foreignLine(window.title),
    id,
    origin: 'manual',
    status: 'scheduled',
    publishedAt: now,
    revisions: [{ at: now, noticeId: id, start: window.start, end: window.end, status: 'scheduled' }],
  });

/** What the user made of their own window; what it is about stays. */
function edited(known: MaintenanceWindow, window: ManualWindow, now: EpochMs): MaintenanceWindow {
  const made = handMade(known, window, now);
  const { noticeIds, publishedAt, evidence } = known;
  return { ...made, noticeIds, publishedAt, evidence };
}
