import type { Token } from '../2-tokens/token.ts';
import { TAG } from '../words/lexicon.ts';
import { continuesTo, isHeading, type Line, linesOf, nextFilled, spacingOf } from './lines.ts';
import { headsEntry } from './status-page.ts';

/** A sentence, a table row, a list item or a heading: what is said of the times inside it. */
export interface Clause {
  /** Range of tokens. */
  readonly first: number;
  readonly end: number;
  /** Tags of all words inside. */
  readonly tags: number;
  /** Names what stands under it (「■日時」): it holds no clock time. */
  readonly isHeading: boolean;
  /** The heading above it, null at the top. */
  readonly heading: Clause | null;
  /** Counts the parts that rules (-----) and stamps (【11/26 追記】) cut the text into: an old text under a new one. */
  readonly part: number;
  /** A heading that names a column for starts and one for ends. */
  readonly hasColumns: boolean;
  /** Starts with a bullet. */
  readonly isItem: boolean;
  /** An item under the same heading speaks of 毎週 or 毎月. */
  isAmongSlots: boolean;
}

const RECURRING = TAG.recurring;
const START_AND_END = TAG.start | TAG.end;

/** 「午前4時30分■メンテナンスによる影響」: a heading or a note glued to the text before it. */
const SECTION_MARKS = '■□◆◇●▼▽※';

/** What a title says of one of the times below need not be true of the others. */
const NOT_OF_ALL = TAG.start | TAG.end | TAG.distractor | TAG.spare;

/** 「サービス | 休止 | 再開」, 「Service | From | To」: cells of their own name when it stops and when it is back. */
function headsColumns(tokens: readonly Token[], line: Line): boolean {
  if (line.hasClock || line.hasStop) return false;
  const cells = cellsOf(tokens, line);
  const at = cells.findIndex((tags) => (tags & FIRST_COLUMN) !== 0 && (tags & SECOND_COLUMN) === 0);
  return at >= 0 && cells.slice(at + 1).some((tags) => (tags & SECOND_COLUMN) !== 0);
}

const FIRST_COLUMN = TAG.start | TAG.stop | TAG.from;
const SECOND_COLUMN = TAG.end | TAG.until;

/** 「Network | Suspension | Reopening」, 「Coin | Down | Up」 */
const LATIN_COLUMNS =
  /(?:^|[|\t/;] ?)(?:suspension|suspended|stops?|stopped|down|closed?|closing|closes|closure|halt|halted|pause|paused|offline)(?: (?:at|from|time|since|on))?(?: \([a-z]{3,4}\))? ?[|\t/;] ?(?:re-?open(?:ing|s|ed)?|restart|restarts|back(?: up| online)?|open(?: again)?|opening|up|resumption|resumes|resumed|online|end|until)\b/i;

const hasLatinColumns = (tokens: readonly Token[], line: Line, text: string): boolean =>
  !line.hasClock && !line.hasStop && LATIN_COLUMNS.test(textOf(line, text, tokens));

/** 「銘柄 停止 再開」, parted by blanks alone. */
const SPACED_COLUMNS =
  /^[^ 。:\n]{1,8} [^ 。:\n]{0,6}(?:停止|休止|中断)[^ 。:\n]{0,4} [^ 。:\n]{0,6}(?:再開|復旧|終了)[^ 。:\n]{0,6}$/;
const STOP_AND_END = TAG.stop | TAG.end;

/** The tags of each cell; none where the line is not parted into cells. */
function cellsOf(tokens: readonly Token[], { first, end }: Line): readonly number[] {
  const cells = [0];
  for (const token of tokens.slice(first, end)) {
    if (token.kind === 'tab') cells.push(0);
    else if (token.kind === 'word') cells.push((cells.pop() ?? 0) | token.entry.tags);
  }
  return cells.length > 1 ? cells : [];
}

/** What is read so far, and under which heading. */
interface Course {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly lines: readonly Line[];
  readonly clauses: Clause[];
  heading: Clause | null;
  part: number;
  /** The entries of the status page have their times above them; null: no entry was read yet. */
  hasTimesAbove: boolean | null;
}

/** Tokens to clauses. Broken lines of one sentence are joined, sentences on one line are parted. */
export function clausesOf(tokens: readonly Token[], text: string): readonly Clause[] {
  const lines = linesOf(tokens, text);
  const spacing = spacingOf(lines);
  const course: Course = { tokens, text, lines, clauses: [], heading: null, part: 0, hasTimesAbove: null };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.isBlank) continue;
    if (line.isRule || line.isStamped) course.part++;
    if (line.isRule) continue;
    if (
      isHeading(line) ||
      headsColumns(tokens, line) ||
      hasLatinColumns(tokens, line, text) ||
      headsEntry(tokens, line.first, line.end)
    ) {
      takeHeading(course, i, line);
      continue;
    }
    i = lastOfSentence(lines, i, spacing);
    pushSentences(course, line.first, (lines[i] as Line).end);
  }
  markSlots(course.clauses, tokens);
  return course.clauses;
}

