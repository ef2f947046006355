import * as v from 'valibot';
import { type Desk, EMPTY_DESK } from '../../domain/compose-view.ts';
import { PHASES } from '../../domain/phase.ts';
import { OVERLAY_SIZES } from '../../domain/settings.ts';
import { KEYS } from '../../domain/storage-keys.ts';
import { fieldsOf, listOf, recordOf } from './entries.ts';
import { instant, maybeInstant } from './instant.ts';
import { definePart } from './part.ts';

const desk: v.GenericSchema<unknown, Desk> = v.object({
  ownItems: listOf(v.object({ id: v.string(), text: v.string() })),
  settledNotices: v.optional(recordOf(instant)),
  irrelevantNotices: v.optional(recordOf(instant)),
  windows: recordOf(
    v.object({
      ticks: listOf(v.string()),
      snoozedUntil: maybeInstant,
      choice: v.object({
        never: v.boolean(),
        muted: v.optional(v.boolean()),
        dismissedIn: v.nullable(v.picklist(PHASES)),
        size: v.nullable(v.object({ value: v.picklist(['by-phase', ...OVERLAY_SIZES]), chosenIn: v.picklist(PHASES) })),
      }),
    }),
  ),
});

/** What the user ticked, hid, sized and snoozed. */
export const choicesPart = definePart({
  key: KEYS.desk,
  version: 1,
  schema: fieldsOf(desk, EMPTY_DESK),
  empty: EMPTY_DESK,
  migrate: {},
});
