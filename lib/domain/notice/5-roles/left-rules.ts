import type { Token } from '../2-tokens/token.ts';
import { lowerBetween, lowerIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { hasLengthBehind, headingOf } from './looks.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import { englishRule, type RuleInput, rule } from './rule.ts';
import type { TimedRange } from './timed-range.ts';
import { senseOf } from './verb-senses.ts';
import { isWorkAbove, saysLengthOfEach } from './work-above.ts';

/** What says of a time that it is of something else, or of nothing that is sure. */
const ELSEWHERE = TAG.unaffected | TAG.perhaps | TAG.recurring | TAG.distractor | TAG.example | TAG.stamp;
/** The same, where it stands before the time. */
const ELSEWHERE_BEFORE = TAG.spare | TAG.old;
const NO_HEADING = TAG.distractor | TAG.spare | TAG.old | TAG.recurring | TAG.unaffected;

const isFree = ({ around }: RuleInput, elsewhere = ELSEWHERE): boolean =>
  (around.clause.tags & elsewhere) === 0 &&
  (around.before & ELSEWHERE_BEFORE) === 0 &&
  (headingOf(around) & NO_HEADING) === 0;

/** 「1:05に始まり4:52に終わりましたので、通常どおりご利用いただけます」: Japanese says it right behind the time. */
const isFreeBeside = (input: RuleInput): boolean =>
  !input.notice.page.hasEnglish && isFree(input, ELSEWHERE & ~TAG.unaffected);

const hasClocks = ({ range: { start, finish } }: RuleInput): boolean =>
  start?.time?.kind === 'time' && finish?.time?.kind === 'time';

const LEAD = 64;
const TOWARDS_END = new RegExp(
  `\\b(?:${[
    'by|until|till|through|before',
    '(?:back|up|live|open|available|running|online|again|continues?|resumes?|restarts?|returns?|done|over|ready) (?:at|from)',
    'able to [a-z ]{2,40} from',
  ].join('|')})(?: (?:about|around|approximately|roughly))? ?~?$`,
);

/** 「8:00 a.m. - Online banking and bill pay return.」 */
const BACK_BEHIND = /^ ?[-:~] ?[a-z ,&]{2,48}\b(?:returns?|reopens?|resumes?|(?:is|are) back)[.\n]/;

/** A clock time of prose in English, outside of the title. */
const isOfVerb = (input: RuleInput): boolean => {
  const { notice, range, around } = input;
  const isMoved = around.isFollowed && (around.clause.tags & MOVES) !== 0;
  return (
    isClock(range) &&
    (isFree(input) || isFreeBeside(input)) &&
    !isMoved &&
    range.first >= notice.title.end &&
    !isForGood(input)
  );
};

const MOVES = TAG.changed | TAG.postponed | TAG.extended | TAG.fresh;

const isClock = ({ shape, start }: RuleInput['range']): boolean => shape === 'point' && start?.time?.kind === 'time';

/** 「at 22:00」, 「In 15 minutes (05:15 UTC)」 */
const isMoment = ({ notice, notice: { tokens }, range, around }: RuleInput): boolean =>
  isClock(range) &&
  (around.beside === 'at' ||
    around.beside === 'from' ||
    tokens[range.first - 1]?.kind === 'open' ||
    AT_INSIDE.has(atInside(tokens, range)) ||
    (range.start?.date != null && FROM_THEN.test(lowerBehind(notice, range, LEAD))));

/** 「Support for TLS 1.1 will be terminated」: what ends for good is no stop. */
const isForGood = ({ notice, around: { clause } }: RuleInput): boolean => FOR_GOOD.test(lowerIn(notice, clause));

const FOR_GOOD =
  /\b(?:terminated|retired|discontinued|deprecated|decommissioned|delisted|sunset|(?<!\b(?:back|up|again|open|online|available|over|done|restored) )for good|permanently|end of (?:life|support)|support for)\b/;

/** 「2時15分からです。」 */
const FROM_THEN =
  /^(?:頃|ごろ)?(?:から|より|~)(?:です|となります|の予定(?:です)?|を予定しております|開始(?:です)?)?(?:[。\n]|$)/;
const AT_INSIDE: ReadonlySet<string> = new Set(['at', 'from']);
/** 「tonight at 22:00」 */
const atInside = (tokens: readonly Token[], { first, end }: RuleInput['range']): string => {
  const word = tokens.slice(first, end).find(({ kind }) => kind === 'word');
  return word?.kind === 'word' ? word.entry.word : '';
};

/** 「we will restart the matching engine」 */
const isAnnounced = ({ around: { clause, isFollowed }, below }: RuleInput): boolean =>
  !isFollowed &&
  (clause.tags & (TAG.announce | TAG.future)) !== 0 &&
  below !== undefined &&
  (below.tags & TAG.stop) !== 0 &&
  (below.tags & TAG.unaffected) === 0;

/** Nothing but a mark stands before it. */
const isHeadOfRow = ({ around, range }: RuleInput): boolean => around.isRow && range.first - around.clause.first <= 2;

/** 「以下の時期で入出金を停止します。」 */
const tellsOfStop = (tags: number): boolean =>
  (tags & TAG.stop) !== 0 && (tags & (TAG.future | TAG.announce)) !== 0 && (tags & (ELSEWHERE | TAG.resume)) === 0;

/** 「Here are the respective timings:」 behind the sentence that tells of the stop, and rows below it with a name each. */
const isBelowTimings = ({ notice, range, around: { clause } }: RuleInput): boolean => {
  if (!NAME_OF_ROW.test(lowerBefore(notice, range, LEAD))) return false;
  const at = notice.clauses.indexOf(clause);
  const above = notice.clauses.slice(Math.max(0, at - ROWS_BELOW), at);
  const timings = above.findLastIndex((row) => TIMINGS.test(lowerIn(notice, row)));
  const told =
    timings < 0 ? undefined : [above[timings], above[timings - 1]].find((row) => tellsOfStop(row?.tags ?? 0));
  return told !== undefined;
};

const NAME_OF_ROW = /(?:^|\n)[^\n:]{2,60}: $/;
const ROWS_BELOW = 6;
const TIMINGS = /\b(?:timings?|times|schedule|timetable|dates?)\b[^\n]{0,40}$|(?:as follows|following)[^\n]{0,40}:? ?$/;

/** Of a clock time that no rule knew: what the verb nearest to it says. */
export const VERB_RULES = [
  rule(
    'the nearest verb says that it stops',
    'start',
    'Scheduled downtime for 9 March\nTrading halts on 9 March at 00:15 UTC.',
    (input) => isOfVerb(input) && senseOf(input) === 'stops',
  ),
  rule(
    'the nearest verb says that it was back',
    'actual-end',
    'Service disruption\nOrder entry failed at 14:20 UTC on November 19. Our carrier re-established the connection at 15:05 UTC.',
    (input) => isOfVerb(input) && senseOf(input) === 'returned',
  ),
  rule(
    'the nearest verb says that it comes back',
    'end',
    'Maintenance\nTrading halts on 9 March at 00:15 UTC. We will open the books again, and trading restores its normal state at 02:00 UTC.',
    (input) => isOfVerb(input) && senseOf(input) === 'returns',
  ),
] as const;

/** Of a notice about a stop in which no rule found when it stops: what is left must be that. */
export const LEFT_RULES = [
  rule(
    'hours that nothing else explains',
    'window',
    '\nMaintenance days of December\nTue Dec 15 - 04:00 to 05:00 UTC - futures\nThu Dec 17 - 04:00 to 05:00 UTC - spot',
    (input) => input.range.shape === 'range' && hasClocks(input) && isFree(input),
  ),
  rule(
    'a moment with its length that nothing else explains',
    'start',
    'New app\nWhile we install it, the app will be unavailable.\n⏰ November 26, 2026, 1:00 p.m. JST, about 45 minutes',
    (input) =>
      isClock(input.range) &&
      (input.range.durationMinutes === null
        ? hasLengthBehind(input) && isFree(input)
        : isFree(input, ELSEWHERE & ~TAG.stamp)),
  ),
  rule(
    'a moment, where the length of each is told',
    'start',
    'ルーター交換のお知らせ\n第1回：11月26日2:00\n第2回：11月27日2:00\n停止時間は各回15分です。停止中は取引ができません。',
    (input) => isClock(input.range) && input.range.start?.date != null && isFree(input) && saysLengthOfEach(input),
  ),
  rule(
    'a moment at the head of a row below the sentence that tells of the stop',
    'start',
    'アップグレード計画についての説明\n当社は、以下の時期でETHの入出金を停止します。\n- 2026年11月27日 4時00分 Bellatrix\n- 2026年12月5日 17時00分 Paris',
    (input) =>
      isClock(input.range) &&
      input.range.start?.date != null &&
      isFree(input) &&
      isHeadOfRow(input) &&
      tellsOfStop(input.around.intro),
  ),
  rule(
    'a row with its name below a sentence of timings',
    'start',
    'About the coming fork\nWe will suspend deposits and withdrawals of ETH around both steps.\nHere are the respective timings:\nStep one (Consensus): December 1, 2026, 11AM UTC\nStep two (Execution): December 9, 2026, 12AM UTC',
    (input) => isClock(input.range) && input.range.start?.date != null && isFree(input) && isBelowTimings(input),
  ),
  rule(
    'a moment of the stop that nothing else explains',
    'start',
    'Maintenance tonight\nThe platform goes into maintenance mode on November 26 at 22:00 JST.',
    (input) =>
      isMoment(input) &&
      isFree(input) &&
      !isForGood(input) &&
      ((input.around.clause.tags & TAG.stop) !== 0 ||
        isAnnounced(input) ||
        FROM_THEN.test(lowerBehind(input.notice, input.range, LEAD))),
  ),
] as const;

/** Of a stop whose end is known and whose start no rule found. */
export const LEFT_START_RULES = [
  rule(
    'work from then, above the sentence of what stops meanwhile',
    'start',
    '送金承認機能について\n11月27日19時より、送金承認の仕組みを改めます。作業は22時に終わる予定で、その間は出金ができません。',
    (input) => isClock(input.range) && isFree(input) && isWorkAbove(input),
  ),
] as const;

/** Of a stop whose start is known and whose end no rule found. */
export const LEFT_END_RULES = [
  rule(
    'until then, behind a start without an end',
    'end',
    'Maintenance\nDeposits will be suspended from 02:00 on November 26. All good again by 03:30.',
    (input) =>
      isClock(input.range) &&
      isFree(input) &&
      (TOWARDS_END.test(lowerBefore(input.notice, input.range, LEAD)) ||
        BACK_BEHIND.test(lowerBehind(input.notice, input.range, LEAD))),
  ),
] as const;

const isSentence = ({ notice: { tokens }, around: { clause } }: RuleInput): boolean =>
  tokens[clause.end - 1]?.kind === 'stop';

/** Of a row right above one that is of the stop, in the same list. */
export const LIKE_BELOW_RULES = [
  rule(
    'a row like the one below',
    'window',
    'Upgrade of the matching engine\nWe will upgrade the matching engine in two steps:\nStep | Products | Time (UTC)\n1 | Perpetual swaps, dated swaps | 06:00 to 06:20, November 27, 2026\n2 | Spot | 06:40 to 06:55, November 27, 2026\nOrders cannot be placed in the time slot of each product.',
    (input) => hasClocks(input) && isFree(input) && !isSentence(input),
  ),
] as const;

/** 「from 10:00 to 10:30, and once more from 15:00 to 15:45」: what leads from hours of the stop to more of them. */
const ONCE_MORE =
  /^[)\]]?[;,.]? ?(?:(?:and|then|,) ?){0,3}[^.\n]{0,60}?\b(?:again|once more|another|the (?:other|second|third|next|last|latter)|a (?:second|third|further|last)|later|then|also|likewise)\b[^.\n]{0,60}$/;
