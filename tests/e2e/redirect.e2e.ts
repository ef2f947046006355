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
});
