import { SERVICES, type Service, type WindowStatus } from '../../window.ts';
import type { Token, WordToken } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import type { Issuer } from '../notice.ts';
import type { NoticeText } from '../notice-text.ts';
import { APART_WORDS, BANK_WORDS, ERRAND_WORDS, EXCHANGE_WORDS, PUBLIC_WORDS } from '../words/issuers.ts';
import { TAG } from '../words/lexicon.ts';
import { PARTIAL } from '../words/sorts.ts';

/** Services by the words that named them. */
type Named = Map<Service, Set<string>>;

/** What is known besides the notice's sentences. */
export interface Told {
  readonly issuer: Issuer;
  readonly state: WindowStatus | null;
  /** Where the windows stand, by their first tokens. */
  readonly windows: readonly { readonly first: number; readonly clause: Clause; readonly isBare: boolean }[];
}

/** What stops, in the order of `SERVICES`; `other` beside better names only where a list has it. */
export function servicesOf(notice: NoticeText, told: Told): readonly Service[] {
  const stopped: Named = new Map();
  const spared: Named = new Map();
  record(stopped, wordsOf(notice.tokens, 0, notice.title.end));
  let everything = false;
  let isAllBack = false;
  for (const clause of notice.clauses) {
    const isAll = hasWord(notice.tokens, clause, ({ entry }) => entry.everything);
    // 「現在、14:02より全ての取引を停止しております」: a word of another matter is nothing beside one of the stop.
    if (clause.first < notice.title.end || (!isAll && (clause.tags & (TAG.distractor | TAG.stop)) === TAG.distractor))
      continue;
    // 「全サービス停止の時間帯を除き、お取引いただけます」 spares nothing of the stop of everything.
    sortClause(notice, clause, stopped, isAll ? new Map() : spared);
    everything ||= isAll && (clause.tags & TAG.unaffected) === 0;
    isAllBack ||= isAll && told.state === 'completed';
  }
  for (const words of besideWindows(notice, told)) record(stopped, words);
  if (isBank(notice.tokens, told.issuer) && isWeak(stopped.get('trading'))) stopped.delete('trading');
  // What is back as a whole had stopped as a whole, where nothing is said of parts.
  everything ||= isAllBack && stopped.size === 0;
  const named = told.state === 'completed' && stopped.size === 0 ? spared : stopped;
  const result = new Set<Service>(everything ? allOf(notice.tokens, stopped, told.issuer) : named.keys());
  // A maintenance that is called off spares everything.
  if (told.state !== 'cancelled' && named === stopped) {
    for (const [service, words] of spared) if (isTakenBack(stopped.get(service), words)) result.delete(service);
  }
  if (result.size > 1 && !everything && !namesOthers(stopped.get('other'))) result.delete('other');
  // What stops behind the doors of a town or a host has no name here.
  const isTitled = wordsOf(notice.tokens, 0, notice.title.end).length > 0;
  if (
    !isTitled &&
    isPublic(notice.tokens, told.issuer) &&
    !isGame(notice.tokens) &&
    [...result].every((service) => DOORS.has(service))
  ) {
    result.add('other');
  }
  if (result.size === 0) result.add(isGame(notice.tokens) ? 'app' : 'other');
  return SERVICES.filter((service) => result.has(service));
}

const DOORS: ReadonlySet<Service> = new Set(['login', 'api', 'app']);

const namesOthers = (words: ReadonlySet<string> | undefined): boolean =>
  words !== undefined && [...words].some((word) => APART_WORDS.has(word));

/** An exchange offers all that we have names for; what a town or a host offers has no name here. */
function allOf(tokens: readonly Token[], stopped: Named, issuer: Issuer): readonly Service[] {
  if (isExchange(tokens, issuer) || (stopped.has('trading') && stopped.has('deposit'))) {
    return SERVICES.filter((service) => service !== 'other');
  }
  return isPublic(tokens, issuer) ? [...stopped.keys(), 'other'] : SERVICES;
}

const isPublic = (tokens: readonly Token[], issuer: Issuer): boolean =>
  issuer === 'public' || (issuer === 'unknown' && hasAny(tokens, ({ entry }) => PUBLIC_WORDS.has(entry.word)));

const isExchange = (tokens: readonly Token[], issuer: Issuer): boolean =>
  issuer === 'exchange' ||
  (issuer === 'unknown' && hasAny(tokens, ({ entry }) => entry.asset !== null || EXCHANGE_WORDS.has(entry.word)));

/** In a bank every errand is an 取引. */
const isBank = (tokens: readonly Token[], issuer: Issuer): boolean =>
  issuer === 'bank' || (issuer === 'unknown' && hasAny(tokens, ({ entry }) => BANK_WORDS.has(entry.word)));
const isWeak = (words: ReadonlySet<string> | undefined): boolean =>
  words !== undefined && [...words].every((word) => ERRAND_WORDS.has(word));

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

/** Spared as a whole, or just the parts of it that were said to stop. */
function isTakenBack(stopped: ReadonlySet<string> | undefined, spared: ReadonlySet<string>): boolean {
  if ([...spared].some((word) => !PARTIAL.has(word))) return true;
  return stopped === undefined || [...stopped].every((word) => spared.has(word));
}

/**
 * Japanese puts the verb last: services wait until a word says that they stop or that they do not. What waits at the end
 * counts as stopped where a heading or a label announces a list of what stops, as spared under 「ご利用いただけるサービス」.
 */
