import type { EpochMs } from '../../time.ts';
import type { Clause } from '../3-layout/clauses.ts';
import type { Named } from '../5-roles/named.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import type { TokenSpan } from '../notice-text.ts';

/** A range of tokens that a window was read from, and the rule that made it a time of the stop. */
export interface Source extends TokenSpan {
  readonly rule: string;
}

/** A stop as the notice's text gives it, before kind and services are known. */
export interface WindowDraft {
  start: EpochMs | null;
  end: EpochMs | null;
  endIsActual: boolean;
  cancelled: boolean;
  readonly dateOnly: boolean;
  approximate: boolean;
  /** First start and last end of hours that repeat each day. */
  daily: boolean;
  /** Under a label or heading of time, as against prose. */
  readonly isLabelled: boolean;
  /** Its words say that it has begun. */
  readonly isBegun: boolean;
  /** 終日. */
  readonly isWholeDay: boolean;
  /** Its day is only that of the text before. */
  readonly isLoose: boolean;
  /** 「12月3日に延期」「変更後」: the time that replaces another. */
  readonly isNew: boolean;
  /** 「予定どおり実施」「変更はございません」 is said of it: what is called off beside it is another. */
  readonly isKept: boolean;
  /** Nothing stands on its line but its time: beside whole windows it is a stamp. */
  readonly isBare: boolean;
  /** A lone start whose stop is named right beside it. */
  readonly isPlain: boolean;
  /** Who it is said of, apart from the others. */
  readonly names: Named;
  /** The end of one service or coin, beside that of the whole. */
  readonly isPart: boolean;
  /** A row that begins with its time: 「15:12 | 入出金一時停止」. */
  readonly isRow: boolean;
  /** 「SOL: 11月27日 10:00~未定」: a row with a start and an open end. */
  readonly isOpenRow: boolean;
  readonly from: Source[];
  readonly clause: Clause;
}

/** Times that do not hold any more. */
export interface SupersededTimes {
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
}

/** Windows under other times than they were first read with, and those times. */
export interface Retimed {
  readonly windows: readonly WindowDraft[];
  readonly old: readonly SupersededTimes[];
}

/** Where a time was read. */
export const sourceOf = ({ range, rule }: TimedRange): Source => ({ first: range.first, end: range.end, rule });
