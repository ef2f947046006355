import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import SIZES from '../build/budgets.json' with { type: 'json' };
import { inOverlay, overlaysOn } from '../e2e/overlay.ts';
import { staged } from '../e2e/staging.ts';
import { startStandIn } from '../stand-in/server.ts';
import { type Arm, median, OURS, openArm, otherExtension, type Watched } from './overlay-browser.ts';

/*
 * What the overlay costs, on the stand-in's trading page that moves its order book 20 times a second: browsers with no
 * extension, with an empty content script, with the plainest banner and with ours, in turn. Thread time, no tracing.
 *   npm run build && node tests/bench/overlay.ts [rounds]
 * Ends with code 1 when a figure is over its limit.
 */

const ROUNDS = Number(process.argv[2] ?? 9);
const SETTLE_MS = 400;
const WINDOW_MS = 15_000;
const PER_MINUTE = 60_000 / WINDOW_MS;

let isOver = false;
function say(what: string, value: number, unit: string, limit: number, digits = 1): void {
  const isFine = value <= limit;
  isOver ||= !isFine;
  console.log(`${isFine ? ' ' : '!'} ${what.padEnd(62)} ${value.toFixed(digits).padStart(8)} ${unit} (≤ ${limit})`);
}
const note = (what: string, value: string): void => console.log(`  ${what.padEnd(62)} ${value}`);

/** Runs `measure` on every arm in turn, `rounds` times, starting each round with another arm; the first is a warm-up. */
async function rotate<Name extends string>(
  arms: Readonly<Record<Name, Arm>>,
  rounds: number,
  measure: (arm: Arm) => Promise<number[]>,
): Promise<Record<Name, number[][]>> {
  const names = Object.keys(arms) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[][]])) as Record<Name, number[][]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length] as Name;
      const values = await measure(arms[name]);
      if (round > 0) found[name].push(values);
    }
  }
  return found;
}

/** Median over rounds of the difference between two arms in the same round. */
const difference = (a: readonly number[][], b: readonly number[][], index: number): number =>
  median(a.map((values, round) => (values[index] ?? 0) - (b[round]?.[index] ?? 0)));

async function shown(page: Page): Promise<void> {
  while ((await overlaysOn(page)) === 0) await sleep(50);
}

/** Stops the page's own timers, so that what is left is ours. */
const quieten = (page: Page) =>
  page.evaluate(() => {
    const newest = setInterval(() => {}, 60_000) as unknown as number;
    for (let id = 0; id <= newest; id += 1) clearInterval(id);
  });

async function during(watched: Watched, ms: number): Promise<{ scriptMs: number; taskMs: number }> {
  const before = await watched.metrics();
  await sleep(ms);
  const after = await watched.metrics();
  return { scriptMs: after.scriptMs - before.scriptMs, taskMs: after.taskMs - before.taskMs };
}

/** How long the busy page takes to begin to answer a key at 4× throttle, median of 20, ms. */
async function keyDelay({ page, session }: Watched): Promise<number> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const delays: number[] = [];
    Object.assign(window, { delays });
    addEventListener('keydown', (event) => delays.push(performance.now() - event.timeStamp), true);
  });
  for (let press = 0; press < 20; press += 1) {
    await page.keyboard.press('x');
    await sleep(150);
  }
  return median(await page.evaluate(() => (window as unknown as { delays: number[] }).delays));
}

/** Longest task, ms (0: none over 50), and layout shift while `act` runs on a page at rest at 4× throttle. */
async function strain(
  { page, session }: Watched,
  act: () => Promise<void>,
): Promise<{ longest: number; shift: number }> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const found = { longest: 0, shift: 0 };
    Object.assign(window, { found });
    const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type });
    observe('longtask', ({ duration }) => {
      found.longest = Math.max(found.longest, duration);
    });
    observe('layout-shift', (entry) => {
      found.shift += (entry as unknown as { value: number }).value;
    });
  });
  await act();
  await sleep(500);
  return page.evaluate(() => (window as unknown as { found: { longest: number; shift: number } }).found);
}

/** How long after its moment each second until `startMs` was written, ms. The page goes on with its order book. */
const secondsOff = (page: Page, startMs: number): Promise<number[]> =>
  inOverlay(
    page,
    (root, [start, ms]) =>
      new Promise<number[]>((resolve) => {
        const found: number[] = [];
        const text = root.querySelector('.Countdown')?.firstChild;
        const observer = new MutationObserver(() => {
          const [minutes = 0, seconds = 0] = (text?.nodeValue ?? '').split(':').map(Number);
          found.push((minutes * 60 + seconds) * 1000 - (start - Date.now()));
        });
        if (text) observer.observe(text, { characterData: true });
        setTimeout(() => resolve(found), ms);
      }),
    [startMs, WINDOW_MS] as const,
  ).then((found) => found ?? []);

