import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json' with { type: 'json' };
import { findChromium } from '../../scripts/find-browsers.mjs';
import { BUILD } from './chromium.ts';

/*
 * The extension as a file, as a shop hands it out. A browser takes such a file without asking when it lies beside the
 * browser's own files; it is laid there for the test's browser alone, in a mount namespace that ends with it.
 */

/** Where Chromium on Linux looks for what it brings with it: `extensions/<id>.json` in here. */
const BROUGHT = '/usr/share/chromium';

/** How to get a mount namespace: as root, or in a user namespace of one's own. null: not on this machine. */
const UNSHARE =
  [['--mount'], ['--mount', '--map-root-user']].find(
    (flags) => spawnSync('unshare', [...flags, 'mount', '-t', 'tmpfs', 'none', BROUGHT]).status === 0,
  ) ?? null;

/** Why no packed extension can be tried here; null when one can. */
export const whyNotPacked = (): string | null =>
  UNSHARE === null ? `no mount namespace over ${BROUGHT} can be had here (it takes root or user namespaces)` : null;

export interface Packed {
  /** A program that starts the browser with the packed extension beside it. */
  readonly executablePath: string;
  readonly extensionId: string;
  remove(): void;
}

/** Packs the build with a key of its own and writes the program that starts a browser with it. */
export function packed(): Packed {
  const browser = findChromium();
  if (browser === null || UNSHARE === null) throw new Error(whyNotPacked() ?? 'no Chromium here');
  const folder = mkdtempSync(join(tmpdir(), 'mente-yoho-packed-'));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = join(folder, 'key.pem');
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  cpSync(BUILD, join(folder, 'build'), { recursive: true });
  const pack = [`--pack-extension=${join(folder, 'build')}`, `--pack-extension-key=${key}`];
  spawnSync(browser, ['--headless', '--no-sandbox', `--user-data-dir=${join(folder, 'profile')}`, ...pack]);

  const extensionId = idOf(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }));
  const entry = join(folder, `${extensionId}.json`);
  writeFileSync(entry, JSON.stringify({ external_crx: join(folder, 'build.crx'), external_version: version }));
  const executablePath = join(folder, 'browser.sh');
  writeFileSync(
    executablePath,
    `#!/bin/sh
exec unshare ${UNSHARE.join(' ')} sh -c '
  mount -t tmpfs none ${BROUGHT} && mkdir ${BROUGHT}/extensions && cp ${entry} ${BROUGHT}/extensions/ && exec ${browser} "$@"
' sh "$@"
`,
  );
  chmodSync(executablePath, 0o755);
  return { executablePath, extensionId, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The id of an extension is the beginning of its public key's SHA-256, written with the letters a to p. */
const idOf = (publicKey: Buffer): string =>
  [...createHash('sha256').update(publicKey).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');
