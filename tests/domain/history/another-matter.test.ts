import { describe, expect, test } from 'vitest';
import { foldNotices } from '../../../lib/domain/history/fold.ts';
import { jst } from '../../notice/helpers.ts';
import { readIn } from './versions.ts';

/* A stop is planned for the day on which something else was to take place, which is called off or put off. */

const version = readIn('2026-12');

const PLAN = version(
  'blog:1',
  '01T10:00',
  'システムメンテナンスのお知らせ',
  '日時：12月9日(水)2:00～5:00\n停止範囲：全サービス',
);

const toldAfter = (title: string, text: string): string =>
  foldNotices([PLAN, version('blog:2', '04T10:00', title, text)])
    .map(({ start, status }) => `${jst(start).slice(8, 16)} ${status}`)
    .join('; ');

describe('what is called off is something else, and the stop stays', () => {
  test.each([
    [
      '【中止】12月9日開始予定のキャンペーンについて',
      '12月9日(水)より開始を予定しておりました「冬の取引応援キャンペーン」は、諸般の事情により中止いたします。',
    ],
    [
      'オンラインセミナー中止のお知らせ',
      '12月9日(水)に予定しておりましたオンラインセミナーは、講師の都合により中止となりました。',
    ],
    [
      'XYZの取扱い開始延期のお知らせ',
      '12月9日(水)に予定しておりましたXYZの取扱い開始は、延期いたします。新しい日程は改めてお知らせいたします。',
    ],
    ['抽選会の中止について', '12月9日の抽選会は取りやめます。'],
    ['ポイント付与の延期について', '12月9日に予定しておりましたポイントの付与は延期いたします。'],
    ['サポート窓口の営業時間', '12月9日に予定していた電話窓口の時間延長は取りやめました。'],
    ['手数料改定の中止', '12月9日からの手数料改定は中止いたします。'],
    ['新機能の公開延期', '12月9日に公開予定でした新しいチャート機能は、公開を延期いたします。'],
    [
      'Listing of XYZ postponed',
      'The listing of XYZ planned for December 9 has been postponed. A new date will be announced.',
    ],
    ['AMA cancelled', 'Our AMA on December 9 has been cancelled. We will be back next month.'],
    ['Trading competition called off', 'The trading competition that was to begin on December 9 has been called off.'],
    [
      'Change of the fee schedule postponed',
      'The new fee schedule was to apply from December 9. It has been postponed.',
    ],
    ['オフィス移転の延期', '12月9日のオフィス移転は延期となりました。'],
    ['注文キャンセルについて', '12月9日に期限を迎える注文は、すべてキャンセルされます。'],
    [
      'エアドロップ中止のお知らせ',
      '12月9日に予定しておりましたABCのエアドロップは、発行元の決定により中止となりました。',
    ],
  ])('%s: %s', (title, text) => {
    expect(toldAfter(title, text)).toBe('09T02:00 scheduled');
  });
});

describe('the stop is called off, whatever it is called', () => {
  test.each([
    ['メンテナンス中止のお知らせ', '12月9日(水)のメンテナンスは中止いたします。'],
    ['サーバー移設作業の中止について', '12月9日に予定しておりましたサーバー移設作業は中止いたします。'],
    ['システム更新の延期について', '12月9日に予定しておりましたシステム更新は、延期いたします。'],
    ['取引システム増強の取りやめ', '12月9日に予定していた取引システムの増強は取りやめました。'],
    ['Upgrade cancelled', 'The upgrade on December 9 has been cancelled.'],
    ['Migration called off', 'The migration that was planned for December 9 has been called off.'],
    ['12月9日の全サービス停止について', '12月9日に予定しておりました全サービスの停止は、行わないこととなりました。'],
    ['臨時メンテ中止', '12/9の臨時メンテは中止です！'],
  ])('%s: %s', (title, text) => {
    expect(toldAfter(title, text)).toMatch(/^09T02:00 (?:cancelled|postponed)$/);
  });
});
