import { readBlogList } from './blog-list.ts';
import { readFeed } from './feed.ts';
import { readHelpCenter } from './help-center.ts';
import type { HttpAnswer } from './http.ts';
import type { LinkRules } from './links.ts';
import type { BlogSource, NoticeSource } from './notice-source.ts';
import { garbled, isGarbled, type ListedArticle, type Reading, wrongShape } from './reading.ts';
import { readStatusPage } from './status-page.ts';

/** What is asked for, for a page of unknown make. */
export const ACCEPT_PAGE = 'text/html,application/xhtml+xml,application/json;q=0.9,application/xml;q=0.8';

/** What is asked for, by the way of learning. */
export const ACCEPT: Readonly<Record<NoticeSource['way'], string>> = {
  blog: ACCEPT_PAGE,
  'help-center': 'application/json',
  feed: 'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9',
  'status-page': 'application/json',
};

/** These ways list articles with their text; the others link to pages that have to be opened. */
export const hasArticlesToOpen = (source: NoticeSource): boolean => source.way === 'blog' || source.way === 'feed';

/** Reads a list by the source's way of learning. Never throws. */
export function readNoticeList(answer: HttpAnswer, source: NoticeSource, rules: LinkRules): Reading<ListedArticle[]> {
  const reading = attempt(() => {
    if (source.way === 'blog') return withoutOthers(readBlogList(answer, source, rules), source);
    if (source.way === 'help-center') return readHelpCenter(answer, rules);
    if (source.way === 'feed') return readFeed(answer, rules);
    return readStatusPage(answer, rules, source.way === 'status-page' ? source : {});
  });
  if (!reading.ok) return reading;
  if (reading.value.some(({ title }) => isGarbled(title))) return garbled();
  return { ...reading, value: reading.value.map((article) => withoutGarbled(article, hasArticlesToOpen(source))) };
}

/**
 * An article without texts that could not be decoded: it is opened for its text, or where that cannot be, it is known by
 * its title alone. `mayOpen`: its source links to articles that can be opened.
 */
function withoutGarbled(article: ListedArticle, mayOpen: boolean): ListedArticle {
  const { excerpt, text, url } = article;
  const kept = text === null || !isGarbled(text) ? text : mayOpen && url !== null ? null : '';
  return { ...article, excerpt: isGarbled(excerpt) ? '' : excerpt, text: kept };
}

const withoutOthers = (reading: Reading<ListedArticle[]>, { isOther }: BlogSource): Reading<ListedArticle[]> =>
  reading.ok && isOther !== undefined
    ? { ...reading, value: reading.value.filter(({ title }) => !isOther(title)) }
    : reading;

/** Hostile nesting may exhaust the stack of a parser: that too is only a reply of the wrong shape. */
export function attempt<Value>(read: () => Reading<Value>): Reading<Value> {
  try {
    return read();
  } catch (error) {
    return wrongShape('a page that can be parsed', error instanceof Error ? error.name : 'failure');
  }
}
