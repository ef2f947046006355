import type { ExchangeId } from '../domain/exchange.ts';
import type { Notice } from '../domain/notice/notice.ts';
import type { Sight } from '../domain/situation/sight.ts';
import type { SourceReport } from '../domain/source-report.ts';
import type { EpochMs } from '../domain/time.ts';
import type { WebhookOutcome } from '../domain/webhook.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import type { Language } from '../messages/language.ts';
import type { FeedRequest } from './feed/ask.ts';
import type { FeedMemory } from './feed/memory.ts';
import type { Pause } from './pauses.ts';
import type { PollMemory, PollRequest, PollResult } from './poll.ts';
import type { State } from './state.ts';

/** A value that survives a structured clone: what `storage.local` takes. */
export type Stored = Readonly<Record<string, unknown>>;

/** `storage.local`, as the cycle needs it. `set` writes all of its keys or none. */
export interface StoragePort {
  get(keys: readonly string[]): Promise<Stored>;
  set(items: Stored): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Removes every key. */
  clear(): Promise<void>;
  /** Whether the disk refused something that is kept in memory for now; where nothing stands in for the disk, never. */
  isRefused?(): boolean;
}

/** Raw notices, all versions, kept so that a better reader can read them again. */
export interface ArchivePort {
  all(): Promise<readonly Notice[]>;
  /** Adds versions; a version that is there already is not added twice. */
  add(versions: readonly Notice[]): Promise<void>;
  clear(): Promise<void>;
}

export type AlarmName = 'poll' | 'next';

/** Alarms are wake-ups, never the truth. One that fired fires again every minute until it is created anew or cleared. */
export interface AlarmsPort {
  getAll(): Promise<Readonly<Partial<Record<AlarmName, EpochMs>>>>;
  create(name: AlarmName, when: EpochMs): Promise<void>;
  clear(name: AlarmName): Promise<void>;
}

export interface NotificationContent {
  readonly title: string;
  readonly message: string;
  /** Labels of the buttons, where the browser has them. */
  readonly buttons: readonly string[];
  /** Stays until the user acts, where the browser can. */
  readonly insistent: boolean;
  /** Makes no sound of its own. */
  readonly silent: boolean;
}

export interface NotificationsPort {
  /** False where the browser cannot change the words of one that stands; they have to stay true by themselves. */
  readonly changesInPlace?: () => boolean;
  /** Shows it, in the place of one with the same id; resolves when the browser has taken it, rejects otherwise. */
  show(id: string, content: NotificationContent): Promise<void>;
  /** Changes the words of one that is still there, without alerting again. False where the browser cannot. */
  update(id: string, content: NotificationContent): Promise<boolean>;
  clear(id: string): Promise<void>;
  /** Ids that are still there. */
  shown(): Promise<readonly string[]>;
  /** Whether browser and system let them through, as far as they say. */
  allowed(): Promise<boolean>;
}

/** What the toolbar button shows. */
export interface ButtonFace {
  readonly text: string;
  readonly title: string;
  readonly icon: 'icon' | 'imminent' | 'stopped' | 'emergency' | 'stale';
  /** Background of the badge, `#rrggbb`. */
  readonly color: string;
}

/** A trading page that is open in some tab. */
export interface TradingTab {
  readonly id: number;
  readonly exchange: ExchangeId;
  /** `btc_jpy`, where the address names one. */
  readonly pair: string | null;
  readonly active: boolean;
}

export interface TabsPort {
  /** The one on view first, then the most recently used. */
  tradingTabs(): Promise<readonly TradingTab[]>;
  focus(tabId: number): Promise<void>;
  /** Brings the drawing of the overlay to a trading page. */
  drawOverlay(tabId: number, language: Language): Promise<void>;
  /** Plays the sample of the overlay on a trading page. */
  playSample(tabId: number, language: Language): Promise<void>;
  /** The tab that shows it; null where the browser names none. */
  open(url: string): Promise<number | null>;
}

/** What a turn of the cycle knows when it comes to telling. */
export interface Turn {
  readonly ports: Ports;
  readonly state: State;
  readonly windows: readonly MaintenanceWindow[];
  readonly sight: Sight;
  readonly now: EpochMs;
}

/** What came of telling: the state as it was recorded, and when something is to be told or looked at next. */
export interface Told {
  readonly state: State;
  readonly nextAt: EpochMs | null;
  /** Once everything else is written. */
  readonly showButton: () => Promise<void>;
}

/** How the user is told (`desktop.ts`, in a browser). A process for programs has none, and none of the words. */
export interface Surfaces {
  readonly tell: (turn: Turn) => Promise<Told>;
}

/** Everything the cycle may touch. Passed in, so that the cycle runs the same in a browser and in a simulator. */
export interface Ports {
  readonly clock: () => EpochMs;
  readonly random: () => number;
  /** Asks the exchange what is due (`poll.ts` over the network, in a browser). */
  readonly poll: (memory: PollMemory, request: PollRequest) => Promise<PollResult>;
  /** Asks the feed that this build reads, when it is due; absent where it reads none. */
  readonly feed?: (memory: FeedMemory, request: FeedRequest) => Promise<FeedMemory>;
  /** Hands an object to the program at a port of this machine; absent where there is no browser to allow it. */
  readonly webhook?: (port: number, body: string) => Promise<WebhookOutcome>;
  /** Asks every address of an exchange once and reports what each answered, where somebody can look at it. */
  readonly examine?: (exchange: ExchangeId) => Promise<readonly SourceReport[]>;
  readonly surfaces: Surfaces;
  readonly storage: StoragePort;
  readonly archive: ArchivePort;
  readonly alarms: AlarmsPort;
  readonly notifications: NotificationsPort;
  readonly tabs: TabsPort;
  readonly showButton: (face: ButtonFace) => Promise<void>;
  /** Whether the user lets us read what `exchange` publishes. */
  readonly hostsAllowed: (exchange: ExchangeId) => Promise<boolean>;
  /** Hosts of `exchange` that may not be asked although the exchange may; absent where there are none. */
  readonly deniedHosts?: (exchange: ExchangeId) => Promise<readonly string[]>;
  readonly offline: () => boolean;
  readonly browserLanguage: () => string;
  /** The popup as a page of its own, for browsers that do not open it from a notification. */
  readonly popupUrl: string;
  /** Version of the extension; another version reads the kept notices again. */
  readonly version: string;
  /** IANA name of the user's zone. */
  readonly zone: () => string;
  /** Runs `task` when nothing else of the same name runs, in this worker or another one of the extension. */
  readonly exclusive: <Result>(
    name: 'cycle' | 'poll' | 'notices' | 'webhook',
    task: () => Promise<Result>,
  ) => Promise<Result>;
  /** Runs `task` after `delayMs` if the worker lives that long; an alarm stands behind it. */
  readonly soon: (task: () => void, delayMs: number) => void;
  /** Lets whatever else waits have its turn; absent where nothing does. */
  readonly pause?: Pause;
  /** Tells the developer of something that went wrong and was survived. */
  readonly report: (what: string, error: unknown) => void;
}

/** Who sent a command: one of our own pages, or the overlay in a trading page. */
export type Sender = 'own-page' | { readonly tradingTabId: number; readonly exchange: ExchangeId };
