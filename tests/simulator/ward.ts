import type { Duty } from './duties.ts';
import { type Facts, isOff } from './facts.ts';
import type { Subject } from './learning.ts';
import type { Times } from './screen.ts';

/** A stop, and what is owed to the user about it. */
export interface Ward {
  readonly subject: Subject;
  /** What it is a part of. */
  readonly whole: Ward | null;
  duties: Duty[];
  readonly owed: Set<string>;
  /** What the user heard last. */
  heard: Facts | null;
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
