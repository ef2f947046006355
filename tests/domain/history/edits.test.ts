import { describe, expect, it, test } from 'vitest';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import type { NoticeReading, ReadWindow } from '../../../lib/domain/notice/notice.ts';
import { HOUR_MS } from '../../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../../lib/domain/window.ts';
import { at, jst } from '../../notice/helpers.ts';
import { hour, sequelOf, stop, version } from './versions.ts';

/* What becomes of maintenances when notices are edited, from what was read of each version alone. */

const line = ({ start, end, status }: Pick<MaintenanceWindow, 'start' | 'end' | 'status'>): string =>
  `${jst(start).slice(8, 13)}-${end === null ? '' : jst(end).slice(8, 13)} ${status}`;
const lines = (...versions: readonly Version[]): readonly string[] => foldNotices(versions).map(line);

const hours = (start: string, end: string) => ({ start: at(`2026-11-${start}:00`), end: at(`2026-11-${end}:00`) });
const FIRST = stop('26T02', '26T05');
const SECOND = stop('28T02', '28T05');
const both = version('blog:1', '20T12', [FIRST, SECOND]);

describe('an edit of a notice about two stops', () => {
  test.each<[string, readonly ReadWindow[], readonly string[]]>([
    [
      'moves each to a day of its own',
      [stop('29T02', '29T05'), stop('30T02', '30T05')],
      ['29T02-29T05 scheduled', '30T02-30T05 scheduled'],
    ],
    ['calls off the one that it leaves out', [FIRST], ['26T02-26T05 scheduled', '28T02-28T05 cancelled']],
    ['calls off the other one likewise', [SECOND], ['26T02-26T05 cancelled', '28T02-28T05 scheduled']],
  ])('%s', (_, windows, left) => {
    expect(lines(both, version('blog:1', '21T12', windows))).toEqual(left);
  });

  test.each<[what: string, first: ReadWindow, second: ReadWindow]>([
    ['begin', stop('26T01', '26T05'), stop('26T01', '26T09')],
    ['end', stop('26T01', '26T09'), stop('26T03', '26T09')],
  ])('of two that %s at one time calls off the one that it leaves out', (_, one, other) => {
    const coins = [one, other].map((read, at): ReadWindow => ({ ...read, kind: 'asset', assets: [`C${at}`] }));
    for (const [at, kept] of coins.entries()) {
      const statuses = lines(version('blog:1', '20T12', coins), version('blog:1', '21T12', [kept]));
      expect(statuses.map((told) => told.split(' ')[1])).toEqual(
        coins.map((_, index) => (index === at ? 'scheduled' : 'cancelled')),
      );
    }
  });

  it('moves one past the other, which stays', () => {
    const edit = version('blog:1', '21T12', [stop('28T07', '28T08'), SECOND]);
    expect(lines(both, edit)).toEqual(['28T02-28T05 scheduled', '28T07-28T08 scheduled']);
    const [first, second] = foldNotices([both]).map(({ id }) => id);
    expect(foldNotices([both, edit]).map(({ id }) => id)).toEqual([second, first]);
  });

  it('moves the one that is nearer by its start', () => {
    const edit = version('blog:1', '21T12', [stop('26T20', '28T20')]);
    expect(lines(both, edit)).toEqual(['26T20-28T20 scheduled', '28T02-28T05 cancelled']);
  });

  it('of words alone leaves where it is what another notice moved', () => {
    const superseded = [{ start: FIRST.start, end: FIRST.end }];
    const moved = version('blog:2', '21T12', [stop('30T02', '30T05')], { superseded });
    const withApi = version('help:7', '20T13', [stop('26T02', '26T05', { services: ['api'] })]);
    const edit = version('blog:1', '22T12', [FIRST]);
    expect(lines(both, moved, edit)).toEqual(['28T02-28T05 cancelled', '30T02-30T05 scheduled']);
    expect(lines(both, withApi, version('blog:1', '22T12', [stop('26T03', '26T06'), SECOND]))).toEqual([
      '26T02-26T06 scheduled',
      '28T02-28T05 scheduled',
    ]);
  });

  it('of words alone leaves so what it had moved itself before', () => {
    const own = version('blog:1', '21T12', [stop('26T03', '26T06'), SECOND]);
    const superseded = [{ start: hour('26T03'), end: hour('26T06') }];
    const moved = version('blog:2', '22T12', [stop('30T02', '30T05')], { superseded });
    const edit = version('blog:1', '23T12', [stop('26T03', '26T06')]);
    expect(lines(both, own, moved, edit)).toEqual(['28T02-28T05 cancelled', '30T02-30T05 scheduled']);
  });

  it('leaves two stops of the same times two', () => {
    const coin = (asset: string) => stop('26T01', '26T09', { kind: 'asset', services: ['deposit'], assets: [asset] });
    const coins = [coin('XRP'), coin('ADA')];
    expect(lines(version('blog:1', '20T12', coins), version('blog:1', '21T12', coins))).toEqual([
      '26T01-26T09 scheduled',
      '26T01-26T09 scheduled',
    ]);
  });

  it('leaves standing what another notice speaks of too', () => {
    const other = version('help:7', '20T13', [SECOND]);
    const edit = version('blog:1', '21T12', [FIRST]);
    expect(lines(both, other, edit)).toEqual(['26T02-26T05 scheduled', '28T02-28T05 scheduled']);
  });

  it('does not call off what is over', () => {
    const over = version('blog:1', '26T06', [
      stop('26T02', '26T05', { status: 'completed', endIsActual: true }),
      SECOND,
    ]);
    const next = version('blog:1', '27T12', [SECOND]);
    expect(lines(both, over, next)).toEqual(['26T02-26T05 completed', '28T02-28T05 scheduled']);
  });

  it('calls off what is left of a stop of which a part is over', () => {
    const api = { service: 'api', asset: null, start: null, end: hour('26T03'), endIsActual: true } as const;
    const partly = stop('26T02', '26T05', { services: ['trading', 'api'], parts: [{ ...api, status: 'completed' }] });
    const [first] = foldNotices([
      version('blog:1', '20T12', [stop('26T02', '26T05', { services: ['trading', 'api'] }), SECOND]),
      version('blog:1', '26T04', [partly, SECOND]),
      version('blog:1', '26T05', [SECOND]),
    ]);
    expect(first?.parts.map(({ service, status }) => `${service} ${status}`)).toEqual([
      'trading cancelled',
      'api completed',
    ]);
  });
});

