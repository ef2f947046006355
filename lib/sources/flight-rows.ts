import { parseJson } from './json.ts';

const CALL = 'self.__next_f.push(';
/** `1f:` at the head of a row. */
const ROW = /([0-9a-f]{1,8}):(T([0-9a-f]{1,8}),)?/y;

/**
 * The values of the rows that newer Next.js pages carry in `self.__next_f.push([1,"…"])`, read as data. A row's text
 * may stand in a row of its own (`$1f` for it); it is put where it belongs.
 */
export function readFlightRows(scripts: readonly string[]): unknown[] {
  const stream = scripts.flatMap(chunkOf).join('');
  const texts = new Map<string, string>();
  const payloads: string[] = [];
  let at = 0;
  while (at < stream.length) {
    ROW.lastIndex = at;
    const row = ROW.exec(stream);
    const start = at + (row?.[0].length ?? 0);
    const size = row?.[3];
    if (row?.[1] !== undefined && size !== undefined) {
      const end = endOf(stream, start, Number.parseInt(size, 16));
      texts.set(`$${row[1]}`, stream.slice(start, end));
      at = end;
      continue;
    }
    const newline = stream.indexOf('\n', start);
    const end = newline < 0 ? stream.length : newline;
    if (row !== null) payloads.push(stream.slice(start, end));
    at = end + 1;
  }
  return payloads.flatMap((payload) => readPayload(payload, texts));
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

function readPayload(payload: string, texts: ReadonlyMap<string, string>): unknown[] {
  const from = payload.search(/[[{]/);
  if (from < 0 || from > 4) return [];
  try {
    return [
      JSON.parse(payload.slice(from), (_key, value: unknown) =>
        typeof value === 'string' ? (texts.get(value) ?? value) : value,
      ),
    ];
  } catch {
    return [];
  }
}
