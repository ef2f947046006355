import { describe, expect, it } from 'vitest';
import { byUrgency, type Concern, concernOf, isPressing, type Ranked } from '../../../lib/domain/situation/rank.ts';
import { situationOf } from '../../../lib/domain/situation/situation.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../../lib/domain/window.ts';
import { aSight, liveAs } from '../../fixtures/sight.ts';
import { at, aWindow } from '../../fixtures/windows.ts';

const NOW = at('2026-11-25T12:00');
const SIGHT = aSight(NOW, { live: liveAs('normal', NOW) });

/** A stop that begins so long from now and lasts an hour. */
const inMs = (ms: number, changes: Partial<MaintenanceWindow> = {}): Partial<MaintenanceWindow> => ({
  start: shift(NOW, ms),
  end: shift(NOW, ms + HOUR_MS),
  ...changes,
});
const COIN = { kind: 'asset', services: ['deposit'], assets: ['XRP'] } as const;
const API = { services: ['api'] } as const;

const ranked = (
  id: string,
  changes: Partial<MaintenanceWindow>,
  { concern = 'exchange', isNews = false }: { concern?: Concern; isNews?: boolean } = {},
): Ranked => {
  const window = aWindow({ id, ...changes });
  return { window, situation: situationOf(window, SIGHT, NOW), concern, isNews };
};

const HALT = ranked(
  'halt',
  inMs(-MINUTE_MS, { origin: 'live', kind: 'emergency', end: null, observedStart: shift(NOW, -MINUTE_MS) }),
);
const TRADING_ON = ranked('trading now', inMs(-10 * MINUTE_MS));
const TRADING_4_MIN = ranked('trading in 4 min', inMs(4 * MINUTE_MS + 43 * SECOND_MS));
const COIN_3_MIN = ranked('coin in 3 min', inMs(3 * MINUTE_MS, COIN), { concern: 'own-coin' });
const back = (isNews: boolean) =>
  ranked(
    'back',
    inMs(-2 * HOUR_MS, { observedStart: shift(NOW, -2 * HOUR_MS), observedEnd: shift(NOW, -30 * SECOND_MS) }),
    { isNews },
  );
const TRADING_40_MIN = ranked('trading in 40 min', inMs(40 * MINUTE_MS));
const COIN_20_MIN = ranked('coin in 20 min', inMs(20 * MINUTE_MS, COIN), { concern: 'own-coin' });
const API_ON = ranked('API now', inMs(-10 * MINUTE_MS, API));
const TRADING_9_H = ranked('trading in 9 h', inMs(9 * HOUR_MS));
const COIN_2_H = ranked('coin in 2 h', inMs(2 * HOUR_MS, COIN), { concern: 'own-coin' });
const TRADING_5_D = ranked('trading in 5 d', inMs(120 * HOUR_MS));
const COIN_ON = ranked('coin since days', inMs(-120 * HOUR_MS, { ...COIN, end: null }), { concern: 'own-coin' });
const OTHER_COIN = ranked('other coin in 3 min', inMs(3 * MINUTE_MS, COIN), { concern: 'other-coin' });

/** By urgency; what comes soon before what lasts; the exchange before coins; a stop near before a recovery's green. */
const ORDER: readonly Ranked[] = [
  HALT,
  TRADING_ON,
  TRADING_4_MIN,
  COIN_3_MIN,
  back(true),
  TRADING_40_MIN,
  COIN_20_MIN,
  API_ON,
  TRADING_9_H,
  COIN_2_H,
  TRADING_5_D,
  COIN_ON,
  OTHER_COIN,
];

describe('what leads', () => {
  it('is the same on page, popup and button, whatever came first', () => {
    const names = (list: readonly Ranked[]) => list.map(({ window }) => window.id);
    expect(names(ORDER.toReversed().sort(byUrgency))).toEqual(names(ORDER));
    expect(names([...ORDER.slice(7), ...ORDER.slice(0, 7)].sort(byUrgency))).toEqual(names(ORDER));
  });

  it('is a stop within the hour, or one that goes on, once a recovery is no news any more', () => {
    expect([back(false), TRADING_40_MIN].sort(byUrgency)[0]).toBe(TRADING_40_MIN);
    expect([back(false), API_ON].sort(byUrgency)[0]).toBe(API_ON);
    expect([TRADING_9_H, back(false)].sort(byUrgency)[0]?.window.id).toBe('back');
  });
});

describe('whom a stop concerns', () => {
  it.each([
    [[], ['BTC'], 'exchange'],
    [['BTC', 'XRP'], ['XRP'], 'own-coin'],
    [['BTC'], ['XRP'], 'other-coin'],
    [['BTC'], [], 'other-coin'],
  ] as const)('of %j, to who holds %j: %s', (assets, own, concern) =>
    expect(concernOf({ assets: [...assets] }, own)).toBe(concern),
  );
});

describe('what has to be known on the page of another exchange', () => {
  it.each([
    [HALT, true],
    [TRADING_ON, true],
    [TRADING_4_MIN, true],
    [TRADING_40_MIN, true],
    [TRADING_9_H, false],
    [API_ON, false],
    [COIN_3_MIN, false],
    [COIN_ON, false],
    [back(true), false],
    [ranked('report', inMs(-MINUTE_MS, { origin: 'live', kind: 'other', end: null })), false],
  ])('is a stop of trading that is on or near: %#', (one, presses) => expect(isPressing(one)).toBe(presses));
});
