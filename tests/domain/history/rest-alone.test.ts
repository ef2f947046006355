import { expect, test } from 'vitest';
import { foldNotices } from '../../../lib/domain/history/fold.ts';
import { jst } from '../../notice/helpers.ts';
import { readVersion } from './versions.ts';

const read = (id: string, published: string, title: string, text: string) =>
  readVersion({ id, published, title, text });
const WHOLE = read(
  'blog:1',
  '2026-11-24T12:00',
  'システムメンテナンスのお知らせ',
  '日時：11月26日2:00～5:00\n対象：取引、入出金',
);

test.each([
  ['2026-11-26T04:50', '', 'XRPの入出金のみ8:00再開予定', 'XRP'],
  ['2026-11-26T04:50', 'XRPの入出金について', 'XRPの入出金のみ8:00再開予定です。', 'XRP'],
  ['2026-11-26T06:10', '【ETH】出金の再開予定について', 'ETHの出金は8:00に再開する予定です。', 'ETH'],
])('what is said of one coin alone is a part of the whole: %s %s', (published, title, text, coin) => {
  const [history, ...others] = foldNotices([WHOLE, read('blog:2', published, title, text)]);
  expect(others).toEqual([]);
  const ends = new Map(history?.parts.map(({ service, asset, end }) => [`${service} ${asset}`, jst(end)]));
  expect(ends.get(`withdrawal ${coin}`)).toBe('2026-11-26T08:00');
  expect(ends.get('withdrawal null')).toBe('2026-11-26T05:00');
});

test('and long after the whole it is one of its own', () => {
  const late = read('blog:2', '2026-11-26T18:00', 'XRPの入出金について', 'XRPの入出金のみ20:00再開予定です。');
  expect(foldNotices([WHOLE, late])).toHaveLength(2);
});
