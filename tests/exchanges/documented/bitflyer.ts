import type { Documented } from './documented.ts';

const board = (state: string, health = 'NORMAL') => JSON.stringify({ health, state });

export const bitflyer: Documented = [
  [board('RUNNING'), 'normal'],
  [board('running'), 'normal'],
  ['{"state":"RUNNING"}', 'normal'],
  [JSON.stringify({ health: 'NORMAL', state: 'RUNNING', data: { special_quotation: 410897 } }), 'normal'],
  [board('RUNNING', 'BUSY'), 'busy'],
  [board('RUNNING', 'VERY BUSY'), 'busy'],
  [board('RUNNING', 'SUPER BUSY'), 'busy'],
  [board('RUNNING', 'NO ORDER'), 'halted'],
  [board('RUNNING', 'STOP'), 'halted'],
  // The load is blind to a maintenance.
  [board('CLOSED'), 'maintenance'],
  [board('STARTING'), 'maintenance'],
  [board('PREOPEN'), 'auction'],
  [board('CIRCUIT BREAK'), ['other', 'CIRCUIT BREAK']],
  [board('AWAITING SQ'), ['other', 'AWAITING SQ']],
  [board('SOMETHING NEW'), ['other', 'SOMETHING NEW']],
  ['{"status":-100,"error_message":"Invalid product","data":null}', null],
  ['{"health":"NORMAL"}', null],
  ['<html>CLOSED</html>', null],
];
