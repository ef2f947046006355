import { COINS, YEN } from '../../part.ts';
import type { Service } from '../../window.ts';
import type { Token, WordToken } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import type { NoticeText, TokenSpan } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { NOUN_WORDS, ONLY_WORDS } from '../words/vocabulary/phrases.ts';
import { COIN_WORDS } from '../words/work.ts';
import { areOfSort } from './sort.ts';

/** The services and coins that a time is said of, apart from the others; both empty: of the whole, or it is not said. */
export interface Named {
  readonly services: readonly Service[];
  readonly assets: readonly string[];
  /** Each service is named by a sort of it: 「販売所」. */
  readonly isSort: boolean;
}

export const NOBODY: Named = { services: [], assets: [], isSort: false };

/** It is of the whole, or it is not said of whom. */
export const isNobody = ({ services, assets }: Pick<Named, 'services' | 'assets'>): boolean =>
  services.length + assets.length === 0;

/** Who stands right beside a time: 「販売所は5:00まで」「BTC: 10:00~11:00」, or behind it with its verb: 「2:00から4:00まで取引を停止」. */
export function namedBeside(notice: NoticeText, clause: Clause, range: TokenSpan, previousEnd: number): Named {
  const { tokens } = notice;
  const before = runBefore(tokens, range.first, Math.max(clause.first, previousEnd));
  const beside = before.length > 0 ? before : runBehind(tokens, range.end, clause.end);
  const words = beside.length > 0 ? beside : headOf(tokens, clause, range.first);
  return words.length === 0 ? NOBODY : namesOf(notice.page.text, words);
}

/** 「Deposits were switched on again at 05:00; withdrawals will follow」: all that its sentence names before it. */
export const namedWithin = (notice: NoticeText, { first, end }: TokenSpan): Named =>
  namesOf(notice.page.text, notice.tokens.slice(first, end).filter(isName));

const isName = (token: Token | undefined): token is WordToken =>
  token?.kind === 'word' && (token.entry.services.length > 0 || token.entry.asset !== null);

const ONLY: ReadonlySet<string> = new Set(ONLY_WORDS);
const NOUNS: ReadonlySet<string> = new Set(NOUN_WORDS);
/** What may stand between a name and its time. */
const LINKS: ReadonlySet<Token['kind']> = new Set(['connective', 'colon', 'tab', 'comma', 'close']);
/** 「取引画面は予定どおり4:00に」 */
const LINKING = TAG.from | TAG.when | TAG.start | TAG.approx;
/** 「Withdrawals will be suspended from 00:00」 */
const VERB =
  TAG.stop |
  TAG.resume |
  TAG.end |
  TAG.announce |
  TAG.future |
  TAG.past |
  TAG.approx |
  TAG.from |
  TAG.until |
  TAG.ongoing;

function isLink(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind !== 'word') return LINKS.has(token.kind) || (token.kind === 'text' && token.to - token.from === 1);
  const { word, tags } = token.entry;
  if (ONLY.has(word) || NOUNS.has(word)) return true;
  const allowed = /^[a-z]/.test(word) ? VERB : LINKING;
  return tags !== 0 && (tags & ~allowed) === 0;
}

/** 「入出金の停止開始は」 */
const leadsToStart = (token: Token | undefined): boolean => token?.kind === 'word' && token.entry.word === '停止開始';

/** Tokens from a name to its time at most: 「Withdrawals remain suspended until 12:00」. */
const REACH = 6;

function runBefore(tokens: readonly Token[], at: number, lowest: number): readonly WordToken[] {
  let i = at - 1;
  while (i >= Math.max(lowest, at - REACH) && !isName(tokens[i]) && (isLink(tokens[i]) || leadsToStart(tokens[i]))) i--;
  const words: WordToken[] = [];
  for (; i >= lowest; i--) {
    const token = tokens[i];
    if (isName(token)) words.unshift(token);
    else if (!isJoint(token)) break;
  }
  return words;
}

