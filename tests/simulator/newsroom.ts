import type { Page } from '../sources/fake-http.ts';
import { articleUrl, BLOG, HELP } from '../sources/guest.ts';
import { type Article, articleList, articlePage, CAMPAIGN, helpCenterBody } from '../sources/pages.ts';
import { noticeOf } from './notices.ts';
import type { NoticeHappening, Script } from './script.ts';

interface Told {
  readonly happening: NoticeHappening;
  readonly article: Article;
}

const NOBODY: Page = { status: 404, body: '' };
const FAQ = helpCenterBody([]);

/** The exchange's pages of notices: a list and its articles, each in the words it has at the time. */
export class Newsroom {
  readonly #told: readonly Told[];

  constructor(script: Script) {
    const notices = script.happenings.filter((happening) => happening.is === 'notice').sort((a, b) => a.at - b.at);
    this.#told = notices.map((happening) => {
      const stop = script.stops[happening.stop];
      if (stop === undefined) throw new Error(`no stop ${happening.stop}`);
      const before = notices.findLast(({ stop, at }) => stop === happening.stop && at < happening.at);
      const { id, title, text, publishedAt } = noticeOf(stop, happening, before, happening.at);
      const published = new Date(publishedAt ?? happening.at).toISOString();
      return { happening, article: { id: id.slice('blog:'.length), title, published, paragraphs: paragraphsOf(text) } };
    });
  }

  /** What `url` shows at `now`, and the notice that can be read there. */
  page(url: string, now: number): { readonly page: Page; readonly happening: NoticeHappening | null } {
    const shown = this.#told.filter(({ happening }) => happening.at + happening.shownAfterMs <= now);
    if (url === BLOG) return { page: listOf(shown), happening: null };
    if (url.startsWith(HELP)) return { page: FAQ, happening: null };
    const told = shown.findLast(({ article }) => url === articleUrl(article.id));
    if (told !== undefined) return { page: pageOf(told), happening: told.happening };
    return { page: url === articleUrl(CAMPAIGN.id) ? articlePage(CAMPAIGN) : NOBODY, happening: null };
  }
}

/** The newest version of each article, and something that is of no interest. */
function listOf(shown: readonly Told[]): string {
  const newest = new Map(shown.map(({ article }) => [article.id, article]));
  return articleList([...newest.values(), CAMPAIGN].reverse());
}

/** An article says when it was edited last. */
function pageOf({ happening, article }: Told): string {
  const page = articlePage(article);
  if (happening.says !== 'edit') return page;
  const edited = new Date(happening.at).toISOString();
  return page.replace('<meta property', `<meta property="article:modified_time" content="${edited}"><meta property`);
}

/** The text as markup keeps it. */
const paragraphsOf = (text: string): string[] =>
  text.split('\n\n').map((paragraph) => paragraph.replaceAll('\n', '<br>'));
