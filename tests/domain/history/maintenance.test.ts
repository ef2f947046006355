import { describe, expect, test } from 'vitest';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import type { NoticeReading, ReadPart, ReadWindow } from '../../../lib/domain/notice/notice.ts';
import { UNNAMED_PART } from '../../../lib/domain/part.ts';
import type { Evidence, MaintenanceWindow } from '../../../lib/domain/window.ts';
import { at, jst } from '../../notice/helpers.ts';
import { hour, partLines, stop, titled, version } from './versions.ts';

/* What a maintenance consists of, is called and was, as its notices are heard: from what was read of each. */

type Row = readonly [name: string, versions: readonly Version[], left: readonly string[]];

const BOTH = { services: ['trading', 'withdrawal'] } as const;
/** Of a notice that says no more than that there is a maintenance. */
const NAMELESS = { services: [] } as const;
const API = { services: ['api'] } as const;

const NIGHT = version('a', '20T10', [stop('26T02', '26T05')]);
const OF_BOTH = version('a', '20T10', [stop('26T02', '26T05', BOTH)]);
const WITHOUT_NAMES = version('a', '20T10', [stop('26T02', '26T05', NAMELESS)]);

/** Another notice, written the day after or at `written`. */
const heard = (window: ReadWindow | null, changes: Partial<NoticeReading> = {}, written = '21T10'): Version =>
  version('b', written, window === null ? [] : [window], changes);
const edited = (window: ReadWindow, changes: Partial<NoticeReading> = {}, written = '21T10'): Version =>
  version('a', written, [window], changes);

const part = (service: ReadPart['service'], end: string, changes: Partial<ReadPart> = {}): ReadPart => ({
  service,
  asset: null,
  start: null,
  end: hour(end),
  endIsActual: false,
  status: 'in-progress',
  ...changes,
});

describe('a maintenance that nobody knew of', () => {
  test.each<[name: string, window: ReadWindow, left: readonly string[]]>([
    ['begins when it is to begin', stop('26T06', '26T08'), ['trading 26T06-26T08 scheduled']],
    [
      'goes on where an end alone is told',
      stop(null, '26T05', { status: 'extended' }),
      ['trading 26T03-26T05 extended'],
    ],
    ['is none where that end is now', stop(null, '26T03', { status: 'extended' }), []],
    ['is none where that end is past', stop(null, '26T02', { status: 'extended' }), []],
    ['is none where it is told to be over', stop(null, '26T04', { status: 'completed' }), []],
    ['is none without any time', stop(null, null, { status: 'extended' }), []],
    ['is none that ends as it begins', stop('26T06', '26T06'), []],
    ['is none that ends before it begins', stop('26T06', '26T05'), []],
    ['may have no end', stop('26T06', null), ['trading 26T06- scheduled']],
  ])('%s', (_, window, left) => {
    expect(partLines(version('a', '26T03', [window]))).toEqual(left);
  });

  const off = (start: string | null, end: string, changes: Partial<ReadWindow> = {}) =>
    stop(start, end, { status: 'postponed', ...changes });
  test.each<[name: string, windows: readonly ReadWindow[], left: readonly string[]]>([
    ['stands where it is put off to', [off('26T02', '26T05'), off('28T02', '28T05')], ['postponed', 'scheduled']],
    ['whichever is told first', [off('28T02', '28T05'), off('26T02', '26T05')], ['postponed', 'scheduled']],
    ['is put off where one time is told', [off('26T02', '26T05')], ['postponed']],
    [
      'is put off in both its parts',
      [off('26T02', '26T05'), off('26T02', '26T07', { kind: 'asset', assets: ['XRP'] })],
      ['postponed', 'postponed'],
    ],
    [
      'is put off beside an end of another one',
      [off('26T02', '26T05'), stop(null, '21T05', { status: 'completed' })],
      ['postponed'],
    ],
    [
      'is called off though another one stands before it',
      [stop('26T02', '26T05'), off('28T02', '28T05', { status: 'cancelled' })],
      ['scheduled', 'cancelled'],
    ],
  ])('%s', (_, windows, left) => {
    expect(foldNotices([version('a', '21T10', windows)]).map(({ status }) => status)).toEqual(left);
  });

  test('has an id of its notice and its start; its end and a number part those of one start', () => {
    const coin = (asset: string, end: string | null) =>
      stop('26T01', end, { kind: 'asset', services: ['deposit'], assets: [asset] });
    const coins = [coin('XRP', '26T09'), coin('ADA', '26T11'), coin('ETH', '26T11'), coin('SOL', '26T11')];
    const ids = foldNotices([version('a', '20T12', [...coins, coin('DOT', null)])]).map(({ id }) => id);
    expect(new Set(ids)).toEqual(
      new Set([
        'a@2026-11-25T16:00Z',
        'a@2026-11-25T16:00Z/2026-11-26T02:00Z',
        'a@2026-11-25T16:00Z/2026-11-26T02:00Z#2',
        'a@2026-11-25T16:00Z/2026-11-26T02:00Z#3',
        'a@2026-11-25T16:00Z/',
      ]),
    );
  });
});

