import { SERVICES, type Service } from '../window.ts';
import type { Clause } from './layout.ts';
import { TAG } from './lexicon.ts';
import type { Token, WordToken } from './tokens.ts';

/** Words of one part of a service: that 現物取引 goes on does not take back that 信用取引 stops. */
const PARTIAL: ReadonlySet<string> = new Set([
  '現物',
  '現物取引',
  '信用取引',
  'レバレッジ',
  'レバレッジ取引',
  '販売所',
  '積立',
  'クイック入金',
  'チャージ',
  'spot',
  'spot trading',
  'futures trading',
  'margin trading',
  'futures',
  'margin',
]);

/** Services by the words that named them. */
type Named = Map<Service, Set<string>>;

/** What stops, in the order of `SERVICES`; `other` only when nothing better is known. */
export function servicesOf(tokens: readonly Token[], clauses: readonly Clause[], titleEnd: number): readonly Service[] {
  const stopped: Named = new Map();
  const spared: Named = new Map();
  record(stopped, wordsOf(tokens, 0, titleEnd));
  let everything = false;
  for (const clause of clauses) {
    // 「現在、14:02より全ての取引を停止しております」: a word of another matter is nothing beside one of the stop.
    if (clause.first < titleEnd || (clause.tags & (TAG.decoy | TAG.stop)) === TAG.decoy) continue;
    sortClause(tokens, clause, stopped, spared);
    everything ||= (clause.tags & TAG.unaffected) === 0 && hasWord(tokens, clause, ({ entry }) => entry.everything);
  }
  const result = new Set<Service>(everything ? SERVICES : stopped.keys());
  for (const [service, words] of spared) if (isTakenBack(stopped.get(service), words)) result.delete(service);
  if (result.size > 1 && result.size < SERVICES.length) result.delete('other');
  if (result.size === 0) result.add(isGame(tokens) ? 'app' : 'other');
  return SERVICES.filter((service) => result.has(service));
}

/** Spared as a whole, or just the parts of it that were said to stop. */
function isTakenBack(stopped: ReadonlySet<string> | undefined, spared: ReadonlySet<string>): boolean {
  if ([...spared].some((word) => !PARTIAL.has(word))) return true;
  return stopped === undefined || [...stopped].every((word) => spared.has(word));
}

/**
 * Japanese puts the verb last: services wait until a word says that they stop or that they do not. What waits at the end
 * counts as stopped where a heading or a label announces a list of what stops.
 */
function sortClause(tokens: readonly Token[], clause: Clause, stopped: Named, spared: Named): void {
  let waiting: WordToken[] = [];
  const heading = clause.heading?.tags ?? 0;
  // A table of starts and ends names in each row what stops.
  const isNamed = (heading & (TAG.stop | TAG.scope)) !== 0 || (clause.heading?.hasColumns ?? false);
  let isList = isNamed && (clause.tags & TAG.stop) === 0;
  let isVerbFirst = false;
  let tagsSoFar = 0;
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind === 'colon' || token?.kind === 'tab') isList ||= (tagsSoFar & (TAG.stop | TAG.scope)) !== 0;
    if (token?.kind !== 'word') continue;
    const { tags, services, word } = token.entry;
    tagsSoFar |= tags;
    if (services.length > 0) waiting.push(token);
    // What is said to run again had stopped.
    if ((tags & (TAG.stop | TAG.resume | TAG.unaffected)) === 0) continue;
    record((tags & TAG.unaffected) !== 0 ? spared : stopped, waiting);
    waiting = [];
    // English puts the verb first: 「suspend deposits and withdrawals」.
    isVerbFirst ||= (tags & TAG.stop) !== 0 && /^[a-z]/.test(word);
  }
  if (isList || isVerbFirst) record(stopped, waiting);
}

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

const isGame = (tokens: readonly Token[]): boolean => tokens.some((token) => token.kind === 'word' && token.entry.game);

function hasWord(tokens: readonly Token[], clause: Clause, test: (word: WordToken) => boolean): boolean {
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && test(token)) return true;
  }
  return false;
}
