import { lowerIn, type NoticeText, someWord, type TokenSpan } from '../notice-text.ts';
import { TAG } from '../words/tags.ts';
import { NOT_BEFORE } from './english-edges.ts';
import { isNobody, type Named, namedWithin } from './named.ts';
import { lowerBehind } from './page-beside.ts';
import { isStopClock } from './point-looks.ts';
import type { RuleInput } from './rule.ts';
import type { TimedRange } from './timed-range.ts';
import { isHere } from './topic.ts';

/** Tokens from the hours of the whole to those of a part at most. */
const REACH = 90;
const BEHIND_REACH = 140;

const REST =
  /\b(?:(?:all|every|any|the) (?:other|remaining)|everything else|all else|the rest|the others|remaining (?:assets|coins|services|networks|tokens)|other (?:coins|assets|services|networks|tokens)|everything|most coins|all (?:[a-z]{3,12} )?(?:services|functions|features)|(?:full|normal) trading|no other)\b/;
/** Where a sentence turns from the whole to a part. */
const TURNS = /[;(|\n]|\. |\b(?:but|while|whereas|except(?:ed)?|exceptions?|though|however|apart from|other than)\b/g;

/** What stands between the time before and this one, from where the sentence turns to somebody else. */
export function ownWords({ notice, range, around, before }: RuleInput): TokenSpan {
  const { tokens, page } = notice;
  const first = Math.max(around.clause.first, before?.range.end ?? 0);
  const from = tokens[first]?.from ?? 0;
  const said = page.lower.slice(from, tokens[range.first]?.from ?? from);
  const turns = [...said.matchAll(TURNS)];
  for (const turn of turns.toReversed()) {
    const at = from + turn.index;
    const own = tokens.findIndex((token, i) => i >= first && token.from >= at);
    const span = { first: own, end: range.first };
    if (own >= 0 && !isNobody(namedWithin(notice, span))) return span;
  }
  return { first, end: range.first };
}

const ALL_BUT =
  /\b(?:everything|all(?: [a-z]{3,12})?|anything|the rest|every [a-z]{3,12}) (?:but|except(?: for)?|apart from|other than|save)\b[^.;\n]{0,60}$/;

/** 「Everything but withdrawals is back at 01:00」 is said of all others. */
export const isOfAllBut = ({ notice, range, around: { clause } }: RuleInput): boolean =>
  notice.page.hasEnglish && ALL_BUT.test(lowerIn(notice, { first: clause.first, end: range.first }));

/** Of one service or coin, where the time before is of more than that. */
const isLess = (part: Named, whole: Named): boolean =>
  !isNobody(part) &&
  (isNobody(whole) ||
    part.assets.some((asset) => !whole.assets.includes(asset)) ||
    (part.services.length > 0 &&
      (part.services.some((service) => !whole.services.includes(service)) ||
        whole.services.some((service) => !part.services.includes(service)))));

const TOLD: ReadonlySet<string> = new Set(['window', 'end']);
const BEGUN: ReadonlySet<string> = new Set([...TOLD, 'start']);

/** The hours of the whole, or an end, told before it and near. */
const wholeBefore = ({ before, range }: RuleInput, told: ReadonlySet<string>): TimedRange | null =>
  before !== undefined && told.has(before.role) && !before.isDateOnly && range.first - before.range.end < REACH
    ? before
    : null;

const isRestNext = ({ notice, range, next }: RuleInput): boolean =>
  next?.start?.time != null &&
  next.first - range.end < REACH &&
  REST.test(lowerIn(notice, { first: range.end, end: Math.min(notice.tokens.length, range.end + REST_REACH) }));

/** Tokens. */
const REST_REACH = 50;

/** Who is named before the time, where that is less than what the hours beside it are told of. */
function partNamed(input: RuleInput, told = TOLD): Named | null {
  if (!isStopClock(input) || !isHere(input.topic)) return null;
  const whole = wholeBefore(input, told);
  if (whole === null && !isRestNext(input)) return null;
  if (input.around.isDistractor || hasDesk(input)) return null;
  const words = ownWords(input);
  const said = lowerIn(input.notice, words);
  if (REST.test(said) || (SPARED.test(said) && !NOT_BEFORE.test(said))) return null;
  const names = namedWithin(input.notice, words);
  return !isNobody(names) && (whole === null || isLess(names, whole.names)) ? names : null;
}

const hasDesk = ({ notice, around: { clause } }: RuleInput): boolean =>
  someWord(notice, clause, ({ entry }) => entry.desk);

/** Not what a part of it does as ever, and nothing that customers have to do. */
const SPARED =
  /\b(?:not affected|unaffected|as usual|support|chat|phone|hotline|office|help desk|deadlines?|requests?|requested|submitted|received|snapshot|voting|trial|campaign|promotion|fees?|maximum|apy)\b|\b(?:if|when|before|by) $/;

const NEGATED = /\b(?:not|cannot|no|neither|nor|un[a-z]{4,14}|in[a-z]{6,12})\b|n['’]t\b/;
const RUNS_UNTIL =
  /\b(?:available|possible|open|usable|accessible|operational|accepted|works?|working|runs?|running|continues?|keep[s]?|can)\b/;
const UNTIL = /(?:\b(?:until|till|to|through)|[~-])\s?(?:about |around |approximately )?$/;
/** 「ADA - Feb 10, 03:00」: behind a name at the head of a row. */
const NAME_AND_DASH = /^[^a-z\d]{0,6}[a-z&/, $()-]{2,40} - $/;
const BACK =
  /\b(?:resum|re-?open|re-?start|re-?turn|restor|re-?enabl|reinstat|follow|come[s]? back|(?:is|are|be|go|goes|start|starts|work|works) (?:back|up|live|again)|(?:available|possible|open|on|up) again|(?:will be|is|are) (?:available|possible|open|up)|(?:can|may|able to) [a-z ,]{3,40} again|ends?\b|finish|complet|conclud)[a-z]{0,6}\b[^.;\d\n]{0,48}\b(?:at|from|on|by|around|about|only|time|:) ?:?\s?$/;
const HAPPENED =
  /\b(?:was|were|had|has been|have been|resumed|reopened|restored|returned|came|restarted|started|began|ended|finished|completed)\b/;

/** 「withdrawals remain stopped until」, 「withdrawals follow at」; not 「withdrawals stay available until」. */
function endsThen(said: string): boolean {
  if (HAPPENED.test(said)) return false;
  if (NOT_BEFORE.test(said)) return true;
  if (UNTIL.test(said)) return !RUNS_UNTIL.test(said) || NEGATED.test(said);
  return BACK.test(said);
}

/** 「Up: 03:00 (withdrawals 05:00)」: no more than whom it is of. */
const isLabelAlone = (said: string): boolean =>
  !STOP_LABEL.test(said) &&
  /^[^a-z\d]{0,6}(?:for |of |only )?[a-z&/, $-]{2,40}(?: only)?[:, ]{0,3}(?:at |from |by )?$/.test(said) &&
  said.split(' ').length <= LABEL_WORDS;
const LABEL_WORDS = 7;
const STOP_LABEL = /\b(?:stop|suspen|halt|clos|paus|start|begin|down|from|off|out)/;

export function isEndOfPartTold(input: RuleInput): boolean {
  if (input.range.shape !== 'point' || partNamed(input, isException(input) ? BEGUN : TOLD) === null) return false;
  const said = lowerIn(input.notice, ownWords(input)) + tailOf(input.notice, input.range);
  if (input.around.isFirst && NAME_AND_DASH.test(said)) return false;
  return endsThen(said) || (input.before?.role === 'end' && isLabelAlone(said));
}

/** 「One exception: withdrawals restart at 05:00」: the whole is told before it, whichever of its edges came last. */
const isException = (input: RuleInput): boolean => EXCEPTION.test(lowerIn(input.notice, input.around.clause));
const EXCEPTION = /\bexcept/;

/** The blank right before the time. */
const tailOf = ({ tokens, page }: NoticeText, { first }: TokenSpan): string =>
  page.lower.slice(tokens[first - 1]?.to ?? 0, tokens[first]?.from ?? 0);

const RUNS_THEN =
  /\b(?:available|possible|open|usable|accepted|operational|credited|processed|only (?:cancel|post)|cancel-only|post-only)\b/;

export function areHoursOfPart(input: RuleInput): boolean {
  if (isHabit(input)) return false;
  if (input.range.shape !== 'range' || input.range.finish?.time == null) return false;
  if (partNamed(input, BEGUN) === null && !isLabelled(input)) return false;
  const said = lowerIn(input.notice, ownWords(input));
  // 「FX取引サポート(平日7:00~18:00)」 in a notice that also names an app in English.
  if (IN_JAPANESE.test(said)) return false;
  if (HAPPENED.test(said) && !input.topic.isStop) return false;
  return !RUNS_THEN.test(said) || NEGATED.test(said);
}

const IN_JAPANESE = /[ぁ-んァ-ヶ一-龠]/;

/** 「Trading and deposits: Jan 16 23:00 - Jan 17 03:00. Withdrawals: …」 */
const isLabelled = (input: RuleInput): boolean =>
  isStopClock(input) &&
  isHere(input.topic) &&
  input.range.start?.date != null &&
  input.around.isInField &&
  !isNobody(namedWithin(input.notice, ownWords(input))) &&
  /^[^a-z\d]{0,6}[a-z&/, $]{2,40}: ?$/.test(lowerIn(input.notice, ownWords(input)) + tailOf(input.notice, input.range));

const STOPS_THEN =
  /\b(?:stops?|close[sd]?|halts?|paused?|pauses|goes?|off|down|out|leaves?|suspended|disabled|unavailable|begins?|starts?|from)\b[^.;\d\n]{0,40}$/;
/** 「You can trade again from 09:00, but withdrawals stay closed until 10:30」 */
const RETURNS_FROM =
  /\b(?:again|back|resum[a-z]{1,3}|re-?open[a-z]{0,3}|restart[a-z]{0,3}|return[a-z]{0,3}|(?:can|may|able to) [a-z ,]{3,40})(?: (?:online|up|open))? (?:as of|as from|from) ?$/;
const BACK_BEHIND =
  /^[^.;\d\n]{0,24}(?:\((?:off|stop|down)\) ?)?[^.;\d\n]{0,60}\b(?:re-?open|resum|re-?start|return|restor|back|until|till|again|on|up)[a-z]{0,5}\b/;

/** 「POL closes at 09:00 and reopens at 15:00」, behind the hours of the rest. */
export function startsPart(input: RuleInput): boolean {
  const { range, next, around, notice } = input;
  if (range.shape !== 'point' || next?.shape !== 'point' || !around.isFollowed || partNamed(input, BEGUN) === null)
    return false;
  const own = lowerIn(notice, ownWords(input));
  return (
    !(RETURNS_FROM.test(own) && !NEGATED.test(own)) &&
    STOPS_THEN.test(own) &&
    BACK_BEHIND.test(lowerBehind(notice, range, BEHIND_REACH))
  );
}

/** 「Everything else: trading, TED deposits on working days from 7 a.m. to 5 p.m.」 */
const isHabit = ({ range, around }: RuleInput): boolean =>
  range.start?.date == null && (around.before & TAG.recurring) !== 0;

/** 「everything else from 10:00 until 12:00」, behind the hours of a part. */
export function isOfRest(input: RuleInput): boolean {
  const { before, range, notice } = input;
  if (isHabit(input)) return false;
  if (!isStopClock(input) || !isHere(input.topic) || before === undefined) return false;
  if (before.range.start?.time == null || range.first - before.range.end >= REACH) return false;
  if (input.around.isDistractor || hasDesk(input)) return false;
  const said = lowerIn(notice, { first: Math.max(before.range.end, input.around.clause.first), end: range.first });
  if (!REST.test(said) || SPARED.test(said) || HAPPENED.test(said)) return false;
  return range.shape === 'range'
    ? !RUNS_THEN.test(said) || NEGATED.test(said)
    : endsThen(said) || sharesVerb(input, said);
}

/** 「Cancellation is estimated to be available at 08:10, and all services at 08:15」: one verb for both. */
const sharesVerb = ({ before, around: { clause } }: RuleInput, said: string): boolean =>
  before?.role === 'end' && before.around.clause === clause && SAME_VERB.test(said);
const SAME_VERB = /^[^a-z]{0,8}(?:utc|gmt|jst|[a-z]{3,4})?[^a-z]{0,3}(?:and |then ){1,2}[a-z ]{3,40} (?:at|from|by) $/;
