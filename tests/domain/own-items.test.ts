import { describe, expect, it } from 'vitest';
import { itemsToAdd, OWN_ITEM_LIMITS } from '../../lib/domain/own-items.ts';

const numbered = (count: number) => Array.from({ length: count }, (_, n) => `item ${n}`);
const known = (...texts: string[]) => texts.map((text, n) => ({ id: `own:${n}`, text }));

describe('items that a file adds', () => {
  it.each([
    ['three thousand', numbered(3000), [], { count: 20, tooLong: 0, tooMany: 2980 }],
    ['one that is too long, and one that fits', ['x'.repeat(101), 'a'], [], { count: 1, tooLong: 1, tooMany: 0 }],
    ['one of exactly the length', ['x'.repeat(OWN_ITEM_LIMITS.length)], [], { count: 1, tooLong: 0, tooMany: 0 }],
    ['what is there already', ['a', 'b'], known('a'), { count: 1, tooLong: 0, tooMany: 0 }],
    ['the same twice', ['a', ' a '], [], { count: 1, tooLong: 0, tooMany: 0 }],
    ['nothing but blanks', [' ', '\u200B'], [], { count: 0, tooLong: 0, tooMany: 0 }],
    ['any, where the list is full', ['a'], known(...numbered(20)), { count: 0, tooLong: 0, tooMany: 1 }],
  ])('are as many as will be kept: %s', (_, texts, before, { count, ...leftOut }) => {
    const adding = itemsToAdd(texts, before);
    expect(adding.texts).toHaveLength(count);
    expect(adding.leftOut).toEqual(leftOut);
  });
});