function takeHeading(course: Course, at: number, line: Line): void {
  const { clauses, heading, lines, tokens, text, part } = course;
  // 「開始」「終了」 in cells or on lines of their own head two columns.
  const columns = line.tags | (clauses.at(-1)?.isHeading && heading ? heading.tags : 0);
  course.heading = {
    first: line.first,
    end: line.end,
    // The title says what became of the stop; what stands under it need not be about that.
    tags: at === 0 || isRepeat(lines, at, text, tokens) ? line.tags & ~NOT_OF_ALL : line.tags,
    isHeading: true,
    isItem: false,
    heading: null,
    part,
    hasColumns:
      (columns & START_AND_END) === START_AND_END ||
      headsColumns(tokens, line) ||
      hasLatinColumns(tokens, line, text) ||
      (at > 0 && (line.tags & STOP_AND_END) === STOP_AND_END && SPACED_COLUMNS.test(textOf(line, text, tokens))),
    isAmongSlots: false,
  };
  if (headsEntry(tokens, line.first, line.end)) takeTimeAbove(course, course.heading);
  // 「■対象: 全サービス」 heads what follows and says something itself.
  if (line.hasContent) pushSentences(course, line.first, line.end);
  else clauses.push(course.heading);
}

/** 「Apr 29, 10:56 UTC / Resolved - …」: the line above the first entry tells on which side its time stands. */
function takeTimeAbove(course: Course, heading: Clause): void {
  const { clauses, tokens } = course;
  const last = clauses.at(-1);
  const isTime = clauses.length > 1 && last !== undefined && isTimeAlone(tokens, last);
  course.hasTimesAbove ??= isTime;
  if (isTime && course.hasTimesAbove) clauses[clauses.length - 1] = { ...last, heading };
}

const isTimeAlone = (tokens: readonly Token[], { first, end }: Clause): boolean =>
  tokens.slice(first, end).every(({ kind }) => OF_TIME.has(kind)) &&
  tokens.slice(first, end).some(({ kind }) => kind === 'time');

const OF_TIME: ReadonlySet<Token['kind']> = new Set(['date', 'time', 'zone', 'comma', 'connective', 'range']);

/** The last of the lines over which the sentence of line `first` is broken. */
function lastOfSentence(lines: readonly Line[], first: number, spacing: number): number {
  let last = first;
  let next = nextFilled(lines, last, spacing);
  while (next !== null && continuesTo(lines, last, next, spacing)) {
    last = next;
    next = nextFilled(lines, last, spacing);
  }
  return last;
}

/** The page repeats its title. */
function isRepeat(lines: readonly Line[], at: number, text: string, tokens: readonly Token[]): boolean {
  const [title, line] = [lines[0], lines[at]];
  return title !== undefined && line !== undefined && textOf(title, text, tokens) === textOf(line, text, tokens);
}

const textOf = ({ first, end }: Line, text: string, tokens: readonly Token[]): string =>
  text.slice(tokens[first]?.from ?? 0, tokens[end - 1]?.to ?? 0);

/** A row that names a day of its own, 「祝日取引(11月23日 8:45~)」, makes no slots of those beside it. */
function markSlots(clauses: readonly Clause[], tokens: readonly Token[]): void {
  const standing = new Set<Clause>();
  // 「※サポートの受付時間は平日9:00~18:00」 makes no slots of the others either.
  for (const { tags, heading, isItem, first, end } of clauses)
    if (
      heading &&
      isItem &&
      (tags & (RECURRING | TAG.distractor)) === RECURRING &&
      !tokens.slice(first, end).some(({ kind }) => kind === 'date')
    )
      standing.add(heading);
  for (const clause of clauses)
    clause.isAmongSlots = clause.isItem && clause.heading !== null && standing.has(clause.heading);
}

function pushSentences({ clauses, tokens, text, heading, part }: Course, from: number, to: number): void {
  const isItem = tokens[from]?.kind === 'bullet';
  let first = from;
  let tags = 0;
  const push = (end: number): void => {
    clauses.push({ first, end, tags, isHeading: false, isItem, heading, part, hasColumns: false, isAmongSlots: false });
    first = end;
    tags = 0;
  };
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word') tags |= token.entry.tags;
    const isLast = i === to - 1;
    const isSection = token.kind === 'bullet' && i > first && SECTION_MARKS.includes(text[token.from] ?? '?');
    if (isSection || (isLast && token.kind === 'bullet')) push(i);
    else if (isLast || token.kind === 'stop') push(i + 1);
  }
  if (first < to) push(to);
}