/** 「Two windows have been set aside: 10:00 through 10:30 for …, and 15:00 through 15:45 for …」 */
const OF_SEVERAL =
  /\b(?:twice|(?:two|three|four|five|several) (?:[a-z-]{2,12} ){0,2}(?:windows?|slots?|pauses?|interruptions?|breaks?|stops?|halts?|outages?|sessions?|steps|stages|parts|halves|rounds|blocks?|periods?|phases?|times|restarts?)|in two)\b/;
const JOINED = /^[)\]]?[^.\n]{0,60}?[,;]? ?(?:and|then|plus|,|;)[^.\n]{0,40}$/;
const NO_MORE =
  /\b(?:available|open|usual|normal(?:ly)?|resum|re-?open|back|support|fallback|reserve|spare|instead|if|may|might|shorten|extend|test|trading (?:continues|goes on)|or)\b/;

const areMoreHours = ({ input: a }: Placed, { input: b }: Placed): boolean => {
  const { notice } = a;
  const areHours = hasClocks(a) && hasClocks(b) && a.range.shape === 'range' && b.range.shape === 'range';
  if (!areHours && !(hasLength(a) && hasLength(b))) return false;
  if (b.range.first < a.range.end || b.range.first - a.range.end > MORE_REACH) return false;
  const between = lowerBetween(notice, a.range.end, b.range.first);
  if (NO_MORE.test(between)) return false;
  return ONCE_MORE.test(between) || (JOINED.test(between) && isOfSeveral(a));
};

