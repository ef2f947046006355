import { describe, expect, it, test } from 'vitest';
import { type Badge, badgeChangesAt, badgeOf } from '../../lib/domain/badge.ts';
import type { Sight } from '../../lib/domain/situation/sight.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { aSight, liveAs } from '../fixtures/sight.ts';
import { at, aWindow } from '../fixtures/windows.ts';

const badge = (
  time: string,
  windows: readonly MaintenanceWindow[],
  sight: Partial<Sight> = {},
  ownAssets: readonly string[] = [],
): Badge => badgeOf(windows, ownAssets, aSight(at(time), sight), at(time));

const coin = (asset: string, start: string, end: string | null): MaintenanceWindow =>
  aWindow({
    id: asset,
    kind: 'asset',
    services: ['deposit', 'withdrawal'],
    assets: [asset],
    start: at(start),
    end: end === null ? null : at(end),
  });
const halt = (start: string): MaintenanceWindow =>
  aWindow({ id: 'live:1', origin: 'live', kind: 'emergency', start: at(start), end: null, observedStart: at(start) });

describe('the time to the next start', () => {
  test.each([
    ['2026-11-21T12:00', 3, 'd', false],
    ['2026-11-24T20:30', 5, 'h', false],
    ['2026-11-25T01:18', 42, 'm', false],
    ['2026-11-25T01:50', 10, 'm', true],
    ['2026-11-25T01:59:40', 1, 'm', true],
  ])('at %s is %i %s', (time, value, unit, urgent) => {
    const found = badge(time, [aWindow()]);
    expect(found).toMatchObject({ face: 'ahead', count: { value, unit }, urgent });
    const change = badgeChangesAt(found, at(time));
    expect(change !== null && change > at(time) && change <= at('2026-11-25T02:00:01')).toBe(true);
  });
});

describe('from the planned start on', () => {
  const observedStart = at('2026-11-25T02:01');
  test.each<[string, string, Partial<MaintenanceWindow>, Sight['live']['condition'], string, boolean]>([
    ['the plan alone stops nothing', '02:10', {}, 'no-answer', 'due', false],
    ['one can still act while trading runs', '02:10', {}, 'normal', 'due', true],
    ['what was seen is stopped', '02:10', { observedStart }, 'halted', 'stopped', false],
    ['past its end it still is', '05:10', { observedStart }, 'halted', 'stopped', false],
    [
      'a word that it is over does not clear it',
      '04:50',
      { observedStart, status: 'completed' },
      'halted',
      'stopped',
      false,
    ],
    ['an end that nobody saw is not known', '05:10', {}, 'no-answer', 'unseen', false],
    ['an end with trading running is calm', '05:10', {}, 'normal', 'calm', false],
  ])('%s', (_, time, window, condition, face, urgent) => {
    const now = at(`2026-11-25T${time}`);
    const live = liveAs(condition, now);
    expect(badge(`2026-11-25T${time}`, [aWindow(window)], { live })).toMatchObject({ face, urgent });
  });

  it('what nobody announced leads', () => {
    const live = liveAs('halted', at('2026-11-25T02:30'));
    expect(badge('2026-11-25T02:30', [aWindow(), halt('2026-11-25T02:20')], { live })).toMatchObject({
      face: 'emergency',
      lead: { window: { id: 'live:1' } },
    });
  });
});

describe('coins', () => {
  it('of the user that have been stopped for days stand behind a stop of trading', () => {
    const xrp = coin('XRP', '2026-11-20T10:00', null);
    const found = badge('2026-11-25T01:56', [xrp, aWindow()], {}, ['XRP']);
    expect(found).toMatchObject({ face: 'ahead', count: { value: 4, unit: 'm' } });
    expect(found.others.map(({ window }) => window.id)).toEqual(['XRP']);
    const days = badge('2026-11-22T02:00', [xrp, aWindow()], {}, ['XRP']);
    expect(days).toMatchObject({ face: 'ahead', count: { value: 3, unit: 'd' } });
  });

  it('are told to everybody who named none: the button counts to them within the hour and names them before', () => {
    const xrp = coin('XRP', '2026-11-25T10:00', '2026-11-25T12:00');
    expect(badge('2026-11-25T09:10', [xrp])).toMatchObject({ face: 'ahead', count: { value: 50, unit: 'm' } });
    const hoursBefore = badge('2026-11-25T06:00', [xrp]);
    expect(hoursBefore).toMatchObject({ face: 'calm', lead: null });
    expect(hoursBefore.others.map(({ window }) => window.id)).toEqual(['XRP']);
  });

  it('of others are named to nobody who named their own', () => {
    const ada = coin('ADA', '2026-11-25T10:00', '2026-11-25T12:00');
    expect(badge('2026-11-25T09:10', [ada], {}, ['XRP'])).toMatchObject({ face: 'calm', lead: null, others: [] });
  });
});

