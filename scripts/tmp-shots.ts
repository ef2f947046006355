import { mkdir } from 'node:fs/promises';
import { DEFAULT_SETTINGS } from '../lib/domain/settings.ts';
import { openGuest } from '../tests/e2e/chromium.ts';
import { freezeStorage, movedTo, stage } from '../tests/e2e/staging.ts';
import { EXAMPLES } from '../tests/fixtures/views.ts';
import { startStandIn } from '../tests/stand-in/server.ts';

const OUT = '/tmp/sit_shots';
await mkdir(OUT, { recursive: true });
const standIn = await startStandIn();
const guest = await openGuest({ standIn });
try {
  await freezeStorage(guest);
  const page = await guest.openTrading();
  for (const [language, theme] of [['ja', 'light'], ['en', 'dark']] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const example of ['due', 'dueRunning', 'ongoing', 'endUnseen', 'passedRunning', 'saidOverUnseen', 'recovered', 'stale', 'announced'] as const) {
      for (const size of ['alert', 'bar'] as const) {
        try {
          await stage(guest, page, example, { language, overlay: { size } });
          const clip = size === 'alert' ? { x: 1280 - 376, y: 720 - 320, width: 376, height: 320 } : { x: 320, y: 656, width: 960, height: 64 };
          await page.screenshot({ path: `${OUT}/o-${language}-${example}-${size}.png`, clip });
        } catch (error) { console.log(example, size, String(error).slice(0, 200)); }
      }
    }
  }
  for (const [language, theme] of [['ja', 'light'], ['en', 'dark']] as const) {
    for (const example of ['main', 'due', 'dueRunning', 'ongoing', 'endUnseen', 'passedRunning', 'saidOverUnseen', 'fair', 'unread', 'staleQuiet', 'stale', 'permission'] as const) {
      const { now, view } = EXAMPLES[example];
      const moved = movedTo(view, now, Date.now());
      await guest.setStorage({ view: { ...moved, display: { ...moved.display, language } }, settings: { ...DEFAULT_SETTINGS, language } });
      const popup = await guest.openPage('popup.html');
      await popup.setViewportSize({ width: 380, height: 600 });
      await popup.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await popup.waitForTimeout(150);
      await popup.locator('body').screenshot({ path: `${OUT}/p-${language}-${example}.png` });
      await popup.close();
    }
  }
} finally {
  await guest.close();
  await standIn.close();
}
