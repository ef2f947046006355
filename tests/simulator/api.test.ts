import { describe, expect, it, test, vi } from 'vitest';
import type { Settings } from '../../lib/domain/settings.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import type { Page } from '../sources/fake-http.ts';
import { DEAD, LIVE_PAIRS, MAINTENANCE_BODY, statusBody } from '../sources/pages.ts';
import { answering, pairsWith, statusOf } from './api-answers.ts';
import { type Answer, type Lived, liveApi, type Telling } from './api-life.ts';

/*
 * The exchange's API at its worst, through the real polling and the real cycle: what the user is told, and when.
 */

vi.setConfig({ testTimeout: 120_000 });

const START = Date.parse('2026-11-23T10:00:00+09:00');
const FROM = START + 10 * MINUTE_MS;
type Call = 'status' | 'pairs' | 'auction';

/** A morning on which `live` answers from minute 10 to `untilMs`, as usual before and after. */
function day(
  live: (call: Call, at: number, asked: number) => Page | Answer | null,
  { forMs = 30 * MINUTE_MS, lastsMs = 50 * MINUTE_MS, settings = {} as Partial<Settings> } = {},
): Promise<Lived> {
  let asked = 0;
  return liveApi({
    seed: 1,
    startAt: START,
    endAt: START + lastsMs,
    watched: true,
    settings,
    answer: (url, at) =>
      answering((call) =>
        at >= FROM && at < FROM + forMs ? live(call, at, call === 'status' ? asked++ : asked) : null,
      )(url, at),
  });
}

const titles = ({ told }: Lived): string[] => told.map(({ title }) => title);
const HALTED = '取引の停止を検知しました';
const ALTERNATES = '取引所の表示が「停止と通常の繰り返し」になっています';
const AS_USUAL = '取引所の表示が通常に戻りました';
const BACK = '取引の再開を確認しました';
const isHalt = ({ title }: Telling): boolean => title === HALTED;
const minutesAfter = (lived: Lived, index: number): number => ((lived.told[index]?.at ?? Infinity) - FROM) / MINUTE_MS;

describe('a stop of everything by flags', () => {
  test.each([
    [{ stop_order_and_cancel: true }, '注文・取消の停止'],
    [{ stop_order: true }, '新規注文の停止'],
    [{ is_enabled: false }, '取扱い停止'],
    [{ stop_buy_order: true, stop_sell_order: true }, '買い注文の停止'],
  ])('%j is told in its own words, and its end too', async (fields, words) => {
    const lived = await day((call) => (call === 'pairs' ? { body: pairsWith(LIVE_PAIRS, fields) } : null), {
      forMs: 45 * MINUTE_MS,
      lastsMs: HOUR_MS,
    });
    expect(titles(lived)).toEqual([HALTED, BACK]);
    expect(lived.told[0]?.message).toContain(words);
    expect(lived.told[0]?.message).not.toContain('HALT');
    expect(minutesAfter(lived, 0)).toBeLessThanOrEqual(40);
    expect(minutesAfter(lived, 1) - 45).toBeLessThanOrEqual(3);
  });

  it('is none where fewer than half of the pairs are stopped, or those that never trade', async () => {
    for (const names of [LIVE_PAIRS.slice(0, 21), DEAD]) {
      const lived = await day((call) =>
        call === 'pairs' ? { body: pairsWith(names, { stop_order_and_cancel: true }) } : null,
      );
      expect(titles(lived)).toEqual([]);
    }
  });

  it('is none in a list that names a few of the pairs', async () => {
    const few = JSON.stringify({
      success: 1,
      data: { pairs: LIVE_PAIRS.slice(0, 10).map((name) => ({ name, is_enabled: false })) },
    });
    const lived = await day((call) => (call === 'pairs' ? { body: few } : null));
    expect(titles(lived)).toEqual([]);
    expect(lived.view?.live.baseline).toEqual(LIVE_PAIRS);
  });
});

