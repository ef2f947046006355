import { describe, expect, test } from 'vitest';
import { hoursTold } from './hours-and-state.ts';

/* Old and new times, lengths from another moment, whole days and edges by other words than the usual ones. */

const read = (title: string, text: string, published = '2026-11-24T10:00') => hoursTold(title, text, published);

describe('moved to another day, and the hours told again as the same', () => {
  test.each([
    [
      'Rescheduled: database maintenance',
      'The database maintenance announced for Saturday, December 5 (2:00-5:00 JST) has been moved to Sunday, December 6. The hours stay the same: 2:00 to 5:00 JST. All services will be suspended during the work.',
    ],
    [
      'Maintenance moved',
      'The system maintenance planned for December 5 (2:00-5:00 JST) has been moved to December 6. The times remain the same: 2:00 to 5:00 JST.',
    ],
  ])('%s: %s', (title, text) => {
    expect(read(title, text)).toEqual(['12-06T02:00/12-06T05:00']);
  });
});

describe('the old slot and the new one', () => {
  test.each([
    'Previous slot: Fri 4 Dec, 10:00-12:00 JST\nNew slot: Mon 7 Dec, 13:00-15:00 JST',
    'Original slot: 4 December 2026, 10:00-12:00 JST\nNew slot: 7 December 2026, 13:00-15:00 JST',
  ])('%s', (slots) => {
    expect(read('API maintenance rescheduled', `We have had to move the API maintenance.\n\n${slots}`)).toEqual([
      '12-07T13:00/12-07T15:00',
    ]);
  });
});

describe('requests that failed, by their answer', () => {
  test.each([
    'Between 2026-11-24T02:10:11Z and 2026-11-24T02:40:59Z, every call to the balance API failed with HTTP 502. A full disk was the cause. Service is back to normal.',
    'From 2026-11-24T02:10:11Z to 2026-11-24T02:40:59Z all calls to the balance API were answered with HTTP 503. The fault has been removed.',
  ])('%s', (text) => {
    expect(read('Post-mortem: elevated error rates', text, '2026-11-24T18:00')).toEqual(['11-24T11:10/11-24T11:40']);
  });
});

describe('so long before the planned moment of an upgrade', () => {
  test.each([
    [
      '12月10日21時に予定されているアップグレードの1時間前にXRPの入出金を停止し、アップグレード予定時刻の2時間後に再開いたします。',
      '12-10T20:00/12-10T23:00',
    ],
    [
      '12月10日21:00に実施されるハードフォークの15分前にXLMの入出金を停止し、ハードフォークの1時間後に再開いたします。',
      '12-10T20:45/12-10T22:00',
    ],
  ])('%s', (text, stop) => {
    expect(read('アップグレードへの対応', text)).toEqual([stop]);
  });
});

describe('a whole day', () => {
  test.each([
    '12月5日（土）は丸一日、日本円の入金をお休みさせていただきます。翌6日（日）からは普段どおりお使いいただけます。',
    '12月5日（土）はまる一日、取引をお休みいたします。6日（日）からはいつもどおりお使いいただけます。',
  ])('%s', (text) => {
    expect(read('お休みのお知らせ', text)).toEqual(['12-05T00:00/12-06T00:00']);
  });
});

describe('edges of a post in everyday words', () => {
  test.each([
    'サーバーメンテ、始まりました🛠\nスタート▶23:30\nおわり▶翌2:00\nお待ちください！',
    'メンテナンス中です\nスタート▶23:30\nおしまい▶翌2:00',
  ])('%s', (text) => {
    expect(read('', text, '2026-11-24T23:31')).toEqual(['11-24T23:30/11-25T02:00']);
  });
});
