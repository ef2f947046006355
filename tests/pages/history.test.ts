import { describe, expect, it } from 'vitest';
import { historyCsv, pastStop, totalsOf, weekHours } from '../../lib/domain/history.ts';
import { HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import { jst, PAST, REGULAR, windowOf } from '../fixtures/views.ts';

const stops = PAST.map(pastStop);
const minutes = (ms: number | null) => (ms === null ? null : ms / MINUTE_MS);

describe('a stop that is over', () => {
  it('stands beside its plan', () => {
    expect(stops.map(({ plannedMs, observedMs, delayMs }) => [plannedMs, observedMs, delayMs].map(minutes))).toEqual([
      [180, 192, 12],
      [180, 176, -4],
      [30, 61, 31],
      [180, 204, 24],
      [180, 180, 0],
      [240, 262, 22],
      [null, 47, null],
    ]);
  });

  it('keeps the end that was planned last when a notice gave the actual one', () => {
    const revision = { at: jst('11-20 15:00'), noticeId: 'blog:1', start: REGULAR.start } as const;
    const window = windowOf({
      status: 'completed',
      end: jst('11-25 05:20'),
      endIsActual: true,
      revisions: [
        { ...revision, end: jst('11-25 05:00'), status: 'scheduled' },
        { ...revision, end: jst('11-25 05:20'), status: 'completed' },
      ],
    });
    expect(minutes(pastStop(window).delayMs)).toBe(20);
  });

  it('is measured against the first plan, the last one beside it', () => {
    const said = (at: string, end: string, status: 'scheduled' | 'extended') =>
      ({ at: jst(at), noticeId: 'blog:1', start: REGULAR.start, end: jst(end), status }) as const;
    const window = windowOf({
      status: 'extended',
      end: jst('11-25 04:30'),
      observedStart: REGULAR.start,
      observedEnd: jst('11-25 04:30'),
      revisions: [
        said('11-20 15:00', '11-25 03:00', 'scheduled'),
        said('11-25 02:40', '11-25 04:00', 'extended'),
        said('11-25 03:50', '11-25 04:30', 'extended'),
      ],
    });
    const { plannedMs, lastPlannedMs, observedMs, delayMs } = pastStop(window);
    expect([plannedMs, lastPlannedMs, observedMs, delayMs].map(minutes)).toEqual([60, 150, 150, 90]);
    expect(historyCsv([pastStop(window)])).toContain(
      ',2026-11-25T03:00:00+09:00,2026-11-25T04:30:00+09:00,2026-11-25T02:00:00+09:00,2026-11-25T04:30:00+09:00,90,',
    );
  });

  it('that was moved to another day is measured against the plan for that day', () => {
    const window = windowOf({
      observedStart: REGULAR.start,
      observedEnd: jst('11-25 05:10'),
      revisions: [
        {
          at: jst('11-18 15:00'),
          noticeId: 'b:1',
          start: jst('11-20 02:00'),
          end: jst('11-20 05:00'),
          status: 'scheduled',
        },
        { at: jst('11-19 15:00'), noticeId: 'b:2', start: REGULAR.start, end: jst('11-25 05:00'), status: 'scheduled' },
      ],
    });
    expect(minutes(pastStop(window).delayMs)).toBe(10);
  });

  // The three stand beside each other: what was planned, what was seen, and the difference.
  it.each([
    ['late and as long as planned', '11-25 02:10', '11-25 05:10', [180, 180, 0, 10]],
    ['late and over in time', '11-25 02:10', '11-25 05:00', [180, 170, -10, 0]],
    ['longer', '11-25 02:00', '11-25 05:25', [180, 205, 25, 25]],
  ])('adds up where it was %s', (_, from, until, expected) => {
    const stop = pastStop(windowOf({ observedStart: jst(from), observedEnd: jst(until) }));
    const { plannedMs, observedMs, longerMs, delayMs } = stop;
    expect([plannedMs, observedMs, longerMs, delayMs].map(minutes)).toEqual(expected);
  });

  it('says nothing of an end that nobody saw', () => {
    for (const seenRunningAt of [null, jst('11-25 05:00'), jst('11-25 05:13')]) {
      const stop = pastStop(windowOf({ seenRunningAt }));
      expect(stop).toMatchObject({ observedMs: null, delayMs: null });
      expect(totalsOf([stop])).toMatchObject({ compared: 0, meanDelayMs: null });
      expect(historyCsv([stop]).split('\r\n')[1]?.split(',').slice(7, 10)).toEqual(['', '', '']);
    }
  });
});

describe('the totals', () => {
  it('count what was planned and what was not, and compare only where both ends are known', () => {
    expect(totalsOf(stops)).toEqual({
      count: 7,
      totalMs: (192 + 176 + 61 + 204 + 180 + 262 + 47) * MINUTE_MS,
      compared: 6,
      late: 4,
      meanDelayMs: ((12 - 4 + 31 + 24 + 0 + 22) / 6) * MINUTE_MS,
    });
  });

  it('speak of a mean from five stops on', () => {
    const compared = stops.filter(({ delayMs }) => delayMs !== null);
    expect(totalsOf(compared.slice(0, 4))).toMatchObject({ compared: 4, meanDelayMs: null });
    expect(totalsOf(compared.slice(0, 5)).meanDelayMs).toBe(((12 - 4 + 31 + 24 + 0) / 5) * MINUTE_MS);
  });

  it('compare nothing when there is nothing to compare', () => {
    expect(totalsOf([])).toEqual({ count: 0, totalMs: 0, compared: 0, late: 0, meanDelayMs: null });
  });
});

describe('the week’s hours', () => {
  /** `weekday-hour: count`, Monday first. */
  const counts = (...windows: Parameters<typeof windowOf>[0][]): string[] =>
    weekHours(windows.map((window) => pastStop(windowOf(window)))).flatMap((hours, day) =>
      hours.flatMap((count, hour) => (count === 0 ? [] : [`${day}-${hour}: ${count}`])),
    );

  it('are those that a stop touched, on the clock of Japan', () => {
    const wednesday = { start: jst('11-25 02:00'), end: jst('11-25 05:00') };
    expect(counts(wednesday)).toEqual(['2-2: 1', '2-3: 1', '2-4: 1']);
    expect(counts(wednesday, { start: jst('11-18 03:30'), end: jst('11-18 04:01') })).toEqual([
      '2-2: 1',
      '2-3: 2',
      '2-4: 2',
    ]);
  });

  it('go over midnight and over the end of the week', () => {
    expect(counts({ start: jst('11-29 23:30'), end: jst('11-30 00:10') })).toEqual(['0-0: 1', '6-23: 1']);
  });

  it('hold at most a week of one stop', () => {
    const map = weekHours([pastStop(windowOf({ end: shift(REGULAR.start, 1000 * HOUR_MS) }))]);
    expect(map.flat()).toEqual(Array.from({ length: 168 }, () => 1));
  });
});

describe('the history as CSV', () => {
  it('is a line a stop, times with their zone', () => {
    const [first] = stops;
    expect(historyCsv(first === undefined ? [] : [first])).toBe(
      'id,kind,services,assets,planned_start,planned_end,last_planned_end,observed_start,observed_end,delay_minutes,title,url\r\n' +
        'p1,regular,trading deposit withdrawal api,,2026-11-18T02:00:00+09:00,2026-11-18T05:00:00+09:00,2026-11-18T05:00:00+09:00,' +
        '2026-11-18T02:00:00+09:00,2026-11-18T05:12:00+09:00,12,定期メンテナンスのお知らせ,https://bitbank.cc/blog/articles/200000001\r\n',
    );
  });

  it.each([
    ['a, b', '"a, b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝SUM(A1)', "'＝SUM(A1)"],
    ['＋81', "'＋81"],
    ['－1+1', "'－1+1"],
    ['＠cmd', "'＠cmd"],
    [' =1+1', "' =1+1"],
    ['\n=1+1', '"\'\n=1+1"'],
    ['\u200B=1+1', "'\u200B=1+1"],
    ['\u0000＋1', "'\u0000＋1"],
    ['\u0085@SUM(A1)', "'\u0085@SUM(A1)"],
    [`${' '.repeat(200)}=1`, `'${' '.repeat(200)}=1`],
    ['|calc', "'|calc"],
    ['﹦1+1', "'﹦1+1"],
    ['﹫SUM(A1)', "'﹫SUM(A1)"],
  ])('keeps the title %j from breaking out of its field', (title, field) => {
    expect(historyCsv([pastStop(windowOf({ title }))])).toContain(`,${field},`);
  });
});

describe('the file of several exchanges', () => {
  it('says in a last column whose each stop is, and has none where there is one', () => {
    const [first = PAST[0]] = PAST;
    const both = [
      ...PAST,
      ...(first === undefined ? [] : [{ ...first, id: 'bitflyer/x', exchange: 'bitflyer' as const }]),
    ];
    const columnOf = (csv: string) =>
      csv
        .trim()
        .split('\r\n')
        .map((line) => line.split(',').at(-1));
    expect(columnOf(historyCsv(both.map(pastStop)))).toEqual(['exchange', ...PAST.map(() => 'bitbank'), 'bitflyer']);
    expect(columnOf(historyCsv(stops))[0]).toBe('url');
  });
});
