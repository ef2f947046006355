import type { EpochMs } from '../domain/time.ts';
import { findArticles } from './article-data.ts';
import { nodesToText } from './html-to-text.ts';
import type { HttpAnswer } from './http.ts';
import { readJson } from './json.ts';
import { elements, looksLikeHtml, named, outermost, type PageElement, pageData } from './page-data.ts';
import { type HtmlNode, type Page, parseHtml } from './parse-html.ts';
import { readPublished } from './published.ts';
import { describe, type Reading, recognised, wrongShape, wrongType } from './reading.ts';

/** An opened article. A null title or date: the page does not say, the list's stands. */
export interface ArticleText {
  readonly title: string | null;
  readonly text: string;
  readonly publishedAt: EpochMs | null;
  readonly updatedAt: EpochMs | null;
}

const EXPECTED = 'an article with a text';
/** Shorter than any notice: the frame of a page whose content comes by script. */
const SHORTEST_TEXT = 40;
/** Around an article, never part of it. */
const FRAME = new Set(['nav', 'footer', 'aside', 'form']);

/** Reads the page of one article: what is shown in `<article>` first, then what the page carries as data. */
export function readBlogArticle(answer: HttpAnswer): Reading<ArticleText> {
  if (/^\s*[[{]/.test(answer.body)) {
    const json = readJson(answer);
    if (!json.ok) return json;
    const found = fromData([json.value]);
    return found === null ? wrongShape(EXPECTED, describe(json.value)) : recognised(found, 'json');
  }
  if (!looksLikeHtml(answer.body)) return wrongType('html', answer);
  const page = parseHtml(answer.body);
  const data = {
    next: fromData(pageData(page, 'next-data')),
    ld: fromData(pageData(page, 'json-ld')),
  };
  const bodies: [string, string][] = [
    ['microdata', shown(outermost(page, (element) => element.attribs.itemprop === 'articleBody'))],
    ['article', shown(articleBoxes(page))],
    ['next-data', data.next?.text ?? ''],
    ['main', shown(outermostNamed(page, 'main'))],
    ['json-ld', data.ld?.text ?? ''],
    ['body', shown(outermostNamed(page, 'body'))],
  ];
  const body = bodies.find(([, text]) => text.length >= SHORTEST_TEXT);
  if (body === undefined)
    return wrongShape(EXPECTED, `page with ${shown(outermostNamed(page, 'body')).length} characters`);
  const [form, text] = body;
  return recognised(
    {
      title: data.ld?.title ?? headingOf(page) ?? data.next?.title ?? null,
      text,
      publishedAt:
        data.ld?.publishedAt ?? metaDate(page, 'article:published_time') ?? data.next?.publishedAt ?? timeOf(page),
      updatedAt: data.ld?.updatedAt ?? metaDate(page, 'article:modified_time') ?? data.next?.updatedAt ?? null,
    },
    form,
  );
}

/** The data's article with the longest text: an article page also lists its neighbours. */
function fromData(data: readonly unknown[]): ArticleText | null {
  const [longest] = data
    .flatMap(findArticles)
    .map(({ title, text, publishedAt, updatedAt }) => ({ title, text: text ?? '', publishedAt, updatedAt }))
    .sort((a, b) => b.text.length - a.text.length);
  return longest === undefined || longest.text.length < SHORTEST_TEXT ? null : longest;
}

/** `<article>`s that hold the article: the one with the heading, or one that makes up most of the page. */
function articleBoxes(page: Page): PageElement[] {
  const most = shown(outermostNamed(page, 'body')).length / 2;
  return outermostNamed(page, 'article').filter((box) => named(box, 'h1').length > 0 || shown([box]).length >= most);
}

const outermostNamed = (page: Page, name: string): PageElement[] => outermost(page, (element) => element.name === name);

/** The longest text among boxes of one kind; cards of related articles are boxes too. */
function shown(boxes: readonly PageElement[]): string {
  const isFrame = (node: HtmlNode): boolean => 'name' in node && FRAME.has(node.name);
  return boxes
    .map((box) => nodesToText(box.children, isFrame))
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

function headingOf(page: Page): string | null {
  const heading = named(page, 'h1')[0];
  const text = heading === undefined ? '' : nodesToText(heading.children).replaceAll('\n', ' ');
  return text === '' ? null : text;
}

function metaDate(page: Page, property: string): EpochMs | null {
  const meta = elements(page, (element) => element.name === 'meta' && element.attribs.property === property)[0];
  return readPublished(meta?.attribs.content);
}

function timeOf(page: Page): EpochMs | null {
  const time = named(page, 'time')[0];
  if (time === undefined) return null;
  return readPublished(time.attribs.datetime) ?? readPublished(nodesToText(time.children));
}
