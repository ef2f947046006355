import { describe, expect, test } from 'vitest';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import type { NoticeReading, Pointers, ReadPart, ReadWindow } from '../../../lib/domain/notice/notice.ts';
import { HOUR_MS, MINUTE_MS, shift } from '../../../lib/domain/time.ts';
import { at } from '../../notice/helpers.ts';
import { hour, leftAfter, partLines, sequelOf, stop, type Told, titled, version } from './versions.ts';

/* A stop is moved, made longer or shorter by a difference alone, and nothing but the plan tells its hours. */

const PLAN_1: readonly Told[] = [
  ['2026-12-01T10:00', 'システムメンテナンスのお知らせ', '日時：12月9日(水)2:00～5:00\n停止範囲：全サービス'],
];
const PLAN_2: readonly Told[] = [
  ['2026-12-01T10:00', 'システムメンテナンスのお知らせ', '日時：12月9日(水)2:00～5:00\n停止範囲：全サービス'],
  ['2026-12-02T10:00', '臨時メンテナンスのお知らせ', '日時：12月16日(水)2:00～5:00\n停止範囲：全サービス'],
];

test.each<[plans: readonly Told[], later: readonly Told[], left: string]>([
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        'メンテナンス時間の繰り上げ',
        '12月9日のメンテナンスは、開始・終了ともに1時間繰り上げて実施いたします。',
      ],
    ],
    '12-09T01:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'メンテナンス時間の変更', '12月9日(水)のメンテナンスを1時間前倒しいたします。']],
    '12-09T01:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'メンテナンス時刻変更', 'メンテナンスの開始と終了をそれぞれ1時間早めます。']],
    '12-09T01:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        'Maintenance one hour earlier',
        'The maintenance on December 9 will start and end one hour earlier than announced.',
      ],
    ],
    '12-09T01:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        'Maintenance brought forward',
        'The maintenance on December 9 has been brought forward by one hour.',
      ],
    ],
    '12-09T01:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        'Earlier maintenance',
        'We have moved the maintenance of December 9 forward by one hour. The length is unchanged.',
      ],
    ],
    '12-09T01:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        'メンテナンス時間の繰り下げ',
        '12月9日のメンテナンスは、開始・終了ともに1時間繰り下げて実施いたします。',
      ],
    ],
    '12-09T03:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Maintenance an hour later', 'The maintenance of December 9 has been put back by an hour.']],
    '12-09T03:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'メンテナンスの後ろ倒し', '12月9日のメンテナンスを1時間後ろ倒しいたします。']],
    '12-09T03:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        'Maintenance delayed',
        'Start and end of the maintenance on December 9 move back by one hour.',
      ],
    ],
    '12-09T03:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'メンテナンス時間の延長', '12月9日のメンテナンスの終了時刻を1時間延長いたします。']],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', '停止時間の延長', '12月9日の停止時間を1時間延長いたします。開始時刻に変更はございません。']],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        'Longer maintenance',
        'The maintenance on December 9 will take one hour longer than announced. It begins as planned.',
      ],
    ],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Longer maintenance', 'The maintenance on December 9 is extended by one hour.']],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Longer maintenance', 'We are lengthening the maintenance on December 9 by one hour.']],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'メンテナンス時間の短縮', '12月9日のメンテナンスの終了を1時間早めます。']],
    '12-09T02:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', '停止時間の短縮', '12月9日の停止時間を1時間短縮いたします。']],
    '12-09T02:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        'Shorter maintenance',
        'The maintenance on December 9 will end one hour earlier than announced.',
      ],
    ],
    '12-09T02:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Shorter maintenance', 'The maintenance on December 9 is shortened by one hour.']],
    '12-09T02:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-09T04:40', 'メンテナンス延長のお知らせ', '現在実施中のメンテナンスを45分延長いたします。']],
    '12-09T02:00/12-09T05:45 extended',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-09T04:40',
        'メンテナンス延長のお知らせ',
        '作業に時間を要しているため、終了時刻を45分延長させていただきます。',
      ],
    ],
    '12-09T02:00/12-09T05:45 extended',
  ],
  [PLAN_1, [['2026-12-09T04:40', '', 'メンテ、あと45分延長します。すみません！']], '12-09T02:00/12-09T05:45 extended'],
  [PLAN_1, [['2026-12-09T04:40', '', 'もう45分かかります。申し訳ありません。']], '12-09T02:00/12-09T05:45 extended'],
  [
    PLAN_1,
    [['2026-12-09T04:40', 'Maintenance extended', "Today's maintenance is extended by 45 minutes."]],
    '12-09T02:00/12-09T05:45 extended',
  ],
  [
    PLAN_1,
    [['2026-12-09T04:40', 'Maintenance extended', 'We need a further 45 minutes to finish the maintenance.']],
    '12-09T02:00/12-09T05:45 extended',
  ],
  [
    PLAN_1,
    [['2026-12-09T04:40', '', 'Maintenance needs another 45 minutes. Sorry!']],
    '12-09T02:00/12-09T05:45 extended',
  ],
  [
    PLAN_1,
    [['2026-12-09T04:40', 'Maintenance', 'The end of the maintenance has been put back by 45 minutes.']],
    '12-09T02:00/12-09T05:45 extended',
  ],
  [
    PLAN_1,
    [
      ['2026-12-09T04:40', 'メンテナンス延長', '終了時刻を30分延長いたします。'],
      ['2026-12-09T05:20', 'メンテナンス再延長', '終了時刻をさらに30分延長いたします。'],
    ],
    '12-09T02:00/12-09T06:00 extended',
  ],
  [
    PLAN_1,
    [
      ['2026-12-09T04:40', 'メンテナンス延長', '終了時刻を30分延長いたします。'],
      ['2026-12-09T05:20', 'メンテナンス延長', '終了時刻を30分延長いたします。'],
    ],
    '12-09T02:00/12-09T05:30 extended',
  ],
  [
    PLAN_1,
    [
      ['2026-12-09T04:40', 'Maintenance extended', 'The maintenance is extended by 30 minutes.'],
      ['2026-12-09T05:20', 'Maintenance extended again', 'The maintenance is extended by another 30 minutes.'],
    ],
    '12-09T02:00/12-09T06:00 extended',
  ],
  [
    PLAN_1,
    [
      ['2026-12-09T04:40', 'Maintenance extended', 'The maintenance is extended by 30 minutes.'],
      ['2026-12-09T05:20', '', 'Heads-up: the maintenance is extended by 30 minutes.'],
    ],
    '12-09T02:00/12-09T05:30 extended',
  ],
  [
    PLAN_1,
    [
      ['2026-12-09T04:40', 'メンテナンス延長', '終了時刻を30分延長いたします。'],
      ['2026-12-09T05:20', 'メンテナンス終了見込み', '終了時刻を15分早めます。'],
    ],
    '12-09T02:00/12-09T05:15 extended',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'メンテナンス時間の延長', 'メンテナンスの終了時刻を1時間延長いたします。']],
    '12-09T02:00/12-09T05:00 scheduled; 12-16T02:00/12-16T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', '臨時メンテナンス時間の延長', '臨時メンテナンスの終了時刻を1時間延長いたします。']],
    '12-09T02:00/12-09T05:00 scheduled; 12-16T02:00/12-16T06:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'メンテナンス時間の延長', '12月16日の終了時刻を1時間延長いたします。']],
    '12-09T02:00/12-09T05:00 scheduled; 12-16T02:00/12-16T06:00 scheduled',
  ],
  [
    PLAN_2,
    [
      [
        '2026-12-04T10:00',
        'メンテナンス時間の延長',
        '12月2日にお知らせしたメンテナンスの終了時刻を1時間延長いたします。',
      ],
    ],
    '12-09T02:00/12-09T05:00 scheduled; 12-16T02:00/12-16T06:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'サポート時間の延長', 'サポートの受付時間を1時間延長いたします。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'メンテナンスについて', 'メンテナンスは1時間延長する場合がございます。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Maintenance', 'The maintenance may take up to one hour longer.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'メンテナンスのお知らせ', '12月9日のメンテナンスは、通常より1時間長い作業となります。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Deposits', 'Deposits may be credited one hour later than usual.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', '入金反映の遅れ', '入金の反映が1時間遅れる見込みです。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        '前回のメンテナンスについて',
        '前回のメンテナンスは1時間延長となりました。ご迷惑をおかけしました。',
      ],
    ],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Fee-free hour extended', 'The fee-free hour is extended by one hour.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
])('by so much: %j, %j', (plans, later, left) => {
  expect(leftAfter(plans, later)).toBe(left);
});

