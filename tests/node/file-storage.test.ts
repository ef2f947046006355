import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { fileArchive } from '../../lib/node/file-archive.ts';
import { fileStorage, UnusableState } from '../../lib/node/file-storage.ts';
import { at } from '../fixtures/windows.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mente-yoho-state-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = () => join(folder, 'new', 'state.json');

describe('a state file', () => {
  it('is there after the first value, with its folder, and is read by the next process', async () => {
    await fileStorage(file()).set({ a: 1, b: { c: [2] } });
    expect(await fileStorage(file()).get(['a', 'b', 'x'])).toEqual({ a: 1, b: { c: [2] } });
  });

  it('loses what is removed, and keeps the rest', async () => {
    const storage = fileStorage(file());
    await storage.set({ a: 1, b: 2 });
    await storage.remove(['a']);
    expect(await fileStorage(file()).get(['a', 'b'])).toEqual({ b: 2 });
    await storage.clear();
    expect(await fileStorage(file()).get(['b'])).toEqual({});
  });

  it('leaves nothing else behind', async () => {
    await fileStorage(file()).set({ a: 1 });
    expect(readdirSync(join(folder, 'new'))).toEqual(['state.json']);
  });

  it('that can no longer be written costs a restart what it remembers, and is told once until it can', async () => {
    const refused: unknown[] = [];
    const storage = fileStorage(file(), (error) => refused.push(error));
    await storage.set({ a: 1 });
    rmSync(file());
    mkdirSync(join(file(), 'in-the-way'), { recursive: true });
    await storage.set({ a: 2 });
    await storage.set({ b: 3 });
    expect(await storage.get(['a', 'b'])).toEqual({ a: 2, b: 3 });
    expect(refused).toHaveLength(1);
    rmSync(file(), { recursive: true });
    await storage.set({ c: 4 });
    expect(await fileStorage(file()).get(['a', 'b', 'c'])).toEqual({ a: 2, b: 3, c: 4 });
  });

  it('that cannot be written from the first is refused by its name', async () => {
    const storage = fileStorage(file());
    writeFileSync(join(folder, 'new'), 'a file where the folder should be');
    await expect(storage.set({ a: 1 })).rejects.toThrow(UnusableState);
  });

  it.each(['{"a":', '[1]', '"x"', 'not ours'])('that holds %j is refused by its name, and left as it is', (text) => {
    const path = join(folder, 'other.json');
    writeFileSync(path, text);
    expect(() => fileStorage(path)).toThrow(UnusableState);
    expect(() => fileStorage(path)).toThrow(path);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

describe('the notices beside it', () => {
  const notice = (id: string, text: string): Notice => ({
    id,
    exchange: 'bitbank',
    source: 'blog',
    url: null,
    title: 'お知らせ',
    text,
    publishedAt: null,
    updatedAt: null,
    seenAt: at('2026-11-25T02:00'),
  });

  it('are kept version by version, the same one once', async () => {
    const archive = fileArchive(file());
    await archive.add([notice('a', '1'), notice('a', '1'), notice('b', '1')]);
    await archive.add([notice('a', '2'), notice('b', '1'), notice('a', '1')]);
    expect((await fileArchive(file()).all()).map(({ id, text }) => id + text)).toEqual(['a1', 'b1', 'a2', 'a1']);
  });

  it('of which a line was cut off lose that line alone', async () => {
    await fileArchive(file()).add([notice('a', '1'), notice('b', '1')]);
    writeFileSync(file(), `${readFileSync(file(), 'utf8')}{"id":"c","ti`);
    expect((await fileArchive(file()).all()).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
