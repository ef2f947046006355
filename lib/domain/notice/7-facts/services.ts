import { SERVICES, type Service, type WindowStatus } from '../../window.ts';
import type { Token, WordToken } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import type { Issuer } from '../notice.ts';
import type { NoticeText, TokenSpan } from '../notice-text.ts';
import { APART_WORDS, BANK_VOICE, BANK_WORDS, ERRAND_WORDS, NET_BANKING_WORDS } from '../words/issuers.ts';
import { TAG } from '../words/lexicon.ts';
import { PARTIAL } from '../words/sorts.ts';
import { everythingOf, isAllTitled, isExchange, isPublic, namesAll } from './everything.ts';
import { beginsListing, firstLineOf, goesOnListing, headsListing, headsSpared, isNames } from './listed-names.ts';
import { isMeans } from './qualified-names.ts';
import { type Found, type Named, record, sortClause } from './sort-clause.ts';
import { isUnmeant } from './unmeant.ts';
import { barsDoors, stopsVenue } from './venue.ts';
import { hasAny } from './words-in.ts';

/** What is known besides the notice's sentences. */
export interface Told {
  readonly issuer: Issuer;
  readonly state: WindowStatus | null;
  /** Where the windows stand, by their first tokens. */
  readonly windows: readonly { readonly first: number; readonly clause: Clause; readonly isBare: boolean }[];
}

/** What stops, in the order of `SERVICES`; `other` beside better names only where a list has it. */
export function servicesOf(notice: NoticeText, told: Told): readonly Service[] {
  const found = servicesNamed(notice, told);
  const { stopped, spared } = found;
  // What is back as a whole had stopped as a whole, where nothing is said of parts.
  const isEverything = found.isEverything || (found.isAllBack && stopped.size === 0);
  const result = new Set(
    isEverything ? everythingOf(notice.tokens, stopped, told.issuer) : partsOf(notice, found, told.state),
  );
  // A maintenance that is called off spares everything.
  if (told.state !== 'cancelled' && !isOnlySpared(found, told.state)) {
    for (const service of takenBack(stopped, spared)) result.delete(service);
  }
  if (result.size > 1 && !isEverything && !standsApart(stopped)) result.delete('other');
  if (!spared.has('trading') && isOfPayments(notice.tokens, told.issuer)) takeMoney(result);
  if (isBehindDoors(notice, told, result)) result.add('other');
  if (result.size === 0) result.add(isGame(notice.tokens) ? 'app' : 'other');
  return SERVICES.filter((service) => result.has(service));
}

/** What goes on because nothing stops after all would have stopped. */
const isOnlySpared = ({ stopped }: Services, state: WindowStatus | null): boolean =>
  (state === 'completed' || state === 'cancelled') && stopped.size === 0;

function partsOf(notice: NoticeText, found: Services, state: WindowStatus | null): readonly Service[] {
  const named = [...(isOnlySpared(found, state) ? found.running : found.stopped).keys()];
  const doors = barsDoors(notice) ? (['login'] as const) : [];
  return !found.spared.has('trading') && stopsVenue(notice) ? [...named, 'trading', ...doors] : [...named, ...doors];
}

/** What the sentences, rows and headings name. */
interface Services extends Found {
  readonly isEverything: boolean;
  readonly isAllBack: boolean;
}

function servicesNamed(notice: NoticeText, told: Told): Services {
  const found: Found = { stopped: new Map(), spared: new Map(), running: new Map() };
  const { stopped } = found;
  record(stopped, wordsOfTitle(notice));
  const whatRuns = runningIn(told.state);
  let isEverything = isAllTitled(notice);
  let isAllBack = false;
  let listing: Listing | null = null;
  for (const clause of notice.clauses) {
    listing = nextListing(notice, listing, clause);
    if (listing?.isBelow) recordListed(notice, found, listing);
    if (isSparedLine(listing)) continue;
    const isAll = namesAll(notice, clause);
    if (clause.first < notice.title.end || (!isAll && isOfOthers(clause))) continue;
    // 「全サービス停止の時間帯を除き、お取引いただけます」 spares nothing of the stop of everything.
    sortClause(notice, clause, isAll ? { ...found, spared: new Map(), running: new Map() } : found);
    isEverything ||= isAll && (clause.tags & whatRuns) === 0;
    isAllBack ||= isAll && told.state === 'completed';
  }
  for (const words of besideWindows(notice, told)) record(stopped, words);
  if (isBank(notice.tokens, told.issuer) && isEvery(stopped.get('trading'), ERRAND_WORDS)) stopped.delete('trading');
  return { ...found, isEverything, isAllBack };
}

