import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { ScheduleRecord } from '../../lib/watch/schedule.ts';
import { movedBy } from './instants.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A running `watch` or `feed`, to which the exchange is the stand-in on `port`. */
export interface Program {
  /** The records that it has printed so far. */
  readonly lines: ScheduleRecord[];
  /** What stands on standard error. */
  readonly errors: () => string;
  /** Reads nothing more, as `head -1` after its line. */
  stopReading(): void;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Its exit code, once it has ended by itself. */
  readonly ended: Promise<number | null>;
}

/** In the environment of a program whose clock jumps, see `virtual-time.mjs`. */
type VirtualTime = Readonly<Record<'CLOCK_FILE' | 'BEGINS_AT' | 'LASTS_MS', string>>;

/** Starts `script` (the sources, or the single file that is built from them) with `args`. */
export function startProgram(port: number, script: string, args: readonly string[], clock?: VirtualTime): Program {
  const preloads = ['tests/stand-in/preload.mjs', ...(clock === undefined ? [] : ['tests/stand-in/virtual-time.mjs'])];
  const imports = preloads.flatMap((path) => ['--import', join(ROOT, path)]);
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...imports, join(ROOT, script), ...args],
    { env: { ...process.env, STAND_IN_PORT: String(port), ...clock }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const lines: ScheduleRecord[] = [];
  let rest = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as ScheduleRecord));
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return {
    lines,
    errors: () => errors,
    ended,
    stopReading: () => child.stdout?.destroy(),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** As if a process had been down for ten minutes: whatever its state remembers of when it asked lies so much further back. */
export function tenMinutesPass(file: string): void {
  const state = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const earlier = (part: unknown): unknown => movedBy(part, -10 * 60_000);
  writeFileSync(file, JSON.stringify({ ...state, poll: earlier(state.poll), sources: earlier(state.sources) }));
}
