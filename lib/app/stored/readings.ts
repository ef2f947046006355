import * as v from 'valibot';
import { KEYS } from '../../domain/storage-keys.ts';
import type { LeftoverNotice, UnreadableNotice } from '../../domain/view.ts';
import type { MaintenanceWindow } from '../../domain/window.ts';
import { fieldsOf, listOf } from './entries.ts';
import { instant, maybeInstant } from './instant.ts';
import { evidenceShape, grownWindows, serviceShape, windowKindShape, windowShape } from './maintenance.ts';
import { definePart, type Migration } from './part.ts';

/** What the notices say, kept so that they are read again only when one is new or the reader is. */
export interface Readings {
  /** Version of the extension whose reader read them. */
  readonly readBy: string;
  readonly windows: readonly MaintenanceWindow[];
  readonly unreadable: readonly UnreadableNotice[];
  /** Notices that hold more than is read of one notice. */
  readonly leftover: readonly LeftoverNotice[];
  readonly partial: readonly UnreadableNotice[];
  /** How many windows are not kept, because nearer ones are more than enough. */
  readonly beyond: number;
}

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
  services: v.optional(listOf(serviceShape), []),
  assets: v.optional(listOf(v.string()), []),
  times: listOf(v.object({ start: instant, end: maybeInstant, evidence: v.optional(evidenceShape, []) })),
});

const readings: v.GenericSchema<unknown, Readings> = v.object({
  readBy: v.string(),
  windows: listOf(windowShape),
  unreadable: listOf(unreadableShape),
  leftover: v.optional(listOf(leftoverShape), []),
  partial: v.optional(listOf(unreadableShape), []),
  beyond: v.optional(v.number(), 0),
});

const grownReadings: Migration = (stored) => {
  if (typeof stored !== 'object' || stored === null || !('windows' in stored)) return stored;
  return { leftover: [], partial: [], beyond: 0, ...stored, windows: grownWindows(stored.windows) };
};

const EMPTY: Readings = { readBy: '', windows: [], unreadable: [], leftover: [], partial: [], beyond: 0 };

export const readingsPart = definePart({
  key: KEYS.readings,
  version: 2,
  schema: fieldsOf(readings, EMPTY),
  empty: EMPTY,
  migrate: { 2: grownReadings },
});
