import { Random } from '../simulator/random.ts';
import { articleMarkup, bodyHtml } from './article-page.ts';
import { encode } from './charsets.ts';
import { CARRIERS, dataOf } from './list-data.ts';
import { cardsOf, frameOf } from './list-markup.ts';
import { articlesOf, type SiteArticle } from './notices.ts';

/** What a server of a made-up site answers. */
export interface SiteReply {
  readonly url: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** The same as text, to be printed when it was misread. */
  readonly source: string;
}

/** A site that nobody tuned the readers to. */
export interface Site {
  readonly way: 'blog' | 'feed';
  readonly list: SiteReply;
  readonly articles: readonly SiteArticle[];
  /** The article that announces a stop, and its page. */
  readonly stop: SiteArticle;
  readonly page: SiteReply;
}

const LIST = 'https://bitbank.cc/blog';

export function siteOf(seed: number): Site {
  const random = new Random(seed);
  const { articles, stop } = articlesOf(random, random.pick([1, 2, 3, 5, 10, 20, 40]));
  const charset = random.pick(['utf-8', 'utf-8', 'utf-8', 'utf-8', 'shift_jis', 'euc-jp', 'utf-16le']);
  const reply = (url: string, type: string, source: string): SiteReply => {
    const text = charset === 'utf-8' ? source : source.replaceAll('〜', '～');
    const contentType = random.chance(0.5) && charset !== 'utf-16le' ? `${type}; charset=${charset}` : type;
    return { url, contentType, bytes: encode(text, charset), source: text };
  };
  const frame = frameOf(random);
  const form = random.pick([
    ...Object.keys(CARRIERS),
    'cards',
    'cards',
    'cards',
    'cards',
    'json',
    'feed',
    'json-ld',
    'both',
  ]);
  const meta = `<meta charset="${charset.replace('le', '')}">`;
  const [type, source] = listIn(form, articles, random, (head, main) => frame(`${meta}${head}`, main));
  const url = `https://bitbank.cc/blog/articles/${stop.key}`;
  return {
    way: form === 'feed' ? 'feed' : 'blog',
    list: reply(LIST, type, form === 'feed' ? source.replace('utf-8', charset) : source),
    articles,
    stop,
    page: reply(
      url,
      'text/html',
      pageOf(stop, articles, random, (head, main) => frame(`${meta}${head}`, main)),
    ),
  };
}

function listIn(
  form: string,
  articles: readonly SiteArticle[],
  random: Random,
  frame: (head: string, main: string) => string,
): [type: string, source: string] {
  const title = '<title>お知らせ | ビットバンク</title>';
  if (form === 'json') return ['application/json', JSON.stringify(dataOf(articles, random))];
  if (form === 'feed') return ['application/xml', feedOf(articles, random)];
  if (form === 'cards') return ['text/html', frame(title, `<h1>お知らせ</h1>${cardsOf(articles, random)}`)];
  if (form === 'json-ld') return ['text/html', frame(`${title}${jsonLdOf(articles)}`, '<div id="list"></div>')];
  const carrier = CARRIERS[form] ?? CARRIERS['next-data'];
  const data = carrier?.(dataOf(articles, random), random) ?? '';
  return ['text/html', frame(title, `${form === 'both' ? cardsOf(articles, random) : '<div id="list"></div>'}${data}`)];
}

const jsonLdOf = (articles: readonly SiteArticle[]): string =>
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'ビットバンク', url: 'https://bitbank.cc' },
      {
        '@type': 'Blog',
        blogPost: articles.map(({ key, title, publishedAt }) => ({
          '@type': 'BlogPosting',
          headline: title,
          datePublished: new Date(publishedAt).toISOString(),
          url: `https://bitbank.cc/blog/articles/${key}`,
        })),
      },
    ],
  })}</script>`;

function feedOf(articles: readonly SiteArticle[], random: Random): string {
  const link = ({ key }: SiteArticle): string => `https://bitbank.cc/blog/articles/${key}`;
  const iso = (time: number): string => new Date(time).toISOString();
  const prologue = `<?xml version="1.0" encoding="utf-8"?>${random.pick(['', '\n<?xml-stylesheet href="/x.xsl"?>', '\n<!-- made by hand -->\n\n'])}`;
  const forms: (() => string)[] = [
    () =>
      `${prologue}<rss version="2.0"><channel><title>お知らせ</title><link>${LIST}</link>${articles.map((a) => `<item><title><![CDATA[${a.title}]]></title><link>${link(a)}</link><pubDate>${new Date(a.publishedAt + 9 * 3_600_000).toUTCString().replace('GMT', random.pick(['JST', '+0900']))}</pubDate><description>${a.excerpt}</description></item>`).join('')}</channel></rss>`,
    () =>
      `${prologue}<feed xmlns="http://www.w3.org/2005/Atom"><title>お知らせ</title>${articles.map((a) => `<entry><id>tag:${a.key}</id><title type="html">${a.title}</title><link rel="alternate" href="${link(a)}"/><published>${iso(a.publishedAt)}</published><summary>${a.excerpt}</summary></entry>`).join('')}</feed>`,
    () =>
      `${prologue}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">${articles.map((a) => `<item rdf:about="${link(a)}"><title>${a.title}</title><link>${link(a)}</link><dc:date>${iso(a.publishedAt)}</dc:date></item>`).join('')}</rdf:RDF>`,
    () =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: articles.map((a) => ({
          id: a.key,
          url: link(a),
          title: a.title,
          date_published: iso(a.publishedAt),
          summary: a.excerpt,
        })),
      }),
  ];
  return random.pick(forms)();
}

/** The page of an article: shown as markup, or carried as data beside its neighbours. */
function pageOf(
  article: SiteArticle,
  articles: readonly SiteArticle[],
  random: Random,
  frame: (head: string, main: string) => string,
): string {
  const neighbours = articles.filter((other) => other !== article).slice(0, 4);
  const title = random.pick([
    `<title>${article.title} | ビットバンク</title>`,
    `<title>ビットバンク</title><meta property="og:title" content="${article.title}">`,
    '<title>ビットバンク</title>',
  ]);
  if (random.chance(0.75)) return frame(title, articleMarkup(article, neighbours, random));
  const entry = (a: SiteArticle): object => ({
    id: a.key,
    title: a.title,
    publishedAt: new Date(a.publishedAt).toISOString(),
    content: bodyHtml(a, random),
  });
  const data = { related: neighbours.map(entry), article: entry(article), latest: neighbours.map(entry) };
  const carrier = random.pick(Object.values(CARRIERS));
  return frame(title, `<div id="root"></div>${carrier(data, random)}`);
}
