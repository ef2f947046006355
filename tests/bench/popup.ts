import { cp, rm, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { HOUR_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { textOfView } from '../../lib/platform/stored-view.ts';
import { BUILD, type Guest, openGuest } from '../e2e/chromium.ts';
import { freezeStorage, staged } from '../e2e/staging.ts';
import { startStandIn } from '../stand-in/server.ts';
import { median } from './overlay-browser.ts';

/*
 * How long the popup takes to open with as many maintenances as nobody has: from the first byte to the first paint of
 * what it says. Beside it, in turn, a page of the extension that holds one letter and no script: what the browser alone
 * takes, on this machine and under this load.
 *   npm run build && node tests/bench/popup.ts [openings]
 * Ends with code 1 when the median is over its limit.
 */

const OPENINGS = Number(process.argv[2] ?? 21);
const MAINTENANCES = 200;
const LIMIT_MS = 100;
/** Long enough for an opening to be over. */
const SETTLE_MS = 600;

/** The build with a page more. */
const WITH_BARE_PAGE = fileURLToPath(new URL('../../dist/bench/popup', import.meta.url));
const BARE = '<!doctype html><meta charset="utf-8"><p>.</p>';

/** `view` with a maintenance every three hours. */
function crowded(view: View): View {
  const [first] = view.windows;
  if (first === undefined) throw new Error('The example has no maintenance.');
  const { start, end } = first;
  const windows = Array.from({ length: MAINTENANCES }, (_, index) => ({
    ...first,
    id: `w-${index}`,
    start: shift(start, 3 * index * HOUR_MS),
    end: shift(end ?? start, 3 * index * HOUR_MS),
  }));
  return { ...view, windows };
}

/** The steps of one opening, ms after its first byte. */
interface Opening {
  /** The view is asked for: the first script has come and runs. */
  readonly asked: number;
  readonly answered: number;
  readonly drawn: number;
  readonly painted: number;
}

/** Notes when the page asks for the view, has it, and has drawn it. */
function watchSteps(): void {
  const steps = { asked: 0, answered: 0, drawn: 0 };
  Object.assign(globalThis, { steps });
  const { storage } = (globalThis as { readonly chrome?: typeof chrome }).chrome ?? {};
  if (storage !== undefined) {
    const get = storage.local.get.bind(storage.local) as (key: string) => Promise<object>;
    const watched = async (key: string) => {
      steps.asked ||= performance.now();
      const found = await get(key);
      steps.answered ||= performance.now();
      return found;
    };
    Object.assign(storage.local, { get: watched });
  }
  new MutationObserver((_, observer) => {
    if (document.querySelector('.Hero, p') === null) return;
    steps.drawn = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

const openingOf = (page: Page): Promise<Opening> =>
  page.evaluate(async () => {
    const painted = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        const [entry] = list.getEntriesByName('first-contentful-paint');
        if (entry !== undefined) resolve(entry.startTime);
      }).observe({ type: 'paint', buffered: true });
    });
    return { ...(globalThis as unknown as { steps: Omit<Opening, 'painted'> }).steps, painted };
  });

async function open(guest: Guest, name: 'popup' | 'bare'): Promise<Opening> {
  const page = await guest.context.newPage();
  await page.addInitScript(watchSteps);
  await page.goto(`chrome-extension://${guest.extensionId}/${name}.html`);
  // Whoever looks brings scripts of 330 kB into the page: not while it opens.
  await sleep(SETTLE_MS);
  const opening = await openingOf(page);
  await page.close();
  if (opening.drawn === 0) throw new Error(`${name}.html drew nothing.`);
  return opening;
}

await rm(WITH_BARE_PAGE, { recursive: true, force: true });
await cp(BUILD, WITH_BARE_PAGE, { recursive: true });
await writeFile(`${WITH_BARE_PAGE}/bare.html`, BARE);
const standIn = await startStandIn();
const guest = await openGuest({ standIn, build: WITH_BARE_PAGE });
const found = { popup: [] as Opening[], bare: [] as Opening[] };
try {
  await freezeStorage(guest);
  await guest.setStorage({ view: textOfView(staged('day', { change: crowded })) });
  for (let round = 0; round <= OPENINGS; round += 1) {
    for (const name of round % 2 === 0 ? (['popup', 'bare'] as const) : (['bare', 'popup'] as const)) {
      const opening = await open(guest, name);
      // The first round is a warm-up.
      if (round > 0) found[name].push(opening);
    }
  }
} finally {
  await guest.close();
  await standIn.close();
}
const typical = (name: 'popup' | 'bare', step: keyof Opening) => median(found[name].map((opening) => opening[step]));
const painted = found.popup.map((opening) => opening.painted);
const [typicalMs, bareMs] = [typical('popup', 'painted'), typical('bare', 'painted')];
const isFine = typicalMs <= LIMIT_MS;
const ms = (value: number) => `${value.toFixed(0)} ms`;
console.log(
  `${isFine ? ' ' : '!'} popup with ${MAINTENANCES} maintenances, median of ${painted.length}: ${ms(typicalMs)} (≤ ${LIMIT_MS}); ` +
    `from ${ms(Math.min(...painted))} to ${ms(Math.max(...painted))}\n` +
    `  a bare page in the same run: ${ms(bareMs)}, so the popup takes ${(typicalMs / bareMs).toFixed(1)} times as long\n` +
    `  asks for the view at ${ms(typical('popup', 'asked'))}, has it at ${ms(typical('popup', 'answered'))}, ` +
    `is drawn at ${ms(typical('popup', 'drawn'))}, painted at ${ms(typicalMs)}\n` +
    `  load of the machine ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}`,
);
process.exitCode = isFine ? 0 : 1;
