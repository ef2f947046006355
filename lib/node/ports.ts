import type { AlarmsPort, ArchivePort, Ports, StoragePort, TradingTab } from '../app/ports.ts';
import { type ExchangeId, FIRST_EXCHANGE } from '../domain/exchange.ts';
import { KEYS } from '../domain/storage-keys.ts';
import { epochMs } from '../domain/time.ts';
import { exchangeOf } from '../exchanges/index.ts';

/** What differs from one process to the next. */
export interface NodeParts {
  readonly poll: Ports['poll'];
  readonly storage: StoragePort;
  readonly archive: ArchivePort;
  readonly alarms: AlarmsPort;
  readonly version: string;
  readonly exchanges: readonly ExchangeId[];
  /** The pair that is traded, such as `btc_jpy`; by default the one by which an exchange is asked whether it stopped. */
  readonly pair?: string | null;
}

/**
 * The page of an exchange that a program stands in front of: what is seen there is asked as often as for a trader. Its pair
 * is that of the small answer by which a stop by flags alone shows within minutes.
 */
const inFront = (exchange: ExchangeId, id: number, pair: string | null = null): TradingTab => ({
  id,
  exchange,
  pair: pair ?? exchangeOf(exchange).live.auction?.probePair ?? null,
  active: true,
});

/** Makes `exchanges` those that are watched, with the first one, which always is. */
export async function watchThese(storage: StoragePort, exchanges: readonly ExchangeId[]): Promise<void> {
  const { [KEYS.settings]: settings } = await storage.get([KEYS.settings]);
  const chosen = exchanges.filter((id) => id !== FIRST_EXCHANGE);
  await storage.set({ [KEYS.settings]: { ...(settings as object | undefined), exchanges: chosen } });
}

/** The ports of the cycle in a process without a browser: nothing is drawn, everything is told as lines elsewhere. */
export const nodePorts = ({ poll, storage, archive, alarms, version, exchanges, pair }: NodeParts): Ports => ({
  poll,
  storage,
  archive,
  alarms,
  version,
  surfaces: { tell: async ({ state }) => ({ state, nextAt: null, showButton: async () => {} }) },
  clock: () => epochMs(Date.now()),
  random: Math.random,
  notifications: {
    show: async () => {},
    update: async () => true,
    clear: async () => {},
    shown: async () => [],
    allowed: async () => true,
  },
  tabs: {
    tradingTabs: async () => exchanges.map((exchange, id) => inFront(exchange, id, pair)),
    focus: async () => {},
    drawOverlay: async () => {},
    playSample: async () => {},
    open: async () => null,
  },
  showButton: async () => {},
  hostsAllowed: async () => true,
  offline: () => false,
  browserLanguage: () => 'en',
  popupUrl: '',
  zone: () => 'Asia/Tokyo',
  exclusive: inTurn(),
  soon: (task, delayMs) => {
    setTimeout(task, delayMs);
  },
  report: (what, error) => {
    // biome-ignore lint/suspicious/noConsole: standard error is where a program's operator looks
    console.error(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  },
});

/** Tasks of one name one after the other, whatever becomes of each. */
function inTurn(): Ports['exclusive'] {
  const last = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(task);
    last.set(
      name,
      turn.catch(() => {}),
    );
    return turn;
  };
}
