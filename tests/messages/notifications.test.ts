import { describe, expect, it, test } from 'vitest';
import type { Step } from '../../lib/domain/reminder.ts';
import type { Sight } from '../../lib/domain/situation/sight.ts';
import { MINUTE_MS } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { notificationText } from '../../lib/messages/notifications.ts';
import { aSight, liveAs } from '../fixtures/sight.ts';
import { at, aWindow } from '../fixtures/windows.ts';

/** The stop of 25 November 2:00 to 5:00, told as `step` at `now`. */
function said(
  step: Step,
  now: string,
  changes: Partial<MaintenanceWindow> = {},
  before: { start: string; end: string | null } | null = null,
  { zone = 'Asia/Tokyo', ...sight }: Partial<Sight> & { readonly zone?: string } = {},
) {
  const window = aWindow(changes);
  const times =
    before === null
      ? null
      : { start: at(before.start), end: before.end === null ? null : at(before.end), status: 'scheduled' as const };
  const inWords = (language: 'ja' | 'en') => {
    const { title, message } = notificationText({ step, window, before: times }, aSight(at(now), sight), at(now), {
      language,
      zone,
    });
    return [title, ...message.split('\n')];
  };
  return { ja: inWords('ja'), en: inWords('en') };
}

const LEAD = { name: 'lead', leadMs: 15 * MINUTE_MS } as const;
const ALL_JA = '停止: 取引・入出金・API';
const ALL_EN = 'Stops: Trading, deposits, withdrawals, API';
const FIRST_JA = '先に: 未約定の注文を確認・取り消す';
const FIRST_EN = 'First: Review and cancel open orders';

describe('before the start', () => {
  it('the announcement says when, how long until then, what stops and what to do', () => {
    expect(said({ name: 'announced' }, '2026-11-24T12:00')).toEqual({
      ja: ['取引停止の予定が発表されました', '11/25(水) 2:00〜5:00 JST・あと14時間', ALL_JA, FIRST_JA],
      en: ['Trading stop announced', 'Wed 25 Nov, 2:00–5:00 JST, 14 h left', ALL_EN, FIRST_EN],
    });
  });

  test.each([
    ['2026-11-25T01:45', '15分', '15 min'],
    ['2026-11-25T01:47:20', '13分', '13 min'],
    ['2026-11-25T01:59:45', '1分', '1 min'],
    ['2026-11-24T02:00', '1日', '1 d'],
    ['2026-11-24T23:48', '2時間12分', '2 h 12 min'],
  ])('a lead at %s counts from the moment it is shown', (now, ja, en) => {
    expect(said(LEAD, now).ja[0]).toBe(`あと${ja}で取引が止まります`);
    expect(said(LEAD, now).en[0]).toBe(`Trading stops in ${en}`);
  });

  it('a change shows the old times', () => {
    const moved = { start: at('2026-11-25T03:00'), end: at('2026-11-25T06:00') };
    const before = { start: '2026-11-25T02:00', end: '2026-11-25T05:00' };
    expect(said({ name: 'changed' }, '2026-11-24T12:00', moved, before)).toEqual({
      ja: [
        '取引停止の予定が変わりました',
        '11/25(水) 3:00〜6:00 JST・あと15時間',
        '変更前 11/25(水) 2:00〜5:00',
        ALL_JA,
        FIRST_JA,
      ],
      en: [
        'Trading: the planned stop has changed',
        'Wed 25 Nov, 3:00–6:00 JST, 15 h left',
        'Before: Wed 25 Nov, 2:00–5:00',
        ALL_EN,
        FIRST_EN,
      ],
    });
  });

  it('an extension names the new end in its title', () => {
    const { ja, en } = said(
      { name: 'extended' },
      '2026-11-24T12:00',
      { end: at('2026-11-25T06:30') },
      { start: '2026-11-25T02:00', end: '2026-11-25T05:00' },
    );
    expect([ja[0], ja[2], en[0], en[2]]).toEqual([
      '終了予定が6:30に延長されました',
      '変更前 2:00〜5:00',
      'Extended: planned end is now 6:30',
      'Before: 2:00–5:00',
    ]);
  });

  it('the local time stands beside that of Japan where it differs', () => {
    const { ja, en } = said(LEAD, '2026-11-25T01:45', {}, null, { zone: 'Europe/London' });
    expect(ja[1]).toBe('11/25(水) 2:00〜5:00 JST（現地時間11/24(火) 17:00〜20:00）');
    expect(en[1]).toBe('Wed 25 Nov, 2:00–5:00 JST (Tue 24 Nov, 17:00–20:00 local)');
  });

  test.each<[string, Partial<MaintenanceWindow>, string, string, string]>([
    [
      'a coin',
      { services: ['deposit', 'withdrawal'], assets: ['XRP'] },
      'あと15分でXRP の入出金が止まります',
      'XRP deposits and withdrawals stop in 15 min',
      '先に: 入出金は余裕をもって済ませる',
    ],
    [
      'the API',
      { services: ['api'] },
      'あと15分でAPIが止まります',
      'The API stops in 15 min',
      '先に: API プログラムを止める',
    ],
    [
      'the login',
      { services: ['login'] },
      'あと15分でログインが止まります',
      'Login stops in 15 min',
      '注文の扱いはお知らせ本文をご確認ください',
    ],
    [
      'nothing that was named',
      { services: ['other'] },
      'あと15分でサービスが止まります',
      'A service stops in 15 min',
      '注文の扱いはお知らせ本文をご確認ください',
    ],
  ])('%s', (_, changes, ja, en, advice) => {
    const told = said(LEAD, '2026-11-25T01:45', changes);
    expect([told.ja[0], told.en[0], told.ja.at(-1)]).toEqual([ja, en, advice]);
  });
});

