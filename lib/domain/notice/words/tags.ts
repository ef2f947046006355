type OneBit = string | undefined;
type EightBits = [OneBit?, OneBit?, OneBit?, OneBit?, OneBit?, OneBit?, OneBit?, OneBit?];
/** As many as the bits of a number that `|` and `&` work on: one more is an error of types, not the bit of another. */
type AtMost32 = readonly [...EightBits, ...EightBits, ...EightBits, ...EightBits];

/** Every tag, in the order of its bits. */
const TAGS = [
  'stop',
  'article',
  'when',
  'start',
  'resume',
  'end',
  'onward',
  'example',
  'from',
  'until',
  'future',
  'past',
  'perhaps',
  'ongoing',
  'extended',
  'cancelled',
  'changed',
  'postponed',
  'old',
  'fresh',
  'spare',
  'recurring',
  'daily',
  'distractor',
  'stamp',
  'approx',
  'unaffected',
  'undecided',
  'announce',
  'within',
  'scope',
] as const satisfies AtMost32;

export type Tag = (typeof TAGS)[number];

/** Every tag as one bit, to be joined with `|` and tested with `&`. */
export const TAG: Readonly<Record<Tag, number>> = Object.fromEntries(
  TAGS.map((tag, index) => [tag, 1 << index]),
) as Record<Tag, number>;

/** A set of tags as one number. */
export const tagsOf = (tags: readonly Tag[]): number => tags.reduce((joined, tag) => joined | TAG[tag], 0);

/** The names of the tags in a set, for people. */
export const tagNames = (tags: number): readonly Tag[] => TAGS.filter((tag) => (tags & TAG[tag]) !== 0);
