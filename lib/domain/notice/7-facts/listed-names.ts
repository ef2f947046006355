import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { type NoticeText, someWord, type TokenSpan, tagsIn, textIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { speaksOfSpared } from './sort-clause.ts';

/** What a line of names never has: a verb of what stops or does not, a reason to look elsewhere. */
const SAYS_MORE =
  TAG.stop | TAG.resume | TAG.unaffected | TAG.perhaps | TAG.distractor | TAG.announce | TAG.past | TAG.when;
/** Tokens of times, labels and sentences. */
const NO_NAME: ReadonlySet<Token['kind']> = new Set(['date', 'time', 'duration', 'colon', 'tab', 'stop', 'range']);
const NAME_LENGTH = 60;

/**
 * 「停止するサービス：取引⏎入出金⏎API」: whether the names on `line` belong to the list that a label began on the line above, or to
 * its last line so far.
 */
export function goesOnListing(
  notice: NoticeText,
  { line: above, isBelow }: { readonly line: TokenSpan; readonly isBelow: boolean },
  line: TokenSpan,
): boolean {
  const { tokens, page } = notice;
  const [last, head] = [tokens[above.end - 1], tokens[line.first]];
  if (last === undefined || head === undefined) return false;
  const gap = page.text.slice(last.to, head.from);
  const breaks = gap.split('\n').length - 1;
  const most = isBelow ? MOST_BREAKS.belowName : MOST_BREAKS.belowHead;
  return gap.trim() === '' && breaks > 0 && breaks <= most && isNames(notice, line);
}

/** A line may stand empty between the head of a list and its first name. */
const MOST_BREAKS = { belowName: 1, belowHead: 2 };

/** A line of names, behind the mark of a list at most. */
export function isNames(notice: NoticeText, { first, end }: TokenSpan): boolean {
  const { tokens, page } = notice;
  const [head, tail] = [tokens[first], tokens[end - 1]];
  if (head === undefined || tail === undefined || tail.to - head.from > NAME_LENGTH) return false;
  if ((tagsIn(notice, { first, end }) & SAYS_MORE) !== 0) return false;
  const mark = LIST_MARK.exec(page.text.slice(head.from, tail.to))?.[0].length ?? 0;
  return !tokens.slice(first, end).some(({ from, kind }) => from >= head.from + mark && NO_NAME.has(kind));
}

/** 「- 」, 「1. 」, 「(2) 」 */
const LIST_MARK = /^(?:[-*•・]|\(?\d{1,2}[.)])\s*/;

/** The first line of a clause that is broken over lines. */
export function firstLineOf({ tokens }: NoticeText, { first, end }: TokenSpan): TokenSpan {
  let last = first;
  while (last < end && tokens[last]?.kind !== 'newline') last++;
  return { first, end: last };
}

/** 「The following services will be suspended:」: the names stand below it. */
export const headsListing = (notice: NoticeText, clause: Clause): boolean =>
  (clause.tags & LISTS) !== 0 &&
  (clause.tags & (TAG.unaffected | TAG.perhaps)) === 0 &&
  (notice.tokens[clause.end - 1]?.kind === 'colon' || LISTING.test(textIn(notice, clause)));

/** 「以下のお取引がご利用いただけません。」, 「メンテナンス中に停止するもの」 */
const LISTING =
  /(?:以下|下記|次)の(?!とおり|通り|日|時|期間|メンテ|定期|臨時|作業)[^。]{0,40}(?:ません|ない|停止[^。]{0,12}|(?:止ま|休止|休み|中断|使えなく?な|できなくな)[^。]{0,12})。?$|停止するも(?:の)?$/;

/** 「・引き続きご利用いただける機能」, 「What stays open:」: the names below it do not stop. */
export const headsSpared = (notice: NoticeText, clause: Clause): boolean =>
  speaksOfSpared(notice, clause) && namesNone(notice, clause);

const namesNone = (notice: NoticeText, { first, end }: Clause): boolean =>
  notice.tokens[end - 1]?.kind !== 'stop' &&
  !someWord(notice, { first, end }, ({ entry }) => entry.services.length > 0);

/** 「停止するサービス：取引」, 「Affected services: trading」: a label of what stops, with the first of its names behind it. */
export function beginsListing({ tokens }: NoticeText, { first, end, tags }: Clause): boolean {
  if ((tags & LISTS) === 0 || (tags & (TAG.unaffected | TAG.distractor | TAG.perhaps)) !== 0) return false;
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
