import browser, { type Runtime } from 'webextension-polyfill';
import type { Sender } from '../app/ports.ts';
import { TRADING_PAGE_MATCHES } from '../exchanges/bitbank.ts';

/** Who sent a message; null for whoever may not ask for anything. */
export function senderOf(sender: Runtime.MessageSender): Sender | null {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return null;
  if (sender.url.startsWith(browser.runtime.getURL(''))) return 'own-page';
  const isTradingPage = TRADING_PAGE_MATCHES.some((match) => sender.url?.startsWith(match.slice(0, -1)));
  return isTradingPage ? 'trading-page' : null;
}
