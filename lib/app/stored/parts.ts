import * as v from 'valibot';
import { UNCHECKED_CLOCK } from '../../domain/clock.ts';
import { EMPTY_DESK } from '../../domain/compose-view.ts';
import { EMPTY_LEDGER } from '../../domain/ledger.ts';
import { EMPTY_LIVE_HISTORY } from '../../domain/live-history.ts';
import { NO_LIVE_STATE } from '../../domain/observation.ts';
import { readSettings } from '../../domain/settings-read.ts';
import { KEYS } from '../../domain/storage-keys.ts';
import { EMPTY_POLL_MEMORY, readPollMemory } from '../poll.ts';
import {
  deskShape,
  ledgerShape,
  liveShape,
  onScreenShape,
  readingsShape,
  sourcesShape,
  windowShape,
} from '../shapes.ts';
import type { State } from '../state.ts';
import { correctionsShape } from './correction.ts';
import { listOf } from './entries.ts';
import { noticeStoreShape } from './notice.ts';
import { definePart, type Migration, type StoredPart } from './part.ts';

/** What reads itself value by value, and never throws. */
const selfReading = <Value>(read: (stored: unknown) => Value): v.GenericSchema<unknown, Value> =>
  v.pipe(v.unknown(), v.transform(read));

/** Version 1 knew no parts of a maintenance, no disagreement, and took a quiet end for an observed one. */
const grownWindow: Migration = (stored) => {
  if (typeof stored !== 'object' || stored === null) return stored;
  const window = stored as Record<string, unknown>;
  const grown = { seenRunningAt: null, parts: [], disagreement: [], ...window };
  const isUnseenEnd = window.observedStart === null && typeof window.observedEnd === 'number';
  return isUnseenEnd ? { ...grown, observedEnd: null, seenRunningAt: window.observedEnd } : grown;
};
const grownWindows: Migration = (stored) => (Array.isArray(stored) ? stored.map(grownWindow) : stored);
const grownReadings: Migration = (stored) => {
  if (typeof stored !== 'object' || stored === null || !('windows' in stored)) return stored;
  return { leftover: [], partial: [], beyond: 0, ...stored, windows: grownWindows(stored.windows) };
};

/** Every part of what the background keeps between wakes, with the version in which it is written now. */
export const PARTS: { readonly [Part in Exclude<keyof State, 'versions'>]: StoredPart<State[Part]> } = {
  settings: definePart({
    key: KEYS.settings,
    version: 1,
    schema: selfReading(readSettings),
    empty: readSettings(undefined),
    migrate: {},
  }),
  poll: definePart({
    key: KEYS.poll,
    version: 1,
    schema: selfReading(readPollMemory),
    empty: EMPTY_POLL_MEMORY,
    migrate: {},
  }),
  live: definePart({
    key: KEYS.live,
    version: 1,
    schema: liveShape,
    empty: { state: NO_LIVE_STATE, history: EMPTY_LIVE_HISTORY },
    migrate: {},
  }),
  ledger: definePart({ key: KEYS.ledger, version: 1, schema: ledgerShape, empty: EMPTY_LEDGER, migrate: {} }),
  desk: definePart({ key: KEYS.desk, version: 1, schema: deskShape, empty: EMPTY_DESK, migrate: {} }),
  manual: definePart({
    key: KEYS.manual,
    version: 2,
    schema: listOf(windowShape),
    empty: [],
    migrate: { 2: grownWindows },
  }),
  corrections: definePart({
    key: KEYS.corrections,
    version: 1,
    schema: correctionsShape,
    empty: {},
    migrate: {},
  }),
  readings: definePart({
    key: KEYS.readings,
    version: 2,
    schema: readingsShape,
    empty: { readBy: '', windows: [], unreadable: [], leftover: [], partial: [], beyond: 0 },
    migrate: { 2: grownReadings },
  }),
  notices: definePart({
    key: KEYS.notices,
    version: 1,
    schema: noticeStoreShape,
    empty: { held: [], failedAt: null, blindAt: null, askedAgainAt: null },
    migrate: {},
  }),
  history: definePart({
    key: KEYS.history,
    version: 2,
    schema: listOf(windowShape),
    empty: [],
    migrate: { 2: grownWindows },
  }),
  sources: definePart({
    key: KEYS.sources,
    version: 1,
    schema: sourcesShape,
    empty: {
      health: [],
      nextPollAt: null,
      noticesReadAt: null,
      firstTriedAt: null,
      triedAt: null,
      clockSkewMs: null,
      clock: UNCHECKED_CLOCK,
    },
    migrate: {},
  }),
  onScreen: definePart({ key: KEYS.onScreen, version: 1, schema: onScreenShape, empty: {}, migrate: {} }),
};

/** The version of every part, as it is kept beside them. */
export const VERSIONS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.values(PARTS).map(({ key, version }) => [key, version]),
);
