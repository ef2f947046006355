import { HOUR_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { openGuest } from '../e2e/chromium.ts';
import { freezeStorage, staged } from '../e2e/staging.ts';
import { startStandIn } from '../stand-in/server.ts';
import { median } from './overlay-browser.ts';

/*
 * How long the popup takes to open with as many maintenances as nobody has: from the first byte to the first paint of
 * what it says.
 *   npm run build && node tests/bench/popup.ts [openings]
 * Ends with code 1 when the median is over its limit.
 */

const OPENINGS = Number(process.argv[2] ?? 21);
const MAINTENANCES = 200;
const LIMIT_MS = 100;

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

const standIn = await startStandIn();
const guest = await openGuest({ standIn });
const found: number[] = [];
try {
  await freezeStorage(guest);
  await guest.setStorage({ view: staged('day', { change: crowded }) });
  for (let opening = 0; opening <= OPENINGS; opening += 1) {
    const page = await guest.openPage('popup.html');
    await page.locator('.Hero').waitFor();
    const paintedMs = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const [entry] = list.getEntriesByName('first-contentful-paint');
            if (entry !== undefined) resolve(entry.startTime);
          }).observe({ type: 'paint', buffered: true });
        }),
    );
    // The first one is a warm-up.
    if (opening > 0) found.push(paintedMs);
    await page.close();
  }
} finally {
  await guest.close();
  await standIn.close();
}
const typicalMs = median(found);
const isFine = typicalMs <= LIMIT_MS;
console.log(
  `${isFine ? ' ' : '!'} popup with ${MAINTENANCES} maintenances, median of ${found.length}: ${typicalMs.toFixed(0)} ms (≤ ${LIMIT_MS}); ` +
    `from ${Math.min(...found).toFixed(0)} to ${Math.max(...found).toFixed(0)} ms`,
);
process.exitCode = isFine ? 0 : 1;
