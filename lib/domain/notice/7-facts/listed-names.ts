import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import type { NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';

/** What a line of names never has: a verb of what stops or does not, a reason to look elsewhere. */
const SAYS_MORE =
  TAG.stop | TAG.resume | TAG.unaffected | TAG.perhaps | TAG.distractor | TAG.announce | TAG.past | TAG.when;
/** Tokens of times, labels and sentences. */
const NO_NAME: ReadonlySet<Token['kind']> = new Set(['date', 'time', 'duration', 'colon', 'tab', 'stop', 'range']);
const NAME_LENGTH = 60;

/**
 * 「停止するサービス：取引⏎入出金⏎API」: whether the names on the line of `clause` belong to the list that a label
 * began on the line above, or to its last line so far.
 */
export function goesOnListing(notice: NoticeText, above: Clause | undefined, clause: Clause): boolean {
  const { tokens, page } = notice;
  const [last, head, tail] = [tokens[(above?.end ?? 0) - 1], tokens[clause.first], tokens[clause.end - 1]];
  if (last === undefined || head === undefined || tail === undefined) return false;
  const isNextLine = /^[^\S\n]*\n[^\S\n]*$/.test(page.text.slice(last.to, head.from));
  const isName = tail.to - head.from <= NAME_LENGTH && (clause.tags & SAYS_MORE) === 0 && !clause.isHeading;
  return isNextLine && isName && !tokens.slice(clause.first, clause.end).some(({ kind }) => NO_NAME.has(kind));
}

/** 「停止するサービス：取引」, 「Affected services: trading」: a label of what stops, with the first of its names behind it. */
export function beginsListing({ tokens }: NoticeText, { first, end, tags }: Clause): boolean {
  if ((tags & (TAG.unaffected | TAG.distractor | TAG.perhaps)) !== 0) return false;
  const colon = tokens.slice(first, end).findIndex(({ kind }) => kind === 'colon');
  if (colon < 0) return false;
  const label = tokens.slice(first, first + colon);
  const value = tokens.slice(first + colon + 1, end);
  return (
    label.some((token) => token.kind === 'word' && (token.entry.tags & LISTS) !== 0) &&
    value.some((token) => token.kind === 'word' && token.entry.services.length > 0) &&
    !value.some(({ kind }) => NO_NAME.has(kind))
  );
}

const LISTS = TAG.stop | TAG.scope;
