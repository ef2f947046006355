import { describe, expect, test } from 'vitest';
import type { WindowDraft } from '../../../../lib/domain/notice/6-windows/draft.ts';
import { pair } from '../../../../lib/domain/notice/6-windows/pair.ts';
import { cases, oldTimes, type Row, shown, timesIn } from './drafts.ts';

/** The times of a notice, one after the other, and what is put together of them; `past` and `new` wait for all starts. */

const named = (draft: WindowDraft): string =>
  [shown(draft), ...draft.names.services, ...draft.names.assets].join(' ').trim();

function pairsIn(times: readonly string[], isOver: boolean): readonly string[] {
  const { windows, superseded, plans, changes, actuals, stillClosed, asOf } = pair([], timesIn(times), isOver);
  const waiting = { new: changes, past: actuals, out: stillClosed.map((item) => ({ item, opener: null })) };
  return [
    ...windows.map(named),
    ...superseded.map(oldTimes),
    ...plans.map((draft) => `plan ${shown(draft)}`),
    ...Object.entries(waiting).flatMap(([kind, ends]) =>
      ends.map(({ item: { start, end }, opener }) =>
        [kind, oldTimes({ start, end }).slice(4), ...(opener === null ? [] : ['of', shown(opener)])].join(' '),
      ),
    ),
    ...(asOf === null ? [] : [`seen ${shown(asOf)}`]),
  ];
}

const ENDS: readonly Row[] = [
  ['is that of the start above', ['start 26T02:00', 'end 26T05:00'], '26T02:00/26T05:00+'],
  ['four lines below is its end', ['start 26T02:00 line:1', 'end 26T05:00 line:5'], '26T02:00/26T05:00+'],
  ['further below is not', ['start 26T02:00 line:1', 'end 26T05:00 line:6'], '26T02:00/-', '-/26T05:00'],
  ['in a row of a timeline is', ['start 26T02:00 row line:1', 'end 26T05:00 row line:9'], '26T02:00/26T05:00+'],
  ['in no row is not', ['start 26T02:00 row line:1', 'end 26T05:00 line:9'], '26T02:00/-', '-/26T05:00'],
  ['of what is no row is not', ['start 26T02:00 line:1', 'end 26T05:00 row line:9'], '26T02:00/-', '-/26T05:00'],
  [
    'in the middle of a row is not',
    ['start 26T02:00 row line:1', 'end 26T05:00 row lead:4 line:9'],
    '26T02:00/-',
    '-/26T05:00',
  ],
  ['of nothing stands alone', ['end 26T05:00'], '-/26T05:00'],
  ['without a time is none', ['end -']],
  [
    'behind the first one is another',
    ['start 26T02:00', 'end 26T05:00', 'end 26T06:00'],
    '26T02:00/26T05:00+',
    '-/26T06:00',
  ],
  [
    'behind the first one without a day is later',
    ['start 26T02:00', 'end 26T05:00', 'end 26T06:00 loose'],
    '26T02:00/26T06:00++',
    'old 26T02:00/26T05:00',
  ],
  ['is no day where the start has its hour', ['start 26T02:00', 'end 27T00:00 day'], '26T02:00/-'],
  [
    'is the day that ends a day',
    ['start 26T00:00 day @ under a label of a start', 'end 27T00:00 day'],
    '26T00:00/27T00:00+',
  ],
  ['of a day that no label names is another', ['start 26T00:00 day', 'end 27T00:00 day'], '26T00:00/-', '-/27T00:00'],
  ['came true', ['start 26T02:00', 'actual-end 26T05:00'], '26T02:00/-', 'past -/26T05:00 of 26T02:00/-'],
  [
    'that replaces another waits',
    ['start 26T02:00', 'end 26T05:00 before:changed'],
    '26T02:00/-',
    'new -/26T05:00 of 26T02:00/-',
  ],
  [
    'that holds now waits',
    ['start 26T02:00', 'end 26T05:00 @ the end as it is now'],
    '26T02:00/-',
    'new -/26T05:00 of 26T02:00/-',
  ],
];

describe('an end', () => {
  test.each(cases(ENDS))('%s: %j', (_behaviour, times, behind) => expect(pairsIn(times, false)).toEqual(behind));
});

