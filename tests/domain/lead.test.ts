import { describe, expect, it } from 'vitest';
import { partsOf } from '../../lib/domain/envelope.ts';
import { foldNotices, type Version } from '../../lib/domain/history/fold.ts';
import { pastStop } from '../../lib/domain/history.ts';
import { leadAt } from '../../lib/domain/lead.ts';
import { EMPTY_LEDGER, settle, withCycle, withHeardOfParts } from '../../lib/domain/ledger.ts';
import { EMPTY_LIVE_HISTORY, trackLive } from '../../lib/domain/live-history.ts';
import { joinLive } from '../../lib/domain/live-join.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { NO_LIVE_STATE } from '../../lib/domain/observation.ts';
import { phaseAt } from '../../lib/domain/phase.ts';
import { plan } from '../../lib/domain/plan.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { type EpochMs, JST_OFFSET_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { notificationText } from '../../lib/messages/notifications.ts';
import { aSight } from '../fixtures/sight.ts';
import { at, noticeOf } from '../notice/helpers.ts';

const READER = { language: 'ja', zone: 'Asia/Tokyo' } as const;

const notice = (id: string, published: string, title: string, text: string): Version => {
  const made = noticeOf({ id, published: `2026-11-${published}`, title, text });
  return { notice: made, reading: readNotice(made) };
};
const WHOLE = notice(
  'blog:1',
  '24T12:00',
  'システムメンテナンス実施のお知らせ',
  '日時：2026年11月25日(水) 2:00 〜 5:00\n停止するサービス：取引、暗号資産および日本円の入出金、API',
);
const YEN_LONGER = notice(
  'blog:2',
  '25T03:00',
  '日本円入出金の停止時間延長のお知らせ',
  '2026年11月25日(水) 2:00 〜 5:00に実施しております日本円の入出金の停止は、終了予定時刻を8:00に延長いたします。',
);
const API_BACK = notice('blog:3', '25T04:00', 'API再開のお知らせ', '停止しておりましたAPIは3:59に再開いたしました。');
const YEN_OFF = notice(
  'blog:4',
  '25T00:30',
  '日本円出金停止の中止のお知らせ',
  '2026年11月25日(水) 2:00 〜 5:00に予定しておりました日本円出金の停止は、中止いたします。取引の停止は予定どおり実施いたします。',
);
const API_EXACT = notice(
  'blog:5',
  '24T13:00',
  'API停止のお知らせ',
  '2026年11月25日(水) 1:30 〜 5:30の間、APIを停止いたします。',
);
const TRADING_OFF = notice(
  'blog:6',
  '25T01:20',
  '取引停止の中止のお知らせ',
  '2026年11月25日(水) 2:00 〜 5:00の取引の停止は中止いたします。入出金は予定どおり停止いたします。',
);

/** Nothing is told of a night between the evening and midnight: ten minutes pass at a time. */
const stepAt = (now: EpochMs): number => (now < at('2026-11-25T00:00') ? 10 * MINUTE_MS : MINUTE_MS);

