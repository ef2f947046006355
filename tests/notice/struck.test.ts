import { describe, expect, it } from 'vitest';
import { struckOut } from '../../lib/domain/notice/1-text/struck.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { dayHours, noticeOf } from './helpers.ts';

/** The ways to strike out that reach us: strokes (what HTML becomes), left-over tags, Markdown, and that in full width. */
const WAYS: readonly (readonly [string, (old: string) => string])[] = [
  ['strokes', struckOut],
  ['a tag', (old) => `<s>${old}</s>`],
  ['another tag', (old) => `<del class="x">${old}</del>`],
  ['tildes', (old) => `~~${old}~~`],
  ['wide tildes', (old) => `～～${old}～～`],
];

describe.each(WAYS)('what is struck out by %s', (_, struck) => {
  it.each([
    ['11月25日 2:00～4:00', '11月26日 2:00～4:00', '11-25T02:00/11-25T04:00', '11-26T02:00/11-26T04:00'],
    ['11月25日 22:00～翌1:00', '11月25日 23:00～翌1:00', '11-25T22:00/11-26T01:00', '11-25T23:00/11-26T01:00'],
  ])('was valid once: %s, %s', (old, now, was, is) => {
    const text = `日時：${struck(old)} ${now}\n対象：取引`;
    const { windows, superseded } = readNotice(
      noticeOf({ title: 'メンテナンスのお知らせ', text, published: '2026-11-20T09:00' }),
    );
    expect([windows.map(dayHours), superseded.map(dayHours)]).toEqual([[is], [was]]);
  });
});
