import type { Notice } from '../../domain/notice/notice.ts';
import type { SourceProblem } from '../../domain/source-health.ts';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../domain/time.ts';
import type { NoticeSource } from '../../exchanges/exchange.ts';
import { type ArticleText, readBlogArticle } from '../../sources/blog-article.ts';
import { articleLink } from '../../sources/links.ts';
import { canMatter } from '../../sources/matters.ts';
import { ACCEPT, ACCEPT_PAGE, attempt, hasArticlesToOpen, readNoticeList } from '../../sources/notice-list.ts';
import type { ListedArticle } from '../../sources/reading.ts';
import { fingerprint } from './fingerprint.ts';
import type { ArticleMemory } from './memory.ts';
import { type Round, replyProblem } from './round.ts';

/** So many articles are opened in one poll at most, newest first; the rest in the next ones. */
const OPENED_PER_POLL = 6;
/** Opening stops when a poll has taken this long: a worker has little time. */
const POLL_BUDGET_MS = 20 * SECOND_MS;
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
const ATTEMPTS = { quick: 5, thenEveryMs: DAY_MS };
/** After this long without a mention by its own source another source may take an article over. */
const OWNED_FOR_MS = 2 * DAY_MS;
/** What one poll could not open waits so long, not a whole interval: at the first reading the user waits too. */
const LEFTOVER_AFTER_MS = MINUTE_MS;
/** Lists cut long titles short. */
const TITLE_START = 10;
const ARTICLES_KEPT = 300;
const BEST_DOOR_AGAIN_MS = DAY_MS;
const LONGEST = { title: 300, excerpt: 500, text: 60_000 };

/** Asks one notice source and hands on what is new; trouble is noted and leaves everything known alone. */
export async function pollNotices(round: Round, source: NoticeSource): Promise<void> {
  const isRead = await readList(round, source);
  if (isRead && hasArticlesToOpen(source)) await openArticles(round, source);
}

async function readList(round: Round, source: NoticeSource): Promise<boolean> {
  const doors = doorsOf(round, source);
  const bestTriedAt = doors[0] === source.doors[0] ? round.request.now : bestDoorTriedAt(round, source);
  let problem: SourceProblem | null = null;
  for (const url of doors) {
    const door = { url, bestTriedAt };
    const reply = await round.ask(source.id, url, ACCEPT[source.way]);
    if (reply.kind === 'blocked') break;
    const memory = round.source(source.id);
    if (reply.kind === 'reply' && reply.status === 304 && round.validators[url] !== undefined) {
      round.succeed(source.id, { itemCount: memory.itemCount, recognised: memory.recognised, door });
      return true;
    }
    const refused = replyProblem(reply);
    if (refused !== null || reply.kind !== 'reply') {
      problem ??= refused;
      continue;
    }
    const reading = readNoticeList(reply, source, round.exchange);
    if (reading.ok) {
      listArticles(round, source, reading.value);
      round.keepValidators(url, reply);
      round.succeed(source.id, { itemCount: reading.value.length, recognised: reading.recognised, door });
      return true;
    }
    problem ??= reading.problem;
  }
  if (problem !== null) round.fail(source.id, problem);
  return false;
}

const bestDoorTriedAt = (round: Round, source: NoticeSource): EpochMs =>
  round.source(source.id).door?.bestTriedAt ?? round.request.now;

/** The door in use first; the best one again after a day. */
function doorsOf(round: Round, source: NoticeSource): readonly string[] {
  const inUse = round.source(source.id).door;
  const isStanding = inUse !== null && round.request.now - inUse.bestTriedAt < BEST_DOOR_AGAIN_MS;
  if (!isStanding || !source.doors.includes(inUse.url)) return source.doors;
  return [inUse.url, ...source.doors.filter((door) => door !== inUse.url)];
}

function listArticles(round: Round, source: NoticeSource, listed: readonly ListedArticle[]): void {
  const now = round.request.clock();
  for (const article of listed) {
    const title = article.title.slice(0, LONGEST.title);
    const known = round.articles[article.id];
    if (known !== undefined && known.source !== source.id && now - known.listedAt < OWNED_FOR_MS) continue;
    if (!canMatter(`${title} ${article.excerpt} ${article.text?.slice(0, 200) ?? ''}`)) continue;
    const stamp = fingerprint(title, article.publishedAt, article.updatedAt);
    round.articles[article.id] = {
      ...(known ?? { firstSeenAt: now, openedStamp: null, openedAt: null, print: null }),
      source: source.id,
      url: article.url,
      title,
      excerpt: article.excerpt.slice(0, LONGEST.excerpt),
      publishedAt: article.publishedAt,
      updatedAt: article.updatedAt,
      listedAt: now,
      stamp,
      attempts: known?.stamp === stamp ? known.attempts : 0,
    };
    if (article.text !== null) {
      handOn(round, article.id, article.text);
      markOpened(round, article.id);
    }
  }
  forgetOldest(round);
}

async function openArticles(round: Round, source: NoticeSource): Promise<void> {
  const { now, clock } = round.request;
  for (const [id, article] of toOpen(round, source)) {
    if (article.url === null || clock() - now > POLL_BUDGET_MS) return;
    const reply = await round.ask(source.id, article.url, ACCEPT_PAGE);
    if (reply.kind === 'blocked') return;
    if (reply.kind === 'reply' && reply.status === 304 && round.validators[article.url] !== undefined) {
      markOpened(round, id);
      continue;
    }
    const isGood = reply.kind === 'reply' && replyProblem(reply) === null && isArticle(round, article.url, reply.url);
    const reading = isGood ? attempt(() => readBlogArticle(reply)) : null;
    if (isGood && reading?.ok && isStillAbout(article, reading.value)) {
      takeText(round, id, reading.value);
      round.keepValidators(article.url, reply);
    } else {
      missed(round, id);
    }
  }
}

