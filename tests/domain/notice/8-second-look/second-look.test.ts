import { describe, expect, it } from 'vitest';
import { secondLookAt } from '../../../../lib/domain/notice/8-second-look/leftovers.ts';
import { layoutOf } from '../../../../lib/domain/notice/layout-of.ts';
import { at, jst, noticeOf } from '../../../notice/helpers.ts';

/** What the second look finds where the first one has found nothing at all. */
function lookedAt(title: string, text: string) {
  const { text: notice, textFrom } = layoutOf(noticeOf({ title, text }));
  const { leftovers, isVague } = secondLookAt(notice, {
    ...{ times: [], windows: [], superseded: [], otherMatter: null },
    written: at('2026-11-20T12:00'),
    isSilent: true,
  });
  const placed = leftovers.map(
    ({ start, end, from, to }) => `${jst(start)}/${jst(end)} ${text.slice(from - textFrom, to - textFrom).trim()}`,
  );
  return { leftovers: placed, isVague };
}

describe('the second look alone', () => {
  it.each([
    [
      'in odd prose',
      'ちょっとお休みします',
      '明朝6時から8時まで、アプリとサイトがお休みになります。',
      ['2026-11-21T06:00/2026-11-21T08:00 明朝6時から8時'],
    ],
    [
      'with hours in words',
      'A short pause',
      'The app and the website are away from half past five until seven tomorrow morning (JST).',
      ['2026-11-21T05:30/2026-11-21T07:00 half past five until seven tomorrow'],
    ],
    [
      'on a day of the week',
      'ウォレット点検',
      '来週火曜の15時から、BTCの送金をいったん止めて点検します。点検は二時間ほどの予定です。',
      ['2026-11-24T15:00/- 来週火曜の15時'],
    ],
    [
      'in another zone',
      'Cloud provider work',
      'Our cloud provider works on Nov 25, 10:00 a.m. PST for 4 hours; you cannot reach us meanwhile.',
      ['2026-11-26T03:00/2026-11-26T07:00 Nov 25, 10:00 a.m'],
    ],
    [
      'in rows of their own',
      'Database move',
      'Begin: 11/27 11:30 PM\nFinish: 11/28 5:00 AM\nTime zone: JST\nNo logins while we move.',
      ['2026-11-27T23:30/2026-11-28T05:00 11/27 11:30 PM\nFinish: 11/28 5:00 AM'],
    ],
    [
      'inside a notice of another matter',
      'Release 4.2',
      "What's new:\n- faster charts\n\nTo install it we close the exchange on Sat, Nov 28 (02:00–04:30 JST).",
      ['2026-11-28T02:00/2026-11-28T04:30 Nov 28 (02:00–04:30'],
    ],
  ])('lists a stop %s', (_, title, text, expected) => {
    expect(lookedAt(title, text).leftovers).toEqual(expected);
  });

  it.each([
    [
      'contact hours',
      'We are not reachable from 02:00 to 04:00 JST on 28 November.\nDesk hours: Sunday 22:00 to Friday 22:00',
    ],
    ['contact hours of some days', 'The app is offline on 28 November, 02:00-04:00 JST.\nCall us Mon-Fri 09:00-17:00'],
    ['the next report', '11月28日2:00～4:00、取引を停止いたします。次回のご報告は23時頃を予定しております。'],
    [
      'when the network is upgraded',
      '11月28日2:00～4:00、ETHの入出庫を停止します。\nアップグレードの予定時刻は6時30分頃です。',
    ],
    [
      'a reserve day',
      'We stop the exchange.\nPlanned: 28 November, 02:00-04:00 JST\nReserve date: 29 November, 01:00-03:00 JST',
    ],
  ])('lists nothing beside the stop of %s', (_, text) => {
    expect(lookedAt('', text).leftovers).toEqual([expect.stringContaining('2026-11-28T02:00/2026-11-28T04:00')]);
  });

  it.each([
    [
      'Zero-fee week',
      'From Dec 1, 00:00 to Dec 7, 23:59 UTC all trades are free. Trades during maintenance do not count.',
    ],
    ['New: maintenance margin tiers', 'On December 9 at 06:00 UTC the tiers change. Trading is not interrupted.'],
    ['無料オンラインセミナー', '日時：11月28日（土）14:00～15:30\n講師：鈴木\n取引停止のしくみを学びます。'],
    ['APIの変更', '12月8日 11:00より項目を追加いたします。メンテナンスによる停止もございません。'],
    ["We're hiring", 'Plan maintenance windows, on call 18:00–06:00 UTC. Apply by 31 July.'],
  ])('lists nothing where nothing stops: %s', (title, text) => {
    expect(lookedAt(title, text)).toEqual({ leftovers: [], isVague: false });
  });
});
