import { describe, expect, it, test } from 'vitest';
import type { CircuitBreak, LiveState } from '../../../lib/domain/observation.ts';
import {
  coinsAt,
  isBlind,
  isLiveFresh,
  isOneOfSeveral,
  isStale,
  liveIsOldFrom,
  readAtOf,
  reopening,
  type Sight,
  type SightState,
  type StopWord,
  sightAt,
  sightStateOf,
  sightsOf,
  stopWordOf,
  undatedIn,
  watchedBy,
} from '../../../lib/domain/situation/sight.ts';
import { type EpochMs, HOUR_MS, MINUTE_MS, shift } from '../../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../../lib/domain/window.ts';
import { aSight, liveAs } from '../../fixtures/sight.ts';
import { at, aWindow } from '../../fixtures/windows.ts';

const now = at('2026-11-25T03:00');
const ago = (ms: number): EpochMs => shift(now, -ms);
const ELSEWHERE = { ...aSight(ago(HOUR_MS)), ownAssets: ['ETH'] };

describe('what is seen of one exchange', () => {
  const sight = aSight(now, { elsewhere: { bitflyer: ELSEWHERE } });

  it('is told from what is seen of another one', () => {
    expect(sightAt(sight, 'bitbank')).toBe(sight);
    expect(sightAt(sight, 'bitflyer')).toMatchObject({ exchange: 'bitflyer', noticesReadAt: ago(HOUR_MS) });
    expect(sightAt({ ...sight, exchange: 'bitflyer' }, 'bitflyer').noticesReadAt).toBe(now);
  });

  test.each([
    ['gmo', sight],
    ['bitflyer', aSight(now)],
  ] as const)('is nothing where %s is not watched', (id, seen) => {
    expect(sightAt(seen, id)).toMatchObject({ noticesReadAt: null, hostsAllowed: false, live: { answeredAt: null } });
  });

  it('is with the coins that the user has there', () => {
    expect(coinsAt(sight, 'bitbank', ['BTC'])).toEqual(['BTC']);
    expect(coinsAt(sight, 'bitflyer', ['BTC'])).toEqual(['ETH']);
    expect(coinsAt(sight, 'gmo', ['BTC'])).toEqual([]);
    expect(coinsAt(aSight(now), 'gmo', ['BTC'])).toEqual([]);
    expect(coinsAt({ elsewhere: { bitflyer: aSight(now) } }, 'bitflyer', ['BTC'])).toEqual([]);
  });

  it('stands beside what is seen of the others that are watched', () => {
    expect(watchedBy(sight)).toEqual(['bitbank', 'bitflyer']);
    expect(sightsOf(sight)).toEqual([sight, ELSEWHERE]);
    expect(watchedBy({ exchange: 'bitflyer' })).toEqual(['bitflyer']);
    expect(sightsOf(aSight(now))).toEqual([aSight(now)]);
  });

  it('is named where several are watched', () => {
    expect([sight, aSight(now), aSight(now, { elsewhere: {} })].map(isOneOfSeveral)).toEqual([true, false, false]);
  });

  it('holds the notices whose times could not be read', () => {
    expect([aSight(now), aSight(now, { unreadable: [{}, {}] })].map(undatedIn)).toEqual([0, 2]);
  });
});

describe('how the forecast as a whole stands', () => {
  const never = { noticesReadAt: null, firstTriedAt: null };
  test.each<[SightState, boolean, string, Partial<Sight>]>([
    ['read', false, 'notices read just now', {}],
    ['read', false, 'notices read two hours ago', { noticesReadAt: ago(2 * HOUR_MS) }],
    ['stale', true, 'notices read longer ago', { noticesReadAt: ago(2 * HOUR_MS + 1) }],
    ['first-reading', false, 'the first round of asking goes on', never],
    ['unread', true, 'the first round brought nothing', { noticesReadAt: null }],
    ['offline', false, 'without a network, after a reading', { offline: true }],
    ['offline', true, 'without a network, long after a reading', { offline: true, noticesReadAt: ago(3 * HOUR_MS) }],
    ['offline', false, 'without a network, before any reading', { offline: true, ...never }],
    ['not-allowed', true, 'it may not be asked', { hostsAllowed: false }],
    ['not-allowed', true, 'it may not be asked, and announces nothing', { hostsAllowed: false, isUnannounced: true }],
    ['unannounced', false, 'it announces nothing', { isUnannounced: true, ...never }],
    ['unannounced', false, 'it announces nothing, and was tried', { isUnannounced: true, noticesReadAt: null }],
    ['offline', false, 'it announces nothing, without a network', { isUnannounced: true, offline: true }],
  ])('%s, blind: %s: %s', (state, blind, _, changes) => {
    expect(sightStateOf(aSight(now, changes), now)).toBe(state);
    expect(isBlind(aSight(now, changes), now)).toBe(blind);
  });
});

