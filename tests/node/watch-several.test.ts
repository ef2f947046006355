import { expect, it } from 'vitest';
import { sightAt } from '../../lib/domain/situation/sight.ts';
import { epochMs, MINUTE_MS } from '../../lib/domain/time.ts';
import { watchOver } from '../../lib/node/watch.ts';
import { outlookOf } from '../../lib/watch/outlook.ts';
import { seeded } from '../bench/seeded.ts';
import { severalWorld } from '../simulator/several.ts';

/* What programs are told where two exchanges are watched: of each its own. */

const NOON = epochMs(Date.parse('2026-11-26T12:00:00+09:00'));
const EXCHANGES = ['bitbank', 'bitflyer'] as const;
const BODY = '下記の日程でシステムメンテナンスを実施いたします。期間中は取引および入出金を停止いたします。';

it('the state of each is told, and a stop of the one is planned for that one alone', async () => {
  const world = severalWorld(['bitflyer'], NOON, seeded(3));
  world.change({ bitflyer: { planned: [{ id: 'plan', start: 10, end: 40, body: BODY }] } });
  const { ports } = world;
  const watch = watchOver({ ports, storage: ports.storage, exchanges: EXCHANGES, tell: async () => {} });
  const { view, records } = await watch.look();
  const states = records.flatMap((record) => (record.type === 'exchange' ? [[record.exchange, record.condition]] : []));
  expect(states).toEqual(EXCHANGES.map((exchange) => [exchange, 'normal']));
  const planned = records.filter((record) => record.type === 'maintenance' && record.scene === 'coming');
  expect(new Set(planned.map(({ exchange }) => exchange))).toEqual(new Set(['bitflyer']));
  const outlooks = EXCHANGES.map((exchange) => {
    const own = records.filter((record) => record.exchange === exchange);
    return outlookOf(sightAt(view, exchange), own, 15 * MINUTE_MS, NOON);
  });
  expect(outlooks).toEqual(['trading', 'planned']);
});

it('where the one does not answer nothing can be said of that one alone', async () => {
  const world = severalWorld(['bitflyer'], NOON, seeded(3));
  world.browser.mayOthers = false;
  const { ports } = world;
  const watch = watchOver({ ports, storage: ports.storage, exchanges: EXCHANGES, tell: async () => {} });
  const { view, records } = await watch.look();
  const outlooks = EXCHANGES.map((exchange) => {
    const own = records.filter((record) => record.exchange === exchange);
    return outlookOf(sightAt(view, exchange), own, 15 * MINUTE_MS, NOON);
  });
  expect(outlooks).toEqual(['trading', 'blind']);
});
