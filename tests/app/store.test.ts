import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NO_FEED } from '../../lib/app/feed/memory.ts';
import { loadState } from '../../lib/app/store.ts';
import { VERSIONS } from '../../lib/app/stored/index.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { fakeBrowser } from './fake-ports.ts';

const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')) as Record<string, unknown>;
/** What version 1 of the extension left in storage, every part of it. */
const VERSION_1 = fixture('storage-v1');
const grown = (windows: unknown) =>
  (windows as object[]).map((window) => ({
    ...window,
    exchange: 'bitbank',
    seenRunningAt: null,
    parts: [],
    disagreement: [],
  }));
const LIVE_DEFAULTS = {
  isStopSuspected: true,
  clearingSince: null,
  flips: [],
  standing: {},
  words: [],
  hampered: null,
};
const POLL_DEFAULTS = { clearedAt: null, maintenanceBy: {}, flagsPrint: null, flagsChangedAt: null };
const poll = VERSION_1.poll as { live: object; validators: Record<string, object> };
const validators = Object.fromEntries(
  Object.entries(poll.validators).map(([url, known]) => [
    url,
    { ...known, readAt: null, print: null, distrustedUntil: null },
  ]),
);
const live = VERSION_1.live as {
  state: { unusualPairs: { btc_jpy: object }; circuitBreak: object };
  history: object;
};
/** Then the exchange's own words were kept. */
const LIVE_WORDS = {
  unusualPairs: { btc_jpy: { ...live.state.unusualPairs.btc_jpy, status: 'halted', word: 'HALT' } },
  circuitBreak: { ...live.state.circuitBreak, mode: 'resumption' },
};
/** The same as this version has it: what it did not know has its default. */
const NOW: Record<string, unknown> = {
  ...VERSION_1,
  live: { ...live, state: { ...live.state, ...LIVE_WORDS, ...LIVE_DEFAULTS } },
  poll: { ...poll, validators, live: { ...poll.live, ...POLL_DEFAULTS } },
  manual: grown(VERSION_1.manual),
  history: grown(VERSION_1.history),
  readings: {
    ...(VERSION_1.readings as object),
    windows: grown((VERSION_1.readings as { windows: unknown }).windows),
    leftover: [],
    partial: [],
    beyond: 0,
  },
  ledger: { ...(VERSION_1.ledger as object), machineAt: null },
  sources: { ...(VERSION_1.sources as object), triedAt: null, clock: { offsetMs: 0, suspected: null, agreedAt: null } },
  notices: { held: [], failedAt: null, blindAt: null, askedAgainAt: null },
  corrections: {},
  others: {},
  feed: NO_FEED,
  versions: {},
};
const READ_FEED = {
  ...NO_FEED,
  askedAt: 1_764_000_060_000,
  readAt: 1_764_000_000_000,
  etag: '"a"',
  content: { generatedAt: 1_763_999_900_000, readAt: { blog: 1_763_999_800_000 }, windows: NOW.manual },
};
const HELD_NOTICE = {
  id: 'blog:9',
  exchange: 'bitbank',
  source: 'blog',
  url: null,
  title: 'お知らせ',
  text: '取引を停止します',
  publishedAt: null,
  updatedAt: null,
  seenAt: 1_764_000_000_000,
};
/** Version 2 knows more settings, and nothing else that is new. */
const GOLDEN: Record<string, unknown> = {
  ...NOW,
  versions: VERSIONS,
  settings: {
    ...(fixture('settings-v2') as object),
    exchanges: ['bitflyer'],
    usualWindows: true,
    elsewhere: DEFAULT_SETTINGS.elsewhere,
    webhook: { on: true, port: 9000 },
  },
  others: { bitflyer: { poll: NOW.poll, live: NOW.live, sources: NOW.sources, feed: NO_FEED } },
  feed: READ_FEED,
  notices: { held: [HELD_NOTICE], failedAt: 1_764_000_000_000, blindAt: null, askedAgainAt: null },
  corrections: {
    'blog:1': {
      at: 1_764_000_000_000,
      window: {
        kind: 'other',
        services: ['trading'],
        assets: [],
        start: 1_764_000_000_000,
        end: null,
        title: '',
        url: null,
      },
      locked: true,
      lastWordAt: null,
      known: (NOW.manual as unknown[])[0],
    },
  },
};
const browserWith = (stored: Record<string, unknown>) => {
  const browser = fakeBrowser();
  for (const [key, value] of Object.entries(stored)) browser.disk.set(key, value);
  return browser;
};
const load = (browser: ReturnType<typeof fakeBrowser>) => loadState(browser.ports.storage, browser.now);

