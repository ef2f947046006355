import type { Token } from '../2-tokens/token.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import { TAG } from '../words/lexicon.ts';

/**
 * 「停止:10月17日15:00 再開:10月20日10:00」: the token from which on the words before the next time are its label, not what is
 * said of this one; `nextFirst` where they are none.
 */
export function labelOfNext(tokens: readonly Token[], { first, end }: TimeRange, nextFirst: number): number {
  const last = behindBlank(tokens, nextFirst - 1);
  const isMarked = CLOSES_LABEL.has(tokens[last]?.kind ?? 'text');
  // Without a mark it is one where this time has its label before it too.
  if (!isMarked && !isLabelWord(tokens[beforeMarks(tokens, first)])) return nextFirst;
  let at = isMarked ? last - 1 : last;
  let tags = 0;
  while (at > end && isLabelWord(tokens[at])) tags |= tagsOf(tokens[at--]);
  return (tags & EDGES) !== 0 && isParted(tokens[at]) ? at : nextFirst;
}

const EDGES = TAG.start | TAG.end | TAG.stop;
const LABEL = EDGES | TAG.when | TAG.approx;

const tagsOf = (token: Token | undefined): number => (token?.kind === 'word' ? token.entry.tags : 0);
const isLabelWord = (token: Token | undefined): boolean => (tagsOf(token) & LABEL) !== 0;

const behindBlank = (tokens: readonly Token[], at: number): number => (tokens[at]?.kind === 'connective' ? at - 1 : at);

function beforeMarks(tokens: readonly Token[], first: number): number {
  let at = first - 1;
  while (BEFORE_TIME.has(tokens[at]?.kind ?? 'text')) at--;
  return at;
}

const CLOSES_LABEL: ReadonlySet<Token['kind']> = new Set(['colon', 'close']);
const BEFORE_TIME: ReadonlySet<Token['kind']> = new Set(['connective', 'colon', 'close']);

/** A blank, a comma, a slash, an opening bracket or a cell's edge. */
const isParted = (token: Token | undefined): boolean =>
  token !== undefined && (PARTS.has(token.kind) || (token.kind === 'text' && token.to - token.from === 1));
const PARTS: ReadonlySet<Token['kind']> = new Set(['connective', 'comma', 'open', 'tab', 'bullet', 'close']);
