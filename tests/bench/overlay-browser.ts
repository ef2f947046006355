import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { build } from 'wxt';
import { FIRST_SITE } from '../../lib/exchanges/sites.ts';
import { findChromium } from '../../scripts/find-browsers.mjs';
import type { StandIn } from '../stand-in/server.ts';

/** A browser kept open for one arm of the comparison. */
export interface Arm {
  readonly name: string;
  readonly context: BrowserContext;
  /** A fresh trading page, loaded, with its metrics being counted in thread time. */
  open(): Promise<Watched>;
  /** Writes to the extension's storage; only where there is one of ours. */
  store(items: Readonly<Record<string, unknown>>): Promise<void>;
  close(): Promise<void>;
}

export interface Watched {
  readonly page: Page;
  readonly session: CDPSession;
  /** Thread time since the page was opened, ms, and what it holds. */
  metrics(): Promise<{ scriptMs: number; taskMs: number; heapBytes: number; nodes: number }>;
}

const FOLDER = fileURLToPath(new URL('../../dist/bench/', import.meta.url));
export const OURS = fileURLToPath(new URL('../../dist/chrome-mv3', import.meta.url));

/** Content scripts to compare with: one that does nothing, and the plainest banner that counts seconds. */
const OTHERS = {
  empty: '',
  plain: `
    const host = document.createElement('plain-banner');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<style>div{position:fixed;right:8px;bottom:8px;z-index:2147483647;padding:8px 12px;font:13px system-ui;background:#fff;border:1px solid #ccc;border-radius:6px;box-shadow:0 4px 16px #0003;font-variant-numeric:tabular-nums}</style><div>取引停止まで <b></b></div>';
    const text = root.querySelector('b').appendChild(document.createTextNode(''));
    const tick = () => { const s = 3600 - Math.floor(Date.now() / 1000) % 3600; text.data = Math.floor(s / 60) + ':' + String(s % 60).padStart(2, '0'); };
    addEventListener('start-plain', () => { document.documentElement.append(host); tick(); ctx.setInterval(tick, 1000); });`,
} as const;

/** Builds one of them with WXT, as ours is built, and returns its folder. */
export async function otherExtension(name: keyof typeof OTHERS): Promise<string> {
  const root = `${FOLDER}${name}/`;
  await rm(root, { recursive: true, force: true });
  await mkdir(`${root}entrypoints`, { recursive: true });
  const matches = JSON.stringify(FIRST_SITE.tradingPages);
  const script = `import { defineContentScript } from 'wxt/utils/define-content-script';
export default defineContentScript({ matches: ${matches}, runAt: 'document_start', main(ctx) {${OTHERS[name]}} });`;
  await writeFile(`${root}entrypoints/${name}.content.js`, script);
  await build({
    root,
    configFile: false,
    imports: false,
    manifestVersion: 3,
    manifest: { name, version: '1' },
    logger: SILENT,
    outDir: 'out',
  });
  return `${root}out/chrome-mv3`;
}

const nothing = () => {};
const SILENT = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  success: nothing,
  level: 0,
};

/** Starts a Chromium with the extension at `path`, or with none. */
export async function openArm(name: string, path: string | null, standIn: StandIn): Promise<Arm> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium here: run `node scripts/setup.mjs`, or set CHROMIUM.');
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless: true,
    viewport: { width: 1280, height: 720 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--enable-unsafe-extension-debugging',
      `--host-resolver-rules=${standIn.resolverRules}`,
      '--ignore-certificate-errors',
      '--test-type',
    ],
  });
  const desk = await context.newPage();
  if (path !== null) {
    const session = await context.browser()?.newBrowserCDPSession();
    // Not in Playwright's own list of CDP methods.
    const send = session?.send as unknown as (method: string, params: object) => Promise<{ id: string }>;
    const { id } = await send.call(session, 'Extensions.loadUnpacked', { path });
    await desk.goto(`chrome-extension://${id}/manifest.json`);
  }
  return {
    name,
    context,
    open: async () => {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.goto('https://app.bitbank.cc/trade/btc_jpy');
      return { page, session, metrics: () => metricsOf(session) };
    },
    store: (items) => desk.evaluate((values) => chrome.storage.local.set(values), items),
    close: () => context.close(),
  };
}

async function metricsOf(session: CDPSession) {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    scriptMs: value('ScriptDuration') * 1000,
    taskMs: value('TaskDuration') * 1000,
    heapBytes: value('JSHeapUsedSize'),
    nodes: value('Nodes'),
  };
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