describe('what hampers everything while orders are taken', () => {
  test.each([
    [{ stop_market_order: true }, '成行注文の停止'],
    [{ stop_buy_order: true }, '買い注文の停止'],
    [{ stop_lunch_order: true }, 'stop_lunch_order'],
  ])('%j is told as what the exchange shows, never as a stop', async (fields, words) => {
    const lived = await day((call) => (call === 'pairs' ? { body: pairsWith(LIVE_PAIRS, fields) } : null), {
      forMs: 45 * MINUTE_MS,
      lastsMs: HOUR_MS,
    });
    expect(titles(lived)).toEqual([`取引所の表示が「${words}」になっています`, '取引所の表示が通常に戻りました']);
  });
});

describe('a state whose name is not known', () => {
  test.each(['SUSPENDED', 'POST_ONLY', '調整中'])(
    '%s is told under that name, as neither stop nor trading',
    async (word) => {
      const lived = await day((call) => (call === 'status' ? { body: statusOf(word) } : null));
      expect(titles(lived)).toEqual([`取引所の表示が「${word}」になっています`, '取引所の表示が通常に戻りました']);
      expect(lived.told.map(({ message }) => message).join()).not.toContain('停止を検知');
      expect(minutesAfter(lived, 0)).toBeLessThanOrEqual(2);
      expect(minutesAfter(lived, 1) - 30).toBeLessThanOrEqual(2);
      expect(lived.button?.text).toBe('');
    },
  );

  it('that gives way to a halt is told as the halt, which it does not end', async () => {
    const lived = await day((call, at) => {
      if (call !== 'status') return null;
      return { body: statusOf(at < FROM + 10 * MINUTE_MS || at > FROM + 20 * MINUTE_MS ? 'PREPARING' : 'HALT') };
    });
    const said = '取引所の表示が「PREPARING」になっています';
    expect(titles(lived).slice(0, 2)).toEqual([said, HALTED]);
    expect(lived.told.filter(isHalt)).toHaveLength(1);
    const back = lived.told.find(({ title }) => title === BACK);
    expect((back?.at ?? 0) - FROM).toBeGreaterThanOrEqual(30 * MINUTE_MS);
  });

  it('of a few pairs is those pairs’ matter', async () => {
    const lived = await day((call) => (call === 'status' ? { body: statusOf('LUNCH', LIVE_PAIRS.slice(0, 9)) } : null));
    expect(titles(lived)).toEqual([]);
  });
});

describe('the code for maintenance', () => {
  test.each([200, 503])('is believed from the list of pairs too (HTTP %i)', async (status) => {
    const lived = await day((call) => (call === 'pairs' ? { status, body: MAINTENANCE_BODY } : null));
    expect(titles(lived)).toEqual([HALTED, BACK]);
    expect(minutesAfter(lived, 0)).toBeLessThanOrEqual(33);
    expect(minutesAfter(lived, 1) - 30).toBeLessThanOrEqual(4);
  });

  it('is believed from an auction too, which is asked for a sign of life while the state does not answer', async () => {
    const lived = await day((call) => {
      if (call === 'auction') return { body: MAINTENANCE_BODY };
      return call === 'status' ? { page: '', afterMs: 60_000 } : null;
    });
    expect(titles(lived)).toEqual([HALTED, BACK]);
    expect(minutesAfter(lived, 0)).toBeLessThanOrEqual(7);
  });

  it('with Retry-After: 1200 on every call is told within two minutes, and so is the end', async () => {
    const page = { status: 503, headers: { 'retry-after': '1200' }, body: MAINTENANCE_BODY };
    const lived = await day(() => page);
    expect(titles(lived)).toEqual([HALTED, BACK]);
    expect(minutesAfter(lived, 0)).toBeLessThanOrEqual(2.5);
    expect(minutesAfter(lived, 1) - 30).toBeLessThanOrEqual(2.5);
  });
});