const standIn = await startStandIn();
const none = await openArm('none', null, standIn);
const empty = await openArm('empty', await otherExtension('empty'), standIn);
const plain = await openArm('plain', await otherExtension('plain'), standIn);
const ours = await openArm('ours', OURS, standIn);
try {
  const worker = ours.context.serviceWorkers()[0] ?? (await ours.context.waitForEvent('serviceworker'));
  await sleep(3000);
  await worker.evaluate(() => {
    chrome.storage.local.set = async () => {};
  });

  console.log(`Overlay, ${ROUNDS} rounds\n\nQuiet day`);
  say('script on every page, raw', statSync(`${OURS}/content-scripts/overlay.js`).size / 1000, 'kB', SIZES.gate / 1000);
  say(
    'script that comes when there is something to show, raw',
    statSync(`${OURS}/overlay-drawing.js`).size / 1000,
    'kB',
    SIZES.drawing / 1000,
  );
  await ours.store({ view: staged('fair') });
  const loads = await rotate({ none, again: none, empty, ours }, ROUNDS, async (arm) => {
    const watched = await arm.open();
    await sleep(SETTLE_MS);
    const { scriptMs, heapBytes } = await watched.metrics();
    await watched.page.close();
    return [scriptMs, heapBytes / 1024];
  });
  note(
    'script per load, no extension against itself (noise)',
    `${difference(loads.again, loads.none, 0).toFixed(1)} ms`,
  );
  note('script per load, empty content script against none', `${difference(loads.empty, loads.none, 0).toFixed(1)} ms`);
  say('script per load, ours against the empty one', difference(loads.ours, loads.empty, 0), 'ms', 3);
  {
    const { page } = await ours.open();
    await sleep(SETTLE_MS);
    say('elements on the page', await overlaysOn(page), '', 0, 0);
    await page.close();
  }

  console.log('\nShown, a bar with a second count');
  const minute = await rotate({ none, plain, ours }, 3, async (arm) => {
    await ours.store({ view: staged('fair') });
    const watched = await arm.open();
    await sleep(SETTLE_MS);
    // Stopping every timer of the page would stop the banner's with them: first the page, then the banner.
    await quieten(watched.page);
    if (arm === plain) await watched.page.evaluate(() => dispatchEvent(new Event('start-plain')));
    if (arm === ours) {
      await ours.store({ view: staged('imminent') });
      await shown(watched.page);
    }
    await sleep(2000);
    const { scriptMs, taskMs } = await during(watched, WINDOW_MS);
    await watched.page.close();
    return [scriptMs * PER_MINUTE, taskMs * PER_MINUTE];
  });
  for (const [index, what] of ['script', 'main-thread task'].entries()) {
    const plainMs = difference(minute.plain, minute.none, index);
    const oursMs = difference(minute.ours, minute.none, index);
    note(`${what} a minute, the plainest banner and ours`, `${plainMs.toFixed(1)} and ${oursMs.toFixed(1)} ms`);
    // Both in the same run: an absolute figure tells as much of the machine as of the overlay.
    say(`${what} a minute, ours against the plainest banner`, oursMs / plainMs, '×', 1.1, 2);
  }

  {
    await ours.store({ view: staged('fair') });
    const watched = await ours.open();
    await quieten(watched.page);
    const { longest, shift } = await strain(watched, async () => {
      for (const example of ['hour', 'final', 'ongoing', 'emergency', 'day'] as const) {
        await ours.store({ view: staged(example) });
        await sleep(1500);
      }
    });
    say('longest task at 4× throttle, appearing and four phases', longest, 'ms', 50, 0);
    say('layout shift of the page', shift, '', 0, 4);
    await watched.page.close();
  }

  await ours.store({ view: staged('imminent') });
  const felt = await rotate({ none, ours }, 3, async (arm) => {
    const watched = await arm.open();
    if (arm === ours) await shown(watched.page);
    const delay = await keyDelay(watched);
    await watched.page.close();
    return [delay];
  });
  const typical = (arm: readonly number[][]) => median(arm.map(([value = 0]) => value)).toFixed(1);
  note('key to listener at 4× throttle, without / with', `${typical(felt.none)} / ${typical(felt.ours)} ms`);

  const held = await rotate({ none, ours }, 3, async (arm) => {
    const watched = await arm.open();
    if (arm === ours) await shown(watched.page);
    await quieten(watched.page);
    await sleep(SETTLE_MS);
    await watched.session.send('HeapProfiler.collectGarbage');
    const { heapBytes } = await watched.metrics();
    await watched.page.close();
    return [heapBytes / 1e6];
  });
  say('JS heap above the page’s own', difference(held.ours, held.none, 0), 'MB', 1.5, 2);

  {
    const view = staged('imminent');
    await ours.store({ view });
    const { page } = await ours.open();
    await shown(page);
    await sleep(1500);
    const offsets = await secondsOff(page, view.windows[0]?.start ?? Number.NaN);
    say(`displayed second behind the clock, worst of ${offsets.length}`, Math.max(...offsets), 'ms', 100, 0);
    note('  and the earliest', `${Math.min(...offsets).toFixed(0)} ms`);
    await page.close();
  }

  {
    const { page, session } = await ours.open();
    await shown(page);
    await sleep(1500);
    const writes = await inOverlay(
      page,
      (root, ms) =>
        new Promise<number>((resolve) => {
          let count = 0;
          const observer = new MutationObserver((records) => {
            count += records.length;
          });
          observer.observe(root, { childList: true, characterData: true, attributes: true, subtree: true });
          setTimeout(() => resolve(count), ms);
        }),
      WINDOW_MS,
    );
    say('DOM writes a second', ((writes ?? Number.NaN) / WINDOW_MS) * 1000, '', 1.1, 2);
    const counters = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return session.send('Memory.getDOMCounters');
    };
    await quieten(page);
    await ours.store({ view: staged('open') });
    await sleep(1000);
    const before = await counters();
    const expired = new Promise<void>((resolve) => session.once('Emulation.virtualTimeBudgetExpired', () => resolve()));
    const initialVirtualTime = Date.now() / 1000;
    await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: 3_600_000, initialVirtualTime });
    await expired;
    const after = await counters();
    say('DOM nodes more after an hour', after.nodes - before.nodes, '', 100, 0);
    say('listeners more after an hour', after.jsEventListeners - before.jsEventListeners, '', 2, 0);
    await page.close();
  }
} finally {
  for (const arm of [none, empty, plain, ours]) await arm.close();
  await standIn.close();
}
process.exitCode = isOver ? 1 : 0;
