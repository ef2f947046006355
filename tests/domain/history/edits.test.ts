import { describe, expect, it, test } from 'vitest';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import type { NoticeReading, ReadWindow } from '../../../lib/domain/notice/notice.ts';
import type { MaintenanceWindow } from '../../../lib/domain/window.ts';
import { jst } from '../../notice/helpers.ts';
import { hour, stop, version } from './versions.ts';

/* What becomes of maintenances when notices are edited, from what was read of each version alone. */

const line = ({ start, end, status }: Pick<MaintenanceWindow, 'start' | 'end' | 'status'>): string =>
  `${jst(start).slice(8, 13)}-${end === null ? '' : jst(end).slice(8, 13)} ${status}`;
const lines = (...versions: readonly Version[]): readonly string[] => foldNotices(versions).map(line);

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
