import { describe, expect, it, test } from 'vitest';
import { EMPTY_POLL_MEMORY, type PollMemory, poll } from '../../../lib/app/poll.ts';
import { type EpochMs, epochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../../lib/domain/time.ts';
import { pairsWith } from '../../simulator/api-answers.ts';
import { fakeHttp } from '../../sources/fake-http.ts';
import { circuitBreakBody, statusBody } from '../../sources/pages.ts';

const NINE = epochMs(Date.parse('2026-11-25T09:00:00+09:00'));

interface Page {
  readonly inFront: boolean;
  readonly pair?: string | null;
  /** What the auction of the pair says, by minutes after nine. */
  readonly mode?: (minute: number) => string;
}

/** When the auction and the list of pairs were asked for within an hour from nine on, in minutes. */
async function hour({ inFront, pair = 'btc_jpy', mode = () => 'NONE' }: Page) {
  let now: EpochMs = NINE;
  let memory: PollMemory = EMPTY_POLL_MEMORY;
  const asked = { auction: [] as number[], pairs: [] as number[] };
  while (now < NINE + HOUR_MS) {
    const minute = (now - NINE) / MINUTE_MS;
    const net = fakeHttp({
      'https://api.bitbank.cc/v1/spot/status': { body: statusBody() },
      'https://api.bitbank.cc/v1/spot/pairs': { body: pairsWith() },
      'https://public.bitbank.cc/btc_jpy/circuit_break_info': { body: circuitBreakBody(now, mode(minute)) },
    });
    const clock = (): EpochMs => now;
    const request = { now, clock, watching: true, inFront, manual: false, urgent: false, offline: false };
    const result = await poll({ http: net.http, random: () => 0.5 }, memory, {
      ...request,
      hostsAllowed: true,
      pairOnScreen: pair,
      wantCircuitBreak: false,
    });
    for (const { url } of net.requests) {
      if (url.includes('circuit_break')) asked.auction.push(minute);
      if (url.includes('/spot/pairs')) asked.pairs.push(minute);
    }
    memory = result.memory;
    now = result.nextPollAt > now ? result.nextPollAt : shift(now, SECOND_MS);
  }
  return asked;
}

describe('the auction of the pair on screen', () => {
  it('is asked for every few minutes while a page is in front', async () => {
    const { auction, pairs } = await hour({ inFront: true });
    expect(auction.length).toBeGreaterThanOrEqual(20);
    expect(auction.length).toBeLessThanOrEqual(24);
    expect(pairs.length).toBeLessThanOrEqual(3);
  });

  test.each([
    ['no page is in front', { inFront: false }],
    ['the page in front shows no pair', { inFront: true, pair: null }],
  ])('is not asked for while %s', async (_what, page) => {
    expect((await hour(page)).auction).toEqual([]);
  });

  test.each([
    ['CIRCUIT_BREAK', 17],
    ['FULL_RANGE_CIRCUIT_BREAK', 8],
    ['SOMETHING_NEW', 41],
  ])('makes the list of pairs due when it says %s', async (mode, from) => {
    const { pairs } = await hour({ inFront: true, mode: (minute) => (minute >= from ? mode : 'NONE') });
    const next = pairs.find((minute) => minute >= from) ?? Number.POSITIVE_INFINITY;
    expect(next - from).toBeLessThanOrEqual(5.5);
  });

  it('makes it due once while it goes on, and once when it is over', async () => {
    const mode = (minute: number): string => (minute >= 6 && minute < 40 ? 'FULL_RANGE_CIRCUIT_BREAK' : 'NONE');
    const { pairs } = await hour({ inFront: true, mode });
    const usual = (await hour({ inFront: true })).pairs;
    expect(pairs.filter((minute) => minute > 15 && minute < 40).length).toBeLessThanOrEqual(1);
    expect(pairs.some((minute) => minute >= 40 && minute < 46)).toBe(true);
    expect(pairs.length).toBeLessThanOrEqual(usual.length + 2);
  });

  it('that comes and goes asks for the list no more often than every five minutes', async () => {
    const mode = (minute: number): string => (Math.floor(minute / 3) % 2 === 0 ? 'CIRCUIT_BREAK' : 'NONE');
    const { pairs } = await hour({ inFront: true, mode });
    expect(pairs.length).toBeLessThanOrEqual(13);
  });
});
