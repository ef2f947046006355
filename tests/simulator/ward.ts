import type { Duty } from './duties.ts';
import { type Facts, isOff, isOver } from './facts.ts';
import type { Subject } from './learning.ts';
import type { Times } from './screen.ts';

/** A stop, and what is owed to the user about it. */
export interface Ward {
  readonly subject: Subject;
  /** What it is a part of. */
  readonly whole: Ward | null;
  duties: Duty[];
  readonly owed: Set<string>;
  /** What the user heard last, or did not want to hear. */
  heard: Facts | null;
  /** The user was told something of it. */
  wasTold: boolean;
  readonly earlier: Times[];
  snoozedUntil: number | null;
  /** What the newest telling settled, until it is on record. */
  unrecorded: Duty[];
}

export const newWard = (subject: Subject, whole: Ward | null): Ward => ({
  subject,
  whole,
  duties: [],
  owed: new Set(),
  heard: null,
  wasTold: false,
  earlier: [],
  snoozedUntil: null,
  unrecorded: [],
});

/** Of a stop that nobody saw, each planned end is an end of its own. */
export const endKey = ({ seenFrom, start, plannedEnd }: Facts): string =>
  seenFrom === null ? `ended@${start}-${plannedEnd}` : `ended@${start}`;

/** What the user heard last of it: as a part, or with the whole. */
export const heardOf = ({ heard, whole }: Ward): Facts | null => heard ?? whole?.heard ?? null;

/** It is told with the whole that it begins. */
export const beginsWithWhole = ({ subject: { facts }, whole }: Ward): boolean =>
  whole !== null && facts.start === whole.subject.facts.start && !isOff(whole.subject.facts);

/** What of it is no news: heard of the part, or of the whole where that was told; all of it where the whole is to be told. */
export function knownOf({ subject, heard, whole }: Ward, isWholeToTell: (whole: Facts) => boolean): Facts | null {
  if (heard !== null || whole === null) return heard;
  if (whole.heard === null) return isWholeToTell(whole.subject.facts) ? subject.facts : null;
  return whole.wasTold ? whole.heard : null;
}

/** The stop that it is a part of was to be told, and was over before anybody could: what goes on is news of its own. */
export const outlastsUntold = ({ subject, heard, whole }: Ward, now: number): boolean =>
  heard === null &&
  whole !== null &&
  whole.heard === null &&
  isOver(whole.subject.facts, now) &&
  !isOver(subject.facts, now);
