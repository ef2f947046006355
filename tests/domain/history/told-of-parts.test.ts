import { expect, test } from 'vitest';
import { partsOf } from '../../../lib/domain/envelope.ts';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import type { NoticeReading, ReadPart, ReadWindow } from '../../../lib/domain/notice/notice.ts';
import { jst } from '../../notice/helpers.ts';
import { hour, stop as stopOfTrading, version } from './versions.ts';

/* Which maintenance is meant by what a notice says of single parts or of an end alone, from what was read of it. */

/** A stop of trading and withdrawals. */
const stop = (start: string | null, end: string | null, changes: Partial<ReadWindow> = {}): ReadWindow =>
  stopOfTrading(start, end, { services: ['trading', 'withdrawal'], ...changes });

/** 「出金は26日8時まで」 */
const part = (service: ReadPart['service'], status: ReadPart['status'], end: string | null = null): ReadPart => ({
  service,
  asset: null,
  start: null,
  end: hour(end),
  endIsActual: false,
  status,
});

/** `26T02 trading 05 scheduled, withdrawal 08 extended`, one line a maintenance; `!` behind an end that was so. */
const lines = (versions: readonly Version[]): readonly string[] =>
  foldNotices(versions).map((window) => {
    const parts = partsOf(window).map(
      ({ service, end, endIsActual, status }) =>
        `${service} ${jst(end).slice(11, 13)}${endIsActual ? '!' : ''} ${status}`,
    );
    return `${jst(window.start).slice(8, 13)} ${parts.join(', ')}`;
  });

const PLAN = version('blog:1', '20T12', [stop('26T02', '26T05')]);
const LATER = version('blog:9', '20T12', [stop('27T02', '27T05')]);
const LONGER = part('withdrawal', 'extended', '26T08');
/** 「取引は再開、出金は8時まで」 at four in the morning, with an edit or without. */
const told = (written = '26T04', changes: Partial<NoticeReading> = {}): Version =>
  version('blog:2', written, [], {
    state: 'in-progress',
    partStates: [part('trading', 'completed', '26T04'), LONGER],
    ...changes,
  });

