import { describe, expect, it } from 'vitest';
import { present as presentPopup } from '../../components/forecast/present.ts';
import { badgeOf } from '../../lib/domain/badge.ts';
import { isOverScene, SCENES } from '../../lib/domain/situation/scene.ts';
import { situationOf } from '../../lib/domain/situation/situation.ts';
import { type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { badgeText } from '../../lib/messages/badge.ts';
import { LANGUAGES } from '../../lib/messages/language.ts';
import { notificationText } from '../../lib/messages/notifications.ts';
import { liveAs } from '../fixtures/sight.ts';
import { dressed, jst, quietView, REGULAR, readSource, windowOf } from '../fixtures/views.ts';
import { shownOf } from '../overlay/telling.ts';
import { type Claim, states, textsOf } from './hearing.ts';

/*
 * What nobody can vouch for is said to be so, on every surface and in the same words, whatever stop is told; and no sign
 * of health is green then.
 */

const SOON = jst('11-25 01:20');
const DURING = jst('11-25 03:00');
const AFTER = jst('11-25 05:20');

type Doubt =
  | 'out of date'
  | 'offline'
  | 'offline for hours'
  | 'not allowed'
  | 'unread'
  | 'first reading'
  | 'clock fast'
  | 'clock slow';
const DOUBTS: Readonly<Record<Doubt, { readonly of: (now: EpochMs) => Partial<View>; readonly claim: Claim }>> = {
  'out of date': { of: (now) => ({ noticesReadAt: shift(now, -3 * HOUR_MS) }), claim: 'outOfDate' },
  offline: { of: (now) => ({ offline: true, noticesReadAt: shift(now, -5 * MINUTE_MS) }), claim: 'offline' },
  'offline for hours': { of: (now) => ({ offline: true, noticesReadAt: shift(now, -3 * HOUR_MS) }), claim: 'offline' },
  'not allowed': { of: () => ({ hostsAllowed: false }), claim: 'notAllowed' },
  unread: { of: (now) => ({ noticesReadAt: null, firstTriedAt: shift(now, -HOUR_MS) }), claim: 'unread' },
  'first reading': { of: () => ({ noticesReadAt: null, firstTriedAt: null }), claim: 'firstReading' },
  'clock fast': { of: () => ({ clockOffsetMs: -9 * HOUR_MS }), claim: 'clockWrong' },
  'clock slow': { of: () => ({ clockOffsetMs: 9 * HOUR_MS }), claim: 'clockWrong' },
};
const ALL = Object.keys(DOUBTS) as Doubt[];
const OF_SIGHT = ALL.filter((doubt) => !doubt.startsWith('clock'));

const STOPS: Readonly<Record<string, readonly [EpochMs, Partial<MaintenanceWindow>]>> = {
  'to come': [SOON, {}],
  'whose planned time is now': [DURING, {}],
  'said to go on': [
    DURING,
    {
      status: 'in-progress',
      revisions: [
        { at: jst('11-25 02:05'), noticeId: 'blog:1', start: REGULAR.start, end: REGULAR.end, status: 'in-progress' },
      ],
    },
  ],
  'without an end': [DURING, { end: null }],
  'past its planned end': [AFTER, {}],
};

function viewOf(doubt: Doubt, [now, window]: readonly [EpochMs, Partial<MaintenanceWindow>]): View {
  return {
    ...quietView(now),
    trackRecord: null,
    ownAssets: [],
    live: liveAs('unknown', shift(now, -5 * SECOND_MS), { answeredAt: null }),
    sources: [readSource('blog', shift(now, -5 * SECOND_MS), 3)],
    ...DOUBTS[doubt].of(now),
    windows: [dressed(windowOf(window))],
  };
}

const CASES = ALL.flatMap((doubt) => Object.keys(STOPS).map((stop) => [doubt, stop] as const));

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(CASES)('every surface says it: %s, of a stop %s', (doubt, stop) => {
    const example = STOPS[stop] as (typeof STOPS)[string];
    const view = viewOf(doubt, example);
    const texts = textsOf(view, example[0], language);
    expect(texts.map(([surface]) => surface)).toEqual(['overlay', 'popup', 'notification', 'button']);
    const silent = texts.filter(([, text]) => !states(text, DOUBTS[doubt].claim));
    expect(silent).toEqual([]);
  });

  it.each(OF_SIGHT)('nothing is called free of stops, with a stop or without: %s', (doubt) => {
    for (const windows of [[], [dressed(windowOf({}))]]) {
      const view = { ...viewOf(doubt, [SOON, {}]), windows };
      const popup = presentPopup(view, SOON, { language, zone: 'Asia/Tokyo' });
      const button = badgeText(badgeOf(windows, [], view, SOON), SOON, { language }).title;
      const isRead = doubt === 'offline';
      const said = [...popup.banners.flatMap(({ title, text }) => [title, text]), ...popup.hero.sentence].join('\n');
      for (const text of [said, button]) {
        if (!isRead) expect(states(text, 'denied'), text).toBe(false);
        expect(states(text, DOUBTS[doubt].claim), text).toBe(true);
      }
    }
  });
});

