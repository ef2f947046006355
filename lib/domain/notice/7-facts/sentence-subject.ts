import { COINS, type PartName, UNNAMED_PART, YEN } from '../../part.ts';
import type { Service } from '../../window.ts';
import type { Token, WordToken } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { TAG } from '../words/lexicon.ts';
import { PARTIAL } from '../words/sorts.ts';

/** The words of a clause. */
export const wordsOf = (tokens: readonly Token[], { first, end }: Clause): readonly WordToken[] =>
  tokens.slice(first, end).filter((token): token is WordToken => token.kind === 'word');

/** Words that join two subjects of one verb. */
const JOINS = /^の?[、,・]?\s*(?:(?:および|及び|ならびに|並びに|と|または|and|or)[、,・]?\s*)?$/i;
/** A word within this many characters before a service says which. */
const QUALIFIER_LENGTH = 18;
const IS_YEN = /(?:日本円|円貨|円建て|\bjpy|\byen)[のを・、/ ]?(?:お|ご)?$/i;
const IS_COINS = /暗号資産|仮想通貨|暗号通貨|crypto/i;
/** Where a text has none of these, no sentence of it is of yen or of coins alone. */
export const NAMES_MONEY = /円|暗号|仮想通貨|crypto|jpy|yen/i;

/** 「取引システムの増強」, 「認証基盤のメンテナンス」, 「Order gateway migration」: what everything runs on, and no part of it. */
const OF_MACHINE =
  /^(?:用|の)?(?:システム|基盤|サーバー?|エンジン|プラットフォーム)|^[ -](?:gateway|system|engine|platform|server)s?\b/i;
const MACHINE_LENGTH = 16;
const ON_MACHINES: ReadonlySet<Service> = new Set(['trading', 'login', 'app']);

/** 「APIを除く全サービス」, 「年末年始のお取引に配慮し、」: who is named so is not who the sentence is about. */
const EXCEPT = /^(?:を除|以外|[^。\n、]{0,12}(?:に|を|へ)(?:ご?配慮|考慮|鑑み|かんがみ|優先し))/;
/** 「取引の増加が見込まれるため、メンテナンスをお休みします」: nor is what a reason names. */
const OF_REASON =
  /^(?!は|につ|に関)[^。\n]{0,40}?(?:ため|ので|により|によって|ことから)、[^。\n]{0,24}?(?:メンテ|再起動)/;

/** One sentence, read from its beginning: who is named before a word of the state, or behind it. */
export class Sentence {
  readonly #tokens: readonly Token[];
  readonly #text: string;
  readonly #clause: Clause;
  readonly #tags: number;
  readonly #verdicts: (readonly PartName[])[] = [];
  #services: NamedService[] = [];
  readonly #coins = new Set<string>();
  /** Where the newest subject was closed by a word of its stop. */
  #closedAt: number | null = null;
  #servicesEndAt = 0;
  #wordEndsAt = 0;
  /** A word of the state came before any subject. */
  #waits = false;

  constructor(tokens: readonly Token[], text: string, clause: Clause, tags: number) {
    this.#tokens = tokens;
    this.#text = text;
    this.#clause = clause;
    this.#tags = tags;
    this.#wordEndsAt = tokens[clause.first]?.from ?? 0;
  }

