import { describe, expect, test } from 'vitest';
import type { Sight } from '../../../lib/domain/situation/sight.ts';
import { type SituationFacts, situationOf, type Urgency } from '../../../lib/domain/situation/situation.ts';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, shift } from '../../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../../lib/domain/window.ts';
import { aSight, liveAs } from '../../fixtures/sight.ts';
import { at, aWindow } from '../../fixtures/windows.ts';

/* What may be said of the stop of 25 November 2:00 to 5:00. */

const clock = (time: string): EpochMs => at(`2026-11-25T${time}`);
const START = clock('02:00');
const END = clock('05:00');

type Example = readonly [name: string, now: EpochMs, window: Partial<MaintenanceWindow>, sight: Partial<Sight>];

const said = ([, now, window, sight]: Example) => situationOf(aWindow(window), aSight(now, sight), now);
const revision = (status: 'scheduled' | 'completed' | 'extended', time: string) =>
  ({ at: clock(time), noticeId: 'blog:100', start: START, end: END, status }) as const;

const SEEN = { observedStart: START } as const;
const BEGUN = { revisions: [revision('extended', '02:30')] } as const;
const OVER_UNSEEN = {
  ...SEEN,
  status: 'completed',
  revisions: [revision('scheduled', '01:00'), revision('completed', '04:30'), revision('scheduled', '04:40')],
} as const;

describe('how much a stop presses', () => {
  test.each<readonly [Urgency, Urgency, ...Example]>([
    ['soon', 'soon', 'a day before', shift(START, -DAY_MS), {}, {}],
    ['imminent', 'imminent', 'a quarter of an hour before', shift(START, -15 * MINUTE_MS), {}, {}],
    ['final', 'final', 'the last minutes before', shift(START, -5 * MINUTE_MS), {}, {}],
    ['final', 'final', 'the last minutes before an emergency', shift(START, -MINUTE_MS), { kind: 'emergency' }, {}],
    ['stale', 'final', 'the last minutes, read long ago', shift(START, -MINUTE_MS), {}, { noticesReadAt: null }],
    ['ongoing', 'ongoing', 'its time, of which nothing was seen', START, {}, {}],
    ['ongoing', 'ongoing', 'the time of an emergency that nobody saw', START, { kind: 'emergency' }, {}],
    ['emergency', 'emergency', 'an emergency said to have begun', clock('03:00'), { ...BEGUN, kind: 'emergency' }, {}],
    [
      'emergency',
      'emergency',
      'an emergency said to have begun while trading is seen',
      clock('03:00'),
      { ...BEGUN, kind: 'emergency' },
      { live: liveAs('normal', clock('03:00')) },
    ],
    ['ongoing', 'ongoing', 'a stop said to have begun', clock('03:00'), BEGUN, {}],
    ['calm', 'calm', 'an emergency that was called off', START, { kind: 'emergency', status: 'cancelled' }, {}],
  ])('%s (%s if it were fresh): %s', (urgency, freshUrgency, ...example) => {
    expect(said(example)).toMatchObject({ urgency, freshUrgency });
  });
});

describe('how near a stop is', () => {
  test.each<readonly [ReturnType<typeof said>['nearness'], ...Example]>([
    ['announced', 'days before', shift(START, -2 * DAY_MS), {}, {}],
    ['day', 'within a day', shift(START, -DAY_MS), {}, {}],
    ['hour', 'within the hour', shift(START, -HOUR_MS), {}, {}],
    ['final', 'in the last minutes', shift(START, -MINUTE_MS), {}, {}],
    [null, 'from its start', START, {}, {}],
    [null, 'once it was called off', shift(START, -HOUR_MS), { status: 'cancelled' }, {}],
  ])('%s: %s', (nearness, ...example) => {
    expect(said(example).nearness).toBe(nearness);
  });
});

describe('the facts', () => {
  const during = clock('03:00');
  const running = { live: liveAs('normal', during) };
  const past = clock('06:00');
  const circuitBreak = {
    pair: 'btc_jpy',
    mode: 'resumption',
    at: during,
    reopenAt: shift(during, MINUTE_MS),
    estimatedPrice: null,
  } as const;
  const reopening = { at: shift(during, MINUTE_MS), pair: 'btc_jpy' };

  test.each<readonly [Partial<SituationFacts>, ...Example]>([
    [{ over: null, tookMs: null, against: null }, 'of a stop that goes on', during, SEEN, {}],
    [
      { over: clock('05:30'), tookMs: 3.5 * HOUR_MS, against: { firstMs: 30 * MINUTE_MS, lastMs: null } },
      'of a stop that was seen back',
      past,
      { ...SEEN, observedEnd: clock('05:30') },
      {},
    ],
    [{ began: clock('02:03') }, 'of a stop that was seen to begin', past, { observedStart: clock('02:03') }, {}],
    [{ began: START }, 'of a stop that nobody saw', past, {}, {}],
    [{ isStartSeen: true, isEndSeen: true }, 'of edges that were seen', past, SEEN, {}],
    [
      { isStartSeen: false, isEndSeen: false, began: START },
      'of edges that nobody saw',
      past,
      { ...SEEN, isStartUnseen: true, isEndUnseen: true },
      {},
    ],
    [{ runningSeenAt: during }, 'of a stop that is due while trading is seen', during, {}, running],
    [{ runningSeenAt: null }, 'of a stop that was seen', during, SEEN, running],
    [
      { runningSeenAt: clock('05:10') },
      'of a stop whose end passed while trading was seen, since when that is',
      past,
      { seenRunningAt: clock('05:10') },
      { live: liveAs('normal', past) },
    ],
    [
      { runningSeenAt: past },
      'of a stop whose end has passed, by the newest reading',
      past,
      {},
      { live: liveAs('normal', past) },
    ],
    [{ runningSeenAt: null }, 'of a stop that was called off', past, { status: 'cancelled', seenRunningAt: END }, {}],
    [{ saidOverAt: clock('04:30') }, 'of a stop said to be over and not seen back', past, OVER_UNSEEN, {}],
    [{ saidOverAt: null }, 'of a stop seen back', past, { ...OVER_UNSEEN, observedEnd: clock('04:50') }, {}],
    [{ saidOverAt: null }, 'of a word without its time', past, { ...SEEN, status: 'completed' }, {}],
    [
      { lastSeenAt: clock('05:40') },
      'of a stop not seen lately',
      past,
      SEEN,
      { live: liveAs('halted', clock('05:40')) },
    ],
    [{ lastSeenAt: null }, 'of a stop that is seen', past, SEEN, { live: liveAs('halted', past) }],
    [{ lastSeenAt: null }, 'of a stop that nobody saw', past, {}, { live: liveAs('halted', clock('05:40')) }],
    [
      { lastSeenAt: null },
      'of a stop that was seen back',
      past,
      { ...SEEN, observedEnd: clock('05:30') },
      { live: liveAs('normal', clock('05:40')) },
    ],
    [{ reopening }, 'of an auction', during, SEEN, { live: liveAs('halted', during, { circuitBreak }) }],
    [
      { reopening: null },
      'of an auction while trading is seen',
      during,
      {},
      { live: liveAs('normal', during, { circuitBreak }) },
    ],
  ])('%j %s', (facts, ...example) => {
    expect(said(example).facts).toMatchObject(facts);
  });
});