/** 「at 10:00 for twenty minutes and again at 15:00 for forty」 */
const hasLength = ({ range }: RuleInput): boolean => isClock(range) && range.durationMinutes !== null;

/** Tokens. */
const MORE_REACH = 40;

const isOfSeveral = ({ notice, around: { clause } }: RuleInput): boolean => {
  const at = notice.clauses.indexOf(clause);
  return notice.clauses.slice(Math.max(0, at - 1), at + 1).some((each) => OF_SEVERAL.test(lowerIn(notice, each)));
};

/** Hours beside others of the stop, which the sentence says that there are more of. */
export const MORE_RULES = [
  englishRule(
    'more hours of the same sentence',
    'window',
    'Database migration on December 10\nDatabase migration on Thursday, December 10, 2026. We pause from 10:00 to 10:30, and once more from 15:00 to 15:45.',
    (input) => input.range.shape === 'range' && hasClocks(input) && !input.around.isDistractor,
  ),
  englishRule(
    'one more start of the same sentence',
    'start',
    'Database migration\nTrading stops at 10:00 JST on November 26, 2026 for twenty minutes and again at 15:00 JST for forty minutes.',
    (input) => hasLength(input) && !input.around.isDistractor,
  ),
] as const;

/** Those that stand behind or before a window of the same sentence. */
const withMoreHours = (read: readonly Placed[]): readonly Placed[] =>
  read[0]?.input.notice.page.hasEnglish !== true
    ? read
    : read.map((each, i) => {
        if (!UNDECIDED.has(each.timed.rule)) return each;
        const [before, behind] = [read[i - 1], read[i + 1]];
        const isMore =
          (before !== undefined && isOpening(before.timed.role, 'window') && areMoreHours(before, each)) ||
          (behind !== undefined && isOpening(behind.timed.role, 'window') && areMoreHours(each, behind));
        return isMore ? { ...each, timed: retaken(each, MORE_RULES) } : each;
      });

