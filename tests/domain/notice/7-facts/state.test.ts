import { expect, test } from 'vitest';
import { claimIn } from '../notations.ts';

const TITLE = 'メンテナンスのお知らせ';

/** Where the notice says that the matter stands. */
const CLAIMS: readonly (readonly [title: string, text: string, claim: string])[] = [
  // The title.
  ['メンテナンス中止のお知らせ', '', 'cancelled by title'],
  ['メンテナンス延期のお知らせ', '', 'postponed by title'],
  ['メンテナンス延長のお知らせ', '', 'extended by title'],
  ['メンテナンス終了のお知らせ', '', 'completed by title'],
  ['取引再開のお知らせ', '', 'completed by title'],
  ['取引再開予定のお知らせ', '', 'in-progress by title'],
  ['メンテナンス終了予定のお知らせ', '', 'in-progress by title'],
  ['キャンペーン終了のお知らせ', '', 'null'],
  ['メンテナンス終了時刻について', '', 'null'],
  ['メンテナンス終了予定時刻について', '', 'in-progress by title'],
  [TITLE, '', 'null'],
  ['取引のお知らせ', '', 'null'],
  // The word a status page begins with.
  ['Resolved: withdrawals delayed', '', 'completed by title'],
  ['[復旧済み] 入金の遅延', '', 'completed by title'],
  ['[Completed] Scheduled maintenance', '', 'completed by title'],
  ['Withdrawals delayed', '', 'null'],
  ['【メンテナンス中】取引について', '', 'in-progress by title'],
  ['【障害対応中】取引について', '', 'in-progress by title'],
  // A service that is late.
  ['【障害】入出金の遅延', '', 'null'],
  ['入金の遅延について', '', 'null'],
  ['メンテナンスの遅延について', '', 'extended by title'],
  ['メンテナンス終了の遅延と延長について', '', 'extended by title'],
  // Called off, and on again.
  ['メンテナンス中止のお知らせ', 'メンテナンスは終了しました。', 'cancelled by title'],
  ['メンテナンス延期のお知らせ', 'メンテナンスは終了しました。', 'postponed by title'],
  // The title and the text.
  ['メンテナンス延長のお知らせ', 'メンテナンスは終了しました。', 'completed'],
  ['取引再開のお知らせ', '18:00より再開いたします。', 'in-progress'],
  ['取引再開のお知らせ', '18:00に再開する予定です。', 'in-progress'],
  ['取引再開のお知らせ', '再開日時: 18:00', 'completed by title'],
  ['取引再開のお知らせ', '18:00に再開いたしました。', 'completed'],
  ['取引再開のお知らせ', '再開する可能性があります。18:00より。', 'completed by title'],
  ['Maintenance still in progress', 'The maintenance is extended until 07:00.', 'extended'],
  ['Maintenance still in progress', 'We need more time.', 'extended'],
  ['Maintenance', 'We need more time.', 'extended'],
  ['メンテナンス延長のお知らせ', 'メンテナンス中です。', 'extended by title'],
  // The text.
  [TITLE, 'メンテナンスは終了しました。', 'completed'],
  [TITLE, '終了しました', 'completed'],
  [TITLE, 'お客様へのご案内をもちまして募集を終了しました。', 'null'],
  [TITLE, '取引は復旧いたしました。', 'completed'],
  [TITLE, '復旧に向けて対応しております。', 'null'],
  [TITLE, '再開を予定しております。', 'null'],
  [TITLE, 'メンテナンスは終わりました。', 'completed'],
  [TITLE, 'メンテナンスを終了する予定でした。', 'null'],
  [TITLE, 'メンテナンスは中止いたします。', 'cancelled'],
  [TITLE, '申請の中止を承ります。', 'null'],
  [TITLE, 'メンテナンスは延期いたします。', 'postponed'],
  [TITLE, 'メンテナンスを延長いたします。', 'extended'],
  [TITLE, 'キャンペーンを延長いたします。', 'null'],
  [TITLE, '出金の期間を延長いたします。', 'null'],
  [TITLE, 'メンテナンス中です。', 'in-progress'],
  [TITLE, '取引を停止しております。', 'in-progress'],
  [TITLE, 'メンテナンスを開始いたしました。', 'in-progress'],
  [TITLE, 'メンテナンスを開始いたします。', 'null'],
  [TITLE, '毎週土曜日はメンテナンス中です。', 'null'],
  [TITLE, 'メンテナンスを延長する場合があります。', 'null'],
  [TITLE, '取引は復旧しました。入出金は引き続き停止しております。', 'in-progress'],
  [TITLE, '取引は復旧しました。\n\nご案内です。\n\nご案内です。\n\n入出金は引き続き停止しております。', 'completed'],
  [TITLE, 'メンテナンス中です。メンテナンスは終了しました。', 'completed'],
  [TITLE, 'メンテナンス中です。メンテナンスを延長いたします。', 'extended'],
  [TITLE, 'メンテナンスを延長いたします。メンテナンスは延期いたします。', 'extended'],
  ['Maintenance', 'The maintenance has been completed.', 'completed'],
  ['Maintenance', 'Everything is back to normal.', 'completed'],
  ['Maintenance', 'Trading is unavailable until everything is back to normal.', 'null'],
  ['Maintenance', 'The maintenance will be completed.', 'null'],
  ['Maintenance', 'The maintenance was planned; we have called it off.', 'cancelled'],
  ['Maintenance', '', 'null'],
];

test.each(CLAIMS)('%s | %s: %s', (title, text, claim) => expect(claimIn(title, text)).toBe(claim));
