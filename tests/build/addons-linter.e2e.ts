import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/*
 * What addons.mozilla.org itself checks on upload. The linter is installed apart (`npm run lint:addon`); a build machine
 * has it.
 */

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const LINTER = path('tools/addons-linter/node_modules/addons-linter/bin/addons-linter');

interface Finding {
  readonly code: string;
  readonly file?: string;
}
interface Findings {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

it.skipIf(!existsSync(LINTER))(
  "Mozilla's linter (npm run lint:addon) has nothing against the add-on",
  { timeout: 60_000 },
  () => {
    const args = [LINTER, '--output', 'json', path('dist/firefox-mv3')];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
    const { errors, warnings } = JSON.parse(stdout) as Findings;
    expect(errors).toEqual([]);
    // The one thing that it warns of is how Preact sets a property called innerHTML, which nothing here asks it to.
    expect(warnings.filter(({ code }) => code !== 'UNSAFE_VAR_ASSIGNMENT')).toEqual([]);
  },
);
