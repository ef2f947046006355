import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/domain/language.ts';

/*
 * What CONTRIBUTING says is to be touched to add something, held to the files that know of a specimen of its kind.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const FILES = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}', { cwd: ROOT }).concat('wxt.config.ts').sort();

const rowOf = (thing: string): string => {
  const row = read('CONTRIBUTING.md')
    .split('\n')
    .find((line) => line.startsWith(`| ${thing} |`));
  if (row === undefined) throw new Error(`CONTRIBUTING does not say how to add: ${thing}`);
  return row;
};

/** The files that a row names, the folders with everything in them. */
const namedIn = (row: string): string[] =>
  [...row.matchAll(/`((?:lib|components|public)\/[\w./{},*-]+)`/g)].flatMap(([, path = '']) =>
    globSync(path.endsWith('/') ? `${path}**` : path, { cwd: ROOT }),
  );

interface Kind {
  readonly thing: string;
  /** Whether a file knows of one that is there already. */
  readonly knows: (text: string) => boolean;
  /** How many files that are. */
  readonly count: number;
  /** What belongs to the specimen alone. */
  readonly own?: string;
}

const STEPS = [/\bannounced\b/, /\bhalted\b/, /\bextended\b/, /\brecovered\b/];
const KINDS: readonly Kind[] = [
  {
    thing: 'an exchange',
    knows: (text) => /bitflyer/i.test(text),
    count: 3 + LANGUAGES.length,
    own: 'lib/exchanges/bitflyer/',
  },
  { thing: 'a step of reminders', knows: (text) => STEPS.every((step) => step.test(text)), count: 7 },
  { thing: 'a source', knows: (text) => text.includes('legacy-blog'), count: 2 + LANGUAGES.length },
  { thing: 'a word that the reader should know', knows: (text) => text.includes("'保守作業'"), count: 1 },
  { thing: 'a language', knows: (text) => /\[\s*'ja',\s*'en'/.test(text), count: 1 },
];

describe.each(KINDS)('to add $thing', ({ thing, knows, count, own = '-' }) => {
  const touched = FILES.filter((file) => !file.startsWith(own) && knows(read(file)));

  it(`touches ${count} files beside its own`, () => expect(touched).toHaveLength(count));

  it('touches nothing that CONTRIBUTING does not name', () => {
    const named = namedIn(rowOf(thing));
    expect(touched.filter((file) => !named.includes(file))).toEqual([]);
  });
});

it('a language has the same files as every other', () => {
  const [first, ...others] = LANGUAGES.map((language) =>
    globSync(`lib/messages/${language}/**/*.ts`, { cwd: ROOT })
      .map((file) => file.replace(`/${language}/`, '/'))
      .sort(),
  );
  for (const other of others) expect(other).toEqual(first);
  for (const language of LANGUAGES)
    expect(globSync(`public/_locales/${language}/messages.json`, { cwd: ROOT })).toHaveLength(1);
});
