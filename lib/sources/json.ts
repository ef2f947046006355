import type { HttpAnswer } from './http.ts';
import { type Reading, recognised, wrongType } from './reading.ts';

/**
 * Parses JSON and keeps ids whole: an integer too long for a double (help centre ids have 17 digits) becomes the string
 * it was written as.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) => {
    const isRounded = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
    return isRounded ? (context?.source ?? String(value)) : value;
  });
}

/** The JSON of a reply, whatever content type it claims; `wrong-type` when it is not JSON. */
export function readJson(answer: HttpAnswer): Reading<unknown> {
  try {
    return recognised(parseJson(answer.body), 'json');
  } catch {
    return wrongType('json', answer);
  }
}
