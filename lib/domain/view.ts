import type { ChecklistItem, OwnItem } from './checklist.ts';
import type { ExchangeId } from './exchange.ts';
import type { LateCycle } from './ledger.ts';
import type { MissedPart } from './losses.ts';
import type { LiveState } from './observation.ts';
import type { Phase } from './phase.ts';
import type { Settings } from './settings.ts';
import type { ExchangeSight } from './situation/sight.ts';
import type { Urgency } from './situation/situation.ts';
import type { SourceHealth } from './source-health.ts';
import { type EpochMs, MINUTE_MS, shift } from './time.ts';
import type { Evidence, MaintenanceWindow } from './window.ts';

/** What the user chose for one window on the trading page. */
export interface OverlayChoice {
  /** 「この予定では表示しない」 */
  readonly never: boolean;
  /** 「この予定は通知しない」: nothing is told of it, and it is shown all the same. */
  readonly muted?: boolean | undefined;
  /** The phase in which it was hidden with ×; it comes back with the next one. */
  readonly dismissedIn: Phase | null;
  /** A size chosen by hand, and the phase it was chosen in; a worse phase overrides it. */
  readonly size: { readonly value: Settings['overlay']['size']; readonly chosenIn: Phase } | null;
}

/** A window with everything needed to draw it. */
export interface ViewWindow extends MaintenanceWindow {
  readonly checklist: readonly ChecklistItem[];
  readonly afterList: readonly ChecklistItem[];
  readonly choice: OverlayChoice;
  /** The times before the newest change, to be struck through; null when they never changed. */
  readonly replaced: { readonly start: EpochMs; readonly end: EpochMs | null; readonly changedAt: EpochMs } | null;
  readonly snoozedUntil: EpochMs | null;
}

/** A notice that announces a stop whose times could not be read. */
export interface UnreadableNotice {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly publishedAt: EpochMs | null;
  /** When its newest version was seen first. */
  readonly seenAt?: EpochMs | undefined;
}

/** A notice with times ahead that no window holds: what no rule could place, and what was called off. */
export interface LeftoverNotice extends UnreadableNotice, Pick<MaintenanceWindow, 'kind' | 'services' | 'assets'> {
  readonly times: readonly LeftoverTimes[];
}

/** Times that a notice gives beside its windows, and where they stand in it. `end` null: it gives a start alone. */
export interface LeftoverTimes {
  readonly start: EpochMs;
  readonly end: EpochMs | null;
  readonly evidence: readonly Evidence[];
}

/** How late planned windows ended on average. */
export interface TrackRecord {
  readonly count: number;
  readonly meanDelayMs: number;
}

/** What presses at another exchange than that of the page: enough to name it. */
export interface PressingElsewhere extends Pick<MaintenanceWindow, 'id' | 'exchange' | 'start' | 'end' | 'services'> {
  readonly urgency: Urgency;
}

/** How well one of the other exchanges can be seen. */
export interface ExchangeView extends ExchangeSight {
  readonly sources: readonly SourceHealth[];
  /** When the newest of its notices was published; null where none says. */
  readonly newestNoticeAt?: EpochMs | null;
  /** How late its own planned windows ended. */
  readonly trackRecord?: TrackRecord | null;
}

/**
 * The small snapshot that the overlay and the popup draw: storage key `view`, written only by the background.
 * It holds no words and no phase: both follow from the clock and the language of whoever draws it.
 */
export interface View {
  readonly version: 1;
  readonly writtenAt: EpochMs;
  /** Newest successful reading of any notice source; null before the first. Older than `STALE_AFTER_MS` is stale. */
  readonly noticesReadAt: EpochMs | null;
  /** When the newest of the notices that were read was published; null where none says. */
  readonly newestNoticeAt?: EpochMs | null;
  /** When trying began; distinguishes 「最初の確認」 from silence. */
  readonly firstTriedAt: EpochMs | null;
  /** Not yet over, or over for less than a day, nearest start first; called-off ones for a day too. */
  readonly windows: readonly ViewWindow[];
  /** Over, newest first, at most 50. */
  readonly past: readonly MaintenanceWindow[];
  readonly unreadable: readonly UnreadableNotice[];
  /** Notices with other times ahead than their windows, until the user added them or called the notice not relevant. */
  readonly leftover?: readonly LeftoverNotice[];
  /** Notices that hold more than is read of one notice. */
  readonly partial?: readonly UnreadableNotice[];
  /** How many windows are not shown, because nearer ones are more than enough. */
  readonly beyond?: number;
  /** What was damaged on the disk, until the user has seen that it is said. */
  readonly lost?: readonly MissedPart[];
  /** The browser's store for notices fails: what is known is told, and may be forgotten. */
  readonly storeFails?: boolean;
  readonly live: LiveState;
  /** How well the other exchanges can be seen that the user has chosen; everything else of a view is of all of them. */
  readonly elsewhere?: Readonly<Partial<Record<ExchangeId, ExchangeView>>>;
  /** On the page of an exchange: what presses at others, most urgent first. */
  readonly pressing?: readonly PressingElsewhere[];
  /** The exchange that the sight is of; absent: the first. */
  readonly exchange?: ExchangeId;
  readonly sources: readonly SourceHealth[];
  readonly nextPollAt: EpochMs | null;
  readonly offline: boolean;
  readonly hostsAllowed: boolean;
  /** The exchange that the sight is of announces nothing. */
  readonly isUnannounced?: boolean;
  /** The browser or the system refuses notifications. */
  readonly notificationsBlocked: boolean;
  /** The exchange's clock minus this machine's; null before a reply told its time. Countdowns are off by as much. */
  readonly clockSkewMs: number | null;
  /** What to add to this machine's clock to get the time that is followed; 0 while the two agree. */
  readonly clockOffsetMs?: number;
  /** Cycles of the background that came more than a minute later than planned; for the diagnosis. */
  readonly lateCycles: readonly LateCycle[];
  readonly trackRecord: TrackRecord | null;
  readonly ownAssets: readonly string[];
  /** The user's own checklist items, so that they can be exported when no window shows them. */
  readonly ownItems: readonly OwnItem[];
  readonly display: Pick<Settings, 'language' | 'theme' | 'overlay'> & Partial<Pick<Settings, 'leadTimesMs'>>;
  /** Made up to show what the overlay looks like, and marked so; never written to storage. */
  readonly isSample?: boolean;
}

/** The time that is followed while this machine's clock shows `machineNow`: the exchange's where the two disagree. */
export const followedTime = (view: Pick<View, 'clockOffsetMs'> | null, machineNow: EpochMs): EpochMs =>
  shift(machineNow, view?.clockOffsetMs ?? 0);

/** How long a finished window stays on the trading page. */
export const RECOVERED_SHOWN_MS = MINUTE_MS;
