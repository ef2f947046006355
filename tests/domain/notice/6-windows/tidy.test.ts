import { describe, expect, test } from 'vitest';
import type { SupersededTimes } from '../../../../lib/domain/notice/6-windows/draft.ts';
import {
  isSame,
  overlap,
  tidy,
  withoutEarlier,
  withoutOlderParts,
} from '../../../../lib/domain/notice/6-windows/tidy.ts';
import { at } from '../../../notice/helpers.ts';
import { aClause, cases, draftIn, oldTimes, type Row, shown } from './drafts.ts';

const WHOLE = '26T02:00/26T05:00';
const both = (behaviour: string, part: string, whole = WHOLE): Row => [
  behaviour,
  [whole, part],
  shown(draftIn(whole)),
  shown(draftIn(part)),
];
const covered = (behaviour: string, part: string, whole = WHOLE): Row => [
  behaviour,
  [whole, part],
  shown(draftIn(whole)),
];

describe('what is told once more', () => {
  test.each(
    cases([
      ['is one window, read from both places', ['26T02:00/26T05:00', '26T02:00/26T05:00'], '26T02:00/26T05:00+'],
      ['has the same start only', ['26T02:00/26T05:00', '26T02:00/26T06:00'], '26T02:00/26T05:00', '26T02:00/26T06:00'],
      ['has the same end only', ['26T02:00/26T05:00', '26T01:00/26T05:00'], '26T02:00/26T05:00', '26T01:00/26T05:00'],
      ['called off by either', ['26T02:00/26T05:00', '26T02:00/26T05:00 off'], '26T02:00/26T05:00+ off'],
      ['called off by the first', ['26T02:00/26T05:00 off', '26T02:00/26T05:00'], '26T02:00/26T05:00+ off'],
      ['of none but days', ['26T00:00/- day', '26T00:00/- day'], '26T00:00/-+'],
      ['a day beside hours goes', ['26T00:00/27T00:00 day', '27T02:00/27T05:00'], '27T02:00/27T05:00'],
      ['days alone stay', ['26T00:00/- day', '27T00:00/- day'], '26T00:00/-', '27T00:00/-'],
      ['an end before its start is none', ['26T05:00/26T02:00', '27T02:00/27T05:00'], '27T02:00/27T05:00'],
      ['an end at its start is none', ['26T05:00/26T05:00', '27T02:00/27T05:00'], '27T02:00/27T05:00'],
      ['a lone start and a lone end are no such thing', ['26T05:00/-', '-/26T02:00'], '26T05:00/-', '-/26T02:00'],
    ]),
  )('%s: %j', (_behaviour, before, behind) =>
    expect(tidy(before.map((each) => draftIn(each))).map(shown)).toEqual(behind),
  );

  test.each<readonly [behaviour: string, first: string, second: string, labelled: boolean, order: string]>([
    ['the label is the better witness', `${WHOLE} at:2`, `${WHOLE} labelled at:9`, true, '2,9'],
    ['whichever comes first', `${WHOLE} labelled at:2`, `${WHOLE} at:9`, true, '2,9'],
    ['none has one', `${WHOLE} at:2`, `${WHOLE} at:9`, false, '2,9'],
    ['both have one', `${WHOLE} labelled bare at:2`, `${WHOLE} labelled at:9`, true, '2,9'],
  ])('%s: %s, %s', (_behaviour, first, second, labelled, order) => {
    const [kept, ...others] = tidy([draftIn(first), draftIn(second)]);
    expect([kept?.isLabelled, kept?.isBare, kept?.from.map((each) => each.first).join(), others]).toEqual([
      labelled,
      first.includes('bare'),
      order,
      [],
    ]);
  });
});

