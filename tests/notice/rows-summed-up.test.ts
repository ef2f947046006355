import { expect, test } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf, standingHours } from './helpers.ts';

/* A sentence below rows of hours speaks of them all. */

const ROWS = '12月9日(水)4:00~6:00 認証基盤\n12月11日(金)4:00~6:30 出金基盤';

test.each([
  '両日とも全サービスが対象です。',
  'いずれの日も全サービスが対象です。',
  'どちらも全サービスを停止いたします。',
  '各日とも全サービスをご利用いただけません。',
  '※両日とも全サービスが対象です。',
])('%s', (below) => {
  const text = `今週は2日間、早朝に停止をいただきます。\n${ROWS}\n${below}`;
  const { windows } = readNotice(noticeOf({ title: '今週のメンテナンス', text, published: '2026-12-07T10:00' }));
  expect(standingHours(windows)).toEqual(['12-09T04:00/12-09T06:00', '12-11T04:00/12-11T06:30']);
});
