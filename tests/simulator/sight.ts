import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import type { Call, Look } from './look.ts';

const SECOND_LOOK_MS = 15 * SECOND_MS;
const LASTS_MS = 15 * MINUTE_MS;
const YOUNG_MS = 5 * MINUTE_MS;
const SILENT_TRIES = 3;

/** What is believed of the whole exchange: a stop, trading, a word that means neither, or nothing. */
export type Belief = 'stopped' | 'trading' | 'word' | 'nothing';

/** A word that most pairs show, whether it takes the place of their state or stands beside it. */
export interface SeenWord {
  readonly since: number;
  readonly words: readonly string[];
}

/**
 * What an onlooker may believe of the exchange after each look: a stop after a second one, from whichever call; its end
 * at once when it is some minutes old and no call speaks of it any more; and both the later the more the answers have
 * changed within the hour.
 */
export class Sight {
  belief: Belief = 'nothing';
  /** Since when it is believed. */
  since = 0;
  /** Newest look that said something of the whole. */
  answeredAt = 0;
  #suspected: { readonly at: number; readonly isStop: boolean } | null = null;
  #clearingAt: number | null = null;
  #flips: number[] = [];
  /** What each call said last. */
  readonly #standing = new Map<Call, { readonly at: number; readonly says: 'stop' | 'trading' | 'word' }>();
  #words: readonly string[] = [];
  /** What has been shown of a stop since trading was last believed. */
  readonly #signs = new Set<string>();
  #hampered: (SeenWord & { readonly isSure: boolean }) | null = null;
  /** Flags that hampered most pairs from the beginning; null while no pairs are known. */
  #usual: readonly string[] | null = null;
  #silentTries = 0;

  get isStopped(): boolean {
    return this.belief === 'stopped';
  }

  /** Nothing stands in the way of what is believed. */
  get isSure(): boolean {
    return this.#suspected === null;
  }

