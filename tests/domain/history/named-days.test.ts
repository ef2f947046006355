import { describe, expect, test } from 'vitest';
import { foldNotices } from '../../../lib/domain/history/fold.ts';
import { jst } from '../../notice/helpers.ts';
import { readIn } from './versions.ts';

/* Two stops are planned, and a notice without hours says something of the one whose day it names. */

const version = readIn('2026-11');

const PLANS = [
  version(
    'blog:1',
    '18T10:00',
    'システムメンテナンスのお知らせ（11/25）',
    '11月25日(水)2:00～4:00\n停止するサービス：取引、入金、出金',
  ),
  version(
    'blog:2',
    '18T11:00',
    'システムメンテナンスのお知らせ（11/28）',
    '11月28日(土)2:00～4:00\n停止するサービス：取引、入金、出金',
  ),
];

/** `25 scheduled, 28 cancelled`; a maintenance of which a part stands apart names it. */
const toldAfter = (title: string, text: string, published = '24T10:00'): string =>
  foldNotices([...PLANS, version('blog:3', published, title, text)])
    .map(({ start, status, parts }) => {
      const apart = parts.filter((part) => part.status !== status).map((part) => `, ${part.service} ${part.status}`);
      return `${jst(start).slice(8, 10)} ${status}${apart.join('')}`;
    })
    .join('; ');

describe('a notice without hours that calls off', () => {
  test.each([
    ['メンテナンス中止のお知らせ', '11月28日のシステムメンテナンスは中止いたします。'],
    ['11/28メンテナンス中止のお知らせ', '都合により中止いたします。'],
    ['Maintenance cancelled', 'The maintenance on November 28 has been cancelled.'],
    ['メンテナンスについて', '28日のメンテナンスは中止となりました。'],
    ['メンテナンスについて', '本日、11月28日のメンテナンスの中止を決定いたしました。'],
    ['メンテナンスについて', '今週土曜日のメンテナンスは中止となりました。'],
    ['メンテナンスについて', '11月25日のメンテナンスは予定どおり実施し、11月28日のメンテナンスは中止いたします。'],
    ['メンテナンスについて', '11月25日は予定どおりです。11月28日のメンテナンスは中止いたします。'],
    ['メンテナンスについて', '11月18日付でお知らせしました11月28日のメンテナンスは中止いたします。'],
    ['Maintenance update', 'November 25 goes ahead as planned, but the maintenance of November 28 has been cancelled.'],
    [
      '週次メンテナンスについて',
      '11月28日(土)の週次メンテナンスはお休みといたします。翌週からは通常どおり実施いたします。',
    ],
    ['定期メンテナンスについて', '11月28日(土)の定期メンテナンスは行わず、次回は12月5日(土)となります。'],
    [
      'No maintenance on November 28',
      'There will be no maintenance on Saturday, November 28. All services will be available.',
    ],
    ['Weekly maintenance', 'We will skip the weekly maintenance on November 28.'],
    ['Weekly maintenance', 'The weekly maintenance will not be held on November 28.'],
    ['Weekly maintenance', 'There is no weekly maintenance on November 28; it continues on December 5.'],
  ])('means the stop of the day that it names: %s: %s', (title, text) => {
    expect(toldAfter(title, text)).toBe('25 scheduled; 28 cancelled');
  });

  test.each([
    ['メンテナンス中止のお知らせ', 'システムメンテナンスは中止いたします。'],
    ['メンテナンス中止のお知らせ', '11月18日にお知らせしましたシステムメンテナンスは中止いたします。'],
    ['Maintenance cancelled', 'The upcoming maintenance has been cancelled.'],
  ])('means the next one where it names no day of a stop: %s: %s', (title, text) => {
    expect(toldAfter(title, text)).toBe('25 cancelled; 28 scheduled');
  });

  test.each([
    ['メンテナンス中止のお知らせ', '12月2日のシステムメンテナンスは中止いたします。'],
    ['Maintenance cancelled', 'The maintenance on December 2 has been cancelled.'],
    ['メンテナンス延期のお知らせ', '12月2日に予定しておりましたメンテナンスは延期いたします。'],
  ])('takes no other stop away where nobody knew of that of its day: %s: %s', (title, text) => {
    expect(toldAfter(title, text)).toBe('25 scheduled; 28 scheduled');
  });

  test.each([
    ['both', '11月25日および11月28日のメンテナンスは、いずれも中止いたします。'],
    ['both', 'The maintenance of November 25 and that of November 28 have been cancelled.'],
  ])('means %s of two days', (_, text) => {
    expect(toldAfter('', text)).toBe('25 cancelled; 28 cancelled');
  });

  test('means the part that it names, of the stop of that day', () => {
    expect(toldAfter('出金停止の中止', '11月28日のメンテナンスのうち、出金の停止は中止いたします。')).toBe(
      '25 scheduled; 28 scheduled, withdrawal cancelled',
    );
  });
});

describe('a notice without hours that puts off', () => {
  test.each([
    [
      'メンテナンス延期のお知らせ',
      '11月28日(土)に予定しておりましたメンテナンスは延期いたします。日程は改めてお知らせします。',
    ],
    ['Maintenance postponed', 'The maintenance of November 28 has been postponed. A new date will be announced.'],
  ])('means the stop of the day that it names: %s: %s', (title, text) => {
    expect(toldAfter(title, text)).toBe('25 scheduled; 28 postponed');
  });
});

test('a stop of the small hours is that of the night before', () => {
  expect(toldAfter('メンテナンス中止', '11月27日深夜のメンテナンスは中止いたします。')).toBe(
    '25 scheduled; 28 cancelled',
  );
});

test('that a stop is over is said of the one of its day', () => {
  expect(toldAfter('メンテナンス終了', '11月25日のメンテナンスは終了いたしました。', '27T20:00')).toBe(
    '25 completed; 28 scheduled',
  );
});
