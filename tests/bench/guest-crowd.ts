import { type HostMemory, NEW_HOST, NEW_SOURCE, type SourceMemory } from '../../lib/app/polling/memory.ts';
import {
  blockedUntil,
  drawBackoffShare,
  drawJitter,
  dueAt,
  livePatience,
  NOTICE_JITTER,
  noticeIntervalMs,
  PATIENT,
  type Pace,
  type Patience,
  pairsIntervalMs,
  type Rhythm,
  statusIntervalMs,
  statusJitter,
  withSpread,
} from '../../lib/app/polling/schedule.ts';
import { DAY_MS, type EpochMs, epochMs, HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { Exchange } from '../../lib/exchanges/exchange.ts';
import { FIRST } from '../../lib/exchanges/index.ts';

/*
 * A crowd of installations on the same schedule functions as the extension, without the network: one event per request.
 * Memory objects are reused and written in place, for a week of 100,000 installations is half a billion requests.
 */

/** When the browsers of a crowd run, and what happens to the exchange. Times of day in ms, JST. */
export interface CrowdLife {
  readonly name: string;
  readonly days: number;
  /** Every browser starts at this very moment and stops at that one; 0 to 24 h is always on. */
  readonly on: readonly [number, number];
  readonly watching: boolean;
  /** All hosts fail on this day between these times. */
  readonly outage: { readonly day: number; readonly from: number; readonly to: number };
}

/** Requests a second to one host. */
export interface HostLoad {
  readonly host: string;
  /** Over the time in which browsers run and the exchange answers. */
  readonly mean: number;
  /** The busiest minute of all but the outage, of those just after a start (null: nobody starts), and of the two hours after the outage. */
  readonly peak: number;
  readonly peakAfterStart: number | null;
  readonly peakAfterOutage: number;
  /** The busiest minute while everything fails: a few quick tries of each, then less than usual. */
  readonly peakInOutage: number;
}

const BIN_MS = MINUTE_MS;
const AFTER_MS = 2 * HOUR_MS;

interface Asked {
  readonly host: number;
  readonly isLive: boolean;
  readonly rhythm: Rhythm;
}

export function crowdLoad(
  life: CrowdLife,
  installations: number,
  random: () => number,
  exchange: Exchange = FIRST,
): HostLoad[] {
  const pace: Pace = { urgent: false, watching: life.watching };
  const { tasks, hosts } = tasksOf(pace, exchange);
  const bins = hosts.map(() => new Uint32Array(Math.ceil((life.days * DAY_MS) / BIN_MS)));
  for (let installation = 0; installation < installations; installation++) runOne(life, tasks, bins, pace, random);
  return hosts.map((host, index) => loadOf(host, bins[index] ?? new Uint32Array(), life));
}

function tasksOf(pace: Pace, exchange: Exchange): { tasks: Asked[]; hosts: string[] } {
  const idle = { urgent: false, watching: false };
  const read = { ...NEW_SOURCE, readAt: epochMs(0) };
  const hosts: string[] = [];
  const hostOf = (url: string): number => {
    const name = new URL(url).hostname;
    if (!hosts.includes(name)) hosts.push(name);
    return hosts.indexOf(name);
  };
  const live = (url: string, interval: (pace: Pace) => number, patience: Patience, jitterShare: number): Asked => ({
    host: hostOf(url),
    isLive: true,
    rhythm: { intervalMs: interval(pace), idleIntervalMs: interval(idle), patience, jitterShare },
  });
  const notices = exchange.notices
    .filter((source) => !source.isProbe)
    .map((source): Asked => {
      const intervalMs = noticeIntervalMs(source, read, pace, 0);
      const backoff = { patience: PATIENT, jitterShare: NOTICE_JITTER };
      const rhythm = { intervalMs, idleIntervalMs: intervalMs, ...backoff };
      return { host: hostOf(source.doors[0] ?? ''), isLive: false, rhythm };
    });
  const { status, pairs } = exchange.live;
  const tasks = [
    live(status.url, statusIntervalMs, livePatience(pace, false), statusJitter(pace)),
    ...(pairs === null ? [] : [live(pairs.url, pairsIntervalMs, PATIENT, NOTICE_JITTER)]),
    ...notices,
  ];
  return { tasks, hosts };
}

type Writable<Thing> = { -readonly [Name in keyof Thing]: Thing[Name] };

function runOne(
  life: CrowdLife,
  tasks: readonly Asked[],
  bins: readonly Uint32Array[],
  pace: Pace,
  random: () => number,
): void {
  const [from, to] = life.on;
  // Installed some time in the week before: asked last at a moment of its own, the evening before.
  const before = epochMs(to === DAY_MS ? 0 : to - DAY_MS);
  const sources = tasks.map(({ rhythm }): Writable<SourceMemory> => {
    const jitter = drawJitter(rhythm.jitterShare, random);
    return { ...NEW_SOURCE, jitter, askedAt: shift(before, -random() * rhythm.intervalMs * jitter) };
  });
  const hosts = bins.map((): Writable<HostMemory> => ({ ...NEW_HOST }));
  const dues = new Float64Array(tasks.length);

  for (let day = 0; day < life.days; day++) {
    const start = epochMs(day * DAY_MS + from);
    const stop = day * DAY_MS + to;
    tasks.forEach((task, index) => {
      const source = sources[index];
      if (source === undefined) return;
      if (to !== DAY_MS) source.spread = withSpread(source, task.rhythm, start, random).spread;
      dues[index] = Math.max(start, nextAt(source, hosts[task.host], task, start, pace));
    });
    for (;;) {
      let next = 0;
      for (let index = 1; index < dues.length; index++) if ((dues[index] ?? 0) < (dues[next] ?? 0)) next = index;
      const now = epochMs(dues[next] ?? stop);
      if (now >= stop) break;
      const task = tasks[next];
      const source = sources[next];
      const host = task && hosts[task.host];
      const bin = task && bins[task.host];
      if (task === undefined || source === undefined || host === undefined || bin === undefined) break;
      dues[next] = ask(life, task, source, host, bin, now, pace, random);
    }
  }
}

/** One request: counted, judged, and the time of the next one. */
function ask(
  life: CrowdLife,
  task: Asked,
  source: Writable<SourceMemory>,
  host: Writable<HostMemory>,
  bin: Uint32Array,
  now: EpochMs,
  pace: Pace,
  random: () => number,
): number {
  const blocked = blockedUntil(host, now, task.isLive ? livePatience(pace, false) : PATIENT, false);
  if (blocked !== null) return blocked;
  const slot = Math.floor(now / BIN_MS);
  bin[slot] = (bin[slot] ?? 0) + 1;
  const isDown = isOutage(life, now);
  source.askedAt = now;
  source.spread = null;
  source.jitter = drawJitter(task.rhythm.jitterShare, random);
  source.failures = isDown ? source.failures + 1 : 0;
  if (isDown) source.backoffShare = drawBackoffShare(random);
  host.failures = isDown ? host.failures + 1 : 0;
  host.failedAt = isDown ? now : null;
  if (isDown) host.backoffShare = drawBackoffShare(random);
  return nextAt(source, host, task, now, pace);
}

function nextAt(source: SourceMemory, host: HostMemory | undefined, task: Asked, now: EpochMs, pace: Pace): number {
  const due = dueAt(source, task.rhythm, now);
  const patience = task.isLive ? livePatience(pace, false) : PATIENT;
  const blocked = host === undefined ? null : blockedUntil(host, now, patience, false);
  return blocked !== null && blocked > due ? blocked : due;
}

function isOutage({ outage }: CrowdLife, now: number): boolean {
  const time = now - outage.day * DAY_MS;
  return time >= outage.from && time < outage.to;
}

function loadOf(host: string, bins: Uint32Array, life: CrowdLife): HostLoad {
  const [from, to] = life.on;
  let sum = 0;
  let count = 0;
  const peaks = { all: 0, afterStart: 0, afterOutage: 0, inOutage: 0 };
  bins.forEach((requests, index) => {
    const at = index * BIN_MS;
    const timeOfDay = at % DAY_MS;
    if (timeOfDay < from || timeOfDay >= to) return;
    const sinceOutage = at - life.outage.day * DAY_MS - life.outage.to;
    const isAfterOutage = sinceOutage >= 0 && sinceOutage < AFTER_MS;
    if (isOutage(life, at)) {
      peaks.inOutage = Math.max(peaks.inOutage, requests);
      return;
    }
    peaks.all = Math.max(peaks.all, requests);
    if (timeOfDay - from < AFTER_MS) peaks.afterStart = Math.max(peaks.afterStart, requests);
    if (isAfterOutage) peaks.afterOutage = Math.max(peaks.afterOutage, requests);
    // The way back from the outage is quieter than usual: it must not flatter the ratio.
    if (isAfterOutage) return;
    sum += requests;
    count += 1;
  });
  const seconds = BIN_MS / 1000;
  return {
    host,
    mean: sum / count / seconds,
    peak: peaks.all / seconds,
    peakAfterStart: to === DAY_MS ? null : peaks.afterStart / seconds,
    peakAfterOutage: peaks.afterOutage / seconds,
    peakInOutage: peaks.inOutage / seconds,
  };
}
