import browser, { type Notifications } from 'webextension-polyfill';
import type { NotificationContent, NotificationsPort } from '../app/ports.ts';

/** What Firefox does not have. */
type OfChrome = Partial<Pick<typeof chrome.notifications, 'update' | 'getPermissionLevel'>>;
const ofChrome = (): OfChrome => chrome.notifications;

/**
 * Without a change in place there are no buttons and no persistence either, and options that name them are refused.
 * Firefox does list the event of the buttons, so that tells nothing.
 */
const hasButtons = (): boolean => ofChrome().update !== undefined;

/** Options of Chrome that the polyfill's types, made for both browsers, do not have. */
interface ChromeOptions extends Notifications.CreateNotificationOptions {
  requireInteraction?: boolean;
  silent?: boolean;
  buttons?: { title: string }[];
}

function options(content: NotificationContent): ChromeOptions {
  const basic = {
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL('icons/icon-128.png'),
    title: content.title,
    message: content.message,
  };
  if (!hasButtons()) return basic;
  return {
    ...basic,
    // What is urgent breaks through do-not-disturb and never goes: the last minutes and halts alone.
    priority: content.insistent ? 2 : 0,
    requireInteraction: content.insistent,
    silent: content.silent,
    buttons: content.buttons.map((title) => ({ title })),
  };
}

export const notifications: NotificationsPort = {
  changesInPlace: hasButtons,
  async show(id, content) {
    await browser.notifications.create(id, options(content));
  },
  async update(id, content) {
    return (await ofChrome().update?.(id, options(content) as chrome.notifications.NotificationOptions)) ?? false;
  },
  async clear(id) {
    await browser.notifications.clear(id);
  },
  async shown() {
    return Object.keys(await browser.notifications.getAll());
  },
  async allowed() {
    return ((await ofChrome().getPermissionLevel?.()) ?? 'granted') === 'granted';
  },
};
