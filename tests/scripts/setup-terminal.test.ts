import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDebianBy } from '../../scripts/setup/system.mjs';

/*
 * The set-up as a user who is not root runs it on a Debian without a Firefox and without a Japanese font: `sudo` and
 * `apt-get` are stand-ins that write down what they are asked.
 */

const SETUP = fileURLToPath(new URL('../../scripts/setup.mjs', import.meta.url));
/** Whoever runs the tests: the set-up takes its user for somebody who is not root. */
const AS_SOMEBODY = ['--import', 'data:text/javascript,process.getuid=()=>1000'];
const isDebian = existsSync('/etc/os-release') && isDebianBy(readFileSync('/etc/os-release', 'utf8'));
const SCRIPT = '/usr/bin/script';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mente-yoho-setup-'));
  chmodSync(folder, 0o777);
  program('sudo', `[ "$1" = --version ] || echo "sudo $*" >> ${folder}/log; [ "$1" != -n ]`);
  program('fc-list', 'exit 0');
  program('chromium', 'exit 0');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, body: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
  chmodSync(join(folder, name), 0o755);
}

const asked = (): string[] => {
  const log = join(folder, 'log');
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
};

/** Runs the set-up for the tests; `typed`: in a terminal, with these keys. */
function setUp(typed: string | null): string {
  const env = { PATH: folder, HOME: folder, FIREFOX: '', CHROMIUM: '' };
  const run = [process.execPath, ...AS_SOMEBODY, SETUP, '--tests'];
  const inTerminal = [SCRIPT, '-qec', run.map((part) => `'${part}'`).join(' '), '/dev/null'];
  const [command = '', ...args] = typed === null ? run : inTerminal;
  const done = spawnSync(command, args, {
    env,
    input: typed ?? '',
    encoding: 'utf8',
    timeout: 20_000,
  });
  return done.stdout + done.stderr;
}

describe.skipIf(!isDebian || !existsSync(SCRIPT))('the set-up on a machine without a Firefox', () => {
  it.each([
    ['Enter', '\n'],
    ['y', 'y\n'],
  ])('shows the line and asks once in a terminal; %s is yes', (_, typed) => {
    const shown = setUp(typed);
    expect(shown).toContain('sudo apt-get install -y --no-install-recommends fonts-noto-cjk firefox-esr');
    expect(shown.match(/\[Y\/n\]/g)).toHaveLength(1);
    expect(asked()).toEqual([
      expect.stringMatching(/^sudo apt-get .*update$/),
      expect.stringMatching(/^sudo apt-get install .*firefox-esr/),
    ]);
  });

  it('installs nothing after a no, and says what is missing', () => {
    const shown = setUp('n\n');
    expect(asked()).toEqual([]);
    expect(shown).toContain('Missing here: fonts-noto-cjk, firefox-esr');
  });

  it('asks nobody without a terminal, and says what is missing where sudo wants a password', () => {
    const shown = setUp(null);
    expect(shown).not.toContain('[Y/n]');
    expect(asked()).toEqual(['sudo -n true']);
    expect(shown).toContain('Missing here: fonts-noto-cjk, firefox-esr');
  });

  it('goes on by itself without a terminal where sudo asks for nothing', () => {
    program('sudo', `[ "$1" = --version ] || echo "sudo $*" >> ${folder}/log`);
    setUp(null);
    expect(asked()).toEqual([
      'sudo -n true',
      expect.stringMatching(/^sudo -n apt-get .*update$/),
      expect.stringMatching(/^sudo -n apt-get install .*fonts-noto-cjk firefox-esr/),
    ]);
  });
});
