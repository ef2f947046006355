import type { Stored } from '../../lib/app/ports.ts';
import { type ExchangeId, exchangeOfId, FIRST_EXCHANGE } from '../../lib/domain/exchange.ts';
import { type Settings, settingsAt } from '../../lib/domain/settings.ts';
import { sightAt } from '../../lib/domain/situation/sight.ts';
import { isUsual } from '../../lib/domain/usual.ts';
import type { View } from '../../lib/domain/view.ts';

/* What is of one exchange in a life with several, as it would lie there if there were no other. */

/** Whose window, or notification, `id` is of. */
export const ofExchange = (id: string): ExchangeId => exchangeOfId(id.replace(/^window:/, '').replace(/^live:/, ''));

/** `id` as `exchange` would have it by itself. */
export const withinExchange = (id: string, exchange: ExchangeId): string =>
  exchange === FIRST_EXCHANGE ? id : id.replace(`${exchange}/`, '');

type Others = Partial<Record<ExchangeId, { readonly poll: unknown; readonly sources: unknown }>>;
interface Windows {
  readonly windows: readonly {
    readonly id: string;
    readonly exchange: ExchangeId;
    readonly noticeIds: readonly string[];
  }[];
}

/** What of `items` is of `exchange`, in the form in which the first one's lies there. */
export function storedOf(items: Stored, exchange: ExchangeId): Stored {
  const own = (items.others as Others | undefined)?.[exchange];
  const ofFirst = exchange === FIRST_EXCHANGE;
  const poll = ofFirst ? items.poll : own?.poll;
  const sources = ofFirst ? items.sources : own?.sources;
  const { settings, readings, view, ledger, desk } = items;
  return {
    ...(settings === undefined ? {} : { settings: settingsAt(settings as Settings, exchange) }),
    ...(poll === undefined ? {} : { poll }),
    ...(sources === undefined ? {} : { sources }),
    ...(readings === undefined ? {} : { readings: withinWindows(readings as Windows, exchange) }),
    ...(view === undefined ? {} : { view: viewOf(view as View, exchange) }),
    ...(ledger === undefined ? {} : { ledger: { settled: keysOf((ledger as { settled: object }).settled, exchange) } }),
    ...(desk === undefined ? {} : { desk: { windows: keysOf((desk as { windows: object }).windows, exchange) } }),
  };
}

const withinWindows = <Held extends Windows>(held: Held, exchange: ExchangeId): Held => ({
  ...held,
  windows: held.windows
    .filter((window) => window.exchange === exchange)
    .map((window) => ({
      ...window,
      id: withinExchange(window.id, exchange),
      noticeIds: window.noticeIds.map((id) => withinExchange(id, exchange)),
    })),
});

/** The view as it would be if there were no other exchange; what is kept as a habit is judged apart. */
const viewOf = (view: View, exchange: ExchangeId): View => {
  const announced = { ...view, windows: view.windows.filter((window) => !isUsual(window)) };
  return { ...sightAt(withinWindows(announced, exchange), exchange), elsewhere: {}, past: [], unreadable: [] };
};

const keysOf = (held: object, exchange: ExchangeId): object =>
  Object.fromEntries(
    Object.entries(held)
      .filter(([id]) => ofExchange(id) === exchange)
      .map(([id, value]) => [withinExchange(id, exchange), value]),
  );
