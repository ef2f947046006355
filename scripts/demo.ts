import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { FIRST_EXCHANGE } from '../lib/domain/exchange.ts';
import { DEFAULT_SETTINGS } from '../lib/domain/settings.ts';
import { siteOf } from '../lib/exchanges/sites.ts';
import { type Guest, openGuest } from '../tests/e2e/chromium.ts';
import { grantedBuild } from '../tests/e2e/granted.ts';
import '../tests/languages.ts';
import { type StandIn, startStandIn } from '../tests/stand-in/server.ts';
import { exchangeIn } from './command-line/options.ts';
import { COURSES } from './demo/courses.ts';
import { type LoopbackFeed, startFeed } from './demo/feed.ts';
import { type Say, type Seen, watch } from './demo/timeline.ts';

/*
 * `npm start`: the extension in a Chromium, on the trading page of an exchange that is about to stop.
 * Headless it plays one short stop from the notice to the recovery and ends; with a display it stays until the
 * browser is closed. `--live` opens the real exchange instead, `--exchange bitflyer` another one; `--feed` reads a feed
 * on this machine beside the exchange, as a build that names one does.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = `${ROOT}dist/demo/`;
const MINUTE_MS = 60_000;
/** Between the demo's beginning and the stop: time enough to see the countdown, and a minute to round up. */
const LEAST_LEAD_MS = 1.75 * MINUTE_MS;
const STOP_LASTS_MINUTES = 1;
/** Trading comes back so much later than announced, so that the overrun is seen as well. */
const LATE_MS = 15_000;
const FIRST_READING_PATIENCE_MS = 10_000;
const RECOVERY_PATIENCE_MS = 2 * MINUTE_MS;
/** A refresh is taken every ten seconds. */
const FEED_PATIENCE_MS = 40_000;
/** How long `--live` looks at the real exchange when nobody watches. */
const LIVE_LOOK_MS = 30_000;

const live = process.argv.includes('--live');
const withFeed = process.argv.includes('--feed') && !live;
const exchange = exchangeIn(process.argv);
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
/** Whether the extension has read the feed, where there is one. */
let isFeedRead = false;
const headless = process.argv.includes('--headless') || !hasDisplay;

const say: Say = (topic, text) => {
  const time = new Date().toLocaleTimeString('ja-JP', { timeZone: 'Asia/Tokyo', hour12: false });
  console.log(`${time.padStart(8)}  ${topic.padEnd(8)}  ${text}`);
};

function build(): void {
  const done = spawnSync('wxt', ['build'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${ROOT}node_modules/.bin${delimiter}${process.env.PATH ?? ''}` },
  });
  if (done.status === 0) return;
  console.error(done.stdout, done.stderr);
  throw new Error('The extension could not be built.');
}

/** The page as it stands once the overlay has come in. */
async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${PICTURES}${name}.png`, animations: 'disabled' });
}

/** Photographs the popup as a page, then brings `trading` to the front again: a hidden page draws no overlay. */
async function popupPicture(guest: Guest, trading: Page, name: string): Promise<void> {
  const popup = await guest.openPage('popup.html');
  await popup.setViewportSize({ width: 380, height: 600 });
  await sleep(500);
  await popup.screenshot({ path: `${PICTURES}${name}.png`, fullPage: true });
  await popup.close();
  await trading.bringToFront();
}

/** Resolves when the extension has tried its sources for the first time. */
async function firstReading(guest: Guest): Promise<void> {
  const giveUpAt = Date.now() + FIRST_READING_PATIENCE_MS;
  while (Date.now() < giveUpAt && ((await guest.view())?.firstTriedAt ?? null) === null) await sleep(200);
}

/** Resolves when what `exchange` announces was read, or is known to be announced nowhere. */
async function chosen(guest: Guest): Promise<void> {
  const { display } = (await guest.view()) ?? {};
  await guest.send('saveSettings', { settings: { ...DEFAULT_SETTINGS, ...display, exchanges: [exchange] } });
  const giveUpAt = Date.now() + FIRST_READING_PATIENCE_MS;
  const isTried = async () => ((await guest.view())?.elsewhere?.[exchange]?.firstTriedAt ?? null) !== null;
  while (Date.now() < giveUpAt && !(await isTried())) await sleep(200);
}

/** Does a round of the feed, and says what became of it in the extension. Resolves once it was read, or was not. */
async function readFeed(feed: LoopbackFeed, guest: Guest): Promise<void> {
  await feed.round();
  say('feed', 'does a round: reads the exchange, writes and signs its files');
  const giveUpAt = Date.now() + FEED_PATIENCE_MS;
  while (Date.now() < giveUpAt && !isFeedRead) {
    await guest.send('refresh', {});
    const row = (await guest.view())?.sources.find(({ id }) => id === 'shared-feed');
    isFeedRead = row?.state === 'ok' && row.readAt !== null;
    await sleep(1000);
  }
  say('feed', isFeedRead ? `read by the extension: ${[...new Set(feed.asked)].join(', ')}` : 'was not read');
}

