import type { Page } from 'playwright-core';

/** What the overlay shows, by the attributes that its look hangs on. */
export interface OverlayState {
  readonly phase: string;
  readonly size: string;
  /** Everything it says, on one line. */
  readonly text: string;
}

/** What the overlay on `page` shows now; null when there is none. */
export const overlayOn = (page: Page): Promise<OverlayState | null> =>
  page.evaluate(() => {
    const root = document.querySelector('mente-yoho')?.shadowRoot?.querySelector<HTMLElement>('.MenteYoho');
    if (!root) return null;
    const { phase = '', size = '' } = root.dataset;
    return { phase, size, text: root.innerText.replace(/\s*\n\s*/g, ' ').trim() };
  });
