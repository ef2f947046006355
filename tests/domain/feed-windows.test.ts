import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../lib/domain/envelope.ts';
import { contradicts, withFeedWindows } from '../../lib/domain/feed-windows.ts';
import { SERVICES, WINDOW_STATUSES } from '../../lib/domain/part.ts';
import { HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { at, aWindow } from '../fixtures/windows.ts';

const START = at('2026-11-25T02:00');
const READ_AT = at('2026-11-24T12:00');
const EARLIER = shift(READ_AT, -HOUR_MS);
const feed = (...windows: MaintenanceWindow[]) => ({ windows, readAt: READ_AT });

describe('a feed', () => {
  it('brings a stop that was not read here, under its own id', () => {
    const other = aWindow({ id: 'blog:7@x', noticeIds: ['blog:7'], start: shift(START, 99 * HOUR_MS), end: null });
    expect(withFeedWindows([aWindow()], feed(other), EARLIER)).toEqual([aWindow(), other]);
    expect(withFeedWindows([], feed(other), null)).toEqual([other]);
  });

  it('brings one stop once, by whatever id it goes there', () => {
    const same = aWindow({ id: 'help-center:9@y', noticeIds: ['help-center:9'] });
    expect(withFeedWindows([aWindow()], feed(same), EARLIER)).toEqual([aWindow()]);
  });

  it('makes a stop longer whose extension was not read here yet', () => {
    const longer = aWindow({ end: shift(START, 5 * HOUR_MS), status: 'extended' });
    const [window] = withFeedWindows([aWindow()], feed(longer), EARLIER);
    expect(window?.end).toBe(longer.end);
  });

  it('names a service that stops too', () => {
    const more = aWindow({ services: ['trading', 'deposit', 'withdrawal', 'api', 'login'] });
    expect(withFeedWindows([aWindow()], feed(more), EARLIER)[0]?.services).toContain('login');
  });

  it('says nothing of what was read here after it', () => {
    const longer = aWindow({ start: shift(START, -HOUR_MS), end: shift(START, 5 * HOUR_MS) });
    expect(withFeedWindows([aWindow()], feed(longer), READ_AT)).toEqual([aWindow()]);
    expect(withFeedWindows([aWindow()], { ...feed(longer), readAt: null }, EARLIER)).toEqual([aWindow()]);
  });

  it.each([
    ['called off', { status: 'cancelled' }],
    ['put off', { status: 'postponed' }],
    ['over', { status: 'completed', endIsActual: true, end: shift(START, MINUTE_MS) }],
    ['shorter', { end: shift(START, HOUR_MS) }],
    ['later', { start: shift(START, HOUR_MS) }],
    ['of fewer services', { services: ['api'] as const }],
  ] as const)('that calls a stop %s changes nothing of it', (_, change) => {
    expect(withFeedWindows([aWindow()], feed(aWindow(change)), EARLIER)).toEqual([aWindow()]);
  });

  it.each([
    ['called off', { status: 'cancelled' }, true],
    ['over', { status: 'completed', endIsActual: true }, true],
    ['shorter', { end: shift(START, HOUR_MS) }, true],
    ['later', { start: shift(START, HOUR_MS) }, true],
    ['as it is', {}, false],
    ['longer', { end: shift(START, 9 * HOUR_MS) }, false],
    ['another one', { id: 'blog:8', start: shift(START, 99 * HOUR_MS), end: null }, false],
  ] as const)('that says of a stop: %s, takes something back: %s', (_, change, isSo) => {
    expect(contradicts([aWindow()], [aWindow(change)])).toBe(isSo);
  });

  it('takes nothing back of what is over or called off here', () => {
    const off = aWindow({ status: 'cancelled' });
    expect(contradicts([off], [aWindow({ end: shift(START, HOUR_MS) })])).toBe(false);
  });
});

/** Any maintenance, in one piece or in parts, seen or not. */
const anyWindow = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    services: fc.uniqueArray(fc.constantFrom(...SERVICES), { minLength: 1, maxLength: 3 }),
    assets: fc.constantFrom([], ['XRP']),
    status: fc.constantFrom(...WINDOW_STATUSES),
    startHours: fc.integer({ min: -5, max: 5 }),
    lengthHours: fc.option(fc.integer({ min: 1, max: 6 })),
    endIsActual: fc.boolean(),
    seenHours: fc.option(fc.integer({ min: -2, max: 2 })),
    backHours: fc.option(fc.integer({ min: 3, max: 5 })),
    partHours: fc.option(fc.integer({ min: 1, max: 9 })),
  })
  .map((any): MaintenanceWindow => {
    const start = shift(START, any.startHours * HOUR_MS);
    const end = any.lengthHours === null ? null : shift(start, any.lengthHours * HOUR_MS);
    const observedStart = any.seenHours === null ? null : shift(start, any.seenHours * HOUR_MS);
    const window = aWindow({
      id: any.id,
      services: any.services,
      assets: any.assets,
      status: any.status,
      start,
      end,
      endIsActual: any.endIsActual && end !== null,
      observedStart,
      observedEnd: observedStart === null || any.backHours === null ? null : shift(start, any.backHours * HOUR_MS),
    });
    if (any.partHours === null) return window;
    const [first, ...others] = partsOf(window);
    if (first === undefined || others.length === 0) return window;
    return { ...window, parts: [{ ...first, end: shift(start, any.partHours * HOUR_MS) }, ...others] };
  });

describe('whatever a feed says', () => {
  it('nothing that was read or seen here ends, is shortened or is called off by it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyWindow, { selector: ({ id }) => id, maxLength: 3 }),
        fc.array(anyWindow, { maxLength: 4 }),
        fc.option(fc.constantFrom(EARLIER, READ_AT)),
        (own, windows, ownReadAt) => {
          const all = withFeedWindows(own, { windows, readAt: READ_AT }, ownReadAt);
          for (const window of own) {
            const after = all.find(({ id }) => id === window.id);
            expect(after).toBeDefined();
            for (const part of partsOf(window)) {
              const kept = partsOf(after as MaintenanceWindow).find(
                ({ service, asset }) => service === part.service && asset === part.asset,
              );
              const { start, end, ...rest } = part;
              expect(kept).toMatchObject(rest);
              expect(kept?.start).toBeLessThanOrEqual(start);
              if (end === null) expect(kept?.end).toBeNull();
              else expect(kept?.end ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(end);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
