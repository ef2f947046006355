import { DAY_MS, type EpochMs, JST_OFFSET_MS } from '../../lib/domain/time.ts';

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly weekday: string;
}

const WEEKDAYS = '日月火水木金土';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function partsOf(instant: EpochMs, offsetMs: number = JST_OFFSET_MS): Parts {
  const date = new Date(instant + offsetMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    weekday: WEEKDAYS[date.getUTCDay()] ?? '',
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
const isSameDay = (a: Parts, b: Parts): boolean => a.day === b.day && a.month === b.month;
const kanjiDay = (p: Parts): string => `${p.year}年${p.month}月${p.day}日(${p.weekday})`;
const clock = (p: Parts): string => `${p.hour}:${two(p.minute)}`;
const kanjiClock = (p: Parts): string => `${p.hour}時${p.minute === 0 ? '' : `${two(p.minute)}分`}`;
const halfClock = (p: Parts): string => `${p.hour < 12 ? '午前' : '午後'}${p.hour % 12}時${two(p.minute)}分`;
const englishClock = (p: Parts): string =>
  `${p.hour % 12 === 0 ? 12 : p.hour % 12}:${two(p.minute)} ${p.hour < 12 ? 'AM' : 'PM'}`;
const englishDay = (p: Parts): string => `${MONTHS[p.month - 1]} ${p.day}, ${p.year}`;
const reiwa = (p: Parts): string => `令和${p.year - 2018}年${p.month}月${p.day}日`;
const wide = (text: string): string =>
  text.replace(/[0-9:]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

type Render = (from: EpochMs, to: EpochMs) => string;

const inJst =
  (render: (a: Parts, b: Parts) => string): Render =>
  (from, to) =>
    render(partsOf(from), partsOf(to));

/** The ways in which a window may be written, each for any window. */
export const RENDERINGS: readonly (readonly [name: string, render: Render])[] = [
  ['two full dates', inJst((a, b) => `日時：${kanjiDay(a)} ${clock(a)} ～ ${kanjiDay(b)} ${clock(b)}`)],
  ['one date, the end by its clock time', inJst((a, b) => `日時：${kanjiDay(a)} ${clock(a)}～${clock(b)}`)],
  ['翌', inJst((a, b) => `日時：${kanjiDay(a)} ${clock(a)}～${isSameDay(a, b) ? '' : '翌'}${clock(b)}`)],
  [
    'hours past 24',
    inJst(
      (a, b) =>
        `日時：${kanjiDay(a)} ${clock(a)}～${isSameDay(a, b) || b.hour > 5 ? clock(b) : clock({ ...b, hour: b.hour + 24 })}`,
    ),
  ],
  ['full width', inJst((a, b) => wide(`日時：${kanjiDay(a)}　${clock(a)}～${clock(b)}`))],
  [
    '時 and 分',
    inJst((a, b) => `${kanjiDay(a)}${kanjiClock(a)}から${kanjiDay(b)}${kanjiClock(b)}まで停止いたします。`),
  ],
  ['午前 and 午後', inJst((a, b) => `日時：${kanjiDay(a)} ${halfClock(a)}より${kanjiDay(b)} ${halfClock(b)}まで`)],
  ['era', inJst((a, b) => `日時：${reiwa(a)} ${clock(a)}～${reiwa(b)} ${clock(b)}`)],
  ['without a year', inJst((a, b) => `日時：${a.month}月${a.day}日 ${clock(a)}～${b.month}月${b.day}日 ${clock(b)}`)],
  ['slashes', inJst((a, b) => `日時：${a.month}/${a.day} ${clock(a)} - ${b.month}/${b.day} ${clock(b)}`)],
  [
    'rows of start and end',
    inJst((a, b) => `開始日時：${kanjiDay(a)} ${clock(a)}\n終了予定日時：${kanjiDay(b)} ${clock(b)}`),
  ],
  ['cells of start and end', inJst((a, b) => `開始\t終了\n${kanjiDay(a)} ${clock(a)}\t${kanjiDay(b)} ${clock(b)}`)],
  [
    'headings of start and end',
    inJst((a, b) => `停止日時\n${kanjiDay(a)} ${clock(a)}\n\n再開日時\n${kanjiDay(b)} ${clock(b)}`),
  ],
  ['date row and time row', inJst((a, b) => `実施日：${kanjiDay(a)}\n時間：${clock(a)}～${clock(b)}`)],
  ['dots', inJst((a, b) => `日時：${a.year}.${two(a.month)}.${two(a.day)} ${clock(a)}～${clock(b)}`)],
  ['ISO', (from, to) => `${new Date(from).toISOString()} to ${new Date(to).toISOString()}`],
  [
    'English, month first',
    inJst((a, b) => `Maintenance: ${englishDay(a)} ${englishClock(a)} - ${englishDay(b)} ${englishClock(b)} (JST)`),
  ],
  [
    'English, day first',
    inJst(
      (a, b) =>
        `Maintenance from ${a.day} ${MONTHS[a.month - 1]} ${a.year} ${clock(a)} to ${b.day} ${MONTHS[b.month - 1]} ${b.year} ${clock(b)} JST`,
    ),
  ],
  [
    'English, clock first',
    inJst(
      (a, b) => `Unavailable from ${englishClock(a)} on ${englishDay(a)} until ${englishClock(b)} on ${englishDay(b)}.`,
    ),
  ],
  [
    'UTC',
    (from, to) => {
      const [a, b] = [partsOf(from, 0), partsOf(to, 0)];
      return `Maintenance: ${englishDay(a)} ${clock(a)} - ${englishDay(b)} ${clock(b)} (UTC)`;
    },
  ],
  [
    'start and length',
    (from, to) => `開始日時：${kanjiDay(partsOf(from))} ${clock(partsOf(from))}\n所要時間：${lengthOf(to - from)}`,
  ],
];

const lengthOf = (ms: number): string => {
  const minutes = ms / 60_000;
  const hours = Math.floor(minutes / 60);
  return hours === 0 || ms >= DAY_MS ? `${minutes}分` : `${hours}時間${minutes % 60 === 0 ? '' : `${minutes % 60}分`}`;
};
