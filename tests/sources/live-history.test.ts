import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Halt } from '../../lib/domain/live-halt.ts';
import { EMPTY_LIVE_HISTORY, type LiveHistory, trackLive } from '../../lib/domain/live-history.ts';
import { joinLive } from '../../lib/domain/live-join.ts';
import { type LiveState, NO_LIVE_STATE } from '../../lib/domain/observation.ts';
import { phaseAt } from '../../lib/domain/phase.ts';
import { DAY_MS, type EpochMs, epochMs, HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import { isCalledOff, knownEnd, type MaintenanceWindow } from '../../lib/domain/window.ts';

const clock = (time: string, day = 25): EpochMs => epochMs(Date.parse(`2026-11-${day}T${time}:00+09:00`));
const START = clock('02:00');
const END = clock('05:00');

const planned = (change: Partial<MaintenanceWindow> = {}): MaintenanceWindow => ({
  id: 'planned',
  exchange: 'bitbank',
  origin: 'notice',
  kind: 'regular',
  services: ['trading', 'api'],
  assets: [],
  status: 'scheduled',
  start: START,
  end: END,
  endIsActual: false,
  observedStart: null,
  observedEnd: null,
  seenRunningAt: null,
  noticeIds: ['blog:1'],
  title: '定期メンテナンスのお知らせ',
  url: null,
  publishedAt: clock('15:00', 20),
  revisions: [],
  parts: [],
  disagreement: [],
  evidence: [],
  confidence: 0.9,
  ...change,
});

const normal = (since: EpochMs, answeredAt = since): LiveState => ({
  ...NO_LIVE_STATE,
  condition: 'normal',
  since,
  answeredAt,
});
const halted = (since: EpochMs): LiveState => ({
  ...NO_LIVE_STATE,
  condition: 'halted',
  since,
  haltedPairs: ['btc_jpy'],
});

/** Tracks one state after the other; each at its own `since`, or at the time given. */
function history(windows: MaintenanceWindow[], ...states: (LiveState | [LiveState, EpochMs])[]): LiveHistory {
  return states.reduce<LiveHistory>((past, step) => {
    const [state, now] = Array.isArray(step) ? step : [step, step.answeredAt ?? step.since ?? START];
    return trackLive(past, state, windows, now);
  }, EMPTY_LIVE_HISTORY);
}
const spans = (windows: readonly MaintenanceWindow[]) =>
  windows.map(({ id, observedStart, observedEnd }) => [id, observedStart, observedEnd]);

describe('a halt in a planned window', () => {
  it('is its actual start, and trading again its actual end', () => {
    const windows = [planned()];
    const on = history(windows, halted(clock('02:03')));
    expect(spans(joinLive(windows, on))).toEqual([['planned', clock('02:03'), null]]);
    const over = history(windows, halted(clock('02:03')), normal(clock('05:12')));
    expect(spans(joinLive(windows, over))).toEqual([['planned', clock('02:03'), clock('05:12')]]);
  });

  it('may begin half an hour early', () => {
    const windows = [planned()];
    expect(spans(joinLive(windows, history(windows, halted(clock('01:31')))))).toEqual([
      ['planned', clock('01:31'), null],
    ]);
    expect(joinLive(windows, history(windows, halted(clock('01:29'))))).toHaveLength(2);
  });

  it('may be interrupted: it is over with the last of its halts', () => {
    const windows = [planned()];
    const flapping = history(windows, halted(START), normal(clock('03:00')), halted(clock('03:02')));
    expect(spans(joinLive(windows, flapping))).toEqual([['planned', START, null]]);
    const over = trackLive(flapping, normal(clock('04:40')), windows, clock('04:40'));
    expect(spans(joinLive(windows, over))).toEqual([['planned', START, clock('04:40')]]);
  });

  it('is not over while the exchange does not answer', () => {
    const windows = [planned()];
    const silent: LiveState = { ...NO_LIVE_STATE, condition: 'no-answer', since: clock('03:00') };
    const past = history(windows, halted(START), silent);
    expect(spans(joinLive(windows, past))).toEqual([['planned', START, null]]);
  });

  it('that was over before the window began was another one; the window is still to come', () => {
    const windows = [planned()];
    const past = history(windows, halted(clock('01:40')), normal(clock('01:50')));
    const joined = joinLive(windows, past);
    expect(spans(joined)).toEqual([
      ['planned', null, null],
      ['live:2026-11-24T16:40Z', clock('01:40'), clock('01:50')],
    ]);
    expect(joined[0] && phaseAt(joined[0], clock('01:55'))).toBe('final');
  });

  it('is not that of a called-off window, a coin’s, or one that leaves trading on', () => {
    for (const change of [{ status: 'cancelled' }, { assets: ['XRP'] }, { services: ['deposit'] }] as const) {
      const windows = [planned(change)];
      expect(spans(joinLive(windows, history(windows, halted(START))))).toEqual([
        ['planned', null, null],
        ['live:2026-11-24T17:00Z', START, null],
      ]);
    }
  });
});

describe('a stop that is seen', () => {
  const SAID_OVER = planned({
    status: 'completed',
    end: clock('03:10'),
    endIsActual: true,
    revisions: [
      { at: clock('15:00', 20), noticeId: 'blog:1', start: START, end: END, status: 'scheduled' },
      { at: clock('03:12'), noticeId: 'blog:2', start: START, end: clock('03:10'), status: 'completed' },
    ],
  });
  const joinedAt = (said: MaintenanceWindow, ...states: LiveState[]) =>
    joinLive([said], history([planned()], halted(clock('02:03')), ...states))[0] as MaintenanceWindow;

  it.each([
    ['is over', SAID_OVER],
    ['is called off', planned({ status: 'cancelled' })],
    ['is put off', planned({ status: 'postponed' })],
    ['is over, and never said for how long it was planned', { ...SAID_OVER, revisions: SAID_OVER.revisions.slice(1) }],
  ])('goes on while it is seen, although a notice says that it %s', (_, said) => {
    const on = joinedAt(said);
    expect(knownEnd(on)).toBeNull();
    expect(isCalledOff(on)).toBe(false);
    expect(phaseAt(on, clock('04:00'))).toBe('ongoing');
    expect(on.end === null ? 'ongoing' : 'overrun').toBe(phaseAt(on, clock('05:00', 27)));
    const over = joinedAt(said, normal(clock('05:40')));
    expect(over).toMatchObject({ id: 'planned', observedStart: clock('02:03'), observedEnd: clock('05:40') });
    expect(phaseAt(over, clock('05:40'))).toBe('ended');
  });

  it('has its planned end again while the end that was said is contradicted', () => {
    expect(joinedAt(SAID_OVER)).toMatchObject({ status: 'completed', end: END, endIsActual: false });
    expect(joinedAt(SAID_OVER, normal(clock('04:00')))).toMatchObject({ end: clock('03:10'), endIsActual: true });
  });

  it('is not seen on by silence', () => {
    const silent: LiveState = { ...NO_LIVE_STATE, condition: 'no-answer', since: clock('03:00') };
    expect(phaseAt(joinedAt(SAID_OVER, silent), clock('04:00'))).toBe('ongoing');
  });

  it('after a window was called off is another one', () => {
    const cancelled = [planned({ status: 'cancelled' })];
    expect(joinLive(cancelled, history(cancelled, halted(clock('02:03'))))).toHaveLength(2);
  });
});

describe('a halt that nobody announced', () => {
  it('is an emergency of its own, in progress and then completed', () => {
    const on = joinLive([], history([], halted(START)));
    expect(on).toEqual([
      expect.objectContaining({
        id: 'live:2026-11-24T17:00Z',
        kind: 'emergency',
        origin: 'live',
        status: 'in-progress',
        services: ['trading', 'api'],
        start: START,
        end: null,
        observedEnd: null,
        confidence: 1,
      }),
    ]);
    const over = joinLive([], history([], halted(START), normal(clock('02:40'))));
    expect(over[0]).toMatchObject({ status: 'completed', observedEnd: clock('02:40') });
  });

  it('is joined under its own id by a notice that appears later', () => {
    const past = history([], halted(clock('02:03')), normal(clock('03:00')));
    const notice = planned({
      id: 'notice',
      kind: 'emergency',
      start: clock('02:00'),
      end: clock('03:00'),
      endIsActual: true,
      publishedAt: clock('03:10'),
    });
    expect(joinLive([notice], past)).toEqual([
      { ...notice, id: 'live:2026-11-24T17:03Z', observedStart: clock('02:03'), observedEnd: clock('03:00') },
    ]);
  });

  it('is joined by a notice whose start is a little later than the halt', () => {
    const past = history([], halted(clock('02:03')), normal(clock('02:20')));
    const notice = planned({
      id: 'notice',
      kind: 'emergency',
      start: clock('02:25'),
      end: null,
      publishedAt: clock('03:10'),
    });
    expect(joinLive([notice], past)).toHaveLength(1);
  });

  it('stays beside a window that was announced before for hours later', () => {
    const windows = [planned({ start: clock('12:00'), end: clock('14:00') })];
    expect(joinLive(windows, history(windows, halted(START), normal(clock('03:00'))))).toHaveLength(2);
  });

  it.each([
    ['of tomorrow', {}, clock('02:00', 26)],
    ['of this evening, called an emergency', { kind: 'emergency' as const }, clock('20:00')],
    ['of an hour later', { kind: 'other' as const, end: null }, clock('03:30')],
  ])('stays beside a maintenance %s that is announced while it goes on', (_, change, start) => {
    const notice = planned({ id: 'notice', start, end: shift(start, HOUR_MS), publishedAt: clock('02:30'), ...change });
    const past = history([notice], halted(START));
    expect(spans(joinLive([notice], past))).toEqual([
      ['notice', null, null],
      ['live:2026-11-24T17:00Z', START, null],
    ]);
  });

  it('is joined by a notice that gives a start a little ahead of it', () => {
    const notice = planned({ id: 'notice', start: clock('02:45'), publishedAt: clock('02:30') });
    expect(joinLive([notice], history([], halted(START)))).toHaveLength(1);
  });

  it('keeps its id when a second halt follows and one notice covers both', () => {
    const past = history([], halted(START), normal(clock('02:20')), halted(clock('02:40')));
    const notice = planned({ id: 'notice', kind: 'emergency', end: null, publishedAt: clock('02:50') });
    expect(spans(joinLive([notice], past))).toEqual([['live:2026-11-24T17:00Z', START, null]]);
  });
});

describe('a planned end that passes without any halt', () => {
  it('is over as planned when trading is seen at or after it, and never before', () => {
    const windows = [planned()];
    const before = history(windows, [normal(clock('00:00'), clock('04:59')), clock('04:59')]);
    expect(spans(joinLive(windows, before))).toEqual([['planned', null, null]]);
    const passed = history(windows, [normal(clock('00:00'), END), END]);
    expect(joinLive(windows, passed)).toMatchObject([{ observedStart: null, observedEnd: null, seenRunningAt: END }]);
    expect(phaseAt(joinLive(windows, passed)[0] as MaintenanceWindow, END)).toBe('ended');
  });

  it('is no observed end when trading is seen minutes or hours after it', () => {
    const windows = [planned()];
    for (const late of [clock('05:13'), clock('09:40')]) {
      const past = history(windows, [normal(clock('00:00'), clock('01:50')), clock('01:50')], normal(late));
      const later = trackLive(past, normal(late, clock('11:00')), windows, clock('11:00'));
      expect(joinLive(windows, later)).toMatchObject([{ observedStart: null, observedEnd: null, seenRunningAt: late }]);
    }
  });

  it('stays so whatever happens later', () => {
    const windows = [planned()];
    const past = history(windows, [normal(clock('00:00'), END), END], halted(clock('09:00')));
    expect(joinLive(windows, past)[0]).toMatchObject({ observedStart: null, seenRunningAt: END });
  });

  it('is not claimed from old readings, silence or suspicion', () => {
    const windows = [planned()];
    for (const state of [
      normal(clock('00:00'), clock('01:00')),
      { ...NO_LIVE_STATE, condition: 'no-answer', since: END, answeredAt: clock('04:00') } as const,
      { ...normal(clock('00:00'), END), suspectedAt: END },
      NO_LIVE_STATE,
    ]) {
      expect(spans(joinLive(windows, history(windows, [state, clock('06:00')])))).toEqual([['planned', null, null]]);
    }
  });

  it('opens again when the end is extended', () => {
    const past = history([planned()], [normal(clock('00:00'), END), END]);
    const extended = [planned({ end: clock('06:30'), status: 'extended' })];
    expect(joinLive(extended, past)[0]?.seenRunningAt).toBeNull();
    const passed = trackLive(past, normal(END, clock('06:31')), extended, clock('06:31'));
    expect(joinLive(extended, passed)[0]?.seenRunningAt).toBe(clock('06:31'));
  });

  it('of a window without an announced end is a day after its start', () => {
    const windows = [planned({ end: null })];
    const dayLater = shift(START, DAY_MS);
    expect(
      joinLive(windows, history(windows, [normal(START, shift(dayLater, -MINUTE_MS)), dayLater]))[0]?.seenRunningAt,
    ).toBeNull();
    expect(joinLive(windows, history(windows, [normal(START, dayLater), dayLater]))[0]?.seenRunningAt).toBe(dayLater);
  });
});

describe('for any history', () => {
  const instants = fc.integer({ min: 0, max: 72 * 60 }).map((minute) => shift(clock('00:00', 24), minute * MINUTE_MS));
  const halts = fc
    .uniqueArray(instants, { minLength: 0, maxLength: 8 })
    .map((times) => [...times].sort((a, b) => a - b))
    .map((times) => {
      const states = times.map((time, index) => (index % 2 === 0 ? halted(time) : normal(time)));
      return history([planned()], ...states).halts;
    });

  it('every halt is in exactly one window, ends lie after starts, and joining again changes nothing', () => {
    fc.assert(
      fc.property(halts, fc.boolean(), (seen: readonly Halt[], isCancelled) => {
        const windows = [planned(isCancelled ? { status: 'cancelled' } : {})];
        const past = { halts: seen, uneventful: {} };
        const joined = joinLive(windows, past);
        expect(joinLive(joined, past)).toEqual(joined);
        for (const { observedStart, observedEnd } of joined) {
          if (observedStart !== null && observedEnd !== null) expect(observedEnd).toBeGreaterThan(observedStart);
        }
        for (const halt of seen) {
          const holders = joined.filter(
            ({ observedStart, observedEnd }) =>
              observedStart !== null &&
              observedStart <= halt.since &&
              (observedEnd ?? Infinity) >= (halt.until ?? Infinity),
          );
          expect(holders.length).toBeGreaterThanOrEqual(1);
        }
        expect(new Set(joined.map(({ id }) => id)).size).toBe(joined.length);
      }),
    );
  });

  it('a window without a halt is never said to have been seen to stop', () => {
    fc.assert(
      fc.property(instants, (time) => {
        const windows = [planned()];
        const [window] = joinLive(windows, history(windows, [normal(time), shift(time, HOUR_MS)]));
        expect(window?.observedStart).toBeNull();
      }),
    );
  });
});
