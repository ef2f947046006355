import { describe, expect, it } from 'vitest';
import { present } from '../../components/forecast/present.ts';
import type { Fact } from '../../components/forecast/present-facts.ts';
import type { HeroPicture } from '../../components/forecast/present-hero.ts';
import { partsOf, withParts } from '../../lib/domain/envelope.ts';
import { leadAt } from '../../lib/domain/lead.ts';
import { type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { Language } from '../../lib/messages/language.ts';
import { ALL_EXAMPLES, type AnyExample } from '../fixtures/scene-views.ts';
import {
  dressed,
  EMERGENCY,
  EVENING,
  EXAMPLES,
  type ExampleName,
  jst,
  quietView,
  REGULAR,
  readSource,
  refusedSource,
  windowOf,
} from '../fixtures/views.ts';

const TOKYO = 'Asia/Tokyo';
const draw = (name: ExampleName, language: Language = 'ja', zone = TOKYO) =>
  present(EXAMPLES[name].view, EXAMPLES[name].now, { language, zone });

/** The sentence as it is read. */
const said = ({ sentence }: HeroPicture): string => sentence.filter((part) => part !== '').join(' ');

/** A fact as it is read; struck-through words between ~~. */
function factText(fact: Fact): string {
  const value = {
    text: () => (fact.kind === 'text' ? fact.text : ''),
    times: () =>
      fact.kind === 'times'
        ? `${fact.times.text}${fact.times.struck === null ? '' : `~~${fact.times.struck}~~ ${fact.times.fresh}`}`
        : '',
    stops: () => (fact.kind === 'stops' ? fact.services.join('+') : ''),
    link: () => (fact.kind === 'link' ? `[${fact.text}]` : ''),
    claims: () =>
      fact.kind === 'claims' ? fact.claims.map(({ when, title, href }) => `${when} ${title} ${href}`).join(' / ') : '',
    quotes: () => (fact.kind === 'quotes' ? fact.quotes.map(({ text }) => text).join(' / ') : ''),
  }[fact.kind]();
  return `${fact.label}: ${value}${fact.small === undefined ? '' : ` (${fact.small})`}`;
}
const facts = (hero: HeroPicture): string[] => hero.facts.map(factText);

describe('the sentence of the popup', () => {
  it.each<[ExampleName, string, string, HeroPicture['look'], boolean]>([
    ['announced', 'あと2日14時間で 取引が止まります', 'Trading stops in 2 d 14 h', 'soon', false],
    ['day', 'あと3時間12分で 取引が止まります', 'Trading stops in 3 h 12 min', 'soon', false],
    ['hour', 'あと42:08で 取引が止まります', 'Trading stops in 42:08', 'soon', false],
    ['imminent', 'あと12:40で 取引が止まります', 'Trading stops in 12:40', 'imminent', false],
    ['final', 'あと4:12で 取引が止まります', 'Trading stops in 4:12', 'final', true],
    ['ongoing', 'あと1:23:45で 取引再開の予定です', 'Trading stop is planned to end in 1:23:45', 'ongoing', true],
    ['open', '経過42:10 取引は停止中です', 'Trading is stopped for 42:10', 'ongoing', true],
    ['overrun', '12:40超過 終了予定を過ぎています', 'Past the planned end by 12:40', 'overrun', true],
    ['auction', 'あと4:12で 取引再開の予定です（板寄せ）', 'Resumption mode, trading opens in 4:12', 'ongoing', true],
    ['emergency', '7:31前に 取引の停止を検知しました', 'Trading halt detected 7:31 ago', 'emergency', true],
    ['recovered', '5:12に 取引の再開を確認しました', 'Trading is back since 5:12', 'recovered', false],
    [
      'fair',
      '予定はありません 公開されているお知らせの限りでは',
      'Nothing planned as far as the public notices say',
      'calm',
      false,
    ],
    [
      'first',
      '最初の確認をしています 公開ページを読み、予定を組み立てます',
      'First reading Public pages are being read',
      'stale',
      false,
    ],
    ['offline', 'あと3時間12分で 取引が止まります', 'Trading stops in 3 h 12 min', 'soon', false],
    [
      'stale',
      '2:00に 取引停止の予定（2時間14分前の情報）',
      'Trading: stop planned (read 2 h 14 min ago) 2:00',
      'stale',
      false,
    ],
    [
      'permission',
      '公開ページを読む許可がありません bitbank へのアクセスを許可してください',
      'Access to the public pages is not allowed Please allow access to bitbank',
      'stale',
      false,
    ],
    ['coin', 'あと18:20で XRP の入出金が止まります', 'XRP deposits and withdrawals stop in 18:20', 'soon', false],
    [
      'cancelled',
      '予定はありません 公開されているお知らせの限りでは',
      'Nothing planned as far as the public notices say',
      'calm',
      false,
    ],
  ])('%s: %s', (name, ja, en, look, solid) => {
    const hero = draw(name).hero;
    expect(said(hero)).toBe(ja);
    expect(said(draw(name, 'en').hero)).toBe(en);
    expect({ look: hero.look, solid: hero.solid }).toEqual({ look, solid });
  });

  it('does not call a stop a fact that nobody has seen', () => {
    const now = shift(REGULAR.start, MINUTE_MS);
    const view = { ...quietView(now), windows: [dressed(windowOf({ end: null }))] };
    expect(said(present(view, now, { language: 'ja', zone: TOKYO }).hero)).toBe(
      '取引停止の予定時間です 予定時刻から1:00',
    );
  });

  it('says after which silence nothing could be read at all', () => {
    const { view, now } = EXAMPLES.first;
    const tried = { ...view, firstTriedAt: now };
    expect(said(present(tried, now, { language: 'ja', zone: TOKYO }).hero)).toBe(
      'お知らせをまだ読めていません 公開ページから応答がありません',
    );
  });

  it('keeps the red of an emergency that the exchange has announced by now, and says what the notice says', () => {
    const now = shift(REGULAR.start, MINUTE_MS);
    const window = dressed(windowOf({ kind: 'emergency', status: 'in-progress', observedStart: REGULAR.start }));
    const { hero } = present({ ...quietView(now), windows: [window] }, now, { language: 'ja', zone: TOKYO });
    expect([said(hero), hero.look]).toEqual(['あと2:59:00で 取引再開の予定です', 'emergency']);
  });

  it('does not call it the first reading any more once a source has failed', () => {
    const { view, now } = EXAMPLES.first;
    const sources = [refusedSource('help-center', now)];
    expect(present({ ...view, firstTriedAt: now, sources }, now, { language: 'ja', zone: TOKYO }).special).toBe(
      'no-reading',
    );
  });

  it('speaks of a service by its name where trading goes on', () => {
    const sentence = (changes: Parameters<typeof windowOf>[0]) => {
      const view = { ...quietView(EVENING), windows: [dressed(windowOf(changes))] };
      return (['ja', 'en'] as const).map((language) => said(present(view, EVENING, { language, zone: TOKYO }).hero));
    };
    expect(sentence({ services: ['api'] })).toEqual(['あと3時間12分で APIが止まります', 'The API stops in 3 h 12 min']);
    expect(sentence({ services: ['deposit'] })).toEqual([
      'あと3時間12分で 入金が止まります',
      'Deposits stop in 3 h 12 min',
    ]);
    expect(sentence({ services: [] })).toEqual([
      'あと3時間12分で サービスが止まります',
      'A service stops in 3 h 12 min',
    ]);
  });
});

describe('a moment that is neither today nor near', () => {
  const HALTED = { ...EXAMPLES.emergency.view.live, haltedPairs: ['btc_jpy'], livePairs: ['btc_jpy', 'xrp_jpy'] };
  const [START, LATER] = [jst('11-25 02:00'), jst('11-28 09:00')];
  const live = windowOf({ ...EMERGENCY, start: START, observedStart: START, observedEnd: null });
  it.each([
    [
      'trading back',
      windowOf({ observedStart: START, observedEnd: jst('11-25 05:00') }),
      jst('11-26 04:00'),
      {},
      '11/25(水) 5:00に 取引の再開を',
    ],
    [
      'a coin’s stop on old data',
      windowOf({ assets: ['XRP'], start: LATER, end: null }),
      START,
      { noticesReadAt: null, firstTriedAt: shift(START, -HOUR_MS) },
      '11/28(土) 9:00に',
    ],
    ['a halt that goes on', live, LATER, { live: { ...HALTED, answeredAt: LATER } }, '11/25(水) 2:00 から'],
    [
      'a halt that nobody has seen since',
      live,
      LATER,
      { live: { ...HALTED, answeredAt: jst('11-26 09:00') } },
      '11/26(木) 9:00',
    ],
  ] as const)('has its day: %s', (_, window, now, view, expected) => {
    const { hero } = present(
      { ...quietView(now), ...view, windows: [dressed(window)] },
      now,
      { language: 'ja', zone: TOKYO },
      window.id,
    );
    expect([said(hero), ...facts(hero)].join('\n')).toContain(expected);
  });
});

describe('the facts below it', () => {
  it('name time, services, what is not said, source and passage of a coming window', () => {
    expect(facts(draw('main').hero)).toEqual([
      '予定: 11月25日(水) 2:00〜5:00 JST (3時間)',
      '停止: trading+deposit+withdrawal+api',
      '記載なし: ログイン・アプリ',
      '出典: [定期メンテナンスのお知らせ] (11/20 掲載・改訂1回)',
      '該当箇所: 2026年11月25日(水) 2:00〜5:00 / 取引、入出金、APIを停止いたします',
    ]);
  });

  it.each(['api', 'deposit', 'login'] as const)('call nothing unsaid that stops at times of its own: %s', (service) => {
    const whole = windowOf({ services: ['trading', service] });
    const parts = partsOf(whole).map((part) =>
      part.service === service ? { ...part, start: shift(part.start, -HOUR_MS) } : part,
    );
    const window = dressed(leadAt(withParts(whole, parts), EVENING));
    const { hero } = present({ ...quietView(EVENING), windows: [window] }, EVENING, { language: 'en', zone: TOKYO });
    const [unsaid = ''] = facts(hero).filter((fact) => fact.startsWith('Not mentioned'));
    expect(unsaid).not.toMatch({ api: /API/, deposit: /eposit/, login: /ogin/ }[service]);
  });

  it('give the user’s own clock where it differs', () => {
    expect(facts(draw('main', 'en', 'Europe/London').hero).slice(0, 3)).toEqual([
      'Planned: Wed 25 Nov, 2:00–5:00 JST (3 h)',
      'Local: Tue 24 Nov, 17:00–20:00 (London)',
      'Stops: trading+deposit+withdrawal+api',
    ]);
  });

  it('are few in the last minutes', () => {
    expect(facts(draw('final').hero)).toEqual([
      '予定: 2:00〜5:00 JST (3時間)',
      '停止: trading+deposit+withdrawal+api',
      '出典: [定期メンテナンスのお知らせ] (11/20 掲載・改訂1回)',
    ]);
  });

  it('strike the old end through after an extension', () => {
    const hero = draw('extended').hero;
    expect(facts(hero)[0]).toBe('予定: 2:00〜~~5:00~~ 6:30 JST (延長)');
    expect(facts(draw('extended', 'en').hero)[0]).toBe('Planned: 2:00–~~5:00~~ 6:30 JST (extended)');
    expect(hero.progress).toEqual({ percent: 60.3, over: false });
  });

  it('strike the whole time through when the start moved too', () => {
    const moved = dressed(windowOf({ start: jst('11-26 02:00'), end: jst('11-26 05:00') }), {
      replaced: { start: REGULAR.start, end: REGULAR.end, changedAt: EVENING },
    });
    const view = { ...quietView(EVENING), windows: [moved] };
    expect(facts(present(view, EVENING, { language: 'ja', zone: TOKYO }).hero)[0]).toBe(
      '予定: ~~11/25(水) 2:00〜5:00~~ 11/26(木) 2:00〜5:00 JST (変更)',
    );
  });

  it('say how it went against the plan when it is over', () => {
    expect(facts(draw('recovered').hero)[0]).toBe(
      '停止: 3時間12分 (当初の予定より1時間12分長い・変更後の予定より12分長い)',
    );
    expect(facts(draw('recovered', 'en').hero)[0]).toBe(
      'Stopped: 3 h 12 min (1 h 12 min over the first plan, 12 min over the last plan)',
    );
  });

  it('say what was seen of a halt that nobody announced', () => {
    expect(facts(draw('emergency').hero)).toEqual([
      '状態: HALT（注文も取消も受付停止）',
      '範囲: 44ペアすべて (14:02 から)',
      'お知らせ: まだ見つかっていません',
    ]);
  });

  it('show no countdown on old data, only what was planned', () => {
    const picture = draw('stale', 'en');
    expect(facts(picture.hero)[0]).toBe('Planned: Wed 25 Nov, 2:00–5:00 JST');
    expect(picture.upcoming).toEqual([]);
    expect(picture.week).toBeNull();
  });

  it('show progress and what runs over', () => {
    expect(draw('ongoing').hero.progress).toEqual({ percent: 53.5, over: false });
    expect(draw('overrun').hero.progress).toEqual({ percent: 93.4, over: true });
    expect(facts(draw('overrun').hero)).toContain('状態: 再開はまだ確認できていません');
    expect(facts(draw('ongoing').hero)).toContain('実績: 終了は予定より平均14分遅れ（7回の平均）');
  });

  it('link to notices on known hosts only', () => {
    const draw = (url: string) => {
      const view = { ...quietView(EVENING), windows: [dressed(windowOf({ url }))] };
      return present(view, EVENING, { language: 'ja', zone: TOKYO }).hero.facts.find((fact) => fact.label === '出典');
    };
    expect(draw('https://bitbank.cc/blog/articles/1')).toMatchObject({ kind: 'link' });
    for (const url of ['http://bitbank.cc/', 'https://bitbank.cc.example/', 'javascript:alert(1)', 'no address']) {
      expect(draw(url)).toMatchObject({ kind: 'text', text: REGULAR.title });
    }
  });
});

describe('which window is shown large', () => {
  const reader = { language: 'ja', zone: TOKYO } as const;
  const focusOf = (...windows: Parameters<typeof windowOf>[0][]) =>
    present({ ...quietView(EVENING), windows: windows.map((changes) => dressed(windowOf(changes))) }, EVENING, reader)
      .focus?.id;
  const inHours = (hours: number) => ({
    start: shift(EVENING, hours * HOUR_MS),
    end: shift(EVENING, (hours + 1) * HOUR_MS),
  });
  const coin = { kind: 'asset', services: ['deposit'] } as const;

  it.each<[string, Parameters<typeof windowOf>[0][], string | undefined]>([
    [
      'the next one of the exchange',
      [
        { id: 'later', ...inHours(9) },
        { id: 'next', ...inHours(3) },
      ],
      'next',
    ],
    [
      'a stop that goes on before the next one',
      [
        { id: 'next', ...inHours(3) },
        { id: 'on', ...inHours(-0.5) },
      ],
      'on',
    ],
    [
      'a halt before a planned stop',
      [
        { id: 'on', ...inHours(-0.5) },
        { ...EMERGENCY, ...inHours(-0.2), end: null },
      ],
      'w-emergency',
    ],
    [
      'the exchange before a coin of others',
      [
        { id: 'ada', ...coin, assets: ['ADA'], ...inHours(1) },
        { id: 'next', ...inHours(9) },
      ],
      'next',
    ],
    [
      'a coin of the user’s that stops earlier',
      [
        { id: 'xrp', ...coin, assets: ['XRP'], ...inHours(1) },
        { id: 'next', ...inHours(9) },
      ],
      'xrp',
    ],
    [
      'not a coin of the user’s that has been stopped for weeks',
      [
        { id: 'xrp', ...coin, assets: ['XRP'], ...inHours(-400), end: null },
        { id: 'next', ...inHours(9) },
      ],
      'next',
    ],
    ['a coin of others when there is nothing else', [{ id: 'ada', ...coin, assets: ['ADA'], ...inHours(1) }], 'ada'],
    ['never one that was called off', [{ id: 'off', status: 'postponed', ...inHours(1) }], undefined],
  ])('%s', (_, windows, expected) => {
    expect(focusOf(...windows)).toBe(expected);
  });

  it('is one that the user hid only when there is no other', () => {
    const hidden = dressed(REGULAR, { choice: { never: true, dismissedIn: null, size: null } });
    const copy = dressed({ ...REGULAR, id: 'manual:1', origin: 'manual' });
    const focus = (...windows: (typeof copy)[]) =>
      present({ ...quietView(EVENING), windows }, EVENING, reader).focus?.id;
    expect([focus(hidden, copy), focus(hidden)]).toEqual(['manual:1', 'w-regular']);
  });

  it('is the one the user chose, as long as it is there', () => {
    const { view, now } = EXAMPLES.main;
    expect(present(view, now, reader, 'w-server').focus?.id).toBe('w-server');
    expect(present(view, now, reader, 'gone').focus?.id).toBe('w-regular');
  });

  it.each<[string, Parameters<typeof windowOf>[0], string]>([
    ['was called off', { status: 'cancelled' }, '取引停止の予定は中止になりました 11/25(水) 2:00〜5:00 JST'],
    ['was postponed', { status: 'postponed' }, '取引停止の予定は延期になりました 11/25(水) 2:00〜5:00 JST'],
    [
      'nobody saw the end of',
      { services: ['api'], start: jst('11-24 13:00'), end: jst('11-24 13:30') },
      'API停止の終了予定を過ぎました 11/24(火) 13:00〜13:30 JST',
    ],
  ])('is told as what it is when it is one that %s', (_, changes, expected) => {
    const view = { ...quietView(EVENING), windows: [dressed(windowOf(changes))] };
    const { hero, list } = present(view, EVENING, reader, REGULAR.id);
    expect([said(hero), hero.look, list]).toEqual([expected, 'calm', null]);
  });

  it('gives way to the next one an hour after the end', () => {
    const { view, now } = EXAMPLES.recovered;
    const picture = present(view, shift(now, HOUR_MS), reader);
    expect(picture.special).toBe('nothing');
    expect(picture.recent).toMatchObject([{ id: 'w-regular', left: '終了' }]);
  });
});

describe('a halt that was seen and then written about', () => {
  const noticed = dressed({
    ...EMERGENCY,
    id: 'live:2026-11-24T05:02Z',
    origin: 'notice',
    title: '取引停止のお知らせ',
    noticeIds: ['blog:1'],
    start: jst('11-24 13:55'),
  });

  it('began when it was seen, and was never planned', () => {
    const now = jst('11-24 14:20');
    const { hero } = present({ ...quietView(now), windows: [noticed] }, now, { language: 'ja', zone: TOKYO });
    expect(facts(hero)).toContain('停止: 14:02 JST〜未定');
    expect(facts(hero).join()).not.toContain('予定');
  });

  it('is shown with the end that was seen', () => {
    const over = { ...noticed, status: 'completed', observedEnd: jst('11-24 14:49') } as const;
    const now = jst('11-24 18:00');
    const { recent } = present({ ...quietView(now), windows: [over] }, now, { language: 'ja', zone: TOKYO });
    expect(recent).toMatchObject([{ when: '11/24(火) 14:02〜14:49', left: '終了' }]);
  });
});

describe('the lists', () => {
  it('hold the other windows in order, coins apart and the user’s first', () => {
    const picture = draw('main');
    expect(picture.upcoming.map(({ when, kind, services, left }) => [when, kind, services, left])).toEqual([
      ['11/27(金) 13:00〜13:30', 'サーバーメンテナンス', 'API', '2日後'],
      ['11/29(日) 1:00〜未定', 'システムアップデート', 'ログイン・アプリ', '4日後'],
    ]);
    expect(picture.assets.map(({ coin, mine, what, when }) => [coin, mine, what, when])).toEqual([
      ['XRP', true, '入出金停止', '11/25(水) 10:00〜12:00'],
      ['ADA', false, '出金停止', '11/28(土) 9:00〜未定'],
    ]);
    expect(picture.pastCount).toBe(7);
  });

  it('keep what was called off, and say so', () => {
    expect(draw('cancelled').upcoming).toMatchObject([{ left: '中止', calledOff: true }]);
  });

  it('show the week by the calendar of Japan', () => {
    const week = draw('main', 'en').week;
    expect(week?.days.map((day) => [day.label, day.look, day.starts])).toEqual([
      ['Today', null, ''],
      ['Wed 25', 'soon', '2:00'],
      ['Thu 26', null, ''],
      ['Fri 27', 'soon', '13:00'],
      ['Sat 28', null, ''],
      ['Sun 29', 'soon', '1:00'],
      ['Mon 30', null, ''],
    ]);
    expect(draw('main').week?.days.map((day) => day.label)).toEqual([
      '今日',
      '水25',
      '木26',
      '金27',
      '土28',
      '日29',
      '月30',
    ]);
  });

  it('offer the list that the moment asks for', () => {
    expect(draw('main').list).toMatchObject({ when: 'before', windowId: 'w-regular' });
    expect(draw('recovered').list).toMatchObject({ when: 'after' });
    expect(draw('ongoing').list).toBeNull();
  });

  it('never drop a notice that could not be read', () => {
    const [notice] = draw('unreadable').unreadable;
    expect(notice).toMatchObject({ title: '臨時メンテナンス実施のお知らせ', when: '（11/24 21:50 掲載）' });
    expect(draw('unreadable', 'en').unreadable[0]?.when).toBe(' (24 Nov, 21:50)');
  });
});

describe('a notice with other times', () => {
  const { view, now } = EXAMPLES.otherTimes;
  const [notice] = view.leftover ?? [];
  const offered = (changes: Partial<typeof view>, at = now, language: Language = 'ja') => {
    const { leftover, unreadable } = present({ ...view, ...changes }, at, { language, zone: TOKYO });
    const texts = (list: typeof leftover) => list.map(({ id, times }) => [id, times.map(({ text }) => text)]);
    return { leftover: texts(leftover), unreadable: texts(unreadable) };
  };

  it.each<[Language, readonly string[]]>([
    ['ja', ['11/26(木) 2:00〜5:00', '11/27(金) 14:00']],
    ['en', ['Thu 26 Nov, 2:00–5:00', 'Fri 27 Nov, 14:00']],
  ])('is listed with them, and never says that no end is announced (%s)', (language, texts) => {
    expect(offered({}, now, language)).toEqual({ leftover: [[notice?.id, texts]], unreadable: [] });
  });

  it('would make maintenances of what the notice is about, with its link', () => {
    expect(draw('otherTimes').leftover[0]?.times.map(({ window }) => window)).toEqual([
      {
        kind: 'server',
        services: ['trading'],
        assets: [],
        start: jst('11-26 02:00'),
        end: jst('11-26 05:00'),
        title: 'サーバーの応答について',
        url: 'https://bitbank.cc/blog/articles/200000100',
      },
      expect.objectContaining({ start: jst('11-27 14:00'), end: null }),
    ]);
  });

  it.each([
    ['11-26 04:59', ['11/26(木) 2:00〜5:00', '11/27(金) 14:00']],
    ['11-26 05:00', ['11/27(金) 14:00']],
    ['11-27 14:00', null],
  ])('is asked about until they are over: %s', (at, texts) => {
    expect(offered({}, jst(at)).leftover).toEqual(texts === null ? [] : [[notice?.id, texts]]);
  });

  it('that could not be read otherwise is listed once, as that', () => {
    const asked = offered({ unreadable: notice === undefined ? [] : [notice] });
    expect(asked).toEqual({ leftover: [], unreadable: [[notice?.id, ['11/26(木) 2:00〜5:00', '11/27(金) 14:00']]] });
  });

  it('opens nothing outside of the exchange', () => {
    const elsewhere = (view.leftover ?? []).map((each) => ({ ...each, url: 'https://example.com/notice' }));
    const [drawn] = present({ ...view, leftover: elsewhere }, now, { language: 'ja', zone: TOKYO }).leftover;
    expect([drawn?.href, drawn?.times[0]?.window.url]).toEqual([null, null]);
  });

  it('changes nothing else that is drawn', () => {
    const { leftover: _, ...drawn } = draw('otherTimes');
    const { leftover: none, ...quiet } = present({ ...view, leftover: [] }, now, { language: 'ja', zone: TOKYO });
    expect(none).toEqual([]);
    expect(drawn).toEqual(quiet);
  });
});

describe('nothing is called planned', () => {
  const reader = (language: Language) => ({ language, zone: TOKYO });

  it('without saying how much was read', () => {
    const { view, now } = EXAMPLES.fair;
    const read = (changes: Partial<typeof view>, language: Language = 'ja') =>
      facts(present({ ...view, ...changes }, now, reader(language)).hero);
    expect(read({ newestNoticeAt: jst('11-24 09:00') })).toEqual([
      'お知らせ: 24件を確認（最新 11/24）・停止の予定0件・取引は通常（44ペア）・20秒前',
    ]);
    expect(read({ newestNoticeAt: jst('11-24 09:00') }, 'en')).toEqual([
      'Notice: 24 notices read (newest 24 Nov), 0 stops planned, trading as usual (44 pairs), 20 s ago',
    ]);
    expect(read({ sources: [readSource('blog', now, MINUTE_MS), readSource('spot-status', now, MINUTE_MS)] })).toEqual([
      'お知らせ: 12件を確認・停止の予定0件・取引は通常（44ペア）・20秒前',
    ]);
  });

  it('with a word on trading that was not seen just now', () => {
    const { view, now } = EXAMPLES.fair;
    const read = (live: Partial<typeof view.live>) =>
      facts(present({ ...view, live: { ...view.live, ...live } }, now, reader('ja')).hero);
    const bare = ['お知らせ: 24件を確認・停止の予定0件'];
    expect(read({ answeredAt: shift(now, -HOUR_MS) })).toEqual(bare);
    expect(read({ condition: 'no-answer' })).toEqual(bare);
    expect(read({ condition: 'busy' })).toEqual(bare);
  });

  it('without naming the pairs that take some orders no more', () => {
    const read = (language: Language) => facts(draw('pairFlagged', language).hero)[0];
    expect(read('ja')).toMatch(/取引は通常（44ペア）・一部の注文を停止中 BTC\/JPY・/);
    expect(read('en')).toMatch(/trading as usual \(44 pairs\), some orders not accepted: BTC\/JPY, /);
  });

  it.each([
    ['halted by its state', { status: 'halted', newlyStopped: false, newFlags: [] }, '取引停止中 BTC/JPY'],
    ['stopped by a flag of its own', { status: 'normal', newlyStopped: true, newFlags: [] }, '取引停止中 BTC/JPY'],
    [
      'without two kinds of orders',
      { status: 'normal', newlyStopped: false, newFlags: ['stop_buy_order', 'stop_stop_order'] },
      '一部の注文を停止中 BTC/JPY',
    ],
  ] as const)('without naming the pair that is %s', (_, state, words) => {
    const { view, now } = EXAMPLES.fair;
    const live = { ...view.live, unusualPairs: { btc_jpy: { ...state, minAmount: '' } } };
    expect(facts(present({ ...view, live }, now, reader('ja')).hero)[0]).toContain(words);
  });

  it('without naming the pairs that are halted or busy', () => {
    const { view, now } = EXAMPLES.fair;
    const unusual = (status: 'halted' | 'busy') =>
      ({ status, minAmount: '', newlyStopped: false, newFlags: [] }) as const;
    const read = (live: Partial<typeof view.live>, language: Language) =>
      facts(present({ ...view, live: { ...view.live, ...live } }, now, reader(language)).hero)[0];
    const live = { haltedPairs: ['ltc_jpy'], unusualPairs: { ltc_jpy: unusual('halted'), doge_jpy: unusual('busy') } };
    expect(read(live, 'ja')).toMatch(/取引停止中 LTC\/JPY・混雑 DOGE\/JPY・20秒前$/);
    expect(read(live, 'en')).toMatch(/halted: LTC\/JPY, busy: DOGE\/JPY, 20 s ago$/);
    const many = ['a_jpy', 'b_jpy', 'c_jpy', 'd_jpy', 'e_jpy'];
    expect(read({ haltedPairs: many }, 'ja')).toContain('取引停止中 A/JPY・B/JPY・C/JPY・ほか2・');
  });

  it.each<[ExampleName, string, string]>([
    [
      'unread',
      'お知らせをまだ読めていません 公開ページから応答がありません',
      'No notice read yet No answer from the public pages',
    ],
    [
      'staleQuiet',
      'この先の予定は分かりません 最後に読めたのは10時間前です',
      'What is planned is not known last read 10 h ago',
    ],
  ])('of what was not read: %s', (name, ja, en) => {
    expect([said(draw(name).hero), said(draw(name, 'en').hero), draw(name).hero.look]).toEqual([ja, en, 'stale']);
  });

  it.each<[string, number, Language, string]>([
    ['a moment ago', 5 * SECOND_MS, 'ja', '予定はありません（5秒前の情報） 公開されているお知らせの限りでは'],
    ['42 minutes ago', 42 * MINUTE_MS, 'ja', '予定はありません（42分前の情報） 公開されているお知らせの限りでは'],
    [
      'almost 2 hours ago',
      119 * MINUTE_MS,
      'en',
      'Nothing planned (read 1 h 59 min ago) as far as the public notices say',
    ],
  ])('offline, without saying as of when: %s', (_, agoMs, language, sentence) => {
    const { view, now } = EXAMPLES.fair;
    const offline = { ...view, offline: true, noticesReadAt: shift(now, -agoMs) };
    const { hero, week } = present(offline, now, reader(language));
    expect(said(hero)).toBe(sentence);
    // Neither a clear sky, nor a week of them.
    expect([hero.look, week]).toEqual(['stale', null]);
  });

  it('offline from the beginning, which is said as the reason', () => {
    const { view, now } = EXAMPLES.unread;
    expect(said(present({ ...view, offline: true }, now, reader('ja')).hero)).toBe(
      'お知らせをまだ読めていません オフラインです',
    );
  });
});

describe('how the sources fare', () => {
  it('is green for none that may not be read', () => {
    const { view, now } = EXAMPLES.fair;
    const revoked = present({ ...view, hostsAllowed: false }, now, { language: 'ja', zone: TOKYO });
    expect(revoked.sources.map(({ state, end }) => [state, end])).toEqual([
      ['off', '許可がありません'],
      ['off', '許可がありません'],
      ['off', '許可がありません'],
    ]);
    const offline = present({ ...view, offline: true }, now, { language: 'ja', zone: TOKYO });
    expect(offline.sources.map(({ state }) => state)).toEqual(['off', 'off', 'off']);
  });

  it('says above a stop of the user’s own that the pages may not be read, with the way to allow it', () => {
    const { view, now } = EXAMPLES.day;
    const own = { ...view, hostsAllowed: false, windows: [dressed({ ...REGULAR, origin: 'manual' })] };
    const picture = present(own, now, { language: 'ja', zone: TOKYO });
    expect(said(picture.hero)).toBe('あと3時間12分で 取引が止まります');
    expect(picture.banners).toMatchObject([{ kind: 'permission', title: '公開ページを読む許可がありません' }]);
  });

  it('is said in words, the retry with it', () => {
    expect(draw('main').sources.map(({ state, name, end }) => [state, name, end])).toEqual([
      ['ok', 'お知らせ（公式ブログ）', '3分前'],
      ['warn', 'ヘルプセンター', '拒否 403・30分後に再試行'],
      ['ok', '取引状態 API', '20秒前・通常'],
    ]);
    expect(draw('main', 'en').sources.map(({ end }) => end)).toEqual([
      '3 min ago',
      'refused 403, again in 30 min',
      '20 s ago, normal',
    ]);
  });

  it('puts what announces before what is seen live, whatever order it came in', () => {
    const { view, now } = EXAMPLES.fair;
    const sources = ['spot-status', 'new', 'feed', 'blog'].map((id) => readSource(id, now, MINUTE_MS));
    const picture = present({ ...view, sources }, now, { language: 'ja', zone: TOKYO });
    expect(picture.sources.map(({ id }) => id)).toEqual(['blog', 'feed', 'new', 'spot-status']);
  });

  it.each<[ExampleName, string, string]>([
    ['main', '3分前に確認', '次の確認 7分後'],
    ['first', '確認中', '数秒で終わります'],
    ['offline', '42分前に確認', '接続待ち'],
    ['stale', '2時間14分前に確認', '次の確認 15分後'],
    ['permission', '未確認', '許可を待っています'],
  ])('%s: %s, %s', (name, seen, next) => {
    const picture = draw(name);
    expect([picture.seen, picture.next]).toEqual([seen, next]);
  });

  it('says that the forecast is old, that the browser is offline, that notifications are refused', () => {
    expect(draw('stale').banners).toMatchObject([{ kind: 'stale', title: '情報が古くなっています' }]);
    expect(draw('offline').banners).toMatchObject([{ kind: 'offline', title: 'オフラインです' }]);
    const { view, now } = EXAMPLES.fair;
    const blocked = present({ ...view, notificationsBlocked: true }, now, { language: 'ja', zone: TOKYO });
    expect(blocked.banners).toMatchObject([{ kind: 'blocked', title: '通知が止められています' }]);
  });

  it.each([
    [-3 * MINUTE_MS, ['時計が3分進んでいます']],
    [2 * MINUTE_MS, ['時計が2分遅れています']],
    [59_000, []],
    [null, []],
  ])('a clock that is off by %s ms', (clockSkewMs, titles) => {
    const { view, now } = EXAMPLES.fair;
    const { banners } = present({ ...view, clockSkewMs }, now, { language: 'ja', zone: TOKYO });
    expect(banners.map(({ title }) => title)).toEqual(titles);
  });

  it('does not make an end that was seen doubtful again', () => {
    const { view, now } = EXAMPLES.recovered;
    const old = { ...view, noticesReadAt: shift(now, -5 * HOUR_MS) };
    expect(present(old, now, { language: 'ja', zone: TOKYO }).hero.look).toBe('recovered');
  });

  it('a halt seen live is never called old, however old the notices are', () => {
    const { view, now } = EXAMPLES.emergency;
    const old = { ...view, noticesReadAt: shift(now, -5 * HOUR_MS) };
    expect(present(old, shift(now, SECOND_MS), { language: 'ja', zone: TOKYO }).hero.look).toBe('emergency');
  });
});

describe('what is not kept', () => {
  it.each([
    [{ storeFails: true }, 'お知らせを保存できません'],
    [{ beyond: 12 }, 'ほかに12件の予定があります'],
    [{ lost: ['manual', 'settings'] as const }, '保存データの一部が壊れていました'],
    [
      { partial: [{ id: 'blog:1', title: '年間予定', url: null, publishedAt: null }] },
      '長いお知らせの一部だけを読みました',
    ],
  ])('is said: %j', (change, title) => {
    const { view, now } = EXAMPLES.fair;
    const titles = (of: typeof view) =>
      present(of, now, { language: 'ja', zone: TOKYO }).banners.map((banner) => banner.title);
    expect(titles(view)).not.toContain(title);
    expect(titles({ ...view, ...change })).toContain(title);
  });
});

describe('a clock time in the sentence', () => {
  it.each(Object.keys(ALL_EXAMPLES) as AnyExample[])('looks like no duration, which goes on: %s', (name) => {
    const { view, now } = ALL_EXAMPLES[name];
    const soon = shift(now, MINUTE_MS + SECOND_MS);
    for (const { id } of view.windows) {
      const heroAt = (at: EpochMs) => present(view, at, { language: 'ja', zone: TOKYO }, id).hero;
      const { sentence, isClock, look } = heroAt(now);
      const later = heroAt(soon);
      if (sentence.length === 2 || later.look !== look || later.sentence.at(-1) !== sentence.at(-1)) continue;
      // From a day on it goes on by the hour.
      const goesOn = later.sentence[1] !== sentence[1] || /\d日/.test(sentence[1]);
      expect({ isClock, of: sentence[1] }).toEqual({ isClock: !goesOn, of: sentence[1] });
    }
  });
});
