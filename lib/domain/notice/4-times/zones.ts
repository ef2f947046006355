import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import type { NoticeText } from '../notice-text.ts';
import { UNKNOWN_ZONE } from '../words/zones.ts';
import { type Day, JST_MINUTES, resolveDay } from './instants.ts';
import type { TimeRange } from './time-range.ts';

/** The first zone of the clause, one that is known if there is any. */
export function zoneOfClause(tokens: readonly Token[], clause: Clause): number | null {
  let zone: number | null = null;
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'zone') continue;
    if (token.offsetMinutes !== UNKNOWN_ZONE) return token.offsetMinutes;
    zone = UNKNOWN_ZONE;
  }
  return zone;
}

/**
 * 「※時刻はすべてUTCです」 far from the times. Only when the notice names one zone and no other, and not beside one of its
 * times: 「10:00 UTC」 in a Japanese notice is the exception there, in an English one it is the habit.
 */
export function zoneOfDocument(tokens: readonly Token[], ranges: readonly TimeRange[]): number {
  const beside = ranges.flatMap(({ start, finish }) => [start?.zoneMinutes ?? null, finish?.zoneMinutes ?? null]);
  let zone: number | null = null;
  let named = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'zone' || isOtherName(tokens, i)) continue;
    // 「Until Nov 3 it is GMT+3, from then on GMT+2」: of two that English names the first is that of the writer.
    if (zone !== null && zone !== token.offsetMinutes) return isJapanese(tokens) ? JST_MINUTES : zone;
    zone = token.offsetMinutes;
    named++;
  }
  const isElsewhere = named > beside.filter((minutes) => minutes !== null).length;
  return zone !== null && (isElsewhere || !isJapanese(tokens)) ? zone : JST_MINUTES;
}

/** 「GMT+2 (CET+1)」: the same zone by another name. */
const isOtherName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'open' && [tokens[at - 2], tokens[at - 3]].some((token) => token?.kind === 'zone');

/** Particles are marks of their own, and English has none. */
export const isJapanese = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.kind === 'word' && !/^[a-z]/i.test(token.entry.word) && token.entry.asset === null);

/** A zone that holds from a day on. */
export interface LaterZone {
  readonly from: Day;
  readonly minutes: number;
}

/** 「Until 3 Nov it is GMT+3. From 3 Nov it will be GMT+2」: the zone of days on which the clock has been changed. */
export function laterZoneOf({ tokens, page }: Pick<NoticeText, 'tokens' | 'page'>, near: Day): LaterZone | null {
  const change = CHANGES.some((words) => page.lower.includes(words)) ? CHANGE.exec(page.lower) : null;
  if (change === null) return null;
  const [from, to] = [change.index, change.index + change[0].length];
  const inside = tokens.filter((token) => token.from >= from && token.from < to + ZONE_REACH);
  const date = inside.find(({ kind }) => kind === 'date');
  const zone = inside.find(({ kind, to: behind }) => kind === 'zone' && behind >= to);
  if (date?.kind !== 'date' || zone?.kind !== 'zone' || zone.offsetMinutes === UNKNOWN_ZONE) return null;
  const day = resolveDay(date, near, null);
  return day === null ? null : { from: day, minutes: zone.offsetMinutes };
}

const ZONE_REACH = 8;
const CHANGES = ['will be gmt', 'will be utc', ' to gmt', ' to utc', 'become gmt', 'becomes gmt'];
const CHANGE =
  /\b(?:from|as of|starting|since)(?: on)? (?:[a-z]{3,9},? )?[a-z0-9,./ -]{4,20}(?:\(inclusive\))?,? ?(?:it|the server time|server time|the time zone|platform time|this)(?: on)? (?:will be|is|becomes|changes to|will change to|switches to|will become) (?:utc|gmt)/;
