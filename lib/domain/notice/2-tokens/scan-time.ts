import { isDigit, isLower, numberAt, skipBlanks } from './digits.ts';
import { digitsBeforeZone, hourBeforeHalf, hoursBehind, hourWithMark, pointTime } from './scan-time-english.ts';
import type { TimeToken } from './token.ts';

/** 「26:00」 and 「29:00」 are 2:00 and 5:00 of the day after; 30:00 is the last such hour in use. */
const LAST_HOUR = 30;
const LAST_MINUTE = 59;

interface Half {
  readonly word: string;
  readonly half?: 'am' | 'pm';
  /** Clock time from the hour as written under this word. */
  readonly hour: (hour: number) => number;
}

const morning = (hour: number): number => hour;
const afternoon = (hour: number): number => (hour < 12 ? hour + 12 : hour);
/** 夜の10時 is 22:00, but 夜の1時 is 1:00. */
const evening = (hour: number): number => (hour >= 5 && hour <= 12 ? hour + 12 : hour);
/** 深夜11時 is 23:00, and 深夜12時 midnight. */
const lateNight = (hour: number): number => (hour >= 9 && hour <= 12 ? hour + 12 : hour);
/** 午前12時 is noon in law and midnight in speech; a.m. of the clock is meant in notices: 0:00. */
const beforeNoon = (hour: number): number => (hour === 12 ? 0 : hour);

const HALVES: readonly Half[] = [
  { word: '午前', half: 'am', hour: beforeNoon },
  { word: '午後', half: 'pm', hour: afternoon },
  { word: '早朝', hour: morning },
  { word: '深夜', hour: lateNight },
  { word: '未明', hour: morning },
  { word: '夕方', hour: afternoon },
  { word: '夜間', hour: evening },
  { word: '朝', hour: morning },
  { word: '昼', hour: (hour) => (hour < 5 ? hour + 12 : hour) },
  { word: '夜', hour: evening },
  { word: 'am', half: 'am', hour: beforeNoon },
  { word: 'a.m.', half: 'am', hour: beforeNoon },
  { word: 'pm', half: 'pm', hour: afternoon },
  { word: 'p.m.', half: 'pm', hour: afternoon },
];
/** 「5 in the morning」, 「9:30 in the evening」: English says it behind the time in as many words. */
const WORDED_HALVES: readonly Half[] = [
  { word: 'in the morning', half: 'am', hour: beforeNoon },
  { word: 'in the early morning', half: 'am', hour: beforeNoon },
  { word: 'in the afternoon', half: 'pm', hour: afternoon },
  { word: 'in the evening', half: 'pm', hour: evening },
  { word: 'at night', hour: evening },
  // 「12 noon」
  { word: 'noon', half: 'pm', hour: afternoon },
  { word: 'midnight', half: 'am', hour: beforeNoon },
];
const HALVES_BEHIND = [...HALVES, ...WORDED_HALVES];
const initialsOf = (halves: readonly Half[]): ReadonlySet<number> =>
  new Set(halves.map((half) => half.word.charCodeAt(0)));
const HALF_INITIALS = initialsOf(HALVES);
const HALF_BEHIND_INITIALS = initialsOf(HALVES_BEHIND);

export interface FoundTime {
  readonly hour: number | null;
  readonly minute: number;
  readonly to: number;
  readonly approximate: boolean;
}

/** A clock time that starts at `at`: 2:00, 午後3時半, 翌6:00, 正午, 6 PM. Also the bare minutes of 「~58分」. */
export function timeAt(text: string, lower: string, at: number): TimeToken | null {
  const isNextDay = text[at] === '翌' && !'日朝々営月年週'.includes(text[at + 1] ?? '日');
  const halfFrom = isNextDay ? skipBlanks(text, at + 1) : behindSame(text, at);
  const half = halfAt(lower, halfFrom);
  const from = half ? behindHalf(text, halfFrom + half.word.length) : halfFrom;
  const found = clockAt(text, lower, from) ?? halfOnly(text, lower, from, half);
  if (!found) return null;
  const behind = half ? null : halfBehind(lower, found.to);
  const to = behind ? skipBlanks(text, found.to) + behind.word.length : found.to;
  const { minute, approximate } = found;
  return {
    kind: 'time',
    from: at,
    to,
    ...hourBy(found, half ?? behind),
    minute,
    shiftDays: isNextDay ? 1 : 0,
    approximate,
    ...((half?.word === NIGHT || lower.startsWith(MIDNIGHT, from)) && { isNight: true }),
  };
}

