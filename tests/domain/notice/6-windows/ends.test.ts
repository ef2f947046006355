import { describe, expect, test } from 'vitest';
import type { SupersededTimes } from '../../../../lib/domain/notice/6-windows/draft.ts';
import {
  dropLooseEnds,
  isToldInEntry,
  keepLastExtension,
  latestLast,
  settle,
  stillOut,
} from '../../../../lib/domain/notice/6-windows/revise.ts';
import { cases, draftIn, ENTRY, itemIn, oldTimes, shown } from './drafts.ts';

/** Each step of `revise.ts` that tells an end: the stops before it, and behind it. */

describe('of several extensions the latest is told last', () => {
  test.each<readonly [behaviour: string, told: readonly string[], order: string]>([
    ['the newest first', ['26T07:00 said:extended', '26T06:00 said:extended', '26T05:00 said:extended'], '5 6 7'],
    ['the newest last', ['26T05:00 said:extended', '26T06:00 said:extended', '26T07:00 said:extended'], '5 6 7'],
    ['as it holds now', ['26T07:00 said:fresh', '26T06:00 said:extended'], '6 7'],
    ['by its rule', ['26T07:00 @ the end as it is now', '26T06:00 @ extended until, behind it'], '6 7'],
    ['one is no extension', ['26T07:00 said:extended', '26T06:00 said:changed'], '7 6'],
    ['none is one', ['26T07:00', '26T06:00'], '7 6'],
    ['one has no end', ['26T07:00 said:extended', '- said:extended', '26T06:00 said:extended'], '7 - 6'],
  ])('%s: %j', (_behaviour, told, order) => {
    const changes = told.map((each) => ({ item: itemIn(each), opener: null }));
    const ends = latestLast(changes).map(({ item }) => shown({ ...draftIn('-/-'), end: item.end }));
    expect(ends.map((end) => end.replace(/^-\/(?:26T0)?/, '').replace(':00', '')).join(' ')).toBe(order);
  });
});

describe('an end that the hours of its entry tell already', () => {
  const HEAD = '26T05:00 at:10 @ the entry of completion';

  test.each<
    readonly [behaviour: string, told: boolean, item: string, windows: readonly string[], ends: readonly string[]]
  >([
    ['behind the head', true, HEAD, ['26T02:00/26T04:30 said:past at:20'], []],
    ['behind the head, as going on', true, HEAD, ['26T02:00/26T04:30 said:ongoing at:20'], []],
    ['to the minute of the head', true, HEAD, ['26T02:00/26T05:00 said:past at:20'], []],
    ['one of two windows', true, HEAD, ['26T02:00/-', '26T02:00/26T04:30 said:past at:20'], []],
    ['one of two places', true, HEAD, ['26T02:00/26T04:30 said:past at:2,20'], []],
    ['right behind the head', true, HEAD, ['26T02:00/26T04:30 said:past at:11'], []],
    ['as far as it may', true, HEAD, ['26T02:00/26T04:30 said:past at:71'], []],
    ['too far', false, HEAD, ['26T02:00/26T04:30 said:past at:72'], []],
    ['before the head', false, HEAD, ['26T02:00/26T04:30 said:past at:9'], []],
    ['later than the head', false, HEAD, ['26T02:00/26T05:01 said:past at:20'], []],
    ['hours without an end', false, HEAD, ['26T02:00/- said:past at:20'], []],
    ['hours that are a plan', false, HEAD, ['26T02:00/26T04:30 said:future at:20'], []],
    ['a head of something else', false, '26T05:00 at:10', ['26T02:00/26T04:30 said:past at:20'], []],
    ['in the prose of the entry', true, '26T05:00 under:entry', [], ['26T04:30 under:entry lead:5']],
    ['at the same place of its line', false, '26T05:00 under:entry', [], ['26T04:30 under:entry']],
    ['in the prose of another entry', false, '26T05:00 under:entry', [], ['26T04:30 under:other lead:5']],
    ['one of two ends', true, '26T05:00 under:entry', [], ['26T04:30', '26T04:30 under:entry lead:5']],
    ['hours in the entry', true, '26T05:00 under:entry', ['26T02:00/26T04:30 under:entry'], []],
    ['one of two hours', true, '26T05:00 under:entry', ['26T02:00/-', '26T02:00/26T04:30 under:entry'], []],
    ['a start in the entry', false, '26T05:00 under:entry', ['26T02:00/- under:entry'], []],
    ['hours in another entry', false, '26T05:00 under:entry', ['26T02:00/26T04:30 under:other'], []],
    ['hours under a heading that is no entry', false, '26T05:00 under:text', ['26T02:00/26T04:30 under:text'], []],
    ['nothing else', false, '26T05:00 under:entry', [], []],
  ])('%s: %s', (_behaviour, told, item, windows, ends) => {
    const actuals = ends.map((each) => ({ item: itemIn(each), opener: null }));
    expect(
      isToldInEntry(
        ENTRY,
        windows.map((each) => draftIn(each)),
        actuals,
        itemIn(item),
      ),
    ).toBe(told);
  });
});

