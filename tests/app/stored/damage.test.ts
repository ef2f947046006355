import 'fake-indexeddb/auto';
import { createStore, setMany } from 'idb-keyval';
import { describe, expect, it, vi } from 'vitest';
import type { Stored } from '../../../lib/app/ports.ts';
import { loadState } from '../../../lib/app/store.ts';
import { PARTS, VERSIONS } from '../../../lib/app/stored/index.ts';
import { wake } from '../../../lib/app/wake.ts';
import type { Notice } from '../../../lib/domain/notice/notice.ts';
import { KEYS } from '../../../lib/domain/storage-keys.ts';
import type { View } from '../../../lib/domain/view.ts';
import { noticeArchive } from '../../../lib/platform/archive.ts';
import { HARMS, harmed, isNode } from '../../fixtures/harms.ts';
import { inFolder, NEWEST_FOLDER } from '../../fixtures/stored-examples.ts';
import { at } from '../../fixtures/windows.ts';
import { Random } from '../../simulator/random.ts';
import { fakeBrowser } from '../fake-ports.ts';

/*
 * Whatever happens to what is stored (cut short, flipped bits, another type, a disk that is full), what is sound
 * survives, nothing throws, and what was lost is kept aside and said.
 */

vi.setConfig({ testTimeout: 60_000 });

const STORED = inFolder(NEWEST_FOLDER);
const NAMES = Object.keys(PARTS) as (keyof typeof PARTS)[];
/** What is kept beside the parts. */
const BESIDE_VALUES: Stored = {
  [KEYS.versions]: VERSIONS,
  [KEYS.errors]: [{ at: at('2027-01-10T11:00'), what: 'poll', message: 'TypeError: x', times: 2 }],
  [KEYS.webhook]: { port: 8080, told: {}, tookAt: null, failure: null },
  [KEYS.pastedDraft]: 'メンテナンスのお知らせ',
  [KEYS.view]: { version: 1, windows: [], sources: [] },
};
const BESIDE = [...Object.keys(BESIDE_VALUES), KEYS.quarantine];
const ROUNDS = 40;

function browserWith(stored: Stored) {
  const browser = fakeBrowser();
  for (const [key, value] of Object.entries(stored)) browser.disk.set(key, structuredClone(value));
  browser.now = at('2027-01-10T12:00');
  return browser;
}

/** Ids of the entries of a list, or the names of a record. */
const entriesOf = (value: unknown): Map<string, string> =>
  new Map(
    Array.isArray(value)
      ? value.flatMap((entry) =>
          isNode(entry) && 'id' in entry ? [[String(entry.id), JSON.stringify(entry)] as const] : [],
        )
      : [],
  );

describe.each(Object.keys(HARMS))('%s', (harm) => {
  it.each(NAMES)('in %s costs no other part, and of it what is sound is kept', async (part) => {
    const { key } = PARTS[part];
    const sound = await loadState(browserWith(STORED).ports.storage, at('2027-01-10T12:00'));
    for (let round = 0; round < ROUNDS; round++) {
      const random = new Random(round * 31 + part.length);
      const value = harmed(STORED[key], harm, random);
      const browser = browserWith({ ...STORED, ...(value === undefined ? {} : { [key]: value }) });
      const state = await loadState(browser.ports.storage, browser.now);
      for (const other of NAMES.filter((name) => name !== part && name !== 'readings')) {
        expect(state[other], `${other} after round ${round}`).toEqual(sound[other]);
      }
      const kept = entriesOf(state[part]);
      for (const [id, entry] of entriesOf(value)) {
        if (entriesOf(STORED[key]).get(id) === entry) expect(kept.get(id), `${id} after round ${round}`).toBeDefined();
      }
    }
  });

  it.each(BESIDE)('in %s, which no part is, costs none', async (key) => {
    const before = browserWith({ ...STORED, [KEYS.manual]: 'cut off he' });
    await wake(before.ports);
    const lived: Stored = { ...STORED, ...BESIDE_VALUES, [KEYS.quarantine]: before.disk.get(KEYS.quarantine) };
    const sound = await loadState(browserWith(lived).ports.storage, at('2027-01-10T12:00'));
    for (let round = 0; round < ROUNDS; round++) {
      const browser = browserWith({ ...lived, [key]: harmed(lived[key], harm, new Random(round)) ?? null });
      const state = await loadState(browser.ports.storage, browser.now);
      for (const part of NAMES) expect(state[part], `${part} after round ${round}`).toEqual(sound[part]);
      await wake(browser.ports);
      const view = browser.disk.get(KEYS.view) as View;
      expect(view.windows.length, `round ${round}`).toBeGreaterThan(0);
    }
  });

  it('anywhere leaves a cycle that comes to its end, and a view that can be drawn', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const random = new Random(round * 17 + harm.length);
      const { key } = PARTS[random.pick(NAMES)];
      const browser = browserWith({ ...STORED, [key]: harmed(STORED[key], harm, random) ?? null });
      await wake(browser.ports);
      const view = browser.disk.get(KEYS.view) as View | undefined;
      expect(view?.version, `${key} after round ${round}`).toBe(1);
      expect(browser.alarms.size, `${key} after round ${round}`).toBeGreaterThan(0);
    }
  });
});

describe('what cannot be read', () => {
  it('is kept aside as it was, once, and mended on the disk', async () => {
    // What a poll remembers reads itself value by value, and is asked for again.
    for (const part of NAMES.filter((name) => name !== 'poll')) {
      const { key } = PARTS[part];
      const browser = browserWith({ ...STORED, [key]: 'cut off he' });
      await loadState(browser.ports.storage, browser.now);
      expect(browser.disk.get(KEYS.quarantine), part).toMatchObject([{ key, value: 'cut off he' }]);
      await loadState(browser.ports.storage, browser.now);
      expect(browser.disk.get(KEYS.quarantine), part).toHaveLength(1);
    }
  });

  it('takes no more room than a small part of what the browser gives, however often and however large it comes', async () => {
    const browser = browserWith(STORED);
    for (let round = 0; round < 12; round++) {
      for (const part of ['manual', 'history', 'readings', 'poll'] as const) {
        browser.disk.set(PARTS[part].key, `${round} ${'x'.repeat(1_500_000)}`);
      }
      await loadState(browser.ports.storage, browser.now);
    }
    expect(JSON.stringify(browser.disk.get(KEYS.quarantine)).length).toBeLessThan(1_000_000);
  });
});

describe('the archive', () => {
  const version = (id: number): Notice => ({
    id: `blog:${id}`,
    exchange: 'bitbank',
    source: 'blog',
    url: null,
    title: '定期メンテナンスのお知らせ',
    text: '日時：2026年11月25日(水) 2:00 〜 5:00\n停止するサービス：取引、入出金、API',
    publishedAt: at('2026-11-20T15:00'),
    updatedAt: null,
    seenAt: at('2026-11-24T12:00'),
  });

  it.each(Object.keys(HARMS))('gives every sound version beside one with %s', async (harm) => {
    const archive = noticeArchive();
    for (let round = 0; round < ROUNDS; round++) {
      await archive.clear();
      await archive.add([version(1), version(2)]);
      const broken = harmed(version(3), harm, new Random(round));
      await setMany([['broken', broken]], createStore('mente-yoho', 'notices'));
      const all = await archive.all();
      expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(['blog:1', 'blog:2']));
      const browser = browserWith({});
      browser.archive = all;
      browser.now = at('2026-11-24T12:00');
      await wake(browser.ports);
      expect((browser.disk.get(KEYS.view) as View).windows.length, `round ${round}`).toBeGreaterThan(0);
    }
  });
});
