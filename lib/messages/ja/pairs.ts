import type { PairWords } from '../contract/pairs.ts';

export const pairs: PairWords = {
  busy: (pair, minAmount) => `${pair} は混雑中・最小注文 ${minAmount}`,
  over: (pair) => `${pair} の表示が通常に戻りました`,
  alone: '取引所全体の停止は検知していません',
};
