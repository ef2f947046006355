import type { Token } from '../2-tokens/token.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import { isWeekday } from '../4-times/token-looks.ts';
import type { NoticeText } from '../notice-text.ts';
import { type Entry, TAG } from '../words/lexicon.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

/** Tokens from the verb of the stop to its time at most, with all that stops named between. */
const OBJECT_REACH = 20;
/** Characters of a sentence beside its time. */
const BESIDE_REACH = 80;

/** 「suspend all trading from」, 「halted automatically at」 */
const isObject = (token: Token, { lower, text }: NoticeText['page']): boolean =>
  token.kind === 'word'
    ? token.entry.services.length > 0 || token.entry.asset !== null
    : token.to - token.from <= SHORT ||
      SYMBOL.test(text.slice(token.from, token.to)) ||
      lower.slice(token.to - ADVERB.length, token.to) === ADVERB;

/** 「halt BTC-PERP at」 */
const SYMBOL = /^-?[A-Z][A-Z0-9/-]+$/;

const ADVERB = 'ly';

/** all, the */
const SHORT = 3;

/** The last word before the preposition is the stop in a verb: suspended at, halted from. */
export function isStopRightBefore({ tokens, page }: NoticeText, { first }: TimeRange): boolean {
  let words = 0;
  for (let i = first - 1; i > first - OBJECT_REACH; i--) {
    const token = tokens[i] as Token | undefined;
    // 「on Saturday, November 21」
    if (token?.kind === 'comma' && isWeekday(tokens[i - 1])) {
      i--;
      continue;
    }
    if (token === undefined || ENDS_SENTENCE.has(token.kind)) return false;
    if (token.kind !== 'word' && token.kind !== 'text') continue;
    if (isWholeVerb(token)) return isLatinStop(token);
    // 「paused for 5 minutes at」
    if ((token.kind === 'word' && OBJECT_JOINTS.has(token.entry.word)) || (words === 1 && isObject(token, page)))
      continue;
    if (++words === 2) return isLatinStop(token);
  }
  return false;
}

/** 「halted trading in ABC and deposits at」 */
const OBJECT_JOINTS: ReadonlySet<string> = new Set(['for', 'and']);
const ENDS_SENTENCE: ReadonlySet<Token['kind']> = new Set(['stop', 'newline', 'comma']);

/** 「closes at」 is one word, and so is 「could not sign in」. */
const isWholeVerb = (token: Token): boolean =>
  token.kind === 'word' && /^(?:cannot|could not) [a-z]| (?:at|from)$/.test(token.entry.word);

const isLatinStop = (token: Token): boolean =>
  token.kind === 'word' && (token.entry.tags & TAG.stop) !== 0 && !/^[^a-z]/.test(token.entry.word);

/** 「halted last night at 01:15」, 「which started today at 02:00」: nothing stands between the verb and its day. */
export const isStoppedOnDay = ({ notice: { tokens }, range: { first, start } }: RuleInput): boolean =>
  tokens[first - 1]?.kind === 'connective' &&
  ((start?.date?.kind === 'day' && isStoppedWord(tokens[first - 2])) ||
    // 「(started 02:00 UTC)」
    isBegunWord(tokens[first - 2]));

/** 「withdrawals, disabled on 19 November at 22:00」: a verb, 「on」 and the moment. */
export function isOn({ notice: { tokens, page }, range: { first } }: RuleInput): boolean {
  const at = beforeWeekday(tokens, first);
  const [verb, blank, on] = [tokens[at - 4], tokens[at - 3], tokens[at - 2]];
  if (on?.kind !== 'text' || blank?.kind !== 'connective' || page.lower.slice(on.from, on.to) !== 'on') return false;
  return isStoppedWord(verb);
}

/** Token index of 「Saturday, 」 right before the token, else of the token. */
function beforeWeekday(tokens: readonly Token[], first: number): number {
  const from = Math.max(0, first - WEEKDAY_REACH);
  const at = tokens.slice(from, first).findIndex(isWeekday);
  return at < 0 ? first : from + at;
}

const WEEKDAY_REACH = 3;

const isBegunWord = (token: Token | undefined): boolean => token?.kind === 'word' && BEGUN.test(token.entry.word);
const BEGUN = /^(?:began|started|starts?|begins?|commenced|commences?)$/;

const isStoppedWord = (token: Token | undefined): boolean => token?.kind === 'word' && STOPPED.test(token.entry.word);

const STOPPED =
  /^(?:disabled|suspended|halted|paused|interrupted|stopped(?: [a-z]{1,16})?|taken offline|crashed|went (?:down|offline)|unavailable|offline|(?:(?:is|are|was|were|been|be|will be) )?(?:closed|shut|frozen|locked|held|(?:switched|turned|powered|taken|brought|shut) (?:off|down|offline)))$/;

const UPGRADE_REACH = 24;

/** 「We have scheduled an upgrade at 08:00 on December 2」 */
export const isUpgradeBefore = ({
  notice: { tokens },
  range: { first },
  around: { clause, before, lastLabel },
}: RuleInput): boolean =>
  (before & (TAG.announce | TAG.future | TAG.past)) !== 0 &&
  (before & TAG.extended) === 0 &&
  (lastLabel & TAG.end) === 0 &&
  tokens[clause.end - 1]?.kind === 'stop' &&
  tokens
    .slice(Math.max(clause.first, first - UPGRADE_REACH), first)
    .some((token) => token.kind === 'word' && isUpgrade(token.entry));

const HEAD_LENGTH = 16;

