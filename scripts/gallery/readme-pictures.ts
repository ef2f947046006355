import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { HOUR_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { LANGUAGES, type Language } from '../../lib/messages/language.ts';
import type { Guest } from '../../tests/e2e/chromium.ts';
import { click, named } from '../../tests/e2e/overlay.ts';
import { stage, staged } from '../../tests/e2e/staging.ts';

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));

/** The Japanese ones have no suffix: that README comes first. */
const fileOf = (name: string, language: Language): string =>
  `${DOCS}${name}${language === 'ja' ? '' : `.${language}`}.png`;

/** A stop of an hour that was never changed; two of five things are done. */
const hourLong = (view: View): View => ({
  ...view,
  ownAssets: [],
  windows: view.windows
    .slice(0, 1)
    .map((window) => ({ ...window, end: shift(window.start, HOUR_MS), revisions: [], replaced: null, evidence: [] })),
});

/** The pictures of the README: the overlay minutes before a stop, and the popup hours before it. */
export async function readmePictures(guest: Guest, page: Page): Promise<void> {
  await page.setViewportSize({ width: 1080, height: 560 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  for (const language of LANGUAGES) {
    await stage(guest, page, 'imminent', {
      language,
      overlay: { size: 'bar', dock: 'bottom-right' },
      change: hourLong,
    });
    await click(page, named(/To do|準備/));
    await page.screenshot({ path: fileOf('overlay', language) });
    await click(page, named(/To do|準備/));
    const view = staged('day', { language, change: hourLong });
    await guest.setStorage({ view, settings: { ...DEFAULT_SETTINGS, language } });
    const popup = await guest.openPage('popup.html');
    await popup.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await popup.setViewportSize({ width: 380, height: 600 });
    await popup.waitForTimeout(SECOND_MS / 8);
    await popup.screenshot({ path: fileOf('popup', language) });
    await popup.close();
  }
}
