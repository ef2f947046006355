import { WORD_INITIALS, wordAt } from '../words/lexicon.ts';
import { isDigit } from './digits.ts';
import { MARK_BY_CODE } from './marks.ts';
import { dateAt } from './scan-date.ts';
import { DAY_INITIALS, dayAt } from './scan-day.ts';
import { durationAt, isoLengthAt, lengthByClock, wholeAt } from './scan-duration.ts';
import { lengthInWords } from './scan-length-words.ts';
import { phoneAt } from './scan-phone.ts';
import { timeAt } from './scan-time.ts';
import { timeInWords } from './scan-time-words.ts';
import { unknownZoneAt, ZONE_INITIALS, zoneAt } from './scan-zone.ts';
import type { RangeToken, Token } from './token.ts';

const codesOf = (characters: string): readonly number[] => [...characters].map((char) => char.charCodeAt(0));

const ARROWS = '→⇒➡➔➜↓⇩⬇';
const TRIANGLES = '▶►▷▸';
const DIGITS = codesOf('0123456789');
const LETTERS = codesOf('abcdefghijklmnopqrstuvwxyz');
/** 現地時間, トンガ時間. */
const STRANGE_PLACES = codesOf(
  '現アイウエオカキクグケコゴサザシジスズセソタダチテデトドナニネノハバパヒビピフブプヘベペホボポマミムメモヤユヨラリルレロワヴ',
);
const TO_CAPITAL = 0x20;

/** Where a token may begin. */
export interface Place {
  readonly text: string;
  readonly lower: string;
  readonly at: number;
  readonly code: number;
  /** The token that ends right here. */
  readonly before: Token | undefined;
}

type Scanner = (place: Place) => Token | null;

/** What may begin with which characters, Latin letters in lower case. In this order: the first that finds a token of its kind decides. */
const SCANNERS: readonly (readonly [scan: Scanner, initials: readonly number[]])[] = [
  [blanksAt, codesOf(' ')],
  [markAt, [...MARK_BY_CODE.keys(), ...codesOf('.')]],
  [zoneBehind, [...ZONE_INITIALS, ...codesOf('z+-')]],
  [rangeAt, codesOf(`~-${ARROWS}${TRIANGLES}`)],
  [intervalAt, codesOf('/')],
  [isoMarkAt, codesOf('t')],
  [({ text, at }) => isoLengthAt(text, at), codesOf('p')],
  [addressAt, codesOf('hw')],
  [({ text, lower, at }) => timeAt(text, lower, at), codesOf('翌同午正零早深未夕夜朝昼anmp')],
  [({ text, lower, at }) => dateAt(text, lower, at), codesOf('令平昭同翌本今前rjfmasond')],
  [({ text, lower, at }) => dayAt(text, lower, at), DAY_INITIALS],
  [({ lower, at }) => wholeAt(lower, at), codesOf('終い一丸まa')],
  [({ lower, at }) => lengthInWords(lower, at), codesOf('haotfsen')],
  [({ lower, at }) => timeInWords(lower, at), codesOf('hqotfsen')],
  [strangeZone, [...LETTERS, ...STRANGE_PLACES]],
  // A symbol of a coin is in capitals, whatever they are.
  [wordTokenAt, [...WORD_INITIALS, ...LETTERS]],
];

/** The scanners for each character: what can begin nothing costs one look, and all else no more than what it may begin. */
const SCANNERS_AT = scannersByCode();

function scannersByCode(): ReadonlyMap<number, readonly Scanner[]> {
  const table = new Map<number, Scanner[]>();
  for (const [scan, initials] of SCANNERS)
    for (const initial of new Set(initials)) {
      const capital = LETTERS.includes(initial) ? [initial - TO_CAPITAL] : [];
      for (const code of [initial, ...capital]) table.set(code, [...(table.get(code) ?? []), scan]);
    }
  for (const digit of DIGITS) table.set(digit, [numeralAt]);
  return table;
}

const MAY_START = new Uint8Array(0x10000);
for (const code of SCANNERS_AT.keys()) MAY_START[code] = 1;

/** Whether anything may begin with this character. */
export const mayStartWith = (code: number): boolean => MAY_START[code] === 1;

/** The token that begins at `place`, or null. */
export function tokenAt(place: Place): Token | null {
  for (const scan of SCANNERS_AT.get(place.code) ?? NO_SCANNERS) {
    const token = scan(place);
    if (token) return token;
  }
  return null;
}

const NO_SCANNERS: readonly Scanner[] = [];

function numeralAt({ text, lower, at }: Place): Token | null {
  return (
    phoneAt(text, at) ??
    dateAt(text, lower, at) ??
    lengthByClock(lower, at) ??
    timeAt(text, lower, at) ??
    durationAt(text, lower, at)
  );
}

function blanksAt({ text, at }: Place): Token | null {
  if (text[at] !== ' ') return null;
  let to = at + 1;
  while (text[to] === ' ') to++;
  // Columns that are lined up with blanks.
  return { kind: to - at >= COLUMN_GAP ? 'tab' : 'connective', from: at, to };
}

const COLUMN_GAP = 3;

function markAt({ text, at, code, before }: Place): Token | null {
  const mark = MARK_BY_CODE.get(code);
  if (mark === 'open' && (text[at] === '「' || text[at] === '『'))
    return { kind: mark, from: at, to: at + 1, isQuote: true };
  if (mark !== undefined) return { kind: mark, from: at, to: at + 1 };
  if (text[at] !== '.') return null;
  return endsSentence(text, at) || isBehindTime(text, at, before) ? { kind: 'stop', from: at, to: at + 1 } : null;
}