/** 「ATMでの募金取引の一時停止」: not the way; 「アプリでのお手続き停止」 names nothing but the way. */
const wordsOfTitle = ({ tokens, title, page }: NoticeText): readonly WordToken[] => {
  const words = wordsOf(tokens, 0, title.end).filter((word) => !isUnmeant(page.text, word));
  const stopped = words.filter((word) => !isMeans(page.text, word));
  return stopped.length > 0 ? stopped : words.filter(({ entry }) => entry.word !== 'atm');
};

/** 「現在、14:02より全ての取引を停止しております」: a word of another matter is nothing beside one of the stop. */
const isOfOthers = ({ tags }: Clause): boolean => (tags & (TAG.distractor | TAG.stop | TAG.stamp)) === TAG.distractor;

/** 「All services remain operational」 beside what is over or does not come: nothing of it stops. */
const RUNS: ReadonlySet<WindowStatus> = new Set(['completed', 'cancelled', 'postponed']);

const runningIn = (state: WindowStatus | null): number => (state !== null && RUNS.has(state) ? BACK : TAG.unaffected);

/** What is over because all runs again tells nothing of what had stopped. */
const BACK = TAG.unaffected | TAG.resume;

/** A list under way, with its newest line. */
interface Listing {
  readonly line: TokenSpan;
  readonly isSpared: boolean;
  /** The line stands below the one that began the list. */
  readonly isBelow: boolean;
}

function recordListed(notice: NoticeText, { stopped, spared, running }: Found, { isSpared, line }: Listing): void {
  const names = namesOn(notice, line);
  record(isSpared ? spared : stopped, names);
  if (isSpared) record(running, names);
}

const isSparedLine = (listing: Listing | null): boolean => listing?.isBelow === true && listing.isSpared;

function nextListing(notice: NoticeText, listing: Listing | null, clause: Clause): Listing | null {
  const line = firstLineOf(notice, clause);
  if (listing !== null && !clause.isHeading && goesOnListing(notice, listing, line))
    return { ...listing, line, isBelow: true };
  // Names under a heading whose last line a sentence goes on from.
  if (line.end < clause.end && isUnderList(clause) && isNames(notice, line))
    return { line, isSpared: false, isBelow: true };
  if (headsSpared(notice, clause)) return { line: clause, isSpared: true, isBelow: false };
  const begins = beginsListing(notice, clause) || headsListing(notice, clause);
  return begins ? { line: clause, isSpared: false, isBelow: false } : null;
}

const isUnderList = ({ heading }: Clause): boolean =>
  heading !== null && (heading.tags & TAG.scope) !== 0 && (heading.tags & TAG.unaffected) === 0;

/** What stops behind the doors of a town or a host has no name here. */
const isBehindDoors = ({ tokens, title }: NoticeText, { issuer }: Told, result: ReadonlySet<Service>): boolean =>
  wordsOf(tokens, 0, title.end).length === 0 &&
  isPublic(tokens, issuer) &&
  !isGame(tokens) &&
  [...result].every((service) => DOORS.has(service));

const DOORS: ReadonlySet<Service> = new Set(['login', 'api', 'app']);

/** Whether what has no name here is told beside the rest, and not as the way to it, as a site is. */
function standsApart(stopped: Named): boolean {
  const apart = [...(stopped.get('other') ?? [])].filter((word) => APART_WORDS.has(word));
  // 「インターネットバンキングにログインできません」 says what does not work there.
  const isLogin = [...(stopped.get('login') ?? [])].some((word) => !NET_BANKING_WORDS.has(word));
  return isLogin ? apart.some((word) => !NET_BANKING_WORDS.has(word)) : apart.length > 0;
}

/** A host, a town or a service of payments trades nothing: what it charges, sends and sells has no name here. */
const isOfPayments = (tokens: readonly Token[], issuer: Issuer): boolean =>
  issuer !== 'exchange' && isPublic(tokens, issuer) && !isExchange(tokens, issuer) && !isBank(tokens, issuer);

