import type { WindowKind } from '../../window.ts';
import type { Token, WordToken } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import type { NoticeText, TokenSpan } from '../notice-text.ts';
import { APART_WORDS } from '../words/issuers.ts';
import { PLAIN_MAINTENANCE } from '../words/kinds.ts';
import { TAG } from '../words/lexicon.ts';
import { hasWord, servicesIn } from './words-in.ts';

/** A word that tells what the work is, not that there is some. */
export const isTold = ({ entry }: WordToken): boolean => entry.kind !== null && !PLAIN_MAINTENANCE.has(entry.word);

/** The kinds that the words of a span tell. */
export const toldKindsIn = (notice: NoticeText, span: TokenSpan): readonly WindowKind[] =>
  workKindsIn(notice, span, isTold);

/** The kinds that the words of a span name, those of plain maintenance too. */
export const workKindsIn = (
  { tokens, page }: NoticeText,
  { first, end }: TokenSpan,
  counts: (word: WordToken) => boolean = () => true,
): readonly WindowKind[] => {
  const kinds: WindowKind[] = [];
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.entry.kind === null || !counts(token)) continue;
    const behind = NOT_OF_WORK[token.entry.word];
    if (!behind?.test(page.lower.slice(token.to, token.to + 12))) kinds.push(token.entry.kind);
  }
  return kinds;
};

/** 「Update: …」, 「UPDATE on …」, 「Update 12:58 UTC: …」 head what is new; a restart of trading is its end. */
const NOT_OF_WORK: Readonly<Record<string, RegExp>> = {
  update: /^(?: ?[:|\t-]| on\b| \(?\d|\))/,
  restart: /^ of (?:trad|with|depo)/,
};

/** 「システムメンテナンスを実施いたします」 in the title or in a sentence that announces it. */
const isPlain = ({ tokens, title }: NoticeText, body: readonly Clause[], words: ReadonlySet<string>): boolean =>
  hasWord(tokens, title, words) ||
  body.some((clause) => (clause.tags & TAG.announce) !== 0 && hasWord(tokens, clause, words));

/** The name of planned work on the system itself; 臨時メンテナンス, and 「scheduled maintenance」, are said of anything. */
export const isOfSystem = (notice: NoticeText, body: readonly Clause[]): boolean => isPlain(notice, body, OF_SYSTEM);

const OF_SYSTEM: ReadonlySet<string> = new Set(['システムメンテナンス', 'system maintenance']);

/** A site or a till is maintained by changing it; behind the doors of an exchange it may be anything. */
export const isOfSite = (notice: NoticeText, body: readonly Clause[]): boolean =>
  isPlain(notice, body, PLAIN_OF_SITE) && isSiteAlone(notice);

const PLAIN_OF_SITE: ReadonlySet<string> = new Set([
  'システムメンテナンス',
  '臨時メンテナンス',
  'system maintenance',
  'platform maintenance',
]);

const isSiteAlone = ({ tokens }: NoticeText): boolean => {
  const services = servicesIn(tokens, { first: 0, end: tokens.length });
  return tokens.some(isSite) && !services.has('trading') && !services.has('deposit');
};

/** A bank's errands beside others are no site. */
const isSite = (token: Token): boolean =>
  token.kind === 'word' && token.entry.services.includes('other') && !APART_WORDS.has(token.entry.word);
