import { describe, expect, test } from 'vitest';
import { foldNotices } from '../../../lib/domain/history/fold.ts';
import { dayHours } from '../../notice/helpers.ts';
import { readIn } from './versions.ts';

/* Three stops are planned, each from 4:00 to 4:45, and a notice moves that of the 9th to another day. */

const version = readIn('2026-12');

const PLANS = version(
  'blog:1',
  '01T10:00',
  '12月の週次メンテナンス',
  '実施日:12月2日、9日、16日 4:00~4:45\n全サービスを停止します。',
);

const toldAfter = (title: string, text: string): string =>
  foldNotices([PLANS, version('blog:2', '01T15:00', title, text)])
    .filter(({ status }) => status === 'scheduled')
    .map((window) => dayHours(window).replaceAll('04:00', '4').replaceAll('04:45', '4:45'))
    .join(' ');

const MOVED = '12-02T4/12-02T4:45 12-11T4/12-11T4:45 12-16T4/12-16T4:45';

describe('the stop of that day takes place on the new one', () => {
  test.each([
    [
      '今月第2週の週次メンテナンスの曜日変更',
      '12月9日(水)の週次メンテナンスは、12月11日(金)に変更いたします。時間は同じく4:00から4:45です。\n12月2日、16日については変更ございません。',
    ],
    ['メンテナンス延期', '12月9日のメンテナンスは12月11日に延期いたします。'],
    ['メンテナンス延期', '12月9日のメンテナンスは12月11日に延期いたします。時間の変更はございません。'],
    [
      'メンテナンス延期',
      '12月9日に予定しておりましたメンテナンスは、都合により、12月11日に延期いたします。時間帯（4:00~4:45）に変更はございません。',
    ],
    ['メンテナンス日程変更', '12月9日のメンテナンスを12月11日に移します。時間は4:00~4:45です。'],
    ['メンテナンス日程変更', '12月9日4:00~4:45のメンテナンスを12月11日に移します。時間は同じです。'],
    ['メンテナンス日程変更', '12月9日のメンテナンスは12月11日に実施することにしました。4:00~4:45です。'],
    ['メンテナンス日程変更', '12月9日のメンテナンスは12月11日へ振り替えます。'],
    ['メンテナンス日程変更', 'メンテナンスの日程を12月9日から12月11日に変更いたします。'],
    ['メンテナンス日程変更', '12月9日のメンテナンスは12月11日にずらして行います。'],
    ['メンテナンス日程変更', '12月9日の週次メンテナンスは、2日後の11日に行うことといたしました。'],
    ['メンテナンス日の訂正', 'メンテナンスは12月9日ではなく12月11日です。'],
    [
      '12月9日の回線工事は11日に',
      '12月9日(水)の回線工事は、工事業者の都合により12月11日(金)4:00〜4:45に変わりました。\n12月16日の工事は変わりません。',
    ],
    [
      'Maintenance moved',
      'The maintenance of December 9 moves to December 11. The hours stay the same: 04:00 to 04:45 JST.',
    ],
    [
      'Maintenance moved',
      'The maintenance planned for December 9 has been moved to Friday, December 11. It runs from 04:00 to 04:45 JST.',
    ],
    ['Maintenance moved', 'We are moving the December 9 maintenance to December 11.'],
    ['Maintenance moved', 'Maintenance will now take place on December 11 instead of December 9, at the same hours.'],
    ['Maintenance moved', 'The maintenance on December 9 has been postponed to December 11. The hours are unchanged.'],
    ['Maintenance moved', 'Instead of December 9, we will do the maintenance on December 11 (04:00-04:45 JST).'],
    [
      'Regular maintenance - corrected date',
      'The regular maintenance takes place on Friday, 11 December 2026, not on Wednesday, 9 December. The hours, 04:00 to 04:45 (JST), were correct.',
    ],
    ['Maintenance moved', 'The date of the maintenance changes from December 9 to December 11.'],
  ])('%s: %s', (title, text) => {
    expect(toldAfter(title, text)).toBe(MOVED);
  });
});

describe('what else is moved moves no stop', () => {
  test.each([
    ['XYZ上場延期のお知らせ', 'XYZの上場日を12月9日から12月11日に変更いたします。'],
    ['キャンペーン期間変更', 'キャンペーンの開始を12月9日から12月11日に延期いたします。'],
    ['手数料改定日の変更', '12月9日の手数料改定は、12月11日に延期いたします。'],
    ['Listing moved', 'The listing of XYZ has been moved from December 9 to December 11.'],
    ['サポート窓口', '12月9日の電話窓口は12月11日に振り替えます。'],
    ['メンテナンスについて', '12月9日のメンテナンスに伴い、XYZの上場は12月11日に延期いたします。'],
    ['メンテナンスについて', '12月9日のメンテナンスの結果は、12月11日にお知らせいたします。'],
    ['Maintenance', 'Because of the maintenance on December 9, the AMA is moved to December 11.'],
  ])('%s: %s', (title, text) => {
    expect(toldAfter(title, text)).toBe('12-02T4/12-02T4:45 12-09T4/12-09T4:45 12-16T4/12-16T4:45');
  });
});
