import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { HOUR_MS } from '../lib/domain/time.ts';
import { type AnyGuest, BROWSERS } from '../tests/e2e/guests.ts';
import { evaluateIn, inOverlay, type TradingPage } from '../tests/e2e/overlay-reach.ts';
import { stopIn } from '../tests/e2e/told.ts';
import { until } from '../tests/e2e/until.ts';
import { PAGE_ATTACKS } from '../tests/hostile/page-attacks.ts';
import { startStandIn } from '../tests/stand-in/server.ts';
import { isRunHere } from './command-line/browsers.ts';

/*
 * `npm run siege`: a trading page does what it can to be rid of the overlay, in every browser.
 *   npm run siege -- root Firefox     the attacks with this in their name, in this browser alone
 * Ends with code 1 where neither the overlay can be seen nor the desktop says what stands there.
 */

const PATIENCE_MS = 45_000;
const SETTLED_MS = 2_000;
const wanted = process.argv[2] ?? '';
const only = process.argv[3];

/** Whether the overlay stands where it can be seen: drawn, within the view, and hit by what is pointed at it. */
const isSeen = (page: TradingPage): Promise<boolean> =>
  inOverlay(
    page,
    (root) => {
      const lead = root.querySelector('.Lead') ?? root.querySelector('.Dock');
      const box = lead?.getBoundingClientRect();
      if (lead == null || box === undefined || box.width < 5) return false;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
      let opacity = 1;
      for (let at: Element | null = root.host; at !== null && !at.matches(':popover-open'); at = at.parentElement) {
        opacity *= Number(getComputedStyle(at).opacity);
      }
      return opacity > 0.5 && (root.elementFromPoint(x, y)?.closest('.Dock') ?? null) !== null;
    },
    null,
  ).then(
    (seen) => seen === true,
    () => false,
  );

const isTold = async (guest: AnyGuest): Promise<boolean> => (await guest.notifications()).includes('overlay-blocked');

/** How long it took until the user knew all the same, in ms, and by what. */
async function besiege(guest: AnyGuest, attack: string): Promise<string> {
  const page = await guest.openTrading();
  await until(async () => (await isSeen(page)) || null, PATIENCE_MS);
  const begunAt = Date.now();
  await evaluateIn(page, `void setTimeout(() => { ${attack} })`).catch(() => {});
  await sleep(SETTLED_MS);
  try {
    const by = await until(async () => {
      if (await isSeen(page)) return 'seen';
      return (await isTold(guest)) ? 'told' : null;
    }, PATIENCE_MS);
    return `${by} after ${Math.round((Date.now() - begunAt) / 1000)} s`;
  } catch {
    return 'SILENCED';
  } finally {
    await page.close();
  }
}

for (const { browser, open } of BROWSERS) {
  if ((only !== undefined && only !== browser) || !isRunHere(browser)) continue;
  for (const [name, attack] of Object.entries(PAGE_ATTACKS).filter(([attackName]) => attackName.includes(wanted))) {
    const standIn = await startStandIn();
    const guest = await open(standIn);
    try {
      await guest.send('addManual', { window: stopIn(HOUR_MS / 4) });
      const came = await besiege(guest, attack);
      console.log(`${browser}: ${name}: ${came}`);
      if (came === 'SILENCED') process.exitCode = 1;
    } finally {
      await guest.close();
      await standIn.close();
    }
  }
}
