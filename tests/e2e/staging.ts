import type { Page } from 'playwright-core';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { DAY_MS } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { ALL_EXAMPLES, type AnyExample } from '../fixtures/scene-views.ts';
import type { Guest } from './chromium.ts';
import { movedBy } from './instants.ts';
import { inOverlay } from './overlay.ts';

/** `view` as it would be if the moment `from` were `to`: every instant moved by whole seconds. */
export const movedTo = (view: View, from: number, to: number): View =>
  movedBy(view, Math.round((to - from) / 1000) * 1000);

/**
 * Lets the background come to the end of its first cycle, then keeps it from writing to storage, so that a view put
 * there by hand stays. Commands are still answered, and pages are still given what is put there.
 */
export async function freezeStorage(guest: Guest): Promise<void> {
  const { context } = guest;
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  while (!('view' in (await guest.storage()))) await new Promise((resolve) => setTimeout(resolve, 100));
  await worker.evaluate(() => {
    chrome.storage.local.set = async () => {};
  });
}

export interface Staging {
  readonly language?: 'ja' | 'en';
  readonly overlay?: Partial<Settings['overlay']>;
  readonly change?: (view: View) => View;
}

/** The view of `example` with its moment moved to now and a horizon that holds it. */
export function staged(example: AnyExample, { language = 'ja', overlay = {}, change }: Staging = {}): View {
  const { now, view } = ALL_EXAMPLES[example];
  const display = {
    language,
    theme: 'system' as const,
    overlay: { ...DEFAULT_SETTINGS.overlay, horizonMs: 7 * DAY_MS, ...overlay },
  };
  const shown = { ...movedTo(view, now, Date.now()), display };
  return change?.(shown) ?? shown;
}

/** What the overlay on `page` was drawn from: its language and its place; null while there is none. */
const drawnOn = (page: Page): Promise<string | null> =>
  inOverlay(
    page,
    (root) => {
      const layer = root.querySelector<HTMLElement>('.MenteYoho');
      return layer && `${layer.lang} ${layer.style.getPropertyValue('--along')}`;
    },
    null,
  );

const LOOK_MS = 20;
/** A command that is still on its way may draw its own place over what was put there. */
const PUT_AGAIN_MS = 1_000;
const PATIENCE_MS = 20_000;

/** The gallery stages too, and it is no test: no test library waits for it. */
async function untilDrawn(page: Page, view: View, put: () => Promise<void>): Promise<void> {
  const { language, overlay } = view.display;
  const startedAt = Date.now();
  let puts = 1;
  while ((await drawnOn(page)) !== `${language} ${overlay.along}`) {
    const passedMs = Date.now() - startedAt;
    if (passedMs > PATIENCE_MS) throw new Error('the overlay was not drawn');
    if (passedMs > puts * PUT_AGAIN_MS) {
      await put();
      puts++;
    }
    await page.waitForTimeout(LOOK_MS);
  }
}

let stagings = 0;

/** `view` with its place a hair's breadth from where it was, so that this very view can be told on the page. */
function marked(view: View): View {
  stagings++;
  const { display } = view;
  const along = Math.abs(display.overlay.along - stagings * 1e-7);
  return { ...view, display: { ...display, overlay: { ...display.overlay, along } } };
}

/** Puts `example` on the trading page; storage has to be frozen. Returns once this very view is drawn. */
export async function stage(guest: Guest, page: Page, example: AnyExample, staging: Staging = {}): Promise<View> {
  const view = marked(staged(example, staging));
  const put = () => guest.setStorage({ view });
  await put();
  await untilDrawn(page, view, put);
  return view;
}
