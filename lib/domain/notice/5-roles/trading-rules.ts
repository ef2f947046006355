import { lowerIn } from '../notice-text.ts';
import { lowerBehind } from './page-beside.ts';
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

/** A move to another system, told as lines of a calendar. */
export const TRADING_RULES = [
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
