import { HOUR_MS, MINUTE_MS } from '../../domain/time.ts';
import type { ArticlePlace, Exchange } from '../exchange.ts';

/** Hosts the extension may read and the one it draws on; the manifest takes them from here. */
export const HOST_PERMISSIONS = [
  'https://app.bitbank.cc/*',
  'https://bitbank.cc/*',
  'https://blog.bitbank.cc/*',
  'https://support.bitbank.cc/*',
  'https://status.bitbank.cc/*',
  'https://api.bitbank.cc/*',
  'https://public.bitbank.cc/*',
] as const;

/** Where the overlay is drawn. */
export const TRADING_PAGE_MATCHES = ['https://app.bitbank.cc/*'] as const;

/** Hosts of the exchange: the only ones that are asked, and the only ones that links may lead to. */
export const KNOWN_HOSTS: readonly string[] = /* @__PURE__ */ HOST_PERMISSIONS.map((match) =>
  match.slice('https://'.length, -2),
);

/** The official list of notices, for people. */
export const NOTICES_PAGE = 'https://bitbank.cc/blog';

/** The pair of a trading page (`/trade/xrp_jpy` → `xrp_jpy`), null on every other page. */
export function pairOfTradingPage(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  if (hostname !== 'app.bitbank.cc') return null;
  return /^\/trade\/([a-z0-9]+_[a-z0-9]+)(?:\/|$)/.exec(pathname.toLowerCase())?.[1] ?? null;
}

/** Whether a link may be opened: https and on a host of the exchange. */
export function isKnownLink(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, port } = new URL(url);
  return protocol === 'https:' && KNOWN_HOSTS.includes(hostname) && username === '' && port === '';
}

/**
 * Ids are nine digits and not in order of time (seen 2025-2026), so they are strings and never compared. The second
 * form and the legacy host are guesses that cost nothing. A title behind the id, in letters that addresses escape, is no
 * part of it.
 */
const ARTICLES: readonly ArticlePlace[] = [
  { host: 'bitbank.cc', path: /^\/(?:ja\/)?blog\/articles\/([\w-]+?)(?:-?%[\w%.~-]*)?\/?$/, family: 'blog' },
  {
    host: 'bitbank.cc',
    path: /^\/(?:ja\/)?(?:blog|news|info|notice)\/(?!tag|category|page|articles\/?$)([\w-]+)\/?$/,
    family: 'blog',
  },
  { host: 'blog.bitbank.cc', path: /^\/(?!tag|category|author|page|about)([\w-]+)\/?$/, family: 'legacy-blog' },
];

/**
 * bitbank as far as it is known. What each row rests on, and how sure it is, was collected in November 2026 from
 * public copies without reading a live page: `npm run doctor` settles what is unsure, and this file is what to change.
 */
export const BITBANK: Exchange = {
  id: 'bitbank',
  hosts: KNOWN_HOSTS,
  noticesPage: NOTICES_PAGE,
  places: ARTICLES,
  notices: [
    {
      id: 'blog',
      way: 'blog',
      // The page is sure. The JSON list is said to exist; its shape is not known.
      doors: [NOTICES_PAGE, 'https://bitbank.cc/api/blog/articles'],
      articleUrl: 'https://bitbank.cc/blog/articles/{id}',
      cadence: { usualMs: 10 * MINUTE_MS, urgentMs: 3 * MINUTE_MS },
      isProbe: false,
    },
    {
      id: 'help-center',
      way: 'help-center',
      // Zendesk is sure. That maintenance is posted there is not, nor that the JSON answers.
      doors: [
        'https://support.bitbank.cc/api/v2/help_center/ja/articles.json?sort_by=updated_at&sort_order=desc&per_page=20',
      ],
      cadence: { usualMs: 10 * MINUTE_MS, urgentMs: 3 * MINUTE_MS },
      isProbe: false,
    },
    {
      id: 'legacy-blog',
      way: 'blog',
      // Named by the official API documents; it may redirect to the blog or be gone.
      doors: ['https://blog.bitbank.cc/tag/service'],
      articleUrl: null,
      cadence: { usualMs: 4 * HOUR_MS, urgentMs: HOUR_MS },
      isProbe: true,
    },
    {
      id: 'feed',
      way: 'feed',
      // The site serves one for its news section; of the notices none was found. The legacy blog's addresses are Ghost's.
      doors: [
        'https://bitbank.cc/blog/feed',
        'https://bitbank.cc/blog/feed.xml',
        'https://bitbank.cc/blog/rss.xml',
        'https://bitbank.cc/feed.xml',
        'https://blog.bitbank.cc/tag/service/rss/',
        'https://blog.bitbank.cc/rss/',
      ],
      cadence: { usualMs: HOUR_MS, urgentMs: 10 * MINUTE_MS },
      isProbe: true,
    },
    {
      id: 'status-page',
      way: 'status-page',
      // Mentioned in prose only; used if it proves to be a Statuspage.
      doors: ['https://status.bitbank.cc/api/v2/summary.json'],
      cadence: { usualMs: HOUR_MS, urgentMs: 5 * MINUTE_MS },
      isProbe: true,
    },
  ],
  live: {
    status: { id: 'spot-status', url: 'https://api.bitbank.cc/v1/spot/status' },
    pairs: { id: 'spot-pairs', url: 'https://api.bitbank.cc/v1/spot/pairs' },
    circuitBreak: { id: 'circuit-break', url: 'https://public.bitbank.cc/{pair}/circuit_break_info' },
    probePair: 'btc_jpy',
    codes: { maintenance: 10007, busy: 10008, tooFrequent: 10009 },
  },
};
