import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AlarmName, Ports } from '../../lib/app/ports.ts';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import { epochMs, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { fileArchive } from '../../lib/node/file-archive.ts';
import { fileStorage } from '../../lib/node/file-storage.ts';
import { nodePorts } from '../../lib/node/ports.ts';
import { watchOver } from '../../lib/node/watch.ts';
import type { ScheduleRecord } from '../../lib/watch/schedule.ts';
import { ApiExchange } from './api-exchange.ts';
import { Random } from './random.ts';
import type { Script } from './script.ts';
import { Timeline } from './timeline.ts';

/*
 * A life of the program for programs: the real watch over the ports of Node and real files, on a clock that jumps. It is
 * killed at any moment, in the middle of any call, and started again from what lies in the folder.
 */

/** One line, and when it was printed. */
export interface Line {
  readonly at: number;
  readonly record: ScheduleRecord;
}

export interface WatchLife {
  readonly lines: readonly Line[];
  /** Lines that were printed and not yet written down as told when the process was killed. */
  readonly cutOff: number;
  readonly kills: number;
  readonly errors: readonly string[];
}

export interface WatchLifeOptions {
  readonly script: Script;
  /** How far apart kills are, at most; null: never. */
  readonly killedWithinMs: number | null;
}

/** Time between two looks: a second would be a million looks a life. */
const TICK_MS = 30 * SECOND_MS;
/** In memory where the machine has such a folder: a life writes its file ten thousand times. */
const FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A process: what belongs to it ends with it. */
interface Process {
  isDead: boolean;
  /** Calls that are left until it is killed in the middle of one; null: it is not to be killed so. */
  callsLeft: number | null;
  isTelling: boolean;
}

/** Lives through `script`. */
export async function liveWatch({ script, killedWithinMs }: WatchLifeOptions): Promise<WatchLife> {
  const folder = mkdtempSync(join(FOLDER, 'mente-yoho-life-'));
  const timeline = new Timeline(script.startAt);
  const exchange = new ApiExchange(script, timeline);
  const random = new Random(script.seed ^ 0x3a7c4);
  const lines: Line[] = [];
  const errors: string[] = [];
  let cutOff = 0;
  let kills = 0;

  function begin(): void {
    const process: Process = { isDead: false, callsLeft: null, isTelling: false };
    if (killedWithinMs !== null) {
      timeline.after(random.whole(1, killedWithinMs), () => {
        // At once, or in the middle of one of the next calls.
        if (random.chance(0.3)) kill(process);
        else process.callsLeft = random.whole(0, 60);
      });
    }
    const watch = watchOver(partsOf(process));
    void watch.start().catch((error) => errors.push(String(error)));
  }

  function kill(process: Process): void {
    if (process.isDead) return;
    process.isDead = true;
    kills += 1;
    if (process.isTelling) cutOff += 1;
    timeline.after(random.whole(SECOND_MS, MINUTE_MS), begin);
  }

  /** Does `work` unless the process is dead or dies before or after it: then whoever waits waits for ever. */
  async function call<Value>(process: Process, work: () => Value | Promise<Value>): Promise<Value> {
    const dies = process.callsLeft !== null && process.callsLeft-- === 0;
    if (dies && random.chance(0.5)) kill(process);
    if (process.isDead) return new Promise(() => {});
    const value = await work();
    if (dies) kill(process);
    return process.isDead ? new Promise(() => {}) : value;
  }

  function partsOf(process: Process): Parameters<typeof watchOver>[0] {
    const path = join(folder, 'state.json');
    const storage = fileStorage(path);
    const archive = fileArchive(`${path}.notices`);
    const alarms = new Map<AlarmName, number>();
    const later = (delayMs: number, run: () => void): void =>
      timeline.after(delayMs, () => {
        if (!process.isDead) run();
      });
    const ring = (name: AlarmName): void =>
      void (name === 'poll' ? wakeToPoll(ports) : wake(ports)).catch((error) => errors.push(String(error)));
    const ports: Ports = {
      ...nodePorts({
        poll: (memory, request) =>
          call(process, () => exchange.poll(memory, request, (delayMs, run) => later(delayMs, run))),
        storage: {
          get: (keys) => call(process, () => storage.get(keys)),
          set: (items) => call(process, () => storage.set(items)),
          remove: (keys) => call(process, () => storage.remove(keys)),
          clear: () => call(process, () => storage.clear()),
        },
        archive: {
          all: () => call(process, () => archive.all()),
          add: (versions) => call(process, () => archive.add(versions)),
          clear: () => call(process, () => archive.clear()),
        },
        alarms: {
          getAll: async () => Object.fromEntries([...alarms].map(([name, when]) => [name, epochMs(when)])),
          create: async (name, when) => {
            alarms.set(name, when);
            later(when - timeline.wall, () => {
              if (alarms.get(name) !== when) return;
              alarms.delete(name);
              ring(name);
            });
          },
          clear: async (name) => void alarms.delete(name),
        },
        version: '1.0.0',
        exchanges: ['bitbank'],
      }),
      clock: () => timeline.wall,
      random: () => random.next(),
      soon: (task, delayMs) => later(delayMs, task),
      report: (what, error) => void errors.push(`${what}: ${String(error)}`),
    };
    const told = {
      ...ports.storage,
      set: async (items: Parameters<typeof ports.storage.set>[0]) => {
        await ports.storage.set(items);
        if ('told' in items) process.isTelling = false;
      },
    };
    return {
      ports,
      storage: told,
      exchanges: ['bitbank'],
      tickMs: TICK_MS,
      tell: (record) =>
        call(process, () => {
          lines.push({ at: timeline.now, record });
          process.isTelling = true;
        }),
    };
  }

  try {
    timeline.after(0, begin);
    while (timeline.step(script.endAt + HOUR_MS)) await settled();
    return { lines, cutOff, kills, errors };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