describe('an answer that names a part of the pairs', () => {
  const of = (names: readonly string[], word: string): Page => ({
    body: JSON.stringify({
      success: 1,
      data: { statuses: names.map((pair) => ({ pair, status: word, min_amount: '1' })) },
    }),
  });

  test.each([
    ['one that is dead for a year', ['mkr_jpy']],
    ['one', ['btc_jpy']],
    ['ten', LIVE_PAIRS.slice(0, 10)],
    ['none that is known', ['new_jpy', 'newer_jpy']],
  ])('invents no stop: %s', async (_name, names) => {
    const lived = await day((call) => (call === 'status' ? of(names, 'HALT') : null));
    expect(titles(lived)).toEqual([]);
  });

  it('is no end of a halt', async () => {
    const lived = await day((call, at) => {
      if (call !== 'status') return null;
      return at < FROM + 10 * MINUTE_MS ? { body: statusOf('HALT') } : of(LIVE_PAIRS.slice(0, 10), 'NORMAL');
    });
    expect(titles(lived)).toEqual([HALTED, BACK]);
    expect(minutesAfter(lived, 1)).toBeGreaterThanOrEqual(30);
  });

  it('is nothing to a fresh install either, and a whole answer is', async () => {
    const fresh = (page: Page): Promise<Lived> =>
      liveApi({
        seed: 3,
        startAt: START,
        endAt: START + 5 * MINUTE_MS,
        watched: true,
        answer: (url, at) =>
          answering((call) => (call === 'status' ? page : call === 'pairs' ? { status: 500 } : null))(url, at),
      });
    expect(titles(await fresh(of(['mkr_jpy'], 'HALT')))).toEqual([]);
    expect(titles(await fresh(of(LIVE_PAIRS.slice(0, 10), 'HALT')))).toEqual([]);
    for (const count of [20, 25, 32]) {
      const said = titles(await fresh(of(LIVE_PAIRS.slice(0, count), 'HALT')));
      expect(said).toEqual([expect.stringContaining('「HALT」')]);
    }
    expect(titles(await fresh({ body: statusOf('HALT') }))).toEqual([HALTED]);
  });
});

describe('a cache that contradicts itself', () => {
  const EVERY: readonly (readonly [string, (at: number, asked: number) => boolean])[] = [
    ['every answer', (_, asked) => asked % 2 === 0],
    ['every second answer', (_, asked) => asked % 4 < 2],
    ['every third answer', (_, asked) => asked % 6 < 3],
    ['every two minutes', (at) => Math.floor((at - FROM) / MINUTE_MS) % 4 < 2],
    ['three answers of five', (_, asked) => asked % 5 < 3],
    ['a third, without order', (_, asked) => '..H...HH.H....H...H'[asked % 19] === 'H'],
  ];

  test.each(EVERY)('(%s) is told of a handful of times, and then what holds is told soon', async (_name, isHalted) => {
    const lived = await day((call, at, asked) =>
      call === 'status' && isHalted(at, asked) ? { body: statusOf('HALT') } : null,
    );
    const during = lived.told.filter(({ at }) => at < FROM + 30 * MINUTE_MS);
    expect(during.length).toBeLessThanOrEqual(4);
    expect([HALTED, ALTERNATES]).toContain(during[0]?.title);
    expect(lived.view?.live.condition).toBe('normal');
    const last = lived.told.at(-1);
    if (last !== undefined) expect([BACK, AS_USUAL]).toContain(last.title);
    if (last !== undefined) expect(last.at - FROM).toBeLessThanOrEqual(37 * MINUTE_MS);
  });

  it('that settles on the halt is told of, within minutes', async () => {
    const lived = await day(
      (call, at, asked) =>
        call === 'status' && (at > FROM + 15 * MINUTE_MS || asked % 2 === 0) ? { body: statusOf('HALT') } : null,
      { forMs: HOUR_MS, lastsMs: 40 * MINUTE_MS },
    );
    expect(lived.told.at(-1)?.title).toBe(HALTED);
    expect(minutesAfter(lived, lived.told.length - 1)).toBeLessThanOrEqual(22);
  });

  it('is not what an ordinary halt is: both ends are told soon', async () => {
    for (const minutes of [2, 7]) {
      const lived = await day((call) => (call === 'status' ? { body: statusOf('HALT') } : null), {
        forMs: minutes * MINUTE_MS,
      });
      expect(titles(lived)).toEqual([HALTED, BACK]);
      expect(minutesAfter(lived, 1) - minutes).toBeLessThanOrEqual(2);
    }
  });
});

