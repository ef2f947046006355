import { expect, test } from 'vitest';
import { inOrder, type Version } from '../../../lib/domain/history/version.ts';
import type { Notice, NoticeReading } from '../../../lib/domain/notice/notice.ts';
import { at, jst, NOTHING_READ, noticeOf } from '../../notice/helpers.ts';

/* When each version of a notice was written, and which of two is the newer one. */

const day = (date: number) => at(`2026-11-${date}T10:00`);
const of = (changes: Partial<Notice> = {}, state: NoticeReading['state'] = 'unknown'): Version => ({
  notice: { ...noticeOf({ id: 'a', title: 'A', text: 'A' }), publishedAt: day(20), seenAt: day(21), ...changes },
  reading: { ...NOTHING_READ, state },
});
const again = (changes: Partial<Notice> = {}): Version => of({ text: 'B', seenAt: day(23), ...changes });

/** In any order they come in one: the days on which they were written. */
const days = (...versions: readonly Version[]): readonly string[] => {
  const told = (some: readonly Version[]) => inOrder(some).map((version) => jst(version.at).slice(8, 10));
  expect(told([...versions].reverse())).toEqual(told(versions));
  return told(versions);
};

test.each<[name: string, versions: readonly Version[], written: readonly string[]]>([
  ['a first version when it was published', [of()], ['20']],
  ['one without a date when it was seen', [of({ publishedAt: null })], ['21']],
  ['one that was edited when it says so', [of({ updatedAt: day(22) })], ['22']],
  ['another text of it, not before it was seen', [of(), again()], ['20', '23']],
  ['and not before it says so', [of(), again({ updatedAt: day(22) })], ['20', '22']],
  [
    'the first of three texts is the one that was seen first',
    [again(), again({ text: 'C', seenAt: day(24) }), of()],
    ['20', '23', '24'],
  ],
  ['each notice has a first text of its own', [of(), again({ id: 'b' })], ['20', '20']],
  ['a text that was seen before is no version', [of(), again({ text: 'A' })], ['20']],
  ['nor where it is seen a third time', [of(), again({ text: 'A' }), again({ text: 'A', seenAt: day(24) })], ['20']],
  ['another title is one', [of(), again({ text: 'A', title: 'B' })], ['20', '23']],
  ['the same text of another notice is one', [of(), again({ id: 'b', text: 'A' })], ['20', '20']],
  ['the old text once more is one', [of(), again(), again({ text: 'A', seenAt: day(24) })], ['20', '23', '24']],
])('was written: %s', (_, versions, written) => {
  expect(days(...versions)).toEqual(written);
});

test.each<[name: string, first: Version, second: Version]>([
  ['what was written before', of({ id: 'b' }), of({ publishedAt: day(21) })],
  ['what was seen before', of({ id: 'b' }), of({ seenAt: day(22) })],
  ['that it is planned, before that it is over', of({ id: 'b' }, 'scheduled'), of({}, 'completed')],
  ['that it is put off, before that it goes on longer', of({ id: 'b' }, 'postponed'), of({}, 'extended')],
  ['the smaller id', of({ title: 'Z' }), of({ id: 'b' })],
  ['the smaller title', of({ title: 'A', text: 'Z' }), of({ title: 'B' })],
  ['the smaller text', of({ text: 'A', url: 'https://z.example' }), of({ text: 'B' })],
])('of one moment comes first: %s', (_, first, second) => {
  expect(inOrder([first, second])[0]).toMatchObject(first);
  expect(inOrder([second, first])[0]).toMatchObject(first);
});

test.each([
  [null, 'https://a.example'],
  ['https://a.example', 'https://b.example'],
])('of one text at two addresses stays the same one: %s, %s', (one, other) => {
  const both = [of({ url: one }), of({ url: other })];
  expect(inOrder(both)).toMatchObject([{ notice: { url: one } }]);
  expect(inOrder([...both].reverse())).toMatchObject([{ notice: { url: one } }]);
});