/* The same from what was read of each notice. */

const NIGHT = stop('26T02', '26T05');
const NEXT = stop('27T02', '27T05');
const STAYS = ['trading 26T02-26T05 scheduled'];
const plan = (...windows: readonly ReadWindow[]): Version => version('a', '20T10', windows);
const over = (window: ReadWindow): Version => version('c', '20T11', [{ ...window, status: 'completed' }]);
const api = (start: string, end: string): ReadPart => ({
  ...{ service: 'api', asset: null, start: hour(start), end: hour(end) },
  ...{ endIsActual: false, status: 'scheduled' },
});
const withApi = (start: string, end: string): ReadWindow => ({
  ...NIGHT,
  services: ['trading', 'api'],
  parts: [api(start, end)],
});

interface ByHours {
  readonly end: number;
  readonly start?: number;
  readonly isFurther?: boolean;
  readonly of?: Partial<Pointers>;
}
/** Both edges go by so many hours, of the one that `of` points at. */
const by = (
  written: string,
  { end, start = 0, isFurther = false, of }: ByHours,
  changes: Partial<NoticeReading> = {},
) => {
  const told = { startMs: start * HOUR_MS, endMs: end * HOUR_MS };
  const pointers = { numbers: [], days: [], announced: [], said: '', ...of };
  const sequel = sequelOf({ of: pointers, shift: { ahead: told, begun: told, isFurther } });
  return version('b', written, changes.windows ?? [], { sequel, ...changes });
};
const on = (...dates: readonly string[]) => ({ of: { days: dates.map((date) => at(`2026-11-${date}T00:00`)) } });
const later = (told: Version, id: string, minutes: number): Version => {
  const moment = shift(told.notice.seenAt, minutes * MINUTE_MS);
  return { ...told, notice: { ...told.notice, id, publishedAt: moment, updatedAt: moment, seenAt: moment } };
};

