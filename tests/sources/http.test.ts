import type { RequestListener } from 'node:http';
import { type Agent, createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeHttp } from '../../lib/node/https.ts';
import { httpOver } from '../../lib/platform/http.ts';
import type { Http, HttpRequest } from '../../lib/sources/http.ts';
import { makeCertificate } from '../stand-in/certificate.ts';
import { guestAgent } from '../stand-in/guest-agent.ts';
import { guestFetch } from '../stand-in/guest-fetch.ts';

/* The networks of a browser and of a process, over TLS on this machine, where every host is the server below. */

const TEXT = 'メンテナンス';
const MAX_BYTES = 2_000_000;
const requests: { path: string; headers: Record<string, unknown> }[] = [];
const pages: Record<string, RequestListener> = {
  '/text': (_request, response) => response.writeHead(200, { ETag: '"a"' }).end('メンテナンス'),
  '/same': (_request, response) => response.writeHead(304).end(),
  '/teapot': (_request, response) => response.writeHead(418).end('short and stout'),
  '/declared': (_request, response) =>
    response.writeHead(200, { 'content-length': '5000000' }).end('x'.repeat(5_000_000)),
  '/endless': (_request, response) => {
    const pour = setInterval(() => response.write('x'.repeat(100_000)), 1);
    response.on('close', () => clearInterval(pour));
  },
  '/bomb': (_request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000))),
  '/gzip': (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(TEXT)),
  '/br': (_request, response) => response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(TEXT)),
  '/deflate': (_request, response) => response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateSync(TEXT)),
  '/slow': () => {},
  '/round': (_request, response) => response.writeHead(302, { location: '/round' }).end(),
  '/nowhere': (_request, response) => response.writeHead(302, { location: 'https://[' }).end(),
  '/half': (_request, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('half');
    setTimeout(() => response.destroy(), 20);
  },
  '/moved': (_request, response) => response.writeHead(302, { location: 'https://blog.bitbank.cc/text' }).end(),
  '/away': (_request, response) => response.writeHead(302, { location: 'https://evil.example/text' }).end(),
  '/bytes': (_request, response) => response.writeHead(200).end(Buffer.from([0xff, 0xfe, 0x41, 0xe3])),
};

/** Each connection is good for one answer, and says so to nobody. */
const used = new WeakSet<object>();
const once: RequestListener = (request, response) => {
  if (used.has(request.socket)) return void request.socket.destroy();
  used.add(request.socket);
  response.writeHead(200).end(TEXT);
};
pages['/once'] = once;

let server: Server;
let network: ReturnType<typeof guestFetch>;
let agent: Agent;
beforeAll(async () => {
  server = createServer(await makeCertificate(['bitbank.cc']), (request, response) => {
    requests.push({ path: request.url ?? '', headers: request.headers });
    (pages[request.url ?? ''] ?? pages['/teapot'])?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  network = guestFetch(port);
  agent = guestAgent(port);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  agent.destroy();
  await network.close();
});

const NETWORKS: readonly (readonly [string, () => Http])[] = [
  ['a browser', () => httpOver(network.fetch)],
  ['a process', () => nodeHttp(agent)],
];

describe.each(NETWORKS)('in %s', (_, http) => {
  const ask = (path: string, change: Partial<HttpRequest> = {}) =>
    http()({
      url: `https://bitbank.cc${path}`,
      headers: {},
      timeoutMs: 5000,
      maxBytes: MAX_BYTES,
      ...change,
    });

  describe('a request', () => {
    it('gives status, headers in lower case, text and its size', async () => {
      expect(await ask('/text')).toMatchObject({
        kind: 'reply',
        status: 200,
        headers: { etag: '"a"' },
        body: 'メンテナンス',
        bytes: 18,
        url: 'https://bitbank.cc/text',
      });
    });

    it('sends the validators it is given and takes a 304', async () => {
      expect(await ask('/same', { headers: { 'if-none-match': '"a"' } })).toMatchObject({
        status: 304,
        body: '',
        bytes: 0,
      });
      expect(requests.at(-1)?.headers['if-none-match']).toBe('"a"');
      expect(requests.at(-1)?.headers.cookie).toBeUndefined();
    });

    it('takes any status as a reply', async () => {
      expect(await ask('/teapot')).toMatchObject({ kind: 'reply', status: 418, body: 'short and stout' });
    });

    it('decodes anything', async () => {
      expect(await ask('/bytes')).toMatchObject({ kind: 'reply', body: '\ufffd\ufffdA\ufffd' });
    });
  });

  describe('what is compressed', () => {
    it.each(['/gzip', '/br', '/deflate'])('as %s is read', async (path) => {
      expect(await ask(path)).toMatchObject({ kind: 'reply', body: TEXT, bytes: 18 });
    });
  });

  describe('what is too large', () => {
    it.each(['/declared', '/endless', '/bomb'])('%s is cut off', async (path) => {
      expect(await ask(path)).toEqual({ kind: 'failed', reason: 'too-large' });
    });
  });

  describe('what does not come', () => {
    it('is a time-out after its time', async () => {
      expect(await ask('/slow', { timeoutMs: 50 })).toEqual({ kind: 'failed', reason: 'time-out' });
    });

    it('or breaks off is unreachable', async () => {
      expect(await ask('/half')).toEqual({ kind: 'failed', reason: 'unreachable' });
    });
  });

  describe('a redirect', () => {
    it('within the exchange is followed', async () => {
      expect(await ask('/moved')).toMatchObject({ body: 'メンテナンス', url: 'https://blog.bitbank.cc/text' });
    });

    it.each(['/round', '/nowhere'])('that leads nowhere is followed no further: %s', async (path) => {
      expect(await ask(path)).toEqual({ kind: 'failed', reason: 'unreachable' });
    });

    it('to a stranger is reported and not read', async () => {
      expect(await ask('/away')).toMatchObject({ kind: 'reply', body: '', bytes: 0, url: 'https://evil.example/text' });
    });
  });
});

describe('a connection that a process kept', () => {
  it('and that the server gave up is replaced by another, as a browser does', async () => {
    const own = nodeHttp(agent);
    const ask = () => own({ url: 'https://bitbank.cc/once', headers: {}, timeoutMs: 5000, maxBytes: MAX_BYTES });
    for (let times = 0; times < 3; times++) expect(await ask()).toMatchObject({ status: 200, body: TEXT });
  });

  it('costs no more than one more try where the server gives up every one', async () => {
    pages['/never'] = (request) => request.socket.destroy();
    const own = nodeHttp(agent);
    await own({ url: 'https://bitbank.cc/text', headers: {}, timeoutMs: 5000, maxBytes: MAX_BYTES });
    const before = requests.length;
    const reply = await own({ url: 'https://bitbank.cc/never', headers: {}, timeoutMs: 5000, maxBytes: MAX_BYTES });
    expect(reply).toEqual({ kind: 'failed', reason: 'unreachable' });
    expect(requests.length - before).toBeLessThanOrEqual(3);
  });
});
