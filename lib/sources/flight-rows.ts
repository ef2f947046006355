import { parseJson } from './json.ts';

const CALL = 'self.__next_f.push(';
/** `1f:` at the head of a row, with the length of a text in bytes, or the letters of a row that holds no data. */
const ROW = /([0-9a-f]{1,8}):(?:T([0-9a-f]{1,8}),)?/y;
/** `$1f`, `$L1f`, `$@1f`: what stands in another row; `:props:posts` leads into it. */
const REFERENCE = /^\$[L@QW]?([0-9a-f]{1,8})((?::[\w-]{1,80}){0,12})$/;

/**
 * The values of the rows that newer Next.js pages carry in `self.__next_f.push([1,"…"])`, read as data. What stands in
 * a row of its own (`$1f` for it) is put where it belongs, the same object wherever it is named: nothing is copied.
 */
export function readFlightRows(scripts: readonly string[]): unknown[] {
  const rows = rowsOf(scripts.flatMap(chunkOf).join(''));
  const references: (() => void)[] = [];
  for (const value of rows.values())
    plain(value, (name, text, holder) => {
      if (REFERENCE.test(text)) references.push(() => put(holder, name, targetOf(text, rows)));
      else put(holder, name, decoded(text));
    });
  for (const resolve of references) resolve();
  return [...rows.values()].filter((value) => typeof value === 'object' && value !== null);
}

type Holder = Record<string, unknown> | unknown[];

/** Calls `found` for every text with a `$` in front, in whatever it stands. */
function plain(value: unknown, found: (name: string, text: string, holder: Holder) => void): void {
  const queue: unknown[] = [value];
  for (let next = queue.pop(); queue.length > 0 || next !== undefined; next = queue.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, inner] of Object.entries(next)) {
      if (typeof inner === 'string' && inner.startsWith('$')) found(name, inner, next as Holder);
      else queue.push(inner);
    }
  }
}

const put = (holder: Holder, name: string, value: unknown): void => {
  (holder as Record<string, unknown>)[name] = value;
};

/** `$D2026-…` is a time, `$$` a text that begins with `$`; what no data stands for is left as it is. */
function decoded(text: string): unknown {
  if (text.startsWith('$D')) return text.slice(2);
  if (text.startsWith('$$')) return text.slice(1);
  return text === '$undefined' ? null : text;
}

function targetOf(text: string, rows: ReadonlyMap<string, unknown>): unknown {
  const [, id = '', path = ''] = REFERENCE.exec(text) ?? [];
  let value = rows.get(id);
  for (const name of path.split(':').slice(1)) {
    const [tag, , , props] = Array.isArray(value) ? value : [];
    const holder = tag === '$' && name === 'props' ? { props } : value;
    value = typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[name] : undefined;
  }
  return value === undefined ? text : value;
}

/** Every row by its id: a text as it is, anything else as JSON. */
function rowsOf(stream: string): Map<string, unknown> {
  const rows = new Map<string, unknown>();
  let at = 0;
  while (at < stream.length) {
    ROW.lastIndex = at;
    const row = ROW.exec(stream);
    const [head = '', id, size] = row ?? [];
    const start = at + head.length;
    if (id !== undefined && size !== undefined) {
      at = endOf(stream, start, Number.parseInt(size, 16));
      rows.set(id, stream.slice(start, at));
      continue;
    }
    const newline = stream.indexOf('\n', start);
    at = newline < 0 ? stream.length : newline;
    if (id !== undefined) rows.set(id, readPayload(stream.slice(start, at)));
    at++;
  }
  return rows;
}

/** The text that one script pushes; null for other scripts and other calls. */
function chunkOf(script: string): string[] {
  const at = script.indexOf(CALL);
  const end = script.lastIndexOf(')');
  if (at < 0 || end < at) return [];
  try {
    const call: unknown = parseJson(script.slice(at + CALL.length, end));
    const text = Array.isArray(call) ? call[1] : null;
    return typeof text === 'string' ? [text] : [];
  } catch {
    return [];
  }
}

/** Where a text of so many bytes in UTF-8 ends. */
function endOf(stream: string, start: number, bytes: number): number {
  let left = bytes;
  let at = start;
  while (left > 0 && at < stream.length) {
    const code = stream.codePointAt(at) ?? 0;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    at += code < 0x10000 ? 1 : 2;
  }
  return at;
}

/** A row's JSON, behind the letters that say what kind of row it is; null for one without. */
function readPayload(payload: string): unknown {
  const from = payload.search(/[[{]/);
  if (from < 0 || from > 4) return null;
  try {
    return JSON.parse(payload.slice(from));
  } catch {
    return null;
  }
}
