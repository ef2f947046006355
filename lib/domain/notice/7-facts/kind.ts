import type { Service, WindowKind } from '../../window.ts';
import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { TAG } from '../words/lexicon.ts';
import { COIN_WORDS, REASON_WORDS, WALLET_WORDS } from '../words/work.ts';

/** Tags of the words of a range of tokens. */
export function tagsOf(tokens: readonly Token[], first: number, end: number): number {
  let tags = 0;
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word') tags |= token.entry.tags;
  }
  return tags;
}

/** Words within this many tokens belong together. */
export const BESIDE = 4;
export const MONEY: readonly Service[] = ['deposit', 'withdrawal'];

/** The kind of the stop: the title first, then what the work is said to be, then the clauses that speak of a stop. */
export function kindOf(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  titleEnd: number,
  assets: readonly string[],
): WindowKind {
  const title = kindsIn(tokens, 0, titleEnd);
  const titleServices = servicesIn(tokens, 0, titleEnd);
  if (title.includes('emergency')) return 'emergency';
  const isCoins = assetsIn(tokens, 0, titleEnd).length > 0 && namesCoinService(tokens);
  const isOfCoins =
    hasWord(tokens, { first: 0, end: titleEnd }, COIN_WORDS) && assetsIn(tokens, titleEnd, tokens.length).length > 0;
  const isOfWallets = hasWord(tokens, { first: 0, end: titleEnd }, WALLET_WORDS) && assets.length > 0;
  if (
    isCoins ||
    isOfWallets ||
    ((assets.length === 1 || isOfCoins) && MONEY.some((service) => titleServices.has(service)))
  )
    return 'asset';
  const inTitle = BY_RANK.find((kind) => title.includes(kind) && kind !== 'system-update');
  if (inTitle) return inTitle;
  const body = clauses.filter(
    (clause) => clause.first >= titleEnd && (clause.tags & TAG.perhaps) === 0 && !isSlotAside(clause, title),
  );
  if (title.length === 0 && assets.length > 0 && body.some((clause) => movesCoins(tokens, clause))) return 'asset';
  const failed = body.some(
    (clause) =>
      (clause.tags & (TAG.past | TAG.ongoing)) !== 0 && kindsIn(tokens, clause.first, clause.end).includes('emergency'),
  );
  if (failed && !isUpdate(tokens, titleEnd)) return 'emergency';
  const work = body.find((clause) => isWorkLine(tokens, clause));
  // Japanese names the thing last: 機器のバージョンアップ作業 is an update, not a machine.
  const worked = work ? kindsIn(tokens, work.first, work.end).at(-1) : undefined;
  if (worked && worked !== 'emergency') return worked;
  if (title.includes('system-update')) {
    if (body.some((clause) => isRegular(tokens, clause))) return 'regular';
    return body.map((clause) => reasonIn(tokens, clause)).find((kind) => kind !== undefined) ?? 'system-update';
  }
  const told = body.filter(
    (clause) => (clause.tags & TAG.stop) !== 0 && (clause.tags & (TAG.announce | TAG.when)) !== 0,
  );
  return rankedKind(tokens, told) ?? rankedKind(tokens, body) ?? 'other';
}

/** An update is planned, even where the body tells of a failure; 臨時メンテナンス may be the failure's. */
const isUpdate = (tokens: readonly Token[], titleEnd: number): boolean =>
  tokens
    .slice(0, titleEnd)
    .some(
      (token) =>
        token.kind === 'word' && token.entry.kind === 'system-update' && token.entry.word !== '臨時メンテナンス',
    );

/** 「※毎週日曜日は、定期メンテナンスのため…」 at the foot of a notice about another one. */
const isSlotAside = ({ tags, isItem }: Clause, title: readonly WindowKind[]): boolean =>
  isItem && (tags & TAG.recurring) !== 0 && !title.includes('regular');

/** A symbol in the title is a coin's when the notice speaks of moving or trading it: MNT may be a ticket number. */
const namesCoinService = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.kind === 'word' && token.entry.services.some((service) => COIN_SERVICES.has(service)));

/** 「BTC・ETHの送金(出庫)を停止」: the coins are named right before what stops. */
function movesCoins(tokens: readonly Token[], clause: Clause): boolean {
  if ((clause.tags & (TAG.stop | TAG.resume)) === 0 || (clause.tags & TAG.unaffected) !== 0) return false;
  let coinAt = -BESIDE;
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    if (token.entry.asset !== null) coinAt = i;
    if (i - coinAt < BESIDE && token.entry.services.some((service) => MONEY.includes(service))) return true;
  }
  return false;
}

