import process from 'node:process';
import { type Hour, liveAnHour } from '../tests/bench/soak-life.ts';
import { TENANTS } from '../tests/bench/soak-tenants.ts';
import { isRunHere } from './command-line/browsers.ts';

/*
 * `npm run soak`: eight hours of accelerated life in real Chromium and Firefox: two trading pages, and in each hour a
 * notice, its cancellation, a background that dies, access taken and given; a halt and the recovery in every fourth.
 *   npm run soak -- 2 firefox     so many hours, in this browser alone
 * Prints what each hour leaves, and the worst of all. Ends with code 1 when a console has an error, when what is kept or
 * taken grows from hour to hour, or when more is asked for than a day allows.
 */

const hours = Number(process.argv[2] ?? 8);
const only = process.argv[3];
const MOST_STORED_KB = 2_000;
/** What eight hours with a trading page in front may ask for, by the hour. */
const MOST_REQUESTS_AN_HOUR = 1_500 / 8;
/** The last hour may take so much more than the second one, when everything has been loaded. */
const MOST_GROWTH = 1.5;

/** The worst of all hours in one line, and whether it is within bounds. */
function summed(lived: readonly Hour[], errors: number): { readonly line: string; readonly isFine: boolean } {
  const most = (name: keyof Hour): number => Math.max(...lived.map((hour) => hour[name]));
  const [base, last] = [lived[Math.min(1, lived.length - 1)], lived.at(-1)];
  const isFine =
    errors === 0 &&
    last !== undefined &&
    base !== undefined &&
    last.memoryMb <= base.memoryMb * MOST_GROWTH &&
    last.storedKb <= MOST_STORED_KB &&
    last.requests <= MOST_REQUESTS_AN_HOUR * lived.length;
  const figures = [
    `${lived.length} h`,
    `busy for ${most('busyMs')} ms at most`,
    `${most('memoryMb')} MB at most, ${last?.memoryMb} in the end`,
    `${most('storedKb')} kB stored at most`,
    `${last?.requests} requests`,
    `${errors} errors in the consoles`,
  ];
  return { line: `${isFine ? '✓' : '✗'} ${figures.join(', ')}`, isFine };
}

for (const [name, open] of Object.entries(TENANTS)) {
  if ((only !== undefined && only !== name) || !isRunHere(name)) continue;
  const tenant = await open();
  try {
    const trading = [await tenant.guest.openTrading('btc_jpy'), await tenant.guest.openTrading('xrp_jpy')];
    const lived: Hour[] = [];
    for (let hour = 0; hour < hours; hour++) {
      lived.push(await liveAnHour(tenant, trading, hour));
      console.log(name, JSON.stringify(lived.at(-1)));
    }
    const errors = await tenant.errors();
    for (const error of errors) console.error(`✗ ${error}`);
    const { line, isFine } = summed(lived, errors.length);
    console.log(`${name}: ${line}`);
    if (!isFine) process.exitCode = 1;
  } finally {
    await tenant.close();
  }
}
