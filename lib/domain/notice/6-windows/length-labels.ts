import type { Token } from '../2-tokens/token.ts';
import type { TokenSpan } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';

/** 「Expected downtime: 1 hour」, 「the downtime is 1 hour」, 「We expect the downtime to be between 30 and 60 minutes」. */
export function isLabelledLength(tokens: readonly Token[], at: number, own: TokenSpan): boolean {
  const link = tokens[at - 1]?.kind === 'connective' ? at - 2 : at - 1;
  const mark = tokens[link];
  // 「back within 45 mins」, 「expected to be completed within 3 hours」
  if (mark?.kind === 'word' && mark.entry.word === 'within') {
    const label = tokens[tokens[link - 1]?.kind === 'connective' ? link - 2 : link - 1];
    // In a sentence of its own 「The upgrade itself will be finished within 2 hours」 says nothing of the service.
    const wanted = own.first <= at && at < own.end ? TAG.end : TAG.resume;
    return label?.kind === 'word' && ((label.entry.tags & wanted) !== 0 || WE_ARE.test(label.entry.word));
  }
  let i = at - 1;
  while (i > at - LABEL_LINKS && isLabelLink(tokens[i])) i--;
  const label = tokens[i];
  return i < at - 1 && label?.kind === 'word' && LENGTH_LABELS.has(label.entry.word);
}

/** 「We should be done within 90 minutes」 */
const WE_ARE = /^be (?:done|over|ready|finished|back)$/;
const LABEL_LINKS = 12;

/** is, remains, 「to be between」, 「up to」 */
const isLabelLink = (token: Token | undefined): boolean => {
  if (token?.kind === 'word') return LINK_WORDS.has(token.entry.word) || (token.entry.tags & ~LINK_TAGS) === 0;
  if (token?.kind === 'text') return token.to - token.from <= LONGEST_VERB;
  return token !== undefined && LABEL_MARKS.has(token.kind);
};

const LINK_TAGS = TAG.approx;
const LINK_WORDS: ReadonlySet<string> = new Set([
  'to',
  'between',
  'at',
  'will be',
  'expected',
  'expected to',
  'is expected',
  'should',
  'should be',
]);
const LABEL_MARKS: ReadonlySet<Token['kind']> = new Set(['colon', 'connective', 'tab', 'open', 'close', 'range']);
const LONGEST_VERB = 8;
const LENGTH_LABELS: ReadonlySet<string> = new Set(['downtime', 'duration', 'outage']);
