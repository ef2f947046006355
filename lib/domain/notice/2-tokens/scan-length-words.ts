import { isLower } from './digits.ts';
import type { DurationToken } from './token.ts';

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half an', 0.5],
  ['half a', 0.5],
  ['a quarter of an', 0.25],
  ['three quarters of an', 0.75],
  ['three-quarters of an', 0.75],
  ['a couple of', 2],
  ['an', 1],
  ['a', 1],
]);
/** 「an hour and a quarter」 */
const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['a quarter', 15],
  ['three quarters', 45],
]);
const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, i) => [word, i + 1] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
]);
const UNITS: ReadonlyMap<string, number> = new Map([
  ['minute', 1],
  ['min', 1],
  ['hour', 60],
  ['hr', 60],
  ['day', 1440],
  ['week', 10_080],
]);

const ONE = `(?:${ONES.toReversed().join('|')})`;
const BELOW_HUNDRED = `(?:(?:${TENS.join('|')})(?:[ -]${ONE})?|${ONE})`;
const NUMBER = `(?:(?:a|one|two) hundred(?:(?: and)? ${BELOW_HUNDRED})?|${BELOW_HUNDRED})`;
const NAMED = [...FRACTIONS.keys()].join('|');
/** 「forty-five (45) minutes」, 「an hour and 50 minutes」, 「one hour thirty」 */
const IN_WORDS = new RegExp(
  `(${NAMED}|${NUMBER})( and (?:a half|(?:a|one|three)[ -]quarters?))?(?: \\(\\d{1,3}\\))?[ -](?:more |additional |extra |further )?(${[...UNITS.keys()].join('|')})s?(?![a-z])( and a half| or two)?(?:,?(?: and)? (?:(a quarter|three quarters)(?![a-z])|(${NUMBER}|\\d{1,2})[ -]min(?:ute)?s?(?![a-z])))?`,
  'y',
);

/** 「a day」, 「one week」 and 「3 days」 say how long it lasts only behind these. */
export const leadsDays = (lower: string, at: number): boolean =>
  LEADS_DAYS.test(lower.slice(Math.max(0, at - LEAD_LENGTH), at));

const LEADS_DAYS = /\b(?:for|by|lasts?|lasting|takes?|of|within|about|approximately|around|up to) $/;
const LEAD_LENGTH = 16;

/** 「two hours」, 「half an hour」, 「seventy-five minutes」, 「an hour and a half」. */
export function lengthInWords(lower: string, at: number): DurationToken | null {
  if (isLower(lower, at - 1) || (lower[at - 1] === '-' && isLower(lower, at - 2))) return null;
  IN_WORDS.lastIndex = at;
  const found = IN_WORDS.exec(lower);
  if (!found) return null;
  const [all, number = '', before, unit = '', behind, quarters, counted] = found;
  const more = quarters ?? counted;
  const factor = UNITS.get(unit) ?? 1;
  if (factor >= DAY_OF_MINUTES && !leadsDays(lower, at)) return null;
  const rest = restIn(before ?? behind);
  const isSplit = more !== undefined && factor === HOUR_OF_MINUTES;
  const minutes = (numberIn(number) + rest) * factor + (isSplit ? numberIn(more) : 0);
  const to = isSplit || more === undefined ? at + all.length : at + all.search(FIRST_UNIT_END);
  return { kind: 'duration', from: at, to, minutes };
}

/** 「 and a half」; 「 or two」 of 「an hour or two」: the longest that it may take. */
const restIn = (said: string | undefined): number => {
  if (said === undefined) return 0;
  if (said.includes('quarter')) return said.includes('three') ? 0.75 : 0.25;
  return said === ' or two' ? 1 : 0.5;
};

const DAY_OF_MINUTES = 1440;
const HOUR_OF_MINUTES = 60;
/** Where the first of two lengths ends that are no one length. */
const FIRST_UNIT_END = /(?<=(?:minute|min|day|week)s?)(?![a-z])/;

/** One hundred and twenty, forty-five, a couple of, 50. */
function numberIn(number: string): number {
  const fraction = FRACTIONS.get(number) ?? QUARTERS.get(number);
  if (fraction !== undefined) return fraction;
  if (/^\d/.test(number)) return Number(number);
  const hundreds = number.includes('hundred') ? (number.startsWith('two') ? 200 : 100) : 0;
  const words = (number.split('hundred').at(-1) ?? '').split(/[ -]/).filter((word) => VALUES.has(word));
  return words.reduce((sum, word) => sum + (VALUES.get(word) ?? 0), hundreds);
}
