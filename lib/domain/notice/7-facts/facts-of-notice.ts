import { OF_PARTS } from '../5-roles/part-rules.ts';
import type { FirstLook } from '../first-look.ts';
import type { HeldWindows } from '../held-windows.ts';
import type { Issuer } from '../notice.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import type { Facts } from './facts-of-row.ts';
import { areFailures } from './kind.ts';
import { servicesOf } from './services.ts';
import { moneyAlone } from './state-subject.ts';
import { assetsIn } from './words-in.ts';

/** Kind, services and coins of the notice as a whole. */
export function factsOf(
  { text, kind: called, coins }: FirstLook,
  { drafts, said }: HeldWindows,
  issuer: Issuer,
): Facts {
  const services = servicesOf(text, {
    issuer,
    state: said,
    windows: drafts.map(({ from, clause, isBare }) => ({ first: from[0]?.first ?? clause.end, clause, isBare })),
  });
  const isFailure =
    called === 'other' &&
    areFailures(
      text.tokens,
      drafts.map((window) => window.clause),
    );
  const kind = isFailure ? 'emergency' : called;
  const apart = coinsApart(drafts);
  const untouched = kind === 'asset' ? coinsUntouched(text) : [];
  const assets = kind === 'asset' ? coins.filter((coin) => !apart.includes(coin) && !untouched.includes(coin)) : [];
  return { kind, services, assets, money: assets.length === 0 ? moneyAlone(text) : null };
}

/** 「BCCについては変更ございません」, and nowhere else named: nothing is said of it. */
function coinsUntouched(text: NoticeText): readonly string[] {
  if (!UNTOUCHED.test(text.page.lower)) return [];
  const same = text.clauses.filter((clause) => UNTOUCHED.test(lowerIn(text, clause)));
  const others = text.clauses.filter((clause) => !same.includes(clause));
  const told = new Set(others.flatMap((clause) => assetsIn(text.tokens, clause)));
  return told.size === 0
    ? []
    : same.flatMap((clause) => assetsIn(text.tokens, clause)).filter((coin) => !told.has(coin));
}
const UNTOUCHED =
  /変更(?:は)?(?:ござい|あり)ません|変わりません|(?:予定|ご?案内)(?:どおり|通り)です|\b(?:unchanged|no changes? (?:to|for)|not affected|unaffected|keeps? its hours)\b/;

/** 「All wallets 10:00-12:00 (SOL: 09:00-15:00)」: the coin that is named for its own hours is not all that stops. */
const coinsApart = (drafts: HeldWindows['drafts']): readonly string[] =>
  drafts.some(({ isPart, names }) => !isPart && names.assets.length === 0)
    ? drafts.filter(({ from }) => from.some(({ rule }) => OF_PARTS.has(rule))).flatMap(({ names }) => names.assets)
    : [];