/** Lives through the night minute by minute: notices as they are published, trading halted in the given minutes. */
function live(versions: readonly Version[], halted: readonly [from: string, to: string] | null, until = '25T09:00') {
  const told: string[] = [];
  let ledger = EMPTY_LEDGER;
  let history = EMPTY_LIVE_HISTORY;
  let windows: readonly MaintenanceWindow[] = [];
  let announced: readonly MaintenanceWindow[] = [];
  let publishedBefore = 0;
  for (let now = at('2026-11-24T12:00'); now <= at(`2026-11-${until}`); now = shift(now, stepAt(now))) {
    const published = versions.filter(({ notice: { publishedAt } }) => (publishedAt ?? 0) <= now);
    if (published.length !== publishedBefore) announced = foldNotices(published);
    publishedBefore = published.length;
    const isHalted = halted !== null && now >= at(`2026-11-${halted[0]}`) && now < at(`2026-11-${halted[1]}`);
    const condition = isHalted ? 'halted' : 'normal';
    const state = { ...NO_LIVE_STATE, condition, since: now, answeredAt: now } as const;
    history = trackLive(history, state, announced, now);
    windows = joinLive(announced, history);
    const circumstances = {
      ...aSight(now, { live: state }),
      snoozedUntil: {},
      zoneOffsetMs: JST_OFFSET_MS,
    };
    const result = plan(windows, { settings: DEFAULT_SETTINGS, ledger }, circumstances, now);
    const clock = new Date(now + JST_OFFSET_MS).toISOString().slice(11, 16);
    told.push(
      ...result.due.map((reminder) => `${clock} ${notificationText(reminder, circumstances, now, READER).title}`),
    );
    const entries = result.due.flatMap(({ id, overtakes }) => [
      { id, told: true },
      ...overtakes.map((each) => ({ id: each, told: false })),
    ]);
    const passed = result.passedOver.map(({ id }) => ({ id, told: false }));
    const heard = [...result.due, ...result.passedOver].map(({ window }) => window);
    const known = withHeardOfParts(ledger, heard, result.heardOfParts);
    ledger = withCycle(settle(known, [...entries, ...passed], heard, now), now, result.nextWakeAt);
  }
  return { told, windows };
}
const NIGHT = ['25T02:00', '25T05:00'] as const;
const AHEAD = [
  '12:00 取引停止の予定が発表されました',
  '01:00 あと1時間で取引が止まります',
  '01:45 あと15分で取引が止まります',
  '01:55 あと5分で取引が止まります',
  '02:00 取引は停止中です',
];
const BACK = '05:00 取引の再開を確認しました';

