import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { REPLY_SHOWN_MS } from '../components/overlay/replies.ts';
import { SCENE_MS } from '../components/overlay/sample-views.ts';
import { misreadReport } from '../lib/domain/misread-report.ts';
import { DEFAULT_SETTINGS, OVERLAY_SIZES, type OverlaySize } from '../lib/domain/settings.ts';
import { SECOND_MS } from '../lib/domain/time.ts';
import { LANGUAGES, type Language } from '../lib/messages/language.ts';
import { type Guest, openGuest } from '../tests/e2e/chromium.ts';
import { click, named } from '../tests/e2e/overlay.ts';
import { freezeStorage, movedTo, stage } from '../tests/e2e/staging.ts';
import { ALL_EXAMPLES, type AnyExample } from '../tests/fixtures/scene-views.ts';
import { buildWithPseudo, PSEUDO } from '../tests/pseudo-language/third-language.ts';
import { startStandIn } from '../tests/stand-in/server.ts';
import { galleryIndex, type Picture } from './gallery/index-page.ts';
import { readmePictures } from './gallery/readme-pictures.ts';
import {
  ADD_TASKS,
  DOCKED,
  FORCED,
  NARROW,
  OVERLAY_STATES,
  PAGE_STATES,
  PAGE_WIDTHS,
  PAGES,
  THEMES,
  type Theme,
  ZOOM,
} from './gallery/states.ts';

/*
 * Photographs of every state of overlay and popup: the built extension in a real Chromium on the stand-in's trading
 * page, with the views of `tests/fixtures/views.ts` in its storage. Run `npm run gallery`, then open
 * `dist/gallery/index.html`.
 */

const FOLDER = fileURLToPath(new URL('../dist/gallery/', import.meta.url));
const pictures: Picture[] = [];
const LATER = { selector: '.LaterButton' };

/** Where a picture goes; from then on it is listed. */
async function place(group: string, name: string): Promise<string> {
  const file = `${group}/${name}.png`.replaceAll(' ', '-');
  await mkdir(join(FOLDER, group.replaceAll(' ', '-')), { recursive: true });
  pictures.push({ group, name, file });
  return join(FOLDER, file);
}

async function shoot(group: string, name: string, target: Page | Locator, clip?: Clip): Promise<void> {
  const path = await place(group, name);
  await (clip === undefined ? target.screenshot({ path }) : (target as Page).screenshot({ path, clip }));
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** The lower right corner of the page, where the box stands. */
const corner = (width: number, height: number): Clip => ({ x: 1280 - width, y: 720 - height, width, height });
const CLIPS: Readonly<Record<OverlaySize, Clip>> = {
  pill: corner(420, 60),
  bar: corner(1280, 64),
  alert: corner(376, 440),
};

async function overlayMatrix(guest: Guest, page: Page, theme: Theme, languages: readonly Language[]): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  for (const language of languages) {
    for (const example of OVERLAY_STATES) {
      for (const size of OVERLAY_SIZES) {
        await stage(guest, page, example, { language, overlay: { size } });
        await shoot(`overlay ${theme} ${language}`, `${example} ${size}`, page, CLIPS[size]);
      }
    }
  }
}

async function overlaySpecials(guest: Guest, page: Page): Promise<void> {
  const open = (name: RegExp) => click(page, named(name));
  for (const theme of THEMES) {
    const language = theme === 'light' ? 'en' : 'ja';
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await stage(guest, page, 'hour', {
      language,
      overlay: { size: 'bar', dock: theme === 'light' ? 'top-right' : 'bottom-right' },
    });
    await open(/To do|準備/);
    await shoot('overlay specials', `checklist ${theme}`, page);
    await open(/To do|準備/);
    await stage(guest, page, 'main', {
      language,
      overlay: { size: 'bar', dock: 'top' },
      change: (view) => ({ ...view, ownAssets: [] }),
    });
    await open(/\+\d/);
    await shoot('overlay specials', `windows ${theme}`, page);
    await open(/\+\d/);
    await stage(guest, page, 'hour', { language, overlay: { size: 'alert' } });
    await open(/To do|準備/);
    await shoot('overlay specials', `checklist in alert ${theme}`, page);
    await open(/To do|準備/);
    await stage(guest, page, 'hour', { language, overlay: { size: 'bar' } });
    await click(page, LATER);
    await shoot('overlay specials', `later ${theme}`, page);
    await click(page, LATER);
    await stage(guest, page, 'hour', { language, overlay: { size: 'bar' } });
    await open(/Hide until|次の段階/);
    await shoot('overlay specials', `hidden ${theme}`, page);
    await page.waitForTimeout(REPLY_SHOWN_MS);
    for (const note of ['coin', 'pairBusy', 'pairFlagged'] as const) {
      await stage(guest, page, note, { language });
      await shoot('overlay specials', `${note} ${theme}`, page);
    }
    for (const dock of DOCKED) {
      await stage(guest, page, 'imminent', { language, overlay: { dock } });
      await shoot('overlay docks', `${dock} ${theme}`, page);
    }
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce', forcedColors: 'active' });
    for (const example of FORCED) {
      await stage(guest, page, example, { language });
      await shoot('overlay forced colours', `${example} ${theme}`, page);
    }
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce', forcedColors: 'none' });
  }
}

