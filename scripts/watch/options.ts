import { readFileSync } from 'node:fs';
import { EXCHANGE_IDS, type ExchangeId } from '../../lib/domain/exchange.ts';
import { HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import { BadOptions, exchangesIn, parsed } from '../command-line/options.ts';

export const USAGE = `usage: mente-yoho [options]

Tells when an exchange stops trading: one JSON object a line at each change.

  --exchange A,B      which exchanges (${EXCHANGE_IDS.join(', ')}; default ${EXCHANGE_IDS[0]})
  --pair PAIR         with one exchange: the pair that is traded, such as btc_jpy (the default), looked at most often
  --state FILE        where to remember what was read and told (default mente-yoho.state.json)
  --once              print what is known now, and exit: 0 trading, 10 planned, 20 stopped, 30 nothing can be said
  --within TIME       with --once: how near a planned stop counts, such as 15m or 2h (default 15m)
  --json-status       with --once: one object in the form of ccxt's fetchStatus
  --post URL          post each line to URL, a loopback address
  --post-anywhere     allow --post to other addresses
  --secret-file FILE  sign what is posted: X-Mente-Yoho-Signature, HMAC-SHA256 with the file's content
  --help`;

export interface WatchOptions {
  readonly exchanges: readonly ExchangeId[];
  /** Null: the one by which each exchange is asked. */
  readonly pair: string | null;
  readonly stateFile: string;
  readonly once: boolean;
  readonly withinMs: number;
  readonly jsonStatus: boolean;
  readonly postUrl: string | null;
  readonly secret: string | null;
}

const OPTIONS = {
  exchange: { type: 'string' },
  pair: { type: 'string' },
  state: { type: 'string' },
  once: { type: 'boolean' },
  within: { type: 'string' },
  'json-status': { type: 'boolean' },
  post: { type: 'string' },
  'post-anywhere': { type: 'boolean' },
  'secret-file': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The options in `args`, or null where help was asked for. */
export function watchOptions(args: readonly string[]): WatchOptions | null {
  const values = parsed(args, OPTIONS);
  if (values.help === true) return null;
  if (values['json-status'] === true && values.once !== true) throw new BadOptions('--json-status goes with --once');
  const exchanges = exchangesIn(values.exchange ?? EXCHANGE_IDS[0]);
  return {
    exchanges,
    pair: values.pair === undefined ? null : pairIn(values.pair, exchanges),
    stateFile: values.state ?? 'mente-yoho.state.json',
    once: values.once ?? false,
    withinMs: durationOf(values.within ?? '15m'),
    jsonStatus: values['json-status'] ?? false,
    postUrl: values.post === undefined ? null : postTarget(values.post, values['post-anywhere'] ?? false),
    secret: values['secret-file'] === undefined ? null : secretIn(values['secret-file']),
  };
}

/** What signs, without the line break that editors leave behind it; an empty one would sign nothing. */
function secretIn(file: string): string {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret !== '') return secret;
  } catch (error) {
    throw new BadOptions(`--secret-file ${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  throw new BadOptions(`--secret-file ${file}: is empty`);
}

/** `BTC/JPY` and `BTC-JPY` are what other programs call it. */
function pairIn(text: string, exchanges: readonly ExchangeId[]): string {
  const pair = text.trim().toLowerCase().replace(/[/-]/g, '_');
  if (!/^[a-z0-9]+(_[a-z0-9]+)+$/.test(pair)) throw new BadOptions(`--pair ${text}: write a pair such as btc_jpy`);
  if (exchanges.length > 1) throw new BadOptions(`--pair ${text}: goes with one exchange`);
  return pair;
}

function durationOf(text: string): number {
  const [, amount, unit] = /^(\d{1,4})([mh])$/.exec(text) ?? [];
  if (amount === undefined) throw new BadOptions(`--within ${text}: write minutes or hours, such as 15m or 2h`);
  return Number(amount) * (unit === 'h' ? HOUR_MS : MINUTE_MS);
}

/** An address, or the one name, that cannot lead off this machine. */
const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);

/** What is told names what a trader waits for: it leaves the machine only where somebody said so. */
function postTarget(url: string, anywhere: boolean): string {
  const target = URL.canParse(url) ? new URL(url) : null;
  if (target === null || !/^https?:$/.test(target.protocol)) throw new BadOptions(`--post ${url}: not an http address`);
  if (!anywhere && !isLoopback(target.hostname)) {
    throw new BadOptions(`--post ${url}: not on this machine; add --post-anywhere if that is meant`);
  }
  return target.href;
}
