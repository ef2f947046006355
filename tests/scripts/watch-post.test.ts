import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { NotPosted, post } from '../../scripts/watch/post.ts';

interface Taken {
  readonly body: string;
  readonly signature: string | undefined;
  readonly type: string | undefined;
}

let server: Server | null = null;
afterEach(() => new Promise<unknown>((done) => (server === null ? done(null) : server.close(done))));

/** A receiver that answers with `statuses` one after the other, the last one again and again. */
async function receiver(...statuses: number[]): Promise<{ url: string; taken: Taken[] }> {
  const taken: Taken[] = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const { 'x-mente-yoho-signature': signature, 'content-type': type } = request.headers;
      taken.push({ body, signature: signature as string | undefined, type });
      response.writeHead(statuses[Math.min(taken.length, statuses.length) - 1] ?? 200, { location: '/elsewhere' });
      response.end();
    });
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, taken };
}

describe('a line that is posted', () => {
  it('comes as it was printed, signed with the secret', async () => {
    const { url, taken } = await receiver(200);
    await post(url, '{"scene":"coming"}', 'secret');
    const signature = createHmac('sha256', 'secret').update('{"scene":"coming"}').digest('hex');
    expect(taken).toEqual([{ body: '{"scene":"coming"}', signature: `sha256=${signature}`, type: 'application/json' }]);
  });

  it('carries no signature without a secret', async () => {
    const { url, taken } = await receiver(204);
    await post(url, '{}', null);
    expect(taken).toMatchObject([{ signature: undefined }]);
  });

  it('is tried again, and not again once it was taken', async () => {
    const { url, taken } = await receiver(503, 200);
    await post(url, '{}', null);
    expect(taken).toHaveLength(2);
  });

  it('that is refused three times is said to be, with the reason', { timeout: 20_000 }, async () => {
    const { url, taken } = await receiver(500);
    await expect(post(url, '{}', null)).rejects.toThrow(NotPosted);
    expect(taken).toHaveLength(3);
  });

  it('follows no redirect', { timeout: 20_000 }, async () => {
    const { url, taken } = await receiver(302);
    await expect(post(url, '{}', null)).rejects.toThrow(NotPosted);
    expect(taken.every(({ body }) => body === '{}')).toBe(true);
  });
});
