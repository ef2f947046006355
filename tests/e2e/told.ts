import { vi } from 'vitest';
import type { ManualWindow } from '../../lib/domain/commands.ts';
import type { Ledger } from '../../lib/domain/ledger.ts';
import { epochMs, HOUR_MS } from '../../lib/domain/time.ts';
import type { Guest } from './chromium.ts';

/** A stop of trading, entered by hand, that begins in `ms`. */
export const stopIn = (ms: number): ManualWindow => ({
  kind: 'regular',
  services: ['trading'],
  assets: [],
  start: epochMs(Date.now() + ms),
  end: epochMs(Date.now() + ms + HOUR_MS),
  title: '手で加えた予定',
  url: null,
});

/** Steps that are on record as told, by the name in their id, with the moment of telling. */
export async function told(guest: Pick<Guest, 'storage'>): Promise<Record<string, number>> {
  const ledger = (await guest.storage()).ledger as Ledger | undefined;
  const entries = Object.entries(ledger?.settled ?? {}).filter(([, { told: isTold }]) => isTold);
  return Object.fromEntries(
    entries.map(([id, { at }]) => [/^[a-z]+/.exec(id.slice(id.lastIndexOf('/') + 1))?.[0] ?? id, at]),
  );
}

/** Resolves once the background has read the exchange. */
export const isReady = (guest: Guest): Promise<boolean> =>
  vi.waitUntil(async () => (await guest.view())?.live.condition === 'normal', 120_000);
