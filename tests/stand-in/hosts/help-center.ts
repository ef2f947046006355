import type { Exchange, PublishedNotice } from '../exchange.ts';
import { type Ask, challenge, escaped, json, notFound, type Reply } from '../reply.ts';

const LISTS = /^\/api\/v2\/help_center\/ja\/(?:(?:sections|categories)\/\d+\/)?articles\.json$/;
const SORTS: Readonly<Record<string, (notice: PublishedNotice) => number>> = {
  updated_at: ({ updatedMs }) => updatedMs,
  edited_at: ({ updatedMs }) => updatedMs,
  created_at: ({ publishedMs }) => publishedMs,
};

/** `support.bitbank.cc`: Zendesk's public JSON; its pages answer only to browsers. */
export function helpCenter({ path, query }: Ask, exchange: Exchange): Reply {
  if (path.startsWith('/hc/')) return challenge();
  if (!LISTS.test(path)) return notFound();
  const notices = exchange.noticesOn('help-center');
  const key = SORTS[query.get('sort_by') ?? 'position'];
  const sign = query.get('sort_order') === 'desc' ? -1 : 1;
  const sorted = key === undefined ? notices : notices.toSorted((a, b) => sign * (key(a) - key(b)));
  const perPage = Math.min(100, Number(query.get('per_page') ?? 30));
  const page = Number(query.get('page') ?? 1);
  const pageCount = Math.max(1, Math.ceil(sorted.length / perPage));
  const link = (number: number) =>
    number < 1 || number > pageCount ? null : `https://support.bitbank.cc${path}?page=${number}&per_page=${perPage}`;
  const articles = sorted.slice((page - 1) * perPage, page * perPage).map(article);
  const reply = json(
    {
      count: sorted.length,
      next_page: link(page + 1),
      page,
      page_count: pageCount,
      per_page: perPage,
      previous_page: link(page - 1),
      articles,
      sort_by: query.get('sort_by') ?? 'position',
      sort_order: query.get('sort_order') ?? 'asc',
    },
    Math.max(0, ...sorted.map(({ updatedMs }) => updatedMs)),
  );
  return { ...reply, body: withNumericIds(String(reply.body)) };
}

/** Ids of 17 digits are more than a double holds, so they are written by hand. */
const withNumericIds = (body: string): string => body.replace(/"id":"(\d+)"/g, '"id":$1');

/** An article as Zendesk writes it. */
const article = (notice: PublishedNotice) => ({
  id: notice.id,
  url: `https://support.bitbank.cc/api/v2/help_center/ja/articles/${notice.id}.json`,
  html_url: `https://support.bitbank.cc/hc/ja/articles/${notice.id}`,
  author_id: 360_000_000_001,
  comments_disabled: true,
  draft: false,
  promoted: false,
  position: 0,
  vote_sum: 0,
  vote_count: 0,
  section_id: 360_001_234_567,
  created_at: new Date(notice.publishedMs).toISOString(),
  updated_at: new Date(notice.updatedMs).toISOString(),
  edited_at: new Date(notice.updatedMs).toISOString(),
  name: notice.title,
  title: notice.title,
  source_locale: 'ja',
  locale: 'ja',
  outdated: false,
  label_names: [],
  body: notice.text
    .split('\n\n')
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br />')}</p>`)
    .join(''),
});
