import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scripting } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepGates } from '../../lib/platform/gates.ts';

/* Where the gate of another exchange than the first is registered: where the user allows it, and nowhere else. */

type Registered = Scripting.RegisteredContentScript;
let registered: Registered[];
let log: string[];
/** The host that the user allows, with its siblings; null: none. */
let allowed: string | null;

beforeEach(() => {
  [registered, log, allowed] = [[], [], 'bitflyer.com'];
  // One after the other, as the browser's own locks grant them.
  let last: Promise<unknown> = Promise.resolve();
  vi.stubGlobal('navigator', {
    locks: {
      request: (_: string, task: () => Promise<void>) => {
        last = last.then(task);
        return last;
      },
    },
  });
  fakeBrowser.runtime.getManifest = (() => ({ content_scripts: [{ js: ['content-scripts/overlay.js'] }] })) as never;
  fakeBrowser.permissions.contains = (async ({ origins }: { origins: string[] }) =>
    allowed !== null &&
    origins.every((origin) => origin.includes(`.${allowed}/`) || origin.includes(`/${allowed}/`))) as never;
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => registered.filter(({ id }) => ids.includes(id)),
    registerContentScripts: async (scripts: Registered[]) => {
      // A browser refuses an id that is there.
      if (scripts.some(({ id }) => registered.some((known) => known.id === id))) throw new Error('duplicate id');
      registered.push(...scripts);
      log.push(`register ${scripts.map(({ id }) => id).join()}`);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      registered = registered.filter(({ id }) => !ids.includes(id));
      log.push(`unregister ${ids.join()}`);
    },
  });
});

describe('the gate of another exchange', () => {
  it('is registered by the path of its file, on the trading page alone, and outlives a restart', async () => {
    await keepGates();
    expect(registered).toEqual([
      {
        id: 'gate-bitflyer',
        js: ['content-scripts/overlay.js'],
        matches: ['https://lightning.bitflyer.com/trade*'],
        runAt: 'document_start',
        persistAcrossSessions: true,
      },
    ]);
  });

  it('is registered by its path also where the browser gives whole addresses', async () => {
    const js = ['moz-extension://5f1d7a3e-0c55-4b1a-9f2e-8a7b6c5d4e3f/content-scripts/overlay.js'];
    fakeBrowser.runtime.getManifest = (() => ({ content_scripts: [{ js }] })) as never;
    await keepGates();
    expect(registered.every((script) => script.js?.join() === 'content-scripts/overlay.js')).toBe(true);
    registered = registered.map((script) => ({ ...script, js }));
    const before = log.length;
    await keepGates();
    expect(log).toHaveLength(before);
  });

  it('is left alone where it stands, however often it is looked after', async () => {
    await Promise.all([keepGates(), keepGates(), keepGates()]);
    expect(log).toEqual(['register gate-bitflyer']);
  });

  it('comes again after an update, which drops it', async () => {
    await keepGates();
    registered = [];
    await keepGates();
    expect(log).toEqual(['register gate-bitflyer', 'register gate-bitflyer']);
  });

  it('is made anew where an earlier version registered another file', async () => {
    registered = [{ id: 'gate-bitflyer', js: ['old.js'], matches: ['https://lightning.bitflyer.com/trade*'] }];
    await keepGates();
    expect(registered.map(({ js }) => js)).toEqual([['content-scripts/overlay.js']]);
  });

  it('stands on the pages of those alone that are allowed', async () => {
    allowed = 'coin.z.com';
    await keepGates();
    expect(registered.map(({ id, matches }) => [id, matches])).toEqual([
      ['gate-gmo', ['https://coin.z.com/jp/member/tools/*']],
    ]);
  });

  it('goes with the permission, and does not come without it', async () => {
    await keepGates();
    allowed = null;
    await keepGates();
    expect(registered).toEqual([]);
    await keepGates();
    expect(log).toEqual(['register gate-bitflyer', 'unregister gate-bitflyer']);
  });
});
