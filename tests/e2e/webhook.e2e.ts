import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { planned } from '../stand-in/notices.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { type GrantedBuild, grantedBuild } from './granted.ts';

/*
 * A program on this machine that the extension tells what changes.
 */

const PATIENT = { timeout: 100_000, interval: 250 };

interface Post {
  readonly method: string | undefined;
  readonly type: string | undefined;
  readonly record: Record<string, unknown>;
}

let build: GrantedBuild;
let standIn: StandIn;
let guest: Guest;
let options: Page;
let program: Server;
let port = 0;
/** What the program answers, and what it was sent. */
let status = 204;
const posts: Post[] = [];

const listen = (at: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      posts.push({ method: request.method, type: request.headers['content-type'], record: JSON.parse(body) });
      response.writeHead(status).end();
    });
    server.listen(at, '127.0.0.1', () => resolve(server));
  });
const stop = (): Promise<void> => new Promise((resolve) => program.close(() => resolve()));

beforeAll(async () => {
  build = grantedBuild();
  program = await listen(0);
  port = (program.address() as AddressInfo).port;
  standIn = await startStandIn({
    scenario: { first: [{ publish: planned({ slug: 'plan', start: 60, end: 120 }) }], later: [] },
  });
  guest = await openGuest({ standIn, build: build.folder });
  await vi.waitUntil(async () => ((await guest.view())?.windows.length ?? 0) > 0, PATIENT);
  options = await guest.openPage('options.html');
});
afterAll(async () => {
  await guest?.close();
  await standIn?.close();
  program?.closeAllConnections();
  program?.close();
  build?.remove();
});

const toTell = () => options.getByRole('switch', { name: 'この PC のプログラムに知らせる' });

describe('a program on this machine', () => {
  it('is told nothing before the user says so', async () => {
    expect(posts).toEqual([]);
    expect(await toTell().isChecked()).toBe(false);
  });

  it('is told what is known as soon as it is switched on, at the port that was typed', async () => {
    await toTell().click();
    await options.getByRole('textbox', { name: 'ポート番号' }).fill(String(port));
    await options.keyboard.press('Tab');
    await expect.poll(() => posts.map(({ record }) => record.type), PATIENT).toEqual(['exchange', 'maintenance']);
    expect(posts[1]).toMatchObject({ method: 'POST', type: 'application/json', record: { scene: 'coming' } });
    await options.getByText(/^最後に受け取られた時刻/).waitFor();
  });

  it('is told of a halt, once', { timeout: 150_000 }, async () => {
    posts.splice(0);
    standIn.change({ spot: 'halted' });
    const trading = await guest.openTrading();
    const halts = () => posts.filter(({ record }) => record.condition === 'halted').length;
    await expect.poll(halts, PATIENT).toBe(1);
    await trading.close();
    expect(halts()).toBe(1);
  });

  it('is tried with a button, which says what became of it', async () => {
    const send = options.getByRole('button', { name: '今の状態を送ってみる' });
    posts.splice(0);
    await send.click();
    await options.getByText('プログラムが受け取りました').waitFor();
    expect(posts.at(0)?.record.type).toBe('exchange');
    status = 503;
    await send.click();
    await options.getByText('受け取られませんでした: プログラムがエラーを返しました（503）').waitFor();
    program.closeAllConnections();
    await stop();
    await send.click();
    await options.getByText('受け取られませんでした: そのポートで待ち受けているプログラムがありません').waitFor();
  });
});
