import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { BUILD, openGuest } from '../tests/e2e/chromium.ts';
import { openFirefox } from '../tests/e2e/firefox.ts';
import { ADDON_ID } from '../tests/e2e/firefox-addon.ts';
import { planned } from '../tests/stand-in/notices.ts';
import { type StandIn, startStandIn } from '../tests/stand-in/server.ts';
import { isRunHere } from './command-line/browsers.ts';
import { problemsAfter, type Replaced, use } from './update/life.ts';

/*
 * An earlier build is used in every browser, this one takes its place, and what its user had is looked for.
 *   node scripts/update.ts EARLIER_CHROME EARLIER_FIREFOX      folders, as `wxt build` leaves them (scripts/ci/update.sh)
 * Ends with code 1 when something is gone.
 */

const [earlierChrome, earlierFirefox] = process.argv.slice(2);
if (earlierChrome === undefined || earlierFirefox === undefined) {
  console.error('usage: node scripts/update.ts EARLIER_CHROME EARLIER_FIREFOX');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'mente-yoho-update-'));

/** Chromium knows an extension by its folder, so the one takes the other's. */
async function inChromium(standIn: StandIn, earlier: string): Promise<Replaced> {
  const build = join(folder, 'chrome');
  cpSync(earlier, build, { recursive: true });
  const guest = await openGuest({ standIn, build });
  const update = async () => {
    rmSync(build, { recursive: true });
    cpSync(BUILD, build, { recursive: true });
    await guest.update();
  };
  return { guest, update };
}

/** Firefox knows it by its id, which was another one before the first release. */
async function inFirefox(standIn: StandIn, earlier: string): Promise<Replaced> {
  const build = join(folder, 'firefox');
  cpSync(earlier, build, { recursive: true });
  const file = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.browser_specific_settings.gecko.id = ADDON_ID;
  writeFileSync(file, JSON.stringify(manifest));
  const guest = await openFirefox({ standIn, build });
  return { guest, update: () => guest.update() };
}

async function run(name: string, open: (standIn: StandIn) => Promise<Replaced>): Promise<void> {
  const standIn = await startStandIn({
    scenario: { first: [{ publish: planned({ slug: 'plan', start: 40 * 60, end: 43 * 60 }) }], later: [] },
  });
  const replaced = await open(standIn);
  try {
    const before = await use(replaced.guest);
    await replaced.update();
    const problems = await problemsAfter(replaced.guest, before);
    for (const problem of problems) console.error(`✗ ${name}: ${problem}`);
    console.log(
      `${name}: ${Object.keys(before.stored).length} keys of the earlier version, ${problems.length} troubles`,
    );
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    await replaced.guest.close();
    await standIn.close();
  }
}

try {
  await run('Chromium', (standIn) => inChromium(standIn, earlierChrome));
  if (isRunHere('Firefox')) await run('Firefox', (standIn) => inFirefox(standIn, earlierFirefox));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