function sortClause(notice: NoticeText, clause: Clause, stopped: Named, spared: Named): void {
  let waiting: WordToken[] = [];
  const heading = clause.heading?.tags ?? 0;
  const isSparing = (heading & TAG.unaffected) !== 0 && (heading & TAG.stop) === 0;
  // A table of starts and ends names in each row what stops.
  const isNamed = (heading & (TAG.stop | TAG.scope)) !== 0 || (clause.heading?.hasColumns ?? false);
  const isSentence = notice.page.text[(notice.tokens[clause.end - 1]?.to ?? 0) - 1] === '。';
  let isList = isNamed && (clause.tags & TAG.stop) === 0 && !isSentence;
  let isVerbFirst = false;
  let verb: 'stops' | 'spares' | null = null;
  let tagsSoFar = 0;
  for (let i = clause.first; i < clause.end; i++) {
    const token = notice.tokens[i];
    const isGap = token?.kind === 'connective' && i === clause.first + 1 && notice.page.text[token.from] === ' ';
    if (token?.kind === 'colon' || token?.kind === 'tab' || isGap)
      isList ||= (tagsSoFar & (TAG.stop | TAG.scope)) !== 0;
    // 「suspend deposits and withdrawals, while trading is not affected」: what the verb stops stands before the comma.
    if (token?.kind === 'comma' && verb !== null) {
      record(verb === 'stops' ? stopped : spared, waiting);
      waiting = [];
    }
    if (token?.kind !== 'word') continue;
    const { tags, services, word } = token.entry;
    tagsSoFar |= tags;
    if (services.length > 0 && !isMeans(notice.page.text, token) && !isBy(notice.page.text, token)) waiting.push(token);
    // What is said to run again had stopped.
    if ((tags & (TAG.stop | TAG.resume | TAG.unaffected)) === 0) continue;
    if ((tags & TAG.unaffected) === 0) record(stopped, waiting);
    else if (!isOnly(notice.page.text, token) && (clause.tags & TAG.perhaps) === 0)
      record(spared, wholesOf(notice.page.text, waiting));
    waiting = [];
    // English puts the verb first: 「suspend deposits and withdrawals」.
    isVerbFirst ||= (tags & TAG.stop) !== 0 && /^[a-z]/.test(word);
    verb = verbOf(word);
  }
  if (verb === 'spares' || (isSparing && !isSentence)) record(spared, waiting);
  else if (isList || isVerbFirst) record(stopped, waiting);
}

/** English verbs before what they say it of. */
const verbOf = (word: string): 'stops' | 'spares' | null =>
  STOPPING.test(word) ? 'stops' : SPARING.test(word) ? 'spares' : null;

const STOPPING = /^(?:temporarily )?(?:suspend|halt|pause)(?:s|ing)?$|^stop (?:trading|accepting)$/;
const SPARING = /^can (?:still|continue|keep)$/;

/** 「APIを経由した注文」: what stops is the API. */
const isBy = (text: string, { from }: WordToken): boolean =>
  /を経由した[おご]?$/.test(text.slice(Math.max(0, from - 8), from));

/** Those that are named as a whole: no sort of it, no part of it (「注文の予約」), nor the next in a list of sorts. */
function wholesOf(text: string, words: readonly WordToken[]): readonly WordToken[] {
  let last: WordToken | null = null;
  let isSort = false;
  return words.filter((word) => {
    const isNext: boolean = last !== null && /^[・、,]お?$/.test(text.slice(last.to, word.from));
    isSort = (isNext && isSort) || isQualified(text, word);
    last = word;
    return !isSort && !PART.test(text.slice(word.to, word.to + 3));
  });
}

const PART = /^の(?!ご?利)/;

/** 「FXのお取引」「銀行振込による入金」: one sort of it, which leaves the service as it is. */
const isQualified = (text: string, { from }: WordToken): boolean =>
  QUALIFIED.test(text.slice(Math.max(0, from - QUALIFIER_LENGTH), from));
/** 「ATMからのチャージ」: the way, not what stops. */
const isMeans = (text: string, { to, entry }: WordToken): boolean =>
  (text.startsWith('による', to) && entry.word !== 'api') ||
  text.startsWith('からの', to) ||
  text.startsWith('での', to);

/** 「注文の取消のみ可能です」 */
const isOnly = (text: string, { from }: WordToken): boolean => text.slice(from - 3, from).includes('のみ');

const QUALIFIER_LENGTH = 8;
const QUALIFIED = /(?<!全て|すべて|その他|当社|本)(?:の|による|からの|を通じた|向け|用)[おご]?$/;

function record(named: Named, words: readonly WordToken[]): void {
  for (const { entry } of words) {
    for (const service of entry.services) named.set(service, (named.get(service) ?? new Set()).add(entry.word));
  }
}

function wordsOf(tokens: readonly Token[], first: number, end: number): readonly WordToken[] {
  return tokens
    .slice(first, end)
    .filter((token): token is WordToken => token.kind === 'word' && token.entry.services.length > 0);
}

const isGame = (tokens: readonly Token[]): boolean => hasAny(tokens, ({ entry }) => entry.game);

const hasAny = (tokens: readonly Token[], test: (word: WordToken) => boolean): boolean =>
  tokens.some((token) => token.kind === 'word' && test(token));

function hasWord(tokens: readonly Token[], clause: Clause, test: (word: WordToken) => boolean): boolean {
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && test(token)) return true;
  }
  return false;
}
