import { describe, expect, it, test } from 'vitest';
import { badgeOf } from '../../lib/domain/badge.ts';
import type { Sight } from '../../lib/domain/situation/sight.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { badgeText } from '../../lib/messages/badge.ts';
import { aSight, liveAs } from '../fixtures/sight.ts';
import { at, aWindow } from '../fixtures/windows.ts';

/** Text and tooltip in both languages, a line of the tooltip each. */
function said(
  time: string,
  windows: readonly MaintenanceWindow[],
  sight: Partial<Sight> = {},
  ownAssets: string[] = [],
) {
  const now = at(time);
  const badge = badgeOf(windows, ownAssets, aSight(now, sight), now);
  const inWords = (language: 'ja' | 'en') => {
    const { text, title } = badgeText(badge, now, { language });
    return [text, ...title.split('\n')];
  };
  return [inWords('ja'), inWords('en')];
}

const NIGHT = '2026-11-25T';
const observedStart = at('2026-11-25T02:00');
const XRP = aWindow({
  id: 'xrp',
  kind: 'asset',
  services: ['deposit', 'withdrawal'],
  assets: ['XRP'],
  start: at('2026-11-25T10:00'),
  end: at('2026-11-25T12:00'),
});

describe('the button says of a stop', () => {
  test.each<[string, string, Partial<MaintenanceWindow>, Sight['live']['condition'], string[], string[]]>([
    [
      'to come',
      '01:18',
      {},
      'normal',
      ['42m', '取引停止の予定 11/25(水) 2:00〜5:00 JST'],
      ['42m', 'Trading: stop planned, Wed 25 Nov, 2:00–5:00 JST'],
    ],
    [
      'whose time has come',
      '02:10',
      {},
      'no-answer',
      ['予定', '取引停止の予定時間です 2:00〜5:00 JST・停止はまだ確認できていません'],
      ['due', 'Trading: time of the planned stop, 2:00–5:00 JST. The stop has not been confirmed yet'],
    ],
    [
      'whose time has come while trading runs',
      '02:10',
      {},
      'normal',
      ['予定', '取引停止の予定時間です 2:00〜5:00 JST・取引はまだ動いています（2:10に確認）'],
      ['due', 'Trading: time of the planned stop, 2:00–5:00 JST. Trading is still running (seen at 2:10)'],
    ],
    [
      'that was seen',
      '03:00',
      { observedStart },
      'halted',
      ['停', '取引は停止中です 2:00〜5:00 JST'],
      ['STOP', 'Trading is stopped, 2:00–5:00 JST'],
    ],
    [
      'that is late',
      '05:10',
      { observedStart },
      'halted',
      ['停', '終了予定を過ぎています 2:00〜5:00 JST・再開はまだ確認できていません'],
      ['STOP', 'Past the planned end, 2:00–5:00 JST. No sign of recovery yet'],
    ],
    [
      'that a notice calls over while it is seen',
      '04:50',
      { observedStart, status: 'completed' },
      'halted',
      ['停', 'お知らせでは終了・取引の再開は未確認'],
      ['STOP', 'The notice says it is over, trading not seen back yet'],
    ],
    [
      'whose planned end passed unseen',
      '05:10',
      {},
      'no-answer',
      ['?', '取引停止の終了予定を過ぎました 2:00〜5:00 JST・停止も再開も確認できていません'],
      ['?', 'Trading: the planned end has passed, 2:00–5:00 JST. Neither a stop nor a recovery was seen'],
    ],
    [
      'that nobody announced',
      '03:00',
      { origin: 'live', kind: 'emergency', end: null, observedStart },
      'halted',
      ['!', '取引の停止を検知しました・予定にない停止です'],
      ['!', 'Trading halt detected. Not announced'],
    ],
  ])('%s', (_, time, window, condition, ja, en) => {
    const live = liveAs(condition, at(NIGHT + time));
    expect(said(NIGHT + time, [aWindow(window)], { live })).toEqual([ja, en]);
  });
});

describe('the tooltip names what else there is', () => {
  it('a coin behind trading', () => {
    const weeks = { ...XRP, start: at('2026-11-20T10:00'), end: null };
    expect(said('2026-11-25T01:56', [weeks, aWindow()], {}, ['XRP'])[0]).toEqual([
      '4m',
      '取引停止の予定 11/25(水) 2:00〜5:00 JST',
      'XRP の入出金停止の予定時間です 11/20(金) 10:00 JST〜未定',
    ]);
  });

  test.each<[string, string, string[]]>([
    ['of a coin, days ahead', '2026-11-22T06:00', []],
    ['of a coin that the user does not hold', '2026-11-25T06:00', ['ETH']],
    ['of such a coin, under way', '2026-11-25T11:00', ['ETH']],
  ])('or at least does not deny it: a stop %s', (_, time, own) => {
    expect(said(time, [XRP], {}, own)).toEqual([
      ['', '取引所全体の停止の予定はありません'],
      ['', 'No stop of the whole exchange is planned'],
    ]);
  });

  it('a coin that was told to everybody, instead of denying it', () => {
    expect(said('2026-11-25T06:00', [XRP])).toEqual([
      ['', '取引所全体の停止の予定はありません', 'XRP の入出金停止の予定 11/25(水) 10:00〜12:00 JST'],
      [
        '',
        'No stop of the whole exchange is planned',
        'XRP deposits and withdrawals: stop planned, Wed 25 Nov, 10:00–12:00 JST',
      ],
    ]);
  });

  it('a pair that takes no orders', () => {
    const state = { status: 'halted', minAmount: '0', newlyStopped: false, newFlags: [] } as const;
    const live = liveAs('normal', at('2026-11-24T12:00'), { unusualPairs: { btc_jpy: state } });
    expect(said('2026-11-24T12:00', [], { live })).toEqual([
      ['!', '取引所全体の停止の予定はありません', 'BTC/JPY は取引停止中です'],
      ['!', 'No stop of the whole exchange is planned', 'BTC/JPY is halted'],
    ]);
  });

  it('and counts the rest', () => {
    const many = [0, 1, 2, 3, 4].map((day) =>
      aWindow({ id: `${day}`, start: shift(at('2026-12-01T02:00'), day * 24 * HOUR_MS), end: null }),
    );
    const [ja, en] = said('2026-11-24T12:00', many);
    expect([ja?.length, ja?.at(-1), en?.at(-1)]).toEqual([6, 'ほか1件', '1 more']);
  });
});