type LeftRule =
  | (typeof MORE_RULES)[number]
  | (typeof LIKE_BELOW_RULES)[number]
  | (typeof VERB_RULES)[number]
  | (typeof LEFT_RULES)[number]
  | (typeof LEFT_START_RULES)[number]
  | (typeof LISTED_RULES)[number]
  | (typeof LEFT_END_RULES)[number];

/** The rules that say of a time no more than that nothing says what it is. */
export const UNDECIDED: ReadonlySet<TimedRange['rule']> = new Set([
  'nothing says that it stops then',
  'neither begins nor ends',
  'nothing says that it stops in these hours',
]);

const TELLING: ReadonlySet<TimedRange['role']> = new Set([
  'window',
  'start',
  'end',
  'actual-end',
  'as-of',
  'cancelled',
]);

/** A time with what the rules saw of it. */
export interface Placed {
  readonly input: RuleInput;
  readonly timed: TimedRange;
}

/** The times with those that no rule knew, where the notice leaves no other meaning. */
export function withLeft(read: readonly Placed[]): readonly TimedRange[] {
  const topic = read[0]?.input.topic;
  if (topic === undefined || !topic.isStop || topic.isElsewhere || topic.isOfAccounts)
    return read.map(({ timed }) => timed);
  const verbs = withMoreHours(read.map((each) => ({ ...each, timed: retaken(each, VERB_RULES) })));
  const placed = verbs.map((each, i) =>
    isAboveRow(each, verbs[i + 1]) ? { ...each, timed: retaken(each, LIKE_BELOW_RULES) } : each,
  );
  const timed = withListed(placed);
  if (!timed.some(tells)) return placed.map((each) => retaken(each, LEFT_RULES));
  if (!timed.some((time) => tells(time) && isOpening(time.role, 'window')))
    return placed.map((each) => retaken(each, LEFT_START_RULES));
  const at = timed.findIndex((time) => tells(time) && isOpening(time.role));
  const isOpen = at >= 0 && timed.every((time) => !tells(time) || (isOpening(time.role) && time.end === null));
  return isOpen
    ? placed.map((each, i) =>
        i > at && isNear(timed[at], each.timed) ? retaken(each, LEFT_END_RULES) : (timed[i] as TimedRange),
      )
    : timed;
}

