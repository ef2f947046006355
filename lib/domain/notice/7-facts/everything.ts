import { SERVICES, type Service } from '../../window.ts';
import type { Token, WordToken } from '../2-tokens/token.ts';
import type { Issuer } from '../notice.ts';
import { type NoticeText, type TokenSpan, tagsIn } from '../notice-text.ts';
import { EXCHANGE_WORDS, PUBLIC_WORDS } from '../words/issuers.ts';
import { TAG } from '../words/lexicon.ts';
import { PAGES_WORDS } from '../words/services.ts';
import { hasAny } from './words-in.ts';

/** Whether a sentence says 「全サービス」, and means the issuer's, not all of what is named before it. */
export const namesAll = (notice: NoticeText, span: TokenSpan): boolean =>
  namesAllIn(notice, span) && !isAllOfTitled(notice);

/** 「全サービス停止のお知らせ」 */
export const isAllTitled = (notice: NoticeText): boolean =>
  (tagsIn(notice, notice.title) & (TAG.stop | TAG.unaffected | TAG.resume)) === TAG.stop &&
  namesAllIn(notice, notice.title);

function namesAllIn(notice: NoticeText, span: TokenSpan): boolean {
  for (let i = span.first; i < span.end; i++)
    if (isAll(notice.tokens[i]) && !isOfNamed(notice, span.first, i)) return true;
  return false;
}

/** 「アプリ全機能停止のお知らせ」: what the text goes on to call all is all of the same. */
function isAllOfTitled(notice: NoticeText): boolean {
  const { tokens, title } = notice;
  return tokens.slice(0, title.end).some((token, at) => isAll(token) && isOfNamed(notice, 0, at));
}

const isAll = (token: Token | undefined): boolean => token?.kind === 'word' && token.entry.everything;

/** 「APIのすべての機能」, 「アプリ全機能」, 「Webサイト、API(全機能)」: all of what is named before it. */
function isOfNamed({ page, tokens }: NoticeText, first: number, at: number): boolean {
  const from = tokens[at]?.from ?? 0;
  const named = tokens.slice(first, at).filter(namesService);
  const last = named.at(-1);
  if (last === undefined || OF_ISSUER.test(page.text.slice(Math.max(0, from - ISSUER_LENGTH), from))) return false;
  return page.text[from - 1] === 'の' || /^\(?$/.test(page.text.slice(last.to, from));
}

const ISSUER_LENGTH = 4;
const OF_ISSUER = /(?:当社|弊社|当行|当金庫|当所|取引所)の$/;

/** A service with a name: all pages of 「当Webサイト」 are all there is. */
const namesService = (token: Token): token is WordToken =>
  token.kind === 'word' && token.entry.services.some((service) => service !== 'other');

/** An exchange offers all that we have names for; what a town or a host offers has no name here. Pages are no API. */
export function everythingOf(
  tokens: readonly Token[],
  stopped: ReadonlyMap<Service, unknown>,
  issuer: Issuer,
): readonly Service[] {
  const isOfNames = isExchange(tokens, issuer) || (stopped.has('trading') && stopped.has('deposit'));
  if (!isOfNames && isPublic(tokens, issuer)) return [...stopped.keys(), 'other'];
  const isOfPages = tokens.filter(isAll).every((token) => token.kind === 'word' && PAGES.has(token.entry.word));
  return SERVICES.filter((service) => {
    if (service === 'other') return !isOfNames && stopped.has(service);
    return !(isOfPages && BEYOND_PAGES.has(service)) || stopped.has(service);
  });
}

const PAGES: ReadonlySet<string> = new Set(PAGES_WORDS);
const BEYOND_PAGES: ReadonlySet<Service> = new Set(['api', 'app']);

/** A town, a host, a maker of software. */
export const isPublic = (tokens: readonly Token[], issuer: Issuer): boolean =>
  issuer === 'public' || (issuer === 'unknown' && hasAny(tokens, ({ entry }) => PUBLIC_WORDS.has(entry.word)));

/** Who trades coins or shares. */
export const isExchange = (tokens: readonly Token[], issuer: Issuer): boolean =>
  issuer === 'exchange' ||
  (issuer === 'unknown' && hasAny(tokens, ({ entry }) => entry.asset !== null || EXCHANGE_WORDS.has(entry.word)));
