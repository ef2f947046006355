import browser, { type Notifications } from 'webextension-polyfill';
import type { NotificationContent, NotificationsPort } from '../app/ports.ts';

/**
 * Firefox has no buttons, no persistence, no change in place, and refuses options that it does not know. By the change
 * in place it is told apart: it lists the event of the buttons without having it.
 */
const hasButtons = (): boolean => typeof chrome.notifications.update === 'function';

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
    if (!hasButtons()) return false;
    return await chrome.notifications.update(id, options(content) as chrome.notifications.NotificationOptions);
  },
  async clear(id) {
    await browser.notifications.clear(id);
  },
  async shown() {
    return Object.keys(await browser.notifications.getAll());
  },
  async allowed() {
    if (!hasButtons()) return true;
    return (await chrome.notifications.getPermissionLevel()) === 'granted';
  },
};
