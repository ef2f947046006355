import { beforeAll, describe, expect, it } from 'vitest';
import { askFeed, feedDueAt } from '../../../lib/app/feed/ask.ts';
import { type FeedMemory, NO_FEED } from '../../../lib/app/feed/memory.ts';
import { calmedSources, feedSightOf } from '../../../lib/app/feed/sight.ts';
import { type EpochMs, HOUR_MS, isoJst, MINUTE_MS, shift } from '../../../lib/domain/time.ts';
import { isKnownLink } from '../../../lib/exchanges/sites.ts';
import type { HttpReply, HttpRequest } from '../../../lib/sources/http.ts';
import type { FeedDocument } from '../../../lib/watch/feed-document.ts';
import { aPublisher, feedText, type Publisher } from '../../fixtures/signed-feed.ts';
import { at, aWindow } from '../../fixtures/windows.ts';

const NOW = at('2026-11-24T12:00');
const BASE = 'https://feed.example/';
const FILE = `${BASE}v1/bitbank.json`;

let publisher: Publisher;
let stranger: Publisher;
beforeAll(async () => {
  [publisher, stranger] = await Promise.all([aPublisher(), aPublisher()]);
});

const PART = {
  service: 'trading',
  asset: null,
  start: '2026-11-25T02:00:00+09:00',
  end: '2026-11-25T05:00:00+09:00',
  status: 'scheduled',
};

/** What lies on the server; what does not lie there is a 404. */
type Files = Readonly<Record<string, string>>;
const signed = async (text: string, by: Publisher = publisher): Promise<Files> => ({
  [FILE]: text,
  [`${FILE}.sig`]: `${await by.sign(text)}\n`,
});

function reply(status: number, body: string, url: string): HttpReply {
  return { kind: 'reply', status, headers: { etag: `"${body.length}"` }, body, bytes: body.length, url };
}

function ask(
  files: Files | 'dead',
  memory: FeedMemory = NO_FEED,
  now: EpochMs = NOW,
  urgent = false,
): Promise<{ readonly after: FeedMemory; readonly asked: readonly HttpRequest[] }> {
  const asked: HttpRequest[] = [];
  const http = async (request: HttpRequest): Promise<HttpReply> => {
    asked.push(request);
    if (files === 'dead') return { kind: 'failed', reason: 'unreachable' };
    const body = files[request.url];
    if (body === undefined) return reply(404, '', request.url);
    const isSame = request.headers['if-none-match'] === `"${body.length}"`;
    return isSame ? reply(304, '', request.url) : reply(200, body, request.url);
  };
  const place = { base: BASE, publicKey: publisher.publicKey };
  const request = { exchange: 'bitbank', now, urgent, manual: false } as const;
  return askFeed({ http, random: () => 0.5, place, isLink: isKnownLink }, memory, request).then((after) => ({
    after,
    asked,
  }));
}

const windowsIn = ({ content }: FeedMemory) => content?.windows.map(({ id }) => id);

/** What may lie on the server instead of a good feed, and what the diagnosis says of it. */
const BAD: readonly (readonly [string, () => Promise<Files | 'dead'>, string])[] = [
  ['signed by somebody else', () => signed(feedText([aWindow()], NOW), stranger), 'forged'],
  [
    'changed after it was signed',
    async () => ({ ...(await signed(feedText([aWindow()], NOW))), [FILE]: feedText([], NOW) }),
    'forged',
  ],
  ['with no signature', async () => ({ [FILE]: feedText([aWindow()], NOW) }), 'http-status'],
  ['with a signature that is none', async () => ({ [FILE]: feedText([], NOW), [`${FILE}.sig`]: '<html>' }), 'forged'],
  ['made 31 minutes ago', () => signed(feedText([aWindow()], shift(NOW, -31 * MINUTE_MS))), 'too-old'],
  ['made an hour from now', () => signed(feedText([aWindow()], shift(NOW, HOUR_MS))), 'too-old'],
  ['made tomorrow', () => signed(feedText([aWindow()], shift(NOW, 24 * HOUR_MS))), 'too-old'],
  [
    'with the signature of another file',
    async () => ({ [FILE]: feedText([], NOW), [`${FILE}.sig`]: await publisher.sign('{"type":"feed"}') }),
    'forged',
  ],
  ['of another exchange', () => signed(feedText([], NOW, { exchange: 'elsewhere' })), 'wrong-shape'],
  ['of another form', () => signed('{"type":"feed"}'), 'wrong-shape'],
  ['that is no JSON', () => signed('<!doctype html>'), 'wrong-shape'],
  ['that is gone', async () => ({}), 'http-status'],
  ['that does not answer', async () => 'dead', 'unreachable'],
];

