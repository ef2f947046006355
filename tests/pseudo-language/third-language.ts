import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = ['components', 'entrypoints', 'lib', 'public', 'package.json', 'tsconfig.json', 'wxt.config.ts'];
const HERE = fileURLToPath(new URL('.', import.meta.url));
const LIST = 'lib/domain/language.ts';

/** The tag of the language that nobody speaks; private use. */
export const PSEUDO = 'qps';

/** The files of words in `folder`, those of scripts and the whole set left out. */
const sections = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');

/**
 * A copy of the sources with one language more: a folder with a file for each of English, and one line in the list. That
 * nothing else is touched is the point.
 */
function sourcesWithPseudo(): string {
  const root = mkdtempSync(join(tmpdir(), 'mente-yoho-pseudo-'));
  for (const name of SOURCES) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const english = join(root, 'lib/messages/en');
  const folder = join(root, 'lib/messages', PSEUDO);
  mkdirSync(folder);
  cpSync(join(HERE, 'pseudo.ts'), join(folder, 'pseudo-words.ts'));
  cpSync(join(english, 'index.ts'), join(folder, 'index.ts'));
  cpSync(join(english, 'for'), join(folder, 'for'), { recursive: true });
  const overlay = join(folder, 'for/overlay.ts');
  writeFileSync(overlay, readFileSync(overlay, 'utf8').replace("'en'", `'${PSEUDO}'`));
  for (const name of sections(english)) {
    const exported = [...readFileSync(join(english, name), 'utf8').matchAll(/^export const (\w+)/gm)].map(
      ([, of]) => of,
    );
    const lines = exported.map((of) => `export const ${of} = pseudo(english.${of});`);
    const head = `import * as english from '../en/${name}';\nimport { pseudo } from './pseudo-words.ts';\n\n`;
    writeFileSync(join(folder, name), `${head}${lines.join('\n')}\n`);
  }
  const list = readFileSync(join(root, LIST), 'utf8');
  writeFileSync(join(root, LIST), list.replace("['ja', 'en']", `['ja', 'en', '${PSEUDO}']`));
  return root;
}

/** Builds the extension with one language more, and returns the folder of the build for Chromium. */
export async function buildWithPseudo(): Promise<string> {
  const root = sourcesWithPseudo();
  await promisify(execFile)(join(ROOT, 'node_modules/.bin/wxt'), ['build'], { cwd: root });
  return join(root, 'dist/chrome-mv3');
}
