import { describe, expect, it } from 'vitest';
import { EMPTY_LIVE_HISTORY, type LiveHistory, trackLive } from '../../lib/domain/live-history.ts';
import { joinLive } from '../../lib/domain/live-join.ts';
import { NO_LIVE_STATE } from '../../lib/domain/observation.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import { at, aWindow } from '../fixtures/windows.ts';

const seen = (before: LiveHistory, condition: 'halted' | 'normal', now: EpochMs, window = aWindow()): LiveHistory =>
  trackLive(before, { ...NO_LIVE_STATE, condition, since: now, answeredAt: now }, [window], now);

describe('a halt that is seen after a planned end', () => {
  const afterwards = at('2026-11-25T05:01');

  it('is the overrun of that stop when the machine slept through it, and no emergency', () => {
    const halted = seen(EMPTY_LIVE_HISTORY, 'halted', afterwards);
    expect(joinLive([aWindow()], halted)).toMatchObject([
      { id: aWindow().id, observedStart: afterwards, observedEnd: null },
    ]);
    const back = at('2026-11-25T06:00');
    expect(joinLive([aWindow()], seen(halted, 'normal', back))).toMatchObject([
      { id: aWindow().id, observedEnd: back },
    ]);
  });

  it('is an emergency when trading was seen at the end', () => {
    const quiet = seen(EMPTY_LIVE_HISTORY, 'normal', at('2026-11-25T05:00'));
    const joined = joinLive([aWindow()], seen(quiet, 'halted', afterwards));
    expect(joined).toMatchObject([{ observedEnd: null, seenRunningAt: at('2026-11-25T05:00') }, { kind: 'emergency' }]);
  });

  it('is an emergency when the stop was seen to end before', () => {
    const stopped = seen(EMPTY_LIVE_HISTORY, 'halted', at('2026-11-25T02:00'));
    const back = seen(stopped, 'normal', at('2026-11-25T04:50'));
    expect(joinLive([aWindow()], seen(back, 'halted', afterwards))).toMatchObject([{}, { kind: 'emergency' }]);
  });

  it.each([
    ['in its time', '2026-11-25T02:03', '2026-11-25T04:50'],
    ['past its end', '2026-11-25T04:00', '2026-11-25T05:30'],
    ['before its start', '2026-11-25T01:50', '2026-11-25T04:00'],
  ])('is an emergency when the stop was seen %s before its notice was read', (_, began, ended) => {
    const before = trackLive(
      EMPTY_LIVE_HISTORY,
      { ...NO_LIVE_STATE, condition: 'halted', since: at(began), answeredAt: at(began) },
      [],
      at(began),
    );
    const back = seen(before, 'normal', at(ended));
    const again = seen(back, 'halted', at('2026-11-25T06:40'));
    expect(joinLive([aWindow()], again)).toMatchObject([
      { observedStart: at(began), observedEnd: at(ended) },
      { kind: 'emergency', observedStart: at('2026-11-25T06:40'), observedEnd: null },
    ]);
  });

  it('is an emergency when the exchange had said that it was over, or a day had gone by', () => {
    const completed = aWindow({ status: 'completed', endIsActual: true });
    const halted = seen(EMPTY_LIVE_HISTORY, 'halted', afterwards, completed);
    expect(joinLive([completed], halted)).toMatchObject([{ observedStart: null }, { kind: 'emergency' }]);
    const tomorrow = seen(EMPTY_LIVE_HISTORY, 'halted', at('2026-11-26T05:00'));
    expect(joinLive([aWindow()], tomorrow)).toMatchObject([{ observedStart: null }, { kind: 'emergency' }]);
  });
});
