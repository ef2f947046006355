import type { ServerResponse } from 'node:http';
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
  'no-http': (response) => response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n'),
} as const satisfies Readonly<Record<string, (response: ServerResponse, reply: Reply, body: Buffer) => void>>;

export type Wire = keyof typeof WIRES;
export const WIRE_NAMES = Object.keys(WIRES) as readonly Wire[];

/** Sends the answer over that wire. */
export const sendOver = (wire: Wire, response: ServerResponse, reply: Reply, body: Buffer): void => {
  (WIRES[wire] as (response: ServerResponse, reply: Reply, body: Buffer) => void)(response, reply, body);
};