describe('nothing is called free of stops that was not read', () => {
  const now = at('2026-11-24T12:00');
  test.each<[string, Partial<Sight>, string, string, string]>([
    [
      'read',
      {},
      '',
      '予定はありません（公開されているお知らせの限りでは）',
      'Nothing planned (as far as the public notices say)',
    ],
    ['first', { noticesReadAt: null, firstTriedAt: null }, '', '最初の確認をしています', 'First reading under way'],
    [
      'unread',
      { noticesReadAt: null, firstTriedAt: shift(now, -SECOND_MS) },
      '?',
      '公開ページから応答がありません',
      'No answer from the public pages',
    ],
    [
      'stale',
      { noticesReadAt: shift(now, -150 * MINUTE_MS) },
      '?',
      '情報が古くなっています（2時間30分前の情報）',
      'This forecast is out of date (read 2 h 30 min ago)',
    ],
    [
      'offline',
      { offline: true, noticesReadAt: shift(now, -42 * MINUTE_MS) },
      '',
      'オフラインです（42分前の情報）',
      'You are offline (read 42 min ago)',
    ],
    [
      'not allowed',
      { hostsAllowed: false },
      '?',
      '公開ページを読む許可がありません・ここを開いて許可してください',
      'Access to the public pages is not allowed. Open this to allow it',
    ],
  ])('%s', (_, sight, text, ja, en) => {
    expect(said('2026-11-24T12:00', [], sight)).toEqual([
      [text, ja],
      [text, en],
    ]);
  });

  it('what was planned is named with its age', () => {
    expect(
      said('2026-11-25T01:01', [aWindow()], { noticesReadAt: shift(at('2026-11-25T01:01'), -10 * HOUR_MS) })[0],
    ).toEqual([
      '?',
      '情報が古くなっています（10時間前の情報）',
      '取引停止の予定 11/25(水) 2:00〜5:00 JST（10時間前の情報）',
    ]);
  });
});

describe('of several exchanges', () => {
  const now = at('2026-11-24T12:00');
  const read = { live: liveAs('normal', now), noticesReadAt: now, firstTriedAt: now, hostsAllowed: true };
  const QUIET = '予定はありません（公開されているお知らせの限りでは）';

  it.each<[string, Partial<Sight>, string[]]>([
    ['all are read', { elsewhere: { bitflyer: read } }, [QUIET]],
    [
      'one may not be read',
      { elsewhere: { bitflyer: { ...read, hostsAllowed: false } } },
      [`【bitbank】${QUIET}`, '【bitFlyer】公開ページを読む許可がありません・ここを開いて許可してください'],
    ],
    [
      'one was never read',
      { elsewhere: { bitflyer: { ...read, noticesReadAt: null } } },
      [`【bitbank】${QUIET}`, '【bitFlyer】公開ページから応答がありません'],
    ],
    [
      'one was read too long ago',
      { elsewhere: { bitflyer: { ...read, noticesReadAt: shift(now, -150 * MINUTE_MS) } } },
      [`【bitbank】${QUIET}`, '【bitFlyer】情報が古くなっています（2時間30分前の情報）'],
    ],
    ['nobody is online', { offline: true, elsewhere: { bitflyer: read } }, ['オフラインです（たった今の情報）']],
  ])('%s: the tooltip calls only what was read free of stops, and the face stays calm', (_, sight, lines) => {
    expect(said('2026-11-24T12:00', [], sight)[0]).toEqual(['', ...lines]);
  });

  it('a stop of one that may not be read is named, and the face stays that of the rest', () => {
    const elsewhere = { bitflyer: { ...read, hostsAllowed: false } };
    const window = aWindow({ exchange: 'bitflyer', start: at('2026-11-24T12:20'), end: at('2026-11-24T13:00') });
    const [ja] = said('2026-11-24T12:00', [window], { elsewhere });
    expect(ja?.[0]).toBe('');
    expect(ja?.join()).toContain('【bitFlyer】');
    const both = said('2026-11-24T12:00', [window, aWindow({ id: 'own', start: at('2026-11-24T12:40') })], {
      elsewhere,
    });
    expect(both[0]?.[0]).toBe('40m');
  });

  it('the first that may not be read is spoken of apart', () => {
    const [ja] = said('2026-11-24T12:00', [], { hostsAllowed: false, elsewhere: { bitflyer: read } });
    expect(ja).toEqual(['?', '【bitbank】公開ページを読む許可がありません・ここを開いて許可してください']);
  });
});
