import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../lib/app/commands.ts';
import type { Stored } from '../../../lib/app/ports.ts';
import { wake } from '../../../lib/app/wake.ts';
import { MISSED_PARTS } from '../../../lib/domain/losses.ts';
import { KEYS } from '../../../lib/domain/storage-keys.ts';
import type { View } from '../../../lib/domain/view.ts';
import { inFolder, NEWEST_FOLDER } from '../../fixtures/stored-examples.ts';
import { at } from '../../fixtures/windows.ts';
import { type FakeBrowser, fakeBrowser } from '../fake-ports.ts';

/*
 * What was damaged on the disk and that a user would miss is said until they have seen it. What the exchange says again
 * is read again, and needs no word.
 */

const STORED = inFolder(NEWEST_FOLDER);

function browserWith(change: Stored): FakeBrowser {
  const browser = fakeBrowser();
  for (const [key, value] of Object.entries({ ...STORED, ...change })) browser.disk.set(key, structuredClone(value));
  browser.now = at('2027-01-10T12:00');
  return browser;
}

const lostIn = (browser: FakeBrowser) => (browser.disk.get(KEYS.view) as View).lost;

async function lostAfter(browser: FakeBrowser) {
  await wake(browser.ports);
  return lostIn(browser);
}

const READ_AGAIN = ['poll', 'live', 'readings', 'notices', 'sources', 'onScreen', 'others', 'feed'] as const;

describe('damage on the disk', () => {
  it('is not spoken of where there is none', async () => expect(await lostAfter(browserWith({}))).toBeUndefined());

  it.each(MISSED_PARTS)('is said where a user would miss it: %s', async (part) => {
    expect(await lostAfter(browserWith({ [part]: 'cut off he' }))).toEqual([part]);
  });

  it.each(READ_AGAIN)('is not spoken of where the exchange says it again: %s', async (part) => {
    expect(await lostAfter(browserWith({ [part]: 'cut off he' }))).toBeUndefined();
  });

  it.each([
    ['one entry of a list', { manual: [{ ...(STORED.manual as object[])[0], start: 'soon' }] }, ['manual']],
    ['one value of the settings', { settings: { ...(STORED.settings as object), sound: 7 } }, ['settings']],
    ['the list of ticked items', { desk: { ...(STORED.desk as object), windows: 3 } }, ['desk']],
    ['two parts', { manual: 1, history: 'x' }, ['manual', 'history']],
  ])('is said of %s', async (_, change, lost) => expect(await lostAfter(browserWith(change))).toEqual(lost));

  it('is said of what the disk does not give, and no longer once it does', async () => {
    const browser = browserWith({});
    browser.unreadable.add(KEYS.manual);
    expect(await lostAfter(browser)).toEqual(['manual']);
    browser.unreadable.clear();
    expect(await lostAfter(browser)).toBeUndefined();
  });

  it('stays said over every turn until the user has seen it, and comes back with the next damage alone', async () => {
    const browser = browserWith({ manual: 'cut off he' });
    await wake(browser.ports);
    browser.now = at('2027-01-11T12:00');
    expect(await lostAfter(browser)).toEqual(['manual']);
    await carryOut(browser.ports, { command: 'dismissLosses', request: {} }, 'own-page');
    expect(lostIn(browser)).toBeUndefined();
    expect(browser.disk.get(KEYS.quarantine)).toMatchObject([{ key: 'manual', value: 'cut off he' }]);
    browser.disk.set(KEYS.history, 'cut');
    expect(await lostAfter(browser)).toEqual(['history']);
  });

  it('is told to no trading page, and taken back by none', async () => {
    const browser = browserWith({ manual: 'cut off he' });
    await wake(browser.ports);
    const sender = { tradingTabId: 1, exchange: 'bitbank' } as const;
    expect(await carryOut(browser.ports, { command: 'dismissLosses', request: {} }, sender)).toBeUndefined();
    expect(lostIn(browser)).toEqual(['manual']);
  });

  it('that was set aside by an earlier version is said too', async () => {
    const quarantine = [{ at: 1, key: 'desk', value: 'x' }, 'nonsense', null];
    expect(await lostAfter(browserWith({ quarantine }))).toEqual(['desk']);
  });
});
