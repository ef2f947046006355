import { describe, expect, it, test } from 'vitest';
import type { ArticleMemory } from '../../../lib/app/polling/memory.ts';
import {
  afterOther,
  afterStanding,
  isInDoubt,
  nextReadingAt,
  type Reach,
  reachesFurther,
  reachOf,
  withVersion,
} from '../../../lib/app/polling/returning.ts';
import { readNotice } from '../../../lib/domain/notice/read.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import { at } from '../../fixtures/windows.ts';

const UNREAD: ArticleMemory = {
  source: 'blog',
  url: null,
  title: '',
  excerpt: '',
  publishedAt: null,
  updatedAt: null,
  firstSeenAt: at('2026-11-24T12:00'),
  listedAt: at('2026-11-24T12:00'),
  stamp: '',
  openedStamp: null,
  openedAt: null,
  attempts: 0,
  print: null,
};
/** Two that say as much as each other, a longer stop, and none. */
const REACH: Readonly<Record<string, Reach | null>> = {
  A: { from: at('2026-11-25T02:00'), to: at('2026-11-25T05:00') },
  B: { from: at('2026-11-25T03:00'), to: at('2026-11-25T06:00') },
  L: { from: at('2026-11-25T01:00'), to: at('2026-11-25T07:00') },
  N: null,
};

/** What is handed on of these readings, one after the other. */
function handedOn(readings: string): { words: string; article: ArticleMemory } {
  return [...readings].reduce(
    ({ words, article }, print) => {
      if (print === article.print) return { words, article: afterStanding(article) };
      const reach = REACH[print] ?? null;
      const doubted = afterOther(article, print, () => reachesFurther(reach, article.reach ?? null));
      if (doubted !== null) return { words, article: doubted };
      return { words: words + print, article: withVersion(article, print, reach) };
    },
    { words: '', article: UNREAD },
  );
}

test.each([
  ['what is new is news', 'ABLN', 'ABLN'],
  ['what comes again is not', 'ABA', 'AB'],
  ['and is at its second reading', 'ABAA', 'ABA'],
  ['in turn it never is', 'ABABABABAB', 'AB'],
  ['nor of three nodes', 'ABLABLABL', 'ABL'],
  ['an old copy asks for one more reading', 'ABABAA', 'AB'],
  ['which comes', 'ABABAAA', 'ABA'],
  ['words that turned back and back ask for more', 'ABAABBB', 'ABAB'],
  ['up to six', 'ABABABABABABABAAAAAA', 'ABA'],
  ['and no fewer', 'ABABABABABABABAAAAA', 'AB'],
  ['a longer stop comes back at its second reading', 'LALL', 'LAL'],
  ['with others between', 'LALAL', 'LAL'],
  ['with five between, and no more', 'LALAAAAAL', 'LAL'],
  ['with six it was an old copy', 'LALAAAAAAL', 'LA'],
  ['and then stands', 'LALALALALALA', 'LAL'],
  ['a stop comes back to where none was', 'LNLNL', 'LNL'],
  ['and goes in a row only', 'LNLNLNLNLNNNNN', 'LNLN'],
])('%s: %s', (_, readings, words) => {
  expect(handedOn(readings).words).toBe(words);
});

describe('an article in doubt', () => {
  it.each([
    ['AB', false],
    ['ABA', true],
    ['ABAB', false],
    ['ABAA', false],
    ['LAL', true],
    ['LALA', true],
    ['LALAAAAAA', false],
  ])('is one after %s: %s', (readings, isDoubted) => {
    expect(isInDoubt(handedOn(readings).article)).toBe(isDoubted);
  });

  it.each([
    ['ABA', 1],
    ['ABABA', 2],
    ['ABABABA', 4],
    [`AB${'AB'.repeat(20)}A`, 64],
  ])('is read again, after %s, in so many minutes: %i', (readings, minutes) => {
    const { article } = handedOn(readings);
    expect(nextReadingAt(article, at('2026-11-24T12:00')) - at('2026-11-24T12:00')).toBe(minutes * MINUTE_MS);
  });

  it('keeps eight earlier versions and no more', () => {
    expect(handedOn('abcdefghijklm').article.earlier).toEqual([...'lkjihgfe']);
  });
});

test.each([
  [
    'a plan',
    '2026年11月25日(水) 2:00〜5:00 メンテナンス',
    { from: at('2026-11-25T02:00'), to: at('2026-11-25T05:00') },
  ],
  [
    'two',
    '11月25日 2:00〜5:00、11月26日 1:00〜3:00 メンテナンス',
    { from: at('2026-11-25T02:00'), to: at('2026-11-26T03:00') },
  ],
  ['one without an end', '2026年11月25日(水) 2:00より当面の間メンテナンス', { from: at('2026-11-25T02:00'), to: null }],
  [
    'one that cannot be read',
    '近日中にシステムメンテナンスを実施し、取引を停止いたします。日時は画像をご覧ください',
    { from: null, to: null },
  ],
  ['one that is called off', '2026年11月25日(水) 2:00〜5:00のメンテナンスは中止いたします', null],
  ['one that is over', '2026年11月24日(火) 2:00〜5:00のメンテナンスは終了いたしました', null],
  ['none', '口座開設キャンペーンのお知らせ', null],
])('reaches as far as %s', (_, text, reach) => {
  const notice = {
    title: 'システムメンテナンスのお知らせ',
    text,
    publishedAt: at('2026-11-24T12:00'),
    updatedAt: null,
  };
  const seen = {
    id: 'blog:1',
    exchange: 'bitbank',
    source: 'blog',
    url: null,
    seenAt: at('2026-11-24T12:00'),
  } as const;
  expect(reachOf(readNotice({ ...notice, ...seen }))).toEqual(reach);
});

const [TWO, FIVE, SEVEN] = [at('2026-11-25T02:00'), at('2026-11-25T05:00'), at('2026-11-25T07:00')];
test.each<[string, Reach | null, Reach | null, boolean]>([
  ['a later end', { from: TWO, to: SEVEN }, { from: TWO, to: FIVE }, true],
  ['an end that is not known', { from: TWO, to: null }, { from: TWO, to: FIVE }, true],
  ['an earlier end', { from: TWO, to: FIVE }, { from: TWO, to: SEVEN }, false],
  ['an end where none was known', { from: TWO, to: FIVE }, { from: TWO, to: null }, false],
  ['an earlier start', { from: TWO, to: SEVEN }, { from: FIVE, to: SEVEN }, true],
  ['a start that is not known', { from: null, to: SEVEN }, { from: FIVE, to: SEVEN }, true],
  ['a later start', { from: FIVE, to: SEVEN }, { from: TWO, to: SEVEN }, false],
  ['a later start and end', { from: FIVE, to: SEVEN }, { from: TWO, to: FIVE }, false],
  ['the same', { from: TWO, to: FIVE }, { from: TWO, to: FIVE }, false],
  ['the same without an end', { from: TWO, to: null }, { from: TWO, to: null }, false],
  ['a stop where none was', { from: TWO, to: FIVE }, null, true],
  ['none where one was', null, { from: TWO, to: FIVE }, false],
  ['none where none was', null, null, false],
])('reaches further, or not: %s', (_, one, other, isFurther) => {
  expect(reachesFurther(one, other)).toBe(isFurther);
});
