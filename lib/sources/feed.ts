import { DomUtils } from 'htmlparser2';
import { htmlToText } from './html-to-text.ts';
import type { HttpAnswer } from './http.ts';
import { articleLink, knownUrl, type LinkRules } from './links.ts';
import { parseXml } from './parse-html.ts';
import { readPublished } from './published.ts';
import { empty, type ListedArticle, type Reading, recognised, wrongType } from './reading.ts';

/** What stands before the root of a feed (declarations, comments) is short; a page names itself as such. */
const looksLikeXml = (body: string): boolean =>
  /<(?:rss|feed|rdf:RDF)\b/i.test(body.slice(0, 20_000)) &&
  !/<(?:html|!doctype\s{1,20}html)\b/i.test(body.slice(0, 1000));

/** Reads RSS or Atom. Entries link to articles, which are opened for their text; others speak for themselves. */
export function readFeed(answer: HttpAnswer, rules: LinkRules): Reading<ListedArticle[]> {
  const feed = looksLikeXml(answer.body) ? DomUtils.getFeed(parseXml(answer.body).children) : null;
  if (feed === null) return wrongType('rss or atom', answer);
  const articles = feed.items.flatMap((item) => {
    const title = htmlToText(item.title ?? '').replaceAll('\n', ' ');
    const text = htmlToText(item.description ?? '');
    const link = articleLink(item.link ?? '', answer.url, rules);
    const key = item.id ?? item.link;
    if (title === '' || (link === null && key === undefined)) return [];
    return [
      {
        id: link?.id ?? `feed:${key}`,
        url: link?.url ?? knownUrl(item.link ?? '', answer.url, rules.hosts)?.href ?? null,
        title,
        publishedAt: item.pubDate === undefined ? null : readPublished(item.pubDate.getTime()),
        updatedAt: null,
        excerpt: text.slice(0, 500),
        text: link === null ? text : null,
      },
    ];
  });
  return articles.length > 0 ? recognised(articles, feed.type) : empty('feed entries with titles and links');
}
