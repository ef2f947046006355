import { parseJson } from './json.ts';
import { valuesIn } from './script-values.ts';

/*
 * Data as replies for scripts carry it: JSON, a line of it for each entry, JSON behind a guard (`)]}',`) or handed to a
 * function (`show({…})`). Nothing of it is ever run.
 */

const MOST_TEXTS = 20_000;

/** The values of a reply; none where it holds no data. */
export function dataIn(body: string): unknown[] {
  const whole = parsed(body);
  if (whole !== undefined) return [whole];
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map(parsed);
  const isByLine = lines.length > 1 && values.every((value) => typeof value === 'object' && value !== null);
  if (isByLine) return [values];
  // Behind a guard, as if it were given to a name.
  return valuesIn(body.replace(/^\s{0,9}\)\]\}'?,?\s{0,9}/, '='));
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** All markup that is kept as texts in `data`. */
export const markupIn = (data: unknown): string => textsIn(data, /<a[\s>]/i).join('\n');

/** All texts in `data` that are addresses. */
export const addressesIn = (data: unknown): string[] => textsIn(data, /^(?:https:\/\/|\/)[^\s<]{2,300}$/);

function textsIn(data: unknown, form: RegExp): string[] {
  const found: string[] = [];
  const queue: unknown[] = [data];
  for (let looked = 0; looked < queue.length && looked < MOST_TEXTS; looked++) {
    const value = queue[looked];
    if (typeof value === 'string' && form.test(value)) found.push(value);
    else if (typeof value === 'object' && value !== null) queue.push(...Object.values(value));
  }
  return found;
}
