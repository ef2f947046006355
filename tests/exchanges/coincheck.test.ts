import { describe, expect, it } from 'vitest';
import { observeLive } from '../../lib/domain/live.ts';
import { type LiveState, NO_LIVE_STATE } from '../../lib/domain/observation.ts';
import { MINUTE_MS, shift } from '../../lib/domain/time.ts';
import { COINCHECK } from '../../lib/exchanges/coincheck/exchange.ts';
import { pairOfTradingPage, siteOfPage } from '../../lib/exchanges/sites.ts';
import { answer } from '../sources/fake-http.ts';
import { AT } from './said.ts';

type Row = { pair?: string; status?: string; availability?: Record<string, boolean> };
const FREE = { order: true, market_order: true, cancel: true };

/** What is believed after two looks at 26 pairs, of which some are as `rows` says. */
function believed(...rows: readonly Row[]): LiveState {
  const usual = Array.from({ length: 26 }, (_, n) => ({ pair: `c${n}_jpy`, status: 'available', availability: FREE }));
  const changed = usual.map((row, index) => ({ ...row, ...rows[index] }));
  return [usual, usual, changed, changed].reduce((state: LiveState, listed, minute) => {
    const at = shift(AT, minute * MINUTE_MS);
    const opened = COINCHECK.live.open(answer(JSON.stringify({ exchange_status: listed })));
    if (!opened.ok || opened.value.kind !== 'data') throw new Error('not opened');
    const reading = COINCHECK.live.status.read(opened.value.data, at, 'exchange-status');
    if (!reading.ok) throw new Error('not read');
    const { flags } = reading.value;
    const pairs = flags === undefined ? null : { at, pairs: flags };
    return observeLive(state, { observations: [reading.value], pairs, circuitBreak: null }, at);
  }, NO_LIVE_STATE);
}
const all = (row: Row) => Array.from({ length: 26 }, () => row);

describe('its pairs', () => {
  it('are told apart: what one cannot do with one of them', () => {
    const live = believed(
      { availability: { ...FREE, market_order: false } },
      { availability: { ...FREE, cancel: false } },
      { availability: { order: false, market_order: false, cancel: true } },
      { status: 'stop', availability: { order: false, market_order: false, cancel: false } },
      { status: 'itayose' },
      { status: 'mystery' },
      { availability: { order: false, market_order: true, cancel: true } },
      { status: 'stop', availability: { order: false, market_order: true, cancel: true } },
    );
    expect(live.condition).toBe('normal');
    const told = Object.fromEntries(
      Object.entries(live.unusualPairs).map(([name, p]) => [name, [p.status, p.newFlags]]),
    );
    expect(told).toEqual({
      c0_jpy: ['normal', ['market_order']],
      c1_jpy: ['normal', ['cancel']],
      c2_jpy: ['cancel-only', []],
      c3_jpy: ['halted', []],
      c4_jpy: ['auction', []],
      c5_jpy: ['other', []],
      c6_jpy: ['other', []],
      c7_jpy: ['halted', []],
    });
  });

  it('stop together, are back together, and are one exchange', () => {
    expect(believed(...all({ status: 'stop', availability: { order: false, cancel: false } })).condition).toBe(
      'halted',
    );
    expect(believed(...all({ availability: { order: false, cancel: true } })).condition).toBe('cancel-only');
    expect(believed(...all({ status: 'itayose' })).condition).toBe('auction');
    const mixed = { availability: { order: false, market_order: true, cancel: true } };
    expect(believed(...all(mixed))).toMatchObject({ condition: 'other', words: ['order'] });
    expect(believed(...all({ status: 'mystery' }))).toMatchObject({ condition: 'other', words: ['mystery'] });
  });

  it('that all lack market orders hamper the exchange and do not stop it', () => {
    const live = believed(...all({ availability: { ...FREE, market_order: false } }));
    expect([live.condition, live.hampered]).toMatchObject(['normal', { flags: ['market_order'], isSure: true }]);
  });
});

describe('the pair of a page', () => {
  const TRADE = 'https://coincheck.com/exchange/tradeview';

  it.each([
    [`${TRADE}?pair=btc_jpy`, 'btc_jpy'],
    [`${TRADE}/ETH_JPY`, 'eth_jpy'],
    [`${TRADE}#xrp_jpy`, 'xrp_jpy'],
    [`${TRADE}?lang=ja&market=lsk_jpy#chart`, 'lsk_jpy'],
    ['https://coincheck.com/ja/exchange/tradeview?pair=btc_jpy', 'btc_jpy'],
    [TRADE, null],
    [`${TRADE}?utm_source=top`, null],
  ])('%s is %s', (url, pair) => {
    expect(siteOfPage(url)?.id).toBe('coincheck');
    expect(pairOfTradingPage(url)).toBe(pair);
  });

  it.each([
    'https://coincheck.com/',
    'https://coincheck.com/exchange/orders',
    'https://coincheck.com/api/exchange_status',
  ])('%s is no trading page', (url) => expect(siteOfPage(url)).toBeNull());
});
