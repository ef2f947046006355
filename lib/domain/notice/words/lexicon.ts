import type { Service, WindowKind } from '../../window.ts';
import { branchOf, longestIn } from './branch.ts';
import { ASSET_NAMES } from './coins.ts';
import { BANK_VOICE, BANK_WORDS, EXCHANGE_WORDS, PUBLIC_WORDS } from './issuers.ts';
import { KIND_WORDS } from './kinds.ts';
import { DESK_WORDS, GAME_WORDS } from './people.ts';
import { EVERYTHING_WORDS, PROTOCOLS, SERVICE_WORDS } from './services.ts';
import { SPARED_WORDS } from './spared.ts';
import { TAG, tagsOf } from './tags.ts';
import { OTHER_ENDS } from './vocabulary/asides.ts';
import { PLAIN_WORDS } from './vocabulary/compounds.ts';
import {
  ALSO_WORDS,
  BESIDES_WORDS,
  DURING_WORDS,
  EVENT_WORDS,
  FAKE_WORDS,
  FOLLOWING_WORDS,
  KEPT_WORDS,
  LEAD_WORDS,
  LENGTH_WORDS,
  MEASURES,
  NIGHT_WORDS,
  NOT_WORDS,
  NOUN_WORDS,
  ONLY_WORDS,
  PLAN_WORDS,
  SAME_HOUR_WORDS,
  SOME_USERS,
  VAGUE_WORDS,
} from './vocabulary/phrases.ts';
import { VOCABULARY } from './vocabulary/vocabulary.ts';
import { COIN_WORDS, REASON_WORDS, WALLET_WORDS, WORK_WORDS } from './work.ts';

export { TAG };

/** What the dictionaries know of one word. */
export interface Entry {
  readonly word: string;
  /** Set of tags, see `TAG`. */
  readonly tags: number;
  readonly services: readonly Service[];
  /** 「全サービス」. */
  readonly everything: boolean;
  /** Tells that the notice is a game's. */
  readonly game: boolean;
  /** Names people who answer, not a service. */
  readonly desk: boolean;
  readonly kind: WindowKind | null;
  /** Ticker symbol. */
  readonly asset: string | null;
}

/** A small integer of the first two characters (0 for none); words that share it are told apart by comparison. */
const startKey = (first: number, second: number): number => (first << 8) ^ second;

const HEAD_LENGTH = 3;
/** A small integer of the first three characters (0 for none). */
const headKey = (first: number, second: number, third: number): number => (first * 31 + second) * 31 + third;
const headOf = (word: string): number => headKey(word.charCodeAt(0), word.charCodeAt(1) || 0, word.charCodeAt(2) || 0);

const ENTRIES = compile();
/** Entries by their first three characters, or by all that they have. */
const BY_HEAD = new Map(
  [
    ...Map.groupBy(
      ENTRIES.toSorted((a, b) => b.word.length - a.word.length),
      ({ word }) => headOf(word),
    ),
  ].map(([head, entries]) => [head, branchOf(entries, Math.min(HEAD_LENGTH, entries.at(-1)?.word.length ?? 0))]),
);
/** Characters that a word may begin with, in lower case. */
export const WORD_INITIALS: readonly number[] = ENTRIES.map((entry) => entry.word.charCodeAt(0));
const SYMBOLS = new Map([
  ...Object.keys(ASSET_NAMES).map((asset) => [asset, blank(asset, { asset })] as const),
  ...PROTOCOLS.map((protocol) => [protocol, blank(protocol, { services: ['api'] })] as const),
]);

/** Whether a word may begin so: most places where none does cost this look. */
const MAY_START = new Uint8Array(0x10000);
for (const head of BY_HEAD.keys()) MAY_START[head & 0xffff] = 1;

/** The longest known word that starts at `at`, or null. `lower` is `text` in lower case. */
export function wordAt(text: string, lower: string, at: number): Entry | null {
  const word = longestAt(lower, at);
  const symbol = symbolAt(text, at);
  // 「REST API」 is one word, not the symbol and one more.
  return symbol === null || (word !== null && word.word.length > symbol.word.length) ? word : symbol;
}

function longestAt(lower: string, at: number): Entry | null {
  const first = lower.charCodeAt(at);
  const second = lower.charCodeAt(at + 1);
  return (
    longestOf(headKey(first, second, lower.charCodeAt(at + 2)), lower, at) ??
    longestOf(headKey(first, second, 0), lower, at) ??
    longestOf(headKey(first, 0, 0), lower, at)
  );
}

function longestOf(head: number, lower: string, at: number): Entry | null {
  const branch = MAY_START[head & 0xffff] === 1 ? BY_HEAD.get(head) : undefined;
  return branch === undefined ? null : longestIn(branch, lower, at, isWhole);
}

const LONGEST_SYMBOL = 8;

function symbolAt(text: string, at: number): Entry | null {
  if (!isCapital(text.charCodeAt(at)) || isLatin(text.charCodeAt(at - 1))) return null;
  let end = at + 1;
  while (end - at <= LONGEST_SYMBOL && isCapital(text.charCodeAt(end))) end++;
  // 「USDT-M futures」 is a sort of contract.
  if (text.startsWith('-M', end) && !isCapital(text.charCodeAt(end + 2))) return null;
  return isLatin(text.charCodeAt(end)) ? null : (SYMBOLS.get(text.slice(at, end)) ?? null);
}

