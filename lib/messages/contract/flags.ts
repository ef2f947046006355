/** What the flags of the exchange mean, by its own names. */
export type FlagWords = Readonly<Record<string, string>>;
