import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRST_SITE } from '../../lib/exchanges/sites.ts';
import { findFirefox } from '../../scripts/find-browsers.mjs';
import { FOREIGN_HOST, type StandIn, startStandIn } from '../stand-in/server.ts';
import { openGuest } from './chromium.ts';
import { openFirefox } from './firefox.ts';

/*
 * Every address that is asked answers with a redirect to a host that is not the exchange's. That the browser follows
 * none of them is its own doing, by the policy in the manifest; the trading page is asked for nothing.
 */

const REDIRECTS = [301, 302, 303, 307, 308] as const;
const ASKED_HOSTS = FIRST_SITE.origins
  .map((match) => new URL(match.replace('/*', '/')).host)
  .filter((host) => host !== 'app.bitbank.cc');

let standIn: StandIn;
beforeEach(async () => {
  const first = ASKED_HOSTS.map((host, index) => {
    const status = REDIRECTS[index % REDIRECTS.length] ?? 302;
    return { fault: { kind: 'redirect', host, status, to: `https://${FOREIGN_HOST}/from/${host}` } as const };
  });
  standIn = await startStandIn({ scenario: { first, later: [] } });
});
afterEach(() => standIn?.close());

const requestsTo = (host: string) => standIn.log.filter((request) => request.host === host);
const isRedirected = (host: string) => requestsTo(host).some(({ status }) => status >= 301 && status <= 308);

/** A browser, its extension, and a trading page that can ask other hosts. */
interface Redirected {
  ask(url: string): Promise<void>;
  close(): Promise<void>;
}

const askFrom = async (url: string): Promise<void> => void (await fetch(url, { mode: 'no-cors' }));

async function inChromium(): Promise<Redirected> {
  const guest = await openGuest({ standIn });
  const page = await guest.openTrading();
  return { ask: (url) => page.evaluate(askFrom, url), close: () => guest.close() };
}

async function inFirefox(): Promise<Redirected> {
  const guest = await openFirefox({ standIn });
  const tab = await guest.openTrading();
  return { ask: (url) => tab.evaluate(askFrom, url), close: () => guest.close() };
}

describe.each([
  ['Chromium', inChromium, true],
  ['Firefox', inFirefox, findFirefox() !== null],
] as const)('redirects to another host, in %s', (_, open, isHere) => {
  it.skipIf(!isHere)('are not followed from any address that is asked', { timeout: 90_000 }, async () => {
    const browser = await open();
    try {
      await vi.waitUntil(() => ['bitbank.cc', 'support.bitbank.cc', 'api.bitbank.cc'].every(isRedirected), 60_000);
      await setTimeout(2000);
      expect(requestsTo(FOREIGN_HOST)).toEqual([]);
      // The host is there for whoever may ask it: a web page does.
      await browser.ask(`https://${FOREIGN_HOST}/from/page`);
      expect(requestsTo(FOREIGN_HOST).map(({ path }) => path)).toContain('/from/page');
    } finally {
      await browser.close();
    }
  });

  it.skipIf(!isHere)(
    'ask nothing of a program on this machine, which the policy lets be told of stops',
    {
      timeout: 90_000,
    },
    async () => {
      const asked: string[] = [];
      const program = createServer(({ method, url }, response) => {
        asked.push(`${method} ${url}`);
        response.end('{}');
      });
      await new Promise<void>((resolve) => program.listen(0, '127.0.0.1', resolve));
      const { port } = program.address() as AddressInfo;
      const aside = (host: string, to: string) =>
        standIn.change({ fault: { kind: 'redirect', host, status: 302, to } });
      standIn.change({ clearFaults: true });
      aside('api.bitbank.cc', `http://127.0.0.1:${port}/from/api`);
      aside('bitbank.cc', `http://127.0.0.1:${port}/from/blog`);
      // To another host of the exchange they are followed.
      aside('blog.bitbank.cc', 'https://support.bitbank.cc/from/legacy');
      const browser = await open();
      try {
        await vi.waitUntil(() => ['bitbank.cc', 'api.bitbank.cc', 'blog.bitbank.cc'].every(isRedirected), 60_000);
        await setTimeout(2000);
        // That is the browser asking whether it may: a program that says nothing of it hears no more.
        expect(asked.filter((line) => !line.startsWith('OPTIONS '))).toEqual([]);
        const followed = standIn.log.filter(({ path }) => path === '/from/legacy');
        expect(new Set(followed.map(({ method }) => method))).toEqual(new Set(['GET']));
      } finally {
        await browser.close();
        program.close();
      }
    },
  );
});
