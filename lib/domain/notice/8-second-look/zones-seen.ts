import { unknownZoneAt, zoneAt } from '../2-tokens/scan-zone.ts';
import type { Span, ZoneToken } from '../2-tokens/token.ts';
import { everyMatch } from '../every-match.ts';
import { UNKNOWN_ZONE } from '../words/zones.ts';

/** The zones that a sentence names. */
export interface ZonesSeen {
  /** The zone right behind a clock time, or before it with no other clock time between. */
  readonly of: ReadonlyMap<Span, number>;
  /** The zone that the sentence names, when it names one and no other. */
  readonly only: number | null;
  /** A clock time is one of a zone that nobody here knows. */
  readonly isUnknown: boolean;
}

const WORD = /(?<![a-z])[a-z]|(?<=[、。 (:/\d~]|^)[\u30a1-\u9fff]/g;
const ZULU = /^z(?![a-z])/;
const BETWEEN = /^ ?[(（]?/;

/** The zones of the clock times of a sentence; `shown` is the sentence in the letters of the notice. */
export function zonesIn(sentence: string, shown: string, clocks: readonly Span[]): ZonesSeen {
  const places = placesIn(sentence);
  const named = new Set(places.map(({ offsetMinutes }) => offsetMinutes));
  const of = new Map<Span, number>();
  for (const [index, clock] of clocks.entries()) {
    const from = clocks[index - 1]?.to ?? 0;
    const before = places.findLast((place) => place.to <= clock.from && place.from > from + BEHIND_REACH);
    if (before !== undefined && clock.from - before.to <= BEFORE_REACH) of.set(clock, before.offsetMinutes);
    const zone = zoneBehind(sentence, shown, clock.to);
    if (zone !== null) of.set(clock, zone);
  }
  for (const offset of of.values()) named.add(offset);
  return { of, only: named.size === 1 ? ([...named][0] ?? null) : null, isUnknown: named.has(UNKNOWN_ZONE) };
}

function zoneBehind(sentence: string, shown: string, clockEnd: number): number | null {
  // 「18:00Z」
  if (ZULU.test(sentence.slice(clockEnd, clockEnd + 2))) return 0;
  const at = clockEnd + (BETWEEN.exec(sentence.slice(clockEnd))?.[0].length ?? 0);
  return (zoneAt(sentence, at, false) ?? unknownZoneAt(shown, at))?.offsetMinutes ?? null;
}

/** The offsets of the zones that a text in lower case names. */
export const namedIn = (lower: string): readonly number[] => placesIn(lower).map(({ offsetMinutes }) => offsetMinutes);

const placesIn = (lower: string): readonly ZoneToken[] =>
  everyMatch(WORD, lower).flatMap(({ index }) => zoneAt(lower, index, false) ?? []);

/** 「日本時間 12月2日 3:00」: a zone and its hour stand no further apart. */
const BEFORE_REACH = 16;
/** A zone so close behind an hour is that hour's. */
const BEHIND_REACH = 2;
