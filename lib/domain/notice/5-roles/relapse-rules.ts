import { TAG } from '../words/lexicon.ts';
import { lowerBehind } from './page-beside.ts';
import { isStopClock, saysEnded } from './point-looks.ts';
import { type RuleInput, rule } from './rule.ts';
import { isBackThen, isRelapsedAfter } from './still-closed.ts';

const WAS_BACK = TAG.end | TAG.past;

/** 「4:00に再開いたしましたが、4:20に停止しております」: what was back stops anew then. */
const STOPS_ANEW =
  /^(?:頃|ごろ)?(?:に|より|から)、?(?:再び|再度|ふたたび|改めて|一時)?[^。、\n]{0,16}?(?:再発|再停止|停止し?(?:て|ま|いた|となり)|停止中|障害が(?:再び|再度)?発生|ご?利用(?:いただけな|できな))/;
const ANEW_REACH = 32;

/** 「18:30に始まったメンテナンスは19:50に終了。20:35、再び…」: two stops, each with its hours. */
const isFirstOfTwoStops = ({ before, range, next, around }: RuleInput): boolean =>
  !around.isFollowed && before?.role === 'start' && next !== undefined && next.first - range.end < TWO_STOPS;
const TWO_STOPS = 40;

const beginsAnew = (input: RuleInput): boolean =>
  isStopClock(input) &&
  (input.around.clause.tags & TAG.resume) !== 0 &&
  input.before?.rule === 'back, and stopped anew' &&
  STOPS_ANEW.test(lowerBehind(input.notice, input.range, ANEW_REACH));

/** What was back, and stopped anew: the return ends nothing, the stop begins then. */
export const RELAPSE_RULES = [
  rule(
    'back, and stopped anew',
    'none',
    'システム障害のお知らせ\n取引は3:00に再開いたしましたが、再び停止しております。',
    (input) =>
      isStopClock(input) &&
      !isFirstOfTwoStops(input) &&
      ((input.around.before & WAS_BACK) === WAS_BACK || saysEnded(input) || isBackThen(input.notice, input.range)) &&
      isRelapsedAfter(input.notice, input.range.end),
  ),
  rule(
    'since then stopped anew',
    'start',
    'システム障害のお知らせ\n取引は4:00に再開いたしましたが、不具合が確認されたため4:20に停止しております。',
    beginsAnew,
  ),
] as const;