/** The sample, ten seconds a scene. */
async function sample(guest: Guest, page: Page): Promise<void> {
  for (const theme of THEMES) {
    const language = theme === 'light' ? 'en' : 'ja';
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await stage(guest, page, 'day', { language });
    await guest.setStorage({ settings: { ...DEFAULT_SETTINGS, language } });
    await guest.send('playSample', {});
    for (const scene of ['far', 'near', 'going on']) {
      await page.waitForTimeout(SCENE_MS / 2);
      await shoot('overlay specials', `sample ${scene} ${theme}`, page);
      await page.waitForTimeout(SCENE_MS / 2);
    }
  }
}

async function overlayNarrow(guest: Guest): Promise<void> {
  const page = await guest.openTrading();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [language, width] of LANGUAGES.flatMap((language) => [
    [language, 320] as const,
    [language, 640] as const,
  ])) {
    await page.setViewportSize({ width, height: 480 });
    for (const example of NARROW) {
      for (const size of OVERLAY_SIZES) {
        await stage(guest, page, example, {
          language,
          overlay: { size, dock: size === 'bar' ? 'bottom' : 'bottom-right' },
        });
        await shoot(`overlay narrow ${language}`, `${example} ${size} ${width}`, page);
      }
    }
  }
  await page.close();
}