  verdicts(): readonly (readonly PartName[])[] {
    for (let i = this.#clause.first; i < this.#clause.end; i++) {
      const token = this.#tokens[i];
      if (token?.kind !== 'word') continue;
      if (/[.!]\s/.test(this.#text.slice(this.#wordEndsAt, token.from))) this.#endSentence();
      this.#wordEndsAt = token.to;
      // 「APIを除く全サービス」
      if (EXCEPT.test(this.#text.slice(this.#servicesEndAt, token.from))) this.#forget();
      if (this.#services.length > 0 && OF_REASON.test(this.#text.slice(this.#servicesEndAt, token.to))) this.#forget();
      this.#name(token);
      if ((token.entry.tags & this.#tags) !== 0 && this.#isSaid(i, token)) this.#decide();
      else if ((token.entry.tags & TAG.stop) !== 0) this.#closedAt = token.to;
    }
    if (this.#isListed() && this.#services.length > 0) this.#verdicts.push(this.#names());
    this.#endSentence();
    return this.#verdicts;
  }

  /** An item under 「■再開したサービス」. */
  #isListed(): boolean {
    const { heading, tags, end } = this.#clause;
    const isName = this.#tokens[end - 1]?.kind !== 'stop';
    return isName && ((heading?.tags ?? 0) & this.#tags) !== 0 && (tags & this.#tags) === 0;
  }

  #endSentence(): void {
    if (this.#waits) this.#verdicts.push(this.#names());
    this.#waits = false;
    this.#forget();
  }

  #name(token: WordToken): void {
    const { services, asset } = token.entry;
    if (services.length === 0 && asset === null) return;
    if (
      services.some((service) => ON_MACHINES.has(service)) &&
      OF_MACHINE.test(this.#text.slice(token.to, token.to + MACHINE_LENGTH))
    )
      return;
    const since = this.#closedAt;
    if (since !== null && !JOINS.test(this.#text.slice(since, token.from))) this.#forget();
    this.#closedAt = null;
    if (asset !== null) this.#coins.add(asset);
    const money = this.#moneyOf(token);
    const sort = PARTIAL.has(token.entry.word) ? token.entry.word : null;
    this.#services.push(...services.map((service) => ({ service, money, sort })));
    if (services.length > 0) this.#servicesEndAt = token.to;
  }

  #moneyOf({ from, to }: WordToken): NamedService['money'] {
    const before = this.#text.slice(Math.max(0, from - QUALIFIER_LENGTH), from);
    const word = this.#text.slice(from, to);
    const [yen, coins] = [IS_YEN.test(before) || /^(?:日本円|円)/.test(word), IS_COINS.test(before + word)];
    // 「暗号資産および日本円の入出金」 is all of it.
    if (yen || coins) return yen && coins ? null : yen ? 'yen' : 'coins';
    const last = this.#services.at(-1);
    const isListed = last !== undefined && JOINS.test(this.#text.slice(this.#servicesEndAt, from));
    return isListed ? last.money : null;
  }

  /** 「再開を予定しております」「復旧に向けて」 say nothing of the state. */
  #isSaid(at: number, { entry }: WordToken): boolean {
    if ((this.#tags & TAG.resume) === 0) return true;
    if ((entry.tags & TAG.ongoing) !== 0) return false;
    for (let i = at + 1; i < this.#clause.end; i++) {
      const token = this.#tokens[i];
      if (token?.kind !== 'word') continue;
      const { tags } = token.entry;
      if ((tags & (TAG.approx | TAG.future)) !== 0) return false;
      if ((tags & (TAG.past | this.#tags)) !== 0) return true;
    }
    return true;
  }

  #decide(): void {
    const names = this.#names();
    if (names.length > 0) this.#verdicts.push(names);
    // 「【中止】出金停止のお知らせ」「We have resumed deposits」: who it is said of stands behind it.
    this.#waits = this.#verdicts.length === 0;
    this.#forget();
  }

  #names(): readonly PartName[] {
    const coins = this.#coins.size === 0 ? [null] : [...this.#coins];
    const services = this.#services.length === 0 && this.#coins.size > 0 ? [NAMELESS] : each(this.#services);
    return services.flatMap(({ service, money, sort }) => {
      if (sort !== null && !this.#isEverySort(service)) return [UNNAMED_PART];
      return (money === null ? coins : [money === 'yen' ? YEN : COINS]).map((asset): PartName => ({ service, asset }));
    });
  }

  /** 「現物取引および信用取引」 is all trading; 「信用取引」 alone is a part of it that has no name here. */
  #isEverySort(service: Service): boolean {
    const sorts = this.#services.flatMap((named) => (named.service === service ? [named.sort] : []));
    return sorts.includes(null) || (sorts.some(isSpot) && !sorts.every(isSpot));
  }

  /** Who is named, whatever is said of them. */
  names(): readonly PartName[] {
    for (const token of wordsOf(this.#tokens, this.#clause)) this.#name(token);
    return this.#names();
  }

  #forget(): void {
    this.#services = [];
    this.#coins.clear();
    this.#closedAt = null;
  }
}

interface NamedService {
  readonly service: Service;
  readonly money: 'yen' | 'coins' | null;
  /** The word for one sort of it; null: the service as a whole. */
  readonly sort: string | null;
}

/** Each once: a list that names the same again and again names no more. */
const each = (named: readonly NamedService[]): readonly NamedService[] => [
  ...new Map(named.map((one) => [`${one.service} ${one.money} ${one.sort}`, one])).values(),
];

const NAMELESS: NamedService = { service: 'other', money: null, sort: null };
const isSpot = (sort: string | null): boolean => sort !== null && /現物|spot/.test(sort);
