import type { Token } from '../2-tokens/token.ts';
import { TAG } from '../words/lexicon.ts';

export interface Line {
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
  TAG.when |
  TAG.start |
  TAG.end |
  TAG.stop |
  TAG.distractor |
  TAG.spare |
  TAG.old |
  TAG.fresh |
  TAG.recurring |
  TAG.scope;

/** At least three signs of a rule and nothing else. */
const RULE = /^[-=_*~+#☆★◇◆■□ ]{3,}$/;

const RULE_LENGTH = 24;
const STAMP = TAG.stamp;
const STOP = TAG.stop;

/** A heading is a name, not a sentence; the longest seen in practice has about thirty characters. */
const HEADING_LENGTH = 36;

/** 「メンテナンス終了予定日時:」 */
const LABEL_LENGTH = 20;

export function linesOf(tokens: readonly Token[], text: string): readonly Line[] {
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
  token === undefined || token.kind === 'tab' || token.kind === 'connective';

export function isHeading(line: Line): boolean {
  if (line.hasClock || line.hasStop || line.endsOpen || line.openBrackets > 0 || line.length > HEADING_LENGTH)
    return false;
  return line.startsSection || (!line.hasContent && (line.tags & NAMING) !== 0 && !line.endsSoft);
}

/** The usual distance of lines: pages that came through HTML have a blank line after every line, or two. */
export function spacingOf(lines: readonly Line[]): number {
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

export function nextFilled(lines: readonly Line[], from: number, spacing: number): number | null {
  for (let i = from + 1; i < lines.length && i <= from + 3 * spacing; i++) if (lines[i]?.isBlank === false) return i;
  return null;
}

/** Wrapped prose: the line breaks off without a full stop and the next one is no item of its own. */
export function continuesTo(lines: readonly Line[], from: number, to: number, spacing: number): boolean {
  const line = lines[from] as Line;
  const next = lines[to] as Line;
  // The first line is the title.
  if (from === 0 || line.endsStop || next.startsItem) return false;
  if (line.endsOpen || line.openBrackets > 0) return true;
  return (
    to - from <= spacing && !line.hasLabel && !line.endsClock && next.hasStop && line.length >= 10 && !isHeading(next)
  );
}
