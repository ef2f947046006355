import { isDigit, isLower, numberAt, skipBlanks } from './digits.ts';
import { digitsBeforeZone, hoursBehind, pointTime } from './scan-time-english.ts';
import type { DurationToken, TimeToken, WholeToken } from './token.ts';

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
const evening = (hour: number): number => (hour >= 5 && hour < 12 ? hour + 12 : hour);
/** 午前12時 is noon in law and midnight in speech; a.m. of the clock is meant in notices: 0:00. */
const beforeNoon = (hour: number): number => (hour === 12 ? 0 : hour);

const HALVES: readonly Half[] = [
  { word: '午前', half: 'am', hour: beforeNoon },
  { word: '午後', half: 'pm', hour: afternoon },
  { word: '早朝', hour: morning },
  { word: '深夜', hour: (hour) => (hour >= 9 && hour < 12 ? hour + 12 : hour) },
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
const HALF_INITIALS = new Set(HALVES.map((half) => half.word.charCodeAt(0)));

export interface FoundTime {
  readonly hour: number | null;
  readonly minute: number;
  readonly to: number;
  readonly approximate: boolean;
}

/** A clock time that starts at `at`: 2:00, 午後3時半, 翌6:00, 正午, 6 PM. Also the bare minutes of 「~58分」. */
export function timeAt(text: string, lower: string, at: number): TimeToken | null {
  let from = at;
  let shiftDays = 0;
  if (text[from] === '翌' && !'日朝々営月年週'.includes(text[from + 1] ?? '日')) {
    shiftDays = 1;
    from = skipBlanks(text, from + 1);
  }
  const half = halfAt(lower, from);
  if (half) {
    from = skipBlanks(text, from + half.word.length);
    if (text[from] === 'の') from++;
  }
  const found =
    namedTime(text, lower, from) ??
    colonTime(text, from) ??
    kanjiTime(text, from) ??
    pointTime(text, lower, from) ??
    digitsBeforeZone(text, lower, from) ??
    halfOnly(text, lower, from, half);
  if (!found) return null;
  const spoken = half ?? halfBehind(lower, found.to);
  const to = half || !spoken ? found.to : skipBlanks(text, found.to) + spoken.word.length;
  if (found.hour !== null && spoken && found.hour > 12) {
    return { kind: 'time', from: at, ...found, hour: found.hour, to, shiftDays, half: null };
  }
  const hour = found.hour === null || !spoken ? found.hour : spoken.hour(found.hour);
  return {
    kind: 'time',
    from: at,
    to,
    hour,
    minute: found.minute,
    shiftDays,
    approximate: found.approximate,
    half: spoken?.half ?? null,
  };
}

function halfAt(lower: string, at: number): Half | null {
  if (!HALF_INITIALS.has(lower.charCodeAt(at))) return null;
  return HALVES.find((half) => lower.startsWith(half.word, at)) ?? null;
}

function halfBehind(lower: string, at: number): Half | null {
  const half = halfAt(lower, skipBlanks(lower, at));
  if (!half || half.word.charCodeAt(0) > 127) return null;
  const after = lower.charCodeAt(skipBlanks(lower, at) + half.word.length);
  return after >= 97 && after <= 122 ? null : half;
}

function namedTime(text: string, lower: string, at: number): FoundTime | null {
  if (text.startsWith('正午', at)) return { hour: 12, minute: 0, to: at + 2, approximate: false };
  if (text.startsWith('零時', at)) return { hour: 0, minute: 0, to: at + 2, approximate: false };
  for (const [word, hour] of [
    ['noon', 12],
    ['midnight', 0],
  ] as const) {
    if (!lower.startsWith(word, at)) continue;
    const [before, after] = [lower.charCodeAt(at - 1), lower.charCodeAt(at + word.length)];
    if ((before >= 97 && before <= 122) || (after >= 97 && after <= 122)) return null;
    return { hour, minute: 0, to: at + word.length, approximate: false };
  }
  return null;
}

/** 2:00, 02:00:00, 26:00. */
function colonTime(text: string, at: number): FoundTime | null {
  if ((text[at - 1] === ':' || text[at - 1] === '.') && isDigit(text, at - 2)) return null;
  const hour = numberAt(text, at, 2);
  if (!hour || hour.value > LAST_HOUR) return null;
  const colon = text[hour.to] === ' ' ? hour.to + 1 : hour.to;
  if (text[colon] !== ':') return null;
  const minute = numberAt(text, text[colon + 1] === ' ' ? colon + 2 : colon + 1, 2);
  if (!minute || minute.value > LAST_MINUTE || minute.to - colon < 3) return null;
  let to = minute.to;
  // 「3:00~3:30: API」: a colon without a number behind it is no part of the time.
  if (text[to] === ':' && isDigit(text, to + 1)) {
    const second = numberAt(text, to + 1, 2);
    if (!second || second.value > LAST_MINUTE) return null;
    to = second.to;
    if (text[to] === '.' && isDigit(text, to + 1)) to = numberAt(text, to + 1, 9)?.to ?? to;
  }
  to += hoursBehind(text, to);
  return { hour: hour.value, minute: minute.value, to, approximate: false };
}

/** 2時, 2時30分, 2時半, 2時台; 30分 alone. 「2時間」 is a duration. */
function kanjiTime(text: string, at: number): FoundTime | null {
  const first = numberAt(text, at, 2);
  if (!first) return null;
  const kanji = skipBlanks(text, first.to);
  if (text[kanji] === '分' && first.value <= LAST_MINUTE && !'間以程おほ毎前後ご'.includes(text[kanji + 1] ?? '間')) {
    return { hour: null, minute: first.value, to: kanji + 1, approximate: false };
  }
  if (text[kanji] !== '時' || first.value > LAST_HOUR) return null;
  const after = kanji + 1;
  if (text[after] === '間' || text[after] === '点') return text[after] === '点' ? hourOnly(first.value, after) : null;
  if (text[after] === '半') return { hour: first.value, minute: 30, to: after + 1, approximate: false };
  if (text[after] === '台') return { hour: first.value, minute: 0, to: after + 1, approximate: true };
  const minute = numberAt(text, skipBlanks(text, after), 2);
  if (!minute || minute.value > LAST_MINUTE) return hourOnly(first.value, after);
  const unit = skipBlanks(text, minute.to);
  if (text[unit] !== '分') return hourOnly(first.value, after);
  const second = numberAt(text, skipBlanks(text, unit + 1), 2);
  const to = second && text[second.to] === '秒' ? second.to + 1 : unit + 1;
  return { hour: first.value, minute: minute.value, to, approximate: false };
}

const hourOnly = (hour: number, to: number): FoundTime => ({ hour, minute: 0, to, approximate: false });

/** 「6 PM」「午後6」 without minutes. */
function halfOnly(text: string, lower: string, at: number, half: Half | null): FoundTime | null {
  const hour = numberAt(text, at, 2);
  if (!hour || hour.value > 12 || text[at - 1] === '.' || text[at - 1] === '/') return null;
  if (half && half.word.charCodeAt(0) < 128) return hourOnly(hour.value, hour.to);
  return !half && halfBehind(lower, hour.to) ? hourOnly(hour.value, hour.to) : null;
}

const UNITS: readonly (readonly [string, number])[] = [
  ['時間半', 90],
  ['時間', 60],
  ['分間', 1],
  ['分', 1],
  ['日間', 1440],
  ['週間', 10080],
  ['hours', 60],
  ['hour', 60],
  ['hrs', 60],
  ['hr', 60],
  ['minutes', 1],
  ['minute', 1],
  ['mins', 1],
  ['min', 1],
  ['h', 60],
];

/** 2時間30分, 90分, 2 hours. Call it after `timeAt`: a bare 「30分」 may be either. */
export function durationAt(text: string, lower: string, at: number): DurationToken | null {
  if ((text[at - 1] === '.' || text[at - 1] === ':') && isDigit(text, at - 2)) return null;
  let number = numberAt(text, at, 3);
  if (!number) return null;
  if (text[number.to] === '.' && isDigit(text, number.to + 1)) {
    const fraction = numberAt(text, number.to + 1, 2);
    if (!fraction) return null;
    number = { value: Number(text.slice(at, fraction.to)), to: fraction.to };
  }
  const unitFrom = text[number.to] === '-' ? number.to + 1 : skipBlanks(text, number.to);
  const unit = UNITS.find(([word]) => lower.startsWith(word, unitFrom));
  if (!unit) return null;
  const [word, factor] = unit;
  if (word === 'h' && isLower(lower, unitFrom + 1)) return null;
  let to = unitFrom + word.length;
  let minutes = word === '時間半' ? number.value * 60 + 30 : number.value * factor;
  if (word === '時間' || word.startsWith('hour')) {
    const rest = numberAt(text, skipBlanks(text, to), 2);
    const restUnit = rest ? skipBlanks(text, rest.to) : 0;
    if (rest && (text[restUnit] === '分' || lower.startsWith('min', restUnit))) {
      minutes += rest.value;
      to = text[restUnit] === '分' ? restUnit + 1 : restUnit + 3;
    }
  }
  return { kind: 'duration', from: at, to, minutes };
}

const WHOLES: readonly (readonly [string, WholeToken['which']])[] = [
  ['終日', 'all-day'],
  ['all day', 'all-day'],
  ['いっぱい', 'end-of-day'],
  ['一杯', 'end-of-day'],
];

export function wholeAt(lower: string, at: number): WholeToken | null {
  const found = WHOLES.find(([word]) => lower.startsWith(word, at));
  return found ? { kind: 'whole', from: at, to: at + found[0].length, which: found[1] } : null;
}