/** 「2時から同5時」: of the same day, as a clock time alone would be. */
const behindSame = (text: string, at: number): number =>
  text[at] === '同' && (isDigit(text, at + 1) || text[at + 1] === '午') ? at + 1 : at;

const NIGHT = '深夜';
const MIDNIGHT = 'midnight';

/** A clock time whose half of the day is not needed to know it for one. */
const clockAt = (text: string, lower: string, at: number): FoundTime | null =>
  namedTime(text, lower, at) ??
  colonTime(text, at) ??
  kanjiTime(text, at) ??
  pointTime(text, lower, at) ??
  digitsBeforeZone(text, lower, at) ??
  hourWithMark(lower, at) ??
  hourBeforeHalf(lower, at);

/** 「午後の3時」 */
function behindHalf(text: string, at: number): number {
  const from = skipBlanks(text, at);
  return text[from] === 'の' ? from + 1 : from;
}

const NOON = 12;

/** The hour of the clock, and which half of the day was said; 「15:00 PM」 says none. */
function hourBy({ hour }: FoundTime, half: Half | null): Pick<TimeToken, 'hour' | 'half'> {
  if (half === null || (hour !== null && hour > NOON)) return { hour, half: null };
  const told = hour === null ? null : half.hour(hour);
  // 「夜11時から12時」, 「夕方5時~7時」: an hour that a word has put behind noon.
  return { hour: told, half: half.half ?? (told !== hour ? 'pm' : null) };
}

function halfAt(lower: string, at: number): Half | null {
  if (!HALF_INITIALS.has(lower.charCodeAt(at))) return null;
  return HALVES.find((half) => lower.startsWith(half.word, at)) ?? null;
}

function halfBehind(lower: string, at: number): Half | null {
  const from = skipBlanks(lower, at);
  if (!HALF_BEHIND_INITIALS.has(lower.charCodeAt(from))) return null;
  const half = HALVES_BEHIND.find(({ word }) => lower.startsWith(word, from));
  if (!half || half.word.charCodeAt(0) > 127) return null;
  const after = lower.charCodeAt(from + half.word.length);
  return after >= 97 && after <= 122 ? null : half;
}

const LATIN_NAMES = [
  ['noon', 12],
  [MIDNIGHT, 0],
] as const;

function namedTime(text: string, lower: string, at: number): FoundTime | null {
  if (text.startsWith('正午', at)) return hourOnly(12, at + 2);
  if (text.startsWith('零時', at)) return ofHour(text, 0, at + 2);
  const named = LATIN_NAMES.find(([word]) => lower.startsWith(word, at));
  if (named === undefined) return null;
  const to = at + named[0].length;
  return isLower(lower, at - 1) || isLower(lower, to) ? null : hourOnly(named[1], to);
}

/** 2:00, 02:00:00, 26:00. */
function colonTime(text: string, at: number): FoundTime | null {
  if ((text[at - 1] === ':' || text[at - 1] === '.') && isDigit(text, at - 2)) return null;
  const hour = numberAt(text, at, 2);
  if (!hour || hour.value > LAST_HOUR) return null;
  const colon = text[hour.to] === ' ' ? hour.to + 1 : hour.to;
  if (text[colon] !== ':' && !isHourMark(text, colon)) return null;
  const minute = minuteBehind(text, colon);
  if (!minute) return null;
  const to = behindSeconds(text, minute.to);
  if (to === null) return null;
  return { hour: hour.value, minute: minute.value, to: to + hoursBehind(text, to), approximate: false };
}

/** 「23h00」; 「1h30m」 is a length. */
const isHourMark = (text: string, at: number): boolean =>
  text[at] === 'h' && isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3) && text[at + 3] !== 'm';

function minuteBehind(text: string, colon: number): ReturnType<typeof numberAt> {
  const isParted = text[colon + 1] === ' ';
  const minute = numberAt(text, isParted ? colon + 2 : colon + 1, 2);
  if (!minute || minute.value > LAST_MINUTE || minute.to - colon < 3) return null;
  // 「Round 1: 01:00」
  if (!isParted) return minute;
  const behind = text.slice(minute.to, minute.to + DAY_REACH);
  return (behind[0] === ':' && isDigit(behind, 1)) || OF_MONTH.test(behind) ? null : minute;
}

