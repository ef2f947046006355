import { describe, expect, it } from 'vitest';
import { type ClockReading, checkClock, lookAtClock, UNCHECKED_CLOCK } from '../../lib/domain/clock.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import { at } from '../fixtures/windows.ts';

const NOW = at('2026-11-24T12:40');
const shows = (skewMs: number, host = 'public.bitbank.cc'): ClockReading => ({ host, skewMs });
const AWAKE = { lastAt: NOW, wasAsleep: false };

describe.each([-9 * HOUR_MS, 5 * HOUR_MS, -DAY_MS, 365 * DAY_MS, 3 * MINUTE_MS])(
  'a clock that is off by %i ms',
  (skewMs) => {
    it('is not followed when one answer contradicts it, but doubted', () => {
      expect(checkClock(UNCHECKED_CLOCK, [shows(skewMs)], NOW)).toMatchObject({ offsetMs: 0, suspected: { skewMs } });
    });

    it('gives way to two hosts that show the same time', () => {
      const readings = [shows(skewMs), shows(skewMs + SECOND_MS, 'bitbank.cc')];
      expect(checkClock(UNCHECKED_CLOCK, readings, NOW).offsetMs).toBe(skewMs + SECOND_MS);
    });

    it('gives way to two answers in a row', () => {
      const doubted = checkClock(UNCHECKED_CLOCK, [shows(skewMs)], NOW);
      expect(checkClock(doubted, [shows(skewMs)], shift(NOW, 20_000))).toMatchObject({
        offsetMs: skewMs,
        suspected: null,
      });
    });

    it('is right again with the first answer that agrees', () => {
      const followed = { ...UNCHECKED_CLOCK, offsetMs: skewMs };
      expect(checkClock(followed, [shows(100)], NOW).offsetMs).toBe(0);
    });

    it('that agreed and ran on evenly is believed before the answers', () => {
      const agreed = checkClock(UNCHECKED_CLOCK, [shows(0)], NOW);
      const next = checkClock(agreed, [shows(skewMs), shows(skewMs, 'bitbank.cc')], shift(NOW, MINUTE_MS));
      expect(next).toMatchObject({ offsetMs: 0, suspected: null });
    });

    it('that may have been set while the machine slept is not', () => {
      const agreed = lookAtClock(checkClock(UNCHECKED_CLOCK, [shows(0)], NOW), { ...AWAKE, wasAsleep: true }, NOW);
      expect(checkClock(agreed, [shows(skewMs), shows(skewMs, 'bitbank.cc')], NOW).offsetMs).toBe(skewMs);
    });
  },
);

it.each([5 * 365 * DAY_MS, -20 * 365 * DAY_MS, 401 * DAY_MS, -401 * DAY_MS])(
  'answers that are off by %i ms are wrong themselves, however many there are',
  (skewMs) => {
    const answers = [shows(skewMs), shows(skewMs, 'bitbank.cc')];
    const once = checkClock(UNCHECKED_CLOCK, answers, NOW);
    expect(checkClock(once, answers, shift(NOW, MINUTE_MS))).toEqual(UNCHECKED_CLOCK);
    expect(checkClock(UNCHECKED_CLOCK, [...answers, shows(0, 'support.bitbank.cc')], NOW).agreedAt).toBe(NOW);
  },
);

it('a date out of a cache, which stands still, is no second witness', () => {
  const doubted = checkClock(UNCHECKED_CLOCK, [shows(-HOUR_MS)], NOW);
  const next = checkClock(doubted, [shows(-HOUR_MS - MINUTE_MS)], shift(NOW, MINUTE_MS));
  expect(next).toMatchObject({ offsetMs: 0, suspected: { skewMs: -HOUR_MS - MINUTE_MS } });
});

it('one answer that agrees outweighs one that does not', () => {
  const readings = [shows(-9 * HOUR_MS), shows(500, 'bitbank.cc')];
  expect(checkClock(UNCHECKED_CLOCK, readings, NOW)).toMatchObject({ offsetMs: 0, suspected: null });
});

it('a clock that was set back is judged anew', () => {
  const followed = { offsetMs: -9 * HOUR_MS, suspected: null, agreedAt: null };
  expect(lookAtClock(followed, AWAKE, shift(NOW, -9 * HOUR_MS))).toEqual(UNCHECKED_CLOCK);
});

it('a doubt that nobody answers any more is believed after five minutes', () => {
  const doubted = checkClock(UNCHECKED_CLOCK, [shows(-9 * HOUR_MS)], NOW);
  expect(lookAtClock(doubted, AWAKE, shift(NOW, 5 * MINUTE_MS))).toEqual(doubted);
  expect(lookAtClock(doubted, AWAKE, shift(NOW, 5 * MINUTE_MS + 1)).offsetMs).toBe(-9 * HOUR_MS);
});
