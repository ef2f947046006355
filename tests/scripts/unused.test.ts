import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unusedIn } from '../../scripts/lint/unused.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mente-yoho-unused-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What nobody uses in a project of these files. */
function unusedAmong(files: Readonly<Record<string, string>>): string[] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return unusedIn(root);
}

const A = 'export const one = 1;\nexport function two() {}\nexport interface Three {}\n';

describe('what nobody uses', () => {
  it.each([
    ['an export that is not imported', "import { one } from '../lib/a.ts';", ['lib/a.ts: two']],
    ['a file that is not imported', '', ['lib/a.ts']],
    ['an export that is imported from another file of that name', "import { two } from './a.ts';", ['lib/a.ts']],
  ])('is %s', (_, user, unused) => {
    expect(unusedAmong({ 'lib/a.ts': A, 'entrypoints/b.ts': user })).toEqual(unused);
  });

  it.each([
    ['imports', "import { one, two } from '../lib/a.ts';"],
    ['imports over several lines', "import {\n  one,\n  two as 2,\n} from '../lib/a.ts';"],
    ['an import as a whole', "import * as a from '../lib/a.ts';"],
    ['exports on', "export { one, two } from '../lib/a.ts';"],
    ['imports while it runs', "const a = await import('../lib/a.ts');"],
    ['starts as a program', "run(new URL('../lib/a.ts', import.meta.url));"],
  ])('is not what another file %s', (_, user) => {
    expect(unusedAmong({ 'lib/a.ts': A, 'entrypoints/b.ts': user })).toEqual([]);
  });

  it('is not what the settings of a tool import', () => {
    const settings = "import { one, two } from './lib/a.ts';";
    expect(unusedAmong({ 'lib/a.ts': A, 'vitest.config.ts': settings })).toEqual([]);
  });

  it('is no test and no script', () => {
    expect(unusedAmong({ 'tests/a.test.ts': A, 'scripts/b.ts': A, 'tests/e2e/c.e2e.ts': A })).toEqual([]);
  });
});
