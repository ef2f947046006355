import type { Tag } from '../tags.ts';

/** Words that do the same in a notice, with everything that they do. Each word stands in one row only. */
export type WordRow = readonly [tags: readonly Tag[], words: readonly string[]];
