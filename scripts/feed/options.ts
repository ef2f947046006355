import { EXCHANGE_IDS, type ExchangeId } from '../../lib/domain/exchange.ts';
import { BadOptions, exchangesIn, parsed } from '../command-line/options.ts';

export const USAGE = `usage: npm run feed -- --dir DIR [options]

Reads the exchanges once and writes what is known as static files into DIR.

  --dir DIR           where the files go
  --key FILE          sign each file: a private ECDSA P-256 key as PEM; the signature lies beside it as .sig
  --state FILE        where to remember what was read (default DIR/.state.json)
  --base URL          the address that DIR will be served at, for the feeds' own links
  --exchange a,b      which exchanges (${EXCHANGE_IDS.join(', ')}; default all)
  --help`;

export interface FeedOptions {
  readonly folder: string;
  readonly keyFile: string | null;
  readonly stateFile: string;
  readonly base: string | null;
  readonly exchanges: readonly ExchangeId[];
}

const OPTIONS = {
  dir: { type: 'string' },
  key: { type: 'string' },
  state: { type: 'string' },
  base: { type: 'string' },
  exchange: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** The options in `args`, or null where help was asked for. */
export function feedOptions(args: readonly string[]): FeedOptions | null {
  const values = parsed(args, OPTIONS);
  if (values.help === true) return null;
  const folder = values.dir;
  if (folder === undefined) throw new BadOptions('--dir DIR is missing: where the files go');
  return {
    folder,
    keyFile: values.key ?? null,
    stateFile: values.state ?? `${folder}/.state.json`,
    base: values.base === undefined ? null : baseOf(values.base),
    exchanges: values.exchange === undefined ? EXCHANGE_IDS : exchangesIn(values.exchange),
  };
}

/** A folder's address ends with a slash, or its last part would be replaced by the name of a file. */
function baseOf(url: string): string {
  const base = URL.canParse(url) ? new URL(url) : null;
  if (base === null || !/^https?:$/.test(base.protocol)) throw new BadOptions(`--base ${url}: not an http address`);
  return base.href.endsWith('/') ? base.href : `${base.href}/`;
}
