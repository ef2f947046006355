import type { DateToken, DayToken, TimeToken, Token } from '../2-tokens/token.ts';
import type { NoticeText } from '../notice-text.ts';
import type { Moment, TimeRange } from './time-range.ts';

/** From this hour on it is morning. */
const MORNING = 6;
const NOON = 12;

/** 「今夜1時」, 「tonight at 1:00」 is of the day after, 「tonight at 8:00」 of the evening. */
export function atNight(moment: Moment): Moment {
  const { date, time } = moment;
  if (time?.kind !== 'time' || time.hour === null || time.shiftDays !== 0 || !isNight(date, time)) return moment;
  return { ...moment, time: { ...time, ...hourAtNight(time, time.hour) } };
}

/** 「from 1:00 to 3:00 tonight」: the day of both stands behind. */
export const bothAtNight = (start: Moment, finish: Moment): Moment =>
  start.date === null && finish.date !== null ? { ...atNight({ ...start, date: finish.date }), date: null } : start;

/** 「本日深夜1時」, 「midnight tonight」; 「11月26日深夜1時」 is of that day. */
const isNight = (date: DateToken | DayToken | null, time: TimeToken): boolean =>
  date?.kind === 'day' && (date.isNight === true || (time.isNight === true && date.base === 'published'));

function hourAtNight({ half }: TimeToken, hour: number): Pick<TimeToken, 'hour' | 'shiftDays' | 'half'> {
  if (hour < MORNING) return { hour, shiftDays: 1, half };
  if (half !== null || hour > NOON) return { hour, shiftDays: 0, half };
  return hour === NOON ? { hour: 0, shiftDays: 1, half } : { hour: hour + NOON, shiftDays: 0, half: 'pm' };
}

/** 「Monday 18 to Tuesday 19 January: 23:30 to 02:00」: two days of one night, and hours that run over its midnight. */
export function joinNights({ tokens, page }: NoticeText, ranges: readonly TimeRange[]): readonly TimeRange[] {
  if (!page.hasEnglish) return ranges;
  const joined: TimeRange[] = [];
  for (let i = 0; i < ranges.length; i++) {
    const range = ofEvening(ranges[i] as TimeRange, page.lower);
    const hours = ranges[i + 1];
    const date = hours === undefined || !areBeside(tokens, range.end, hours.first) ? null : eveningOf(range);
    if (hours?.start == null || date === null || !runsOverMidnight(hours)) {
      joined.push(range);
      continue;
    }
    joined.push({ ...hours, first: range.first, start: { ...hours.start, first: range.first, date } });
    i++;
  }
  return joined;
}

const NIGHT_OF = /\bnight (?:of|from)(?: the)? (?:[a-z]{3,9} )?(\d{1,2})(?:st|nd|rd|th)? ?[/-] ?$/;
const NIGHT_OF_REACH = 32;
const EVENING = 18;

/** 「Night of 23/24 November: 23:30 - 02:00」 begins on the 23rd. */
function ofEvening(range: TimeRange, lower: string): TimeRange {
  const { start } = range;
  const date = start?.date;
  if (start == null || date?.kind !== 'date' || start.time?.kind !== 'time' || (start.time.hour ?? 0) < EVENING)
    return range;
  const evening = Number(NIGHT_OF.exec(lower.slice(Math.max(0, date.from - NIGHT_OF_REACH), date.from))?.[1]);
  return evening === date.day - 1 ? { ...range, start: { ...start, date: { ...date, day: evening } } } : range;
}

/** The first of two days that follow each other. */
function eveningOf({ shape, start, finish }: TimeRange): DateToken | null {
  const [from, to] = [start?.date, finish?.date];
  if (shape !== 'range' || start?.time != null || finish?.time != null) return null;
  if (from?.kind !== 'date' || to?.kind !== 'date' || to.month === null) return null;
  const isNext = to.day === from.day + 1 && (from.month === null || from.month === to.month);
  return isNext ? { ...from, month: to.month, year: from.year ?? to.year } : null;
}

const runsOverMidnight = ({ shape, start, finish }: TimeRange): boolean =>
  shape === 'range' &&
  start?.date === null &&
  finish?.date === null &&
  start.time?.kind === 'time' &&
  finish.time?.kind === 'time' &&
  start.time.hour !== null &&
  finish.time.hour !== null &&
  start.time.half === null &&
  finish.time.half === null &&
  finish.time.hour < start.time.hour;

const NIGHT_REACH = 5;
const areBeside = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= NIGHT_REACH &&
  tokens
    .slice(from, to)
    .every((token) => BESIDE.has(token.kind) || (token.kind === 'word' && FROM.has(token.entry.word)));

const BESIDE: ReadonlySet<Token['kind']> = new Set(['colon', 'comma', 'connective', 'open', 'tab']);
const FROM: ReadonlySet<string> = new Set(['from', 'between']);
