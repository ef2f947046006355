import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { planned } from '../stand-in/notices.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { overlayOn, textsOf } from './overlay.ts';

const PAGES = ['popup', 'options', 'welcome', 'past-stops', 'add'] as const;

let standIn: StandIn;
let guest: Guest;
beforeAll(async () => {
  standIn = await startStandIn({
    scenario: { first: [{ publish: planned({ slug: 'plan', start: 40, end: 70 }) }], later: [] },
  });
  guest = await openGuest({ standIn });
  await vi.waitUntil(async () => ((await guest.view())?.windows.length ?? 0) > 0, 60_000);
});
afterAll(async () => {
  await guest?.close();
  await standIn?.close();
});

describe.each(PAGES)('the page %s', (name) => {
  it.each(['light', 'dark'] as const)('opens without an error, and axe finds nothing, %s', async (colorScheme) => {
    const errors: string[] = [];
    guest.context.on('weberror', (error) => errors.push(String(error.error())));
    const page = await guest.openPage(`${name}.html`);
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    if (name === 'popup') await page.setViewportSize({ width: 380, height: 600 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.reload();
    await page.locator('main').waitFor();
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    await page.waitForTimeout(300);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await page.close();
  });
});

it.each(['history', 'bookmarks'])('the browser keeps its own page %s', async (name) => {
  const page = await guest.context.newPage();
  await page.goto(`chrome://${name}`);
  const isOurs = await page.evaluate(
    () => location.protocol === 'chrome-extension:' || document.querySelector('.MenteYoho'),
  );
  expect(isOurs).toBeFalsy();
  await page.close();
});

it('the sample is played on a trading page that is opened for it, and goes with Esc', async () => {
  const welcome = await guest.openPage('welcome.html');
  const [trading] = await Promise.all([
    guest.context.waitForEvent('page'),
    welcome.getByRole('button', { name: /試す/ }).click(),
  ]);
  try {
    await vi.waitUntil(async () => (await textsOf(trading, '.Sample'))[0]?.startsWith('見本'), 60_000);
    const stored = JSON.stringify(await guest.storage());
    expect(stored).not.toContain('sample:');
    await trading.keyboard.press('Escape');
    // What is real comes back.
    await vi.waitUntil(
      async () => (await overlayOn(trading)) !== null && (await textsOf(trading, '.Sample')).length === 0,
      30_000,
    );
  } finally {
    // Tried again, it is to open one anew.
    await trading.close();
  }
  await welcome.close();
});