describe('where the notice says that it is over, an end', () => {
  test.each(
    cases([
      ['came true', ['start 26T02:00', 'end 26T05:00'], '26T02:00/-', 'past -/26T05:00 of 26T02:00/-'],
      ['that was planned did not', ['start 26T02:00', 'end 26T05:00 near:approx'], '26T02:00/26T05:00+'],
      ['is no day alone', ['end 26T00:00 day']],
      [
        'of one service among others is its own',
        ['start 26T02:00', 'end 26T04:00 deposit', 'end 26T05:00 withdrawal'],
        '26T02:00/26T04:00+ part deposit',
        '26T02:00/26T05:00++ part withdrawal',
      ],
      [
        'of all beside those came true',
        ['start 26T02:00', 'end 26T04:00 deposit', 'end 26T05:00 withdrawal', 'end 26T06:00'],
        '26T02:00/26T04:00+ part deposit',
        '26T02:00/26T05:00++ part withdrawal',
        'past -/26T06:00 of 26T02:00/26T04:00+ part',
      ],
      [
        'of one of the services that began apart came true',
        ['start 26T02:00 deposit', 'start 26T03:30 spot', 'end 26T05:00 deposit'],
        '26T02:00/- deposit',
        '26T03:30/- spot',
        'past -/26T05:00 of 26T03:30/-',
      ],
      [
        'of one service alone came true',
        ['start 26T02:00', 'end 26T04:00 deposit'],
        '26T02:00/-',
        'past -/26T04:00 of 26T02:00/-',
      ],
    ]),
  )('%s: %j', (_behaviour, times, behind) => expect(pairsIn(times, true)).toEqual(behind));
});

const PARTS: readonly Row[] = [
  [
    'each with its end',
    ['start 26T02:00', 'end 26T05:00 spot', 'end 26T06:00 deposit', 'end 26T07:00 api'],
    '26T02:00/26T05:00+ part spot',
    '26T02:00/26T06:00++ part deposit',
    '26T02:00/26T07:00++ part api',
  ],
  [
    'far below the end of the first, which is that of the whole',
    ['start 26T02:00 line:1', 'end 26T05:00 spot line:4', 'end 26T06:00 deposit line:8'],
    '26T02:00/26T05:00+',
    '26T02:00/26T06:00+++ part deposit',
  ],
  [
    'near enough to each other',
    ['start 26T02:00 line:1', 'end 26T05:00 spot line:3', 'end 26T06:00 deposit line:5', 'end 26T07:00 api line:9'],
    '26T02:00/26T05:00+ part spot',
    '26T02:00/26T06:00++ part deposit',
    '26T02:00/26T07:00++ part api',
  ],
  [
    'and the rest in a row',
    ['start 26T02:00', 'end 26T05:00 BTC row', 'end 26T06:00 ADA row', 'end 26T08:00 row'],
    '26T02:00/26T05:00+ part BTC',
    '26T02:00/26T06:00++ part ADA',
    '26T02:00/26T08:00++',
  ],
  [
    'and no rest in prose',
    ['start 26T02:00', 'end 26T05:00 BTC row', 'end 26T06:00 ADA row', 'end 26T08:00'],
    '26T02:00/26T05:00+ part BTC',
    '26T02:00/26T06:00++ part ADA',
    '-/26T08:00',
  ],
  [
    'and a row below a whole is no rest',
    ['start 26T02:00', 'end 26T05:00 row', 'end 26T08:00 row'],
    '26T02:00/26T05:00+',
    '-/26T08:00',
  ],
  [
    'which came true and which did not',
    ['start 26T02:00', 'actual-end 26T05:00 withdrawal', 'end 26T06:00 spot'],
    '26T02:00/26T05:00=+ part withdrawal',
    '26T02:00/26T06:00++ part spot',
  ],
  [
    'one came true for all',
    ['start 26T02:00', 'end 26T05:00 withdrawal', 'end 26T06:00 spot', 'actual-end 26T07:00'],
    '26T02:00/26T05:00+ part withdrawal',
    '26T02:00/26T06:00++ part spot',
    'past -/26T07:00 of 26T02:00/26T05:00+ part',
  ],
  [
    'one came true alone',
    ['start 26T02:00', 'actual-end 26T05:00 withdrawal'],
    '26T02:00/-',
    'past -/26T05:00 of 26T02:00/-',
  ],
  [
    'beside a whole window',
    ['window 26T02:00/26T05:00', 'end 26T06:00 deposit'],
    '26T02:00/26T05:00',
    '26T02:00/26T06:00++ part deposit',
  ],
  [
    'beside the last of the whole windows',
    ['window 26T02:00/26T05:00', 'window 27T02:00/27T05:00', 'window 28T02:00', 'end 28T06:00 deposit'],
    '26T02:00/26T05:00',
    '27T02:00/27T05:00',
    '28T02:00/-',
    '27T02:00/28T06:00++ part deposit',
  ],
  ['none beside a lone end', ['end 26T05:00', 'end 26T06:00 deposit'], '-/26T05:00', '-/26T06:00 deposit'],
  [
    'of the start that waits, not of a whole window',
    ['window 25T02:00/25T05:00', 'start 26T02:00', 'end 26T06:00 deposit'],
    '25T02:00/25T05:00',
    '26T02:00/26T06:00+',
  ],
  [
    'still out while the rest is back',
    ['actual-end 26T04:00', 'end 26T12:00 withdrawal before:stop,ongoing'],
    'past -/26T04:00',
    'out -/26T12:00',
  ],
  [
    'a coin still out while the rest is back',
    ['actual-end 26T04:00', 'end 26T12:00 BTC before:stop,ongoing'],
    'past -/26T04:00',
    'out -/26T12:00',
  ],
  [
    'a coin of a service still out',
    ['actual-end 26T04:00', 'end 26T12:00 withdrawal BTC before:stop,ongoing'],
    'past -/26T04:00',
    'out -/26T12:00',
  ],
  ['nobody still out', ['actual-end 26T04:00', 'end 26T12:00 before:stop,ongoing'], '-/26T12:00', 'past -/26T04:00'],
  [
    'still out while nothing is back',
    ['end 26T04:00', 'end 26T12:00 withdrawal before:stop,ongoing'],
    '-/26T04:00',
    '-/26T12:00 withdrawal',
  ],
  [
    'stopped, and not said to be out still',
    ['actual-end 26T04:00', 'end 26T12:00 withdrawal before:stop'],
    '-/26T12:00 withdrawal',
    'past -/26T04:00',
  ],
];

