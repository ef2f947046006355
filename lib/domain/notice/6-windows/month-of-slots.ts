import { DAY_MS, type EpochMs, MINUTE_MS, shift } from '../../time.ts';
import { MONTHS } from '../2-tokens/scan-date-english.ts';
import { LATIN_WEEKDAYS, WEEKDAYS } from '../2-tokens/scan-day.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { type Day, dayFrom, dayOf, monthOf, weekdayOf, yearOf } from '../4-times/instants.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { everyMatch } from '../every-match.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import type { WindowDraft } from './draft.ts';
import { draftOf } from './draft-of.ts';
import { mentionsIn } from './retold-mentions.ts';

const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}\\.?`;
/** 「in December」, 「throughout December 2026」: a month that no day stands beside, and none of which it only begins. */
const IN_MONTH = new RegExp(
  `\\b(?:in|throughout|during|of|for|whole|all|falling in|within|this) (?:the (?:whole )?month of |the whole of |all of )?${MONTH},?(?: (20\\d\\d))?(?! ?\\d)\\b`,
);
const NAMED_MONTH = new RegExp(`(?:^|[,:(–-] ?|\\b(?:in|for|of) )${MONTH},?(?: (20\\d\\d))?(?! ?\\d)\\b`);
const OF_THE_MONTH =
  /\b(?:of|all|whole|this|the) (?:the )?month\b|\b(?:every|each|all|weekly|on)\b[^.]{0,24}\b(?:sun|mon|tues|wednes|thurs|fri|satur)days?\b/;
const WEEKDAY = /\b(sun|mon|tues|wednes|thurs|fri|satur)days?\b/g;
/** One of them alone, or some of them left out. */
const NOT_EACH =
  /\b(?:(?:first|second|third|fourth|fifth|last|every other|1st|2nd|3rd|4th) (?:and (?:first|second|third|fourth|last) )?(?:sun|mon|tues|wednes|thurs|fri|satur)day|except|but not|excluding|unless|may|might|if|alternate|from (?:the )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|since|until|starting (?:in|with)|as of)\b/;

/**
 * 「Every Saturday in December from 05:00 to 06:00」, 「毎週火曜日の4:00~5:00に実施しております。3月は2日、9日、16日です」: the slot of a month is so
 * many windows.
 */
export function windowsOfMonth(
  notice: NoticeText,
  times: readonly TimedRange[],
  near: EpochMs,
): readonly WindowDraft[] {
  const first = times.find(({ role, around, isDateOnly }) => !isDateOnly && isSlot(role, around.clause.tags));
  const slots = times.filter(({ around, isDateOnly }) => !isDateOnly && around.clause === first?.around.clause);
  const [item] = slots;
  if (item === undefined) return [];
  const said = lowerIn(notice, item.around.clause);
  const [weekday, ...others] = weekdaysIn(said);
  if (weekday === undefined || others.length > 0) return [];
  const days = listedDays(notice, times, weekday) ?? daysOfMonth(notice, said, { weekday, near: dayOf(near) });
  const hours = days === null ? null : hoursIn(notice, item.around.clause, slots);
  if (days === null || hours === null) return [];
  return days
    .map((day) => shift(hours.start, (day - dayOf(hours.start)) * DAY_MS))
    .filter((start) => start > near)
    .map((start) => ({ ...draftOf(notice.tokens, item), start, end: shift(start, hours.lengthMs), isLoose: false }));
}

const WEEKDAY_JA = /(?:毎週の?|毎)([日月火水木金土])曜?/g;

const weekdaysIn = (said: string): ReadonlySet<number> =>
  new Set([
    ...everyMatch(WEEKDAY, said).map(([, name = '']) => LATIN_WEEKDAYS.indexOf(name)),
    ...everyMatch(WEEKDAY_JA, said).map(([, name = '']) => WEEKDAYS.indexOf(name)),
  ]);

/** The days that are told, each of them of that weekday; null: none are. */
function listedDays(notice: NoticeText, times: readonly TimedRange[], weekday: number): readonly Day[] | null {
  const lists = Map.groupBy(
    times.filter(({ role, isDateOnly, around }) => isDateOnly && role === 'none' && !isOff(notice, around.clause)),
    ({ clauseIndex }) => clauseIndex,
  );
  const days = [...lists.values()].map((list) => list.flatMap(({ start }) => (start === null ? [] : [dayOf(start)])));
  return days.find((list) => list.length > 1 && list.every((day) => weekdayOf(day) === weekday)) ?? null;
}

/** 「3月16日、23日は実施しません」 */
const isOff = (notice: NoticeText, clause: Clause): boolean =>
  (clause.tags & (TAG.cancelled | TAG.postponed | TAG.unaffected | TAG.distractor)) !== 0 ||
  /\b(?:except|no|not|without)\b|除[くい]|ません|休/.test(lowerIn(notice, clause));

/** 「On every Monday in March we go offline from 06:00 to 06:30」 has hours like any other, and no day. */
const isSlot = (role: TimedRange['role'], tags: number): boolean =>
  role === 'recurring' || ((role === 'window' || role === 'start') && (tags & TAG.recurring) !== 0);

interface Month {
  readonly year: number;
  readonly month: number;
}

/** The month that its sentence names, else the title or a heading; the year left out is that of the month next to come. */
function monthIn(notice: NoticeText, said: string, near: Day): Month | null {
  const title = lowerIn(notice, notice.title);
  const head = notice.clauses.filter(({ isHeading }) => isHeading).map((clause) => lowerIn(notice, clause));
  const found =
    IN_MONTH.exec(said) ??
    (OF_THE_MONTH.test(said)
      ? [title, ...head].map((each) => NAMED_MONTH.exec(each)).find((each) => each !== null)
      : null);
  if (found === null || found === undefined) return null;
  const month = MONTHS.indexOf(found[1] ?? '') + 1;
  const year = found[2] === undefined ? yearOf(near) + (month < monthOf(near) ? 1 : 0) : Number(found[2]);
  return { year, month };
}

/** All of that weekday in the month that English names. */
function daysOfMonth(
  notice: NoticeText,
  said: string,
  { weekday, near }: { readonly weekday: number; readonly near: Day },
): readonly Day[] | null {
  const named = !notice.page.hasEnglish || NOT_EACH.test(said) ? null : monthIn(notice, said, near);
  if (named === null) return null;
  return Array.from({ length: 31 }, (_, i) => dayFrom(named.year, named.month, i + 1)).filter(
    (day): day is Day => day !== null && weekdayOf(day) === weekday,
  );
}

interface SlotHours {
  readonly start: EpochMs;
  readonly lengthMs: number;
}

/** Two clock times, or one and how long it lasts. */
function hoursIn(notice: NoticeText, clause: Clause, slots: readonly TimedRange[]): SlotHours | null {
  const [start, end, ...more] = slots.flatMap((slot) => mentionsIn(notice, slot));
  if (start === undefined || more.length > 0) return null;
  if (end !== undefined) return { start: start.at, lengthMs: (((end.at - start.at) % DAY_MS) + DAY_MS) % DAY_MS };
  const length = notice.tokens.slice(clause.first, clause.end).find((token) => token.kind === 'duration');
  return length?.kind === 'duration' ? { start: start.at, lengthMs: length.minutes * MINUTE_MS } : null;
}
