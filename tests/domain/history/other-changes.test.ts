import { describe, expect, test } from 'vitest';
import { foldNotices } from '../../../lib/domain/history/fold.ts';
import { jst } from '../../notice/helpers.ts';
import { readIn } from './versions.ts';

/* Something else than the stop is moved, called off, lengthened or over, on its very day and at its very hours. */

const version = readIn('2026-12');

const PLANS = [
  version('blog:1', '01T10:00', 'システムメンテナンスのお知らせ', '日時：12月9日(水)2:00～5:00\n停止範囲：全サービス'),
  version(
    'blog:1',
    '01T10:00',
    'Scheduled maintenance',
    'All services will be unavailable on Wednesday, December 9, 2026 from 02:00 to 05:00 JST.',
  ),
];

const toldAt = (at: string, title: string, text: string): readonly string[] =>
  PLANS.map((plan) =>
    foldNotices([plan, version('blog:2', at, title, text)])
      .map(({ start, end, status }) => `${jst(start).slice(8)}/${jst(end).slice(8)} ${status}`)
      .join('; '),
  );

describe('what becomes of something else changes no stop', () => {
  test.each<[title: string, text: string]>([
    [
      'Postponement of the New Year lottery draw',
      'The draw of our New Year lottery, planned for December 9, has been postponed to December 16. Winners will be credited with 2,000 JPY. We apologise for the delay.',
    ],
    ['Lottery draw moved', 'The lottery draw of December 9 has been moved to December 11, 02:00 JST.'],
    [
      'Campaign period extended',
      'The trading campaign that ends on December 9 at 05:00 JST has been extended until December 16, 05:00 JST.',
    ],
    ['Campaign ended early', 'Our deposit campaign ended at 03:00 JST, ahead of schedule. Thank you for taking part.'],
    ['Webinar brought forward', 'Our webinar on December 9 has been brought forward by one hour to 01:00 JST.'],
    ['Webinar cancelled', 'The webinar "Maintenance behind the scenes" on December 9 has been cancelled.'],
    [
      '【開催中止】12月9日(水)オンラインセミナー「はじめての暗号資産」',
      '12月9日(水)2:00～5:00に開催を予定しておりました標記セミナーは、講師の都合により中止とさせていただきます。\nお申込みいただいた皆様にはメールにて個別にご連絡いたします。',
    ],
    [
      'Order types: stop orders',
      'Support for trailing stop orders, planned for December 9, has been postponed to December 16.',
    ],
    [
      'Listing of XYZ delayed',
      'The listing of XYZ planned for December 9, 02:00 JST has been delayed to December 10, 02:00 JST.',
    ],
    [
      'Delisting of ABC postponed',
      'The delisting of ABC, which was to take place on December 9, has been postponed to December 23.',
    ],
    ['Office closed', 'Our office is closed on December 9. The opening has been moved to December 10.'],
    ['Office move completed', 'We completed the move of our Tokyo office at 03:00 JST.'],
    ['Staking payout delayed', 'The staking payout of December 9 has been put back to December 12.'],
    ['Staking rewards: payout finished', 'The payout of staking rewards finished at 04:00 JST.'],
    [
      'Trading contest: end brought forward',
      'The end of the trading contest on December 9 has been brought forward from 05:00 to 03:00 JST.',
    ],
    ['Contest over', 'The contest is over. It ended at 03:00 JST.'],
    ['Tax documents', 'The publication of tax documents, planned for December 9, has been postponed by one week.'],
    ['Card deliveries', 'The delivery of new debit cards has been pushed back from December 9 to December 20.'],
    ['Survey closed early', 'Our customer survey was closed at 03:00 JST, two hours early.'],
    ['Survey extended', 'The customer survey has been extended by one hour, until 06:00 JST.'],
    ['AMA moved', 'The AMA will start at 03:00 JST instead of 02:00 JST on December 9.'],
    ['AMA', 'AMA on December 9 called off. New date: December 16.'],
    ['Fee change postponed', 'The new fee schedule takes effect on December 16 instead of December 9.'],
    ['Giveaway', 'The giveaway has ended. It has been completed at 03:00 JST. All winners have been informed.'],
    ['Air drop postponed', 'The ABC airdrop of December 9 will now take place on December 16.'],
    ['Newsletter delayed', "This month's newsletter, due on December 9, is delayed by two days."],
    [
      'Merchandise shipping',
      'Shipping of the T-shirts ordered until December 9 has been postponed by one week to December 16.',
    ],
    ['Hackathon postponed', 'The hackathon of December 9 has been rescheduled to December 16, 02:00-05:00 JST.'],
    ['Meetup in Osaka called off', 'Because of the weather, the meetup in Osaka on December 9 will not take place.'],
    ['Gala dinner moved', 'The gala dinner of December 9 has been moved to December 11.'],
    ['Support hours', 'On December 9 our phone support opens at 03:00 instead of 02:00.'],
    ['Price of the NFT drop', 'The NFT drop on December 9 is put off by a day.'],
    [
      'Interest payment for the lending programme',
      'The interest payment of December 9 has been brought forward to December 8.',
    ],
    ['Quarterly results', 'Publication of our quarterly results has been moved from December 9 to December 11.'],
    ['Photo contest: second round dropped', 'The second round of the photo contest on December 9 is dropped.'],
    ['Referral bonus', 'The referral bonus, planned to end on December 9, will go on for two more hours.'],
    ['Shareholders meeting postponed', "The shareholders' meeting of December 9 has been postponed to December 22."],
    ['', 'Our giveaway is extended until 06:00 JST. Sorry for the wait!'],
    ['', 'The AMA is over, it ended at 03:20 JST. Thanks!'],
    ['', "Today's livestream is called off, sorry!"],
    ['', 'Draw postponed. Make that 06:00 JST.'],
    ['お年玉抽選会の延期', '12月9日(水)に予定しておりましたお年玉抽選会は、12月16日(水)に延期いたします。'],
    ['抽選日程変更のお知らせ', '抽選の日程を12月9日(水)から12月11日(金)に変更いたします。'],
    ['キャンペーン期間延長のお知らせ', '12月9日(水)5:00までの入金キャンペーンを12月16日(水)5:00まで延長いたします。'],
    ['キャンペーン早期終了のお知らせ', '入金キャンペーンは予算上限に達したため、本日3:00に終了いたしました。'],
    ['ウェビナー日程変更', '12月9日(水)2:00からのウェビナーは、12月10日(木)2:00からに変更いたします。'],
    ['ウェビナー開始時刻の変更', 'ウェビナーの開始時刻を2:00から3:00に変更いたします。'],
    ['注文の取消について', '12月9日に期限を迎える逆指値注文の取消を1日延期いたします。'],
    ['新規銘柄の取扱い開始日変更', 'XYZの取扱い開始日を12月9日から12月16日に変更いたします。'],
    ['上場廃止日の延期', 'ABCの取扱い廃止日を12月9日から12月23日に延期いたします。'],
    ['事務所移転のお知らせ', '事務所の移転を12月9日から12月11日に延期いたします。'],
    ['オフィス営業時間の変更', '12月9日の窓口営業を1時間短縮いたします。'],
    ['ステーキング報酬の付与遅延', '12月9日に予定しておりましたステーキング報酬の付与は、12月12日に延期いたします。'],
    ['ステーキング報酬付与完了', 'ステーキング報酬の付与は本日3:30に完了いたしました。'],
    ['取引コンテスト終了', '取引コンテストは本日3:00に終了いたしました。'],
    ['コンテスト終了時刻の繰り上げ', 'コンテストの終了時刻を5:00から3:00に繰り上げます。'],
    ['年間取引報告書の公開延期', '12月9日に予定しておりました年間取引報告書の公開は、12月16日に延期いたします。'],
    ['カードの発送遅延', '12月9日に予定しておりましたカードの発送は、1週間延期いたします。'],
    ['アンケート受付終了', 'お客様アンケートは本日3:00をもって終了いたしました。'],
    ['アンケート期間延長', 'アンケートの期間を1時間延長し、6:00までといたします。'],
    ['忘年会の中止', '12月9日の忘年会は中止いたします。'],
    ['株主総会の延期', '12月9日の株主総会は12月22日に延期いたします。'],
    ['ハッカソンの日程変更', 'ハッカソンは12月9日から12月16日2:00～5:00に変更となりました。'],
    ['メルマガ配信の延期', '12月9日のメールマガジンの配信を見送ります。'],
    ['手数料無料期間の短縮', '手数料無料期間を12月9日5:00から12月9日3:00までに短縮いたします。'],
    ['貸暗号資産の利息支払い', '12月9日の利息の支払いを12月8日に前倒しいたします。'],
    ['グッズ発送の延期', 'グッズの発送を12月9日から12月16日に延期いたします。'],
    ['エアドロップ実施日変更', 'ABCのエアドロップ実施日を12月9日から12月16日に変更いたします。'],
    ['花火大会協賛の中止', '12月9日の花火大会は雨天のため中止となりました。'],
    ['', '本日の生配信は中止です。すみません！'],
    ['', '抽選は6:00までに延長します。お待ちください。'],
    ['', 'コンテスト、さきほど3:20に終了しました！'],
    ['特設サイト公開延期', '特設サイトの公開は12月9日から12月11日に延期いたします。'],
    ['懸賞応募締切の変更', '応募締切を12月9日2:00から12月9日4:00に変更いたします。'],
    ['決算発表日の変更', '決算発表日を12月9日から12月11日に変更いたします。'],
    ['法定通貨建て積立の約定日変更', '12月9日の積立の約定を12月10日に変更いたします。'],
    ['CM放映の中止', '12月9日に予定していたテレビCMの放映は取りやめます。'],
    ['キャンペーン第2弾の中止', '第2弾のキャンペーンは中止いたします。'],
    ['エントリー期間について', 'エントリー期間をさらに1時間延長いたします。'],
    ['Entry period extended', 'The entry period is extended by a further 30 minutes.'],
  ])('%s: %s', (title, text) => {
    for (const at of ['04T10:00', '09T03:00']) {
      expect(toldAt(at, title, text)).toEqual(['09T02:00/09T05:00 scheduled', '09T02:00/09T05:00 scheduled']);
    }
  });
});