describe('parts of a stop', () => {
  test.each(cases(PARTS))('%s: %j', (_behaviour, times, behind) => expect(pairsIn(times, false)).toEqual(behind));
});

const STARTS: readonly Row[] = [
  ['without a time is none', ['start -']],
  [
    'with its own end waits for none',
    ['start 26T02:00/26T05:00', 'end 26T06:00 loose'],
    '26T02:00/26T05:00',
    '-/26T06:00',
  ],
  [
    'of a part, in the bracket behind the hours',
    ['window 26T02:00/26T05:00 line:1', 'start 26T01:30 deposit line:1 @ the start of a part, in a bracket'],
    '26T02:00/26T05:00',
    '26T01:30/26T05:00+ part deposit',
  ],
  [
    'of a part, in a bracket of another line',
    ['window 26T02:00/26T05:00', 'start 26T01:30 deposit @ the start of a part, in a bracket'],
    '26T02:00/26T05:00',
  ],
  ['of a part, in a bracket behind nothing', ['start 26T01:30 deposit @ the start of a part, in a bracket']],
  [
    'is the last before the end',
    ['start 26T02:00', 'start 27T02:00', 'end 27T05:00'],
    '26T02:00/-',
    '27T02:00/27T05:00+',
  ],
  [
    'told in prose, minutes later, is a step',
    ['start 26T02:00', 'start 26T02:20 loose', 'end 26T05:00'],
    '26T02:00/26T05:00+',
  ],
  [
    'told in prose, an hour later, is another',
    ['start 26T02:00', 'start 26T03:00 loose', 'end 26T05:00'],
    '26T02:00/-',
    '26T03:00/26T05:00+',
  ],
  [
    'told in prose, of a coin, is another',
    ['start 26T02:00', 'start 26T02:20 loose BTC'],
    '26T02:00/-',
    '26T02:20/- BTC',
  ],
  [
    'told in prose, of another service, is another',
    ['start 26T02:00 spot', 'start 26T02:20 loose deposit'],
    '26T02:00/- spot',
    '26T02:20/- deposit',
  ],
  [
    'told in prose, of the same service, is a step',
    ['start 26T02:00 spot', 'start 26T02:20 loose spot'],
    '26T02:00/- spot',
  ],
  [
    'told in prose, with a day of its own, is another',
    ['start 26T02:00', 'start 26T02:20'],
    '26T02:00/-',
    '26T02:20/-',
  ],
  ['told in prose again is the same', ['start 26T02:00', 'start 26T02:00 loose'], '26T02:00/-', '26T02:00/-'],
  [
    'told in prose far below is another',
    ['start 26T02:00 line:1', 'start 26T02:20 loose line:6'],
    '26T02:00/-',
    '26T02:20/-',
  ],
  ['told in prose just near enough is a step', ['start 26T02:00 line:1', 'start 26T02:20 loose line:5'], '26T02:00/-'],
  [
    'told in prose behind the end is another',
    ['start 26T02:00', 'end 26T02:10', 'start 26T02:20 loose'],
    '26T02:00/26T02:10+',
    '26T02:20/-',
  ],
  ['in the next row of a timeline is a step', ['start 26T02:00 row', 'start 26T02:30 loose row'], '26T02:00/-'],
  ['in a row below a label is another', ['start 26T02:00', 'start 26T02:30 loose row'], '26T02:00/-', '26T02:30/-'],
  [
    'in a row of another service is another',
    ['start 26T02:00 row spot', 'start 26T02:30 loose row deposit'],
    '26T02:00/- spot',
    '26T02:30/- deposit',
  ],
  [
    'in a row of the same service is a step',
    ['start 26T02:00 row spot', 'start 26T02:30 loose row spot'],
    '26T02:00/- spot',
  ],
  [
    'in the row after the next is another',
    ['start 26T02:00 row line:1', 'start 26T02:30 loose row line:3'],
    '26T02:00/-',
    '26T02:30/-',
  ],
  [
    'in the same row is another',
    ['start 26T02:00 row line:1', 'start 26T02:30 loose row line:1'],
    '26T02:00/-',
    '26T02:30/-',
  ],
  [
    'in the middle of the next row is another',
    ['start 26T02:00 row', 'start 26T02:30 loose row lead:4'],
    '26T02:00/-',
    '26T02:30/-',
  ],
  [
    'below the middle of a row is another',
    ['start 26T02:00 row lead:4', 'start 26T02:30 loose row'],
    '26T02:00/-',
    '26T02:30/-',
  ],
  [
    'in the next row, an hour later, is another',
    ['start 26T02:00 row', 'start 26T03:00 loose row'],
    '26T02:00/-',
    '26T03:00/-',
  ],
  [
    'in the next row, with a day of its own, is another',
    ['start 26T02:00 row', 'start 26T02:30 row'],
    '26T02:00/-',
    '26T02:30/-',
  ],
  ['in the next row again is the same', ['start 26T02:00 row', 'start 26T02:00 loose row'], '26T02:00/-', '26T02:00/-'],
  [
    'in the next row behind the end is another',
    ['start 26T02:00 row line:1', 'end 26T02:10 line:1', 'start 26T02:20 loose row line:2'],
    '26T02:00/26T02:10+',
    '26T02:20/-',
  ],
  [
    'in the next row that a label names too is told again',
    ['start 26T02:30', 'start 26T02:00 row', 'start 26T02:30 loose row'],
    '26T02:30/-',
    '26T02:00/-',
    '26T02:30/-',
  ],
];

