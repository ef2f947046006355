import { DAY_MS, type EpochMs } from '../../time.ts';
import type { WindowStatus } from '../../window.ts';
import { UNDECIDED } from '../5-roles/left-rules.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { kindsIn } from '../7-facts/words-in.ts';
import type { FirstLook } from '../first-look.ts';
import { type NoticeText, tagsIn } from '../notice-text.ts';
import { TAG } from '../words/tags.ts';

/**
 * A notice about a stop of which nothing was read, while it names a clock time that may still be ahead and that no rule
 * knows: it must be listed, not dropped.
 */
export function hasUnplaced({ text, topic, times }: FirstLook, said: WindowStatus | null, written: EpochMs): boolean {
  if (!topic.isStop || (said !== null && !GOES_ON.has(said))) return false;
  if (!isTitledSo(text)) return false;
  // A notice of standing hours names no day of its own.
  if (text.clauses.some(({ tags }) => (tags & TAG.recurring) !== 0)) return false;
  return times.some((time) => isUnplaced(time, written));
}

/**
 * 「11月26日（木）・12月3日（木）システムメンテナンスのお知らせ」, and no hours of it: the title of an entry in a list names a day
 * that may still be ahead.
 */
export const isDatedAhead = ({ text, times }: FirstLook, said: WindowStatus | null, written: EpochMs): boolean =>
  (said === null || GOES_ON.has(said)) &&
  (tagsIn(text, text.title) & NOT_TITLED) === 0 &&
  (tagsIn(text, text.title) & TAG.stop) !== 0 &&
  times.some(
    ({ range, rule, start, end, isDateOnly, around }) =>
      isDateOnly &&
      range.first < text.title.end &&
      UNDECIDED_DAY.has(rule) &&
      !around.isDistractor &&
      (end ?? start ?? 0) + DAY_MS > written,
  );

const NOT_TITLED = TAG.article | TAG.recurring | TAG.perhaps | TAG.distractor | TAG.unaffected | TAG.end;
const UNDECIDED_DAY: ReadonlySet<TimedRange['rule']> = new Set([...UNDECIDED, 'a day that begins nothing']);

/** The title names the stop or its work, and nothing else; a post has none. */
function isTitledSo(text: NoticeText): boolean {
  const tags = tagsIn(text, text.title);
  if ((tags & (TAG.article | TAG.recurring | TAG.perhaps | TAG.distractor)) !== 0) return false;
  return text.title.end === 0 || (tags & TAG.stop) !== 0 || kindsIn(text.tokens, text.title).length > 0;
}

/** The states of a stop that is not over. */
export const GOES_ON: ReadonlySet<WindowStatus> = new Set(['scheduled', 'in-progress', 'extended']);

function isUnplaced(
  { role, rule, around, start, end, isDateOnly, isOfSomeUsers }: TimedRange,
  written: EpochMs,
): boolean {
  if (isDateOnly || isOfSomeUsers || around.isDistractor) return false;
  if ((around.clause.tags & OF_SOMETHING_ELSE) !== 0) return false;
  const last = end ?? start;
  if (role !== 'none') return last === null && TELLING.has(role);
  return UNDECIDED.has(rule) && (last === null || last > written);
}

const OF_SOMETHING_ELSE = TAG.recurring | TAG.perhaps | TAG.unaffected | TAG.distractor;
const TELLING: ReadonlySet<TimedRange['role']> = new Set(['window', 'start', 'end', 'as-of']);