describe('an API of which some calls fail', () => {
  /** How long until a halt was told, in seconds, over many moments; unknown ones last. */
  async function delays(share: number, runs: number): Promise<number[]> {
    const seconds: number[] = [];
    for (let seed = 0; seed < runs; seed++) {
      const from = START + 15 * MINUTE_MS + ((seed * 7919) % 1000) * 60;
      const lived = await liveApi({
        seed,
        startAt: START,
        endAt: from + HOUR_MS,
        watched: true,
        isEnough: (told) => told.some(isHalt),
        answer: (url, at, random) => {
          const isApi = url.startsWith('https://api.');
          if (isApi && at > from - 5 * MINUTE_MS && random.chance(share)) {
            return random.chance(0.5) ? { page: { status: 502 } } : { page: '', afterMs: 60_000 };
          }
          return answering((call) => (call === 'status' && at >= from ? { body: statusOf('HALT') } : null))(url, at);
        },
      });
      seconds.push(((lived.told.find(isHalt)?.at ?? Number.POSITIVE_INFINITY) - from) / SECOND_MS);
    }
    return seconds.sort((a, b) => a - b);
  }

  it('tells of a halt within two minutes at the worst decile when half of them do', async () => {
    const seconds = await delays(0.5, 24);
    console.log(seconds.map(Math.round).join(' '));
    expect(seconds[Math.floor(seconds.length * 0.9)]).toBeLessThanOrEqual(120);
  });

  it('tells of it always when 70 % of them do', async () => {
    const seconds = await delays(0.7, 16);
    console.log(seconds.map(Math.round).join(' '));
    expect(seconds.at(-1)).toBeLessThanOrEqual(30 * 60);
    expect(seconds[Math.floor(seconds.length * 0.9)]).toBeLessThanOrEqual(420);
  });
});

describe('a pair that is in trouble alone', () => {
  const one = (pair: string, status: string, min_amount: string): Page => ({
    body: statusBody().replace(
      `{"pair":"${pair}","status":"NORMAL","min_amount":"0.0001"}`,
      JSON.stringify({ pair, status, min_amount }),
    ),
  });
  const xrp = LIVE_PAIRS.find((pair) => pair.startsWith('xrp')) ?? '';
  const holding = { settings: { assets: ['XRP'] } };
  const status = (page: Page) => (call: Call) => (call === 'status' ? page : null);

  test.each([
    ['halted', one(xrp, 'HALT', '0.0001'), 'XRP/JPY は取引停止中です'],
    ['busy with another smallest order', one(xrp, 'VERY_BUSY', '0.5'), 'XRP/JPY は混雑中・最小注文 0.5 XRP'],
  ])('is told once to who holds its coin: %s', async (_name, page, title) => {
    const lived = await day(status(page), holding);
    expect(titles(lived)).toEqual([title]);
    expect(minutesAfter(lived, 0)).toBeLessThanOrEqual(2);
    expect(lived.told[0]?.insistent).toBe(false);
  });

  it('is told to nobody else, nor to who does not want it, nor while it is busy with the usual smallest order', async () => {
    const halted = status(one(xrp, 'HALT', '0.0001'));
    expect(titles(await day(halted, { settings: { assets: ['BTC'] } }))).toEqual([]);
    expect(titles(await day(halted))).toEqual([]);
    expect(titles(await day(halted, { settings: { assets: ['XRP'], ownPairs: false } }))).toEqual([]);
    expect(titles(await day(status(one(xrp, 'BUSY', '0.0001')), holding))).toEqual([]);
  });

  it('that comes and goes is told once', async () => {
    const lived = await day(
      (call, at) =>
        call === 'status' && Math.floor((at - FROM) / MINUTE_MS) % 6 < 3 ? one(xrp, 'HALT', '0.0001') : null,
      holding,
    );
    expect(titles(lived)).toEqual(['XRP/JPY は取引停止中です']);
  });

  it('is not told of when everything halts', async () => {
    const lived = await day(status({ body: statusOf('HALT') }), holding);
    expect(titles(lived)).toEqual([HALTED, BACK]);
  });

  it('is named on the button while it lasts', async () => {
    const lived = await day(status(one(xrp, 'BUSY', '0.5')), { ...holding, lastsMs: 20 * MINUTE_MS });
    expect(lived.button?.title).toContain('XRP/JPY は混雑中・最小注文 0.5 XRP');
  });
});

it('a quiet day tells nothing', async () => {
  const lived = await day(() => null);
  expect(lived.told).toEqual([]);
  expect(lived.errors).toEqual([]);
  expect(statusBody()).toContain('NORMAL');
});
