import { type EpochMs, epochMs, MINUTE_MS } from '../../lib/domain/time.ts';

/** A clock that is off by less is as good as right. */
const TOLERANCE_MS = 2 * MINUTE_MS;

interface Event {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/**
 * True time and what is to happen in it. Nothing passes but by `step`, so that a day costs as many turns as it has
 * events. The machine's own clock is true time plus what somebody set it off by.
 */
export class Timeline {
  #now: number;
  #order = 0;
  #clockOffMs = 0;
  /** The exchange's answers say what time it is. */
  isToldTime = false;
  /** Called when true time has moved on, before what happens then. */
  onAdvance: () => void = () => {};
  /** A binary heap: the earliest event is the first. */
  readonly #events: Event[] = [];

  constructor(startMs: number) {
    this.#now = startMs;
  }

  get now(): number {
    return this.#now;
  }

  /** What the machine's clock shows. */
  get wall(): EpochMs {
    return epochMs(this.#now + this.#clockOffMs);
  }

  /** What the machine goes by: the time that answers give it, or its own clock when that is a little off at most. */
  get known(): EpochMs {
    return this.isToldTime && Math.abs(this.#clockOffMs) > TOLERANCE_MS ? epochMs(this.#now) : this.wall;
  }

  setClockOff(byMs: number): void {
    this.#clockOffMs += byMs;
  }

  /** Runs `run` when true time is `at`; what lies in the past runs at once. */
  at(at: number, run: () => void): void {
    this.#events.push({ at: Math.max(at, this.#now), order: this.#order++, run });
    this.#rise(this.#events.length - 1);
  }

  after(delayMs: number, run: () => void): void {
    this.at(this.#now + delayMs, run);
  }

  /** Moves to the next event up to `endMs` and runs it; false when there is none. */
  step(endMs: number): boolean {
    const next = this.#events[0];
    if (next === undefined || next.at > endMs) return false;
    this.#takeFirst();
    this.#now = next.at;
    this.onAdvance();
    next.run();
    return true;
  }

  #takeFirst(): void {
    const last = this.#events.pop();
    if (last === undefined || this.#events.length === 0) return;
    this.#events[0] = last;
    this.#sink(0);
  }

  #rise(from: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#isBefore(index, parent)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  #sink(from: number): void {
    let index = from;
    for (;;) {
      const [left, right] = [2 * index + 1, 2 * index + 2];
      let first = index;
      if (this.#isBefore(left, first)) first = left;
      if (this.#isBefore(right, first)) first = right;
      if (first === index) return;
      this.#swap(index, first);
      index = first;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#events[a], this.#events[b]];
    if (one === undefined || other === undefined) return false;
    return one.at < other.at || (one.at === other.at && one.order < other.order);
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#events[a], this.#events[b]];
    if (one === undefined || other === undefined) return;
    this.#events[a] = other;
    this.#events[b] = one;
  }
}
