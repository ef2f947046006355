import { beforeEach, describe, expect, it, test } from 'vitest';
import type { StoragePort, Stored } from '../../lib/app/ports.ts';
import { emptyView } from '../../lib/domain/empty-view.ts';
import { textOfView, viewFrom, withViewAsText } from '../../lib/platform/stored-view.ts';
import { at } from '../fixtures/windows.ts';

const VIEW = emptyView(at('2026-11-25T00:00'));

describe('the view in storage', () => {
  let disk: Stored;
  const port: StoragePort = {
    get: async (keys) => Object.fromEntries(Object.entries(disk).filter(([key]) => keys.includes(key))),
    set: async (items) => {
      disk = { ...disk, ...items };
    },
    remove: async () => {},
    clear: async () => {},
  };
  const storage = withViewAsText(port);
  beforeEach(() => {
    disk = {};
  });

  it('lies there as text and comes back as it was', async () => {
    await storage.set({ view: VIEW, ledger: { lastCycleAt: 1 } });
    expect(disk).toEqual({ view: expect.any(String), ledger: { lastCycleAt: 1 } });
    expect(await storage.get(['view', 'ledger'])).toEqual({ view: VIEW, ledger: { lastCycleAt: 1 } });
  });

  it('is not written by who writes something else', async () => {
    await storage.set({ settings: {} });
    expect(disk).toEqual({ settings: {} });
  });

  it('is not there before it was written', async () => expect(await storage.get(['view'])).toEqual({}));

  test.each<[string, unknown, unknown]>([
    ['as an earlier version stored it', VIEW, VIEW],
    ['as text', textOfView(VIEW), VIEW],
    ['cut off', textOfView(VIEW).slice(0, -9), null],
    ['no text of a view', '', null],
    ['taken away', null, null],
    ['never there', undefined, null],
  ])('is read %s', (_, stored, view) => expect(viewFrom(stored)).toEqual(view));
});