describe('what says no more than the whole window', () => {
  test.each(
    cases([
      // Steps of a timeline.
      [
        'a row towards the same end',
        ['26T00:15/26T00:50 at:1,9', '26T00:20/26T00:50 row at:3,9'],
        '26T00:15/26T00:50+',
      ],
      [
        'not prose',
        ['26T00:15/26T00:50 at:1,9', '26T00:20/26T00:50 at:3,9'],
        '26T00:15/26T00:50+',
        '26T00:20/26T00:50+',
      ],
      [
        'not towards another end',
        ['26T00:15/26T00:50 at:1,9', '26T00:20/26T00:55 row at:3,9'],
        '26T00:15/26T00:50+',
        '26T00:20/26T00:55+',
      ],
      [
        'not what was told as one',
        ['26T00:15/26T00:50 at:1,9', '26T00:20/26T00:50 row at:3'],
        '26T00:15/26T00:50+',
        '26T00:20/26T00:50',
      ],
      [
        'nor in what was told as one',
        ['26T00:15/26T00:50 at:1', '26T00:20/26T00:50 row at:3,9'],
        '26T00:15/26T00:50',
        '26T00:20/26T00:50+',
      ],
      [
        'not one that begins before',
        ['26T00:15/26T00:50 at:1,9', '26T00:10/26T00:50 row at:3,9'],
        '26T00:15/26T00:50+',
        '26T00:10/26T00:50+',
      ],
      [
        'of the same service',
        ['26T00:15/26T00:50 deposit withdrawal at:1,9', '26T00:20/26T00:50 deposit row at:3,9'],
        '26T00:15/26T00:50+',
      ],
      [
        'of a service, where the whole is of nobody',
        ['26T00:15/26T00:50 at:1,9', '26T00:20/26T00:50 deposit row at:3,9'],
        '26T00:15/26T00:50+',
      ],
      [
        'not of another service',
        ['26T00:15/26T00:50 deposit at:1,9', '26T00:20/26T00:50 deposit api row at:3,9'],
        '26T00:15/26T00:50+',
        '26T00:20/26T00:50+',
      ],
      [
        'not of all, where the whole is of one',
        ['26T00:15/26T00:50 deposit at:1,9', '26T00:20/26T00:50 row at:3,9'],
        '26T00:15/26T00:50+',
        '26T00:20/26T00:50+',
      ],
      [
        'not of a coin',
        ['26T00:15/26T00:50 at:1,9', '26T00:20/26T00:50 BTC row at:3,9'],
        '26T00:15/26T00:50+',
        '26T00:20/26T00:50+',
      ],
      [
        'not of the same coin',
        ['26T00:15/26T00:50 BTC at:1,9', '26T00:20/26T00:50 BTC row at:3,9'],
        '26T00:15/26T00:50+',
        '26T00:20/26T00:50+',
      ],
      // A lone end.
      covered('an end behind its start', '-/26T07:00'),
      covered('an end at its start', '-/26T02:00'),
      both('an end before it', '-/26T01:00'),
      both('a later end that came true', '-/26T07:00='),
      covered('an end within that came true', '-/26T04:00='),
      covered('its own end', '-/26T05:00='),
      // A lone start.
      covered('beside a label, a start of prose', '27T06:00/-', `${WHOLE} labelled`),
      both('beside a label, a start whose stop is named', '27T06:00/- plain', `${WHOLE} labelled`),
      covered('beside a label, one without a day', '27T06:00/- plain loose', `${WHOLE} labelled`),
      both('beside no label, a start of prose', '27T06:00/-'),
      covered('a start within', '26T03:00/-'),
      covered('its own start', '26T02:00/- plain'),
      covered('a start at its end', '26T05:00/- plain'),
      both('a start before it', '26T01:00/-'),
      covered('a start on a line of its own', '27T06:00/- bare'),
      both('under a label of its own', '27T06:00/- bare labelled'),
      both('a row with an open end', '27T06:00/- bare open-row'),
      both('hours on a line of their own', '27T06:00/27T07:00 bare'),
      // Hours without a day.
      covered('hours within, without a day', '26T03:00/26T04:00 loose'),
      covered('from its start to its end', '26T02:00/26T04:00 loose'),
      covered('on its second day', '26T01:00/26T04:00 loose', '26T23:00/27T05:00'),
      covered('until its end on the second day', '26T01:00/26T05:00 loose', '26T23:00/27T05:00'),
      both('two days on', '25T01:00/25T04:00 loose', '26T23:00/27T05:00'),
      both('with a day', '26T03:00/26T04:00'),
      both('in a window without a day', '26T03:00/26T04:00 loose', `${WHOLE} loose`),
      both('of another service', '26T03:00/26T04:00 loose deposit', `${WHOLE} withdrawal`),
      both('until later', '26T03:00/26T06:00 loose'),
      both('from before', '26T01:00/26T04:00 loose'),
      // A whole day, and what it may not cover.
      covered('a whole day within', '26T00:00/27T00:00 whole-day', '26T00:00/28T00:00'),
      covered('the last day of it', '27T00:00/28T00:00 whole-day', '26T00:00/28T00:00'),
      both('a whole day that goes on longer', '26T00:00/28T00:00 whole-day', '26T00:00/27T00:00'),
      both('a whole day that begins before', '25T00:00/27T00:00 whole-day', '26T00:00/28T00:00'),
      both('a part', '-/26T04:00 part'),
      both('beside a start without an end', '26T03:00/-', '26T02:00/- labelled'),
      both('beside an end without a start', '-/26T04:00', '-/26T05:00 labelled'),
    ]),
  )('%s: %j', (_behaviour, before, behind) =>
    expect(tidy(before.map((each) => draftIn(each))).map(shown)).toEqual(behind),
  );
});

