import { describe, expect, test } from 'vitest';
import { adoptStart, adoptStartsOfParts, beginAsOf, pairLast } from '../../../../lib/domain/notice/6-windows/revise.ts';
import { cases, draftIn, shown } from './drafts.ts';

/** The steps of `revise.ts` that give a start to an end: the stops before each, and behind it. */

describe('of an end without a start', () => {
  test.each<readonly [behaviour: string, window: string, plans: readonly string[], behind: string]>([
    ['as the old plan says', '-/26T07:00', ['26T02:00/26T05:00'], '26T02:00/26T07:00'],
    ['not as a plan that begins later', '-/26T07:00', ['26T08:00/26T09:00'], '-/26T07:00'],
    ['nor when it ends', '-/26T07:00', ['26T07:00/26T09:00'], '-/26T07:00'],
    ['nor as a plan of days before', '-/26T07:00', ['23T07:00/23T09:00'], '-/26T07:00'],
    ['as one of just under three days before', '-/26T07:00', ['23T07:01/23T09:00'], '23T07:01/26T07:00'],
    ['nor as one without a start', '-/26T07:00', ['-/26T05:00'], '-/26T07:00'],
    ['nor as one without an end', '-/26T07:00', ['26T02:00/-'], '-/26T07:00'],
    ['as the second plan', '-/26T07:00', ['-/26T04:00', '26T03:00/26T05:00'], '26T03:00/26T07:00'],
    ['what has a start keeps it', '26T01:00/26T07:00', ['26T02:00/26T05:00'], '26T01:00/26T07:00'],
    ['what has no end has no start', '-/-', ['26T02:00/26T05:00'], '-/-'],
  ])('it began when the old plan says; %s: %s %j', (_behaviour, window, plans, behind) => {
    const draft = draftIn(window);
    adoptStart(
      draft,
      plans.map((each) => draftIn(each)),
    );
    expect(shown(draft)).toBe(behind);
  });
});

describe('the start of a part', () => {
  test.each(
    cases([
      ['that has its end already', ['-/26T05:00 part deposit', '26T02:00/- deposit'], '26T02:00/26T05:00+ part'],
      ['of a coin', ['-/26T05:00 part deposit BTC', '26T02:00/- deposit BTC'], '26T02:00/26T05:00+ part'],
      ['of another coin', ['-/26T05:00 part deposit BTC', '26T02:00/- deposit ETH'], '-/26T05:00 part', '26T02:00/-'],
      ['of another service', ['-/26T05:00 part deposit', '26T02:00/- withdrawal'], '-/26T05:00 part', '26T02:00/-'],
      ['of nobody', ['-/26T05:00 part', '26T02:00/-'], '-/26T05:00 part', '26T02:00/-'],
      ['behind its end', ['-/26T05:00 part deposit', '26T06:00/- deposit'], '-/26T05:00 part', '26T06:00/-'],
      ['at its end', ['-/26T05:00 part deposit', '26T05:00/- deposit'], '-/26T05:00 part', '26T05:00/-'],
      ['of what is no part', ['-/26T05:00 deposit', '26T02:00/- deposit'], '-/26T05:00', '26T02:00/-'],
      ['of a part without an end', ['-/- part deposit', '26T02:00/- deposit'], '-/- part', '26T02:00/-'],
      [
        'with an end of its own',
        ['-/26T05:00 part deposit', '26T02:00/26T03:00 deposit'],
        '-/26T05:00 part',
        '26T02:00/26T03:00',
      ],
      ['without a time', ['-/26T05:00 part deposit', '-/- deposit'], '-/26T05:00 part', '-/-'],
      [
        'of the second part',
        ['-/26T05:00 part withdrawal', '-/26T05:00 part deposit', '26T01:00/- api', '26T02:00/- deposit'],
        '-/26T05:00 part',
        '26T02:00/26T05:00+ part',
        '26T01:00/-',
      ],
    ]),
  )('%s: %j', (_behaviour, before, behind) => {
    const windows = before.map((each) => draftIn(each));
    adoptStartsOfParts(windows);
    expect(windows.map(shown)).toEqual(behind);
  });
});

