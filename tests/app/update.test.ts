import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import { type ExchangeId, FIRST_EXCHANGE } from '../../lib/domain/exchange.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import type { View } from '../../lib/domain/view.ts';
import { EXCHANGES, FIRST } from '../../lib/exchanges/index.ts';
import { inFolder } from '../fixtures/stored-examples.ts';
import { at } from '../fixtures/windows.ts';
import { fakeBrowser } from './fake-ports.ts';

/* Whoever updates has chosen one exchange, and goes on with it: nobody else is asked, nor the user. */

it.each(['v001', 'v002'])('what %s stored goes on with the first exchange alone', async (version) => {
  const browser = fakeBrowser();
  for (const [key, value] of Object.entries(inFolder(version))) browser.disk.set(key, value);
  browser.now = at('2026-11-26T12:00');
  const polled = new Set<ExchangeId>();
  const allowed = new Set<ExchangeId>();
  browser.poll = async (_, exchange) => {
    polled.add(exchange);
    return {};
  };
  const ports = {
    ...browser.ports,
    hostsAllowed: async (exchange: ExchangeId) => {
      allowed.add(exchange);
      return exchange === FIRST_EXCHANGE;
    },
  };
  await wake(ports);
  await wakeToPoll(ports);
  expect([[...polled], [...allowed]]).toEqual([[FIRST_EXCHANGE], [FIRST_EXCHANGE]]);
  const { elsewhere, hostsAllowed } = browser.disk.get(KEYS.view) as View;
  expect([elsewhere, hostsAllowed]).toEqual([{}, true]);
  expect(browser.reports).toEqual([]);
});

it('no host is required that the first version did not require', () => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../build/manifests/chrome-mv3.json'), 'utf8'));
  expect([...manifest.host_permissions].sort()).toEqual([...FIRST.origins].sort());
  const others = EXCHANGES.slice(1).flatMap(({ origins }) => origins);
  expect(manifest.optional_host_permissions).toEqual(
    expect.arrayContaining([...others, ...(FIRST.extraOrigins ?? [])]),
  );
  const matches = manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches);
  expect(matches).toEqual([...FIRST.tradingPages]);
});
