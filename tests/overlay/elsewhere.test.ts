import { describe, expect, it } from 'vitest';
import { composeView, EMPTY_DESK } from '../../lib/domain/compose-view.ts';
import type { ExchangeId } from '../../lib/domain/exchange.ts';
import { pageView } from '../../lib/domain/page-view.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { DAY_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { liveAs } from '../fixtures/sight.ts';
import { at, aWindow } from '../fixtures/windows.ts';
import { shownOf } from './telling.ts';

/* What presses at another exchange is named on the page of this one, beside what is said of this one. */

const NOW = at('2026-11-24T12:00');
const SEEN = { noticesReadAt: NOW, firstTriedAt: NOW, hostsAllowed: true, live: liveAs('normal', NOW), sources: [] };
const inMinutes = (start: number, end: number | null) => ({
  start: shift(NOW, start * MINUTE_MS),
  end: end === null ? null : shift(NOW, end * MINUTE_MS),
});
const own = aWindow({ id: 'own', ...inMinutes(180, 240) });
const other = (exchange: ExchangeId, changes: Partial<MaintenanceWindow>): MaintenanceWindow =>
  aWindow({ id: `${exchange}/other`, exchange, services: ['trading'], ...changes });

const viewOf = (windows: readonly MaintenanceWindow[], desk = EMPTY_DESK) =>
  composeView(
    {
      ...{ windows, history: [], unreadable: [], live: liveAs('normal', NOW), health: [] },
      ...{ noticesReadAt: NOW, newestNoticeAt: null, firstTriedAt: NOW, nextPollAt: null, offline: false },
      ...{ hostsAllowed: true, notificationsBlocked: false, clockSkewMs: null, lateCycles: [] },
      ...{ settings: DEFAULT_SETTINGS, desk, elsewhere: { bitflyer: SEEN, gmo: SEEN } },
    },
    NOW,
  );
const onPageOf = (exchange: ExchangeId, windows: readonly MaintenanceWindow[], desk = EMPTY_DESK) =>
  shownOf({ view: pageView(viewOf(windows, desk), exchange), now: NOW });

describe('on the page of one exchange', () => {
  it.each<[string, Partial<MaintenanceWindow>]>([
    ['begins within the hour', inMinutes(50, 80)],
    ['begins in minutes', inMinutes(4, 80)],
    ['is on', { ...inMinutes(-10, 30), status: 'in-progress' }],
    ['was seen to begin', { ...inMinutes(-10, 30), observedStart: shift(NOW, -10 * MINUTE_MS) }],
    ['was due', inMinutes(-10, 30)],
  ])('a stop of trading elsewhere that %s is named', (_, changes) => {
    const shown = onPageOf('bitbank', [own, other('bitflyer', changes)]);
    expect(shown?.windowId).toBe('own');
    expect([shown?.elsewhere, shown?.more]).toEqual(['+1 bitFlyer', '+1 bitFlyer']);
    expect(shown?.rows.map(({ id, rest }) => [id, rest])).toEqual([
      ['own', expect.any(String)],
      ['bitflyer/other', 'bitFlyer'],
    ]);
  });

  it.each<[string, Partial<MaintenanceWindow>]>([
    ['later', inMinutes(90, 120)],
    ['over', { ...inMinutes(-60, -10), status: 'completed', endIsActual: true }],
    ['called off', { ...inMinutes(30, 60), status: 'cancelled' }],
    ['of deposits alone', { ...inMinutes(30, 60), services: ['deposit'] }],
    ['of one coin', { ...inMinutes(30, 60), assets: ['XRP'] }],
    ['a habit', { ...inMinutes(10, 20), origin: 'usual' }],
  ])('a stop elsewhere that is %s is not', (_, changes) => {
    const shown = onPageOf('bitbank', [own, other('bitflyer', changes)]);
    expect([shown?.windowId, shown?.elsewhere, shown?.more]).toEqual(['own', null, null]);
  });

  it('nothing is said that the user does not want to see', () => {
    const { view } = { view: viewOf([own, other('bitflyer', inMinutes(30, 60))]) };
    const windows = view.windows.map((window) =>
      window.exchange === 'bitbank' ? window : { ...window, choice: { ...window.choice, never: true } },
    );
    expect(shownOf({ view: pageView({ ...view, windows }), now: NOW })?.elsewhere).toBeNull();
  });

  it('several are counted by exchange, beside the others of this one', () => {
    const shown = onPageOf('bitbank', [
      own,
      aWindow({ id: 'second', ...inMinutes(300, 360) }),
      other('gmo', inMinutes(40, 60)),
      other('bitflyer', inMinutes(20, 60)),
      other('bitflyer', { id: 'bitflyer/second', ...inMinutes(50, 60) }),
    ]);
    expect(shown?.more).toBe('+1 +2 bitFlyer +1 GMOコイン');
    expect(shown?.rows).toHaveLength(5);
  });

  it('a quiet page stays quiet', () => {
    expect(onPageOf('bitbank', [other('bitflyer', inMinutes(4, 60))])).toBeNull();
  });

  it('the same holds the other way round', () => {
    const shown = onPageOf('bitflyer', [
      aWindow({ id: 'own', ...inMinutes(20, 60) }),
      other('bitflyer', inMinutes(30, 60)),
    ]);
    expect([shown?.windowId, shown?.elsewhere]).toEqual(['bitflyer/other', '+1 bitbank']);
  });

  it('nothing goes to the page of another house but names and times', () => {
    const { pressing } = pageView(viewOf([own, other('bitflyer', { ...inMinutes(20, 60), title: 'a title' })]));
    expect(pressing).toEqual([
      { id: 'bitflyer/other', exchange: 'bitflyer', ...inMinutes(20, 60), services: ['trading'], urgency: 'soon' },
    ]);
  });
});

it('with one exchange nothing presses elsewhere', () => {
  const view = pageView(
    viewOf([own, aWindow({ id: 'second', start: shift(NOW, DAY_MS / 2), end: shift(NOW, DAY_MS) })]),
  );
  expect(view.pressing).toEqual([]);
  expect(shownOf({ view, now: NOW })?.more).toBe('+1');
});
