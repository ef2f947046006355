import { TAG } from '../words/lexicon.ts';
import type { Token, WordToken } from './token.ts';

/** What a word of calling off is said of: the stop, something else, or nothing that is named. */
export type Subject = 'stop' | 'other' | 'none';

/** 「cancel」, 「call off」 and 「cancellation」 take what is called off behind them, or right before them as one noun. */
const TAKE_OBJECT =
  /^(?:abandon|adjourn(?:ing)?|call(?:s|ing)? off|cancel|cancellation|defer(?:ring)?|postpon(?:e|ement|ing)|reschedul(?:e|ing)|scrap|scrapping|skips?|skipping)$/;
/** 「no maintenance on」 names what does not take place. */
const NO_WORK_THEN = /^no [a-z ]{0,12}(?:maintenance|restart|reboot) /;
/** What follows these says when, why or where, not what. */
const SUBORDINATE = new Set(
  'when while during before after until till because due since if once for by on at in with without despite following amid throughout prior of to as from between'.split(
    ' ',
  ),
);
/** Words that name nothing. */
const FILLERS = new Set(
  'a an the this that these those it its our your we us has have had been be being is are was were will would now also but and or so therefore however unfortunately please note regret inform you originally previously planned scheduled announced decided not yet all above below following tomorrow today notice status update hereby s'.split(
    ' ',
  ),
);
/** Things that are called off now and then, and are no stop. */
const OTHER_THINGS =
  /\b(?:orders?|trades?|lotter(?:y|ies)|raffle|draws?|events?|sales?|listing|ama|meetups?|webinars?|seminars?|campaigns?|promotions?|competitions?|contests?|airdrops?|giveaways?|sessions?|livestreams?|requests?|bookings?|subscriptions?|rewards?)\b/;
const AHEAD = 16;
const LONGEST_SUBJECT = 80;

/** 「The maintenance will not be postponed」 */
const NOT_SO = /\b(?:not|never) (?:be |been |now ){0,2}$/;
const NOT_REACH = 16;
/** 「no fee is charged for cancelled orders」 */
const OF_ORDERS = /^ (?:orders?|trades?|requests?|transfers?|withdrawals?|deposits?)\b/;

/** 「is off-peak」 */
const OFF_PEAK = /^-[a-z]/;
/** 「unless the upgrade is called off」 */
const UNLESS = /\b(?:unless|in case)\b[^.,;\n]{0,60}$/;
const UNLESS_REACH = 72;

/** What the English word of calling off at `at` is said of. `lower` is the text in lower case. */
export function subjectInEnglish(tokens: readonly Token[], at: number, lower: string): Subject {
  const { entry, from, to } = tokens[at] as WordToken;
  const before = previousWord(tokens, at);
  if (NOT_SO.test(lower.slice(Math.max(0, from - NOT_REACH), from))) return 'other';
  if (OF_ORDERS.test(lower.slice(to, to + NOT_REACH)) || OFF_PEAK.test(lower.slice(to, to + 2))) return 'other';
  if (UNLESS.test(lower.slice(Math.max(0, from - UNLESS_REACH), from))) return 'other';
  if (NO_WORK_THEN.test(entry.word)) return 'stop';
  if (TAKE_OBJECT.test(entry.word)) {
    if (before !== null && isStop(before)) return 'stop';
    return objectAhead(tokens, at, lower) === 'stop' ? 'stop' : 'other';
  }
  if (isHead(tokens, at)) return objectAhead(tokens, at, lower);
  const auxiliary = before === null ? '' : lower.slice(before.from, before.to).trim();
  // 「We have cancelled the maintenance」
  if (/^(?:have|has)$/.test(auxiliary)) return objectAhead(tokens, at, lower);
  return isOnlyPossible(tokens, at, lower) ? 'other' : subjectBehind(tokens, at, lower);
}

/** A name of the stop; 「cannot be placed」 is what it does. */
const STOP_NAME =
  /\b(?:maintenances?|upgrades?|updates?|downtime|outages?|suspensions?|halts?|interruptions?|disruptions?|migrations?|pause|shutdown|closure|replacement|work|stop)$/;

const isStop = (token: Token): boolean => token.kind === 'word' && STOP_NAME.test(token.entry.word);