describe('what is still out when the rest is back', () => {
  test.each<readonly [behaviour: string, windows: readonly string[], part: string]>([
    ['began with what is over', ['26T02:00/26T04:00='], '26T02:00/26T12:00++ part'],
    ['began with the last of what is over', ['26T01:00/26T02:00=', '26T03:00/26T04:00='], '26T03:00/26T12:00++ part'],
    ['not with what goes on', ['26T02:00/26T04:00=', '26T03:00/26T06:00'], '26T02:00/26T12:00++ part'],
    ['nor with what only has an end', ['26T02:00/26T04:00=', '-/26T06:00='], '26T02:00/26T12:00++ part'],
    ['began no one knows when', ['26T02:00/26T04:00'], '-/26T12:00 part'],
  ])('%s: %j', (_behaviour, windows, part) =>
    expect(
      shown(
        stillOut(
          [],
          windows.map((each) => draftIn(each)),
          itemIn('26T12:00'),
        ),
      ),
    ).toBe(part),
  );
});

type Ending = readonly [behaviour: string, before: readonly string[], end: string, ...behind: readonly string[]];
const endings = (rows: readonly Ending[]) =>
  rows.map(([behaviour, before, end, ...behind]) => [behaviour, before, end, behind] as const);

describe('of ends without a start', () => {
  test.each(
    cases([
      ['what follows without a day is a step', ['-/26T23:00', '-/26T23:50 loose'], '-/26T23:00'],
      ['each that follows', ['-/26T23:00', '-/26T23:50 loose', '-/26T23:55 loose'], '-/26T23:00'],
      ['both have a day', ['-/26T23:00', '-/26T23:50'], '-/26T23:00', '-/26T23:50'],
      ['neither has a day', ['-/26T23:00 loose', '-/26T23:50 loose'], '-/26T23:00', '-/26T23:50'],
      ['there is but one', ['-/26T23:50 loose'], '-/26T23:50'],
      ['under a label', ['-/26T23:00', '-/26T23:50 loose labelled'], '-/26T23:00', '-/26T23:50'],
      ['of others', ['-/26T23:00 deposit', '-/26T23:50 loose withdrawal'], '-/26T23:00', '-/26T23:50'],
      [
        'of one of the others',
        ['-/26T23:00', '-/26T23:30 deposit', '-/26T23:50 loose withdrawal'],
        '-/26T23:00',
        '-/26T23:30',
        '-/26T23:50',
      ],
      ['beside a window', ['26T01:00/26T02:00', '-/26T23:50 loose'], '26T01:00/26T02:00', '-/26T23:50'],
      [
        'a window of hours without a day',
        ['26T01:00/26T02:00 loose', '-/26T23:00', '-/26T23:50 loose'],
        '26T01:00/26T02:00',
        '-/26T23:00',
      ],
      ['beside a part', ['-/26T23:00 part', '-/26T23:50 loose'], '-/26T23:00 part', '-/26T23:50'],
    ]),
  )('%s: %j', (_behaviour, before, behind) => {
    const windows = before.map((each) => draftIn(each));
    dropLooseEnds(windows);
    expect(windows.map(shown)).toEqual(behind);
  });

  test.each(
    cases([
      [
        'the latest extension',
        ['-/26T13:00 said:extended', '-/26T15:00 said:extended'],
        '-/26T15:00',
        'old -/26T13:00',
      ],
      ['told first', ['-/26T15:00 said:fresh', '-/26T13:00 said:fresh'], '-/26T15:00', 'old -/26T13:00'],
      ['not what is no extension', ['-/26T13:00', '-/26T15:00 said:extended'], '-/26T13:00', '-/26T15:00'],
      [
        'by the rule of one of its places',
        ['-/26T13:00 @ the end as it is now', '-/26T15:00 said:extended'],
        '-/26T15:00',
        'old -/26T13:00',
      ],
      [
        'not what has a start',
        ['26T10:00/26T13:00 said:extended', '-/26T15:00 said:extended'],
        '26T10:00/26T13:00',
        '-/26T15:00',
      ],
      ['not what has no end', ['-/- said:extended', '-/26T15:00 said:extended'], '-/-', '-/26T15:00'],
      ['not a part', ['-/26T13:00 part said:extended', '-/26T15:00 said:extended'], '-/26T13:00 part', '-/26T15:00'],
      ['not a service', ['-/26T13:00 deposit said:extended', '-/26T15:00 said:extended'], '-/26T13:00', '-/26T15:00'],
      ['not a coin', ['-/26T13:00 BTC said:extended', '-/26T15:00 said:extended'], '-/26T13:00', '-/26T15:00'],
      [
        'not a coin of a service',
        ['-/26T13:00 deposit BTC said:extended', '-/26T15:00 said:extended'],
        '-/26T13:00',
        '-/26T15:00',
      ],
    ]),
  )('the latest of the extensions holds; %s: %j', (_behaviour, before, behind) => {
    const windows = before.map((each) => draftIn(each));
    const superseded: SupersededTimes[] = [];
    keepLastExtension(windows, superseded);
    expect([...windows.map(shown), ...superseded.map(oldTimes)]).toEqual(behind);
  });
});

