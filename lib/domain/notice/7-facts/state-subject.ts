import { type PartName, YEN } from '../../part.ts';
import type { Service } from '../../window.ts';
import type { Token, WordToken } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import type { NoticeReading } from '../notice.ts';
import { TAG } from '../words/lexicon.ts';

/** What the notice is about as a whole. */
interface Topic {
  readonly state: NoticeReading['state'];
  readonly services: readonly Service[];
  readonly assets: readonly string[];
}

/** What one title or sentence says the state of. */
interface Verdict {
  readonly inTitle: boolean;
  /** Empty: of the maintenance, or of nothing in particular (「中止のお知らせ」). */
  readonly names: readonly PartName[];
  readonly namesStop: boolean;
}

/** The words that say each state. A state that changes nothing needs no subject. */
const STATE_TAGS: Readonly<Partial<Record<NoticeReading['state'], number>>> = {
  cancelled: TAG.cancelled,
  postponed: TAG.postponed,
  extended: TAG.extended,
  completed: TAG.end | TAG.resume,
};

/**
 * The services and coins that the state of the notice is said of (「日本円出金停止の中止」 calls off withdrawals of yen and
 * nothing else); empty when it is said of the maintenance as a whole.
 */
export function subjectOfState(
  tokens: readonly Token[],
  text: string,
  clauses: readonly Clause[],
  titleEnd: number,
  topic: Topic,
): readonly PartName[] {
  const tags = STATE_TAGS[topic.state];
  if (tags === undefined) return [];
  const verdicts = clauses.flatMap((clause) => {
    const inTitle = clause.first < titleEnd;
    if (!inTitle && (clause.tags & (TAG.perhaps | TAG.recurring)) !== 0) return [];
    const namesStop = wordsOf(tokens, clause).some((word) => (word.entry.tags & (TAG.stop | tags)) === TAG.stop);
    const verdicts = new Sentence(tokens, text, clause, tags).verdicts();
    return verdicts.map((names): Verdict => ({ inTitle, names, namesStop }));
  });
  const named = verdicts.flatMap(({ names }) => names);
  const titled = verdicts.filter(({ inTitle }) => inTitle);
  // A title that names a part is about that part, whatever else came to an end with it.
  const deciding = titled.some(({ names }) => names.length > 0) ? titled : verdicts;
  const isOfStop = ({ names, namesStop }: Verdict): boolean => names.length === 0 && (namesStop || named.length === 0);
  const isWhole = deciding.some(isOfStop);
  if (isWhole && !isPartial(text)) {
    const scope = scopeOf(tokens, clauses);
    return scope.length > 0 ? allOf({ ...topic, services: scope }) : exceptOpen(tokens, text, clauses, topic);
  }
  if (named.length > 0) return unique(named.flatMap((name) => ofCoins(name, topic)));
  return topic.services.every((service) => service === 'other') ? [] : allOf(topic);
}

/** 「メンテナンスは一部中止いたします」 */
const isPartial = (text: string): boolean =>
  /一部(?:を|の)?(?:中止|延期|再開|終了|完了|取り?止め)|partial(?:ly)? /i.test(text);

/** 「対象: API、Web」: the maintenance is one of those alone. */
const scopeOf = (tokens: readonly Token[], clauses: readonly Clause[]): readonly Service[] => [
  ...new Set(
    clauses
      .filter((clause) => (clause.tags & (TAG.scope | TAG.stop)) === TAG.scope && isLabelled(tokens, clause))
      .flatMap((clause) => wordsOf(tokens, clause))
      .flatMap(({ entry }) => entry.services),
  ),
];

const isLabelled = (tokens: readonly Token[], { first, end }: Clause): boolean =>
  tokens.slice(first, end).some(({ kind }) => kind === 'colon' || kind === 'tab');

/** The whole is over, but 「APIは引き続き停止しております」. */
function exceptOpen(
  tokens: readonly Token[],
  text: string,
  clauses: readonly Clause[],
  topic: Topic,
): readonly PartName[] {
  if (topic.state !== 'completed') return [];
  const open = clauses
    .filter(({ first, end, tags }) => (tags & TAG.stop) !== 0 && STILL.test(textOf(tokens, text, first, end)))
    .flatMap((clause) => wordsOf(tokens, clause))
    .flatMap(({ entry }) => entry.services);
  if (open.length === 0) return [];
  return allOf({ ...topic, services: topic.services.filter((service) => !open.includes(service)) });
}
const STILL = /引き?続き|still |remains? /i;

