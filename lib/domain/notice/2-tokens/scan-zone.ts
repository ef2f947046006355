import { UNKNOWN_ZONE, ZONES } from '../words/zones.ts';
import { byStart, startAt } from './by-start.ts';
import { isLower } from './digits.ts';
import type { ZoneToken } from './token.ts';

const ZONES_BY_START = byStart(ZONES);
/** Characters that the name of a zone may begin with, in lower case. */
export const ZONE_INITIALS: readonly number[] = ZONES.map(([word]) => word.charCodeAt(0));
const ISO_OFFSET = /^(?:z(?![a-z])|([+-])(\d{2}):?(\d{2})(?![\d:]))/;
/** Two letters, and names of coasts, are a zone right behind a clock time only. */
const ONLY_BEHIND_CLOCK: ReadonlySet<string> = new Set([
  'eastern',
  'pacific',
  'central',
  'mountain',
  'new york',
  'london',
  'tokyo',
  'singapore',
  'hong kong',
  'gst',
  'eat',
  'cat',
  'wat',
  'wit',
  'central european',
]);
const BEHIND_CLOCK = /(?:\d|[ap]\.?m\.?|noon|night) ?\(?$/;
/** 「January 10, ET」, 「9:20 this morning (Eastern)」, 「all times Central」. */
const BEHIND_WHEN =
  /(?:\d, ?\(?|(?:day|morning|afternoon|evening|tomorrow) ?\(|\btimes? (?:(?:zone|are|is|shown|listed|given|stated|in|below) ){0,3}\(?)$/;
const WHEN_REACH = 32;
const SIGNED_HOURS = /^ ?([+-]) ?(\d{1,2})(?::?(\d{2}))?(?![\d:])/;
/** 「02:00 UTC - 05:00」, 「7AM UTC-9AM」, 「02:00 UTC-05:00 UTC」: behind a clock time the dash leads to another one. */
const RIGHT_BEHIND_CLOCK = /(?:\d|[ap]\.?m\.?) ?$/;
const TO_CLOCK = /^(?: - \d| ?- ?\d{1,2}(?::\d{2})? ?(?:[ap]\.?m|utc|gmt))/;

/** JST, UTC, GMT+9, (UTC +09:00), and the bare offset behind an ISO time. */
export function zoneAt(lower: string, at: number, afterIsoTime: boolean): ZoneToken | null {
  return (afterIsoTime ? isoOffsetAt(lower, at) : null) ?? namedZoneAt(lower, at);
}

function isoOffsetAt(lower: string, at: number): ZoneToken | null {
  const iso = ISO_OFFSET.exec(lower.slice(at, at + 7));
  return iso && { kind: 'zone', from: at, to: at + iso[0].length, offsetMinutes: signed(iso[1], iso[2], iso[3]) };
}

function namedZoneAt(lower: string, at: number): ZoneToken | null {
  const zone = ZONES_BY_START.get(startAt(lower, at))?.find(
    ([word]) => lower.startsWith(word, at) && isWhole(lower, at, word),
  );
  if (zone === undefined) return null;
  const [word, offsetMinutes] = zone;
  const to = at + word.length;
  const isSigned = (word === 'utc' || word === 'gmt') && !leadsToClock(lower, at, to);
  const shifted = isSigned ? SIGNED_HOURS.exec(lower.slice(to, to + 9)) : null;
  return shifted
    ? { kind: 'zone', from: at, to: to + shifted[0].length, offsetMinutes: signed(shifted[1], shifted[2], shifted[3]) }
    : { kind: 'zone', from: at, to, offsetMinutes };
}

/**
 * 「10:00 XYZT」, 「10:00 Port Moresby time」, 「10:00 (local time)」: right behind a clock time a name that no table has. It is
 * kept, so that nobody reads the time as one of Japan.
 */
export function unknownZoneAt(text: string, at: number): ZoneToken | null {
  if (!BEHIND_HOUR.test(text.slice(Math.max(0, at - 7), at).toLowerCase())) return null;
  const found = NAMED_TIME.exec(text.slice(at, at + LONGEST_NAME)) ?? ABBREVIATED.exec(text.slice(at, at + SHORT_NAME));
  if (found === null || NO_ZONES.has(found[0])) return null;
  return { kind: 'zone', from: at, to: at + found[0].length, offsetMinutes: UNKNOWN_ZONE };
}

/** 「16時(現地時間)」 too. */
const BEHIND_HOUR = /(?:\d|[ap]\.?m\.?|[時分頃]) ?\(?$/;
const NAMED_TIME =
  /^(?:(?:local|server|platform|exchange|system) time|(?:[A-Z][a-zé]{2,12} ){1,2}[Tt]ime)(?![A-Za-z])|^(?:現地|(?!メンテ|サービス|システム|サポート|サマー|リリース|スタート|セール|ダウン|アクセス|キャンペーン|アップデート)[ァ-ヴー]{2,8}(?:標準)?)時間/;
const ABBREVIATED = /^[A-Z]{2,3}T(?![A-Za-z0-9/-])/;
const LONGEST_NAME = 32;
const SHORT_NAME = 6;
const NO_ZONES: ReadonlySet<string> = new Set([
  'USDT',
  'FIAT',
  'SPOT',
  'NEXT',
  'TEST',
  'LIST',
  'POST',
  'HALT',
  'NOT',
  'OUT',
  'BUT',
  'GET',
  'SET',
  'PUT',
  'BOT',
  'NFT',
  'VAT',
  'TUT',
  'BIT',
  'FAST',
  'LAST',
  'BEST',
  'COST',
  'MUST',
  'JUST',
  'VISIT',
  'CHAT',
]);

/** No part of a longer Latin word. */
function isWhole(lower: string, at: number, word: string): boolean {
  const isLatin = lower.charCodeAt(at) < 128;
  if (isLatin && (isLower(lower, at - 1) || isLower(lower, at + word.length))) return false;
  // 「est. 30 min」
  if (word === 'est' && ESTIMATED.test(lower.slice(at + word.length, at + word.length + ESTIMATED_REACH))) return false;
  if (word.length > 2 && !ONLY_BEHIND_CLOCK.has(word)) return true;
  // 「Timeline (ET)」, 「Outage window (PT):」
  if (word.endsWith('t') && lower[at - 1] === '(' && lower[at + word.length] === ')') return true;
  return (
    BEHIND_CLOCK.test(lower.slice(Math.max(0, at - 7), at)) ||
    BEHIND_WHEN.test(lower.slice(Math.max(0, at - WHEN_REACH), at))
  );
}

const ESTIMATED = /^\. ?(?:\d|time|duration|downtime|completion|end|finish|length)/;
const ESTIMATED_REACH = 12;

const leadsToClock = (lower: string, from: number, to: number): boolean =>
  TO_CLOCK.test(lower.slice(to, to + 14)) && RIGHT_BEHIND_CLOCK.test(lower.slice(Math.max(0, from - 6), from));

const signed = (sign = '+', hours = '0', minutes = '0'): number =>
  (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
