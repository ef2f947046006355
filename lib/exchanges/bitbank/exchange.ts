import { HOUR_MS, MINUTE_MS } from '../../domain/time.ts';
import type { ArticlePlace } from '../../sources/notice-source.ts';
import type { Exchange } from '../exchange.ts';
import { hostsOf } from '../site.ts';
import { BITBANK_LIVE } from './live.ts';
import { BITBANK_SITE } from './site.ts';

/** Where notices may live, and what lives there beside them: lists by kind and day, forms, papers. */
const FOLDER = '(?:blog|news|info|information|notices?|announcements?|topics)';
const NO_ARTICLE = [
  ...['tags?', 'categor(?:y|ies)', 'authors?', 'page', 'archives?', 'search', 'label', 'series', 'feed', 'rss', 'amp'],
  ...[
    'about',
    'company',
    'contact',
    'faq',
    'fees?',
    'help',
    'privacy(?:-policy)?',
    'terms',
    'policy',
    'sitemap',
    'list',
  ],
].join('|');

/**
 * Ids are nine digits and not in order of time (seen 2025-2026), so they are strings and never compared. The other
 * forms and the legacy host are guesses that cost nothing. A title behind the id, in letters that addresses escape, is no
 * part of it.
 */
const ARTICLES: readonly ArticlePlace[] = [
  { host: 'bitbank.cc', path: /^\/(?:ja\/)?blog\/articles\/([\w-]+?)(?:-?%[\w%.~-]*)?\/?$/, family: 'blog' },
  {
    host: 'bitbank.cc',
    path: new RegExp(`^/(?:ja/)?${FOLDER}(?:/[\\w-]+(?:\\.\\w{2,4})?)?/?$`),
    query: ['id', 'article', 'articleId', 'article_id', 'news_id', 'entry', 'no', 'slug'],
    family: 'blog',
  },
  {
    host: 'bitbank.cc',
    path: new RegExp(
      `^/(?:ja/)?${FOLDER}/(?!articles/?$|(?:${NO_ARTICLE})(?:[/.]|$)|20\\d\\d(?:/\\d{1,2}){0,2}/?$)((?:[\\w-]{1,200}/){0,4}(?!(?:${NO_ARTICLE})(?:[/.]|$))[\\w-]{1,200})(?:\\.html?)?/?$`,
    ),
    family: 'blog',
  },
  { host: 'blog.bitbank.cc', path: /^\/(?!tag|category|author|page|about)([\w-]+)\/?$/, family: 'legacy-blog' },
];

/**
 * bitbank as far as it is known. What each row rests on, and how sure it is, was collected in November 2026 from
 * public copies without reading a live page: `npm run doctor` settles what is unsure, and this file is what to change.
 */
export const BITBANK: Exchange = {
  ...BITBANK_SITE,
  hosts: hostsOf(BITBANK_SITE),
  places: ARTICLES,
  notices: [
    {
      id: 'blog',
      way: 'blog',
      // The page is sure. The JSON list is said to exist; its shape is not known.
      doors: [BITBANK_SITE.noticesPage, 'https://bitbank.cc/api/blog/articles'],
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
  live: BITBANK_LIVE,
  usual: [],
  tells: { pairs: true, cancelling: true, emergencies: false },
  says: { maintenance: '10007', busy: '10008', halted: 'HALT' },
};
