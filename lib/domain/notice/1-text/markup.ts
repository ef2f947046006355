/** Markup that is left in a text, and what it becomes. */
export interface Markup {
  readonly becomes: string;
  /** A tag that opens a block. */
  readonly opens: boolean;
  /** It strikes out all up to `end`. */
  readonly strikes: boolean;
  readonly end: number;
}

const BLOCK_TAG = /^\/?(?:br|p|div|li|ul|ol|tr|table|tbody|thead|h[1-6]|dl|dt|dd|hr|section|article|header|footer)$/;
const CELL_TAG = /^(?:td|th)$/;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  emsp: ' ',
  ensp: ' ',
  lt: '〈',
  gt: '〉',
  amp: '＆',
  quot: '"',
  ndash: '-',
  mdash: '-',
  minus: '-',
  sim: '~',
  tilde: '~',
  colon: ':',
  yen: '¥',
};
/** A tag longer than this is taken as plain text, which also keeps the scan linear. */
const TAG_LIMIT = 400;
const ENTITY_LIMIT = 10;

/** The tag at `at`, or null. */
export function tagAt(text: string, at: number): Markup | null {
  const first = text[at + 1] ?? '';
  if (!/[A-Za-z/]/.test(first)) return null;
  let end = at + 1;
  const limit = Math.min(text.length, at + TAG_LIMIT);
  while (end < limit && text[end] !== '>' && text[end] !== '<') end++;
  if (text[end] !== '>') return null;
  const name = /^\/?[A-Za-z][A-Za-z0-9-]*/.exec(text.slice(at + 1, Math.min(end, at + 20)))?.[0].toLowerCase();
  if (name === undefined) return null;
  const struckTo = STRUCK_TAG.test(name) ? closingOf(text, name, end + 1) : -1;
  if (struckTo > 0) return { becomes: '', opens: false, strikes: true, end: struckTo };
  const opens = !name.startsWith('/') && name !== 'br' && name !== 'hr';
  return {
    becomes: BLOCK_TAG.test(name) ? '\n' : CELL_TAG.test(name) ? '\t' : '',
    opens,
    strikes: false,
    end: end + 1,
  };
}

const STRUCK_TAG = /^(?:del|s|strike)$/;

/** Behind the tag that closes `name`: what such a tag strikes out is not said. -1 where none closes it near enough. */
function closingOf(text: string, name: string, from: number): number {
  const closing = new RegExp(`</${name} {0,2}>`, 'i').exec(text.slice(from, from + TAG_LIMIT));
  return closing === null ? -1 : from + closing.index + closing[0].length;
}

/** The entity at `at`, or null. */
export function entityAt(text: string, at: number): Markup | null {
  const end = text.slice(at, at + ENTITY_LIMIT).indexOf(';');
  if (end < 2) return null;
  const becomes = entityNamed(text.slice(at + 1, at + end));
  return becomes === null ? null : { becomes, opens: false, strikes: false, end: at + end + 1 };
}

function entityNamed(name: string): string | null {
  const code = /^#(?:(\d+)|[xX]([0-9a-fA-F]+))$/.exec(name);
  if (!code) return ENTITIES[name.toLowerCase()] ?? null;
  const value = code[1] ? Number(code[1]) : Number.parseInt(code[2] ?? '', 16);
  return value > 0 && value < 0x10000 ? String.fromCharCode(value) : null;
}
