import * as v from 'valibot';
import type { Notice } from '../../domain/notice/notice.ts';
import { instant, maybeInstant } from '../shapes.ts';
import type { NoticeStore } from '../state.ts';

/** One version of one notice as it is kept: what a source said, unread. */
const noticeShape: v.GenericSchema<unknown, Notice> = v.object({
  id: v.string(),
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

export const noticeStoreShape: v.GenericSchema<unknown, NoticeStore> = v.object({
  held: v.pipe(
    v.array(v.unknown()),
    v.transform((records): readonly Notice[] => soundNotices(records)),
  ),
  failedAt: maybeInstant,
  blindAt: v.optional(maybeInstant, null),
  askedAgainAt: maybeInstant,
});
