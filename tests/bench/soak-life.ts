import { setTimeout as sleep } from 'node:timers/promises';
import type { AnyGuest } from '../e2e/guests.ts';
import type { TradingPage } from '../e2e/overlay-reach.ts';
import { until } from '../e2e/until.ts';
import { cancellation, planned } from '../stand-in/notices.ts';
import type { StandIn } from '../stand-in/server.ts';

/** A browser that is lived in for hours. */
export interface Tenant {
  readonly guest: AnyGuest;
  readonly standIn: StandIn;
  /** Ends the background, as the browser does when it likes. */
  readonly killBackground: () => Promise<void>;
  readonly letRead: (isAllowed: boolean) => Promise<void>;
  /** Longest time in which the background came to nothing else since it was asked last, ms. */
  readonly takeBusyMs: () => Promise<number>;
  /** What the pages and the background take, MB. */
  readonly memoryMb: () => Promise<number>;
  /** Errors of the extension in any console. */
  readonly errors: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** What an hour came to. */
export interface Hour {
  readonly hour: number;
  /** On a machine that does other things too this is the machine's doing. */
  readonly busyMs: number;
  readonly memoryMb: number;
  readonly storedKb: number;
  readonly requests: number;
  readonly errors: number;
}

/** A stop that follows on another one in so short a time is held for 90 s before it is told. */
const PATIENCE_MS = 240_000;
/** An hour takes minutes here: with a halt in each, the exchange would seem to flap, and be told of less and less. */
const HOURS_BETWEEN_HALTS = 4;

const waitFor = (is: () => Promise<boolean>): Promise<boolean> =>
  until(async () => ((await is().catch(() => false)) ? true : null), PATIENCE_MS);

/**
 * What an hour brings: a notice and its cancellation, now and then a halt and the recovery, a background that dies, the
 * access to the exchange taken and given. Everything that waits for the exchange is real; what merely lasts is left out.
 */
export async function liveAnHour(tenant: Tenant, trading: readonly TradingPage[], hour: number): Promise<Hour> {
  const { guest, standIn } = tenant;
  const condition = async () => (await guest.view())?.live.condition;
  const hasWindow = async () => ((await guest.view())?.windows ?? []).some(({ status }) => status === 'scheduled');
  const front = trading[hour % trading.length];
  await front?.bringToFront();

  const slug = `hour-${hour}`;
  const start = Math.round((Date.now() - standIn.exchange.baseMs) / 60_000) + 90 + hour;
  standIn.change({ publish: planned({ slug, start, end: start + 60 }) });
  await refresh(guest);
  await waitFor(hasWindow);
  await tenant.killBackground();

  if (hour % HOURS_BETWEEN_HALTS === 0) {
    standIn.change({ spot: hour === 0 ? 'halted' : 'maintenance' });
    await waitFor(async () => ['halted', 'maintenance'].includes((await condition()) ?? ''));
    await tenant.killBackground();
    standIn.change({ spot: 'normal' });
    await waitFor(async () => (await condition()) === 'normal');
  }

  await tenant.letRead(false);
  await waitFor(async () => (await guest.view())?.hostsAllowed === false);
  await tenant.letRead(true);
  await waitFor(async () => (await guest.view())?.hostsAllowed === true);

  standIn.change({ publish: cancellation({ slug, start, end: start + 60 }) });
  await refresh(guest);
  await sleep(1_000);
  const stored = Buffer.byteLength(JSON.stringify(await guest.storage()));
  return {
    hour,
    busyMs: Math.round(await tenant.takeBusyMs()),
    memoryMb: Math.round(await tenant.memoryMb()),
    storedKb: Math.round(stored / 1_000),
    requests: standIn.log.filter(({ host }) => host !== 'app.bitbank.cc').length,
    errors: (await tenant.errors()).length,
  };
}

/** A check by hand; it is refused when there was one a moment ago. */
async function refresh(guest: AnyGuest): Promise<void> {
  await until(async () => {
    const { accepted, retryAfterMs } = await guest.send('refresh', {});
    if (!accepted) await sleep(Math.min(retryAfterMs, 1_000));
    return accepted ? true : null;
  }, PATIENCE_MS);
}
