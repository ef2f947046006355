import { webcrypto } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedDocument } from '../../lib/watch/feed-document.ts';
import { faultsOf, type Schema } from '../json-schema.ts';
import { cancellation, extension, planned } from '../stand-in/notices.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { startProgram, tenMinutesPass } from './program.ts';

/*
 * `npm run feed` as a process of its own, round after round against the stand-in exchange, and what its subscribers
 * read: a calendar, a feed reader, a browser that checks signatures.
 */

const schema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')) as Schema;
const FILE_SCHEMA = schema('feed-file.schema.json');
const RECORD_SCHEMA = schema('feed.schema.json');
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' };

let standIn: StandIn;
let folder = '';
let keyFile = '';
let publicKey: webcrypto.CryptoKey;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mente-yoho-feed-'));
  const keys = await webcrypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']);
  publicKey = keys.publicKey;
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  keyFile = join(folder, 'key.pem');
  writeFileSync(keyFile, `-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`);
  standIn = await startStandIn({ scenario: { first: [{ publish: planned(PLAN) }], later: [] } });
});
afterAll(async () => {
  await standIn.close();
  rmSync(folder, { recursive: true });
});

const PLAN = { slug: 'plan', start: 60, end: 120 };
const DIR = () => join(folder, 'site');
const start = () =>
  startProgram(standIn.port, 'scripts/feed.ts', [
    '--dir',
    DIR(),
    '--exchange',
    'bitbank',
    '--key',
    keyFile,
    '--base',
    'https://feed.example/',
  ]);

/** One round, ten minutes after the one before. */
async function round(): Promise<void> {
  if (statSync(join(DIR(), '.state.json'), { throwIfNoEntry: false })) tenMinutesPass(join(DIR(), '.state.json'));
  const program = start();
  expect([await program.ended, program.errors()]).toEqual([0, '']);
}

const read = (path: string): string => readFileSync(join(DIR(), path), 'utf8');
const served = (): string[] => globSync('**/*.{json,ics,xml,html}', { cwd: DIR() }).sort();
const document = () => JSON.parse(read('v1/bitbank.json')) as FeedDocument;
const maintenances = () => document().records.flatMap((record) => (record.type === 'maintenance' ? [record] : []));
const exchangeState = () => document().records.find((record) => record.type === 'exchange');

/** As a calendar reads it. */
function events(path = 'v1/bitbank.ics') {
  const calendar = new ICAL.Component(ICAL.parse(read(path)));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      start: event.startDate.toJSDate().getTime(),
      end: event.endDate.toJSDate().getTime(),
      status: component.getFirstPropertyValue('status'),
      alarms: component.getAllSubcomponents('valarm').length,
    };
  });
}

const isSigned = (path: string): Promise<boolean> =>
  webcrypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    publicKey,
    Buffer.from(read(`${path}.sig`), 'base64'),
    Buffer.from(read(path)),
  );

describe('a feed', { timeout: 300_000 }, () => {
  let first: ReturnType<typeof events>[number] | undefined;

  it('tells programs, calendars, feed readers and people of a planned stop', async () => {
    await round();
    expect(maintenances()).toMatchObject([{ scene: 'coming', tradingAllowed: 'yes' }]);
    expect(faultsOf({ ...document(), records: [] }, FILE_SCHEMA, 'file')).toEqual([]);
    for (const record of document().records) expect(faultsOf(record, RECORD_SCHEMA, 'record')).toEqual([]);
    expect(document().sources.find(({ id }) => id === 'blog')?.readAt).not.toBeNull();

    [first] = events();
    const [told] = maintenances();
    expect(first).toMatchObject({
      start: Date.parse(told?.start ?? ''),
      end: Date.parse(told?.end ?? ''),
      status: 'CONFIRMED',
      summary: expect.stringContaining('bitbank'),
      alarms: 4,
    });
    expect(first?.uid.split('@')).toHaveLength(2);
    expect(events('v1/bitbank.en.ics')[0]?.uid).toBe(first?.uid);

    const atom = await new Parser().parseString(read('feed.xml'));
    expect(atom.items).toMatchObject([{ link: told?.sourceUrl, title: expect.stringContaining('bitbank') }]);
    expect(parseJsonFeed(read('feed.json'))).toMatchObject({
      feed_url: 'https://feed.example/feed.json',
      items: [{ url: told?.sourceUrl }],
    });
    for (const page of ['index.html', 'index.en.html']) expect(read(page)).toContain(told?.sourceUrl);
  });

  it('signs every file, so that a browser can check it', async () => {
    expect(served()).toHaveLength(9);
    for (const path of served()) expect([path, await isSigned(path)]).toEqual([path, true]);
    writeFileSync(join(DIR(), 'feed.json'), read('feed.json').replace('bitbank', 'bitbenk'));
    expect(await isSigned('feed.json')).toBe(false);
  });

  it('leaves what did not change untouched, and puts right what somebody else changed', async () => {
    const times = () => Object.fromEntries(served().map((path) => [path, statSync(join(DIR(), path)).mtimeMs]));
    const before = times();
    await round();
    const touched = served().filter((path) => times()[path] !== before[path]);
    expect(touched).toEqual(expect.arrayContaining(['feed.json', 'v1/bitbank.json']));
    // When it was read is told there and on the pages alone.
    expect(touched.filter((path) => !path.endsWith('.html'))).toHaveLength(2);
    for (const path of served()) expect([path, await isSigned(path)]).toEqual([path, true]);
  });

  it('is whole when it is killed at any moment, and goes on from there', async () => {
    standIn.change({ publish: extension({ ...PLAN, newEnd: 150 }) });
    tenMinutesPass(join(DIR(), '.state.json'));
    for (const afterMs of [300, 700, 1_500]) {
      const program = start();
      await Promise.race([sleep(afterMs), program.ended]);
      await program.kill();
      for (const path of served()) expect(read(path).trimEnd()).toMatch(/[>}]$|END:VCALENDAR$/);
    }
    await round();
    const [event] = events();
    expect(event?.uid).toBe(first?.uid);
    expect(event?.sequence).toBeGreaterThan(first?.sequence ?? 0);
    expect(event?.end).toBe((first?.end ?? 0) + 30 * 60_000);
    for (const path of served()) expect([path, await isSigned(path)]).toEqual([path, true]);
  });

  it('calls the event off that subscribers have', async () => {
    const before = events().find(({ uid }) => uid === first?.uid);
    standIn.change({ publish: cancellation({ ...PLAN, end: 150 }) });
    await round();
    const event = events().find(({ uid }) => uid === first?.uid);
    expect(event).toMatchObject({ status: 'CANCELLED', alarms: 0 });
    expect(event?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    expect(maintenances().find(({ scene }) => scene === 'called-off')).toBeDefined();
  });

  it('tells a halt that nobody announced, and when it is over', async () => {
    standIn.change({ spot: 'halted' });
    await round();
    expect(exchangeState()).toMatchObject({ condition: 'halted', tradingAllowed: 'no' });
    standIn.change({ spot: 'normal' });
    await round();
    expect(exchangeState()).toMatchObject({ condition: 'normal', tradingAllowed: 'yes' });
  });

  it('says since when it is blind where nobody answers', async () => {
    standIn.change({ fault: { kind: 'reset', host: '*' } } as never);
    await round();
    const blog = document().sources.find(({ id }) => id === 'blog');
    expect(blog?.state).not.toBe('ok');
    expect(Date.parse(document().generatedAt) - Date.parse(blog?.readAt ?? '')).toBeGreaterThan(5 * 60_000);
  });
});
