import type { Locale } from '../contract/locale.ts';
import * as common from './common.ts';

const WEEKDAYS = '日月火水木金土';

export const locale: Locale = {
  shortDay: ({ month, day, weekday }) => `${month}/${day}(${WEEKDAYS[weekday]})`,
  longDay: ({ month, day, weekday }) => `${month}月${day}日(${WEEKDAYS[weekday]})`,
  fullDay: ({ year, month, day }) => `${year}/${month}/${day}`,
  date: ({ month, day }) => `${month}/${day}`,
  column: ({ day, weekday }) => `${WEEKDAYS[weekday]}${day}`,
  dayAndClock: (day, clock) => `${day} ${clock}`,
  dash: '〜',
  openEnd: '未定',
  openRange: (start) => `${start}〜未定`,
  days: (count) => `${count}日`,
  hours: (count) => `${count}時間`,
  minutes: (count) => `${count}分`,
  unitGap: '',
  ago: (length) => `${length}前`,
  secondsAgo: (count) => `${count}秒前`,
  justNow: 'たった今',
  local: common.local,
  before: (length) => `${length}前`,
  comma: '・',
  or: '／',
  more: (count) => `ほか${count}件`,
  pause: '、',
  colon: '：',
  joinNames: (names) => names.join('・'),
};
