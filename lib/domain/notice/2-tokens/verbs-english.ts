import { everyMatch } from '../every-match.ts';
import { TAG } from '../words/lexicon.ts';
import { withTags } from './retag.ts';
import { isSaidOfThings } from './said-of-services.ts';
import type { Token } from './token.ts';

const RUN_BY_US =
  'trading|dealing|order (?:entry|books?|placement)|deposits?|withdrawals?|payouts?|cash-?outs?|transfers?|wires?|log-?ins?|log-?ons?|sign-?ins?|sessions?|connections?|apis?|endpoints?|feeds?|gateways?|servers?|engine|platform|exchange|site|website|apps?|markets?|books?|wallets?';
const SERVICE = `(?:${RUN_BY_US}|orders?|requests?|calls|(?:card|instant) [a-z-]{3,12}|purchases?|payments?|conversions?|convert|swaps?|staking|systems?|database|services?|sandbox|testnet|environment|apple pay|google pay|pix|sepa)`;
const OF = '(?: (?:of|on|via|in|to|by) [a-z]{2,12}| \\([^()\\n]{1,40}\\))?';
const AUX =
  ' (?:(?:will|shall|is|are|has|have|had|been|was|were|gets?|got|to|going|then|all|also|both|be|being|again|temporarily|briefly|only) ){0,5}';
const SUBJECT = `\\b${SERVICE}${OF}${AUX}`;
const PEOPLE = `\\b(?:you|everybody|everyone|users|customers|clients|sessions?|connections?)${AUX}`;
const WE = `\\bwe(?:['’](?:ll|ve|re|d))? (?:(?:will|shall|have|had|are|going|to|be|must|need|then|also|both|temporarily|therefore|now|just|first|immediately|briefly|all) ){0,5}`;
const STOPPED = `(?:${RUN_BY_US}|rails?|gates?|doors?|lanes?|taps?|bridge)`;
const TAKEN_IN =
  '(?:connections?|orders?|requests?|log-?ins?|log-?ons?|calls|traffic|deposits?|withdrawals?|transfers?)';
const REST = '(?:break|nap|rest|pause|breather|time-?out|day off|night off|holiday|siesta)';
const HANDLED =
  'executed|sent|processed|accepted|credited|broadcast|served|answered|matched|filled|paid out|carried out|reached|gone (?:out|through)|left|arrived|come through';
const MONEY = '\\b(?:deposits?|withdrawals?|payouts?|cash-?outs?|transfers?|wires?|remittances?|payments?)';
/** 「Why was my withdrawal held?」 is one customer's. */
const EVERYBODYS =
  '\\b(?<!\\b(?:your|my) )(?:deposits|withdrawals|payouts|cash-?outs|transfers|wires|remittances|payments)';
const WEEKDAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}';
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const DAY = `(?:(?:${WEEKDAY}|tonight|tomorrow|today)\\b|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}|${MONTH} \\d)`;
/** The stop as a thing: 「the stop on Nov 19」, 「a 15-minute halt」. */
const NAMES = 'stop|halt|standstill|closure|shutdown|freeze|pause|break|lock-?out|blackout';
const NO = '\\b(?:no|not a single|not one|none of (?:the|our|your)) (?:[a-z]{2,8} ){0,2}';

/** A verb, what stands before it and what behind: alone it says anything, of a service or of those who run it that something stops. */
interface Said {
  readonly verb: string;
  readonly before: string;
  readonly behind?: string;
}

