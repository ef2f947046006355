import type { TimeToken, Token, WholeToken } from '../2-tokens/token.ts';
import { TAG } from '../words/lexicon.ts';
import { ALSO_WORDS } from '../words/vocabulary/phrases.ts';

export const APPROX = TAG.approx | TAG.when | TAG.undecided;
/** 「November 28, from 06:00」「26日、開始 2:00」. */
const LEADING = new Set([
  ...ALSO_WORDS,
  '限り',
  'に限り',
  'のみ',
  'だけ',
  'に限って',
  'from',
  'at',
  'between',
  'between the hours of',
  'starting',
  'starts',
  'beginning',
]);
const START_OR_END = TAG.start | TAG.end;
/** More than this many tokens between a date and its time, or around a range mark, and they are strangers. */
export const REACH = 8;

/** The clock time that belongs to the date just before `from`. */
export function clockAfter(
  tokens: readonly Token[],
  from: number,
): { time: TimeToken | WholeToken | null; end: number; zoneMinutes: number | null } {
  let zoneMinutes: number | null = null;
  for (let i = from; i < from + REACH; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.kind === 'time' || token.kind === 'whole') {
      if (token.kind === 'time' && token.hour === null) break;
      return { time: token, end: i + 1, zoneMinutes };
    }
    if (token.kind === 'zone') zoneMinutes = token.offsetMinutes;
    // 「Jan 19, 2026 - 04:00」: a dash after a day leads to its time.
    else if (token.kind === 'range' && token.mark !== '~') continue;
    else if (
      token.kind === 'word'
        ? !(LEADING.has(token.entry.word) || (token.entry.word !== 'up to' && mayPartDateAndTime(token.entry.tags)))
        : !isGap(token)
    )
      break;
  }
  return { time: null, end: from, zoneMinutes: null };
}

/** 「11月26日(木) 開始時刻 2:00」, but never 「取引時間 2:00」. */
const mayPartDateAndTime = (tags: number): boolean =>
  (tags & (APPROX | START_OR_END)) !== 0 && (tags & (TAG.distractor | TAG.stop)) === 0;

/** Marks, blanks and zones: what may stand between a date and its time. */
export const isGap = (token: Token): boolean =>
  token.kind === 'connective' ||
  token.kind === 'comma' ||
  token.kind === 'open' ||
  token.kind === 'close' ||
  token.kind === 'colon' ||
  token.kind === 'tab' ||
  token.kind === 'zone';

/** The token at `at`, or the one behind the blank there. */
export const skipBlank = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.kind === 'connective' ? at + 1 : at;
