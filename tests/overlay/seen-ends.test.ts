import { describe, expect, it } from 'vitest';
import { watchEnds } from '../../components/overlay/seen-ends.ts';
import { type EpochMs, HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { dressed, quietView, REGULAR, windowOf } from '../fixtures/views.ts';
import { read, shownOf } from './telling.ts';

const START = REGULAR.start;
const BACK = { observedStart: START, observedEnd: shift(START, HOUR_MS) };

/** What a page knows that saw the window as it was at each of the moments. */
function pageThatSaw(...moments: readonly (readonly [at: EpochMs, window: Partial<MaintenanceWindow>])[]) {
  const ends = watchEnds();
  for (const [at, window] of moments) ends.note({ ...quietView(at), windows: [dressed(windowOf(window))] }, at);
  return ends.at['w-regular'] ?? null;
}

describe('an end is news to a page', () => {
  it('that saw it go on', () => {
    const news = shift(START, 2 * HOUR_MS);
    expect(pageThatSaw([shift(START, MINUTE_MS), { observedStart: START }], [news, BACK])).toBe(news);
  });

  it('not to one that slept through all of it', () => {
    expect(pageThatSaw([shift(START, -HOUR_MS), {}], [shift(START, 9 * HOUR_MS), BACK])).toBeNull();
  });

  it('that saw it planned, when it is called off', () => {
    const news = shift(START, -HOUR_MS);
    expect(pageThatSaw([shift(START, -2 * HOUR_MS), {}], [news, { status: 'cancelled' }])).toBe(news);
    expect(pageThatSaw([news, { status: 'cancelled' }])).toBeNull();
  });
});

describe('what was called off', () => {
  it.each([
    ['cancelled', '取引停止の予定は中止になりました', 'Trading: the planned stop was cancelled'],
    ['postponed', '取引停止の予定は延期になりました', 'Trading: the planned stop was postponed'],
  ] as const)('is told for a minute: %s', (status, ja, en) => {
    const news = shift(START, -HOUR_MS);
    const view = { ...quietView(news), windows: [dressed(windowOf({ status }))] };
    const titleAt = (now: EpochMs, language: 'ja' | 'en') => {
      const v = shownOf({ view, now }, language, 'btc_jpy', { 'w-regular': news });
      return v === null ? null : read(v, now).alert[0];
    };
    expect([titleAt(shift(news, MINUTE_MS / 2), 'ja'), titleAt(shift(news, MINUTE_MS / 2), 'en')]).toEqual([ja, en]);
    expect(titleAt(shift(news, MINUTE_MS), 'ja')).toBeNull();
  });
});
