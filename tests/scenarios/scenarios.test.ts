import { describe, expect, it } from 'vitest';
import { phaseAt } from '../../lib/domain/phase.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import { knownEnd } from '../../lib/domain/window.ts';
import { busy } from '../stand-in/scenarios/busy.ts';
import { coinStop } from '../stand-in/scenarios/coin-stop.ts';
import { deadPairs } from '../stand-in/scenarios/dead-pairs.ts';
import { earlyEnd } from '../stand-in/scenarios/early-end.ts';
import { everything403 } from '../stand-in/scenarios/everything-403.ts';
import { flagOnlyStop } from '../stand-in/scenarios/flag-only-stop.ts';
import { SCENARIOS } from '../stand-in/scenarios/index.ts';
import { lateEnd } from '../stand-in/scenarios/late-end.ts';
import { pairOnlyStop } from '../stand-in/scenarios/pair-only-stop.ts';
import { parts } from '../stand-in/scenarios/parts.ts';
import { rePost } from '../stand-in/scenarios/re-post.ts';
import { reopeningAuction } from '../stand-in/scenarios/reopening-auction.ts';
import { saidOver } from '../stand-in/scenarios/said-over.ts';
import { silentOutage } from '../stand-in/scenarios/silent-outage.ts';
import { unreadable } from '../stand-in/scenarios/unreadable.ts';
import { type Played, play } from './player.ts';

/** 22:00 in Japan: what begins ninety minutes later ends on the next day. */
const BASE_MS = Date.parse('2026-11-24T22:00:00+09:00');
/** A scenario is some hundred requests over real sockets. */
const PATIENCE_MS = 120_000;

describe.each(SCENARIOS)('$name: $says', (scenario) => {
  it.each([
    ['with a trading page open', 'btc_jpy'],
    ['with none open', null],
  ])(
    'tells what there is to tell, once, and nothing else (%s)',
    async (_, tradingPair) => {
      const { told, errors } = await play(scenario, { baseMs: BASE_MS, tradingPair });
      expect(told.map(({ step }) => step)).toEqual(scenario.told);
      expect(errors).toEqual([]);
    },
    PATIENCE_MS,
  );
});

