import { setTimeout as sleep } from 'node:timers/promises';
import type { View } from '../../lib/domain/view.ts';
import type { TradingPage } from '../e2e/overlay-reach.ts';
import { until } from '../e2e/until.ts';
import { FOREIGN_HOST, type StandIn } from '../stand-in/server.ts';
import type { Stage } from './browsers.ts';
import { problemsOfView } from './files.ts';
import { problemsOfOverlay, problemsOfPage } from './looks.ts';
import { hostileFaults, hostileNotice } from './replies.ts';

/*
 * Hostile notices and replies, batch by batch, from the exchange's hosts through the built extension to everything that
 * it shows: popup, pages, overlay, notifications, files.
 */

const PAGES = ['popup', 'add', 'options', 'past-stops'] as const;
/** What the browser may come to store, as JSON: a fifth of its quota. */
const MOST_STORED_BYTES = 2_000_000;
/** Controls but line feeds, and marks of direction that are not ours. */
const STEERING = /[^\P{Cc}\n]|[\u202A-\u202E\u200B]/u;
const PATIENCE_MS = 60_000;
const IDLE_MS = 600;

/** What a campaign came to. */
export interface Outcome {
  readonly notices: number;
  /** How many stops were shown at a time, at most: a campaign that shows none proves nothing. */
  readonly mostWindows: number;
  readonly mostStoredBytes: number;
  /** Longest time in which the background came to nothing else while it read, ms: what looks at the pages is not its work. */
  readonly longestBusyMs: number;
  readonly problems: readonly string[];
}

/** Plays the notices of these seeds, `size` at a time; `told` hears of each batch that was read. */
export async function play(
  stage: Stage,
  seeds: readonly number[],
  size: number,
  told: (lastSeed: number, busyMs: number) => void = () => {},
): Promise<Outcome> {
  const { guest, standIn } = stage;
  const trading: TradingPage = await guest.openTrading();
  const pages = new Map<string, TradingPage>();
  for (const name of PAGES) pages.set(name, await guest.openPage(`${name}.html`));
  const problems = new Set<string>();
  let mostWindows = 0;
  let mostStoredBytes = 0;
  let longestBusyMs = 0;
  for (let from = 0; from < seeds.length; from += size) {
    const batch = seeds.slice(from, from + size);
    const say = (where: string, found: readonly string[]) => {
      for (const problem of found) problems.add(`${batch[0]}–${batch.at(-1)} ${where}: ${problem}`);
    };
    await stage.takeBusyMs();
    const view = await take(stage, batch);
    const busyMs = Math.round(await stage.takeBusyMs());
    longestBusyMs = Math.max(longestBusyMs, busyMs);
    mostWindows = Math.max(mostWindows, view.windows.length);
    say('view', problemsOfView(view));
    say('overlay', await problemsOfOverlay(trading));
    for (const [name, page] of pages) say(name, await problemsOfPage(page));
    const stored = Buffer.byteLength(JSON.stringify(await guest.storage()));
    mostStoredBytes = Math.max(mostStoredBytes, stored);
    if (stored > MOST_STORED_BYTES) say('storage', [`${stored} bytes`]);
    say(
      'alerts',
      (await stage.alerts()).filter((text) => STEERING.test(text) || text.length > 1000),
    );
    say('network', foreignRequests(standIn));
    told(batch.at(-1) ?? 0, busyMs);
  }
  return { notices: seeds.length, mostWindows, mostStoredBytes, longestBusyMs, problems: [...problems] };
}

const foreignRequests = (standIn: StandIn): string[] =>
  standIn.log.filter(({ host }) => host.endsWith(FOREIGN_HOST)).map(({ host, path }) => `${host}${path} was asked`);

/** Puts the batch on the hosts, has it read, and waits until everything has come to rest. */
async function take({ guest, standIn }: Stage, batch: readonly number[]): Promise<View> {
  const startedAt = Date.now();
  const notices = batch.map((seed) => hostileNotice(seed, standIn.exchange.baseMs));
  standIn.change({ clearFaults: true });
  for (const fault of hostileFaults(batch[0] ?? 0, notices, standIn.exchange.baseMs)) standIn.change({ fault });
  await until(async () => {
    const { accepted, retryAfterMs } = await guest.send('refresh', {});
    if (!accepted) await sleep(Math.min(retryAfterMs, 1000));
    return accepted ? true : null;
  }, PATIENCE_MS);
  await until(
    async () =>
      standIn.log.some(({ host, atMs }) => host === 'support.bitbank.cc' && atMs >= startedAt) ? true : null,
    PATIENCE_MS,
  );
  let seen = -1;
  return until(async () => {
    const before = seen;
    seen = standIn.log.length;
    await sleep(IDLE_MS);
    const view = await guest.view();
    return seen === before && view !== null && view.writtenAt >= startedAt ? view : null;
  }, PATIENCE_MS);
}
