import { expect, test } from 'vitest';
import { epochMs } from '../../lib/domain/time.ts';
import { dayAmong, isDayText, readListedDay } from '../../lib/sources/listed-day.ts';

const NOW = epochMs(Date.parse('2026-11-23T10:00:00+09:00'));
const day = (at: number | null): string | null =>
  at === null ? null : new Date(at + 9 * 3_600_000).toISOString().slice(0, 10);

test.each([
  ['11/20', '2026-11-20'],
  ['11月20日', '2026-11-20'],
  ['11.20(金)', '2026-11-20'],
  ['12/28', '2025-12-28'],
  ['11/25', '2026-11-25'],
  ['令和8年11月20日', '2026-11-20'],
  ['令和元年12月1日', '2019-12-01'],
  ['R8.11.20', '2026-11-20'],
  ['3日前', '2026-11-20'],
  ['12時間前', '2026-11-22'],
  ['3 days ago', '2026-11-20'],
  ['昨日', '2026-11-22'],
  ['（2026/11/20）', '2026-11-20'],
  ['[2026.11.20]', '2026-11-20'],
])('%s is a day', (text, expected) => {
  expect(day(readListedDay(text, NOW))).toBe(expected);
  expect(isDayText(text)).toBe(true);
});

test.each(['2週間前', '3か月前', 'a month ago', '2026', 'Nov'])('%s is no title, and no day either', (text) => {
  expect(readListedDay(text, NOW)).toBeNull();
  expect(isDayText(text)).toBe(true);
});

test.each([
  '11/25 システムメンテナンスのお知らせ',
  '24時間取引',
  '3日前のメンテナンスについて',
  'Marketing',
  'May maintenance',
  'R2D2',
  '13/45',
])('%s is a title', (text) => {
  expect(readListedDay(text, NOW)).toBeNull();
  if (text !== '13/45') expect(isDayText(text)).toBe(false);
});

test.each([
  [['2026', 'Nov', '20'], '2026-11-20'],
  [['20', 'Nov', '2026'], '2026-11-20'],
  [['2026.', '11.20'], '2026-11-20'],
  [['2026年', '11月', '20日'], '2026-11-20'],
  [['第3号', 'お知らせ', '11/20'], '2026-11-20'],
])('%j together are a day', (texts, expected) => {
  expect(day(dayAmong(texts, NOW))).toBe(expected);
});

test('without a clock only what has a year is a day', () => {
  expect(readListedDay('11/20', null)).toBeNull();
  expect(readListedDay('3日前', null)).toBeNull();
  expect(day(readListedDay('2026/11/20', null))).toBe('2026-11-20');
});