/** The time stands at the head of the sentence, and the sentence says that work begins or is carried out. */
export const isUpgradeBehind = ({
  notice: { tokens },
  range: { start, end },
  around: { clause, lead, after },
}: RuleInput): boolean =>
  start?.date != null &&
  lead <= HEAD_LENGTH &&
  (after & (TAG.announce | TAG.future)) !== 0 &&
  (after & TAG.end) === 0 &&
  tokens[clause.end - 1]?.kind === 'stop' &&
  tokens
    .slice(end, Math.min(clause.end, end + UPGRADE_REACH))
    .some((token) => token.kind === 'word' && (isUpgrade(token.entry) || WORK.test(token.entry.word)));

const WORK = /^will (?:restart|reboot|relocate|replace|deploy)$/;
const isUpgrade = ({ kind, word }: Entry): boolean => kind !== null && kind !== 'emergency' && /^[a-z]/.test(word);

/** 「after a cancel-only phase trading commenced at」, 「The exchange resumed normal trading at」: told as a fact. */
export const isTradedSince = ({ notice, range }: RuleInput): boolean =>
  TRADED_SINCE.test(lowerBefore(notice, range, BESIDE_REACH));

const TRADED_SINCE =
  /\btrading (?:then |finally |only )?(?:commenced|began|started|opened|recommenced|restarted)(?: again)? at $|\b(?:resumed|restored|reopened|restarted|recommenced) (?:(?:normal|full|spot|all|its|our|the) ){0,2}(?:trading|operations|services?|withdrawals|deposits|markets?|platform|exchange) at $/;

/** 「We are aiming for 15:00 UTC to restore service」 */
export const isAimedFor = ({ notice, range }: RuleInput): boolean =>
  AIMED.test(lowerBefore(notice, range, AIM_REACH)) && AIM.test(lowerBehind(notice, range, AIM_REACH));

const AIM = /^ ?(?:to (?:be )?|for |as )(?:the )?(?:restor|resum|finish|complet|end|back|reopen|recover)/;

const AIMED = /\b(?:aim(?:ing)?|target(?:ing)?|shooting|hoping) (?:for )?(?:around |about )?$/;
const AIM_REACH = 32;

/** 「It was planned for 03:00-05:00; trading was reopened at 04:02」, 「could not start at 06:00 as planned」 */
export const isPlanOfPast = ({ notice, range, around }: RuleInput): boolean => {
  const before = lowerBefore(notice, range, BESIDE_REACH);
  return (
    NOT_STARTED.test(before) || (WAS_TO_BE.test(before) && around.isFollowed && (around.clause.tags & TAG.end) !== 0)
  );
};

const NOT_STARTED =
  /\b(?:could not|did not|cannot|was not|not be) (?:be )?(?:start|started|begin|carried out)(?: at| from)? $/;
const WAS_TO_BE =
  /\b(?:was|were|had been) (?:originally |initially )?(?:planned|scheduled|set|announced) (?:for|from|between)(?: the)? $/;

/** 「Please reconnect after 5:15 PM」; 「Please note that trading resumes at」 tells of the stop. */
export const isAskedOfUsers = ({
  notice: { tokens, page },
  range: { first },
  around: { clause },
}: RuleInput): boolean => {
  const [head, from] = [tokens[clause.first]?.from ?? 0, tokens[first]?.from ?? 0];
  return from - head < BESIDE_REACH && ASKED.test(page.lower.slice(head, from));
};

const ASKED =
  /^ ?please (?:re-?connect|re-?start|re-?login|log (?:in|on|out)|sign (?:in|out)|try|check|retry|contact|visit)\b/;

/** 「opens at 02:00 and closes at」 */
export function closesBefore({ notice: { tokens }, range: { first }, before, around }: RuleInput): boolean {
  const verb = tokens[tokens[first - 1]?.kind === 'connective' ? first - 2 : first - 1];
  return verb?.kind === 'word' && CLOSES.test(verb.entry.word) && before?.around.clause === around.clause;
}

const CLOSES = /^(?:window )?(?:closes?|shuts?)(?: at)?$/;

const OPENS =
  /(?:^|[.!\n,;] ?|\b(?:and|then) )(?:we|(?:the|our) (?:(?:new|whole) )?(?:platform|exchange|markets?|site|venue|doors|gates|books|trading|services?))(?: will| shall| are going to| is going to)?(?: now| then| only)? (?:re-?)?opens?(?: again| up)?(?: at)? $/;
const SHUT_SINCE =
  /\b(?:has|have|had) been (?:[a-z]{2,10} )?(?:closed|shut|down|off|offline|at rest|stopped|suspended|halted|paused|out) since\b/;

/** 「The old platform shuts at 18:00 on Saturday. The new platform opens at 12:00 on Sunday」, 「We open at 13:00. Trading has been down since」 */
export const opensThen = ({ notice, range, before }: RuleInput): boolean =>
  (before?.role === 'start' || SHUT_SINCE.test(notice.page.lower)) &&
  OPENS.test(lowerBefore(notice, range, BESIDE_REACH));

/** A service begins, in a sentence without a stop, behind one that stops it. */
export function beginsAgain({ notice: { tokens }, range: { first }, before, around: { clause } }: RuleInput): boolean {
  if (before === undefined || before.around.clause === clause || (clause.tags & TAG.stop) !== 0) return false;
  const isStopped = (before.around.clause.tags & TAG.stop) !== 0;
  return (
    isStopped &&
    tokens.slice(clause.first, first).some((token) => token.kind === 'word' && token.entry.services.length > 0)
  );
}
