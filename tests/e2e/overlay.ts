import { inOverlay, type TradingPage } from './overlay-reach.ts';
import { until } from './until.ts';

export { inOverlay, overlaysOn } from './overlay-reach.ts';

/*
 * What a test sees and does on an overlay, in either browser.
 */

/** What the overlay shows, by the attributes that its look hangs on. */
export interface OverlayState {
  readonly phase: string;
  readonly size: string;
  /** Everything it says, on one line. */
  readonly text: string;
}

/** An element of the overlay: the first one, or the last, that `selector` finds and whose name `name` matches. */
export interface Part {
  readonly selector: string;
  readonly name?: RegExp;
  readonly last?: boolean;
}
const CONTROLS = 'button, a, [role=checkbox]';
/** The control of that name. */
export const named = (name: RegExp): Part => ({ selector: CONTROLS, name });
/** The last of what `selector` finds. */
export const lastOf = (selector: string): Part => ({ selector, last: true });

/** What a countdown may be late by: one tick. */
const TICK_MS = 1000;

/** The time left that `text` says, like `39:12`. */
function leftIn(text: string): number {
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text) ?? [];
  return (Number(minutes) * 60 + Number(seconds)) * 1000;
}

/** Whether `text`, read between two moments, says the time left until `end`. */
export function isLeftUntil(end: number, text: string, from: number, to: number): boolean {
  const leftMs = leftIn(text);
  return leftMs <= end - from + TICK_MS && leftMs >= end - to - TICK_MS;
}

/** What the overlay on `page` shows now; null when there is none. */
export const overlayOn = (page: TradingPage): Promise<OverlayState | null> =>
  inOverlay(
    page,
    (root) => {
      const layer = root.querySelector<HTMLElement>('.MenteYoho');
      if (layer === null) return null;
      const { phase = '', size = '' } = layer.dataset;
      return { phase, size, text: layer.innerText.replace(/\s*\n\s*/g, ' ').trim() };
    },
    null,
  );

/** The texts of all that `selector` finds. */
export const textsOf = async (page: TradingPage, selector: string): Promise<string[]> =>
  (await inOverlay(
    page,
    (root, of) => [...root.querySelectorAll<HTMLElement>(of)].map((e) => e.innerText),
    selector,
  )) ?? [];

/** How many `selector` finds. */
export const countOf = async (page: TradingPage, selector: string): Promise<number> =>
  (await inOverlay(page, (root, of) => root.querySelectorAll(of).length, selector)) ?? 0;

export interface Found {
  /** On the page, px. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly text: string;
  readonly checked: string | null;
  readonly outline: string;
}

/** What `part` is, once it is there. */
export async function find(page: TradingPage, part: Part | string): Promise<Found> {
  const { selector, name = /(?:)/, last = false } = typeof part === 'string' ? { selector: part } : part;
  const look = () =>
    inOverlay(
      page,
      (root, wanted) => {
        const isNamed = (element: Element) =>
          new RegExp(wanted.name).test(element.getAttribute('aria-label') ?? element.textContent ?? '');
        const all = [...root.querySelectorAll(wanted.selector)].filter(isNamed);
        const element = wanted.last ? all.at(-1) : all[0];
        if (element === undefined) return null;
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { x, y, width, height } = element.getBoundingClientRect();
        const { outline } = getComputedStyle(element);
        const checked = element.getAttribute('aria-checked');
        return { box: { x, y, width, height }, text: element.textContent ?? '', checked, outline };
      },
      { selector, name: name.source, last },
    );
  return until(look);
}

/** Clicks the middle of `part` with the mouse. */
export async function click(page: TradingPage, part: Part | string): Promise<void> {
  const { box } = await find(page, part);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Puts the focus on what `selector` finds. */
export const focusOn = (page: TradingPage, selector: string): Promise<null> =>
  inOverlay(page, (root, of) => void root.querySelector<HTMLElement>(of)?.focus(), selector).then(() => null);

/** The control inside the overlay that has the focus, by what it says. */
export const focusedIn = (page: TradingPage): Promise<string | null> =>
  inOverlay(
    page,
    ({ activeElement }) => activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? null,
    null,
  );

/** Puts the mouse on `part`, and drags it to `x`, `y`. */
export async function drag(page: TradingPage, part: Part | string, x: number, y: number): Promise<void> {
  const { box } = await find(page, part);
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.up();
}
