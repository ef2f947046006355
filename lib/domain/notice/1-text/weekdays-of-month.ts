import { DAY_MS, type EpochMs, JST_OFFSET_MS } from '../../time.ts';
import { everyMatch } from '../every-match.ts';
import { CLOCK } from '../words/clock.ts';
import { daysInARow } from './days-in-a-row.ts';
import type { Normalised } from './normalise.ts';
import { type Edit, withEdits } from './respell.ts';

const WEEKDAYS = '日月火水木金土';
/** 「毎日」 and 「各日」 name none. */
const WEEKDAY = '([日月火水木金土])曜日?';
const MONTH = '(?:(\\d{4})年)?(?:(\\d{1,2})月|(来月|今月))';
/** What stands between the days and their hours. */
const GAP = `(?:(?:(?![~午深早未朝夜昼])[^\\d\\n。]){0,10}(?:\\d回とも、?)?(?=(?:午[前後]|深夜|早朝|未明|朝|夜)? ?${CLOCK}))?`;
/** 「2月中の毎週土曜日」「2月は土曜日ごとに」「来月の土曜は4回とも」 */
const IN_MONTH = new RegExp(
  `${MONTH}(?:中|の間|期間中)?(?:の|は|、)?(?:(?:毎週の?|毎|各|すべての|全ての)${WEEKDAY}|${WEEKDAY}(?:ごと|毎)に?|${WEEKDAY}(?=は?、?\\d回とも|は(?:すべて|毎回)))${GAP}`,
  'g',
);
/** 「毎土曜3:00より2時間、2月の間は」 */
const BEHIND = new RegExp(
  `(?:毎週の?|毎|各)${WEEKDAY}(?=[^。\\n]{0,36}?${MONTH}(?:中|の間|いっぱい|期間中|末まで))${GAP}`,
  'g',
);
/** 「2027年2月の定期メンテナンスの予定」, and below it 「毎週土曜日」 */
const HEAD = new RegExp(
  `${MONTH}(?:度|中|分)?の(?:定期|計画|夜間|システム){0,2}(?:メンテナンス|保守|点検|停止|作業)`,
  'g',
);
const BELOW = new RegExp(`(?:(?:毎週の?|毎|各)${WEEKDAY}|${WEEKDAY}(?:ごと|毎)に?)${GAP}`, 'g');
/** 「2月6日(土)3:00~5:00を初回とし、同月27日(土)まで毎週」 */
const SERIES = new RegExp(
  `(\\d{1,2})月(\\d{1,2})日(?:\\(.\\))?(?:の|の?間)?((?:午[前後])?${CLOCK}(?:~|から|より|-)(?:午[前後])?${CLOCK}(?:まで)?)[^。\\n\\d]{0,12}?(?:同月|(\\d{1,2})月)?(\\d{1,2})日(?:\\(.\\))?まで(?:の間)?、?毎週[^。\\n\\d]{0,16}`,
  'g',
);
/** 「2月6日から27日までの毎週土曜日」 */
const BETWEEN = new RegExp(
  `(\\d{1,2})月(\\d{1,2})日(?:\\(.\\))?(?:から|より|~|-)(?:同月|(\\d{1,2})月)?(\\d{1,2})日(?:\\(.\\))?(?:まで)?の(?:間の?)?毎週${WEEKDAY}${GAP}`,
  'g',
);
/** 「1月は、6日・13日・20日・27日の毎週水曜日、」: the days are told, and the weekday only says it again. */
const LISTED = new RegExp(
  `(?:(\\d{4})年)?(\\d{1,2})月(?:中|の間)?(?:は|の)?、?((?:\\d{1,2}日(?:\\(.\\))?(?:・|、|,|と|および|及び|ならびに)){1,5}\\d{1,2}日(?:\\(.\\))?)(?:の|、)(?:毎週の?|毎|各)${WEEKDAY}(?:に|は|の)?、?`,
  'g',
);
const HINT = /毎|各|ごと|回とも|すべて|全て|[2-7二三四五六七](?:日|夜|晩)/;

/** The days that 「2月中の毎週土曜日」 means, in place of it: a month has so many of them, and no slot goes on for ever. */
export function withWeekdaysOfMonth(page: Normalised, published: EpochMs | null): Normalised {
  const { text } = page;
  if (published === null || !HINT.test(text) || !WEEKLY.test(text)) return page;
  const near = new Date(published + JST_OFFSET_MS);
  const edits = editsIn(text, near);
  if (edits.length === 0) return page;
  const { text: spelled, offsets } = withEdits(text, page.offsets, edits);
  return { ...page, text: spelled, lower: withEdits(page.lower, page.offsets, edits).text, offsets };
}

const WEEKLY = /[日月火水木金土]曜|毎週|日(?:\(.\))?(?:から|より)の?[2-7二三四五六七](?:日|夜|晩)/;

