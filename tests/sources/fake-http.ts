import { createHash } from 'node:crypto';
import type { Http, HttpReply, HttpRequest } from '../../lib/sources/http.ts';

/** What a page of the fake exchange answers: a body (with a strong ETag), or whatever a test wants. */
export type Page = string | Partial<Extract<HttpReply, { kind: 'reply' }>> | Extract<HttpReply, { kind: 'failed' }>;

/** A network of known addresses. Unknown ones are unreachable, as a host that does not exist is. */
export interface FakeHttp {
  readonly http: Http;
  readonly requests: HttpRequest[];
  /** By address without query. */
  readonly pages: Map<string, Page>;
  /** How often an address was asked. */
  times(url: string): number;
}

const bare = (url: string): string => url.split('?')[0] ?? url;

export function fakeHttp(pages: Record<string, Page> = {}): FakeHttp {
  const known = new Map(Object.entries(pages));
  const requests: HttpRequest[] = [];
  return {
    requests,
    pages: known,
    times: (url) => requests.filter((request) => bare(request.url) === url).length,
    http: async (request) => {
      requests.push(request);
      const page = known.get(bare(request.url));
      return page === undefined ? { kind: 'failed', reason: 'unreachable' } : replyOf(page, request);
    },
  };
}

export function replyOf(page: Page, request: Pick<HttpRequest, 'url' | 'headers'>): HttpReply {
  if (typeof page !== 'string') {
    if ('kind' in page && page.kind === 'failed') return page;
    const body = 'body' in page && page.body !== undefined ? page.body : '';
    return { kind: 'reply', status: 200, headers: {}, url: request.url, body, bytes: Buffer.byteLength(body), ...page };
  }
  const etag = `"${createHash('sha256').update(page).digest('base64url').slice(0, 16)}"`;
  const isKnown = request.headers['if-none-match'] === etag;
  const body = isKnown ? '' : page;
  return {
    kind: 'reply',
    status: isKnown ? 304 : 200,
    headers: { etag },
    body,
    bytes: Buffer.byteLength(body),
    url: request.url,
  };
}

/** An answer to read, for tests of one reader. */
export function answer(body: string, url = 'https://bitbank.cc/blog', headers: Record<string, string> = {}) {
  const reply = replyOf({ body, headers }, { url, headers: {} });
  if (reply.kind !== 'reply') throw new Error('a body is always a reply');
  return reply;
}
