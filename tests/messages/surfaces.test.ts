import { describe, expect, it, test } from 'vitest';
import type { LiveState } from '../../lib/domain/observation.ts';
import { SCENES, type Scene } from '../../lib/domain/situation/scene.ts';
import { situationOf } from '../../lib/domain/situation/situation.ts';
import { type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import type { MaintenanceWindow, WindowRevision } from '../../lib/domain/window.ts';
import { LANGUAGES, type Language } from '../../lib/messages/language.ts';
import { liveAs } from '../fixtures/sight.ts';
import { dressed, EMERGENCY, jst, quietView, REGULAR, windowOf } from '../fixtures/views.ts';
import { type Claim, states, textsOf } from './hearing.ts';

/*
 * No two surfaces disagree: in each scene overlay, popup, notification and button state the same of the stop. What a
 * text states is heard from its words alone, in both languages.
 */

interface Example {
  readonly now: EpochMs;
  readonly window: Partial<MaintenanceWindow>;
  readonly view?: Partial<View>;
  /** What every surface has to state, and what none may. */
  readonly all: readonly Claim[];
  readonly none: readonly Claim[];
  /** What the most detailed surface, the popup, and the notification state beside it. */
  readonly detail?: readonly Claim[];
}

const seen = { observedStart: REGULAR.start };
const halted = (now: EpochMs): Partial<View> => ({ live: liveAs('halted', shift(now, -5 * SECOND_MS)) });
const silent = { live: liveAs('no-answer', jst('11-24 12:00')) };
const running = (now: EpochMs): Partial<View> => ({ live: liveAs('normal', shift(now, -5 * SECOND_MS)) });
const old = (now: EpochMs): Partial<View> => ({ noticesReadAt: shift(now, -10 * HOUR_MS), ...silent });
const [SOON, DURING, AFTER] = [jst('11-25 01:01'), jst('11-25 02:10'), jst('11-25 05:10')];
const revision = (at: EpochMs, status: WindowRevision['status']): WindowRevision => ({
  at,
  noticeId: 'blog:1',
  start: REGULAR.start,
  end: REGULAR.end,
  status,
});
const SAID = { revisions: [revision(jst('11-25 02:05'), 'in-progress')], status: 'in-progress' } as const;
const SAID_OVER = { revisions: [revision(jst('11-25 02:08'), 'completed')], status: 'completed' } as const;
const REPORT: Partial<MaintenanceWindow> = {
  ...EMERGENCY,
  kind: 'other',
  title: 'ODD',
  start: REGULAR.start,
  observedStart: REGULAR.start,
};
const HALT: Partial<MaintenanceWindow> = { ...EMERGENCY, start: REGULAR.start, observedStart: REGULAR.start };
const reopens = (now: EpochMs): LiveState['circuitBreak'] => ({
  at: now,
  pair: 'btc_jpy',
  mode: 'resumption',
  reopenAt: shift(now, 4 * MINUTE_MS),
  estimatedPrice: null,
});

const FACTS: readonly Claim[] = ['stopped', 'back', 'running'];

const EXAMPLES: Readonly<Record<Scene, Example>> = {
  coming: { now: SOON, window: {}, view: running(SOON), all: [], none: [...FACTS, 'due', 'denied'] },
  due: {
    now: DURING,
    window: {},
    view: silent,
    all: ['due', 'stopUnseen'],
    none: [...FACTS, 'denied', 'actNow'],
  },
  'due-running': {
    now: DURING,
    window: {},
    view: running(DURING),
    all: ['due', 'running'],
    none: ['stopped', 'back', 'denied'],
    detail: ['actNow'],
  },
  stopped: { now: DURING, window: seen, view: halted(DURING), all: [], none: ['back', 'running', 'denied', 'due'] },
  'said-stopped-running': {
    now: DURING,
    window: SAID,
    view: running(DURING),
    all: ['saidStopped', 'running'],
    none: ['stopped', 'back', 'denied'],
  },
  'past-end': {
    now: AFTER,
    window: seen,
    view: halted(AFTER),
    all: ['endPassed', 'backUnseen'],
    none: ['back', 'running', 'denied'],
  },
  'end-unseen': {
    now: AFTER,
    window: {},
    view: silent,
    all: ['endPassed', 'nothingSeen'],
    none: [...FACTS, 'denied'],
  },
  auction: {
    now: DURING,
    window: seen,
    view: { live: { ...liveAs('halted', DURING), circuitBreak: reopens(DURING) } },
    all: ['auction'],
    none: ['back', 'running', 'denied'],
  },
  'pre-open': {
    now: DURING,
    window: seen,
    view: { live: liveAs('cancel-only', shift(DURING, -5 * SECOND_MS)) },
    all: ['cancelOnly'],
    none: ['back', 'running', 'denied', 'due', 'auction'],
  },
  'opening-auction': {
    now: AFTER,
    window: seen,
    view: { live: liveAs('auction', shift(AFTER, -5 * SECOND_MS)) },
    all: ['auction'],
    none: ['back', 'running', 'denied', 'due', 'cancelOnly'],
  },
  halted: {
    now: DURING,
    window: HALT,
    view: halted(DURING),
    all: ['stopped'],
    none: ['back', 'running', 'denied', 'due'],
  },
  reported: {
    now: DURING,
    window: REPORT,
    view: { live: liveAs('other', DURING, { words: ['ODD'] }) },
    all: ['reported'],
    none: [...FACTS, 'denied'],
  },
  'as-usual': {
    now: DURING,
    window: { ...REPORT, observedEnd: shift(DURING, -20 * SECOND_MS) },
    view: running(DURING),
    all: ['asUsual'],
    none: [...FACTS],
  },
  back: {
    now: DURING,
    window: { ...seen, observedEnd: shift(DURING, -20 * SECOND_MS) },
    view: running(DURING),
    all: ['back'],
    none: ['stopped', 'due', 'backUnseen'],
  },
  'said-over': {
    now: DURING,
    window: { status: 'completed', endIsActual: true, end: shift(DURING, -20 * SECOND_MS) },
    view: silent,
    all: ['saidOver'],
    none: [...FACTS],
  },
  'said-over-unseen': {
    now: DURING,
    window: { ...seen, ...SAID_OVER },
    view: halted(DURING),
    all: ['saidOver', 'backUnseen'],
    none: ['back', 'running', 'denied'],
  },
  'end-passed': {
    now: AFTER,
    window: { services: ['api'], end: shift(AFTER, -20 * SECOND_MS) },
    view: running(AFTER),
    all: ['endPassed'],
    none: [...FACTS],
  },
  'end-passed-running': {
    now: AFTER,
    window: { seenRunningAt: shift(AFTER, -20 * SECOND_MS) },
    view: running(AFTER),
    all: ['endPassed', 'running'],
    none: ['stopped', 'back'],
  },
  'called-off': {
    now: SOON,
    window: { status: 'cancelled' },
    view: running(SOON),
    all: ['calledOff'],
    none: [...FACTS],
  },
  'stale-start': { now: SOON, window: {}, view: old(SOON), all: ['age'], none: [...FACTS, 'denied'] },
  'stale-end': { now: DURING, window: {}, view: old(DURING), all: ['age'], none: [...FACTS, 'denied'] },
  'stale-open': { now: DURING, window: { end: null }, view: old(DURING), all: ['age'], none: [...FACTS, 'denied'] },
  'stale-halted': {
    now: jst('11-25 05:30'),
    window: HALT,
    view: halted(DURING),
    all: ['age'],
    none: ['back', 'running', 'denied'],
  },
  'stale-report': {
    now: jst('11-25 05:30'),
    window: REPORT,
    view: halted(DURING),
    all: [],
    none: [...FACTS, 'denied'],
  },
};

/** What is over is said by the overlay for a minute and by the button not at all; old words of the exchange by nobody. */
const NOT_ON_OVERLAY: readonly Scene[] = ['end-passed', 'called-off', 'stale-report'];
const NOT_ON_BUTTON: readonly Scene[] = [
  'back',
  'as-usual',
  'said-over',
  'end-passed',
  'end-passed-running',
  'called-off',
  'stale-report',
];

function viewOf({ now, window, view }: Example): View {
  return { ...quietView(now), trackRecord: null, ownAssets: [], ...view, windows: [dressed(windowOf(window))] };
}

/** The texts of every surface that speaks in `scene`. */
const texts = (scene: Scene, language: Language) =>
  textsOf(viewOf(EXAMPLES[scene]), EXAMPLES[scene].now, language).filter(
    ([surface]) =>
      !(surface === 'overlay' && NOT_ON_OVERLAY.includes(scene)) &&
      !(surface === 'button' && NOT_ON_BUTTON.includes(scene)),
  );

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(SCENES)('no two surfaces disagree: %s', (scene) => {
    const { all, none, detail = [] } = EXAMPLES[scene];
    const wrong = texts(scene, language).flatMap(([surface, text]) => [
      ...all.filter((claim) => !states(text, claim)).map((claim) => `${surface} leaves out “${claim}”: ${text}`),
      ...none.filter((claim) => states(text, claim)).map((claim) => `${surface} states “${claim}”: ${text}`),
      ...(surface === 'button'
        ? []
        : detail.filter((claim) => !states(text, claim)).map((claim) => `${surface} leaves out “${claim}”: ${text}`)),
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('the examples', () => {
  test.each(SCENES)('of %s are of that scene', (scene) => {
    const view = viewOf(EXAMPLES[scene]);
    const { now, window } = EXAMPLES[scene];
    expect(situationOf(windowOf(window), view, now).scene).toBe(scene);
  });

  it('are heard by every surface that has a sentence for them', () => {
    const surfaces = (scene: Scene) => texts(scene, 'ja').map(([surface]) => surface);
    for (const scene of SCENES) {
      const missing = (['overlay', 'popup', 'notification', 'button'] as const)
        .filter((surface) => !surfaces(scene).includes(surface))
        .filter((surface) => !(surface === 'overlay' ? NOT_ON_OVERLAY : NOT_ON_BUTTON).includes(scene));
      expect([scene, missing]).toEqual([scene, []]);
    }
  });
});