async function popup(guest: Guest, theme: Theme, languages: readonly Language[]): Promise<void> {
  for (const language of languages) {
    for (const example of Object.keys(ALL_EXAMPLES) as AnyExample[]) {
      const { now, view } = ALL_EXAMPLES[example];
      const moved = movedTo(view, now, Date.now());
      await guest.setStorage({
        view: { ...moved, display: { ...moved.display, language } },
        settings: { ...DEFAULT_SETTINGS, language },
      });
      const page = await guest.openPage('popup.html');
      await page.setViewportSize({ width: 380, height: 600 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.waitForTimeout(SECOND_MS / 8);
      await shoot(`popup ${theme} ${language}`, example, page.locator('body'));
      await page.close();
    }
  }
}

/** What went wrong and was survived, as the options show it. */
const ERRORS = [{ at: Date.now(), what: 'poll', message: 'TypeError: Failed to fetch', times: 3 }];

/** Every full page over each state of the exchange, as wide as a phone, a half and a whole screen, zoomed and in forced colours. */
async function pages(guest: Guest, theme: Theme, languages: readonly Language[]): Promise<void> {
  for (const language of languages) {
    for (const example of PAGE_STATES) {
      const { now, view } = ALL_EXAMPLES[example];
      const moved = movedTo(view, now, Date.now());
      await guest.setStorage({
        view: { ...moved, display: { ...moved.display, language } },
        settings: { ...DEFAULT_SETTINGS, language },
        errors: ERRORS,
      });
      for (const name of PAGES) {
        const page = await guest.openPage(`${name}.html`);
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        for (const width of PAGE_WIDTHS) {
          await page.setViewportSize({ width, height: 720 });
          await page.waitForTimeout(SECOND_MS / 8);
          const path = `${name} ${example} ${width}`;
          await shoot(`pages ${theme} ${language}`, path, page.locator('body'));
        }
        if (example === 'main') await zoomed(page, `pages ${theme} ${language}`, name);
        await page.close();
      }
    }
  }
}

/** The other tasks of the page that adds: it is asked for them by its address. */
async function addTasks(guest: Guest, theme: Theme, languages: readonly Language[]): Promise<void> {
  for (const language of languages) {
    for (const [name, example, hash] of ADD_TASKS) {
      const { now, view } = ALL_EXAMPLES[example];
      const moved = movedTo(view, now, Date.now());
      await guest.setStorage({ view: { ...moved, display: { ...moved.display, language } } });
      const [window, notice] = [moved.windows[0], moved.unreadable[0]];
      const report = window === undefined ? '' : misreadReport(window, [], '0.1.0');
      const page = await guest.openPage('manifest.json');
      await page.addInitScript(answerMisread, report);
      await page.goto(
        `chrome-extension://${guest.extensionId}/add.html${hash.replace('*', notice?.id ?? window?.id ?? '')}`,
      );
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      for (const width of PAGE_WIDTHS) {
        await page.setViewportSize({ width, height: 720 });
        await page.waitForTimeout(SECOND_MS / 8);
        await shoot(`pages ${theme} ${language}`, `${name} ${width}`, page.locator('body'));
      }
      await page.close();
    }
  }
}

/** The background knows nothing of a view that was put into storage by hand. */
function answerMisread(report: string): void {
  const { sendMessage } = chrome.runtime;
  const answer = (message: { readonly command?: string }) =>
    message.command === 'composeMisread' ? Promise.resolve({ text: report }) : sendMessage(message);
  Object.assign(chrome.runtime, { sendMessage: answer });
}

/** At 200 %, and in the colours that the system forces. */
async function zoomed(page: Page, group: string, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const width = ZOOM.width / ZOOM.factor;
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height: 720,
    deviceScaleFactor: ZOOM.factor,
    mobile: false,
  });
  const height = await page.evaluate(() => document.body.scrollHeight);
  // Playwright would put its own measures in force for a picture.
  const { data } = await session.send('Page.captureScreenshot', {
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height, scale: 1 },
  });
  await writeFile(await place(group, `${name} at 200 percent`), Buffer.from(data, 'base64'));
  await session.send('Emulation.clearDeviceMetricsOverride');
  await page.emulateMedia({ forcedColors: 'active' });
  await shoot(group, `${name} forced colours`, page.locator('body'));
  await page.emulateMedia({ forcedColors: 'none' });
}

/** The same in a language that nobody speaks: what has room for English only is cut in it. */
async function pseudoLanguage(): Promise<void> {
  const build = await buildWithPseudo();
  const strange = await openGuest({ standIn, build, language: 'en' });
  try {
    await freezeStorage(strange);
    await popup(strange, 'light', [PSEUDO as Language]);
    await pages(strange, 'light', [PSEUDO as Language]);
    await addTasks(strange, 'light', [PSEUDO as Language]);
    const page = await strange.openTrading();
    await overlayMatrix(strange, page, 'light', [PSEUDO as Language]);
  } finally {
    await strange.close();
    await rm(join(build, '../..'), { recursive: true, force: true });
  }
}

await rm(FOLDER, { recursive: true, force: true });
const only = process.argv[2] ?? '';
const standIn = await startStandIn();
const guest = await openGuest({ standIn });
try {
  await freezeStorage(guest);
  const page = await guest.openTrading();
  if (only === 'readme') await readmePictures(guest, page);
  if ('overlay'.startsWith(only)) {
    for (const theme of THEMES) await overlayMatrix(guest, page, theme, LANGUAGES);
    await overlaySpecials(guest, page);
    await sample(guest, page);
    await overlayNarrow(guest);
  }
  if ('popup'.startsWith(only)) for (const theme of THEMES) await popup(guest, theme, LANGUAGES);
  if ('pages'.startsWith(only)) {
    for (const theme of THEMES) {
      await pages(guest, theme, LANGUAGES);
      await addTasks(guest, theme, LANGUAGES);
    }
  }
  if ('third language'.startsWith(only)) await pseudoLanguage();
} finally {
  await guest.close();
  await standIn.close();
}
await mkdir(FOLDER, { recursive: true });
await writeFile(join(FOLDER, 'index.html'), galleryIndex(pictures));
console.log(`${pictures.length} pictures: ${join(FOLDER, 'index.html')}`);