const isOther = (token: Token): boolean =>
  token.kind === 'word' &&
  !isStop(token) &&
  (token.entry.services.length > 0 || token.entry.asset !== null || (token.entry.tags & TAG.distractor) !== 0);

function previousWord(tokens: readonly Token[], at: number): Token | null {
  const token = tokens[tokens[at - 1]?.kind === 'connective' ? at - 2 : at - 1];
  return token?.kind === 'word' || token?.kind === 'text' ? token : null;
}

/** 「can be cancelled」, 「cannot be placed or cancelled」: what can be done, not what was. */
function isOnlyPossible(tokens: readonly Token[], at: number, lower: string): boolean {
  for (let i = at - 1; i >= Math.max(0, at - MODAL_REACH); i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'stop' || token.kind === 'newline' || token.kind === 'comma') return false;
    if (MODAL.test(lower.slice(token.from, token.to))) return true;
  }
  return false;
}

const MODAL_REACH = 12;
const MODAL = /\b(?:can|cannot|could|may|might|must|should|able|unable|if)\b/;

/** 「[Cancelled] Scheduled maintenance」, 「Cancelled: …」: nothing stands before it on its line. */
function isHead(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const { kind } = tokens[i] as Token;
    if (kind === 'newline' || kind === 'stop') return true;
    if (kind !== 'connective' && kind !== 'open' && kind !== 'bullet') return false;
  }
  return true;
}

/** The first thing named behind the word, before anything that says when or why. */
function objectAhead(tokens: readonly Token[], at: number, lower: string): Subject {
  let found: Subject = 'none';
  for (let i = at + 1; i < Math.min(tokens.length, at + AHEAD); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'stop' || token.kind === 'newline') break;
    if (token.kind === 'comma' && found !== 'none') break;
    if (isStop(token)) return 'stop';
    if (isOther(token)) found = 'other';
    if (token.kind !== 'text' && token.kind !== 'word') continue;
    const words = wordsOf(token, lower);
    if (endsObject(words, i - at)) break;
    if (words.some((word) => OTHER_THINGS.test(word))) return 'other';
    if (token.kind === 'text' && words.some((word) => !FILLERS.has(word) && word !== 'of')) found = 'other';
  }
  return found;
}

/** What follows says when or why; 「We have cancelled it, and all services stay available」: so much for what it is. */
const endsObject = (words: readonly string[], distance: number): boolean =>
  (distance <= 2 && words.length === 1 && words[0] === 'it') ||
  words.some((word) => SUBORDINATE.has(word) && word !== 'of');

/** The subject of 「… has been cancelled」: the last thing named that no preposition governs, part by part backwards. */
function subjectBehind(tokens: readonly Token[], at: number, lower: string): Subject {
  const last = Math.max(0, at - LONGEST_SUBJECT);
  let end = at;
  while (end > last) {
    let first = end;
    while (first > last && !partsSentence(tokens, first - 1)) first--;
    // 「has been, as already indicated, cancelled」
    const isPartOfVerb = end !== at && isAside(tokens, first, lower);
    const subject = isPartOfVerb ? 'none' : subjectIn(tokens.slice(first, end), lower);
    if (subject !== 'none') return subject;
    if (first === last || tokens[first - 1]?.kind !== 'comma') return 'none';
    end = first - 1;
  }
  return 'none';
}

const isAside = (tokens: readonly Token[], first: number, lower: string): boolean =>
  tokens[first - 1]?.kind === 'comma' &&
  ASIDE.test(lower.slice(tokens[first]?.from, (tokens[first]?.from ?? 0) + ASIDE_REACH));

const ASIDE =
  /^ ?(?:as|however|unfortunately|regrettably|therefore|in (?:line|agreement|consultation|accordance)|after|following|due|owing|because|for (?:technical|operational|these|various))\b/;
const ASIDE_REACH = 24;

/** A comma inside a date or before its time parts nothing. */
function partsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'stop' || token?.kind === 'newline') return true;
  if (token?.kind !== 'comma') return false;
  const next = tokens[tokens[at + 1]?.kind === 'connective' ? at + 2 : at + 1]?.kind;
  return next !== 'time' && next !== 'date' && next !== 'zone';
}

