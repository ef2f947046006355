import type { PairWords } from '../contract/pairs.ts';

export const pairs: PairWords = {
  busy: (pair, minAmount) => `${pair} is busy, minimum order ${minAmount}`,
  over: (pair) => `${pair} is shown as usual again`,
  alone: 'No halt of the whole exchange was seen',
};
