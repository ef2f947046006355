import { isLower } from './digits.ts';
import type { TimeToken } from './token.ts';

const HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const IN_WORDS = new RegExp(
  `^(half past |quarter past |quarter to )?(${HOURS.join('|')})( o'?clock)?( in the morning| in the afternoon| in the evening| at night)?(?![a-z])`,
);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half past ', 30],
  ['quarter past ', 15],
  ['quarter to ', -15],
]);
const LONGEST = 48;
const NOON = 12;
const HOUR_MINUTES = 60;

/** 「half past five」, 「seven in the morning」, 「ten o'clock」; a number alone is none. */
export function timeInWords(lower: string, at: number): TimeToken | null {
  if (isLower(lower, at - 1)) return null;
  const found = IN_WORDS.exec(lower.slice(at, at + LONGEST));
  if (!found) return null;
  const [all, part, name = '', clock, day] = found;
  if (part === undefined && clock === undefined && day === undefined) return null;
  const hour = (HOURS.indexOf(name) + 1) % NOON;
  const isLate = day !== undefined && day !== ' in the morning';
  const minutes = (hour + (isLate ? NOON : 0)) * HOUR_MINUTES + (PARTS.get(part ?? '') ?? 0);
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