describe('a start', () => {
  test.each(cases(STARTS))('%s: %j', (_behaviour, times, behind) => expect(pairsIn(times, false)).toEqual(behind));
});

const TOGETHER: readonly Row[] = [
  ['rows', ['start 26T01:00 row', 'start 26T03:00 row', 'end 26T05:00'], '26T01:00/26T05:00+', '26T03:00/26T05:00+'],
  [
    'three rows',
    ['start 26T01:00 row', 'start 26T03:00 row', 'start 26T04:30 row', 'end 26T05:00'],
    '26T01:00/26T05:00+',
    '26T03:00/26T05:00+',
    '26T04:30/26T05:00+',
  ],
  [
    'not rows with others between',
    ['start 26T01:00 row line:1', 'start 26T03:00 row line:3', 'end 26T05:00'],
    '26T01:00/-',
    '26T03:00/26T05:00+',
  ],
  ['not lines of prose', ['start 26T01:00', 'start 26T03:00', 'end 26T05:00'], '26T01:00/-', '26T03:00/26T05:00+'],
  [
    'two of a sentence',
    ['start 26T01:00 line:1', 'start 26T03:00 beside:from line:1', 'end 26T05:00'],
    '26T01:00/26T05:00+',
    '26T03:00/26T05:00+',
  ],
  [
    'not rows beside a whole window',
    ['window 25T01:00/25T02:00', 'start 26T01:00 row', 'start 26T03:00 row', 'end 26T05:00'],
    '25T01:00/25T02:00',
    '26T01:00/-',
    '26T03:00/26T05:00+',
  ],
  [
    'rows beside a lone end',
    ['end 25T02:00', 'start 26T01:00 row', 'start 26T03:00 row', 'end 26T05:00'],
    '-/25T02:00',
    '26T01:00/26T05:00+',
    '26T03:00/26T05:00+',
  ],
  [
    'but once',
    ['start 26T01:00 row', 'start 26T03:00 row', 'end 26T05:00', 'end 26T06:00 loose'],
    '26T01:00/26T05:00+',
    '26T03:00/26T06:00++',
    'old 26T03:00/26T05:00',
  ],
  [
    'services apart, in a sentence of its own',
    ['start 26T01:00 deposit', 'start 26T02:00 spot', 'start 26T03:00 api', 'end 26T04:00'],
    '26T01:00/26T04:00+ deposit',
    '26T02:00/26T04:00+ spot',
    '26T03:00/26T04:00+ api',
  ],
  [
    'not services apart, in the sentence of the last',
    ['start 26T01:00 deposit', 'start 26T02:00 spot line:3', 'end 26T04:00 line:3'],
    '26T01:00/- deposit',
    '26T02:00/26T04:00+ spot',
  ],
  [
    'not the service that the end does not name',
    ['start 26T01:00 deposit', 'start 26T02:00 spot', 'end 26T04:00 spot'],
    '26T01:00/- deposit',
    '26T02:00/26T04:00+ spot',
  ],
  [
    'not the service that has ended',
    ['start 26T01:00 deposit', 'end 26T01:30', 'start 26T02:00 spot', 'end 26T04:00'],
    '26T01:00/26T01:30+ deposit',
    '26T02:00/26T04:00+ spot',
  ],
];

