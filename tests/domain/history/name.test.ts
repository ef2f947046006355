import { describe, expect, test } from 'vitest';
import type { Version } from '../../../lib/domain/history/fold.ts';
import type { NoticeReading, ReadWindow } from '../../../lib/domain/notice/notice.ts';
import { at } from '../../notice/helpers.ts';
import { hour, partLines, sequelOf, stop, version } from './versions.ts';

/* What a maintenance is called, in titles and in lines of lists, tells which one a notice means. */

const NIGHT = stop('26T02', '26T05', { services: ['trading', 'api'] });
const called = ({ notice, reading }: Version, title: string, text = notice.text): Version => ({
  notice: { ...notice, title, text },
  reading,
});
const plan = (title: string, window: ReadWindow = NIGHT, text?: string): Version =>
  called(version('a', '20T10', [window]), title, text);
const off = (title: string, changes: Partial<NoticeReading> = {}): Version =>
  called(version('z', '22T10', [], { state: 'cancelled', ...changes }), title);
const offOf = (...versions: readonly Version[]): readonly string[] =>
  partLines(...versions).flatMap((line) => (line.endsWith('cancelled') ? [line.slice(0, line.indexOf('-'))] : []));

describe('what the work is called by is no part that is called off alone', () => {
  const OF_TRADING = { stateIsOf: [{ service: 'trading', asset: null }] } as const;
  const BOTH = ['trading 26T02', 'api 26T02'];
  const ENGINE = plan('Trading engine upgrade');
  const said = 'the trading engine upgrade will not take place';
  const sequel = sequelOf({ offs: [{ numbers: [], days: [], announced: [], said }] });

  test.each<[name: string, versions: readonly Version[], off: readonly string[]]>([
    ['the work is', [ENGINE, off('Trading engine upgrade cancelled', OF_TRADING)], BOTH],
    ['in the sentence that calls it off', [ENGINE, off('News', { ...OF_TRADING, sequel })], BOTH],
    [
      'whatever a reminder calls it',
      [ENGINE, called(version('b', '21T10', [NIGHT]), 'Reminder'), off('Trading engine upgrade cancelled', OF_TRADING)],
      BOTH,
    ],
    [
      'a part of it is, where nobody calls it work',
      [plan('Trading engine'), off('Trading engine upgrade cancelled', OF_TRADING)],
      ['trading 26T02'],
    ],
    ['or the word about it does not', [ENGINE, off('Trading engine stop cancelled', OF_TRADING)], ['trading 26T02']],
    ['or it is other work', [ENGINE, off('Database migration cancelled', OF_TRADING)], ['trading 26T02']],
  ])('%s', (_, versions, left) => {
    expect(offOf(...versions)).toEqual(left);
  });
});

describe('the one of which an edge is told', () => {
  const later = (told: string): Version =>
    called(
      version('z', '22T10', [], {
        sequel: sequelOf({ edges: [{ side: 'end', old: 5 * 60, fresh: 6 * 60 }], days: [at('2026-11-26T00:00')] }),
      }),
      told,
    );
  const LONGER = ['trading 26T02-26T06 scheduled', 'api 26T02-26T06 scheduled'];
  const STAYS = ['trading 26T02-26T05 scheduled', 'api 26T02-26T05 scheduled'];

  test.each<[name: string, versions: readonly Version[], left: readonly string[]]>([
    [
      'is called so in the text',
      [plan('Maintenance', NIGHT, 'We replace a Gateway.'), later('GATEWAY: new end')],
      LONGER,
    ],
    [
      'is called so in one of its notices',
      [plan('Gateway'), called(version('b', '21T10', [NIGHT]), 'Reminder'), later('Gateway: new end')],
      LONGER,
    ],
    ['is not called otherwise', [plan('Gateway'), later('Database: new end')], STAYS],
    ['may have no name', [plan('Gateway'), later('New end')], LONGER],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});

describe('a line of a list', () => {
  const TEXT = '作業1:電源更改 26日2:00~5:00\n作業2:回線増設 27日2:00~5:00';
  const listed = (text: string, before: readonly Version[] = []): readonly string[] => {
    const windows = ['26日', '27日'].map((word, index) => {
      const from = text.indexOf(word);
      const evidence = [{ noticeId: 'a', from, to: from + word.length, text: word }];
      return stop(`2${6 + index}T02`, `2${6 + index}T05`, { evidence });
    });
    return offOf(called(version('a', '20T10', windows), 'お知らせ', text), ...before, off('回線増設の中止'));
  };

  test('names the stop of which it gives the hours', () => {
    expect(listed(TEXT)).toEqual(['trading 27T02']);
  });

  test('names none where it is as long as a paragraph', () => {
    const paragraph = (length: number) => TEXT.padEnd(TEXT.indexOf('\n') + 1 + length, '.');
    expect(listed(paragraph(120))).toEqual(['trading 27T02']);
    expect(listed(paragraph(121))).toEqual(['trading 26T02']);
  });

  test('is one of the notice in which the hours stand', () => {
    const reminder = called(version('b', '21T10', [stop('26T02', '26T05')]), '再掲', '回線増設も予定しております。');
    expect(listed(TEXT, [reminder])).toEqual(['trading 27T02']);
  });
});

describe('what an exchange has beside the exchange', () => {
  const over = (title: string, text: string): Version => {
    const end = stop(null, '26T04', { status: 'completed', endIsActual: true });
    return called(version('z', '26T04', [end], { state: 'completed' }), title, text);
  };
  const TRADING = stop('26T02', '26T05');
  const OVER = ['trading 26T02-26T04! completed'];
  const STAYS = ['trading 26T02-26T05 scheduled'];

  test.each<[name: string, versions: readonly Version[], left: readonly string[]]>([
    ['is not the exchange', [plan('お知らせ', TRADING), over('ヘルプセンターのメンテナンス終了', '')], STAYS],
    ['nor in a post without a title', [plan('お知らせ', TRADING), over('', 'ヘルプセンターは復旧')], STAYS],
    [
      'is no matter of a notice that only refers to it',
      [plan('お知らせ', TRADING), over('メンテナンス終了', 'お困りの方はヘルプセンターへ')],
      OVER,
    ],
    [
      'is meant where a notice of the stop named it',
      [
        plan('ヘルプセンターのメンテナンス', TRADING),
        called(version('b', '21T10', [TRADING]), '再掲', ''),
        over('ヘルプセンターのメンテナンス終了', ''),
      ],
      OVER,
    ],
    [
      'or its text',
      [plan('お知らせ', TRADING, 'ヘルプセンターも'), over('ヘルプセンターのメンテナンス終了', '')],
      OVER,
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });

  test('may be named where the end is later', () => {
    const read = { ...TRADING, end: hour('26T07'), status: 'extended' } as const;
    const longer = called(version('z', '26T04', [read], { state: 'extended' }), 'ヘルプセンターの延長');
    expect(partLines(plan('お知らせ', TRADING), longer)).toEqual(['trading 26T02-26T07 extended']);
  });
});
