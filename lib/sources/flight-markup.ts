import { membersOf } from './members.ts';

/*
 * Elements among the rows of a Next.js page (`["$","h3",null,{"children":…}]`) as the markup that a browser would make
 * of them. A page that shows nothing by itself is read from it.
 */

const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'source', 'wbr']);
/** Names of properties that are attributes under another name. */
const ATTRIBUTES: Readonly<Record<string, string>> = { className: 'class', dateTime: 'datetime', htmlFor: 'for' };
const KEPT = new Set(['href', 'class', 'id', 'datetime', 'title', 'alt', 'role', 'hidden', 'itemprop', 'datetime']);
/** Shared rows may name each other without end. */
const LIMITS = { depth: 200, characters: 2_000_000, attributes: 100 };

/** The markup of all elements in `rows`, those inside others left to them. */
export function markupOf(rows: readonly unknown[]): string {
  const pieces: string[] = [];
  const state = { characters: 0, pieces, open: new Set<object>(), drawn: new Set<object>() };
  for (const row of rows) draw(row, state, 0);
  return pieces.join('');
}

interface Drawing {
  characters: number;
  readonly pieces: string[];
  /** What is being drawn, so that a circle ends. */
  readonly open: Set<object>;
  readonly drawn: Set<object>;
}

function add(text: string, drawing: Drawing): void {
  drawing.characters += text.length;
  drawing.pieces.push(text);
}

function draw(value: unknown, drawing: Drawing, depth: number): void {
  if (depth > LIMITS.depth || drawing.characters > LIMITS.characters) return;
  if ((typeof value === 'string' && !value.startsWith('$')) || typeof value === 'number') {
    if (depth > 0) add(escaped(String(value)), drawing);
    return;
  }
  if (!Array.isArray(value) || drawing.open.has(value) || drawing.drawn.has(value)) return;
  drawing.open.add(value);
  if (isElement(value)) drawElement(value, drawing, depth);
  else for (const child of value) if (depth > 0 || Array.isArray(child)) draw(child, drawing, depth);
  drawing.open.delete(value);
  drawing.drawn.add(value);
}

type FlightElement = readonly ['$', string, unknown, Readonly<Record<string, unknown>>];
const isElement = (value: readonly unknown[]): value is FlightElement =>
  value[0] === '$' && typeof value[1] === 'string' && typeof value[3] === 'object' && value[3] !== null;

function drawElement([, type, , props]: FlightElement, drawing: Drawing, depth: number): void {
  // A component is drawn by code that is not run: what is known of it is where it leads and what stands in it.
  const name = /^[a-z][a-z0-9]{0,20}$/.test(type) ? type : typeof props.href === 'string' ? 'a' : 'div';
  const attributes = membersOf(props, LIMITS.attributes).flatMap(([prop, value]) => {
    const attribute = ATTRIBUTES[prop] ?? prop;
    const isKept = (KEPT.has(attribute) || prop.startsWith('data-')) && (typeof value === 'string' || value === true);
    return isKept ? [` ${attribute}="${escaped(value === true ? '' : String(value))}"`] : [];
  });
  add(`<${name}${attributes.join('')}>`, drawing);
  if (VOID.has(name)) return;
  const inner = (props.dangerouslySetInnerHTML as { __html?: unknown } | undefined)?.__html;
  const handed = name === type ? undefined : markupAmong(props);
  if (typeof inner === 'string') add(inner, drawing);
  else if (handed !== undefined) add(handed, drawing);
  else draw(props.children, drawing, depth + 1);
  add(`</${name}>`, drawing);
}

/** The markup that a component is handed to draw. */
const markupAmong = (props: Readonly<Record<string, unknown>>): string | undefined =>
  Object.values(props).find(
    (value): value is string => typeof value === 'string' && /<(?:p|div|h\d|ul|table)[\s>]/.test(value.slice(0, 500)),
  );

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
