import { describe, expect, it } from 'vitest';
import { present } from '../../components/forecast/present.ts';
import { foldNotices, type Version } from '../../lib/domain/history/fold.ts';
import { groupsOf, leadAt } from '../../lib/domain/lead.ts';
import { EMPTY_LEDGER } from '../../lib/domain/ledger.ts';
import { EMPTY_LIVE_HISTORY } from '../../lib/domain/live-history.ts';
import { joinLive } from '../../lib/domain/live-join.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { plan } from '../../lib/domain/plan.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { type EpochMs, HOUR_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { indexPage } from '../../lib/feed/index-page.ts';
import { windowText } from '../../lib/messages/event-words.ts';
import type { Language } from '../../lib/messages/language.ts';
import { notificationText } from '../../lib/messages/notifications.ts';
import { dressed, jst, quietView } from '../fixtures/views.ts';
import { at, noticeOf } from '../notice/helpers.ts';
import { shownOf } from '../overlay/telling.ts';
import { textsOf } from './hearing.ts';

/*
 * Trading is back, and a part of its maintenance goes on: what is said of that part is said of nothing else.
 */

const notice = (id: string, published: string, title: string, text: string): Version => {
  const made = noticeOf({ id, published: `2026-11-${published}`, title, text });
  return { notice: made, reading: readNotice(made, { issuer: 'exchange' }) };
};
const WHOLE = notice(
  'blog:1',
  '24T12:00',
  'システムメンテナンス実施のお知らせ',
  '日時：2026年11月25日(水) 2:00 〜 5:00\n停止するサービス：取引、入金、出金、API',
);
const longer = (what: string): Version =>
  notice('blog:2', '25T03:00', `${what}停止時間延長のお知らせ`, `${what}のみ、終了予定時刻を8:00まで延長いたします。`);

/** What every surface says at 6:00, trading being back since 5:00. */
function said(versions: readonly Version[], language: 'ja' | 'en'): [surface: string, text: string][] {
  const [announced] = foldNotices(versions);
  const halts = [{ windowId: announced?.id ?? '', since: jst('11-25 02:00'), until: jst('11-25 05:00'), pairs: 44 }];
  const [window] = joinLive(foldNotices(versions), { ...EMPTY_LIVE_HISTORY, halts });
  if (window === undefined) throw new Error('no window');
  const now: EpochMs = jst('11-25 06:00');
  const view = { ...quietView(now), trackRecord: null, ownAssets: [], windows: [dressed(leadAt(window, now))] };
  return textsOf(view, now, language);
}

describe('a part that goes on after trading is back', () => {
  it.each([
    ['日本円の入出金', '日本円入出金', /[Yy]en (?:deposits and withdrawals|transfer)/],
    ['日本円の出金', '日本円出金', /[Yy]en withdrawal/],
    ['暗号資産の入出金', '暗号資産の入出金', /[Cc]rypto (?:deposits and withdrawals|transfer)/],
    ['API', 'API', /API/],
  ])('is named by every surface as what it is: %s', (what, ja, en) => {
    const texts = said([WHOLE, longer(what)], 'ja');
    expect(texts.map(([surface]) => surface)).toEqual(['overlay', 'popup', 'notification', 'button']);
    for (const [surface, text] of texts) expect(`${surface}: ${text}`).toContain(ja);
    for (const [surface, text] of said([WHOLE, longer(what)], 'en')) expect(`${surface}: ${text}`).toMatch(en);
  });

  it.each([
    ['日本円の入出金', '日本円入出金'],
    ['API', 'API'],
    ['出金', '出金'],
  ])('gives way for a minute to the news that trading is back: %s', (what, ja) => {
    const [announced] = foldNotices([WHOLE, longer(what)]);
    const halts = [{ windowId: announced?.id ?? '', since: jst('11-25 02:00'), until: jst('11-25 05:00'), pairs: 44 }];
    const [window] = joinLive(foldNotices([WHOLE, longer(what)]), { ...EMPTY_LIVE_HISTORY, halts });
    const shownAt = (seconds: number) => {
      const now = shift(jst('11-25 05:00'), seconds * SECOND_MS);
      const view = { ...quietView(now), windows: [dressed(leadAt(window as MaintenanceWindow, now))] };
      const popup = present(view, now, { language: 'ja', zone: 'Asia/Tokyo' });
      return [popup.hero.sentence.join(' '), shownOf({ view, now })?.title ?? ''];
    };
    for (const said of shownAt(20)) expect(said).toContain('取引の再開を確認しました');
    for (const said of shownAt(70)) expect(said).toContain(ja);
    const known = { settings: DEFAULT_SETTINGS, ledger: EMPTY_LEDGER };
    const now = shift(jst('11-25 05:00'), 20 * SECOND_MS);
    const circumstances = { ...quietView(now), snoozedUntil: {}, zoneOffsetMs: 0 };
    const { nextWakeAt } = plan([window as MaintenanceWindow], known, circumstances, now);
    expect(nextWakeAt, 'the view is written anew then').toBeLessThanOrEqual(jst('11-25 05:01'));
  });

  it('takes none of what was seen of trading with it when a notice says that the rest is over', () => {
    const over = notice(
      'blog:3',
      '25T05:15',
      'システムメンテナンス終了のお知らせ',
      'システムメンテナンスは5:10に終了いたしました。日本円の入出金は8:00より再開いたします。',
    );
    const [announced] = foldNotices([WHOLE, over]);
    const halts = [
      { windowId: announced?.id ?? '', since: at('2026-11-25T02:00'), until: at('2026-11-25T05:10'), pairs: 44 },
    ];
    const [window] = joinLive(foldNotices([WHOLE, over]), { ...EMPTY_LIVE_HISTORY, halts });
    const seen = window?.parts.map(({ service, asset, observedEnd }) => [service, asset, observedEnd !== null]);
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

describe('a part with an end of its own, before anything stops', () => {
  const NOW = jst('11-25 01:00');
  const apart = (what: string): MaintenanceWindow => {
    const own = notice(
      'blog:2',
      '24T12:30',
      `${what}停止のお知らせ`,
      `2026年11月25日(水) 2:00〜8:00の間、${what}を停止いたします。`,
    );
    const [window] = foldNotices([WHOLE, own]);
    if (window === undefined) throw new Error('no window');
    return window;
  };
  const PARTS = [
    ['日本円の入出金', /日本円入出金.*2:00〜8:00/, /[Yy]en (?:deposits and withdrawals|transfer).*2:00–8:00/],
    ['暗号資産の入出金', /暗号資産の入出金.*2:00〜8:00/, /[Cc]rypto (?:deposits and withdrawals|transfer).*2:00–8:00/],
    ['API', /API.*2:00〜8:00/, /API.*2:00–8:00/],
  ] as const;

  it.each(PARTS)('is told with the rest in every reminder of it: %s', (what, ja, en) => {
    const [main] = groupsOf(apart(what));
    for (const step of [{ name: 'announced' }, { name: 'lead', leadMs: HOUR_MS }] as const) {
      const told = (language: Language) =>
        notificationText({ step, window: main as MaintenanceWindow, before: null }, quietView(NOW), NOW, {
          language,
          zone: 'Asia/Tokyo',
        }).message;
      expect(told('ja')).toMatch(ja);
      expect(told('ja')).toContain('11/25(水) 2:00〜5:00');
      expect(told('en')).toMatch(en);
    }
  });

  it.each(PARTS)('stands in what is copied and in the calendar: %s', (what, ja, en) => {
    const window = leadAt(apart(what), NOW);
    expect(windowText(window, 'bitbank', 'ja')).toMatch(ja);
    expect(windowText(window, 'bitbank', 'en')).toMatch(en);
  });

  it.each(PARTS)('stands on the page of a feed: %s', (what, ja, en) => {
    const view = { ...quietView(NOW), windows: [dressed(leadAt(apart(what), NOW))] };
    const files = { page: () => 'i', calendar: () => 'c', document: () => 'd', atom: 'a', json: 'j' };
    const page = (language: Language) => indexPage([{ exchange: 'bitbank', view, now: NOW }], files, language);
    expect(page('ja')).toMatch(ja);
    expect(page('en')).toMatch(en);
  });

  it('has its day where that is another one', () => {
    const own = notice(
      'blog:2',
      '24T12:30',
      '日本円入出金停止のお知らせ',
      '2026年11月24日(火) 23:00〜11月25日(水) 8:00の間、日本円の入出金を停止いたします。',
    );
    const [main] = groupsOf(foldNotices([WHOLE, own])[0] as MaintenanceWindow);
    const now = jst('11-22 12:00');
    const { message } = notificationText(
      { step: { name: 'announced' }, window: main as MaintenanceWindow, before: null },
      quietView(now),
      now,
      { language: 'ja', zone: 'Asia/Tokyo' },
    );
    expect(message).toContain('日本円入出金: 11/24(火) 23:00〜11/25(水) 8:00 予定');
  });

  it('that is called off is told to be', () => {
    const off = notice(
      'blog:2',
      '24T13:00',
      '出金停止の中止のお知らせ',
      '2026年11月25日(水) 2:00 〜 5:00の出金の停止は中止いたします。取引、入金は予定どおり停止いたします。',
    );
    const window = leadAt(foldNotices([WHOLE, off])[0] as MaintenanceWindow, NOW);
    expect(windowText(window, 'bitbank', 'ja')).toContain('出金：中止・延期');
    expect(windowText(window, 'bitbank', 'en')).toContain('Withdrawals: called off');
  });
});
