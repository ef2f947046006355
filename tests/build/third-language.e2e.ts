import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { pseudoText } from '../pseudo-language/pseudo.ts';
import { buildWithPseudo, PSEUDO } from '../pseudo-language/third-language.ts';

const TSC = fileURLToPath(new URL('../../node_modules/.bin/tsc', import.meta.url));

it('is one folder and one line: it builds, and every page, the overlay and the background speak it', async () => {
  const build = await buildWithPseudo();
  const root = join(build, '../..');
  try {
    await promisify(execFile)(TSC, ['--noEmit'], { cwd: root });
    const text = (path: string) => readFileSync(join(build, path), 'utf8');
    expect(text(`overlay-words-${PSEUDO}.js`)).toContain(`'${PSEUDO}'`.replaceAll("'", ''));
    expect(text('background.js')).toContain(`/${PSEUDO}/for/background.ts`);
    const pages = readdirSync(join(build, 'chunks')).map((name) => text(`chunks/${name}`));
    for (const page of ['popup', 'add', 'options', 'welcome', 'history']) {
      expect(pages.filter((script) => script.includes(`/${PSEUDO}/for/${page}.ts`))).toHaveLength(1);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  expect(pseudoText('Options')).toBe('Öþţîöñšẽẽẽ');
});
