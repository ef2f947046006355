import { expect, test } from 'vitest';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import { noticeOf } from '../../../notice/helpers.ts';

const windowsOf = (title: string, text: string): number => readNotice(noticeOf({ title, text })).windows.length;

const SAMPLE = '停止中は次の応答を返します。\n{"error": {"status": 503, "message": "under maintenance"}}';
const OF_FAKES = '※当社を装った不審なメールにご注意ください。';

test.each([
  ['11月26日 2:00～3:30 システムメンテナンスのお知らせ', `API、管理画面が停止いたします。\n${SAMPLE}`],
  ['【11/26】APIメンテナンスのお知らせ', `11月26日 2:00～3:30 にAPIを停止します。\n${SAMPLE}`],
  [
    'Scheduled maintenance on November 26, 2026',
    'The API will be unavailable from 02:00 to 03:30 JST.\n{"error": {"status": 503}}',
  ],
  ['メールサーバーのメンテナンスのお知らせ', `11月26日 2:00～5:00 メールの送受信を停止いたします。\n${OF_FAKES}`],
  ['メール配信システムの停止について', `11月26日 2:00～5:00 メール配信システムを停止いたします。\n${OF_FAKES}`],
  ['メール認証のメンテナンス', `11月26日 2:00～5:00 ログインを停止いたします。\n${OF_FAKES}`],
])('is about its stop, whatever stands below: %s', (title, text) => {
  expect(windowsOf(title, text)).toBe(1);
});

test.each([
  [
    '「メンテナンスのお知らせ」という件名のメールにご注意ください',
    '偽サイトへ誘導する不審なメールです。\n11月26日 2:00～5:00 メンテナンス',
  ],
  [
    'システムメンテナンスを装ったメールについて',
    `「11月26日 2:00～5:00 メンテナンスを行います」という偽のメールが届いています。`,
  ],
])('is about a mail that is none of ours: %s', (title, text) => {
  expect(windowsOf(title, text)).toBe(0);
});
