import { describe, expect, test } from 'vitest';
import { foldNotices } from '../../../../lib/domain/history/fold.ts';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import { noticeOf } from '../../../notice/helpers.ts';

const TIMES = '2026年12月8日(火) 1:00 〜 5:00';
const read = (id: string, day: number, title: string, text: string) => {
  const notice = noticeOf({ id, title, text, published: `2026-12-0${day}T12:00` });
  return { notice, reading: readNotice(notice, { issuer: 'exchange' }) };
};
const PLAN = read('blog:1', 4, '定期メンテナンスのお知らせ', `日時：${TIMES}\n対象：取引、入出金、API`);
const OFF = read(
  'blog:2',
  5,
  '定期メンテナンス中止のお知らせ',
  `${TIMES}に予定しておりました定期メンテナンスは中止いたします。`,
);

describe('a cancellation that is taken back', () => {
  test.each([
    [
      '定期メンテナンスの実施について',
      `中止とお知らせいたしました定期メンテナンスは、予定どおり実施いたします。\n日時：${TIMES}`,
    ],
    [
      '定期メンテナンス中止の撤回について',
      `12月8日の定期メンテナンスの中止を撤回し、下記のとおり実施いたします。\n日時：${TIMES}`,
    ],
    [
      '【訂正】定期メンテナンスについて',
      `定期メンテナンス中止のお知らせは誤りでした。下記の日時に実施いたします。\n日時：${TIMES}`,
    ],
    [
      '定期メンテナンスのお知らせ',
      `中止としておりました定期メンテナンスを、下記の日程で実施いたします。\n日時：${TIMES}`,
    ],
    [
      '定期メンテナンス実施のお知らせ',
      `${TIMES}の定期メンテナンスは、先に中止をお知らせいたしましたが、予定どおり実施いたします。`,
    ],
    ['お知らせ', `一度中止をご案内しておりましたが、${TIMES}の定期メンテナンスは実施することとなりました。`],
    ['お知らせ', `12月5日に中止をご案内いたしましたが、${TIMES}の定期メンテナンスは実施いたします。`],
    ['お知らせ', `中止のお知らせを掲載しておりましたが、${TIMES}の定期メンテナンスは当初の予定どおり行います。`],
    ['中止していた定期メンテナンスの実施について', `日時：${TIMES}`],
    ['中止をお知らせした定期メンテナンスの実施について', `日時：${TIMES}`],
    ['延期していた定期メンテナンス実施のお知らせ', `日時：${TIMES}`],
    ['定期メンテナンス中止の取り消しについて', `日時：${TIMES}`],
    ['【実施】中止しておりました定期メンテナンスについて', `日時：${TIMES}`],
    ['定期メンテナンスの延期について', `延期を撤回し、当初の日時に実施いたします。\n日時：${TIMES}`],
    [
      'Maintenance will take place after all',
      'The cancellation of the maintenance on December 8, 2026 was a mistake. It will take place from 1:00 to 5:00 JST.',
    ],
  ])('calls nothing off, and the stop is planned again: %s', (title, text) => {
    const again = read('blog:3', 6, title, text);
    expect(again.reading.state).toBe('scheduled');
    expect(foldNotices([PLAN, OFF]).map(({ status }) => status)).toEqual(['cancelled']);
    expect(foldNotices([PLAN, OFF, again]).map(({ status }) => status)).toEqual(['scheduled']);
  });

  test.each([
    ['定期メンテナンス中止のお知らせ', `${TIMES}に予定しておりました定期メンテナンスは中止いたします。`],
    ['メンテナンス中止のお知らせ', `予定どおり実施する予定でしたが、${TIMES}のメンテナンスは中止いたします。`],
    [
      '【訂正】定期メンテナンス中止のお知らせ',
      `先の中止のお知らせの曜日に誤りがありました。正しくは${TIMES}のメンテナンスを中止いたします。`,
    ],
    ['メンテナンス中止のお知らせ', `中止いたしましたメンテナンスは、${TIMES}に実施を予定しておりました。`],
    [
      'メンテナンス中止のお知らせ',
      `${TIMES}のメンテナンスは中止しましたが、12月の臨時メンテナンスは予定どおり実施します。`,
    ],
    ['Maintenance cancelled', 'The maintenance on December 8, 2026, 1:00 to 5:00 JST has been cancelled.'],
  ])('and one that stands does: %s', (title, text) => {
    expect(read('blog:3', 6, title, text).reading.state).toBe('cancelled');
  });
});
