import { idAt } from '../../domain/exchange.ts';
import { boundedLine, boundedText } from '../../domain/foreign-text.ts';
import type { Notice } from '../../domain/notice/notice.ts';
import { readNotice } from '../../domain/notice/read.ts';
import { DAY_MS, type EpochMs } from '../../domain/time.ts';
import { canMatter } from '../../sources/matters.ts';
import type { ArticleText } from '../../sources/reading.ts';
import { fingerprint } from './fingerprint.ts';
import { afterOther, afterStanding, reachesFurther, reachOf, withVersion } from './returning.ts';
import type { Round } from './round.ts';

/** Longest texts that are kept, in characters. */
export const LONGEST = { title: 300, excerpt: 500, text: 60_000 };

/** Takes what an opened page says: its own title, its times, its text. */
export function takeText(round: Round, id: string, read: ArticleText): void {
  const article = round.articles[id];
  if (article === undefined) return;
  round.articles[id] = {
    ...article,
    // A list cuts titles short and writes dates and categories beside them.
    title: boundedLine(read.title ?? article.title, LONGEST.title),
    publishedAt: finer(article.publishedAt, read.publishedAt),
    updatedAt: article.updatedAt ?? read.updatedAt,
  };
  if (canMatter(`${article.title} ${article.excerpt}`) || saysSomething(round, id, read.text)) {
    handOn(round, id, read.text);
  }
  markOpened(round, id);
}

/** Opened to be sure: a campaign that only names what can be traded is no news. Times that nobody placed are. */
function saysSomething(round: Round, id: string, text: string): boolean {
  const notice = noticeOf(round, id, text);
  if (notice === null) return false;
  const { windows, superseded, unreadable, leftovers } = readNotice(notice, { issuer: 'exchange' });
  return windows.length > 0 || superseded.length > 0 || leftovers.length > 0 || unreadable;
}

/** The article's own time where the list gave only its day. */
function finer(listed: EpochMs | null, read: EpochMs | null): EpochMs | null {
  if (listed === null || read === null) return listed ?? read;
  return read >= listed && read - listed < DAY_MS ? read : listed;
}

/** An article that was read, or that has not changed since. */
export function markOpened(round: Round, id: string): void {
  const article = round.articles[id];
  if (article === undefined) return;
  round.articles[id] = { ...article, openedStamp: article.stamp, openedAt: round.request.clock(), attempts: 0 };
}

/** An article that cannot be opened is still announced by its title: to be listed, never dropped. */
export function missed(round: Round, id: string): void {
  const article = round.articles[id];
  if (article === undefined) return;
  if (article.print === null) handOn(round, id, article.excerpt);
  const latest = round.articles[id] ?? article;
  round.articles[id] = { ...latest, attempts: article.attempts + 1, openedAt: round.request.clock() };
}

/** Hands a version on unless it is the one that was handed on last, or one before it that may be an old copy. */
export function handOn(round: Round, id: string, text: string): void {
  const article = round.articles[id];
  const notice = noticeOf(round, id, text);
  if (article === undefined || notice === null) return;
  const print = fingerprint(notice.title, notice.text, notice.publishedAt);
  if (print === article.print) {
    round.articles[id] = afterStanding(article);
    return;
  }
  // Read only where there is something to compare it with: a first version is news whatever it says.
  const reach = article.print === null ? null : reachOf(readNotice(notice, { issuer: 'exchange' }));
  const doubted = afterOther(article, print, () => reachesFurther(reach, article.reach ?? null));
  if (doubted !== null) {
    round.articles[id] = doubted;
    return;
  }
  round.notices.push(notice);
  const { isCut: _, ...rest } = withVersion(article, print, reach);
  round.articles[id] = { ...rest, ...(text.length > LONGEST.text ? { isCut: true } : {}) };
}

function noticeOf(round: Round, id: string, text: string): Notice | null {
  const article = round.articles[id];
  if (article === undefined) return null;
  const { source, url, title, publishedAt, updatedAt } = article;
  const seenAt = round.request.clock();
  const cut = boundedText(text, LONGEST.text);
  const exchange = round.exchange.id;
  return { id: idAt(exchange, id), exchange, source, url, title, text: cut, publishedAt, updatedAt, seenAt };
}
