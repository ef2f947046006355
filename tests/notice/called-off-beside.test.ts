import { describe, expect, it } from 'vitest';
import { hoursAndState } from './hours-and-state.ts';

/** Words of calling off and putting off beside a stop that takes place. */
const BESIDE = [
  'メンテナンス中のご注文のキャンセルはできません',
  '開始前に未約定の注文を取り消してください',
  '未約定の注文は自動的に取り消されます',
  '未約定のご注文はすべて取消となります',
  '同日予定していたオンラインセミナーは中止いたします',
  '同時間帯の抽選販売は中止となりました',
  'キャンペーンの開始は延期いたします',
  '出金申請の取り消しは承れません',
  '振込のお取消しはできません',
  '作業の進捗により中止する場合があります',
  '悪天候の場合は延期することがあります',
  '中止の場合は改めてお知らせいたします',
  '前回（12月2日）のメンテナンスは中止いたしました',
  '12月2日に予定していたメンテナンスは中止となりましたが、今回は実施いたします',
  '予備日（12月10日）の作業は実施いたしません',
  'メンテナンス中は注文の訂正・取消を受け付けません',
  'ストップ注文は取り消されません',
  'キャンセル待ちのお客様へのご連絡は後日となります',
  '当日の電話受付は中止いたします',
  'メールマガジンの配信を取りやめます',
  'サポート窓口は休止いたします',
  '積立の買付は翌日に延期されます',
  '当日のライブ配信は延期となりました',
  '定期メンテナンスの中止はございません',
  '先日の中止のお知らせは誤りです',
  'キャンセルのみ可能な時間を5分間設けます',
  '取り消し処理に時間がかかることがあります',
  'メンテナンスの延期はありません',
  'ロスカットは行われません',
  '板寄せは行いません',
  '入金の反映は行われません',
  'ご不明な点はお問い合わせください。お問い合わせの取り消しは不要です',
];
const BESIDE_ENGLISH = [
  'Orders cannot be cancelled during the maintenance.',
  'Please cancel your open orders beforehand.',
  'Open orders will be cancelled automatically.',
  'All resting orders will be canceled at the start.',
  'The webinar planned for the same evening has been cancelled.',
  'The airdrop has been postponed.',
  'Our AMA is cancelled.',
  'Withdrawal requests can no longer be cancelled.',
  'The work may be cancelled if the tests fail.',
  'If it has to be postponed, we will let you know.',
  'The maintenance of December 2 was cancelled; this one takes place.',
  'The previous maintenance (December 2) had been postponed.',
  'The backup date of December 10 will not be used.',
  'Stop orders will not be cancelled.',
  'Cancel-only mode lasts for five minutes afterwards.',
  'The promotion has been called off.',
  'Support calls are cancelled on that day.',
  'Listing of XYZ has been delayed.',
  'The delisting of ABC is postponed.',
  'The maintenance will not be postponed.',
  'No orders will be cancelled.',
  'Cancellations are rejected meanwhile.',
  'The earlier notice of a cancellation was wrong.',
  'Fees for cancelled orders are not charged.',
  'No maintenance fee is charged for cancelled orders.',
];

const read = (title: string, text: string): readonly string[] => hoursAndState(title, text, '2026-12-01T10:00');

const STANDS = ['12-09T02:00/12-09T04:00', 'scheduled'];

describe('is called off by no word about something else', () => {
  it.each(BESIDE)('%s', (said) => {
    const rows = `日時：12月9日（水）2:00～4:00\n対象：全サービス\n${said}。`;
    expect(read('システムメンテナンスのお知らせ', rows)).toEqual(STANDS);
    const sentence = `12月9日（水）2:00～4:00にシステムメンテナンスを実施いたします。なお、${said}。`;
    expect(read('お知らせ', sentence)).toEqual(STANDS);
  });

  it.each(BESIDE_ENGLISH)('%s', (said) => {
    const rows = `When: December 9, 2026, 02:00 - 04:00 JST\nAffected: all services\n${said}`;
    expect(read('Scheduled maintenance', rows)).toEqual(STANDS);
    const sentence = `We will carry out maintenance on December 9, 2026 from 02:00 to 04:00 JST. ${said}`;
    expect(read('Notice', sentence)).toEqual(STANDS);
  });
});
