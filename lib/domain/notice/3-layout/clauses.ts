import type { Token } from '../2-tokens/token.ts';
import { TAG } from '../words/lexicon.ts';
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

interface Line {
  readonly first: number;
  readonly end: number;
  readonly length: number;
  readonly isBlank: boolean;
  /** A rule of dashes, equals signs or box lines. */
  readonly isRule: boolean;
  /** Begins with a date and a word such as 追記. */
  readonly isStamped: boolean;
  readonly startsItem: boolean;
  /** 「復旧日時: ...」 */
  readonly hasLabel: boolean;
  /** A label with something behind it. */
  readonly hasContent: boolean;
  readonly startsSection: boolean;
  readonly endsOpen: boolean;
  /** A bracket is open at its end: how many more are opened than closed. */
  readonly openBrackets: number;
  /** Ends in hiragana, as sentences do and names do not. */
  readonly endsSoft: boolean;
  readonly endsStop: boolean;
  readonly endsClock: boolean;
  readonly hasStop: boolean;
  readonly hasClock: boolean;
  readonly tags: number;
}

const NAMING =
  TAG.when | TAG.start | TAG.end | TAG.stop | TAG.decoy | TAG.spare | TAG.old | TAG.fresh | TAG.recurring | TAG.scope;
/** At least three signs of a rule and nothing else. */
const RULE = /^[-=_*~+#☆★◇◆■□ ]{3,}$/;
const RULE_LENGTH = 24;
const RECURRING = TAG.recurring;
const STAMP = TAG.stamp;
const STOP = TAG.stop;
const START = TAG.start;
const END = TAG.end;
const DECOY = TAG.decoy;
/** A heading is a name, not a sentence; the longest seen in practice has about thirty characters. */
const HEADING_LENGTH = 36;
/** 「メンテナンス終了予定日時:」 */
const LABEL_LENGTH = 20;

/** 「午前4時30分■メンテナンスによる影響」: a heading or a note glued to the text before it. */
const SECTION_MARKS = '■□◆◇●▼▽※';

/** Tokens to clauses. Broken lines of one sentence are joined, sentences on one line are parted. */
export function clausesOf(tokens: readonly Token[], text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  const lines = linesOf(tokens, text);
  const spacing = spacingOf(lines);
  let heading: Clause | null = null;
  let part = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.isBlank) continue;
    if (line.isRule) {
      part++;
      continue;
    }
    if (line.isStamped) part++;
    if (isHeading(line) || headsEntry(tokens, line.first, line.end)) {
      // 「開始」「終了」 in cells or on lines of their own head two columns.
      const columns: number = line.tags | (clauses.at(-1)?.isHeading && heading ? heading.tags : 0);
      const hasColumns = (columns & START) !== 0 && (columns & END) !== 0;
      heading = {
        first: line.first,
        end: line.end,
        // The title says what became of the stop; what stands under it need not be about that.
        tags: i === 0 || isRepeat(lines, i, text, tokens) ? line.tags & ~(START | END | DECOY) : line.tags,
        isHeading: true,
        isItem: false,
        heading: null,
        part,
        hasColumns,
        isAmongSlots: false,
      };
      // 「■対象: 全サービス」 heads what follows and says something itself.
      if (line.hasContent) pushSentences(clauses, tokens, text, line.first, line.end, heading, part);
      else clauses.push(heading);
      continue;
    }
    let last = i;
    for (
      let next = nextFilled(lines, last, spacing);
      next !== null && continuesTo(lines, last, next, spacing);
      next = nextFilled(lines, last, spacing)
    ) {
      last = next;
    }
    pushSentences(clauses, tokens, text, line.first, (lines[last] as Line).end, heading, part);
    i = last;
  }
  markSlots(clauses);
  return clauses;
}

/** The page repeats its title. */
function isRepeat(lines: readonly Line[], at: number, text: string, tokens: readonly Token[]): boolean {
  const [title, line] = [lines[0], lines[at]];
  return title !== undefined && line !== undefined && textOf(title, text, tokens) === textOf(line, text, tokens);
}

const textOf = ({ first, end }: Line, text: string, tokens: readonly Token[]): string =>
  text.slice(tokens[first]?.from ?? 0, tokens[end - 1]?.to ?? 0);

function markSlots(clauses: readonly Clause[]): void {
  const standing = new Set<Clause>();
  for (const { tags, heading, isItem } of clauses)
    if (heading && isItem && (tags & RECURRING) !== 0) standing.add(heading);
  for (const clause of clauses)
    clause.isAmongSlots = clause.isItem && clause.heading !== null && standing.has(clause.heading);
}

function linesOf(tokens: readonly Token[], text: string): readonly Line[] {
  const lines: Line[] = [];
  let first = 0;
  for (let i = 0; i <= tokens.length; i++) {
    if (i < tokens.length && tokens[i]?.kind !== 'newline') continue;
    lines.push(lineOf(tokens, text, first, i));
    first = i + 1;
  }
  return lines;
}

