import browser from 'webextension-polyfill';
import { KEYS } from '../domain/storage-keys.ts';

const MENU_ID = 'add-notice';

/** Puts 「メンテ予報に追加」 on the menu of selected text. Menus last over worker starts, so once per install is enough. */
export async function createContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU_ID,
    title: browser.i18n.getMessage('addNotice'),
    contexts: ['selection'],
  });
}

/** Leaves the selected text for the page that adds windows, and opens it: a popup cannot be opened from every menu. */
export async function onContextMenuClick(menuItemId: string | number, selection: string | undefined): Promise<void> {
  if (menuItemId !== MENU_ID || selection === undefined) return;
  // The line breaks of a selection are lost in `selectionText`; the reader copes without them.
  await browser.storage.local.set({ [KEYS.pastedDraft]: selection });
  await browser.tabs.create({ url: browser.runtime.getURL('/add.html') });
}
