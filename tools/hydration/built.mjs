// @ts-check
// Plain JavaScript for Node 18 and later: the set-up asks before the pinned Node is there.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** Where the pages are, once they are built. */
export const BUILT = `${HERE}dist/`;

/** What they are built from. */
export function stampOf() {
  const files = ['package-lock.json', 'build.mjs', ...readdirSync(`${HERE}pages`).map((name) => `pages/${name}`)];
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(readFileSync(HERE + file));
  return hash.digest('hex');
}

/** Whether they are there, built from what lies here now. */
export const isBuilt = () => existsSync(`${BUILT}stamp`) && readFileSync(`${BUILT}stamp`, 'utf8') === stampOf();