describe('from the start on', () => {
  it('only the plan is stated while nothing was seen', () => {
    expect(said({ name: 'started' }, '2026-11-25T02:12')).toEqual({
      ja: [
        '取引停止の予定時間です',
        '停止はまだ確認できていません',
        '2:00開始予定',
        '5:00終了予定・あと2時間48分',
        ALL_JA,
      ],
      en: [
        'Trading: time of the planned stop',
        'The stop has not been confirmed yet',
        'Planned start 2:00',
        'Planned end 5:00, 2 h 48 min left',
        ALL_EN,
      ],
    });
  });

  it('one can still act while trading is seen to go on', () => {
    const live = liveAs('normal', at('2026-11-25T02:11'));
    expect(said({ name: 'started' }, '2026-11-25T02:12', {}, null, { live })).toEqual({
      ja: [
        '取引停止の予定時間です',
        '取引はまだ動いています（2:11に確認）',
        '注文の取消は今のうちに',
        '2:00開始予定',
        '5:00終了予定・あと2時間48分',
      ],
      en: [
        'Trading: time of the planned stop',
        'Trading is still running (seen at 2:11)',
        'Cancel orders now while you can',
        'Planned start 2:00',
        'Planned end 5:00, 2 h 48 min left',
      ],
    });
  });

  it('nobody can confirm what does not show in the live state', () => {
    const told = said({ name: 'started' }, '2026-11-25T02:12', { services: ['deposit'], assets: ['XRP'] });
    expect(told.ja.slice(0, 2)).toEqual(['XRP の入金停止の予定時間です', '2:00開始予定']);
    expect(told.en.slice(0, 2)).toEqual(['XRP deposits: time of the planned stop', 'Planned start 2:00']);
  });

  it('an end on another day has its day', () => {
    const told = said({ name: 'started' }, '2026-11-25T02:12', { end: at('2026-11-30T12:32') });
    expect([told.ja[3], told.en[3]]).toEqual([
      '11/30(月) 12:32終了予定・あと5日10時間',
      'Planned end Mon 30 Nov, 12:32, 5 d 10 h left',
    ]);
  });

  it('a stop that was seen and not looked at since says when', () => {
    const live = liveAs('no-answer', at('2026-11-25T02:30'));
    const told = said({ name: 'started' }, '2026-11-25T04:00', { observedStart: at('2026-11-25T02:01') }, null, {
      live,
    });
    expect([told.ja[3], told.en[3]]).toEqual([
      '停止の最終確認は2:30（1時間30分前）',
      'Last seen stopped at 2:30 (1 h 30 min ago)',
    ]);
  });

  it('an extension that was announced before the start is no sighting', () => {
    const revisions = [
      {
        at: at('2026-11-24T10:00'),
        noticeId: 'blog:101',
        start: at('2026-11-25T02:00'),
        end: at('2026-11-25T06:00'),
        status: 'extended' as const,
      },
    ];
    expect(said({ name: 'started' }, '2026-11-25T02:00', { status: 'extended', revisions }).ja[0]).toBe(
      '取引停止の予定時間です',
    );
    const during = revisions.map((revision) => ({ ...revision, at: at('2026-11-25T03:00') }));
    expect(said({ name: 'started' }, '2026-11-25T03:01', { status: 'extended', revisions: during }).ja[0]).toBe(
      '取引は停止中です',
    );
  });

  it('what was seen is stated', () => {
    const told = said({ name: 'started' }, '2026-11-25T02:12', { observedStart: at('2026-11-25T02:01') }, null, {
      live: liveAs('halted', at('2026-11-25T02:12')),
    });
    expect([told.ja[0], told.ja[1], told.en[0]]).toEqual([
      '取引は停止中です',
      '2:01開始・11分経過',
      'Trading is stopped',
    ]);
  });

  it('past its end it is late, not over', () => {
    const live = liveAs('halted', at('2026-11-25T05:10'));
    const seen = { observedStart: at('2026-11-25T02:00') };
    expect(said({ name: 'started' }, '2026-11-25T05:10', seen, null, { live })).toEqual({
      ja: ['終了予定を過ぎています', '予定は5:00まで・10分超過', '再開はまだ確認できていません', ALL_JA],
      en: ['Past the planned end', 'Planned end was 5:00, 10 min over', 'No sign of recovery yet', ALL_EN],
    });
  });

  it('past an end that nobody could see neither is stated', () => {
    expect(said({ name: 'started' }, '2026-11-25T05:10')).toEqual({
      ja: ['取引停止の終了予定を過ぎました', '停止も再開も確認できていません', '予定は11/25(水) 2:00〜5:00 JST'],
      en: [
        'Trading: the planned end has passed',
        'Neither a stop nor a recovery was seen',
        'Planned: Wed 25 Nov, 2:00–5:00 JST',
      ],
    });
  });

  it('a word that it is over does not end what is still seen', () => {
    const during: Partial<MaintenanceWindow> = {
      status: 'completed',
      observedStart: at('2026-11-25T02:00'),
      revisions: [
        {
          at: at('2026-11-25T04:40'),
          noticeId: 'blog:101',
          start: at('2026-11-25T02:00'),
          end: at('2026-11-25T04:38'),
          status: 'completed',
        },
      ],
    };
    const live = liveAs('halted', at('2026-11-25T04:50'));
    expect(said({ name: 'started' }, '2026-11-25T04:50', during, null, { live })).toEqual({
      ja: ['お知らせでは終了・取引の再開は未確認', '2:00開始・2時間50分経過', '4:40のお知らせで終了'],
      en: [
        'The notice says it is over, trading not seen back yet',
        'Since 2:00, 2 h 50 min so far',
        'Notice of 4:40 says it is over',
      ],
    });
  });

  it('without an announced end it says so', () => {
    expect(said({ name: 'started' }, '2026-11-25T02:12', { end: null }).ja[3]).toBe('終了時刻は未定です');
  });
});

