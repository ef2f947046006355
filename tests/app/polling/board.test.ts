import { describe, expect, it } from 'vitest';
import { EMPTY_POLL_MEMORY, type PollMemory, poll } from '../../../lib/app/poll.ts';
import { observeLive } from '../../../lib/domain/live.ts';
import { type LiveState, NO_LIVE_STATE } from '../../../lib/domain/observation.ts';
import { type EpochMs, epochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../../lib/domain/time.ts';
import type { Http } from '../../../lib/sources/http.ts';
import { replyOf } from '../../sources/fake-http.ts';

/* An exchange whose boards each have a state of their own: the one on screen is asked, else the one that is sure. */

const NINE = epochMs(Date.parse('2026-11-25T09:00:00+09:00'));
const WRONG = { status: 400, body: '{"status":-100,"error_message":"Invalid product","data":null}' };
type Boards = Readonly<Record<string, string>>;

interface Page {
  readonly pair: string | null;
  readonly inFront?: boolean;
  readonly urgent?: boolean;
  readonly boards: (minute: number) => Boards;
}

/** Half an hour on a page: which boards were asked, when, and what is believed at its end. */
async function halfAnHour({ pair, inFront = true, urgent = false, boards }: Page) {
  let now: EpochMs = NINE;
  let memory: PollMemory = EMPTY_POLL_MEMORY;
  let live: LiveState = NO_LIVE_STATE;
  const asked: { at: EpochMs; board: string }[] = [];
  const http: Http = async (request) => {
    const board = new URL(request.url).searchParams.get('product_code') ?? '';
    if (!request.url.includes('getboardstate'))
      return replyOf('{"page":{"id":"x"},"scheduled_maintenances":[]}', request);
    asked.push({ at: now, board });
    const state = boards((now - NINE) / MINUTE_MS)[board];
    return replyOf(state === undefined ? WRONG : { body: JSON.stringify({ health: 'NORMAL', state }) }, request);
  };
  while (now < NINE + HOUR_MS / 2) {
    const clock = (): EpochMs => now;
    const result = await poll({ http, random: () => 0.5 }, memory, {
      ...{ exchange: 'bitflyer', now, clock, watching: pair !== null, inFront, manual: false, urgent, offline: false },
      ...{ hostsAllowed: true, pairOnScreen: pair, wantCircuitBreak: false },
    });
    live = observeLive(live, result, now);
    memory = result.memory;
    now = result.nextPollAt > now ? result.nextPollAt : shift(now, SECOND_MS);
  }
  const busiest = Math.max(
    ...asked.map(({ at }) => asked.filter((each) => each.at >= at && each.at < at + 5 * MINUTE_MS).length),
  );
  return { live, boards: [...new Set(asked.map(({ board }) => board))], busiest };
}
const RUN = 'RUNNING';

describe('the board that is asked', () => {
  it.each([
    ['btc_jpy', ['BTC_JPY']],
    ['xrp_jpy', ['XRP_JPY']],
    ['fx_btc_jpy', ['FX_BTC_JPY']],
    [null, ['BTC_JPY']],
  ])('of a page of %s is %j', async (pair, expected) => {
    const { boards, live } = await halfAnHour({
      pair,
      boards: () => ({ BTC_JPY: RUN, XRP_JPY: RUN, FX_BTC_JPY: RUN }),
    });
    expect(boards).toEqual(expected);
    expect(live.condition).toBe('normal');
  });

  it('is the one that is sure while the page is behind another', async () => {
    const seen = await halfAnHour({ pair: 'xrp_jpy', inFront: false, boards: () => ({ BTC_JPY: RUN, XRP_JPY: RUN }) });
    expect(seen.boards).toEqual(['BTC_JPY']);
  });

  it('that the exchange does not know says nothing: the one that is sure is asked as well', async () => {
    const { boards, live } = await halfAnHour({ pair: 'foo_jpy', boards: () => ({ BTC_JPY: RUN }) });
    expect(boards).toEqual(['FOO_JPY', 'BTC_JPY']);
    expect(live.condition).toBe('normal');
  });
});

describe('a board on screen that does not run', () => {
  it.each(['CLOSED', 'CIRCUIT BREAK', 'AWAITING SQ'])(
    'says so of itself alone where the others run: %s',
    async (state) => {
      const { live } = await halfAnHour({ pair: 'fx_btc_jpy', boards: () => ({ BTC_JPY: RUN, FX_BTC_JPY: state }) });
      expect(live.condition).toBe('normal');
      expect(live.unusualPairs).toMatchObject({ fx_btc_jpy: { status: 'other', word: state } });
      expect(live.haltedPairs).toEqual([]);
    },
  );

  it('is as usual again once it runs', async () => {
    const boards = (minute: number) => ({ BTC_JPY: RUN, XRP_JPY: minute < 10 ? 'CLOSED' : RUN });
    expect((await halfAnHour({ pair: 'xrp_jpy', boards })).live.unusualPairs).toEqual({});
  });

  it('is the stop of the exchange where that stands still', async () => {
    const { live } = await halfAnHour({ pair: 'xrp_jpy', boards: () => ({ BTC_JPY: 'CLOSED', XRP_JPY: 'CLOSED' }) });
    expect([live.condition, live.unusualPairs]).toEqual(['maintenance', {}]);
  });
});

describe('of 500 requests in five minutes, which the user’s own programs share, less than 5 % are asked', () => {
  it.each([
    ['on a quiet page', {}, () => ({ BTC_JPY: RUN, XRP_JPY: RUN })],
    ['near a stop', { urgent: true }, () => ({ BTC_JPY: RUN, XRP_JPY: RUN })],
    ['on a page of a board that is none', { pair: 'foo_jpy', urgent: true }, () => ({ BTC_JPY: RUN })],
    ['while a board stands still', { urgent: true }, () => ({ BTC_JPY: RUN, XRP_JPY: 'CLOSED' })],
    [
      'while everything flaps',
      { urgent: true },
      (minute: number) => ({ BTC_JPY: Math.floor(minute) % 2 === 0 ? 'CLOSED' : RUN, XRP_JPY: 'CLOSED' }),
    ],
  ])('%s', async (_, page, boards) => {
    expect((await halfAnHour({ pair: 'xrp_jpy', ...page, boards: boards as Page['boards'] })).busiest).toBeLessThan(25);
  });
});