const SAID: readonly Said[] = [
  // 「Card purchases take a break」, 「We're giving the engine a breather」
  {
    verb: 'tak(?:es?|ing)|took|gets?|getting|has|have|having|needs?',
    before: SUBJECT,
    behind: ` an? (?:[a-z-]{3,10} ){0,2}${REST}\\b`,
  },
  {
    verb: REST,
    before: `\\bgiv(?:e|es|ing) (?:the|our|all) (?:[a-z]{2,12} ){0,2}${SERVICE} an? (?:[a-z-]{3,10} ){0,2}`,
  },
  // 「Wire transfers sit this one out」, 「Trading rested from」
  {
    verb: 'steps? out|stepping out|sits? (?:this|that) one out|sits? out|rested|resting|sleeps?|sleeping|slept|stands? still|stood still|falls? silent',
    before: SUBJECT,
  },
  { verb: 'rests?', before: SUBJECT, behind: ' (?:from|between|on|at|until|for)\\b' },
  // 「All sessions will be logged out by us at 22:00」, 「we will log everybody out at」
  {
    verb: 'logged (?:out|off)|signed (?:out|off)|kicked (?:out|off)|thrown (?:out|off)|disconnected|dropped|cut(?: off)?|severed',
    before: PEOPLE,
    behind: ' (?:by us )?(?:at|on|from|as of|when|for|in)\\b',
  },
  {
    verb: 'log|sign|kick|throw',
    before: WE,
    behind: ' (?:everybody|everyone|all [a-z]{2,12}|you|users|customers|clients) (?:out|off)\\b',
  },
  {
    verb: 'disconnect|drop|cut|terminate|end',
    before: WE,
    behind: ' (?:all|every|your|the|any) (?:[a-z]{2,12} ){0,2}(?:sessions?|connections?)\\b',
  },
  // 「we closed XMR deposits at」, 「we had to stop XMR withdrawals」
  {
    verb: 'clos(?:e|ed|ing)|shut(?:ting)?|stop(?:ped|ping)?|halt(?:ed|ing)?|block(?:ed|ing)?|lock(?:ed|ing)?',
    before: WE,
    behind: ` (?:[a-z]{2,8} ){0,3}${STOPPED}\\b`,
  },
  { verb: 'the plug', before: `${WE}pull(?:ed|ing)? `, behind: ' on\\b' },
  // 「The REST API refuses connections」, 「starts to reject all orders」
  {
    verb: '(?:refus|reject|declin|drop)(?:es?|s|ed|ped|ing)',
    before: SUBJECT,
    behind: ` (?:all |any |every |new |incoming |your |spot ){0,3}${TAKEN_IN}\\b(?! (?:by|with|without|using|over|from|below|above|that|which|of|older|in)\\b)`,
  },
  { verb: 'fail(?:s|ed)?', before: SUBJECT, behind: ' (?:from|between|until|since)\\b' },
  {
    verb: 'begins?|starts?|began|started',
    before: SUBJECT,
    behind:
      ' (?:to (?:fail|reject|refuse|decline|time out|error|return errors|drop)|failing|rejecting|refusing|timing out|returning errors)\\b',
  },
  {
    verb: 'stops?|stopped',
    before: SUBJECT,
    behind: ' (?:answering|responding|accepting|matching|processing|working|taking|sending|delivering|updating)\\b',
  },
  { verb: 'answered', before: SUBJECT, behind: ' with (?:an? )?(?:[a-z0-9]{2,8} )?errors?\\b' },
  {
    verb: 'delivers?|sends?|shows?|carr(?:y|ies)|takes?|accepts?|executes?|process(?:es)?|answers?',
    before: SUBJECT,
    behind:
      ' no (?:prices|data|quotes|messages|updates|orders|requests|log-?ins|log-?ons|deposits|withdrawals|calls)\\b',
  },
  { verb: 'answers|runs|moves|works', before: '\\bnothing ' },
  // 「No withdrawal on any network has been broadcast」, 「Requests to withdraw are not executed」
  {
    verb: HANDLED,
    before: `${NO}${SERVICE}(?: [a-z]{2,10}){0,4} (?:has|have|is|are|will|was|were|can) (?:be |been |being )?`,
  },
  {
    verb: HANDLED,
    before: `\\b${SERVICE}(?: (?:of|to|on) [a-z]{2,8})? (?:are|is|were|was) not (?:being )?`,
    behind: '[^.\\n]{0,40}\\b(?:from|between|since|until|on)\\b',
  },
  // 「Nobody could get in」
  {
    verb: 'can|could|will be able to|was able to|were able to|has been able to|is able to|gets?|got',
    before:
      '\\b(?:nobody|no one|no-one|no customers?|no users?|no clients?|none of you|not one of you) (?:(?:in|on|with|from|of) [a-z]{2,12} )?',
    behind:
      ' (?:log|sign|trade|get|place|withdraw|deposit|reach|use|access|open|buy|sell|connect|order|do anything|in|on)\\b',
  },
  // 「kept the doors closed」, 「Our doors were shut」
  {
    verb: 'closed|shut|locked',
    before:
      '\\b(?:kept|keeps?|keeping) (?:the |our |all )?(?:[a-z]{2,5} )?(?:doors|gates|shutters|exchange|platform|site|books|markets|trading|deposits|withdrawals) ',
  },
  {
    verb: 'closed|shut|locked',
    before: '\\b(?:doors|gates|shutters) (?:(?:will|be|are|were|stay|stayed|remain|remained) ){1,3}',
  },
  // 「The stop on Nov 19」, 「Nov 20 stop dropped」, 「Futures: 15-minute halt」
  {
    verb: NAMES,
    before: '\\b(?:the|our|this|that|both|an?) (?:[a-z-]{3,12} ){0,2}',
    behind: ` (?:of|on|for|(?:planned|set|announced|scheduled|booked) (?:for|on)) (?:the )?${DAY}`,
  },
  {
    verb: NAMES,
    before: `(?:\\b${MONTH} \\d{1,2}|\\d ${MONTH}|\\b${WEEKDAY}(?:['’]s)?) `,
    behind: '(?:$|[\\n.,:]| (?:dropped|cancelled|moved|off|shortened|extended)\\b)',
  },
  { verb: NAMES, before: '\\b\\d{1,3}[- ](?:minute|min|hour)s?[- ](?:[a-z]{3,12} )?' },
  // 「The site will drop off the internet」
  {
    verb: '(?:drop|go|fall|come)(?:s|es|ping|ing)? off|(?:dropped|went|fell|came) off',
    before: SUBJECT,
    behind: ' (?:the|our) (?:internet|net|air|grid|network|map|radar|web)\\b',
  },
  // 「Payouts are held」, 「Lightning deposits are shelved for the duration of」, 「Withdrawals will sit in \"pending\"」
  {
    verb: 'held(?: up)?|queued|parked|retained|shelved|benched|mothballed|laid up|grounded|locked|frozen',
    before: `${EVERYBODYS}${OF}${AUX}`,
  },
  {
    verb: '(?:sit|stay|remain|wait|hang|get stuck|queue)(?:s|ed)?',
    before: `${MONEY}${OF}${AUX}`,
    behind: ' (?:in|on|at|as) (?:an? |the )?["“\'‘]?(?:pending|queue|limbo|hold|processing)\\b',
  },
  // 「API endpoints return error 530」
  {
    verb: 'returns?|returned|answers?|gives?|gave|throws?|threw|responds?|responded|reply|replies|replied',
    before: SUBJECT,
    behind: ' (?:with |only |nothing but )?(?:an? |the )?(?:http |status |code )?(?:errors?|[45]\\d\\d)\\b',
  },
  // 「JPY deposits: stop 31 December, 15:00; restart 4 January」
  {
    verb: 'stop|stops|close|closes|closed|off|pause|pauses|halt|shut|suspended',
    before: `\\n[^\\n.:]{0,24}\\b${SERVICE}(?: [a-z()]{2,12})?: `,
    behind: ` (?:(?:on|from|at|as of) )?(?:${DAY}|\\d{1,2}[:/.])`,
  },
  // 「No card purchases this Saturday」
  {
    verb: 'no',
    before: '(?:^|[.!:\\n] ?)',
    behind:
      ' (?:[a-z]{2,10} ){0,2}(?:purchases|payments|payouts|transfers|wires|conversions|swaps|cash-?outs|deposits|withdrawals|trading|orders)\\b(?! (?:fees?|limits?|pairs?|costs?))[^.\\n]{0,24}\\d',
  },
];

