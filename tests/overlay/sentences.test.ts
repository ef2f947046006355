import { describe, expect, it, test } from 'vitest';
import { pairNote, unusualPair } from '../../components/overlay/pair-note.ts';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View, ViewWindow } from '../../lib/domain/view.ts';
import { wordsIn } from '../../lib/messages/index.ts';
import { timesFor } from '../../lib/messages/japan-times.ts';
import { LANGUAGES, type Language } from '../../lib/messages/language.ts';
import { dressed, EVENING, EXAMPLES, type ExampleName, jst, quietView, REGULAR, windowOf } from '../fixtures/views.ts';
import { read, shownOf } from './telling.ts';

/** The sentences as the visual specification gives them: look, default size, pill, bar, alert. */
type Spoken = readonly [name: ExampleName, look: string, size: string, pill: string, bar: string, alert: string[]];
const SPOKEN: Readonly<Record<Language, readonly Spoken[]>> = {
  ja: [
    [
      'day',
      'soon',
      'pill',
      '取引停止まで 3時間12分',
      '11/25(水) 2:00〜5:00 JST | 2/5',
      [
        '取引停止の予定があります',
        '3:12:00 で停止 | 11月25日(水) / 2:00〜5:00 JST',
        '停止: 取引・入出金・API',
        '種類: 定期メンテナンス',
        'お知らせを見る | たった今確認',
      ],
    ],
    [
      'hour',
      'soon',
      'bar',
      '取引停止まで 42:08',
      '2:00〜5:00 JST | 2/5',
      [
        '取引がもうすぐ止まります',
        '42:08 で停止 | 2:00〜5:00 JST',
        '停止: 取引・入出金・API',
        '種類: 定期メンテナンス',
        'お知らせを見る | たった今確認',
      ],
    ],
    [
      'imminent',
      'imminent',
      'bar',
      '取引停止まで 12:40',
      '2:00〜5:00 JST | 2/5',
      [
        'まもなく取引が止まります',
        '12:40 で停止 | 2:00〜5:00 JST',
        '停止: 取引・入出金・API',
        '注意: 停止中は注文の取消もできません',
        'お知らせを見る | たった今確認',
      ],
    ],
    [
      'final',
      'final',
      'alert',
      '取引停止まで 4:12',
      '2:00〜5:00 JST | 2/5',
      [
        'まもなく取引が止まります',
        '4:12 で停止 | 2:00〜5:00 JST',
        '停止: 取引・入出金・API',
        '注意: 停止中は注文の取消もできません',
        'お知らせを見る | たった今確認',
      ],
    ],
    [
      'ongoing',
      'ongoing',
      'alert',
      '取引停止中・終了予定まで 1時間23分',
      '5:00 終了予定',
      [
        '取引は停止中です',
        '1:23:45 で終了予定 | 5:00 終了予定',
        '53.5% 2:00 開始 → 5:00 JST',
        '停止: 取引・入出金・API',
        '実績: 終了は予定より平均14分遅れ（7回の平均）',
        'お知らせを見る | たった今確認',
      ],
    ],
    [
      'open',
      'ongoing',
      'alert',
      '取引停止中・経過 42:10',
      '終了時刻は未定です',
      [
        '取引は停止中です',
        '42:10 経過 | 2:00 開始',
        '終了: 終了時刻は未定です',
        '停止: 取引・入出金・API',
        'お知らせを見る | たった今確認',
      ],
    ],
    [
      'extended',
      'ongoing',
      'alert',
      '取引停止中・終了予定まで 1時間47分',
      '~~5:00~~ **6:30** 終了予定（延長）',
      [
        '終了予定が6:30に延長されました',
        '1:47:12 で終了予定 | ~~5:00~~ **6:30**',
        '60.3% 2:00 開始 → 6:30 JST',
        '変更: 11/25(水) 4:41のお知らせで1時間30分延長',
        '停止: 取引・入出金・API',
        'お知らせを見る | たった今確認',
      ],
    ],
    [
      'overrun',
      'overrun',
      'alert',
      '終了予定を超過 12:40',
      '予定は5:00まで・再開は未確認',
      [
        '終了予定を過ぎています',
        '12:40 超過 | 予定は5:00まで',
        '93.4% 2:00 開始 → 5:12 いま',
        '状態: 再開はまだ確認できていません',
        '実績: 終了は予定より平均14分遅れ（7回の平均）',
        'お知らせを見る | たった今確認',
      ],
    ],
    [
      'auction',
      'ongoing',
      'alert',
      '再開準備モード・取引再開まで 4:12',
      '成行不可・Post Only 無効',
      [
        '再開準備モード（板寄せ）',
        '4:12 で取引再開 | BTC/JPY / 5:19 JST',
        '注文: 成行は不可、Post Only は無効',
        '約定: 再開時に一度だけ板寄せ',
        '予想値: 14,253,000円（変動します）',
        'お知らせを見る | たった今確認',
      ],
    ],
    [
      'emergency',
      'emergency',
      'alert',
      '取引停止を検知 7:31',
      '予定にない停止・注文も取消も不可',
      [
        '取引の停止を検知しました',
        '7:31 経過 | 14:02 検知 / 44ペアすべて',
        '状態: HALT（注文も取消も受付停止）',
        'お知らせ: まだ見つかっていません',
        '再開: 確認でき次第ここでお知らせします',
        '公式のお知らせ一覧 | たった今確認',
      ],
    ],
    [
      'recovered',
      'recovered',
      'alert',
      '取引再開を確認 5:12',
      '停止 3時間12分（当初の予定より1時間12分長い・変更後の予定より12分長い）',
      [
        '取引の再開を確認しました',
        '5:12 JST 再開 | 停止 3時間12分 / 当初の予定より1時間12分長い / 変更後の予定より12分長い',
        'お知らせを見る | この表示は1分で消えます',
      ],
    ],
    [
      'stale',
      'stale',
      'pill',
      '情報が古い・取引停止予定 2:00',
      '2時間14分前の情報・変更を見落とすおそれ',
      [
        '情報が古くなっています',
        '2:00 JST 停止予定 | 11月25日(水) / 2時間14分前 / の情報',
        '状態: 公開ページから応答がありません',
        '注意: 延期・延長を見落とすおそれがあります',
        '公式のお知らせ一覧 | 最終確認 20:34',
      ],
    ],
    [
      'coin',
      'soon',
      'bar',
      'XRP 入出金停止まで 18:20',
      '10:00〜12:00 JST | 0/2',
      [
        'XRP の入出金がもうすぐ止まります',
        '18:20 で停止 | 10:00〜12:00 JST',
        '停止: 入出金',
        '種類: コインの入出金停止',
        'お知らせを見る | たった今確認',
      ],
    ],
  ],
  en: [
    [
      'day',
      'soon',
      'pill',
      'Trading stops in 3 h 12 min',
      'Wed 25 Nov, 2:00–5:00 JST | 2/5',
      [
        'A trading stop is planned',
        '3:12:00 to the stop | Wed 25 Nov / 2:00–5:00 JST',
        'Stops: Trading, deposits, withdrawals, API',
        'Kind: Regular maintenance',
        'Open notice | read just now',
      ],
    ],
    [
      'hour',
      'soon',
      'bar',
      'Trading stops in 42:08',
      '2:00–5:00 JST | 2/5',
      [
        'Trading stops within the hour',
        '42:08 to the stop | 2:00–5:00 JST',
        'Stops: Trading, deposits, withdrawals, API',
        'Kind: Regular maintenance',
        'Open notice | read just now',
      ],
    ],
    [
      'imminent',
      'imminent',
      'bar',
      'Trading stops in 12:40',
      '2:00–5:00 JST | 2/5',
      [
        'Trading stops soon',
        '12:40 to the stop | 2:00–5:00 JST',
        'Stops: Trading, deposits, withdrawals, API',
        'Note: Orders cannot be cancelled during the stop',
        'Open notice | read just now',
      ],
    ],
    [
      'final',
      'final',
      'alert',
      'Trading stops in 4:12',
      '2:00–5:00 JST | 2/5',
      [
        'Trading is about to stop',
        '4:12 to the stop | 2:00–5:00 JST',
        'Stops: Trading, deposits, withdrawals, API',
        'Note: Orders cannot be cancelled during the stop',
        'Open notice | read just now',
      ],
    ],
    [
      'ongoing',
      'ongoing',
      'alert',
      'Trading stopped, planned end in 1 h 23 min',
      'until 5:00 JST',
      [
        'Trading is stopped',
        '1:23:45 left | planned end 5:00',
        '53.5% 2:00 start → 5:00 JST',
        'Stops: Trading, deposits, withdrawals, API',
        'History: Ends 14 min late on average (7 stops)',
        'Open notice | read just now',
      ],
    ],
    [
      'open',
      'ongoing',
      'alert',
      'Trading stopped for 42:10',
      'No end announced',
      [
        'Trading is stopped',
        '42:10 so far | since 2:00 JST',
        'End: No end time announced',
        'Stops: Trading, deposits, withdrawals, API',
        'Open notice | read just now',
      ],
    ],
    [
      'extended',
      'ongoing',
      'alert',
      'Trading stopped, planned end in 1 h 47 min',
      '~~5:00~~ **6:30** planned end',
      [
        'Extended: planned end is now 6:30',
        '1:47:12 left | ~~5:00~~ **6:30**',
        '60.3% 2:00 start → 6:30 JST',
        'Change: 1 h 30 min longer, notice of Wed 25 Nov, 4:41 JST',
        'Stops: Trading, deposits, withdrawals, API',
        'Open notice | read just now',
      ],
    ],
    [
      'overrun',
      'overrun',
      'alert',
      'Past the planned end by 12:40',
      'Planned end 5:00, recovery not seen',
      [
        'Past the planned end',
        '12:40 over | planned end 5:00',
        '93.4% 2:00 start → 5:12 now',
        'State: No sign of recovery yet',
        'History: Ends 14 min late on average (7 stops)',
        'Open notice | read just now',
      ],
    ],
    [
      'auction',
      'ongoing',
      'alert',
      'Resumption mode, trading opens in 4:12',
      'No market orders, Post Only ignored',
      [
        'Resumption mode (auction)',
        '4:12 to the reopening | BTC/JPY / 5:19 JST',
        'Orders: No market orders, Post Only ignored',
        'Matching: Once, in an auction at the reopening',
        'Estimate: 14,253,000 JPY (moves)',
        'Open notice | read just now',
      ],
    ],
    [
      'emergency',
      'emergency',
      'alert',
      'Trading halt detected 7:31',
      'Not announced, no orders or cancels',
      [
        'Trading halt detected',
        '7:31 since it was seen | 14:02 JST / 44 of 44 pairs',
        'State: HALT (orders and cancels suspended)',
        'Notice: None found yet',
        'Recovery: Will be shown here once it is seen',
        'Official notices | read just now',
      ],
    ],
    [
      'recovered',
      'recovered',
      'alert',
      'Trading is back 5:12',
      'Stopped 3 h 12 min (1 h 12 min over the first plan, 12 min over the last plan)',
      [
        'Trading is back',
        '5:12 JST reopened | stopped 3 h 12 min / 1 h 12 min over the first plan / 12 min over the last plan',
        'Open notice | closes in a minute',
      ],
    ],
    [
      'stale',
      'stale',
      'pill',
      'Old data: stop planned 2:00',
      'Last read 2 h 14 min ago, may have changed',
      [
        'This forecast is out of date',
        '2:00 JST planned stop | Wed 25 Nov / read / 2 h 14 min ago',
        'State: No answer from the public pages',
        'Note: A delay or extension may be missed',
        'Official notices | last read 20:34',
      ],
    ],
    [
      'coin',
      'soon',
      'bar',
      'XRP transfers stop in 18:20',
      '10:00–12:00 JST | 0/2',
      [
        'XRP transfers stop within the hour',
        '18:20 to the stop | 10:00–12:00 JST',
        'Stops: Deposits, withdrawals',
        'Kind: Deposits and withdrawals of a coin',
        'Open notice | read just now',
      ],
    ],
  ],
};

