import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { planned } from '../stand-in/notices.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { isLeftUntil, overlayOn } from './overlay.ts';

const START_MINUTE = 40;
const NOTICE = planned({ slug: 'plan', start: START_MINUTE, end: START_MINUTE + 30 });

/** Three of the sites that nobody tuned the readers to; on each of them neighbours call other stops off. */
describe.each(['made-up-rows', 'made-up-nuxt', 'made-up-cards'] as const)('a site in the form of %s', (blog) => {
  let standIn: StandIn;
  let guest: Guest;
  const startMs = () => standIn.exchange.baseMs + START_MINUTE * 60_000;

  beforeAll(async () => {
    standIn = await startStandIn();
    standIn.change({ blog });
    standIn.change({ publish: NOTICE });
    guest = await openGuest({ standIn });
    await vi.waitUntil(async () => typeof (await guest.view())?.noticesReadAt === 'number', 60_000);
  });
  afterAll(async () => {
    await guest?.close();
    await standIn?.close();
  });

  it('is read from its list to the overlay on the trading page', async () => {
    await expect.poll(async () => (await guest.view())?.windows ?? [], { timeout: 15_000 }).toHaveLength(1);
    expect((await guest.view())?.windows[0]).toMatchObject({
      start: startMs(),
      end: startMs() + 30 * 60_000,
      status: 'scheduled',
    });
    const trading = await guest.openTrading();
    await expect.poll(() => overlayOn(trading), { timeout: 15_000 }).toMatchObject({ phase: 'soon' });
    const from = Date.now();
    const text = (await overlayOn(trading))?.text ?? '';
    expect(isLeftUntil(startMs(), text, from, Date.now()), text).toBe(true);
  });
});
