import 'fake-indexeddb/auto';
import { DESKTOP } from '../../lib/app/desktop.ts';
import { poll } from '../../lib/app/poll.ts';
import type { AlarmName, NotificationContent, Ports, StoragePort } from '../../lib/app/ports.ts';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import type { Ledger } from '../../lib/domain/ledger.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { type EpochMs, epochMs } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { noticeArchive } from '../../lib/platform/archive.ts';
import { httpOver } from '../../lib/platform/http.ts';
import { memoryLocks } from '../memory-locks.ts';
import { guestFetch } from '../stand-in/guest-fetch.ts';
import type { Scenario } from '../stand-in/scenario.ts';
import { type LoggedRequest, startStandIn } from '../stand-in/server.ts';

/*
 * Plays a scenario through the whole background: the real cycle, sources, reader and plan, over real HTTP to the
 * stand-in exchange, on a clock that jumps from one alarm to the next. Only the browser is played.
 */

const MINUTE_MS = 60_000;

/** One notification as the user saw it. */
export interface Told {
  readonly atMinute: number;
  /** `announced`, `lead-60` (minutes), `started` … */
  readonly step: string;
  readonly title: string;
  readonly message: string;
}

export interface Played {
  readonly told: readonly Told[];
  /** The view at the end, and as it was after each cycle. */
  readonly view: View;
  readonly views: readonly { readonly atMinute: number; readonly view: View }[];
  readonly badges: readonly { readonly atMinute: number; readonly text: string }[];
  readonly requests: readonly LoggedRequest[];
  /** What the background survived and reported. */
  readonly errors: readonly string[];
}

interface Options {
  readonly baseMs: number;
  /** The pair of an open trading page; null when none is open. */
  readonly tradingPair?: string | null;
}

