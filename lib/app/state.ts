import type { ClockCheck } from '../domain/clock.ts';
import type { Desk } from '../domain/compose-view.ts';
import type { Corrections } from '../domain/correction.ts';
import type { Ledger, ToldTimes } from '../domain/ledger.ts';
import type { LiveHistory } from '../domain/live-history.ts';
import type { Notice } from '../domain/notice/notice.ts';
import type { LiveState } from '../domain/observation.ts';
import type { Step } from '../domain/reminder.ts';
import type { Settings } from '../domain/settings.ts';
import type { SourceHealth } from '../domain/source-health.ts';
import type { EpochMs } from '../domain/time.ts';
import type { LeftoverNotice, UnreadableNotice } from '../domain/view.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import type { PollMemory } from './poll.ts';

/** What the notices say, kept so that they are read again only when one is new or the reader is. */
export interface Readings {
  /** Version of the extension whose reader read them. */
  readonly readBy: string;
  readonly windows: readonly MaintenanceWindow[];
  readonly unreadable: readonly UnreadableNotice[];
  /** Notices that hold more than is read of one notice. */
  readonly leftover: readonly LeftoverNotice[];
  readonly partial: readonly UnreadableNotice[];
  /** How many windows are not kept, because nearer ones are more than enough. */
  readonly beyond: number;
}

/** What the archive of raw notices did not take, and how it has been faring. */
export interface NoticeStore {
  /** Versions that it did not take, oldest first; offered again with each poll. */
  readonly held: readonly Notice[];
  /** When it last failed; null while it works. */
  readonly failedAt: EpochMs | null;
  /** When it last failed to give what it has; null while it gives. */
  readonly blindAt: EpochMs | null;
  /** When the sources were last asked for everything anew because it gave nothing. */
  readonly askedAgainAt: EpochMs | null;
}

/** What the newest poll reported of its sources. */
export interface Sources {
  readonly health: readonly SourceHealth[];
  readonly nextPollAt: EpochMs | null;
  readonly noticesReadAt: EpochMs | null;
  readonly firstTriedAt: EpochMs | null;
  /** When the sources were last asked, whatever came of it. */
  readonly triedAt: EpochMs | null;
  readonly clockSkewMs: number | null;
  readonly clock: ClockCheck;
}

/** By notification id: what is on screen, so that its words can be kept true while it stays. */
export type OnScreen = Readonly<
  Record<
    string,
    {
      readonly windowId: string;
      /** Of a digest: all that it names or counts. */
      readonly windowIds?: readonly string[] | undefined;
      readonly step: Step;
      readonly before: ToldTimes | null;
      readonly text: string;
      /** What it was about in substance; earlier versions did not note it. */
      readonly about?: string | undefined;
      /** The scene that its words are of, and when they were looked at last. */
      readonly scene?: string | undefined;
      readonly lookedAt?: EpochMs | undefined;
    }
  >
>;

/** Everything the background keeps between wakes, one storage key each. */
export interface State {
  /** By key: the version in which each part stands on the disk. */
  readonly versions: Readonly<Record<string, number>>;
  readonly settings: Settings;
  readonly poll: PollMemory;
  readonly live: { readonly state: LiveState; readonly history: LiveHistory };
  readonly ledger: Ledger;
  readonly desk: Desk;
  readonly manual: readonly MaintenanceWindow[];
  /** What the user set right about maintenances that notices speak of. */
  readonly corrections: Corrections;
  readonly readings: Readings;
  readonly notices: NoticeStore;
  /** Windows that are over, with what was planned and observed. */
  readonly history: readonly MaintenanceWindow[];
  readonly sources: Sources;
  readonly onScreen: OnScreen;
}
