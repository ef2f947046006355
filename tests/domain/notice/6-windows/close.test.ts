import { expect, test } from 'vitest';
import type { Moment } from '../../../../lib/domain/notice/4-times/time-range.ts';
import { close } from '../../../../lib/domain/notice/6-windows/close.ts';
import type { SupersededTimes } from '../../../../lib/domain/notice/6-windows/draft.ts';
import { UNKNOWN_ZONE } from '../../../../lib/domain/notice/words/zones.ts';
import { draftIn, itemIn, oldTimes, shown } from './drafts.ts';

/** A moment as written: the hour, and where the clock of it hangs. */
const clock = (hour: number | null, what: Partial<Moment> = {}): Moment => ({
  first: 0,
  end: 1,
  date: null,
  time: { kind: 'time', from: 0, to: 1, hour, minute: 0, shiftDays: 0, approximate: false, half: null },
  zoneMinutes: null,
  approximate: false,
  ...what,
});

const BY_DAY: readonly (readonly [behaviour: string, window: string, end: string, behind: string, old: string])[] = [
  ['an open start', '26T02:00/-', '26T05:00', '26T02:00/26T05:00+', ''],
  ['a planned end, anew', '26T02:00/26T04:00', '26T05:00', '26T02:00/26T05:00+', 'old 26T02:00/26T04:00'],
  ['the same end, once more', '26T02:00/26T05:00', '26T05:00', '26T02:00/26T05:00+', ''],
  ['nothing that did not begin', '-/26T04:00', '26T05:00', '-/26T04:00', ''],
  ['nothing before it began', '26T02:00/-', '26T01:00', '26T02:00/-', ''],
  ['nothing when it began', '26T02:00/-', '26T02:00', '26T02:00/-', ''],
  ['without a day, on the day of the start', '26T02:00/-', '20T05:00 loose', '26T02:00/26T05:00+', ''],
  ['without a day, past midnight', '26T23:00/-', '26T05:00 loose', '26T23:00/27T05:00+', ''],
  ['without a day, a day on at the hour of the start', '26T02:00/-', '20T02:00 loose', '26T02:00/27T02:00+', ''],
  ['without a day, from a later one', '26T02:00/-', '30T05:00 loose', '26T02:00/26T05:00+', ''],
  ['what was about then, exactly', '26T02:00/-~', '26T05:00', '26T02:00/26T05:00+', ''],
];

test.each(BY_DAY)('an end closes %s: %s %s', (_behaviour, before, end, behind, old) => {
  const window = draftIn(before);
  const superseded: SupersededTimes[] = [];
  close(window, itemIn(end), false, superseded);
  expect([shown(window), superseded.map(oldTimes).join(' ')]).toEqual([behind, old]);
});

const ACTUALS: readonly (readonly [behaviour: string, window: string, end: string, behind: string])[] = [
  ['of a plan', '26T02:00/26T05:00', '26T04:00', '26T02:00/26T04:00=+'],
  ['of an open start', '26T02:00/-', '26T04:00', '26T02:00/26T04:00=+'],
  ['is not told better by prose', '26T02:00/26T04:00=', '26T04:10', '26T02:00/26T04:00='],
  ['is told better by a row', '26T02:00/26T04:00=', '26T04:10 row', '26T02:00/26T04:10=+'],
  ['of what was over at no time', '26T02:00/-=', '26T04:10', '26T02:00/26T04:10=+'],
];

test.each(ACTUALS)('an end that came true %s: %s %s', (_behaviour, before, end, behind) => {
  const window = draftIn(before);
  close(window, itemIn(end), true, []);
  expect(shown(window)).toBe(behind);
});

test('a new plan takes the place of what had come true', () => {
  const window = draftIn('26T02:00/26T04:00=');
  close(window, itemIn('26T06:00'), false, []);
  expect(shown(window)).toBe('26T02:00/26T06:00+');
});

const BY_CLOCK: readonly (readonly [behaviour: string, window: string, clock: Moment | null, behind: string])[] = [
  ['on the day of the start', '26T02:00/-', clock(5), '26T02:00/26T05:00+'],
  ['on the day after', '26T23:00/-', clock(5), '26T23:00/27T05:00+'],
  ['a day on, at the hour of the start', '26T02:00/-', clock(2), '26T02:00/27T02:00+'],
  ['by another clock', '26T02:00/-', clock(1, { zoneMinutes: 0 }), '26T02:00/26T10:00+'],
  ['about then', '26T02:00/-', clock(5, { approximate: true }), '26T02:00/26T05:00~+'],
  ['by a clock that nobody knows', '26T02:00/-', clock(5, { zoneMinutes: UNKNOWN_ZONE }), '26T02:00/-'],
  ['of no hour', '26T02:00/-', clock(null), '26T02:00/-'],
  [
    'of a whole day',
    '26T02:00/-',
    clock(5, { time: { kind: 'whole', from: 0, to: 1, which: 'all-day' } }),
    '26T02:00/-',
  ],
  ['of a day alone', '26T02:00/-', clock(5, { time: null }), '26T02:00/-'],
  ['of nothing', '26T02:00/-', null, '26T02:00/-'],
];

test.each(BY_CLOCK)('a clock time before any day closes %s', (_behaviour, before, moment, behind) => {
  const window = draftIn(before);
  close(window, itemIn('-', moment), false, []);
  expect(shown(window)).toBe(behind);
});

test('what closes it is noted with its place and its rule', () => {
  const window = draftIn('26T02:00/- at:3');
  close(window, itemIn('26T05:00 at:9 @ the end as it is now'), false, []);
  expect(window.from.at(-1)).toEqual({ first: 9, end: 10, rule: 'the end as it is now' });
});
