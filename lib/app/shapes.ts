import * as v from 'valibot';
import { type ClockCheck, UNCHECKED_CLOCK } from '../domain/clock.ts';
import type { Desk } from '../domain/compose-view.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { LiveHistory } from '../domain/live-history.ts';
import { LIVE_CONDITIONS, type LiveState, PAIR_STATUSES } from '../domain/observation.ts';
import { PHASES } from '../domain/phase.ts';
import { PLAIN_STEPS, type Step } from '../domain/reminder.ts';
import { OVERLAY_SIZES } from '../domain/settings.ts';
import type { SourceProblem } from '../domain/source-health.ts';
import { type EpochMs, epochMs } from '../domain/time.ts';
import type { LeftoverNotice, UnreadableNotice } from '../domain/view.ts';
import { type MaintenanceWindow, SERVICES, WINDOW_KINDS, WINDOW_STATUSES } from '../domain/window.ts';
import type { OnScreen, Readings, Sources } from './state.ts';
import { listOf, recordOf } from './stored/entries.ts';

/*
 * The shapes of what the background keeps. Storage outlives every version of the code, and a write can be cut off,
 * so nothing is taken from it unchecked.
 */

export const instant = v.pipe(
  v.number(),
  v.finite(),
  v.transform((value): EpochMs => epochMs(value)),
);
export const maybeInstant = v.nullable(instant);

export const windowKindShape = v.picklist(WINDOW_KINDS);
export const serviceShape = v.picklist(SERVICES);

/** Version 0.1.0 kept a planned end that passed with trading running as an observed one, with no stop seen before it. */
const withoutUnseenEnd = (window: MaintenanceWindow): MaintenanceWindow =>
  window.observedStart === null && window.observedEnd !== null
    ? { ...window, observedEnd: null, seenRunningAt: window.seenRunningAt ?? window.observedEnd }
    : window;

const revision = v.object({
  at: instant,
  noticeId: v.string(),
  start: instant,
  end: maybeInstant,
  status: v.picklist(WINDOW_STATUSES),
});

const part = v.object({
  service: serviceShape,
  asset: v.nullable(v.string()),
  start: instant,
  end: maybeInstant,
  endIsActual: v.boolean(),
  status: v.picklist(WINDOW_STATUSES),
  observedStart: maybeInstant,
  observedEnd: maybeInstant,
  seenRunningAt: maybeInstant,
  revisions: v.array(revision),
  noticeIds: v.array(v.string()),
});

const evidenceShape = v.array(v.object({ noticeId: v.string(), from: v.number(), to: v.number(), text: v.string() }));

const claim = v.object({
  noticeId: v.string(),
  url: v.nullable(v.string()),
  title: v.string(),
  at: instant,
  start: instant,
  end: maybeInstant,
});

const windowFields: v.GenericSchema<unknown, MaintenanceWindow> = v.object({
  id: v.string(),
  origin: v.picklist(['notice', 'live', 'manual']),
  kind: windowKindShape,
  services: v.array(serviceShape),
  assets: v.array(v.string()),
  status: v.picklist(WINDOW_STATUSES),
  start: instant,
  end: maybeInstant,
  endIsActual: v.boolean(),
  observedStart: maybeInstant,
  observedEnd: maybeInstant,
  seenRunningAt: v.optional(maybeInstant, null),
  noticeIds: v.array(v.string()),
  title: v.string(),
  url: v.nullable(v.string()),
  publishedAt: maybeInstant,
  revisions: v.array(revision),
  parts: v.optional(v.array(part), []),
  disagreement: v.optional(v.array(claim), []),
  evidence: evidenceShape,
  corrected: v.optional(
    v.object({
      at: instant,
      locked: v.boolean(),
      said: v.nullable(v.object({ start: instant, end: maybeInstant, status: v.picklist(WINDOW_STATUSES) })),
    }),
  ),
  confidence: v.number(),
});
export const windowShape: v.GenericSchema<unknown, MaintenanceWindow> = v.pipe(
  windowFields,
  v.transform(withoutUnseenEnd),
);

const unreadableFields = {
  id: v.string(),
  title: v.string(),
  url: v.nullable(v.string()),
  publishedAt: maybeInstant,
  seenAt: v.optional(instant),
};
const unreadableShape: v.GenericSchema<unknown, UnreadableNotice> = v.object(unreadableFields);

const leftoverShape: v.GenericSchema<unknown, LeftoverNotice> = v.object({
  ...unreadableFields,
  kind: v.optional(windowKindShape, 'other'),
  services: v.optional(v.array(serviceShape), []),
  assets: v.optional(v.array(v.string()), []),
  times: v.array(v.object({ start: instant, end: maybeInstant, evidence: v.optional(evidenceShape, []) })),
});

export const readingsShape: v.GenericSchema<unknown, Readings> = v.object({
  readBy: v.string(),
  windows: listOf(windowShape),
  unreadable: listOf(unreadableShape),
  leftover: v.optional(listOf(leftoverShape), []),
  partial: v.optional(listOf(unreadableShape), []),
  beyond: v.optional(v.number(), 0),
});

const toldTimes = v.object({ start: instant, end: maybeInstant, status: v.picklist(WINDOW_STATUSES) });
const heardTimes = v.object({
  ...toldTimes.entries,
  passedAt: v.optional(instant),
  before: v.optional(v.nullable(toldTimes)),
});

export const ledgerShape: v.GenericSchema<unknown, Ledger> = v.object({
  settled: recordOf(v.object({ at: instant, told: v.boolean() })),
  heard: recordOf(heardTimes),
  lastCycleAt: maybeInstant,
  machineAt: v.optional(maybeInstant, null),
  nextCycleAt: maybeInstant,
  awakeSince: maybeInstant,
  lateCycles: listOf(v.object({ plannedAt: instant, cameAt: instant })),
});

