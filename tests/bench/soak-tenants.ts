import type { CDPSession, Page } from 'playwright-core';
import { openGuest } from '../e2e/chromium.ts';
import { openFirefox } from '../e2e/firefox.ts';
import { manage } from '../e2e/manage.ts';
import { watchFirefox, watchWorkers } from '../hostile/busy.ts';
import { startStandIn } from '../stand-in/server.ts';
import type { Tenant } from './soak-life.ts';

async function heapMb(sessions: ReadonlyMap<Page, CDPSession>): Promise<number> {
  let bytes = 0;
  for (const [page, session] of sessions) {
    if (page.isClosed()) continue;
    const { metrics } = await session.send('Performance.getMetrics');
    bytes += metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  }
  return bytes / 1e6;
}

async function inChromium(): Promise<Tenant> {
  const standIn = await startStandIn();
  const guest = await openGuest({ standIn });
  const management = await manage(guest);
  const busy = watchWorkers(() => guest.context.serviceWorkers());
  const errors: string[] = [];
  const sessions = new Map<Page, CDPSession>();
  guest.context.on('weberror', (error) => errors.push(String(error.error())));
  guest.context.on('console', (message) => {
    // What a page is refused by a host that fails is the browser's own line. So is what a worker that is killed here is
    // refused on its way out; the next one sees to its alarms before anything else.
    if (message.type() === 'error' && !/Failed to load resource|Error: No SW$/.test(message.text())) {
      errors.push(message.text());
    }
  });
  return {
    guest,
    standIn,
    killBackground: () => guest.killWorker(),
    takeBusyMs: async () => busy.take(),
    letRead: (isAllowed) => management.letRead(isAllowed ? 'ON_ALL_SITES' : 'ON_CLICK'),
    memoryMb: async () => {
      for (const page of guest.context.pages()) {
        if (sessions.has(page)) continue;
        const session = await guest.context.newCDPSession(page);
        await session.send('Performance.enable');
        sessions.set(page, session);
      }
      return heapMb(sessions);
    },
    errors: async () => errors,
    close: async () => {
      busy.stop();
      await guest.close();
      await standIn.close();
    },
  };
}

/** What Firefox says when a background is ended in the middle of a question to a page or to its storage; both are asked anew. */
const FROM_THE_KILL = /Promise (?:rejected|resolved) after context unloaded/;

async function inFirefox(): Promise<Tenant> {
  const standIn = await startStandIn();
  const guest = await openFirefox({ standIn });
  const takeBusyMs = await watchFirefox(guest);
  return {
    guest,
    standIn,
    killBackground: () => guest.suspend(),
    takeBusyMs,
    letRead: (isAllowed) => guest.letRead(isAllowed),
    // All processes of the browser: it tells no more of one page.
    memoryMb: async () =>
      (await guest.marionette.inBrowser<number>(
        `const { memory, children } = await ChromeUtils.requestProcInfo();
         return children.reduce((sum, child) => sum + child.memory, memory);`,
      )) / 1e6,
    errors: async () => {
      const lines = await guest.marionette.inBrowser<string[]>(
        'return Services.console.getMessageArray().map(String);',
      );
      return lines.filter((line) => /JavaScript Error[\s\S]*moz-extension/.test(line) && !FROM_THE_KILL.test(line));
    },
    close: async () => {
      await guest.close();
      await standIn.close();
    },
  };
}

export const TENANTS: Readonly<Record<'chromium' | 'firefox', () => Promise<Tenant>>> = {
  chromium: inChromium,
  firefox: inFirefox,
};
