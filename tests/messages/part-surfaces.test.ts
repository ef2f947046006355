import { describe, expect, it } from 'vitest';
import { foldNotices, type Version } from '../../lib/domain/history/fold.ts';
import { leadAt } from '../../lib/domain/lead.ts';
import { EMPTY_LIVE_HISTORY } from '../../lib/domain/live-history.ts';
import { joinLive } from '../../lib/domain/live-join.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import { dressed, jst, quietView } from '../fixtures/views.ts';
import { at, noticeOf } from '../notice/helpers.ts';
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
