import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AlarmName } from '../../lib/app/ports.ts';
import { DAY_MS, epochMs, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import { timerAlarms } from '../../lib/node/timers.ts';

const now = () => epochMs(Date.now());
let rung: AlarmName[] = [];
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T02:00:00+09:00') });
  rung = [];
});
afterEach(() => vi.useRealTimers());
const open = () => timerAlarms(now, (name) => rung.push(name));

describe('an alarm of a process', () => {
  it('rings once, at its time', async () => {
    const alarms = open();
    await alarms.create('poll', shift(now(), MINUTE_MS));
    expect(await alarms.getAll()).toEqual({ poll: shift(now(), MINUTE_MS) });
    vi.advanceTimersByTime(MINUTE_MS - 1);
    expect(rung).toEqual([]);
    vi.advanceTimersByTime(10 * MINUTE_MS);
    expect(rung).toEqual(['poll']);
    expect(await alarms.getAll()).toEqual({});
  });

  it('that is created anew rings at the new time only', async () => {
    const alarms = open();
    await alarms.create('next', shift(now(), MINUTE_MS));
    await alarms.create('next', shift(now(), 5 * MINUTE_MS));
    vi.advanceTimersByTime(2 * MINUTE_MS);
    expect(rung).toEqual([]);
    vi.advanceTimersByTime(3 * MINUTE_MS);
    expect(rung).toEqual(['next']);
  });

  it('may be further away than a timer can wait', async () => {
    await open().create('next', shift(now(), 40 * DAY_MS));
    vi.advanceTimersByTime(39 * DAY_MS);
    expect(rung).toEqual([]);
    vi.advanceTimersByTime(DAY_MS);
    expect(rung).toEqual(['next']);
  });

  it('that is cleared, or stopped with the others, rings no more', async () => {
    const alarms = open();
    await alarms.create('poll', shift(now(), MINUTE_MS));
    await alarms.create('next', shift(now(), MINUTE_MS));
    await alarms.clear('poll');
    alarms.stop();
    vi.advanceTimersByTime(DAY_MS);
    expect(rung).toEqual([]);
  });
});
