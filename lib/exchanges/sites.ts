import { type ExchangeId, FIRST_EXCHANGE } from '../domain/exchange.ts';
import { BITBANK_SITE } from './bitbank/site.ts';
import { BITFLYER_SITE } from './bitflyer/site.ts';
import { COINCHECK_SITE } from './coincheck/site.ts';
import type { Site } from './exchange.ts';
import { GMO_SITE } from './gmo/site.ts';
import { hostsOf } from './site.ts';

/** Where each exchange that is known lives, the one that is always watched first. */
export const SITES: readonly Site[] = [BITBANK_SITE, BITFLYER_SITE, GMO_SITE, COINCHECK_SITE];

/** The one that is always watched. */
export const FIRST_SITE: Site = BITBANK_SITE;

/** Those that are watched where the user chooses them. */
export const OTHER_SITES: readonly Site[] = /* @__PURE__ */ SITES.slice(1);

/** Where `id` lives. */
export const siteOf = (id: ExchangeId = FIRST_EXCHANGE): Site => SITES.find((site) => site.id === id) ?? FIRST_SITE;

/** Hosts of exchanges: the only ones that are asked, and the only ones that links may lead to. */
export const KNOWN_HOSTS: readonly string[] = /* @__PURE__ */ SITES.flatMap(hostsOf);

/** The exchange whose trading page `url` is; null for every other page. */
export function siteOfPage(url: string): Site | null {
  return SITES.find(({ tradingPages }) => tradingPages.some((match) => url.startsWith(match.slice(0, -1)))) ?? null;
}

/** The pair of a trading page, null on every other page. */
export const pairOfTradingPage = (url: string): string | null =>
  URL.canParse(url) ? (siteOfPage(url)?.pairOf(new URL(url)) ?? null) : null;

/** Whether a link may be opened: https and on a host of an exchange. */
export function isKnownLink(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, port } = new URL(url);
  return protocol === 'https:' && KNOWN_HOSTS.includes(hostname) && username === '' && port === '';
}
