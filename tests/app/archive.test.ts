import 'fake-indexeddb/auto';
import { createStore, setMany } from 'idb-keyval';
import { expect, it } from 'vitest';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { shift } from '../../lib/domain/time.ts';
import { noticeArchive } from '../../lib/platform/archive.ts';
import { at } from '../fixtures/windows.ts';

const version = (text: string, minutes: number): Notice => ({
  id: 'blog:1',
  exchange: 'bitbank',
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

it.each([[null], ['half-writ'], [{ id: 'blog:1' }], [{ ...version('x', 0), seenAt: 'yesterday' }]])(
  'gives every record but a broken one, and drops that first: %j',
  async (broken) => {
    const archive = noticeArchive(2);
    await archive.clear();
    await setMany([['broken', broken]], createStore('mente-yoho', 'notices'));
    await archive.add([version('18:00から', 0)]);
    expect(await archive.all()).toHaveLength(1);
    await archive.add([version('18:30から', 1)]);
    expect((await archive.all()).map(({ text }) => text).sort()).toEqual(['18:00から', '18:30から']);
  },
);
