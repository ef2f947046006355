import browser from 'webextension-polyfill';
import { SITES } from '../exchanges/sites.ts';
import type { Language } from '../messages/language.ts';

/** Written by the build, from the entrypoint of that name; each language has words beside it. */
const DRAWING = '/overlay-drawing.js';
const SAMPLE = '/overlay-sample.js';

const bring = (tabId: number, files: string[]) =>
  browser.scripting.executeScript({ target: { tabId }, files, injectImmediately: true });

/**
 * Brings the drawing of the overlay and its words to the trading page in `tabId`, whose gate asked for it. Rejects when
 * it is gone.
 */
export async function drawOverlay(tabId: number, language: Language): Promise<void> {
  await bring(tabId, [`/overlay-words-${language}.js`, DRAWING]);
}

/** Plays the sample of the overlay on the trading page in `tabId`; what was drawn there makes room for it. */
export async function playSample(tabId: number, language: Language): Promise<void> {
  await bring(tabId, [`/overlay-words-${language}.js`, DRAWING, SAMPLE]);
}

/** `path` from the root of the extension on: browsers may write it as a whole address, or with a slash before it. */
export const fromRoot = (path: string): string => path.replace(/^(?:[a-z-]+:\/\/[^/]+)?\//, '');

/**
 * The files of the gate, as the build wrote them for the exchange that is always watched, from the root of the extension
 * on: Firefox gives whole addresses, and takes none where a script is registered.
 */
export const gateFiles = (): string[] =>
  browser.runtime
    .getManifest()
    .content_scripts?.flatMap(({ js = [] }) => js)
    .map(fromRoot) ?? [];

/**
 * Brings the gate to trading pages that were open before the extension was installed or updated: by itself it comes
 * with the next load only, and traders leave the page open for hours.
 */
export async function openGates(): Promise<void> {
  const gate = gateFiles().map((file) => `/${file}`);
  const open = await browser.tabs.query({ url: SITES.flatMap(({ tradingPages }) => tradingPages), discarded: false });
  // A page that is going away, or that shows an error, takes no script; the others do not wait for it.
  await Promise.allSettled(open.map(async ({ id }) => id !== undefined && bring(id, gate)));
}
