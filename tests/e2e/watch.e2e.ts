import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EXCHANGE_IDS } from '../../lib/domain/exchange.ts';
import { MINUTE_MS } from '../../lib/domain/time.ts';
import { cancellation, extension, planned } from '../stand-in/notices.ts';
import { PAIRS } from '../stand-in/pairs.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Program, startProgram, tenMinutesPass } from './program.ts';

/*
 * The single file for programs, as a process of its own, against the stand-in exchange: what it prints of a planned
 * stop, of a halt, of an extension and of a cancellation, also when it is killed in between.
 */

const ROOT = join(import.meta.dirname, '../..');
const FILE = 'dist/watch/mente-yoho.mjs';
/** The file, and the program in it before it is compressed: that it is packed must not hide that it grows. */
const LARGEST_BYTES = 493_000;
const LARGEST_PLAIN_BYTES = 1_254_000;

/** In memory, with every exchange watched by one process; Node alone takes 45 of them. */
const HEAVIEST_BYTES = 110_000_000;
const WEIGHED_FOR_MS = 30 * MINUTE_MS;

beforeAll(() => {
  const built = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/build-watch.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
});

let standIn: StandIn | undefined;
let folder = '';
let programs: Program[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mente-yoho-watch-'));
  programs = [];
});
afterEach(async () => {
  await Promise.all(programs.map((program) => program.kill()));
  await standIn?.close();
  standIn = undefined;
  rmSync(folder, { recursive: true });
});

const STATE = () => ['--state', join(folder, 'state.json')];
function start(...args: string[]): Program {
  const program = startProgram(standIn?.port ?? 0, FILE, [...STATE(), ...args]);
  programs.push(program);
  return program;
}

const scenes = ({ lines }: Program) => lines.flatMap((line) => (line.type === 'maintenance' ? [line.scene] : []));
const conditions = ({ lines }: Program) => lines.flatMap((line) => (line.type === 'exchange' ? [line.condition] : []));
const PATIENCE = { timeout: 100_000, interval: 200 };

it('is one small file', () => {
  expect(statSync(join(ROOT, FILE)).size).toBeLessThanOrEqual(LARGEST_BYTES);
  expect(statSync(join(ROOT, 'dist/watch/plain.cjs')).size).toBeLessThanOrEqual(LARGEST_PLAIN_BYTES);
});

it('brings the licences of what is in it', () => {
  const file = readFileSync(join(ROOT, FILE), 'utf8');
  expect(['htmlparser2', 'entities', 'domhandler', 'valibot'].filter((name) => !file.includes(`// ${name} `))).toEqual(
    [],
  );
});

it('stays small in memory, all exchanges in one process, while hours pass', { timeout: 240_000 }, async () => {
  const clock = join(folder, 'clock');
  const beginsAt = Math.floor(Date.now() / 60_000) * 60_000;
  writeFileSync(clock, String(beginsAt));
  const notice = planned({ slug: 'plan', start: 5, end: 10 });
  // Every pair takes no orders while the small call says that all is normal: only the auction of one pair hints at it.
  const held = Object.fromEntries(PAIRS.map((pair) => [pair, { stop_order: true, stop_order_and_cancel: true }]));
  standIn = await startStandIn({
    baseMs: beginsAt,
    now: () => Number(readFileSync(clock, 'utf8')),
    scenario: {
      first: [{ publish: notice }],
      later: [
        { atMinute: 11, change: { spot: 'halted' } },
        { atMinute: 14, change: { spot: 'normal' } },
        { atMinute: 18, change: { pairs: held } },
        { atMinute: 18, change: { circuitBreak: { pair: 'btc_jpy', mode: 'CIRCUIT_BREAK', reopensAtMinute: 60 } } },
      ],
    },
  });
  const program = startProgram(standIn.port, FILE, [...STATE(), '--exchange', EXCHANGE_IDS.join(',')], {
    CLOCK_FILE: clock,
    BEGINS_AT: String(beginsAt),
    LASTS_MS: String(WEIGHED_FOR_MS),
  });
  programs.push(program);
  expect(await program.ended).toBe(0);
  const weight = JSON.parse(program.errors()) as { heaviestRss: number };
  expect(weight.heaviestRss).toBeLessThanOrEqual(HEAVIEST_BYTES);
  expect(weight.heaviestRss).toBeGreaterThan(30_000_000);
  expect(scenes(program)).toEqual(expect.arrayContaining(['coming', 'due']));
  const seen = conditions(program);
  expect(seen.slice(seen.indexOf('halted'))).toEqual(['halted', 'normal', 'stopped']);
  const asked = standIn.log.filter(({ path }) => path.endsWith('/circuit_break_info'));
  expect(asked.length / (WEIGHED_FOR_MS / MINUTE_MS)).toBeLessThanOrEqual(2);
});

describe('asked once', () => {
  it.each([
    ['nothing is planned', [], 0],
    ['a stop is planned within the quarter', [{ publish: planned({ slug: 'plan', start: 10, end: 40 }) }], 10],
    ['the exchange is stopped', [{ spot: 'halted' }], 20],
    ['nobody answers', [{ fault: { kind: 'reset', host: '*' } }], 30],
  ] as const)('%s', { timeout: 90_000 }, async (_, first, code) => {
    standIn = await startStandIn({ scenario: { first: first as never, later: [] } });
    const program = start('--once');
    expect(await program.ended).toBe(code);
    expect(conditions(program)).toHaveLength(1);
  });
});

it('ends where nobody reads it any more, and has written nothing down as told', { timeout: 90_000 }, async () => {
  standIn = await startStandIn();
  const program = start();
  program.stopReading();
  expect(await program.ended).toBe(1);
  expect(program.errors()).toBe('standard output: write EPIPE\n');
  expect(JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'))).not.toHaveProperty('told');
});

describe('watching', () => {
  it('tells a planned stop, its extension and its cancellation, each once', { timeout: 180_000 }, async () => {
    const plan = { slug: 'plan', start: 60, end: 120 };
    standIn = await startStandIn({ scenario: { first: [{ publish: planned(plan) }], later: [] } });
    const program = start();
    await expect.poll(() => scenes(program), PATIENCE).toEqual(['coming']);
    await program.kill();

    standIn?.change({ publish: extension({ ...plan, newEnd: 150 }) });
    tenMinutesPass(join(folder, 'state.json'));
    const second = start();
    await expect.poll(() => second.lines.filter(({ type }) => type === 'maintenance').length, PATIENCE).toBe(1);
    await second.kill();

    standIn?.change({ publish: cancellation(plan) });
    tenMinutesPass(join(folder, 'state.json'));
    const third = start();
    await expect.poll(() => scenes(third), PATIENCE).toEqual(['called-off']);
    const ids = [program, second, third].flatMap(({ lines }) =>
      lines.flatMap((line) => (line.type === 'maintenance' ? [line.id] : [])),
    );
    expect(new Set(ids).size).toBe(1);
    expect(third.errors()).toBe('');
  });

  it('tells a halt within a minute, and the recovery, over a kill in between', { timeout: 240_000 }, async () => {
    standIn = await startStandIn();
    const program = start();
    await expect.poll(() => conditions(program), PATIENCE).toEqual(['normal']);
    standIn?.change({ spot: 'halted' });
    await expect.poll(() => conditions(program).at(-1), PATIENCE).toBe('halted');
    await program.kill();
    standIn?.change({ spot: 'normal' });
    const second = start();
    await expect.poll(() => conditions(second).at(-1), PATIENCE).toBe('normal');
    expect(conditions(second).filter((condition) => condition === 'halted')).toEqual([]);
  });
});
