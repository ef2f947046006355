import { DESKTOP } from '../../lib/app/desktop.ts';
import type { AlarmName, ButtonFace, NotificationContent, Ports, Stored } from '../../lib/app/ports.ts';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import { type ExchangeId, FIRST_EXCHANGE } from '../../lib/domain/exchange.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { type EpochMs, epochMs, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { withFallback } from '../../lib/platform/fallback-storage.ts';
import type { World } from './exchange.ts';
import type { Random } from './random.ts';
import type { Happening, Script } from './script.ts';
import type { Timeline } from './timeline.ts';

/** What an onlooker of the browser is told; the oracle is one. */
export interface Onlooker {
  shown(id: string, content: NotificationContent): void;
  updated(id: string, content: NotificationContent): void;
  gone(id: string): void;
  buttonShown(face: ButtonFace): void;
  stored(items: Stored): void;
  pollBegan(exchange: ExchangeId): void;
  died(): void;
  /** The code let something escape that nobody made fail. */
  failed(what: string, error: unknown): void;
}

/** An error that the script made on purpose. */
class MadeToFail extends Error {}

/** One life of the background's worker. What belongs to it ends with it. */
interface Worker {
  dead: boolean;
  activeAt: number;
  /** Calls made while no alarm was set. */
  unarmedCalls: number;
  readonly ports: Ports;
}

interface Alarm {
  /** By the machine's clock. */
  readonly when: number;
  /** In true time: a timer does not notice that the clock was set. */
  readonly dueAt: number;
}

const SOONEST_ALARM_MS = 30 * SECOND_MS;
const ALARM_PERIOD_MS = MINUTE_MS;
/** Looking whether an alarm is set, and setting it, with one call of the event that came at the same time. */
const FIRST_ARMING_CALLS = 3;
/** So long a call is waited for; one that the machine fell asleep over is answered after its time. */
const LONGEST_WAIT_MS = 10 * SECOND_MS;
const IDLE_DEATH_MS = 30 * SECOND_MS;
/** How long a user leaves a notification on screen that insists. */
const INSISTENT_STAYS_MS = 12 * MINUTE_MS;

/**
 * A browser with the extension in it: what is on disk and on screen, alarms, and a worker that may die at every call
 * it makes. The worker runs the real cycle; everything around it is this model.
 */
export class Browser {
  readonly #script: Script;
  readonly #timeline: Timeline;
  readonly #random: Random;
  readonly #exchange: World;
  readonly #onlooker: Onlooker;
  readonly #alarms = new Map<AlarmName, Alarm>();
  readonly #deferred: (() => void)[] = [];
  #worker: Worker | null = null;
  #locks = new Map<string, Promise<unknown>>();
  #crash: { calls: number; when: 'before' | 'after' } | null = null;

  /** What outlives the worker, but not the browser. */
  readonly #memory = new Map<string, unknown>();
  readonly disk = new Map<string, unknown>();
  readonly screen = new Map<string, { content: NotificationContent; shownAt: number }>();
  archive: readonly Notice[] = [];
  isOpen = false;
  isAsleep = false;
  isOffline = false;
  /** How many trading pages are in front, each in its window. */
  fronts = 0;
  refusesNotifications = false;
  /** The exchanges whose hosts may not be asked now. */
  readonly denied = new Set<ExchangeId>();
  diskState: 'sound' | 'full' | 'broken' = 'sound';
  archiveTrouble: Extract<Happening, { is: 'archive' }> | null = null;
  /** The archive left a call without an answer. */
  #hasHung = false;
  #wokeAt = Number.NEGATIVE_INFINITY;
  /** Port calls made so far. */
  calls = 0;

  constructor(script: Script, timeline: Timeline, random: Random, exchange: World, onlooker: Onlooker) {
    this.#script = script;
    this.#timeline = timeline;
    this.#random = random;
    this.#exchange = exchange;
    this.#onlooker = onlooker;
  }

  /** The disk refused something that it was not offered again since. */
  get hasUnsaved(): boolean {
    return this.#memory.size > 0;
  }

  get isAwake(): boolean {
    return this.isOpen && !this.isAsleep;
  }

