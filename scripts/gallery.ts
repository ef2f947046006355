import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { DEFAULT_SETTINGS, OVERLAY_SIZES, type OverlaySize } from '../lib/domain/settings.ts';
import { SECOND_MS } from '../lib/domain/time.ts';
import { LANGUAGES, type Language } from '../lib/messages/language.ts';
import { type Guest, openGuest } from '../tests/e2e/chromium.ts';
import { click, named } from '../tests/e2e/overlay.ts';
import { freezeStorage, movedTo, stage } from '../tests/e2e/staging.ts';
import { EXAMPLES, type ExampleName } from '../tests/fixtures/views.ts';
import { buildWithPseudo, PSEUDO } from '../tests/pseudo-language/third-language.ts';
import { startStandIn } from '../tests/stand-in/server.ts';

/*
 * Photographs of every state of overlay and popup: the built extension in a real Chromium on the stand-in's trading
 * page, with the views of `tests/fixtures/views.ts` in its storage. Run `npm run gallery`, then open
 * `dist/gallery/index.html`.
 */

const FOLDER = fileURLToPath(new URL('../dist/gallery/', import.meta.url));
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const OVERLAY_EXAMPLES = [
  'announced',
  'day',
  'hour',
  'imminent',
  'final',
  'due',
  'dueRunning',
  'ongoing',
  'open',
  'extended',
  'overrun',
  'endUnseen',
  'passedRunning',
  'saidOverUnseen',
  'auction',
  'emergency',
  'recovered',
  'stale',
] as const satisfies readonly ExampleName[];

interface Picture {
  readonly group: string;
  readonly name: string;
  readonly file: string;
}
const pictures: Picture[] = [];

async function shoot(group: string, name: string, target: Page | Locator, clip?: Clip): Promise<void> {
  const file = `${group}/${name}.png`.replaceAll(' ', '-');
  await mkdir(join(FOLDER, group.replaceAll(' ', '-')), { recursive: true });
  const path = join(FOLDER, file);
  await (clip === undefined ? target.screenshot({ path }) : (target as Page).screenshot({ path, clip }));
  pictures.push({ group, name, file });
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
  bar: corner(960, 64),
  alert: corner(376, 300),
};

async function overlayMatrix(guest: Guest, page: Page, theme: Theme, languages: readonly Language[]): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  for (const language of languages) {
    for (const example of OVERLAY_EXAMPLES) {
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
    await stage(guest, page, 'coin', { language });
    await shoot('overlay specials', `coin ${theme}`, page);
    for (const note of ['pairBusy', 'pairFlagged'] as const) {
      await stage(guest, page, note, { language });
      await shoot('overlay specials', `${note} ${theme}`, page);
    }
    for (const dock of ['top-left', 'top', 'top-right', 'bottom-left', 'bottom', 'bottom-right'] as const) {
      await stage(guest, page, 'imminent', { language, overlay: { dock } });
      await shoot('overlay docks', `${dock} ${theme}`, page);
    }
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce', forcedColors: 'active' });
    for (const example of ['hour', 'ongoing', 'emergency', 'stale'] as const) {
      await stage(guest, page, example, { language });
      await shoot('overlay forced colors', `${example} ${theme}`, page);
    }
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce', forcedColors: 'none' });
  }
}

async function overlayNarrow(guest: Guest): Promise<void> {
  const page = await guest.openTrading();
  await page.setViewportSize({ width: 320, height: 480 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const language of LANGUAGES) {
    for (const example of ['day', 'imminent', 'final', 'extended', 'overrun', 'emergency', 'stale'] as const) {
      for (const size of OVERLAY_SIZES) {
        await stage(guest, page, example, {
          language,
          overlay: { size, dock: size === 'bar' ? 'bottom' : 'bottom-right' },
        });
        await shoot(`overlay 320 px ${language}`, `${example} ${size}`, page);
      }
    }
  }
  await page.close();
}

async function popup(guest: Guest, theme: Theme, languages: readonly Language[]): Promise<void> {
  for (const language of languages) {
    for (const example of Object.keys(EXAMPLES) as ExampleName[]) {
      const { now, view } = EXAMPLES[example];
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

const PAGES = ['welcome', 'options', 'past-stops', 'add'] as const;
const PAGE_WIDTHS = [320, 640, 1280] as const;

/** Every full page over a quiet day and a planned stop, as wide as a phone, a half and a whole screen. */
async function pages(guest: Guest, theme: Theme, languages: readonly Language[]): Promise<void> {
  for (const language of languages) {
    for (const example of ['fair', 'main'] as const) {
      const { now, view } = EXAMPLES[example];
      const moved = movedTo(view, now, Date.now());
      await guest.setStorage({
        view: { ...moved, display: { ...moved.display, language } },
        settings: { ...DEFAULT_SETTINGS, language },
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
        await page.close();
      }
    }
  }
}

/** The same in a language that nobody speaks: what has room for English only is cut in it. */
async function pseudoLanguage(): Promise<void> {
  const build = await buildWithPseudo();
  const strange = await openGuest({ standIn, build, language: 'en' });
  try {
    await freezeStorage(strange);
    await popup(strange, 'light', [PSEUDO as Language]);
    await pages(strange, 'light', [PSEUDO as Language]);
    const page = await strange.openTrading();
    await overlayMatrix(strange, page, 'light', [PSEUDO as Language]);
  } finally {
    await strange.close();
    await rm(join(build, '../..'), { recursive: true, force: true });
  }
}

/** The pictures by group, in the order in which they were taken. */
function index(): string {
  const groups = Map.groupBy(pictures, ({ group }) => group);
  const figure = ({ name, file }: Picture) =>
    `<figure><img src="${file}" loading="lazy" alt=""><figcaption>${name}</figcaption></figure>`;
  const sections = [...groups].map(([group, of]) => `<section><h2>${group}</h2>${of.map(figure).join('\n')}</section>`);
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Gallery</title>
<style>
body { font: 13px/20px system-ui; margin: 24px; background: #d6dade; color: #171b20; }
section { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; margin-bottom: 32px; }
h2 { flex: 0 0 100%; margin: 0; font-size: 15px; }
figure { margin: 0; }
img { display: block; max-width: 880px; }
</style>
${sections.join('\n')}
</html>`;
}

await rm(FOLDER, { recursive: true, force: true });
const only = process.argv[2] ?? '';
const standIn = await startStandIn();
const guest = await openGuest({ standIn });
try {
  await freezeStorage(guest);
  const page = await guest.openTrading();
  if ('overlay'.startsWith(only)) {
    for (const theme of THEMES) await overlayMatrix(guest, page, theme, LANGUAGES);
    await overlaySpecials(guest, page);
    await overlayNarrow(guest);
  }
  if ('popup'.startsWith(only)) for (const theme of THEMES) await popup(guest, theme, LANGUAGES);
  if ('pages'.startsWith(only)) for (const theme of THEMES) await pages(guest, theme, LANGUAGES);
  if ('third language'.startsWith(only)) await pseudoLanguage();
} finally {
  await guest.close();
  await standIn.close();
}
await writeFile(join(FOLDER, 'index.html'), index());
console.log(`${pictures.length} pictures: ${join(FOLDER, 'index.html')}`);
