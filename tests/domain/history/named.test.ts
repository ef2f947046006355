import { describe, expect, test } from 'vitest';
import { foldNotices } from '../../../lib/domain/history/fold.ts';
import { jst } from '../../notice/helpers.ts';
import { readIn } from './versions.ts';

/* Two stops are planned for one day, and a notice without hours says something of the one that it names. */

const version = readIn('2026-12');

const toldAfter = (plans: readonly [title: string, text: string][], title: string, text: string, at = '08T15:00') =>
  foldNotices([
    ...plans.map(([planned, hours], index) => version(`blog:${index}`, `0${index + 1}T10:00`, planned, hours)),
    version('blog:9', at, title, text),
  ])
    .map(({ start, status }) => `${jst(start).slice(8, 16)} ${status}`)
    .join('; ');

describe('the one of that name is meant', () => {
  const REGULAR: [string, string] = [
    '定期メンテナンスのお知らせ(12月9日)',
    '12月9日(水)4:00~5:00\n停止対象:全サービス',
  ];
  const EXTRA: [string, string] = [
    '臨時メンテナンスのお知らせ(12月9日)',
    '12月9日(水)22:00~23:00\n停止対象:全サービス',
  ];
  test.each<[[string, string][], string, string, string]>([
    [
      [REGULAR, EXTRA],
      '臨時メンテナンス中止のお知らせ',
      '予定しておりました臨時メンテナンスは中止いたします。',
      '09T04:00 scheduled; 09T22:00 cancelled',
    ],
    [
      [REGULAR, EXTRA],
      '定期メンテナンス中止のお知らせ',
      '12月9日の定期メンテナンスは中止いたします。',
      '09T04:00 cancelled; 09T22:00 scheduled',
    ],
    [
      [
        ['ウォレット増強作業のお知らせ', '12月9日(水)1:00~2:00 全サービスを停止します。'],
        ['取引エンジン更新のお知らせ', '12月9日(水)5:00~6:00 全サービスを停止します。'],
      ],
      '取引エンジン更新の延期',
      '予定しておりました作業は延期いたします。新しい日程は改めてお知らせいたします。',
      '09T01:00 scheduled; 09T05:00 postponed',
    ],
    [
      [
        ['Order gateway migration', 'December 9, 01:00-02:00 JST. All services will be unavailable.'],
        ['Database upgrade', 'December 9, 05:00-06:00 JST. All services will be unavailable.'],
      ],
      'Database upgrade cancelled',
      'The maintenance on December 9 has been cancelled.',
      '09T01:00 scheduled; 09T05:00 cancelled',
    ],
  ])('%j, %s', (plans, title, text, told) => {
    expect(toldAfter(plans, title, text)).toBe(told);
  });
});

describe('what stands beside the exchange is no stop of the exchange', () => {
  const PLAN: [string, string] = [
    'システムメンテナンスのお知らせ',
    '12月9日(水)2:00~6:00\n取引、入出金がご利用いただけません。',
  ];
  test.each([
    [
      'ヘルプセンターのメンテナンス中止',
      '12月9日(水)のヘルプセンターのメンテナンスは、提供会社の都合により中止となりました。',
    ],
    ['お問い合わせフォームのメンテナンス延期', '12月9日(水)のお問い合わせフォームのメンテナンスは延期となりました。'],
    ['Help center maintenance cancelled', 'The maintenance of our help center on December 9 has been cancelled.'],
    ['チャットサポートのメンテナンス中止のお知らせ', '12月9日に予定しておりましたメンテナンスは中止いたします。'],
  ])('%s: %s', (title, text) => {
    expect(toldAfter([PLAN], title, text)).toBe('09T02:00 scheduled');
  });

  test('nor does its end end the stop that is under way', () => {
    expect(
      toldAfter(
        [PLAN],
        'ヘルプセンターのメンテナンス終了',
        'ヘルプセンターのメンテナンスは終了いたしました。',
        '09T03:00',
      ),
    ).toBe('09T02:00 scheduled');
  });
});

describe('the next one is meant where nothing is named', () => {
  test('but what both are', () => {
    const plans: [string, string][] = [
      ['システムメンテナンスのお知らせ', '12月10日(木)2:00~6:00\n全サービスを停止いたします。'],
      ['システムメンテナンスのお知らせ', '12月15日(火)2:00~6:00\n全サービスを停止いたします。'],
    ];
    expect(toldAfter(plans, 'システムメンテナンス中止のお知らせ', 'システムメンテナンスは中止いたします。')).toBe(
      '10T02:00 cancelled; 15T02:00 scheduled',
    );
  });
});

describe('the one of that number is meant', () => {
  const THREE: [string, string] = [
    '12月のメンテナンス日程について',
    '第1回 12月9日(水) 1:00〜3:00\n第2回 12月10日(木) 1:00〜4:30\n第3回 12月15日(火) 0:30〜2:00\nいずれの回も、全サービスが停止します。',
  ];
  const SECOND_OFF = '09T01:00 scheduled; 10T01:00 cancelled; 15T00:30 scheduled';
  test.each([
    [
      '第2回メンテナンスの中止',
      '先日ご案内したメンテナンスのうち、第2回分は不要となりましたので実施いたしません。\n第1回、第3回は変更ございません。',
      SECOND_OFF,
    ],
    ['メンテナンスについて', '第二回のメンテナンスは中止いたします。', SECOND_OFF],
    ['メンテナンスについて', '2回目のメンテナンスは中止となりました。1回目、3回目は予定どおりです。', SECOND_OFF],
    [
      '第4回メンテナンスの中止',
      '第4回のメンテナンスは中止いたします。',
      '09T01:00 scheduled; 10T01:00 scheduled; 15T00:30 scheduled',
    ],
  ])('%s: %s', (title, text, told) => {
    expect(toldAfter([THREE], title, text)).toBe(told);
  });

  test('and of a stop that nobody numbered nothing is said', () => {
    const plan: [string, string] = [
      'システムメンテナンスのお知らせ',
      '12月9日(水)2:00~6:00\n全サービスを停止いたします。',
    ];
    expect(toldAfter([plan], '第3回メンテナンスの中止', '第3回のメンテナンスは中止いたします。')).toBe(
      '09T02:00 scheduled',
    );
  });
});
