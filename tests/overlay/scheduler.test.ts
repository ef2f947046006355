// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScheduler, type Scheduler } from '../../components/overlay/scheduler.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';

let scheduler: Scheduler;
const task = vi.fn();
const other = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  scheduler = createScheduler();
});
afterEach(() => vi.useRealTimers());

describe('the one timer of the overlay', () => {
  it('does not run before it is asked for', () => {
    expect(vi.getTimerCount()).toBe(0);
  });

  it('runs a task once, a moment after its time and never before', () => {
    scheduler.once(task, MINUTE_MS);
    vi.advanceTimersByTime(MINUTE_MS);
    expect(task).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10);
    expect(task).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(MINUTE_MS);
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('has room for one: what was planned before is dropped', () => {
    scheduler.once(other, SECOND_MS);
    scheduler.everySecond(other, SECOND_MS / 2);
    scheduler.once(task, 2 * SECOND_MS);
    vi.advanceTimersByTime(3 * SECOND_MS);
    expect([other.mock.calls.length, task.mock.calls.length]).toEqual([0, 1]);
  });

  it('runs a task each second from a given moment on', () => {
    scheduler.everySecond(task, 400);
    vi.advanceTimersByTime(410);
    expect(task).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5 * SECOND_MS);
    expect(task).toHaveBeenCalledTimes(6);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('lets an interval that is on the second go on, and sets one that is off it anew', () => {
    scheduler.everySecond(() => {
      task();
      scheduler.everySecond(other, SECOND_MS);
    }, 0);
    vi.advanceTimersByTime(3 * SECOND_MS + 10);
    expect([task.mock.calls.length, other.mock.calls.length]).toEqual([4, 0]);
    scheduler.everySecond(other, 300);
    vi.advanceTimersByTime(310);
    expect([task.mock.calls.length, other.mock.calls.length]).toEqual([4, 1]);
  });

  it.each(['once', 'everySecond'] as const)('stops: %s', (how) => {
    scheduler[how](task, 100);
    vi.advanceTimersByTime(how === 'once' ? 50 : 150);
    const before = task.mock.calls.length;
    scheduler.stop();
    vi.advanceTimersByTime(MINUTE_MS);
    expect(task).toHaveBeenCalledTimes(before);
    expect(vi.getTimerCount()).toBe(0);
  });
});
