import { describe, expect, test } from 'vitest';
import { foldNotices } from '../../../lib/domain/history/fold.ts';
import { jst } from '../../notice/helpers.ts';
import { readIn } from './versions.ts';

/* Two stops are planned, and a notice names by the day of its announcement the one that it calls off. */

const version = readIn('2026-12');

/** The one that was announced first is the later one. */
const PLANS = [
  version(
    'blog:1',
    '01T14:00',
    'システムメンテナンスのお知らせ',
    '12月18日(金)2:00～4:00、全サービスを停止いたします。',
  ),
  version(
    'blog:2',
    '02T14:00',
    'サービス停止のお知らせ',
    'サーバー増強のため、12月16日(水)2:00～4:00、全サービスを停止いたします。',
  ),
];

const toldAfter = (title: string, text: string): string =>
  foldNotices([...PLANS, version('blog:3', '10T10:00', title, text)])
    .map(({ start, status }) => `${jst(start).slice(8, 10)} ${status}`)
    .join('; ');

describe('what is called off is the one that was announced on that day', () => {
  test.each([
    '12月1日にお知らせいたしましたメンテナンスにつきまして、実施を見送ることといたしました。なお、サポートの年末年始休業は12月31日(木)～1月3日(日)です。',
    '12月1日付でご案内のメンテナンスは中止いたします。',
    '12/1に告知した作業を中止します。',
    '12月1日（火）にお知らせしておりましたシステムメンテナンスは、都合により取りやめとなりました。',
  ])('%s', (text) => {
    expect(toldAfter('メンテナンスの実施見送りについて', text)).toBe('16 scheduled; 18 cancelled');
  });
  test.each([
    'The maintenance that we announced on December 1 has been cancelled.',
    'The maintenance announced on 1 December has been called off.',
  ])('%s', (text) => {
    expect(toldAfter('Maintenance cancelled', text)).toBe('16 scheduled; 18 cancelled');
  });
  test.each([
    '12月3日にお知らせいたしましたメンテナンスは中止いたします。',
    'なお、12月3日付でお知らせのメンテナンスは取りやめました。',
  ])('calls off none where nothing was announced on that day: %s', (text) => {
    expect(toldAfter('メンテナンスについて', text)).toBe('16 scheduled; 18 scheduled');
  });
  test.each([
    '12月16日のメンテナンスは中止いたします。18日のメンテナンスは12月1日にお知らせしたとおりです。',
    '12月16日のメンテナンスは中止いたします。12月1日にお知らせいたしました内容に変更はございません。',
  ])('what stays as it was announced: %s', (text) => {
    expect(toldAfter('メンテナンス中止のお知らせ', text)).toBe('16 cancelled; 18 scheduled');
  });
});
