import { checklistAfter, checklistBefore, type OwnItem } from './checklist.ts';
import { type ExchangeId, FIRST_EXCHANGE, thoseOf } from './exchange.ts';
import { pastStop, totalsOf } from './history.ts';
import { leadAt, pastOf as pastGroupOf } from './lead.ts';
import type { LateCycle } from './ledger.ts';
import { leftoverToAsk } from './leftover.ts';
import type { LiveState } from './observation.ts';
import { phaseAt } from './phase.ts';
import type { Settings } from './settings.ts';
import type { SourceHealth } from './source-health.ts';
import { DAY_MS, type EpochMs } from './time.ts';
import { isUsual } from './usual.ts';
import type { LeftoverNotice, OverlayChoice, TrackRecord, UnreadableNotice, View, ViewWindow } from './view.ts';
import { effectiveStart, isCalledOff, isReport, type MaintenanceWindow, overAt } from './window.ts';

/** What the user did at their desk: ticks, choices for single windows, own checklist items. */
export interface Desk {
  readonly ownItems: readonly OwnItem[];
  /** By id of an unreadable notice: when the user settled or dismissed it. */
  readonly settledNotices?: Readonly<Record<string, EpochMs>> | undefined;
  /** By id of a notice with other times: when the user called them not relevant, for good. */
  readonly irrelevantNotices?: Readonly<Record<string, EpochMs>> | undefined;
  /** By window id. */
  readonly windows: Readonly<
    Record<
      string,
      { readonly ticks: readonly string[]; readonly choice: OverlayChoice; readonly snoozedUntil: EpochMs | null }
    >
  >;
}

export const EMPTY_DESK: Desk = { ownItems: [], windows: {} };
const NO_CHOICE: OverlayChoice = { never: false, dismissedIn: null, size: null };
const UNTOUCHED: Desk['windows'][string] = { ticks: [], choice: NO_CHOICE, snoozedUntil: null };

/** What the user did with one window. */
export const deskOf = (desk: Desk, windowId: string): Desk['windows'][string] => desk.windows[windowId] ?? UNTOUCHED;

/** The windows of which the user wants to hear nothing. */
export const mutedIn = ({ windows }: Desk): ReadonlySet<string> =>
  new Set(Object.keys(windows).filter((id) => windows[id]?.choice.muted));

/** Everything the background knows, ready to be drawn. */
export interface Knowledge {
  readonly windows: readonly MaintenanceWindow[];
  readonly history: readonly MaintenanceWindow[];
  readonly unreadable: readonly UnreadableNotice[];
  readonly leftover?: readonly LeftoverNotice[];
  readonly partial?: readonly UnreadableNotice[];
  readonly beyond?: number;
  readonly storeFails?: boolean;
  readonly lost?: View['lost'];
  readonly live: LiveState;
  readonly health: readonly SourceHealth[];
  readonly noticesReadAt: EpochMs | null;
  readonly newestNoticeAt: EpochMs | null;
  readonly firstTriedAt: EpochMs | null;
  readonly nextPollAt: EpochMs | null;
  readonly offline: boolean;
  readonly hostsAllowed: boolean;
  readonly elsewhere?: View['elsewhere'];
  readonly notificationsBlocked: boolean;
  readonly clockSkewMs: number | null;
  readonly clockOffsetMs?: number;
  readonly lateCycles: readonly LateCycle[];
  readonly settings: Settings;
  readonly desk: Desk;
}

const PAST_SHOWN = 50;

