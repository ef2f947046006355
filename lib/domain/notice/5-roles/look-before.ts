import type { Token } from '../2-tokens/token.ts';
import { isWeekday } from '../4-times/token-looks.ts';
import type { TokenSpan } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';

/** What stands before a time in its clause, back to the time before. */
export interface WordsBefore {
  readonly tags: number;
  /** Tags of the last label; words side by side are one: 「終了」「予定」「時刻」. */
  readonly lastLabel: number;
  /** Tokens from the last label to the time. */
  readonly labelGap: number;
  /** Characters of text. */
  readonly lead: number;
  /** Token index of the last word of another matter, and of the stop; -1: none. */
  readonly distractorAt: number;
  readonly stopAt: number;
}

const LABEL = TAG.stop | TAG.when | TAG.start | TAG.end;
/** A longer text parts two labels. */
const LONGEST_JOINT = 2;

export function lookBefore(tokens: readonly Token[], { first, end }: TokenSpan): WordsBefore {
  let tags = 0;
  let label = { tags: 0, at: -1 };
  let apart = -1;
  let lead = 0;
  let distractorAt = -1;
  let stopAt = -1;
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    const length = token.to - token.from;
    if ((token.kind === 'text' || token.kind === 'word') && !isWeekday(token)) lead += length;
    if (token.kind === 'comma' || (token.kind === 'text' && length > LONGEST_JOINT)) apart = i;
    if (token.kind !== 'word') continue;
    const own = token.entry.tags;
    tags |= own;
    if ((own & LABEL) !== 0) label = { tags: (label.at > apart ? label.tags : 0) | own, at: i };
    // 「14:02現在」 is a time of writing, 「現在14:02より」 is none.
    if ((own & TAG.distractor) !== 0 && token.entry.word !== '現在') distractorAt = i;
    if ((own & TAG.stop) !== 0) stopAt = i;
  }
  return {
    tags,
    lastLabel: label.tags,
    labelGap: label.at < 0 ? Number.POSITIVE_INFINITY : end - label.at,
    lead,
    distractorAt: behindRemark(tokens, first, distractorAt),
    stopAt,
  };
}

/** 「【12/8 15:30 掲載】15時12分より」: what the bracket of the time before still holds is said of that one. */
function behindRemark(tokens: readonly Token[], first: number, at: number): number {
  if (at < 0) return at;
  const next = tokens.slice(at + 1, at + REMARK_REACH).find(({ kind }) => EDGES.has(kind));
  const isOpened = tokens.slice(first, at).some(({ kind }) => kind === 'open');
  return next?.kind === 'close' && !isOpened ? -1 : at;
}

const EDGES: ReadonlySet<Token['kind']> = new Set(['open', 'close', 'time', 'date']);
const REMARK_REACH = 4;
