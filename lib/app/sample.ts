import { FIRST_SITE } from '../exchanges/sites.ts';
import { type Language, resolveLanguage } from '../messages/language.ts';
import type { Ports, Sender } from './ports.ts';
import { loadState } from './store.ts';

/** Tabs that were opened for a sample and have not come up yet. In memory alone: nothing of a sample is stored. */
const awaited = new Set<number>();

/** Every exchange that is known has it. */
const FIRST_PAIR = 'btc_jpy';

/** The language to draw in. */
export async function languageOf(ports: Ports): Promise<Language> {
  const { settings } = await loadState(ports.storage, ports.clock());
  return resolveLanguage(settings.language, ports.browserLanguage());
}

/** Plays the sample on the trading page that was used last, or opens one and plays it there. */
export async function playSample(ports: Ports): Promise<void> {
  const [tab] = await ports.tabs.tradingTabs();
  if (tab === undefined) {
    const opened = await ports.tabs.open(FIRST_SITE.pageOf(FIRST_PAIR));
    if (opened !== null) awaited.add(opened);
    return;
  }
  await ports.tabs.focus(tab.id);
  await ports.tabs.playSample(tab.id, await languageOf(ports));
}

/** Plays the sample that a trading page was opened for, once that page has come up. */
export async function playAwaitedSample(ports: Ports, sender: Sender): Promise<void> {
  if (sender === 'own-page' || !awaited.delete(sender.tradingTabId)) return;
  await ports.tabs.playSample(sender.tradingTabId, await languageOf(ports));
}