describe('pairs', () => {
  const state = { status: 'halted', minAmount: '0', newlyStopped: false, newFlags: [] } as const;
  const now = at('2026-11-24T12:00');
  const live = (changes: Partial<Sight['live']>) => liveAs('normal', now, changes);

  test.each<[string, Sight['live'], readonly string[], string, number]>([
    ['one that is halted', live({ unusualPairs: { xrp_jpy: state } }), [], 'pair', 1],
    [
      'one that takes no orders any more',
      live({ unusualPairs: { xrp_jpy: { ...state, status: 'normal', newlyStopped: true } } }),
      [],
      'pair',
      1,
    ],
    ['one of the user’s', live({ unusualPairs: { xrp_jpy: state } }), ['XRP'], 'pair', 1],
    ['one of somebody else’s', live({ unusualPairs: { xrp_jpy: state } }), ['BTC'], 'calm', 1],
    ['one that is crowded', live({ unusualPairs: { xrp_jpy: { ...state, status: 'busy' } } }), [], 'calm', 0],
    [
      'one that was seen long ago',
      live({ unusualPairs: { xrp_jpy: state }, answeredAt: shift(now, -HOUR_MS) }),
      [],
      'calm',
      0,
    ],
  ])('%s', (_, live, ownAssets, face, named) => {
    const found = badge('2026-11-24T12:00', [], { live }, ownAssets);
    expect([found.face, found.haltedPairs.length]).toEqual([face, named]);
  });

  it('of another exchange are named by it, and are the user’s by their coins there', () => {
    const seen = { ...aSight(now), live: live({ unusualPairs: { fx_btc_jpy: { ...state, status: 'halted' } } }) };
    const at = (own: readonly string[], first: readonly string[]) =>
      badge('2026-11-24T12:00', [], { elsewhere: { coincheck: { ...seen, ownAssets: own } } }, first);
    expect(at([], []).haltedPairs).toEqual([{ exchange: 'coincheck', pair: 'fx_btc_jpy' }]);
    expect([at(['BTC'], ['XRP']).face, at(['XRP'], ['BTC']).face]).toEqual(['pair', 'calm']);
  });

  it('are not counted apart while the whole exchange is halted', () => {
    const whole = liveAs('halted', now, { unusualPairs: { xrp_jpy: state } });
    expect(badge('2026-11-24T12:00', [halt('2026-11-24T11:50')], { live: whole }).haltedPairs).toEqual([]);
  });
});

describe('a stop of another exchange that was seen and is not looked at any more', () => {
  const now = at('2026-11-24T12:00');
  const seen = { ...aSight(now), live: liveAs('halted', shift(now, -3 * HOUR_MS)) };
  const stop = { ...halt('2026-11-24T08:50'), exchange: 'bitflyer' as const };
  const faceWith = (changes: Partial<Sight>, window: MaintenanceWindow = stop) =>
    badge('2026-11-24T12:00', [window], { elsewhere: { bitflyer: { ...seen, ...changes } } }).face;

  it('does not make the button look as if it were over', () => expect(faceWith({})).toBe('unseen'));
  it('is no state of the whole where it may not be read', () => expect(faceWith({ hostsAllowed: false })).toBe('calm'));
  it('is unlike one that was only planned', () => {
    const planned = aWindow({ exchange: 'bitflyer', start: at('2026-11-24T13:00'), end: at('2026-11-24T14:00') });
    expect(faceWith({ noticesReadAt: shift(now, -3 * HOUR_MS) }, planned)).toBe('calm');
  });
});

describe('what cannot be seen', () => {
  const now = at('2026-11-24T12:00');
  const never = { noticesReadAt: null, firstTriedAt: shift(now, -SECOND_MS) };

  test.each<[string, Partial<Sight>, string, string]>([
    ['everything was read', {}, 'calm', 'read'],
    ['the first round goes on', { noticesReadAt: null, firstTriedAt: null }, 'calm', 'first-reading'],
    ['the first round brought nothing', never, 'unseen', 'unread'],
    ['no permission', { hostsAllowed: false }, 'unseen', 'not-allowed'],
    ['no permission, read a minute ago', { hostsAllowed: false, noticesReadAt: now }, 'unseen', 'not-allowed'],
    ['read two hours ago', { noticesReadAt: shift(now, -2 * HOUR_MS) }, 'calm', 'read'],
    ['read more than two hours ago', { noticesReadAt: shift(now, -2 * HOUR_MS - 1) }, 'unseen', 'stale'],
    ['offline since a while', { offline: true, noticesReadAt: shift(now, -42 * MINUTE_MS) }, 'calm', 'offline'],
    ['offline from the beginning', { ...never, offline: true }, 'unseen', 'offline'],
    ['offline for a day', { offline: true, noticesReadAt: shift(now, -DAY_MS) }, 'unseen', 'offline'],
  ])('%s', (_, sight, face, state) => {
    expect(badge('2026-11-24T12:00', [], sight)).toMatchObject({ face, sight: state });
  });

  it.each([
    ['an old plan is no countdown', {}, 'unseen'],
    ['the user’s own entry does not hide that nothing is read', { origin: 'manual' as const }, 'unseen'],
  ])('%s', (_, window, face) => {
    expect(badge('2026-11-24T12:00', [aWindow(window)], never).face).toBe(face);
  });

  it('the user’s own entry leads within the hour', () => {
    const found = badge('2026-11-25T01:30', [aWindow({ origin: 'manual' })], never);
    expect(found).toMatchObject({ face: 'ahead', count: { value: 30, unit: 'm' }, sight: 'unread' });
  });

  it('a halt seen just now is told although no notice was read', () => {
    const live = liveAs('halted', now);
    expect(badge('2026-11-24T12:00', [halt('2026-11-24T11:50')], { ...never, live }).face).toBe('emergency');
  });
});
