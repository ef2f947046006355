import { beforeEach, describe, expect, it, test } from 'vitest';
import type { PollRequest, PollResult } from '../../../lib/app/poll.ts';
import { poll } from '../../../lib/app/poll.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../lib/domain/time.ts';
import { BITBANK } from '../../../lib/exchanges/bitbank/exchange.ts';
import { fakeHttp, type Page } from '../../sources/fake-http.ts';
import { BLOG, Guest, JSON_LIST, quietExchange, STATUS } from '../../sources/guest.ts';
import { HALT_BODY, MAINTENANCE_BODY, statusBody } from '../../sources/pages.ts';

let guest: Guest;
beforeEach(async () => {
  guest = new Guest(fakeHttp(quietExchange()));
  await guest.poll();
  guest.wait(5 * MINUTE_MS);
});

const conditions = (results: readonly PollResult[]): string[] =>
  results.flatMap(({ observations }) => observations.map(({ condition }) => condition));

/** Lets `page` answer for an hour, then trading again; how long until the first answer of trading came. */
async function silencedMs(page: Page, request: Partial<PollRequest>): Promise<number> {
  guest.net.pages.set(STATUS, page);
  await guest.live(HOUR_MS, request);
  guest.net.pages.set(STATUS, statusBody());
  const from = guest.now;
  for (let tries = 0; tries < 100; tries++) {
    const result = await guest.poll(request);
    if (conditions([result]).includes('normal')) return guest.now - from;
    guest.now = result.nextPollAt;
  }
  return Number.POSITIVE_INFINITY;
}

const asking = (status: number, retryAfter: string, body = ''): Page => ({
  status,
  headers: { 'retry-after': retryAfter, date: 'Mon, 23 Nov 2026 01:00:00 GMT' },
  body,
});
const IN_FRONT = { watching: true };
const BEHIND = { watching: true, inFront: false };
const NOBODY = { watching: false };

describe('what a server of the live state asks for with Retry-After', () => {
  test.each([
    ['503', asking(503, '86400'), IN_FRONT, MINUTE_MS],
    ['503 with the code for maintenance', asking(503, '86400', MAINTENANCE_BODY), IN_FRONT, MINUTE_MS],
    ['503 with a date', asking(503, 'Fri, 27 Nov 2026 01:00:00 GMT'), IN_FRONT, MINUTE_MS],
    ['503 with a halt', asking(503, '1200', HALT_BODY), IN_FRONT, MINUTE_MS],
    ['503 behind other tabs', asking(503, '86400'), BEHIND, 5 * MINUTE_MS],
    ['503 and the code, behind other tabs', asking(503, '3600', MAINTENANCE_BODY), BEHIND, 5 * MINUTE_MS],
    ['503 and the code, while nobody looks', asking(503, '86400', MAINTENANCE_BODY), NOBODY, 5 * MINUTE_MS],
    ['429', asking(429, '86400'), IN_FRONT, 5 * MINUTE_MS],
    ['429 with the code', asking(429, '86400', MAINTENANCE_BODY), IN_FRONT, 5 * MINUTE_MS],
  ])('%s keeps the state unknown for no longer than it may', async (_name, page, request, longestMs) => {
    expect(await silencedMs(page, request)).toBeLessThanOrEqual(longestMs + 30 * SECOND_MS);
  });

  it('is obeyed as far as it is granted: 40 s of a 503, four minutes of a 429', async () => {
    for (const [status, seconds] of [
      [503, 40],
      [429, 240],
    ] as const) {
      const other = new Guest(fakeHttp({ ...quietExchange(), [STATUS]: asking(status, String(seconds)) }));
      await other.poll(IN_FRONT);
      await other.wait((seconds - 1) * SECOND_MS).poll({ ...IN_FRONT, manual: true });
      expect(other.net.times(STATUS)).toBe(1);
      await other.wait(12 * SECOND_MS).poll({ ...IN_FRONT, manual: true });
      expect(other.net.times(STATUS)).toBe(2);
    }
  });

  it('does not delay the second reading of a maintenance beyond a minute', async () => {
    guest.net.pages.set(STATUS, asking(503, '1200', MAINTENANCE_BODY));
    const from = guest.now;
    const results = await guest.live(3 * MINUTE_MS, IN_FRONT);
    const times = results.flatMap(({ observations }) => observations.map(({ at }) => (at - from) / SECOND_MS));
    expect(conditions(results).slice(0, 2)).toEqual(['maintenance', 'maintenance']);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(15);
    expect(times[1]).toBeLessThanOrEqual(80);
  });

  it('is forgotten when the clock was set back since', async () => {
    guest.net.pages.set(STATUS, asking(503, '86400'));
    await guest.poll(IN_FRONT);
    guest.net.pages.set(STATUS, statusBody());
    const result = await guest.wait(-5 * HOUR_MS).poll(IN_FRONT);
    expect(conditions([result])).toEqual(['normal']);
  });
});

describe('a host that answers for notices and for the live state', () => {
  const SHARED = {
    ...BITBANK,
    live: { ...BITBANK.live, status: { ...BITBANK.live.status, url: 'https://bitbank.cc/v1/spot/status' } },
  };

  it('cannot silence the one by what it asks for on the other', async () => {
    const net = fakeHttp({ ...quietExchange(), [SHARED.live.status.url]: statusBody() });
    for (const url of [BLOG, JSON_LIST]) net.pages.set(url, asking(503, '7200'));
    let { now, memory } = guest;
    const asked = { live: 0, notices: 0 };
    const end = now + HOUR_MS;
    while (now < end) {
      const before = [net.times(SHARED.live.status.url), net.times(BLOG) + net.times(JSON_LIST)];
      const at = now;
      const request = { now, clock: () => at, ...IN_FRONT, manual: false, urgent: false, pairOnScreen: null };
      const more = { wantCircuitBreak: false, offline: false, hostsAllowed: true };
      const result = await poll({ http: net.http, random: () => 0.5 }, memory, { ...request, ...more }, SHARED);
      asked.live += net.times(SHARED.live.status.url) - (before[0] ?? 0);
      asked.notices += net.times(BLOG) + net.times(JSON_LIST) - (before[1] ?? 0);
      ({ memory } = result);
      now = result.nextPollAt;
    }
    expect(asked.live).toBeGreaterThanOrEqual(55);
    expect(asked.notices).toBeLessThanOrEqual(2);
  });
});

describe('an exchange that answers every other call', () => {
  it('is asked again soon while somebody watches, and as rarely as ever while nobody does', async () => {
    guest.net.pages.set(STATUS, { status: 502 });
    const before = guest.net.times(STATUS);
    await guest.live(45 * SECOND_MS, IN_FRONT);
    expect(guest.net.times(STATUS) - before).toBeGreaterThanOrEqual(3);
    guest.net.pages.set(STATUS, statusBody());
    await guest.live(10 * MINUTE_MS, NOBODY);
    guest.net.pages.set(STATUS, { status: 502 });
    const unwatched = guest.net.times(STATUS);
    await guest.live(6 * HOUR_MS, NOBODY);
    expect(guest.net.times(STATUS) - unwatched).toBeLessThanOrEqual(16);
  });

  it('that is dead for hours is asked no more often than one that answers', async () => {
    guest.net.pages.set(STATUS, { kind: 'failed', reason: 'time-out' });
    await guest.live(10 * MINUTE_MS, IN_FRONT);
    const before = guest.net.times(STATUS);
    await guest.live(HOUR_MS, IN_FRONT);
    expect(guest.net.times(STATUS) - before).toBeLessThanOrEqual(140);
  });
});
