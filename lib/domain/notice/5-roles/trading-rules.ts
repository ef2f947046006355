import { lowerIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import { type RuleInput, rule } from './rule.ts';

/** 「旧システムでのお取引終了」, and further down 「新システムでのお取引開始」: between them nobody can trade. */
const TRADING = /お?(?:取引|売買)(?:の)?(?:終了|開始)(?:\n|$|[)。、])/;
const TRADING_ENDS = /^[ :]?[^。\n]{0,24}?お?(?:取引|売買)(?:の)?終了(?:\n|$|[)。、])/;
const TRADING_BEGINS = /^[ :]?[^。\n]{0,24}?お?(?:取引|売買)(?:の)?開始(?:\n|$|[)。、])/;
const TRADING_REACH = 40;

/** A day and hour with one of two such lines, in a notice that has both. */
const isLineOf =
  (line: RegExp) =>
  ({ notice, range, topic }: RuleInput): boolean =>
    topic.isStop &&
    range.start?.date != null &&
    range.start.time?.kind === 'time' &&
    line.test(lowerBehind(notice, range, TRADING_REACH)) &&
    notice.clauses.filter((clause) => TRADING.test(lowerIn(notice, clause).slice(0, LONGEST_LINE))).length > 1;
const LONGEST_LINE = 120;

/** 「年始のお取引は1月4日(月)7:00開始です」 */
const HOLIDAY_TRADING =
  /(?:年始|新年|年明け|年内|年末|翌週|来週|休み?明け|連休明け|\d{4}年|初回|最終)の?(?:初回|最終|最初|最後)?の?(?:お?取引|売買|営業|立会)(?:開始|終了)?(?:は|日は|の(?:開始|終了)は)[^。\n]{0,8}$/;
const HOLIDAY_HINT = /取引|売買|営業|立会/;

/** What the calendar says of trading; behind a stop without an end it may be its end. */
const isOfCalendar = ({ notice, range, around, before }: RuleInput): boolean => {
  if ((around.clause.tags & TAG.stop) !== 0 || (before?.role === 'start' && before.end === null)) return false;
  const lead = lowerBefore(notice, range, TRADING_REACH);
  return HOLIDAY_HINT.test(lead) && HOLIDAY_TRADING.test(lead);
};

/** 「夏時間の適用は3月15日からです」「3月15日より、取引時間は次のとおりとなります」: a day on which the clocks or the hours of trading change. */
const CLOCKS_CHANGE = /夏時間|冬時間|標準時間|サマータイム/;
const NEW_HOURS =
  /^ ?(?:より|から|以降)(?:は)?、?(?:適用|[^。\n]{0,24}?(?:時間帯?|時刻|スケジュール)(?:が|は|を)[^。\n]{0,8}?(?:次|下記|以下|上記)の(?:とおり|通り|ように)(?:と|に)?(?:な|変|改))/;

const isDayOfHours = ({ notice, range, around }: RuleInput): boolean =>
  range.start?.time == null &&
  (NEW_HOURS.test(lowerBehind(notice, range, TRADING_REACH)) || CLOCKS_CHANGE.test(lowerIn(notice, around.clause)));

/** A move to another system, told as lines of a calendar. */
export const TRADING_RULES = [
  rule(
    'when trading begins or ends by the calendar',
    'none',
    '臨時メンテナンスの中止\n11月27日13:00～15:30のメンテナンスは取りやめとなりました。\n年始のお取引は1月4日（月）7:00開始です。',
    isOfCalendar,
  ),
  rule(
    'a day on which other hours begin',
    'none',
    '米国夏時間への移行に伴う変更\n3月15日（月）より、取引時間とメンテナンス時間が次のとおりとなります。\nメンテナンス時間：毎日5:50～6:10',
    isDayOfHours,
  ),
  rule(
    'trading ends then, and begins again further down',
    'start',
    'システム移行のお知らせ\n11月27日 午前5時30分 旧システムでのお取引終了\n11月28日 システム移行作業のためログイン不可\n11月29日 午前7時 新システムでのお取引開始',
    isLineOf(TRADING_ENDS),
  ),
  rule(
    'trading begins again then',
    'end',
    'システム移行に伴う停止\n11月27日 15時15分 現行システムの取引終了\n11月30日 8時45分 新システムの取引開始',
    isLineOf(TRADING_BEGINS),
  ),
] as const;
