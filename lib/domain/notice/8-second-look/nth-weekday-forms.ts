import { closest, type Day, dayFrom, monthOf, weekdayOf, yearOf } from '../4-times/instants.ts';
import { type DayForm, monthNamed, WEEK, weekdayNamed } from './day-forms.ts';
import { SIGN } from './forms-in.ts';

const ORDINALS: readonly (readonly [name: string, count: number])[] = [
  ...([
    ['1', 1],
    ['一', 1],
    ['first', 1],
    ['2', 2],
    ['二', 2],
    ['second', 2],
  ] as const),
  ...([
    ['3', 3],
    ['三', 3],
    ['third', 3],
    ['4', 4],
    ['四', 4],
    ['fourth', 4],
  ] as const),
];

/** 「the last Sunday of November」; a month that was left out is the one that brings the day closest. */
function nthWeekday(count: number | null, weekday: number, month: number | null, near: Day): Day | null {
  const months = yearOf(near) * 12 + monthOf(near) - 1;
  const about = [-1, 0, 1].map((later) => months + later);
  const asked = month === null ? about : [-12, 0, 12].map((later) => yearOf(near) * 12 + month - 1 + later);
  return closest(
    near,
    asked.map((index) => inMonth(count, weekday, index)),
  );
}

function inMonth(count: number | null, weekday: number, index: number): Day | null {
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const first = dayFrom(year, month, 1);
  const after = dayFrom(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1);
  if (first === null || after === null) return null;
  if (count !== null) return first + ((weekday - weekdayOf(first) + WEEK) % WEEK) + (count - 1) * WEEK;
  return after - WEEK + ((weekday - weekdayOf(after) + WEEK) % WEEK);
}

const countOf = (name = ''): number | null => ORDINALS.find(([ordinal]) => ordinal === name)?.[1] ?? null;

/** A day by its weekday and how manieth of its month it is. */
export const NTH_WEEKDAY_FORMS: readonly DayForm[] = [
  {
    form: /(?:(\d{1,2})月の?)?(?:最終|最後の|第([1-4一二三四])の?)([月火水木金土日])曜日?/g,
    needs: SIGN.weekday,
    dayOf: ([, month, count, name], { near }) =>
      nthWeekday(countOf(count), weekdayNamed(name), month === undefined ? null : Number(month), near),
    examples: [
      ['11月最後の日曜日', '2026-11-29'],
      ['第4水曜日', '2026-11-25'],
      ['12月の第一月曜', '2026-12-07'],
    ],
  },
  {
    form: /\b(?:last|(first|second|third|fourth)) (mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6} (?:of|in) (?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|the month|this month)/g,
    needs: SIGN.latin,
    dayOf: ([, count, name, month], { near }) =>
      nthWeekday(countOf(count), weekdayNamed(name), month === undefined ? null : monthNamed(month), near),
    examples: [
      ['the last sunday of november', '2026-11-29'],
      ['on the first monday in december', '2026-12-07'],
    ],
  },
];
