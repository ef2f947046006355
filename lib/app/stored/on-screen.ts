import * as v from 'valibot';
import type { ToldTimes } from '../../domain/ledger.ts';
import { PLAIN_STEPS, type Step } from '../../domain/reminder.ts';
import { KEYS } from '../../domain/storage-keys.ts';
import type { EpochMs } from '../../domain/time.ts';
import { listOf, recordOf } from './entries.ts';
import { instant } from './instant.ts';
import { toldTimes } from './ledger.ts';
import { definePart } from './part.ts';

/** By notification id: what is on screen, so that its words can be kept true while it stays. */
export type OnScreen = Readonly<
  Record<
    string,
    {
      readonly windowId: string;
      /** Of a digest: all that it names or counts. */
      readonly windowIds?: readonly string[] | undefined;
      readonly step: Step;
      readonly before: ToldTimes | null;
      readonly text: string;
      /** What it was about in substance; earlier versions did not note it. */
      readonly about?: string | undefined;
      /** The scene that its words are of, and when they were looked at last. */
      readonly scene?: string | undefined;
      readonly lookedAt?: EpochMs | undefined;
    }
  >
>;

const step: v.GenericSchema<unknown, Step> = v.variant('name', [
  v.object({ name: v.literal('lead'), leadMs: v.number() }),
  v.object({ name: v.literal('snoozed'), until: instant }),
  v.object({ name: v.picklist(PLAIN_STEPS) }),
]);

const schema: v.GenericSchema<unknown, OnScreen> = recordOf(
  v.object({
    windowId: v.string(),
    windowIds: v.optional(listOf(v.string())),
    step,
    before: v.nullable(toldTimes),
    text: v.string(),
    about: v.optional(v.string()),
    scene: v.optional(v.string()),
    lookedAt: v.optional(instant),
  }),
);

export const onScreenPart = definePart({ key: KEYS.onScreen, version: 1, schema, empty: {}, migrate: {} });