describe('old data', () => {
  const sight = { noticesReadAt: at('2026-11-24T15:01') };

  it('is told with its age and without a countdown', () => {
    const told = said(LEAD, '2026-11-25T01:01', {}, null, sight);
    expect(told.ja.slice(0, 2)).toEqual(['取引停止の予定 2:00（10時間前の情報）', '11/25(水) 2:00〜5:00 JST']);
    expect(told.en.slice(0, 2)).toEqual(['Trading: stop planned, 2:00 (read 10 h ago)', 'Wed 25 Nov, 2:00–5:00 JST']);
    expect([...told.ja, ...told.en].join()).not.toMatch(/あと|stops in/);
  });

  it('is no reason to doubt what is seen, but the planned end has its age', () => {
    const live = liveAs('halted', at('2026-11-25T02:30'));
    const told = said({ name: 'started' }, '2026-11-25T02:30', { observedStart: at('2026-11-25T02:00') }, null, {
      ...sight,
      live,
    });
    expect(told.ja.slice(0, 4)).toEqual([
      '取引は停止中です',
      '2:00開始・30分経過',
      '5:00終了予定',
      'お知らせの確認は11時間29分前です。変更を見落とすおそれがあります',
    ]);
  });

  it('of the user’s own entry does not exist', () => {
    expect(said(LEAD, '2026-11-25T01:45', { origin: 'manual' }, null, sight).ja[0]).toBe('あと15分で取引が止まります');
  });
});

