import { describe, expect, it } from 'vitest';
import { present as presentPopup } from '../../components/forecast/present.ts';
import type { Fact } from '../../components/forecast/window-facts.ts';
import { countText } from '../../components/overlay/count.ts';
import { present } from '../../components/overlay/present.ts';
import { badgeOf } from '../../lib/domain/badge.ts';
import { HOUR_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { badgeText } from '../../lib/messages/badge.ts';
import { markedTimes, timesFor, timesWithLocal } from '../../lib/messages/japan-times.ts';
import { LANGUAGES, type Language } from '../../lib/messages/language.ts';
import { notificationText } from '../../lib/messages/notifications.ts';
import { ALL_EXAMPLES, type AnyExample } from '../fixtures/scene-views.ts';
import { dressed, jst, quietView, REGULAR, windowOf } from '../fixtures/views.ts';
import { ASSETS } from '../overlay/telling.ts';

/* Whose clock a time is of, for a reader whose own shows another. */

const DAY = String.raw`(?:\d+\/\d+\(.\) |\w{3} \d+ \w{3}, )?`;
const TIMES = new RegExp(String.raw`(?<![\d:])\d?\d:\d\d(?:[〜–]${DAY}\d?\d:\d\d)?(?![\d:])`, 'g');
const LOCAL = /（現地時間[^）]*）|\([^()]* local\)/g;
const STRUCK = /~~[^~]*~~/g;

/** The clock times in `text` that do not say whose clock they are of. What no longer holds is struck through. */
function unmarked(text: string): string[] {
  const bare = text.replace(LOCAL, '').replace(STRUCK, '');
  return [...bare.matchAll(TIMES)]
    .filter((of) => !/^\sJST/.test(bare.slice(of.index + of[0].length)))
    .map(([of]) => of);
}

describe('a clock time of Japan', () => {
  const [start, end] = [jst('11-25 02:00'), jst('11-25 05:00')];
  const NY = 'America/New_York';

  it.each([
    ['ja', '2:00〜5:00 JST（現地時間12:00〜15:00）', '11/25(水) 2:00〜5:00 JST（現地時間11/24(火) 12:00〜15:00）'],
    ['en', '2:00–5:00 JST (12:00–15:00 local)', 'Wed 25 Nov, 2:00–5:00 JST (Tue 24 Nov, 12:00–15:00 local)'],
  ] as const)('brings along whose it is, and what the reader’s own clock shows: %s', (language, clocks, days) => {
    const times = timesWithLocal(language, NY);
    expect(times.clockRange(start, end).replace('\u00a0', ' ')).toBe(clocks);
    expect(times.dayRange(start, end).replace('\u00a0', ' ')).toBe(days);
    expect(markedTimes(language, NY).dayRange(start, end)).toBe(days);
  });

  it('is marked where it ends, not where no end is said', () => {
    expect(markedTimes('ja').clockRange(start, null)).toBe('2:00 JST〜未定');
    expect(markedTimes('en').dayRange(start, null)).toBe('Wed 25 Nov, 2:00 JST, open end');
    expect(timesWithLocal('en', 'Europe/London').clockRange(start, null)).toBe('2:00\u00a0JST, open end (17:00 local)');
  });

  it.each(['Asia/Tokyo', 'Asia/Seoul', undefined])('says nothing of it where the clocks agree: %s', (zone) => {
    for (const times of [timesFor('ja', zone), timesWithLocal('ja', zone)]) {
      expect([times.clock(start), times.dayRange(start, end)]).toEqual(['2:00', '11/25(水) 2:00〜5:00']);
    }
  });
});

const NAMES = Object.keys(ALL_EXAMPLES) as AnyExample[];
const READERS = LANGUAGES.flatMap((language) =>
  ['America/New_York', 'Europe/London'].map((zone) => ({ language, zone })),
);
type Reader = (typeof READERS)[number];

/** Every stop, however far ahead, is on the page. */
const farSighted = (view: View): View => ({
  ...view,
  display: { ...view.display, overlay: { ...view.display.overlay, horizonMs: 30 * 24 * HOUR_MS } },
});

function overlayTexts(view: View, now: View['windows'][number]['start'], { language, zone }: Reader): string[] {
  const shown = present({
    view: farSighted(view),
    now,
    language,
    assets: ASSETS,
    page: { pair: 'btc_jpy', sawEnd: {} },
    noticesUrl: ASSETS.noticesUrl,
    zone,
  });
  if (shown === null) return [];
  const { words, count, bigCount } = shown;
  return [
    ...[shown.title, ...shown.aside, shown.range ?? '', shown.note ?? '', shown.seen],
    ...[count, bigCount].flatMap((each) => (each.mode === 'fixed' ? [countText(each, now, language)] : [])),
    ...shown.facts.filter(([term]) => term !== words.local).map(([, detail]) => detail),
    ...shown.rows.map(({ when }) => when),
    ...shown.claims.map(({ label }) => label),
  ];
}

const factTexts = (fact: Fact): string[] => {
  if (fact.kind === 'text') return [fact.text, fact.small ?? ''];
  if (fact.kind === 'claims') return fact.claims.map(({ when }) => when);
  return fact.kind === 'times' ? [`${fact.times.text}~~${fact.times.struck ?? ''}~~${fact.times.fresh ?? ''}`] : [];
};

function popupTexts(view: View, now: View['windows'][number]['start'], reader: Reader): string[] {
  const picture = presentPopup(view, now, reader);
  const { hero } = picture;
  // The second line is of the reader's own clock.
  const facts = hero.facts.filter(({ small }) => !/^(?:New York|London)$/.test(small ?? ''));
  return [
    ...(hero.isClock ? hero.sentence : []),
    ...facts.flatMap(factTexts),
    ...[...picture.upcoming, ...picture.assets, ...picture.recent].map(({ when }) => when),
    ...[...picture.unreadable, ...picture.leftover].flatMap(({ when, times }) => [when, ...times.map((of) => of.text)]),
  ];
}

const tooltipOf = (view: View, now: View['windows'][number]['start'], reader: Reader): string =>
  badgeText(badgeOf(view.windows, view.ownAssets, view, now), now, reader).title;

describe.each(READERS)('abroad no clock time is left without saying whose it is: $language, $zone', (reader) => {
  it.each(NAMES)('%s', (name) => {
    const { view, now } = ALL_EXAMPLES[name];
    expect(overlayTexts(view, now, reader).flatMap(unmarked)).toEqual([]);
    expect(popupTexts(view, now, reader).flatMap(unmarked)).toEqual([]);
    expect(unmarked(tooltipOf(view, now, reader))).toEqual([]);
    for (const window of view.windows) {
      const reminder = { step: { name: 'started' }, window, before: null } as const;
      const { title, message } = notificationText(reminder, view, now, reader);
      expect(unmarked(`${title}\n${message}`)).toEqual([]);
    }
  });
});

describe('what stands beside a stop', () => {
  const NOW = jst('11-25 01:30');
  const reader = (language: Language): Reader => ({ language, zone: 'America/New_York' });
  const viewOf = (change: Parameters<typeof windowOf>[0], more: Partial<View> = {}): View => ({
    ...quietView(NOW),
    ...more,
    windows: [dressed(windowOf(change))],
  });

  it('a coin’s row has the time of both clocks', () => {
    const coin = dressed(windowOf({ id: 'w-xrp', assets: ['XRP'], services: ['deposit'] }));
    const view = { ...viewOf({}), windows: [...viewOf({}).windows, coin] };
    const [row] = presentPopup(view, NOW, reader('en')).assets;
    expect(row?.when).toBe('Wed 25 Nov, 2:00–5:00\u00a0JST');
    expect(row?.small).toBe('Tue 24 Nov, 12:00–15:00 New York');
    const [home] = presentPopup(view, NOW, { language: 'en', zone: 'Asia/Tokyo' }).assets;
    expect([home?.when, home?.small]).toEqual(['Wed 25 Nov, 2:00–5:00', '']);
  });

  it('a part that goes its own way has the time of both clocks, on page and popup', () => {
    const part = { service: 'api', start: REGULAR.start, end: shift(REGULAR.start, HOUR_MS) } as const;
    const view = viewOf({ parts: [{ ...REGULAR.parts[0], ...part }] as never });
    const [overlay, popup] = [overlayTexts(view, NOW, reader('en')), popupTexts(view, NOW, reader('en'))];
    for (const texts of [overlay, popup]) {
      expect(texts.join('\n').replaceAll('\u00a0', ' ')).toContain('planned 2:00–3:00 JST (12:00–13:00 local)');
    }
  });

  it('notices that disagree say it of each of their times', () => {
    const claim = (noticeId: string, end: string) => ({
      noticeId,
      url: `https://bitbank.cc/${noticeId}`,
      title: noticeId,
      at: jst('11-24 20:00'),
      start: REGULAR.start,
      end: jst(end),
    });
    const view = viewOf({ disagreement: [claim('blog:1', '11-25 05:00'), claim('blog:2', '11-25 06:00')] });
    for (const text of [overlayTexts(view, NOW, reader('ja')).join('\n'), tooltipOf(view, NOW, reader('ja'))]) {
      expect(text.replaceAll('\u00a0', ' ')).toContain('（2:00〜5:00 JST／2:00〜6:00 JST）');
    }
    expect(popupTexts(view, NOW, reader('ja'))).toContain('11/25(水) 2:00〜6:00 JST（現地時間11/24(火) 12:00〜16:00）');
  });

  it('the tooltip has the reader’s own time behind that of Japan', () => {
    expect(tooltipOf(viewOf({}), NOW, reader('en'))).toContain('2:00–5:00 JST (Tue 24 Nov, 12:00–15:00 local)');
    expect(tooltipOf(viewOf({}), NOW, { language: 'en', zone: 'Asia/Tokyo' })).not.toContain('local');
  });
});
