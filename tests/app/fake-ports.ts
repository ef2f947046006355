import { DESKTOP } from '../../lib/app/desktop.ts';
import { EMPTY_POLL_MEMORY, type PollResult } from '../../lib/app/poll.ts';
import type { AlarmName, ButtonFace, NotificationContent, Ports, Stored } from '../../lib/app/ports.ts';
import type { ExchangeId } from '../../lib/domain/exchange.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { type EpochMs, HOUR_MS, shift } from '../../lib/domain/time.ts';
import { readSource } from '../fixtures/views.ts';
import { at } from '../fixtures/windows.ts';

/** A browser in memory whose every part can be looked into and made to fail. */
export interface FakeBrowser {
  readonly ports: Ports;
  now: EpochMs;
  readonly disk: Map<string, unknown>;
  readonly alarms: Map<AlarmName, EpochMs>;
  readonly screen: Map<string, NotificationContent>;
  /** Everything that was done to the outside, in order. */
  readonly log: string[];
  readonly reports: string[];
  /** Keys that the disk does not give: whoever asks for one of them gets nothing at all. */
  readonly unreadable: Set<string>;
  archive: readonly Notice[];
  button: ButtonFace | null;
  /** What the next polls bring; by default nothing new. */
  poll: (now: EpochMs, exchange: ExchangeId) => Promise<Partial<PollResult>>;
  tabs: { id: number; exchange?: ExchangeId; pair: string | null; active: boolean }[];
  isAllowed: boolean;
  canUpdate: boolean;
  mayHosts: boolean;
  /** Whether the exchanges beside the first may be asked. */
  mayOthers: boolean;
  /** Called before each write; throws to refuse it. */
  onWrite: (items: Stored) => void;
  onShow: () => void;
}

const NOTHING_NEW = { notices: [], observations: [], circuitBreak: null, pairs: null, clockSkewMs: null };

export function fakeBrowser(): FakeBrowser {
  const locks = new Map<string, Promise<unknown>>();
  const fake: Omit<FakeBrowser, 'ports'> = {
    now: at('2026-11-24T12:00'),
    disk: new Map(),
    alarms: new Map(),
    screen: new Map(),
    log: [],
    reports: [],
    unreadable: new Set(),
    archive: [],
    button: null,
    poll: async () => ({}),
    tabs: [],
    isAllowed: true,
    canUpdate: true,
    mayHosts: true,
    mayOthers: true,
    onWrite: () => {},
    onShow: () => {},
  };
  const ports: Ports = {
    surfaces: DESKTOP,
    clock: () => fake.now,
    random: () => 0.5,
    poll: async (memory, request) => ({
      memory: memory ?? EMPTY_POLL_MEMORY,
      nextPollAt: shift(fake.now, HOUR_MS),
      ...NOTHING_NEW,
      // The notices were read, and there was nothing new in them.
      health: [readSource('blog', fake.now, 0)],
      ...(await fake.poll(fake.now, request.exchange ?? 'bitbank')),
    }),
    storage: {
      get: async (keys) => {
        if (keys.some((key) => fake.unreadable.has(key))) throw new Error('corruption: block checksum mismatch');
        return structuredClone(
          Object.fromEntries(keys.flatMap((key) => (fake.disk.has(key) ? [[key, fake.disk.get(key)]] : []))),
        );
      },
      set: async (items) => {
        fake.onWrite(items);
        fake.log.push(`store ${Object.keys(items).join(' ')}`);
        for (const [key, value] of Object.entries(items)) fake.disk.set(key, structuredClone(value));
      },
      remove: async (keys) => {
        for (const key of keys) fake.disk.delete(key);
      },
      clear: async () => fake.disk.clear(),
    },
    archive: {
      all: async () => fake.archive,
      add: async (versions) => {
        fake.archive = [...fake.archive, ...versions];
      },
      clear: async () => {
        fake.archive = [];
      },
    },
    alarms: {
      getAll: async () => Object.fromEntries(fake.alarms),
      create: async (name, when) => {
        fake.log.push(`arm ${name}`);
        fake.alarms.set(name, when);
      },
      clear: async (name) => {
        fake.log.push(`disarm ${name}`);
        fake.alarms.delete(name);
      },
    },
    notifications: {
      show: async (id, content) => {
        fake.onShow();
        fake.log.push(`show ${id}`);
        fake.screen.set(id, content);
      },
      update: async (id, content) => {
        if (!fake.canUpdate || !fake.screen.has(id)) return false;
        fake.log.push(`update ${id}`);
        fake.screen.set(id, content);
        return true;
      },
      clear: async (id) => {
        fake.log.push(`clear ${id}`);
        fake.screen.delete(id);
      },
      shown: async () => [...fake.screen.keys()],
      allowed: async () => fake.isAllowed,
    },
    tabs: {
      tradingTabs: async () => fake.tabs.map((tab) => ({ exchange: 'bitbank', ...tab })),
      focus: async (id) => void fake.log.push(`focus ${id}`),
      drawOverlay: async (id) => void fake.log.push(`draw ${id}`),
      playSample: async (id, language) => void fake.log.push(`sample ${id} ${language}`),
      open: async (url) => {
        fake.log.push(`open ${url}`);
        return 77;
      },
    },
    showButton: async (face) => {
      fake.button = face;
    },
    hostsAllowed: async (exchange) => (exchange === 'bitbank' ? fake.mayHosts : fake.mayOthers),
    offline: () => false,
    browserLanguage: () => 'ja',
    popupUrl: 'moz-extension://x/popup.html',
    version: '1.0.0',
    zone: () => 'Asia/Tokyo',
    exclusive: (name, task) => {
      const turn = (locks.get(name) ?? Promise.resolve()).then(task, task);
      locks.set(name, turn);
      return turn;
    },
    soon: () => {},
    report: (what) => void fake.reports.push(what),
  };
  return Object.assign(fake, { ports });
}