describe('when it was seen', () => {
  test.each(
    cases([
      ['begins the end', ['-/26T12:00'], '26T10:00/26T12:00+'],
      ['begins the latest of the ends', ['-/26T12:00', '-/26T14:00'], '26T10:00/26T14:00+'],
      ['whichever stands first', ['-/26T14:00', '-/26T12:00'], '26T10:00/26T14:00+'],
      ['begins what has no end', [], '26T10:00/-'],
      ['is not behind the end', ['-/26T09:00'], '-/26T09:00', '26T10:00/-'],
      ['nor at the end', ['-/26T10:00'], '-/26T10:00', '26T10:00/-'],
      ['an earlier end stays', ['-/26T09:00', '-/26T12:00'], '-/26T09:00', '26T10:00/26T12:00+'],
      ['nothing where a start is told', ['26T09:30/-', '-/26T12:00'], '26T09:30/-', '-/26T12:00'],
      ['a stop without times is none to begin', ['-/-'], '-/-', '26T10:00/-'],
    ]),
  )('%s: %j', (_behaviour, before, behind) => {
    const windows = before.map((each) => draftIn(each));
    beginAsOf(windows, draftIn('26T10:00/- at:7'));
    expect(windows.map(shown)).toEqual(behind);
  });

  test('stands first among the places it was read from', () => {
    const windows = [draftIn('-/26T12:00 at:3')];
    beginAsOf(windows, draftIn('26T10:00/- at:7'));
    expect(windows[0]?.from.map(({ first }) => first)).toEqual([7, 3]);
  });

  test('at no known time begins nothing', () => {
    const windows = [draftIn('-/26T12:00')];
    beginAsOf(windows, draftIn('-/-'));
    expect(windows.map(shown)).toEqual(['-/26T12:00', '-/-']);
  });
});

describe('the only start and the only end belong together', () => {
  test.each(
    cases([
      ['wherever they stand', ['-/26T05:00=', '26T02:00/-'], '26T02:00/26T05:00=+'],
      ['three days long at most', ['-/29T02:00', '26T02:00/-'], '26T02:00/29T02:00+'],
      ['no longer', ['-/29T02:01', '26T02:00/-'], '-/29T02:01', '26T02:00/-'],
      ['not at once', ['-/26T02:00', '26T02:00/-'], '-/26T02:00', '26T02:00/-'],
      ['not backwards', ['-/26T01:00', '26T02:00/-'], '-/26T01:00', '26T02:00/-'],
      ['two starts', ['-/26T05:00', '26T02:00/-', '26T03:00/-'], '-/26T05:00', '26T02:00/-', '26T03:00/-'],
      ['two ends', ['-/26T05:00', '-/26T06:00', '26T02:00/-'], '-/26T05:00', '-/26T06:00', '26T02:00/-'],
      ['no end', ['26T02:00/-'], '26T02:00/-'],
      ['no start', ['-/26T05:00'], '-/26T05:00'],
      ['an end that is none', ['-/-', '26T02:00/-'], '-/-', '26T02:00/-'],
      ['beside a part', ['-/26T04:00 part', '-/26T05:00', '26T02:00/-'], '-/26T04:00 part', '26T02:00/26T05:00+'],
      ['the end of a part', ['-/26T05:00 part', '26T02:00/-'], '-/26T05:00 part', '26T02:00/-'],
      ['the start is but a day', ['-/26T05:00', '26T00:00/- day'], '-/26T05:00', '26T00:00/-'],
      ['beside a day', ['-/26T05:00', '26T00:00/- day', '26T02:00/-'], '26T00:00/-', '26T02:00/26T05:00+'],
      ['beside a window', ['25T02:00/25T03:00', '-/26T05:00', '26T02:00/-'], '25T02:00/25T03:00', '26T02:00/26T05:00+'],
    ]),
  )('%s: %j', (_behaviour, before, behind) => {
    const windows = before.map((each) => draftIn(each));
    pairLast(windows);
    expect(windows.map(shown)).toEqual(behind);
  });
});
