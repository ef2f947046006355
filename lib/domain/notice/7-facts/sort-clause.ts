import type { Service } from '../../window.ts';
import type { Token, WordToken } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { type NoticeText, textIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { PARTIAL } from '../words/sorts.ts';
import { SPARED_WORDS } from '../words/spared.ts';
import { type Label, labelEndingAt, secondWord } from './list-labels.ts';
import { isBy, isMeans, isOnly, wholesOf } from './qualified-names.ts';
import { verdictOfRow } from './rows.ts';
import { isUnmeant } from './unmeant.ts';
import { isVenue } from './venue.ts';

/** Services by the words that named them. */
export type Named = Map<Service, Set<string>>;

/** What the sentences name. */
export interface Found {
  readonly stopped: Named;
  /** What goes on as a whole. */
  readonly spared: Named;
  /** That, and what goes on in part: 「暗号資産の入金は通常どおり」. */
  readonly running: Named;
}

/**
 * Japanese puts the verb last: services wait until a word says that they stop or that they do not. What waits at the end
 * counts as stopped where a heading or a label announces a list of what stops, as spared under 「ご利用いただけるサービス」.
 */
export function sortClause(notice: NoticeText, clause: Clause, found: Found): void {
  const { text } = notice.page;
  const verdict = verdictOfRow(notice, clause);
  const isList = verdict === 'stops' || (isListed(clause) && !isSentence(notice, clause) && verdict === null);
  const sorting = sortingOf(found, isList);
  const second = secondWord(notice, clause);
  const sentence = { text, from: notice.tokens[clause.first]?.from ?? 0, isVague: (clause.tags & TAG.perhaps) !== 0 };
  for (let i = clause.first; i < clause.end; i++) {
    const token = notice.tokens[i] as Token;
    const label = labelEndingAt(notice, clause, { at: i, second });
    if (label !== null) takeLabel(sorting, label);
    takeToken(sorting, token, sentence);
  }
  while (sorting.outside.length > 0) leaveBracket(sorting);
  const waiting = sorting.waiting.length > 0 ? sorting.waiting : sorting.label;
  if (verdict === 'spares' || isSparedAtEnd(notice, clause, sorting)) spare(sorting, text, waiting);
  else if (isStoppedAtEnd(notice, clause, sorting)) record(sorting.stopped, waiting);
}

const sortingOf = (found: Found, isList: boolean): Sorting => ({
  ...found,
  waiting: [],
  outside: [],
  label: [],
  way: null,
  tagsSoFar: 0,
  verb: null,
  isList,
  isVerbFirst: false,
});

const isSentence = ({ tokens, page }: NoticeText, { end }: Clause): boolean =>
  page.text[(tokens[end - 1]?.to ?? 0) - 1] === '。';

function takeToken(sorting: Sorting, token: Token, sentence: Sentence): void {
  if (listsUnchanged(sorting, token)) sorting.isList = true;
  if (ENDS_OBJECT.has(token.kind)) takeObject(sorting, token, sentence.text);
  if (token.kind === 'open') enterBracket(sorting);
  if (token.kind === 'close') leaveBracket(sorting);
  if (token.kind === 'word') sortWord(sorting, token, sentence);
}

/** A comma, or a full stop inside what was not cut there. */
const ENDS_OBJECT: ReadonlySet<Token['kind']> = new Set(['comma', 'stop']);

/** 「Deposits may be late」 in a list of what happens meanwhile stops none. */
const isListed = (clause: Clause): boolean =>
  isNamedByHeading(clause) && (clause.tags & (TAG.stop | TAG.perhaps)) === 0;

const isSparedAtEnd = (notice: NoticeText, clause: Clause, { verb }: Sorting): boolean =>
  verb === 'spares' || (isUnderSpared(notice, clause) && !isSentence(notice, clause));

const isStoppedAtEnd = (notice: NoticeText, clause: Clause, { isList, isVerbFirst }: Sorting): boolean =>
  isList || isVerbFirst || listsUnchangedAt(notice, clause);

/** 「レバレッジ取引(現物取引は対象外です)」: what a bracket says of its own names it does not say of those before it. */
function enterBracket(sorting: Sorting): void {
  sorting.outside.push(sorting.waiting);
  sorting.waiting = [];
}

function leaveBracket(sorting: Sorting): void {
  sorting.waiting = [...(sorting.outside.pop() ?? []), ...sorting.waiting];
}

/** 「取引(停止)」 says it of the name before it. */
function heard(sorting: Sorting): readonly WordToken[] {
  const said = sorting.waiting.length > 0 ? sorting.waiting : (sorting.outside.at(-1) ?? []);
  if (sorting.waiting.length === 0 && sorting.outside.length > 0) sorting.outside[sorting.outside.length - 1] = [];
  sorting.waiting = [];
  return said;
}

/** 「Affected: …」 lists what stops, 「Not affected: …」「【ご利用可能】…」 what does not. */
function takeLabel(sorting: Sorting, label: Label): void {
  if (label === 'any' && (sorting.tagsSoFar & TAG.unaffected) !== 0) sorting.verb = 'spares';
  else if (!sorting.isList && (label === 'of what stops' || (sorting.tagsSoFar & (TAG.stop | TAG.scope)) !== 0)) {
    sorting.isList = true;
    sorting.label = sorting.waiting;
    sorting.waiting = [];
  }
}

/** 「対象サービスに変更はございません（取引、入出金）」 */
const listsUnchanged = ({ tagsSoFar }: Sorting, { kind }: Token): boolean =>
  kind === 'open' && (tagsSoFar & UNCHANGED) === UNCHANGED;

const UNCHANGED = TAG.scope | TAG.changed;

/** 「時間帯と対象サービス（取引、入出金）に変更はございません」 */
const listsUnchangedAt = (notice: NoticeText, clause: Clause): boolean =>
  (clause.tags & UNCHANGED) === UNCHANGED && /対象[^。]{0,40}変更は(?:ござい|あり)ません/.test(textIn(notice, clause));

/** 「only deposits and withdrawals will be affected, while trading remains open」; 「not affected」 is a word of its own. */
const AFFECTED = 'affected';

interface Sorting extends Found {
  waiting: readonly WordToken[];
  /** What waits outside the brackets that are open. */
  readonly outside: (readonly WordToken[])[];
  /** 「停止する取引」: named by the label, where its list has no names. */
  label: readonly WordToken[];
  /** The last name that is only where something is done: 「販売所での」. */
  way: WordToken | null;
  tagsSoFar: number;
  /** What the last verb says of what comes behind it. */
  verb: 'stops' | 'spares' | null;
  isList: boolean;
  /** English puts the verb first: 「suspend deposits and withdrawals」. */
  isVerbFirst: boolean;
}

/** 「suspend deposits and withdrawals, while trading is not affected」: what the verb stops stands before the comma. */
function takeObject(sorting: Sorting, { from }: Token, text: string): void {
  const isAllOfList = sorting.isList && NOTHING_ELSE.test(text.slice(Math.max(0, from - 4), from));
  if (sorting.verb === null && !isAllOfList) return;
  if (isAllOfList || sorting.verb === 'stops') record(sorting.stopped, sorting.waiting);
  else spare(sorting, text, sorting.waiting);
  sorting.waiting = [];
}

/** 「止まるのは出金のみで、」 */
const NOTHING_ELSE = /(?:のみ|だけ)(?:で|とし|であり|となり)?$/;

/** The sentence around a word. */
interface Sentence {
  readonly text: string;
  /** Where it begins. */
  readonly from: number;
  /** It says what may be, and spares nothing for sure. */
  readonly isVague: boolean;
}

function sortWord(sorting: Sorting, token: WordToken, { text, from, isVague }: Sentence): void {
  const { tags, word } = token.entry;
  sorting.tagsSoFar |= tags;
  takeName(sorting, token, text);
  if (isVenue(text, token)) sorting.waiting = [...sorting.waiting, asTrading(token)];
  // What is said to run again had stopped.
  const isSpared = (tags & TAG.unaffected) !== 0 || SPARED_WORDS.has(word);
  if (word === AFFECTED) record(sorting.stopped, heard(sorting));
  if (!isSpared && (tags & (TAG.stop | TAG.resume)) === 0) return;
  const said = heard(sorting);
  if (!isSpared) record(sorting.stopped, said);
  else if (!isOnly(text, token) && !isVague && !isAtOtherTime(text.slice(from, token.from))) spare(sorting, text, said);
  sorting.isVerbFirst ||= (tags & TAG.stop) !== 0 && /^[a-z]/.test(word);
  sorting.verb = verbOf(word);
}

function takeName(sorting: Sorting, token: WordToken, text: string): void {
  if (token.entry.services.length === 0) return;
  if (isMeans(text, token)) {
    sorting.way = token;
    return;
  }
  if (isBy(text, token) || isUnmeant(text, token)) return;
  const { way } = sorting;
  const isThere = way !== null && isSortOf(way, token) && THERE.test(text.slice(way.to, token.from));
  sorting.waiting = [...sorting.waiting, isThere ? way : token];
}

/** 「販売所での売買」 is the 販売所, and leaves the 取引所 as it is. */
const isSortOf = (way: WordToken, { entry }: WordToken): boolean =>
  PARTIAL.has(way.entry.word) && entry.services.some((service) => way.entry.services.includes(service));
const THERE = /^(?:での|による|からの)[おご]?$/;

/** 「終了後は、入出金も通常どおり」「開始まではお取引いただけます」: of the hours between nothing is said. */
const isAtOtherTime = (before: string): boolean =>
  /(?:終了|再開|復旧|完了|終わった)の?後(?!も)|(?:開始|始まる)の?(?:直?前|まで)(?!も)/.test(before);

function spare({ spared, running }: Found, text: string, words: readonly WordToken[]): void {
  record(spared, wholesOf(text, words));
  record(running, words);
}

const asTrading = (token: WordToken): WordToken => ({ ...token, entry: { ...token.entry, services: ['trading'] } });

/** English verbs before what they say it of. */
const verbOf = (word: string): 'stops' | 'spares' | null =>
  STOPPING.test(word) ? 'stops' : SPARING.test(word) ? 'spares' : null;

const STOPPING = /^(?:temporarily )?(?:suspend|halt|pause)(?:s|ing)?$|^stop (?:trading|accepting)$/;
const SPARING = /^can (?:still|continue|keep)$/;

const isUnderSpared = (notice: NoticeText, { heading, first }: Clause): boolean =>
  heading !== null && heading.first !== first && speaksOfSpared(notice, heading);

/** Whether a head speaks of what goes on alone: 「ご利用可能」, 「停止期間中もご利用いただけるもの」. */
export const speaksOfSpared = (notice: NoticeText, head: Clause): boolean =>
  (head.tags & (TAG.stop | TAG.unaffected)) === TAG.unaffected ||
  ((head.tags & TAG.stop) !== 0 && GOES_ON_THEN.test(textIn(notice, head)));
const GOES_ON_THEN =
  /(?:中|間|期間)(?:で|に)?も[^。\n]{0,12}(?:いただけ[るま]|でき[るま]|なれ[るま]|使え[るま]|可能|行え[るま])(?!せん)/;

/** A table of starts and ends names in each row what stops. */
const isNamedByHeading = ({ heading }: Clause): boolean =>
  heading !== null && ((heading.tags & (TAG.stop | TAG.scope)) !== 0 || heading.hasColumns);

/** Notes what `words` name. */
export function record(named: Named, words: readonly WordToken[]): void {
  for (const { entry } of words) {
    for (const service of entry.services) named.set(service, (named.get(service) ?? new Set()).add(entry.word));
  }
}