describe('when what is known of a stop was read', () => {
  const live = liveAs('halted', ago(MINUTE_MS));
  const seen = { observedStart: at('2026-11-25T02:00') } as const;
  const halt = { ...seen, origin: 'live' } as const;
  const OLD = 2 * HOUR_MS + 1;

  test.each<[string, Partial<MaintenanceWindow>, Partial<Sight>, EpochMs | null, boolean]>([
    ['by its notice', {}, { live }, now, false],
    ['by its notice, which is old', {}, { noticesReadAt: ago(OLD) }, ago(OLD), true],
    ['by its notice, at the last moment that counts', {}, { noticesReadAt: ago(OLD - 1) }, ago(OLD - 1), false],
    ['by no notice', {}, { noticesReadAt: null }, null, true],
    ['by its notice and the live state: the older of two', seen, { live }, ago(MINUTE_MS), false],
    ['by its notice, which is the older of two', seen, { live, noticesReadAt: ago(HOUR_MS) }, ago(HOUR_MS), false],
    ['by its notice, though it was not seen lately', seen, {}, null, true],
    ['by its notice alone, once it was seen back', { ...seen, observedEnd: now }, {}, now, false],
    ['by the live state alone', halt, { live, noticesReadAt: null }, ago(MINUTE_MS), false],
    ['by the live state, which says nothing', halt, {}, null, true],
    ['by the user, whose word does not age', { origin: 'manual' }, { noticesReadAt: null }, null, false],
    ['by the user, where the exchange may not be asked', { origin: 'manual' }, { hostsAllowed: false }, null, false],
    ['by its notice, where the exchange may not be asked', {}, { hostsAllowed: false }, now, true],
  ])('%s', (_, window, changes, readAt, stale) => {
    expect(readAtOf(aWindow(window), aSight(now, changes))).toBe(readAt);
    expect(isStale(aWindow(window), aSight(now, changes), now)).toBe(stale);
  });
});

describe('a live reading', () => {
  test.each<[string, number | null, boolean, boolean]>([
    ['of this moment', 0, true, true],
    ['ten minutes ago', 10 * MINUTE_MS, true, true],
    ['a moment before that', 10 * MINUTE_MS + 1, true, false],
    ['of an exchange that may not be asked', 0, false, false],
    ['that never was', null, true, false],
  ])('%s', (_, ageMs, hostsAllowed, isFresh) => {
    const live = { ...liveAs('normal', now), answeredAt: ageMs === null ? null : ago(ageMs) };
    expect(isLiveFresh({ live, hostsAllowed }, now)).toBe(isFresh);
    expect(liveIsOldFrom(live)).toBe(ageMs === null ? null : shift(now, 10 * MINUTE_MS + 1 - ageMs));
  });

  test.each<[LiveState['condition'], Sight['exchange'], StopWord | null]>([
    ['halted', undefined, 'halt'],
    ['maintenance', undefined, 'maintenance'],
    ['emergency', undefined, 'emergency'],
    ['halted', 'bitbank', 'halt'],
    ['halted', 'bitflyer', 'stop'],
    ['maintenance', 'bitflyer', 'stop'],
    ['emergency', 'bitflyer', 'emergency'],
    ['stopped', undefined, null],
    ['normal', 'bitflyer', null],
    ['no-answer', undefined, null],
  ])('that says %s at %s speaks of a stop as %s', (condition, exchange, word) => {
    const live = liveAs(condition, now);
    expect(stopWordOf(exchange === undefined ? { live } : { live, exchange })).toBe(word);
  });
});

describe('the reopening with an auction', () => {
  const ahead = { at: shift(now, MINUTE_MS), pair: 'btc_jpy' };
  const auction: CircuitBreak = {
    pair: 'btc_jpy',
    mode: 'resumption',
    at: now,
    reopenAt: ahead.at,
    estimatedPrice: null,
  };

  test.each<[string, Partial<CircuitBreak> | null, typeof ahead | null]>([
    ['is waited for while it lies ahead', {}, ahead],
    ['was read ten minutes ago', { at: ago(10 * MINUTE_MS) }, ahead],
    ['was read longer ago', { at: ago(10 * MINUTE_MS + 1) }, null],
    ['is now', { reopenAt: now }, null],
    ['is over', { reopenAt: ago(1) }, null],
    ['has no time', { reopenAt: null }, null],
    ['is the end of a circuit break', { mode: 'circuit-break' }, null],
    ['is none', null, null],
  ])('%s', (_, changes, expected) => {
    const circuitBreak = changes === null ? null : { ...auction, ...changes };
    expect(reopening({ live: liveAs('halted', now, { circuitBreak }) }, now)).toEqual(expected);
  });
});