/** A deleted article may lead to the list of all of them, whose text is nobody's. */
const isArticle = (round: Round, asked: string, answered: string): boolean =>
  answered === asked || articleLink(answered, asked, round.exchange) !== null;

/** What was read once is replaced only by a page that bears the title: a site in trouble answers every address alike. */
function isStillAbout(article: ArticleMemory, { title, text }: ArticleText): boolean {
  const fold = (words: string): string => words.normalize('NFKC').replace(/\s+/g, '');
  return (
    article.openedStamp === null || fold(`${title ?? ''}${text}`).includes(fold(article.title).slice(0, TITLE_START))
  );
}

/** Articles of this source to open now: new and changed ones, then those to look at for edits. */
function toOpen(round: Round, source: NoticeSource): [string, ArticleMemory][] {
  const { now, nearNotices = [] } = round.request;
  const own = Object.entries(round.articles)
    .filter(([, article]) => article.source === source.id && article.url !== null)
    .sort(([, a], [, b]) => dateOf(b) - dateOf(a));
  const fresh = own.filter(([, article]) => isFresh(article, now));
  const opened = own.filter(([, article]) => article.openedStamp !== null && !isFresh(article, now));
  const newest = opened.filter(([, article]) => now - dateOf(article) < RECHECKED.youngerThanMs);
  const stale = [
    ...opened.filter(([id, article]) => nearNotices.includes(id) && sinceOpenedMs(article, now) >= RECHECKED.nearMs),
    ...newest.slice(0, RECHECKED.count).filter(([, article]) => sinceOpenedMs(article, now) >= RECHECKED.usualMs),
  ];
  return [...new Map([...fresh, ...stale])].slice(0, OPENED_PER_POLL);
}

function isFresh(article: ArticleMemory, now: EpochMs): boolean {
  if (article.openedStamp === article.stamp || now - dateOf(article) > OLDEST_OPENED_MS) return false;
  const sinceMs = sinceOpenedMs(article, now);
  if (article.attempts >= ATTEMPTS.quick) return sinceMs >= ATTEMPTS.thenEveryMs;
  return article.openedStamp === null || sinceMs >= REOPEN_GAP_MS;
}

const sinceOpenedMs = (article: ArticleMemory, now: EpochMs): number => now - (article.openedAt ?? 0);

const dateOf = (article: ArticleMemory): EpochMs => article.publishedAt ?? article.firstSeenAt;

function takeText(round: Round, id: string, read: ArticleText): void {
  const article = round.articles[id];
  if (article === undefined) return;
  round.articles[id] = {
    ...article,
    publishedAt: finer(article.publishedAt, read.publishedAt),
    updatedAt: article.updatedAt ?? read.updatedAt,
  };
  handOn(round, id, read.text);
  markOpened(round, id);
}

/** The article's own time where the list gave only its day. */
function finer(listed: EpochMs | null, read: EpochMs | null): EpochMs | null {
  if (listed === null || read === null) return listed ?? read;
  return read >= listed && read - listed < DAY_MS ? read : listed;
}

function markOpened(round: Round, id: string): void {
  const article = round.articles[id];
  if (article === undefined) return;
  round.articles[id] = { ...article, openedStamp: article.stamp, openedAt: round.request.clock(), attempts: 0 };
}

/** An article that cannot be opened is still announced by its title: to be listed, never dropped. */
function missed(round: Round, id: string): void {
  const article = round.articles[id];
  if (article === undefined) return;
  if (article.print === null) handOn(round, id, article.excerpt);
  const latest = round.articles[id] ?? article;
  round.articles[id] = { ...latest, attempts: article.attempts + 1, openedAt: round.request.clock() };
}

function handOn(round: Round, id: string, text: string): void {
  const article = round.articles[id];
  if (article === undefined) return;
  const cut = text.slice(0, LONGEST.text);
  const print = fingerprint(article.title, cut, article.publishedAt);
  if (print === article.print) return;
  const { source, url, title, publishedAt, updatedAt } = article;
  const notice: Notice = { id, source, url, title, text: cut, publishedAt, updatedAt, seenAt: round.request.clock() };
  round.notices.push(notice);
  round.articles[id] = { ...article, print };
}

function forgetOldest(round: Round): void {
  const byMention = Object.entries(round.articles).sort(([, a], [, b]) => b.listedAt - a.listedAt);
  for (const [id, article] of byMention.slice(ARTICLES_KEPT)) {
    delete round.articles[id];
    if (article.url !== null) delete round.validators[article.url];
  }
}

/** When articles that the last poll left unopened are due; null when it left none. */
export function leftoverAt(round: Round, source: NoticeSource): EpochMs | null {
  const { askedAt } = round.source(source.id);
  if (askedAt === null || !hasArticlesToOpen(source)) return null;
  const isLeft = toOpen(round, source).some(([, article]) => article.openedAt === null);
  return isLeft ? shift(askedAt, LEFTOVER_AFTER_MS) : null;
}
