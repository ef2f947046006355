import { boundedLine } from '../../domain/foreign-text.ts';
import type { SourceProblem } from '../../domain/source-health.ts';
import { DAY_MS, type EpochMs, earliestOf, latestOf, MINUTE_MS, SECOND_MS, shift } from '../../domain/time.ts';
import { readBlogArticle } from '../../sources/blog-article.ts';
import type { HttpReply } from '../../sources/http.ts';
import { articleLink } from '../../sources/links.ts';
import { canMatter } from '../../sources/matters.ts';
import { ACCEPT, ACCEPT_PAGE, attempt, hasArticlesToOpen, readNoticeList } from '../../sources/notice-list.ts';
import type { NoticeSource } from '../../sources/notice-source.ts';
import type { ArticleText, ListedArticle } from '../../sources/reading.ts';
import { fingerprint, shortId } from './fingerprint.ts';
import { handOn, LONGEST, markOpened, missed, takeText } from './hand-on.ts';
import type { ArticleMemory } from './memory.ts';
import { replyProblem } from './reply.ts';
import { isInDoubt, nextReadingAt } from './returning.ts';
import type { Round } from './round.ts';
import { isRecent, toOpen } from './to-open.ts';
import { isFirstHalf } from './validators.ts';

/** Opening stops when a poll has taken this long: a worker has little time. */
const POLL_BUDGET_MS = 20 * SECOND_MS;
/** A list with so many new articles at most is opened whole, whatever its titles say. */
const FEW_NEW = 20;
/** After this long without a mention by its own source another source may take an article over. */
const OWNED_FOR_MS = 2 * DAY_MS;
/** What one poll could not open waits so long, not a whole interval: at the first reading the user waits too. */
const LEFTOVER_AFTER_MS = MINUTE_MS;
/** Lists cut long titles short. */
const TITLE_START = 10;
const ARTICLES_KEPT = 300;
const BEST_DOOR_AGAIN_MS = DAY_MS;
/** So often the page of a new article may end too early before what there is of it is taken. */
const HALVES_REFUSED = 2;

/**
 * Asks one notice source and hands on what is new; trouble is noted and leaves everything known alone. A source that
 * throws costs the others nothing.
 */
export async function pollNotices(round: Round, source: NoticeSource): Promise<void> {
  try {
    round.sources[source.id] = { ...round.source(source.id), opened: 0, changed: 0 };
    const isRead = await readList(round, source);
    if (isRead && hasArticlesToOpen(source)) await openArticles(round, source);
    if (isRead) noteWhatIsBeyond(round, source);
  } catch (error) {
    const came = error instanceof Error ? error.name : 'failure';
    round.fail(source.id, { code: 'wrong-shape', expected: 'an answer that can be read', came });
  }
}

