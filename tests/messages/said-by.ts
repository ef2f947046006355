import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORT = /^(?:import|export)\s(?!type\b)(?:[^'"]*?\sfrom\s)?['"](\.{1,2}\/[^'"]+\.tsx?)['"]/gm;
const SAID = /wordsIn\((?:[\w.]+|[\w.]+\([^()]*(?:\([^()]*\)[^()]*)*\))\)\.(\w+)/g;
const TAKEN_APART = /\{([^{}]*)\}\s*=\s*wordsIn\([^()]*(?:\([^()]*\)[^()]*)*\);/g;

/** Every source file that `entry` brings with it, itself included. */
function filesOf(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const [, path = ''] of readFileSync(entry, 'utf8').matchAll(IMPORT)) filesOf(join(dirname(entry), path), found);
  return found;
}

/** The parts of a language that the script of `entry` says. */
export function partsSaidBy(entry: string): string[] {
  const said = [...filesOf(entry)].flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const apart = [...text.matchAll(TAKEN_APART)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.replace(/:.*/, '').trim()),
    );
    return [...[...text.matchAll(SAID)].map(([, part = '']) => part), ...apart];
  });
  return [...new Set(said)].filter((part) => part !== '').sort();
}
