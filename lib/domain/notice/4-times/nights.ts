import type { DateToken, DayToken, TimeToken } from '../2-tokens/token.ts';
import type { Moment } from './time-range.ts';

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
