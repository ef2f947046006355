import type { Token } from '../2-tokens/token.ts';
import type { TokenSpan } from '../notice-text.ts';
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
  /** 「両日とも全サービスが対象です」 speaks of the rows above it, and ends none of them. */
  readonly sumsUp: boolean;
  /** 「復旧日時: ...」 */
  readonly hasLabel: boolean;
  /** A label with something behind it. */
  readonly hasContent: boolean;
  readonly startsSection: boolean;
  readonly endsOpen: boolean;
  /** A bracket is open at its end: how many more are opened than closed. */
  readonly openBrackets: number;
  /** Ends in what cannot end a sentence: 「諸事情により」. */
  readonly endsBeforeVerb: boolean;
  /** Ends in hiragana, as sentences do and names do not. */
  readonly endsSoft: boolean;
  readonly endsStop: boolean;
  readonly endsColon: boolean;
  readonly endsClock: boolean;
  /** Ends in 「4:00 UTC」. */
  readonly endsZone: boolean;
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

function lineOf(tokens: readonly Token[], text: string, start: number, stop: number): Line {
  const [first, end] = withoutBlanks(tokens, start, stop);
  const [head, tail] = [tokens[first], tokens[end - 1]];
  if (first === end || !head || !tail) return { ...BLANK_LINE, first, end };
  const words = wordsOf(tokens, first, end);
  const hasLabel = isLabelled(tokens, first, end);
  return {
    first,
    end,
    length: tail.to - head.from,
    isBlank: false,
    isRule: RULE.test(text.slice(head.from, Math.min(tail.to, head.from + RULE_LENGTH))),
    isStamped: words.hasClock && (words.tags & STAMP) !== 0 && (words.tags & STOP) === 0 && !words.hasStop,
    hasLabel,
    hasContent: hasLabel && tail.kind !== 'colon',
    ...headOf(head, text, hasLabel),
    ...tailOf(tokens, { first, end }, text),
    ...words,
  };
}

function withoutBlanks(tokens: readonly Token[], start: number, stop: number): readonly [number, number] {
  let first = start;
  while (first < stop && isBlankToken(tokens[first])) first++;
  let end = stop;
  while (end > first && isBlankToken(tokens[end - 1])) end--;
  return [first, end];
}

function wordsOf(tokens: readonly Token[], first: number, end: number) {
  let tags = 0;
  let hasStop = false;
  let hasClock = false;
  let openBrackets = 0;
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word') tags |= token.entry.tags;
    hasStop ||= token.kind === 'stop';
    hasClock ||= CLOCKS.has(token.kind);
    if (token.kind === 'open') openBrackets++;
    if (token.kind === 'close' && openBrackets > 0) openBrackets--;
  }
  return { tags, hasStop, hasClock, openBrackets };
}

const CLOCKS: ReadonlySet<Token['kind']> = new Set(['time', 'date', 'day']);

/** A colon stands near the head of the line. */
function isLabelled(tokens: readonly Token[], first: number, end: number): boolean {
  const from = tokens[first]?.from ?? 0;
  for (let i = first + 1; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.from - from > LABEL_LENGTH) return false;
    if (token.kind === 'colon') return true;
  }
  return false;
}

const SUMS_UP = /^(?:両日|各日|いずれ|どちら|全日程|全ての日|すべての日|両方)(?:程|の日|の回)?(?:と?も|の)/;

function headOf(head: Token, text: string, hasLabel: boolean) {
  const mark = text.slice(head.from, head.to);
  const isBullet = head.kind === 'bullet';
  return {
    sumsUp: SUMS_UP.test(text.slice(head.from, head.from + LABEL_LENGTH)),
    startsItem: isBullet || head.kind === 'open' || mark === '-' || mark === '~' || hasLabel,
    startsSection: (isBullet && !'※・•*'.includes(mark)) || '【〈[《'.includes(mark),
  };
}

function tailOf(tokens: readonly Token[], { first, end }: TokenSpan, text: string) {
  const tail = tokens[end - 1] as Token;
  const isMarked = MARKS_OF_HEAD.has(tokens[first]?.kind ?? 'text');
  const head = tokens[isMarked ? first + 1 : first] ?? tail;
  return {
    endsOpen: tail.kind === 'comma' || tail.kind === 'range',
    endsSoft: /[ぁ-ん]/.test(text[tail.to - 1] ?? '') && !text.endsWith('について', tail.to),
    endsBeforeVerb: BEFORE_VERB.test(text.slice(Math.max(0, tail.to - BEFORE_VERB_LENGTH), tail.to)),
    endsClock:
      isClock(tail) || (isClock(head) && (isUntil(tail) || isStampWord(tail) || (isMarked && tail.kind === 'close'))),
    endsZone: tail.kind === 'zone',
    endsStop: tail.kind === 'stop',
    endsColon: tail.kind === 'colon',
  };
}

const BEFORE_VERB = /(?:により|によって|によりまして|につき|のため|ため|[^ぁ-ん]を)$/;
const BEFORE_VERB_LENGTH = 8;

/** 「▼11/20 8:30 更新」「〈11月17日掲載〉」 */
const MARKS_OF_HEAD: ReadonlySet<Token['kind']> = new Set(['bullet', 'open']);

const isClock = ({ kind }: Token): boolean => kind === 'time' || kind === 'date';

/** 「12月26日 22:00から12月27日 8:00まで」: a line of its own. */
const isUntil = (token: Token): boolean => token.kind === 'word' && (token.entry.tags & TAG.until) !== 0;

/** 「11/20 11:05 更新」: the head of what was written then. */
const isStampWord = (token: Token): boolean => token.kind === 'word' && (token.entry.tags & STAMP) !== 0;

const BLANK_LINE: Omit<Line, 'first' | 'end'> = {
  length: 0,
  isBlank: true,
  isRule: false,
  isStamped: false,
  startsItem: false,
  sumsUp: false,
  hasLabel: false,
  hasContent: false,
  startsSection: false,
  endsOpen: false,
  openBrackets: 0,
  endsBeforeVerb: false,
  endsSoft: false,
  endsStop: false,
  endsColon: false,
  endsClock: false,
  endsZone: false,
  hasStop: false,
  hasClock: false,
  tags: 0,
};

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

const areParted = (line: Line, next: Line): boolean =>
  line.endsStop || line.endsColon || next.startsItem || next.sumsUp;

/** Wrapped prose: the line breaks off without a full stop and the next one is no item of its own. */
export function continuesTo(lines: readonly Line[], from: number, to: number, spacing: number): boolean {
  const line = lines[from] as Line;
  const next = lines[to] as Line;
  // The first line is the title.
  if (from === 0 || areParted(line, next)) return false;
  if (line.endsOpen || line.openBrackets > 0) return true;
  return (
    to - from <= spacing &&
    !line.hasLabel &&
    !line.endsClock &&
    // 「A) December 15, 04:00-05:00 UTC」 and 「B) December 22, 04:00-05:00 UTC」 are rows, whatever stands below.
    !(line.endsZone && (to - from > 1 || lines[from - 1]?.endsZone === true)) &&
    next.hasStop &&
    (line.length >= 10 || line.endsBeforeVerb) &&
    !isHeading(next)
  );
}
