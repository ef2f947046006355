import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeCertificate } from './certificate.ts';
import { Exchange } from './exchange.ts';
import { spoil, troublesFor } from './faults.ts';
import { HOSTS } from './hosts/index.ts';
import { type Ask, html, type Reply } from './reply.ts';
import type { Change, Scenario, Trouble } from './scenario.ts';
import { sendOver } from './wire.ts';

/** One request as the exchange saw it. */
export interface LoggedRequest {
  readonly atMs: number;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly conditional: boolean;
  /** Of the answer: 0 when the connection was cut. */
  readonly status: number;
  /** Bytes of the body that were sent. */
  readonly bytes: number;
}

/** A running stand-in exchange: TLS on the loopback address, all hosts on one port, told apart by `Host`. */
export interface StandIn {
  readonly port: number;
  readonly exchange: Exchange;
  readonly log: LoggedRequest[];
  /** Changes the exchange now, whatever the scenario says. */
  change(change: Change): void;
  /** Chromium's `--host-resolver-rules`: the exchange's hosts and the foreign one lead here, and no other host anywhere. */
  readonly resolverRules: string;
  close(): Promise<void>;
}

/** A host that is not the exchange's. It answers 421 to everybody, and what it is asked is in the log. */
export const FOREIGN_HOST = 'elsewhere.example';

const QUIET_DAY: Pick<Scenario, 'first' | 'later'> = { first: [], later: [] };

/**
 * Starts the exchange. `baseMs` is minute 0 of the scenario (default: the whole minute that is running), `now` the
 * clock it lives by.
 */
export async function startStandIn(
  options: { scenario?: Pick<Scenario, 'first' | 'later'>; baseMs?: number; now?: () => number } = {},
): Promise<StandIn> {
  const { scenario = QUIET_DAY, now = Date.now } = options;
  const exchange = new Exchange(scenario, options.baseMs ?? Math.floor(now() / 60_000) * 60_000);
  const log: LoggedRequest[] = [];
  const server = createServer(await makeCertificate(Object.keys(HOSTS)), (request, response) => {
    void serve(request, response);
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const nowMs = now();
    exchange.advanceTo(nowMs);
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', `https://${host}`);
    const ask: Ask = { host, path, query };
    const answer = HOSTS[host]?.(ask, exchange, nowMs) ?? html('<title>421</title>', null, 421);
    const troubles = troublesFor(exchange, ask);
    const reply = troubles.reduce(spoil, answer);
    const sent = await send(reply, troubles, request, response, nowMs);
    const conditional = 'if-none-match' in request.headers || 'if-modified-since' in request.headers;
    log.push({
      atMs: nowMs,
      method: request.method ?? 'GET',
      host,
      path,
      query: query.toString(),
      conditional,
      ...sent,
    });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    exchange,
    log,
    change: (change) => {
      exchange.change(change, now());
    },
    resolverRules: [
      ...[...Object.keys(HOSTS), FOREIGN_HOST].map((host) => `MAP ${host} 127.0.0.1:${port}`),
      'MAP * ~NOTFOUND',
      'EXCLUDE localhost',
      'EXCLUDE 127.0.0.1',
    ].join(', '),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Sends `reply` over a wire with `troubles`, or 304 when the guest already has it. Returns what went out. */
async function send(
  reply: Reply,
  troubles: readonly Trouble[],
  request: IncomingMessage,
  response: ServerResponse,
  nowMs: number,
): Promise<{ status: number; bytes: number }> {
  let dateMs = nowMs;
  for (const trouble of troubles) {
    if (trouble.kind === 'latency') await sleep(trouble.ms);
    if (trouble.kind === 'clock-off') dateMs += trouble.ms;
  }
  if (troubles.some(({ kind }) => kind === 'reset')) {
    response.destroy();
    return { status: 0, bytes: 0 };
  }
  const body = Buffer.from(reply.body);
  const validators = validatorsOf(reply, body);
  response.setHeader('date', new Date(dateMs).toUTCString());
  for (const [name, value] of Object.entries({ ...validators, ...reply.headers })) response.setHeader(name, value);
  const broken = troubles.find((trouble) => trouble.kind === 'wire');
  if (broken !== undefined) {
    sendOver(broken.wire, response, reply, body);
    return { status: 0, bytes: body.length };
  }
  if (validators !== null && isUnchanged(request, validators)) {
    response.writeHead(304).end();
    return { status: 304, bytes: 0 };
  }
  response.writeHead(reply.status, { 'content-type': reply.type, 'content-length': body.length });
  if (troubles.some(({ kind }) => kind === 'half-body')) {
    const half = body.subarray(0, Math.ceil(body.length / 2));
    response.write(half, () => response.destroy());
    return { status: reply.status, bytes: half.length };
  }
  response.end(request.method === 'HEAD' ? undefined : body);
  return { status: reply.status, bytes: body.length };
}

function validatorsOf({ changedMs, status }: Reply, body: Buffer): { etag: string; 'last-modified': string } | null {
  if (changedMs === null || status !== 200) return null;
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  return { etag, 'last-modified': new Date(changedMs).toUTCString() };
}

/** RFC 9110: `If-None-Match` decides when it is there, else `If-Modified-Since`. */
function isUnchanged(request: IncomingMessage, validators: { etag: string; 'last-modified': string }): boolean {
  const tag = request.headers['if-none-match'];
  if (tag !== undefined) return tag === validators.etag;
  const since = request.headers['if-modified-since'];
  return since !== undefined && Date.parse(validators['last-modified']) <= Date.parse(since);
}
