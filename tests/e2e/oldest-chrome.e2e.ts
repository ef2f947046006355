import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { planned } from '../stand-in/notices.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { BUILD, type Guest, openGuest } from './chromium.ts';
import { overlayOn } from './overlay.ts';
import { told } from './told.ts';

/*
 * The oldest Chrome of the manifest has no `browser`: there the background runs on the polyfill, which wraps the calls
 * with callbacks. Here it does so in the Chrome of this machine, from which `browser` is taken away.
 */

const WITHOUT_BROWSER = 'delete globalThis.browser;\n';

let folder: string;
let standIn: StandIn;
let guest: Guest;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mente-yoho-oldest-'));
  cpSync(BUILD, folder, { recursive: true });
  for (const script of ['background.js', 'content-scripts/overlay.js', 'overlay-drawing.js']) {
    writeFileSync(join(folder, script), WITHOUT_BROWSER + readFileSync(join(folder, script), 'utf8'));
  }
  standIn = await startStandIn();
  guest = await openGuest({ standIn, build: folder });
  await vi.waitUntil(async () => (await guest.view())?.live.condition === 'normal', 60_000);
});
afterAll(async () => {
  await guest?.close();
  await standIn?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('without the browser namespace', () => {
  it('the background runs on the polyfill', async () => {
    const [worker] = guest.context.serviceWorkers();
    expect(await worker?.evaluate(() => typeof (globalThis as { browser?: unknown }).browser)).toBe('undefined');
  });

  it('a notice becomes a window, a notification, a badge and alarms', async () => {
    standIn.change({ publish: planned({ slug: 'plan', start: 40, end: 70 }) });
    expect(await guest.send('refresh', {})).toEqual({ accepted: true, retryAfterMs: 0 });
    await expect.poll(async () => (await guest.view())?.windows.length).toBe(1);
    expect(await guest.notifications()).toHaveLength(1);
    expect((await guest.button()).text).toMatch(/^\d+m$/);
    expect(Object.keys(await guest.alarms()).sort()).toEqual(['next', 'poll']);
  });

  it('the overlay is drawn, and a worker that was stopped answers the popup', async () => {
    const trading = await guest.openTrading();
    await expect.poll(() => overlayOn(trading)).toMatchObject({ phase: 'soon', size: 'bar' });
    const before = await told(guest);
    await guest.killWorker();
    const popup = await guest.openPage('popup.html');
    const item = popup.getByRole('checkbox').first();
    await item.click();
    await expect.poll(() => item.getAttribute('aria-checked')).toBe('true');
    await expect.poll(async () => (await guest.view())?.windows[0]?.checklist[0]?.done).toBe(true);
    expect(await told(guest)).toEqual(before);
  });
});