describe('an end that came true is of', () => {
  test.each(
    endings([
      ['the window', ['26T02:00/26T05:00'], '26T04:00', '26T02:00/26T04:00=+'],
      [
        'the last begun',
        ['26T01:00/-', '26T03:00/-', '26T02:00/-'],
        '26T04:00',
        '26T01:00/-',
        '26T03:00/26T04:00=+',
        '26T02:00/-',
      ],
      ['the second of one start', ['26T01:00/-', '26T01:00/-'], '26T04:00', '26T01:00/-', '26T01:00/26T04:00=+'],
      ['none that begins later', ['26T02:00/-', '26T05:00/-'], '26T04:00', '26T02:00/26T04:00=+', '26T05:00/-'],
      ['none that begins then', ['26T02:00/-', '26T04:00/-'], '26T04:00', '26T02:00/26T04:00=+', '26T04:00/-'],
      [
        'the last of all, without a day',
        ['26T02:00/-', '26T23:00/-'],
        '26T04:00 loose',
        '26T02:00/-',
        '26T23:00/27T04:00=+',
      ],
      [
        'none that is called off',
        ['26T02:00/-', '26T03:00/- off'],
        '26T04:00',
        '26T02:00/26T04:00=+',
        '26T03:00/- off',
      ],
      ['no day without hours', ['26T02:00/-', '26T03:00/- day'], '26T04:00', '26T02:00/26T04:00=+', '26T03:00/-'],
      ['none without a start', ['-/26T05:00'], '26T04:00', '-/26T05:00', '-/26T04:00='],
      ['nothing that is known', [], '26T04:00', '-/26T04:00='],
      ['nothing at all', [], '-'],
    ]),
  )('%s: %j %s', (_behaviour, before, end, behind) => {
    const windows = before.map((each) => draftIn(each));
    settle([], { windows, superseded: [] }, { item: itemIn(end), opener: null }, true);
    expect(windows.map(shown)).toEqual(behind);
  });

  test('the start just before it, whichever fits better', () => {
    const windows = ['26T02:00/-', '26T03:00/-'].map((each) => draftIn(each));
    settle([], { windows, superseded: [] }, { item: itemIn('26T04:00'), opener: windows[0] ?? null }, false);
    expect(windows.map(shown)).toEqual(['26T02:00/26T04:00+', '26T03:00/-']);
  });
});
