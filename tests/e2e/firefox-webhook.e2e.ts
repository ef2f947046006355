import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { planned } from '../stand-in/notices.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type FirefoxGuest, openFirefox, type Tab } from './firefox.ts';
import { clickOn } from './firefox-click.ts';
import { hasFirefox } from './guests.ts';
import { type ListeningProgram, startListening } from './program-server.ts';

/*
 * A program on this machine, told by the extension in Firefox: switched on with a real click, for which the browser asks
 * (here it answers by itself), and with an address that its rules for secure pages must not rewrite.
 */

const PATIENT = { timeout: 60_000, interval: 250 };
const LOOPBACK = ['http://127.0.0.1/*'];

describe.skipIf(!hasFirefox)('in Firefox a program on this machine', () => {
  let standIn: StandIn;
  let guest: FirefoxGuest;
  let program: ListeningProgram;
  let options: Tab;
  beforeAll(async () => {
    program = await startListening();
    const notice = planned({ slug: 'plan', start: 60, end: 120 });
    standIn = await startStandIn({ scenario: { first: [{ publish: notice }], later: [] } });
    guest = await openFirefox({ standIn });
    await vi.waitUntil(async () => ((await guest.view())?.windows.length ?? 0) > 0, PATIENT);
    options = await guest.openPage('options.html');
  });
  afterAll(async () => {
    await guest?.close();
    await standIn?.close();
    await program?.stop();
  });

  const isAllowed = () => options.evaluate((origins) => chrome.permissions.contains({ origins }), LOOPBACK);
  const types = () => program.posts.slice(0, 2).map(({ record }) => record.type);

  it('is told what is known once it is switched on, allowed and given its port', async () => {
    const isOn = () => options.evaluate(() => document.querySelector<HTMLInputElement>('#programs .Switch')?.checked);
    expect(await isAllowed()).toBe(false);
    if (!(await isOn())) await clickOn(options, () => document.querySelector('#programs .Switch'));
    await expect.poll(isOn, PATIENT).toBe(true);
    expect(await isAllowed()).toBe(true);
    await clickOn(options, () => document.querySelector('#programs input.Field'));
    await options.evaluate(() => document.querySelector<HTMLInputElement>('#programs input.Field')?.select());
    await options.keyboard.type(String(program.port));
    await options.keyboard.press('Tab');
    await expect.poll(types, PATIENT).toEqual(['exchange', 'maintenance']);
    expect(program.posts[1]).toMatchObject({ method: 'POST', type: 'application/json', record: { scene: 'coming' } });
  });

  it('is told nothing while the host is taken back, and everything that changed once it is given again', async () => {
    await guest.letRead(false, LOOPBACK);
    const before = program.posts.length;
    standIn.change({ spot: 'maintenance' });
    const problem = async () => (await guest.storage()).webhook as { failure: { problem: string } | null };
    const trading = await guest.openTrading();
    await expect
      .poll(async () => (await problem()).failure?.problem, { ...PATIENT, timeout: 100_000 })
      .toBe('not-allowed');
    expect(program.posts).toHaveLength(before);
    await guest.letRead(true, LOOPBACK);
    const conditions = () => program.posts.slice(before).map(({ record }) => record.condition);
    await expect.poll(conditions, { ...PATIENT, timeout: 100_000 }).toContain('maintenance');
    await trading.close();
  });
});
