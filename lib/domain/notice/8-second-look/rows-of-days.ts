import { DAY_MS, shift } from '../../time.ts';
import type { Day } from '../4-times/instants.ts';
import type { Placed, SeenDay, SeenTime } from './points.ts';

/** Said of hours that hold for more than one day. */
const EACH = /各|毎日|毎[晩夜回朝]|いずれ|とも|両日|共通|\b(?:each|every|daily|nightly|both|always)\b/;
const WEEKDAY_BESIDE = '[ ,(]{0,2}(?:the |on )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? ?)?$';
const DAY_DONE = '^ ?(?:\\([^)]{1,8}\\))?(?:の各?日)?[ ,]{0,2}';
/** 「12/8、12/10および12/15」 */
const LISTS = new RegExp(
  `${DAY_DONE}(?:、|,|・|&|/|と|や|および|及び|(?:and|plus)(?: again)?(?: on)?)?${WEEKDAY_BESIDE}`,
);
/** 「1月12日から14日まで」 */
const SPANS = new RegExp(
  `${DAY_DONE}(?:~|-|から|より|→|to|through|thru|until|till)(?: and including)?${WEEKDAY_BESIDE}`,
);
const LONGEST_ROW = 10;

interface OfSeveral {
  readonly here: Placed;
  readonly other: Placed | null;
  /** The days named in the rows above, of hours that name none. */
  readonly row: readonly Day[];
}

/** The same hours on each other day of the row that is named for them: 「12月8日、10日および15日、いずれも4:10～4:40」. */
export function onOtherDays(
  time: SeenTime,
  sentence: string,
  days: readonly SeenDay[],
  { here, other, row }: OfSeveral,
): readonly SeenTime[] {
  const own = here.own?.day ?? row.at(-1);
  if (own === undefined || (other !== null && other.own !== here.own)) return [];
  if (other === null && !EACH.test(sentence)) return [];
  const all = here.own === null ? (EACH.test(sentence) ? row : []) : rowAt(sentence, days, here.own);
  const isOfNight = all.length === 2 && other !== null && other.clock.minutes < here.clock.minutes;
  const named = isOfNight && !EACH.test(sentence) ? all.slice(0, 1) : all;
  return named
    .filter((day) => day !== own)
    .map((day) => ({
      ...time,
      start: shift(time.start, (day - own) * DAY_MS),
      end: time.end === null ? null : shift(time.end, (day - own) * DAY_MS),
    }));
}

/** The days that stand in a row with one, those between two that are joined among them. */
function rowAt(sentence: string, days: readonly SeenDay[], last: SeenDay): readonly Day[] {
  const row: Day[] = [last.day];
  for (let at = days.indexOf(last); at > 0 && row.length < LONGEST_ROW; at--) {
    const [one, two] = [days[at - 1] as SeenDay, days[at] as SeenDay];
    const between = sentence.slice(one.to, two.from);
    const isSpan = SPANS.test(between) && two.day - one.day < LONGEST_ROW;
    if (!isSpan && !LISTS.test(between)) break;
    if (isSpan) for (let day = two.day - 1; day > one.day; day--) row.unshift(day);
    row.unshift(one.day);
  }
  return row;
}
