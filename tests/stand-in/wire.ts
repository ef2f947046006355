import type { ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Reply } from './reply.ts';

/*
 * Answers that break on the wire, or that keep to no rule of it: what proxies, portals and half-dead servers send.
 */

const DRIP_MS = 20;

const headOf = (type: string): string => `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\n`;

/** Writes past all rules, a piece now and then. */
function drip(response: ServerResponse, pieceAt: (at: number) => string): void {
  const { socket } = response;
  let at = 0;
  const timer = setInterval(() => socket?.write(pieceAt(at++)), DRIP_MS);
  socket?.on('close', () => clearInterval(timer));
}

/** What each does with the answer that was due. */
const WIRES = {
  /** A byte now and then, and never an end. */
  'slow-body': (response, { status, type }, body) => {
    response.writeHead(status, { 'content-type': type });
    let sent = 0;
    const drip = setInterval(() => response.write(body.subarray(sent, ++sent)), DRIP_MS);
    response.on('close', () => clearInterval(drip));
  },
  /** Half of the body, then the server has nothing more to say. */
  'half-closed': (response, { status, type }, body) => {
    response.writeHead(status, { 'content-type': type, 'content-length': body.length });
    response.write(body.subarray(0, body.length >> 1), () => response.socket?.end());
  },
  'length-too-long': (response, { status, type }, body) => {
    response.writeHead(status, { 'content-type': type, 'content-length': body.length + 100 });
    response.write(body, () => response.socket?.end());
  },
  'length-too-short': (response, { status, type }, body) => {
    response.strictContentLength = false;
    response.writeHead(status, { 'content-type': type, 'content-length': body.length >> 1, connection: 'close' });
    response.write(body, () => response.socket?.end());
  },
  'cut-and-closed-well': (response, { status, type }, body) =>
    response.writeHead(status, { 'content-type': type }).end(body.subarray(0, body.length >> 1)),
  '204': (response) => response.writeHead(204).end(),
  '206': (response, { type }, body) =>
    response
      .writeHead(206, { 'content-type': type, 'content-range': `bytes 0-99/${body.length}` })
      .end(body.subarray(0, 100)),
  /** To somebody who never asked whether anything changed. */
  '304': (response) => response.writeHead(304).end(),
  /** Says that it is compressed, and is not. */
  'no-gzip': (response, { status, type }, body) =>
    response.writeHead(status, { 'content-type': type, 'content-encoding': 'gzip' }).end(body),
  'gzip-cut': (response, { status, type }, body) => {
    const packed = gzipSync(body);
    response.writeHead(status, { 'content-type': type, 'content-encoding': 'gzip' });
    response.end(packed.subarray(0, packed.length >> 1));
  },
  /** A chunk that is not all there, and no last one. */
  'chunk-cut': (response, { type }, body) =>
    response.socket?.end(
      `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\ntransfer-encoding: chunked\r\n\r\n${(body.length + 1).toString(16)}\r\n${body}`,
    ),
  'ten-gigabytes': (response, { status, type }, body) => {
    response.writeHead(status, { 'content-type': type, 'content-length': 10_000_000_000 });
    response.write(body);
  },
  /** The old way: the end of the connection is the end of the body, wherever it comes. */
  'http-1.0-cut': (response, { type }, body) =>
    response.socket?.end(`HTTP/1.0 200 OK\r\ncontent-type: ${type}\r\n\r\n${body.subarray(0, body.length >> 1)}`),
  'utf-16-unsaid': (response, { status, type }, body) =>
    response.writeHead(status, { 'content-type': type.replace(/;.*/, '') }).end(Buffer.from(`${body}`, 'utf16le')),
  'no-http': (response) => response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n'),
  'brotli-cut': (response, { status, type }, body) => {
    const packed = brotliCompressSync(body);
    response.writeHead(status, { 'content-type': type, 'content-encoding': 'br' });
    response.end(packed.subarray(0, packed.length >> 1));
  },
  /** Compressed, and says so to nobody; twice, and says so once. */
  'gzip-unsaid': (response, { status, type }, body) =>
    response.writeHead(status, { 'content-type': type }).end(gzipSync(body)),
  'gzip-twice': (response, { status, type }, body) =>
    response.writeHead(status, { 'content-type': type, 'content-encoding': 'gzip' }).end(gzipSync(gzipSync(body))),
  /** Promises of an answer, and head after head, and never an end. */
  'only-promises': (response) => drip(response, () => 'HTTP/1.1 102 Processing\r\n\r\n'),
  'head-by-the-byte': (response) => drip(response, (at) => 'HTTP/1.1 200 OK\r\nx-pad: '[at] ?? 'x'),
  /** Much, and fast, and nothing in it. */
  'blanks-without-end': (response, { status, type }) => {
    response.writeHead(status, { 'content-type': type });
    const pour = (): void => {
      while (!response.destroyed && response.write(' '.repeat(65_536)));
    };
    response.on('drain', pour);
    pour();
  },
  'two-lengths': (response, { type }, body) =>
    response.socket?.end(`${headOf(type)}content-length: ${body.length}\r\ncontent-length: 5\r\n\r\n${body}`),
  'cut-before-the-last-byte': (response, { status, type }, body) => {
    response.writeHead(status, { 'content-type': type, 'content-length': body.length });
    response.write(body.subarray(0, -1), () => response.socket?.destroy());
  },
  'a-refusal-without-a-number': (response) => response.socket?.end('HTTP/1.1 999 \r\ncontent-length: 1\r\n\r\nx'),
  'nothing-at-all': (response, { type }) =>
    response.writeHead(200, { 'content-type': type, 'content-length': 0 }).end(),
} as const satisfies Wires;

