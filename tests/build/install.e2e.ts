import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { dropHeaders } from '../../scripts/setup/packages.mjs';
import BUDGETS from './budgets.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BLOCK_BYTES = 512;

/** What the files in `folder` take on the disk; caches of the tools, whose names begin with a dot, are left out. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') || name === '.bin')
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sizeOf(path) : (lstatSync(path).blocks ?? 0) * BLOCK_BYTES;
    })
    .reduce((sum, bytes) => sum + bytes, 0);
}

it('the packages that the set-up installs keep to their budget on the disk', () => {
  dropHeaders(ROOT);
  const bytes = sizeOf(join(ROOT, 'node_modules'));
  expect(bytes).toBeGreaterThan(100_000_000);
  expect(bytes).toBeLessThanOrEqual(BUDGETS.install);
});
