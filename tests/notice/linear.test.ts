import { expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf } from './helpers.ts';
import { LONG_KINDS, longText } from './long-texts.ts';

const SHORT = 8_000;
const TIMES_AS_LONG = 4;
/** A machine that does other things meanwhile is given so many tries. */
const TRIES = 8;
/** Work that grew with the square would take sixteen times as long. */
const MOST_TIMES_AS_LONG = 10;

const readingMs = (text: string): number => {
  const notice = noticeOf({ title: 'メンテナンスのお知らせ', text });
  const started = performance.now();
  readNotice(notice);
  return performance.now() - started;
};

it.each(LONG_KINDS)('takes no more than its part longer for a longer text: %s', (kind) => {
  const [short, long] = [longText(kind, SHORT), longText(kind, SHORT * TIMES_AS_LONG)];
  let [shortest, longest] = [readingMs(short), readingMs(long)];
  for (let tries = 1; tries < TRIES && longest / shortest > MOST_TIMES_AS_LONG; tries++) {
    shortest = Math.min(shortest, readingMs(short));
    longest = Math.min(longest, readingMs(long));
  }
  expect(longest / shortest).toBeLessThanOrEqual(MOST_TIMES_AS_LONG);
});