const textOf = (tokens: readonly Token[], text: string, first: number, end: number): string =>
  text.slice(tokens[first]?.from ?? 0, tokens[end - 1]?.to ?? 0);

const allOf = (topic: Topic): readonly PartName[] =>
  topic.services
    .filter((service) => service !== 'other')
    .flatMap((service) => ofCoins({ service, asset: null }, topic));

/** In a notice about coins a service that stands alone is that of its coins. */
function ofCoins({ service, asset }: PartName, { services, assets }: Topic): readonly PartName[] {
  const which = service === 'other' && services.length > 0 ? services : [service];
  const whose = asset === null && assets.length > 0 ? assets : [asset];
  return which.flatMap((one) => whose.map((coin) => ({ service: one, asset: coin })));
}

const wordsOf = (tokens: readonly Token[], { first, end }: Clause): readonly WordToken[] =>
  tokens.slice(first, end).filter((token): token is WordToken => token.kind === 'word');

const unique = (names: readonly PartName[]): readonly PartName[] => [
  ...new Map(names.map((name) => [`${name.service} ${name.asset}`, name])).values(),
];

/** Words that join two subjects of one verb. */
const JOINS = /^の?[、,・]?\s*(?:(?:および|及び|ならびに|並びに|と|または|and|or)[、,・]?\s*)?$/i;
/** A word within this many characters before a service says which. */
const QUALIFIER_LENGTH = 18;
const IS_YEN = /(?:日本円|円貨|円建て|\bjpy|\byen)[のを・、/ ]?(?:お|ご)?$/i;
const IS_COINS = /(?:暗号資産|仮想通貨|暗号通貨|crypto)/i;
const AHEAD = 4;

/** One sentence, read from its beginning: who is named before a word of the state, or behind it. */
class Sentence {
  readonly #tokens: readonly Token[];
  readonly #text: string;
  readonly #clause: Clause;
  readonly #tags: number;
  readonly #verdicts: (readonly PartName[])[] = [];
  #services: { readonly service: Service; readonly isYen: boolean }[] = [];
  #coins: string[] = [];
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
    const since = this.#closedAt;
    if (since !== null && !JOINS.test(this.#text.slice(since, token.from))) this.#forget();
    this.#closedAt = null;
    if (asset !== null) this.#coins.push(asset);
    const isYen = this.#isYen(token);
    this.#services.push(...services.map((service) => ({ service, isYen })));
    if (services.length > 0) this.#servicesEndAt = token.to;
  }

  #isYen({ from, to }: WordToken): boolean {
    const before = this.#text.slice(Math.max(0, from - QUALIFIER_LENGTH), from);
    const word = this.#text.slice(from, to);
    if (IS_COINS.test(before) || IS_COINS.test(word)) return false;
    if (IS_YEN.test(before) || /^(?:日本円|円)/.test(word)) return true;
    const last = this.#services.at(-1);
    return (last?.isYen ?? false) && JOINS.test(this.#text.slice(this.#servicesEndAt, from));
  }

  /** 「再開を予定しております」「復旧に向けて」 say nothing of the state. */
  #isSaid(at: number, { entry }: WordToken): boolean {
    if ((this.#tags & TAG.resume) === 0) return true;
    if ((entry.tags & TAG.ongoing) !== 0) return false;
    for (let i = at + 1; i < Math.min(at + AHEAD, this.#clause.end); i++) {
      const token = this.#tokens[i];
      if (token?.kind === 'word' && (token.entry.tags & (TAG.approx | TAG.future)) !== 0) return false;
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
    const coins = this.#coins.length === 0 ? [null] : this.#coins;
    const services = this.#services.length === 0 && this.#coins.length > 0 ? [NAMELESS] : this.#services;
    return services.flatMap(({ service, isYen }) =>
      (isYen ? [YEN] : coins).map((asset): PartName => ({ service, asset })),
    );
  }

  #forget(): void {
    this.#services = [];
    this.#coins = [];
    this.#closedAt = null;
  }
}

const NAMELESS = { service: 'other', isYen: false } as const;
