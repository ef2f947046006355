import { describe, expect, it, test } from 'vitest';
import { timesIn } from '../../../../lib/domain/notice/notice.ts';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import { jst, noticeOf } from '../../../notice/helpers.ts';

const read = (text: string, title = 'メンテナンスのお知らせ') => readNotice(noticeOf({ title, text })).windows;

/** `service asset start/end`, by the hours of the day. */
const partsOf = (text: string, title?: string): readonly string[] =>
  read(text, title).flatMap(({ parts }) =>
    parts.map(
      ({ service, asset, start, end }) =>
        `${service}${asset === null ? '' : ` ${asset}`} ${jst(start).slice(8)}/${jst(end).slice(8)}`,
    ),
  );

describe('a service or coin with times of its own is a part', () => {
  test.each([
    ['11月26日(木)2:00～4:00（販売所は5:00まで）', ['trading 26T02:00/26T05:00']],
    ['11月26日(木)1:00～3:00（出金は4:00まで）', ['withdrawal 26T01:00/26T04:00']],
    ['11月26日 1:00～5:00（APIのみ3:00まで）', ['api 26T01:00/26T03:00']],
    [
      '取引：11月26日(木) 1:00～6:00\n入出金：11月26日(木) 2:00～4:00\n上記の時間帯はご利用いただけません。',
      ['trading 26T01:00/26T06:00', 'deposit 26T02:00/26T04:00', 'withdrawal 26T02:00/26T04:00'],
    ],
    [
      '11月26日(木)0:00から7:00まで入出金を停止し、2:00から4:00まで取引を停止いたします。',
      ['deposit 26T00:00/26T07:00', 'withdrawal 26T00:00/26T07:00', 'trading 26T02:00/26T04:00'],
    ],
    [
      '取引は11月26日1:00から4:00まで、入出金は0:30から5:00まで停止いたします。',
      ['trading 26T01:00/26T04:00', 'deposit 26T00:30/26T05:00', 'withdrawal 26T00:30/26T05:00'],
    ],
    ['日時：11月26日(木)2:00～4:00\nなお、販売所は5:00まで停止いたします。', ['trading 26T02:00/26T05:00']],
    [
      '日時：11月26日(木)2:00～6:00\n取引、入出金、APIを停止いたします。\nなお、APIは4:00に再開する予定です。',
      ['api 26T02:00/26T04:00'],
    ],
    ['11月26日2:00～5:00（入出金は1:30から）', ['deposit 26T01:30/26T05:00', 'withdrawal 26T01:30/26T05:00']],
    ['November 26, 2026, 02:00 - 06:00 JST (withdrawals until 08:00 JST)', ['withdrawal 26T02:00/26T08:00']],
  ])('%s', (text, expected) => expect(partsOf(text)).toEqual(expected));

  it('of coins too, and the other coins keep the times of the whole', () => {
    expect(partsOf('11月26日 1:00～5:00（BTCのみ9:00まで）', 'BTC・ETH入出金停止のお知らせ')).toEqual([
      'deposit ETH 26T01:00/26T05:00',
      'withdrawal ETH 26T01:00/26T05:00',
      'deposit BTC 26T01:00/26T09:00',
      'withdrawal BTC 26T01:00/26T09:00',
    ]);
  });

  it('with the place where the notice says it', () => {
    const [window] = read('11月26日(木)1:00～3:00（出金は4:00まで）');
    expect(window?.parts[0]?.evidence?.map(({ text }) => text)).toEqual(['11月26日(木)1:00～3:00', '4:00']);
  });

  it('and the window keeps the times of all that is not named', () => {
    const [window, ...more] = read('11月26日(木)1:00～3:00（出金は4:00まで）\n取引を停止いたします。');
    expect(more).toEqual([]);
    expect([jst(window?.start ?? null), jst(window?.end ?? null)]).toEqual(['2026-11-26T01:00', '2026-11-26T03:00']);
    expect(window?.services).toEqual(['trading', 'withdrawal']);
    expect(window && timesIn(window).map(({ end }) => jst(end))).toEqual(['2026-11-26T03:00', '2026-11-26T04:00']);
  });
});

describe('no part is', () => {
  test.each([
    ['11月26日(木)2:00～8:00（販売所は5:00まで）\n取引を停止いたします。', 1],
    ['日時：11月26日(木)2:00～8:00\n対象：取引、入出金、API\n※販売所は5:00に再開予定です。', 1],
    ['日時：11月26日(木)2:00～8:00\n対象：取引、入出金、API\n信用取引は5:00に再開予定です。', 1],
    ['11月26日(木)2:00～4:00\n取引、入出金を停止いたします。', 1],
    ['取引：11月26日(木) 1:00～2:00\n入出金：11月27日(金) 2:00～4:00\n上記の時間帯はご利用いただけません。', 2],
    ['取引は11月26日1:00から4:00まで停止いたします。', 1],
    [
      '日時：11月26日(木)2:00～6:00\n取引、APIを停止いたします。\n早く終わった場合、APIは4:00に再開することがあります。',
      1,
    ],
  ])('what shares its times, or overlaps nothing: %s', (text, windows) => {
    expect(partsOf(text)).toEqual([]);
    expect(read(text)).toHaveLength(windows);
  });
});
