export interface PairWords {
  readonly busy: (pair: string, minAmount: string) => string;
  readonly over: (pair: string) => string;
  readonly alone: string;
}
