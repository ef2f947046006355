import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Agent, type RequestOptions, request } from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { KNOWN_HOSTS } from '../exchanges/sites.ts';
import { networkOver } from '../platform/network.ts';
import type { Http } from '../sources/http.ts';

/** As many redirects as a browser follows. */
const MOST_REDIRECTS = 20;
/** A connection that idles longer is closed, well before servers do. */
const IDLE_MS = 4_000;
const ALWAYS_SENT = { accept: '*/*', 'accept-encoding': 'gzip, deflate, br', 'user-agent': 'mente-yoho' };

/**
 * The network of a process: as `httpOver(fetch)`, over Node's own client, for its `fetch` alone weighs 13 MB in memory.
 */
export const nodeHttp = (agent: Agent = new Agent({ keepAlive: true, timeout: IDLE_MS })): Http =>
  networkOver(async ({ url, headers, maxBytes }, signal) => {
    const { answer, finalUrl, isKnown } = await follow(url, { agent, headers: { ...ALWAYS_SENT, ...headers }, signal });
    const body = isKnown ? await bodyOf(answer, maxBytes) : Buffer.alloc(0);
    answer.destroy();
    return { status: answer.statusCode ?? 0, headers: joined(answer.headers), body, url: finalUrl };
  });

interface Followed {
  readonly answer: IncomingMessage;
  readonly finalUrl: string;
  readonly isKnown: boolean;
}

/** Asks, and follows redirects as long as they stay with the exchanges: where one leads elsewhere is not even asked. */
async function follow(url: string, options: RequestOptions): Promise<Followed> {
  let at = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const answer = await answerOf(at, options);
    const target = redirectOf(answer, at);
    if (target === null) return { answer, finalUrl: at, isKnown: true };
    const { protocol, hostname } = new URL(target);
    if (protocol !== 'https:' || !KNOWN_HOSTS.includes(hostname)) return { answer, finalUrl: target, isKnown: false };
    answer.destroy();
    at = target;
  }
  throw new Error(`more than ${MOST_REDIRECTS} redirects`);
}

const REDIRECTS: ReadonlySet<number | undefined> = new Set([301, 302, 303, 307, 308]);

/** Where `answer` sends whoever asked; throws where that is no address. */
function redirectOf({ statusCode, headers }: IncomingMessage, base: string): string | null {
  const target = REDIRECTS.has(statusCode) ? headers.location : undefined;
  return target === undefined ? null : new URL(target, base).href;
}

/** A connection that was kept may have been closed by the server a moment ago: then it is asked over another, as browsers do. */
const answerOf = (url: string, options: RequestOptions): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const asking = request(url, options, resolve).once('error', (error) => {
      const isGivenUp = options.signal?.aborted === true;
      if (asking.reusedSocket && !isGivenUp) answerOf(url, options).then(resolve, reject);
      else reject(error);
    });
    asking.end();
  });

/** The body, counted as it comes out of the decompressor; null where it is larger than `maxBytes`. */
async function bodyOf(answer: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpacked(answer) as AsyncIterable<Buffer>) {
    length += chunk.byteLength;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function unpacked(answer: IncomingMessage): Readable {
  const coding = answer.headers['content-encoding']?.trim().toLowerCase();
  if (answer.statusCode === 304 || coding === undefined || !/^(x-)?gzip$|^deflate$|^br$/.test(coding)) return answer;
  // What breaks off is told by whoever reads it.
  return pipeline(answer, coding === 'br' ? createBrotliDecompress() : createUnzip(), () => {});
}

const joined = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
