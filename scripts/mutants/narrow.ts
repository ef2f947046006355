import { globSync } from 'node:fs';
import { basename, dirname, matchesGlob } from 'node:path';

/** The files of a target that `part` names: a file without its ending (`plan`, `situation/scene`), or a folder. */
export function filesOf(mutate: readonly string[], part: string, root: string): readonly string[] {
  const all = mutate.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
  return part === '' ? all : all.filter((file) => `/${file}`.endsWith(`/${part}.ts`) || file.includes(`/${part}/`));
}

/**
 * The tests that stand where the file stands: those of its name, or of its folder when the folder is a room of its own;
 * and those that the target names `beside` it.
 */
export function mirrorsOf(
  file: string,
  root: string,
  beside: Readonly<Record<string, string>> = {},
): readonly string[] {
  const folder = dirname(file).replace(/^lib\//, 'tests/');
  const isRoom = folder.split('/').length > 2;
  const mirrors = isRoom ? `${folder}/*.test.ts` : `${folder}/${basename(file, '.ts')}.test.ts`;
  const others = Object.keys(beside).filter((pattern) => matchesGlob(file, pattern));
  return [mirrors, ...others.map((pattern) => beside[pattern] ?? '')].flatMap((pattern) =>
    globSync(pattern, { cwd: root }).sort(),
  );
}