function editsIn(text: string, near: Date): readonly Edit[] {
  const edits = [
    ...listedIn(text, near),
    ...seriesIn(text, near),
    ...betweenIn(text, near),
    ...monthsIn(text, near),
    ...daysInARow(text, near.getUTCFullYear()),
  ];
  const found = edits.length > 0 ? edits : belowHead(text, near);
  const sorted = [...found].sort((a, b) => a.from - b.from);
  return sorted.filter(({ from }, i) => i === 0 || from >= (sorted[i - 1] as Edit).to);
}

const listedIn = (text: string, near: Date): readonly Edit[] =>
  everyMatch(LISTED, text).flatMap((found) => {
    const [, year, month, told = ''] = found;
    const days = everyMatch(/(\d{1,2})日/g, told).map(([, day]) =>
      year === undefined
        ? nearest(near, Number(month) - 1, Number(day))
        : new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))),
    );
    return asEdit(found, days);
  });

const asEdit = ({ index, 0: said }: RegExpExecArray, days: readonly Date[], behind = 'の'): readonly Edit[] =>
  days.length === 0 ? [] : [{ from: index, to: index + said.length, becomes: `${listOf(days)}${behind}` }];

const listOf = (days: readonly Date[]): string =>
  days.map((day) => `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`).join('、');

const monthsIn = (text: string, near: Date): readonly Edit[] => [
  ...everyMatch(IN_MONTH, text).flatMap((found) => {
    const [, year, month, named, a, b, c] = found;
    return asEdit(found, daysOf(near, { year, month, named }, a ?? b ?? c ?? ''));
  }),
  ...everyMatch(BEHIND, text).flatMap((found) => {
    const [, weekday = '', year, month, named] = found;
    return asEdit(found, daysOf(near, { year, month, named }, weekday));
  }),
];

function belowHead(text: string, near: Date): readonly Edit[] {
  const heads = everyMatch(HEAD, text);
  const months = new Set(heads.map(([, , month, named]) => month ?? named));
  const head = heads[0];
  if (head === undefined || months.size > 1) return [];
  const year = heads.map(([, each]) => each).find((each) => each !== undefined);
  const [, , month, named] = head;
  return everyMatch(BELOW, text)
    .filter(({ index }) => index > head.index)
    .flatMap((found) => asEdit(found, daysOf(near, { year, month, named }, found[1] ?? found[2] ?? '')));
}

interface Month {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly named: string | undefined;
}

/** Every such weekday of the month. */
function daysOf(near: Date, { year, month, named }: Month, weekday: string): readonly Date[] {
  const index = named === undefined ? Number(month) - 1 : near.getUTCMonth() + (named === '来月' ? 1 : 0);
  if (Number.isNaN(index) || index < 0 || index > 12) return [];
  const first =
    year === undefined && named === undefined
      ? nearest(near, index, 1)
      : new Date(Date.UTC(Number(year ?? near.getUTCFullYear()), index, 1));
  const days: Date[] = [];
  for (let day = first; day.getUTCMonth() === first.getUTCMonth(); day = new Date(day.getTime() + DAY_MS))
    if (WEEKDAYS[day.getUTCDay()] === weekday) days.push(day);
  return days;
}

/** In the year in which it lies next to the day of writing. */
function nearest(near: Date, month: number, day: number): Date {
  const away = (date: Date): number => Math.abs(date.getTime() - near.getTime());
  const years = [-1, 0, 1].map((by) => new Date(Date.UTC(near.getUTCFullYear() + by, month, day)));
  return years.reduce((best, date) => (away(date) < away(best) ? date : best));
}

const MOST_WEEKS = 10;

/** From the first to the last, week by week. */
function weekly(first: Date, last: Date): readonly Date[] {
  const count = Math.floor((last.getTime() - first.getTime()) / (7 * DAY_MS)) + 1;
  if (count < 2 || count > MOST_WEEKS) return [];
  return Array.from({ length: count }, (_, i) => new Date(first.getTime() + i * 7 * DAY_MS));
}

const seriesIn = (text: string, near: Date): readonly Edit[] =>
  everyMatch(SERIES, text).flatMap((found) => {
    const [, month, day, hours = '', lastMonth, lastDay] = found;
    const first = nearest(near, Number(month) - 1, Number(day));
    return asEdit(
      found,
      weekly(first, nearest(first, Number(lastMonth ?? month) - 1, Number(lastDay))),
      `の${hours}に`,
    );
  });

const betweenIn = (text: string, near: Date): readonly Edit[] =>
  everyMatch(BETWEEN, text).flatMap((found) => {
    const [, month, day, lastMonth, lastDay, weekday] = found;
    const from = nearest(near, Number(month) - 1, Number(day));
    const last = nearest(from, Number(lastMonth ?? month) - 1, Number(lastDay));
    const first = new Date(from.getTime() + ((WEEKDAYS.indexOf(weekday ?? '日') - from.getUTCDay() + 7) % 7) * DAY_MS);
    return asEdit(found, weekly(first, last));
  });
