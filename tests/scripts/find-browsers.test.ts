import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findFirefox } from '../../scripts/find-browsers.mjs';

describe.skipIf(process.platform === 'win32')('a Firefox is found', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mente-yoho-firefox-'));
    vi.stubEnv('FIREFOX', '');
    vi.stubEnv('PATH', folder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
  function put(name: string, says: string): string {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\necho '${says}'\n`);
    chmodSync(path, 0o755);
    return path;
  }

  it.each([
    ['Mozilla Firefox 142.0', true],
    ['Mozilla Firefox 153.7.0esr', true],
    ['Mozilla Firefox 128.11.0esr', false],
    ['Mozilla Firefox 141.0.3', false],
    ['', true],
  ])('by what it says of itself, %j: %s', (says, isTaken) => {
    const path = put('firefox-esr', says);
    expect(findFirefox() === path).toBe(isTaken);
  });

  it('behind one that is too old', () => {
    put('firefox-esr', 'Mozilla Firefox 128.11.0esr');
    const path = put('firefox', 'Mozilla Firefox 150.0');
    expect(findFirefox()).toBe(path);
  });
});
