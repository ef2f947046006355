import type { HttpAnswer } from './http.ts';
import { type Reading, recognised, wrongType } from './reading.ts';

/**
 * Parses JSON and keeps ids whole: an integer too long for a double (help centre ids have 17 digits) becomes the string
 * it was written as.
 */
export const parseJson = (text: string): unknown => JSON.parse(/\d{16}/.test(text) ? withLongIntegers(text) : text);

/** The beginning of a text, or what may be a long number. */
const TEXT_OR_NUMBER = /"|[\d.eE+-]{16,}/g;

/** Long integers put in quotes. To have the parser ask about every value of a large reply would take it a second. */
function withLongIntegers(text: string): string {
  const parts: string[] = [];
  let copied = 0;
  TEXT_OR_NUMBER.lastIndex = 0;
  for (let found = TEXT_OR_NUMBER.exec(text); found !== null; found = TEXT_OR_NUMBER.exec(text)) {
    const [token] = found;
    if (token === '"') {
      TEXT_OR_NUMBER.lastIndex = endOfText(text, found.index);
    } else if (/^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token))) {
      parts.push(text.slice(copied, found.index), `"${token}"`);
      copied = found.index + token.length;
    }
  }
  return parts.join('') + text.slice(copied);
}

/** Behind the text in quotes that begins at `start`. */
function endOfText(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text[at - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return at + 1;
  }
  return text.length;
}

/** The JSON of a reply, whatever content type it claims; `wrong-type` when it is not JSON. */
export function readJson(answer: HttpAnswer): Reading<unknown> {
  try {
    return recognised(parseJson(answer.body), 'json');
  } catch {
    return wrongType('json', answer);
  }
}
