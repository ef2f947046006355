import { describe, expect, it, test } from 'vitest';
import { VOCABULARY } from '../../lib/domain/notice/words/vocabulary/vocabulary.ts';
import { canMatter } from '../../lib/sources/matters.ts';
import { EXCHANGES, OTHERS } from '../notice/fixtures.ts';
import { FINANCE } from '../notice/fixtures-finance.ts';
import { LATER } from '../notice/fixtures-later.ts';
import { MIXED } from '../notice/fixtures-mixed.ts';
import { PUBLIC } from '../notice/fixtures-public.ts';

/** Titles that say nothing: no gate could open them, a list that is short enough does. */
const SILENT = new Set(['鯖落とします', 'ご利用者アンケートのお願い', '友達紹介キャンペーン開始のお知らせ', '']);

describe('the gate', () => {
  const telling = [...EXCHANGES, ...OTHERS, ...FINANCE, ...LATER, ...MIXED, ...PUBLIC].filter(
    ({ windows, title }) => windows.length > 0 && !SILENT.has(title),
  );
  test.each(telling)('opens a notice with a window by its title: $title', ({ title }) => {
    expect(canMatter(title)).toBe(true);
  });

  test.each(VOCABULARY.flatMap(([tags, words]) => (tags.includes('stop') ? words : [])))(
    'knows the reader’s word %s',
    (word) => {
      expect(canMatter(`「${word}」のお知らせ`)).toBe(true);
    },
  );

  test.each([
    '保守作業のお知らせ',
    '取引ができない時間帯のお知らせ',
    'サーキットブレーカー発動について',
    'サーキットブレークモードへの移行について',
    '板寄せについて',
    'Trading will be halted',
    '通信断のお知らせ',
  ])('opens %s', (title) => expect(canMatter(title)).toBe(true));

  it('opens neither campaigns nor listings of a long list', () => {
    for (const title of ['秋のキャンペーン', '新規銘柄の取扱い開始', '年末のごあいさつ', '利用規約改定のお知らせ'])
      expect(canMatter(title)).toBe(false);
  });
});
