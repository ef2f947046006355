import type { DurationToken } from '../2-tokens/token.ts';
import type { NoticeText } from '../notice-text.ts';
import type { TimeRange } from './time-range.ts';

/** What counts from something else, or is said of people and habits. */
const NOT_OF_STOP = /\b(?:every|each|within|delay(?:ed)?|shortened|extended|instead|notice|by) [^,.;\n]{0,12}$/;
/** Behind it. */
const LATER = /\b(?:before|after|earlier|later|ago|prior|advance|ahead|longer|shorter|notice)\b/;
const REACH = 24;

const isClock = ({ shape, start, durationMinutes }: TimeRange): boolean =>
  shape === 'point' && start?.time?.kind === 'time' && durationMinutes === null;

/** 「for 30 minutes starting at 10:00 and for 45 minutes starting at 15:00」: as many clock times as lengths, by turns, are each of so long. */
export function withOwnLengths(notice: NoticeText, ranges: readonly TimeRange[]): readonly TimeRange[] {
  if (!notice.page.hasEnglish) return ranges;
  const clocks = ranges.filter((range) => range.first >= notice.title.end && range.start?.time != null);
  if (clocks.length < 2 || clocks.length > MOST || !clocks.every(isClock)) return ranges;
  const lengths = notice.tokens.flatMap((token, at) =>
    token.kind === 'duration' && at >= notice.title.end ? [{ token, at }] : [],
  );
  if (lengths.length !== clocks.length || !areByTurns(clocks, lengths) || !areBeside(notice, clocks, lengths))
    return ranges;
  return ranges.map((range) => {
    const i = clocks.indexOf(range);
    return i < 0 ? range : { ...range, durationMinutes: lengths[i]?.token.minutes ?? null };
  });
}

const MOST = 6;

interface Length {
  readonly token: DurationToken;
  readonly at: number;
}

/** The first of the lengths is before the first clock time and the second between it and the next, or each is behind its own. */
const areByTurns = (clocks: readonly TimeRange[], lengths: readonly Length[]): boolean =>
  [true, false].some((isBefore) =>
    clocks.every(({ first }, i) => {
      const at = lengths[i]?.at ?? 0;
      const [from, to] = isBefore
        ? [clocks[i - 1]?.end ?? 0, first]
        : [first, clocks[i + 1]?.first ?? Number.POSITIVE_INFINITY];
      return at >= from && at < to;
    }),
  );

/** Each stands in the sentence of its clock time, and what stands around it makes it the length of a stop. */
function areBeside({ clauses, page: { lower } }: NoticeText, clocks: readonly TimeRange[], lengths: readonly Length[]) {
  const clauseOf = (at: number): number => clauses.findIndex(({ end }) => at < end);
  return clocks.every(({ first }, i) => {
    const length = lengths[i];
    if (length === undefined || clauseOf(length.at) !== clauseOf(first)) return false;
    const { from, to } = length.token;
    const behind = lower.slice(to, to + REACH).split(/[.;,\n]/, 1)[0] ?? '';
    return !NOT_OF_STOP.test(lower.slice(Math.max(0, from - REACH), from)) && !LATER.test(behind);
  });
}
