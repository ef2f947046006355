import { poll } from '../../lib/app/poll.ts';
import type { Ports } from '../../lib/app/ports.ts';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import type { ExchangeId } from '../../lib/domain/exchange.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { type EpochMs, epochMs, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import type { Http } from '../../lib/sources/http.ts';
import { type FakeBrowser, fakeBrowser } from '../app/fake-ports.ts';
import { Exchange } from '../stand-in/exchange.ts';
import { HOSTS } from '../stand-in/hosts/index.ts';
import type { Change } from '../stand-in/scenario.ts';

/** What came on screen, or went, with its first line. */
export interface Told {
  readonly at: EpochMs;
  readonly id: string;
  readonly title: string;
}

/** Several exchanges on a clock of their own: the real cycle and the real polls, against the stand-ins. */
export interface SeveralWorld {
  readonly browser: FakeBrowser;
  /** The browser's, over the network of the stand-ins. */
  readonly ports: Ports;
  readonly exchange: Exchange;
  /** Every request: by host, and how many bytes came back. */
  readonly asked: { readonly at: EpochMs; readonly host: string; readonly bytes: number }[];
  readonly told: Told[];
  readonly view: () => View;
  /** Lives on, as the alarms say, until `time`. */
  readonly until: (time: EpochMs) => Promise<void>;
  /** Sleeps until `time`: nothing runs. */
  readonly sleepUntil: (time: EpochMs) => void;
  readonly change: (change: Change) => void;
}

const SOONEST_MS = SECOND_MS;

/** A world in which `exchanges` are watched beside the first, from `start` on. */
export function severalWorld(exchanges: readonly ExchangeId[], start: EpochMs, random: () => number): SeveralWorld {
  const browser = fakeBrowser();
  browser.now = start;
  browser.disk.set(KEYS.settings, { ...DEFAULT_SETTINGS, exchanges });
  const exchange = new Exchange({ first: [], later: [] }, start);
  const asked: SeveralWorld['asked'] = [];
  const told: Told[] = [];
  const http: Http = async ({ url }) => {
    const { hostname: host, pathname: path, searchParams: query } = new URL(url);
    const reply = HOSTS[host]?.({ host, path, query }, exchange, browser.now);
    if (reply === undefined) return { kind: 'failed', reason: 'unreachable' };
    const body = String(reply.body);
    asked.push({ at: browser.now, host, bytes: body.length });
    const headers = { 'content-type': reply.type, date: new Date(browser.now).toUTCString(), ...reply.headers };
    return { kind: 'reply', status: reply.status, headers, url, body, bytes: body.length };
  };
  const { show } = browser.ports.notifications;
  const ports: Ports = {
    ...browser.ports,
    random,
    poll: ((memory, request) => poll({ http, random }, memory, request)) satisfies typeof browser.ports.poll,
    notifications: {
      ...browser.ports.notifications,
      show: (async (id, content) => {
        told.push({ at: browser.now, id, title: content.title });
        await show(id, content);
      }) satisfies typeof show,
    },
  };

  async function until(time: EpochMs): Promise<void> {
    while (browser.now < time) {
      const due = browser.alarms.get('poll') ?? browser.now;
      const isPoll = due <= (browser.alarms.get('next') ?? due);
      const next = Math.max(browser.now + SOONEST_MS, Math.min(due, browser.alarms.get('next') ?? due));
      browser.now = epochMs(Math.min(time, next));
      if (browser.now < next) return;
      await (isPoll ? wakeToPoll(ports) : wake(ports));
    }
  }

  return {
    browser,
    ports,
    exchange,
    asked,
    told,
    view: () => browser.disk.get(KEYS.view) as View,
    until,
    sleepUntil: (time) => {
      browser.now = time > browser.now ? time : shift(browser.now, 0);
    },
    change: (change) => exchange.change(change, browser.now),
  };
}
