import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { senderOf } from '../../lib/platform/sender.ts';

const id = fakeBrowser.runtime.id;
const OWN = fakeBrowser.runtime.getURL('/popup.html');
const TRADING = 'https://app.bitbank.cc/trade/btc_jpy';
const from = (url: string | undefined, more: object = {}) =>
  senderOf({ id, url, frameId: 0, tab: { id: 7 }, ...more } as never);

describe('who may ask the background', () => {
  test('the own pages, and the script in a trading page itself', () => {
    expect(from(OWN)).toBe('own-page');
    expect(from(TRADING)).toEqual({ tradingTabId: 7, exchange: 'bitbank' });
    const elsewhere = 'https://lightning.bitflyer.com/trade/btcjpy';
    expect(from(elsewhere)).toEqual({ tradingTabId: 7, exchange: 'bitflyer' });
  });

  test.each([
    ['another extension', { id: 'another' }, TRADING],
    ['another extension that names one of our pages', { id: 'another' }, OWN],
    ['a frame in the trading page', { frameId: 3 }, TRADING],
    ['something without a frame', { frameId: undefined }, TRADING],
    ['something without a tab', { tab: undefined }, TRADING],
    ['something without an address', {}, undefined],
    ['a host that begins alike', {}, 'https://app.bitbank.cc.example/trade/btc_jpy'],
    ['a host that ends alike', {}, 'https://not-app.bitbank.cc/trade/btc_jpy'],
    ['a host with our name as the user', {}, 'https://app.bitbank.cc@example.com/trade/btc_jpy'],
    ['the same host without encryption', {}, 'http://app.bitbank.cc/trade/btc_jpy'],
    ['the same host on another port', {}, 'https://app.bitbank.cc:8443/trade/btc_jpy'],
    ['another page of an exchange than its trading page', {}, 'https://lightning.bitflyer.com/funding'],
    ['a page that names it', {}, `https://example.com/?${TRADING}`],
  ])('not %s', (_, more, url) => {
    expect(from(url, more)).toBeNull();
  });
});