  /** The browser starts: overdue alarms fire where they were kept, and `onStartup` polls. */
  open(): void {
    if (this.isAsleep) {
      this.#deferred.push(() => this.open());
      return;
    }
    this.isOpen = true;
    if (this.#script.browser === 'firefox') this.#alarms.clear();
    this.#fireOverdue();
    this.deliver((ports) => wakeToPoll(ports));
  }

  close(): void {
    this.isOpen = false;
    this.#memory.clear();
    this.#kill();
    for (const id of [...this.screen.keys()]) this.remove(id);
  }

  fallAsleep(): void {
    this.isAsleep = true;
  }

  wakeUp(): void {
    this.isAsleep = false;
    this.#wokeAt = this.#timeline.now;
    for (const run of this.#deferred.splice(0)) this.#timeline.after(0, run);
    if (this.isOpen) this.#fireOverdue();
  }

  /** The worker dies at the `calls`-th port call from now. */
  crashAt(calls: number, when: 'before' | 'after'): void {
    this.#crash = { calls, when };
  }

  /** An event for the extension: starts the worker if it is not running, and runs `handle` in it. */
  deliver(handle: (ports: Ports) => Promise<unknown>): void {
    if (!this.isAwake) return;
    const { now } = this.#timeline;
    if (this.#worker !== null && this.#script.idleDeath && now - this.#worker.activeAt > IDLE_DEATH_MS) this.#end();
    if (this.#worker === null) {
      this.#worker = this.#begin();
      // What the top of the background does on every start of the worker.
      this.#run(this.#worker, (ports) => wake(ports));
    }
    if (this.#worker !== null) this.#run(this.#worker, handle);
  }

  /** A notification leaves the screen. */
  remove(id: string): void {
    if (this.screen.delete(id)) this.#onlooker.gone(id);
  }

  #run(worker: Worker, handle: (ports: Ports) => Promise<unknown>): void {
    worker.activeAt = this.#timeline.now;
    handle(worker.ports).catch((error: unknown) => {
      if (!(error instanceof MadeToFail)) this.#onlooker.failed('an event', error);
    });
  }

  #begin(): Worker {
    const life = { dead: false, activeAt: this.#timeline.now, unarmedCalls: 0 };
    return Object.assign(life, { ports: this.#portsFor(() => life.dead) });
  }

  #kill(): void {
    if (this.#worker === null) return;
    this.#end();
    this.#onlooker.died();
  }

  /** The worker is gone with its timers and its locks; whatever it waited for never comes. */
  #end(): void {
    if (this.#worker !== null) this.#worker.dead = true;
    this.#worker = null;
    this.#locks = new Map();
  }

  /** Runs `run` after `delayMs`, when the machine is awake; never once the worker is dead. */
  #later(isDead: () => boolean, delayMs: number, run: () => void): void {
    const whenAwake = (): void => {
      if (isDead()) return;
      if (this.isAsleep) this.#deferred.push(whenAwake);
      else run();
    };
    this.#timeline.after(delayMs, whenAwake);
  }

  /** One call of a port: it may be slow, fail, or be the one at which the worker dies. */
  #call<Value>(
    isDead: () => boolean,
    effect: () => Value | Promise<Value>,
    slownessMs = this.#script.slownessMs.port,
  ): Promise<Value> {
    if (isDead()) return new Promise(() => {});
    this.calls += 1;
    const crash = this.#crash;
    const dies = crash !== null && --crash.calls < 0 && this.#canComeBack();
    if (dies) this.#crash = null;
    if (this.#worker !== null) this.#worker.activeAt = this.#timeline.now;
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        if (dies && crash.when === 'before') {
          this.#kill();
          return;
        }
        try {
          const value = effect();
          if (dies) this.#kill();
          else if (slownessMs === 0) resolve(value);
          else this.#later(isDead, this.#random.next() * slownessMs * 0.5, () => resolve(value));
        } catch (error) {
          reject(error);
        }
      };
      if (slownessMs === 0) begin();
      else this.#later(isDead, this.#random.next() * slownessMs * 0.5, begin);
    });
  }

  /** Without any alarm nothing brings the worker back: a death before the very first could not be survived by anybody. */
  #canComeBack(): boolean {
    if (this.#worker === null || this.#alarms.size > 0) return true;
    this.#worker.unarmedCalls += 1;
    return this.#worker.unarmedCalls > FIRST_ARMING_CALLS;
  }

  #portsFor(isDead: () => boolean): Ports {
    const call = <Value>(effect: () => Value | Promise<Value>, slownessMs?: number): Promise<Value> =>
      this.#call(isDead, effect, slownessMs);
    const { poll: pollMs } = this.#script.slownessMs;
    return {
      surfaces: DESKTOP,
      clock: () => this.#timeline.wall,
      random: () => this.#random.next(),
      poll: (memory, request) => {
        this.#onlooker.pollBegan(request.exchange ?? FIRST_EXCHANGE);
        return call(() => this.#exchange.poll(memory, request, (ms, run) => this.#later(isDead, ms, run)), pollMs);
      },
      storage: withFallback(
        {
          get: (keys) => call(() => this.#read(this.disk, keys)),
          set: (items) => call(() => this.#write(items)),
          remove: (keys) => call(() => this.#forget(keys)),
          clear: () => call(() => this.#forget([...this.disk.keys()])),
        },
        {
          get: (keys) => call(() => this.#read(this.#memory, keys)),
          set: (items) => call(() => this.#put(this.#memory, items)),
          remove: (keys) => call(() => this.#take(this.#memory, keys)),
          clear: () => call(() => this.#memory.clear()),
        },
        () => {},
      ),
      archive: {
        all: () => this.#askArchive('gives', () => call(() => this.archive)),
        add: (versions) => this.#askArchive('takes', () => call(() => this.#keep(versions))),
        clear: () => call(() => this.#keep([])),
      },
      alarms: {
        getAll: () =>
          call(() => Object.fromEntries([...this.#alarms].map(([name, { when }]) => [name, epochMs(when)]))),
        create: (name, when) => call(() => this.#arm(name, when)),
        clear: (name) => call(() => void this.#alarms.delete(name)),
      },
      notifications: {
        changesInPlace: () => this.#script.browser !== 'firefox',
        show: (id, content) => call(() => this.#show(id, content)),
        update: (id, content) => call(() => this.#update(id, content)),
        clear: (id) => call(() => this.remove(id)),
        shown: () => call(() => [...this.screen.keys()]),
        // Firefox does not say.
        allowed: () => call(() => this.#script.browser === 'firefox' || !this.refusesNotifications),
      },
      tabs: {
        tradingTabs: () =>
          call(() => (this.fronts > 0 ? [{ id: 1, exchange: 'bitbank', pair: 'btc_jpy', active: true }] : [])),
        focus: () => call(() => {}),
        drawOverlay: () => call(() => {}),
        playSample: () => call(() => {}),
        open: () => call(() => null),
      },
      showButton: (face) => call(() => this.#onlooker.buttonShown(face)),
      hostsAllowed: (exchange) => call(() => !this.denied.has(exchange)),
      offline: () => this.isOffline,
      browserLanguage: () => this.#script.language,
      popupUrl: 'popup.html',
      version: '1.0.0',
      zone: () => this.#script.zone,
      // What a dead worker was in the middle of holds no lock of the next one.
      exclusive: (name, task) => (isDead() ? new Promise(() => {}) : this.#exclusive(name, task)),
      soon: (task, delayMs) => this.#later(isDead, delayMs, task),
      report: (what, error) => {
        if (!(error instanceof MadeToFail) && !this.#isGivingUp(what, error)) this.#onlooker.failed(what, error);
      },
    };
  }

  /** The archive does what it is asked for, refuses to, or leaves the call without an answer. */
  #askArchive<Value>(side: 'takes' | 'gives', work: () => Promise<Value>): Promise<Value> {
    const trouble = this.archiveTrouble;
    if (trouble?.side !== side) return work();
    if (trouble.what === 'refuses') return Promise.reject(new MadeToFail('the archive refuses'));
    this.#hasHung = true;
    return new Promise(() => {});
  }

  /** The worker gave up waiting, as it should: for the archive, or for what it was asleep over. */
  #isGivingUp(what: string, error: unknown): boolean {
    const isTimeOut = error instanceof Error && error.message.startsWith('no answer within');
    const wasAsleep = this.#timeline.now - this.#wokeAt <= LONGEST_WAIT_MS;
    return isTimeOut && (wasAsleep || (this.#hasHung && /^the archive (?:took|gave) nothing$/.test(what)));
  }

  #exclusive<Result>(name: string, task: () => Promise<Result>): Promise<Result> {
    const locks = this.#locks;
    const before = locks.get(name) ?? Promise.resolve();
    const result = before.then(task, task);
    locks.set(name, result);
    return result;
  }

  #read(area: ReadonlyMap<string, unknown>, keys: readonly string[]): Stored {
    if (this.diskState === 'broken') throw new MadeToFail('the disk does not read');
    return Object.fromEntries(keys.flatMap((key) => (area.has(key) ? [[key, area.get(key)]] : [])));
  }

  #write(items: Stored): void {
    this.#needsDisk();
    this.#put(this.disk, items);
  }

  #put(area: Map<string, unknown>, items: Stored): void {
    for (const [key, value] of Object.entries(items)) area.set(key, value);
    this.#onlooker.stored(items);
  }

  #forget(keys: readonly string[]): void {
    this.#needsDisk();
    this.#take(this.disk, keys);
  }

  #take(area: Map<string, unknown>, keys: readonly string[]): void {
    for (const key of keys) area.delete(key);
  }

  #keep(versions: readonly Notice[]): void {
    if (versions.length === 0) return;
    this.#needsDisk();
    const isKept = ({ id, title, text }: Notice): boolean => {
      const newest = this.archive.findLast((version) => version.id === id);
      return newest?.title === title && newest.text === text;
    };
    this.archive = [...this.archive, ...versions.filter((version) => !isKept(version))];
  }

  #needsDisk(): void {
    if (this.diskState === 'sound') return;
    throw new MadeToFail(`the disk is ${this.diskState}`);
  }

  #show(id: string, content: NotificationContent): void {
    if (this.refusesNotifications) throw new MadeToFail('notifications are refused');
    const entry = { content, shownAt: this.#timeline.now };
    this.screen.set(id, entry);
    this.#onlooker.shown(id, content);
    const staysMs = content.insistent ? INSISTENT_STAYS_MS : this.#script.staysMs;
    this.#timeline.after(staysMs, () => {
      if (this.screen.get(id)?.shownAt === entry.shownAt) this.remove(id);
    });
  }

  #update(id: string, content: NotificationContent): boolean {
    const present = this.screen.get(id);
    if (this.#script.browser === 'firefox' || present === undefined) return false;
    this.screen.set(id, { ...present, content });
    this.#onlooker.updated(id, content);
    return true;
  }

  #arm(name: AlarmName, when: EpochMs): void {
    const inMs = Math.max(when - this.#timeline.wall, SOONEST_ALARM_MS);
    this.#setAlarm(name, this.#timeline.wall + inMs, inMs);
    this.#compareWithClock();
  }

  /** Chrome looks at the clock for every alarm whenever it has to do with one; a timer alone would not notice a change. */
  #compareWithClock(): void {
    if (this.#script.browser === 'firefox') return;
    for (const [name, { when, dueAt }] of this.#alarms) {
      const inMs = when - this.#timeline.wall;
      if (dueAt - this.#timeline.now - inMs > this.#script.slownessMs.alarm + 1) this.#setAlarm(name, when, inMs);
    }
  }

  #setAlarm(name: AlarmName, when: number, inMs: number): void {
    const alarm = { when, dueAt: this.#timeline.now + inMs + this.#random.next() * this.#script.slownessMs.alarm };
    this.#alarms.set(name, alarm);
    this.#timeline.at(alarm.dueAt, () => this.#fire(name, alarm));
  }

  /** Nothing fires while the machine sleeps or the browser is closed; waking up and starting fire what is overdue. */
  #fire(name: AlarmName, alarm: Alarm): void {
    if (this.#alarms.get(name) !== alarm || !this.isAwake) return;
    const earlyByMs = alarm.when - this.#timeline.wall;
    if (earlyByMs > 0) {
      this.#setAlarm(name, alarm.when, earlyByMs);
      return;
    }
    const when = alarm.when + Math.ceil((1 - earlyByMs) / ALARM_PERIOD_MS) * ALARM_PERIOD_MS;
    this.#setAlarm(name, when, when - this.#timeline.wall);
    this.#compareWithClock();
    this.deliver((ports) => (name === 'poll' ? wakeToPoll(ports) : wake(ports)));
  }

  #fireOverdue(): void {
    for (const [name, alarm] of this.#alarms) {
      if (alarm.dueAt <= this.#timeline.now) this.#timeline.after(SECOND_MS, () => this.#fire(name, alarm));
    }
  }
}
