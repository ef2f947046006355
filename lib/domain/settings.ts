import { EXCHANGE_IDS, type ExchangeId } from './exchange.ts';
import type { Language } from './language.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './time.ts';
import { SERVICES, type Service } from './window.ts';

export const DOCKS = ['top-left', 'top', 'top-right', 'bottom-left', 'bottom', 'bottom-right'] as const;
export type Dock = (typeof DOCKS)[number];

export const OVERLAY_SIZES = ['pill', 'bar', 'alert'] as const;
export type OverlaySize = (typeof OVERLAY_SIZES)[number];

const NO_SERVICES: readonly Service[] = [];

/** What a window has to be about to be told. */
export interface Matters {
  readonly services: readonly Service[];
  /** Coins; empty means all of them. */
  readonly assets: readonly string[];
}

/** The same for each exchange but the first. */
export const ofOthers = <Value>(value: Value): Readonly<Record<string, Value>> =>
  Object.fromEntries(EXCHANGE_IDS.slice(1).map((id) => [id, value]));

/** Everything a user can choose, with what holds until they choose. The type is derived from it. */
export const DEFAULT_SETTINGS = {
  language: 'system' as 'system' | Language,
  theme: 'system' as 'system' | 'light' | 'dark',
  notifications: true,
  /** How long before a start to remind, longest first. */
  leadTimesMs: [DAY_MS, HOUR_MS, 15 * MINUTE_MS, 5 * MINUTE_MS] as readonly number[],
  /** Steps that are not lead times, each on or off. */
  steps: {
    announced: true,
    started: true,
    changed: true,
    extended: true,
    cancelled: true,
    ended: true,
    halted: true,
    recovered: true,
  },
  /** A window is told when it stops one of these. */
  services: SERVICES as readonly Service[],
  /** Of those, the ones that do not matter at one step; the lead times are one step. */
  servicesLeftOut: {
    announced: NO_SERVICES,
    lead: NO_SERVICES,
    started: NO_SERVICES,
    changed: NO_SERVICES,
    extended: NO_SERVICES,
    cancelled: NO_SERVICES,
    ended: NO_SERVICES,
    halted: NO_SERVICES,
    recovered: NO_SERVICES,
  },
  /** Coins whose asset windows are told; empty means all of them. */
  assets: [] as readonly string[],
  /** Tell when a pair of these coins halts alone, or takes only larger orders than usual. */
  ownPairs: true,
  quietHours: {
    on: false,
    /** Minutes after midnight in the user's own zone; an end before the start wraps midnight. */
    startMinute: 23 * 60,
    endMinute: 7 * 60,
    /** Days on which it begins, 0 = Sunday. */
    weekdays: [0, 1, 2, 3, 4, 5, 6] as readonly number[],
    /** `final`, `halted` and windows that touch trading break through. */
    urgentBreaksThrough: true,
  },
  sound: 'off' as 'off' | 'emergency' | 'emergency-and-final',
  overlay: {
    on: true,
    horizonMs: DAY_MS as number,
    dock: 'bottom-right' as Dock,
    /** Where along the edge, 0 (start) to 1 (end); used by the docks `top` and `bottom`. */
    along: 0.5,
    size: 'by-phase' as 'by-phase' | OverlaySize,
  },
  badge: true,
  /** The exchanges that are watched beside the first. */
  exchanges: [] as readonly ExchangeId[],
  /** What matters at each of those, by its id. */
  elsewhere: /* @__PURE__ */ ofOthers<Matters>({ services: SERVICES, assets: [] }),
  /** Remind of the windows that an exchange keeps every day or week, too. */
  usualWindows: false,
  /** A program on this machine that is told what changes, and where it listens. */
  webhook: { on: false, port: 8765 as number },
};
export type Settings = typeof DEFAULT_SETTINGS;
/** What services can be left out of: every step with a switch, and the lead times together. */
export type ChosenStep = keyof Settings['servicesLeftOut'];

/** `settings` with what matters at `exchange`. */
export const settingsAt = (settings: Settings, exchange: ExchangeId): Settings => ({
  ...settings,
  ...settings.elsewhere[exchange],
});

/** Shortest and longest lead time a user may choose. */
export const LEAD_TIME_RANGE_MS = { min: MINUTE_MS, max: 7 * DAY_MS } as const;
/** Choices offered for the moment the overlay appears. */
export const HORIZON_CHOICES_MS = [HOUR_MS, 3 * HOUR_MS, 6 * HOUR_MS, 12 * HOUR_MS, DAY_MS, 2 * DAY_MS, 7 * DAY_MS];