describe('an edit that gives no times any more', () => {
  test.each<NoticeReading['state']>(['unknown', 'scheduled'])(
    'and tells nothing new (%s) leaves the stop as it was',
    (state) => {
      const longer = version('blog:1', '26T04', [stop('26T02', '26T07', { status: 'extended' })]);
      const edit = version('blog:1', '26T05', [], { state });
      const [window] = foldNotices([version('blog:1', '20T12', [FIRST]), longer, edit]);
      expect(window === undefined ? null : line(window)).toBe('26T02-26T07 extended');
      expect(window?.title).toBe(edit.notice.title);
    },
  );

  it('is still about the stop that its word was about before', () => {
    const word = version('blog:2', '25T12', [], { state: 'postponed' });
    const edit = version('blog:2', '25T13', [], { state: 'cancelled' });
    expect(lines(both, word, edit)).toEqual(['26T02-26T05 cancelled', '28T02-28T05 scheduled']);
  });
});

describe('one notice', () => {
  it('may give two stops that begin at one time', () => {
    const coin = (asset: string, end: string) =>
      stop('26T01', end, { kind: 'asset', services: ['deposit'], assets: [asset] });
    const windows = foldNotices([version('blog:1', '20T12', [coin('XRP', '26T09'), coin('ADA', '26T11')])]);
    expect(windows.map(({ assets, end }) => [assets, jst(end).slice(11)])).toEqual([
      [['XRP'], '09:00'],
      [['ADA'], '11:00'],
    ]);
    expect(new Set(windows.map(({ id }) => id)).size).toBe(2);
  });

  it('may give two stops one of which begins during the other', () => {
    const longer = version('blog:1', '26T03', [
      stop('26T02', '26T06', { status: 'extended' }),
      stop('26T05', '26T08', { status: 'extended', services: ['api'] }),
    ]);
    expect(lines(version('blog:1', '20T12', [FIRST]), longer)).toEqual([
      '26T02-26T06 extended',
      '26T05-26T08 extended',
    ]);
  });

  test.each(['extended', 'in-progress'] as const)(
    'may give two ends of the stop that goes on (%s), which stays one',
    (status) => {
      const ends = version('blog:2', '26T03', [
        stop(null, '26T08', { status: 'extended', services: [] }),
        stop(null, '26T06', { status, services: ['api'] }),
      ]);
      const announced = version('blog:1', '20T12', [stop('26T02', '26T05', { services: ['trading', 'api'] })]);
      expect(foldNotices([announced, ends])).toHaveLength(1);
    },
  );
});

