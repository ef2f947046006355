import { DESKTOP } from '../../lib/app/desktop.ts';
import { poll } from '../../lib/app/poll.ts';
import type { AlarmName, ButtonFace, NotificationContent, Ports } from '../../lib/app/ports.ts';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { epochMs, SECOND_MS } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { memoryLocks } from '../memory-locks.ts';
import { type Page, replyOf } from '../sources/fake-http.ts';
import { Random } from './random.ts';
import { Timeline } from './timeline.ts';

/** What an address answers, and after how long. */
export interface Answer {
  readonly page: Page;
  readonly afterMs?: number;
}

export interface ApiLife {
  readonly seed: number;
  readonly startAt: number;
  readonly endAt: number;
  /** Whether a trading tab is in front. */
  readonly watched: boolean;
  readonly answer: (url: string, at: number, random: Random) => Answer;
  /** What the user chose. */
  readonly settings?: Partial<Settings>;
  /** Ends the life early. */
  readonly isEnough?: (told: readonly Telling[]) => boolean;
}

/** One notification. */
export interface Telling {
  readonly at: number;
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly insistent: boolean;
}

export interface Lived {
  readonly told: readonly Telling[];
  readonly view: View | undefined;
  readonly button: ButtonFace | undefined;
  readonly requests: readonly { readonly at: number; readonly url: string; readonly bytes: number }[];
  readonly errors: readonly string[];
}

const SOONEST_ALARM_MS = 30 * SECOND_MS;

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lives through `life` with the real cycle and the real polling, over answers that take their time. */
export async function liveApi(life: ApiLife): Promise<Lived> {
  const timeline = new Timeline(life.startAt);
  const random = new Random(life.seed);
  const disk = new Map<string, unknown>([[KEYS.settings, { ...DEFAULT_SETTINGS, ...life.settings }]]);
  const alarms = new Map<AlarmName, number>();
  const screen = new Set<string>();
  const told: Telling[] = [];
  const requests: { at: number; url: string; bytes: number }[] = [];
  const errors: string[] = [];
  let button: ButtonFace | undefined;

  const http: Parameters<typeof poll>[0]['http'] = (request) => {
    const at = timeline.now;
    const { page, afterMs = 100 } = life.answer(request.url, at, random);
    const isLate = afterMs >= request.timeoutMs;
    const reply = isLate ? ({ kind: 'failed', reason: 'time-out' } as const) : replyOf(page, request);
    requests.push({ at, url: request.url, bytes: reply.kind === 'reply' ? reply.bytes : 0 });
    return new Promise((resolve) => timeline.after(Math.min(afterMs, request.timeoutMs), () => resolve(reply)));
  };
  const show = (id: string, { title, message, insistent }: NotificationContent): void => {
    screen.add(id);
    told.push({ at: timeline.now, id, title, message, insistent });
  };
  const soon: Ports['soon'] = (task, delayMs) => timeline.after(delayMs, task);
  const ports: Ports = {
    surfaces: DESKTOP,
    clock: () => timeline.wall,
    random: () => random.next(),
    poll: (memory, request) => poll({ http, random: () => random.next(), soon }, memory, request),
    storage: {
      get: async (keys) => Object.fromEntries(keys.flatMap((key) => (disk.has(key) ? [[key, disk.get(key)]] : []))),
      set: async (items) => {
        for (const [key, value] of Object.entries(items)) disk.set(key, value);
      },
      remove: async () => {},
      clear: async () => {},
    },
    archive: { all: async () => [], add: async () => {}, clear: async () => {} },
    alarms: {
      getAll: async () => Object.fromEntries([...alarms].map(([name, when]) => [name, epochMs(when)])),
      create: async (name, when) => {
        const at = Math.max(when, timeline.now + SOONEST_ALARM_MS);
        alarms.set(name, at);
        timeline.at(at, () => {
          if (alarms.get(name) === at) run(name === 'poll' ? wakeToPoll(ports) : wake(ports));
        });
      },
      clear: async (name) => void alarms.delete(name),
    },
    notifications: {
      show: async (id, content) => show(id, content),
      update: async () => true,
      clear: async (id) => void screen.delete(id),
      shown: async () => [...screen],
      allowed: async () => true,
    },
    tabs: {
      tradingTabs: async () => (life.watched ? [{ id: 1, exchange: 'bitbank', pair: 'btc_jpy', active: true }] : []),
      focus: async () => {},
      drawOverlay: async () => {},
      playSample: async () => {},
      open: async () => null,
    },
    showButton: async (face) => {
      button = face;
    },
    hostsAllowed: async () => true,
    offline: () => false,
    browserLanguage: () => 'ja',
    popupUrl: 'popup.html',
    version: '1.0.0',
    zone: () => 'Asia/Tokyo',
    exclusive: memoryLocks(),
    soon,
    report: (what, error) => void errors.push(`${what}: ${String(error)}`),
  };
  const run = (work: Promise<void>): void => void work.catch((error) => errors.push(String(error)));
  timeline.after(0, () => run(wakeToPoll(ports)));
  while (!life.isEnough?.(told) && timeline.step(life.endAt)) await settled();
  return { told, view: disk.get(KEYS.view) as View | undefined, button, requests, errors };
}
