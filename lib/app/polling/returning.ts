import type { NoticeReading } from '../../domain/notice/notice.ts';
import { type EpochMs, earliestOf, latestOf, MINUTE_MS, shift } from '../../domain/time.ts';
import type { ArticleMemory } from './memory.ts';

/*
 * The nodes of a cache do not change at one moment: old words and new ones of an article come in turn. Words that were
 * never read before are news at once. Words that were read, replaced, and come again are an old copy, or a change that
 * was taken back; which of the two shows only by the readings after it.
 */

/** From when to when an article says that something stops; null: from some time on, or until some time. */
export interface Reach {
  readonly from: EpochMs | null;
  readonly to: EpochMs | null;
}

/** Words that came again and are not believed yet. */
export interface Returned {
  readonly print: string;
  readonly readings: number;
  /** Readings of other words since the newest. */
  readonly missed: number;
  /** They tell of a longer stop than the words that stand, or of one where those tell of none. */
  readonly isSafer: boolean;
}

/** So many readings are asked for; one more each time that the words turned back before. */
const READINGS = { fewest: 2, most: 6 };
/** What shortens a stop or takes it away has to come in a row; in what adds to it other words may come between. */
const MISSES = { safer: 5, else: 0 };
const EARLIER_KEPT = 8;
/** Another reading is due after a minute; after two, four and so on minutes when the words turned back before. */
const LATEST_DOUBLING = 6;
const NO_STOP: ReadonlySet<string> = new Set(['cancelled', 'completed', 'postponed']);

/** The stop that a version tells of as a whole; null where it tells of none. */
export function reachOf({ windows, unreadable }: NoticeReading): Reach | null {
  const stops = windows.filter(({ status }) => !NO_STOP.has(status));
  if (stops.length === 0) return unreadable ? { from: null, to: null } : null;
  const [starts, ends] = [stops.map(({ start }) => start), stops.map(({ end }) => end)];
  return {
    from: starts.includes(null) ? null : earliestOf(starts),
    to: ends.includes(null) ? null : latestOf(ends),
  };
}

/** Whether `one` tells of all that `other` does and of more. */
export function reachesFurther(one: Reach | null, other: Reach | null): boolean {
  if (one === null || other === null) return one !== null && other === null;
  const isNoLater = one.from === null || (other.from !== null && one.from <= other.from);
  const isNoShorter = one.to === null || (other.to !== null && one.to >= other.to);
  return isNoLater && isNoShorter && (one.from !== other.from || one.to !== other.to);
}

/** The article after a reading of the words that stand: what came again and did not stay was an old copy. */
export const afterStanding = (article: ArticleMemory): ArticleMemory =>
  withReturned(article, article.print ?? '', null);

/**
 * The article after a reading of `print`, of words other than those that stand; null when they are to be believed.
 * `isSafer` is asked only of words that come again.
 */
export function afterOther(article: ArticleMemory, print: string, isSafer: () => boolean): ArticleMemory | null {
  const { earlier = [], returned = [], turns = 0 } = article;
  if (article.print === null || !earlier.includes(print)) return null;
  const known = returned.find((each) => each.print === print);
  const seen = { print, readings: (known?.readings ?? 0) + 1, missed: 0, isSafer: known?.isSafer ?? isSafer() };
  const asked = seen.isSafer ? READINGS.fewest : Math.min(READINGS.fewest + turns, READINGS.most);
  return seen.readings >= asked ? null : withReturned(article, print, seen);
}

function withReturned(article: ArticleMemory, print: string, seen: Returned | null): ArticleMemory {
  const { returned, turns = 0, ...rest } = article;
  const others = (returned ?? [])
    .filter((each) => each.print !== print)
    .map((each) => ({ ...each, missed: each.missed + 1 }));
  const waiting = others.filter(({ missed, isSafer }) => missed <= (isSafer ? MISSES.safer : MISSES.else));
  const copies = turns + others.length - waiting.length;
  const all = seen === null ? waiting : [...waiting, seen];
  return {
    ...rest,
    ...(copies === 0 ? {} : { turns: copies }),
    ...(all.length === 0 ? {} : { returned: all }),
  };
}

/** The article with the version `print` handed on, which reaches as far as `reach`. */
export function withVersion(article: ArticleMemory, print: string, reach: Reach | null): ArticleMemory {
  const { returned: _, earlier = [], turns = 0, ...rest } = article;
  if (article.print === null) return { ...article, print };
  const kept = [article.print, ...earlier.filter((each) => each !== print && each !== article.print)];
  const after = turns + (earlier.includes(print) ? 1 : 0);
  return { ...rest, print, reach, earlier: kept.slice(0, EARLIER_KEPT), ...(after === 0 ? {} : { turns: after }) };
}

/** Whether words of the article came again and wait for another reading. */
export const isInDoubt = ({ returned }: ArticleMemory): boolean => returned !== undefined;

/**
 * When an article that is in doubt is read again, after it was read, or could not be, at `readAt`: the later the more
 * often its words turned back or its page did not come.
 */
export const nextReadingAt = ({ turns = 0, attempts }: ArticleMemory, readAt: EpochMs): EpochMs =>
  shift(readAt, MINUTE_MS * 2 ** Math.min(turns + attempts, LATEST_DOUBLING));