describe('two windows', () => {
  test.each<readonly [behaviour: string, a: string, b: string, isOverlap: boolean]>([
    ['lie over another', WHOLE, '26T03:00/26T06:00', true],
    ['begin together', WHOLE, '26T02:00/26T06:00', true],
    ['end together', WHOLE, '26T03:00/26T05:00', true],
    ['are the same', WHOLE, WHOLE, false],
    ['follow each other', WHOLE, '26T05:00/26T06:00', false],
    ['follow each other, told last first', '26T05:00/26T06:00', WHOLE, false],
    ['the first without a start', '-/26T05:00', '26T03:00/26T06:00', false],
    ['the first without an end', '26T04:00/-', '26T03:00/26T06:00', false],
    ['the second without a start', WHOLE, '-/26T06:00', false],
    ['the second without an end', WHOLE, '26T03:00/-', false],
  ])('%s: %s %s', (_behaviour, a, b, isOverlap) => expect(overlap(draftIn(a), draftIn(b))).toBe(isOverlap));

  test.each<readonly [behaviour: string, old: string, window: string, same: boolean]>([
    ['the old times', WHOLE, WHOLE, true],
    ['another start', '26T01:00/26T05:00', WHOLE, false],
    ['another end', '26T02:00/26T06:00', WHOLE, false],
    ['an old end alone', '-/26T05:00', '-/26T05:00', false],
    ['an old start alone', '26T02:00/-', '26T02:00/-', false],
  ])('are the same by both sides: %s', (_behaviour, old, window, same) =>
    expect(isSame(draftIn(old), draftIn(window))).toBe(same),
  );
});

test.each(
  cases([
    ['of a later part is old', ['26T03:00/26T06:00', `${WHOLE} page:1`], '26T03:00/26T06:00', 'old 26T02:00/26T05:00'],
    ['of the same part is not', ['26T03:00/26T06:00', WHOLE], '26T03:00/26T06:00', WHOLE],
    ['of other hours is not', ['26T06:00/26T07:00', `${WHOLE} page:1`], '26T06:00/26T07:00', WHOLE],
    [
      'of an earlier part is not',
      [`${WHOLE} page:1`, '26T03:00/26T06:00'],
      '26T03:00/26T06:00',
      'old 26T02:00/26T05:00',
    ],
  ]),
)('what a page says of the same hours, %s: %j', (_behaviour, before, behind) => {
  const superseded: SupersededTimes[] = [];
  const kept = withoutOlderParts(
    before.map((each) => draftIn(each)),
    superseded,
  );
  expect([...kept.map(shown), ...superseded.map(oldTimes)]).toEqual(behind);
});

test.each(
  cases([
    ['is dropped', ['18T02:00/18T04:00 in:a', '25T02:00/25T04:00 in:a'], '25T02:00/25T04:00'],
    [
      'not of another sentence',
      ['18T02:00/18T04:00 in:b', '25T02:00/25T04:00 in:a'],
      '18T02:00/18T04:00',
      '25T02:00/25T04:00',
    ],
    [
      'not on a line of its own',
      ['18T02:00/18T04:00 bare in:a', '25T02:00/25T04:00 in:a'],
      '18T02:00/18T04:00',
      '25T02:00/25T04:00',
    ],
    ['not without an end', ['18T02:00/- in:a', '25T02:00/25T04:00 in:a'], '18T02:00/-', '25T02:00/25T04:00'],
    [
      'not what ends later',
      ['19T02:00/20T12:01 in:a', '25T02:00/25T04:00 in:a'],
      '19T02:00/20T12:01',
      '25T02:00/25T04:00',
    ],
    ['what ends by then', ['19T02:00/20T12:00 in:a', '25T02:00/25T04:00 in:a'], '25T02:00/25T04:00'],
    ['not beside what began by then', ['18T02:00/18T04:00 in:a', '20T12:00/- in:a'], '18T02:00/18T04:00', '20T12:00/-'],
    ['not beside an end alone', ['18T02:00/18T04:00 in:a', '-/25T04:00 in:a'], '18T02:00/18T04:00', '-/25T04:00'],
  ]),
)('what is over, told in the same breath as what is to come, %s: %j', (_behaviour, before, behind) => {
  const clauses = new Map([...'ab'].map((name) => [name, aClause()] as const));
  const windows = before.map((each) => draftIn(each, clauses));
  expect(withoutEarlier(windows, at('2026-11-20T12:00')).map(shown)).toEqual(behind);
});