export const deskShape: v.GenericSchema<unknown, Desk> = v.object({
  ownItems: listOf(v.object({ id: v.string(), text: v.string() })),
  settledNotices: v.optional(v.record(v.string(), instant)),
  irrelevantNotices: v.optional(v.record(v.string(), instant)),
  windows: recordOf(
    v.object({
      ticks: v.array(v.string()),
      snoozedUntil: maybeInstant,
      choice: v.object({
        never: v.boolean(),
        dismissedIn: v.nullable(v.picklist(PHASES)),
        size: v.nullable(v.object({ value: v.picklist(['by-phase', ...OVERLAY_SIZES]), chosenIn: v.picklist(PHASES) })),
      }),
    }),
  ),
});

const pairState = v.object({
  status: v.picklist(PAIR_STATUSES),
  word: v.exactOptional(v.string()),
  minAmount: v.string(),
});

export const liveShape: v.GenericSchema<unknown, { state: LiveState; history: LiveHistory }> = v.object({
  state: v.object({
    condition: v.picklist([...LIVE_CONDITIONS, 'unknown']),
    since: maybeInstant,
    answeredAt: maybeInstant,
    triedAt: maybeInstant,
    suspectedAt: maybeInstant,
    isStopSuspected: v.optional(v.boolean(), true),
    clearingSince: v.optional(maybeInstant, null),
    flips: v.optional(v.array(instant), []),
    standing: v.optional(v.record(v.string(), v.object({ at: instant, condition: v.picklist(LIVE_CONDITIONS) })), {}),
    words: v.optional(v.array(v.string()), []),
    hampered: v.optional(
      v.nullable(v.object({ flags: v.array(v.string()), since: instant, isSure: v.boolean() })),
      null,
    ),
    silentTries: v.number(),
    haltedPairs: v.array(v.string()),
    livePairs: v.array(v.string()),
    baseline: v.array(v.string()),
    usualFlags: v.nullable(v.record(v.string(), v.array(v.string()))),
    unusualPairs: v.record(
      v.string(),
      v.object({ ...pairState.entries, newlyStopped: v.boolean(), newFlags: v.array(v.string()) }),
    ),
    usualAmounts: v.exactOptional(v.record(v.string(), v.string())),
    circuitBreak: v.nullable(
      v.object({
        at: instant,
        changedAt: v.exactOptional(instant),
        isOpenEnded: v.exactOptional(v.boolean()),
        pair: v.string(),
        mode: v.string(),
        reopenAt: maybeInstant,
        estimatedPrice: v.nullable(v.string()),
      }),
    ),
  }),
  history: v.object({
    halts: listOf(
      v.object({
        windowId: v.string(),
        since: instant,
        until: maybeInstant,
        pairs: v.number(),
        words: v.exactOptional(v.array(v.string())),
      }),
    ),
    pairs: v.exactOptional(
      v.array(
        v.object({
          windowId: v.string(),
          pair: v.string(),
          trouble: v.picklist(['halted', 'busy']),
          minAmount: v.string(),
          since: instant,
          until: maybeInstant,
          isSure: v.boolean(),
        }),
      ),
    ),
    reports: v.exactOptional(
      v.array(v.object({ windowId: v.string(), since: instant, until: maybeInstant, words: v.array(v.string()) })),
    ),
    uneventful: v.record(v.string(), instant),
  }),
});

const step: v.GenericSchema<unknown, Step> = v.variant('name', [
  v.object({ name: v.literal('lead'), leadMs: v.number() }),
  v.object({ name: v.literal('snoozed'), until: instant }),
  v.object({ name: v.picklist(PLAIN_STEPS) }),
]);

export const onScreenShape: v.GenericSchema<unknown, OnScreen> = recordOf(
  v.object({
    windowId: v.string(),
    windowIds: v.optional(v.array(v.string())),
    step,
    before: v.nullable(toldTimes),
    text: v.string(),
    about: v.optional(v.string()),
    scene: v.optional(v.string()),
    lookedAt: v.optional(instant),
  }),
);

const problem: v.GenericSchema<unknown, SourceProblem> = v.variant('code', [
  v.object({ code: v.literal('http-status'), status: v.number() }),
  v.object({ code: v.picklist(['wrong-type', 'wrong-shape']), expected: v.string(), came: v.string() }),
  v.object({ code: v.literal('empty'), expected: v.string() }),
  v.object({ code: v.picklist(['time-out', 'unreachable', 'too-large', 'not-allowed']) }),
]);

const clockShape: v.GenericSchema<unknown, ClockCheck> = v.object({
  offsetMs: v.number(),
  suspected: v.nullable(v.object({ skewMs: v.number(), at: instant })),
  agreedAt: maybeInstant,
});

export const sourcesShape: v.GenericSchema<unknown, Sources> = v.object({
  health: listOf(
    v.object({
      id: v.string(),
      about: v.picklist(['notices', 'live']),
      state: v.picklist(['ok', 'warn', 'bad', 'off']),
      triedAt: maybeInstant,
      readAt: maybeInstant,
      problem: v.nullable(problem),
      failingSince: maybeInstant,
      retryAt: maybeInstant,
      itemCount: v.number(),
      recognised: v.nullable(v.string()),
      opened: v.exactOptional(v.number()),
      changed: v.exactOptional(v.number()),
      today: v.object({ requests: v.number(), bytes: v.number() }),
    }),
  ),
  nextPollAt: maybeInstant,
  noticesReadAt: maybeInstant,
  firstTriedAt: maybeInstant,
  triedAt: v.optional(maybeInstant, null),
  clockSkewMs: v.nullable(v.number()),
  clock: v.optional(clockShape, UNCHECKED_CLOCK),
});
