import { EXCHANGE_IDS, type ExchangeId } from '../../lib/domain/exchange.ts';
import { HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import { BadOptions, exchangesIn, parsed } from '../command-line/options.ts';

export const USAGE = `usage: mente-yoho [options]

Tells when an exchange stops trading: one JSON object a line at each change.

  --exchange A,B      which exchanges (${EXCHANGE_IDS.join(', ')}; default ${EXCHANGE_IDS[0]})
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
  readonly stateFile: string;
  readonly once: boolean;
  readonly withinMs: number;
  readonly jsonStatus: boolean;
  readonly postUrl: string | null;
  readonly secretFile: string | null;
}

const OPTIONS = {
  exchange: { type: 'string' },
  state: { type: 'string' },
  once: { type: 'boolean' },
  within: { type: 'string' },
  'json-status': { type: 'boolean' },
  post: { type: 'string' },
  'post-anywhere': { type: 'boolean' },
  'secret-file': { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** The options in `args`, or null where help was asked for. */
export function watchOptions(args: readonly string[]): WatchOptions | null {
  const values = parsed(args, OPTIONS);
  if (values.help === true) return null;
  if (values['json-status'] === true && values.once !== true) throw new BadOptions('--json-status goes with --once');
  return {
    exchanges: exchangesIn(values.exchange ?? EXCHANGE_IDS[0]),
    stateFile: values.state ?? 'mente-yoho.state.json',
    once: values.once ?? false,
    withinMs: durationOf(values.within ?? '15m'),
    jsonStatus: values['json-status'] ?? false,
    postUrl: values.post === undefined ? null : postTarget(values.post, values['post-anywhere'] ?? false),
    secretFile: values['secret-file'] ?? null,
  };
}

function durationOf(text: string): number {
  const [, amount, unit] = /^(\d{1,4})([mh])$/.exec(text) ?? [];
  if (amount === undefined) throw new BadOptions(`--within ${text}: write minutes or hours, such as 15m or 2h`);
  return Number(amount) * (unit === 'h' ? HOUR_MS : MINUTE_MS);
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** What is told names what a trader waits for: it leaves the machine only where somebody said so. */
function postTarget(url: string, anywhere: boolean): string {
  const target = URL.canParse(url) ? new URL(url) : null;
  if (target === null || !/^https?:$/.test(target.protocol)) throw new BadOptions(`--post ${url}: not an http address`);
  if (!anywhere && !LOOPBACK.has(target.hostname)) {
    throw new BadOptions(`--post ${url}: not on this machine; add --post-anywhere if that is meant`);
  }
  return target.href;
}