describe('stops of one start', () => {
  test.each([
    ['blog:31', 'blog:32'],
    ['blog:32', 'blog:31'],
  ])('stand by their names, whichever was announced first: %s', (first, second) => {
    const coin = (id: string, written: string, asset: string) =>
      version(id, written, [stop('26T01', '26T09', { kind: 'asset', services: ['deposit'], assets: [asset] })]);
    const ids = foldNotices([coin(first, '20T12', 'XRP'), coin(second, '20T13', 'ADA')]).map(({ id }) => id);
    expect(ids.map((id) => id.split('@')[0])).toEqual(['blog:31', 'blog:32']);
  });
});

/* A notice tells of one stop by the clock alone, or by a day, and its later text calls off that one and no other. */
describe('a later text of a notice is about the stop of which it told', () => {
  const away = { startMs: 0, endMs: HOUR_MS };
  const pointed = { numbers: [], days: [at('2026-11-28T00:00')], announced: [], said: '' };
  const off = (written: string) => version('blog:3', written, [], { state: 'cancelled' });
  const plans = [version('blog:1', '20T12', [FIRST]), version('blog:2', '20T13', [stop('28T02', '28T07')])];

  test.each<[by: string, changes: Partial<NoticeReading>]>([
    ['an edge', { sequel: sequelOf({ edges: [{ side: 'end', old: 7 * 60, fresh: 8 * 60 }] }) }],
    ['its new hours', { sequel: sequelOf({ days: pointed.days, movedTo: [hours('29T02', '29T05')] }) }],
    ['a difference', { sequel: sequelOf({ of: pointed, shift: { ahead: away, begun: null, isFurther: false } }) }],
    ['a new day', { movedDays: [{ from: at('2026-11-28T00:00'), to: at('2026-11-29T00:00') }] }],
  ])('by %s', (_, changes) => {
    const versions = [...plans, version('blog:3', '21T12', [], changes), off('22T12')];
    expect(foldNotices(versions).map(({ status }) => status)).toEqual(['scheduled', 'cancelled']);
  });

  it('by its end', () => {
    const told = version('blog:3', '26T03', [], { sequel: sequelOf({ end: 8 * 60 }) });
    expect(lines(...plans, told, off('28T01'))).toEqual(['26T02-26T08 cancelled', '28T02-28T07 scheduled']);
  });

  it('and about the other one that it told to be over', () => {
    const plans = version('blog:1', '20T12', [FIRST, SECOND]);
    const windows = [stop(null, '26T04', { status: 'completed', endIsActual: true })];
    const sequel = sequelOf({ movedTo: [hours('28T01', '28T03')] });
    const told = version('blog:3', '26T05', windows, { sequel, state: 'unknown' });
    expect(lines(plans, told)).toEqual(['26T02-26T04 completed', '28T01-28T03 scheduled']);
    const again = version('blog:3', '26T06', [stop(null, '26T05', { status: 'completed', endIsActual: true })]);
    expect(lines(plans, told, again)).toEqual(['26T02-26T05 completed', '28T01-28T03 scheduled']);
  });

  it('and calls off beside the one that it moves another one', () => {
    const off = { numbers: [], days: [at('2026-11-26T00:00')], announced: [], said: '' };
    const sequel = sequelOf({ offs: [off], days: pointed.days, movedTo: [hours('29T02', '29T05')] });
    expect(lines(both, version('blog:3', '21T12', [], { sequel }))).toEqual([
      '26T02-26T05 cancelled',
      '29T02-29T05 scheduled',
    ]);
  });
});
