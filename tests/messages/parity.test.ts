import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Words } from '../../lib/messages/contract/index.ts';
import { LANGUAGES } from '../../lib/messages/language.ts';

/*
 * Nothing may be said in one language only: each has all that the first one has, with as many values to fill in.
 */

const WORDS = await Promise.all(
  LANGUAGES.map(async (language) => {
    const { words } = (await import(`../../lib/messages/${language}/index.ts`)) as { words: Words };
    return [language, words] as const;
  }),
);
const [[, first]] = WORDS as [(typeof WORDS)[number]];
const PARTS = Object.keys(first) as (keyof Words)[];

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** A reason may be left away, and where English bends a verb or joins times with a word, Japanese needs none. */
const MAY_BE_EMPTY = /\.why$|^\.subjects\.\w+\.(stops|is)$|^\.times$|^\.unitGap$/;
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

describe.each(WORDS)('the words of %s', (_, words) => {
  it.each(PARTS)('say the same things as the others: %s', (part) => {
    expect([...leaves(words[part])].sort()).toEqual([...leaves(first[part])].sort());
  });

  it.each(PARTS)('leave nothing empty: %s', (part) => {
    expect(texts(words[part]).filter(([path, text]) => text.trim() === '' && !MAY_BE_EMPTY.test(path))).toEqual([]);
  });
});

describe.each(WORDS.filter(([language]) => language !== 'ja'))('the words of %s', (_, words) => {
  it.each(PARTS)('hold no Japanese: %s', (part) => {
    const japanese = texts(words[part]).filter(([, text]) => /[ぁ-んァ-ヶ一-龠]/.test(text));
    expect(japanese).toEqual([]);
  });
});

describe('words that the browser shows', () => {
  const locale = (language: string) =>
    JSON.parse(
      readFileSync(new URL(`../../public/_locales/${language}/messages.json`, import.meta.url), 'utf8'),
    ) as Record<string, { message: string }>;

  it.each(LANGUAGES)('are there in %s', (language) => {
    const words = locale(language);
    expect(Object.keys(words).sort()).toEqual(Object.keys(locale('en')).sort());
    for (const { message } of Object.values(words)) expect(message.trim()).not.toBe('');
  });

  it('fit where the browsers and their shops put them', () => {
    for (const language of LANGUAGES) {
      const { name, shortName, description } = locale(language);
      expect(name?.message.length).toBeLessThanOrEqual(75);
      expect(shortName?.message.length).toBeLessThanOrEqual(12);
      expect(description?.message.length).toBeLessThanOrEqual(132);
    }
  });
});
