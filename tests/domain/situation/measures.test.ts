import { describe, expect, it, test } from 'vitest';
import { againstPlan, movedEnd, shareOf, tookMs } from '../../../lib/domain/situation/measures.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../../lib/domain/time.ts';
import type { MaintenanceWindow, WindowRevision } from '../../../lib/domain/window.ts';
import { at, aWindow } from '../../fixtures/windows.ts';

/* The stop of 25 November 2:00 to 5:00. */

const [START, END, LATER] = [at('2026-11-25T02:00'), at('2026-11-25T05:00'), at('2026-11-25T06:30')];

describe('the end before the newest change', () => {
  const times = { start: START, end: LATER, status: 'scheduled' } as const;

  test.each([
    ['is the one that was planned, where the end alone moved', times, { start: START, end: END }, END],
    [
      'is it of an extension too, whose start was corrected',
      { ...times, status: 'extended' },
      { start: 0, end: END },
      END,
    ],
    ['is none where the whole moved', times, { start: 0, end: END }, null],
    ['is none where the end is the same', times, { start: START, end: LATER }, null],
    ['is none where none had been planned', times, { start: START, end: null }, null],
  ] as const)('%s', (_, now, { start, end }, moved) =>
    expect(movedEnd(now, { start: start as typeof START, end, changedAt: START })).toBe(moved),
  );

  it('is none where nothing changed', () => expect(movedEnd(times, null)).toBeNull());
});

describe('how much of a stop has passed', () => {
  test.each([
    ['2026-11-25T01:00', 0, false],
    ['2026-11-25T02:00', 0, false],
    ['2026-11-25T02:01', 0.6, false],
    ['2026-11-25T03:30', 50, false],
    ['2026-11-25T04:59', 99.4, false],
    // Past the end: how much of the time was planned.
    ['2026-11-25T05:00', 100, true],
    ['2026-11-25T06:00', 75, true],
    ['2026-11-25T08:00', 50, true],
  ])('at %s is %d %%', (now, percent, over) => expect(shareOf(aWindow(), at(now))).toEqual({ percent, over }));

  it('is counted from the start that was seen', () =>
    expect(shareOf(aWindow({ observedStart: at('2026-11-25T03:00') }), at('2026-11-25T04:00'))?.percent).toBe(50));

  it('is nothing without a planned end, and all of a stop without a length', () => {
    expect(shareOf(aWindow({ end: null }), at('2026-11-25T04:00'))).toBeNull();
    expect(shareOf(aWindow({ end: START }), START)).toEqual({ percent: 100, over: true });
  });
});

describe('how long a stop took', () => {
  const over = shift(LATER, 20 * SECOND_MS);
  const revision = (changes: Partial<WindowRevision>): WindowRevision => ({
    ...{ at: START, noticeId: 'blog:1', start: START, end: END, status: 'scheduled' },
    ...changes,
  });

  it('is its length to the minute', () => {
    expect(tookMs(aWindow(), over)).toBe(4.5 * HOUR_MS);
    expect(tookMs(aWindow({ observedStart: shift(START, 10 * MINUTE_MS) }), over)).toBe(4.5 * HOUR_MS - 10 * MINUTE_MS);
  });

  test.each([{ isStartUnseen: true }, { isEndUnseen: true }])('is not known where nobody saw it: %j', (unseen) => {
    expect(tookMs(aWindow(unseen), over)).toBeNull();
    expect(againstPlan(aWindow(unseen), over)).toBeNull();
  });

  test.each<[string, Partial<MaintenanceWindow>, ReturnType<typeof againstPlan>]>([
    ['later than planned', {}, { firstMs: 1.5 * HOUR_MS, lastMs: null }],
    [
      'against the first plan and the last',
      { end: at('2026-11-25T06:00'), revisions: [revision({}), revision({ end: at('2026-11-25T06:00') })] },
      { firstMs: 1.5 * HOUR_MS, lastMs: HOUR_MS / 2 },
    ],
    ['against nothing, where nobody announced it', { origin: 'live' }, null],
    ['against nothing, where no end was planned', { end: null }, null],
  ])('is told %s', (_, window, compared) => expect(againstPlan(aWindow(window), over)).toEqual(compared));

  // What stands beside each other has to add up: how long it was, and how much of that was not planned.
  test.each([
    ['a minute that lasted two by the plan, seen late', 60, 40, 119, [1, 0]],
    ['a minute and a half, seen at once', 60, 0, 119, [2, 1]],
    ['as long as planned, though later', 600, 300, 900, [10, 0]],
    ['shorter, though over as planned', 600, 120, 600, [8, -2]],
    ['seen late and over late', 3_600, 31, 3_629, [60, 0]],
  ])('adds up: %s', (_, plannedS, seenS, overS, [tookMin = 0, longerMin]) => {
    const second = (count: number) => shift(START, count * SECOND_MS);
    const window = aWindow({ end: second(plannedS), observedStart: second(seenS) });
    expect(tookMs(window, second(overS))).toBe(tookMin * MINUTE_MS);
    expect((againstPlan(window, second(overS))?.firstMs ?? Number.NaN) / MINUTE_MS).toBe(longerMin);
  });

  it('is negative where it was over early', () =>
    expect(againstPlan(aWindow(), at('2026-11-25T04:00'))).toEqual({ firstMs: -HOUR_MS, lastMs: null }));
});
