import type { Service } from '../../window.ts';
import type { Token, WordToken } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { type NoticeText, textIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { SPARED_WORDS } from '../words/spared.ts';
import { verdictOfRow } from './rows.ts';
import { isUnmeant } from './unmeant.ts';
import { isVenue } from './venue.ts';

/** Services by the words that named them. */
export type Named = Map<Service, Set<string>>;

/**
 * Japanese puts the verb last: services wait until a word says that they stop or that they do not. What waits at the end
 * counts as stopped where a heading or a label announces a list of what stops, as spared under 「ご利用いただけるサービス」.
 */
export function sortClause(notice: NoticeText, clause: Clause, stopped: Named, spared: Named): void {
  const { text } = notice.page;
  const isSentence = text[(notice.tokens[clause.end - 1]?.to ?? 0) - 1] === '。';
  const verdict = verdictOfRow(notice, clause);
  const isList = verdict === 'stops' || (isListed(clause) && !isSentence && verdict === null);
  const sorting: Sorting = { stopped, spared, waiting: [], tagsSoFar: 0, verb: null, isList, isVerbFirst: false };
  const second = secondWord(notice, clause);
  for (let i = clause.first; i < clause.end; i++) {
    const token = notice.tokens[i] as Token;
    if (endsLabel(notice, clause, { at: i, second })) takeLabel(sorting);
    if (listsUnchanged(sorting, token)) sorting.isList = true;
    if (ENDS_OBJECT.has(token.kind)) takeObject(sorting, text);
    if (token.kind === 'word') sortWord(sorting, token, { text, isVague: (clause.tags & TAG.perhaps) !== 0 });
  }
  const isSpared = verdict === 'spares' || sorting.verb === 'spares' || (isUnderSpared(clause) && !isSentence);
  if (isSpared) record(spared, wholesOf(text, sorting.waiting));
  else if (isStoppedAtEnd(notice, clause, sorting)) record(stopped, sorting.waiting);
}

/** A comma, or a full stop inside what was not cut there. */
const ENDS_OBJECT: ReadonlySet<Token['kind']> = new Set(['comma', 'stop']);

/** 「Deposits may be late」 in a list of what happens meanwhile stops none. */
const isListed = (clause: Clause): boolean =>
  isNamedByHeading(clause) && (clause.tags & (TAG.stop | TAG.perhaps)) === 0;

const isStoppedAtEnd = (notice: NoticeText, clause: Clause, { isList, isVerbFirst }: Sorting): boolean =>
  isList || isVerbFirst || listsUnchangedAt(notice, clause);

/** 「Affected: …」 lists what stops, 「Not affected: …」「【ご利用可能】…」 what does not. */
function takeLabel(sorting: Sorting): void {
  if ((sorting.tagsSoFar & TAG.unaffected) !== 0) sorting.verb = 'spares';
  else sorting.isList ||= (sorting.tagsSoFar & (TAG.stop | TAG.scope)) !== 0;
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

interface Sorting {
  readonly stopped: Named;
  readonly spared: Named;
  waiting: WordToken[];
  tagsSoFar: number;
  /** What the last verb says of what comes behind it. */
  verb: 'stops' | 'spares' | null;
  isList: boolean;
  /** English puts the verb first: 「suspend deposits and withdrawals」. */
  isVerbFirst: boolean;
}

/** 「suspend deposits and withdrawals, while trading is not affected」: what the verb stops stands before the comma. */
function takeObject(sorting: Sorting, text: string): void {
  if (sorting.verb === null) return;
  if (sorting.verb === 'stops') record(sorting.stopped, sorting.waiting);
  else record(sorting.spared, wholesOf(text, sorting.waiting));
  sorting.waiting = [];
}

/** The sentence around a word. */
interface Sentence {
  readonly text: string;
  /** It says what may be, and spares nothing for sure. */
  readonly isVague: boolean;
}

function sortWord(sorting: Sorting, token: WordToken, { text, isVague }: Sentence): void {
  const { tags, services, word } = token.entry;
  sorting.tagsSoFar |= tags;
  if (services.length > 0 && !isMeans(text, token) && !isBy(text, token) && !isUnmeant(text, token))
    sorting.waiting.push(token);
  if (isVenue(text, token)) sorting.waiting.push(asTrading(token));
  // What is said to run again had stopped.
  const isSpared = (tags & TAG.unaffected) !== 0 || SPARED_WORDS.has(word);
  if (word === AFFECTED) {
    record(sorting.stopped, sorting.waiting);
    sorting.waiting = [];
  }
  if (!isSpared && (tags & (TAG.stop | TAG.resume)) === 0) return;
  if (!isSpared) record(sorting.stopped, sorting.waiting);
  else if (!isOnly(text, token) && !isVague) record(sorting.spared, wholesOf(text, sorting.waiting));
  sorting.waiting = [];
  sorting.isVerbFirst ||= (tags & TAG.stop) !== 0 && /^[a-z]/.test(word);
  sorting.verb = verbOf(word);
}

const asTrading = (token: WordToken): WordToken => ({ ...token, entry: { ...token.entry, services: ['trading'] } });

/** English verbs before what they say it of. */
const verbOf = (word: string): 'stops' | 'spares' | null =>
  STOPPING.test(word) ? 'stops' : SPARING.test(word) ? 'spares' : null;

const STOPPING = /^(?:temporarily )?(?:suspend|halt|pause)(?:s|ing)?$|^stop (?:trading|accepting)$/;
const SPARING = /^can (?:still|continue|keep)$/;

const isUnderSpared = ({ heading }: Clause): boolean =>
  heading !== null && (heading.tags & TAG.unaffected) !== 0 && (heading.tags & TAG.stop) === 0;

/** A table of starts and ends names in each row what stops. */
const isNamedByHeading = ({ heading }: Clause): boolean =>
  heading !== null && ((heading.tags & (TAG.stop | TAG.scope)) !== 0 || heading.hasColumns);

/** A colon, a cell's edge, the bracket behind 「【影響」, the は behind 「停止するサービス」, the blank behind the first word. */
function endsLabel({ tokens, page }: NoticeText, { first }: Clause, { at, second }: LabelEdge): boolean {
  const token = tokens[at] as Token;
  if (!ENDS_LABEL.has(token.kind)) return false;
  const isSecond = at === second;
  if (token.kind === 'connective') {
    const [mark, before] = [page.text[token.from], tokens[at - 1]];
    const isListed = before?.kind === 'word' && (before.entry.tags & TAG.scope) !== 0;
    return (isSecond && mark === ' ') || (isSecond && mark === 'は' && isListed);
  }
  if (token.kind === 'close') {
    const isShort = at - first <= LONGEST_BRACKET;
    return isShort && tokens[first]?.kind === 'open' && !tokens.slice(first, at).some(isClose);
  }
  return true;
}

const ENDS_LABEL: ReadonlySet<Token['kind']> = new Set(['connective', 'close', 'colon', 'tab']);

/** Where a label may end, and where its clause's second word would begin. */
interface LabelEdge {
  readonly at: number;
  readonly second: number;
}

/** Where the second word would begin; 「2.影響　会員画面、発注」 has its number before the first. */
function secondWord({ tokens, page }: NoticeText, { first }: Clause): number {
  const head = tokens[first];
  const isNumbered = head !== undefined && NUMBER.test(page.text.slice(head.from, head.to));
  return first + (isNumbered ? 2 : 1);
}

const NUMBER = /^\(?\d{1,2}[.)]$/;

/** Tokens of the bracket that a label is. */
const LONGEST_BRACKET = 16;

const isClose = ({ kind }: Token): boolean => kind === 'close';

/** 「APIを経由した注文」: what stops is the API. */
const isBy = (text: string, { from }: WordToken): boolean =>
  /を経由した[おご]?$/.test(text.slice(Math.max(0, from - 8), from));

/** Those that are named as a whole: no sort of it, no part of it (「注文の予約」), nor the next in a list of sorts. */
function wholesOf(text: string, words: readonly WordToken[]): readonly WordToken[] {
  let last: WordToken | null = null;
  let isSort = false;
  return words.filter((word) => {
    const isNext: boolean = last !== null && /^(?:[・、,]お?|,? (?:and )?)$/.test(text.slice(last.to, word.from));
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
export const isMeans = (text: string, { to, entry }: WordToken): boolean =>
  (text.startsWith('による', to) && entry.word !== 'api') ||
  text.startsWith('からの', to) ||
  text.startsWith('での', to);

/** 「注文の取消のみ可能です」 */
const isOnly = (text: string, { from }: WordToken): boolean => text.slice(from - 3, from).includes('のみ');

const QUALIFIER_LENGTH = 8;
const QUALIFIED =
  /(?<!全て|すべて|当社|本)(?:の|による|からの|を通じた|向け|用)[おご]?$|\b(?:wire|card|crypto|fiat|bank|spot|other|regular) $/i;

/** Notes what `words` name. */
export function record(named: Named, words: readonly WordToken[]): void {
  for (const { entry } of words) {
    for (const service of entry.services) named.set(service, (named.get(service) ?? new Set()).add(entry.word));
  }
}