type Row = readonly [name: string, versions: readonly Version[], left: readonly string[]];

describe('a difference alone', () => {
  const LONGER = ['trading 26T02-26T06 extended'];
  const AHEAD = ['trading 26T02-26T06 scheduled'];

  test.each<Row>([
    [
      'is of the one that runs',
      [plan(NIGHT, NEXT), by('26T03', { end: 1 })],
      [...LONGER, 'trading 27T02-27T05 scheduled'],
    ],
    ['or that begins as it is written', [plan(NIGHT), by('26T02', { end: 1 })], LONGER],
    [
      'is of none of two that run',
      [plan(NIGHT, stop('26T01', '26T04')), by('26T03', { end: 1 })],
      ['trading 26T01-26T04 scheduled', ...STAYS],
    ],
    [
      'is of none that is ahead, where nothing points at it',
      [plan(NIGHT, NEXT), by('21T10', { end: 1 })],
      [...STAYS, 'trading 27T02-27T05 scheduled'],
    ],
    [
      'is of none that runs where it is of the next one',
      [plan(NIGHT), titled(by('26T03', { end: 1 }), 'Next maintenance')],
      STAYS,
    ],
    [
      'is of the one that a day points at',
      [plan(NIGHT, NEXT), by('21T10', { end: 1, ...on('26') })],
      [...AHEAD, 'trading 27T02-27T05 scheduled'],
    ],
    [
      'is of none where it points at two',
      [plan(NIGHT, NEXT), by('21T10', { end: 1, ...on('26', '27') })],
      [...STAYS, 'trading 27T02-27T05 scheduled'],
    ],
    [
      'moves both edges',
      [plan(NIGHT), by('21T10', { start: 1, end: 1, ...on('26') })],
      ['trading 26T03-26T06 scheduled'],
    ],
    [
      'moves a part that ends and begins with the whole',
      [plan(withApi('26T03', '26T05')), by('21T10', { start: 1, end: 1, ...on('26') })],
      ['trading 26T03-26T06 scheduled', 'api 26T03-26T05 scheduled'],
    ],
    [
      'moves the end of a part that ends with the whole',
      [plan(withApi('26T03', '26T05')), by('21T10', { end: 1, ...on('26') })],
      [...AHEAD, 'api 26T03-26T06 scheduled'],
    ],
    [
      'moves no end of a part that ends before',
      [plan(withApi('26T02', '26T04')), by('21T10', { end: 1, ...on('26') })],
      [...AHEAD, 'api 26T02-26T04 scheduled'],
    ],
    [
      'moves what is still open of it',
      [
        plan({ ...NIGHT, services: ['trading', 'api'] }),
        version('c', '26T03', [], { state: 'completed', stateIsOf: [{ service: 'api', asset: null }] }),
        by('26T04', { end: 1 }),
      ],
      [...LONGER, 'api 26T02-26T03! completed'],
    ],
    ['lets no stop end as it begins', [plan(NIGHT), by('21T10', { end: -3, ...on('26') })], STAYS],
    ['nor before', [plan(NIGHT), by('21T10', { end: -4, ...on('26') })], STAYS],
    ['makes none longer than three days', [plan(NIGHT), by('21T10', { end: 70, ...on('26') })], STAYS],
    [
      'makes one as long as that',
      [plan(NIGHT), by('21T10', { end: 69, ...on('26') })],
      ['trading 26T02-29T02 scheduled'],
    ],
    ['is of none without an end', [plan(stop('26T02', null)), by('26T03', { end: 1 })], ['trading 26T02- scheduled']],
    [
      'is of no coin',
      [plan({ ...NIGHT, kind: 'asset', assets: ['XRP'] }), by('26T03', { end: 1 })],
      ['XRP trading 26T02-26T05 scheduled'],
    ],
    [
      'is of none that is over',
      [plan(NIGHT), over(NIGHT), by('26T04', { end: 1 })],
      ['trading 26T02-26T05! completed'],
    ],
    ['is of what was to be over six hours ago', [plan(NIGHT), by('26T11', { end: 1 })], LONGER],
    ['not longer ago', [plan(NIGHT), by('26T12', { end: 1 })], STAYS],
    [
      'is told once in two places',
      [plan(NIGHT), by('26T03', { end: 1 }), later(by('26T03', { end: 1 }), 'c', 60)],
      LONGER,
    ],
    [
      'is another one where it is of another length',
      [plan(NIGHT), by('26T03', { end: 1 }), later(by('26T03', { end: 2 }), 'c', 60)],
      ['trading 26T02-26T08 extended'],
    ],
    [
      'or of both edges',
      [
        plan(NIGHT),
        by('21T10', { end: 1, ...on('26') }),
        later(by('21T10', { start: 1, end: 1, ...on('26') }), 'c', 60),
      ],
      ['trading 26T03-26T07 scheduled'],
    ],
    [
      'is told once more where it is a further one',
      [plan(NIGHT), by('26T03', { end: 1 }), later(by('26T03', { end: 1, isFurther: true }), 'c', 16)],
      ['trading 26T02-26T07 extended'],
    ],
    [
      'but not in the same quarter of an hour',
      [plan(NIGHT), by('26T03', { end: 1 }), later(by('26T03', { end: 1, isFurther: true }), 'c', 15)],
      LONGER,
    ],
    [
      'is told once by one notice, however often it is edited',
      [
        plan(NIGHT),
        by('26T03', { end: 1, isFurther: true }),
        later(titled(by('26T03', { end: 1, isFurther: true }), 'B'), 'b', 60),
      ],
      LONGER,
    ],
    [
      'may be told with the old end',
      [plan(withApi('26T02', '26T04')), by('26T03', { end: 1 }, { windows: [stop(null, '26T05')] })],
      [...LONGER, 'api 26T02-26T04 scheduled'],
    ],
    ['or with the day', [plan(NIGHT), by('21T10', { end: 1, ...on('26') }, { windows: [stop('26T00', null)] })], AHEAD],
    [
      'or with it as an end',
      [plan(NIGHT), by('21T10', { end: 1, ...on('26') }, { windows: [stop(null, '26T00')] })],
      AHEAD,
    ],
    [
      'says nothing beside another end',
      [plan(NIGHT), by('26T03', { end: 1 }, { windows: [stop(null, '26T07')] })],
      ['trading 26T02-26T07 scheduled'],
    ],
    [
      'nor beside when something was over',
      [
        plan(NIGHT),
        by(
          '26T06',
          { end: 1 },
          { windows: [stop(null, '26T05', { endIsActual: true, status: 'completed' })], state: 'completed' },
        ),
      ],
      ['trading 26T02-26T05! completed'],
    ],
    [
      'nor beside hours',
      [plan(NIGHT), by('21T10', { end: 1, ...on('26') }, { windows: [stop('26T02', '26T05')] })],
      STAYS,
    ],
    [
      'nor beside hours from midnight on',
      [plan(stop('26T00', '26T05')), by('21T10', { end: 1, ...on('26') }, { windows: [stop('26T00', '26T05')] })],
      ['trading 26T00-26T05 scheduled'],
    ],
    [
      'nor beside a start',
      [plan(NIGHT), by('21T10', { end: 1, ...on('26') }, { windows: [stop('26T02', null)] })],
      ['trading 26T02-26T05 scheduled'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });

  test('may be told two months ahead', () => {
    const far = (time: string, end: string) => ({
      ...NIGHT,
      start: at(`2027-01-21T${time}:00`),
      end: at(`2027-01-21T${end}:00`),
    });
    const of = { days: [at('2027-01-21T00:00')] };
    const ends = (window: ReadWindow) => foldNotices([plan(window), by('20T11', { end: 1, of })]).map(({ end }) => end);
    expect(ends(far('11', '13'))).toEqual([at('2027-01-21T14:00')]);
    expect(ends(far('12', '13'))).toEqual([at('2027-01-21T13:00')]);
  });

  test('moves nothing where it is told of what is ahead alone, or of what runs', () => {
    const one = { startMs: 0, endMs: HOUR_MS };
    const told = (written: string, which: 'ahead' | 'begun') =>
      version('b', written, [], {
        sequel: sequelOf({
          of: { numbers: [], days: [at('2026-11-26T00:00')], announced: [], said: '' },
          shift: { ahead: null, begun: null, isFurther: false, [which]: one },
        }),
      });
    expect(partLines(plan(NIGHT), told('26T03', 'ahead'))).toEqual(STAYS);
    expect(partLines(plan(NIGHT), told('21T10', 'begun'))).toEqual(STAYS);
  });

  test('gives the stop its title', () => {
    expect(foldNotices([plan(NIGHT), titled(by('26T03', { end: 1 }), '延長')])[0]?.title).toBe('延長');
  });
});
