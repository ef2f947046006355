import { DAY_MS, type EpochMs, HOUR_MS, shift } from '../../time.ts';
import { lastOpenEndIn } from '../5-roles/ends-taken-back.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import type { Retimed, WindowDraft } from './draft.ts';
import { draftToldBy } from './draft-of.ts';
import { ANEW, type Course, courseOf, OVER } from './retold-course.ts';
import { OTHERS, type Plan, planOf } from './retold-plan.ts';

const FAR_MS = 14 * HOUR_MS;
const LONGEST_MS = 3 * DAY_MS;
const MOST_TIMES = 24;
const MOST_WINDOWS = 3;
/** What is longer is an article. */
const MOST_CLAUSES = 32;

/**
 * The one stop of an English notice that tells a plan and then what became of it: each clock time, day and length behind the
 * plan is taken for an edge of it that stays or that is new. Null where not every one of them is understood.
 */
export function retold(
  notice: NoticeText,
  windows: readonly WindowDraft[],
  times: readonly TimedRange[],
  written: EpochMs,
): Retimed | null {
  if (!mayBeRetold(notice, windows, times)) return null;
  const plan = planOf(notice, times);
  if (plan === null || !isOfWindows(plan, windows)) return null;
  const course = courseOf(notice, plan, times);
  const held = course === null ? null : heldBy(plan, course, written);
  if (course === null || held === null) return null;
  const [window, ...others] = windows;
  // Where the first reading took the new start for an end, it understood nothing.
  if (isUnderstood(notice, windows, plan, times) && held.start !== window?.end) return null;
  if (held.end !== null && lastOpenEndIn(notice) !== undefined) return null;
  if (window?.start === held.start && window.end === held.end && others.length === 0) return null;
  return {
    windows: [draftFrom(notice, plan, course, { ...held, written })],
    old: [{ start: plan.start, end: plan.end }],
  };
}

const mayBeRetold = (notice: NoticeText, windows: readonly WindowDraft[], times: readonly TimedRange[]): boolean =>
  notice.page.hasEnglish &&
  windows.length <= MOST_WINDOWS &&
  times.length <= MOST_TIMES &&
  notice.clauses.length <= MOST_CLAUSES &&
  (ANEW.test(notice.page.lower) || OVER.test(notice.page.lower)) &&
  !UNDATED.test(notice.page.lower) &&
  !ADDS.test(notice.page.lower) &&
  !windows.some((window) => isApart(notice, window));

/** A start alone is that of the one window, which has no end yet. */
const isOfWindows = (plan: Plan, [window]: readonly WindowDraft[]): boolean =>
  plan.end !== null || (window?.start === plan.start && window.end === null);

/** Of somebody alone, called off, or of each day; 「you may go on trading until」 tells of all when it begins. */
const isApart = (notice: NoticeText, { isPart, cancelled, daily, clause }: WindowDraft): boolean =>
  cancelled || daily || (isPart && !GOES_ON_UNTIL.test(lowerIn(notice, clause)));
const GOES_ON_UNTIL =
  /\b(?:go on|goes on|continues?|keeps?|carry on|carries on|stays? open|remains? open|able to|can|may)\b[^.\n]{0,40}\b(?:until|till|up to)\b/;

const UNDATED =
  /\b(?:until|till) further notice\b|\bnew (?:date|schedule|time)s? [^.]{0,40}\b(?:will be (?:announced|communicated|published|shared|told)|in due course|later)\b/;

/** Another stop beside the one that was told before. */
const ADDS =
  /\b(?:(?:has|have) been added|another (?:one|window|stop|maintenance|session|date)|a (?:second|third|further|additional) (?:one|window|stop|maintenance|session|date|round) (?:is|has|will|on|from|follows)|in addition|additionally|both (?:hold|stand|take place|go ahead))\b/;

/** One whole window beside the plan: the change was read already. */
const isUnderstood = (
  notice: NoticeText,
  [window, ...others]: readonly WindowDraft[],
  plan: Plan,
  times: readonly TimedRange[],
): boolean =>
  window !== undefined &&
  !OTHERS.test(lowerIn(notice, window.clause)) &&
  // An end by a length alone may be by how much it takes longer.
  times.some(({ start, end }) => end === window.end || start === window.end) &&
  others.length === 0 &&
  window.start !== null &&
  window.end !== null &&
  (window.start !== plan.start || window.end !== plan.end);

interface Held {
  readonly start: EpochMs;
  readonly end: EpochMs | null;
}

/** What the course comes to; null where it changes nothing or cannot be. */
function heldBy(plan: Plan, course: Course, written: EpochMs): Held | null {
  if (!isChanged(course) || (plan.end === null && course.start !== null)) return null;
  const start = course.start ?? shift(plan.start, course.byMs);
  const end = endOf(plan, course, start);
  if ((start === plan.start && end === plan.end) || !isSound(start, end)) return null;
  if (!isStartSound(plan, course, start, written)) return null;
  if (end !== null && end <= written && !course.isOver) return null;
  return start > written && end === null && course.end !== null ? null : { start, end };
}

/** What began then later than planned began not at all, or it is something else. */
const isStartSound = (plan: Plan, course: Course, start: EpochMs, written: EpochMs): boolean =>
  (start <= plan.start || start > written) &&
  (course.byMs !== 0 || Math.abs(start - plan.start) <= FAR_MS || isPlaced(course));

const isChanged = ({ start, end, byMs }: Course): boolean => start !== null || end !== undefined || byMs !== 0;

/** An end of which nothing is said moves only with the day. */
function endOf({ start: planned, end }: Plan, course: Course, start: EpochMs): EpochMs | null {
  if (course.end !== undefined || end === null) return course.end ?? null;
  return shift(end, course.byMs === 0 ? Math.round((start - planned) / DAY_MS) * DAY_MS : course.byMs);
}

const isSound = (start: EpochMs, end: EpochMs | null): boolean =>
  end === null || (end > start && end - start <= LONGEST_MS);

const isPlaced = ({ from }: Course): boolean => from.some(({ isLoose }) => !isLoose);

function draftFrom(
  notice: NoticeText,
  plan: Plan,
  course: Course,
  { start, end, written }: Held & { readonly written: EpochMs },
): WindowDraft {
  return draftToldBy(notice.tokens, [plan.item, ...new Set(course.from)], {
    start,
    end,
    endIsActual: end !== null && end <= written,
  });
}
