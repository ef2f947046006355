import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../lib/domain/situation/evidence.ts';
import { isOverScene } from '../../lib/domain/situation/scene.ts';
import { situationOf } from '../../lib/domain/situation/situation.ts';
import { type EpochMs, HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import type { MaintenanceWindow, WindowStatus } from '../../lib/domain/window.ts';
import { LANGUAGES } from '../../lib/messages/language.ts';
import { liveAs } from '../fixtures/sight.ts';
import { dressed, quietView, REGULAR, windowOf } from '../fixtures/views.ts';
import { states, textsOf } from './hearing.ts';

const START = REGULAR.start;
const minutes = (min: number, max: number) => fc.integer({ min, max }).map((count) => count * MINUTE_MS);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

/** What can be known of one stop of trading, and when it is looked at. */
const known = fc.record({
  fromStart: minutes(-90, 60 * 8),
  length: maybe(minutes(10, 300)),
  seenFrom: maybe(minutes(-20, 200)),
  seenFor: maybe(minutes(1, 300)),
  status: fc.constantFrom<WindowStatus>('scheduled', 'in-progress', 'extended', 'completed', 'cancelled', 'postponed'),
  saidAt: minutes(-60, 300),
  isActual: fc.boolean(),
  condition: fc.constantFrom('normal', 'halted', 'maintenance', 'no-answer', 'busy'),
  liveAge: minutes(0, 200),
  noticeAge: minutes(0, 300),
  hostsAllowed: fc.boolean(),
  offline: fc.boolean(),
});
type Known = typeof known extends fc.Arbitrary<infer T> ? T : never;

function pictureOf(given: Known): { view: View; now: EpochMs; window: MaintenanceWindow } {
  const now = shift(START, given.fromStart);
  const end = given.length === null ? null : shift(START, given.length);
  const observedStart =
    given.seenFrom === null || given.seenFrom > given.fromStart ? null : shift(START, given.seenFrom);
  const until = observedStart === null || given.seenFor === null ? null : shift(observedStart, given.seenFor);
  const observedEnd = until === null || until > now ? null : until;
  const window = windowOf({
    end,
    observedStart,
    observedEnd,
    status: given.status,
    endIsActual: given.isActual && given.status === 'completed' && observedStart === null && end !== null,
    revisions: [{ at: shift(START, given.saidAt), noticeId: 'blog:1', start: START, end, status: given.status }],
  });
  // What is seen of a stop that goes on is a halt, and nothing else.
  const isOn = observedStart !== null && observedEnd === null;
  const condition = isOn && (given.condition === 'normal' || given.condition === 'busy') ? 'halted' : given.condition;
  const view: View = {
    ...quietView(now),
    trackRecord: null,
    ownAssets: [],
    noticesReadAt: shift(now, -given.noticeAge),
    hostsAllowed: given.hostsAllowed,
    offline: given.offline,
    live: liveAs(condition, shift(now, -given.liveAge)),
    windows: [dressed(window)],
  };
  return { view, now, window };
}

/** What `given` lets the surfaces say that they must not. */
function wrongOf(given: Known): string[] {
  const { view, now, window } = pictureOf(given);
  const evidence = evidenceOf(window, view, now);
  const { scene } = situationOf(window, view, now);
  const mayStop = evidence.seenStopped || evidence.saidToHaveBegun;
  return LANGUAGES.flatMap((language) =>
    textsOf(view, now, language).flatMap(([surface, text]) => {
      const wrong = [
        states(text, 'stopped') && !mayStop && 'calls stopped what nobody saw or spoke of',
        states(text, 'back') && !evidence.seenBack && 'calls back what nobody saw',
        states(text, 'running') && !evidence.seenRunning && !evidence.passedRunning && 'calls running what nobody saw',
        states(text, 'denied') && !isOverScene(scene) && 'denies what is planned',
        states(text, 'denied') && (!view.hostsAllowed || given.noticeAge > 2 * HOUR_MS) && 'calls unread free of stops',
        evidence.seenHalted && surface !== 'button' && isOverScene(scene) && scene !== 'called-off' && 'clears a halt',
      ].filter((each) => each !== false);
      return wrong.map((what) => `${language} ${surface} (${scene}) ${what}: ${text}`);
    }),
  );
}

describe('whatever is known of a stop', () => {
  it('every surface states only what was seen or what the exchange speaks of', () => {
    fc.assert(
      fc.property(known, (given) => {
        expect(wrongOf(given)).toEqual([]);
      }),
      { numRuns: 1500, seed: 20261125 },
    );
  });
});
