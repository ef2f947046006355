import { struckOut } from '../domain/notice/1-text/struck.ts';
import { htmlToText } from './html-to-text.ts';
import { onceEach } from './once-each.ts';

/*
 * Texts that content systems keep as trees: Contentful, Portable Text, ProseMirror, Lexical, Slate, Editor.js, Prismic,
 * Notion, WordPress blocks. They name their parts differently and are made alike: blocks with members, and leaves with
 * a text.
 */

type Node = Readonly<Record<string, unknown>>;

/** Where a node keeps its members. */
const MEMBERS = ['content', 'children', 'root', 'blocks', 'items', 'data', 'rich_text', 'innerBlocks'] as const;
const ROOTS = new Set(['document', 'doc', 'root']);
const CELL = /cell$/i;
const INLINE = new Set(['hyperlink', 'link', 'span']);
const BREAK = /^(?:hard_?-?break|br|line-?break)$/i;
const STRUCK = /^strike/i;
/** The bit of a struck text in Lexical. */
const STRUCK_FORMAT = 4;
/** Data may name one part of a tree, or one text, in many places. */
const LIMITS = { nodes: 20_000, depth: 60, characters: 1_000_000 };

/** The plain text of such a tree, a line for each block; null for any other value. */
export function richTextOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null ? textOnce(value) : null;
}

/** A tree may stand in many entries. */
const textOnce = onceEach(textOfTree, new WeakMap<object, string | null>());

function textOfTree(value: object): string | null {
  if (!isRichText(value)) return null;
  const lines: string[] = [''];
  const walk = { lines, left: LIMITS.nodes, characters: LIMITS.characters };
  write(value, walk, 0);
  const text = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  return text === '' ? null : text;
}

/** A document by its root, or a list of blocks that all have a type and members. */
function isRichText(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isBlock);
  if (!isNode(value)) return false;
  if (ROOTS.has(String(value.nodeType ?? value.type)) && membersOf(value) !== null) return true;
  if (isNode(value.root)) return isRichText(value.root);
  if (isNode(value.document)) return isRichText(value.document);
  return Array.isArray(value.blocks) && value.blocks.length > 0 && value.blocks.every(isBlock);
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const isBlock = (value: unknown): boolean =>
  isNode(value) &&
  typeof (value._type ?? value.type ?? value.nodeType ?? value.name) === 'string' &&
  ([value.children, value.content, value.spans, value.innerBlocks, ofItsType(value)?.rich_text].some(Array.isArray) ||
    isEditorBlock(value));

/** Notion keeps what a paragraph says under `paragraph`. */
function ofItsType(node: Node): Node | null {
  const inner = node[String(node.type)];
  return isNode(inner) && Array.isArray(inner.rich_text) ? inner : null;
}

/** What a leaf says; a WordPress block says it among its attributes. */
const textOf = ({ text, value, plain_text, attributes }: Node): string | undefined =>
  [text, value, plain_text, isNode(attributes) ? attributes.content : null].find((said) => typeof said === 'string') as
    | string
    | undefined;

/** Editor.js keeps what a block says in `data`, as HTML. */
const isEditorBlock = ({ data }: Node): boolean =>
  isNode(data) && (typeof data.text === 'string' || Array.isArray(data.items) || Array.isArray(data.content));

const membersOf = (node: Node): unknown =>
  [...MEMBERS.map((name) => node[name]), node.document, ofItsType(node)].find(
    (inner) => typeof inner === 'object' && inner !== null && !isEmpty(inner),
  ) ?? null;
const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

interface Walk {
  readonly lines: string[];
  left: number;
  characters: number;
}

function write(value: unknown, walk: Walk, depth: number): void {
  if (--walk.left < 0 || walk.characters < 0 || depth > LIMITS.depth) return;
  if (typeof value === 'string') {
    if (depth > 0) append(walk, plainOf(value));
    return;
  }
  if (Array.isArray(value)) {
    for (const member of value) write(member, walk, depth + 1);
    return;
  }
  if (isNode(value)) writeNode(value, walk, depth);
}

function writeNode(node: Node, walk: Walk, depth: number): void {
  const type = String(node.nodeType ?? node._type ?? node.type ?? '');
  const text = textOf(node);
  if (BREAK.test(type)) walk.lines.push('');
  else if (text !== undefined) append(walk, isStruck(node) ? struckOut(plainOf(text)) : plainOf(text));
  const members = membersOf(node);
  if (members === null) {
    if (isBlock(node) && walk.lines.at(-1) !== '') walk.lines.push('');
    return;
  }
  if (CELL.test(type)) {
    writeCell(members, walk, depth);
    return;
  }
  write(members, walk, depth + 1);
  if (!INLINE.has(type) && walk.lines.at(-1) !== '') walk.lines.push('');
}

/** A row stays one line, its cells apart. */
function writeCell(members: unknown, walk: Walk, depth: number): void {
  const inner: Walk = { ...walk, lines: [''] };
  write(members, inner, depth + 1);
  walk.left = inner.left;
  walk.characters = inner.characters;
  const before = walk.lines.at(-1) ?? '';
  const cell = inner.lines.filter((line) => line.trim() !== '').join(' ');
  walk.lines[walk.lines.length - 1] = before === '' ? cell : `${before}\t${cell}`;
}

function append(walk: Walk, text: string): void {
  walk.characters -= text.length;
  if (walk.characters < 0) return;
  const [first = '', ...rest] = text.split('\n');
  walk.lines[walk.lines.length - 1] = (walk.lines.at(-1) ?? '') + first;
  walk.lines.push(...rest);
}

/** Some keep markup in their texts. */
const plainOf = (text: string): string => (/<[a-z/]/i.test(text) ? htmlToText(text) : text);

function isStruck({ marks, format, strikethrough, strike, annotations }: Node): boolean {
  if (strikethrough === true || strike === true) return true;
  if (isNode(annotations) && annotations.strikethrough === true) return true;
  if (typeof format === 'number' && (format & STRUCK_FORMAT) !== 0) return true;
  return (
    Array.isArray(marks) &&
    marks.some((mark: unknown) => STRUCK.test(typeof mark === 'string' ? mark : isNode(mark) ? String(mark.type) : ''))
  );
}
