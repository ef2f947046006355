import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import type { Browser } from './browser.ts';

/** After a death the alarm that fired comes again within its period; it may be as late as any alarm. */
const AFTER_DEATH_MS = 2 * MINUTE_MS + 30 * SECOND_MS;
/** A sleep longer than the longest pause between two cycles cannot go unnoticed. */
const SLEEP_NOTICED_MS = 130 * MINUTE_MS;

/** In what condition the machine is: what can be expected of it, and since when. */
export class Condition {
  #browser: Browser | null = null;
  /** The machine's clock was set: everything is late until the cycle has run again. */
  clockWasSet = false;
  /** Somebody died: until then things may be late. */
  troubleUntil = 0;
  /** Newest moment at which it could not tell anything. */
  unrestAt = 0;
  /** When it woke up from its newest long sleep. */
  awakeFrom = 0;
  /** When it woke up last, after however short a sleep, or began. */
  wokeAt: number | null = null;
  #asleepFrom: number | null = null;

  watch(browser: Browser): void {
    this.#browser = browser;
  }

  /** To be called whenever time has passed. */
  tick(now: number): void {
    if (this.isBlocked) this.unrestAt = now;
    if (this.#browser?.isAwake === false) {
      this.#asleepFrom ??= now;
      return;
    }
    if (this.#asleepFrom !== null) this.wokeAt = now;
    this.wokeAt ??= now;
    if (this.#asleepFrom !== null && now - this.#asleepFrom > SLEEP_NOTICED_MS) this.awakeFrom = now;
    this.#asleepFrom = null;
  }

  died(now: number): void {
    this.troubleUntil = now + AFTER_DEATH_MS;
  }

  /** Nothing can be told now. */
  get isBlocked(): boolean {
    return this.#browser === null || !this.#browser.isAwake || this.needsTurn;
  }

  /** The next turn of the cycle is what ends this; waking up has to bring one by itself. */
  get needsTurn(): boolean {
    return this.#browser?.refusesNotifications === true || this.#browser?.diskState === 'broken' || this.clockWasSet;
  }

  /** Pages read the disk: what is kept elsewhere they do not show. */
  get canLook(): boolean {
    const { isAwake = false, diskState, hasUnsaved } = this.#browser ?? {};
    return isAwake && !this.clockWasSet && diskState === 'sound' && hasUnsaved === false;
  }

  /** Nothing has been in the way for `forMs`. */
  isSoundFor(forMs: number, now: number): boolean {
    return !this.isBlocked && now - this.unrestAt > forMs && now > this.troubleUntil;
  }

  wasAwakeAt(at: number): boolean {
    return !this.isBlocked && at - this.unrestAt > 2 * MINUTE_MS && at > this.troubleUntil;
  }
}
