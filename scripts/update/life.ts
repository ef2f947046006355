import { isDeepStrictEqual } from 'node:util';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import type { AnyGuest } from '../../tests/e2e/guests.ts';
import { overlayOn, overlaysOn } from '../../tests/e2e/overlay.ts';
import type { TradingPage } from '../../tests/e2e/overlay-reach.ts';
import { stopIn } from '../../tests/e2e/told.ts';
import { until } from '../../tests/e2e/until.ts';

/** A browser in which an earlier build is at work, and how this one takes its place. */
export interface Replaced {
  readonly guest: AnyGuest;
  readonly update: () => Promise<void>;
}

/** What the user of the earlier build had. */
export interface Life {
  readonly trading: TradingPage;
  readonly windowIds: readonly string[];
  readonly stored: Readonly<Record<string, unknown>>;
}

const PATIENCE_MS = 60_000;
/** Choices that the first version knew, none of them its default. */
const CHOSEN = {
  language: 'ja',
  theme: 'dark',
  leadTimesMs: [90 * MINUTE_MS, 7 * MINUTE_MS],
  badge: false,
  sound: 'emergency',
  assets: ['BTC'],
} as const;
const SETTINGS = { ...DEFAULT_SETTINGS, ...CHOSEN };
const ITEM = '損切りの注文を見直す';

type Desk = { readonly ownItems: readonly { readonly id: string; readonly text: string }[] };

/** Lives with the extension for a moment: settings, maintenances by hand, an own item, ticks, an open trading page. */
export async function use(guest: AnyGuest): Promise<Life> {
  await guest.send('saveSettings', { settings: SETTINGS });
  const first = await guest.send('addManual', { window: stopIn(HOUR_MS / 2) });
  const second = await guest.send('addManual', {
    window: { ...stopIn(30 * HOUR_MS), title: '二つめ', services: ['api'] },
  });
  await guest.send('addOwnItem', { text: ITEM });
  const itemId = await until(async () => ((await deskOf(guest)).ownItems ?? [])[0]?.id ?? null, PATIENCE_MS);
  await guest.send('tick', { windowId: first.windowId, itemId, done: true });
  await guest.send('setNever', { windowId: second.windowId, never: true });
  const trading = await guest.openTrading();
  await until(async () => (await overlayOn(trading)) && true, PATIENCE_MS);
  // The notice of the exchange is read, too.
  await until(async () => ((await guest.view())?.windows.length ?? 0) > 2 || null, PATIENCE_MS);
  return { trading, windowIds: [first.windowId, second.windowId], stored: await guest.storage() };
}

const deskOf = async (guest: AnyGuest): Promise<Desk> => (await guest.storage())[KEYS.desk] as Desk;

/** What of it is gone, or reads otherwise, once this build has taken the place. */
export async function problemsAfter(guest: AnyGuest, { trading, windowIds, stored }: Life): Promise<string[]> {
  const updatedAt = Date.now() - SECOND_MS;
  const view = await until(async () => {
    const shown = await guest.view().catch(() => null);
    return shown !== null && shown.writtenAt >= updatedAt ? shown : null;
  }, PATIENCE_MS);
  const now = await guest.storage();
  const checks: readonly (readonly [string, boolean])[] = [
    ...Object.entries(CHOSEN).map(([key, value]) => {
      const settings = now[KEYS.settings] as Record<string, unknown>;
      return [`the setting ${key}`, isDeepStrictEqual(settings[key], value)] as const;
    }),
    ...windowIds.map((id) => [`the maintenance ${id}`, view.windows.some((window) => window.id === id)] as const),
    ['what the exchange announced', view.windows.length > 2],
    ['own item', (now[KEYS.desk] as Desk).ownItems.some(({ text }) => text === ITEM)],
    ['ticks and choices', containsAll(now[KEYS.desk], stored[KEYS.desk])],
    ['the maintenances by hand', containsAll(now[KEYS.manual], stored[KEYS.manual])],
    ['what was told', containsAll(settledIn(now), settledIn(stored))],
    ['nothing set aside', ((now[KEYS.quarantine] ?? []) as { value: unknown }[]).every(({ value }) => value === null)],
  ];
  const problems = checks.filter(([, isThere]) => !isThere).map(([what]) => `${what} is not as it was`);
  await trading.bringToFront();
  const one = await until(
    async () => ((await overlaysOn(trading)) === 1 && (await overlayOn(trading)) !== null) || null,
    PATIENCE_MS,
  ).catch(() => false);
  return one ? problems : [...problems, 'the trading page that stands open has no overlay, or more than one'];
}

const settledIn = (stored: Readonly<Record<string, unknown>>): unknown =>
  (stored[KEYS.ledger] as { settled?: unknown } | undefined)?.settled ?? {};

/** Whether everything that `earlier` holds is in `now`, which may hold more. */
function containsAll(now: unknown, earlier: unknown): boolean {
  if (Array.isArray(earlier)) {
    return Array.isArray(now) && earlier.every((entry) => now.some((candidate) => containsAll(candidate, entry)));
  }
  if (typeof earlier !== 'object' || earlier === null) return isDeepStrictEqual(now, earlier);
  if (typeof now !== 'object' || now === null) return false;
  return Object.entries(earlier).every(([key, value]) => containsAll((now as Record<string, unknown>)[key], value));
}
