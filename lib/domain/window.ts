import { type ExchangeId, FIRST_EXCHANGE, idAt } from './exchange.ts';
import type { MaintenancePart, Service, WindowRevision, WindowStatus } from './part.ts';
import type { EpochMs } from './time.ts';

export { SERVICES, type Service, WINDOW_STATUSES, type WindowRevision, type WindowStatus } from './part.ts';

/** What the exchange calls the stop. `asset` is one coin's stop; `emergency` was not announced in advance. */
export const WINDOW_KINDS = ['regular', 'system-update', 'server', 'emergency', 'asset', 'other'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

/** Which text of which notice a time was read from, as offsets into `Notice.text` (UTF-16 units). */
export interface Evidence {
  readonly noticeId: string;
  readonly from: number;
  readonly to: number;
  /** The exact text between the offsets, kept so that it can be shown without the notice. */
  readonly text: string;
  /** The rule of the reader that took it for a time of the stop. */
  readonly rule?: string | undefined;
}

/**
 * Where a window is known from: a notice, the live state of the exchange, the user's own hand, or the habit of the
 * exchange, which announces it nowhere.
 */
export const WINDOW_ORIGINS = ['notice', 'live', 'manual', 'usual'] as const;
export type WindowOrigin = (typeof WINDOW_ORIGINS)[number];

/** The times that one notice gives where another notice gives other ones. */
export interface NoticeClaim {
  readonly noticeId: string;
  readonly url: string | null;
  readonly title: string;
  /** When it was said. */
  readonly at: EpochMs;
  readonly start: EpochMs;
  readonly end: EpochMs | null;
}

/** That the user set a maintenance right by hand, and what the notices say beside it. */
export interface WindowCorrection {
  readonly at: EpochMs;
  readonly locked: boolean;
  /** What a notice said after it, where the user's own word was locked; null when none did. */
  readonly said: { readonly start: EpochMs; readonly end: EpochMs | null; readonly status: WindowStatus } | null;
}

/** What the exchange will do, does or did: a stop with one start and one end, the envelope of its parts. */
export interface MaintenanceWindow {
  /** Stable over revisions: reminders, ticks and choices are kept under it. */
  readonly id: string;
  /** Whose stop it is. */
  readonly exchange: ExchangeId;
  readonly origin: WindowOrigin;
  readonly kind: WindowKind;
  readonly services: readonly Service[];
  /** Ticker symbols in upper case; empty when the stop is not about single coins. */
  readonly assets: readonly string[];
  readonly status: WindowStatus;
  readonly start: EpochMs;
  /** null: no end was announced. */
  readonly end: EpochMs | null;
  /** True when `end` is when it did end by the exchange's own words, false when it is a plan. */
  readonly endIsActual: boolean;
  /** First and last moment at which the stop was seen live; null when it was not. */
  readonly observedStart: EpochMs | null;
  readonly observedEnd: EpochMs | null;
  /**
   * When trading was seen running at or after the planned end, with no stop seen at all. It ends the plan, but it is no
   * observation of an end: nobody saw one. Null when there was no such reading, or a stop was seen.
   */
  readonly seenRunningAt: EpochMs | null;
  /**
   * It was going on already when it was first seen, or over when somebody looked again: then the moment above is one of
   * a look, and when it really began or ended nobody knows.
   */
  readonly isStartUnseen?: boolean | undefined;
  readonly isEndUnseen?: boolean | undefined;
  /** The notice to open, newest of those behind the window. */
  readonly noticeIds: readonly string[];
  readonly title: string;
  readonly url: string | null;
  readonly publishedAt: EpochMs | null;
  readonly revisions: readonly WindowRevision[];
  /** Empty while all services share the times above; read it through `partsOf` (`envelope.ts`). */
  readonly parts: readonly MaintenancePart[];
  /**
   * The notices that disagree on the times, oldest first, until one of them is corrected; empty while they agree. The
   * times above reach from the earliest start to the latest end that is claimed.
   */
  readonly disagreement: readonly NoticeClaim[];
  readonly evidence: readonly Evidence[];
  /** Set when the times above are the user's own. */
  readonly corrected?: WindowCorrection | undefined;
  /** 0 to 1: how sure the reading is. 1 for what was seen live or typed by the user. */
  readonly confidence: number;
}

/**
 * When the window really began as far as is known: the live sighting, else the plan; so too where nobody saw it begin,
 * unless it was seen before its time.
 */
export function effectiveStart({ start, observedStart, isStartUnseen }: MaintenanceWindow): EpochMs {
  if (observedStart === null || (isStartUnseen && start < observedStart)) return start;
  return observedStart;
}

/** A stop that was seen and has not been seen to end. Whatever a notice says, it goes on. */
export const isSeenStopped = (window: Pick<MaintenanceWindow, 'observedStart' | 'observedEnd'>): boolean =>
  window.observedStart !== null && window.observedEnd === null;

/**
 * When it is known to be over, by live sighting or by a completion notice; null while it is not known to be over. A
 * completion notice ends nothing that is still seen stopped.
 */
export const knownEnd = (window: MaintenanceWindow): EpochMs | null =>
  window.observedEnd ?? (window.endIsActual && !isSeenStopped(window) ? window.end : null);

/** When it counts as over: its known end, else the planned end once trading was seen running at or after it. */
export const overAt = (window: MaintenanceWindow): EpochMs | null =>
  knownEnd(window) ?? (window.seenRunningAt === null ? null : (window.end ?? window.seenRunningAt));

/** The end to show: as announced, else the one that was seen; null while there is neither. */
export const endToShow = (window: MaintenanceWindow): EpochMs | null => window.end ?? knownEnd(window);

/** The end that was planned last; null when none was. */
export function plannedEnd(window: Pick<MaintenanceWindow, 'end' | 'endIsActual' | 'revisions'>): EpochMs | null {
  if (!window.endIsActual) return window.end;
  return window.revisions.findLast((revision) => revision.status !== 'completed')?.end ?? null;
}

/**
 * The end that was planned first for the start that it had at last: what an extension is measured against. A window that
 * was moved to another time is measured by the plan for that time.
 */
export function firstPlannedEnd(
  window: Pick<MaintenanceWindow, 'start' | 'end' | 'endIsActual' | 'revisions'>,
): EpochMs | null {
  const isPlan = ({ start, end, status }: WindowRevision): boolean =>
    start === window.start && end !== null && status !== 'completed';
  return window.revisions.find(isPlan)?.end ?? plannedEnd(window);
}

/** What is known of a maintenance of which nothing was said or seen but that there is one. */
export const UNKNOWN = {
  kind: 'other',
  services: [],
  assets: [],
  end: null,
  endIsActual: false,
  observedStart: null,
  observedEnd: null,
  seenRunningAt: null,
  noticeIds: [],
  title: '',
  url: null,
  publishedAt: null,
  revisions: [],
  parts: [],
  disagreement: [],
  evidence: [],
  confidence: 1,
} as const satisfies Partial<MaintenanceWindow>;

/** A maintenance of which `known` is all that is known. */
export const newMaintenance = (
  known: Partial<MaintenanceWindow> & Omit<MaintenanceWindow, keyof typeof UNKNOWN>,
): MaintenanceWindow => ({ ...UNKNOWN, ...known });

/** A cancelled or postponed window will not happen at its times. One that was seen to stop did happen. */
export const isCalledOff = (
  window: Pick<MaintenanceWindow, 'status'> & Partial<Pick<MaintenanceWindow, 'observedStart'>>,
): boolean =>
  (window.observedStart ?? null) === null && (window.status === 'cancelled' || window.status === 'postponed');

/** Neither called off nor over, by what was said or seen of it. */
export const isOpenPart = (part: MaintenancePart): boolean =>
  !isCalledOff(part) && part.status !== 'completed' && part.observedEnd === null && part.seenRunningAt === null;

/** What the id of a window begins with that was seen live before any notice spoke of it. */
export const LIVE_ID_PREFIX = 'live:';

/** `window` as it was seen at `exchange`: what was seen live is named by its time alone until then. */
export function seenAt(exchange: ExchangeId, window: MaintenanceWindow): MaintenanceWindow {
  if (exchange === FIRST_EXCHANGE) return window;
  if (!window.id.startsWith(LIVE_ID_PREFIX)) return { ...window, exchange };
  return { ...window, exchange, id: LIVE_ID_PREFIX + idAt(exchange, window.id.slice(LIVE_ID_PREFIX.length)) };
}

/**
 * What the exchange says of itself in a word that means neither a stop nor trading as usual; its title is that word.
 * Never to be called a stop.
 */
export const isReport = ({ origin, kind }: Pick<MaintenanceWindow, 'origin' | 'kind'>): boolean =>
  origin === 'live' && kind === 'other';

/** A report on one pair: of interest to who holds its coin, and no news of the exchange. */
export const isPairReport = (window: Pick<MaintenanceWindow, 'origin' | 'kind' | 'assets'>): boolean =>
  isReport(window) && window.assets.length > 0;
