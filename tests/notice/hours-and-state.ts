import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf, standingHours } from './helpers.ts';

/** What an exchange's notice says: the hours of what is to happen, as `12-08T02:00/12-08T05:00`, and the state behind them. */
export function hoursAndState(title: string, text: string, published: string): readonly string[] {
  const { windows, state } = readNotice(noticeOf({ title, text, published }), { issuer: 'exchange' });
  return [...standingHours(windows), state];
}
