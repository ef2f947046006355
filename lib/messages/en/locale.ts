import type { CalendarDay, Locale } from '../contract/locale.ts';
import * as common from './common.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const date = ({ month, day }: CalendarDay): string => `${day} ${MONTHS[month - 1]}`;
const dayOfWeek = (at: CalendarDay): string => `${WEEKDAYS[at.weekday]} ${date(at)}`;

/** Inside a sentence `Deposits` is `deposits`; `API` stays. */
const inside = (word: string): string => (word === word.toUpperCase() ? word : word.toLowerCase());

export const locale: Locale = {
  shortDay: dayOfWeek,
  longDay: dayOfWeek,
  fullDay: (at) => `${date(at)} ${at.year}`,
  date,
  column: ({ day, weekday }) => `${WEEKDAYS[weekday]} ${day}`,
  dayAndClock: (day, clock) => `${day}, ${clock}`,
  dash: '–',
  openEnd: 'open end',
  openRange: (start) => `${start}, open end`,
  days: (count) => `${count} d`,
  hours: (count) => `${count} h`,
  minutes: (count) => `${count} min`,
  unitGap: ' ',
  ago: (length) => `${length} ago`,
  secondsAgo: (count) => `${count} s ago`,
  justNow: 'just now',
  local: common.local,
  before: (length) => `${length} before`,
  comma: ', ',
  or: ' / ',
  more: (count) => `${count} more`,
  pause: '; ',
  colon: ': ',
  joinNames: ([first = '', ...rest]) => [first, ...rest.map(inside)].join(', '),
};
