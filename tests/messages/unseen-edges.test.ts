import { describe, expect, it } from 'vitest';
import { MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { LANGUAGES } from '../../lib/messages/language.ts';
import { liveAs } from '../fixtures/sight.ts';
import { dressed, jst, quietView, REGULAR, windowOf } from '../fixtures/views.ts';
import { textsOf } from './hearing.ts';

/* What nobody saw begin or end is said without when it began, and without how long it was. */

const now = jst('11-25 03:30');
const viewOf = (window: Partial<MaintenanceWindow>, condition: 'halted' | 'normal') => ({
  ...quietView(now),
  trackRecord: null,
  ownAssets: [],
  live: liveAs(condition, shift(now, -5 * SECOND_MS)),
  windows: [dressed(windowOf(window))],
});
const FOUND = { observedStart: shift(now, -20 * MINUTE_MS), isStartUnseen: true };
const BACK = { observedStart: REGULAR.start, observedEnd: shift(now, -20 * SECOND_MS) };

const BEGAN = /(?:2:00|3:10) ?開始(?!予定)|[Ss]ince [23]:[01]0|(?<![Pp]lanned )\bstart [23]:[01]0|[23]:[01]0 start/;
const LENGTH = /停止 ?\d+(?:時間|分)|[Ss]topped(?: for)? \d/;

describe.each(LANGUAGES)('in %s', (language) => {
  it.each([
    ['with a planned end', FOUND],
    ['with an open end', { ...FOUND, end: null }],
    ['past its planned end', { ...FOUND, end: shift(now, -10 * MINUTE_MS) }],
    ['called over by a notice', { ...FOUND, status: 'completed' as const }],
  ])('a stop that was found going on has no start but the planned one: %s', (_, window) => {
    for (const [surface, text] of textsOf(viewOf(window, 'halted'), now, language)) {
      expect(text, surface).not.toMatch(BEGAN);
    }
  });

  it.each([2, 9, 25])('one that was found %i minutes before its planned start has that start', (early) => {
    const start = shift(now, early * MINUTE_MS);
    const found = { start, end: null, observedStart: shift(now, -MINUTE_MS), isStartUnseen: true };
    const texts = textsOf(viewOf(found, 'halted'), now, language);
    const [, notification = ''] = texts.find(([surface]) => surface === 'notification') ?? [];
    expect(notification).not.toMatch(/3:29 ?開始予定|[Pp]lanned start 3:29/);
    expect(notification).toMatch(new RegExp(`3:${30 + early} ?開始予定|[Pp]lanned start 3:${30 + early}`));
  });

  it('a stop that was seen to begin has one', () => {
    const texts = textsOf(viewOf({ observedStart: REGULAR.start, end: null }, 'halted'), now, language);
    expect(texts.filter(([, text]) => BEGAN.test(text)).map(([surface]) => surface)).toContain('overlay');
  });

  it.each([
    ['found going on', { isStartUnseen: true }],
    ['found back', { isEndUnseen: true }],
  ])('a stop that was %s has no length', (_, unseen) => {
    for (const [surface, text] of textsOf(viewOf({ ...BACK, ...unseen }, 'normal'), now, language)) {
      expect(text, surface).not.toMatch(LENGTH);
      expect(text, surface).not.toMatch(/予定どおり|予定より|as planned|over plan|under plan/);
    }
    const seen = textsOf(viewOf(BACK, 'normal'), now, language).filter(([, text]) => LENGTH.test(text));
    expect(seen.length).toBeGreaterThan(1);
  });
});
