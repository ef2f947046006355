import { Parser, parseFeed } from 'htmlparser2';
import { htmlToText } from './html-to-text.ts';
import type { HttpAnswer } from './http.ts';
import { articleLink, knownUrl, type LinkRules } from './links.ts';
import { readPublished } from './published.ts';
import { empty, type ListedArticle, type Reading, recognised, wrongType } from './reading.ts';

const ROOTS = new Set(['rss', 'feed', 'rdf:rdf']);
/** Where the root of a feed stands at the latest, behind declarations and comments. */
const PROLOGUE = 20_000;

/** The name of the first element if it is a feed's, whatever stands before it; null for a page or anything else. */
function rootOf(body: string): string | null {
  let root: string | null = null;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        root ??= name.toLowerCase();
        parser.pause();
      },
    },
    { xmlMode: true },
  );
  parser.write(body.slice(0, PROLOGUE));
  return root !== null && ROOTS.has(root) ? root : null;
}

/** Reads RSS or Atom. Entries link to articles, which are opened for their text; others speak for themselves. */
export function readFeed(answer: HttpAnswer, rules: LinkRules): Reading<ListedArticle[]> {
  const feed = rootOf(answer.body) === null ? null : parseFeed(answer.body);
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
