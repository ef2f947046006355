import { expect, test } from 'vitest';
import type { Version } from '../../../lib/domain/history/fold.ts';
import type { ReadWindow } from '../../../lib/domain/notice/notice.ts';
import { partLines, stop, version } from './versions.ts';

/* 「第2回分は実施いたしません」: which one that is, from what was read of each notice. */

const plan = (id: string, written: string, ...days: readonly string[]): Version =>
  version(
    id,
    written,
    days.map((day): ReadWindow => stop(`${day}T02`, `${day}T05`)),
  );
/** Those that are called off by their numbers, after these announcements. */
const offAfter = (stateNumbers: readonly number[], ...plans: readonly Version[]): readonly string[] =>
  partLines(...plans, version('z', '22T10', [], { state: 'cancelled', stateNumbers })).flatMap((line) =>
    line.endsWith('cancelled') ? [line.slice(8, 10)] : [],
  );

const THREE = plan('a', '20T10', '25', '26', '27');
const TWO = plan('b', '21T10', '28', '29');

test.each<[name: string, numbers: readonly number[], plans: readonly Version[], off: readonly string[]]>([
  ['the second', [2], [THREE], ['26']],
  ['the last', [-1], [THREE], ['27']],
  ['the first and the third', [1, 3], [THREE], ['25', '27']],
  ['the second in time, in whichever order the notice lists them', [2], [plan('a', '20T10', '26', '27', '25')], ['26']],
  ['the second of the list that was announced last', [2], [THREE, TWO], ['29']],
  ['the third is of the list that has three', [3], [THREE, TWO], ['27']],
  ['so is the first, beside the third', [1, 3], [THREE, TWO], ['25', '27']],
  ['none that was announced alone', [1], [plan('a', '20T10', '26')], []],
  ['announcements of one each are no list', [2], [plan('a', '20T10', '26'), plan('b', '21T10', '27')], []],
  ['no list is as long', [4], [THREE, TWO], []],
  ['a list of one behind it is none', [2], [THREE, plan('b', '21T10', '28')], ['26']],
  [
    'the list is that of the announcement, whoever reminds of a part of it later',
    [2],
    [THREE, plan('b', '21T10', '26')],
    ['26'],
  ],
])('of several stops is called off: %s', (_, numbers, plans, off) => {
  expect(offAfter(numbers, ...plans)).toEqual(off);
});
