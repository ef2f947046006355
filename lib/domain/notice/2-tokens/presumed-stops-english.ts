import { TAG } from '../words/lexicon.ts';
import { withTagsAt } from './retag.ts';
import type { Token } from './token.ts';
import { isNoStop, namesService, type Sentence, sentencesOf, tagsOfSentence } from './told-stops-english.ts';

/** What is given back, wakes up or is let in: the stop is over then. */
const IT =
  '(?:them|it|they|everything|everyone|everybody|all|both|you|these|those|trading|deposits|withdrawals|orders|(?:the|your|our|all) [a-z]{3,12}(?: [a-z]{3,12})?)';
const BACK = new RegExp(
  `\\b(?:(?:wake|wakes|revives?|unlocks?|unfreezes?|unblocks?|reactivates?|re-?enables?|reinstates?)(?: ${IT})?(?: up)?|(?:and|then|will|to) (?:then |all |both )?restarts?|(?:hands?|gives?|brings?|turns?|switch(?:es)?|puts?|lets?|takes?|starts?|opens?) ${IT} (?:back(?: (?:on|in|up|to you|online|into service|to life))?|on again|up again|in again|again)|${IT} (?:wakes?|returns?|runs?|works?|moves?|trades?|is|are|will be|can be) (?:[a-z]{3,12} ){0,2}(?:again|back|up|awake|tradable|usable))(?= (?:at|from|by|on|around|after)\\b)`,
);
const WORK =
  /\b(?:maintenance|upgrad(?:e|es|ed|ing)|migrat(?:e|es|ion|ing)|(?:hard )?fork|restart(?:s|ed|ing)?|reboot(?:s|ed|ing)?|replac(?:e|es|ing|ement)|patch(?:es|ing)?|relocat(?:e|es|ion|ing)|repairs?|rebuild(?:s|ing)?|outage|cut-?over|new version|(?:power|network|database|system|server|cable|building|electrical|technical|hardware|storage|bank(?:['’]s)?|overnight|weekend) works?|inspection|overhaul|swap of|engineers?|technicians|servic(?:ed|ing)|rolled out|roll-?out|new (?:engine|hardware|servers?|database|core|release|software|system)|data cent(?:er|re))\b/;
/** What begins, is given or asked, or goes on then: no predicate that is unknown. */
const KNOWN_HARMLESS =
  /\b(?:open(?:s|ed)?|start(?:s|ed|ing)?|begins?|launch(?:es|ed)?|goes live|live on|list(?:s|ed|ing)?|arriv(?:e|es|ed)|available|continu(?:e|es)|keeps?|stays? (?:open|up|online)|remains?|runs? (?:on|as)|go(?:es)? on|as (?:usual|always)|normal(?:ly)?|not|n['’]t|nothing|no|never|free|earn|win|trade|join|learn|questions?|answers?|watch|meet|talk|live ?stream|celebrat(?:e|es)|pa(?:y|ys|id)|credited|distribut(?:e|ed)|convert(?:ed)?|swapped|airdrop|arrive twice|faster|since|testnet|sandbox|test|demo|drill|example|explain|explains|read|report|survey|vot(?:e|es|ing)|deadline|until further|interrupted|uninterrupted|notice anything|without|no impact|desk|support|team answers|priority|handled|gains?|adds?|new (?:feature|pair|coin|token|order type)s?|price|index|funding|margin call|adjust(?:ed|s)?|chang(?:e|es|ed) to|moved (?:to|from|by)|instead|rather|postponed|rescheduled|cancel(?:s|led)?|delayed|extended|brought forward|originally|previous|was|were|had|has|have been)\b/;
const BEGUN =
  /\bour (?:engineers?|technicians|team)|\bwe (?:take|get|have|need|work|swap|move|exchange|rebuild|replace|lift|put|bring)\b/;
const TAKEN =
  TAG.stop |
  TAG.end |
  TAG.resume |
  TAG.distractor |
  TAG.recurring |
  TAG.perhaps |
  TAG.unaffected |
  TAG.cancelled |
  TAG.postponed |
  TAG.extended |
  TAG.changed |
  TAG.old |
  TAG.spare |
  TAG.example;
const LONGEST = 400;

interface Look extends Sentence {
  readonly own: readonly Token[];
  readonly lower: string;
  readonly tags: number;
  readonly clocks: number;
  readonly isProse: boolean;
}

const lookAt = (tokens: readonly Token[], lower: string, { first, end }: Sentence): Look => {
  const own = tokens.slice(first, end);
  const from = own[0]?.from ?? 0;
  return {
    first,
    end,
    own,
    lower: lower.slice(from, Math.min(own.at(-1)?.to ?? from, from + LONGEST)),
    tags: tagsOfSentence(tokens, { first, end }),
    clocks: own.filter(({ kind }) => kind === 'time').length,
    isProse: tokens[end]?.kind === 'stop',
  };
};

const has = ({ own }: Look, kind: Token['kind']): boolean => own.some((token) => token.kind === kind);

/** Hours, or a start and how long: both are told, in a sentence and not in a row. */
const isWhole = (look: Look): boolean =>
  look.isProse &&
  !look.lower.includes(': ') &&
  ((look.clocks === 2 && !has(look, 'duration') && UNTIL.test(look.lower)) ||
    (look.clocks === 1 && has(look, 'duration')));
const UNTIL = /\b(?:to|until|till|and|through)\b|[-~]/;

/** A service, its hours on a day, a predicate that is in no table, and work in the notice. */
const isPresumed = (look: Look, page: string): boolean =>
  isWhole(look) &&
  (look.tags & TAKEN) === 0 &&
  (has(look, 'date') || has(look, 'day')) &&
  namesService(look.lower) &&
  !KNOWN_HARMLESS.test(look.lower) &&
  !isNoStop(look.lower) &&
  WORK.test(page);

/** One clock time of a service, of which the next sentence says that it is given back. */
const isGivenBack = (look: Look, next: Look | undefined): boolean =>
  look.clocks === 1 &&
  next?.clocks === 1 &&
  (look.tags & TAKEN) === 0 &&
  (has(look, 'date') || has(look, 'day')) &&
  namesService(look.lower) &&
  BEGUN.test(look.lower) &&
  !isNoStop(look.lower) &&
  (BACK.test(next.lower) || (next.tags & (TAG.resume | TAG.end)) === (TAG.resume | TAG.end));

/** The last word before the first clock time or its day, else the first behind it. */
function verbOf(look: Look): number {
  const at = look.own.findIndex(
    ({ kind }) => kind === 'date' || kind === 'day' || kind === 'time' || kind === 'duration',
  );
  const isWord = ({ kind, to, from }: Token): boolean =>
    (kind === 'text' || kind === 'word') && to - from > PREPOSITION;
  const before = look.own.slice(0, at).findLastIndex(isWord);
  const clock = look.own.findLastIndex(({ kind }) => kind === 'time' || kind === 'zone');
  const behind = look.own.findIndex((token, i) => i > clock && isWord(token));
  const found = before >= 0 && at > HEAD ? before : behind >= 0 ? behind : before;
  return found < 0 ? -1 : look.first + found;
}
/** from, over */
const PREPOSITION = 4;
/** Tokens of 「On that day, from」. */
const HEAD = 4;

/** Gives the words of sentences that no table knows the meaning that the rest of their notice leaves them. */
export function withPresumedStops(tokens: readonly Token[], lower: string): readonly Token[] {
  const looks = sentencesOf(tokens).map((sentence) => lookAt(tokens, lower, sentence));
  const found = new Map<number, number>();
  const isTold = looks.some(({ tags, clocks }) => clocks > 0 && (tags & TAG.stop) !== 0);
  looks.forEach((look, i) => {
    const isStop = !isTold && (isGivenBack(look, looks[i + 1]) || isPresumed(look, lower));
    const verb = isStop ? verbOf(look) : -1;
    if (verb >= 0) found.set(verb, TAG.stop | TAG.announce);
    const end = endIn(look, looks[i - 1], isStop || found.size > 0);
    if (end >= 0) found.set(end, TAG.resume | TAG.end);
  });
  return withTagsAt(tokens, found);
}

/** Token index of the word by which it is back, behind a stop of the same sentence or of the one before; -1: none. */
function endIn(look: Look, before: Look | undefined, isPresumedBefore: boolean): number {
  if (look.clocks === 0 || (look.tags & (TAG.end | TAG.resume | TAG.distractor)) !== 0) return -1;
  const match = BACK.exec(look.lower);
  if (match === null) return -1;
  const isBehind = before !== undefined && ((before.tags & TAG.stop) !== 0 || isPresumedBefore) && look.clocks === 1;
  if (!isBehind && !(look.clocks === 2 && (look.tags & TAG.stop) !== 0)) return -1;
  const at = (look.own[0]?.from ?? 0) + match.index + match[0].length - 1;
  const found = look.own.findIndex(({ from, to }) => from <= at && at < to);
  return found < 0 ? -1 : look.first + found;
}
