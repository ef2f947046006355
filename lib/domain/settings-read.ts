import { EXCHANGE_IDS } from './exchange.ts';
import { LANGUAGES } from './language.ts';
import { DEFAULT_SETTINGS, DOCKS, LEAD_TIME_RANGE_MS, OVERLAY_SIZES, ofOthers, type Settings } from './settings.ts';
import { DAY_MS, MINUTE_MS } from './time.ts';
import { PORT_RANGE } from './webhook.ts';
import { SERVICES } from './window.ts';

/*
 * Settings come back from storage, or from a file the user chose, as anything at all. Each value that is not usable
 * falls back to its default alone, so that one broken value never costs the others; unknown ones are left out.
 */

/** Whether `value` may stand at one place of the settings. */
type Check = (value: unknown) => boolean;
/** The settings' own tree, with a check at every leaf. */
type Shape<T> = {
  readonly [Key in keyof T]: T[Key] extends readonly unknown[] ? Check : T[Key] extends object ? Shape<T[Key]> : Check;
};

const isBoolean: Check = (value) => typeof value === 'boolean';
const oneOf =
  (choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);
const wholeBetween =
  (min: number, max: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check) && new Set(value).size === value.length;
const isAsset: Check = (value) => typeof value === 'string' && /^[A-Z0-9]{2,10}$/.test(value);

/** A lead time that may be chosen: 1 minute to 7 days, in milliseconds. */
const isLeadTime: Check = wholeBetween(LEAD_TIME_RANGE_MS.min, LEAD_TIME_RANGE_MS.max);
const isServices = listOf(oneOf(SERVICES));
const isMinuteOfDay = wholeBetween(0, DAY_MS / MINUTE_MS - 1);

const SHAPE: Shape<Settings> = {
  language: oneOf(['system', ...LANGUAGES]),
  theme: oneOf(['system', 'light', 'dark']),
  notifications: isBoolean,
  leadTimesMs: listOf(isLeadTime),
  steps: {
    announced: isBoolean,
    started: isBoolean,
    changed: isBoolean,
    extended: isBoolean,
    cancelled: isBoolean,
    ended: isBoolean,
    halted: isBoolean,
    recovered: isBoolean,
  },
  services: isServices,
  servicesLeftOut: {
    announced: isServices,
    lead: isServices,
    started: isServices,
    changed: isServices,
    extended: isServices,
    cancelled: isServices,
    ended: isServices,
    halted: isServices,
    recovered: isServices,
  },
  assets: listOf(isAsset),
  ownPairs: isBoolean,
  quietHours: {
    on: isBoolean,
    startMinute: isMinuteOfDay,
    endMinute: isMinuteOfDay,
    weekdays: listOf(wholeBetween(0, 6)),
    urgentBreaksThrough: isBoolean,
  },
  sound: oneOf(['off', 'emergency', 'emergency-and-final']),
  overlay: {
    on: isBoolean,
    horizonMs: wholeBetween(MINUTE_MS, LEAD_TIME_RANGE_MS.max),
    dock: oneOf(DOCKS),
    along: (value) => typeof value === 'number' && value >= 0 && value <= 1,
    size: oneOf(['by-phase', ...OVERLAY_SIZES]),
  },
  badge: isBoolean,
  exchanges: listOf(oneOf(EXCHANGE_IDS.slice(1))),
  elsewhere: ofOthers({ services: isServices, assets: listOf(isAsset) }) as Shape<Settings>['elsewhere'],
  usualWindows: isBoolean,
  webhook: { on: isBoolean, port: wholeBetween(PORT_RANGE.min, PORT_RANGE.max) },
};

/** A value that could not be used: where it stood (`quietHours.startMinute`) and what it was. */
export interface SettingsProblem {
  readonly path: string;
  readonly found: unknown;
}

export interface SettingsReading {
  readonly settings: Settings;
  /** Values that were there and unusable. A missing value is no problem: it has its default. */
  readonly problems: readonly SettingsProblem[];
}

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

function readTree(
  { shape, defaults, path }: { readonly shape: Tree; readonly defaults: Tree; readonly path: string },
  value: unknown,
  problems: SettingsProblem[],
): Tree {
  if (value !== undefined && !isTree(value)) problems.push({ path, found: value });
  const source = isTree(value) ? value : {};
  const entries = Object.entries(shape).map(([key, check]): [string, unknown] => {
    const at = path === '' ? key : `${path}.${key}`;
    const found = Object.hasOwn(source, key) ? source[key] : undefined;
    const fallback = defaults[key];
    if (typeof check !== 'function') {
      return [key, readTree({ shape: check as Tree, defaults: fallback as Tree, path: at }, found, problems)];
    }
    if (found === undefined) return [key, fallback];
    if ((check as Check)(found)) return [key, found];
    problems.push({ path: at, found });
    return [key, fallback];
  });
  return Object.fromEntries(entries);
}

/** Settings out of anything, with what had to be left out. The path of a value that is no object at all is ''. */
export function inspectSettings(value: unknown): SettingsReading {
  const problems: SettingsProblem[] = [];
  const read = readTree({ shape: SHAPE, defaults: DEFAULT_SETTINGS, path: '' }, value, problems) as unknown as Settings;
  return { settings: { ...read, leadTimesMs: [...read.leadTimesMs].sort((a, b) => b - a) }, problems };
}

/** Settings out of what storage held; broken values fall back one by one. */
export const readSettings = (value: unknown): Settings => inspectSettings(value).settings;
