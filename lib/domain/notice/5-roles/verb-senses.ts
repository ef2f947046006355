import { everyMatch } from '../every-match.ts';
import type { NoticeText } from '../notice-text.ts';
import type { TimeContext } from './context.ts';
import type { RuleInput } from './rule.ts';
import { senseInJapanese } from './verb-senses-japanese.ts';

/** What the verb nearest to a lone time says of the service: it stops then, it is back, or was back. */
export type Sense = 'stops' | 'returns' | 'returned';

const BE = '(?:be|is|are|was|were|been|being|goes?|going|went|come|comes|came)';
const STOPS = [
  'suspend(?:s|ed|ing)?',
  'halt(?:s|ed|ing)?',
  'paus(?:e|es|ed|ing)',
  'stop(?:s|ped|ping)?(?! (?:loss|limit|order|price))',
  '(?:clos(?:es|ed|ing)|(?<=(?:will|to|we|and|books|services|deposits|withdrawals|markets|gateways|logins|orders|transfers|wallets|payouts|both) )close)(?! (?:price|position|order))',
  'shut(?:s|ting)? (?:down|off)',
  'disabl(?:e|es|ed|ing)',
  'freez(?:e|es|ing)|frozen',
  'interrupt(?:s|ed)',
  `${BE} (?:down|off|offline|out|dark|unavailable|inaccessible|unreachable|rejected|refused|blocked|locked)`,
  'taken (?:[a-z]{1,16} ){0,2}(?:down|offline)',
  'take (?:[a-z]{1,16} ){1,4}(?:down|offline)',
  'unavailable|inaccessible|unresponsive|offline',
  'crash(?:es|ed)?|fail(?:s|ed|ing)',
  'disconnect(?:s|ed)',
  'upgrad(?:e|es|ed|ing)|migrat(?:e|es|ed|ing)',
  'begins?|began|starts?|started|commenc(?:e|es|ed)|kicks? off',
  'tak(?:e|es|ing) place|carried out|perform(?:ed)?|conduct(?:ed)?|underwent|undergo(?:es)?|(?:scheduled|set|planned) for',
].join('|');
const RETURNS = [
  'resum(?:e|es|ed|ing)',
  're-?open(?:s|ed|ing)?',
  'restor(?:e|es|ed|ing)',
  'recover(?:s|ed)?',
  'return(?:s|ed|ing)?',
  're-?(?:establish|enabl|activat|commenc|instat)(?:e|es|ed)?',
  `${BE} (?:fully )?(?:back|up|live|open|available|online|operational|working|running)(?: (?:up|online|on|in|again))?`,
  '(?:back|up|open|available|online) again|back (?:up|online|on)|brought back',
  '(?:trading|deposits|withdrawals|logins|services?) (?:[a-z]{1,16} ){0,2}(?:start|commenc|begin|began|open)(?:e|es|s|ed)?',
  'open(?:s|ed|ing)? (?:the |our |all )?(?:order books?|books|markets?|trading|exchange|platform)',
  'lift(?:s|ed)|resolv(?:e|es|ed)|fixed',
  'complet(?:e|es|ed)|finish(?:es|ed)?|end(?:s|ed)?|conclud(?:e|es|ed)|(?:be|is|was) (?:over|done)',
  'failed over|rolled back',
].join('|');

const VERB = new RegExp(`\\b(?:(${RETURNS})|(${STOPS}))\\b`, 'g');
/** Between the verb and its time stand a preposition and what the verb is of, and no other thought. */
const JOINT = /^[^.;\n]{0,70}$/;
const SINCE = /\bsince\b/;
/** What had been planned, what is denied, what may be, and what is of somebody else's clock. */
const UNSURE =
  /\b(?:originally|previously|initially|formerly|should have|was (?:to|due|supposed|meant|scheduled|planned)|were (?:to|due|supposed|scheduled|planned)|had (?:been )?(?:planned|scheduled)|instead of|rather than|not|never|no longer|if|may|might|could|would|before|after|once|until)\b[^.;\n]{0,48}$/;
const TO_COME = /\b(?:will|shall|should|to|expect(?:ed|s)?|scheduled|planned|going|we aim|plans?)\b[^.;\n]{0,60}$/;
const PAST = /(?:ed|went|began|came|brought (?:back|up)|rolled back|was|were)\b|\b(?:was|were|has|have|had)\b/;
const LEAD = 120;
const TRAIL = 70;
/** A time that heads its sentence has its verb behind it. */
const HEAD = 14;

/** The sense of the verb nearest to a lone time of its clause; null where none is near, or none is sure. */
export function senseOf(input: RuleInput): Sense | null {
  const { notice, range, around } = input;
  const inJapanese = senseInJapanese(input);
  if (inJapanese !== null) return inJapanese;
  const before = wordsBefore(notice, range.first, around);
  const verb = everyMatch(VERB, before).at(-1);
  if (verb !== undefined) {
    const head = before.slice(0, verb.index);
    const joint = before.slice(verb.index + verb[0].length);
    // 「have been working since 06:10」 says when it began to.
    const isNear = JOINT.test(joint) && !(verb[1] !== undefined && SINCE.test(joint));
    return isNear && !UNSURE.test(head) ? senseBy(verb, head) : null;
  }
  if (around.lead > HEAD) return null;
  const behind = wordsBehind(notice, range.end, around);
  const first = everyMatch(VERB, behind)[0];
  return first === undefined || UNSURE.test(behind.slice(0, first.index))
    ? null
    : senseBy(first, behind.slice(0, first.index));
}

function senseBy([said, returns]: RegExpMatchArray, head: string): Sense {
  if (returns === undefined) return 'stops';
  return !TO_COME.test(head) && PAST.test(`${head.slice(-16)}${said}`) ? 'returned' : 'returns';
}

/** Back to the time before it, or to the head of its clause. */
function wordsBefore({ tokens, page }: NoticeText, first: number, { clause }: TimeContext): string {
  const at = tokens.slice(clause.first, first).findLastIndex(({ kind }) => kind === 'time' || kind === 'date');
  const from = (at < 0 ? tokens[clause.first]?.from : tokens[clause.first + at]?.to) ?? 0;
  const to = tokens[first]?.from ?? 0;
  return page.lower.slice(Math.max(from, to - LEAD), to);
}

/** Up to the next time, or to the end of its clause. */
function wordsBehind({ tokens, page }: NoticeText, end: number, { clause, nextFirst }: TimeContext): string {
  const from = tokens[end - 1]?.to ?? 0;
  const to = tokens[Math.min(clause.end, nextFirst) - 1]?.to ?? from;
  return page.lower.slice(from, Math.min(to, from + TRAIL)).split('\n', 1)[0] ?? '';
}