  get signs(): readonly string[] {
    return [...this.#signs];
  }

  get word(): SeenWord | null {
    if (this.belief === 'word') return { since: this.since, words: this.#words };
    const alternatesFrom = this.#alternatesFrom;
    if (alternatesFrom !== null) return { since: alternatesFrom, words: ['alternating'] };
    return this.#hampered?.isSure === true && !this.isStopped ? this.#hampered : null;
  }

  /** The first of five changes of mind with less than five minutes between any two, and since the last. */
  get #alternatesFrom(): number | null {
    if (this.belief !== 'trading') return null;
    let from = this.answeredAt;
    const row = this.#flips.toReversed().filter((flip) => {
      const isOfRow = from - flip <= 5 * MINUTE_MS;
      from = isOfRow ? flip : Number.POSITIVE_INFINITY;
      return isOfRow;
    });
    return row.length >= 5 ? (row.at(-1) ?? null) : null;
  }

  see(look: Look): void {
    const { at, call } = look;
    if (call === 'flags' && !this.#knowsPairs(look)) return;
    if (look.says !== 'silent' && look.says !== 'no-stop' && call !== 'flags') this.#silentTries = 0;
    if (['stop', 'trading', 'word'].includes(look.says)) this.answeredAt = at;
    switch (look.says) {
      case 'silent':
        this.#silent(at);
        break;
      case 'stop':
        if (call === 'flags') this.#hampered = null;
        for (const sign of look.words ?? []) this.#signs.add(sign);
        this.#stand(call, at, 'stop');
        this.#stop(at);
        break;
      case 'trading':
        this.#stand(call, at, 'trading');
        this.#trading(call, at);
        break;
      case 'word':
        this.#stand(call, at, 'word');
        this.#word(look);
        break;
      case 'no-stop':
        if (call !== 'flags' && this.#standing.get(call)?.says !== 'stop') break;
        this.#withdraw(call, at);
        if (call === 'flags') this.#hamper(look);
        break;
    }
  }

  /** The first list of pairs in which most of them trade is what later ones are measured against, with its flags. */
  #knowsPairs({ says, words = [] }: Look): boolean {
    if (this.#usual !== null || says !== 'no-stop') return this.#usual !== null;
    this.#usual = words;
    return false;
  }

  #silent(at: number): void {
    this.#silentTries += 1;
    if (this.#silentTries < SILENT_TRIES || this.belief === 'nothing') return;
    this.belief = 'nothing';
    this.since = at;
  }

  #stop(at: number): void {
    if (this.isStopped) {
      this.#suspected = null;
      this.#clearingAt = null;
      return;
    }
    const since = this.#suspected?.isStop === true ? stillOf(this.#suspected.at, at) : null;
    if (since === null) this.#suspected = { at, isStop: true };
    else if (at - since >= Math.max(SECOND_LOOK_MS, this.#holdMs)) this.#settle('stopped', since);
  }

  #trading(call: Call, at: number): void {
    if (this.#isAnyStop(call, at)) return;
    if (!this.isStopped) {
      this.#settle('trading', this.belief === 'trading' ? this.since : at);
      return;
    }
    const since = stillOf(this.#clearingAt, at) ?? at;
    const leastMs = at - this.since < YOUNG_MS ? SECOND_LOOK_MS : 0;
    this.#clearingAt = since;
    if (at - since >= Math.max(leastMs, this.#holdMs)) this.#settle('trading', since);
  }

  #word({ at, words = [] }: Look): void {
    if (this.belief === 'word') {
      this.#words = words;
      this.#suspected = null;
      return;
    }
    const since = stillOf(this.#suspected?.at ?? null, at);
    if (since === null) this.#suspected = { at, isStop: false };
    else if (at - since >= SECOND_LOOK_MS) {
      this.#words = words;
      this.#settle('word', since);
    }
  }

  /** A call that spoke of a stop speaks of none any more, and says nothing else of the whole. */
  #withdraw(call: Call, at: number): void {
    this.#standing.delete(call);
    const others = [...this.#standing];
    const isDoubted = others.some(([, { says }]) => says === 'stop');
    if (this.#suspected?.isStop === true && !isDoubted) this.#suspected = null;
    const trading = others.find(([, { says }]) => says === 'trading');
    if (this.isStopped && trading !== undefined && !isDoubted) this.#trading(trading[0], at);
  }

  #hamper({ at, words: shown = [] }: Look): void {
    const before = this.#hampered;
    this.#usual = (this.#usual ?? []).filter((word) => shown.includes(word));
    const words = shown.filter((word) => !this.#usual?.includes(word));
    if (words.length === 0) this.#hampered = null;
    else if (before === null || at < before.since) this.#hampered = { words, since: at, isSure: false };
    else {
      const isSure = before.isSure || at - before.since >= SECOND_LOOK_MS;
      this.#hampered = { words, since: before.since, isSure };
    }
  }

  #settle(belief: Belief, since: number): void {
    this.belief = belief;
    this.since = since;
    this.#suspected = null;
    this.#clearingAt = null;
    if (belief === 'trading') this.#signs.clear();
  }

  #stand(call: Call, at: number, says: 'stop' | 'trading' | 'word'): void {
    const was = this.#isAnyStop(call, at);
    this.#standing.set(call, { at, says });
    this.#flips = this.#flips.filter((flip) => flip <= at && at - flip < HOUR_MS);
    if (was !== this.#isAnyStop(call, at)) this.#flips.push(at);
  }

  /** Whether `call` spoke of a stop last, or another one not long ago. */
  #isAnyStop(call: Call, at: number): boolean {
    return [...this.#standing].some(
      ([name, said]) => said.says === 'stop' && (name === call || Math.abs(at - said.at) <= LASTS_MS),
    );
  }

  get #holdMs(): number {
    if (this.#flips.length >= 5) return 5 * MINUTE_MS;
    return this.#flips.length >= 3 ? 90 * SECOND_MS : 0;
  }
}

const stillOf = (since: number | null, at: number): number | null =>
  since !== null && at >= since && at - since <= LASTS_MS ? since : null;
