import browser, { type Notifications } from 'webextension-polyfill';
import type { NotificationContent, NotificationsPort } from '../app/ports.ts';

/** Firefox refuses options that it does not know, so only Chrome is given buttons and persistence. */
const HAS_BUTTONS = import.meta.env.CHROME || import.meta.env.EDGE;

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
  if (!HAS_BUTTONS) return basic;
  return {
    ...basic,
    priority: 2,
    requireInteraction: content.insistent,
    silent: content.silent,
    buttons: content.buttons.map((title) => ({ title })),
  };
}

export const notifications: NotificationsPort = {
  async show(id, content) {
    await browser.notifications.create(id, options(content));
  },
  async update(id, content) {
    if (!HAS_BUTTONS) return false;
    return await chrome.notifications.update(id, options(content) as chrome.notifications.NotificationOptions);
  },
  async clear(id) {
    await browser.notifications.clear(id);
  },
  async shown() {
    return Object.keys(await browser.notifications.getAll());
  },
  async allowed() {
    if (!HAS_BUTTONS) return true;
    return (await chrome.notifications.getPermissionLevel()) === 'granted';
  },
};
