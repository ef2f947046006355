import type { Call } from './look.ts';

/** A call of the live state. */
export type ApiCall = Exclude<Call, 'flags'>;

/** How a whole stop shows: by the state of the pairs, by flags alone, or by the exchange's code from some of its calls. */
export type Sign =
  | { readonly by: 'status' }
  /** The auction of each pair may show it too. */
  | { readonly by: 'flags'; readonly inAuction?: boolean }
  | { readonly by: 'code'; readonly calls: readonly ApiCall[]; readonly status: number };

/** In which way the exchange's API answers otherwise than it should, or oddly. */
export type NetworkTrouble =
  /** It asks to be left alone, by whatever stands in `Retry-After`: a text, or a date so far ahead. */
  | {
      readonly is: 'wait';
      readonly status: 429 | 503;
      readonly value: string | { readonly inMs: number };
      readonly calls: readonly ApiCall[];
    }
  /** Each call fails by chance, with an error or without an answer. */
  | { readonly is: 'half-dead'; readonly share: number }
  /** Some calls do not answer while others do. */
  | { readonly is: 'dead-calls'; readonly calls: readonly ApiCall[]; readonly how: 'hang' | 'refuse' | 'answer-html' }
  /** The pairs show a word that nobody knows. */
  | { readonly is: 'word'; readonly word: string }
  /** A flag that hampers every pair and stops none. */
  | { readonly is: 'hampered' }
  /** An answer names a part of the pairs only. */
  | { readonly is: 'partial'; readonly names: keyof typeof PARTS }
  /** The machine's own network is gone, and the browser does not know it. */
  | { readonly is: 'cut-off' }
  /** The state is wrong once, or now this and now that. */
  | { readonly is: 'slip' | 'flap' };

/** Answers that say nothing of the whole: the pairs they name, and the state of those. */
export const PARTS = {
  'a dead one': ['HALT', ['mkr_jpy']],
  'ten that are halted': ['HALT', Array.from({ length: 10 }, (_, index) => `a${index}_jpy`)],
  'ten that trade': ['NORMAL', Array.from({ length: 10 }, (_, index) => `a${index}_jpy`)],
  'none that is known': ['HALT', ['new_jpy', 'newer_jpy']],
} as const satisfies Record<string, readonly [status: string, names: readonly string[]]>;
