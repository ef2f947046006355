import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { StoragePort, Stored } from '../app/ports.ts';

/** A file that cannot be used as the state of a watch; the message is for the user. */
export class UnusableState extends Error {}

/**
 * `storage.local` as one JSON file. It is written beside itself and renamed, so that a process killed at any moment
 * leaves either the old state or the new one. A file that is there and cannot be read is refused, never overwritten; so is
 * one that cannot be written at first. A disk that is full later costs what a restart would remember, and no warning:
 * `refused` is told, once until it is written again, and what is known goes on in memory.
 */
export function fileStorage(path: string, refused: (error: unknown) => void = () => {}): StoragePort {
  let values: Record<string, unknown> = { ...readValues(path) };
  let [isWritable, isRefused] = [false, false];
  const write = (): void => {
    try {
      writeWhole(path, JSON.stringify(values));
      [isWritable, isRefused] = [true, false];
    } catch (error) {
      if (!isWritable) throw new UnusableState(`${path} cannot be written: ${(error as Error).message}`);
      if (!isRefused) refused(error);
      isRefused = true;
    }
  };
  return {
    get: async (keys) => Object.fromEntries(keys.flatMap((key) => (key in values ? [[key, values[key]]] : []))),
    set: async (items) => {
      values = { ...values, ...structuredClone(items) };
      write();
    },
    remove: async (keys) => {
      values = Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
      write();
    },
    clear: async () => {
      values = {};
      write();
    },
  };
}

/** A state is nobody else's business. */
const PRIVATE_MODE = 0o600;

/** Writes `text` to `path`, whole or not at all. */
export function writeWhole(path: string, text: string, mode = PRIVATE_MODE): void {
  // Hidden, so that one that a killed process leaves behind is served to nobody.
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.draft`);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(draft, text, { mode });
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The text of the file, null where there is none. */
export function readWhole(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new UnusableState(`${path} cannot be read: ${(error as Error).message}`);
  }
}

function readValues(path: string): Stored {
  const text = readWhole(path);
  if (text === null || text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Stored;
  } catch {
    // Said below, as for any other file that is none of ours.
  }
  throw new UnusableState(`${path} is no state of this program. Name another file, or remove it.`);
}
