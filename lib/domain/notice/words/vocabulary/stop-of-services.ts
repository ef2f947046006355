import type { WordRow } from './row.ts';

/** Verbs that stop a service, and say something else of prices, fees and accounts: what they are said of decides. */
export const STOPS_OF_SERVICES: readonly string[] = [
  'will go down',
  'go down',
  'will be gone',
  'closes on',
  'close on',
  'shuts on',
  'stop on',
  'stop from',
  'stop until',
  'stop for',
  'shut at',
  'shut from',
  'close from',
  'closes from',
  'closed on',
  'closed from',
  'will cease',
  'ceases',
  'will be blocked',
  'are blocked',
  'is blocked',
  'will be restricted',
  'are restricted',
  'is restricted',
];

export const STOP_OF_SERVICES_ROWS: readonly WordRow[] = [[['stop'], STOPS_OF_SERVICES]];
