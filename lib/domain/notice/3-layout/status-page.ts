import type { Token } from '../2-tokens/token.ts';
import type { TokenSpan } from '../notice-text.ts';
import type { Clause } from './clauses.ts';

type EntryRole = 'actual-end' | 'as-of' | 'none';

/**
 * What the time of an entry on a status page is to the stop. Each entry is headed by one word and closes with the time of
 * writing; that of the first alarm is when it was seen, that of the last word when it was over.
 */
const ENTRIES: ReadonlyMap<string, EntryRole> = new Map([
  ['completed', 'actual-end'],
  ['resolved', 'actual-end'],
  ['investigating', 'as-of'],
  ['identified', 'as-of'],
  ['in progress', 'as-of'],
  ['monitoring', 'none'],
  ['verifying', 'none'],
  ['update', 'none'],
  ['scheduled', 'none'],
  ['解決済み', 'actual-end'],
  ['解決済', 'actual-end'],
  ['復旧済み', 'actual-end'],
  ['復旧済', 'actual-end'],
  ['対応済み', 'actual-end'],
  ['対応済', 'actual-end'],
  ['調査中', 'as-of'],
  ['確認中', 'as-of'],
  ['対応中', 'as-of'],
  ['復旧作業中', 'as-of'],
  ['発生中', 'as-of'],
  ['監視中', 'none'],
  ['経過観察中', 'none'],
  ['経過観察', 'none'],
]);

/** The line is nothing but the word that heads an entry. */
export const headsEntry = (tokens: readonly Token[], first: number, end: number): boolean =>
  end - first === 1 && entryRole(tokens[first]) !== null;

const entryRole = (token: Token | undefined): EntryRole | null =>
  token?.kind === 'word' ? (ENTRIES.get(token.entry.word) ?? null) : null;

/**
 * The role of a time that stands beside the word on one line, whichever is first: 「RESOLVED 17.01.2022 22:28 UTC:」,
 * 「【調査中】12/7 15:05」, 「Dec 3, 12:31 UTC - Resolved: …」.
 */
export function roleBesideHead(tokens: readonly Token[], { first, end }: TokenSpan, clause: Clause): EntryRole | null {
  if (clause.first > 0 && tokens[clause.first - 1]?.kind !== 'newline') return null;
  const head = behindMarks(tokens, clause.first);
  if (head === first) return roleBehind(tokens, end, clause);
  const role = entryRole(tokens[head]);
  if (role === null || behindNumber(tokens, behindMarks(tokens, head + 1)) !== first) return null;
  // A word right behind the time says something of it; 「[Resolved 21:12 CET] …」 is closed within the time.
  const isClosed = tokens[end - 1]?.kind === 'close' || isEdge(tokens, end);
  return isClosed || end >= clause.end || behindMarks(tokens, end) >= clause.end ? role : null;
}

/** The line is the head of an entry that says that it is over, with its time: 「12:31 UTC - Resolved: …」. */
export function isEntryOfEnd(tokens: readonly Token[], clause: Clause): boolean {
  const line = tokens.slice(clause.first, clause.end);
  const first = line.findIndex(({ kind }) => OF_TIME.has(kind));
  if (first < 0) return false;
  const behind = line.slice(first).findIndex(({ kind }) => kind === 'word' || kind === 'text');
  const until = behind < 0 ? line.length : first + behind;
  const last = line.slice(0, until).findLastIndex(({ kind }) => OF_TIME.has(kind));
  const time = { first: clause.first + first, end: clause.first + last + 1 };
  return roleBesideHead(tokens, time, clause) === 'actual-end';
}

/** 「Resolved - ETH withdrawals are being processed normally again.」 */
export const beginsWithEnd = (tokens: readonly Token[], { first }: Clause): boolean =>
  entryRole(tokens[first]) === 'actual-end' && isEdge(tokens, first + 1);

const OF_TIME: ReadonlySet<Token['kind']> = new Set(['date', 'day', 'time', 'zone']);

function roleBehind(tokens: readonly Token[], end: number, clause: Clause): EntryRole | null {
  const at = behindMarks(tokens, end);
  const role = at > end && at < clause.end ? entryRole(tokens[at]) : null;
  return role !== null && (at + 1 >= clause.end || isEdge(tokens, at + 1)) ? role : null;
}

/** 「UPDATE 3 - 04:45 UTC:」 */
function behindNumber(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.kind === 'text' && token.to - token.from <= LONGEST_NUMBER ? behindMarks(tokens, at + 1) : at;
}

/** #12 */
const LONGEST_NUMBER = 3;

function behindMarks(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + MARKS_REACH && HEAD_MARKS.has(tokens[at]?.kind ?? 'text')) at++;
  return at;
}

/** A colon, a dash, a bracket or a cell's edge parts the head of the entry from what it says. */
const isEdge = (tokens: readonly Token[], at: number): boolean =>
  EDGES.has(tokens[tokens[at]?.kind === 'connective' ? at + 1 : at]?.kind ?? 'newline');

/** 「**Identified** - Dec 31, 23:52 UTC」 */
const MARKS_REACH = 6;
const EDGES: ReadonlySet<Token['kind']> = new Set(['colon', 'range', 'close', 'tab', 'newline', 'stop']);
const HEAD_MARKS: ReadonlySet<Token['kind']> = new Set([
  'connective',
  'colon',
  'range',
  'open',
  'close',
  'tab',
  'bullet',
  'comma',
]);

/** The role of a lone time in the entry that `clause` belongs to; null outside of status pages. */
export function roleInEntry(tokens: readonly Token[], { heading }: Clause): EntryRole | null {
  return heading && headsEntry(tokens, heading.first, heading.end) ? entryRole(tokens[heading.first]) : null;
}
