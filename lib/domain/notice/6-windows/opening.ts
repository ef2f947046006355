import { HOUR_MS } from '../../time.ts';
import { areApart, isNobody, type Named } from '../5-roles/named.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import type { WindowDraft } from './draft.ts';

/** How many clauses a start and an end that belong together may lie apart (label rows, headings between). */
export const PAIR_REACH = 4;

/** A start that waits for its end, with those before it that may end together with it. */
export interface Open {
  readonly draft: WindowDraft;
  readonly clauseIndex: number;
  others: WindowDraft[];
  /** Starts of other services before it: an end in a sentence of its own may be theirs too. */
  readonly apart: readonly WindowDraft[];
  /** Who its end was said of. */
  closedBy: Named | null;
}

/** 「Downtime begins at 00:15. From 00:20 any order will be rejected.」: told in prose and of no other service, it begins nothing new. */
export const isStep = ({ draft, clauseIndex }: Open, item: TimedRange): boolean =>
  draft.end === null &&
  draft.start !== null &&
  item.start !== null &&
  item.isLoose &&
  !item.around.isRow &&
  item.names.assets.length === 0 &&
  isWithin(draft.names, item.names) &&
  item.clauseIndex - clauseIndex <= PAIR_REACH &&
  item.start > draft.start &&
  item.start - draft.start < STEP_MS;

const STEP_MS = HOUR_MS;

/** Of the same; where all has stopped, 「2:20より注文を受け付けません」 begins nothing new. */
const isWithin = (draft: Named, item: Named): boolean =>
  isNobody(draft) || item.services.every((service) => draft.services.includes(service));

/** 「Deposits stop at 01:00. Trading stops at 02:00. All services resume at 04:00」 */
export const alsoClosed = (open: Open, { names, around }: TimedRange): readonly WindowDraft[] =>
  open.draft.clause === around.clause ? [] : open.apart.filter((each) => !areApart(each.names, names));

/** 「取引は5:00、入出金は6:00に終了」: the start has an end already, and that was said of something else. */
export const isNextPart = ({ draft, others, closedBy }: Open, item: TimedRange): boolean =>
  draft.end !== null && others.length === 0 && closedBy !== null && areApart(closedBy, item.names);

/** 「BTC: 14:00に再開、ADA: 17:00まで延長、その他: 15:00に再開」: behind the parts, what is said of nobody is the rest. */
export const isRest = ({ closedBy }: Open, { names, around }: TimedRange): boolean =>
  closedBy !== null && around.isRow && isNobody(names);

/** 「05:00 trading halts / 05:30 order book closes」: rows of one timeline that name the same, or nothing, are steps of one stop. */
export const isRowOfSame = ({ draft, clauseIndex }: Open, item: TimedRange): boolean =>
  draft.end === null &&
  draft.isRow &&
  item.around.isRow &&
  item.around.lead === 0 &&
  item.clauseIndex - clauseIndex === 1 &&
  item.start !== null &&
  draft.start !== null &&
  item.start > draft.start &&
  item.start - draft.start < STEP_MS &&
  item.isLoose &&
  item.names.services.every((service) => draft.names.services.includes(service));
