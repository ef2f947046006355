import { type ParseArgsConfig, parseArgs } from 'node:util';
import { EXCHANGE_IDS, type ExchangeId, FIRST_EXCHANGE } from '../../lib/domain/exchange.ts';

/** Arguments that cannot be used; the message is for the user. */
export class BadOptions extends Error {}

/** What `args` give of `options`. */
export function parsed<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new BadOptions(error instanceof Error ? error.message : String(error));
  }
}

/** The exchange that `--exchange` in `args` names, else the first. */
export function exchangeIn(args: readonly string[]): ExchangeId {
  const at = args.indexOf('--exchange');
  const [exchange = FIRST_EXCHANGE] = at === -1 ? [] : exchangesIn(args[at + 1] ?? '');
  return exchange;
}

/** The exchanges in `list`, parted by commas. */
export const exchangesIn = (list: string): readonly ExchangeId[] =>
  list.split(',').map((text) => {
    const id = EXCHANGE_IDS.find((known) => known === text.trim().toLowerCase());
    if (id === undefined) throw new BadOptions(`--exchange ${text}: known are ${EXCHANGE_IDS.join(', ')}`);
    return id;
  });