/** The exchange's part: publishes a notice now and stops as announced, but a little longer. */
async function play(standIn: StandIn, guest: Guest, trading: Page, feed: LoopbackFeed | null): Promise<void> {
  const { announced, stop, back } = COURSES[exchange];
  const startMs = Math.ceil((Date.now() + LEAST_LEAD_MS) / MINUTE_MS) * MINUTE_MS;
  const start = Math.round((startMs - standIn.exchange.baseMs) / MINUTE_MS);
  if (announced !== null) {
    standIn.change(announced(start, start + STOP_LASTS_MINUTES, standIn.exchange.baseMs));
    say('exchange', 'publishes a notice');
  }
  if (feed !== null) await readFeed(feed, guest);
  await guest.send('refresh', {});
  await sleep(3000);
  await popupPicture(guest, trading, 'popup-before');

  await sleep(startMs - Date.now());
  standIn.change(stop);
  say('exchange', announced === null ? 'stops without a word' : 'stops, as announced');
  await sleep(STOP_LASTS_MINUTES * MINUTE_MS - 20_000);
  await popupPicture(guest, trading, 'popup-during');
  await sleep(20_000 + LATE_MS);
  standIn.change(back);
  say('exchange', `trading is back, ${LATE_MS / 1000} s late`);
}

/** What the demo was to show and did not. */
function missing({ told, overlay, badge, conditions }: Seen): string[] {
  const isForetold = COURSES[exchange].announced !== null;
  const unforetold: readonly (readonly [string, boolean])[] = [
    ['a notification of the halt', told.some(({ step }) => step === 'halted')],
    ['the halt on the trading page', overlay.includes('emergency')],
    ['the stop in the live state', conditions.includes(COURSES[exchange].stopped)],
    ['the recovery in the live state', conditions.at(-1) === 'normal'],
  ];
  const foretold: readonly (readonly [string, boolean])[] = [
    ['a notification of the notice', told.some(({ step }) => step === 'announced')],
    ['a notification of the start', told.some(({ step }) => step === 'started')],
    ['a notification of the end', told.some(({ step }) => step === 'ended')],
    ['the final minutes on the trading page', overlay.includes('final')],
    ['the stop on the trading page', overlay.includes('ongoing')],
    ['the overrun on the trading page', overlay.includes('overrun')],
    ['the recovery on the trading page', overlay.includes('recovered')],
    ['minutes on the badge', badge.some((text) => /^\d+m$/.test(text))],
    ['the stop on the badge', badge.some((text) => text === '停' || text === 'STOP')],
    ['the stop in the live state', conditions.includes(COURSES[exchange].stopped)],
    ['the recovery in the live state', conditions.at(-1) === 'normal'],
  ];
  const fed = withFeed ? ([['the feed among the sources', isFeedRead]] as const) : [];
  return [...(isForetold ? foretold : unforetold), ...fed].filter(([, wasSeen]) => !wasSeen).map(([what]) => what);
}

/** Builds the extension, with a feed where one is asked for, and with the hosts of an exchange that is to be allowed. */
async function built(standIn: StandIn | null) {
  const feed = withFeed && standIn !== null ? await startFeed(standIn, exchange) : null;
  if (feed === null) build();
  const granted = exchange === FIRST_EXCHANGE ? null : grantedBuild(feed?.build);
  return { feed, granted, folder: granted?.folder ?? feed?.build };
}

async function main(): Promise<number> {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  say('demo', 'building the extension');
  const standIn = live ? null : await startStandIn();
  const { feed, granted, folder } = await built(standIn);
  const guest = await openGuest({ standIn, headless, ...(folder !== undefined && { build: folder }) });
  const closed = new Promise<'closed'>((resolve) => guest.context.once('close', () => resolve('closed')));
  const trading = guest.context.pages()[0] ?? (await guest.context.newPage());
  await trading.goto(siteOf(exchange).pageOf('btc_jpy')).catch((error: unknown) => {
    say('demo', `the trading page does not open: ${String(error).split('\n', 1)[0]}`);
  });
  // So that the notice is seen to be read, rather than to have been there from the beginning.
  await firstReading(guest);
  if (exchange !== FIRST_EXCHANGE) await chosen(guest);
  await trading.bringToFront();
  say(
    'demo',
    `${live ? 'the real exchange' : 'a stand-in exchange on this machine'}, ${headless ? 'headless' : 'close the browser to end'}`,
  );

  const { seen, stop } = watch({ guest, trading, exchange }, say, ({ phase, size }) =>
    picture(trading, `banner-${phase}-${size}`),
  );
  const course = (async () => {
    if (standIn === null) await sleep(LIVE_LOOK_MS);
    else {
      await play(standIn, guest, trading, feed);
      const giveUpAt = Date.now() + RECOVERY_PATIENCE_MS;
      while (missing(seen).length > 0 && Date.now() < giveUpAt) await sleep(500);
    }
    await popupPicture(guest, trading, 'popup-after');
    return 'played' as const;
  })();
  let end: 'played' | 'closed' = 'closed';
  try {
    end = await Promise.race([closed, course]);
    if (!headless) await closed;
  } finally {
    // Whoever closes the browser ends the demo, wherever it stands.
    course.catch(() => {});
    await stop();
    writeFileSync(`${PICTURES}notifications.json`, `${JSON.stringify(seen.told, null, 2)}\n`);
    if (headless) await guest.close();
    await standIn?.close();
    for (const close of [granted?.remove, feed?.close]) close?.();
  }
  say('demo', `pictures and notifications.json are in ${PICTURES}`);
  const lacking = live || end === 'closed' ? [] : missing(seen);
  for (const what of lacking) say('demo', `NOT SEEN: ${what}`);
  return lacking.length === 0 ? 0 : 1;
}

// Not only the exit code: when the browser is closed early, the course still sleeps.
process.exit(await main());
