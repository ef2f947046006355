import { afterAll, beforeAll, describe, type ExpectStatic, it } from 'vitest';
import { SOONEST_ALARM_MS } from '../../lib/app/arm.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { type Packed, packed, whyNotPacked } from './packed.ts';
import { isReady, stopIn, told } from './told.ts';

/*
 * Packed, as the shops hand it out. How soon an alarm may come is the browser's to say: 30 s from Chrome 120 on, and
 * 1 s in Chromium 156, where packed and unpacked are the same (measured). The promises hold with either. Most of it is
 * waiting, so all of it at once.
 */

const reason = whyNotPacked();
if (reason !== null) console.warn(`The packed extension is not tried: ${reason}.`);

describe.skipIf(reason !== null).concurrent('a packed extension', { timeout: 180_000 }, () => {
  let build: Packed;
  let standIn: StandIn;
  beforeAll(async () => {
    build = packed();
    standIn = await startStandIn();
  });
  afterAll(async () => {
    await standIn?.close();
    build?.remove();
  });

  /** Plays `play` in a browser of its own. */
  const packedIn =
    (play: (stage: { readonly guest: Guest; readonly expect: ExpectStatic }) => Promise<void>) =>
    async ({ expect }: { readonly expect: ExpectStatic }): Promise<void> => {
      const guest = await openGuest({ standIn, packed: build });
      try {
        await isReady(guest);
        await play({ guest, expect });
      } finally {
        await guest.close();
      }
    };

  it(
    'is one: neither loaded from a folder nor by a developer',
    packedIn(async ({ guest, expect }) => {
      const page = await guest.openPage('manifest.json');
      const { installType } = await page.evaluate(() => chrome.management.getSelf());
      expect(installType).toBe('sideload');
    }),
  );

  it(
    'gets an alarm that is wished sooner than 30 s by then at the latest',
    packedIn(async ({ guest, expect }) => {
      const page = await guest.openPage('manifest.json');
      const wished = 5 * SECOND_MS;
      const firedAfterMs = await page.evaluate(
        (inMs) =>
          new Promise<number>((resolve) => {
            const began = Date.now();
            chrome.alarms.onAlarm.addListener(({ name }) => {
              if (name === 'sooner') resolve(Date.now() - began);
            });
            void chrome.alarms.create('sooner', { when: began + inMs });
          }),
        wished,
      );
      expect(firedAfterMs).toBeGreaterThanOrEqual(wished);
      expect(firedAfterMs).toBeLessThan(SOONEST_ALARM_MS + MINUTE_MS / 4);
    }),
  );

  it(
    'is woken for a reminder, and tells it once',
    packedIn(async ({ guest, expect }) => {
      const settings = { ...DEFAULT_SETTINGS, language: 'ja' as const, leadTimesMs: [MINUTE_MS] };
      await guest.send('saveSettings', { settings });
      const stop = stopIn(MINUTE_MS + 45 * SECOND_MS);
      const due = stop.start - MINUTE_MS;
      await guest.send('addManual', { window: stop });
      expect(Object.keys(await told(guest))).toEqual(['announced']);
      expect((await guest.alarms()).next).toBeLessThanOrEqual(due + SECOND_MS);
      await guest.killWorker();
      await expect.poll(() => told(guest), { timeout: 120_000, interval: 1000 }).toHaveProperty('lead');
      const first = await told(guest);
      expect(first.lead).toBeGreaterThanOrEqual(due);
      expect(first.lead).toBeLessThanOrEqual(due + MINUTE_MS);
      await guest.killWorker();
      await guest.send('setNever', { windowId: 'nobody', never: false });
      expect(await told(guest)).toEqual(first);
      expect((await guest.notifications()).length).toBeLessThanOrEqual(1);
    }),
  );

  it(
    'sets no alarm sooner than 30 s, and tells a start before then within a minute',
    packedIn(async ({ guest, expect }) => {
      const soonest = Date.now() + SOONEST_ALARM_MS;
      const stop = stopIn(20 * SECOND_MS);
      await guest.send('addManual', { window: stop });
      const { next = 0 } = await guest.alarms();
      expect(next).toBeGreaterThanOrEqual(soonest);
      expect(next).toBeLessThanOrEqual(stop.start + MINUTE_MS);
      await guest.killWorker();
      expect(Date.now(), 'killed before the start, so that its own timer cannot tell it').toBeLessThan(stop.start);
      await expect.poll(() => told(guest), { timeout: 90_000, interval: 1000 }).toHaveProperty('started');
      const { started = 0 } = await told(guest);
      expect(started).toBeGreaterThanOrEqual(stop.start);
      expect(started).toBeLessThanOrEqual(stop.start + MINUTE_MS);
    }),
  );
});
