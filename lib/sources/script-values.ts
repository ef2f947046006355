import { parseJson } from './json.ts';
import { literalAt } from './script-literal.ts';

/** Behind one of these a script may hold a value: `= {…}`, `JSON.parse("…")`, `enqueue("…")`, `return {…}`. */
const VALUE = /(?:[=(]|\breturn)\s{0,9}(?=["[{])/g;
/** Shorter ones hold no list. */
const SHORTEST = 60;
/** What does not parse costs its length each time. */
const MOST_FAILURES = 40;

/** The values that a script holds as JSON, read as data: the script is never run. */
export function valuesIn(source: string): unknown[] {
  const found: unknown[] = [];
  let failures = 0;
  VALUE.lastIndex = 0;
  for (let match = VALUE.exec(source); match !== null && failures < MOST_FAILURES; match = VALUE.exec(source)) {
    const start = match.index + match[0].length;
    const end = source[start] === '"' ? endOfText(source, start) : endOfValue(source, start);
    if (end - start < SHORTEST) continue;
    const read = valueAt(source, start, end);
    if (read === null) failures++;
    else {
      found.push(read.value);
      VALUE.lastIndex = read.end;
    }
  }
  return found;
}

/** The value as JSON or, if it is none, as scripts write it. */
function valueAt(source: string, start: number, end: number): { readonly value: unknown; readonly end: number } | null {
  try {
    return { value: parseJson(source.slice(start, end)), end };
  } catch {
    return literalAt(source, start);
  }
}

/** Behind the text in quotes that begins at `start`. */
function endOfText(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '"') return at + 1;
  }
  return source.length;
}

/** Behind the object or list that begins at `start`. */
function endOfValue(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const char = source[at];
    if (char === '"') at = endOfText(source, at) - 1;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return source.length;
}
