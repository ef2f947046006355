import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';

const SECOND_LOOK_MS = 15 * SECOND_MS;
const LASTS_MS = 15 * MINUTE_MS;
const YOUNG_MS = 5 * MINUTE_MS;
const SILENT_TRIES = 3;

/**
 * What an onlooker may believe of the exchange after each look: a stop after a second one, its end at once when it is some
 * minutes old, and both the later the more the answers have changed within the hour.
 */
export class Sight {
  /** A stop is believed, and since when it is. */
  isStopped = false;
  since = 0;
  #suspectedAt: number | null = null;
  #clearingAt: number | null = null;
  #flips: number[] = [];
  #wasHalt = false;
  #silentTries = 0;

  silent(): void {
    this.#silentTries += 1;
    if (this.#silentTries >= SILENT_TRIES) this.isStopped = false;
  }

  /** A look that shows a few of the pairs: an answer, and no more. */
  part(): void {
    this.#silentTries = 0;
  }

  /** A look that shows a halt. */
  halted(at: number): void {
    this.#turn(true, at);
    if (this.isStopped) {
      this.#clearingAt = null;
      return;
    }
    const since = stillOf(this.#suspectedAt, at);
    this.#suspectedAt = since ?? at;
    if (since === null || at - since < Math.max(SECOND_LOOK_MS, this.#holdMs)) return;
    this.isStopped = true;
    this.since = since;
    this.#suspectedAt = null;
    this.#clearingAt = null;
  }

  /** A look that shows trading. @returns since when that is believed; null while it is not. */
  trading(at: number): number | null {
    this.#turn(false, at);
    this.#suspectedAt = null;
    if (!this.isStopped) return at;
    const since = stillOf(this.#clearingAt, at) ?? at;
    const leastMs = at - this.since < YOUNG_MS ? SECOND_LOOK_MS : 0;
    this.#clearingAt = since;
    if (at - since < Math.max(leastMs, this.#holdMs)) return null;
    this.isStopped = false;
    this.#clearingAt = null;
    return since;
  }

  #turn(isHalt: boolean, at: number): void {
    this.#silentTries = 0;
    this.#flips = this.#flips.filter((flip) => flip <= at && at - flip < HOUR_MS);
    if (isHalt !== this.#wasHalt) this.#flips.push(at);
    this.#wasHalt = isHalt;
  }

  get #holdMs(): number {
    if (this.#flips.length >= 5) return 5 * MINUTE_MS;
    return this.#flips.length >= 3 ? 90 * SECOND_MS : 0;
  }
}

const stillOf = (since: number | null, at: number): number | null =>
  since !== null && at >= since && at - since <= LASTS_MS ? since : null;
