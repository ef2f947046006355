import { expect, it, test } from 'vitest';
import { livePart } from '../../../lib/app/stored/live.ts';
import { NO_LIVE_STATE } from '../../../lib/domain/observation.ts';

const HISTORY = { halts: [], uneventful: {} };
const read = (state: object) => livePart.read({ state: { ...NO_LIVE_STATE, ...state }, history: HISTORY }, 1).state;
const pair = (status: string, more: object = {}) => ({
  unusualPairs: { xrp_jpy: { status, minAmount: '0.1', newlyStopped: false, newFlags: [], ...more } },
});
const auction = (mode: string) => ({
  circuitBreak: { at: 1_795_537_800_000, pair: 'btc_jpy', mode, reopenAt: null, estimatedPrice: null },
});

test.each([
  ['NORMAL', {}, { status: 'normal' }],
  ['BUSY', {}, { status: 'busy' }],
  ['VERY_BUSY', {}, { status: 'very-busy' }],
  ['HALT', {}, { status: 'halted', word: 'HALT' }],
  ['OTHER', { word: 'LUNCH' }, { status: 'other', word: 'LUNCH' }],
])('a pair that was kept as %s is read', (status, more, expected) => {
  expect(read(pair(status, more)).unusualPairs.xrp_jpy).toMatchObject(expected);
});

test.each([
  ['NONE', { mode: 'none' }],
  ['CIRCUIT_BREAK', { mode: 'circuit-break' }],
  ['FULL_RANGE_CIRCUIT_BREAK', { mode: 'open-ended' }],
  ['RESUMPTION', { mode: 'resumption' }],
  ['LISTING', { mode: 'listing' }],
  ['PAUSE', { mode: 'other', word: 'PAUSE' }],
])('an auction that was kept as %s is read', (mode, expected) => {
  expect(read(auction(mode)).circuitBreak).toMatchObject(expected);
});

it('what is broken in another way costs itself', () => {
  expect(read(pair('GONE')).unusualPairs).toEqual({});
  expect(livePart.read({ state: 7 }, 1)).toEqual(livePart.empty);
  expect(() => livePart.read(7, 1)).toThrow();
});
