import { describe, expect, it } from 'vitest';
import type { ExchangeId } from '../../lib/domain/exchange.ts';
import { situationOf } from '../../lib/domain/situation/situation.ts';
import { epochMs, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import { isUsual } from '../../lib/domain/usual.ts';
import { seeded } from '../bench/seeded.ts';
import { cancellation, planned } from '../stand-in/notices.ts';
import { playNights } from './nights.ts';
import { type SeveralWorld, severalWorld } from './several.ts';

/* Three exchanges side by side, lived by the real cycle on a clock of its own. */

const NOON = epochMs(Date.parse('2026-11-26T12:00:00+09:00'));
const at = (minute: number) => shift(NOON, minute * MINUTE_MS);
const STOP = '下記の日程でシステムメンテナンスを実施いたします。期間中は取引所およびAPIのご利用を停止いたします。';
const PLAN = { slug: 'plan', start: 60, end: 90 };
const gmoNews = (times: string, title = '臨時メンテナンスのお知らせ') => ({
  gmo: {
    news: [
      {
        id: '9002',
        title,
        paragraphs: ['メンテナンスのため、取引および入出金を停止いたします。', `■日時 2026年11月26日 ${times}`],
      },
    ],
  },
});

const scenesOf = ({ view, browser }: SeveralWorld): Partial<Record<ExchangeId, string>> =>
  Object.fromEntries(
    view()
      .windows.filter((window) => !isUsual(window) && window.origin === 'notice')
      .map((window) => [window.exchange, situationOf(window, view(), browser.now).scene]),
  );
/** What was told of each exchange, in order, without its name. */
const toldOf = ({ told }: SeveralWorld, name: string): string[] =>
  told.flatMap(({ title }) => (title.startsWith(`【${name}】`) ? [title.slice(name.length + 2)] : []));

async function threeAnnounced() {
  const world = severalWorld(['bitflyer', 'gmo'], NOON, seeded(3));
  world.change({ publish: planned(PLAN) });
  world.change({ bitflyer: { planned: [{ id: 'plan', start: PLAN.start, end: PLAN.end, body: STOP }] } });
  world.change(gmoNews('13:00～13:30'));
  await world.until(at(20));
  return world;
}

describe('three exchanges', () => {
  it('that stop in the same minute are each told of, seen, and told to be back, in their own time', async () => {
    const world = await threeAnnounced();
    expect(scenesOf(world)).toEqual({ bitbank: 'coming', bitflyer: 'coming', gmo: 'coming' });
    await world.until(at(PLAN.start));
    world.change({ spot: 'halted' });
    world.change({ bitflyer: { state: 'CLOSED' } });
    world.change({ gmo: { state: 'ERR-5201' } });
    await world.until(at(PLAN.start + 5));
    expect(scenesOf(world)).toEqual({ bitbank: 'stopped', bitflyer: 'stopped', gmo: 'stopped' });
    world.change({ bitflyer: { state: 'RUNNING' } });
    await world.until(at(PLAN.start + 20));
    expect(scenesOf(world)).toEqual({ bitbank: 'stopped', bitflyer: 'back', gmo: 'stopped' });
    world.change({ spot: 'normal' });
    world.change({ gmo: { state: 'OPEN' } });
    await world.until(at(PLAN.end + 5));
    expect(scenesOf(world)).toEqual({ bitbank: 'back', bitflyer: 'back', gmo: 'back' });
    for (const name of ['bitbank', 'bitFlyer', 'GMOコイン']) {
      const told = toldOf(world, name);
      expect(
        told.filter((title) => title.includes('再開')),
        name,
      ).toHaveLength(1);
      expect(new Set(told).size, told.join()).toBe(told.length);
    }
    expect(world.told.every(({ title }) => title.startsWith('【'))).toBe(true);
  });

  it('of which one calls off leave the others as they are', async () => {
    const world = await threeAnnounced();
    world.change({ bitflyer: { planned: [] } });
    world.change(gmoNews('13:00～13:30のメンテナンスは中止いたします', '臨時メンテナンス中止のお知らせ'));
    await world.until(at(45));
    expect(scenesOf(world)).toMatchObject({ bitbank: 'coming' });
    expect(scenesOf(world).gmo).not.toBe('coming');
    world.change({ publish: cancellation(PLAN) });
    await world.until(at(58));
    expect(scenesOf(world)).toMatchObject({ bitbank: 'called-off' });
    expect(world.browser.reports).toEqual([]);
  });

  it('ask each its own hosts, and less than 5 % of what bitFlyer allows', async () => {
    const world = await threeAnnounced();
    world.browser.tabs = [{ id: 1, exchange: 'bitflyer', pair: 'xrp_jpy', active: true }];
    await world.until(at(PLAN.start));
    world.change({ bitflyer: { state: 'CLOSED' } });
    await world.until(at(PLAN.end));
    const asked = world.asked.filter(({ host }) => host === 'api.bitflyer.com').map((each) => each.at);
    const busiest = Math.max(
      ...asked.map((from) => asked.filter((to) => to >= from && to < from + 5 * MINUTE_MS).length),
    );
    expect(busiest).toBeLessThan(25);
  });
});

it('nights of bitFlyer raise nothing', async () => {
  expect(await playNights(4, seeded(11))).toEqual({ told: [], faces: ['icon'], past: 0 });
});
