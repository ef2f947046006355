import type { Page } from 'playwright-core';

/** What the overlay shows, by the attributes that its look hangs on. */
export interface OverlayState {
  readonly phase: string;
  readonly size: string;
  /** Everything it says, on one line. */
  readonly text: string;
}

/** What a countdown may be late by: one tick. */
const TICK_MS = 1000;

/** The time left that `text` says, like `39:12`. */
export function leftIn(text: string): number {
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text) ?? [];
  return (Number(minutes) * 60 + Number(seconds)) * 1000;
}

/** Whether `text`, read between two moments, says the time left until `end`. */
export function isLeftUntil(end: number, text: string, from: number, to: number): boolean {
  const leftMs = leftIn(text);
  return leftMs <= end - from + TICK_MS && leftMs >= end - to - TICK_MS;
}

/** What the overlay on `page` shows now; null when there is none. */
export const overlayOn = (page: Page): Promise<OverlayState | null> =>
  page.evaluate(() => {
    const root = document.querySelector('mente-yoho')?.shadowRoot?.querySelector<HTMLElement>('.MenteYoho');
    if (!root) return null;
    const { phase = '', size = '' } = root.dataset;
    return { phase, size, text: root.innerText.replace(/\s*\n\s*/g, ' ').trim() };
  });
