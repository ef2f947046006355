import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import { at, noticeOf } from './helpers.ts';
import * as english from './no-table-english.ts';
import * as japanese from './no-table-japanese.ts';

const read = (title: string, published: string, text: string) =>
  readNotice(noticeOf({ title, published, text }), { issuer: 'exchange' });

interface Times {
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
}

const holds =
  (instant: EpochMs) =>
  ({ start, end }: Times): boolean =>
    start === instant || end === instant || (start !== null && end !== null && start <= instant && instant <= end);

describe.each([
  ['in English', english],
  ['in Japanese', japanese],
])('what nobody has thought of, %s', (_, { STOPS, OTHER_MATTERS }) => {
  it.each(STOPS)(
    'a stop is read, or listed, or said to be unreadable: %s (%s) %s',
    (title, published, text, starts) => {
      const { windows, leftovers, unreadable } = read(title, published, text);
      const told = [...windows, ...leftovers];
      expect(unreadable || starts.every((start) => told.some(holds(at(start))))).toBe(true);
    },
  );

  it.each(OTHER_MATTERS)('another matter is not listed: %s (%s) %s', (title, published, text) => {
    expect(read(title, published, text)).toMatchObject({ leftovers: [], unreadable: false });
  });
});