const ROWS: readonly (readonly [what: string, versions: readonly Version[], expected: readonly string[]])[] = [
  [
    'one more end of the stop that the notice gives in full',
    [
      version('blog:1', '26T03', [stop('26T02', '26T05'), stop(null, '26T08', { status: 'extended' })], {
        state: 'extended',
      }),
    ],
    ['26T02 trading 08 extended, withdrawal 08 extended'],
  ],
  [
    'and an end that is neither longer nor of a stop under way is none of it',
    [version('blog:1', '26T03', [stop('26T02', '26T05'), stop(null, '26T08', { status: 'completed' })])],
    ['26T02 trading 05 scheduled, withdrawal 05 scheduled'],
  ],
  [
    'when it was over, read before when the rest will be, whichever stands first',
    [
      PLAN,
      version(
        'blog:2',
        '26T05',
        [
          stop(null, '26T08', { status: 'extended', services: ['withdrawal'] }),
          stop(null, '26T04', { status: 'completed', endIsActual: true, services: [] }),
        ],
        { state: 'completed' },
      ),
    ],
    ['26T02 trading 04! completed, withdrawal 08 extended'],
  ],
  [
    'and where it stands in that order',
    [
      PLAN,
      version(
        'blog:2',
        '26T05',
        [
          stop(null, '26T04', { status: 'completed', endIsActual: true, services: [] }),
          stop(null, '26T08', { status: 'extended', services: ['withdrawal'] }),
        ],
        { state: 'completed' },
      ),
    ],
    ['26T02 trading 04! completed, withdrawal 08 extended'],
  ],
  [
    'parts are of the stop that the notice gives, not of the one under way',
    [
      PLAN,
      version('blog:2', '26T03', [stop('26T12', '26T14')], {
        state: 'in-progress',
        partStates: [part('withdrawal', 'extended', '26T16')],
      }),
    ],
    ['26T02 trading 05 scheduled, withdrawal 05 scheduled', '26T12 trading 14 scheduled, withdrawal 16 extended'],
  ],
  [
    'parts are of the stop under way where the notice gives none',
    [PLAN, LATER, told()],
    ['26T02 trading 04! completed, withdrawal 08 extended', '27T02 trading 05 scheduled, withdrawal 05 scheduled'],
  ],
  [
    'of the stop that an end names, days ahead',
    [PLAN, LATER, version('blog:2', '22T12', [stop(null, '26T08')], { partStates: [LONGER] })],
    ['26T02 trading 05 scheduled, withdrawal 08 extended', '27T02 trading 05 scheduled, withdrawal 05 scheduled'],
  ],
  [
    'an edit, days later, is still about the stop whose parts the notice told of',
    [PLAN, told(), version('blog:2', '30T12', [], { state: 'completed' })],
    ['26T02 trading 04! completed, withdrawal 08! completed'],
  ],
  [
    'so is an edit that tells of parts anew, whatever else is under way by then',
    [
      PLAN,
      version('blog:9', '20T12', [stop('26T10', '26T20')]),
      told(),
      told('26T12', { windows: [stop(null, '26T16')], partStates: [part('withdrawal', 'extended', '26T16')] }),
    ],
    ['26T02 trading 04! completed, withdrawal 16 extended', '26T10 trading 20 scheduled, withdrawal 20 scheduled'],
  ],
  [
    'an edit that gives one of two stops, and a part, speaks of that one and takes the other back',
    [
      version('blog:2', '20T12', [stop('26T02', '26T05'), stop('27T02', '27T05')]),
      version('blog:2', '22T12', [stop('26T02', '26T05')], { partStates: [LONGER] }),
    ],
    ['26T02 trading 05 scheduled, withdrawal 08 extended', '27T02 trading 05 cancelled, withdrawal 05 cancelled'],
  ],
  [
    'a stop that would end before it begins is none, and the end beside it tells of the parts',
    [
      version('blog:2', '26T04', [stop('26T07', '26T02'), stop(null, '26T08', { status: 'extended' })], {
        partStates: [LONGER],
      }),
    ],
    ['26T04 trading 08 extended, withdrawal 08 extended'],
  ],
  [
    'parts of a stop that nobody knew of are one of its own',
    [
      version('blog:2', '26T04', [stop(null, '26T08', { services: ['withdrawal'], status: 'extended' })], {
        partStates: [LONGER],
      }),
    ],
    ['26T04 withdrawal 08 extended'],
  ],
  [
    'and an edit of it, days later, is about that one',
    [
      version('blog:2', '26T04', [stop(null, '26T08', { services: ['withdrawal'], status: 'extended' })], {
        partStates: [LONGER],
      }),
      version('blog:2', '30T12', [], { state: 'completed' }),
    ],
    ['26T04 withdrawal 08! completed'],
  ],
  [
    'parts that are back, of a stop that nobody knew of, leave nothing to tell',
    [
      version('blog:2', '26T04', [stop(null, '26T03', { endIsActual: true, status: 'completed' })], {
        partStates: [part('trading', 'completed', '26T03')],
      }),
      version('blog:2', '26T05', [], { state: 'completed' }),
    ],
    [],
  ],
  [
    'what goes on longer of a stop that is ahead is planned so',
    [
      PLAN,
      version('blog:2', '22T12', [stop(null, '26T08')], { partStates: [part('withdrawal', 'in-progress', '26T08')] }),
    ],
    ['26T02 trading 05 scheduled, withdrawal 08 scheduled'],
  ],
  [
    'a service that nobody knew to stop, and that is still closed, is part of it from then on',
    [PLAN, told('26T04', { partStates: [part('trading', 'completed', '26T04'), part('api', 'in-progress', '26T08')] })],
    ['26T02 trading 04! completed, withdrawal 05 scheduled, api 08 in-progress'],
  ],
  [
    'so is one that was to be back by then',
    [PLAN, told('26T04', { partStates: [part('trading', 'completed', '26T04'), part('api', 'in-progress', '26T03')] })],
    ['26T02 trading 04! completed, withdrawal 05 scheduled, api 03 in-progress'],
  ],
  [
    'one that is back is none',
    [PLAN, told('26T04', { partStates: [part('withdrawal', 'extended', '26T08'), part('api', 'completed', '26T04')] })],
    ['26T02 trading 05 scheduled, withdrawal 08 extended'],
  ],
  [
    'nor is one of which no end is told',
    [PLAN, told('26T04', { partStates: [LONGER, part('api', 'in-progress')] })],
    ['26T02 trading 05 scheduled, withdrawal 08 extended'],
  ],
  [
    'so do parts without a time',
    [version('blog:2', '26T04', [], { partStates: [part('trading', 'in-progress')] })],
    [],
  ],
];

test.each(ROWS)('%s', (_, versions, expected) => {
  expect(lines(versions)).toEqual(expected);
});

test('a service that nobody knew to stop is closed from when that is written, or was to be back', () => {
  const starts = (end: string) =>
    foldNotices([PLAN, told('26T04', { partStates: [part('trading', 'completed'), part('api', 'in-progress', end)] })])
      .flatMap(partsOf)
      .flatMap(({ service, start }) => (service === 'api' ? [jst(start).slice(8, 13)] : []));
  expect(starts('26T08')).toEqual(['26T04']);
  expect(starts('26T03')).toEqual(['26T03']);
});

test('what is told of a part and of all the rest gives the maintenance its title', () => {
  const titles = (partStates: readonly ReadPart[]) => foldNotices([PLAN, told('26T04', { partStates })])[0]?.title;
  expect(titles([part('trading', 'completed'), part('other', 'in-progress')])).toBe('blog:2 26T04');
  expect(titles([part('trading', 'completed'), LONGER])).toBe('blog:1 20T12');
});