describe('what is told of a maintenance whose parts go their own ways', () => {
  it('is what was told of it in one piece, and what became of them', () => {
    expect(live([WHOLE], NIGHT).told).toEqual([...AHEAD, BACK]);
    expect(live([WHOLE, YEN_LONGER], NIGHT).told).toEqual([
      ...AHEAD,
      '03:00 日本円入出金停止の終了予定が8:00に延長されました',
      BACK,
      '08:00 日本円入出金停止の終了予定を過ぎました',
    ]);
    expect(live([WHOLE, API_BACK], NIGHT).told).toEqual([...AHEAD, '04:00 API停止は終了したとのお知らせです', BACK]);
    expect(live([WHOLE, YEN_OFF], NIGHT).told).toEqual([
      ...AHEAD.slice(0, 1),
      '00:30 日本円出金停止の予定は中止になりました',
      ...AHEAD.slice(1),
      BACK,
    ]);
  });

  it('is that a part was over with the rest after all, where a later end of it was told', () => {
    const over = notice(
      'blog:7',
      '25T05:30',
      '【完了】システムメンテナンス終了のお知らせ',
      'システムメンテナンスは、下記の日時に終了いたしました。\n■ メンテナンス日時\n2026年11月25日(水) 2:00 〜 5:00',
    );
    expect(live([WHOLE, YEN_LONGER, over], NIGHT).told.slice(-3)).toEqual([
      '03:00 日本円入出金停止の終了予定が8:00に延長されました',
      BACK,
      '05:30 日本円入出金停止は終了したとのお知らせです',
    ]);
  });

  it('is their own end too where the stop was seen before any notice of it', () => {
    const late = notice(
      'blog:1',
      '25T01:58',
      'システムメンテナンス実施のお知らせ',
      '日時：2026年11月25日(水) 2:00 〜 5:00\n停止するサービス：取引、暗号資産および日本円の入出金、API',
    );
    const { told, windows } = live([late, YEN_LONGER], ['25T01:50', '25T05:00']);
    expect(windows.map(({ id }) => id.slice(0, 5))).toEqual(['live:']);
    expect(told.slice(-3)).toEqual([
      '03:00 日本円入出金停止の終了予定が8:00に延長されました',
      BACK,
      '08:00 日本円入出金停止の終了予定を過ぎました',
    ]);
  });

  it.each([
    ['ETH の入出金', 'イーサリアム（ETH）の入出金', 'XRP の入出金'],
    ['XRP の入出金', 'エックスアールピー（XRP）の入出金', 'ETH の入出金'],
  ])('calls no coin longer stopped than planned because another one is back: %s', (back, written, other) => {
    const coins = notice(
      'blog:9',
      '24T12:00',
      'XRPおよびETHの入出金一時停止のお知らせ',
      '2026年11月25日(水) 2:00 〜 5:00の間、XRPおよびETHの入金および出金を停止いたします。',
    );
    const over = notice(
      'blog:10',
      '25T04:00',
      `${written}再開のお知らせ`,
      `停止しておりました${written}は3:59に再開いたしました。`,
    );
    const { told } = live([coins, over], null);
    expect(told.filter((line) => line >= '02:30' && line < '12:00')).toEqual([
      `04:00 ${back}停止は終了したとのお知らせです`,
      `05:00 ${other}停止の終了予定を過ぎました`,
    ]);
  });

  it.each([
    ['日本円の入出金', '日本円入出金'],
    ['出金', '出金'],
    ['入出金', '入出金'],
  ])('ends what was to be longer when a notice says that all is over: %s', (written, shown) => {
    const whole = notice(
      'blog:12',
      '24T12:00',
      'システムメンテナンス実施のお知らせ',
      '日時：2026年11月25日(水) 2:00 〜 5:00\n停止するサービス：取引、入金、出金、API',
    );
    const longer = notice(
      'blog:13',
      '25T03:00',
      `${written}停止時間延長のお知らせ`,
      `${written}のみ、終了予定時刻を8:00まで延長いたします。`,
    );
    const over = notice(
      'blog:14',
      '25T06:00',
      'システムメンテナンス終了のお知らせ',
      'システムメンテナンスは5:50に終了いたしました。',
    );
    expect(live([whole, longer, over], NIGHT).told.slice(AHEAD.length)).toEqual([
      `03:00 ${shown}停止の終了予定が8:00に延長されました`,
      BACK,
      `06:00 ${shown}停止は終了したとのお知らせです`,
    ]);
  });

  it('tells of a part of a halt that a notice explained as of any other', () => {
    const explained = notice(
      'blog:15',
      '25T02:10',
      '緊急メンテナンスのお知らせ',
      '2026年11月25日(水) 2:05 〜 5:00\n停止するサービス：取引、入金、出金、API',
    );
    const longer = notice(
      'blog:16',
      '25T03:00',
      '出金停止時間延長のお知らせ',
      '出金のみ、終了予定時刻を8:00まで延長いたします。',
    );
    const { told } = live([explained, longer], NIGHT);
    expect(told.filter((line) => line >= '03:00' && line < '12:00')).toEqual([
      '03:00 出金停止の終了予定が8:00に延長されました',
      BACK,
      '08:00 出金停止の終了予定を過ぎました',
    ]);
  });

  it('has no news of a part that is longer from the beginning, once the rest is over', () => {
    const over = notice(
      'blog:11',
      '25T05:10',
      'システムメンテナンス終了のお知らせ',
      'システムメンテナンスは5:00に終了いたしました。出金は6:00より再開いたします。',
    );
    const { told } = live([WHOLE, over], NIGHT);
    expect(told.slice(AHEAD.length)).toEqual([
      BACK,
      '05:10 出金停止の終了予定が6:00に延長されました',
      '06:00 出金停止の終了予定を過ぎました',
    ]);
  });

  it('speaks of each start where they differ', () => {
    const { told } = live([WHOLE, API_EXACT], NIGHT);
    expect(told.filter((line) => !line.includes('API'))).toEqual([...AHEAD, BACK]);
    expect(told.filter((line) => line.includes('API'))).toEqual([
      '13:00 API停止の予定が変わりました',
      '00:30 あと1時間でAPIが止まります',
      '01:15 あと15分でAPIが止まります',
      '01:25 あと5分でAPIが止まります',
      '01:30 API停止の予定時間です',
      '05:30 API停止の終了予定を過ぎました',
    ]);
  });

  it('goes on for the rest when trading’s stop is called off', () => {
    expect(live([WHOLE, TRADING_OFF], null).told.slice(2)).toEqual([
      '01:20 取引停止の予定は中止になりました',
      '01:20 あと40分で入出金が止まります',
      '01:45 あと15分で入出金が止まります',
      '01:55 あと5分で入出金が止まります',
      '02:00 入出金停止の予定時間です',
      '05:00 入出金停止の終了予定を過ぎました',
    ]);
  });
});

