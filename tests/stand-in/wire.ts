import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Reply } from './reply.ts';

/*
 * Answers that break on the wire, or that keep to no rule of it: what proxies, portals and half-dead servers send.
 */

const DRIP_MS = 20;

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