describe('at the end', () => {
  test.each<[string, Partial<MaintenanceWindow>, string[], string[]]>([
    [
      'seen to recover early',
      { observedStart: at('2026-11-25T02:00'), observedEnd: at('2026-11-25T04:50') },
      ['取引の再開を確認しました', '停止 2時間50分（予定より10分短い）'],
      ['Trading is back', 'Stopped for 2 h 50 min (10 min under plan)'],
    ],
    [
      'seen to recover late',
      { observedStart: at('2026-11-25T02:00'), observedEnd: at('2026-11-25T05:20') },
      ['取引の再開を確認しました', '停止 3時間20分（予定より20分長い）'],
      ['Trading is back', 'Stopped for 3 h 20 min (20 min over plan)'],
    ],
    [
      'seen to recover as planned',
      { observedStart: at('2026-11-25T02:00'), observedEnd: at('2026-11-25T05:00') },
      ['取引の再開を確認しました', '停止 3時間（予定どおり）'],
      ['Trading is back', 'Stopped for 3 h (as planned)'],
    ],
    [
      'seen to recover at an end that was moved',
      {
        observedStart: at('2026-11-25T02:00'),
        observedEnd: at('2026-11-25T05:00'),
        status: 'extended',
        revisions: [
          {
            at: at('2026-11-20T15:00'),
            noticeId: 'blog:100',
            start: at('2026-11-25T02:00'),
            end: at('2026-11-25T03:00'),
            status: 'scheduled',
          },
        ],
      },
      ['取引の再開を確認しました', '停止 3時間（当初の予定より2時間長い・変更後の予定どおり）'],
      ['Trading is back', 'Stopped for 3 h (2 h over the first plan, as last planned)'],
    ],
    [
      'said to be over by a notice',
      {
        status: 'completed',
        endIsActual: true,
        end: at('2026-11-25T04:30'),
        revisions: [
          {
            at: at('2026-11-20T15:00'),
            noticeId: 'blog:100',
            start: at('2026-11-25T02:00'),
            end: at('2026-11-25T05:00'),
            status: 'scheduled',
          },
        ],
      },
      ['取引停止は終了したとのお知らせです', '停止 2時間30分（予定より30分短い）'],
      ['Trading: the notice says it is over', 'Stopped for 2 h 30 min (30 min under plan)'],
    ],
    [
      'over by the plan alone',
      { services: ['api'] },
      ['API停止の終了予定を過ぎました', '予定は11/25(水) 2:00〜5:00 JST'],
      ['The API: the planned end has passed', 'Planned: Wed 25 Nov, 2:00–5:00 JST'],
    ],
    [
      'over by the plan, with trading running',
      { seenRunningAt: at('2026-11-25T05:13') },
      ['予定の終了時刻を過ぎ、取引は動いています（5:13に確認）', '予定は11/25(水) 2:00〜5:00 JST'],
      ['The planned end has passed and trading is running (seen at 5:13)', 'Planned: Wed 25 Nov, 2:00–5:00 JST'],
    ],
  ])('%s', (_, changes, ja, en) => {
    const told = said({ name: 'ended' }, '2026-11-25T05:30', changes);
    expect(told.ja).toEqual([...ja, '注文・残高を確認してください']);
    expect(told.en).toEqual([...en, 'Check your orders and balances']);
  });
});

