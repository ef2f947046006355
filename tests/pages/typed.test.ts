import { describe, expect, it } from 'vitest';
import { type LeadUnit, readCoin, readLead } from '../../components/pages/options/typed.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';

describe('a lead time as it was typed', () => {
  it.each<[string, LeadUnit, ReturnType<typeof readLead>]>([
    ['45', 'minute', { leadMs: 45 * MINUTE_MS }],
    [' 1.5 ', 'hour', { leadMs: 90 * MINUTE_MS }],
    ['４５', 'minute', { leadMs: 45 * MINUTE_MS }],
    ['1', 'minute', { leadMs: MINUTE_MS }],
    ['7', 'day', { leadMs: 7 * DAY_MS }],
    ['', 'minute', { problem: 'empty' }],
    ['soon', 'hour', { problem: 'not-a-number' }],
    ['-5', 'minute', { problem: 'not-a-number' }],
    ['1e3', 'minute', { problem: 'not-a-number' }],
    ['0', 'minute', { problem: 'too-short' }],
    ['0.4', 'minute', { problem: 'too-short' }],
    ['7.01', 'day', { problem: 'too-long' }],
    ['999999999999', 'day', { problem: 'too-long' }],
    ['60', 'minute', { problem: 'known' }],
  ])('%j %s', (text, unit, expected) => {
    expect(readLead(text, unit, [HOUR_MS])).toEqual(expected);
  });
});

describe('a coin as it was typed', () => {
  it.each<[string, ReturnType<typeof readCoin>]>([
    ['btc', { coin: 'BTC' }],
    [' ＡＤＡ ', { coin: 'ADA' }],
    ['xrp', { problem: 'known' }],
    ['', { problem: 'not-a-symbol' }],
    ['B', { problem: 'not-a-symbol' }],
    ['ビット', { problem: 'not-a-symbol' }],
    ['<b>x', { problem: 'not-a-symbol' }],
  ])('%j', (text, expected) => {
    expect(readCoin(text, ['XRP'])).toEqual(expected);
  });
});