/** 「We shall begin to accept logons again at」, 「let you in again」, 「New logons are accepted from」: what runs again then. */
const BACK: readonly Said[] = [
  {
    verb: 'again|back in|back on',
    before: `${WE}(?:(?:begin|start|open|able) (?:to )?)?(?:accept(?:ing)?|tak(?:e|ing)|let(?:ting)?|admit(?:ting)?|process(?:ing)?|serv(?:e|ing)|welcom(?:e|ing)|send(?:ing)?)(?: [a-z-]{2,12}){1,4} `,
  },
  {
    verb: 'again',
    before:
      '\\b(?:logging|signing|trading|withdrawing|depositing|connecting)(?: (?:on|in))? (?:works|is possible|will work|will be possible) ',
  },
  // 「The markets thawed at」, 「deposits are unlocked at」
  {
    verb: 'thaw(?:s|ed)?|unfr(?:eezes?|oze)|unfrozen|unlock(?:s|ed)?|unblock(?:s|ed)?|unshelved|woke up|came (?:alive|back to life)|flow(?:s|ed)? again',
    before: SUBJECT,
    behind: ' (?:at|from|by|on|as of|since)\\b',
  },
  {
    verb: 'restarts?|re-?opens?|resumes?|open|on|back|up',
    before: `\\n[^\\n.:]{0,24}\\b${SERVICE}(?: [a-z()]{2,12})?: (?:stops?|closed?|closes|off|pauses?|halt|shut|suspended)\\b[^\\n]{4,40}[;,] (?:and )?`,
    behind: ` (?:(?:on|from|at|as of) )?(?:${DAY}|\\d{1,2}[:/.])`,
  },
  {
    verb: 'accepted|possible',
    before: '\\b(?:new )?(?:log-?ons?|log-?ins?|sessions|connections) (?:are|is|will be) ',
    behind: ' (?:from|as of|at) (?:[a-z]{3,9}day,? )?[^.\\n]{0,12}\\d',
  },
];

