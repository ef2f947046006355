import process from 'node:process';
import { liveAnHour } from '../tests/bench/soak-life.ts';
import { TENANTS } from '../tests/bench/soak-tenants.ts';
import { isRunHere } from './command-line/browsers.ts';

/*
 * `npm run soak`: eight hours of accelerated life in real Chromium and Firefox: two trading pages, and in each hour a
 * notice, its cancellation, a background that dies, access taken and given; a halt and the recovery in every fourth.
 *   npm run soak -- 2 firefox     so many hours, in this browser alone
 * Prints what each hour leaves. Ends with code 1 when a console has an error or what is kept grows from hour to hour.
 */

const hours = Number(process.argv[2] ?? 8);
const only = process.argv[3];
const MOST_STORED_KB = 2_000;
/** The last hour may take so much more than the second one, when everything has been loaded. */
const MOST_GROWTH = 1.5;

for (const [name, open] of Object.entries(TENANTS)) {
  if ((only !== undefined && only !== name) || !isRunHere(name)) continue;
  const tenant = await open();
  try {
    const trading = [await tenant.guest.openTrading('btc_jpy'), await tenant.guest.openTrading('xrp_jpy')];
    const lived = [];
    for (let hour = 0; hour < hours; hour++) {
      lived.push(await liveAnHour(tenant, trading, hour));
      console.log(name, JSON.stringify(lived.at(-1)));
    }
    const [base] = lived.slice(Math.min(1, lived.length - 1));
    const last = lived.at(-1);
    const isBounded =
      last !== undefined &&
      base !== undefined &&
      last.memoryMb <= base.memoryMb * MOST_GROWTH &&
      last.storedKb <= MOST_STORED_KB;
    const errors = await tenant.errors();
    for (const error of errors) console.error(`✗ ${error}`);
    if (!isBounded || errors.length > 0) process.exitCode = 1;
  } finally {
    await tenant.close();
  }
}
