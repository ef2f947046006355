import { TAG } from '../words/lexicon.ts';
import { withTagsAt } from './retag.ts';
import type { Token } from './token.ts';

/** What an exchange runs, and what its customers do there. */
const SERVICE =
  /\b(?:trading|dealing|trades?|orders?|order (?:entry|books?|placement)|books?|pairs|markets?|quotes?|execution|positions|bots?|advertisements?|ads|listings|conversions?|convert|swaps?|earn|savings|lending|borrow(?:ing)?|repay|loans?|(?:un)?staking|stake|subscriptions?|redemptions?|futures|options|perpetuals|spot|margin|deposits?|withdrawals?|crediting|credits|payouts?|cash-?outs?|purchases?|payments?|cards?|transfers?|wires?|remittances?|log-?ins?|log-?ons?|sign-?ins?|accounts?|apis?|endpoints?|websockets?|feeds?|gateways?|servers?|engine|systems?|platform|exchange|site|website|apps?|terminal|screens?|pages?|buttons?|wallets?|nodes?|services?|features?|functions?|tokens?|coins?|desk)\b/;

const BE =
  '(?:is|are|be|been|being|was|were|gets?|got|stays?|remains?|remained|kept|keeps?|keep|lies?|sits?|stands?|goes?|go|going)';
/** What is done to a service, or how it is, while it does not run. */
const OUT = [
  '(?:un)?available(?<=unavailable)|un(?:reachable|usable|responsive|obtainable)|in(?:accessible|operative|operable|active)',
  'blocked|locked(?: out)?|barred|shut(?: (?:off|down))?|shuttered|closed(?: off)?|cut(?: off)?|stopped|halted|paused|suspended|disabled|deactivated|interrupted|frozen|grounded|parked|idled?|silenced|stalled|withheld|inhibited|unplugged|refused|rejected|declined|denied',
  'turned (?:away|off|down|back)|switched off|gr[ae]yed out|hidden|put (?:to (?:sleep|bed|rest)|on (?:hold|ice|pause))|taken (?:down|away|offline|off(?: (?:trading|line|the (?:air|market|grid|net)))?|out of (?:service|operation|use|action))|held back|brought (?:down|to an? (?:stop|halt|standstill))|knocked out|powered (?:down|off)',
  'out of (?:action|reach|service|order|bounds|operation|use)|off(?:line| limits| the air)|at (?:a standstill|rest)|on (?:hold|pause|ice)|asleep|dark|dead|mute|silent|down|off|out(?= (?:from|between|on|at|for)\\b)|away(?= (?:from|between|on|at|for)\\b)|gone|missing',
].join('|');
const REST =
  '(?:breaks?|naps?|rest|pause|breather|time-?out|downtime|halt|stop|standstill|shutdown|interruption|outage)';
const SO_LONG = '(?:[a-z0-9-]{1,12} ){0,3}';
const NOT =
  "(?:can ?not|can['’]t|could not|couldn['’]t|will not|won['’]t|(?:is|are) (?:not|un)(?: ?able to)?|isn['’]t|aren['’]t|do(?:es)? not|do(?:es)?n['’]t|neither|nor|nobody|no one|nothing)";
const DONE =
  'placed|posted|taken|used|made|done|processed|executed|sent|credited|accepted|matched|filled|opened|closed|changed|amended|cancelled|moved|reached|accessed|submitted|carried out|settled|transferred|withdrawn|deposited|traded|bought|sold|converted|staked|unstaked|redeemed|borrowed|repaid|possible|available|usable|reachable|broadcast|paid out|displayed|shown|served|answered|handled|received|reflected';
const DO =
  'place|post|take|use|make|process|execute|send|accept|match|fill|open|close|change|amend|cancel|move|reach|access|submit|trade|withdraw|deposit|buy|sell|convert|stake|unstake|redeem|borrow|repay|log (?:in|on)|sign in|connect|get (?:in|on|through)|enter|work|function|respond|answer|run|go (?:out|through)|settle|transfer|broadcast|pay out|serve|handle|receive|display';

const ADVERB =
  '(?:all|both|then|also|now|still|again|being|be|to be|going to be|to|briefly|currently|temporarily|completely|fully|entirely|therefore|only|once more|[a-z]{3,10}ly)';

