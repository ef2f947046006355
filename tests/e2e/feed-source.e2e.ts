import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsOf } from '../../lib/domain/envelope.ts';
import { epochMs, HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { aPublisher, feedText, type Publisher } from '../fixtures/signed-feed.ts';
import { aWindow } from '../fixtures/windows.ts';
import { planned } from '../stand-in/notices.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { feedBuild } from './feed-build.ts';

/*
 * A build that names a feed, in a real browser: what the feed adds, and that nothing it says, or somebody else says in
 * its name, silences what was read here.
 */

const START_MINUTE = 180;

let standIn: StandIn;
let server: Server;
let guest: Guest;
let publisher: Publisher;
let folder = '';
/** What the feed serves; null: it is gone. */
let served: Served | null = null;
interface Served {
  readonly text: string | Buffer;
  readonly signature: string;
  readonly headers?: Readonly<Record<string, string>>;
}

beforeAll(async () => {
  publisher = await aPublisher();
  server = createServer((request, response) => {
    if (served === null) response.writeHead(404).end();
    else if (request.url?.endsWith('.sig')) response.end(served.signature);
    else response.writeHead(200, served.headers).end(served.text);
  });
  folder = mkdtempSync(join(tmpdir(), 'mente-yoho-build-'));
  const build = await feedBuild(server, publisher.publicKey, folder);
  const notice = planned({ slug: 'plan', start: START_MINUTE, end: START_MINUTE + 60 });
  standIn = await startStandIn({ scenario: { first: [{ publish: notice }], later: [] } });
  guest = await openGuest({ standIn, build });
}, 300_000);
afterAll(async () => {
  await guest?.close();
  await standIn?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const NOW = () => epochMs(Date.now());
const OTHER = (): MaintenanceWindow =>
  aWindow({
    id: 'blog:900000009@x',
    noticeIds: ['blog:900000009'],
    services: ['api'],
    title: 'APIメンテナンスのお知らせ',
    start: shift(NOW(), 30 * HOUR_MS),
    end: shift(NOW(), 31 * HOUR_MS),
  });

async function serve(windows: readonly MaintenanceWindow[], by = publisher, madeMs = 0): Promise<void> {
  const text = feedText(windows, shift(NOW(), madeMs));
  served = { text, signature: await by.sign(text) };
}

/** What is known once `until` holds; the popup's own way of asking is used again and again. */
async function asked(): Promise<void> {
  await expect
    .poll(async () => (await guest.send('refresh', {})).accepted, { timeout: 60_000, interval: 1_000 })
    .toBe(true);
}
const windows = async () => (await guest.view())?.windows ?? [];
const own = async () => (await windows()).find(({ services }) => services.includes('trading'));
const feedRow = async () => (await guest.view())?.sources.find(({ id }) => id === 'shared-feed');
const PATIENCE = { timeout: 60_000, interval: 250 };

const BAD: readonly (readonly [string, () => Promise<void>, string])[] = [
  ['forged', async () => serve([], await aPublisher()), 'forged'],
  ['from tomorrow', () => serve([], publisher, 24 * HOUR_MS), 'too-old'],
  [
    'ten megabytes long',
    async () => {
      served = { text: ' '.repeat(10_000_000), signature: await publisher.sign(' ') };
    },
    'too-large',
  ],
  [
    'a small file that unfolds to fifty megabytes',
    async () => {
      const text = gzipSync(Buffer.alloc(50_000_000, ' '));
      served = { text, signature: await publisher.sign(' '), headers: { 'content-encoding': 'gzip' } };
    },
    'too-large',
  ],
  ['old', () => serve([], publisher, -40 * MINUTE_MS), 'too-old'],
  [
    'missing',
    async () => {
      served = null;
    },
    'http-status',
  ],
];

describe('a feed in the browser', { timeout: 300_000 }, () => {
  it('adds a stop that no notice here tells of', async () => {
    await expect.poll(own, PATIENCE).toBeDefined();
    await serve([OTHER()]);
    await asked();
    await expect.poll(async () => (await windows()).map(({ services }) => services.length), PATIENCE).toEqual([4, 1]);
    expect(await feedRow()).toMatchObject({ state: 'ok', problem: null });
  });

  it('calls off, ends and shortens nothing that was read here', async () => {
    const before = await own();
    if (before === undefined) throw new Error('the stop was read');
    await serve([{ ...before, status: 'cancelled', revisions: [] }, OTHER()]);
    const readAt = (await feedRow())?.readAt ?? 0;
    await asked();
    await expect.poll(async () => ((await feedRow())?.readAt ?? 0) > readAt, PATIENCE).toBe(true);
    const after = await own();
    expect(after).toMatchObject({ start: before.start, end: before.end, status: before.status });
    expect(partsOf(after as MaintenanceWindow)).toEqual(partsOf(before));
    expect((await windows()).length).toBe(2);
  });

  it.each(BAD)('that is %s is told in the diagnosis and takes nothing away', async (_, change, code) => {
    await change();
    await asked();
    await expect.poll(async () => (await feedRow())?.problem?.code, PATIENCE).toBe(code);
    expect((await windows()).map(({ services }) => services.length)).toEqual([4, 1]);
  });
});
