import { TAG } from '../words/lexicon.ts';
import { STOPS_OF_SERVICES } from '../words/vocabulary/stop-of-services.ts';
import type { Token, WordToken } from './token.ts';

const OF_SERVICES: ReadonlySet<string> = new Set(STOPS_OF_SERVICES);

const SERVICE =
  '(?:services?|trading|dealing|venue|deposits?|withdrawals?|transfers?|platform|exchange|website|site|apps?|apis?|systems?|servers?|gateways?|engine|order books?|markets?|logins?|orders?|functions?|features?|operations|access|everything|we)';
/** The service is what stands right before the verb: 「trading fees will go down」 is of fees, 「from new devices」 of some. */
const SAID_OF_SERVICE = new RegExp(
  `\\b${SERVICE}(?: (?:of|via|on) [a-z0-9 ,&/-]{1,48}?)?(?: \\([^()\\n]{1,60}\\))?,? ?(?:[^.\\n]{0,40}\\d(?: ?(?:utc|gmt|jst|[ap]m))?\\)?,? ?)?$`,
);

const PEOPLE =
  '(?:(?:customer |client |user |phone |technical |email )?support(?: team| desk| staff)?|help ?desk|phone lines?|telephone lines?|hotline|call cent(?:er|re)|offices?|branch(?:es)?|live chat|chat support|customer service|service desk|referral program(?:me)?|loyalty program(?:me)?|affiliate program(?:me)?|forum|blog|newsletter|telegram (?:group|channel)|discord(?: server)?|store|shop|booth|front desk)';
const SOME =
  '(?:your accounts?|(?:accounts|users|customers|clients|residents|traders|addresses|devices) (?:from|without|with|whose|residing|resident|located|that (?:have|do)(?: not)?|who (?:have|do|did) not) [^.\\n]{1,60}?)';
/** Nothing else is named beside them, so that the sentence has no other subject: those who answer, and some accounts. */
const SAID_OF_OTHERS = new RegExp(
  `(?:^|[.!?:;\\n,•-] ?|\\bthat |\\d ?(?:utc|gmt|jst|[ap]\\.?m\\.?|hrs)?\\)? )(?:(?:please )?note:? ?)?(?:(?:our|the|all|both) ){0,2}(?:${PEOPLE}|${SOME}) (?:(?:will|is|are|shall|may|also|temporarily) ){0,3}(?:be )?$`,
);
const HINT_OF_OTHERS =
  /support|desk|lines?\b|hotline|cent(?:er|re)|office|branch|chat|customer|program|forum|blog|newsletter|telegram|discord|store|shop|booth|accounts?|users|clients|residents|traders|addresses|devices/;
/** 「users will not be able to register」 for an event stops nothing. */
const ERRAND_OF_EVENTS = /^ (?:register|sign up|attend|participate|take part|apply|claim|vote|enter the|join)\b/;
/** What the subject of the sentence is: a kind of order, a sale, what is staked or earned, a bank, a way to hold positions. */
const SAID_OF_THINGS =
  /(?:^|[.!?:;,\n] ?|\bthat |\b\d)(?: (?:utc|gmt))?,? ?(?:(?:our|the|all|any|new|your|staked|bonded|vested) ){0,2}(?:(?:market|limit|iceberg|stop|post-only) orders|orders (?:for|in) (?:the |our )?(?:[a-z]{2,12} )?(?:sale|launch|auction)|(?<=\b(?:staked|bonded|vested) )(?:tokens|coins|assets|balances)|rewards|bids|votes|banks|offices?|(?:hedge|one-way|dark|light) mode|version \d{1,2}(?:\.\d)? of [^.,;\n]{3,24})(?: (?:in|at|of|on|for) [^.,;\n]{2,24})? (?:(?:is|are|will|was|were|be|gets?|stops|not) ){0,3}$/;
/** Such a subject takes the meaning of a stop from what is said of it; `before` ends where that begins. */
export const isSaidOfThings = (before: string): boolean => HINT_OF_THINGS.test(before) && SAID_OF_THINGS.test(before);
const HINT_OF_THINGS = / orders|sale|launch|staked|bonded|vested|rewards|bids|votes|banks|office| mode|version/;
const REACH = 120;
const REACH_BEHIND = 16;

const isLatinStop = ({ entry: { tags, word } }: WordToken): boolean =>
  (tags & TAG.stop) !== 0 && word.charCodeAt(0) >= 0x61 && word.charCodeAt(0) <= 0x7a;

function stopsService({ entry, from, to }: WordToken, lower: string): boolean {
  const before = lower.slice(Math.max(0, from - REACH), from);
  if (OF_SERVICES.has(entry.word) && !SAID_OF_SERVICE.test(before)) return false;
  if (entry.word.endsWith('able to') && ERRAND_OF_EVENTS.test(lower.slice(to, to + REACH_BEHIND))) return false;
  if (isSaidOfThings(before)) return false;
  return !(HINT_OF_OTHERS.test(before) && SAID_OF_OTHERS.test(before));
}

/** Takes the meaning of a stop from English verbs that are said of nothing that runs. */
export function withStopsOfServices(tokens: readonly Token[], lower: string): readonly Token[] {
  return tokens.map((token) =>
    token.kind === 'word' && isLatinStop(token) && !stopsService(token, lower)
      ? { ...token, entry: { ...token.entry, tags: token.entry.tags & ~TAG.stop } }
      : token,
  );
}
