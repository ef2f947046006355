import { everyMatch } from '../every-match.ts';
import type { NoticeText } from '../notice-text.ts';
import type { RuleInput } from './rule.ts';

const ZONE = '(?: ?(?:utc|gmt|jst|kst|hkt|sgt|cet|cest|bst|est|edt|pst|pdt|ist|[ap]\\.?m\\.?)){0,2}';
/** 「13:02 UTC - the API stops answering」: a line that a clock time heads. */
const ROWS = new RegExp(
  `(?:^|\\n)[^a-z\\d\\n]{0,4}(\\d{1,2}:\\d{2})(?::\\d{2})?${ZONE}\\)?[ \\t|:~-]{1,6}([a-z#][^\\n]{2,160})`,
  'g',
);
const FEWEST = 3;

const WORK = '(?:maintenance|outage|downtime|halt|suspension|incident|interruption|disruption)';
const SERVICE =
  '(?:trading|orders?|order (?:entry|books?|placement)|deposits?|withdrawals?|payouts?|transfers?|wires?|log-?ins?|log-?ons?|sign-?ins?|sessions?|connections?|apis?|feeds?|gateways?|engine|platform|exchange|site|website|apps?|markets?|books?|services?|requests?|systems?)';
const STOPS = new RegExp(
  `\\b(?:${[
    `${WORK} (?:begins?|starts?|began|started)`,
    '(?:begins?|starts?|began|started) (?:to (?:fail|reject|refuse|decline|time out|drop)|failing|rejecting|refusing|timing out)',
    '(?:stops?|stopped) (?:answering|responding|accepting|matching|processing|working|taking|sending)',
    `${SERVICE} (?:(?:are|is|was|were|all|goes|go|went|will be|then|now) ){0,2}(?:stops?|stopped|halts?|halted|paus(?:es?|ed)|clos(?:es?|ed)|suspended|locked|disabled|blocked|fails?|failed|offline|down|unavailable|rejected|refused|off|time out|timed out|interrupted|frozen|shut)`,
    `(?:we )?(?:halt|stop|close|suspend|pause|disable|freeze)(?:s|d|ed|ped)? (?:all |spot |new |the |our )?${SERVICE}`,
    `no (?:more |new )?${SERVICE}`,
    '(?:locks?|goes?|went) (?:up|down|offline|dark) again|locks? up|crash(?:es|ed)|goes? (?:down|offline|dark)|went (?:down|offline|dark)',
    `first (?:reports? of )?(?:failing |failed )?${SERVICE} (?:time out|fail)`,
  ].join('|')})\\b`,
);
const RETURNS = new RegExp(
  `\\b(?:${[
    'again',
    're-?opens?|re-?opened|re-?opening|resum(?:es?|ed|ption)|restarts?|restarted|restored|recover(?:s|ed)|re-?enabled',
    'back(?: up| online| to normal| on| in)?',
    '(?:full|normal|all) (?:trading|service|operation|services)',
    '(?:trading|markets?|exchange|platform|books?) (?:is |are )?(?:opens?|open|starts?|live|up)',
    `${WORK} (?:ends?|ended|is over|over|complete|completed|finished|lifted)`,
    'goes? live|everything (?:up|works|working|normal)',
  ].join('|')})\\b`,
);
/** Not all is back yet, or it is something else that is, or only begins. */
const PARTLY =
  /\b(?:cancel-only|post-only|limit-only|read-only|cancellations? only|staging|internal(?:ly)?|tests?|testing|not yet|attempt|tries|try|tried|fails?|failed|reject|refuse|cancelled|stops? again|down again|halted again|roll-?back|begins? to|for (?:some|a few)|first|(?:restart|reboot|restoration|recovery|migration|fail-?over|switch-?over)\b[^.\n]{0,32}\b(?:begins?|starts?|began|started|initiated|continues?|in progress|under ?way))\b/;

export type CourseRow = 'closes' | 'opens' | 'between';

/** What the rows of a course of events are to the stop, by where the clock time of each stands; none where they tell of no stop that ends. */
function courseOf({ page: { lower } }: NoticeText): ReadonlyMap<number, CourseRow> {
  const rows = everyMatch(ROWS, lower);
  const course = new Map<number, CourseRow>();
  if (rows.length < FEWEST) return course;
  let isStopped = false;
  let hasEnd = false;
  for (const { index, 0: row, 1: clock = '', 2: said = '' } of rows) {
    const isWhole = RETURNS.test(said) && !PARTLY.test(said);
    const isBack: boolean = isStopped && isWhole;
    const isStop: boolean = !isStopped && !isWhole && STOPS.test(said);
    course.set(index + row.indexOf(clock), isStop ? 'closes' : isBack ? 'opens' : 'between');
    hasEnd ||= isBack;
    isStopped = isStop || (isStopped && !isBack);
  }
  return hasEnd ? course : new Map();
}

const KNOWN = new WeakMap<NoticeText, ReadonlyMap<number, CourseRow>>();

/** 「13:02 the gateway starts to reject all orders … 13:41 orders are accepted again」: what its row says of a time. */
export function rowOfCourse({ notice, topic, range }: RuleInput): CourseRow | null {
  const time = range.start?.time;
  if (!topic.isStop || range.shape !== 'point' || time?.kind !== 'time') return null;
  const course = KNOWN.get(notice) ?? courseOf(notice);
  KNOWN.set(notice, course);
  return course.get(time.from) ?? null;
}

const REPORT = /\b(?:incident|post-?mortem|report|outage|what happened|review|retrospective|root cause)\b/;

/** The course is told in a report: what ended has ended. */
export const isReported = ({ notice: { page } }: RuleInput): boolean => REPORT.test(page.lower);
