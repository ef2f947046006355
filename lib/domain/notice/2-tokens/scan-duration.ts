import { isDigit, isLower, numberAt, skipBlanks } from './digits.ts';
import { leadsDays } from './scan-length-words.ts';
import type { DurationToken, WholeToken } from './token.ts';

const UNITS: readonly (readonly [string, number])[] = [
  ['時間半', 90],
  ['時間', 60],
  ['分間', 1],
  ['分', 1],
  ['日間', 1440],
  ['週間', 10080],
  ['hours', 60],
  ['hour', 60],
  ['hrs', 60],
  ['hr', 60],
  ['minutes', 1],
  ['minute', 1],
  ['mins', 1],
  ['min', 1],
  ['days', 1440],
  ['day', 1440],
  ['weeks', 10_080],
  ['week', 10_080],
  ['h', 60],
];

/** 2時間30分, 90分, 2 hours. Call it after `timeAt`: a bare 「30分」 may be either. */
export function durationAt(text: string, lower: string, at: number): DurationToken | null {
  if ((text[at - 1] === '.' || text[at - 1] === ':') && isDigit(text, at - 2)) return null;
  const number = mostAt(lower, at) ?? decimalAt(text, at);
  if (!number) return null;
  const unitFrom = text[number.to] === '-' ? number.to + 1 : behindMore(lower, skipBlanks(text, number.to));
  const unit = unitAt(lower, unitFrom);
  if (!unit) return null;
  const [word, factor] = unit;
  if (isDays(unit) && !leadsDays(lower, at)) return null;
  const behind = unitFrom + word.length;
  const rest = word === '時間' || word.startsWith('h') ? minutesAt(text, lower, behind) : null;
  const minutes = word === '時間半' ? number.value * 60 + 30 : number.value * factor;
  return { kind: 'duration', from: at, to: rest?.to ?? behind, minutes: minutes + (rest?.value ?? 0) };
}

/** 「2 more hours」 */
function behindMore(lower: string, at: number): number {
  MORE.lastIndex = at;
  return isLower(lower, at) && MORE.test(lower) ? MORE.lastIndex : at;
}

const MORE = /(?:more|additional|extra|further) /y;

/** 「24h」 is a length, 「24 happy」 none. */
const unitAt = (lower: string, at: number): (typeof UNITS)[number] | undefined =>
  UNITS.find(([word]) => lower.startsWith(word, at) && !(word === 'h' && isLower(lower, at + 1)));

const isDays = ([word, minutes]: (typeof UNITS)[number]): boolean => minutes >= DAY_OF_MINUTES && isLower(word, 0);
const DAY_OF_MINUTES = 1440;

interface Numeral {
  readonly value: number;
  readonly to: number;
}

const SPREAD = /^\d{1,3} ?(?:-|~|to|and|から) ?(\d{1,3})(?= ?-?(?:時間|分間|分|hour|hr|min))/;

/** 「30-45 min」, 「between 30 and 60 minutes」: the longest that it may take. */
function mostAt(lower: string, at: number): Numeral | null {
  const found = SPREAD.exec(lower.slice(at, at + LONGEST_SPREAD));
  return found && { value: Number(found[1]), to: at + found[0].length };
}

const LONGEST_SPREAD = 20;

/** 90, 1.5 */
function decimalAt(text: string, at: number): Numeral | null {
  const whole = numberAt(text, at, 3);
  if (!whole || text[whole.to] !== '.' || !isDigit(text, whole.to + 1)) return whole;
  const fraction = numberAt(text, whole.to + 1, 2);
  return fraction && { value: Number(text.slice(at, fraction.to)), to: fraction.to };
}

/** Between hours and minutes. */
const JOINT = / and |, (?:and )?/y;
const MINUTES = /mins?(?![a-z])|minutes?(?![a-z])|min/y;
/** 「2 hours and three quarters」 */
const FRACTION = / and (a half|a quarter|three quarters)(?![a-z])/y;
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['a half', 30],
  ['a quarter', 15],
  ['three quarters', 45],
]);

