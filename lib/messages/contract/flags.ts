/** What the flags of the exchange mean, by its own names; and what its answers say that contradict each other. */
export type FlagWords = Readonly<Record<string, string>>;
