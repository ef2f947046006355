import { setTimeout as sleep } from 'node:timers/promises';
import type { Ports, StoragePort } from '../app/ports.ts';
import { wake, wakeToPoll } from '../app/wake.ts';
import type { ExchangeId } from '../domain/exchange.ts';
import { CONFIRM_AFTER_MS } from '../domain/live.ts';
import { sightsOf } from '../domain/situation/sight.ts';
import { KEYS } from '../domain/storage-keys.ts';
import { type EpochMs, SECOND_MS } from '../domain/time.ts';
import type { View } from '../domain/view.ts';
import { newsSince, type Told, withTold } from '../watch/news.ts';
import { type ScheduleRecord, scheduleOf } from '../watch/schedule.ts';

/** Under this key of the state stands what was told. */
const TOLD_KEY = 'told';
/** What follows from the clock alone (a planned start, a reading that grows old) is looked at so often. */
const TICK_MS = SECOND_MS;
/** How often a suspicion is looked into before `look` says that nothing can be said. */
const MOST_ROUNDS = 3;

export interface Watch {
  /** Asks what is due, or everything (`isManual`), and again where a stop is suspected; what is known then. */
  readonly look: (isManual?: boolean) => Promise<{ readonly view: View; readonly records: readonly ScheduleRecord[] }>;
  /** Goes on until `stop`: tells every change of scene, times and state, each once. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

export interface WatchParts {
  readonly ports: Ports;
  readonly storage: StoragePort;
  readonly exchanges: readonly ExchangeId[];
  /** Told one after the other; a record counts as told when this resolves. */
  readonly tell: (record: ScheduleRecord) => Promise<void>;
  /** How often is looked at what follows from the clock alone. */
  readonly tickMs?: number;
}

const isUnsure = (view: View): boolean =>
  sightsOf(view).some(({ live }) => live.suspectedAt !== null || live.clearingSince !== null);

/** The cycle of the extension, with lines for surfaces. */
export function watchOver({ ports, storage, exchanges, tell, tickMs = TICK_MS }: WatchParts): Watch {
  let told: Told | null = null;
  let telling: Promise<void> = Promise.resolve();
  let isStopped = false;

  async function known(now: EpochMs): Promise<{ view: View; records: readonly ScheduleRecord[] }> {
    const { [KEYS.view]: view } = await storage.get([KEYS.view]);
    if (view === undefined) throw new Error('nothing was looked at yet');
    return { view: view as View, records: exchanges.flatMap((exchange) => scheduleOf(view as View, exchange, now)) };
  }

  /** Tells what is new, then writes down that it was told: killed in between, the same line comes once more. */
  async function tellNews(): Promise<void> {
    const { records } = await known(ports.clock());
    told ??= ((await storage.get([TOLD_KEY]))[TOLD_KEY] ?? {}) as Told;
    for (const record of newsSince(told, records)) {
      await tell(record);
      told = withTold(told, record, records);
      await storage.set({ [TOLD_KEY]: told });
    }
  }

  /** One after the other; what could not be told is told with the next turn. */
  function turn(): Promise<void> {
    telling = telling.then(tellNews).catch((error) => ports.report('telling', error));
    return telling;
  }

  /** The next look comes after this one: turns that take long, of a receiver that hangs, do not queue up. */
  function tick(): void {
    ports.soon(() => {
      if (!isStopped) void turn().then(tick);
    }, tickMs);
  }

  return {
    look: async (isManual = true) => {
      await wakeToPoll(ports, isManual);
      // A first reading of a stop, or of the end of one, is a suspicion: it is confirmed or dropped before it is told.
      for (let round = 0; round < MOST_ROUNDS && isUnsure((await known(ports.clock())).view); round++) {
        await sleep(CONFIRM_AFTER_MS);
        await wakeToPoll(ports);
      }
      return known(ports.clock());
    },
    start: async () => {
      await wake(ports);
      await wakeToPoll(ports);
      await turn();
      tick();
    },
    stop: () => {
      isStopped = true;
    },
  };
}
