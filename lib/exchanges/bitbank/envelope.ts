import * as v from 'valibot';
import type { HttpAnswer } from '../../sources/http.ts';
import { readJson } from '../../sources/json.ts';
import { describe, type Reading, recognised, wrongShape } from '../../sources/reading.ts';
import type { LiveSources } from '../exchange.ts';

/** What the exchange's envelope says: data, or one of the codes that mean something for the whole exchange. */
export type Envelope =
  | { readonly kind: 'data'; readonly data: unknown }
  | { readonly kind: 'maintenance' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'too-frequent' }
  | { readonly kind: 'other-code'; readonly code: number };

const Success = v.looseObject({ success: v.literal(1), data: v.unknown() });
const Refusal = v.looseObject({
  success: v.literal(0),
  data: v.looseObject({ code: v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.integer()) }),
});

/**
 * Opens `{"success", "data"}` of the exchange's API, whatever the HTTP status: which status maintenance answers with
 * is not known, so the code in the body decides. A body that is not such an envelope is no answer.
 */
export function readEnvelope(answer: HttpAnswer, codes: LiveSources['codes']): Reading<Envelope> {
  const json = readJson(answer);
  if (!json.ok) return json;
  const success = v.safeParse(Success, json.value);
  if (success.success) return recognised({ kind: 'data', data: success.output.data }, 'api');
  const refusal = v.safeParse(Refusal, json.value);
  if (!refusal.success) return wrongShape('an api answer with success and data', describe(json.value));
  const { code } = refusal.output.data;
  if (code === codes.maintenance) return recognised({ kind: 'maintenance' }, 'api');
  if (code === codes.busy) return recognised({ kind: 'busy' }, 'api');
  if (code === codes.tooFrequent) return recognised({ kind: 'too-frequent' }, 'api');
  return recognised({ kind: 'other-code', code }, 'api');
}