describe('what leads of a maintenance', () => {
  const leadOf = (versions: readonly Version[], clock: string, halted: readonly [string, string] | null = NIGHT) => {
    const now = at(`2026-11-25T${clock}`);
    const { windows } = live(versions, halted, `25T${clock}`);
    const [lead] = windows.map((window) => leadAt(window, now));
    return lead === undefined ? null : { ...lead, phase: phaseAt(lead, now), hours: lead.end };
  };

  it('is trading while it is stopped, then what still is', () => {
    const versions = [WHOLE, YEN_LONGER];
    expect(leadOf(versions, '04:00')).toMatchObject({ phase: 'ongoing', end: at('2026-11-25T05:00') });
    expect(leadOf(versions, '04:00')?.services).toContain('trading');
    const late: readonly [string, string] = ['25T02:00', '25T06:00'];
    expect(leadOf(versions, '05:30', late)).toMatchObject({ phase: 'overrun', end: at('2026-11-25T05:00') });
    const rest = leadOf(versions, '06:00');
    expect(rest).toMatchObject({ phase: 'ongoing', services: ['deposit', 'withdrawal'], end: at('2026-11-25T08:00') });
    expect(rest?.parts).toHaveLength(6);
  });

  it('is trading ahead while the API alone has begun', () => {
    expect(leadOf([WHOLE, API_EXACT], '01:45')).toMatchObject({ phase: 'imminent', start: at('2026-11-25T02:00') });
  });

  it('keeps the id of the maintenance', () => {
    expect(leadOf([WHOLE, YEN_LONGER], '06:00')?.id).toBe(leadOf([WHOLE], '01:00')?.id);
  });
});

describe('a halt', () => {
  it('after trading came back is another one, although yen is still stopped', () => {
    const { windows } = live([WHOLE, YEN_LONGER], NIGHT, '25T05:30');
    expect(windows).toHaveLength(1);
    const announced = foldNotices([WHOLE, YEN_LONGER]);
    const seen = [
      ['halted', '02:00'],
      ['normal', '05:00'],
      ['halted', '06:00'],
    ] as const;
    const history = seen.reduce((past, [condition, clock]) => {
      const now = at(`2026-11-25T${clock}`);
      return trackLive(past, { ...NO_LIVE_STATE, condition, since: now, answeredAt: now }, announced, now);
    }, EMPTY_LIVE_HISTORY);
    expect(joinLive(announced, history)).toMatchObject([{}, { kind: 'emergency', origin: 'live' }]);
  });

  it('keeps trading’s stop, whatever notices say of trading or the rest', () => {
    const over = notice('blog:9', '25T04:30', '取引再開のお知らせ', '停止しておりました取引は4:29に再開いたしました。');
    const now = at('2026-11-25T04:40');
    const { windows } = live([WHOLE, over], NIGHT, '25T04:40');
    const [lead] = windows.map((window) => leadAt(window, now));
    expect(lead).toMatchObject({
      observedStart: at('2026-11-25T02:00'),
      observedEnd: null,
      end: at('2026-11-25T05:00'),
    });
    expect(lead?.services).toContain('trading');
    expect(lead === undefined ? null : phaseAt(lead, now)).toBe('ongoing');
  });

  it('that nobody announced an end of is counted with trading’s own plan', () => {
    const { windows } = live([WHOLE, YEN_LONGER], ['25T02:00', '25T05:12']);
    const [stop] = windows.map(pastStop);
    expect(stop).toMatchObject({ plannedMs: 3 * 3_600_000, delayMs: 12 * MINUTE_MS, observedMs: 192 * MINUTE_MS });
  });
});

describe('the parts of a maintenance that was seen', () => {
  it('share what was seen where they share the plan', () => {
    const { windows } = live([WHOLE, YEN_LONGER], NIGHT);
    const seen = windows
      .flatMap(partsOf)
      .map(({ service, asset, observedEnd }) => [service, asset, observedEnd !== null]);
    expect(seen).toEqual([
      ['trading', null, true],
      ['deposit', null, true],
      ['deposit', 'JPY', false],
      ['withdrawal', null, true],
      ['withdrawal', 'JPY', false],
      ['api', null, true],
    ]);
  });
});