describe('what is shown beside what is told', { timeout: PATIENCE_MS }, () => {
  const viewAt = ({ views }: Played, minute: number) => {
    const view = views.findLast(({ atMinute }) => atMinute <= minute)?.view;
    if (view === undefined) throw new Error(`nothing was shown at minute ${minute}`);
    return view;
  };
  /** Minutes from the planned start to the end that was seen. */
  const endSeen = ({ view }: Played) => {
    const [window] = view.windows;
    const end = window === undefined ? null : knownEnd(window);
    return window === undefined || end === null ? null : (end - window.start) / 60_000;
  };

  it('notes a pair that newly stopped on its own, and takes the note back', async () => {
    const played = await play(pairOnlyStop, { baseMs: BASE_MS });
    expect(viewAt(played, 15).live.unusualPairs).toEqual({});
    expect(viewAt(played, 55).live.unusualPairs).toMatchObject({ xrp_jpy: { status: 'halted' } });
    expect(Object.keys(viewAt(played, 55).live.unusualPairs)).toEqual(['xrp_jpy']);
    expect(viewAt(played, 55).live.condition).toBe('normal');
    expect(played.view.live.unusualPairs).toEqual({});
  });

  it('notes an order that a pair takes no more, though its status says nothing of it', async () => {
    const played = await play(flagOnlyStop, { baseMs: BASE_MS });
    expect(viewAt(played, 8).live.unusualPairs).toEqual({});
    expect(viewAt(played, 55).live.unusualPairs).toEqual({
      xrp_jpy: { status: 'normal', minAmount: '0.0001', newlyStopped: false, newFlags: ['stop_market_order'] },
    });
    expect(played.view.live.unusualPairs).toEqual({});
  });

  it('shows the raised smallest order of a busy pair', async () => {
    const played = await play(busy, { baseMs: BASE_MS });
    expect(viewAt(played, 40).live.unusualPairs).toMatchObject({
      btc_jpy: { status: 'very-busy', minAmount: '0.01' },
      eth_jpy: { status: 'busy', minAmount: '0.01' },
    });
    expect(played.view.live.unusualPairs).toEqual({});
  });

  it('takes the 18 dead pairs for what they are', async () => {
    const { views } = await play(deadPairs, { baseMs: BASE_MS });
    for (const { view } of views) expect(view.live.unusualPairs).toEqual({});
    expect(views.at(-1)?.view.live.livePairs).toHaveLength(44);
  });

  it('calls silence no answer, and never maintenance', async () => {
    const played = await play(silentOutage, { baseMs: BASE_MS });
    expect(viewAt(played, 45).live.condition).toBe('no-answer');
    expect(played.view.live.condition).toBe('normal');
    expect(played.badges.map(({ text }) => text)).toEqual(['']);
  });

  it('keeps the stop while trading is seen to be away, whatever a notice says', async () => {
    const played = await play(saidOver, { baseMs: BASE_MS });
    for (const minute of [45, 60, 79]) {
      const [window] = viewAt(played, minute).windows;
      expect(window && phaseAt(window, (BASE_MS + minute * 60_000) as EpochMs), `minute ${minute}`).toBe('ongoing');
      expect(played.badges.findLast(({ atMinute }) => atMinute <= minute)?.text, `minute ${minute}`).not.toBe('');
    }
    expect(endSeen(played)).toBeGreaterThanOrEqual(60);
  });

  it('keeps what a notice about a part does not speak of', async () => {
    const played = await play(parts, { baseMs: BASE_MS });
    const [window] = viewAt(played, 15).windows;
    expect(window?.services).toEqual(['trading', 'deposit', 'withdrawal', 'api']);
    expect(window?.parts.filter(({ status }) => status === 'cancelled')).toMatchObject([
      { service: 'withdrawal', asset: 'JPY' },
    ]);
    expect(played.view.windows).toHaveLength(1);
  });

  it('keeps the end that was seen, early or late', async () => {
    // The live state is asked once a minute.
    const early = endSeen(await play(earlyEnd, { baseMs: BASE_MS }));
    expect(early).toBeGreaterThanOrEqual(20);
    expect(early).toBeLessThan(22);
    const late = endSeen(await play(lateEnd, { baseMs: BASE_MS }));
    expect(late).toBeGreaterThanOrEqual(50);
    expect(late).toBeLessThan(52);
  });

  it('knows when the auction of the pair on screen reopens it', async () => {
    const played = await play(reopeningAuction, { baseMs: BASE_MS, tradingPair: 'btc_jpy' });
    expect(viewAt(played, 45).live.circuitBreak?.mode).toBe('none');
    expect(viewAt(played, 60).live.circuitBreak).toMatchObject({
      pair: 'btc_jpy',
      mode: 'resumption',
      reopenAt: BASE_MS + 65 * 60_000,
    });
  });

  it('lists a notice whose times nobody can read', async () => {
    const { view } = await play(unreadable, { baseMs: BASE_MS });
    expect(view.unreadable.map(({ title }) => title)).toEqual(['システムメンテナンス実施のお知らせ']);
    expect(view.windows).toEqual([]);
  });

  it('counts to a coin’s stop that was told, but never calls it stopped to who did not name it', async () => {
    const { view, badges } = await play(coinStop, { baseMs: BASE_MS });
    expect(view.windows).toMatchObject([{ assets: ['XRP'], services: ['deposit', 'withdrawal'] }]);
    const texts = badges.map(({ text }) => text);
    expect(texts.filter((text) => !/^(\d+m|1h|)$/.test(text))).toEqual([]);
    expect([texts.includes('50m'), texts.at(-1)]).toEqual([true, '']);
  });

  it('has one window for one stop, however often it is published', async () => {
    const { view } = await play(rePost, { baseMs: BASE_MS });
    expect(view.windows).toHaveLength(1);
    expect(view.windows[0]?.noticeIds).toHaveLength(3);
  });

  it('keeps a window whose sources have all gone, and makes up no end for it', async () => {
    const { view } = await play(everything403, { baseMs: BASE_MS });
    expect(view.windows).toHaveLength(1);
    expect(view.windows[0]).toMatchObject({ observedEnd: null, endIsActual: false });
    const blog = view.sources.find(({ id }) => id === 'blog');
    expect(blog?.problem).toEqual({ code: 'http-status', status: 403 });
  });
});
