import { SECOND_MS } from '../../lib/domain/time.ts';

/** Timers may fire a moment early; without this a tick would find nothing new and have to wait again. */
const MARGIN_MS = 4;
/** A tick may be this far from the count's own second before it is set anew. */
const SLACK_MS = 40;

/** The one timer that runs while something is shown or about to be. */
export interface Scheduler {
  /** Runs `task` after `delayMs`, instead of whatever was planned before. */
  readonly once: (task: () => void, delayMs: number) => void;
  /** Runs `task` after `delayMs` and every second from then on; an interval that is on that second already goes on. */
  readonly everySecond: (task: () => void, delayMs: number) => void;
  readonly stop: () => void;
}

/** Nothing runs until it is asked for. */
export function createScheduler(): Scheduler {
  let timer = 0;
  let interval = 0;
  function stop() {
    clearTimeout(timer);
    clearInterval(interval);
    interval = 0;
  }
  return {
    once: (task, delayMs) => {
      stop();
      timer = window.setTimeout(task, delayMs + MARGIN_MS);
    },
    // An interval that runs on the right second costs less than a new timer each second.
    everySecond: (task, delayMs) => {
      if (interval !== 0 && Math.abs(delayMs + MARGIN_MS - SECOND_MS) <= SLACK_MS) return;
      stop();
      timer = window.setTimeout(() => {
        interval = window.setInterval(task, SECOND_MS);
        task();
      }, delayMs + MARGIN_MS);
    },
    stop,
  };
}
