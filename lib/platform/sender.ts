import browser, { type Runtime } from 'webextension-polyfill';
import type { Sender } from '../app/ports.ts';
import { siteOfPage } from '../exchanges/sites.ts';

/**
 * Hands every message of somebody who may ask for something to `answer`. Its promise is the sender's answer; everybody
 * else is left without one.
 */
export function onCommand(answer: (message: unknown, sender: Sender) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, from: Runtime.MessageSender) => {
    // A promise is an answer, whatever it comes to: other messages are left to their own listeners.
    if (typeof message !== 'object' || message === null || !('command' in message)) return undefined;
    const sender = senderOf(from);
    return sender === null ? undefined : answer(message, sender);
  });
}

/**
 * Who sent a message; null for whoever may not ask for anything. On the exchange's page that is the script in the page
 * itself: nothing of ours stands in its frames.
 */
export function senderOf(sender: Runtime.MessageSender): Sender | null {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return null;
  if (sender.url.startsWith(browser.runtime.getURL(''))) return 'own-page';
  const tradingTabId = sender.tab?.id;
  const site = siteOfPage(sender.url);
  if (site === null || sender.frameId !== 0 || tradingTabId === undefined) return null;
  return { tradingTabId, exchange: site.id };
}