describe.each(LANGUAGES)('what is said in %s', (language) => {
  test.each(SPOKEN[language])('%s', (name, look, size, pill, bar, alert) => {
    const { view, now } = EXAMPLES[name];
    const v = shownOf({ view, now }, language, name === 'coin' ? 'xrp_jpy' : 'btc_jpy');
    expect(v).not.toBeNull();
    if (v === null) return;
    expect([v.look, v.size]).toEqual([look, size]);
    expect(read(v, now)).toEqual({ pill, bar, alert });
  });

  test.each(['fair', 'first', 'permission', 'cancelled', 'announced'] as const)('nothing at all: %s', (name) => {
    expect(shownOf(EXAMPLES[name], language)).toBeNull();
  });
});

const STARTED: ViewWindow = dressed({ ...REGULAR, status: 'in-progress', observedStart: REGULAR.start });

/** The alert of one window at `now`, in Japanese. */
function alertOf(window: ViewWindow, now: EpochMs, changes: Partial<View> = {}): string[] {
  const v = shownOf({ view: { ...quietView(now), trackRecord: null, ...changes, windows: [window] }, now });
  return v === null ? [] : read(v, now).alert;
}

describe('what is true, and no more', () => {
  it('calls nothing stopped while trading is seen to go on', () => {
    const now = shift(REGULAR.start, 2 * MINUTE_MS);
    const alert = alertOf(dressed(REGULAR), now);
    expect(alert[0]).toBe('取引停止の予定時間です');
    expect(alert.slice(3, 5)).toEqual(['状態: 取引はまだ動いています（2:01に確認）', '注意: 注文の取消は今のうちに']);
  });

  it('gives the clock time instead of a countdown more than a day ahead', () => {
    const now = shift(REGULAR.start, -3 * DAY_MS);
    const { display } = quietView(now);
    const far = { ...display, overlay: { ...display.overlay, horizonMs: 7 * DAY_MS } };
    const v = shownOf({ view: { ...quietView(now), display: far, windows: [dressed(REGULAR)] }, now });
    expect(v && read(v, now).pill).toBe('取引停止予定 11/25(水) 2:00');
    expect(v && read(v, now).alert[1]).toBe('2:00 JST 停止予定 | 11月25日(水) / 2:00〜5:00 JST');
  });

  it('strikes old times through when a planned window was moved', () => {
    const replaced = { start: jst('11-25 01:00'), end: jst('11-25 04:00'), changedAt: jst('11-24 15:30') };
    const alert = alertOf(dressed(REGULAR, { replaced }), shift(REGULAR.start, -30 * MINUTE_MS));
    expect(alert[1]).toBe('30:00 で停止 | ~~1:00〜4:00~~ **2:00〜5:00 JST**');
    expect(alert).toContain('変更: 11/24(火) 15:30のお知らせで変更');
  });

  it('says that an end came nearer, not that it was extended', () => {
    const replaced = { start: REGULAR.start, end: jst('11-25 05:00'), changedAt: jst('11-25 03:00') };
    const alert = alertOf(dressed({ ...STARTED, end: jst('11-25 04:30') }, { replaced }), jst('11-25 04:00'));
    expect(alert[0]).toBe('終了予定が4:30に変わりました');
    expect(alert).toContain('変更: 11/25(水) 3:00のお知らせで30分短縮');
  });

  it('tells an end that was announced from a recovery that was seen', () => {
    const end = jst('11-25 04:50');
    const saidOver = { ...STARTED, observedStart: null, status: 'completed', end, endIsActual: true } as const;
    const alert = alertOf(dressed(saidOver), shift(end, SECOND_MS));
    expect(alert[0]).toBe('取引停止は終了したとのお知らせです');
  });

  it('does not count on old data while a stop is going on', () => {
    const now = jst('11-25 04:30');
    const v = shownOf({
      view: { ...quietView(now), noticesReadAt: shift(now, -3 * HOUR_MS), windows: [STARTED] },
      now,
    });
    expect(v?.look).toBe('stale');
    expect(v?.size).toBe('alert');
    expect(v && read(v, now).pill).toBe('情報が古い・終了予定 5:00');
  });

  it.each([
    [
      'without permission',
      { hostsAllowed: false },
      '公開ページを読む許可がありません',
      '許可がありません・取引停止予定 2:00',
      '状態: 取引所のページへのアクセスが許可されていません',
    ],
    ['offline', { offline: true }, '情報が古くなっています', '情報が古い・取引停止予定 2:00', '状態: オフラインです'],
  ])('says why it is old: %s', (_, changes, title, pill, state) => {
    const now = shift(REGULAR.start, -HOUR_MS);
    const view = {
      ...quietView(now),
      noticesReadAt: shift(now, -3 * HOUR_MS),
      ...changes,
      windows: [dressed(REGULAR)],
    };
    const v = shownOf({ view, now });
    const said = v === null ? null : read(v, now);
    expect([said?.alert[0], said?.pill]).toEqual([title, pill]);
    expect(said?.alert).toContain(state);
    expect(said?.alert.join()).not.toContain('公開ページから応答がありません');
  });

  it('names no age where the pages may not be read any more', () => {
    const now = shift(REGULAR.start, -HOUR_MS);
    const view = {
      ...quietView(now),
      noticesReadAt: shift(now, -4 * SECOND_MS),
      hostsAllowed: false,
      windows: [dressed(REGULAR)],
    };
    const v = shownOf({ view, now });
    expect(v?.aside.join()).not.toContain('情報');
  });

  it('says nothing of a stop from data of ninety days ago', () => {
    const now = shift(REGULAR.start, 90 * DAY_MS);
    const view = { ...quietView(EVENING), windows: [dressed({ ...REGULAR, end: null }), dressed(REGULAR)] };
    expect(shownOf({ view, now })).toBeNull();
  });

  it('names an emergency that was announced as such, with its planned end', () => {
    const alert = alertOf(dressed({ ...STARTED, kind: 'emergency' }), jst('11-25 04:00'));
    expect(alert[0]).toBe('緊急メンテナンス中です');
    expect(alert[1]).toBe('1:00:00 で終了予定 | 5:00 終了予定');
  });

  it('says what it saw when the exchange answers that it is in maintenance', () => {
    const now = jst('11-24 14:10');
    const window = dressed(windowOf({ ...EXAMPLES.emergency.view.windows[0], start: jst('11-24 14:02') }));
    const alert = alertOf(window, now, { live: { ...quietView(now).live, condition: 'maintenance' } });
    expect(alert).toContain('状態: メンテナンス中の応答（コード 10007）');
    expect(alert.join()).not.toContain('halted');
  });

  it('tells what is unusual with the pair of this page beside the window', () => {
    const { view, now } = EXAMPLES.day;
    const state = { status: 'busy', minAmount: '0.1', newlyStopped: false, newFlags: [] } as const;
    const live = { ...view.live, unusualPairs: { xrp_jpy: state, eth_jpy: { ...state, newlyStopped: true } } };
    const on = (pair: string) => shownOf({ view: { ...view, live }, now }, 'ja', pair);
    expect(on('xrp_jpy')?.note).toBe('XRP/JPY 混雑中・最小注文 0.1 XRP');
    expect(on('eth_jpy')?.facts.at(-1)).toEqual(['ETH/JPY', '取引停止中です']);
    expect(on('btc_jpy')?.note).toBeNull();
  });

  it('shows a stop flag that it does not know by the exchange’s own name', () => {
    const flags = ['stop_buy_order', 'stop_new_order'];
    const state = { status: 'normal', minAmount: '0.1', newlyStopped: false, newFlags: flags } as const;
    const text = (language: Language) =>
      pairNote('xrp_jpy', state, wordsIn(language).overlay.pair, timesFor(language, 'Asia/Tokyo')).text;
    expect(text('ja')).toBe('受付停止: 買い注文・stop_new_order');
    expect(text('en')).toBe('Not accepted: buy orders, stop_new_order');
  });

  it.each([
    [
      'open-ended',
      null,
      '無期限サーキットブレークモード（2025/9/30 から）',
      'Open-ended circuit break mode (since 30 Sep 2025)',
    ],
    [
      'circuit-break',
      '11-25 14:05',
      'サーキットブレークモード・11/25(水) 14:05 再開予定',
      'Circuit break mode, planned to reopen Wed 25 Nov, 14:05',
    ],
    ['listing', null, 'LISTING（2025/9/30 から）', 'LISTING (since 30 Sep 2025)'],
  ] as const)('names the mode %s of a pair by its own word, with its date', (mode, reopens, ja, en) => {
    const now = jst('11-25 14:00');
    const circuitBreak = {
      at: now,
      changedAt: shift(jst('09-30 12:00'), -365 * DAY_MS),
      pair: 'mkr_jpy',
      mode,
      reopenAt: reopens === null ? null : jst(reopens),
      estimatedPrice: null,
    };
    const view = quietView(now);
    const known = { ...view, live: { ...view.live, answeredAt: now, circuitBreak } };
    const state = unusualPair(known, 'mkr_jpy', now);
    const text = (language: Language) =>
      state && pairNote('mkr_jpy', state, wordsIn(language).overlay.pair, timesFor(language, 'Asia/Tokyo')).text;
    expect([text('ja'), text('en')]).toEqual([ja, en]);
    expect(unusualPair(known, 'btc_jpy', now)).toBeNull();
  });

  it('says nothing of an auction that is none, or that follows a maintenance', () => {
    const view = quietView(EVENING);
    for (const mode of ['none', 'resumption'] as const) {
      const circuitBreak = { at: EVENING, pair: 'btc_jpy', mode, reopenAt: null, estimatedPrice: null };
      const known = { ...view, live: { ...view.live, answeredAt: EVENING, circuitBreak } };
      expect(unusualPair(known, 'btc_jpy', EVENING)).toBeNull();
    }
  });
});