function zoneBehind({ text, lower, at, before }: Place): Token | null {
  // 「2:00-05:00」 is a range; only a time glued to its date, or a plus sign, makes it an offset.
  const isIso = before?.kind === 'time' && (text[before.from - 1] === 'T' || text[at] === '+');
  // 「02:00 (+08:00)」
  const isBracketed =
    text[at] === '+' && text[at - 1] === '(' && IN_BRACKET.test(text.slice(at, at + 8)) && isDigit(text, at - 3);
  const isZulu = before?.kind === 'time' && text[at] === 'Z' && isDigit(text, at - 1);
  return zoneAt(lower, at, isIso || isZulu || isBracketed);
}

const IN_BRACKET = /^\+\d{2}:\d{2}\)/;

/** The letter between the date and the time of ISO 8601. */
function isoMarkAt({ text, lower, at, before }: Place): Token | null {
  const isMark = lower[at] === 't' && before?.kind === 'date' && isDigit(text, at + 1);
  return isMark ? { kind: 'connective', from: at, to: at + 1 } : null;
}

function addressAt({ lower, at }: Place): Token | null {
  const to = urlAt(lower, at);
  return to > at ? { kind: 'text', from: at, to } : null;
}

/** A coin may be called like a zone. */
function strangeZone({ text, lower, at, before }: Place): Token | null {
  if (before?.kind !== 'connective' && before?.kind !== 'open') return null;
  const zone = unknownZoneAt(text, at);
  return zone !== null && wordAt(text, lower, at)?.asset == null ? zone : null;
}

function wordTokenAt({ text, lower, at }: Place): Token | null {
  const entry = wordAt(text, lower, at);
  return entry && { kind: 'word', from: at, to: at + entry.word.length, entry };
}

/** 「on December 2. Orders …」: the number is no list number. */
const isBehindTime = (text: string, at: number, before: Token | undefined): boolean =>
  (before?.kind === 'date' || before?.kind === 'time') && /^\s?$/.test(text[at + 1] ?? '');

/** An English full stop: blank behind, a word, a bracket or a number of two digits before, and no list number. */
function endsSentence(text: string, at: number): boolean {
  const [second, last, next] = [text[at - 2] ?? '', text[at - 1] ?? '', text[at + 1] ?? ''];
  if (!/^\s?$/.test(next) || isShortened(text, at)) return false;
  return /[A-Za-z)\]]/.test(last) ? /[A-Za-z0-9]/.test(second) : isDigit(text, at - 1) && isDigit(text, at - 2);
}

/** 「(est. 30 min)」, 「on Sat. Dec. 5」 */
const isShortened = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - LONGEST_SHORT), at);
  if (SHORTENED.test(before)) return /^ [~\d]/.test(text.slice(at + 1, at + 3));
  return WEEKDAY.test(before) && IN_DATE.test(text.slice(at + 1, at + LONGEST_SHORT));
};
const WEEKDAY = /\b(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)$/i;
const IN_DATE = /^ (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

const SHORTENED = /\b(?:est|approx|max|min|ca|no)$/i;
const LONGEST_SHORT = 8;

/** 「2026-11-25T17:00Z/2026-11-25T18:30Z」: a slash between two times, the second with its year or behind a zone, or before a length. */
function intervalAt({ text, at, before }: Place): RangeToken | null {
  if (text[at] !== '/' || (before?.kind !== 'zone' && before?.kind !== 'time' && before?.kind !== 'connective'))
    return null;
  const next = text[at + 1] === ' ' ? at + 2 : at + 1;
  const behind = text.slice(next, next + INTERVAL_REACH);
  return /^(?:\d{4}-\d\d-\d\d[Tt]|P(?:T|\d))/.test(behind) || (before.kind === 'zone' && /^T?\d\d:\d\d/.test(behind))
    ? { kind: 'range', from: at, to: at + 1, mark: '~' }
    : null;
}

const INTERVAL_REACH = 11;

function rangeAt({ text, at }: Place): RangeToken | null {
  const char = text[at] as string;
  if (char === '~') {
    let to = at + 1;
    while (text[to] === '~') to++;
    return { kind: 'range', from: at, to, mark: '~' };
  }
  if (char === '-') {
    let to = at + 1;
    while (text[to] === '-') to++;
    if (text[to] === '〉') return { kind: 'range', from: at, to: to + 1, mark: 'arrow' };
    return { kind: 'range', from: at, to, mark: '-' };
  }
  return ARROWS.includes(char) || isBetweenClocks(text, at)
    ? { kind: 'range', from: at, to: at + 1, mark: 'arrow' }
    : null;
}

/** 「3:00 ▶ 6:00」: elsewhere the mark heads a line. */
const isBetweenClocks = (text: string, at: number): boolean =>
  /\d[時分頃]? ?$/.test(text.slice(Math.max(0, at - CLOCK_REACH), at)) &&
  /^ ?(?:翌日?|同日)?(?:午[前後])?\d{1,2}(?::|時|月|\/)/.test(text.slice(at + 1, at + 1 + 2 * CLOCK_REACH));
const CLOCK_REACH = 4;

/** End of the web address or host name that starts at `at`, or `at`: dates in addresses are nobody's window. */
function urlAt(lower: string, at: number): number {
  if (!lower.startsWith('http', at) && !lower.startsWith('www.', at)) return at;
  let end = at;
  while (end < lower.length && lower.charCodeAt(end) > 32 && lower.charCodeAt(end) < 127) end++;
  return end;
}
