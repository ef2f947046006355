const SET: readonly string[] = ['true', '1', 'yes', 'on'];
const UNSET: readonly string[] = ['false', '0', 'no', 'off', 'none', 'null', ''];

/** What a flag says, however it is written; `unknown` for a value that is neither, null for what is no value of a flag. */
export function flagOf(value: unknown): 'set' | 'unset' | 'unknown' | null {
  if (value === null || value === undefined) return 'unset';
  if (typeof value === 'object') return null;
  const word = String(value).slice(0, LONGEST_WORD).normalize('NFKC').trim().toLowerCase();
  if (SET.includes(word)) return 'set';
  return UNSET.includes(word) ? 'unset' : 'unknown';
}
const LONGEST_WORD = 20;

/** Longer names are nobody's. */
const LONGEST_NAME = 60;
/** `stop_…` is documented. */
const STOP = /^stop(?:_\w|[A-Z])/;
/** What a field may be called that says a stop and is in no document yet. */
const LIKE_A_STOP =
  /^(?:(?:is|in|under)_)?(?:(?:order|trade|trading)_)?(?:halt(?:ed)?|suspended|paused|maintenance|disabled|frozen|closed|(?:cancel|post|read)_only)(?:_(?:order|trade|trading)s?)?$/i;

/**
 * The flag that the field `name` of a pair is where it holds `value`; null where it is none, or is not set. A value that
 * nobody knows is passed on with a question mark: it says something, and neither a stop nor trading.
 */
export function flagIn(name: string, value: unknown): string | null {
  if (name.length > LONGEST_NAME) return null;
  const said = flagOf(value);
  if (STOP.test(name)) return said === 'set' ? name : said === 'unknown' ? `${name}?` : null;
  return said === 'set' && LIKE_A_STOP.test(name) ? name : null;
}
