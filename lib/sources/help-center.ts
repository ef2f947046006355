import * as v from 'valibot';
import { textReader, titleIn } from './html-to-text.ts';
import type { HttpAnswer } from './http.ts';
import { readJson } from './json.ts';
import { knownUrl, type LinkRules } from './links.ts';
import { readPublished } from './published.ts';
import { describe, empty, type ListedArticle, type Reading, recognised, wrongShape } from './reading.ts';

const EXPECTED = 'help centre articles with id, title and body';
/** Zendesk Help Center, `GET /api/v2/help_center/{locale}/articles.json`; only what is used is asked for. */
const Envelope = v.looseObject({ articles: v.array(v.unknown()) });
const Article = v.looseObject({
  id: v.union([v.string(), v.number()]),
  title: v.string(),
  body: v.nullish(v.string(), ''),
  html_url: v.nullish(v.string(), ''),
  created_at: v.nullish(v.string()),
  updated_at: v.nullish(v.string()),
  edited_at: v.nullish(v.string()),
  draft: v.nullish(v.boolean(), false),
});

/** The API gives 100 at most. */
const MOST_ARTICLES = 500;

/** Reads a list of help centre articles. Drafts and entries of another shape are left out. */
export function readHelpCenter(answer: HttpAnswer, rules: LinkRules): Reading<ListedArticle[]> {
  const json = readJson(answer);
  if (!json.ok) return json;
  const envelope = v.safeParse(Envelope, json.value);
  if (!envelope.success) return wrongShape(EXPECTED, describe(json.value));
  const entries = envelope.output.articles;
  if (entries.length === 0) return empty(EXPECTED);
  const toText = textReader();
  const articles = entries.slice(0, MOST_ARTICLES).flatMap((entry) => {
    const article = v.safeParse(Article, entry);
    if (!article.success) return [];
    const { id, title, body, html_url: link, created_at: created, draft } = article.output;
    // `edited_at` is a change of the text, `updated_at` also one of votes or position.
    const edited = readPublished(article.output.edited_at) ?? readPublished(article.output.updated_at);
    const listed = {
      id: `help-center:${id}`,
      url: knownUrl(link, answer.url, rules.hosts)?.href ?? null,
      title: titleIn(title),
      publishedAt: readPublished(created),
      updatedAt: edited,
      excerpt: '',
      text: toText.html(body),
    };
    return draft || listed.title === '' ? [] : [listed];
  });
  return articles.length > 0 ? recognised(articles, 'zendesk') : wrongShape(EXPECTED, describe(entries[0]));
}