describe('a feed that is asked', () => {
  it('brings its maintenances as notices would, without what it saw live', async () => {
    const halt = aWindow({ id: 'live:1', origin: 'live', kind: 'emergency' });
    const { after } = await ask(await signed(feedText([aWindow(), halt], NOW)));
    expect(after).toMatchObject({ problem: null, failures: 0, readAt: NOW });
    expect(windowsIn(after)).toEqual([aWindow().id]);
    const [window] = after.content?.windows ?? [];
    const { services, start, end, title, url, noticeIds, status, parts } = aWindow();
    expect(window).toMatchObject({ services, start, end, title, url, noticeIds, status, parts, origin: 'notice' });
  });

  it('is asked every ten minutes, every three with a stop near, and with its validators', async () => {
    const files = await signed(feedText([aWindow()], NOW));
    const { after: first } = await ask(files);
    const soon = shift(NOW, 5 * MINUTE_MS);
    expect((await ask(files, first, soon)).after).toBe(first);
    expect((await ask(files, first, soon, true)).asked).toHaveLength(1);
    const { after, asked } = await ask(files, first, shift(NOW, 11 * MINUTE_MS));
    expect(asked.map(({ url, headers }) => [url, headers['if-none-match']])).toEqual([[FILE, first.etag]]);
    expect(after).toMatchObject({ problem: null, content: first.content });
  });

  it.each(BAD)('%s is ignored, and said to be so', async (_, files, code) => {
    const { after: before } = await ask(await signed(feedText([aWindow({ id: 'known' })], NOW)));
    const later = { ...before, askedAt: shift(NOW, -HOUR_MS), etag: null };
    const { after } = await ask(await files(), later);
    expect(after.problem?.code).toBe(code);
    expect(after.content).toBe(before.content);
    expect(after.readAt).toBe(before.readAt);
    expect((await ask(await files())).after.content).toBeNull();
  });

  it('is not led back to an older word of its own, however well that is signed', async () => {
    const { after: newer } = await ask(await signed(feedText([aWindow()], NOW)));
    const later = shift(NOW, 11 * MINUTE_MS);
    const { after } = await ask(await signed(feedText([], shift(NOW, -MINUTE_MS))), { ...newer, etag: null }, later);
    expect([after.problem?.code, windowsIn(after)]).toEqual(['too-old', [aWindow().id]]);
  });

  it('that stands still is too old after half an hour, although it answers', async () => {
    const files = await signed(feedText([aWindow()], NOW));
    const { after: first } = await ask(files);
    const { after } = await ask(files, first, shift(NOW, 31 * MINUTE_MS));
    expect(after.problem?.code).toBe('too-old');
    expect(windowsIn(after)).toEqual([aWindow().id]);
  });

  it('that fails is left alone longer and longer, an hour at most', async () => {
    const { after: once } = await ask('dead');
    const waits = [1, 2, 3, 9].map((failures) => feedDueAt({ ...once, failures }, false, NOW) - NOW);
    expect(waits).toEqual([20, 40, 60, 60].map((minutes) => minutes * MINUTE_MS));
  });

  it.each([
    ['another exchange', { exchange: 'gmo' }],
    ['no exchange', { exchange: undefined }],
    ['an end before the start', { parts: [{ ...PART, end: '2026-11-25T01:00:00+09:00' }] }],
    ['a start that is none', { parts: [{ ...PART, start: 'tomorrow' }] }],
  ])('takes no record of %s for one of this exchange', async (_, change) => {
    const [, record] = (JSON.parse(feedText([aWindow()], NOW)) as FeedDocument).records;
    const records = [{ ...record, ...change }, record] as FeedDocument['records'];
    const { after } = await ask(await signed(feedText([], NOW, { records })));
    expect(windowsIn(after)).toHaveLength(1);
  });

  it.each([
    ['an hour from now', HOUR_MS],
    ['in ten years', 10 * 365 * 24 * HOUR_MS],
  ])('that claims to have read a source %s has not read it', async (_, ms) => {
    const readAt = isoJst(shift(NOW, ms));
    const sources = [
      { id: 'blog', about: 'notices', state: 'ok', readAt },
      { id: 'help-center', about: 'notices', state: 'ok', readAt: isoJst(NOW) },
    ] as const;
    const { after } = await ask(await signed(feedText([aWindow()], NOW, { sources })));
    expect(feedSightOf(after).readAt).toBe(NOW);
    expect(calmedSources(after, [], NOW)).toEqual(['help-center']);
  });

  it('whose machine is a minute slow has read its sources when it was made', async () => {
    const sources = [{ id: 'blog', about: 'notices', state: 'ok', readAt: isoJst(shift(NOW, MINUTE_MS)) }] as const;
    const { after } = await ask(await signed(feedText([aWindow()], NOW, { sources })));
    expect(feedSightOf(after).readAt).toBe(NOW);
  });

  it('leads nowhere but to the exchange', async () => {
    const { after } = await ask(await signed(feedText([aWindow({ url: 'https://evil.example/' })], NOW)));
    expect(after.content?.windows[0]?.url).toBeNull();
  });
});

describe('sources that a feed has read', () => {
  const known = async (changes = {}) => (await ask(await signed(feedText([aWindow()], NOW, changes)))).after;

  it('are asked at leisure while its word is fresh, each by itself', async () => {
    const memory = await known();
    expect(calmedSources(memory, [], NOW)).toEqual(['blog', 'help-center']);
    expect(calmedSources(memory, [aWindow()], shift(NOW, 30 * MINUTE_MS))).toEqual(['blog', 'help-center']);
    expect(calmedSources(memory, [], shift(NOW, 31 * MINUTE_MS))).toEqual([]);
    expect(calmedSources(NO_FEED, [], NOW)).toEqual([]);
  });

  it('are asked as ever where the feed itself could not read them', async () => {
    const old = '2026-11-24T11:00:00+09:00';
    const sources = [
      { id: 'blog', about: 'notices', state: 'bad', readAt: old },
      { id: 'help-center', about: 'notices', state: 'ok', readAt: '2026-11-24T12:00:00+09:00' },
    ] as const;
    expect(calmedSources(await known({ sources }), [], NOW)).toEqual(['help-center']);
  });

  it('are asked as ever where the feed takes back what was read here', async () => {
    const off = (await ask(await signed(feedText([aWindow({ status: 'cancelled' })], NOW)))).after;
    expect(calmedSources(off, [aWindow()], NOW)).toEqual([]);
    expect(calmedSources(off, [aWindow({ status: 'cancelled' })], NOW)).toEqual(['blog', 'help-center']);
  });
});
