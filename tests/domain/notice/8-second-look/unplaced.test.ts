import { describe, expect, test } from 'vitest';
import { hasUnplaced, isDatedAhead } from '../../../../lib/domain/notice/8-second-look/unplaced.ts';
import { firstLookAt } from '../../../../lib/domain/notice/first-look.ts';
import { at, noticeOf } from '../../../notice/helpers.ts';

/** Of a notice of 2026-11-20 from which nothing was read: whether it is listed all the same. */
const WRITTEN = at('2026-11-20T12:00');
const TITLE = 'メンテナンスのお知らせ';

type Row = readonly [behaviour: string, title: string, text: string, isListed: boolean];

const TIMES: readonly Row[] = [
  ['a moment ahead that no rule knows', TITLE, '11月26日 14:00の件', true],
  ['a clock time of that day', TITLE, '14:00ごろの見込み', true],
  ['a clock time of that day, over', TITLE, '11:00ごろの見込み', true],
  ['in English', 'Maintenance', 'The platform: November 26, 22:00 JST.', true],
  ['in a notice of a delay', 'メンテナンス延長のお知らせ', '今週の作業は11月26日 14:00の件です', true],
  ['in a notice of the end', 'メンテナンス終了のお知らせ', '今週の作業は11月26日 14:00の件です', false],
  ['a moment that is over', TITLE, '今週の作業は11月19日 14:00の件です', false],
  ['the moment of writing', TITLE, '今週の作業は11月20日 12:00の件です', false],
  ['a day without a clock time', TITLE, '今週の作業は11月26日の件です', false],
  ['a moment of standing hours', TITLE, '毎週の作業は11月26日 14:00の件です', false],
  ['beside standing hours', TITLE, '毎週土曜日は定期作業です。\n今週の作業は11月26日 14:00の件です', false],
  ['a moment that is only possible', TITLE, '11月26日 14:00の件は可能性があります', false],
  ['what a rule knows', TITLE, '日時：11月26日 2:00～5:00', false],
  ['in a notice of something else', 'キャンペーンのお知らせ', '今週の件は11月26日 14:00です', false],
  ['in a notice that names nothing', 'お知らせ', '今週の件は11月26日 14:00です', false],
];

const DAYS: readonly Row[] = [
  ['a day ahead', '11月26日（木）システムメンテナンスのお知らせ', '', true],
  ['two days ahead', '11月26日（木）・12月3日（木）システムメンテナンスのお知らせ', '', true],
  ['one of two ahead', '11月19日（木）・12月3日（木）システムメンテナンスのお知らせ', '', true],
  ['the day itself', '11月20日（金）システムメンテナンスのお知らせ', '', true],
  ['the day before', '11月19日（木）システムメンテナンスのお知らせ', '', false],
  ['a day of what takes longer', '11月26日（木）システムメンテナンス延長のお知らせ', '', true],
  ['a day of what is over', '11月26日（木）システムメンテナンス終了のお知らせ', '', false],
  ['a day of what is called off', '11月26日（木）システムメンテナンス中止のお知らせ', '', false],
  ['a day of something else', '11月26日（木）キャンペーンのお知らせ', '', false],
  ['a day of nothing that is named', '11月26日（木）のお知らせ', '', false],
  ['a day on which all runs', '11月26日（木）システムメンテナンスの影響はありません', '', false],
  ['a day of standing hours', '毎週木曜日のシステムメンテナンスのお知らせ（11月26日）', '', false],
  ['a moment', '11月26日（木）14:00 システムメンテナンスのお知らせ', '', false],
  ['a day below the title', 'システムメンテナンスのお知らせ', '11月26日（木）の件です。', false],
];

const lookAt = (title: string, text: string) => {
  const look = firstLookAt(noticeOf({ title, text }));
  return [look, look.claim.state, WRITTEN] as const;
};

describe('a time that no rule could place is listed', () => {
  test.each(TIMES)('%s: %s | %s', (_behaviour, title, text, isListed) =>
    expect(hasUnplaced(...lookAt(title, text))).toBe(isListed),
  );
});

describe('a title that names a day ahead is listed', () => {
  test.each(DAYS)('%s: %s', (_behaviour, title, text, isListed) =>
    expect(isDatedAhead(...lookAt(title, text))).toBe(isListed),
  );
});
