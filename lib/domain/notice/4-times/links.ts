import type { Token } from '../2-tokens/token.ts';
import { TAG } from '../words/lexicon.ts';
import { isGap, isWeekday, type Moment, REACH } from './moments.ts';
import { APPROX } from './replaced.ts';

/** Words that join two moments; まで closes a range and joins nothing. */
const JOINING = new Set(['から', 'より', 'to', 'until', 'till', 'through']);

/** What joins a moment to the next: a range mark or a particle, with little else around it. `end` is the token after. */
export function linkAfter(tokens: readonly Token[], start: Moment): { mark: string; end: number } | null {
  let mark: string | null = null;
  let newlines = 0;
  const between = isBetween(tokens, start);
  for (let i = start.end; i < start.end + REACH; i++) {
    const token = tokens[i];
    if (!token) return null;
    if (token.kind === 'range') {
      // A dash at the head of a line is a bullet.
      if (token.mark === '-' && newlines > 0) return null;
      mark = mark === 'arrow' || token.mark === 'arrow' ? 'arrow' : '~';
    } else if (token.kind === 'newline') {
      // The mark may have a line of its own, between the lines of the two sides.
      if (++newlines > (mark === '~' ? 2 : 1)) return null;
    } else if (token.kind === 'word') {
      const { tags } = token.entry;
      if (JOINING.has(token.entry.word) || (between && token.entry.word === 'and')) {
        if (mark === null && newlines > 0) return null;
        mark ??= 'particle';
      } else if (!isWeekday(token) && (tags & APPROX) === 0 && !(mark !== null && (tags & TAG.end) !== 0)) return null;
    } else if (token.kind === 'duration') {
      return mark === null ? null : { mark, end: i };
    } else if (token.kind === 'date' || token.kind === 'day' || token.kind === 'time' || token.kind === 'whole') {
      return mark === null ? null : { mark, end: i };
    } else if (!isGap(token)) return null;
  }
  return null;
}

/** 「between」 stands before the moment, or between its date and its time. */
function isBetween(tokens: readonly Token[], { first, end }: Moment): boolean {
  for (let i = Math.max(0, first - 2); i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && token.entry.word === 'between') return true;
  }
  return false;
}
