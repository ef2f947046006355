import type { Clause } from '../3-layout/clauses.ts';
import { isNobody, type Named, namedWithin } from '../5-roles/named.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { type NoticeText, textIn } from '../notice-text.ts';
import { behindOf, clockEnd, type Edge } from './told-edges.ts';

/** Whom an edge is said of. `all`: everything that stops; `rest`: all that is not named apart. */
export type Who = 'all' | 'rest' | Named;

export interface Fact {
  readonly who: Who;
  readonly edge: Edge;
}

/** Each edge with whom it is said of. */
export function factsOf(notice: NoticeText, edges: readonly Edge[]): readonly Fact[] {
  const facts: Fact[] = [];
  for (const [i, edge] of edges.entries()) {
    const before = edges[i - 1];
    const known = facts.at(-1);
    // Both edges of a range are of one.
    const who =
      before?.item === edge.item && known?.edge === before
        ? known.who
        : whoOf(notice, edge.item, before?.item, known?.who);
    facts.push({ who, edge });
  }
  return facts;
}

const LONGEST = 120;

/** The words before the time are of it, from the last comma on; else those behind it up to the next time; else it is of whom the one before is. */
function whoOf(notice: NoticeText, item: TimedRange, before: TimedRange | undefined, known: Who | undefined): Who {
  const { clause } = item.around;
  const isNext = before !== undefined && before.around.clause === clause;
  const first = isNext ? before.range.end : clause.first;
  const from = isNext ? lastComma(notice, first, item.range.first) : first;
  const near = isNext ? from : lastComma(notice, first, item.range.first);
  return (
    whoIn(notice, near, item.range.first) ??
    whoIn(notice, from, item.range.first) ??
    (item.around.isFollowed && CUT_OFF.test(behindOf(notice, clockEnd(notice, item)))
      ? null
      : whoIn(notice, item.range.end, endOfPhrase(notice, item))) ??
    (isNext && known !== undefined ? known : isCarried(clause, before, known) ? known : null) ??
    'all'
  );
}

/** 「2時から、取引は5時まで」: behind the comma it is told of the next. */
const CUT_OFF = /^(?:頃|ごろ)?(?:から|より|に|まで)?、/;

/** 「出金は、6時の時点では再開いたしません。9時までお待ちください。」 */
const isCarried = (clause: Clause, before: TimedRange | undefined, known: Who | undefined): known is Named =>
  before !== undefined &&
  known !== undefined &&
  known !== 'all' &&
  known !== 'rest' &&
  before.around.clause.end === clause.first &&
  !clause.isItem;

function lastComma({ tokens }: NoticeText, first: number, end: number): number {
  for (let i = end - 1; i >= first; i--) if (tokens[i]?.kind === 'comma') return i + 1;
  return first;
}

/** Up to the next time, or the comma behind a verb that another follows. */
function endOfPhrase({ tokens, page }: NoticeText, { range, around: { clause, nextFirst } }: TimedRange): number {
  const end = Math.min(clause.end, nextFirst);
  for (let i = range.end + 2; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'comma' && AND.has(page.text[token.from - 1] ?? '')) return i;
  }
  return end;
}

/** The last character of 「停止し、」「止まり、」「受け付けず、」. */
const AND: ReadonlySet<string> = new Set([...'してりせれちびずがめき']);

const REST = /その他|そのほか|それ以外|上記以外|以外|(?:ほか|他)の|残り|残る|除く/;
const ALL = /全サービス|全ての|すべて|全て|全部|全面|全機能|いずれも|共通|含め|ともに|まとめて|一斉に|一緒に/;
/** 「ほかのサービスより3時間遅い」「他のサービスと同時」: whom it is held against. */
const HELD_AGAINST =
  /(?:その他|そのほか|ほか|他)の?[^。、\d]{0,10}?(?:より|と同(?:時|じ)|に(?:先立|先が|遅れ))[^。、\d]{0,4}/g;

export function whoIn(notice: NoticeText, first: number, end: number): Who | null {
  if (end <= first) return null;
  const text = textIn(notice, { first, end }).slice(-LONGEST).replace(HELD_AGAINST, '');
  if (ALL.test(text)) return 'all';
  if (REST.test(text)) return 'rest';
  const named = namedWithin(notice, { first, end });
  return isNobody(named) ? null : named;
}

export const isNamed = (who: Who): who is Named => typeof who === 'object';
export const keyOf = (who: Who): string => (isNamed(who) ? [...who.services, '/', ...who.assets].join() : who);
