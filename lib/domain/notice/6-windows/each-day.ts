import { DAY_MS, HOUR_MS, shift } from '../../time.ts';
import type { Token } from '../2-tokens/token.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { someWord } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { NIGHT_WORDS } from '../words/vocabulary/phrases.ts';
import type { WindowDraft } from './draft.ts';
import { draftOf } from './draft-of.ts';

/** 「12月7日~8日 各日 1:00~4:00」: a window for each day; more days than a week are one envelope. */
export function onEachDay(tokens: readonly Token[], days: TimedRange, hours: TimedRange): readonly WindowDraft[] {
  const { start, end } = hours;
  if (days.start === null || days.end === null || start === null || end === null) return [draftOf(tokens, hours)];
  const intoDay = (((start - days.start) % DAY_MS) + DAY_MS) % DAY_MS;
  const first = shift(days.start, intoDay);
  const length = end - start;
  const count = Math.round((days.end - days.start) / DAY_MS) + 1;
  // 「November 27-28, 23:00-03:00」: one night, and not the one behind it.
  if (
    count === 2 &&
    isNight(intoDay, length) &&
    ((days.around.clause.tags | hours.around.clause.tags) & TAG.daily) === 0
  )
    return [{ ...draftOf(tokens, hours), start: first, end: shift(first, length) }];
  // 「in the night from November 27 to 28, from 01:00」: behind the midnight that lies between.
  if (count === 2 && intoDay < MORNING_MS && namesNight(tokens, days))
    return [{ ...draftOf(tokens, hours), start: shift(first, DAY_MS), end: shift(first, DAY_MS + length) }];
  const more = { ...draftOf(tokens, hours), daily: true };
  if (count > MOST_DAYS) return [{ ...more, start: first, end: shift(days.end, intoDay + length) }];
  return Array.from({ length: count }, (_, day) => {
    const from = shift(first, day * DAY_MS);
    return { ...more, from: [...more.from], start: from, end: shift(from, length) };
  });
}

/** Midnight lies between. */
const isNight = (intoDay: number, length: number): boolean => intoDay + length > DAY_MS;

const MORNING_MS = 6 * HOUR_MS;

const namesNight = (tokens: readonly Token[], { around: { clause } }: TimedRange): boolean =>
  someWord({ tokens }, clause, ({ entry }) => NIGHT.has(entry.word));

const NIGHT: ReadonlySet<string> = new Set(NIGHT_WORDS);

const MOST_DAYS = 7;

/** The hours are named again further on, without a day. */
export function repeats(windows: readonly WindowDraft[], { start, end }: WindowDraft): boolean {
  if (start === null || end === null) return true;
  return windows.some(
    (window) =>
      window.daily &&
      window.start !== null &&
      window.end !== null &&
      (window.start - start) % DAY_MS === 0 &&
      (window.end - end) % DAY_MS === 0,
  );
}
