import { globSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { loadState } from '../../../lib/app/store.ts';
import { PARTS, VERSIONS } from '../../../lib/app/stored/index.ts';
import { definePart } from '../../../lib/app/stored/part.ts';
import { wake } from '../../../lib/app/wake.ts';
import { KEYS } from '../../../lib/domain/storage-keys.ts';
import type { View } from '../../../lib/domain/view.ts';
import { inFolder, NEWEST_FOLDER, VERSION_FOLDERS } from '../../fixtures/stored-examples.ts';
import { at } from '../../fixtures/windows.ts';
import { fakeBrowser } from '../fake-ports.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;
const NEWEST = inFolder(NEWEST_FOLDER);
const NAMES = Object.keys(PARTS) as (keyof typeof PARTS)[];

function browserWith(stored: Record<string, unknown>) {
  const browser = fakeBrowser();
  for (const [key, value] of Object.entries(stored)) browser.disk.set(key, structuredClone(value));
  return browser;
}

describe.each(VERSION_FOLDERS)('what %s stored', (folder) => {
  const stored = inFolder(folder);
  const versions = stored[KEYS.versions] as Record<string, number>;

  it.each(NAMES.filter((name) => PARTS[name].key in stored))(
    '%s is read step by step into what it is today',
    (name) => {
      const { key, read } = PARTS[name];
      const { servicesLeftOut: _, ...known } = { servicesLeftOut: null, ...(stored[key] as object) };
      const value = read(stored[key], versions[key] ?? 1);
      // Settings know more than what was chosen; everything else is the same.
      if (name === 'settings') expect(value).toMatchObject(known);
      else expect(value).toEqual(NEWEST[key]);
    },
  );

  it('is written anew once, whole, with its versions', async () => {
    const browser = browserWith(stored);
    // After everything in the examples, so that what is over stays over.
    browser.now = at('2027-01-10T12:00');
    await wake(browser.ports);
    expect(browser.disk.get(KEYS.versions)).toEqual(VERSIONS);
    expect(browser.disk.has(KEYS.quarantine)).toBe(false);
    const state = await loadState(browser.ports.storage, browser.now);
    expect(state.manual).toEqual(NEWEST[KEYS.manual]);
    expect(state.desk).toEqual(NEWEST[KEYS.desk]);
    const ids = (NEWEST[KEYS.history] as { id: string }[]).map(({ id }) => id);
    expect(state.history.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    browser.log.length = 0;
    await wake(browser.ports);
    expect(browser.log.join()).not.toContain('versions');
  });
});

/** Every version of every part that was ever written. */
const STEPS = NAMES.flatMap((name) =>
  Array.from({ length: PARTS[name].version }, (_, index) => [name, index + 1] as const),
);

describe('every step of a part', () => {
  it.each(STEPS)('%s has an example of version %i, which is read into what it is today', (name, version) => {
    const { key, read } = PARTS[name];
    const folder = VERSION_FOLDERS.find((each) => {
      const stored = inFolder(each);
      return key in stored && ((stored[KEYS.versions] as Record<string, number>)[key] ?? 1) === version;
    });
    expect(folder, `no example of version ${version}`).toBeDefined();
    const today = read(inFolder(folder ?? '')[key], version);
    // Read once, it is as this version writes it: reading it again changes nothing.
    expect(read(structuredClone(today), PARTS[name].version)).toEqual(today);
  });
});

it('the newest example has every part, and none of them empty', () => {
  for (const name of NAMES) expect(NEWEST[PARTS[name].key], name).not.toEqual(PARTS[name].empty);
  expect(NEWEST[KEYS.versions]).toEqual(VERSIONS);
});

describe('one broken entry costs one entry', () => {
  const LISTS: readonly (readonly [keyof typeof PARTS, (value: never) => unknown])[] = [
    ['manual', (list: unknown[]) => [...list, { id: 'half-writ' }]],
    ['history', (list: unknown[]) => [null, ...list]],
    ['ledger', (ledger: { settled: object }) => ({ ...ledger, settled: { ...ledger.settled, x: { at: 'now' } } })],
    ['desk', (desk: { windows: object }) => ({ ...desk, windows: { ...desk.windows, x: 7 } })],
    ['onScreen', (shown: object) => ({ ...shown, x: {} })],
    ['corrections', (all: object) => ({ ...all, x: { at: 1 } })],
    [
      'live',
      (live: { history: { halts: unknown[] } }) => ({
        ...live,
        history: { ...live.history, halts: [...live.history.halts, 'half-writ'] },
      }),
    ],
    ['sources', (sources: { health: unknown[] }) => ({ ...sources, health: [{ id: 1 }, ...sources.health] })],
  ];

  it.each(LISTS)('%s', async (name, breakIt) => {
    const { key } = PARTS[name];
    const browser = browserWith({ ...NEWEST, [key]: breakIt(NEWEST[key] as never) });
    expect(await loadState(browser.ports.storage, browser.now)).toMatchObject({ [name]: NEWEST[key] });
    expect(browser.disk.get(KEYS.quarantine)).toMatchObject([{ key }]);
    expect(browser.disk.get(key), 'mended on the disk').toEqual(NEWEST[key]);
  });

  it('in lists that a part need not have, too', async () => {
    const { live, desk } = NEWEST as { live: { history: { uneventful: object } }; desk: object };
    const sound = { windowId: 'live:x-report', since: 1_795_541_400_000, until: null, words: ['BUSY'] };
    const browser = browserWith({
      ...NEWEST,
      live: {
        ...live,
        history: {
          ...live.history,
          reports: [{ since: 'now' }, sound],
          pairs: [null],
          uneventful: { ...live.history.uneventful, x: 'never' },
        },
      },
      desk: { ...desk, settledNotices: { x: null, y: 1_795_541_400_000 } },
    });
    const state = await loadState(browser.ports.storage, browser.now);
    expect(state.live).toEqual({ ...live, history: { ...live.history, reports: [sound], pairs: [] } });
    expect(state.desk).toEqual({ ...desk, settledNotices: { y: 1_795_541_400_000 } });
  });

  it('within an entry, too: of a maintenance and of what the user did with it', async () => {
    const { manual, desk } = NEWEST as { manual: Record<string, unknown>[]; desk: { windows: object } };
    const [own] = manual as [Record<string, unknown>];
    const part = { service: 'login', asset: null, start: 'soon' };
    const browser = browserWith({
      ...NEWEST,
      manual: [
        {
          ...own,
          revisions: [null, ...(own.revisions as unknown[])],
          evidence: [{ noticeId: 7 }],
          disagreement: ['?'],
          parts: [part],
          noticeIds: [...(own.noticeIds as string[]), {}],
          services: [...(own.services as string[]), 'teleport'],
        },
      ],
      desk: {
        ...desk,
        windows: {
          x: { ticks: ['stop-api', 7], snoozedUntil: null, choice: { never: true, dismissedIn: null, size: null } },
        },
      },
    });
    const state = await loadState(browser.ports.storage, browser.now);
    expect(state.manual).toEqual([{ ...own, evidence: [], disagreement: [], parts: [] }]);
    expect(state.desk.windows.x).toMatchObject({ ticks: ['stop-api'], choice: { never: true } });
    expect(browser.disk.get(KEYS.quarantine)).toMatchObject([{ key: 'desk' }, { key: 'manual' }]);
  });

  it.each([
    ['title', ''],
    ['confidence', 1],
    ['kind', 'other'],
    ['end', null],
    ['revisions', []],
  ])('and one broken field costs one field: %s of a maintenance', async (field, unknown) => {
    const [own] = NEWEST.manual as [Record<string, unknown>];
    const browser = browserWith({ ...NEWEST, manual: [{ ...own, [field]: { of: 'another version' } }] });
    const state = await loadState(browser.ports.storage, browser.now);
    expect(state.manual).toEqual([{ ...own, [field]: unknown }]);
  });

  it.each(['id', 'exchange', 'origin', 'status', 'start'])('but not %s, without which it is none', async (field) => {
    const [own] = NEWEST.manual as [Record<string, unknown>];
    const browser = browserWith({ ...NEWEST, manual: [{ ...own, [field]: { of: 'another version' } }, own] });
    expect((await loadState(browser.ports.storage, browser.now)).manual).toEqual([own]);
  });

  it.each([
    ['ledger', 'lastCycleAt', (ledger: object) => ledger],
    ['desk', 'ownItems', (desk: object) => desk],
    ['sources', 'clock', (sources: object) => sources],
    ['live', 'condition', (live: { state: object }) => live.state],
    ['live', 'unusualPairs', (live: { state: object }) => live.state],
    ['live', 'halts', (live: { history: object }) => live.history],
    ['notices', 'failedAt', (notices: object) => notices],
    ['readings', 'beyond', (readings: object) => readings],
  ] as const)('in %s: what stands beside %s is kept', async (name, field, holderOf) => {
    const { key, empty } = PARTS[name];
    const broken = structuredClone(NEWEST[key]) as never;
    (holderOf(broken) as Record<string, unknown>)[field] = 'of another version';
    const browser = browserWith({ ...NEWEST, [key]: broken });
    const state = await loadState(browser.ports.storage, browser.now);
    const expected = structuredClone(NEWEST[key]) as never;
    (holderOf(expected) as Record<string, unknown>)[field] = (holderOf(empty as never) as Record<string, unknown>)[
      field
    ];
    // What notices said is read from them again.
    expect(state[name]).toMatchObject(name === 'readings' ? { ...(expected as object), readBy: '' } : expected);
    expect(browser.disk.get(KEYS.quarantine)).toMatchObject([{ key }]);
  });

  it('which no list and no record of what is kept is left out of', () => {
    const whole = globSync('lib/app/{stored/*,store}.ts', { cwd: ROOT }).filter(
      (file) =>
        !file.endsWith('entries.ts') &&
        /\bv\.(?:array|record)\((?!v\.string\(\), v\.unknown)/.test(readFileSync(ROOT + file, 'utf8')),
    );
    expect(whole).toEqual([]);
  });

  it('of what the notices say is read again from them', async () => {
    const readings = NEWEST[KEYS.readings] as { windows: unknown[] };
    const browser = browserWith({ ...NEWEST, [KEYS.readings]: { ...readings, windows: [...readings.windows, {}] } });
    const state = await loadState(browser.ports.storage, browser.now);
    expect(state.readings.windows).toEqual(readings.windows);
    expect(state.readings.readBy).toBe('');
    await wake(browser.ports);
    expect((browser.disk.get(KEYS.view) as View).version).toBe(1);
  });
});

describe('a part that grows', () => {
  const grown = { key: 'x', schema: v.object({ count: v.number(), unit: v.string() }), empty: { count: 0, unit: '' } };

  it('goes through every step since it was written', () => {
    const part = definePart({
      ...grown,
      version: 3,
      migrate: { 2: (old) => ({ count: old }), 3: (old) => ({ ...(old as object), unit: 'ms' }) },
    });
    expect(part.read(7, 1)).toEqual({ count: 7, unit: 'ms' });
    expect(part.read({ count: 7 }, 2)).toEqual({ count: 7, unit: 'ms' });
    expect(part.read({ count: 7, unit: 's' }, 3)).toEqual({ count: 7, unit: 's' });
  });

  it('cannot leave a step out', () => {
    expect(() => definePart({ ...grown, version: 3, migrate: { 3: (old) => old } })).toThrow('no step to version 2');
  });
});
