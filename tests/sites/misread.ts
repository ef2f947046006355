import { readNotice } from '../../lib/domain/notice/read.ts';
import { epochMs } from '../../lib/domain/time.ts';
import { readBlogArticle } from '../../lib/sources/blog-article.ts';
import { answer } from '../sources/fake-http.ts';
import { linesOf, type Post, path } from './technologies/posts.ts';

/* What of a written page did not come through. */

const DAY_MS = 86_400_000;

/** The day of `time` in Japan, counted. */
export const dayOf = (time: number): number => Math.floor((time + 9 * 3_600_000) / DAY_MS);

/** A page of one notice. */
export interface ArticlePage {
  readonly stop: Post;
  /** What stands beside it, of which no word may come through. */
  readonly neighbours: readonly Post[];
  /** Words of the frame. */
  readonly frameWords: readonly string[];
  readonly now: number;
  /** Titles of other articles, where the list has told them. */
  readonly others?: readonly string[];
  /** The page itself names its title nowhere; that of the list serves. */
  readonly isUntitled?: true;
}

const fold = (text: string): string => text.normalize('NFKC').replace(/[\s■・:：]+/g, '');

function windowsIn(title: string, text: string, { stop, now }: ArticlePage): string {
  const notice = {
    id: 'blog:1',
    exchange: 'bitbank' as const,
    source: 'blog' as const,
    url: null,
    title,
    text,
    publishedAt: epochMs(stop.at),
    updatedAt: null,
    seenAt: epochMs(now),
  };
  const { windows } = readNotice(notice, { issuer: 'exchange' });
  return windows.map(({ start, end, status, services }) => `${start}/${end} ${status} ${services}`).join(' ');
}

/** What is wrong with the reading of `html`, whose title in the list is `listed`; nothing where it is read right. */
export function misreadInArticle(html: string, listed: string | null, page: ArticlePage): string[] {
  const { stop, neighbours, frameWords, others, isUntitled } = page;
  const reading = readBlogArticle(answer(html, `https://bitbank.cc${path(stop)}`), listed, others);
  if (!reading.ok) return [`not read: ${JSON.stringify(reading.problem)}`];
  const { title, text } = reading.value;
  const said = fold(text);
  const own = linesOf(stop);
  const ownText = fold(own.join(''));
  const foreign = neighbours
    .flatMap((one) => [one.title, ...linesOf(one)])
    .filter((line) => said.includes(fold(line)) && !ownText.includes(fold(line)));
  const bare = windowsIn(stop.title, own.join('\n'), page);
  const read = windowsIn(title ?? listed ?? '', text, page);
  return [
    ...(title === stop.title || (isUntitled && listed !== null && title === null) ? [] : [`title: ${title}`]),
    ...own.filter((line) => !said.includes(fold(line))).map((line) => `lost: ${line}`),
    ...[...foreign, ...frameWords.filter((word) => said.includes(fold(word)))].map((line) => `foreign: ${line}`),
    ...(read === bare ? [] : [`times: ${read} instead of ${bare}`]),
  ];
}
