import type { Normalised } from '../1-text/normalise.ts';
import { WORD_INITIALS, wordAt } from '../words/lexicon.ts';
import { isDigit } from './digits.ts';
import { dateAt } from './scan-date.ts';
import { dayAt } from './scan-day.ts';
import { phoneAt } from './scan-phone.ts';
import { durationAt, timeAt, wholeAt } from './scan-time.ts';
import { lengthInWords } from './scan-time-english.ts';
import { ZONE_INITIALS, zoneAt } from './scan-zone.ts';
import type { MarkToken, RangeToken, Token } from './token.ts';

const MARKS: Readonly<Record<string, MarkToken['kind']>> = {
  '\n': 'newline',
  '\t': 'tab',
  '。': 'stop',
  '!': 'stop',
  '?': 'stop',
  '、': 'comma',
  ',': 'comma',
  ':': 'colon',
  '|': 'tab',
  の: 'connective',
  に: 'connective',
  は: 'connective',
  '(': 'open',
  '[': 'open',
  '【': 'open',
  '「': 'open',
  '『': 'open',
  '〈': 'open',
  '《': 'open',
  '〔': 'open',
  ')': 'close',
  ']': 'close',
  '】': 'close',
  '」': 'close',
  '』': 'close',
  '〉': 'close',
  '》': 'close',
  '〕': 'close',
  '■': 'bullet',
  '□': 'bullet',
  '◆': 'bullet',
  '◇': 'bullet',
  '●': 'bullet',
  '○': 'bullet',
  '◯': 'bullet',
  '◎': 'bullet',
  '▼': 'bullet',
  '▽': 'bullet',
  '▲': 'bullet',
  '△': 'bullet',
  '★': 'bullet',
  '☆': 'bullet',
  '※': 'bullet',
  '・': 'bullet',
  '•': 'bullet',
  '*': 'bullet',
  '#': 'bullet',
  '▪': 'bullet',
  '◦': 'bullet',
  '➤': 'bullet',
};

/** By character code: a string key costs more than all else in the scan. */
const MARK_BY_CODE: ReadonlyMap<number, MarkToken['kind']> = new Map(
  Object.entries(MARKS).map(([char, kind]) => [char.charCodeAt(0), kind]),
);

const initialsOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((char) => char.charCodeAt(0)));

const ARROWS = '→⇒➡➔➜';
const DATE_INITIALS = initialsOf('令平昭同翌本今明昨当来再終い一前おきjfmasondtylehn');
const TIME_INITIALS = initialsOf('翌午正零早深未夕夜朝昼anmp');

/** Marks the characters at which anything can begin, so that all others cost one look. */
const STARTS = startTable();

function startTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const add = (code: number): void => {
    table[code] = 1;
  };
  for (const mark of `${Object.keys(MARKS).join('')}${ARROWS} ~-./+tTz0123456789hw`) add(mark.charCodeAt(0));
  for (const initials of [DATE_INITIALS, TIME_INITIALS, ZONE_INITIALS, WORD_INITIALS])
    for (const code of initials) add(code);
  for (let code = 0x41; code <= 0x5a; code++) add(code);
  return table;
}

const isLatin = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** Normalised text to tokens, in one pass from left to right: every character belongs to exactly one token. */
export function tokenise({ text, lower }: Normalised): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let plainFrom = -1;
  const flush = (): void => {
    if (plainFrom >= 0) tokens.push({ kind: 'text', from: plainFrom, to: at });
    plainFrom = -1;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    // Nothing begins inside a Latin word.
    const mayStart = STARTS[code] === 1 && !(isLatin(code) && plainFrom >= 0 && isLatin(text.charCodeAt(at - 1)));
    const token = mayStart ? tokenAt(text, lower, at, tokens, plainFrom >= 0) : null;
    if (token) {
      flush();
      tokens.push(token);
      at = token.to;
      continue;
    }
    if (plainFrom < 0) plainFrom = at;
    at++;
    // A number that is no date and no time stays whole: its tail must not be read as one.
    while (isDigit(text, at) && isDigit(text, at - 1)) at++;
  }
  flush();
  return tokens;
}

