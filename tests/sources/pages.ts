/*
 * Notices and pages in the style of the exchange, written for these tests. How it really marks its pages up is not
 * known, so there is one list page per form that it may have.
 */

export interface Article {
  readonly id: string;
  readonly title: string;
  /** ISO 8601 with +09:00. */
  readonly published: string;
  readonly paragraphs: readonly string[];
}

export const MAINTENANCE: Article = {
  id: '483920175',
  title: '定期メンテナンスのお知らせ（11月25日）',
  published: '2026-11-20T15:00:00+09:00',
  paragraphs: [
    'いつもビットバンクをご利用いただきありがとうございます。',
    '下記の日程で定期メンテナンスを実施いたします。メンテナンス中は取引、入出金、APIをご利用いただけません。',
    '日時：2026年11月25日(水) 2:00 ～ 5:00',
  ],
};
export const COIN_STOP: Article = {
  id: '120934857',
  title: 'XRPの入出金一時停止について',
  published: '2026-11-19T11:00:00+09:00',
  paragraphs: [
    'いつもビットバンクをご利用いただきありがとうございます。',
    'ネットワークのアップグレードに伴い、2026年11月27日(金)10:00よりXRPの入出金を一時停止いたします。',
  ],
};
export const CAMPAIGN: Article = {
  id: '990011223',
  title: '秋のキャンペーン実施のお知らせ',
  published: '2026-11-18T12:00:00+09:00',
  paragraphs: ['いつもビットバンクをご利用いただきありがとうございます。', '期間中のお取引で抽選に参加いただけます。'],
};
export const ARTICLES = [MAINTENANCE, COIN_STOP, CAMPAIGN] as const;

const japaneseDay = (iso: string): string => {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
};
const shell = (head: string, main: string): string =>
  `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>ビットバンク</title>${head}</head>` +
  `<body><header><nav><a href="/">トップ</a><a href="/blog">お知らせ</a></nav></header><main>${main}</main>` +
  '<footer><a href="/terms">利用規約</a><p>ビットバンク株式会社</p></footer><script>window.x = "<h2>no</h2>"</script></body></html>';

/** JSON inside a script, escaped as Next.js escapes it. */
const inScript = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** A static Next.js export: the list is in the page's data only. */
export const nextDataList = (articles: readonly Article[] = ARTICLES): string =>
  shell(
    `<script id="__NEXT_DATA__" type="application/json">${inScript({
      props: {
        pageProps: {
          blog: {
            list: articles.map(({ id, title, published }) => ({
              id: Number(id),
              title,
              publishedAt: published,
              category: { id: 3, name: 'サービス' },
            })),
          },
        },
      },
      page: '/blog',
    })}</script>`,
    '<div id="blog"></div>',
  );