/** 「1月20日2:00、21日2:00に行います」: a moment of a list is what the last of it is. */
export const LISTED_RULES = [
  rule(
    'one of a list of starts',
    'start',
    'メンテナンスのお知らせ\n11月26日2:00、27日2:00の2回に分けてメンテナンスを行います。停止時間は各回15分です。',
    ({ range, around }) => isClock(range) && !around.isDistractor,
  ),
] as const;
const LISTED = /^(?:頃|ごろ)?[、・,と]?(?:および|及び|ならびに|そして)?$/;

function withListed(placed: readonly Placed[]): readonly TimedRange[] {
  const timed = placed.map((each) => each.timed);
  for (let i = placed.length - 2; i >= 0; i--) {
    const each = placed[i] as Placed;
    if (isListedBefore(each, timed[i + 1] as TimedRange)) timed[i] = retaken(each, LISTED_RULES);
  }
  return timed;
}

const isListedBefore = ({ input: { notice, range, around } }: Placed, next: TimedRange): boolean =>
  next.role === 'start' &&
  next.range.first > range.end &&
  next.around.clause === around.clause &&
  isClock(range) &&
  isClock(next.range) &&
  LISTED.test(lowerBetween(notice, range.end, next.range.first));

/** A day alone tells no hours. */
const tells = ({ role, isDateOnly }: TimedRange): boolean => !isDateOnly && TELLING.has(role);
const isOpening = (role: TimedRange['role'], other: TimedRange['role'] = 'as-of'): boolean =>
  role === 'start' || role === 'as-of' || role === other;

const isNear = (start: TimedRange | undefined, { clauseIndex }: TimedRange): boolean =>
  start !== undefined && clauseIndex - start.clauseIndex <= REACH;
/** Clauses. */
const REACH = 4;

/** 「1 | Options | 06:00 to 06:20, December 10」 above 「2 | Spot | 06:40 to 06:55, December 10」 */
const isAboveRow = ({ input: above, timed }: Placed, below: Placed | undefined): boolean =>
  UNDECIDED.has(timed.rule) &&
  below !== undefined &&
  OF_ROWS.has(below.timed.rule) &&
  above.range.shape === 'range' &&
  isOwnDated(above) &&
  isOwnDated(below.input) &&
  above.around.clause.heading === below.input.around.clause.heading &&
  below.timed.clauseIndex - timed.clauseIndex === 1;

const isOwnDated = ({ range: { start, finish } }: RuleInput): boolean => start?.date != null || finish?.date != null;

const OF_ROWS: ReadonlySet<TimedRange['rule']> = new Set([
  'a row of one coin or service',
  'a row that says what it is of',
  'a row below a sentence of the stop',
]);

function retaken({ input, timed }: Placed, rules: readonly LeftRule[]): TimedRange {
  const found =
    UNDECIDED.has(timed.rule) && !input.around.isDistractor && !input.isOfSomeUsers
      ? rules.find(({ holds }) => holds(input))
      : undefined;
  if (found === undefined || timed.start === null) return timed;
  const edge = found.role !== 'start' && found.role !== 'window' ? { start: null, end: timed.start } : {};
  return { ...timed, ...edge, role: found.role, rule: found.name };
}
