import { isLower } from './digits.ts';
import type { TimeToken } from './token.ts';

const HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const IN_WORDS = new RegExp(
  `^(half past |(?:(?:quarter|five|ten|twenty|twenty-five) |\\d{1,2} minutes )(?:past |to ))?(${HOURS.join('|')})( o'?clock)?( in the morning| in the afternoon| in the evening| at night)?(?![a-z])`,
);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 30],
  ['quarter', 15],
  ['five', 5],
  ['ten', 10],
  ['twenty', 20],
  ['twenty-five', 25],
]);
/** 「from ten to five」 is a range. */
const IS_RANGE = /\b(?:from|between) $/;
const RANGE_LEAD = 8;

/** Minutes of 「half past 」, 「ten to 」. */
function minutesOf(part: string | undefined): number {
  const [name = '', ...words] = part?.trim().split(' ') ?? [];
  const minutes = PARTS.get(name) ?? (/^\d/.test(name) ? Number(name) : 0);
  return words.at(-1) === 'to' ? -minutes : minutes;
}
const LONGEST = 48;
const NOON = 12;
const HOUR_MINUTES = 60;

/** 「half past five」, 「ten to five」, 「seven in the morning」, 「ten o'clock」; a number alone is none. */
export function timeInWords(lower: string, at: number): TimeToken | null {
  if (isLower(lower, at - 1)) return null;
  const found = IN_WORDS.exec(lower.slice(at, at + LONGEST));
  if (!found) return null;
  const [all, part, name = '', clock, day] = found;
  if (part?.endsWith('to ') && IS_RANGE.test(lower.slice(Math.max(0, at - RANGE_LEAD), at))) return null;
  if (part === undefined && clock === undefined && day === undefined) return null;
  const hour = (HOURS.indexOf(name) + 1) % NOON;
  const isLate = day !== undefined && day !== ' in the morning';
  const minutes = (hour + (isLate ? NOON : 0)) * HOUR_MINUTES + minutesOf(part);
  return {
    kind: 'time',
    from: at,
    to: at + all.length,
    hour: Math.floor(minutes / HOUR_MINUTES),
    minute: ((minutes % HOUR_MINUTES) + HOUR_MINUTES) % HOUR_MINUTES,
    shiftDays: 0,
    approximate: false,
    half: day === undefined ? null : isLate ? 'pm' : 'am',
  };
}
