import * as v from 'valibot';
import { conditionOf } from '../../domain/live.ts';
import type { Observation, PairFlags, PairState } from '../../domain/observation.ts';
import type { EpochMs } from '../../domain/time.ts';
import { readJson } from '../../sources/json.ts';
import { describe, empty, type Reading, recognised, wrongShape } from '../../sources/reading.ts';
import { shownWord } from '../../sources/shown-word.ts';
import type { LiveAdapter, LiveAnswer } from '../exchange.ts';

const EXPECTED = 'states of pairs with what one can do';

const Data = v.looseObject({ exchange_status: v.array(v.unknown()) });
const Can = v.nullish(v.boolean());
const Row = v.looseObject({
  pair: v.pipe(v.string(), v.toLowerCase(), v.regex(/^[a-z0-9]+_[a-z0-9]+$/)),
  status: v.pipe(v.string(), v.transform(shownWord), v.minLength(1)),
  availability: v.optional(v.looseObject({ order: Can, market_order: Can, cancel: Can }), {}),
});
type Row = v.InferOutput<typeof Row>;

/** Names of what one can do, in its own words. */
const ABILITIES = ['order', 'market_order', 'cancel'] as const;

/**
 * The first rule that holds decides; a word of tomorrow is neither a stop nor trading, whatever one can do. Nor is it
 * known what it means where some orders are refused and market orders are not.
 */
const STATES: readonly (readonly [status: PairState['status'], holds: (row: Row) => boolean])[] = [
  ['normal', ({ status, availability }) => status === 'available' && availability.order !== false],
  ['other', ({ status, availability }) => status === 'available' && availability.market_order === true],
  ['cancel-only', ({ status, availability }) => isKnown(status) && isCancelOnly(availability)],
  ['halted', ({ status }) => status === 'available' || status === 'stop'],
  ['auction', ({ status }) => status === 'itayose'],
];

const isKnown = (status: string): boolean => status === 'available' || status === 'stop';
const isCancelOnly = ({ order, market_order, cancel }: Row['availability']): boolean =>
  order === false && market_order !== true && cancel === true;

function stateOf(row: Row): PairState {
  const lower = { ...row, status: row.status.toLowerCase() };
  const status = STATES.find(([, holds]) => holds(lower))?.[0] ?? 'other';
  // The word of the state says nothing where one can trade and yet cannot do everything.
  const word = status === 'other' && lower.status === 'available' ? 'order' : row.status;
  return { status, minAmount: '', ...(status === 'normal' ? {} : { word }) };
}

/** What one cannot do with a pair that trades; of one that does not its state says enough. An unknown one is no stop. */
const flagsOf = ({ status }: PairState, { availability }: Row): PairFlags => ({
  trading: status === 'normal' || status === 'other',
  stopped: status === 'normal' ? ABILITIES.filter((ability) => availability[ability] === false) : [],
});

function open(answer: Parameters<LiveAdapter['open']>[0]): Reading<LiveAnswer> {
  const json = readJson(answer);
  if (!json.ok) return json;
  const data = v.safeParse(Data, json.value);
  if (!data.success) return wrongShape(EXPECTED, describe(json.value));
  return recognised({ kind: 'data', data: data.output }, 'api');
}

function read(data: unknown, at: EpochMs, source: string): Reading<Observation> {
  const envelope = v.safeParse(Data, data);
  if (!envelope.success) return wrongShape(EXPECTED, describe(data));
  const listed = envelope.output.exchange_status;
  if (listed.length === 0) return empty(EXPECTED);
  const rows = listed.flatMap((raw) => {
    const row = v.safeParse(Row, raw);
    return row.success ? [{ row: row.output, state: stateOf(row.output) }] : [];
  });
  if (rows.length === 0) return wrongShape(EXPECTED, describe(listed[0]));
  const pairs = Object.fromEntries(rows.map(({ row, state }) => [row.pair, state]));
  const flags = Object.fromEntries(rows.map(({ row, state }) => [row.pair, flagsOf(state, row)]));
  return recognised({ at, source, condition: conditionOf(pairs, Object.keys(pairs)), pairs, flags }, 'api');
}

/** All pairs come in one answer, and what one can do with each. Its form in a maintenance was never seen. */
export const COINCHECK_LIVE: LiveAdapter = {
  open,
  status: { id: 'exchange-status', url: 'https://coincheck.com/api/exchange_status', read },
  pairs: null,
  auction: null,
};