describe('what version 1 stored', () => {
  it('is read as it was written, and what it did not know has its default', async () => {
    const browser = browserWith(VERSION_1);
    const settings = {
      ...(VERSION_1.settings as object),
      servicesLeftOut: DEFAULT_SETTINGS.servicesLeftOut,
      ownPairs: true,
      exchanges: [],
      usualWindows: false,
      elsewhere: DEFAULT_SETTINGS.elsewhere,
      webhook: DEFAULT_SETTINGS.webhook,
    };
    expect(await load(browser)).toEqual({ ...NOW, settings });
    expect(browser.disk.has(KEYS.quarantine)).toBe(false);
  });

  it('holds no end that nobody saw: trading was seen to run at the planned end', async () => {
    const [past] = VERSION_1.history as [{ observedEnd: number }];
    const browser = browserWith({ ...VERSION_1, history: [{ ...past, observedStart: null }] });
    expect((await load(browser)).history).toMatchObject([{ observedEnd: null, seenRunningAt: past.observedEnd }]);
  });
});

describe('what version 2 stored', () => {
  it('is read as it was written, part by part', async () => {
    const browser = browserWith(GOLDEN);
    expect(await load(browser)).toEqual(GOLDEN);
    expect(browser.disk.has(KEYS.quarantine)).toBe(false);
  });

  it('has an example of every part', async () => {
    const empty = await load(browserWith({}));
    expect(Object.keys(GOLDEN).sort()).toEqual(Object.keys(empty).sort());
    for (const [part, value] of Object.entries(empty)) expect(GOLDEN[part], part).not.toEqual(value);
  });
});

describe('a broken part', () => {
  const BROKEN: readonly unknown[] = ['half-writ', 7, null, [{}], { state: 'x' }];
  // Settings and the poll memory mend themselves value by value and are never set aside whole.
  const PARTS = Object.keys(GOLDEN).filter((part) => part !== 'settings' && part !== 'poll' && part !== 'versions');

  it.each(PARTS)('%s is set aside, and the others go on as they are', async (part) => {
    for (const value of BROKEN) {
      const browser = browserWith({ ...GOLDEN, [part]: value });
      const state = await load(browser);
      const { [part]: _, ...others } = GOLDEN;
      expect(state).toMatchObject(others);
      expect(browser.disk.get(KEYS.quarantine)).toEqual([{ at: browser.now, key: part, value }]);
      expect(await load(browser), 'once set aside it is mended').toEqual(state);
    }
  });

  it('is one of at most ten that are kept', async () => {
    const browser = browserWith(GOLDEN);
    for (let n = 0; n < 12; n++) {
      browser.disk.set(KEYS.ledger, `broken ${n}`);
      await load(browser);
    }
    const kept = browser.disk.get(KEYS.quarantine) as { value: string }[];
    expect(kept.map(({ value }) => value)).toEqual(Array.from({ length: 10 }, (_, n) => `broken ${n + 2}`));
  });

  it('does not keep the cycle from going on when the disk takes nothing', async () => {
    const browser = browserWith({ ...GOLDEN, ledger: 'broken' });
    browser.onWrite = () => {
      throw new Error('QUOTA_BYTES quota exceeded');
    };
    expect((await load(browser)).manual).toEqual(GOLDEN.manual);
  });
});

describe('a key that the disk does not give', () => {
  const PARTS = Object.keys(GOLDEN).filter((part) => part !== 'versions');

  it.each(PARTS)('costs itself only: %s', async (part) => {
    const browser = browserWith(GOLDEN);
    browser.unreadable.add(KEYS[part as keyof typeof KEYS]);
    const empty = await load(browserWith({}));
    const { lost: _, ...read } = await load(browser);
    expect(read).toEqual({ ...GOLDEN, [part]: empty[part as keyof typeof empty] });
    expect(browser.disk.get(KEYS[part as keyof typeof KEYS]), 'what may be read the next time stays').toEqual(
      GOLDEN[part],
    );
  });

  it.each([KEYS.versions, KEYS.quarantine])('costs no part where it is %s', async (key) => {
    const browser = browserWith(GOLDEN);
    browser.unreadable.add(key);
    expect(await load(browser)).toMatchObject({ ...GOLDEN, versions: expect.anything() });
  });

  it('is found by nobody where the disk gives nothing at all: nothing is taken for empty then', async () => {
    const browser = browserWith(GOLDEN);
    for (const key of Object.values(KEYS)) browser.unreadable.add(key);
    await expect(load(browser)).rejects.toThrow('corruption');
  });
});
