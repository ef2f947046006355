import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { BITFLYER } from '../../lib/exchanges/bitflyer/exchange.ts';
import { pairOfTradingPage } from '../../lib/exchanges/sites.ts';
import { readNoticeList } from '../../lib/sources/notice-list.ts';
import { answer } from '../sources/fake-http.ts';
import { AT, said } from './said.ts';

describe('the state of a board', () => {
  it('is closed under whatever status it says so', () => {
    const body = '{"health":"NORMAL","state":"CLOSED"}';
    for (const http of [200, 500, 503]) expect(said(BITFLYER, body, http)).toBe('maintenance');
  });
});

describe('the pair of a page', () => {
  it.each([
    ['https://lightning.bitflyer.com/trade/btcjpy', 'btc_jpy'],
    ['https://lightning.bitflyer.com/trade/fxbtcjpy', 'fx_btc_jpy'],
    ['https://lightning.bitflyer.com/trade/btcfx', 'fx_btc_jpy'],
    ['https://lightning.bitflyer.com/trade/ethbtc', 'eth_btc'],
    ['https://lightning.bitflyer.com/trade/ETHJPY', 'eth_jpy'],
    ['https://lightning.bitflyer.com/trade', null],
    ['https://lightning.bitflyer.com/funding', null],
  ])('%s is %s', (url, pair) => {
    expect(pairOfTradingPage(url)).toBe(pair);
  });
});

const entry = (id: string, state: string, body: string, [from, until]: readonly [string, string]) => ({
  id,
  name: 'Maintenance 2026/11',
  status: state,
  scheduled_for: from,
  scheduled_until: until,
  created_at: '2026-11-25T06:00:00.000Z',
  shortlink: `https://stspg.io/${id}`,
  components: [{ name: 'Lightning 現物' }],
  incident_updates: [{ body }],
});
const NIGHT = ['2026-11-26T03:30:00.000+09:00', '2026-11-26T05:00:00.000+09:00'] as const;
const STOP = `下記の日程でシステムメンテナンスを実施いたします。
日時：2026 年 11 月 26 日（木）午前 3 時 30 分頃 ～ 午前 5 時 00 分頃
メンテナンス中は、取引所および API のご利用を停止いたします。

We will carry out system maintenance on the following schedule.
Date: November 26, 2026, around 3:30 AM to 5:00 AM (JST)
Trading and the API will be unavailable.`;
const WEAK = `2026 年 11 月 26 日（木）午前 4 時 00 分 ～ 午前 4 時 30 分の間、ネットワーク作業を行います。
一時的に接続しづらい状態となる場合がございます。

Connections may be unstable for moments during this time.`;

function listOf(...entries: readonly object[]) {
  const [source] = BITFLYER.notices;
  if (source === undefined) throw new Error('no source');
  const body = JSON.stringify({ page: { id: 'ldljjzlwh712' }, scheduled_maintenances: entries });
  const reading = readNoticeList(answer(body), source, BITFLYER);
  if (!reading.ok) throw new Error('not read');
  return reading.value;
}

const windowsIn = (listed: ReturnType<typeof listOf>) =>
  listed.flatMap(({ id, url, title, text, publishedAt, updatedAt }) => {
    const told = { id, url, title, text: text ?? '', publishedAt, updatedAt };
    return readNotice({ ...told, exchange: 'bitflyer', source: 'status-page', seenAt: AT }, { issuer: 'exchange' })
      .windows;
  });
const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

describe('its status page', () => {
  it('gives one stop of trading and of the API, in both languages once', () => {
    const windows = windowsIn(listOf(entry('a1', 'scheduled', STOP, NIGHT)));
    expect(windows.map(({ start, end }) => [iso(start), iso(end)])).toEqual([
      ['2026-11-25T18:30:00.000Z', '2026-11-25T20:00:00.000Z'],
    ]);
    expect(windows[0]?.services).toEqual(expect.arrayContaining(['trading', 'api']));
  });

  it.each(['in_progress', 'verifying', 'completed'])('takes %s, which the clock says, for no sight of it', (state) => {
    const windows = windowsIn(listOf(entry('a1', state, STOP, NIGHT)));
    expect(windows.map(({ status, endIsActual }) => [status, endIsActual])).toEqual([['scheduled', false]]);
  });

  it('calls what may be unstable no stop', () => {
    expect(listOf(entry('b1', 'scheduled', WEAK, NIGHT))).toEqual([]);
    expect(listOf(entry('b2', 'scheduled', '回線の切替に伴い、通信が不安定になる可能性があります。', NIGHT))).toEqual(
      [],
    );
    expect(listOf(entry('b3', 'scheduled', '作業の間、注文の反映に遅延が生じる場合がございます。', NIGHT))).toEqual([]);
  });

  it('leads to the entry on its own host, never by the short link', () => {
    expect(listOf(entry('a1', 'scheduled', STOP, NIGHT))[0]?.url).toBe('https://status.bitflyer.com/incidents/a1');
  });
});
