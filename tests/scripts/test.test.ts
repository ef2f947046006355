import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const TEST = fileURLToPath(new URL('../../scripts/test.ts', import.meta.url));

it.skipIf(process.platform !== 'linux')('a build machine without a Firefox fails at once, and says why', () => {
  const env = { PATH: '/nowhere', CI: 'true' };
  const { status, stderr } = spawnSync(process.execPath, [TEST], { env, encoding: 'utf8', timeout: 20_000 });
  expect(stderr).toContain('No Firefox here');
  expect(status).toBe(1);
});