/** Ways of saying that something does not run, each of them said of many other things as well. */
const SAID = [
  `${BE} (?:${ADVERB} ){0,3}(?:${OUT})\\b`,
  `(?:keep|keeps|kept|leave|leaves|put|puts|hold|holds|find|finds|have|has|see|take|takes|took|make|makes|render|renders|bring|brings|force|forces|cut|cuts|knock|knocks) (?:[a-z0-9&/’'-]{1,14} ){1,6}(?:${OUT}|from you|to an? (?:stop|halt|standstill|pause))\\b`,
  `(?:come|comes|coming|came|grind|grinds|brought|brings?|slows?) to an? (?:complete |full |temporary |brief |short |planned |scheduled )?${REST}\\b`,
  `(?:tak(?:e|es|ing)|took|hav(?:e|ing)|has|had|needs?|requires?|required|involves?|entails?|brings|means|imply|implies|calls? for|demands?|forces|faces?|goes? into|go into|enters?|undergo(?:es)?) (?:with (?:it|them) )?(?:an? |its |their |our )?${SO_LONG}(?:${REST}|maintenance(?! mode)|hibernation)\\b`,
  `(?:rests?|sleeps?|ceases?|ceasing|lapses?|vanish(?:es)?|disappears?|stalls?|freezes|idles?)(?=$| (?:from|between|on|at|until|for|to|during|this|next|tomorrow|tonight)\\b| (?:[a-z]{3,9}day)| [a-z]{4,10}ing\\b)`,
  `(?:reject|refuse|decline|deny|turn away|ignore|drop|bounce|block|bar)(?:s|es|ed|ing)? (?:all|every|any|each|new|incoming|your|further|most) `,
  `(?:allow|allows|offer|offers|accept|accepts|take|takes|render|renders|provide|provides|process|processes|execute|executes|credit|credits|send|sends|carry out|make|makes|means?|there (?:is|are|will be)|with|have|has|see) (?:absolutely )?no (?!fees?\\b|limits?\\b|longer\\b|costs?\\b|change|impact|effect|interruption|influence|need\\b|action|charge|additional|further)[a-z]`,
  `no (?:[a-z0-9&/-]{2,14} ){1,4}(?:can|could|will|may|is|are|was|were|shall|gets?) (?:be |being )?(?:${DONE}|${DO})\\b`,
  `(?:comes?|goes?|coming|going) off (?:trading|line|the (?:market|air|grid|books?))\\b`,
  `stops? being [a-z]{4,12}\\b`,
  `${NOT} (?:[a-z]{2,12} ){0,6}(?:be |being )?(?:${DONE})\\b`,
  `${NOT} (?:be able to |get to )?(?:${DO})\\b`,
];
const STOPS = new RegExp(`\\b(?:${SAID.join('|')})`, 'g');

/** What a sentence says that stops nothing, is not sure, or holds more than once. */
const HARMLESS =
  /\b(?:not (?:be )?(?:affected|impacted|interrupted|suspended|paused|stopped|halted|closed|blocked|down|disrupted)|unaffected|as usual|usually|normally|may|might|could be|if|unless|whether|(?:every|each) (?:day|week|month|time|night|hour|[a-z]{3,6}day|\d)|daily|weekly|always|sometimes|(?:market|limit|stop|iceberg|post-only) orders?|(?:night|day|evening) sessions?|auction|(?:token )?sales?|new (?:pair|market)s?|below|above|minimum|maximum|staked|second factor|for accounts|no breaks|by default|old|version \d|office|in the shares|bids?|without|older (?:than|versions?)|unless|no longer|delist(?:ed|ing)?|listing|listed|fees?|bonus|rewards?|prizes?|contest|competition|campaign|airdrop|snapshot|limits?|leverage|webinar|seminar|for good|permanently|deadline|dispute|kyc|verified|verification|rate limit|password|(?:support|trading|dealing|help|service) (?:desk|team)|phone|hotline|for example|e\.g\.|but you|except you|expir(?:es?|y|ation))\b/;
const FOR_NOW = /\b(?:currently|at (?:present|the moment)|right now|presently|at this time|still|(?:is|are) now)\b/;
const NOW_REACH = 24;
/** 「The gateway accepts no connections until 08:15」 tells of its end alone. */
const ONLY_UNTIL = /^[^\d,;]{0,40}\b(?:until|till|before) (?!(?:[a-z]{3,9}day|tomorrow)\b)[^;]{0,40}$/;
const CLOCK = /\d{1,2}(?::\d{2}| ?[ap]\.?m\b)|\bnoon\b|\bmidnight\b/;
/** What is so as of then may be told or planned. */
const AS_OF = /^[^,;]{0,40}\bas of\b/;
const PAST = /^(?:was|were|had|took|came|kept|got|put|remained|could|stopped)\b|^[a-z]{3,9}ed\b/;
const BEFORE = 90;
const BEHIND = 60;

export interface Sentence {
  readonly first: number;
  readonly end: number;
}

const CLOSES: ReadonlySet<Token['kind']> = new Set(['stop', 'newline']);