const formOf = (all: readonly Said[]): RegExp =>
  new RegExp(
    all
      .map(
        ({ verb, before, behind }) =>
          `\\b(?:${verb})\\b${behind === undefined ? '' : `(?=${behind})`}(?<=${before}(?:${verb}))`,
      )
      .join('|'),
    'g',
  );
const STOPS = formOf(SAID);
const RETURNS = formOf(BACK);

/** What may be and what is as always stops nothing. */
const UNSURE =
  /\b(?:may|might|if|whether|unless|when|once|(?:every|each) (?:day|night|week|month|[a-z]{3,6}day|time|hour)|daily|usually|normally|always|sometimes|never|example|(?:before|until|after)(?! (?:about |around )?\d))\b[^.;\n]{0,60}$/;
const WAS =
  /^(?:took|rested|slept|stood still|closed|shut|stopped|halted|blocked|locked|began|started|could|got|was|were|refused|rejected|declined|dropped|failed|the plug)/;
const CAME_BACK = /^(?:thawed|unfroze|unfrozen|unlocked|unblocked|unshelved|woke|came|flowed)/;
const TO_COME = /\b(?:will|shall|is|are|be|to|gets?)\b[^.\n]{0,12}$/;
const CLOCK = /\d{1,2}(?::\d{2}| ?[ap]\.?m\b)|\bnoon\b|\bmidnight\b/;
const REACH = 140;
const SENTENCE =
  /(?<!\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|approx|no|a\.m|p\.m))[.!?;] |\n/;

const isFact = (lower: string, index: number, verb: string): boolean =>
  CAME_BACK.test(verb) && !TO_COME.test(lower.slice(Math.max(0, index - REACH), index));

function tagsAt(lower: string, { index, 0: verb }: RegExpExecArray): number {
  const before =
    lower
      .slice(Math.max(0, index - REACH), index)
      .split(SENTENCE)
      .at(-1) ?? '';
  if (UNSURE.test(before) || isSaidOfThings(before)) return 0;
  const behind = lower.slice(index, index + REACH).split(SENTENCE, 1)[0] ?? '';
  if (!CLOCK.test(before) && !CLOCK.test(behind)) return TAG.stop;
  return TAG.stop | (WAS.test(verb) && !TO_COME.test(before) && !before.endsWith(': ') ? TAG.past : TAG.announce);
}

/** Gives English verbs the meaning of a stop where they are said of a service, of those who use it, or by who runs it. */
export function withStopsByVerb(tokens: readonly Token[], lower: string): readonly Token[] {
  const found = new Map<number, number>();
  for (const match of everyMatch(STOPS, lower)) {
    const tags = tagsAt(lower, match);
    if (tags !== 0) found.set(match.index, tags);
  }
  for (const { index, 0: verb } of everyMatch(RETURNS, lower))
    found.set(index, TAG.resume | TAG.end | (isFact(lower, index, verb) ? TAG.past : 0));
  if (found.size === 0) return tokens;
  return tokens.map((token) => {
    const tags = found.get(token.from);
    return tags === undefined ? token : withTags(token, tags);
  });
}
