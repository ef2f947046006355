import * as v from 'valibot';
import type { HttpAnswer } from '../../sources/http.ts';
import { readJson } from '../../sources/json.ts';
import { describe, type Reading, recognised, wrongShape } from '../../sources/reading.ts';
import type { LiveAnswer } from '../exchange.ts';
import { wholeNumber } from '../whole-number.ts';

/** Codes in the body, on any HTTP status. Others are text to show, not logic. */
const CODES: ReadonlyMap<number, 'maintenance' | 'busy' | 'too-frequent'> = new Map([
  [10007, 'maintenance'],
  [10008, 'busy'],
  [10009, 'too-frequent'],
]);

const Success = v.looseObject({ success: v.literal(1), data: v.unknown() });
const Refusal = v.looseObject({
  success: v.literal(0),
  data: v.looseObject({ code: wholeNumber }),
});

/**
 * Opens `{"success", "data"}` of the exchange's API, whatever the HTTP status: which status maintenance answers with
 * is not known, so the code in the body decides. A body that is not such an envelope is no answer.
 */
export function readEnvelope(answer: HttpAnswer): Reading<LiveAnswer> {
  const json = readJson(answer);
  if (!json.ok) return json;
  const success = v.safeParse(Success, json.value);
  if (success.success) return recognised({ kind: 'data', data: success.output.data }, 'api');
  const refusal = v.safeParse(Refusal, json.value);
  if (!refusal.success) return wrongShape('an api answer with success and data', describe(json.value));
  const { code } = refusal.output.data;
  const kind = CODES.get(code);
  return recognised(kind === undefined ? { kind: 'other-code', code } : { kind }, 'api');
}
