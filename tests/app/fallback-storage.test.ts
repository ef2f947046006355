import { describe, expect, it } from 'vitest';
import type { StoragePort } from '../../lib/app/ports.ts';
import { wake } from '../../lib/app/wake.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { withFallback } from '../../lib/platform/fallback-storage.ts';
import { aWindow } from '../fixtures/windows.ts';
import { fakeBrowser } from './fake-ports.ts';

function area() {
  const items = new Map<string, unknown>();
  const state = { isFull: false, items };
  const port: StoragePort = {
    get: async (keys) => Object.fromEntries(keys.flatMap((key) => (items.has(key) ? [[key, items.get(key)]] : []))),
    set: async (values) => {
      if (state.isFull) throw new Error('QUOTA_BYTES quota exceeded');
      for (const [key, value] of Object.entries(values)) items.set(key, value);
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
    clear: async () => items.clear(),
  };
  return Object.assign(state, { port });
}

function storage() {
  const [disk, memory] = [area(), area()];
  const reports: string[] = [];
  /** A worker that starts anew knows nothing but what the two areas hold. */
  const newWorker = () => withFallback(disk.port, memory.port, (what) => reports.push(what));
  return { disk, memory, reports, newWorker };
}

describe('storage on a disk that refuses', () => {
  it('keeps what was refused for the next worker, and says so', async () => {
    const { disk, reports, newWorker } = storage();
    await newWorker().set({ ledger: 1, desk: 1 });
    disk.isFull = true;
    await newWorker().set({ ledger: 2 });
    expect(await newWorker().get(['ledger', 'desk'])).toEqual({ ledger: 2, desk: 1 });
    expect(reports).toEqual(['the disk refused a write']);
    expect(newWorker().isRefused?.()).toBe(false);
  });

  it('writes everything that was refused as soon as the disk takes something', async () => {
    const { disk, memory, newWorker } = storage();
    disk.isFull = true;
    await newWorker().set({ desk: 2 });
    disk.isFull = false;
    const later = newWorker();
    await later.get(['desk', 'ledger']);
    expect(later.isRefused?.()).toBe(true);
    await later.set({ ledger: 3 });
    expect(later.isRefused?.()).toBe(false);
    expect(Object.fromEntries(disk.items)).toEqual({ desk: 2, ledger: 3 });
    expect(memory.items.size).toBe(0);
  });

  it('never lets an old value come back, wherever it is cut off', async () => {
    const { disk, memory, newWorker } = storage();
    disk.isFull = true;
    await newWorker().set({ ledger: 1 });
    disk.isFull = false;
    const cutOff = newWorker();
    await cutOff.get(['ledger']);
    memory.port.remove = () => new Promise(() => {});
    void cutOff.set({ ledger: 2 });
    await new Promise((resolve) => setImmediate(resolve));
    expect(await newWorker().get(['ledger'])).toEqual({ ledger: 2 });
  });

  it('says on the button that nothing can be saved, and tells each reminder once', async () => {
    const { disk, memory } = storage();
    disk.isFull = true;
    const browser = fakeBrowser();
    browser.disk.set(KEYS.readings, { readBy: '1.0.0', windows: [], unreadable: [] });
    const wakeAnew = () =>
      wake({ ...browser.ports, storage: withFallback(disk.port, memory.port, () => {}) }, (state) => ({
        ...state,
        manual: [aWindow({ id: 'manual:1', origin: 'manual' })],
      }));
    await wakeAnew();
    await wakeAnew();
    expect(browser.log.filter((entry) => entry.startsWith('show'))).toHaveLength(1);
    expect(browser.button?.title).toContain('ディスクに保存できません');
    disk.isFull = false;
    await wakeAnew();
    await wakeAnew();
    expect(browser.button?.title).not.toContain('保存できません');
    expect(browser.log.filter((entry) => entry.startsWith('show'))).toHaveLength(1);
  });

  it('forgets in both places', async () => {
    const { disk, newWorker } = storage();
    disk.isFull = true;
    const worker = newWorker();
    await worker.set({ a: 1, b: 1 });
    await worker.remove(['a']);
    expect(await newWorker().get(['a', 'b'])).toEqual({ b: 1 });
    await worker.clear();
    expect(await newWorker().get(['a', 'b'])).toEqual({});
  });
});
