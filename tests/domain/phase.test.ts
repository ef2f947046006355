import { describe, expect, it, test } from 'vitest';
import { isNear, isWatchable, type Nearness, phaseAt } from '../../lib/domain/phase.ts';
import { knownEnd } from '../../lib/domain/window.ts';
import { at, aWindow } from '../fixtures/windows.ts';

describe('the phase of a window', () => {
  test.each([
    ['2026-11-24T01:59', 'announced'],
    ['2026-11-24T02:00', 'day'],
    ['2026-11-25T00:59', 'day'],
    ['2026-11-25T01:00', 'hour'],
    ['2026-11-25T01:44', 'hour'],
    ['2026-11-25T01:45', 'imminent'],
    ['2026-11-25T01:54', 'imminent'],
    ['2026-11-25T01:55', 'final'],
    ['2026-11-25T02:00', 'ongoing'],
    ['2026-11-25T04:59', 'ongoing'],
    ['2026-11-25T05:00', 'overrun'],
  ])('at %s is %s', (now, phase) => {
    expect(phaseAt(aWindow(), at(now))).toBe(phase);
  });

  it('begins early when the stop was seen early', () => {
    expect(phaseAt(aWindow({ observedStart: at('2026-11-25T01:50') }), at('2026-11-25T01:51'))).toBe('ongoing');
  });

  it('is ended from the moment trading was seen, early or late', () => {
    expect(phaseAt(aWindow({ observedEnd: at('2026-11-25T04:00') }), at('2026-11-25T04:00'))).toBe('ended');
    expect(phaseAt(aWindow({ observedEnd: at('2026-11-25T05:12') }), at('2026-11-25T05:11'))).toBe('overrun');
  });

  it('is ended once trading was seen after an end that nobody saw', () => {
    const unseen = aWindow({ seenRunningAt: at('2026-11-25T05:13') });
    expect(phaseAt(unseen, at('2026-11-25T05:13'))).toBe('ended');
    expect(knownEnd(unseen)).toBeNull();
  });

  it('goes on for as long as no end is announced', () => {
    expect(phaseAt(aWindow({ end: null }), at('2026-11-30T00:00'))).toBe('ongoing');
  });

  it('is never an overrun for what the live state cannot contradict', () => {
    expect(phaseAt(aWindow({ services: ['login'] }), at('2026-11-25T05:00'))).toBe('ended');
    expect(phaseAt(aWindow({ assets: ['XRP'] }), at('2026-11-25T05:00'))).toBe('ended');
  });

  it('is history a day after an end without any sign of life', () => {
    expect(phaseAt(aWindow(), at('2026-11-26T04:59'))).toBe('overrun');
    expect(phaseAt(aWindow(), at('2026-11-26T05:00'))).toBe('ended');
  });

  test.each(['cancelled', 'postponed'] as const)('of a %s window is cancelled at any time', (status) => {
    expect(phaseAt(aWindow({ status }), at('2026-11-25T03:00'))).toBe('cancelled');
  });
});

describe('what can be watched live', () => {
  test.each([
    ['trading', ['trading'], [], true],
    ['a notice that names no service', [], [], true],
    ['a notice whose services were not understood', ['other'], [], true],
    ['login only', ['login'], [], false],
    ["one coin's trading", ['trading'], ['XRP'], false],
  ] as const)('%s', (_, services, assets, watchable) => {
    expect(isWatchable({ services, assets })).toBe(watchable);
  });
});

describe('a stop that goes on past what was announced', () => {
  it('is an overrun for as long as it is seen, whoever could watch it', () => {
    const seen = { observedStart: at('2026-11-25T02:01'), services: ['login'] } as const;
    expect(phaseAt(aWindow(seen), at('2026-11-25T05:00'))).toBe('overrun');
    expect(phaseAt(aWindow(seen), at('2026-11-27T05:00'))).toBe('overrun');
  });

  it('is none of a habit that nobody saw', () => {
    expect(phaseAt(aWindow({ origin: 'usual' }), at('2026-11-25T04:59'))).toBe('ongoing');
    expect(phaseAt(aWindow({ origin: 'usual' }), at('2026-11-25T05:00'))).toBe('ended');
  });
});

test.each<[Nearness | null, boolean]>([
  ['hour', true],
  ['imminent', true],
  ['final', true],
  ['day', false],
  [null, false],
])('%s is within the hour: %j', (nearness, near) => expect(isNear(nearness)).toBe(near));
