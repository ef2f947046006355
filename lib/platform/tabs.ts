import browser, { type Tabs } from 'webextension-polyfill';
import type { TabsPort } from '../app/ports.ts';
import { FIRST_EXCHANGE } from '../domain/exchange.ts';
import { pairOfTradingPage, SITES, siteOfPage } from '../exchanges/sites.ts';
import { drawOverlay, playSample } from './overlay-scripts.ts';

/** The tab on view first, and the one that was on view last where several are, or none is. */
const byUse = (a: Tabs.Tab, b: Tabs.Tab): number =>
  Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0);

/** The pair of a tab, which may be asked about at the exchange; of a private window nobody asks about anything. */
const pairToAsk = ({ url, incognito }: Tabs.Tab): string | null =>
  url === undefined || incognito ? null : pairOfTradingPage(url);

/** Tabs of the exchange only: its host permission is enough for that, and `tabs` is never asked for. */
export const tabs: TabsPort = {
  async tradingTabs() {
    const open = await browser.tabs.query({ url: SITES.flatMap(({ tradingPages }) => tradingPages) });
    return open.sort(byUse).flatMap((tab) => {
      // Without the permission no address is told: such a tab is of an exchange that may not be asked.
      const exchange = siteOfPage(tab.url ?? '')?.id ?? FIRST_EXCHANGE;
      return tab.id === undefined ? [] : [{ id: tab.id, exchange, active: tab.active, pair: pairToAsk(tab) }];
    });
  },
  async focus(tabId) {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  },
  drawOverlay,
  playSample,
  async open(url) {
    const { id } = await browser.tabs.create({ url });
    return id ?? null;
  },
};
