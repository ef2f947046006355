import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

/*
 * Exports that nobody imports, and files that nobody names. Works on the text: every import here names its file with its
 * ending, and every export its name. A type may be exported for whoever reads the signature that it stands in.
 */

/** Where exports are looked for, and the places beside them from which they may be used. */
const OWN = ['components', 'lib', 'scripts', 'tests'];
const USERS = [...OWN, 'entrypoints'];
/** Started by a person or by the test runner, not imported. */
const STARTED = /^(?:scripts\/[\w-]+\.(?:ts|mjs)|.*\.(?:test|e2e|bench)\.tsx?)$/;
const CODE = /\.(?:ts|tsx|mjs)$/;

const EXPORT = /^export (?:default )?(?:async )?(?:abstract )?(?:const|let|function\*?|class|enum) ([\w$]+)/gm;
const EXPORT_LIST = /^export \{([^}]*)\}(?! from)/gm;
const IMPORT =
  /(?:import|export)\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?(\{[^}]*\}|\*(?:\s+as\s+[\w$]+)?|[\w$]+)\s+from\s+['"](\.[^'"]+)['"]/g;
const WHOLE_IMPORT = /import\s*\(?\s*['"](\.[^'"]+)['"]/g;
/** A type in a comment of plain JavaScript. */
const NAMED_IN_COMMENT = /import\(['"](\.[^'"]+)['"]\)\.([\w$]+)/g;

const EVERYTHING = '*';

const read = (path: string): string => readFileSync(path, 'utf8');

const filesIn = (root: string, folders: readonly string[]): string[] =>
  folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

/** `{ a, type b as c }` → a, b. */
const namesIn = (braces: string): string[] =>
  braces
    .replace(/[{}]/g, '')
    .split(',')
    .map(
      (name) =>
        name
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+/)[0] ?? '',
    )
    .filter((name) => name !== '');

function exportsOf(text: string): string[] {
  const declared = [...text.matchAll(EXPORT)].map(([, name = '']) => name);
  const listed = [...text.matchAll(EXPORT_LIST)].flatMap(([, names = '']) => namesIn(names));
  return [...declared, ...listed];
}

/** By file: the names that are taken from it anywhere. */
function takenNames(files: readonly string[]): Map<string, Set<string>> {
  const taken = new Map<string, Set<string>>();
  const take = (from: string, target: string, names: readonly string[]) => {
    const path = resolve(dirname(from), target.replace(/\?.*$/, ''));
    const known = taken.get(path) ?? new Set();
    for (const name of names) known.add(name);
    taken.set(path, known);
  };
  for (const file of files) {
    const text = read(file);
    for (const [, what = '', target = ''] of text.matchAll(IMPORT)) {
      take(file, target, what.startsWith('{') ? namesIn(what) : [EVERYTHING]);
    }
    for (const [, target = ''] of text.matchAll(WHOLE_IMPORT)) take(file, target, [EVERYTHING]);
    for (const [, target = '', name = ''] of text.matchAll(NAMED_IN_COMMENT)) take(file, target, [name]);
  }
  return taken;
}

/** What nobody uses under `root`: `lib/a.ts: name`, or `lib/a.ts` alone for a whole file. */
export function unusedIn(root: string): string[] {
  const settings = readdirSync(root)
    .filter((name) => CODE.test(name) || name === 'package.json')
    .map((name) => join(root, name));
  const users = [...filesIn(root, USERS), ...settings];
  const taken = takenNames(users);
  const texts = users.map((path) => read(path).replace(IMPORT, ''));
  return filesIn(root, OWN).flatMap((file) => {
    const path = relative(root, file);
    if (STARTED.test(path)) return [];
    const names = taken.get(file);
    // A program of its own is started by whoever writes its name.
    if (names === undefined) return texts.some((text) => text.includes(`/${basename(file)}`)) ? [] : [path];
    if (names.has(EVERYTHING)) return [];
    return exportsOf(read(file))
      .filter((name) => !names.has(name))
      .map((name) => `${path}: ${name}`);
  });
}
