import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leftAfter, type Told } from './versions.ts';

interface Story {
  readonly kind: string;
  readonly plans: readonly Told[];
  readonly later: readonly Told[];
  /** What is to happen after the last notice: nothing of the old times, and all that was not touched. */
  readonly left: string;
}

/** One story a line, several of each kind that was once told wrong: stops are announced, and told anew. */
const STORIES = readFileSync(join(import.meta.dirname, 'stories.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Story);

describe.each([...new Set(STORIES.map(({ kind }) => kind))])('%s', (kind) => {
  it.each(STORIES.filter((story) => story.kind === kind))('$later', ({ plans, later, left }) => {
    expect(leftAfter(plans, later)).toBe(left);
  });
});
