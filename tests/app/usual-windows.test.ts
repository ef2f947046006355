import { beforeEach, describe, expect, it } from 'vitest';
import { windowsOf } from '../../lib/app/announced.ts';
import { loadState } from '../../lib/app/store.ts';
import { wakeToPoll } from '../../lib/app/wake.ts';
import { type ExchangeId, idAt } from '../../lib/domain/exchange.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import type { LiveCondition } from '../../lib/domain/observation.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { type EpochMs, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import { isUsual } from '../../lib/domain/usual.ts';
import { at } from '../fixtures/windows.ts';
import { type FakeBrowser, fakeBrowser } from './fake-ports.ts';

/* The windows that two exchanges keep as a habit, on a day for which something else is announced. */

const SATURDAY = '2026年11月28日(土)';
let browser: FakeBrowser;
let conditions: Partial<Record<ExchangeId, LiveCondition>>;
let notices: readonly Notice[];

const plan = (exchange: ExchangeId, times: string): Notice => ({
  id: idAt(exchange, 'news:1'),
  exchange,
  source: 'news',
  url: null,
  title: 'システムメンテナンスのお知らせ',
  text: `■ 日時\n${SATURDAY} ${times}\n\n■ 停止するサービス\n・取引`,
  publishedAt: at('2026-11-27T11:00'),
  updatedAt: null,
  seenAt: at('2026-11-27T11:00'),
});

beforeEach(() => {
  browser = fakeBrowser();
  [conditions, notices] = [{}, []];
  browser.disk.set(KEYS.settings, { ...DEFAULT_SETTINGS, exchanges: ['bitflyer', 'gmo'] });
  browser.poll = async (now, exchange) => ({
    notices: notices.filter((notice) => notice.exchange === exchange),
    observations: [{ at: now, source: 'state', condition: conditions[exchange] ?? 'normal', pairs: {} }],
  });
});

async function look(...times: EpochMs[]) {
  for (const time of times) {
    browser.now = time;
    await wakeToPoll(browser.ports);
  }
}
const usualOf = async (exchange: ExchangeId) =>
  windowsOf(await loadState(browser.ports.storage, browser.now)).filter(
    (window) => isUsual(window) && window.exchange === exchange,
  );
/** Ids of what stands on the desktop about stops that nobody announced. */
const alarms = () => [...browser.screen.keys()].filter((id) => id.includes('live:'));

describe('on a day for which another time is announced', () => {
  it('a stop at the usual time raises nothing where others come on top of the habit', async () => {
    notices = [plan('bitflyer', '15:00 〜 17:00')];
    await look(at('2026-11-27T12:00'), at('2026-11-28T03:58'));
    expect(await usualOf('bitflyer')).toEqual([]);
    conditions = { bitflyer: 'maintenance' };
    const start = at('2026-11-28T04:00');
    await look(start, shift(start, MINUTE_MS), shift(start, 5 * MINUTE_MS));
    expect(await usualOf('bitflyer')).toContainEqual(expect.objectContaining({ start, observedStart: start }));
    expect(alarms()).toEqual([]);
  });

  it('a stop at the usual time is one that nobody expects where the announced one takes its place', async () => {
    notices = [plan('gmo', '13:00 〜 15:00')];
    await look(at('2026-11-27T12:00'), at('2026-11-28T08:58'));
    expect(await usualOf('gmo')).toEqual([]);
    conditions = { gmo: 'maintenance' };
    const start = at('2026-11-28T09:00');
    await look(start, shift(start, MINUTE_MS));
    expect(alarms()).toHaveLength(1);
  });
});

it('a usual window of a day without any notice is listed, and its stop raises nothing', async () => {
  await look(at('2026-11-27T12:00'), at('2026-11-28T08:58'));
  expect(await usualOf('gmo')).toMatchObject([{ start: at('2026-11-28T09:00'), end: at('2026-11-28T11:00') }]);
  const start = at('2026-11-28T09:00');
  for (const condition of ['maintenance', 'cancel-only'] as const) {
    conditions = { gmo: condition };
    const from = condition === 'maintenance' ? start : at('2026-11-28T11:00');
    await look(from, shift(from, MINUTE_MS), shift(from, 9 * MINUTE_MS));
  }
  conditions = {};
  await look(at('2026-11-28T11:10'), at('2026-11-28T11:11'));
  expect([...browser.screen.keys()]).toEqual([]);
});
