import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { LANGUAGES, type Language } from '../lib/domain/language.ts';
import { DEFAULT_SETTINGS, type OverlaySize } from '../lib/domain/settings.ts';
import { DAY_MS } from '../lib/domain/time.ts';
import { type Guest, openGuest } from '../tests/e2e/chromium.ts';
import { click, named } from '../tests/e2e/overlay.ts';
import { inOverlay } from '../tests/e2e/overlay-reach.ts';
import { freezeStorage } from '../tests/e2e/staging.ts';
import { EXAMPLES, type ExampleName } from '../tests/fixtures/views.ts';
import { startStandIn } from '../tests/stand-in/server.ts';
import { PICTURES, PICTURES_FOLDER } from './release/pictures.ts';
import { CAPTIONS } from './store/captions.ts';
import { below, beside, type Cutting, logo, onThePage, tile } from './store/frames.ts';

/*
 * The pictures that the stores show, into `docs/store/pictures`: the built extension in a real Chromium on the
 * stand-in's trading page, at the moment of each example, under a caption. Run by hand after a surface changed
 * (`npm run store:pictures`); the pictures are committed. Look at each before it is.
 */

const FOLDER = join(fileURLToPath(new URL('..', import.meta.url)), PICTURES_FOLDER);
const ICON = await readFile(new URL('../public/icons/icon.svg', import.meta.url), 'utf8');
const SCREEN = { x: 0, y: 0, width: 1280, height: 720 };

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/* The exchange's own zone: no row of local times beside its own. */
process.env.TZ = 'Asia/Tokyo';
const standIn = await startStandIn();
const guest = await openGuest({ standIn });

/** What a page shows, or the part `box` of it. */
async function cut(session: CDPSession, box: Box): Promise<Cutting> {
  const { data } = await session.send('Page.captureScreenshot', { clip: { ...box, scale: 1 } });
  return { png: Buffer.from(data, 'base64'), width: box.width, height: box.height };
}

/** The debugger on `page`, which draws it twice as fine. */
async function finely(page: Page, width: number, height: number): Promise<CDPSession> {
  await page.setViewportSize({ width, height });
  const session = await guest.context.newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 2, mobile: false });
  return session;
}

/** Lets the clock of a page run for `ms`, beginning at `at` when it is given. */
async function letRun(session: CDPSession, ms: number, at?: number): Promise<void> {
  const isOver = new Promise((resolve) => session.once('Emulation.virtualTimeBudgetExpired', resolve));
  await session.send('Emulation.setVirtualTimePolicy', {
    policy: 'advance',
    budget: ms,
    ...(at === undefined ? {} : { initialVirtualTime: at / 1000 }),
  });
  await isOver;
}

const stored = (name: ExampleName, language: Language, size?: OverlaySize) => {
  const { view } = EXAMPLES[name];
  const overlay = { ...DEFAULT_SETTINGS.overlay, horizonMs: 7 * DAY_MS, ...(size === undefined ? {} : { size }) };
  return {
    view: { ...view, display: { ...view.display, language, overlay } },
    settings: { ...DEFAULT_SETTINGS, language },
  };
};

/** The trading page and its overlay at the moment of the example. */
async function overlay(name: ExampleName, language: Language, size: OverlaySize, opens?: RegExp) {
  // What does not change is not told to the page.
  await guest.setStorage(stored('fair', language));
  const page = await guest.openTrading();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const session = await finely(page, SCREEN.width, SCREEN.height);
  const beforeMs = 8_000;
  await letRun(session, 1_000, EXAMPLES[name].now - beforeMs - 1_000);
  const bare = await cut(session, SCREEN);
  await guest.setStorage(stored(name, language, size));
  // The clock stands between two portions; messages of the background arrive all the same.
  for (let gone = 0; gone < beforeMs; gone += 1_000) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    await letRun(session, 1_000);
    if (gone === 4_000 && opens !== undefined) await click(page, named(opens));
  }
  const box = await inOverlay(
    page,
    (root) => {
      const boxes = [...root.querySelectorAll('.Bar, .Alert, .Popover')].map((one) => one.getBoundingClientRect());
      const left = Math.min(...boxes.map((one) => one.left));
      const top = Math.min(...boxes.map((one) => one.top));
      return {
        x: left,
        y: top,
        width: Math.max(...boxes.map((one) => one.right)) - left,
        height: Math.max(...boxes.map((one) => one.bottom)) - top,
      };
    },
    null,
  );
  if (box === null) throw new Error(`${name}: no overlay on the page`);
  const detail = await cut(session, box);
  await page.close();
  return { bare, detail };
}

/** A page of the extension at the moment of the example. */
async function ownPage(
  path: string,
  name: ExampleName,
  language: Language,
  [width, height]: readonly [number, number],
) {
  await guest.setStorage(stored(name, language));
  const page = await guest.context.newPage();
  await page.clock.setFixedTime(EXAMPLES[name].now);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const session = await finely(page, width, height);
  await page.goto(`chrome-extension://${guest.extensionId}/${path}`);
  await page.locator('h1, h2').first().waitFor();
  await page.waitForTimeout(300);
  const cutting = await cut(session, { x: 0, y: 0, width, height });
  await page.close();
  return cutting;
}

/** Draws the composed document at the size of the picture `file` and writes it. */
async function write(page: Page, file: string, html: string): Promise<void> {
  const picture = PICTURES.find((one) => one.file === file);
  if (picture === undefined) throw new Error(`No store asks for ${file}`);
  await page.setViewportSize({ width: picture.width, height: picture.height });
  await page.setContent(html);
  await page.screenshot({ path: join(FOLDER, file) });
  console.log(`${file}: ${picture.width}×${picture.height}`);
}

async function inLanguage(guestOf: Guest, language: Language): Promise<void> {
  const captions = CAPTIONS[language];
  const hour = await overlay('hour', language, 'bar');
  const todo = await overlay('imminent', language, 'alert', /To do|準備/);
  const imminent = await overlay('imminent', language, 'alert');
  const emergency = await overlay('emergency', language, 'alert');
  const recovered = await overlay('recovered', language, 'alert');
  const popup = await ownPage('popup.html', 'main', language, [380, 600]);
  const history = await ownPage('past-stops.html', 'main', language, [900, 560]);
  const canvas = await guestOf.context.newPage();
  const shot = (number: number, html: string) => write(canvas, `${language}-${number}.png`, html);
  await shot(1, onThePage(captions.countdown, hour.bare, hour.detail));
  await shot(2, onThePage(captions.checklist, todo.bare, todo.detail));
  await shot(3, beside(captions.forecast, [popup], 1.2));
  await shot(4, beside(captions.halt, [emergency.detail, recovered.detail], 1.3));
  await shot(5, below(captions.history, history));
  await write(canvas, `${language}-tile-small.png`, tile(captions.tile, ICON, 440));
  await write(canvas, `${language}-tile-wide.png`, tile(captions.tile, ICON, 1400, imminent.detail));
  await canvas.close();
}

await mkdir(FOLDER, { recursive: true });
try {
  await freezeStorage(guest);
  for (const language of LANGUAGES) await inLanguage(guest, language);
  const canvas = await guest.context.newPage();
  await write(canvas, 'logo.png', logo(ICON));
} finally {
  await guest.close();
  await standIn.close();
}
