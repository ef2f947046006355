import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tabs } from '../../lib/platform/tabs.ts';

beforeEach(() => fakeBrowser.reset());

/** An open trading page; `at` is when it was on view last. */
const tab = (id: number, active: boolean, at: number) => ({
  id,
  active,
  lastAccessed: at,
  url: `https://app.bitbank.cc/trade/btc_jpy?${id}`,
});

describe('the trading tab that a click on a notification leads to', () => {
  test.each([
    [
      'the one on view, though another was opened later',
      [tab(1, false, 900), tab(2, true, 500), tab(3, false, 100)],
      2,
    ],
    ['the one used last, where none is on view', [tab(1, false, 100), tab(2, false, 300), tab(3, false, 200)], 2],
    ['of several windows the one on view last', [tab(1, true, 100), tab(2, true, 800), tab(3, false, 900)], 2],
    ['the only one', [tab(7, false, 1)], 7],
  ])('%s', async (_, open, expected) => {
    fakeBrowser.tabs.query = (async () => open) as never;
    const [first] = await tabs.tradingTabs();
    expect(first?.id).toBe(expected);
  });
});

describe('the pair of a trading tab', () => {
  test.each([
    ['of an ordinary window is known', { ...tab(1, true, 1), incognito: false }, 'btc_jpy'],
    ['of a private window is nobody’s business', { ...tab(1, true, 1), incognito: true }, null],
  ])('%s', async (_, open, expected) => {
    fakeBrowser.tabs.query = (async () => [open]) as never;
    expect(await tabs.tradingTabs()).toMatchObject([{ id: 1, pair: expected }]);
  });
});
