import { describe, expect, it } from 'vitest';
import { type LiveNews, observeLive, type PairsReading, reportOf } from '../../lib/domain/live.ts';
import { type LiveState, NO_LIVE_STATE, type Observation, type PairState } from '../../lib/domain/observation.ts';
import { type EpochMs, epochMs, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';

const START = epochMs(Date.parse('2026-11-25T02:00:00+09:00'));
const LIVE = Array.from({ length: 44 }, (_, index) => `p${index}_jpy`);
const DEAD = Array.from({ length: 18 }, (_, index) => `d${index}_btc`);
const at = (seconds: number): EpochMs => shift(START, seconds * SECOND_MS);

const pairsOf = (statuses: Record<string, PairState['status']>): Observation['pairs'] =>
  Object.fromEntries(
    [...LIVE, ...DEAD].map((name) => [name, { status: statuses[name] ?? 'normal', minAmount: '0.1' }]),
  );
const statusOf = (names: readonly string[], status: PairState['status']): Record<string, PairState['status']> =>
  Object.fromEntries(names.map((name) => [name, status]));

const reading = (seconds: number, statuses: Record<string, PairState['status']> = {}): Observation => ({
  at: at(seconds),
  source: 'spot-status',
  condition: 'normal',
  pairs: pairsOf(statuses),
});
const HALTED = statusOf(LIVE, 'halted');
const coded = (seconds: number, condition: 'maintenance' | 'no-answer' | 'busy'): Observation => ({
  at: at(seconds),
  source: 'spot-status',
  condition,
  pairs: {},
});
const listOf = (seconds: number, stopped: readonly string[] = []): PairsReading => ({
  at: at(seconds),
  pairs: Object.fromEntries(
    [...LIVE, ...DEAD].map((name) => {
      const isStopped = DEAD.includes(name) || stopped.includes(name);
      return [name, { trading: !isStopped, stopped: isStopped ? ['stop_order'] : [] }];
    }),
  ),
});

const tell = (state: LiveState, news: Partial<LiveNews>, now = at(0)): LiveState =>
  observeLive(state, { observations: [], pairs: null, circuitBreak: null, ...news }, now);
const heard = (...observations: Observation[]): LiveState =>
  observations.reduce((state, observation) => tell(state, { observations: [observation] }), KNOWN);
const KNOWN = tell(NO_LIVE_STATE, { observations: [reading(-60)], pairs: listOf(-60) });

describe('a stop by flags', () => {
  it.each([22, 40, 44])('is an answer of its own time, so that it is told right after a night (%i pairs)', (count) => {
    const stopped = LIVE.slice(0, count);
    const once = tell(KNOWN, { pairs: listOf(0, stopped) });
    expect(once).toMatchObject({ condition: 'normal', answeredAt: at(0) });
    const twice = tell(once, { pairs: listOf(20, stopped) });
    expect(twice).toMatchObject({ condition: 'stopped', since: at(0), answeredAt: at(20) });
  });

  /** A list that names `count` of the pairs alone, the first `stopped` of them stopped. */
  const shortList = (seconds: number, count: number, stopped: number): PairsReading => {
    const named = LIVE.slice(0, count);
    return { at: at(seconds), pairs: only(listOf(seconds, LIVE.slice(0, stopped)).pairs, named) };
  };
  const only = <Entry>(pairs: Readonly<Record<string, Entry>>, names: readonly string[]): Record<string, Entry> =>
    Object.fromEntries(Object.entries(pairs).filter(([name]) => names.includes(name)));

  it.each([
    [22, 11],
    [26, 13],
    [32, 21],
  ])('is none where the list is short: it names %i of 44 pairs, of which %i are stopped', (count, stopped) => {
    const twice = [0, 20, 40].reduce((state, s) => tell(state, { pairs: shortList(s, count, stopped) }), KNOWN);
    expect(twice).toMatchObject({ condition: 'normal', isStopSuspected: false, hampered: null });
    expect(twice.baseline).toHaveLength(44);
  });

  it.each([22, 32])('is not ended by a list that names %i of the pairs, none of them stopped', (count) => {
    const stopped = [0, 20].reduce((state, seconds) => tell(state, { pairs: listOf(seconds, LIVE) }), KNOWN);
    const after = [600, 630, 660].reduce((state, s) => tell(state, { pairs: shortList(s, count, 0) }), stopped);
    expect(tell(after, { observations: [reading(690)] }).condition).toBe('stopped');
  });

  it('that is of a few pairs says nothing of the whole', () => {
    expect(tell(KNOWN, { pairs: listOf(0, LIVE.slice(0, 21)) }).answeredAt).toBe(at(-60));
  });
});

describe('NORMAL does not prove that one can trade', () => {
  const halted = heard(reading(0, HALTED), reading(20, HALTED));
  const flagged = [25, 45].reduce((state, seconds) => tell(state, { pairs: listOf(seconds, LIVE) }), halted);

  it.each([600, 1200, 4000])('where the flags of the pairs still say a stop (after %i s)', (seconds) => {
    const listed = tell(flagged, { pairs: listOf(seconds - 30, LIVE) });
    const after = [seconds, seconds + 30].reduce((state, at) => tell(state, { observations: [reading(at)] }), listed);
    expect(after.condition).toMatch(/halted|stopped/);
  });

  it('and does once they say so no more', () => {
    const cleared = tell(tell(flagged, { observations: [reading(600)] }), { pairs: listOf(610) });
    expect(tell(cleared, { observations: [reading(630)] }).condition).toBe('normal');
  });

  it('where flags that were read only after it say a stop', () => {
    const back = [600, 630].reduce((state, at) => tell(state, { observations: [reading(at)] }), halted);
    // Three changes of mind within the hour: a state then has to hold for a minute and a half.
    const listed = [640, 660, 760].reduce((state, at) => tell(state, { pairs: listOf(at, LIVE) }), back);
    expect(listed.condition).toBe('stopped');
  });
});

describe('a halt', () => {
  it('is believed after a second reading, and began with the first', () => {
    const once = heard(reading(0, HALTED));
    expect(once).toMatchObject({ condition: 'normal', suspectedAt: at(0), haltedPairs: [] });
    const twice = tell(once, { observations: [reading(20, HALTED)] });
    expect(twice).toMatchObject({ condition: 'halted', since: at(0), suspectedAt: null });
    expect(twice.haltedPairs).toHaveLength(44);
    expect(twice.livePairs).toHaveLength(44);
  });

  it('is not believed after one reading that was a slip', () => {
    expect(heard(reading(0, HALTED), reading(20))).toMatchObject({
      condition: 'normal',
      suspectedAt: null,
      since: at(-60),
    });
  });

  it('is not confirmed by a reading of the same moment', () => {
    expect(heard(reading(0, HALTED), reading(3, HALTED))).toMatchObject({ condition: 'normal', suspectedAt: at(0) });
  });

  it('is not confirmed by a reading after a sleep: the suspicion starts anew', () => {
    expect(heard(reading(0, HALTED), reading(3600, HALTED))).toMatchObject({
      condition: 'normal',
      suspectedAt: at(3600),
    });
  });

  it('is one of at least half of the pairs that trade; the 18 that never do change nothing', () => {
    const half = statusOf(LIVE.slice(0, 22), 'halted');
    expect(heard(reading(0, half), reading(20, half)).condition).toBe('halted');
    const fewer = statusOf([...LIVE.slice(0, 21), ...DEAD], 'halted');
    expect(heard(reading(0, fewer), reading(20, fewer)).condition).toBe('normal');
  });

  it('may be told by the code, alone or together with HALT', () => {
    expect(heard(coded(0, 'maintenance'), coded(20, 'maintenance'))).toMatchObject({
      condition: 'maintenance',
      since: at(0),
    });
    expect(heard(reading(0, HALTED), coded(20, 'maintenance'))).toMatchObject({
      condition: 'maintenance',
      since: at(0),
    });
  });

  it('is over with one normal reading', () => {
    const over = heard(reading(0, HALTED), reading(20, HALTED), reading(600));
    expect(over).toMatchObject({ condition: 'normal', since: at(600), haltedPairs: [], unusualPairs: {} });
  });
});

describe('answers that contradict each other', () => {
  /** Readings every half minute, `H` of a halt and `.` of trading. */
  const told = (readings: string): LiveState =>
    heard(...[...readings].map((each, i) => reading(30 * i, each === 'H' ? HALTED : {})));
  const ALTERNATING = { words: ['alternating'], since: at(0) };

  it.each([
    ['H.H.H.', ALTERNATING],
    ['H..H...H..', ALTERNATING],
    ['H.H.', null],
    ['......', null],
    ['HHHHHH', null],
    // A slip every ten minutes is a slip.
    [`H.${'.'.repeat(18)}H.${'.'.repeat(18)}H.`, null],
    [`H.H.H.${'.'.repeat(9)}`, ALTERNATING],
    [`H.H.H.${'.'.repeat(11)}`, null],
    [`H.H.H.${'.'.repeat(8)}H.${'.'.repeat(9)}`, ALTERNATING],
    // They agreed for a while: what comes then begins anew.
    [`H.H.H.${'.'.repeat(11)}H.`, null],
  ])('%s', (readings, report) => {
    expect(reportOf(told(readings))).toEqual(report);
  });

  it('are no stop, and give way to one that holds', () => {
    const alternating = told('H.H.H.');
    expect(alternating.condition).toBe('normal');
    const stopped = told('H.H.HHHHHHHHHHHHHH');
    expect(stopped.condition).toBe('halted');
    expect(reportOf(stopped)).toBeNull();
  });
});

describe('an answer that names a few of the pairs', () => {
  const part = (seconds: number, status: PairState['status']): Observation => ({
    ...reading(seconds),
    pairs: { p0_jpy: { status, minAmount: '0.1' }, d0_btc: { status, minAmount: '0.1' } },
  });

  it('is no sight of the exchange: neither a stop, nor trading, nor news of how it stands now', () => {
    const { condition, answeredAt } = KNOWN;
    expect(heard(part(0, 'halted'), part(20, 'halted'))).toMatchObject({ condition, answeredAt, suspectedAt: null });
    const halted = heard(reading(0, HALTED), reading(20, HALTED));
    const after = tell(halted, { observations: [part(900, 'normal')] });
    expect(after).toMatchObject({ condition: 'halted', answeredAt: at(20) });
  });

  it('still speaks of the pairs that it names, and leaves the others as they were', () => {
    const known = heard(reading(0, { p1_jpy: 'halted' }));
    const after = tell(known, { observations: [part(60, 'halted')] });
    expect(Object.keys(after.unusualPairs).sort()).toEqual(['p0_jpy', 'p1_jpy']);
  });
});

describe('silence', () => {
  it('is told after three tries in a row', () => {
    expect(heard(coded(0, 'no-answer'), coded(60, 'no-answer')).condition).toBe('normal');
    expect(heard(coded(0, 'no-answer'), coded(60, 'no-answer'), coded(120, 'no-answer'))).toMatchObject({
      condition: 'no-answer',
      silentTries: 3,
      answeredAt: at(-60),
      triedAt: at(120),
    });
  });

  it('is broken by one answer', () => {
    const state = heard(coded(0, 'no-answer'), coded(60, 'no-answer'), reading(120), coded(180, 'no-answer'));
    expect(state).toMatchObject({ condition: 'normal', silentTries: 1 });
  });

  it('is never maintenance, however long', () => {
    const hours = Array.from({ length: 200 }, (_, index) => coded(index * 60, 'no-answer'));
    expect(heard(...hours).condition).toBe('no-answer');
  });
});

describe('load', () => {
  it('of a pair is that pair’s matter, with its raised minimum', () => {
    const state = heard(reading(0, { p3_jpy: 'very-busy' }));
    expect(state.condition).toBe('normal');
    expect(state.unusualPairs).toEqual({
      p3_jpy: { status: 'very-busy', minAmount: '0.1', newlyStopped: false, newFlags: [] },
    });
  });

  it('of most pairs, or the code for it, is the exchange’s', () => {
    expect(heard(reading(0, statusOf(LIVE.slice(0, 30), 'busy'))).condition).toBe('busy');
    expect(heard(coded(0, 'busy')).condition).toBe('busy');
  });
});

describe('the baseline', () => {
  it('leaves out pairs that were stopped when first seen', () => {
    expect(KNOWN.baseline).toEqual(LIVE);
    expect(KNOWN.unusualPairs).toEqual({});
  });

  it('marks a pair that stopped since, on that pair only, until it trades again', () => {
    const stopped = tell(KNOWN, { pairs: listOf(1800, ['p1_jpy']) });
    expect(stopped.condition).toBe('normal');
    expect(stopped.unusualPairs).toEqual({
      p1_jpy: { status: 'normal', minAmount: '', newlyStopped: true, newFlags: [] },
    });
    const read = tell(stopped, { observations: [reading(1860)] });
    expect(read.unusualPairs.p1_jpy).toEqual({ status: 'normal', minAmount: '0.1', newlyStopped: true, newFlags: [] });
    expect(tell(read, { pairs: listOf(3600) }).unusualPairs).toEqual({});
  });

  it('marks a flag that is newly set, until it is taken back; one that was always set is usual', () => {
    const listed = (flags: readonly string[]): PairsReading => {
      const list = listOf(0);
      return { ...list, pairs: { ...list.pairs, p2_jpy: { trading: true, stopped: flags } } };
    };
    const usual = tell(NO_LIVE_STATE, { pairs: listed(['stop_market_order']) });
    expect(usual.unusualPairs).toEqual({});
    const flagged = tell(usual, { pairs: listed(['stop_market_order', 'stop_buy_order']) });
    expect(flagged.unusualPairs.p2_jpy).toMatchObject({ newlyStopped: false, newFlags: ['stop_buy_order'] });
    const read = tell(flagged, { observations: [reading(60)] });
    expect(read.unusualPairs.p2_jpy?.newFlags).toEqual(['stop_buy_order']);
    expect(tell(read, { pairs: listed(['stop_market_order']) }).unusualPairs).toEqual({});
    const cleared = tell(read, { pairs: listed([]) });
    expect(tell(cleared, { pairs: listed(['stop_market_order']) }).unusualPairs.p2_jpy?.newFlags).toEqual([
      'stop_market_order',
    ]);
  });

  it('is not founded on, and not changed by, a reading in which most pairs are stopped', () => {
    expect(tell(NO_LIVE_STATE, { pairs: listOf(0, LIVE) }).baseline).toEqual([]);
    const { baseline, usualFlags, unusualPairs } = KNOWN;
    expect(tell(KNOWN, { pairs: listOf(0, LIVE) })).toMatchObject({ baseline, usualFlags, unusualPairs });
  });

  it('takes in new pairs and forgets pairs that are no longer listed', () => {
    const list = listOf(0);
    const { p0_jpy: _gone, ...rest } = list.pairs;
    const state = tell(KNOWN, { pairs: { ...list, pairs: { ...rest, new_jpy: { trading: true, stopped: [] } } } });
    expect(state.baseline).toEqual([...LIVE.slice(1), 'new_jpy']);
  });

  it('is not needed to see a halt of everything', () => {
    const first = tell(NO_LIVE_STATE, { observations: [reading(0, { ...HALTED, ...statusOf(DEAD, 'halted') })] });
    expect(tell(first, { observations: [reading(20, HALTED)] }).condition).toBe('halted');
  });
});

describe('an answer before any list of pairs was read', () => {
  const naming = (seconds: number, names: readonly string[], state: Partial<PairState>): Observation => ({
    ...reading(seconds),
    usualCount: LIVE.length,
    pairs: Object.fromEntries(names.map((name) => [name, { status: 'normal', minAmount: '0.1', ...state }])),
  });
  const thrice = (names: readonly string[], state: Partial<PairState>): LiveState =>
    [0, 20, 40].reduce((live, seconds) => tell(live, { observations: [naming(seconds, names, state)] }), NO_LIVE_STATE);
  const HALT = { status: 'halted', word: 'HALT' } as const;

  it.each([20, 25, 32])('that names %i pairs, all halted, is passed on as what it is', (count) => {
    const state = thrice(LIVE.slice(0, count), HALT);
    expect(state.condition).toBe('other');
    expect(reportOf(state)?.words).toEqual(['HALT']);
  });

  it.each(['normal', 'busy', 'very-busy'] as const)(
    'that names a part of them, all %s, is no word on the whole',
    (status) => {
      expect(thrice(LIVE.slice(0, 25), { status })).toMatchObject({ condition: 'unknown', answeredAt: null });
    },
  );

  it.each(['cancel-only', 'auction'] as const)('that names a part of them, all in %s, stops nothing', (status) => {
    expect(thrice(LIVE.slice(0, 25), { status, word: 'SOMETHING' }).condition).toBe('other');
  });

  it.each([
    ['three in four', LIVE.slice(0, 33)],
    ['all that trade', LIVE],
    ['those that are stopped for good too', [...LIVE, ...DEAD]],
  ])('that names enough is of the whole: %s', (_, names) => {
    expect(thrice(names, HALT).condition).toBe('halted');
    expect(thrice(names, {}).condition).toBe('normal');
  });

  it('is judged anew once the list is there', () => {
    const part = thrice(LIVE.slice(0, 20), HALT);
    const listed = tell(part, { pairs: listOf(60) });
    const whole = [80, 100].reduce((live, s) => tell(live, { observations: [reading(s, HALTED)] }), listed);
    expect(whole.condition).toBe('halted');
  });

  it('of an exchange that names a few pairs only counts as before', () => {
    const { usualCount: _, ...few } = naming(0, LIVE.slice(0, 20), HALT);
    const twice = [0, 20].reduce((live, s) => tell(live, { observations: [{ ...few, at: at(s) }] }), NO_LIVE_STATE);
    expect(twice.condition).toBe('halted');
  });
});

describe('the auction of the pair on screen', () => {
  const auction = { at: at(0), pair: 'p0_jpy', mode: 'resumption' as const, reopenAt: at(300), estimatedPrice: null };

  it('is kept between readings and dropped when nobody asks any more', () => {
    const state = tell(KNOWN, { circuitBreak: auction });
    expect(tell(state, {}, at(60)).circuitBreak).toEqual(auction);
    expect(tell(state, {}, shift(at(0), 6 * MINUTE_MS)).circuitBreak).toBeNull();
  });

  it('without an end is kept from one look at leisure to the next', () => {
    const state = tell(KNOWN, { circuitBreak: { ...auction, mode: 'open-ended', isOpenEnded: true } });
    expect(tell(state, {}, shift(at(0), 31 * MINUTE_MS)).circuitBreak).not.toBeNull();
    expect(tell(state, {}, shift(at(0), 40 * MINUTE_MS)).circuitBreak).toBeNull();
  });
});
