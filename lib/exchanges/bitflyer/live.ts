import * as v from 'valibot';
import type { LiveCondition, Observation } from '../../domain/observation.ts';
import type { EpochMs } from '../../domain/time.ts';
import { readJson } from '../../sources/json.ts';
import { describe, type Reading, recognised, wrongShape } from '../../sources/reading.ts';
import { shownWord } from '../../sources/shown-word.ts';
import type { LiveAdapter, LiveAnswer } from '../exchange.ts';

const EXPECTED = 'the state of a board';
const Board = v.looseObject({ state: v.pipe(v.string(), v.minLength(1)), health: v.nullish(v.string(), '') });

/**
 * States in which no order is matched as usual: closed, coming back, and the auction before the opening. Under which
 * HTTP status they come is not known, so the body decides.
 */
const CLOSED: ReadonlyMap<string, LiveAnswer> = new Map([
  ['CLOSED', { kind: 'maintenance' }],
  ['STARTING', { kind: 'maintenance' }],
  ['PREOPEN', { kind: 'auction' }],
]);

/** What the load says while the board runs. It was seen to know nothing of a maintenance, so it never clears one. */
const HEALTH: ReadonlyMap<string, LiveCondition> = new Map([
  ['BUSY', 'busy'],
  ['VERY BUSY', 'busy'],
  ['SUPER BUSY', 'busy'],
  ['NO ORDER', 'halted'],
  ['STOP', 'halted'],
]);

const wordOf = (written: string): string => written.trim().toUpperCase();

function open(answer: Parameters<LiveAdapter['open']>[0]): Reading<LiveAnswer> {
  const json = readJson(answer);
  if (!json.ok) return json;
  const board = v.safeParse(Board, json.value);
  if (!board.success) return wrongShape(EXPECTED, describe(json.value));
  return recognised(CLOSED.get(wordOf(board.output.state)) ?? { kind: 'data', data: board.output }, 'api');
}

function read(data: unknown, at: EpochMs, source: string): Reading<Observation> {
  const board = v.safeParse(Board, data);
  if (!board.success) return wrongShape(EXPECTED, describe(data));
  const { state, health } = board.output;
  if (wordOf(state) !== 'RUNNING') {
    // A circuit breaker, or a word of tomorrow: shown as it is written, and called neither a stop nor trading.
    return recognised({ at, source, condition: 'other', pairs: {}, words: [shownWord(state)] }, 'api');
  }
  return recognised({ at, source, condition: HEALTH.get(wordOf(health)) ?? 'normal', pairs: {} }, 'api');
}

const BOARD = 'https://api.bitflyer.com/v1/getboardstate?product_code=';

/**
 * One board is asked, the one on screen or else the one that is always there: 500 requests in five minutes are shared
 * with whatever else the user runs. That it runs is taken for the exchange; that it does not, of the latter alone.
 */
export const BITFLYER_LIVE: LiveAdapter = {
  open,
  status: {
    id: 'board-state',
    url: `${BOARD}BTC_JPY`,
    urlOf: (pair) => BOARD + pair.toUpperCase(),
    read,
  },
  pairs: null,
  auction: null,
};
