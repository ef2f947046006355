import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/*
 * `npm run bench`: every timed figure of the project, one part after the other so that none disturbs the next.
 *   npm run bench -- reader guest      only these parts
 * Ends with code 1 when a part finds a figure over its limit.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NODE = [process.execPath, '--disable-warning=ExperimentalWarning'];
const bin = (name: string, ...args: string[]) => [process.execPath, `${ROOT}node_modules/${name}`, ...args];

const PARTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  reader: [bin('vitest/vitest.mjs', 'bench', '--run')],
  pages: [[...NODE, 'tests/bench/hostile-pages.ts']],
  guest: [[...NODE, 'tests/bench/guest.ts']],
  simulator: [[...NODE, 'tests/bench/simulator.ts']],
  three: [[...NODE, 'tests/bench/simulator.ts', '1000', '72000', 'three']],
  api: [[...NODE, 'tests/bench/api-lives.ts']],
  fleet: [[...NODE, 'tests/bench/fleet.ts']],
  exchanges: [[...NODE, 'tests/bench/exchanges.ts']],
  popup: [bin('wxt/bin/wxt.mjs', 'build'), [...NODE, 'tests/bench/popup.ts']],
  overlay: [bin('wxt/bin/wxt.mjs', 'build'), [...NODE, 'tests/bench/overlay.ts']],
};

const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PARTS);
const unknown = chosen.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
for (const name of chosen) {
  console.log(`\n── ${name} ──`);
  for (const [program = '', ...args] of PARTS[name] ?? []) {
    const { status } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