function subjectIn(part: readonly Token[], lower: string): Subject {
  const tokens = behindConjunction(part, lower);
  const text = lower.slice(tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0);
  if (PLAN_TO_STOP.test(text.slice(0, LONGEST_TOKEN)) || WORK_ON_MACHINES.test(text.slice(0, LONGEST_TOKEN)))
    return 'stop';
  let subject: Subject = 'none';
  let isGoverned = false;
  for (const token of tokens) {
    if (isGoverned || (token.kind !== 'word' && token.kind !== 'text')) continue;
    const words = wordsOf(token, lower);
    const governing = words.findIndex((word) => SUBORDINATE.has(word));
    const free = governing < 0 ? words : words.slice(0, governing);
    subject = namedIn(free, token, subject);
    isGoverned = governing >= 0;
    if (!isGoverned) subject = thingNamed(token) ?? subject;
  }
  // 「Due to the maintenance the session is rescheduled」: no comma says where the subject begins.
  return subject === 'none' && isGoverned && !isWhen(tokens) ? 'other' : subject;
}

/** What the words before any preposition name. */
function namedIn(free: readonly string[], { kind }: Token, before: Subject): Subject {
  if (free.some((word) => OTHER_THINGS.test(word))) return 'other';
  if (before !== 'none' || kind !== 'text' || free.every((word) => FILLERS.has(word))) return before;
  return free.some((word) => WORK_OR_HOURS.test(word)) ? 'stop' : 'other';
}

/** 「You can trade as usual, as the maintenance has been dropped」: the clause has a subject of its own. */
function behindConjunction(part: readonly Token[], lower: string): readonly Token[] {
  const at = part.findIndex(({ kind }) => kind !== 'connective');
  const head = part[at];
  if (head === undefined || (head.kind !== 'text' && head.kind !== 'word')) return part;
  const isClause =
    CONJUNCTION.test(lower.slice(head.from, head.to)) && !NO_CLAUSE.test(lower.slice(head.to, head.to + NOT_REACH));
  return isClause ? part.slice(at + 1) : part;
}

const CONJUNCTION = /^(?:as|because)$/;
const NO_CLAUSE = /^ (?:of|part|an?|for|soon|long|well|per|with|to|in|from|at|on)\b/;

/** 「Our plan to pause trading on Friday has been rescinded」 */
const PLAN_TO_STOP =
  /^[ ,]{0,2}(?:our |the |this |any )?(?:[a-z]{3,12} )?(?:plans?|decision|intention) (?:to|for) (?:a |the )?(?:[a-z]{3,12} )?(?:pause|halt|stop|suspend|close|shut|interrupt|take|maintenance|upgrade|downtime|outage|suspension)\b/;

/** 「server swap」: work by the name of what is worked on. */
export const WORK_ON_MACHINE =
  '(?:servers?|databases?|switch(?:es)?|router|hardware|engine|network|systems?|storage|disks?|nodes?|cluster|certificate|power|cable|racks?|data cent(?:er|re)|gateway|firewall|software|core) (?:exchange|swap|renewal|change|replacement|move|relocation|rebuild|roll-?out|cut-?over|restart|reboot|test|conversion|patching|refresh|switch-?over|overhaul|installation|repairs?)';
const WORK_ON_MACHINES = new RegExp(`^[ ,]{0,2}(?:our |the |this |that |and )?(?:[a-z]{3,12} )?${WORK_ON_MACHINE}\\b`);

/** 「from 07:00 to 09:00 (UTC)」: a part of the sentence that is nothing but a time. */
const isWhen = (tokens: readonly Token[]): boolean =>
  tokens.every(({ kind, from, to }) => OF_WHEN.has(kind) || to - from <= LONGEST_PREPOSITION);

const OF_WHEN: ReadonlySet<Token['kind']> = new Set(['date', 'day', 'time', 'zone', 'duration']);
/** between */
const LONGEST_PREPOSITION = 7;

const thingNamed = (token: Token): Subject | null => (isStop(token) ? 'stop' : isOther(token) ? 'other' : null);

/** 「the work we told you about」, 「Wednesday's window」: the stop by a word that is none of the vocabulary. */
const WORK_OR_HOURS = /^(?:works?|windows?|slots?|break|stop)$/;

const wordsOf = ({ from, to }: Token, lower: string): readonly string[] =>
  lower.slice(from, Math.min(to, from + LONGEST_TOKEN)).match(/[a-z]+/g) ?? [];
/** What is longer is no sentence. */
const LONGEST_TOKEN = 200;
