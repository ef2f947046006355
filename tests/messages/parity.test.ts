import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/*
 * Nothing may be said in one language only. Every catalogue is found by its shape, so a new one needs no entry here.
 */

const HERE = new URL('../../lib/messages/', import.meta.url);
const MODULES = await Promise.all(
  readdirSync(HERE)
    .filter((name) => name.endsWith('.ts'))
    .map(async (name) => ({ name, exports: (await import(new URL(name, HERE).href)) as Record<string, unknown> })),
);

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
const isCatalogue = (value: unknown): value is { ja: Tree; en: Tree } =>
  isTree(value) && Object.keys(value).sort().join() === 'en,ja';

const CATALOGUES = MODULES.flatMap(({ name, exports }) =>
  Object.entries(exports).flatMap(([key, value]) => (isCatalogue(value) ? [[`${name} ${key}`, value] as const] : [])),
);

/** A reason may be left away, and where English bends a verb or joins times with a word, Japanese needs none. */
const MAY_BE_EMPTY = /\.why$|^\.subjects\.\w+\.(stops|is)$|^\.times$/;
/** 停 is the mark on the badge, and a language is named in itself. */
const MAY_BE_JAPANESE = new Set(['.badgeHelp', '.languages.ja']);

/** Every leaf with its path and what kind of thing it is; a function with how many values it takes. */
function leaves(tree: unknown, path = ''): Map<string, string> {
  if (typeof tree === 'function') return new Map([[path, `function of ${tree.length}`]]);
  if (!isTree(tree)) return new Map([[path, typeof tree]]);
  return new Map(Object.entries(tree).flatMap(([key, value]) => [...leaves(value, `${path}.${key}`)]));
}

function texts(tree: unknown, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return isTree(tree) ? Object.entries(tree).flatMap(([key, value]) => texts(value, `${path}.${key}`)) : [];
}

describe.each(CATALOGUES)('%s', (_, { ja, en }) => {
  it('says the same things in both languages', () => {
    expect([...leaves(en)].sort()).toEqual([...leaves(ja)].sort());
  });

  it('leaves nothing empty', () => {
    const empty = [...texts(ja), ...texts(en)].filter(([path, text]) => text.trim() === '' && !MAY_BE_EMPTY.test(path));
    expect(empty).toEqual([]);
  });

  it('has no Japanese in the English words', () => {
    const japanese = texts(en).filter(([path, text]) => /[ぁ-んァ-ヶ一-龠]/.test(text) && !MAY_BE_JAPANESE.has(path));
    expect(japanese).toEqual([]);
  });
});

it('finds the catalogues', () => {
  expect(CATALOGUES.length).toBeGreaterThanOrEqual(10);
});

describe('words that the browser shows', () => {
  const locale = (language: string) =>
    JSON.parse(
      readFileSync(new URL(`../../public/_locales/${language}/messages.json`, import.meta.url), 'utf8'),
    ) as Record<string, { message: string }>;

  it('are there in both languages', () => {
    const [ja, en] = [locale('ja'), locale('en')];
    expect(Object.keys(en).sort()).toEqual(Object.keys(ja).sort());
    for (const { message } of [...Object.values(ja), ...Object.values(en)]) expect(message.trim()).not.toBe('');
  });

  it('fit where the browsers and their shops put them', () => {
    for (const language of ['ja', 'en']) {
      const { name, shortName, description } = locale(language);
      expect(name?.message.length).toBeLessThanOrEqual(75);
      expect(shortName?.message.length).toBeLessThanOrEqual(12);
      expect(description?.message.length).toBeLessThanOrEqual(132);
    }
  });
});