/** What is odd and can be read all the same. */
const ODD_WIRES = {
  'http-1.0': (response, { type }, body) => {
    response.socket?.write(`HTTP/1.0 200 OK\r\ncontent-type: ${type}\r\n\r\n`);
    response.socket?.end(body);
  },
  'byte-order-mark': (response, { status, type }, body) =>
    response.writeHead(status, { 'content-type': type }).end(Buffer.concat([Buffer.from('\ufeff'), body])),
  /** In pieces that end within a letter. */
  'small-chunks': (response, { status, type }, body) => {
    response.writeHead(status, { 'content-type': type });
    for (let at = 0; at < body.length; at += 61) response.write(body.subarray(at, at + 61));
    response.end();
  },
  'no-type': (response, { status }, body) => response.writeHead(status).end(body),
  'two-marks': (response, { status, type }, body) =>
    response.writeHead(status, { 'content-type': type }).end(Buffer.concat([Buffer.from('\ufeff\ufeff'), body])),
  'utf-16-said-to-be-utf-8': (response, { status, type }, body) =>
    response.writeHead(status, { 'content-type': type }).end(Buffer.from(`\ufeff${body}`, 'utf16le')),
  'utf-8-said-to-be-latin': (response, { status, type }, body) =>
    response.writeHead(status, { 'content-type': type.replace(/;.*|$/, '; charset=iso-8859-1') }).end(body),
  trailers: (response, { status, type }, body) => {
    response.writeHead(status, { 'content-type': type, trailer: 'retry-after' });
    response.write(body);
    response.addTrailers({ 'retry-after': '86400' });
    response.end();
  },
  'early-hints': (response, { type }, body) => {
    response.socket?.write('HTTP/1.1 103 Early Hints\r\nlink: </x.css>; rel=preload\r\n\r\n');
    response.socket?.end(`${headOf(type)}content-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`);
  },
  'no-date': (response, { status, type }, body) => {
    response.sendDate = false;
    response.removeHeader('date');
    response.writeHead(status, { 'content-type': type }).end(body);
  },
  'date-of-the-year-9999': (response, { status, type }, body) =>
    response.writeHead(status, { 'content-type': type, date: 'Fri, 31 Dec 9999 23:59:59 GMT' }).end(body),
} as const satisfies Wires;

type Wires = Readonly<Record<string, Send>>;
type Send = (response: ServerResponse, reply: Reply, body: Buffer) => void;

export type Wire = keyof typeof WIRES | keyof typeof ODD_WIRES;
export const WIRE_NAMES = Object.keys(WIRES) as readonly Wire[];
export const ODD_WIRE_NAMES = Object.keys(ODD_WIRES) as readonly Wire[];

const SENDS: Readonly<Record<Wire, Send>> = { ...WIRES, ...ODD_WIRES };

/** Sends the answer over that wire. */
export const sendOver = (wire: Wire, response: ServerResponse, reply: Reply, body: Buffer): void =>
  SENDS[wire](response, reply, body);
