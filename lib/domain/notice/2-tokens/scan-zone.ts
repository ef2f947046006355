import { isLower } from './digits.ts';
import type { ZoneToken } from './token.ts';

/** Zones whose offset depends on the day, as no offset that is in use; `offsetOn` knows what they are. */
export const EASTERN = -3000;
export const PACIFIC = -4800;
export const CENTRAL = -3600;
export const MOUNTAIN = -4200;
export const LONDON = -9000;
export const BERLIN = -9060;

const ZONES: readonly (readonly [string, number])[] = [
  ['日本標準時', 540],
  ['日本時間', 540],
  ['japan standard time', 540],
  ['japan time', 540],
  ['tokyo time', 540],
  ['hong kong time', 480],
  ['singapore time', 480],
  ['singapore standard time', 480],
  ['beijing time', 480],
  ['china standard time', 480],
  ['china time', 480],
  ['taipei time', 480],
  ['korea time', 540],
  ['korean time', 540],
  ['korea standard time', 540],
  ['seoul time', 540],
  ['coordinated universal time', 0],
  ['greenwich mean time', 0],
  ['eastern standard time', -300],
  ['eastern daylight time', -240],
  ['pacific standard time', -480],
  ['pacific daylight time', -420],
  ['central european time', 60],
  ['east africa time', 180],
  ['india standard time', 330],
  ['ist', 330],
  ['bst', 60],
  ['cst', -360],
  ['cdt', -300],
  ['aest', 600],
  ['aedt', 660],
  ['msk', 180],
  ['wib', 420],
  ['ict', 420],
  ['eastern time', EASTERN],
  ['pacific time', PACIFIC],
  ['central time', CENTRAL],
  ['mountain time', MOUNTAIN],
  ['mst', -420],
  ['mdt', -360],
  ['ct', CENTRAL],
  ['eastern', EASTERN],
  ['pacific', PACIFIC],
  ['us eastern', EASTERN],
  ['cet summer time', 120],
  ['central european summer time', 120],
  ['british summer time', 60],
  ['gulf standard time', 240],
  ['gst', 240],
  ['new york time', EASTERN],
  ['san francisco time', PACIFIC],
  ['uk time', LONDON],
  ['london time', LONDON],
  ['berlin time', BERLIN],
  ['paris time', BERLIN],
  ['amsterdam time', BERLIN],
  ['new york', EASTERN],
  ['london', LONDON],
  ['tokyo', 540],
  ['singapore', 480],
  ['hong kong', 480],
  ['us pacific', PACIFIC],
  ['北京時間', 480],
  ['台湾時間', 480],
  ['世界時', 0],
  ['英国時間', LONDON],
  ['米国東部時間', EASTERN],
  ['米国太平洋時間', PACIFIC],
  ['協定世界時', 0],
  ['世界協定時', 0],
  ['世界標準時', 0],
  ['jst', 540],
  ['utc', 0],
  ['gmt', 0],
  ['sgt', 480],
  ['hkt', 480],
  ['kst', 540],
  ['シンガポール時間', 480],
  ['香港時間', 480],
  ['韓国時間', 540],
  ['中国時間', 480],
  ['米国東部標準時', -300],
  ['米国東部夏時間', -240],
  ['pst', -480],
  ['pdt', -420],
  ['pt', PACIFIC],
  ['et', EASTERN],
  ['bjt', 480],
  ['est', -300],
  ['edt', -240],
  ['cet', 60],
  ['cest', 120],
  ['eet', 120],
  ['eest', 180],
  ['eastern european time', 120],
  ['eastern european summer time', 180],
  ['brt', -180],
  ['brasilia time', -180],
  ['brasília time', -180],
  ['sao paulo time', -180],
  ['são paulo time', -180],
  ['buenos aires time', -180],
  ['argentina time', -180],
  ['myt', 480],
  ['malaysia time', 480],
  ['kuala lumpur time', 480],
  ['philippine time', 480],
  ['philippine standard time', 480],
  ['manila time', 480],
  ['awst', 480],
  ['perth time', 480],
  ['thailand time', 420],
  ['bangkok time', 420],
  ['vietnam time', 420],
  ['hanoi time', 420],
  ['jakarta time', 420],
  ['western indonesia time', 420],
  ['dubai time', 240],
  ['uae time', 240],
  ['india time', 330],
  ['mumbai time', 330],
  ['moscow time', 180],
  ['istanbul time', 180],
  ['turkey time', 180],
  ['nairobi time', 180],
  ['eat', 180],
  ['sast', 120],
  ['south africa standard time', 120],
  ['johannesburg time', 120],
  ['lagos time', 60],
  ['west africa time', 60],
  ['brisbane time', 600],
  ['nzst', 720],
  ['nzdt', 780],
  ['hst', -600],
  ['タイ時間', 420],
  ['ベトナム時間', 420],
  ['インド時間', 330],
  ['マレーシア時間', 480],
  ['フィリピン時間', 480],
  ['ドバイ時間', 240],
  ['モスクワ時間', 180],
  ['ブラジリア時間', -180],
  ['ニューヨーク時間', EASTERN],
  ['ロンドン時間', LONDON],
  ['中央ヨーロッパ時間', BERLIN],
  ['中央欧州時間', BERLIN],
];
/** Characters that the name of a zone may begin with, in lower case. */
export const ZONE_INITIALS: ReadonlySet<number> = new Set(ZONES.map(([word]) => word.charCodeAt(0)));
const ISO_OFFSET = /^(?:z(?![a-z])|([+-])(\d{2}):?(\d{2})(?![\d:]))/;
/** Two letters, and names of coasts, are a zone right behind a clock time only. */
const ONLY_BEHIND_CLOCK: ReadonlySet<string> = new Set([
  'eastern',
  'pacific',
  'new york',
  'london',
  'tokyo',
  'singapore',
  'hong kong',
  'gst',
  'eat',
]);
const BEHIND_CLOCK = /(?:\d|[ap]\.?m\.?) ?\(?$/;
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
  if (!ZONE_INITIALS.has(lower.charCodeAt(at))) return null;
  const zone = ZONES.find(([word]) => lower.startsWith(word, at) && isWhole(lower, at, word));
  if (zone === undefined) return null;
  const [word, offsetMinutes] = zone;
  const to = at + word.length;
  const isSigned = (word === 'utc' || word === 'gmt') && !leadsToClock(lower, at, to);
  const shifted = isSigned ? SIGNED_HOURS.exec(lower.slice(to, to + 9)) : null;
  return shifted
    ? { kind: 'zone', from: at, to: to + shifted[0].length, offsetMinutes: signed(shifted[1], shifted[2], shifted[3]) }
    : { kind: 'zone', from: at, to, offsetMinutes };
}

/** No part of a longer Latin word. */
function isWhole(lower: string, at: number, word: string): boolean {
  const isLatin = lower.charCodeAt(at) < 128;
  if (isLatin && (isLower(lower, at - 1) || isLower(lower, at + word.length))) return false;
  // 「est. 30 min」
  if (word === 'est' && ESTIMATED.test(lower.slice(at + word.length, at + word.length + ESTIMATED_REACH))) return false;
  return (word.length > 2 && !ONLY_BEHIND_CLOCK.has(word)) || BEHIND_CLOCK.test(lower.slice(Math.max(0, at - 7), at));
}

const ESTIMATED = /^\. ?(?:\d|time|duration|downtime|completion|end|finish|length)/;
const ESTIMATED_REACH = 12;

const leadsToClock = (lower: string, from: number, to: number): boolean =>
  TO_CLOCK.test(lower.slice(to, to + 14)) && RIGHT_BEHIND_CLOCK.test(lower.slice(Math.max(0, from - 6), from));

const signed = (sign = '+', hours = '0', minutes = '0'): number =>
  (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