/** The snapshot that overlay and popup draw. Pure: the same knowledge at the same moment is the same view. */
export function composeView(knowledge: Knowledge, now: EpochMs): View {
  const { windows, settings, desk } = knowledge;
  const past = pastOf(knowledge, now);
  return {
    version: 1,
    writtenAt: now,
    noticesReadAt: knowledge.noticesReadAt,
    newestNoticeAt: knowledge.newestNoticeAt,
    firstTriedAt: knowledge.firstTriedAt,
    windows: windows
      .map((window) => leadAt(window, now))
      .filter((window) => isCurrent(window, now))
      .sort((a, b) => effectiveStart(a) - effectiveStart(b))
      .map((window) => viewWindow(window, desk)),
    past: past.slice(0, PAST_SHOWN),
    unreadable: unreadableToAsk(knowledge.unreadable, desk),
    leftover: leftoverToAsk(knowledge.leftover ?? [], windows, desk.irrelevantNotices),
    partial: knowledge.partial ?? [],
    beyond: knowledge.beyond ?? 0,
    storeFails: knowledge.storeFails ?? false,
    ...(knowledge.lost === undefined ? {} : { lost: knowledge.lost }),
    live: knowledge.live,
    sources: knowledge.health,
    nextPollAt: knowledge.nextPollAt,
    offline: knowledge.offline,
    hostsAllowed: knowledge.hostsAllowed,
    elsewhere: withRecords(knowledge.elsewhere ?? {}, past),
    notificationsBlocked: knowledge.notificationsBlocked,
    clockSkewMs: knowledge.clockSkewMs,
    clockOffsetMs: knowledge.clockOffsetMs ?? 0,
    lateCycles: knowledge.lateCycles,
    trackRecord: trackRecordOf(past, FIRST_EXCHANGE),
    ownAssets: settings.assets,
    ownItems: desk.ownItems,
    display: {
      language: settings.language,
      theme: settings.theme,
      overlay: settings.overlay,
      leadTimesMs: settings.leadTimesMs,
    },
  };
}

/** Those of `notices` that the user has not settled. */
export const unreadableToAsk = (notices: readonly UnreadableNotice[], desk: Desk): readonly UnreadableNotice[] =>
  notices.filter((notice) => !isSettled(desk, notice));

/** The user settled it, and it has not changed since. */
const isSettled = ({ settledNotices }: Desk, { id, seenAt }: UnreadableNotice): boolean => {
  const settledAt = settledNotices?.[id];
  return settledAt !== undefined && (seenAt === undefined || seenAt <= settledAt);
};

/** Not yet over, or over or called off for less than a day. */
function isCurrent(window: MaintenanceWindow, now: EpochMs): boolean {
  const over = overAt(window) ?? (phaseAt(window, now) === 'ended' ? window.end : null);
  if (over !== null) return now - over < DAY_MS && !isUsual(window);
  return !isCalledOff(window) || now < window.start + DAY_MS;
}

/** Windows that took place, newest first; the history keeps those whose notices have gone. */
function pastOf({ windows, history }: Knowledge, now: EpochMs): MaintenanceWindow[] {
  const ended = windows.filter(
    (window) => phaseAt(leadAt(window, now), now) === 'ended' && !isReport(window) && !isUsual(window),
  );
  const known = new Set(ended.map((window) => window.id));
  return [...ended, ...history.filter((window) => !known.has(window.id))]
    .map(pastGroupOf)
    .sort((a, b) => effectiveStart(b) - effectiveStart(a));
}

function viewWindow(window: MaintenanceWindow, desk: Desk): ViewWindow {
  const { ticks, choice, snoozedUntil } = deskOf(desk, window.id);
  return {
    ...window,
    checklist: checklistBefore(window, desk.ownItems, ticks),
    afterList: checklistAfter(window, ticks),
    choice,
    snoozedUntil,
    replaced: replacedTimes(window),
  };
}

/** The newest earlier times that differ from today's. */
function replacedTimes({ revisions, disagreement }: MaintenanceWindow): ViewWindow['replaced'] {
  // Where notices disagree nothing was changed.
  if (disagreement.length > 1) return null;
  for (let i = revisions.length - 1; i > 0; i--) {
    const [before, after] = [revisions[i - 1], revisions[i]];
    if (before === undefined || after === undefined || after.status === 'completed') continue;
    if (before.start !== after.start || before.end !== after.end) {
      return { start: before.start, end: before.end, changedAt: after.at };
    }
  }
  return null;
}

/** How late an exchange ends says nothing of another one. */
const withRecords = (
  elsewhere: NonNullable<View['elsewhere']>,
  past: readonly MaintenanceWindow[],
): NonNullable<View['elsewhere']> =>
  Object.fromEntries(
    Object.entries(elsewhere).map(([exchange, own]) => [
      exchange,
      { ...own, trackRecord: trackRecordOf(past, exchange as ExchangeId) },
    ]),
  );

function trackRecordOf(past: readonly MaintenanceWindow[], exchange: ExchangeId): TrackRecord | null {
  const { compared, meanDelayMs } = totalsOf(thoseOf(past, exchange).map(pastStop));
  return meanDelayMs === null ? null : { count: compared, meanDelayMs };
}