const DAY_REACH = 10;
/** 「Day 1: 9 February」, 「Session 2: 10th of Feb」 */
const OF_MONTH = /^(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Behind the seconds and their fraction, `at` itself where there are none; null where they are no seconds. */
function behindSeconds(text: string, at: number): number | null {
  // 「3:00~3:30: API」: a colon without a number behind it is no part of the time.
  if (text[at] !== ':' || !isDigit(text, at + 1)) return at;
  const second = numberAt(text, at + 1, 2);
  if (!second || second.value > LAST_MINUTE) return null;
  return text[second.to] === '.' ? (numberAt(text, second.to + 1, 9)?.to ?? second.to) : second.to;
}

/** 「約30分」「最大30分」「所要時間:30分」: a length. */
const IN_LENGTH =
  /(?:約|およそ|最大|最長|ほぼ|各[回日夜]?|毎回|それぞれ|ずつ|(?:所要|作業|停止|休止|ンス)時間[:は】\])]{0,2}|所要[:は】\])]{0,2}) ?$/;
const LENGTH_LABEL = 10;
/** 「40分を見込んでいます」, 「50分もあれば」 */
const IS_LENGTH =
  /^(?:を(?:見|み|予定|要|想定|いただ|頂|目|かけ)|も(?:あれば|かか)|で(?:終|完|済|片|復|戻)|の(?:作業|停止|休止|中断|お時間))/;

/** 2時, 2時30分, 2時半, 2時台; 30分 alone. 「2時間」 is a duration. */
function kanjiTime(text: string, at: number): FoundTime | null {
  const first = numberAt(text, at, 2);
  if (!first) return null;
  const kanji = skipBlanks(text, first.to);
  if (
    text[kanji] === '分' &&
    first.value <= LAST_MINUTE &&
    !IN_LENGTH.test(text.slice(Math.max(0, at - LENGTH_LABEL), at)) &&
    !'間以程おほ毎前後ごくぐみ見かが待'.includes(text[kanji + 1] ?? '間') &&
    !IS_LENGTH.test(text.slice(kanji + 1, kanji + LENGTH_LABEL))
  ) {
    return { hour: null, minute: first.value, to: kanji + 1, approximate: false };
  }
  if (text[kanji] !== '時' || first.value > LAST_HOUR) return null;
  return ofHour(text, first.value, kanji + 1);
}

/** What stands behind 「2時」 and says more of it. */
function ofHour(text: string, hour: number, at: number): FoundTime | null {
  switch (text[at]) {
    case '間':
      return null;
    case '点':
      return hourOnly(hour, at);
    case '半':
      return { hour, minute: 30, to: at + 1, approximate: false };
    case '台':
      return { hour, minute: 0, to: at + 1, approximate: true };
    default:
      return withMinutes(text, hour, at);
  }
}

function withMinutes(text: string, hour: number, at: number): FoundTime {
  const minute = numberAt(text, skipBlanks(text, at), 2);
  if (!minute || minute.value > LAST_MINUTE) return hourOnly(hour, at);
  const unit = skipBlanks(text, minute.to);
  if (text[unit] !== '分') return hourOnly(hour, at);
  const second = numberAt(text, skipBlanks(text, unit + 1), 2);
  const to = second && text[second.to] === '秒' ? second.to + 1 : unit + 1;
  return { hour, minute: minute.value, to, approximate: false };
}

const hourOnly = (hour: number, to: number): FoundTime => ({ hour, minute: 0, to, approximate: false });

/** 「6 PM」「午後6」 without minutes. */
function halfOnly(text: string, lower: string, at: number, half: Half | null): FoundTime | null {
  const hour = numberAt(text, at, 2);
  if (!hour || hour.value > 12 || text[at - 1] === '.' || text[at - 1] === '/') return null;
  if (half && half.word.charCodeAt(0) < 128) return hourOnly(hour.value, hour.to);
  return !half && halfBehind(lower, hour.to) ? hourOnly(hour.value, hour.to) : null;
}
