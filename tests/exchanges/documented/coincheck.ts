import type { Documented } from './documented.ts';

const can = (order: boolean, market: boolean, cancel: boolean) => ({ order, market_order: market, cancel });
const rows = (status: unknown, availability?: unknown, count = 26) =>
  Array.from({ length: count }, (_, n) => ({ pair: `c${n}_jpy`, status, timestamp: 1790133360, availability }));
const answer = (...all: readonly object[][]) =>
  JSON.stringify({ exchange_status: all.flat().map((row, n) => ({ ...row, pair: `c${n}_jpy` })) });

export const coincheck: Documented = [
  [answer(rows('available', can(true, true, true))), 'normal'],
  [answer(rows('available')), 'normal'],
  [answer(rows('available', can(true, false, true))), 'normal'],
  [answer(rows('available', can(true, true, false))), 'normal'],
  [answer(rows('available', can(false, false, true))), 'cancel-only'],
  [answer(rows('available', can(false, false, false))), 'halted'],
  // Market orders alone: neither trading as usual nor a stop.
  [answer(rows('available', can(false, true, true))), 'other'],
  [answer(rows('available', can(false, true, false))), 'other'],
  [answer(rows('stop', can(true, true, true))), 'halted'],
  [answer(rows('itayose', can(true, false, true))), 'auction'],
  [answer(rows('itayose', can(false, false, true))), 'auction'],
  [answer(rows('stop', can(false, false, false))), 'halted'],
  [answer(rows('stop', can(false, false, true))), 'cancel-only'],
  [answer(rows('stop')), 'halted'],
  // A part of the pairs is not the exchange.
  [answer(rows('stop', can(false, false, false), 5), rows('available', can(true, true, true), 21)), 'normal'],
  [answer(rows('maintenance', can(false, false, false))), 'other'],
  [answer(rows('closed', can(true, true, true))), 'other'],
  ['{"exchange_status":[]}', null],
  ['{"exchange_status":{}}', null],
  ['{"exchange_status":[{"pair":"btc_jpy"}]}', null],
  ['{"success":false,"error":"maintenance"}', null],
  ['<html>maintenance</html>', null],
];