const COIN_SERVICES: ReadonlySet<Service> = new Set(['trading', 'deposit', 'withdrawal']);

const BY_RANK: readonly WindowKind[] = ['regular', 'other', 'server', 'system-update'];

function rankedKind(tokens: readonly Token[], clauses: readonly Clause[]): WindowKind | undefined {
  const found = new Set(clauses.flatMap((clause) => kindsIn(tokens, clause.first, clause.end)));
  return BY_RANK.find((kind) => found.has(kind));
}

/** 「作業内容:」「目的:」, or a line under such a heading. */
function isWorkLine(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.isHeading || kindsIn(tokens, clause.first, clause.end).length === 0) return false;
  if (clause.heading && hasWord(tokens, clause.heading, WORK_LABELS)) return true;
  return hasWord(tokens, clause, WORK_LABELS);
}

/** 「定期システムメンテナンスを実施いたします」 under a title that leaves 定期 out. */
const isRegular = (tokens: readonly Token[], clause: Clause): boolean =>
  !clause.isHeading &&
  (clause.tags & TAG.announce) !== 0 &&
  (clause.tags & TAG.recurring) === 0 &&
  hasWord(tokens, clause, REGULAR);
const REGULAR: ReadonlySet<string> = new Set(['定期システムメンテナンス']);

/** 「ネットワーク機器更改に伴い、下記日程でサービスを停止いたします」: the kind named in the reason for the stop. */
function reasonIn(tokens: readonly Token[], clause: Clause): WindowKind | undefined {
  if ((clause.tags & TAG.stop) === 0 || (clause.tags & TAG.announce) === 0) return undefined;
  let reason: WindowKind | undefined;
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind === 'comma') reason = undefined;
    if (token?.kind !== 'word') continue;
    if (REASON_WORDS.has(token.entry.word) && reason !== undefined) return reason;
    // A third party's work is other work, whatever it is; a failure is told, not given as a reason.
    if (reason !== 'other' && token.entry.kind !== null && token.entry.kind !== 'emergency') reason = token.entry.kind;
  }
  return undefined;
}

const WORK_LABELS: ReadonlySet<string> = new Set(['内容', '作業内容', '目的', '理由', 'purpose', 'reason', 'details']);

export function hasWord(
  tokens: readonly Token[],
  clause: Pick<Clause, 'first' | 'end'>,
  words: ReadonlySet<string>,
): boolean {
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && words.has(token.entry.word)) return true;
  }
  return false;
}

export function kindsIn(tokens: readonly Token[], first: number, end: number): WindowKind[] {
  const kinds: WindowKind[] = [];
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && token.entry.kind !== null) kinds.push(token.entry.kind);
  }
  return kinds;
}

export function servicesIn(tokens: readonly Token[], first: number, end: number): Set<Service> {
  const services = new Set<Service>();
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word') for (const service of token.entry.services) services.add(service);
  }
  return services;
}

export function assetsIn(tokens: readonly Token[], first: number, end: number): string[] {
  const assets: string[] = [];
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && token.entry.asset !== null && !assets.includes(token.entry.asset)) {
      assets.push(token.entry.asset);
    }
  }
  return assets;
}

/** Coins that the title, a clause about a stop or a row of starts and ends names. */
export function assetsOf(tokens: readonly Token[], clauses: readonly Clause[], titleEnd: number): readonly string[] {
  const assets = new Set(assetsIn(tokens, 0, titleEnd));
  for (const clause of clauses) {
    const about = clause.tags | (clause.heading?.tags ?? 0);
    const isNamed = (about & TAG.stop) !== 0 || clause.heading?.hasColumns === true;
    if (isNamed && (clause.tags & TAG.unaffected) === 0) {
      for (const asset of assetsIn(tokens, clause.first, clause.end)) assets.add(asset);
    }
  }
  return [...assets];
}

/** Windows that stand under 「過去障害情報」 are failures, whatever the page is called. */
export const areFailures = (tokens: readonly Token[], clauses: readonly Clause[]): boolean =>
  clauses.length > 0 &&
  clauses.every(({ heading }) => heading !== null && kindsIn(tokens, heading.first, heading.end).includes('emergency'));
