import { describe, expect, test } from 'vitest';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import { noticeOf } from '../../../notice/helpers.ts';

const read = (text: string) => readNotice(noticeOf({ title: '', text: `11月26日2:00～5:00\n${text}` }));

describe('who neither trades nor keeps money', () => {
  test.each([
    'キャッシュレス決済の全サービスを停止いたします。',
    'メールサーバーの更新のため、すべてのサービスがご利用いただけません。',
    '決済サーバーのメンテナンスのため、全ての機能を停止いたします。お振込みもできません。',
    '決済システムのメンテナンスのため、決済サービスでのご購入とチャージがご利用いただけません。',
  ])('stops nothing that has a name here: %s', (text) => {
    expect(read(text).services).toEqual(['other']);
  });

  test.each([
    ['当社の暗号資産の決済サービスと出金を停止いたします。', 'withdrawal'],
    ['メールサーバーの障害により、仮想通貨の送付ができません。', 'withdrawal'],
  ])('and an exchange stops what it names: %s', (text, service) => {
    expect(read(text).services).toContain(service);
  });
});

test.each([
  '決済サーバのメンテナンスを実施いたします。',
  'データベースサーバのメンテナンスのため決済システムを停止いたします。',
])('its machines are machines: %s', (text) => {
  expect(read(text).kind).toBe('server');
});

test('what is asked for in case of trouble is no trouble', () => {
  expect(read('機器の入替を実施いたします。万一不具合等がございましたらご連絡ください。').kind).toBe('server');
});
