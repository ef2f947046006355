import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { overlayOn } from './overlay.ts';

/** A halt is believed after a second reading 20 s later; an alarm may come 10 s after that. */
const CONFIRMED_WITHIN_MS = 40_000;
/** With a trading page in front the live state is asked twice a minute, and the end of a young halt twice. */
const NOTICED_WITHIN_MS = 75_000;

let standIn: StandIn;
let guest: Guest;
beforeAll(async () => {
  standIn = await startStandIn();
  guest = await openGuest({ standIn });
  await vi.waitUntil(async () => (await guest.view())?.live.condition === 'normal', 20_000);
});
afterAll(async () => {
  await guest?.close();
  await standIn?.close();
});

describe('a halt that nobody announced', () => {
  it('turns the overlay red, rings once, and is called off when trading is back', { timeout: 200_000 }, async () => {
    const trading = await guest.openTrading();
    standIn.change({ spot: 'halted' });
    await guest.send('refresh', {});
    expect((await guest.view())?.live.condition, 'one reading alone is not believed').toBe('normal');

    await expect
      .poll(() => overlayOn(trading), { timeout: CONFIRMED_WITHIN_MS })
      .toMatchObject({ phase: 'emergency', size: 'alert' });
    expect((await overlayOn(trading))?.text).toContain('取引の停止を検知しました');
    expect((await guest.button()).text).toBe('!');
    expect(await guest.notifications()).toHaveLength(1);

    await guest.killWorker();
    expect(await overlayOn(trading)).toMatchObject({ phase: 'emergency' });

    standIn.change({ spot: 'normal' });
    await guest.send('refresh', {});
    await expect.poll(() => overlayOn(trading), { timeout: NOTICED_WITHIN_MS }).toMatchObject({ phase: 'recovered' });
    expect((await overlayOn(trading))?.text).toContain('取引の再開を確認しました');
    expect((await guest.button()).text).toBe('');
    expect((await guest.view())?.live.condition).toBe('normal');
  });
});
