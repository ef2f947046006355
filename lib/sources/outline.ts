import { isElement, looksLikeHtml, type PageElement } from './page-data.ts';
import { type HtmlNode, parseHtml } from './parse-html.ts';

/** Lines of an outline: enough to see how a page is made, little enough to be pasted. */
const MOST_LINES = 120;
const DEEPEST_SHOWN = 12;
const MOST_MEMBERS = 12;

/**
 * How an answer is made, without a word of what it says: tags, names of classes and keys, and lengths. To be pasted
 * into a report where nothing was recognised.
 */
export function outlineOf(body: string): string {
  const lines: string[] = [];
  try {
    if (/^\s*[[{]/.test(body)) ofValue(JSON.parse(body), 'json', 0, lines);
    else if (looksLikeHtml(body)) for (const node of parseHtml(body).children) ofNode(node, 0, lines);
    else lines.push(`text (${body.length})`);
  } catch (error) {
    lines.push(`unreadable: ${error instanceof Error ? error.name : 'failure'} (${body.length})`);
  }
  return lines.slice(0, MOST_LINES).join('\n');
}

function ofNode(node: HtmlNode, depth: number, lines: string[]): void {
  if (lines.length >= MOST_LINES || depth > DEEPEST_SHOWN) return;
  const indent = '  '.repeat(depth);
  if (node.type === 'text' && node.data.trim() !== '') lines.push(`${indent}text (${node.data.trim().length})`);
  if (!isElement(node)) return;
  lines.push(`${indent}${node.name}${marksOf(node).slice(0, 120)}`);
  if (node.name !== 'script' && node.name !== 'style') {
    ofChildren(node, depth, lines);
    return;
  }
  const text = node.children.map((child) => ('data' in child ? child.data : '')).join('');
  if (text !== '') ofScript(text, depth + 1, lines);
}

const marksOf = ({ attribs: { id, class: classes, type, itemprop } }: PageElement): string =>
  [
    id && `#${id}`,
    classes && `.${classes.trim().split(/\s+/).join('.')}`,
    type && `[${type}]`,
    itemprop && `{${itemprop}}`,
  ]
    .filter(Boolean)
    .join('');

/** Of siblings of one make the first two show it. */
const SHOWN_OF_A_MAKE = 2;

function ofChildren({ children }: PageElement, depth: number, lines: string[]): void {
  const seen = new Map<string, number>();
  for (const child of children) {
    const make = isElement(child) ? `${child.name}.${child.attribs.class ?? ''}` : '';
    const count = (seen.get(make) ?? 0) + 1;
    seen.set(make, count);
    if (make === '' || count <= SHOWN_OF_A_MAKE) ofNode(child, depth + 1, lines);
  }
  for (const [make, count] of seen) {
    if (make === '' || count <= SHOWN_OF_A_MAKE) continue;
    lines.push(`${'  '.repeat(depth + 1)}… ${count} × ${make.slice(0, 60)}`);
  }
}

function ofScript(text: string, depth: number, lines: string[]): void {
  try {
    ofValue(JSON.parse(text), 'data', depth, lines);
  } catch {
    lines.push(`${'  '.repeat(depth)}script (${text.length})`);
  }
}

function ofValue(value: unknown, name: string, depth: number, lines: string[]): void {
  if (lines.length >= MOST_LINES || depth > DEEPEST_SHOWN) return;
  const indent = '  '.repeat(depth);
  if (typeof value !== 'object' || value === null) {
    const length = typeof value === 'string' ? ` (${value.length})` : '';
    lines.push(`${indent}${name}: ${value === null ? 'null' : typeof value}${length}`);
    return;
  }
  if (Array.isArray(value)) {
    lines.push(`${indent}${name}: list of ${value.length}`);
    if (value.length > 0) ofValue(value[0], 'first', depth + 1, lines);
    return;
  }
  const members = Object.entries(value);
  lines.push(`${indent}${name}: object of ${members.length}`);
  for (const [key, member] of members.slice(0, MOST_MEMBERS)) ofValue(member, key.slice(0, 40), depth + 1, lines);
}
