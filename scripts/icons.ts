/**
 * Draws the PNGs of the toolbar and the stores from the SVGs in public/icons, with Chromium, and writes them beside
 * them. Run by hand after an SVG changed (`node scripts/icons.ts`); the PNGs are committed, so a build needs no browser.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChromium } from './find-browsers.mjs';

const SIZES_PX = [16, 32, 48, 128];
const folder = new URL('../public/icons/', import.meta.url);

const browser = await chromium.launch({
  executablePath: findChromium() ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const file of (await readdir(folder)).filter((name) => name.endsWith('.svg'))) {
  const svg = await readFile(new URL(file, folder), 'utf8');
  // `icon.svg` gives icon-16.png, `icon-stale.svg` gives stale-16.png.
  const name = file.replace(/\.svg$/, '').replace(/^icon-/, '');
  for (const sizePx of SIZES_PX) {
    await page.setViewportSize({ width: sizePx, height: sizePx });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${sizePx}px;height:${sizePx}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`${name}-${sizePx}.png`, folder), png);
  }
}
await browser.close();
