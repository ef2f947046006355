/** Who says something of the exchange: one of its calls, or the flags in the list of pairs. */
export type Call = 'status' | 'pairs' | 'auction' | 'flags';

/** What one answer says of the exchange, by what was put into it and not by what was read from it. */
export interface Look {
  readonly at: number;
  readonly call: Call;
  /**
   * All trading stopped; trading; a word for neither; too few of the pairs; no answer; or, of a call that spoke of a stop,
   * that it speaks of none any more.
   */
  readonly says: 'stop' | 'trading' | 'word' | 'part' | 'silent' | 'no-stop';
  /** The exchange's own words: those that stand for the state, or flags that hamper most pairs. */
  readonly words?: readonly string[];
}