it('the end of a coin’s stop asks to look at transfers, not at orders', () => {
  const xrp: Partial<MaintenanceWindow> = { services: ['deposit', 'withdrawal'], assets: ['XRP'] };
  const told = said({ name: 'ended' }, '2026-11-25T05:30', xrp);
  expect(told.ja).toEqual([
    'XRP の入出金停止の終了予定を過ぎました',
    '予定は11/25(水) 2:00〜5:00 JST',
    '入出金の状況と残高を確認してください',
  ]);
  expect(told.en.at(-1)).toBe('Check your transfers and balances');
});

describe('what will not happen', () => {
  test.each([
    ['cancelled', '中止', 'cancelled'],
    ['postponed', '延期', 'postponed'],
  ] as const)('%s', (status, ja, en) => {
    const told = said({ name: 'cancelled' }, '2026-11-24T12:00', { status, title: '中止のお知らせ' });
    expect(told.ja).toEqual([`取引停止の予定は${ja}になりました`, '変更前 11/25(水) 2:00〜5:00', '中止のお知らせ']);
    expect(told.en).toEqual([`Trading: the planned stop was ${en}`, 'Before: Wed 25 Nov, 2:00–5:00', '中止のお知らせ']);
  });
});

describe('a halt that nobody announced', () => {
  const seen = (time: string) => ({ live: liveAs('halted', at(time)) });
  const halt: Partial<MaintenanceWindow> = {
    id: 'live:2026-11-24T17:01Z',
    origin: 'live',
    kind: 'emergency',
    services: ['trading', 'api'],
    start: at('2026-11-25T02:01'),
    observedStart: at('2026-11-25T02:01'),
    end: null,
    url: null,
    title: '',
  };

  it('says what was seen, since when, and that no notice is known', () => {
    expect(said({ name: 'halted' }, '2026-11-25T02:04', halt, null, seen('2026-11-25T02:04'))).toEqual({
      ja: [
        '取引の停止を検知しました',
        'HALT（注文も取消も受付停止）',
        '2:01 JST に検知・3分経過',
        '予定にない停止です。お知らせはまだ見つかっていません',
      ],
      en: [
        'Trading halt detected',
        'HALT (orders and cancels suspended)',
        'Seen at 2:01 JST, 3 min ago',
        'Not announced. No notice found yet',
      ],
    });
  });

  test.each([
    ['halted', '', 'HALT（注文も取消も受付停止）'],
    ['maintenance', '', 'メンテナンス中の応答（コード 10007）'],
    ['stopped', 'stop_order_and_cancel', '注文・取消の停止'],
    ['stopped', '', null],
    ['no-answer', '', null],
    ['unknown', '', null],
  ] as const)('names HALT only where the exchange shows it (%s, “%s”)', (condition, title, shown) => {
    const live = liveAs(condition, at('2026-11-25T02:04'));
    const { ja } = said({ name: 'halted' }, '2026-11-25T02:04', { ...halt, title }, null, { live });
    expect(ja.slice(1, -2)).toEqual(shown === null ? [] : [shown]);
  });

  it('says so when nothing was seen since hours', () => {
    expect(said({ name: 'halted' }, '2026-11-25T05:04', halt, null, seen('2026-11-25T02:04')).ja).toEqual([
      '取引の停止を検知しました（3時間前の情報）',
      '停止の最終確認は2:04（3時間前）',
      '予定にない停止です。お知らせはまだ見つかっていません',
    ]);
  });

  it('says how long it was when it is over', () => {
    expect(
      said({ name: 'recovered' }, '2026-11-25T02:30', { ...halt, observedEnd: at('2026-11-25T02:29') }).ja,
    ).toEqual(['取引の再開を確認しました', '停止 28分', '注文・残高を確認してください']);
  });

  it('tells of the notice when it appears', () => {
    const noticed = { ...halt, origin: 'notice' as const, title: '【障害】緊急メンテナンスのお知らせ' };
    expect(said({ name: 'changed' }, '2026-11-25T02:30', noticed, null, seen('2026-11-25T02:30')).ja[0]).toBe(
      '検知した停止についてお知らせが出ました',
    );
    expect(said({ name: 'changed' }, '2026-11-25T02:30', noticed, null, seen('2026-11-25T02:30')).en[0]).toBe(
      'A notice about the halt has appeared',
    );
  });
});
