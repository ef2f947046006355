import { describe, expect, test } from 'vitest';
import type { Version } from '../../../lib/domain/history/fold.ts';
import type { NoticeReading, Pointers, ReadWindow } from '../../../lib/domain/notice/notice.ts';
import { at } from '../../notice/helpers.ts';
import { partLines, sequelOf, stop, titled, version } from './versions.ts';

/* What waits for another day, and what is moved to a day without hours: from what was read of each notice. */

const day = (date: string) => at(`2026-11-${date}T00:00`);
const of = (told: Partial<Pointers>): Pointers => ({ numbers: [], days: [], announced: [], said: '', ...told });
const plan = (...windows: readonly ReadWindow[]): Version => version('a', '20T10', windows);
const told = (
  sequel: Parameters<typeof sequelOf>[0],
  windows: readonly ReadWindow[] = [],
  changes: Partial<NoticeReading> = {},
): Version => version('b', '21T10', windows, { sequel: sequelOf(sequel), state: 'unknown', ...changes });

const NIGHT = stop('26T02', '26T05');
const NEXT = stop('27T02', '27T05');
const STAYS = 'trading 26T02-26T05 scheduled';
const NEXT_STAYS = 'trading 27T02-27T05 scheduled';
const WAITS = 'trading 26T02-26T05 postponed';

type Row = readonly [name: string, versions: readonly Version[], left: readonly string[]];

describe('what is put off without a new day', () => {
  test.each<Row>([
    ['is the one of its day', [plan(NIGHT, NEXT), told({ putOff: [of({ days: [day('26')] })] })], [WAITS, NEXT_STAYS]],
    ['is the one of its number', [plan(NIGHT, NEXT), told({ putOff: [of({ numbers: [1] })] })], [WAITS, NEXT_STAYS]],
    ['is none of another day', [plan(NIGHT), told({ putOff: [of({ days: [day('25')] })] })], [STAYS]],
    [
      'is the one of its name',
      [titled(plan(NIGHT), '電源設備更改'), titled(told({ putOff: [of({ said: '電源設備更改' })] }), '日程')],
      [WAITS],
    ],
    ['of no day, number or name is none', [plan(NIGHT), told({ putOff: [of({})] })], [STAYS]],
    [
      'has not begun',
      [plan(stop('21T08', '21T12')), told({ putOff: [of({ days: [day('21')] })] })],
      ['trading 21T08-21T12 scheduled'],
    ],
    [
      'is not put off where the notice gives hours of a stop',
      [plan(NIGHT), told({ putOff: [of({ days: [day('26')] })] }, [NEXT])],
      [STAYS, NEXT_STAYS],
    ],
    [
      'is called off where that is said too',
      [plan(NIGHT), told({ putOff: [of({ days: [day('26')] })], offs: [of({ days: [day('26')] })] })],
      ['trading 26T02-26T05 cancelled'],
    ],
    [
      'is told by the state of the whole where there is one',
      [
        plan(NIGHT, NEXT),
        told({ putOff: [of({ days: [day('26')] })] }, [], { state: 'postponed', stateDays: [day('27')] }),
      ],
      [STAYS, 'trading 27T02-27T05 postponed'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});

describe('what is moved to a day without hours', () => {
  const bare = (date: string): ReadWindow => stop(`${date}T00`, null);
  const moved = (windows: readonly ReadWindow[], from = '26', to = '28'): Version =>
    version('b', '21T10', windows, { movedDays: [{ from: day(from), to: day(to) }], state: 'postponed' });
  const AWAY = 'trading 28T02-28T05 scheduled';

  test.each<Row>([
    ['keeps its hours', [plan(NIGHT), moved([])], [AWAY]],
    ['also where the day is given as a stop', [plan(NIGHT), moved([bare('28')])], [AWAY]],
    ['leaves the others', [plan(NIGHT, NEXT), moved([bare('28')])], [NEXT_STAYS, AWAY]],
    [
      'is not moved where another day is given',
      [plan(NIGHT), moved([bare('29')])],
      [STAYS, 'trading 29T00- scheduled'],
    ],
    ['nor where hours are', [plan(NIGHT), moved([stop('28T00', '28T01')])], [STAYS, 'trading 28T00-28T01 scheduled']],
    [
      'a day on which nothing is known moves none',
      [plan(NIGHT), moved([bare('28')], '24')],
      [STAYS, 'trading 28T00- scheduled'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});

describe('beside one that is over', () => {
  const OVER = stop(null, '26T04', { status: 'completed', endIsActual: true });
  const report = (off: Pointers): Version =>
    version('b', '26T04', [OVER], { sequel: sequelOf({ offs: [off] }), state: 'completed' });
  const ENDED = 'trading 26T02-26T04! completed';

  test.each<Row>([
    [
      'another one is called off by its day',
      [plan(NIGHT, NEXT), report(of({ days: [day('27')] }))],
      [ENDED, 'trading 27T02-27T05 cancelled'],
    ],
    ['by its number', [plan(NIGHT, NEXT), report(of({ numbers: [2] }))], [ENDED, 'trading 27T02-27T05 cancelled']],
    [
      'not by its name alone',
      [titled(plan(NIGHT, NEXT), '電源更改'), report(of({ said: '電源更改' }))],
      [ENDED, NEXT_STAYS],
    ],
    ['nor is one that is over', [plan(NIGHT, NEXT), report(of({ days: [day('26')] }))], [ENDED, NEXT_STAYS]],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});

describe('a notice that says that it changes a stop', () => {
  const changed = (window: ReadWindow, isChange = true): Version => version('b', '21T10', [window], { isChange });

  test.each<Row>([
    ['takes the place of the hours', [plan(NIGHT), changed(stop('26T03', '26T04'))], ['trading 26T03-26T04 scheduled']],
    ['without the word both are kept', [plan(NIGHT), changed(stop('26T03', '26T04'), false)], [STAYS]],
    ['not with an open end', [plan(NIGHT), changed(stop('26T03', null))], [STAYS]],
    [
      'whatever it is called',
      [plan(NIGHT), changed(stop('26T03', '26T04', { kind: 'server', services: ['other'] }))],
      ['trading 26T03-26T04 scheduled'],
    ],
    ['leaves one at other hours', [plan(NIGHT), changed(NEXT)], [STAYS, NEXT_STAYS]],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});
