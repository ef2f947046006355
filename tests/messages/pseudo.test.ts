import { describe, expect, it } from 'vitest';
import { present } from '../../components/forecast/present.ts';
import { badgeOf } from '../../lib/domain/badge.ts';
import { DAY_MS, type EpochMs, epochMs, HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import { badgeText } from '../../lib/messages/badge.ts';
import type { Words } from '../../lib/messages/contract/index.ts';
import { ago, clockRange, dayRange, fullDay, inWords, longDay } from '../../lib/messages/format.ts';
import { type Language, learn } from '../../lib/messages/index.ts';
import { notificationText } from '../../lib/messages/notifications.ts';
import { leadWords } from '../../lib/messages/reminder-words.ts';
import { serviceList } from '../../lib/messages/words.ts';
import { EXAMPLES } from '../fixtures/views.ts';
import { read, shownOf } from '../overlay/telling.ts';
import { pseudo } from '../pseudo-language/pseudo.ts';

/*
 * A third language must need nothing but its words: what stands in English or Japanese beside it was written elsewhere.
 */

const at = (jst: string): EpochMs => epochMs(Date.parse(`${jst}+09:00`));

const QPS = 'qps' as Language;
const { words } = (await import('../../lib/messages/en/index.ts')) as { words: Words };
learn(QPS, pseudo(words));

/** Words of ours that kept their plain letters; names, symbols and the texts of notices have them. */
const PLAIN = /\b(?!JST|bitbank|HALT|API|Post|XRP|JPY|BTC)[A-Za-z]{3,}\b|[ぁ-ん]/g;

describe('a language that nobody speaks', () => {
  const start = at('2026-11-25T02:00');
  const end = at('2026-11-26T05:00');

  it.each([
    ['a range', clockRange(start, null, QPS), /^2:00, öþéñ éñđẽ*$/],
    ['a range over days', dayRange(start, end, QPS), /^Ŵéđ 25 Ñöṽẽ*, 2:00–Ţĥû 26 Ñöṽẽ*, 5:00$/],
    ['a day', longDay(start, QPS), /^Ŵéđ 25 Ñöṽẽ*$/],
    ['a day of a year', fullDay(start, QPS), /^25 Ñöṽ 2026ẽ*$/],
    ['a duration', inWords(3 * HOUR_MS + 12 * MINUTE_MS, QPS), /^3 ĥ 12 ɱîñ$/],
    ['days', inWords(2 * DAY_MS + 3 * HOUR_MS, QPS), /^2 đ 3 ĥ$/],
    ['an age', ago(14 * MINUTE_MS, QPS), /^14 ɱîñ åĝöẽ*$/],
    ['a lead', leadWords(15 * MINUTE_MS, QPS), /^15 ɱîñ ƀéƒöŕéẽ*$/],
    ['services', serviceList(['trading', 'deposit', 'withdrawal'], QPS), /^Ţŕåđîñĝẽ+, .+$/],
  ])('says %s in its own way', (_, said, expected) => {
    expect(said).toMatch(expected);
  });

  it('counts down where English does', () => {
    const { view, now } = EXAMPLES.hour;
    const told = (language: Language) => {
      const shown = shownOf({ view, now }, language);
      return shown === null ? null : read(shown, now).pill.match(/\d[\d:]*/)?.[0];
    };
    expect(told(QPS)).toBe('42:08');
    expect(told(QPS)).toBe(told('en'));
  });

  it('bends its plurals itself', () => {
    const { inDays } = pseudo(words).popup;
    expect(inDays(1)).not.toBe(inDays(2).replace('2', '1'));
  });

  it.each(Object.entries(EXAMPLES))('says nothing of %s in another one', (_, { view, now }) => {
    const strange = new Set(
      view.windows.flatMap(({ title, assets }) => [title, ...assets].join(' ').match(PLAIN) ?? []),
    );
    const badge = badgeText(badgeOf(view.windows, view.ownAssets, view, now), now, { language: QPS });
    const [window] = view.windows;
    const reader = { language: QPS, zone: 'Asia/Tokyo' };
    const told = window && notificationText({ step: { name: 'started' }, window, before: null }, view, now, reader);
    const overlay = shownOf({ view, now }, QPS);
    const { hero } = present(view, now, reader);
    const said = [badge.title, told?.title, hero.sentence.join(' '), overlay && read(overlay, now).alert.join(' ')];
    const plain = said.flatMap((text) => text?.match(PLAIN) ?? []).filter((word) => !strange.has(word));
    expect(plain).toEqual([]);
  });
});
