import type { Documented } from './documented.ts';

const service = (state: unknown, status: unknown = 0) =>
  JSON.stringify({ status, data: { status: state }, responsetime: '2026-11-26T03:00:00.000Z' });
const refusal = (...codes: unknown[]) =>
  JSON.stringify({ status: 5, messages: codes.map((code) => ({ message_code: code, message_string: 'OPEN' })) });

export const gmo: Documented = [
  [service('OPEN'), 'normal'],
  [service('open', '0'), 'normal'],
  [service('PREOPEN'), 'cancel-only'],
  [service('MAINTENANCE'), 'maintenance'],
  [service('MAINTENANCE', 5), 'maintenance'],
  [refusal('ERR-5201'), 'maintenance'],
  [refusal('err-5201 '), 'maintenance'],
  [refusal('ERR-5202'), 'emergency'],
  [refusal('ERR-5203'), 'cancel-only'],
  [refusal('ERR-554', 'ERR-5202'), 'emergency'],
  [refusal('ERR-5003'), 'too-frequent'],
  // What it says of itself beside the code of a maintenance counts for nothing.
  ['{"status":0,"data":{"status":"OPEN"},"messages":[{"message_code":"ERR-5201"}]}', 'maintenance'],
  // A word of tomorrow is neither a stop nor trading.
  [service('CLOSED'), ['other', 'CLOSED']],
  [service('HALF_OPEN'), ['other', 'HALF_OPEN']],
  // Trouble of a server, and codes that nobody knows: nothing is known of trading.
  [refusal('ERR-554'), 'other-code'],
  [refusal('ERR-626'), 'other-code'],
  [refusal('ERR-9999'), 'other-code'],
  [refusal(5201), 'other-code'],
  [service('OPEN', 2), 'other-code'],
  ...['', ' 0', '0x0', '0.0', '-0', '00', '0e1'].map((status): readonly [string, null] => [
    service('OPEN', status),
    null,
  ]),
  ['{"status":2,"messages":[]}', 'other-code'],
  ['{"status":0,"data":{}}', null],
  ['{"status":0,"data":[],"responsetime":"x"}', null],
  ['{"status":"fine","data":{"status":"OPEN"}}', null],
  ['{"data":{"status":"OPEN"}}', null],
  ['<html>ERR-5201</html>', null],
];
