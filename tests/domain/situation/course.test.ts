import { describe, expect, test } from 'vitest';
import { isGoingOnAt, isOverAt } from '../../../lib/domain/situation/course.ts';
import type { MaintenanceWindow } from '../../../lib/domain/window.ts';
import { at, aWindow } from '../../fixtures/windows.ts';

/* The stop of 25 November 2:00 to 5:00, without a look at the exchange. */

describe('the course of a maintenance', () => {
  test.each<[string, string, Partial<MaintenanceWindow>, { goesOn: boolean; isOver: boolean }]>([
    ['before it', '2026-11-25T01:59', {}, { goesOn: false, isOver: false }],
    ['from its start', '2026-11-25T02:00', {}, { goesOn: true, isOver: false }],
    ['past its end, which nobody confirmed', '2026-11-25T05:30', {}, { goesOn: true, isOver: false }],
    [
      'once it is known to be over',
      '2026-11-25T05:30',
      { observedEnd: at('2026-11-25T05:12') },
      { goesOn: false, isOver: true },
    ],
    ['when it was called off', '2026-11-25T02:30', { status: 'cancelled' }, { goesOn: false, isOver: true }],
  ])('%s', (_, time, window, { goesOn, isOver }) => {
    expect(isGoingOnAt(aWindow(window), at(time))).toBe(goesOn);
    expect(isOverAt(aWindow(window), at(time))).toBe(isOver);
  });
});
