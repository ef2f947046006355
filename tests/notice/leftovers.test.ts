import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { hours, jst, noticeOf } from './helpers.ts';

const read = (title: string, text: string) => {
  const { windows, leftovers } = readNotice(noticeOf({ title, text }));
  return {
    windows: windows.map(hours),
    leftovers: leftovers.map(({ start, end, from, to }) => `${jst(start)}/${jst(end)} ${text.slice(from, to)}`),
  };
};

describe('the second look', () => {
  it.each([
    [
      'a time whose sentence the first look does not know',
      'サーバーの件',
      '11月26日 2:00～4:00、画面の応答が悪くなります。\n障害の調査のためです。',
      ['2026-11-26T02:00/2026-11-26T04:00 11月26日 2:00～4:00'],
    ],
    [
      'in English',
      'A note',
      'On November 26, 2026 at 02:00 things get slow.\nThis is due to an outage of a partner.',
      ['2026-11-26T02:00/- November 26, 2026 at 02:00'],
    ],
  ])('lists what would be lost: %s', (_, title, text, expected) => {
    const { windows, leftovers } = read(title, text);
    expect(windows).toEqual([]);
    expect(leftovers).toEqual(expected);
  });

  it.each([
    ['the window itself', '11月26日（木）2:00～4:00\nメンテナンスのため取引を停止します。'],
    ['spare days', '日時：11月26日（木）2:00～4:00\n予備日：12月3日（木）2:00～4:00\nメンテナンスのため停止します。'],
    ['deadlines', '日時：11月26日（木）2:00～4:00\n停止の前、11月25日（水）23:00までに出金をお済ませください。'],
    ['payouts', '日時：11月26日（木）2:00～4:00\nメンテナンスのお詫びの配布は12月1日 12:00の予定です。'],
    ['what was replaced', 'メンテナンスの日程を変更します。\n変更前：11月26日 2:00～4:00\n変更後：12月3日 2:00～4:00'],
    ['what is over', '11月18日 2:00～4:00のメンテナンスは終了しました。'],
  ])('lists nothing of %s', (_, text) => {
    expect(read('メンテナンスのお知らせ', text).leftovers).toEqual([]);
  });

  it('lists nothing where no word of a stop stands near', () => {
    expect(read('取扱開始のお知らせ', '12月2日（水）10:00より、新しい銘柄の取扱いを開始します。').leftovers).toEqual(
      [],
    );
  });

  it('lists nothing of warnings, samples of code and measures against somebody', () => {
    const sample = '{"name":"Scheduled maintenance","starts":"x"}\nmaintenance on 2026-11-26 02:00';
    expect(read('GET /maintenance', sample).leftovers).toEqual([]);
    expect(read('不審なメールにご注意', '「11月26日 2:00にメンテナンス」というメールです。').leftovers).toEqual([]);
  });

  it('lists no time that is struck out', () => {
    const text = '日時：12月16日（水）23時～翌日6時\n~~12月9日 23時〜翌4時はメンテナンスのため停止します。~~';
    expect(read('メンテナンス', text)).toEqual({ windows: ['2026-12-16T23:00/2026-12-17T06:00'], leftovers: [] });
  });

  it.each([
    ['no rule knows its hours', 'Server migration', 'You will be logged out. Market close is 27 Nov, 22:00 GMT.'],
    [
      'hours name no day',
      'Weekend system reset',
      'Systems are reset this weekend: 23:00 - 03:00 ET. Trading is interrupted.',
    ],
    [
      'a zone has an abbreviation that nobody knows',
      'Maintenance',
      'Trading will be unavailable on 26 November 2026 from 10:00 to 11:30 XQT.',
    ],
    [
      'a zone is named by a place that nobody knows',
      'Maintenance',
      'Trading will be unavailable on 26 November 2026 from 10:00 to 11:30 Port Moresby time.',
    ],
    [
      'the zone is that of the place',
      'Maintenance',
      'Trading will be unavailable on 26 November 2026 from 10:00 (local time) until 11:30.',
    ],
    [
      'the zone is that of some other place',
      'メンテナンスのお知らせ',
      '11月26日 14:00～16:00（現地時間）、取引を停止します。',
    ],
    ['nobody knows the place', 'メンテナンスのお知らせ', '日時：11月26日 14時～16時（トンガ時間）\n取引を停止します。'],
    ['the hours are a part of the day', 'サーバー増強作業のお知らせ', '土曜の未明にサーバーを止めます。'],
    ['the hour is one of either half of the day', 'Sorry!', 'We need to restart everything at six on Monday.'],
    ['the end is said in words', 'Login trouble', 'Customers cannot log in. We hope to have it fixed by one o’clock.'],
    ['the sentence says something new', 'データベース移行', '移行は11月28日 2:00を起点とします。取引が停止します。'],
  ])('says that a stop is unreadable where %s', (_, title, text) => {
    expect(readNotice(noticeOf({ title, text }))).toMatchObject({ windows: [], unreadable: true });
  });

  it.each([
    ['an advertisement', "We're hiring", 'You plan maintenance windows. Apply by November 30, 17:00 UTC.'],
    ['standing hours', 'Maintenance of options', 'Each Friday at 08:00 UTC the interface is paused for seconds.'],
    [
      'changes without a stop',
      'Changes to limits',
      'From 26 November 2026, 09:00 UTC the limit is 200. It does not require maintenance.',
    ],
  ])('says so of no other matter: %s', (_, title, text) => {
    expect(readNotice(noticeOf({ title, text })).unreadable).toBe(false);
  });
});
