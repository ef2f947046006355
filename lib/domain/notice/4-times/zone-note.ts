import type { Token } from '../2-tokens/token.ts';
import { TAG } from '../words/lexicon.ts';
import { skipBlank } from './clock-after.ts';

/** 「18:00(日本時間 翌3:00)」: the zone in the bracket is that of the time behind it. */
export const isOfOtherMoment = (tokens: readonly Token[], at: number, zoneMinutes: number | null): boolean =>
  zoneMinutes === null && zoneNoteEnd(tokens, at) > 0;

/** 「6am PT (2pm UTC)」, 「02:00 UTC / 11:00 JST」: behind the same moment in another zone; 0 where none is named. */
export function otherZoneEnd(tokens: readonly Token[], at: number): number {
  const mark = tokens[at];
  const isOpen = mark?.kind === 'open';
  if (!isOpen && !(mark?.kind === 'text' && mark.to - mark.from === 1)) return 0;
  const noteEnd = isOpen ? zoneNoteEnd(tokens, at) : 0;
  if (noteEnd > 0) return noteEnd;
  const clockAt = skipBlank(tokens, at + 1);
  const zoneAt = skipBlank(tokens, clockAt + 1);
  if (tokens[clockAt]?.kind !== 'time' || tokens[zoneAt]?.kind !== 'zone') return 0;
  if (!isOpen) return zoneAt + 1;
  return tokens[zoneAt + 1]?.kind === 'close' ? zoneAt + 2 : 0;
}

/** 「02:00 to 04:00 UTC (10:00 to 12:00 SGT, 22:00 to 00:00 ET)」: the same hours in other zones, each behind its own; 0 where it is anything else. */
export function otherZonesEnd(tokens: readonly Token[], from: number): number {
  const open = skipBlank(tokens, from);
  if (tokens[open]?.kind !== 'open') return 0;
  let zones = 0;
  let clocks = 0;
  // 「03:00-05:00 UTC (was 02:00-04:00 UTC)」 says other hours in the same zone.
  const own = tokens.slice(Math.max(0, open - ZONE_BEFORE), open).findLast((token) => token.kind === 'zone');
  for (let i = open + 1; i < open + ZONES_REACH; i++) {
    const token = tokens[i];
    if (token?.kind === 'zone' && token.offsetMinutes === own?.offsetMinutes) return 0;
    if (token?.kind === 'close') return zones > 0 && clocks > 1 && clocks >= zones ? i + 1 : 0;
    if (token === undefined || !(isOfNote(token) || token.kind === 'comma' || token.to - token.from <= 3)) return 0;
    if (token.kind === 'zone') zones++;
    if (token.kind === 'time') clocks++;
  }
  return 0;
}

const ZONES_REACH = 40;
const ZONE_BEFORE = 3;

/** 「19:00 UTC (15:00 EDT, 12:00 PDT)」: the same moment in several other zones; 0 where it is anything else. */
export function zonesListedEnd(tokens: readonly Token[], open: number): number {
  if (tokens[open]?.kind !== 'open') return 0;
  let clocks = 0;
  for (let i = open + 1; i < open + ZONES_REACH; i++) {
    const token = tokens[i];
    if (token?.kind === 'close') return clocks > 1 ? i + 1 : 0;
    if (token?.kind === 'time') {
      if (tokens[skipBlank(tokens, i + 1)]?.kind !== 'zone') return 0;
      clocks++;
    } else if (token?.kind !== 'zone' && token?.kind !== 'connective' && token?.kind !== 'comma' && !isSlash(token))
      return 0;
  }
  return 0;
}

const isSlash = (token: Token | undefined): boolean => token?.kind === 'text' && token.to - token.from === 1;

/** 「(日本時間 15:00)」「(日本時間:翌27日 3:00~5:00)」: behind the bracket that says the same in another zone; 0 where it is none. */
export function zoneNoteEnd(tokens: readonly Token[], open: number): number {
  if (tokens[open]?.kind !== 'open' || tokens[skipBlank(tokens, open + 1)]?.kind !== 'zone') return 0;
  let hasClock = false;
  for (let i = skipBlank(tokens, open + 1) + 1; i < open + NOTE_REACH; i++) {
    const token = tokens[i];
    if (token?.kind === 'close') return hasClock ? i + 1 : 0;
    if (token === undefined || !isOfNote(token)) return 0;
    hasClock ||= token.kind === 'time';
  }
  return 0;
}

const NOTE_REACH = 14;
const isOfNote = (token: Token): boolean =>
  OF_NOTE.has(token.kind) || (token.kind === 'word' && (token.entry.tags & (TAG.from | TAG.until)) !== 0);
const OF_NOTE: ReadonlySet<Token['kind']> = new Set(['connective', 'colon', 'date', 'day', 'time', 'range', 'zone']);
