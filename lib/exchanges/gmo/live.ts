import * as v from 'valibot';
import type { LiveCondition, Observation } from '../../domain/observation.ts';
import type { EpochMs } from '../../domain/time.ts';
import { readJson } from '../../sources/json.ts';
import { describe, type Reading, recognised, wrongShape } from '../../sources/reading.ts';
import { shownWord } from '../../sources/shown-word.ts';
import type { LiveAdapter, LiveAnswer } from '../exchange.ts';
import { wholeNumber } from '../whole-number.ts';

const EXPECTED = 'the state of the service';

const Text = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const Message = v.looseObject({ message_code: Text });
const Envelope = v.looseObject({
  status: wholeNumber,
  data: v.nullish(v.unknown()),
  messages: v.nullish(v.array(v.unknown()), []),
});
const Service = v.looseObject({ status: v.pipe(v.string(), v.transform(shownWord), v.minLength(1)) });

/**
 * Codes that speak of the whole service; its texts and its number are no logic. Trouble of a server (`ERR-554`,
 * `ERR-626`) is not among them: it says nothing of trading, least of all that it goes on.
 */
const CODES: ReadonlyMap<string, LiveAnswer> = new Map([
  ['ERR-5201', { kind: 'maintenance' }],
  ['ERR-5202', { kind: 'emergency' }],
  ['ERR-5203', { kind: 'cancel-only' }],
  ['ERR-5003', { kind: 'too-frequent' }],
]);

/** What the service says of itself while it does not trade. */
const STATES: ReadonlyMap<string, LiveAnswer> = new Map([
  ['MAINTENANCE', { kind: 'maintenance' }],
  ['PREOPEN', { kind: 'cancel-only' }],
]);

/** Opens an answer, whatever its HTTP status: in a maintenance codes come instead of a state. */
function open(answer: Parameters<LiveAdapter['open']>[0]): Reading<LiveAnswer> {
  const json = readJson(answer);
  if (!json.ok) return json;
  const envelope = v.safeParse(Envelope, json.value);
  if (!envelope.success) return wrongShape(EXPECTED, describe(json.value));
  const { status, data, messages } = envelope.output;
  const codes = messages.flatMap((raw) => {
    const message = v.safeParse(Message, raw);
    return message.success ? [message.output.message_code.trim().toUpperCase()] : [];
  });
  const known = codes.map((code) => CODES.get(code)).find((said) => said !== undefined);
  if (known !== undefined) return recognised(known, 'api');
  const service = v.safeParse(Service, data);
  const state = service.success ? STATES.get(service.output.status.toUpperCase()) : undefined;
  if (state !== undefined) return recognised(state, 'api');
  if (status !== 0) return recognised({ kind: 'other-code', code: status }, 'api');
  return service.success
    ? recognised({ kind: 'data', data: service.output }, 'api')
    : wrongShape(EXPECTED, describe(data));
}

function read(data: unknown, at: EpochMs, source: string): Reading<Observation> {
  const service = v.safeParse(Service, data);
  if (!service.success) return wrongShape(EXPECTED, describe(data));
  const word = service.output.status;
  const condition: LiveCondition = word.toUpperCase() === 'OPEN' ? 'normal' : 'other';
  return recognised({ at, source, condition, pairs: {}, ...(condition === 'other' ? { words: [word] } : {}) }, 'api');
}

/** One call for spot and leverage together; nothing is told of single pairs. */
export const GMO_LIVE: LiveAdapter = {
  open,
  status: { id: 'service-status', url: 'https://api.coin.z.com/public/v1/status', read },
  pairs: null,
  auction: null,
};
