import type { Notice } from '../../lib/domain/notice/notice.ts';
import { type EpochMs, epochMs, JST_OFFSET_MS } from '../../lib/domain/time.ts';

/** `2026-11-26T02:00` in Japan. */
export const at = (local: string): EpochMs => epochMs(Date.parse(`${local}:00+09:00`));

/** The reverse of `at`; `-` for null. */
export const jst = (instant: EpochMs | null): string =>
  instant === null ? '-' : new Date(instant + JST_OFFSET_MS).toISOString().slice(0, 16);

/** A notice of a test: title and text are all that matters, the rest is filled in. */
export function noticeOf(what: {
  readonly id?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly seen?: string;
  readonly title: string;
  readonly text: string;
}): Notice {
  const published = at(what.published ?? '2026-11-20T12:00');
  return {
    id: what.id ?? 'blog:1',
    exchange: 'bitbank',
    source: 'blog',
    url: null,
    title: what.title,
    text: what.text,
    publishedAt: published,
    updatedAt: what.updated === undefined ? null : at(what.updated),
    seenAt: what.seen === undefined ? published : at(what.seen),
  };
}