function takeMoney(result: Set<Service>): void {
  for (const service of MONEY_AND_TRADE) if (result.delete(service)) result.add('other');
}

const MONEY_AND_TRADE: readonly Service[] = ['trading', 'deposit', 'withdrawal'];

/** In a bank every errand is an 取引. */
const isBank = (tokens: readonly Token[], issuer: Issuer): boolean =>
  issuer === 'bank' ||
  (issuer === 'unknown' && hasAny(tokens, ({ entry }) => BANK_WORDS.has(entry.word) || BANK_VOICE.has(entry.word)));

const isEvery = (words: ReadonlySet<string> | undefined, errands: ReadonlySet<string>): boolean =>
  words !== undefined && [...words].every((word) => errands.has(word));

/** Rows and headings name what stops where the hours stand alone: 「■現物取引口座」 above, 「・入出金」 below them. */
function besideWindows(notice: NoticeText, { windows }: Told): readonly (readonly WordToken[])[] {
  return windows.flatMap(({ first, clause, isBare }) => {
    const at = notice.clauses.indexOf(clause);
    if (at < 0 || clause.first < notice.title.end || notice.tokens[clause.end - 1]?.kind === 'stop') return [];
    const lead = wordsOf(notice.tokens, clause.first, first);
    if (!isBare) return [lead];
    const below = itemsBelow(notice, at).map((item) => wordsOf(notice.tokens, item.first, item.end));
    const above = notice.clauses[at - 1];
    const named =
      above && isName(notice.tokens, above) && above.first >= notice.title.end
        ? wordsOf(notice.tokens, above.first, above.end)
        : [];
    return [lead, named, ...below];
  });
}

/** The bullets right below the hours. */
function itemsBelow(notice: NoticeText, at: number): readonly Clause[] {
  let end = at + 1;
  while (end < notice.clauses.length && notice.clauses[end]?.isItem && !notice.clauses[end]?.isHeading) end++;
  return notice.clauses.slice(at + 1, end).filter((item) => isName(notice.tokens, item));
}

const NOT_LISTED = TAG.distractor | TAG.unaffected | TAG.perhaps;
/** A name of something, not a sentence about it. */
const NAME_LENGTH = 60;
function isName(tokens: readonly Token[], { first, end, tags }: Clause): boolean {
  const [head, tail] = [tokens[first], tokens[end - 1]];
  if (!head || !tail || tail.kind === 'stop' || tail.to - head.from > NAME_LENGTH) return false;
  return (tags & NOT_LISTED) === 0;
}

const takenBack = (stopped: Named, spared: Named): readonly Service[] =>
  [...spared]
    .filter(([service, words]) =>
      // Card payments that go on spare nothing else that has no name here.
      service === 'other' ? isEvery(stopped.get(service), words) : isTakenBack(stopped.get(service), words),
    )
    .map(([service]) => service);

/** 「Trading halts at 02:15. From 03:10 order cancel requests will be processed」: that orders can be taken back is no trading. */
const CANCELS: ReadonlySet<string> = new Set(['order cancellation']);
const ORDERS: ReadonlySet<string> = new Set(['order', 'orders', '注文', '発注', '約定', 'ロスカット', ...CANCELS]);

/** Spared as a whole, or just the parts of it that were said to stop. */
function isTakenBack(stopped: ReadonlySet<string> | undefined, spared: ReadonlySet<string>): boolean {
  const isMoreStopped = [CANCELS, ORDERS].some((words) => isEvery(spared, words) && !isEvery(stopped, words));
  if (stopped !== undefined && isMoreStopped) return false;
  const isSort = stopped !== undefined && [...stopped].every((word) => PARTIAL.has(word));
  if (!isSort && [...spared].some((word) => !PARTIAL.has(word))) return true;
  return stopped === undefined || [...stopped].every((word) => spared.has(word));
}

const namesOn = ({ tokens }: NoticeText, { first, end }: TokenSpan): readonly WordToken[] =>
  wordsOf(tokens, first, end);

function wordsOf(tokens: readonly Token[], first: number, end: number): readonly WordToken[] {
  return tokens
    .slice(first, end)
    .filter((token): token is WordToken => token.kind === 'word' && token.entry.services.length > 0);
}

const isGame = (tokens: readonly Token[]): boolean => hasAny(tokens, ({ entry }) => entry.game);