/** A text that was cut is trouble of its source, for as long as the list shows it: what is beyond may be the end. */
function noteWhatIsBeyond(round: Round, source: NoticeSource): void {
  const { now } = round.request;
  const isCut = Object.values(round.articles).some(
    (article) => article.source === source.id && article.isCut === true && isRecent(article.publishedAt, now),
  );
  if (isCut) round.sources[source.id] = { ...round.source(source.id), problem: { code: 'too-large' } };
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
    if (round.isUnchanged(url, reply)) {
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
      await listArticles(round, source, reading.value);
      round.keepValidators(url, reply, !hasArticlesToOpen(source) && inDoubt(round, source).length > 0);
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

async function listArticles(round: Round, source: NoticeSource, articles: readonly ListedArticle[]): Promise<void> {
  const now = round.request.clock();
  const listed = articles.map((article) => ({ ...article, id: shortId(article.id) }));
  const unseen = listed.filter(({ id, publishedAt }) => round.articles[id] === undefined && isRecent(publishedAt, now));
  const isShort = unseen.length <= FEW_NEW;
  for (const article of listed) {
    listArticle(round, source, article, isShort);
    await round.pauseAfter(article.text?.length ?? 0);
  }
  forgetOldest(round);
}

/** Takes in one article of a list; `isShort`: so few are new that none is passed over by its title. */
function listArticle(round: Round, source: NoticeSource, article: ListedArticle, isShort: boolean): void {
  const now = round.request.clock();
  const title = boundedLine(article.title, LONGEST.title);
  const known = round.articles[article.id];
  if (known !== undefined && known.source !== source.id && now - known.listedAt < OWNED_FOR_MS) return;
  const mayMatter = canMatter(`${title} ${article.excerpt} ${article.text ?? ''}`);
  if (!mayMatter && known === undefined && !isRecent(article.publishedAt, now)) return;
  const stamp = fingerprint(title, article.publishedAt, article.updatedAt);
  round.articles[article.id] = {
    // One that is passed over is remembered, so that it does not count as new with the next reading.
    ...(known ?? { firstSeenAt: now, openedStamp: mayMatter || isShort ? null : stamp, openedAt: null, print: null }),
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
    if (mayMatter) handOn(round, article.id, article.text);
    markOpened(round, article.id);
  }
}

async function openArticles(round: Round, source: NoticeSource): Promise<void> {
  const { now, clock } = round.request;
  for (const [id, article] of toOpen(round, source)) {
    if (article.url === null || clock() - now > POLL_BUDGET_MS) return;
    const reply = await round.ask(source.id, article.url, ACCEPT_PAGE);
    if (reply.kind === 'blocked') return;
    const before = round.articles[id]?.print;
    if (round.isUnchanged(article.url, reply)) markOpened(round, id);
    else takePage(round, id, article.url, reply);
    const { opened, changed, ...memory } = round.source(source.id);
    const isNews = round.articles[id]?.print !== before;
    round.sources[source.id] = { ...memory, opened: opened + 1, changed: changed + (isNews ? 1 : 0) };
  }
}

function takePage(round: Round, id: string, url: string, reply: HttpReply): void {
  const article = round.articles[id];
  if (article === undefined) return;
  const read = readPage(round, id, url, reply);
  if (read !== null && reply.kind === 'reply') {
    takeText(round, id, read);
    round.keepValidators(url, reply, isInDoubt(round.articles[id] ?? article));
    noteHalf(round, id, round.isHalf(url, reply) ? article.attempts + 1 : null);
    return;
  }
  missed(round, id);
  const isTooLarge = reply.kind === 'failed' && reply.reason === 'too-large';
  if (isTooLarge) round.articles[id] = { ...(round.articles[id] ?? article), isCut: true };
}

/** What the page of an article says; null where it is none, of another, or less than what is known. */
function readPage(round: Round, id: string, url: string, reply: HttpReply): ArticleText | null {
  const article = round.articles[id];
  if (article === undefined || reply.kind !== 'reply') return null;
  if (replyProblem(reply) !== null || !isArticle(round, url, reply.url)) return null;
  if (round.isHalf(url, reply) && isRather(article)) return null;
  const reading = attempt(() => readBlogArticle(reply, article.title, titlesBeside(round, id)));
  return reading.ok && isStillAbout(article, reading.value) ? reading.value : null;
}

/** What is known of an article goes before half of its page; of one that is new the whole may come with the next try. */
const isRather = ({ openedStamp, isHalf, attempts }: ArticleMemory): boolean =>
  isHalf !== true && (openedStamp !== null || attempts < HALVES_REFUSED);

/** Remembers that half of a page was taken, at which attempt, until the whole comes. */
function noteHalf(round: Round, id: string, attempt: number | null): void {
  const article = round.articles[id];
  if (article === undefined) return;
  const { isHalf: _, ...rest } = article;
  round.articles[id] = attempt === null ? rest : { ...rest, isHalf: true, attempts: attempt };
}

/** What the other articles of the source are called: on this one's page they stand over what is theirs. */
function titlesBeside(round: Round, id: string): string[] {
  const source = round.articles[id]?.source;
  return Object.entries(round.articles).flatMap(([other, article]) =>
    other !== id && article.source === source ? [article.title] : [],
  );
}

/** A deleted article may lead to the list of all of them, whose text is nobody's. */
const isArticle = (round: Round, asked: string, answered: string): boolean =>
  answered === asked || articleLink(answered, asked, round.exchange) !== null;

/** What was read once is replaced only by a page that bears the title: a site in trouble answers every address alike. */
function isStillAbout(article: ArticleMemory, { title, text }: ArticleText): boolean {
  const fold = (words: string): string => words.normalize('NFKC').replace(/\s+/g, '');
  const [listed, own] = [fold(article.title), fold(title ?? '')];
  if (article.openedStamp === null || `${own}${fold(text)}`.includes(listed.slice(0, TITLE_START))) return true;
  return own.length >= TITLE_START && listed.includes(own.slice(0, TITLE_START));
}

function forgetOldest(round: Round): void {
  const byMention = Object.entries(round.articles).sort(([, a], [, b]) => b.listedAt - a.listedAt);
  for (const [id, article] of byMention.slice(ARTICLES_KEPT)) {
    delete round.articles[id];
    if (article.url !== null) delete round.validators[article.url];
  }
}

/** Articles of which an earlier version came again. */
const inDoubt = (round: Round, source: NoticeSource): ArticleMemory[] =>
  Object.values(round.articles).filter((article) => article.source === source.id && isInDoubt(article));

/** When what is in doubt is read again; what the newest list left out, or has no page, is not waited for. */
function secondReadingAt(round: Round, source: NoticeSource, askedAt: EpochMs): EpochMs | null {
  const isOpened = hasArticlesToOpen(source);
  const awaited = inDoubt(round, source).filter(({ url, listedAt }) => (isOpened ? url !== null : listedAt >= askedAt));
  const soonest = earliestOf(awaited.map((article) => nextReadingAt(article, article.openedAt ?? askedAt)));
  return soonest === null ? null : latestOf([soonest, shift(askedAt, LEFTOVER_AFTER_MS)]);
}

/**
 * When what the last poll left is due: articles unopened or in doubt, or the rest of a list that came by half; null when
 * it left none.
 */
export function leftoverAt(round: Round, source: NoticeSource): EpochMs | null {
  const { askedAt, door } = round.source(source.id);
  if (askedAt === null) return null;
  const inAMinute = shift(askedAt, LEFTOVER_AFTER_MS);
  if (isFirstHalf(round.validators[door?.url ?? ''], askedAt)) return inAMinute;
  const isLeft = hasArticlesToOpen(source) && toOpen(round, source).some(([, article]) => article.openedAt === null);
  return isLeft ? inAMinute : secondReadingAt(round, source, askedAt);
}
