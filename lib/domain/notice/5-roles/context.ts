import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import { type NoticeText, tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { isDistracted } from './distracted.ts';
import { lookBefore, type WordsBefore } from './look-before.ts';
import { lookBehind, type WordsBehind } from './look-behind.ts';
import { hasComma } from './marks.ts';
import { introOf, isMailHead, isUnderTitle } from './neighbours.ts';
import { labelOfNext } from './next-label.ts';

/** Where a range stands and what is said around it. Tags are sets as in `lexicon.ts`. */
export interface TimeContext {
  readonly clause: Clause;
  /** Words before it in its clause, back to the range before. */
  readonly before: number;
  /** Words behind it in its clause, up to the next range. */
  readonly after: number;
  /** The few words right behind it. */
  readonly near: number;
  readonly firstAfter: number;
  readonly lastLabel: number;
  /** The last label stands right before it, with no more than a weekday and marks between. */
  readonly isLabelNear: boolean;
  /** Characters of text before it: a label is short, a sentence is not. */
  readonly lead: number;
  /** A word of something else (support hours, a campaign) is nearer than any word of the stop. */
  readonly isDistractor: boolean;
  /** Nothing but the range on its line. */
  readonly isBare: boolean;
  /** A colon, a dash or a cell's edge stands right before it. */
  readonly isInField: boolean;
  /** The word that stands right before it: since, until. */
  readonly beside: string;
  /** Tags of the clause before, for stamps on lines of their own. */
  readonly previous: number;
  /** Tags of the last sentence before, which may introduce a list: 「下記の通り再開いたします。」 */
  readonly intro: number;
  readonly introClause: Clause | null;
  /** A range of days stands right before it: 「8月17日から21日までの毎日22時~」. */
  readonly isBesideDays: boolean;
  /** No time stands before it in its clause. */
  readonly isFirst: boolean;
  /** Alone on the line under the title, with other times to follow: when the notice was written. */
  readonly isTop: boolean;
  /** Alone on the last line, below a sentence that says nothing of an end, with other times before. */
  readonly isBottom: boolean;
  /** A row of a list or table, not prose. */
  readonly isRow: boolean;
  /** The stop is named right behind it, before any comma. */
  readonly isStopBeside: boolean;
  /** Token index of the next range. */
  readonly nextFirst: number;
  /** Only a remark in brackets or the next cell follows. */
  readonly isRemarked: boolean;
  /** More times follow in its clause. */
  readonly isFollowed: boolean;
  /** Words between it and the next time of its clause. */
  readonly between: number;
}

/** A row that is nothing but its time may still have a short word before (日時) and a crumb behind. */
const BARE_LEAD = 4;
const BARE_TRAIL = 3;
/** Tokens from 「opens」 to the time in 「opens Tuesday, 24 November」. */
const LABEL_NEAR = 5;
/** The few words right behind a time. */
const NEAR = 7;

/** Where a time stands in the notice. */
export interface Place {
  readonly range: TimeRange;
  readonly clauseIndex: number;
  /** Token index behind the time before, of the notice's first if there is none. */
  readonly previousEnd: number;
  /** Token index of the next time. */
  readonly nextFirst: number;
  readonly isBesideDays: boolean;
}

/** Looks around a time: what is said of it, and what else its row or sentence is about. */
export function contextOf(notice: NoticeText, place: Place): TimeContext {
  const { tokens, clauses } = notice;
  const { range, clauseIndex, previousEnd, nextFirst } = place;
  const clause = clauses[clauseIndex] as Clause;
  const to = Math.min(clause.end, nextFirst);
  const words = {
    before: lookBefore(tokens, { first: Math.max(clause.first, previousEnd), end: range.first }),
    behind: lookBehind(
      tokens,
      { first: range.end, end: to === nextFirst ? labelOfNext(tokens, range, nextFirst) : to },
      to === nextFirst,
    ),
  };
  const intro = introOf(notice, clauseIndex);
  return {
    clause,
    ...wordsAround(words),
    ...edgesOf(notice, place, clause),
    ...positionOf(notice, place, words),
    isDistractor: isDistracted(notice, { range, clause, to }, words),
    intro: intro?.tags ?? 0,
    introClause: intro,
    isBesideDays: place.isBesideDays,
    nextFirst,
    isFollowed: nextFirst < clause.end,
    between:
      nextFirst < clause.end ? tagsIn(notice, { first: Math.max(range.first + 1, range.end - 2), end: nextFirst }) : 0,
  };
}

interface Words {
  readonly before: WordsBefore;
  readonly behind: WordsBehind;
}

const wordsAround = ({ before, behind }: Words) => ({
  before: before.tags,
  after: behind.tags,
  near: behind.near,
  firstAfter: behind.firstAfter,
  lastLabel: before.lastLabel,
  isLabelNear: before.labelGap <= LABEL_NEAR,
  lead: before.lead,
  isBare: before.lead <= BARE_LEAD && behind.trail <= BARE_TRAIL,
});

/** What touches the time on both sides. */
function edgesOf({ tokens, page }: NoticeText, { range }: Place, clause: Clause) {
  const next = tokens[tokens[range.end]?.kind === 'connective' ? range.end + 1 : range.end];
  const last = tokens[wordBefore(tokens, page.text, range.first)];
  const isInField =
    last?.kind === 'colon' || last?.kind === 'tab' || isDash(tokens, last, range) || isSlash(page.text, tokens, range);
  return {
    isInField,
    beside: last?.kind === 'word' ? prepositionOf(last.entry.word) : '',
    isRemarked: next?.kind === 'open' || next?.kind === 'tab',
    isRow: isListLine({ tokens }, clause, isInField),
  };
}

/** Token index of what stands right before; 「as of [October 16 at 11:00]」: a square bracket parts nothing in a sentence. */
function wordBefore(tokens: readonly Token[], text: string, first: number): number {
  const before = tokens[first - 1];
  const isSquare = before?.kind === 'open' && text[before.from] === '[' && tokens[first - 2]?.kind === 'connective';
  return isSquare ? first - 3 : before?.kind === 'connective' ? first - 2 : first - 1;
}

/** 「BTC-USDT - 6:00 am to 6:15 am」: blanks on both sides of a dash make it the edge of a field. */
const isDash = (tokens: readonly Token[], last: Token | undefined, { first }: TimeRange): boolean =>
  last?.kind === 'range' && last.mark === '-' && tokens[first - 1]?.kind === 'connective';

/** 「DOGE / 14:30-15:30」: so does a slash. */
const isSlash = (text: string, tokens: readonly Token[], { first }: TimeRange): boolean =>
  tokens[first - 1]?.kind === 'connective' && text.slice((tokens[first]?.from ?? 0) - 3, tokens[first]?.from) === ' / ';

/** 「moved to」 and 「closes at」 end in one; 「as of」 is one. */
const prepositionOf = (word: string): string => (word === 'as of' ? word : (word.split(' ').at(-1) ?? ''));

/** Where in the notice the time stands: first of its clause, alone under the title, on the last line. */
function positionOf(notice: NoticeText, place: Place, { before, behind }: Words) {
  const { tokens, clauses } = notice;
  const { range, clauseIndex, previousEnd, nextFirst } = place;
  const clause = clauses[clauseIndex] as Clause;
  const previous = clauses[clauseIndex - 1];
  const isAlone = before.lead === 0 && clause.end === range.end;
  const isTitled = isAlone && behind.trail === 0 && nextFirst < tokens.length && isUnderTitle(notice, clauseIndex);
  return {
    previous: previous && !previous.isHeading ? previous.tags : 0,
    isFirst: previousEnd <= clause.first,
    isTop: isTitled || isMailHead(notice, previous),
    isBottom: isAlone && previousEnd > 0 && clause.end === tokens.length && isSentenceWithoutEnd(notice, previous),
    isStopBeside: isNamedBeside(notice, range, behind.stopAt),
  };
}

const isSentenceWithoutEnd = ({ tokens }: NoticeText, clause: Clause | undefined): boolean =>
  clause !== undefined && tokens[clause.end - 1]?.kind === 'stop' && (clause.tags & TAG.end) === 0;

const isNamedBeside = ({ tokens }: NoticeText, { end }: TimeRange, at: number): boolean =>
  at >= 0 && at < end + NEAR && !hasComma(tokens, { first: end, end: at });

/** One row of a list, not prose: it ends without a full stop and is short. */
function isListLine({ tokens }: Pick<NoticeText, 'tokens'>, clause: Clause, isInField: boolean): boolean {
  const last = tokens[clause.end - 1];
  const first = tokens[clause.first];
  return (
    last !== undefined &&
    first !== undefined &&
    last.kind !== 'stop' &&
    endOfRow(tokens, clause) - first.from < (clause.isItem || isInField ? ITEM_LENGTH : ROW_LENGTH)
  );
}

/** A remark in a bracket at its end makes no prose of a row. */
function endOfRow(tokens: readonly Token[], { first, end }: Clause): number {
  const last = tokens[end - 1];
  if (last?.kind !== 'close') return last?.to ?? 0;
  const open = tokens.slice(first, end).findLast(({ kind }) => kind === 'open');
  return open?.from ?? last.to;
}

const ROW_LENGTH = 70;
/** A bullet makes a row of what would be prose; so does a colon right before the time. */
const ITEM_LENGTH = 120;