/** The minutes behind hours: 30分, 30 minutes, 「and 30 minutes」, 30m. */
function minutesAt(text: string, lower: string, at: number): Numeral | null {
  FRACTION.lastIndex = at;
  const fraction = FRACTION.exec(lower)?.[1];
  if (fraction !== undefined) return { value: FRACTIONS.get(fraction) ?? 0, to: FRACTION.lastIndex };
  JOINT.lastIndex = at;
  const from = JOINT.test(lower) ? JOINT.lastIndex : skipBlanks(text, at);
  const number = numberAt(text, from, 2);
  if (!number) return null;
  const unit = skipBlanks(text, number.to);
  if (text[unit] === '分') return { value: number.value, to: unit + 1 };
  if (lower[unit] === 'm' && !isLower(lower, unit + 1)) return { value: number.value, to: unit + 1 };
  MINUTES.lastIndex = unit;
  return MINUTES.test(lower) ? { value: number.value, to: MINUTES.lastIndex } : null;
}

/** 「Downtime: 2:45 h」: behind such a label hours and minutes are a length, elsewhere a clock time. */
export function lengthByClock(lower: string, at: number): DurationToken | null {
  const found = CLOCK_LENGTH.exec(lower.slice(at, at + LONGEST_CLOCK));
  if (found === null) return null;
  const before = lower.slice(Math.max(0, at - LABEL_REACH), at);
  if (!LABEL_OF_LENGTH.test(before) && !(found[1]?.length === 1 && FOR_SO_LONG.test(before))) return null;
  return { kind: 'duration', from: at, to: at + found[0].length, minutes: Number(found[1]) * 60 + Number(found[2]) };
}

const CLOCK_LENGTH = /^(\d{1,2}):([0-5]\d) ?(?:h|hrs?|hours?)(?![a-z])/;
const LONGEST_CLOCK = 12;
const LABEL_OF_LENGTH =
  /\b(?:downtime|duration|length|lasts?|takes?|time (?:needed|required))[: ]{1,3}(?:is )?(?:about |approx\.? |around |~ ?)?$/;
/** 「unavailable for 1:35 hours」; 「planned for 02:00 hours」 is a clock time. */
const FOR_SO_LONG =
  /\b(?:took|lasted|another|extra|additional|by|after|of|(?<!\b(?:planned|scheduled|set|due|expected) )for)(?: about| another)? $/;
const LABEL_REACH = 32;

/** 「PT2H30M」, the length of ISO 8601. */
export function isoLengthAt(text: string, at: number): DurationToken | null {
  const found = ISO_LENGTH.exec(text.slice(at, at + LONGEST_ISO));
  if (found === null) return null;
  const [days, hours, minutes] = [found[1], found[2], found[3]].map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
  ];
  const length = days * DAY_OF_MINUTES + hours * 60 + minutes;
  return length === 0 ? null : { kind: 'duration', from: at, to: at + found[0].length, minutes: length };
}

const LONGEST_ISO = 16;
const ISO_LENGTH = /^P(?:(\d{1,2})D)?(?:T(?=\d)(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:0{1,2}S)?)?(?![A-Za-z\d])/;

const WHOLES: readonly (readonly [string, WholeToken['which']])[] = [
  ['終日', 'all-day'],
  ['丸一日', 'all-day'],
  ['丸1日', 'all-day'],
  ['まる一日', 'all-day'],
  ['まる1日', 'all-day'],
  ['all day', 'all-day'],
  ['いっぱい', 'end-of-day'],
  ['一杯', 'end-of-day'],
];

export function wholeAt(lower: string, at: number): WholeToken | null {
  const found = WHOLES.find(([word]) => lower.startsWith(word, at));
  return found ? { kind: 'whole', from: at, to: at + found[0].length, which: found[1] } : null;
}
