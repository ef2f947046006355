import { describe, expect, it } from 'vitest';

const modules = import.meta.glob<Record<string, unknown>>('../../lib/messages/*.ts', { eager: true });

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isCatalogue = (value: unknown): value is { ja: unknown; en: unknown } =>
  isObject(value) && Object.keys(value).sort().join() === 'en,ja';

/** Every catalogue of `lib/messages`, by file and name. */
const catalogues = Object.entries(modules).flatMap(([file, exports]) =>
  Object.entries(exports).flatMap(([name, value]): [string, { ja: unknown; en: unknown }][] =>
    isCatalogue(value) ? [[`${file.split('/').pop()} ${name}`, value]] : [],
  ),
);

/** `path: kind` of every leaf; for a function with how many words it is filled. */
const shape = (value: unknown, path = ''): string[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}.${key}`))
    : [`${path}: ${typeof value}`];

/** Everything a catalogue says without being asked with a value. */
const said = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : isObject(value) ? Object.values(value).flatMap(said) : [];

/** What an English user is meant to see in Japanese: the language's own name, and the badge's letter. */
const MEANT = /日本語|停/g;

describe('the catalogues', () => {
  it('are found', () => {
    expect(catalogues.length).toBeGreaterThan(8);
  });

  it.each(catalogues)('%s says the same things in both languages', (_, { ja, en }) => {
    expect(shape(en)).toEqual(shape(ja));
  });

  it.each(catalogues)('%s speaks English in English', (_, { en }) => {
    expect(said(en).filter((text) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text.replace(MEANT, '')))).toEqual([]);
  });
});