/** 「- Trading: still offline, expected to resume at 15:00」, 「・ログイン、残高照会 3:00」: the names at the head of a row. */
function headOf(tokens: readonly Token[], { first, end, isItem }: Clause, before: number): readonly WordToken[] {
  if (tokens[end - 1]?.kind === 'stop') return [];
  const line = tokens.slice(first, before);
  const colon = line.findIndex(({ kind }) => kind === 'colon' || kind === 'tab');
  const head = colon >= 0 ? line.slice(0, colon) : isItem ? line : [];
  return head.every((token, i) => isOfHead(token, i === 0)) ? head.filter(isName) : [];
}

const isOfHead = (token: Token, isFirst: boolean): boolean =>
  isName(token) ||
  isJoint(token) ||
  (isFirst && token.kind === 'range') ||
  isOfReturn(token) ||
  (token.kind === 'text' && token.to - token.from <= LONGEST_THING);
/** 「入出金再開:」「取引再開予定:」 */
const isOfReturn = (token: Token): boolean =>
  token.kind === 'word' && (token.entry.tags & TAG.resume) !== 0 && (token.entry.tags & (TAG.past | TAG.stop)) === 0;
/** 「残高照会」 */
const LONGEST_THING = 6;

/** A comma, と, および, 「and」 between two names. */
const isJoint = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'comma' ||
    token.kind === 'bullet' ||
    token.kind === 'connective' ||
    (token.kind === 'text' && token.to - token.from <= LONGEST_JOINT) ||
    (token.kind === 'word' && BETWEEN_NAMES.has(token.entry.word)));
const LONGEST_JOINT = 3;
/** 「販売所・取引所での売買、暗号資産の送受」: what is neither a name nor the end of the list. */
const BETWEEN_NAMES: ReadonlySet<string> = new Set(['and', '取引所', ...COIN_WORDS]);
const MONEY_TOKENS = 2;
/** 「取引を停止」: the verb stands this near behind the name. */
const VERB_REACH = 4;
const EDGING = TAG.until | TAG.from | TAG.approx;

function runBehind(tokens: readonly Token[], from: number, end: number): readonly WordToken[] {
  let i = from;
  while (i < Math.min(end, from + REACH) && isEdging(tokens[i])) i++;
  const words: WordToken[] = [];
  // 「日本円の入出金を再開」: of which money it is stands before the name.
  const first = i;
  for (; i < end; i++) {
    const token = tokens[i];
    if (isName(token)) words.push(token);
    else if ((words.length === 0 && i >= first + MONEY_TOKENS) || !isJoint(token)) break;
  }
  const isStopped = tokens
    .slice(i, Math.min(end, i + VERB_REACH))
    .some((token) => token.kind === 'word' && (token.entry.tags & (TAG.stop | TAG.resume)) !== 0);
  return isStopped ? words : [];
}

const isEdging = (token: Token | undefined): boolean =>
  token?.kind === 'connective' || (token?.kind === 'word' && (token.entry.tags & EDGING) !== 0);

/** Characters before a service that may say of which money it is. */
const MONEY_REACH = 6;

function namesOf(text: string, words: readonly WordToken[]): Named {
  const assets = words.flatMap(({ entry }) => entry.asset ?? []);
  const services = [...new Set(words.flatMap(({ entry }) => entry.services))];
  const first = words[0];
  const money = assets.length === 0 && first ? moneyOf(text, first) : null;
  const isSort = services.every((service) =>
    areOfSort(
      text,
      words.filter(({ entry }) => entry.services.includes(service)),
    ),
  );
  return { services, assets: money === null ? [...new Set(assets)] : [money], isSort: isSort && services.length > 0 };
}

function moneyOf(text: string, { from, to }: WordToken): string | null {
  const before = text.slice(Math.max(0, from - MONEY_REACH), from);
  if (/(?:日本円|円貨|円)の?$/.test(before) || /^(?:日本円|円)/.test(text.slice(from, to))) return YEN;
  return /(?:暗号資産|仮想通貨|暗号通貨)の?$/.test(before) ? COINS : null;
}

/** Both are named, and nothing of the one is in the other. */
export const areApart = (a: Named, b: Named): boolean => {
  const isOther = <T>(one: readonly T[], other: readonly T[]): boolean =>
    one.length > 0 && other.length > 0 && !one.some((each) => other.includes(each));
  return isOther(a.services, b.services) || isOther(a.assets, b.assets);
};
