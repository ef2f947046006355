import * as v from 'valibot';

/**
 * A number that an answer gives as one, or by its digits alone: what a language makes of `0x2717`, ` 10007`, `1e4` or of
 * nothing at all is no word of an exchange.
 */
export const wholeNumber = v.union([
  v.pipe(v.number(), v.safeInteger()),
  v.pipe(v.string(), v.regex(/^(?:0|[1-9]\d{0,8})$/), v.transform(Number)),
]);
