import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { version } from '../../package.json' with { type: 'json' };

/* The draft of a release, as far as it goes without a network: what is checked, and what would be run. */

const ROOT = new URL('../../', import.meta.url).pathname;
const ZIPS = ['chrome', 'firefox', 'sources'].map((name) => `mente-yoho-${version}-${name}.zip`);
const NAMES = [...ZIPS, 'mente-yoho.mjs'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mente-yoho-release-'));
  const sums = NAMES.map((name) => {
    writeFileSync(join(folder, name), name);
    return `${createHash('sha256').update(name).digest('hex')}  ${name}\n`;
  });
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function release(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('bash', [join(ROOT, 'scripts/ci/release.sh'), ...args], {
    encoding: 'utf8',
    // Without a token nothing can be published from here, whatever the script decides.
    env: { PATH: process.env.PATH, RELEASE_FOLDER: folder, GH_TOKEN: '' },
  });
  return { status, stdout, stderr };
}

describe.skipIf(process.platform === 'win32')('a dry run of a release', () => {
  it('says what it would do, with all packages and their checksums', () => {
    const { status, stdout } = release(`v${version}`, '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain(`Would run: gh release create v${version} --draft --verify-tag`);
    for (const name of [...NAMES, 'SHA256SUMS']) expect(stdout).toContain(join(folder, name));
  });

  it('says that nobody can be asked for help yet', () =>
    expect(release(`v${version}`, '--dry-run').stderr).toContain('SUPPORT_ADDRESS stands where an address has to be'));
});

describe.skipIf(process.platform === 'win32')('a release', () => {
  const refused = () => release(`v${version}`).stderr;

  it('is refused under a tag of another version', () => {
    const { status, stderr } = release('v99.0.0');
    expect(status).toBe(1);
    expect(stderr).toContain(`v${version} is needed`);
  });

  it.each(NAMES)('is refused with a changed %s', (name) => {
    appendFileSync(join(folder, name), '!');
    expect(refused()).toContain('are not those of its SHA256SUMS');
  });

  it.each(NAMES)('is refused without %s', (name) => {
    rmSync(join(folder, name));
    expect(refused()).toContain(`${name} is missing`);
  });
});