/** `storage.local` in memory: JSON goes in and comes out, as in Chrome. `read` is what a page would see. */
function memoryStorage(): StoragePort & {
  readonly read: (key: string) => unknown;
  readonly textOf: (key: string) => string | undefined;
} {
  const items = new Map<string, string>();
  const textOf = (key: string): string | undefined => items.get(key);
  const read = (key: string): unknown => {
    const text = textOf(key);
    return text === undefined ? undefined : JSON.parse(text);
  };
  return {
    read,
    textOf,
    get: async (keys) => Object.fromEntries(keys.flatMap((key) => (items.has(key) ? [[key, read(key)]] : []))),
    set: async (values) => {
      for (const [key, value] of Object.entries(values)) items.set(key, JSON.stringify(value));
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
    clear: async () => items.clear(),
  };
}

/** The step of a reminder's id: `<window>/lead-60@29000000` → `lead-60`. */
const stepOf = (reminderId: string): string => reminderId.slice(reminderId.lastIndexOf('/') + 1).split('@', 1)[0] ?? '';

type Course = Pick<Scenario, 'first' | 'later' | 'lastsMinutes'>;

const played = new WeakMap<Course, Map<string | null, Promise<Played>>>();

/**
 * Installs the extension at minute 0 of `scenario` and lets time pass until its end. Nothing in it is left to chance:
 * the same course is played once, however many questions are asked about it.
 */
export function play(scenario: Course, { baseMs, tradingPair = 'btc_jpy' }: Options): Promise<Played> {
  const byPair = played.get(scenario) ?? new Map<string | null, Promise<Played>>();
  played.set(scenario, byPair);
  const course = byPair.get(tradingPair) ?? playAnew(scenario, { baseMs, tradingPair });
  byPair.set(tradingPair, course);
  return course;
}

async function playAnew(scenario: Course, { baseMs, tradingPair }: Required<Options>): Promise<Played> {
  let nowMs = baseMs;
  const atMinute = () => (nowMs - baseMs) / MINUTE_MS;
  const standIn = await startStandIn({ scenario, baseMs, now: () => nowMs });
  const network = guestFetch(standIn.port);
  const http = httpOver(network.fetch);
  const storage = memoryStorage();
  const archive = noticeArchive();
  await archive.clear();
  const alarms = new Map<AlarmName, EpochMs>();
  const soon: { readonly atMs: number; readonly task: () => void }[] = [];
  const onScreen = new Map<string, NotificationContent>();
  const shown: { readonly atMs: number; readonly content: NotificationContent }[] = [];
  const views: { readonly atMinute: number; readonly view: View }[] = [];
  const badges: { atMinute: number; text: string }[] = [];
  const errors: string[] = [];

  const ports: Ports = {
    poll: (memory, request) => poll({ http, random: () => 0.5 }, memory, request),
    surfaces: DESKTOP,
    clock: () => epochMs(nowMs),
    random: () => 0.5,
    storage,
    archive,
    alarms: {
      getAll: async () => Object.fromEntries(alarms),
      create: async (name, when) => void alarms.set(name, when),
      clear: async (name) => void alarms.delete(name),
    },
    notifications: {
      show: async (id, content) => {
        shown.push({ atMs: nowMs, content });
        onScreen.set(id, content);
      },
      update: async (id, content) => {
        onScreen.set(id, content);
        return true;
      },
      clear: async (id) => void onScreen.delete(id),
      shown: async () => [...onScreen.keys()],
      allowed: async () => true,
    },
    tabs: {
      tradingTabs: async () =>
        tradingPair === null ? [] : [{ id: 1, exchange: 'bitbank', pair: tradingPair, active: true }],
      focus: async () => undefined,
      drawOverlay: async () => undefined,
      playSample: async () => undefined,
      open: async () => null,
    },
    showButton: async ({ text }) => {
      if (badges.at(-1)?.text !== text) badges.push({ atMinute: atMinute(), text });
    },
    hostsAllowed: async () => true,
    offline: () => false,
    browserLanguage: () => 'ja',
    version: '1.0.0',
    popupUrl: 'chrome-extension://stand-in/popup.html',
    zone: () => 'Asia/Tokyo',
    exclusive: memoryLocks(),
    soon: (task, delayMs) => void soon.push({ atMs: nowMs + delayMs, task }),
    report: (what, error) => void errors.push(`${what}: ${String(error)}`),
  };

  /** Notes what a page would see; few are asked for, so each is read when it is. */
  function look(): void {
    const text = storage.textOf(KEYS.view) ?? 'null';
    views.push({
      atMinute: atMinute(),
      get view() {
        return JSON.parse(text) as View;
      },
    });
  }

  /** Lets the earliest of what is armed happen; false when nothing is left before the end. */
  async function next(): Promise<boolean> {
    const moments = [...alarms.values(), ...soon.map(({ atMs }) => atMs)];
    const earliest = Math.min(...moments);
    if (earliest > baseMs + scenario.lastsMinutes * MINUTE_MS) return false;
    nowMs = Math.max(nowMs, earliest);
    const isDue = (when: number | undefined) => when !== undefined && when <= nowMs;
    for (const entry of soon.filter(({ atMs }) => isDue(atMs))) {
      soon.splice(soon.indexOf(entry), 1);
      entry.task();
    }
    // The browser's alarm comes again every minute until a cycle sets it anew; one that fired must not fire for ever.
    for (const [name, run] of [
      ['poll', () => wakeToPoll(ports)],
      ['next', () => wake(ports)],
    ] as const) {
      if (!isDue(alarms.get(name))) continue;
      alarms.set(name, epochMs(nowMs + MINUTE_MS));
      await run();
    }
    // A task that was started by a timer is waited for: it holds the lock.
    await ports.exclusive('poll', async () => ports.exclusive('cycle', async () => undefined));
    look();
    return true;
  }

  try {
    await wakeToPoll(ports);
    look();
    while (await next());
  } finally {
    await network.close();
    await standIn.close();
  }

  const { settled } = storage.read(KEYS.ledger) as Ledger;
  const told = Object.entries(settled)
    .filter(([, entry]) => entry.told)
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([id, { at }], index) => {
      const content = shown[index]?.content;
      return {
        atMinute: (at - baseMs) / MINUTE_MS,
        step: stepOf(id),
        title: content?.title ?? '',
        message: content?.message ?? '',
      };
    });
  if (told.length !== shown.length) errors.push(`${shown.length} notifications were shown, ${told.length} recorded`);
  return { told, view: storage.read(KEYS.view) as View, views, badges, requests: standIn.log, errors };
}