describe.each(LANGUAGES)('old data in %s', (language) => {
  const OLD = { noticesReadAt: shift(SOON, -3 * HOUR_MS) };
  const EARLIER = { start: jst('11-25 01:30'), end: jst('11-25 05:00'), status: 'scheduled' } as const;

  it.each([
    ['announced', null],
    ['changed', EARLIER],
    ['extended', { ...EARLIER, start: REGULAR.start, end: jst('11-25 04:00') }],
  ] as const)('has its age where news of it was held back: %s', (name, before) => {
    for (const now of [SOON, DURING]) {
      const view = { ...viewOf('out of date', [now, {}]), ...OLD, windows: [] };
      const reminder = { step: { name }, window: windowOf({}), before };
      const { title, message } = notificationText(reminder, view, now, { language, zone: 'Asia/Tokyo' });
      expect(states(`${title}\n${message}`, 'age'), title).toBe(true);
    }
  });

  it.each([
    ['that is seen to go on', DURING],
    ['that is seen past its planned end', AFTER],
    ['that is seen hours past its planned end', jst('11-25 09:00')],
  ])('has its age beside a stop %s', (_, now) => {
    const view = {
      ...viewOf('out of date', [now, { observedStart: REGULAR.start }]),
      live: liveAs('halted', shift(now, -5 * SECOND_MS)),
    };
    const silent = textsOf(view, now, language).filter(([, text]) => !states(text, 'outOfDate'));
    expect(silent).toEqual([]);
    const overlay = shownOf({ view, now }, language);
    expect(overlay?.facts.map((fact) => fact.join(': ')).join('\n')).toMatch(/前の情報|read .+ ago/);
  });
});

describe('no sign of health is green', () => {
  it.each(OF_SIGHT.filter((doubt) => doubt.startsWith('offline') || doubt === 'not allowed'))('%s', (doubt) => {
    for (const stop of Object.values(STOPS)) {
      const view = viewOf(doubt, stop);
      const { sources, hero } = presentPopup(view, stop[0], { language: 'ja', zone: 'Asia/Tokyo' });
      expect(sources.map(({ state }) => state)).not.toContain('ok');
      expect(hero.look).not.toBe('recovered');
    }
  });

  it.each(['unread', 'first reading', 'out of date'] as const)('%s', (doubt) => {
    const view = { ...viewOf(doubt, [SOON, {}]) };
    const readAt = view.noticesReadAt;
    const sources = [{ ...readSource('blog', SOON, 3), readAt, state: 'ok' as const }];
    const drawn = presentPopup({ ...view, sources }, SOON, { language: 'ja', zone: 'Asia/Tokyo' });
    expect(drawn.sources.map(({ state }) => state)).not.toContain('ok');
  });
});

it('the stops of the table are in scenes that are not over', () => {
  for (const [now, window] of Object.values(STOPS)) {
    const { scene } = situationOf(windowOf(window), viewOf('offline', [now, window]), now);
    expect(SCENES).toContain(scene);
    expect(isOverScene(scene)).toBe(false);
  }
});