function lineOf(tokens: readonly Token[], text: string, first: number, end: number): Line {
  let from = first;
  while (from < end && isBlankToken(tokens[from])) from++;
  let to = end;
  while (to > from && isBlankToken(tokens[to - 1])) to--;
  const head = tokens[from];
  const tail = tokens[to - 1];
  let tags = 0;
  let hasStop = false;
  let hasClock = false;
  let openBrackets = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word') tags |= token.entry.tags;
    else if (token.kind === 'stop') hasStop = true;
    else if (token.kind === 'open') openBrackets++;
    else if (token.kind === 'close' && openBrackets > 0) openBrackets--;
    else if (token.kind === 'time' || token.kind === 'date' || token.kind === 'day') hasClock = true;
  }
  let hasLabel = false;
  for (let i = from + 1; i < to && head && (tokens[i]?.from ?? 0) - head.from <= LABEL_LENGTH; i++) {
    if (tokens[i]?.kind === 'colon') hasLabel = true;
  }
  const mark = head ? text.slice(head.from, head.to) : '';
  return {
    first: from,
    end: to,
    length: head && tail ? tail.to - head.from : 0,
    isBlank: from === to,
    isRule:
      head !== undefined &&
      tail !== undefined &&
      RULE.test(text.slice(head.from, Math.min(tail.to, head.from + RULE_LENGTH))),
    isStamped: hasClock && (tags & STAMP) !== 0 && (tags & STOP) === 0 && !hasStop,
    startsItem: head?.kind === 'bullet' || head?.kind === 'open' || mark === '-' || mark === '~' || hasLabel,
    hasLabel,
    hasContent: hasLabel && tail?.kind !== 'colon',
    startsSection: (head?.kind === 'bullet' && !'※・•*'.includes(mark)) || '【〈[《'.includes(mark || '?'),
    endsOpen: tail?.kind === 'comma' || tail?.kind === 'range',
    openBrackets,
    endsSoft: tail !== undefined && /[ぁ-ん]/.test(text[tail.to - 1] ?? '') && !text.endsWith('について', tail.to),
    endsClock: tail?.kind === 'time' || tail?.kind === 'date',
    endsStop: tail?.kind === 'stop',
    hasStop,
    hasClock,
    tags,
  };
}

const isBlankToken = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'tab' || token.kind === 'glue';

function isHeading(line: Line): boolean {
  if (line.hasClock || line.hasStop || line.endsOpen || line.openBrackets > 0 || line.length > HEADING_LENGTH)
    return false;
  return line.startsSection || (!line.hasContent && (line.tags & NAMING) !== 0 && !line.endsSoft);
}

/** The usual distance of lines: pages that came through HTML have a blank line after every line, or two. */
function spacingOf(lines: readonly Line[]): number {
  let spacing = lines.length;
  let last = -1;
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]?.isBlank !== false) continue;
    // The first distance is that of title and text, which is ours.
    if (last > 0) spacing = Math.min(spacing, i - last);
    last = i;
  }
  return spacing;
}

function nextFilled(lines: readonly Line[], from: number, spacing: number): number | null {
  for (let i = from + 1; i < lines.length && i <= from + 3 * spacing; i++) if (lines[i]?.isBlank === false) return i;
  return null;
}

/** Wrapped prose: the line breaks off without a full stop and the next one is no item of its own. */
function continuesTo(lines: readonly Line[], from: number, to: number, spacing: number): boolean {
  const line = lines[from] as Line;
  const next = lines[to] as Line;
  // The first line is the title.
  if (from === 0 || line.endsStop || next.startsItem) return false;
  if (line.endsOpen || line.openBrackets > 0) return true;
  return (
    to - from <= spacing && !line.hasLabel && !line.endsClock && next.hasStop && line.length >= 10 && !isHeading(next)
  );
}

function pushSentences(
  clauses: Clause[],
  tokens: readonly Token[],
  text: string,
  from: number,
  to: number,
  heading: Clause | null,
  part: number,
): void {
  const isItem = tokens[from]?.kind === 'bullet';
  let first = from;
  let tags = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word') tags |= token.entry.tags;
    const isLast = i === to - 1;
    const parts =
      token.kind === 'stop' ||
      (token.kind === 'bullet' && i > first && SECTION_MARKS.includes(text[token.from] ?? '?'));
    if (!isLast && !parts) continue;
    const end = token.kind === 'bullet' ? i : i + 1;
    clauses.push({ first, end, tags, isHeading: false, isItem, heading, part, hasColumns: false, isAmongSlots: false });
    first = end;
    tags = 0;
  }
  if (first < to)
    clauses.push({
      first,
      end: to,
      tags,
      isHeading: false,
      isItem,
      heading,
      part,
      hasColumns: false,
      isAmongSlots: false,
    });
}
