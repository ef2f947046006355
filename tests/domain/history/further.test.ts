import { expect, test } from 'vitest';
import { at } from '../../notice/helpers.ts';
import { partLines, sequelOf, stop, version } from './versions.ts';

/* "And again Nov 27 03:00-04:00", right behind an announcement: from what was read of each. */

const times = (start: string, end: string) => ({ start: at(`2026-11-${start}:00`), end: at(`2026-11-${end}:00`) });
const PLAN = version('a', '20T10', [stop('26T02', '26T05', { services: ['trading', 'api'] })]);
const again = (start: string, end: string) =>
  version('b', '20T10', [], { state: 'scheduled', sequel: sequelOf({ more: [times(start, end)] }) });
const STAYS = ['trading 26T02-26T05 scheduled', 'api 26T02-26T05 scheduled'];

test('a further stop stops what the first one stops', () => {
  expect(partLines(PLAN, again('27T03', '27T04'))).toEqual([
    ...STAYS,
    'trading 27T03-27T04 scheduled',
    'api 27T03-27T04 scheduled',
  ]);
});

test('one that would end before it begins is none', () => {
  expect(partLines(PLAN, again('27T04', '27T03'))).toEqual(STAYS);
});

test('a later text of the notice is about the further one', () => {
  const off = version('b', '21T10', [], { state: 'cancelled' });
  expect(partLines(PLAN, again('27T03', '27T04'), off)).toEqual([
    ...STAYS,
    'trading 27T03-27T04 cancelled',
    'api 27T03-27T04 cancelled',
  ]);
});