export function sentencesOf(tokens: readonly Token[]): readonly Sentence[] {
  const found: Sentence[] = [];
  let first = 0;
  tokens.forEach(({ kind }, at) => {
    if (!CLOSES.has(kind)) return;
    if (at > first) found.push({ first, end: at });
    first = at + 1;
  });
  if (first < tokens.length) found.push({ first, end: tokens.length });
  return found;
}

const KNOWN = TAG.announce | TAG.past | TAG.ongoing;
const OF_STOP = TAG.stop;
export const tagsOfSentence = (tokens: readonly Token[], { first, end }: Sentence): number => {
  let tags = 0;
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word') tags |= token.entry.tags;
  }
  return tags;
};

export const namesService = (text: string): boolean => SERVICE.test(text);
export const isNoStop = (text: string): boolean => HARMLESS.test(text);

/** Where the sentence says that a service does not run, and what is to be known of that; null: nowhere. */
function toldIn(text: string, hasClock: boolean): { readonly at: number; readonly tags: number } | null {
  if (!SERVICE.test(text) || HARMLESS.test(text)) return null;
  STOPS.lastIndex = 0;
  for (let match = STOPS.exec(text); match !== null; match = STOPS.exec(text)) {
    const { index } = match;
    const behind = index + match[0].trimEnd().length;
    const isOfService =
      SERVICE.test(text.slice(Math.max(0, index - BEFORE), index)) || SERVICE.test(text.slice(index, behind + BEHIND));
    const rest = text.slice(behind);
    if (!isOfService || (ONLY_UNTIL.test(rest) && !CLOCK.test(text.slice(0, index)))) continue;
    if (FOR_NOW.test(match[0] + rest.slice(0, NOW_REACH))) return { at: behind - 1, tags: TAG.stop | TAG.ongoing };
    if (AS_OF.test(rest)) return { at: behind - 1, tags: TAG.stop };
    if (hasClock) return { at: behind - 1, tags: TAG.stop | (PAST.test(match[0]) ? TAG.past : TAG.announce) };
  }
  return null;
}

/** Gives what says in English that a service does not run the meaning of a stop, in a sentence of which no word has it. */
export function withToldStops(tokens: readonly Token[], lower: string): readonly Token[] {
  const found = new Map<number, number>();
  const sentences = sentencesOf(tokens);
  for (const [i, sentence] of sentences.entries()) {
    const own = tokens.slice(sentence.first, sentence.end);
    const from = own[0]?.from ?? 0;
    const text = lower.slice(from, Math.min(own.at(-1)?.to ?? from, from + LONGEST));
    const hasClock =
      own.some(({ kind }) => kind === 'time') ||
      (!LETS.test(text) &&
        [sentences[i - 1], sentences[i + 1]].some(
          (beside) => beside !== undefined && givesHours(tokens, beside, lower),
        ));
    const tags = tagsOfSentence(tokens, sentence);
    if ((tags & OF_STOP) !== 0 && (tags & KNOWN) !== 0) continue;
    if (!hasClock && !FOR_NOW.test(text)) continue;
    const told = toldIn(text, hasClock);
    if (told === null) continue;
    const at = sentence.first + own.findLastIndex((token) => token.from <= from + told.at);
    // 「is closed」 of which the table knows already says of itself what it is.
    if (!(IS.test(text.slice(0, told.at + 1)) && hasStop(tokens[at]))) found.set(at, told.tags);
  }
  return withTagsAt(tokens, found);
}
const LONGEST = 600;

/** A sentence beside it gives the hours of a day: 「At 09:00 on 5 March the engine restarts. Futures are frozen for ten minutes.」 */
function givesHours(tokens: readonly Token[], { first, end }: Sentence, lower: string): boolean {
  const own = tokens.slice(first, end);
  const text = lower.slice(own[0]?.from ?? 0, own.at(-1)?.to ?? 0);
  return (
    own.some(({ kind }) => kind === 'time') &&
    own.some(({ kind }) => kind === 'date' || kind === 'day') &&
    (tagsOfSentence(tokens, { first, end }) & OF_OTHERS) === 0 &&
    !HARMLESS.test(text)
  );
}
/** 「You can now let a bot rest」 */
const LETS = /\b(?:can|lets?) (?:now|also|then)\b/;
const OF_OTHERS = TAG.distractor | TAG.recurring | TAG.perhaps | TAG.unaffected | TAG.example;
const IS = /\b(?:is|are) [a-z]{3,12}$/;
const hasStop = (token: Token | undefined): boolean => token?.kind === 'word' && (token.entry.tags & TAG.stop) !== 0;
