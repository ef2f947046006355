import type { Desk } from '../domain/compose-view.ts';
import type { Corrections } from '../domain/correction.ts';
import type { ExchangeId } from '../domain/exchange.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { MissedPart } from '../domain/losses.ts';
import type { Settings } from '../domain/settings.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import type { FeedMemory } from './feed/memory.ts';
import type { PollMemory } from './polling/memory.ts';
import type { LiveMemory } from './stored/live.ts';
import type { NoticeStore } from './stored/notices.ts';
import type { OnScreen } from './stored/on-screen.ts';
import type { Readings } from './stored/readings.ts';
import type { Sources } from './stored/sources.ts';

/** What is kept of one exchange alone. */
export interface ExchangeState {
  readonly poll: PollMemory;
  readonly live: LiveMemory;
  readonly sources: Sources;
  /** What a feed said of it, where the build reads one. */
  readonly feed: FeedMemory;
  /** The windows that the exchange keeps as a habit, as far as they are near; the first keeps none. */
  readonly usual?: readonly MaintenanceWindow[] | undefined;
}

/** Everything the background keeps between wakes, one storage key each. */
export interface State extends ExchangeState {
  /** By key: the version in which each part stands on the disk. */
  readonly versions: Readonly<Record<string, number>>;
  /** What was damaged on the disk and was not told yet: no part of its own, it follows from what was set aside. */
  readonly lost?: readonly MissedPart[];
  readonly settings: Settings;
  readonly ledger: Ledger;
  readonly desk: Desk;
  readonly manual: readonly MaintenanceWindow[];
  /** What the user set right about maintenances that notices speak of. */
  readonly corrections: Corrections;
  readonly readings: Readings;
  readonly notices: NoticeStore;
  /** Windows that are over, with what was planned and observed. */
  readonly history: readonly MaintenanceWindow[];
  readonly onScreen: OnScreen;
  /** The same as `poll`, `live`, `sources` and `feed` of every exchange but the first, whose they are. */
  readonly others: Readonly<Partial<Record<ExchangeId, ExchangeState>>>;
}
