import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../stand-in/scenarios/index.ts';
import { play } from './player.ts';

/** 22:00 in Japan: what begins ninety minutes later ends on the next day. */
const BASE_MS = Date.parse('2026-11-24T22:00:00+09:00');

describe.each(SCENARIOS)('$name: $says', (scenario) => {
  it.each([
    ['with a trading page open', 'btc_jpy'],
    ['with none open', null],
  ])('tells what there is to tell, once, and nothing else (%s)', async (_, tradingPair) => {
    const { told, errors } = await play(scenario, { baseMs: BASE_MS, tradingPair });
    expect(told.map(({ step }) => step)).toEqual(scenario.told);
    expect(errors).toEqual([]);
  });
});