describe('starts that end together', () => {
  test.each(cases(TOGETHER))('%s: %j', (_behaviour, times, behind) => expect(pairsIn(times, false)).toEqual(behind));
});

const VERB = '@ the verb of the first start, and the end of both';
const WINDOWS: readonly Row[] = [
  ['without a start are none', ['window -/26T05:00']],
  [
    'of the start in the title end it',
    ['start 26T02:00', 'window 26T02:00/26T05:00', 'end 26T06:00'],
    '26T02:00/-',
    '26T02:00/26T05:00',
    '-/26T06:00',
  ],
  [
    'beside another start leave it waiting',
    ['start 26T01:00', 'window 27T02:00/27T05:00', 'end 26T06:00'],
    '26T01:00/26T06:00+',
    '27T02:00/27T05:00',
  ],
  [
    'give the start before them their end',
    ['start 26T02:00', `window 26T03:00/26T05:00 ${VERB}`],
    '26T02:00/26T05:00',
    '26T03:00/26T05:00',
  ],
  [
    'leave a start its own end',
    ['start 26T02:00', 'end 26T02:30', `window 26T03:00/26T05:00 ${VERB}`],
    '26T02:00/26T02:30+',
    '26T03:00/26T05:00',
  ],
  ['of another rule give none', ['start 26T02:00', 'window 26T03:00/26T05:00'], '26T02:00/-', '26T03:00/26T05:00'],
  ['give none to nothing', [`window 26T03:00/26T05:00 ${VERB}`], '26T03:00/26T05:00'],
  ['called off', ['cancelled 26T02:00/26T05:00'], '26T02:00/26T05:00 off'],
];

