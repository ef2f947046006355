import { expect, test } from 'vitest';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import { noticeOf } from '../../../notice/helpers.ts';

/* That the work itself is over, whatever is still closed. */

const isOver = (text: string): boolean => readNotice(noticeOf({ title: 'お知らせ', text })).isWorkOver;

test.each([
  'メンテナンスは5:00に終了いたしました。XRPの入出金は引き続き停止しております。',
  '作業が完了しましたので、取引を再開いたしました。',
  'システムメンテナンス終了のお知らせ',
  "Today's maintenance finished at 05:00; XRP deposits remain suspended.",
  'The migration has been completed and trading has resumed.',
])('is said: %s', (text) => expect(isOver(text)).toBe(true));

test.each([
  '取引を再開いたしました。XRPの入出金は引き続き停止しております。',
  '取引は再開しましたが、メンテナンスは終了しておりません。',
  'ウォレットの作業が完了し次第、入出金を再開いたします。',
  'メンテナンスが終了しましたら、改めてお知らせいたします。',
  '作業はまだ完了していないため、出金は停止しております。',
  'Trading has resumed. The maintenance has not ended for withdrawals.',
  "Trading is back; the upgrade isn't completed.",
  'Withdrawals resume once the work on the wallets is finished.',
  'The maintenance will be completed at 08:00.',
])('is not said: %s', (text) => expect(isOver(text)).toBe(false));
