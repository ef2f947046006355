import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium, findEdge, findFirefox } from '../../scripts/find-browsers.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mente-yoho-browsers-'));
  for (const name of ['CHROMIUM', 'EDGE', 'FIREFOX']) vi.stubEnv(name, '');
  vi.stubEnv('PATH', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});
function put(name: string, says = ''): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho '${says}'\n`);
  chmodSync(path, 0o755);
  return path;
}

describe.skipIf(process.platform === 'win32')('a Firefox is found', () => {
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

describe.skipIf(process.platform === 'win32')('the browser that is named', () => {
  it.each([
    ['EDGE', 'microsoft-edge', findEdge],
    ['CHROMIUM', 'chromium', findChromium],
    ['FIREFOX', 'firefox-esr', findFirefox],
  ])('in %s is taken, whatever it is called, before the %s of the machine', (variable, name, find) => {
    const ofMachine = put(name);
    expect(find()).toBe(ofMachine);
    const named = put('any-browser');
    vi.stubEnv(variable, named);
    expect(find()).toBe(named);
    vi.stubEnv(variable, join(folder, 'is-not-there'));
    expect(find()).toBe(ofMachine);
  });

  it.each(['chromium', 'google-chrome', 'chrome'])('for Edge is no %s that nobody named', (name) => {
    put(name);
    expect(findEdge()).not.toBe(join(folder, name));
  });

  it.each(['microsoft-edge', 'microsoft-edge-stable'])('for Edge is the %s of the machine', (name) => {
    const path = put(name);
    expect(findEdge()).toBe(path);
  });
});