function tokenAt(text: string, lower: string, at: number, tokens: readonly Token[], afterPlain: boolean): Token | null {
  const char = text[at] as string;
  const code = text.charCodeAt(at);
  const before = afterPlain ? undefined : tokens.at(-1);
  // 「2:00-05:00」 is a range; only a time glued to its date, or a plus sign, makes it an offset.
  const isIso = before?.kind === 'time' && (text[before.from - 1] === 'T' || char === '+');
  if (code >= 48 && code <= 57) {
    return phoneAt(text, at) ?? dateAt(text, lower, at) ?? timeAt(text, lower, at) ?? durationAt(text, lower, at);
  }
  if (char === ' ') {
    let to = at + 1;
    while (text[to] === ' ') to++;
    return { kind: 'connective', from: at, to };
  }
  const mark = MARK_BY_CODE.get(code);
  if (mark === 'open' && (char === '「' || char === '『')) return { kind: mark, from: at, to: at + 1, isQuote: true };
  if (mark) return { kind: mark, from: at, to: at + 1 };
  if (char === '.' && endsSentence(text, at)) return { kind: 'stop', from: at, to: at + 1 };
  const zone = zoneAt(lower, at, isIso);
  if (zone) return zone;
  const range = rangeAt(text, at) ?? intervalAt(text, at, before);
  if (range) return range;
  if ((char === 'T' || char === 't') && before?.kind === 'date' && isDigit(text, at + 1)) {
    return { kind: 'connective', from: at, to: at + 1 };
  }
  const url = urlAt(lower, at);
  if (url > at) return { kind: 'text', from: at, to: url };
  if (TIME_INITIALS.has(lower.charCodeAt(at))) {
    const time = timeAt(text, lower, at);
    if (time) return time;
  }
  if (DATE_INITIALS.has(lower.charCodeAt(at))) {
    const date = dateAt(text, lower, at) ?? dayAt(text, lower, at) ?? wholeAt(lower, at) ?? lengthInWords(lower, at);
    if (date) return date;
  }
  const entry = wordAt(text, lower, at);
  return entry ? { kind: 'word', from: at, to: at + entry.word.length, entry } : null;
}

/** An English full stop: blank behind, a word, a bracket or a number of two digits before, and no list number. */
function endsSentence(text: string, at: number): boolean {
  const [second, last, next] = [text[at - 2] ?? '', text[at - 1] ?? '', text[at + 1] ?? ''];
  if (!/^\s?$/.test(next)) return false;
  return /[A-Za-z)\]]/.test(last) ? /[A-Za-z0-9]/.test(second) : isDigit(text, at - 1) && isDigit(text, at - 2);
}

/** 「2026-11-25T17:00Z/2026-11-25T18:30Z」: a slash between two times, the second with its year. */
function intervalAt(text: string, at: number, before: Token | undefined): RangeToken | null {
  if (text[at] !== '/' || (before?.kind !== 'zone' && before?.kind !== 'time' && before?.kind !== 'connective'))
    return null;
  const next = text[at + 1] === ' ' ? at + 2 : at + 1;
  return /^\d{4}-\d\d-\d\d[Tt]/.test(text.slice(next, next + 11))
    ? { kind: 'range', from: at, to: at + 1, mark: '~' }
    : null;
}

function rangeAt(text: string, at: number): RangeToken | null {
  const char = text[at] as string;
  if (char === '~') {
    let to = at + 1;
    while (text[to] === '~') to++;
    // 「~~~6/21~~」: a range mark before what is struck out.
    return { kind: 'range', from: at, to: to - at === 3 ? at + 1 : to, mark: '~' };
  }
  if (char === '-') {
    let to = at + 1;
    while (text[to] === '-') to++;
    if (text[to] === '〉') return { kind: 'range', from: at, to: to + 1, mark: 'arrow' };
    return { kind: 'range', from: at, to, mark: '-' };
  }
  return ARROWS.includes(char) ? { kind: 'range', from: at, to: at + 1, mark: 'arrow' } : null;
}

/** End of the web address or host name that starts at `at`, or `at`: dates in addresses are nobody's window. */
function urlAt(lower: string, at: number): number {
  if (!lower.startsWith('http', at) && !lower.startsWith('www.', at)) return at;
  let end = at;
  while (end < lower.length && lower.charCodeAt(end) > 32 && lower.charCodeAt(end) < 127) end++;
  return end;
}
