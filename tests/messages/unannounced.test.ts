import { describe, expect, it } from 'vitest';
import { present } from '../../components/forecast/present.ts';
import { badgeOf } from '../../lib/domain/badge.ts';
import { EXCHANGE_IDS, FIRST_EXCHANGE } from '../../lib/domain/exchange.ts';
import type { LiveCondition } from '../../lib/domain/observation.ts';
import { isBlind, sightAt, sightStateOf } from '../../lib/domain/situation/sight.ts';
import { MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { badgeText } from '../../lib/messages/badge.ts';
import { LANGUAGES } from '../../lib/messages/language.ts';
import { notificationText } from '../../lib/messages/notifications.ts';
import { liveAs } from '../fixtures/sight.ts';
import { dressed, EMERGENCY, EXAMPLES, windowOf } from '../fixtures/views.ts';
import { read, shownOf } from '../overlay/telling.ts';

/* An exchange that announces nothing: each surface says so, and none says that something could not be read. */

const { view: fair, now } = EXAMPLES.fair;
const seen = (condition: LiveCondition) => ({
  live: liveAs(condition, now),
  noticesReadAt: null,
  firstTriedAt: shift(now, -10 * MINUTE_MS),
  hostsAllowed: true,
  isUnannounced: true,
  sources: [],
});
const viewOf = (condition: LiveCondition, windows: View['windows'] = []): View => ({
  ...fair,
  windows,
  elsewhere: { coincheck: seen(condition) },
});
const HALT = dressed(windowOf({ ...EMERGENCY, id: 'live:coincheck/halt', exchange: 'coincheck' }));
const UNREAD =
  /確認できていません|応答がありません|読めて|could not be read|No answer|not read|None found|まだ見つかって/;

it('is neither blind nor free of stops', () => {
  const sight = sightAt(viewOf('normal'), 'coincheck');
  expect([isBlind(sight, now), sightStateOf(sight, now)]).toEqual([false, 'unannounced']);
  expect(sightStateOf({ ...sight, offline: true }, now)).toBe('offline');
  expect(sightStateOf({ ...sight, hostsAllowed: false }, now)).toBe('not-allowed');
});

describe.each(LANGUAGES)('in %s', (language) => {
  const SAID = { ja: /予告/, en: /announces no stops/ }[language as 'ja' | 'en'];
  const reader = { language, zone: 'Asia/Tokyo' };

  it('is said on the popup and behind the button', () => {
    const view = viewOf('normal');
    const banners = present(view, now, reader).banners.map(({ title, text }) => `${title} ${text}`);
    expect(banners).toEqual([expect.stringMatching(SAID)]);
    expect(banners.join()).not.toMatch(UNREAD);
    const { title } = badgeText(badgeOf(view.windows, [], view, now), now, { language });
    expect(title.split('\n').filter((line) => line.includes('Coincheck'))).toEqual([expect.stringMatching(SAID)]);
  });

  it('is called free of stops by nobody', () => {
    const { hero } = present(viewOf('normal'), now, reader);
    expect(hero.sentence.join()).not.toContain('Coincheck');
    const [fact] = hero.facts.flatMap((each) => ('text' in each && each.label === 'Coincheck' ? [each.text] : []));
    expect(fact).toMatch(/^(?:取引は通常|trading as usual)/);
    expect(fact).not.toMatch(/予定|確認|planned|notices/);
  });

  it('is in an emergency by its own word, and by nobody else’s', () => {
    const WORD = /緊急メンテナンス中の応答|Answers “in emergency maintenance”/;
    for (const condition of ['emergency', 'halted', 'maintenance'] as const) {
      const view = viewOf(condition, [HALT]);
      const told = notificationText({ step: { name: 'halted' }, window: HALT, before: null }, view, now, reader);
      expect(WORD.test(told.message), condition).toBe(condition === 'emergency');
      const { facts } = present(view, now, reader, HALT.id).hero;
      expect(WORD.test(JSON.stringify(facts)), condition).toBe(condition === 'emergency');
    }
  });

  it('is not waited for when it stops', () => {
    const view = viewOf('halted', [HALT]);
    expect(JSON.stringify(present(view, now, reader, HALT.id).hero)).not.toMatch(UNREAD);
    const told = notificationText({ step: { name: 'halted' }, window: HALT, before: null }, view, now, reader);
    expect(told.message).not.toMatch(UNREAD);
  });
});

it('is not said to keep orders from being cancelled, which only the first exchange says of itself', () => {
  const { view: final, now: soon } = EXAMPLES.final;
  for (const exchange of EXCHANGE_IDS) {
    const windows = final.windows.map((window) => ({ ...window, exchange }));
    const shown = shownOf({ view: { ...final, exchange, windows, elsewhere: {} }, now: soon }, 'ja');
    const text = shown === null ? '' : read(shown, soon).alert.join();
    expect(text).toContain('止まり');
    expect(text.includes('取消もできません'), exchange).toBe(exchange === FIRST_EXCHANGE);
  }
});
