import * as v from 'valibot';
import { textReader, titleIn } from './html-to-text.ts';
import type { HttpAnswer } from './http.ts';
import { readJson } from './json.ts';
import { knownUrl, type LinkRules } from './links.ts';
import { readPublished } from './published.ts';
import { describe, empty, type ListedArticle, type Reading, recognised, wrongShape } from './reading.ts';

const EXPECTED = 'help centre articles with id, title and body';
/**
 * Zendesk Help Center, `GET /api/v2/help_center/{locale}/articles.json`. What an article has beside its id and its title may
 * be of another kind than it was: that costs a date or a link, and never the notice.
 */
const Envelope = v.looseObject({ articles: v.array(v.unknown()) });
const Article = v.looseObject({ id: v.union([v.string(), v.number()]), title: v.string() });

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
    const { id, title, created_at: created, edited_at: edited, updated_at: updated, draft } = article.output;
    const listed = {
      id: `help-center:${id}`,
      url: knownUrl(textIn(article.output.html_url), answer.url, rules.hosts)?.href ?? null,
      title: titleIn(title),
      publishedAt: readPublished(created),
      // `edited_at` is a change of the text, `updated_at` also one of votes or position.
      updatedAt: readPublished(edited) ?? readPublished(updated),
      excerpt: '',
      text: toText.html(textIn(article.output.body)),
    };
    return draft === true || listed.title === '' ? [] : [listed];
  });
  return articles.length > 0 ? recognised(articles, 'zendesk') : wrongShape(EXPECTED, describe(entries[0]));
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
