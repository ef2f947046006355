import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { DAY_MS, shift } from '../../lib/domain/time.ts';
import { at, jst, noticeOf } from './helpers.ts';

const MOST = 60;
const row = (day: number): string => jst(shift(at('2026-10-01T02:00'), day * DAY_MS)).replace('T', ' ');
const table = (rows: number): string =>
  ['日時', ...Array.from({ length: rows }, (_, day) => `${row(day)}～4:00 メンテナンス`)].join('\n');

describe('a notice with more than one notice holds', () => {
  it.each([400, 1200])('gives the windows nearest ahead and says that there are more: %i rows', (rows) => {
    const { windows, truncated } = readNotice(noticeOf({ title: 'メンテナンスのお知らせ', text: table(rows) }));
    expect(windows).toHaveLength(MOST);
    expect(truncated).toBe(true);
    expect(jst(windows[0]?.start ?? null)).toBe('2026-11-21T02:00');
  });

  it('says so where text or title is cut', () => {
    expect(readNotice(noticeOf({ title: 'メンテナンス', text: 'あ'.repeat(64_001) })).truncated).toBe(true);
    expect(readNotice(noticeOf({ title: 'あ'.repeat(1_001), text: 'メンテナンス' })).truncated).toBe(true);
  });

  it('says nothing of the kind where all of it was read', () => {
    const { windows, truncated } = readNotice(noticeOf({ title: 'メンテナンスのお知らせ', text: table(MOST) }));
    expect(windows).toHaveLength(MOST);
    expect(truncated).toBe(false);
  });
});
