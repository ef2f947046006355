import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/domain/language.ts';
import { EXCHANGES } from '../../lib/exchanges/index.ts';

/*
 * What is particular to an exchange lies in its folder: nothing else names its hosts, or says its name where any exchange
 * is meant.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const FILES = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}', { cwd: ROOT }).concat('wxt.config.ts');
/** The lists, which name each exchange once. */
const REGISTRY = [
  ...['lib/domain/exchange.ts', 'lib/exchanges/index.ts', 'lib/exchanges/sites.ts'],
  ...LANGUAGES.map((language) => `lib/messages/${language}/exchanges.ts`),
];
const ITEM_PAGES = 'lib/exchanges/item-pages.ts';

describe.each(EXCHANGES)('$id', ({ id, hosts }) => {
  const others = FILES.filter((file) => !file.startsWith(`lib/exchanges/${id}/`)).map((file) => ({
    file,
    text: readFileSync(join(ROOT, file), 'utf8'),
  }));
  const naming = (names: (text: string) => boolean) => others.filter(({ text }) => names(text)).map(({ file }) => file);

  it('is at hosts that no other file names', () => {
    expect(naming((text) => hosts.some((host) => text.includes(host)))).toEqual([]);
  });

  it('is named by the lists alone', () => {
    const name = new RegExp(`\\b${id}\\b`, 'i');
    expect(naming((text) => name.test(text)).filter((file) => ![...REGISTRY, ITEM_PAGES].includes(file))).toEqual([]);
  });
});