describe('what is said of the whole', () => {
  const longer = stop(null, '26T07', { ...NAMELESS, status: 'extended' });

  test.each<Row>([
    [
      'is true of each part',
      [OF_BOTH, heard(longer, {}, '26T04')],
      ['trading 26T02-26T07 extended', 'withdrawal 26T02-26T07 extended'],
    ],
    [
      'but not of one that is told apart',
      [OF_BOTH, heard({ ...longer, parts: [part('withdrawal', '26T09')] }, {}, '26T04')],
      ['trading 26T02-26T07 extended', 'withdrawal 26T02-26T09 in-progress'],
    ],
    [
      'nor of one that it spares',
      [OF_BOTH, heard(longer, { stateSpares: [{ service: 'withdrawal', asset: null }] }, '26T04')],
      ['trading 26T02-26T07 extended', 'withdrawal 26T02-26T05 scheduled'],
    ],
    [
      'nor of yen, where it spares that',
      [OF_BOTH, heard(longer, { stateSpares: [{ service: 'withdrawal', asset: 'JPY' }] }, '26T04')],
      ['trading 26T02-26T07 extended', 'withdrawal 26T02-26T07 extended', 'JPY withdrawal 26T02-26T05 scheduled'],
    ],
    [
      'and spares nothing that is not of it, or has no name',
      [OF_BOTH, heard(longer, { stateSpares: [{ service: 'login', asset: null }, UNNAMED_PART] }, '26T04')],
      ['trading 26T02-26T07 extended', 'withdrawal 26T02-26T07 extended'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});

describe('beside that it is over', () => {
  const spared = { state: 'completed', stateSpares: [{ service: 'withdrawal', asset: null }] } as const;
  const over = stop(null, '26T05', { ...NAMELESS, status: 'completed', endIsActual: true });
  const endAt = (end: string, changes: Partial<ReadWindow> = {}) =>
    stop(null, end, { ...NAMELESS, status: 'in-progress', ...changes });
  const told = (...windows: readonly ReadWindow[]) =>
    partLines(OF_BOTH, version('b', '26T06', windows, spared)).filter((line) => line.startsWith('withdrawal'));

  test.each<[name: string, windows: readonly ReadWindow[], left: string]>([
    ['an end to come is that of what is spared', [over, endAt('26T07')], 'withdrawal 26T02-26T07 in-progress'],
    ['an end that is now is not', [over, endAt('26T06')], 'withdrawal 26T02-26T05 scheduled'],
    ['none leaves it as it was', [over], 'withdrawal 26T02-26T05 scheduled'],
    [
      'nor is the end of all of it',
      [stop(null, '26T07', { ...over, start: null, end: hour('26T07') })],
      'withdrawal 26T02-26T05 scheduled',
    ],
    ['nor that of the next one', [over, stop('27T02', '27T05', NAMELESS)], 'withdrawal 26T02-26T05 scheduled'],
  ])('%s', (_, windows, left) => {
    expect(told(...windows)[0]).toBe(left);
  });
});

describe('a maintenance without names', () => {
  const xrp = { assets: ['XRP'] } as const;

  test.each<Row>([
    [
      'is told to be of what stops with trading',
      [WITHOUT_NAMES, heard(stop('26T02', '26T05', BOTH))],
      ['trading 26T02-26T05 scheduled', 'withdrawal 26T02-26T05 scheduled'],
    ],
    [
      'keeps its rest where another notice names something less',
      [WITHOUT_NAMES, heard(stop('26T02', '26T04', API))],
      ['api 26T02-26T04 scheduled', 'other 26T02-26T05 scheduled'],
    ],
    [
      'keeps its rest where another notice names a coin',
      [WITHOUT_NAMES, heard(stop('26T02', '26T04', xrp))],
      ['XRP trading 26T02-26T04 scheduled', 'other 26T02-26T05 scheduled'],
    ],
    [
      'has no part of its own for what is as long',
      [WITHOUT_NAMES, heard(stop('26T02', '26T05', API))],
      ['other 26T02-26T05 scheduled'],
    ],
    [
      'is of nothing else once its own notice names that',
      [WITHOUT_NAMES, edited(stop('26T02', '26T05', API))],
      ['api 26T02-26T05 scheduled'],
    ],
    [
      'stays without where its own notice names what has no name here',
      [WITHOUT_NAMES, edited(stop('26T02', '26T06', { services: ['other'], sorts: ['other'] }))],
      ['other 26T02-26T06 scheduled'],
    ],
    [
      'is no longer one once it has a name: the next one is added',
      [WITHOUT_NAMES, edited(stop('26T02', '26T05')), version('a', '22T10', [stop('26T02', '26T05', BOTH)])],
      ['trading 26T02-26T05 scheduled', 'withdrawal 26T02-26T05 scheduled'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});

describe('a part', () => {
  test.each<Row>([
    [
      'that was not named is added by another notice',
      [NIGHT, heard(stop('26T02', '26T05', { services: ['trading', 'api'] }))],
      ['trading 26T02-26T05 scheduled', 'api 26T02-26T05 scheduled'],
    ],
    [
      'of which an end alone is told begins with the whole',
      [NIGHT, heard(stop('26T02', '26T05', { parts: [part('api', '26T08')] }))],
      ['trading 26T02-26T05 scheduled', 'api 26T02-26T08 in-progress'],
    ],
    [
      'with a start of its own begins then',
      [NIGHT, heard(stop('26T02', '26T05', { parts: [part('api', '26T08', { start: hour('26T04') })] }))],
      ['trading 26T02-26T05 scheduled', 'api 26T04-26T08 in-progress'],
    ],
    [
      'that was not named cannot be called off',
      [NIGHT, heard(stop('26T02', '26T05', { parts: [part('api', '26T05', { status: 'cancelled' })] }))],
      ['trading 26T02-26T05 scheduled'],
    ],
    [
      'without a name is not added',
      [NIGHT, heard(stop('26T02', '26T05', { parts: [part('other', '26T08')] }))],
      ['trading 26T02-26T05 scheduled'],
    ],
    [
      'of yen, told as its service was, is none of its own',
      [OF_BOTH, heard(stop('26T02', '26T05', { services: ['withdrawal'], assets: ['JPY'] }))],
      ['trading 26T02-26T05 scheduled', 'withdrawal 26T02-26T05 scheduled'],
    ],
    [
      'of yen, told otherwise, is',
      [OF_BOTH, heard(stop('26T02', '26T04', { services: ['withdrawal'], assets: ['JPY'] }))],
      ['trading 26T02-26T05 scheduled', 'withdrawal 26T02-26T05 scheduled', 'JPY withdrawal 26T02-26T04 scheduled'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});

describe('an edit', () => {
  test.each<Row>([
    [
      'that names fewer parts takes the others away',
      [OF_BOTH, edited(stop('26T02', '26T05'))],
      ['trading 26T02-26T05 scheduled'],
    ],
    [
      'leaves a part that another notice names',
      [
        OF_BOTH,
        heard(stop('26T02', '26T05', { services: ['withdrawal'] }), {}, '21T09'),
        edited(stop('26T02', '26T05')),
      ],
      ['trading 26T02-26T05 scheduled', 'withdrawal 26T02-26T05 scheduled'],
    ],
    [
      'leaves a part that only another notice named',
      [
        NIGHT,
        heard(stop('26T02', '26T05', { services: ['trading', 'api'] }), {}, '21T09'),
        edited(stop('26T02', '26T05')),
      ],
      ['trading 26T02-26T05 scheduled', 'api 26T02-26T05 scheduled'],
    ],
    [
      'that says what became of one part takes no other away',
      [
        OF_BOTH,
        edited(
          stop('26T02', '26T05', { ...BOTH, status: 'completed' }),
          { stateIsOf: [{ service: 'withdrawal', asset: null }] },
          '26T04',
        ),
      ],
      ['trading 26T02-26T05 scheduled', 'withdrawal 26T02-26T04! completed'],
    ],
    [
      'that speaks of one part and of another state takes the others away',
      [
        OF_BOTH,
        edited(stop('26T02', '26T05'), {
          state: 'in-progress',
          stateIsOf: [{ service: 'withdrawal', asset: null }],
        }),
      ],
      ['trading 26T02-26T05 scheduled'],
    ],
    [
      'that names nothing of it leaves it as it was',
      [NIGHT, edited(stop('26T02', '26T05', { ...API, status: 'cancelled' }), { state: 'scheduled' })],
      ['trading 26T02-26T05 scheduled'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});

describe('what another notice says of a sort of a service', () => {
  const sort = (start: string | null, end: string | null, changes: Partial<ReadWindow> = {}) =>
    stop(start, end, { sorts: ['trading'], ...changes });
  /** It says that its times are the right ones. */
  const right = { isCorrection: true } as const;
  const open = version('a', '20T10', [stop('26T02', null)]);

  test.each<Row>([
    ['is no news of the service', [NIGHT, heard(sort('26T02', '26T04'), right)], ['trading 26T02-26T05 scheduled']],
    ['nor is the same time', [NIGHT, heard(sort('26T03', '26T05'), right)], ['trading 26T02-26T05 scheduled']],
    [
      'nor an end alone',
      [NIGHT, heard(sort(null, '26T04', { status: 'in-progress' }), right, '26T03')],
      ['trading 26T02-26T05 scheduled'],
    ],
    ['nor an end of what has none', [open, heard(sort('26T02', '26T04'), right)], ['trading 26T02- scheduled']],
    ['but an earlier start is', [NIGHT, heard(sort('26T01', '26T05'), right)], ['trading 26T01-26T05 scheduled']],
    ['and a later end', [NIGHT, heard(sort('26T02', '26T06'), right)], ['trading 26T02-26T06 scheduled']],
    ['and no end at all', [NIGHT, heard(sort('26T02', null), right)], ['trading 26T02- scheduled']],
    [
      'and what is said of another service beside it',
      [OF_BOTH, heard(sort('26T02', '26T04', BOTH), right)],
      ['trading 26T02-26T05 scheduled', 'withdrawal 26T02-26T04 scheduled'],
    ],
    [
      'and what reaches further than the service, if not than another one',
      [
        version('a', '20T10', [
          stop('26T02', '26T05', {
            services: ['trading', 'api'],
            parts: [part('api', '26T08', { status: 'scheduled', start: hour('26T02') })],
          }),
        ]),
        heard(sort('26T02', '26T06'), right),
      ],
      ['trading 26T02-26T06 scheduled', 'api 26T02-26T08 scheduled'],
    ],
    [
      'nor of a maintenance without names',
      [WITHOUT_NAMES, heard(stop('26T02', '26T04', { ...API, sorts: ['api'] }), right)],
      ['other 26T02-26T05 scheduled'],
    ],
    ['and all that its own notice says', [NIGHT, edited(sort('26T02', '26T04'))], ['trading 26T02-26T04 scheduled']],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});

describe('what it is called, and where that was read', () => {
  const evidence = (noticeId: string): readonly Evidence[] => [{ noticeId, from: 0, to: 2, text: '26' }];
  const told = (...changes: readonly (readonly [services: ReadWindow['services'], more?: Partial<ReadWindow>])[]) => {
    const versions = changes.map(([services, more], index) => {
      const id = 'abc'[index] ?? '';
      const window = stop('26T02', '26T05', { services, evidence: evidence(id), ...more });
      return titled(version(id, `2${index}T10`, [window]), `title of ${id}`);
    });
    const [only] = foldNotices(versions);
    return only as MaintenanceWindow;
  };
  const where = (window: MaintenanceWindow) => window.evidence.map(({ noticeId }) => noticeId);

  test('is that of the newest notice about all of it', () => {
    const again = told([['trading']], [['trading', 'api'], { kind: 'system-update', confidence: 0.7 }]);
    expect(again).toMatchObject({ title: 'title of b', kind: 'system-update', confidence: 0.7, noticeIds: ['b', 'a'] });
    expect(where(again)).toEqual(['b']);
  });

  test('is not that of one about a part', () => {
    const apart = told([['trading', 'api']], [['api'], { kind: 'system-update', confidence: 0.7 }]);
    expect(apart).toMatchObject({ title: 'title of a', kind: 'regular', confidence: 1, noticeIds: ['b', 'a'] });
    expect(where(apart)).toEqual(['a', 'b']);
  });

  test('stays where the newest one does not say what it is, or where', () => {
    const vague = told([['trading']], [['trading'], { kind: 'other', evidence: [] }]);
    expect(vague).toMatchObject({ title: 'title of b', kind: 'regular' });
    expect(where(vague)).toEqual(['a']);
  });

  test.each<[name: string, word: Partial<NoticeReading>, title: string]>([
    ['is that of a word about the whole', { state: 'extended' }, 'word'],
    ['not of a word about a part', { state: 'completed', stateIsOf: [{ service: 'withdrawal', asset: null }] }, 'plan'],
  ])('%s', (_, word, title) => {
    const [window] = foldNotices([titled(OF_BOTH, 'plan'), titled(version('b', '26T04', [], word), 'word')]);
    expect(window).toMatchObject({ title, noticeIds: ['b', 'a'] });
  });

  test('is that of its own notice, which may say what became of a part', () => {
    const word = { stateIsOf: [{ service: 'withdrawal', asset: null }] } as const;
    const over = edited(stop('26T02', '26T05', { ...BOTH, status: 'completed' }), word, '26T04');
    expect(foldNotices([titled(OF_BOTH, 'plan'), titled(over, 'over')])[0]?.title).toBe('over');
  });

  test('comes from each notice once, the newest first', () => {
    const versions = [NIGHT, heard(stop('26T02', '26T05'), {}, '21T10'), edited(stop('26T02', '26T06'), {}, '22T10')];
    expect(foldNotices(versions)[0]?.noticeIds).toEqual(['a', 'b']);
  });
});

describe('a word without times', () => {
  const word = (state: NoticeReading['state'], ...stateIsOf: NoticeReading['stateIsOf']) =>
    version('b', '26T04', [], { state, stateIsOf });

  test.each<Row>([
    [
      'is meant for all of it',
      [OF_BOTH, word('completed')],
      ['trading 26T02-26T04! completed', 'withdrawal 26T02-26T04! completed'],
    ],
    [
      'is meant for the part that it names',
      [OF_BOTH, word('completed', { service: 'withdrawal', asset: null })],
      ['trading 26T02-26T05 scheduled', 'withdrawal 26T02-26T04! completed'],
    ],
    [
      'is meant for yen, where it names that',
      [OF_BOTH, word('completed', { service: 'withdrawal', asset: 'JPY' })],
      ['trading 26T02-26T05 scheduled', 'withdrawal 26T02-26T05 scheduled', 'JPY withdrawal 26T02-26T04! completed'],
    ],
    [
      'is meant for nothing where what it names has no name here',
      [OF_BOTH, word('completed', UNNAMED_PART)],
      ['trading 26T02-26T05 scheduled', 'withdrawal 26T02-26T05 scheduled'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });

  const day = (date: string) => at(`2026-11-${date}T00:00`);
  const moved = (written: string) =>
    titled(version('c', written, [], { movedDays: [{ from: day('26'), to: day('28') }] }), 'moved');

  test('that moves it to another day leaves it its hours', () => {
    expect(partLines(OF_BOTH, moved('21T10'))).toEqual([
      'trading 28T02-28T05 scheduled',
      'withdrawal 28T02-28T05 scheduled',
    ]);
    expect(foldNotices([OF_BOTH, moved('21T10')])[0]).toMatchObject({ title: 'moved', noticeIds: ['c', 'a'] });
  });

  test('that moves it leaves what is over', () => {
    const back = word('completed', { service: 'withdrawal', asset: null });
    expect(partLines(OF_BOTH, back, moved('26T05'))).toEqual([
      'trading 28T02-28T05 scheduled',
      'withdrawal 26T02-26T04! completed',
    ]);
  });
});

describe('what it was', () => {
  const course = (...versions: readonly Version[]) =>
    foldNotices(versions)[0]?.revisions.map(
      ({ noticeId, start, end, status }) => `${noticeId} ${jst(start).slice(8, 13)}-${jst(end).slice(8, 13)} ${status}`,
    );
  const PLAN = 'a 26T02-26T05 scheduled';

  test('is told once, however often it is repeated', () => {
    expect(course(OF_BOTH, heard(stop('26T02', '26T05', BOTH)))).toEqual([PLAN]);
  });

  test('is told again when a part becomes otherwise, and not again after that', () => {
    const shorter = heard(stop('26T02', '26T04', { services: ['withdrawal'] }));
    const reminder = version('c', '22T10', [stop('26T02', '26T05', BOTH)]);
    expect(course(OF_BOTH, shorter)).toEqual([PLAN, 'b 26T02-26T05 scheduled']);
    expect(course(OF_BOTH, shorter, reminder)).toEqual([PLAN, 'b 26T02-26T05 scheduled']);
  });

  test.each<[name: string, apart: ReadPart, was: string]>([
    ['began earlier', part('api', '26T05', { start: hour('26T01'), status: 'scheduled' }), 'a 26T01-26T05 scheduled'],
    ['lasted longer', part('api', '26T08', { start: hour('26T02'), status: 'scheduled' }), 'a 26T02-26T08 scheduled'],
    ['had begun', part('api', '26T05', { start: hour('26T02') }), 'a 26T02-26T05 in-progress'],
  ])('is told again when a part that %s is taken away', (_, apart, was) => {
    const wide = version('a', '20T10', [stop('26T02', '26T05', { services: ['trading', 'api'], parts: [apart] })]);
    expect(course(wide, edited(stop('26T02', '26T05')))).toEqual([was, PLAN]);
  });
});

describe('notices that give other times', () => {
  const of = (id: string, written: string, service: 'deposit' | 'withdrawal', end: string) =>
    version(id, written, [stop('26T02', end, { services: [service] })]);
  const ids = (...versions: readonly Version[]) =>
    foldNotices(versions).map(({ disagreement }) => disagreement.map(({ noticeId }) => noticeId));

  test('are named by their time, then by their name, whatever part they are about', () => {
    const first = [of('d', '20T10', 'deposit', '26T05'), of('e', '20T10', 'withdrawal', '26T05')];
    const later = [of('b', '21T10', 'withdrawal', '26T06'), of('c', '21T10', 'deposit', '26T06')];
    expect(ids(...first, ...later)).toEqual([['d', 'e', 'b', 'c']]);
    const sooner = [of('c', '21T10', 'withdrawal', '26T06'), of('b', '22T10', 'deposit', '26T06')];
    expect(ids(...first, ...sooner)).toEqual([['d', 'e', 'c', 'b']]);
  });

  test('are named once, and not of what is over or called off', () => {
    const other = heard(stop('26T02', '26T06', BOTH));
    expect(ids(OF_BOTH, other)).toEqual([['a', 'b']]);
    expect(ids(OF_BOTH, other, version('c', '26T05', [], { state: 'cancelled' }))).toEqual([[]]);
    expect(ids(OF_BOTH, other, version('c', '26T04', [], { state: 'completed' }))).toEqual([[]]);
  });
});

/* 「本人確認システムのメンテナンス中止」, where that has no name here. */
describe('a word about a part without a name', () => {
  const known = (services: ReadWindow['services']) =>
    titled(version('a', '20T10', [stop('26T02', '26T05', { services })]), '本人確認基盤');
  const off = (title: string, ...stateIsOf: NoticeReading['stateIsOf']) =>
    titled(version('b', '21T10', [], { state: 'cancelled', stateIsOf }), title);

  test.each<Row>([
    [
      'is about the one that is called so',
      [known([]), off('本人確認基盤の中止', UNNAMED_PART)],
      ['other 26T02-26T05 cancelled'],
    ],
    ['is about none that is not', [known([]), off('お知らせ', UNNAMED_PART)], ['other 26T02-26T05 scheduled']],
    [
      'is about none that stops trading',
      [known(['trading']), off('本人確認基盤の中止', UNNAMED_PART)],
      ['trading 26T02-26T05 scheduled'],
    ],
    [
      'nor one of which trading is a part',
      [known(['trading', 'other']), off('本人確認基盤の中止', UNNAMED_PART)],
      ['trading 26T02-26T05 scheduled', 'other 26T02-26T05 scheduled'],
    ],
    [
      'calls off no more than the service that it names beside that',
      [known([]), off('本人確認基盤の中止', UNNAMED_PART, { service: 'api', asset: null })],
      ['api 26T02-26T05 cancelled', 'other 26T02-26T05 scheduled'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});
