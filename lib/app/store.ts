import * as v from 'valibot';
import { UNCHECKED_CLOCK } from '../domain/clock.ts';
import { EMPTY_DESK } from '../domain/compose-view.ts';
import { EMPTY_LEDGER } from '../domain/ledger.ts';
import { EMPTY_LIVE_HISTORY } from '../domain/live-history.ts';
import { NO_LIVE_STATE } from '../domain/observation.ts';
import { readSettings } from '../domain/settings-read.ts';
import { KEYS } from '../domain/storage-keys.ts';
import { EMPTY_POLL_MEMORY, readPollMemory } from './poll.ts';
import type { StoragePort, Stored } from './ports.ts';
import {
  deskShape,
  ledgerShape,
  liveShape,
  onScreenShape,
  readingsShape,
  sourcesShape,
  windowShape,
} from './shapes.ts';
import type { NoticeStore, Readings, Sources, State } from './state.ts';
import { correctionsShape } from './stored/correction.ts';
import { noticeStoreShape } from './stored/notice.ts';

/** Reads one value that came from storage; throws when it is not usable. */
type Reader<Value> = (stored: unknown) => Value;

const shaped =
  <Value>(shape: v.GenericSchema<unknown, Value>): Reader<Value> =>
  (stored) =>
    v.parse(shape, stored);

const NO_SOURCES: Sources = {
  health: [],
  nextPollAt: null,
  noticesReadAt: null,
  firstTriedAt: null,
  triedAt: null,
  clockSkewMs: null,
  clock: UNCHECKED_CLOCK,
};
const NO_READINGS: Readings = { readBy: '', windows: [], unreadable: [], leftover: [], partial: [], beyond: 0 };
const NOTHING_HELD: NoticeStore = { held: [], failedAt: null, blindAt: null, askedAgainAt: null };

/** For each part: how to read it, and what holds when nothing or nothing usable is stored. */
const PARTS: { readonly [Part in keyof State]: { read: Reader<State[Part]>; empty: State[Part] } } = {
  settings: { read: readSettings, empty: readSettings(undefined) },
  poll: { read: readPollMemory, empty: EMPTY_POLL_MEMORY },
  live: { read: shaped(liveShape), empty: { state: NO_LIVE_STATE, history: EMPTY_LIVE_HISTORY } },
  ledger: { read: shaped(ledgerShape), empty: EMPTY_LEDGER },
  desk: { read: shaped(deskShape), empty: EMPTY_DESK },
  manual: { read: shaped(v.array(windowShape)), empty: [] },
  corrections: { read: shaped(correctionsShape), empty: {} },
  readings: { read: shaped(readingsShape), empty: NO_READINGS },
  notices: { read: shaped(noticeStoreShape), empty: NOTHING_HELD },
  history: { read: shaped(v.array(windowShape)), empty: [] },
  sources: { read: shaped(sourcesShape), empty: NO_SOURCES },
  onScreen: { read: shaped(onScreenShape), empty: {} },
};
const PART_NAMES = Object.keys(PARTS) as (keyof State)[];

/** A stored value that could not be read, kept for whoever looks into it. */
interface SetAside {
  readonly at: number;
  readonly key: string;
  readonly value: unknown;
}
const SET_ASIDE_KEPT = 10;

/**
 * The whole state. A part that is missing is empty; a part that is broken is set aside under `quarantine` and empty
 * from then on, and the others go on as they are.
 */
export async function loadState(storage: StoragePort, now: number): Promise<State> {
  const stored = await storage.get([...PART_NAMES.map((part) => KEYS[part]), KEYS.quarantine]);
  const broken: SetAside[] = [];
  const readPart = <Part extends keyof State>(part: Part): State[Part] => {
    const { read, empty } = PARTS[part];
    const value = stored[KEYS[part]];
    if (value === undefined) return empty;
    try {
      return read(value);
    } catch {
      broken.push({ at: now, key: KEYS[part], value });
      return empty;
    }
  };
  const state: State = {
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
  };
  if (broken.length > 0) await setAside(storage, stored[KEYS.quarantine], broken, state);
  return state;
}

async function setAside(storage: StoragePort, before: unknown, broken: readonly SetAside[], state: State) {
  const kept = Array.isArray(before) ? before : [];
  const mended = Object.fromEntries(broken.map(({ key }) => [key, state[key as keyof State]]));
  try {
    await storage.set({ [KEYS.quarantine]: [...kept, ...broken].slice(-SET_ASIDE_KEPT), ...mended });
  } catch {
    // A disk that takes nothing must not keep the rest from going on; the next cycle finds the broken part again.
  }
}

/** Writes the given parts in one go: all of them or none. */
export function saveState(storage: StoragePort, parts: Partial<State>): Promise<void> {
  const items: Stored = Object.fromEntries(
    Object.entries(parts).map(([part, value]) => [KEYS[part as keyof State], value]),
  );
  return storage.set(items);
}
