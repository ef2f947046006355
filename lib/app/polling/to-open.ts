import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../domain/time.ts';
import { canMatter } from '../../sources/matters.ts';
import type { NoticeSource } from '../../sources/notice-source.ts';
import type { ArticleMemory } from './memory.ts';
import { isInDoubt, nextReadingAt } from './returning.ts';
import type { Round } from './round.ts';

/** So many articles are opened in one poll at most, newest first; the rest in the next ones. */
const OPENED_PER_POLL = 6;
/** An article older than this announces nothing that is still to come. */
const OLDEST_OPENED_MS = 45 * DAY_MS;
/**
 * An edit that the list does not show (a new end, a cancellation) is seen only in the article itself: those behind
 * windows that are near or on, and at leisure the newest few, are asked again, with their validators, so that a page
 * that did not change costs no body.
 */
const RECHECKED = { count: 3, youngerThanMs: 14 * DAY_MS, usualMs: 6 * HOUR_MS, nearMs: 3 * MINUTE_MS };
/** Fewest minutes between two openings of one article, should a list change its mind with every reading. */
const REOPEN_GAP_MS = 10 * MINUTE_MS;
/** The user asked for the news: what was opened in the last days is read again, except what was a moment ago. */
const REREAD = { youngerThanMs: 7 * DAY_MS, gapMs: 10 * SECOND_MS };
/** What could not be opened so often is tried less and less, and never left alone for longer than a day. */
const ATTEMPTS = { quick: 5, longestMs: DAY_MS };

/** Articles of this source to open now: new and changed ones, then those to look at for edits. */
export function toOpen(round: Round, source: NoticeSource): [string, ArticleMemory][] {
  const { now, nearNotices = [] } = round.request;
  const own = Object.entries(round.articles)
    .filter(([, article]) => article.source === source.id && article.url !== null)
    .sort(([, a], [, b]) => dateOf(b) - dateOf(a));
  const fresh = own.filter(([, article]) => isFresh(article, now));
  const opened = own.filter(([, article]) => article.openedStamp !== null && !isFresh(article, now));
  const asked = round.isManual ? opened.filter(([, article]) => mayReread(article, now)) : [];
  const newest = opened.filter(
    ([, article]) => article.print !== null && now - dateOf(article) < RECHECKED.youngerThanMs,
  );
  const stale = [
    ...opened.filter(([, article]) => isInDoubt(article) && nextReadingAt(article, article.openedAt ?? now) <= now),
    ...opened.filter(([id, article]) => nearNotices.includes(id) && sinceOpenedMs(article, now) >= RECHECKED.nearMs),
    ...newest.slice(0, RECHECKED.count).filter(([, article]) => sinceOpenedMs(article, now) >= RECHECKED.usualMs),
  ];
  return [...new Map([...tellingFirst(fresh), ...stale, ...asked])].slice(0, OPENED_PER_POLL);
}

/** Whether an article of this date may still announce something to come; one without a date may. */
export const isRecent = (publishedAt: EpochMs | null, now: EpochMs): boolean =>
  publishedAt === null || now - publishedAt <= OLDEST_OPENED_MS;

const mayReread = (article: ArticleMemory, now: EpochMs): boolean =>
  article.print !== null && now - dateOf(article) < REREAD.youngerThanMs && sinceOpenedMs(article, now) >= REREAD.gapMs;

/** What speaks of a stop by its title is not kept waiting by what is opened to be sure. */
function tellingFirst(articles: [string, ArticleMemory][]): [string, ArticleMemory][] {
  const [telling, silent] = [true, false].map((which) =>
    articles.filter(([, { title, excerpt }]) => canMatter(`${title} ${excerpt}`) === which),
  );
  return [...(telling ?? []), ...(silent ?? [])];
}

function isFresh(article: ArticleMemory, now: EpochMs): boolean {
  const isRead = article.openedStamp === article.stamp && article.isHalf !== true;
  if (isRead || now - dateOf(article) > OLDEST_OPENED_MS) return false;
  const sinceMs = sinceOpenedMs(article, now);
  const beyond = article.attempts - ATTEMPTS.quick;
  if (beyond >= 0) return sinceMs >= Math.min(2 ** beyond * 2 * REOPEN_GAP_MS, ATTEMPTS.longestMs);
  return article.openedStamp === null || sinceMs >= REOPEN_GAP_MS;
}

const sinceOpenedMs = (article: ArticleMemory, now: EpochMs): number => now - (article.openedAt ?? 0);

const dateOf = (article: ArticleMemory): EpochMs => article.publishedAt ?? article.firstSeenAt;
