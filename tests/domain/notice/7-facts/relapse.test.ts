import { expect, test } from 'vitest';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import { noticeOf } from '../../../notice/helpers.ts';

const stateOf = (text: string) => readNotice(noticeOf({ title: 'お知らせ', text })).state;

/* What came back and stopped anew is stopped: to call it over would be a false all-clear. */

test.each([
  '障害が発生しております。取引は一時再開しましたが、再び停止しております。',
  'システム障害のお知らせ。APIは復旧しましたが、再度停止しました。',
  '取引は3:00に再開いたしました。その後、再度システム障害が発生しております。',
  '入出金は復旧しましたが、ふたたびご利用いただけなくなっております。',
  '取引を再開しましたが、3:20より再び停止中です。',
  'Trading was resumed at 03:00 but has been halted again.',
  'Withdrawals were restored. The issue has returned and we are investigating.',
  'Trading resumed at 03:00. It is down again and we are working on a fix.',
  'The API has been restored, but it went down again a few minutes later.',
])('is not over, having stopped anew: %s', (text) => {
  expect(stateOf(text)).not.toBe('completed');
});

test.each([
  '取引は再び停止しておりましたが、4:00に復旧しました。',
  '取引は再開しましたが、再び停止しました。その後、4:00に復旧いたしました。',
  '取引は再開しました。再度ログインできない場合は、アプリを再起動してください。',
  '障害は復旧いたしました。再度障害が発生した場合は改めてお知らせします。',
  'Trading has been restored. We may need to pause it again next week.',
  'Trading was halted again at 03:00 and has been restored.',
  'Trading has been restored. If the site goes down again, please contact us.',
])('is over, whatever happened before or may happen: %s', (text) => {
  expect(stateOf(text)).toBe('completed');
});
