import type { WordRow } from './row.ts';

/** 「前回の変更後」: new once, and old since it was moved again. */
export const MOVED_BEFORE: readonly string[] = [
  '前回の変更後',
  '前回変更後',
  '前回の延期後',
  '前回延期後',
  '前回の延長後',
  '前回延長後',
];

/** 「2回目の変更後」: the last of them holds. */
export const NUMBERED_MOVES: readonly string[] = ['回目の変更後', '回目の延期後', '回目の延長後'];

/** Labels of times that were moved more than once. */
export const MOVED_AGAIN_ROWS: readonly WordRow[] = [
  [['old'], MOVED_BEFORE],
  [['fresh'], NUMBERED_MOVES],
];
