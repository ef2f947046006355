import { describe, expect, it } from 'vitest';
import { normalise } from '../../../../lib/domain/notice/1-text/normalise.ts';
import { PLAIN_WORDS } from '../../../../lib/domain/notice/words/vocabulary/compounds.ts';
import { VOCABULARY } from '../../../../lib/domain/notice/words/vocabulary/vocabulary.ts';

const words = VOCABULARY.flatMap(([, row]) => row);

const doubles = (list: readonly string[]): readonly string[] => list.filter((word, at) => list.indexOf(word) !== at);

describe('the vocabulary', () => {
  it('holds each word in one row, with all that it does', () => {
    expect(doubles(words)).toEqual([]);
    expect(doubles(PLAIN_WORDS)).toEqual([]);
  });

  it('gives every row at least one tag, and none twice', () => {
    expect(VOCABULARY.every(([tags]) => tags.length > 0 && new Set(tags).size === tags.length)).toBe(true);
  });

  it('spells its words as the reader sees them', () => {
    const unseen = words.filter((word) => normalise(word).lower !== word);
    expect(unseen).toEqual([]);
  });
});