describe('what becomes of the stop does, whatever else is named beside it', () => {
  test.each<[title: string, text: string, left: string]>([
    [
      'Report: upgrade on December 9 cancelled',
      'The upgrade on December 9 has been cancelled. Our report on the reasons follows.',
      '09T02:00/09T05:00 cancelled',
    ],
    [
      'キャンペーン開始に伴うメンテナンスの延期',
      '12月9日のメンテナンスは、キャンペーン開始のため延期いたします。',
      '09T02:00/09T05:00 postponed',
    ],
    [
      'Listing of XYZ and maintenance',
      'Because of the listing of XYZ, the maintenance of December 9 has been moved to December 11.',
      '11T02:00/11T05:00 scheduled',
    ],
    [
      'イベント開催に伴う作業日変更',
      'イベントの開催に伴い、12月9日の作業は12月11日に変更いたします。',
      '11T02:00/11T05:00 scheduled',
    ],
    [
      'Maintenance called off',
      'The maintenance on December 9 is called off. Open orders stay in the book and the campaign goes on.',
      '09T02:00/09T05:00 cancelled',
    ],
    [
      'セミナー開催のお知らせとメンテナンス中止',
      '12月9日のメンテナンスは中止し、同日20:00よりセミナーを開催いたします。',
      '09T02:00/09T05:00 cancelled',
    ],
    [
      'Lottery system maintenance postponed',
      'The maintenance of December 9 has been postponed to December 11.',
      '11T02:00/11T05:00 scheduled',
    ],
    ['', 'メンテは12/9→12/11に延期です。抽選は予定どおり!', '11T02:00/11T05:00 scheduled'],
    ['Change of plan', 'The work of December 9 has been moved to December 11.', '11T02:00/11T05:00 scheduled'],
    [
      '12月9日の停止について',
      '12月9日の全サービス停止は取りやめます。サポートへのお問い合わせはお控えください。',
      '09T02:00/09T05:00 cancelled',
    ],
  ])('%s: %s', (title, text, left) => {
    expect(toldAt('04T10:00', title, text)).toEqual([left, left]);
  });
});
