import * as v from 'valibot';
import { EXCHANGE_IDS, FIRST_EXCHANGE } from '../../domain/exchange.ts';
import {
  type MaintenanceWindow,
  SERVICES,
  UNKNOWN,
  WINDOW_KINDS,
  WINDOW_ORIGINS,
  WINDOW_STATUSES,
} from '../../domain/window.ts';
import { fieldsOf, listOf } from './entries.ts';
import { instant, maybeInstant } from './instant.ts';
import type { Migration } from './part.ts';

/* A maintenance as every part keeps it, and how it grew. */

/** Whose a thing is; what was stored before there were several is of the first. */
export const exchangeShape = v.optional(v.picklist(EXCHANGE_IDS), FIRST_EXCHANGE);
export const windowKindShape = v.picklist(WINDOW_KINDS);
export const serviceShape = v.picklist(SERVICES);
export const statusShape = v.picklist(WINDOW_STATUSES);

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
  status: statusShape,
});

const part = v.object({
  service: serviceShape,
  asset: v.nullable(v.string()),
  start: instant,
  end: maybeInstant,
  endIsActual: v.boolean(),
  status: statusShape,
  observedStart: maybeInstant,
  observedEnd: maybeInstant,
  seenRunningAt: maybeInstant,
  isStartUnseen: v.optional(v.boolean()),
  isEndUnseen: v.optional(v.boolean()),
  revisions: listOf(revision),
  noticeIds: listOf(v.string()),
});

export const evidenceShape = listOf(
  v.object({ noticeId: v.string(), from: v.number(), to: v.number(), text: v.string(), rule: v.optional(v.string()) }),
);

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
  exchange: exchangeShape,
  origin: v.picklist(WINDOW_ORIGINS),
  kind: windowKindShape,
  services: listOf(serviceShape),
  assets: listOf(v.string()),
  status: statusShape,
  start: instant,
  end: maybeInstant,
  endIsActual: v.boolean(),
  observedStart: maybeInstant,
  observedEnd: maybeInstant,
  seenRunningAt: v.optional(maybeInstant, null),
  isStartUnseen: v.optional(v.boolean()),
  isEndUnseen: v.optional(v.boolean()),
  noticeIds: listOf(v.string()),
  title: v.string(),
  url: v.nullable(v.string()),
  publishedAt: maybeInstant,
  revisions: listOf(revision),
  parts: v.optional(listOf(part), []),
  disagreement: v.optional(listOf(claim), []),
  evidence: evidenceShape,
  corrected: v.optional(
    v.object({
      at: instant,
      locked: v.boolean(),
      said: v.nullable(v.object({ start: instant, end: maybeInstant, status: statusShape })),
    }),
  ),
  confidence: v.number(),
});
/** What is lost of these is lost with the maintenance: without them nobody could be warned of the right one. */
const NEEDED = ['id', 'exchange', 'origin', 'status', 'start'] as const;
export const windowShape: v.GenericSchema<unknown, MaintenanceWindow> = v.pipe(
  fieldsOf(windowFields, UNKNOWN, NEEDED),
  v.transform(withoutUnseenEnd),
);

/** Version 1 knew no parts of a maintenance, no disagreement, and took a quiet end for an observed one. */
const grownWindow: Migration = (stored) => {
  if (typeof stored !== 'object' || stored === null) return stored;
  const window = stored as Record<string, unknown>;
  const grown = { seenRunningAt: null, parts: [], disagreement: [], ...window };
  const isUnseenEnd = window.observedStart === null && typeof window.observedEnd === 'number';
  return isUnseenEnd ? { ...grown, observedEnd: null, seenRunningAt: window.observedEnd } : grown;
};
export const grownWindows: Migration = (stored) => (Array.isArray(stored) ? stored.map(grownWindow) : stored);
