import * as v from 'valibot';
import { missedOf } from '../domain/losses.ts';
import { KEYS } from '../domain/storage-keys.ts';
import type { StoragePort, Stored } from './ports.ts';
import type { State } from './state.ts';
import { recordOf, withLosses } from './stored/entries.ts';
import { PARTS, VERSIONS } from './stored/index.ts';
import { readKeys } from './stored/read-keys.ts';

type PartName = keyof typeof PARTS;
const PART_NAMES = Object.keys(PARTS) as PartName[];

/** A stored value that could not be read, kept for whoever looks into it. */
interface SetAside {
  readonly at: number;
  readonly key: string;
  readonly value: unknown;
  /** The user was told, and has seen it. */
  readonly isSeen?: boolean;
}
const SET_ASIDE_KEPT = 10;
/** Longest value that is kept whole, as characters of JSON: what is broken must not take the room of what is sound. */
const LONGEST_SET_ASIDE = 20_000;

/**
 * The whole state, as this version has it. A part that is missing is empty; a part, or an entry of a list, that is broken
 * is set aside under `quarantine`, and everything else goes on as it is. So it does where the disk does not give a part.
 */
export async function loadState(storage: StoragePort, now: number): Promise<State> {
  const keys = [...PART_NAMES.map((part) => PARTS[part].key), KEYS.versions, KEYS.quarantine];
  const { stored, unread } = await readKeys(storage, keys);
  // What the other parts are written in is not known then: most likely as now, and older ones have their defaults.
  const versions = unread.has(KEYS.versions) ? VERSIONS : versionsIn(stored);
  const broken: SetAside[] = [];
  const readPart = <Part extends PartName>(part: Part): State[Part] => {
    const { key, read, empty } = PARTS[part];
    const value = stored[key];
    if (value === undefined) return empty;
    try {
      const whole = withLosses(() => read(value, versions[key] ?? 1));
      if (whole.lost.length > 0) broken.push({ at: now, key, value });
      return whole.value;
    } catch {
      broken.push({ at: now, key, value });
      return empty;
    }
  };
  const state: State = {
    versions: isCurrent(versions) ? VERSIONS : versions,
    settings: readPart('settings'),
    poll: readPart('poll'),
    live: readPart('live'),
    ledger: readPart('ledger'),
    desk: readPart('desk'),
    manual: readPart('manual'),
    corrections: readPart('corrections'),
    readings: readPart('readings'),
    notices: readPart('notices'),
    history: readPart('history'),
    sources: readPart('sources'),
    onScreen: readPart('onScreen'),
    others: readPart('others'),
    feed: readPart('feed'),
  };
  const before = setAsideIn(stored);
  const untold = [...before, ...broken].filter(({ isSeen }) => isSeen !== true).map(({ key }) => key);
  const lost = missedOf([...untold, ...unread]);
  const told = lost.length === 0 ? state : { ...state, lost };
  if (broken.length === 0) return told;
  // What notices said can be read again.
  const isHoled = broken.some(({ key }) => key === KEYS.readings);
  const mended = isHoled ? { ...told, readings: { ...told.readings, readBy: '' } } : told;
  await setAside(storage, before, broken, mended);
  return mended;
}

/** What the parts are written in. A part whose version cannot be read is taken for the oldest: every step bears what is newer. */
const versionsIn = (stored: Stored): Readonly<Record<string, number>> =>
  v.parse(v.fallback(recordOf(v.pipe(v.number(), v.integer(), v.minValue(1))), {}), stored[KEYS.versions]);

/** What was set aside before, as far as it can be read. */
const setAsideIn = (stored: Stored): readonly SetAside[] => {
  const { [KEYS.quarantine]: before } = stored;
  return Array.isArray(before) ? before.filter((entry) => typeof entry?.key === 'string') : [];
};

/** The user has seen what was lost: it stays aside, and is not told again. */
export async function markLossesSeen(storage: StoragePort): Promise<void> {
  const { stored } = await readKeys(storage, [KEYS.quarantine]);
  await storage.set({ [KEYS.quarantine]: setAsideIn(stored).map((entry) => ({ ...entry, isSeen: true })) });
}

const isCurrent = (versions: Readonly<Record<string, number>>): boolean =>
  Object.entries(VERSIONS).every(([key, version]) => versions[key] === version);

/** Cut where it is too long; what was kept by an earlier version, which did not cut, too. */
function cutShort(entry: SetAside): SetAside {
  const text = JSON.stringify(entry.value) ?? '';
  return text.length <= LONGEST_SET_ASIDE ? entry : { ...entry, value: text.slice(0, LONGEST_SET_ASIDE) };
}

async function setAside(storage: StoragePort, before: readonly SetAside[], broken: readonly SetAside[], state: State) {
  const mended = Object.fromEntries(broken.map(({ key }) => [key, state[key as keyof State]]));
  try {
    await storage.set({ [KEYS.quarantine]: [...before, ...broken].slice(-SET_ASIDE_KEPT).map(cutShort), ...mended });
  } catch {
    // A disk that takes nothing must not keep the rest from going on; the next cycle finds the broken part again.
  }
}

/** Whether what is on disk was written by a version whose parts looked otherwise: then all of it is written anew. */
export const isOutdated = ({ versions }: State): boolean => versions !== VERSIONS;

/** Every part as this version writes it, with the versions beside them. */
export const asCurrent = (state: State): State => ({ ...state, versions: VERSIONS });

/** Writes the given parts in one go: all of them or none. */
export function saveState(storage: StoragePort, parts: Partial<Omit<State, 'usual'>>): Promise<void> {
  const { lost: _, ...kept } = parts;
  const items: Stored = Object.fromEntries(
    Object.entries(kept).map(([part, value]) => [KEYS[part as keyof typeof kept], value]),
  );
  return storage.set(items);
}
