import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { shift } from '../../lib/domain/time.ts';
import { noticeArchive } from '../../lib/platform/archive.ts';
import { at } from '../fixtures/windows.ts';

const version = (text: string, minutes: number): Notice => ({
  id: 'blog:1',
  source: 'blog',
  url: null,
  title: 'お知らせ',
  text,
  publishedAt: at('2026-11-20T15:00'),
  updatedAt: null,
  seenAt: shift(at('2026-11-24T12:00'), minutes * 60_000),
});

it('keeps every version once, and one that takes an edit back as a version of its own', async () => {
  const archive = noticeArchive();
  for (const [text, minutes] of [
    ['18:00から', 0],
    ['18:00から', 1],
    ['18:30から', 2],
    ['18:30から', 3],
    ['18:00から', 4],
  ] as const) {
    await archive.add([version(text, minutes)]);
  }
  const texts = (await archive.all()).toSorted((a, b) => a.seenAt - b.seenAt).map(({ text }) => text);
  expect(texts).toEqual(['18:00から', '18:30から', '18:00から']);
});