/** Latin words must not be parts of longer ones (fee in coffee), nor coins of longer katakana (ネム in システム). */
function isWhole(lower: string, at: number, entry: Entry): boolean {
  const end = at + entry.word.length;
  const first = lower.charCodeAt(at);
  if (isLatin(first) && isLatin(lower.charCodeAt(at - 1))) return false;
  if (isLatin(lower.charCodeAt(end - 1)) && isLatin(lower.charCodeAt(end))) return false;
  if (entry.asset === null) return true;
  return !(isKatakana(first) && (isKatakana(lower.charCodeAt(at - 1)) || isKatakana(lower.charCodeAt(end))));
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || isCapital(code);
const isKatakana = (code: number): boolean => code >= 0x30a1 && code <= 0x30fc && code !== 0x30fb;

function blank(word: string, what: Partial<Entry>): Entry {
  return { word, tags: 0, services: [], everything: false, game: false, desk: false, kind: null, asset: null, ...what };
}

/** One entry a word, with the tags of the shorter words inside it: サーバーメンテナンス is a メンテナンス too. */
function compile(): readonly Entry[] {
  const found = new Map<string, Entry>();
  const add = (word: string, what: Partial<Entry>): void => {
    const old = found.get(word) ?? blank(word, {});
    found.set(word, {
      word,
      tags: old.tags | (what.tags ?? 0),
      services: [...new Set([...old.services, ...(what.services ?? [])])],
      everything: old.everything || (what.everything ?? false),
      game: old.game || (what.game ?? false),
      desk: old.desk || (what.desk ?? false),
      kind: old.kind ?? what.kind ?? null,
      asset: old.asset ?? what.asset ?? null,
    });
  };
  for (const [tags, words] of VOCABULARY) for (const word of words) add(word, { tags: tagsOf(tags) });
  for (const word of [
    ...PLAIN_WORDS,
    ...ONLY_WORDS,
    ...ALSO_WORDS,
    ...PLAN_WORDS,
    ...NOT_WORDS,
    ...KEPT_WORDS,
    ...SAME_HOUR_WORDS,
    ...FOLLOWING_WORDS,
    ...LEAD_WORDS,
    ...BESIDES_WORDS,
    ...DURING_WORDS,
    ...NOUN_WORDS,
    ...LENGTH_WORDS,
    ...NIGHT_WORDS,
    ...SOME_USERS,
    ...VAGUE_WORDS,
    ...MEASURES,
    ...EVENT_WORDS,
    ...FAKE_WORDS,
    ...OTHER_ENDS,
  ])
    add(word, {});
  for (const [services, words] of SERVICE_WORDS) for (const word of words) add(word, { services });
  for (const [kind, words] of KIND_WORDS) for (const word of words) add(word, { kind });
  for (const word of [
    ...EXCHANGE_WORDS,
    ...PUBLIC_WORDS,
    ...BANK_WORDS,
    ...BANK_VOICE,
    ...SPARED_WORDS,
    ...COIN_WORDS,
    ...WALLET_WORDS,
    ...REASON_WORDS,
    ...WORK_WORDS,
  ])
    add(word, {});
  for (const word of EVERYTHING_WORDS) add(word, { everything: true });
  for (const word of GAME_WORDS) add(word, { game: true });
  for (const word of DESK_WORDS) add(word, { desk: true });
  for (const [asset, names] of Object.entries(ASSET_NAMES))
    for (const name of names) add(name.toLowerCase(), { asset });
  const all = [...found.values()];
  const plain = new Set(PLAIN_WORDS);
  const byStart = index(all);
  const ranks = new Map(all.map((entry, rank) => [entry, rank]));
  return all.map((entry) => {
    if (plain.has(entry.word)) return entry;
    const parts = partsOf(entry, byStart).sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
    const inherited = parts.reduce((joined, part) => joined | part.tags, 0);
    // 「システムの更新」 is work, and no 更新 of a page.
    const tags = entry.tags | ((entry.tags & TAG.stop) !== 0 ? inherited & ~TAG.stamp : inherited);
    const stops = (tags & TAG.stop) !== 0;
    return {
      ...entry,
      tags,
      // ログインできない is what happens and to what.
      services: stops ? [...new Set([...entry.services, ...parts.flatMap((part) => part.services)])] : entry.services,
    };
  });
}

/** The words inside that of `entry`, each once; comparing all with all would take longer than reading a notice. */
function partsOf(entry: Entry, byStart: ReadonlyMap<number, readonly Entry[]>): Entry[] {
  const { word } = entry;
  const parts = new Set<Entry>();
  for (let at = 0; at < word.length - 1; at++) {
    for (const part of byStart.get(startKey(word.charCodeAt(at), word.charCodeAt(at + 1))) ?? [])
      if (part !== entry && part.word.length > 1 && isPartAt(word, part.word, at)) parts.add(part);
  }
  return [...parts];
}

/** Whether `part` stands at `at`; one in Latin letters as a word of its own. */
function isPartAt(word: string, part: string, at: number): boolean {
  if (!word.startsWith(part, at)) return false;
  const isWhole = (at === 0 || word[at - 1] === ' ') && [undefined, ' '].includes(word[at + part.length]);
  return isWhole || !/^[a-z]/.test(part);
}

function index(entries: readonly Entry[]): ReadonlyMap<number, readonly Entry[]> {
  const map = new Map<number, Entry[]>();
  for (const entry of entries) {
    const first = entry.word.charCodeAt(0);
    const key = startKey(first, entry.word.length === 1 ? 0 : entry.word.charCodeAt(1));
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
  }
  for (const list of map.values()) list.sort((a, b) => b.word.length - a.word.length);
  return map;
}
