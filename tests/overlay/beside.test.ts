import { describe, expect, it } from 'vitest';
import { present as presentPopup } from '../../components/forecast/present.ts';
import { countText } from '../../components/overlay/count.ts';
import { present } from '../../components/overlay/present.ts';
import { taskOf } from '../../components/pages/add/AddPage.tsx';
import { HOUR_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { LANGUAGES, type Language } from '../../lib/messages/language.ts';
import { ALL_EXAMPLES, type AnyExample } from '../fixtures/scene-views.ts';
import { liveAs } from '../fixtures/sight.ts';
import { dressed, jst, quietView, REGULAR, windowOf } from '../fixtures/views.ts';
import { ASSETS } from './telling.ts';

/* What overlay and popup say of a maintenance beside the sentences of its scene. */

const NIGHT = jst('11-25 01:30');
const viewOf = (window: Partial<MaintenanceWindow>, now = NIGHT, more: Partial<View> = {}): View => ({
  ...quietView(now),
  trackRecord: null,
  ...more,
  windows: [dressed(windowOf(window))],
});
const overlayOf = (view: View, now = NIGHT, language: Language = 'ja', zone = 'Asia/Tokyo') => {
  const page = { pair: 'btc_jpy', sawEnd: {} };
  const shown = present({ view, now, language, assets: ASSETS, page, noticesUrl: ASSETS.noticesUrl, zone });
  if (shown === null) throw new Error('nothing is shown');
  return shown;
};
const factsOf = (...args: Parameters<typeof overlayOf>) => overlayOf(...args).facts.map((fact) => fact.join(': '));
const popupFacts = (view: View, now = NIGHT, language: Language = 'ja') =>
  presentPopup(view, now, { language, zone: 'Asia/Tokyo' }).hero.facts.map((fact) =>
    fact.kind === 'text' ? `${fact.label}: ${fact.text}` : fact.kind,
  );

describe('the user’s own clock, where it is another than Japan’s', () => {
  it.each([
    ['America/New_York', 'ja', '現地時間: 11/24(火) 12:00〜15:00 New York', '（現地時間12:00〜15:00）'],
    ['America/New_York', 'en', 'Local: Tue 24 Nov, 12:00–15:00 New York', ' (12:00–15:00 local)'],
    ['Europe/London', 'en', 'Local: Tue 24 Nov, 17:00–20:00 London', ' (17:00–20:00 local)'],
    ['Asia/Kolkata', 'ja', '現地時間: 11/24(火) 22:30〜11/25(水) 1:30 Kolkata', null],
  ] as const)('stands beside it: %s in %s', (zone, language, fact, range) => {
    const shown = overlayOf(viewOf({}), NIGHT, language, zone);
    expect(shown.facts.map((each) => each.join(': '))).toContain(fact);
    if (range !== null) expect(shown.local).toBe(range);
  });

  it('stands there too while the stop goes on', () => {
    const now = jst('11-25 03:00');
    const view = viewOf({ observedStart: REGULAR.start }, now, { live: liveAs('halted', shift(now, -SECOND_MS)) });
    expect(factsOf(view, now, 'en', 'America/New_York')).toContain('Local: Tue 24 Nov, 12:00–15:00 New York');
  });

  it('a clock time in the smallest size says that it is Japan’s', () => {
    const now = jst('11-23 01:30');
    const far = viewOf({}, now, {
      display: { ...quietView(now).display, overlay: { ...quietView(now).display.overlay, horizonMs: 72 * HOUR_MS } },
    });
    const text = (zone: string) => countText(overlayOf(far, now, 'ja', zone).count, now, 'ja');
    expect(text('America/New_York')).toBe('11/25(水) 2:00\u00a0JST');
    expect(text('Asia/Tokyo')).toBe('11/25(水) 2:00');
  });

  it.each(Object.keys(ALL_EXAMPLES) as AnyExample[])('no clock time is left without saying whose it is: %s', (name) => {
    const { view: example, now } = ALL_EXAMPLES[name];
    const horizonMs = 7 * 24 * HOUR_MS;
    const view = { ...example, display: { ...example.display, overlay: { ...example.display.overlay, horizonMs } } };
    const clockOf = /(?<![\d:])\d?\d:\d\d(?![\d:])/;
    for (const language of LANGUAGES) {
      const at = (zone: string): string[] => {
        const page = { pair: 'btc_jpy', sawEnd: {} };
        const shown = present({ view, now, language, assets: ASSETS, page, noticesUrl: ASSETS.noticesUrl, zone });
        if (shown === null) return [];
        const facts = shown.facts.filter(([term]) => term !== shown.words.local).map(([, detail]) => detail);
        // What the notices say is quoted, and said by its own words.
        const said = facts.slice(
          0,
          shown.facts.findIndex(([term]) => term === shown.words.local),
        );
        return [shown.title, ...shown.aside, shown.range ?? '', shown.note ?? '', shown.seen, ...said];
      };
      expect(at('America/New_York').filter((text) => clockOf.test(text) && !text.includes('JST'))).toEqual([]);
      const hero = ({ hero: { sentence, isClock } }: ReturnType<typeof presentPopup>) => isClock && sentence.join('');
      const popupIn = (zone: string) => hero(presentPopup(view, now, { language, zone }));
      if (popupIn('Asia/Tokyo')) expect(popupIn('America/New_York')).toContain('JST');
    }
  });

  it.each(['Asia/Tokyo', 'Asia/Seoul', 'nowhere/at all'])('is not said where it is the same or unknown: %s', (zone) => {
    if (zone.startsWith('Asia')) expect(factsOf(viewOf({}), NIGHT, 'ja', zone).join()).not.toContain('現地時間');
    else expect(() => factsOf(viewOf({}), NIGHT, 'ja', zone)).not.toThrow();
  });
});

describe('notices that disagree', () => {
  const claim = (id: string, url: string | null, endTime: string) => ({
    noticeId: id,
    url,
    title: `notice ${id}`,
    at: jst('11-24 20:00'),
    start: REGULAR.start,
    end: jst(`11-25 ${endTime}`),
  });
  const disagreement = [
    claim('blog:1', 'https://bitbank.cc/blog/articles/1', '05:00'),
    claim('help-center:2', 'https://support.bitbank.cc/2', '06:00'),
  ];

  it.each(['ja', 'en'] as const)('are told with both links on page and popup: %s', (language) => {
    const view = viewOf({ disagreement });
    const links = disagreement.map(({ url }) => url);
    expect(overlayOf(view, NIGHT, language).claims.map(({ href }) => href)).toEqual(links);
    const popup = presentPopup(view, NIGHT, { language, zone: 'Asia/Tokyo' }).hero.facts;
    expect(popup.flatMap((fact) => (fact.kind === 'claims' ? fact.claims.map(({ href }) => href) : []))).toEqual(links);
  });

  it('never open what is no https address', () => {
    const [first] = disagreement;
    const odd = [first, claim('blog:3', 'javascript:alert(1)', '07:00'), claim('blog:4', null, '08:00')];
    const { claims } = overlayOf(viewOf({ disagreement: odd as MaintenanceWindow['disagreement'] }));
    expect(claims.map(({ href }) => href)).toEqual([first?.url]);
  });

  it('have no links while they agree', () => {
    expect(overlayOf(viewOf({})).claims).toEqual([]);
  });
});

describe('what a notice says beside the user’s own word that is locked', () => {
  const at = jst('11-24 21:00');
  const said = (change: Partial<{ start: typeof at; end: typeof at | null; status: MaintenanceWindow['status'] }>) => ({
    corrected: {
      at,
      locked: true,
      said: { start: REGULAR.start, end: jst('11-25 05:00'), status: 'scheduled' as const, ...change },
    },
  });
  const EXAMPLES = [
    [
      'other times',
      said({ start: jst('11-26 03:00'), end: jst('11-26 06:00') }),
      'お知らせでは11/26(木) 3:00〜6:00 JST',
      'The notice says Thu 26 Nov, 3:00–6:00 JST',
    ],
    [
      'a longer end',
      said({ end: jst('11-25 07:00'), status: 'extended' }),
      'お知らせでは11/25(水) 2:00〜7:00 JST',
      'The notice says Wed 25 Nov, 2:00–7:00 JST',
    ],
    ['no end any more', said({ end: null }), 'お知らせでは11/25(水) 2:00 JST〜未定', null],
    [
      'a cancellation',
      said({ status: 'cancelled' }),
      'お知らせでは中止（11/25(水) 2:00〜5:00 JST）',
      'The notice says cancelled (Wed 25 Nov, 2:00–5:00 JST)',
    ],
    [
      'that it is put off',
      said({ status: 'postponed' }),
      'お知らせでは延期（11/25(水) 2:00〜5:00 JST）',
      'The notice says postponed (Wed 25 Nov, 2:00–5:00 JST)',
    ],
    [
      'that it is over',
      said({ status: 'completed' }),
      'お知らせでは終了（11/25(水) 2:00〜5:00 JST）',
      'The notice says over (Wed 25 Nov, 2:00–5:00 JST)',
    ],
  ] as const;

  it.each(EXAMPLES)('is shown on every surface, in both languages: %s', (_, window, ja, en) => {
    const view = viewOf(window);
    expect(factsOf(view)).toContain(`注意: ${ja}`);
    expect(popupFacts(view)).toContain(`注意: ${ja}`);
    expect(
      taskOf(
        '#window=w-regular',
        { ...view, windows: view.windows.map((each) => ({ ...each, id: 'w-regular' })) },
        null,
        'ja',
      ),
    ).toMatchObject({ noticeSays: ja });
    if (en === null) return;
    expect(factsOf(view, NIGHT, 'en')).toContain(`Note: ${en}`);
    expect(popupFacts(view, NIGHT, 'en')).toContain(`Note: ${en}`);
  });

  it('is not shown where it says the same, or says nothing', () => {
    for (const window of [said({}), { corrected: { at, locked: true, said: null } }, {}]) {
      expect(factsOf(viewOf(window)).join()).not.toContain('お知らせでは');
      expect(popupFacts(viewOf(window)).join()).not.toContain('お知らせでは');
    }
  });
});
