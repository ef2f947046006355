import { DAY_MS } from '../../time.ts';
import { everyMatch } from '../every-match.ts';
import { CLOCK } from '../words/clock.ts';
import { digitOf } from './numerals.ts';
import type { Edit } from './respell.ts';

const MOMENT = `(?:午[前後]|深夜|早朝|未明)?${CLOCK}`;
/** 「2月1日から3夜連続で、23:30~」, 「2月1日より3日間、毎日4:00から」; 「2月1日から3日間停止」 has no hours, and is one stop. */
const IN_A_ROW = new RegExp(
  `(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日(?:\\(.\\))?(?:から|より)の?([2-7二三四五六七])(?:日間|夜|晩|日|夜間)(?:連続|続けて|続き|にわたり|にわたって|に渡り)?(?:で|の|に)?、?(?:いずれも|それぞれ|毎[日晩朝夜])?、?(?=${MOMENT}(?:~|から|より|-)(?:翌日?|翌朝)?${MOMENT})`,
  'g',
);

/** The first and the last of so many days in a row that have hours of their own, in place of their number. */
export const daysInARow = (text: string, year: number): readonly Edit[] =>
  everyMatch(IN_A_ROW, text).map(({ index, 0: said, 1: named, 2: month, 3: day, 4: number = '' }) => {
    const first = Date.UTC(Number(named ?? year), Number(month) - 1, Number(day));
    const last = new Date(first + (digitOf(number) - 1) * DAY_MS);
    const years = named === undefined ? '' : `${named}年`;
    return {
      from: index,
      to: index + said.length,
      becomes: `${years}${month}月${day}日~${last.getUTCMonth() + 1}月${last.getUTCDate()}日の毎日、`,
    };
  });
