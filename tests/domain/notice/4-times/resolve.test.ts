import { expect, test } from 'vitest';
import { instantsIn } from '../notations.ts';

/** Written on 2026-11-20. `context`: how many days later the day lies that the text named before. */
const INSTANTS: readonly (readonly [text: string, role: 'start' | 'end', context: number | null, instants: string])[] =
  [
    ['11月26日 2:00~5:00', 'start', null, '2026-11-26T02:00/2026-11-26T05:00'],
    ['11月26日 23:00~2:00', 'start', null, '2026-11-26T23:00/2026-11-27T02:00'],
    ['11月26日 26:00~29:00', 'start', null, '2026-11-27T02:00/2026-11-27T05:00'],
    ['1月5日 2:00', 'start', null, '2027-01-05T02:00/-'],
    ['12月31日 23:00~1月1日 3:00', 'start', null, '2026-12-31T23:00/2027-01-01T03:00'],
    ['2027年11月26日 2:00', 'start', null, '2027-11-26T02:00/-'],
    ['2月30日 2:00', 'start', null, '-/-'],
    ['本日 14:00', 'start', null, '2026-11-20T14:00/-'],
    ['翌日 2:00', 'start', null, '2026-11-21T02:00/-'],
    ['明日 2:00', 'start', null, '2026-11-21T02:00/-'],
    ['来週の月曜日 2:00', 'start', null, '2026-11-23T02:00/-'],
    ['2:00~5:00', 'start', null, '-/-'],
    ['2:00~5:00', 'start', 3, '2026-11-23T02:00/2026-11-23T05:00'],
    ['11月26日 2:00から2時間', 'start', null, '2026-11-26T02:00/2026-11-26T04:00'],
    ['11月26日 5:00', 'end', null, '-/2026-11-26T05:00'],
    ['5:00', 'end', 6, '-/2026-11-26T05:00'],
    ['11月26日', 'start', null, '2026-11-26T00:00/-'],
    ['11月26日は終日', 'start', null, '2026-11-26T00:00/2026-11-27T00:00'],
    ['10:00 to 12:00 on Nov 26', 'start', null, '2026-11-26T10:00/2026-11-26T12:00'],
    ['13:00の2時間前から', 'start', 5, '2026-11-25T11:00/-'],
    ['26日 2:00', 'start', 0, '2026-11-26T02:00/-'],
    ['17時40分~58分', 'start', 0, '2026-11-20T17:40/2026-11-20T18:38'],
  ];

test.each(INSTANTS)('%s as %s, %s days on: %s', (text, role, context, instants) =>
  expect(instantsIn(text, role, context)).toBe(instants),
);
