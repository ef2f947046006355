import { isDigit } from './digits.ts';
import type { FoundTime } from './scan-time.ts';

const HOURS_BEHIND = /^ ?h(?:rs?|ours)?(?![a-z])/i;

/** Length of what follows in 「02:00h」 and 「02:00 hrs」. */
export const hoursBehind = (text: string, at: number): number => {
  const next = text[at] === ' ' ? text[at + 1] : text[at];
  return next === 'h' || next === 'H' ? (HOURS_BEHIND.exec(text.slice(at, at + 7))?.[0].length ?? 0) : 0;
};

const POINT_TIME = /^(0?\d|1[0-2])\.([0-5]\d)(?= ?[ap]\.?m)/;

/** 「01.00 - 04.00」: a dash and another such time, or the first one and its dash. */
const POINT_RANGE = /^([01]\d|2[0-4])\.([0-5]\d)(?= ?[-~] ?(?:[01]\d|2[0-4])\.[0-5]\d(?![\d.%]))/;
const POINT_END = /^([01]\d|2[0-4])\.([0-5]\d)(?!\d|\.\d|%)/;
const BEHIND_POINT = /\d\d\.\d\d ?[-~] ?$/;
/** 「between 19.30 and 22.00 BST」, 「stops at 19.30 on Friday」: a preposition before it, and behind it a zone, a day or the hours' own name. */
const POINT_BEHIND_WORD =
  /^([01]\d|2[0-4])\.([0-5]\d)(?![\d.%])(?=(?: (?:and|to|until|till) (?:[01]\d|2[0-4])\.[0-5]\d)? ?(?:h(?:rs?|ours)?\b|o'clock|\(?(?:utc|gmt|jst|sgt|hkt|kst|bst|cest|cet|[ecp][sd]t)\b|[a-z\u00e0-\u017f]{4,12} time\b|on (?:the )?(?:\d|mon|tue|wed|thu|fri|sat|sun)))/;
const TO_POINT = /(?:^|[^a-z])(?:between|from|at|until|till|to|and) $/;
const POINT_REACH = 34;
/** 「resumes at 22.00」: what happens at a clock time. */
const HAPPENS_AT = /\b(?:resum|reopen|open|start|begin|stop|clos|end|halt|paus)(?:s|es|e|ed)? at $/;
const HAPPENS_REACH = 12;

/** 「2.30 pm」, 「01.00 - 04.00」: a point for the colon. */
export function pointTime(text: string, lower: string, at: number): FoundTime | null {
  if ((text[at + 1] !== '.' && text[at + 2] !== '.') || text[at - 1] === '.') return null;
  const ahead = lower.slice(at, at + 14);
  const isEnd = BEHIND_POINT.test(lower.slice(Math.max(0, at - 8), at));
  const found =
    POINT_TIME.exec(ahead) ??
    POINT_RANGE.exec(ahead) ??
    (isEnd ? POINT_END.exec(ahead) : null) ??
    wordedPoint(lower, at);
  return found && timeOf(found, at);
}

const wordedPoint = (lower: string, at: number): RegExpExecArray | null =>
  (HAPPENS_AT.test(lower.slice(Math.max(0, at - HAPPENS_REACH), at))
    ? POINT_END.exec(lower.slice(at, at + 8))
    : null) ??
  (TO_POINT.test(lower.slice(Math.max(0, at - 9), at))
    ? POINT_BEHIND_WORD.exec(lower.slice(at, at + POINT_REACH))
    : null);

const FOUR_DIGITS =
  /^([01]\d|2[0-4])([0-5]\d)(?: ?h(?:rs?|ours)?(?![a-z])|(?=(?: ?- ?\d{4}| (?:and|to|until|till) \d{4})?(?: ?h(?:rs?|ours)?)? ?\(?(?:utc|gmt|jst|sgt|hkt|kst|ist|bst|cest|cet|[ecmp][sd]?t|eastern|central|mountain|pacific)\b)|(?=z(?![a-z])))/;

/** 「0200 UTC」, 「1400 hrs」 */
export function digitsBeforeZone(text: string, lower: string, at: number): FoundTime | null {
  if (!isDigit(text, at + 3) || isDigit(text, at + 4) || '/.,:$¥'.includes(text[at - 1] ?? ' ')) return null;
  // 「0300-0345 UTC」, never 「2026-1130」
  if (text[at - 1] === '-' && text[at - 2] !== 'Z' && !(isDigit(text, at - 5) && !isDigit(text, at - 6))) return null;
  const found = FOUR_DIGITS.exec(lower.slice(at, at + 28));
  return found && timeOf(found, at);
}

/** 「from 18h to 21h CEST」, 「at 21h30」, 「8 o'clock in the morning」: behind a preposition, and no length of 18 hours. */
const HOUR_MARK = /^([01]?\d|2[0-4])(?:h([0-5]\d)?(?![a-z\d])| o['’]clock)/;
const LEADS_HOUR = /\b(?:at|from|to|until|till|and|between|by|starting|around|about) $|\d(?:h|h\d\d) ?- ?$/;

export function hourWithMark(lower: string, at: number): FoundTime | null {
  const mark = lower[at + 1] === 'h' || lower[at + 1] === ' ' ? lower[at + 1] : lower[at + 2];
  if (mark !== 'h' && mark !== ' ') return null;
  const found = HOUR_MARK.exec(lower.slice(at, at + 10));
  if (found === null || !LEADS_HOUR.test(lower.slice(Math.max(0, at - 10), at))) return null;
  return { hour: Number(found[1]), minute: Number(found[2] ?? 0), to: at + found[0].length, approximate: false };
}

const timeOf = ([all, hour, minute]: RegExpExecArray, at: number): FoundTime => ({
  hour: Number(hour),
  minute: Number(minute),
  to: at + all.length,
  approximate: false,
});

const BARE_HOUR =
  /^(1[0-2]|[1-9])(?= ?(?:-|~|to|and|until|till) ?(1[0-2]|[1-9])(?::([0-5]\d))?(?: ?([ap])\.?m| in the (morning|afternoon|evening)))/;

/** 「1-3am」, 「between 9 and 11 PM」, 「from 4 to 5 in the morning」: the half of the day is said once, behind the second hour. */
export function hourBeforeHalf(lower: string, at: number): FoundTime | null {
  if (isDigit(lower, at - 1) || '.:/,-$'.includes(lower[at - 1] ?? ' ')) return null;
  const found = BARE_HOUR.exec(lower.slice(at, at + BARE_LENGTH));
  if (!found) return null;
  const [first, second] = [Number(found[1]) % 12, Number(found[2]) % 12];
  // 「10-2am」 begins in the evening.
  const isSaidLate = found[4] === 'p' || found[5] === 'afternoon' || found[5] === 'evening';
  // 「2-2:30 AM」 is half an hour.
  const isOneHalf = first < second || (first === second && Number(found[3] ?? 0) > 0);
  const isAfternoon = isOneHalf === isSaidLate;
  return { hour: isAfternoon ? first + 12 : first, minute: 0, to: at + (found[1]?.length ?? 0), approximate: false };
}

const BARE_LENGTH = 28;
