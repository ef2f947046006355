import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/domain/language.ts';

/*
 * A language is a folder of words and one line in the list: nothing else of the house knows which languages there are.
 */

const ROOT = new URL('../../', import.meta.url).pathname;
const OWN_FOLDERS = LANGUAGES.map((language) => `lib/messages/${language}/`);
// What an exchange writes on its pages is in its language; that is no language of ours.
const FILES = globSync('{components,entrypoints,lib/{app,domain,messages,platform,sources}}/**/*.{ts,tsx}', {
  cwd: ROOT,
}).filter((file) => !OWN_FOLDERS.some((folder) => file.startsWith(folder)) && file !== 'lib/domain/language.ts');

const code = (file: string): string =>
  readFileSync(ROOT + file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');

/** What stands between quotes. */
const SENTENCE = /'((?:[^'\\\n]|\\.)+)'/g;
/** Codes, paths, and templates whose values differ. */
const NO_SENTENCE = /^[a-z-]+$|^\.|\{/;

describe('a language is a folder', () => {
  it('and nothing outside asks which one it is', () => {
    expect(FILES.length).toBeGreaterThan(200);
    const asking = FILES.filter((file) => /\blanguage\s*[!=]==\s*['"`]|['"`]\s*[!=]==\s*language\b/.test(code(file)));
    expect(asking).toEqual([]);
  });

  it.each(LANGUAGES)('and nothing outside names %s, but where an unknown one falls back', (language) => {
    const named = FILES.filter((file) =>
      new RegExp(`['"]${language}['"]|\\b${language}:|/${language}/`).test(code(file)),
    );
    expect(named.filter((file) => file !== 'lib/messages/language.ts')).toEqual([]);
  });

  it('and styles set Japanese apart from all others, which have spaces between words', () => {
    const styles = globSync('components/**/*.css', { cwd: ROOT }).map(code).join('');
    expect([...new Set([...styles.matchAll(/:lang\((\w+)\)/g)].map(([, of]) => of))]).toEqual(['ja']);
  });

  it.each(LANGUAGES)('and %s has a file of each part that the contract names', (language) => {
    const names = (folder: string) => globSync('*.ts', { cwd: `${ROOT}lib/messages/${folder}` }).sort();
    expect(names(language)).toEqual(expect.arrayContaining(names('contract')));
  });

  it.each(LANGUAGES)('and what %s says on more than one surface stands once', (language) => {
    const folder = `lib/messages/${language}/`;
    const said = globSync('*.ts', { cwd: ROOT + folder }).flatMap((name) =>
      [...new Set([...code(folder + name).matchAll(SENTENCE)].map(([, text = '']) => text))]
        .filter((text) => text.length > (/^[\x20-\x7e]*$/.test(text) ? 9 : 4) && !NO_SENTENCE.test(text))
        .map((text) => ({ name, text })),
    );
    const twice = [...Map.groupBy(said, ({ text }) => text)].filter(([, files]) => files.length > 1);
    expect(said.length).toBeGreaterThan(300);
    expect(twice.map(([text, files]) => [text, ...files.map(({ name }) => name)])).toEqual([]);
  });
});