export const jsonLdList = (articles: readonly Article[] = ARTICLES): string =>
  shell(
    `<script type="application/ld+json">${inScript({
      '@context': 'https://schema.org',
      '@type': 'Blog',
      name: 'ビットバンク ブログ',
      blogPost: articles.map(({ id, title, published }) => ({
        '@type': 'BlogPosting',
        headline: title,
        datePublished: published,
        url: `https://bitbank.cc/blog/articles/${id}`,
      })),
    })}</script>`,
    '<div id="blog"></div>',
  );

export const microdataList = (articles: readonly Article[] = ARTICLES): string =>
  shell(
    '',
    articles
      .map(
        ({ id, title, published }) =>
          '<div itemscope itemtype="https://schema.org/BlogPosting">' +
          `<a itemprop="url" href="/blog/articles/${id}"><span itemprop="headline">${title}</span></a>` +
          `<meta itemprop="datePublished" content="${published}"></div>`,
      )
      .join(''),
  );

/** Cards as links around everything, with a category and a written date. */
export const cardList = (articles: readonly Article[] = ARTICLES): string =>
  shell(
    '',
    `<ul>${articles
      .map(
        ({ id, title, published }) =>
          `<li><a href="/blog/articles/${id}"><span class="c">お知らせ</span>` +
          `<p>${title}</p><span>${published.slice(0, 10).replaceAll('-', '.')}</span></a></li>`,
      )
      .join('')}</ul>`,
  );

/** Articles with headings, times beside the link, and a "read more" link to the same article. */
export const articleList = (articles: readonly Article[] = ARTICLES): string =>
  shell(
    '',
    articles
      .map(
        ({ id, title, published, paragraphs }) =>
          `<article><time datetime="${published}">${japaneseDay(published)}</time>` +
          `<h2><a href="https://bitbank.cc/blog/articles/${id}">${title}</a></h2><p>${paragraphs[0]}</p>` +
          `<a href="/blog/articles/${id}">続きを読む</a></article>`,
      )
      .join(''),
  );

export const EMPTY_LIST = shell('', '<div id="blog"><p>記事がありません</p></div>');

export const articlePage = ({ title, published, paragraphs }: Article): string =>
  shell(
    `<meta property="article:published_time" content="${published}">`,
    `<article><h1>${title}</h1><time datetime="${published}">${japaneseDay(published)}</time>` +
      `${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article>` +
      '<aside><h2>関連記事</h2><a href="/blog/articles/1">2020年1月1日のメンテナンス</a></aside>',
  );

export const DEAD = ['mkr_jpy', 'rndr_jpy', 'matic_jpy', ...Array.from({ length: 15 }, (_, index) => `c${index}_btc`)];
export const LIVE_PAIRS = [
  'btc_jpy',
  'xrp_jpy',
  'eth_jpy',
  ...Array.from({ length: 41 }, (_, index) => `a${index}_jpy`),
];
/** 62 pairs, 18 of them stopped for good, as measured in September 2026. */
export const ALL_PAIRS = [...LIVE_PAIRS, ...DEAD];

export const statusBody = (statuses: Record<string, string> = {}, rest = 'NORMAL'): string =>
  JSON.stringify({
    success: 1,
    data: {
      statuses: ALL_PAIRS.map((pair) => ({ pair, status: statuses[pair] ?? rest, min_amount: '0.0001' })),
    },
  });

/** Every live pair halted; the dead ones say NORMAL, as they do. */
export const HALT_BODY = statusBody(Object.fromEntries(LIVE_PAIRS.map((pair) => [pair, 'HALT'])));

const FLAGS = ['stop_order', 'stop_order_and_cancel', 'stop_market_order', 'stop_stop_order', 'stop_buy_order'];

export const pairsBody = (stopped: readonly string[] = []): string =>
  JSON.stringify({
    success: 1,
    data: {
      pairs: ALL_PAIRS.map((name) => ({
        name,
        base_asset: name.split('_')[0],
        quote_asset: name.split('_')[1],
        maker_fee_rate_quote: '-0.0002',
        price_digits: 0,
        is_enabled: true,
        ...Object.fromEntries(FLAGS.map((flag) => [flag, DEAD.includes(name) || stopped.includes(name)])),
      })),
    },
  });

export const MAINTENANCE_BODY = JSON.stringify({
  success: 0,
  data: {
    code: 10007,
    ja: 'ただいまメンテナンスのため一時サービスを停止しております。 今しばらくお待ちください。',
  },
});

export const circuitBreakBody = (timestamp: number, mode = 'NONE', reopens: number | null = null): string =>
  JSON.stringify({
    success: 1,
    data: { mode, reopen_timestamp: reopens, estimated_itayose_price: null, fee_type: 'NORMAL', timestamp },
  });

export const helpCenterBody = (articles: readonly Article[], edited = '2026-11-20T06:00:00Z'): string =>
  JSON.stringify({
    count: articles.length,
    next_page: null,
    page: 1,
    page_count: 1,
    per_page: 20,
    previous_page: null,
    articles: articles.map(({ id, title, published, paragraphs }) => ({
      id: `360041234${id}`,
      html_url: `https://support.bitbank.cc/hc/ja/articles/360041234${id}`,
      title,
      body: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n'),
      created_at: new Date(published).toISOString(),
      updated_at: edited,
      edited_at: edited,
      section_id: 115000123456,
      label_names: [],
      draft: false,
      promoted: false,
      locale: 'ja',
    })),
  });
