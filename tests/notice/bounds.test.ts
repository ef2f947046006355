import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../lib/domain/notice/layout-of.ts';
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

  it.each(['2:00〜', '11/25 ', '5分 ', '明日'])('reads no more times than any notice has, and says so: %s', (unit) => {
    const text = unit.repeat(60_000 / unit.length);
    const { tokens } = layoutOf(noticeOf({ title: 'メンテナンス', text })).text;
    expect(tokens.filter(({ kind }) => /^(?:date|day|time|duration)$/.test(kind)).length).toBeLessThanOrEqual(2_000);
    expect(readNotice(noticeOf({ title: 'メンテナンス', text })).truncated).toBe(true);
  });

  it.each(['。', '（', '停止', '\n', '-A'])('nor more words and marks: %s', (unit) => {
    const text = unit.repeat(60_000 / unit.length);
    expect(layoutOf(noticeOf({ title: 'メンテナンス', text })).text.tokens.length).toBeLessThanOrEqual(12_000);
  });

  it('reads the times that stand in front of a flood', () => {
    const text = `日時：2026年11月25日 2:00〜5:00\n取引を停止します。\n${'（'.repeat(50_000)}`;
    const { windows, truncated } = readNotice(noticeOf({ title: 'メンテナンスのお知らせ', text }));
    expect(jst(windows[0]?.start ?? null)).toBe('2026-11-25T02:00');
    expect(truncated).toBe(true);
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
