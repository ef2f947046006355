import * as v from 'valibot';
import type { Notice } from '../../domain/notice/notice.ts';
import { KEYS } from '../../domain/storage-keys.ts';
import type { EpochMs } from '../../domain/time.ts';
import { fieldsOf, listOf } from './entries.ts';
import { instant, maybeInstant } from './instant.ts';
import { exchangeShape } from './maintenance.ts';
import { definePart } from './part.ts';

/** What is kept of raw notices beside the archive, and how that has been faring. */
export interface NoticeStore {
  /** Versions that it did not take, oldest first; offered again with each poll. */
  readonly held: readonly Notice[];
  /** What the present windows rest on, and what came last, oldest first: read while the archive gives nothing. */
  readonly recent?: readonly Notice[] | undefined;
  /** When it last failed; null while it works. */
  readonly failedAt: EpochMs | null;
  /** When it last failed to give what it has; null while it gives. */
  readonly blindAt: EpochMs | null;
  /** When the sources were last asked for everything anew because it gave nothing. */
  readonly askedAgainAt: EpochMs | null;
}

/** One version of one notice as it is kept: what a source said, unread. */
const noticeShape: v.GenericSchema<unknown, Notice> = v.object({
  id: v.string(),
  exchange: exchangeShape,
  source: v.string(),
  url: v.nullable(v.string()),
  title: v.string(),
  text: v.string(),
  publishedAt: maybeInstant,
  updatedAt: maybeInstant,
  seenAt: instant,
});

/** Those of `records` that are notices; one broken record costs itself and no other. */
export const soundNotices = (records: unknown[]): Notice[] =>
  records.flatMap((record) => {
    const read = v.safeParse(noticeShape, record);
    return read.success ? [read.output] : [];
  });

const store: v.GenericSchema<unknown, NoticeStore> = v.object({
  held: listOf(noticeShape),
  recent: v.optional(listOf(noticeShape)),
  failedAt: maybeInstant,
  blindAt: v.optional(maybeInstant, null),
  askedAgainAt: maybeInstant,
});

const EMPTY: NoticeStore = { held: [], failedAt: null, blindAt: null, askedAgainAt: null };

export const noticesPart = definePart({
  key: KEYS.notices,
  version: 1,
  schema: fieldsOf(store, EMPTY),
  empty: EMPTY,
  migrate: {},
});
