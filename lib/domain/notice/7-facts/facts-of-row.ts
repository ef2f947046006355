import type { Clause } from '../3-layout/clauses.ts';
import type { NoticeReading } from '../notice.ts';
import { lowerIn, type NoticeText, someWord, type TokenSpan } from '../notice-text.ts';
import { type Group, inOrder } from './parts.ts';
import { assetsIn, servicesIn } from './words-in.ts';

/** Kind, services and coins. */
export type Facts = Pick<NoticeReading, 'kind' | 'services' | 'assets'> & { readonly money: string | null };

/** 「1.システムメンテナンス」, "the whole exchange is closed": of everything. */
const WHOLE =
  /メンテ|全サービス|全機能|maintenance|\b(?:whole|entire|all of the) (?:exchange|platform)|exchange is closed|all services/;
const NUMBERED = /^[^\p{L}\p{N}]{0,3}(?:\d{1,2}|[①-⑨])[.)、:]/u;

/**
 * 「【全サービス】3:00~5:00 / 【ETHの入出金】3:00~9:00」 under a title that names the coin: the first row is of everything, and the
 * second of that coin.
 */
export function factsOfRow(
  notice: NoticeText,
  facts: Facts,
  { group, groups }: { readonly group: Group; readonly groups: readonly Group[] },
): Facts {
  if (facts.assets.length === 0 || groups.length < 2) return facts;
  const coins = groups.map(({ whole }) => (whole === null ? [] : assetsIn(notice.tokens, whole.window.clause)));
  const ownCoins = coins[groups.indexOf(group)] ?? [];
  // 「BTC 2月16日 10:00~12:00 / LTC 2月17日 10:00~12:00」
  if (coins.every(({ length }) => length > 0) && new Set(coins.map(String)).size > 1)
    return { ...facts, assets: ownCoins };
  const rows = groups.map((each) => rowOf(notice, each, groups));
  const isOfAll = rows.map((row) => row !== null && isOfEverything(notice, row));
  const at = groups.indexOf(group);
  const own = rows[at];
  if (own == null || !isOfAll.includes(true)) return facts;
  const { tokens } = notice;
  if (isOfAll[at] === true) return { ...facts, kind: 'other', assets: [] };
  const [services, assets] = [servicesIn(tokens, own), assetsIn(tokens, own)];
  return services.size === 0 || assets.length === 0 ? facts : { ...facts, assets, services: ofMoney(services) };
}

/** 「XRPの入金および出金 ※XRPの売買はご利用いただけます」: what stops are its deposits and withdrawals. */
function ofMoney(services: ReadonlySet<NoticeReading['services'][number]>): NoticeReading['services'] {
  const money = inOrder([...services].filter((service) => service === 'deposit' || service === 'withdrawal'));
  return money.length > 0 ? money : inOrder([...services]);
}

const isOfEverything = (notice: NoticeText, row: TokenSpan): boolean =>
  assetsIn(notice.tokens, row).length === 0 &&
  (someWord(notice, row, ({ entry }) => entry.everything) || WHOLE.test(lowerIn(notice, row)));

/** From the number or the heading above its hours to that of the next. */
function rowOf(notice: NoticeText, group: Group, groups: readonly Group[]): TokenSpan | null {
  const heads = groups.flatMap(({ whole }) => whole?.window.clause ?? []).sort((a, b) => a.first - b.first);
  const clause = group.whole?.window.clause;
  if (clause === undefined) return null;
  const at = heads.indexOf(clause);
  const next = heads[at + 1];
  return {
    first: headOf(notice, clause, heads[at - 1]),
    end: next === undefined ? endOf(notice, clause) : headOf(notice, next, clause),
  };
}

function headOf({ clauses, ...notice }: NoticeText, clause: Clause, above: Clause | undefined): number {
  const between = clauses.filter(
    ({ first }) => first <= clause.first && first > (above?.first ?? notice.title.end - 1) && first >= notice.title.end,
  );
  const head = between.findLast((each) => each.isHeading || NUMBERED.test(lowerIn({ ...notice }, each)));
  return (head ?? clause).first;
}

/** The last goes on to the next heading, or for a few lines. */
function endOf({ clauses }: NoticeText, clause: Clause): number {
  const at = clauses.indexOf(clause);
  const below = clauses.slice(at + 1, at + 1 + LINES_BELOW);
  const stop = below.findIndex(({ isHeading }) => isHeading);
  return (below.slice(0, stop < 0 ? below.length : stop).at(-1) ?? clause).end;
}
const LINES_BELOW = 2;
