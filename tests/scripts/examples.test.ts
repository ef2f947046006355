import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { epochMs, HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import { scheduleOf } from '../../lib/watch/schedule.ts';
import { watchOptions } from '../../scripts/watch/options.ts';
import { liveAs } from '../fixtures/sight.ts';
import { aWindow } from '../fixtures/windows.ts';
import { aView } from '../watch/view.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const hasPython = spawnSync('python3', ['--version']).status === 0;
const NOW = epochMs(Date.now());

const lines = (...records: readonly object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const trading = scheduleOf(aView(NOW, []), 'bitbank', NOW);
const halted = scheduleOf(aView(NOW, [], { live: liveAs('halted', NOW) }), 'bitbank', NOW);
const stopIn = (ms: number) => {
  const window = aWindow({ start: shift(NOW, ms), end: shift(NOW, ms + HOUR_MS) });
  return scheduleOf(aView(NOW, [window]), 'bitbank', NOW);
};

describe.runIf(hasPython)('the example in Python', () => {
  const run = (input: string) =>
    spawnSync('python3', [join(EXAMPLES, 'pause.py')], { input, encoding: 'utf8' })
      .stdout.trim()
      .split('\n');

  it('trades while nothing is near, pauses on a halt, and trades again', () => {
    expect(run(lines(...trading, ...halted, ...trading))).toEqual(['trade', 'pause', 'trade']);
  });

  it('pauses ten minutes before a stop, not an hour before', () => {
    expect(run(lines(...stopIn(5 * MINUTE_MS)))).toEqual(['trade', 'pause']);
    expect(run(lines(...stopIn(HOUR_MS)))).toEqual(['trade']);
  });

  it('pauses where nothing can be said', () => {
    const blind = scheduleOf(aView(NOW, [], { live: liveAs('normal', shift(NOW, -HOUR_MS)) }), 'bitbank', NOW);
    expect(run(lines(...blind))).toEqual(['pause']);
  });

  it('tells freqtrade to open nothing, and to open again', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      response.end('{}');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const child = spawn('python3', [join(EXAMPLES, 'freqtrade.py'), base, 'user', 'pass']);
    child.stdin.end(lines(...halted, ...trading));
    expect(await new Promise((done) => child.once('close', done))).toBe(0);
    server.close();
    const basic = `Basic ${btoa('user:pass')}`;
    expect(asked).toEqual([`POST /api/v1/stopentry ${basic}`, `POST /api/v1/start ${basic}`]);
  });
});

describe.runIf(process.platform !== 'win32')('the example for the shell', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mente-yoho-shell-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([
    [0, 'opened\n'],
    [10, ''],
    [20, ''],
    [30, ''],
  ])('runs the command only on exit code 0: %d', (code, output) => {
    const stub = join(folder, 'stub.mjs');
    writeFileSync(stub, `process.exit(${code})`);
    chmodSync(stub, 0o600);
    const ran = spawnSync(join(EXAMPLES, 'before-opening.sh'), ['echo', 'opened'], {
      encoding: 'utf8',
      env: { ...process.env, MENTE_YOHO: stub },
    });
    expect(ran.stdout).toBe(output);
  });
});

describe.runIf(spawnSync('systemd-analyze', ['--version']).status === 0)('the unit for systemd', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mente-yoho-unit-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const UNIT = readFileSync(join(EXAMPLES, 'mente-yoho.service'), 'utf8');

  /** What systemd has to say of it, with a Node that is surely there. */
  function verified(unit: string): string {
    const file = join(folder, 'mente-yoho.service');
    writeFileSync(file, unit.replace('/usr/bin/node', process.execPath));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
    return status === 0 ? stderr : `${status} ${stderr}`;
  }

  it('is one that systemd takes', () => expect(verified(UNIT)).toBe(''));

  it.each([
    ['a command that is not there', UNIT.replace('/usr/bin/node', '/no/such/node')],
    ['a setting that is none', UNIT.replace('DynamicUser=yes', 'DynamicUsers=yes')],
  ])('would be refused with %s', (_, unit) => expect(verified(unit)).not.toBe(''));

  it('names only options that there are', () => {
    const [, command = ''] = /^ExecStart=(.*)$/m.exec(UNIT) ?? [];
    const [, , ...args] = command.split(' ');
    expect(watchOptions(args)).toMatchObject({ postUrl: 'http://127.0.0.1:8080/maintenance' });
  });
});