const DAYS = 'window 26T00:00/27T00:00 day';
const EACH_DAY: readonly Row[] = [
  [
    'hold on each of them',
    [DAYS, 'window 26T01:00/26T02:00 loose'],
    '26T00:00/27T00:00',
    '26T01:00/26T02:00',
    '27T01:00/27T02:00',
  ],
  [
    'two lines below hold',
    ['start 26T00:00/27T00:00 day line:1', 'window 26T01:00/26T02:00 loose line:3'],
    '26T01:00/26T02:00',
    '27T01:00/27T02:00',
  ],
  [
    'further below do not',
    ['start 26T00:00/27T00:00 day line:1', 'window 26T01:00/26T02:00 loose line:4'],
    '26T01:00/26T02:00',
  ],
  ['with a day of their own do not', [DAYS, 'window 26T01:00/26T02:00'], '26T00:00/27T00:00', '26T01:00/26T02:00'],
  [
    'before them in a sentence hold',
    ['window 26T01:00/26T02:00 loose line:1', 'none 26T00:00/27T00:00 day line:1'],
    '26T01:00/26T02:00',
    '27T01:00/27T02:00',
  ],
  [
    'before them on another line do not',
    ['window 26T01:00/26T02:00 loose', 'none 26T00:00/27T00:00 day'],
    '26T01:00/26T02:00',
  ],
  [
    'are told once',
    [DAYS, 'window 26T01:00/26T02:00 loose', 'window 26T01:00/26T02:00 loose line:9'],
    '26T00:00/27T00:00',
    '26T01:00/26T02:00',
    '27T01:00/27T02:00',
  ],
  [
    'with a day of their own are told again',
    [DAYS, 'window 26T01:00/26T02:00 loose', 'window 27T01:00/27T02:00 line:9'],
    '26T00:00/27T00:00',
    '26T01:00/26T02:00',
    '27T01:00/27T02:00',
    '27T01:00/27T02:00',
  ],
  [
    'end the start that one of them tells',
    ['start 26T01:00', DAYS, 'window 26T01:00/26T02:00 loose', 'end 26T06:00'],
    '26T01:00/-',
    '26T00:00/27T00:00',
    '26T01:00/26T02:00',
    '27T01:00/27T02:00',
    '-/26T06:00',
  ],
  ['of one day hold on that', ['none 26T00:00 day', 'window 26T01:00/26T02:00 loose'], '26T01:00/26T02:00'],
  ['of about such days do not', ['none 26T00:00/27T00:00~ day', 'window 26T01:00/26T02:00 loose'], '26T01:00/26T02:00'],
  [
    'of days of something else do not',
    ['none 26T00:00/27T00:00 day of:else', 'window 26T01:00/26T02:00 loose'],
    '26T01:00/26T02:00',
  ],
  ['of hours do not', ['none 26T00:00/27T00:00', 'window 26T01:00/26T02:00 loose'], '26T01:00/26T02:00'],
  [
    'of days that are old do not',
    ['superseded 26T00:00/27T00:00 day', 'window 26T01:00/26T02:00 loose'],
    '26T01:00/26T02:00',
    'old 26T00:00/27T00:00',
  ],
  [
    'of days that are called off do not',
    ['cancelled 26T00:00/27T00:00 day', 'window 26T01:00/26T02:00 loose'],
    '26T00:00/27T00:00 off',
    '26T01:00/26T02:00',
  ],
];

const OLD: readonly Row[] = [
  ['hours', ['superseded 26T02:00/26T05:00'], 'old 26T02:00/26T05:00'],
  ['a start', ['superseded 26T02:00'], 'old 26T02:00/-'],
  ['an end by its label', ['superseded 26T05:00 label:end'], 'old -/26T05:00'],
  ['hours by the label of their end', ['superseded 26T02:00/26T05:00 label:end'], 'old -/26T05:00'],
  ['an end by its rule', ['superseded 26T05:00 @ the planned end, and the new one behind it'], 'old -/26T05:00'],
  ['an end that was outdone', ['superseded 26T05:00 said:end @ a plan that was outdone'], 'old -/26T05:00'],
  ['a start that was outdone', ['superseded 26T05:00 @ a plan that was outdone'], 'old 26T05:00/-'],
  [
    'hours that were outdone',
    ['superseded 26T02:00/26T05:00 said:end @ a plan that was outdone'],
    'old 26T02:00/26T05:00',
  ],
  ['a start in a sentence of ends', ['superseded 26T05:00 said:end'], 'old 26T05:00/-'],
  [
    'the plan that the sentence moves',
    ['superseded 26T02:00/26T05:00 @ the plan that the sentence moves'],
    'old 26T02:00/26T05:00',
    'plan 26T02:00/26T05:00',
  ],
];

const SEEN: readonly Row[] = [
  ['the first', ['as-of 26T10:00', 'as-of 26T11:00'], 'seen 26T10:00/-'],
  ['the earliest', ['as-of 26T11:00', 'as-of 26T10:00'], 'seen 26T10:00/-'],
  ['at no time', ['as-of 26T11:00', 'as-of -'], 'seen 26T11:00/-'],
  ['never', ['as-of -']],
];

describe.each(Object.entries({ WINDOWS, EACH_DAY, OLD, SEEN }))('%s', (_, rows) => {
  test.each(cases(rows))('%s: %j', (_behaviour, times, behind) => expect(pairsIn(times, false)).toEqual(behind));
});
