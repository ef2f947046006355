import { expect, test } from 'vitest';
import type { Version } from '../../../lib/domain/history/fold.ts';
import type { Pointers } from '../../../lib/domain/notice/notice.ts';
import { at } from '../../notice/helpers.ts';
import { partLines, sequelOf, stop, titled, version } from './versions.ts';

/* 「12月24日にお知らせした作業」, 「15日の停止」, "the engine upgrade": which one that is, from what was read of each notice. */

const day = (date: string) => at(`2026-11-${date}T00:00`);
const plan = (id: string, written: string, start: string, title = 'メンテナンス'): Version =>
  titled(version(id, written, [stop(start, null)]), title);
/** Those that are called off by what is said of them. */
const offAfter = (of: Partial<Pointers>, plans: readonly Version[], title = '中止のお知らせ'): readonly string[] => {
  const offs = [{ numbers: [], days: [], announced: [], said: '', ...of }];
  const word = titled(version('z', '22T10', [], { sequel: sequelOf({ offs }) }), title);
  return partLines(...plans, word).flatMap((line) => (line.endsWith('cancelled') ? [line.slice(8, 13)] : []));
};

const POWER = plan('a', '20T10', '26T02', '電源更改');
const LINES = plan('b', '21T10', '27T02', '回線増設');
const BOTH = [POWER, LINES];

test.each<[name: string, of: Partial<Pointers>, plans: readonly Version[], off: readonly string[]]>([
  [
    'the second of a list',
    { numbers: [2] },
    [version('a', '20T10', [stop('26T02', null), stop('27T02', null)])],
    ['27T02'],
  ],
  [
    'by its number none that has begun',
    { numbers: [1] },
    [version('a', '20T10', [stop('22T02', null), stop('27T02', null)])],
    [],
  ],
  ['the one of that day', { days: [day('27')] }, BOTH, ['27T02']],
  ['those of two days', { days: [day('26'), day('27')] }, BOTH, ['26T02', '27T02']],
  ['none of a day without any', { days: [day('28')] }, BOTH, []],
  ['the one that was announced on that day', { announced: [day('21')] }, BOTH, ['27T02']],
  ['none where nothing was announced on that day', { announced: [day('19')] }, BOTH, []],
  [
    'the one of which something was told on that day, where none was announced',
    { announced: [day('21')] },
    [POWER, plan('c', '20T11', '27T02', '回線増設'), plan('d', '21T10', '27T02', '回線増設の再掲')],
    ['27T02'],
  ],
  [
    'before that the one that was announced',
    { announced: [day('21')] },
    [POWER, LINES, plan('d', '21T10', '26T02', '電源更改の再掲')],
    ['27T02'],
  ],
  [
    'of one day the one that was announced on that one',
    { days: [day('26')], announced: [day('21')] },
    [POWER, plan('b', '21T10', '26T12', '回線増設')],
    ['26T12'],
  ],
  [
    'of two of that day the one that the sentence names',
    { days: [day('26')], said: '回線増設は実施いたしません' },
    [POWER, plan('b', '21T10', '26T12', '回線増設')],
    ['26T12'],
  ],
  [
    'the only one of that day, wherever the sentence says that it was told',
    { days: [day('26')], said: 'ブログでお知らせした26日の停止は行いません' },
    BOTH,
    ['26T02'],
  ],
  ['by no more than a name the one of that name', { said: '回線増設は実施いたしません' }, BOTH, ['27T02']],
  ['none that has begun', { days: [day('22')] }, [plan('a', '20T10', '22T02')], []],
  ['nor one that begins as it is written', { days: [day('22')] }, [plan('a', '20T10', '22T10')], []],
])('is called off: %s', (_, of, plans, off) => {
  expect(offAfter(of, plans)).toEqual(off);
});

test('of two of that day the one that the title names', () => {
  const plans = [POWER, plan('b', '21T10', '26T12', '回線増設')];
  expect(offAfter({ days: [day('26')] }, plans, '回線増設の中止')).toEqual(['26T12']);
});

test('a day tells which, whatever else the title names', () => {
  expect(offAfter({ days: [day('26')] }, BOTH, '蓄電池点検の中止')).toEqual(['26T02']);
  expect(offAfter({ announced: [day('20')] }, BOTH, '蓄電池点検の中止')).toEqual(['26T02']);
});

test('a name alone tells none that the title calls otherwise', () => {
  expect(offAfter({ said: '回線増設は実施いたしません' }, BOTH, '蓄電池点検の中止')).toEqual([]);
});
