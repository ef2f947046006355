import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { findFirefox } from '../../scripts/find-browsers.mjs';
import { planned } from '../stand-in/notices.ts';
import { startStandIn } from '../stand-in/server.ts';

const BUILD = fileURLToPath(new URL('../../dist/firefox-mv3', import.meta.url));
const executablePath = findFirefox();
if (executablePath === null) console.warn('No Firefox on this machine: its smoke test is skipped (FIREFOX names one).');

describe.skipIf(executablePath === null)('in Firefox', () => {
  it('reads a notice and counts down on the trading page', { timeout: 90_000 }, async () => {
    const standIn = await startStandIn({
      scenario: { first: [{ publish: planned({ slug: 'plan', start: 40, end: 70 }) }], later: [] },
    });
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executablePath ?? '',
      headless: true,
      acceptInsecureCerts: true,
      extraPrefsFirefox: {
        'network.dns.forceResolve': '127.0.0.1',
        'network.socket.forcePort': `443=${standIn.port}`,
        'intl.accept_languages': 'ja',
      },
    });
    try {
      await browser.installExtension(BUILD);
      const page = await browser.newPage();
      await page.goto('https://app.bitbank.cc/trade/btc_jpy');
      const overlay = () =>
        page.evaluate(() => {
          const root = document.querySelector('mente-yoho')?.shadowRoot?.querySelector<HTMLElement>('.MenteYoho');
          return root ? { ...root.dataset, text: root.innerText } : null;
        });
      // The welcome page opens by itself and may come to lie in front: a hidden page draws no overlay.
      const inFront = () => page.bringToFront().then(overlay);
      await expect.poll(inFront, { timeout: 30_000 }).toMatchObject({ phase: 'soon', size: 'bar' });
      expect((await overlay())?.text).toMatch(/取引停止まで|Trading stops in/);
      await page.click('a[data-pair=xrp_jpy]');
      await expect.poll(() => page.url()).toContain('xrp_jpy');
      expect(await page.evaluate(() => document.querySelectorAll('mente-yoho').length)).toBe(1);
      expect(standIn.log.map(({ host }) => host)).toContain('api.bitbank.cc');
    } finally {
      await browser.close();
      await standIn.close();
    }
  });
});
