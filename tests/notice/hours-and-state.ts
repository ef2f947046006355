import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf, standingHours } from './helpers.ts';

const read = (title: string, text: string, published: string) =>
  readNotice(noticeOf({ title, text, published }), { issuer: 'exchange' });

/** What an exchange's notice says: the hours of what is to happen, as `12-08T02:00/12-08T05:00`. */
export const hoursTold = (title: string, text: string, published: string): readonly string[] =>
  standingHours(read(title, text, published).windows);

/** Those hours, and the state behind them. */
export function hoursAndState(title: string, text: string, published: string): readonly string[] {
  const { windows, state } = read(title, text, published);
  return [...standingHours(windows), state];
}
