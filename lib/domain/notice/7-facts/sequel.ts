import { DAY_MS, shift } from '../../time.ts';
import type { FirstLook } from '../first-look.ts';
import type { Sequel } from '../notice.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { changedClocks, STAYS } from './changed-clocks.ts';
import { OTHER_MATTER } from './clock-words.ts';
import { isMove, moveIn, splitIn } from './moved-one.ts';
import { sortsIn } from './sorts.ts';
import { daysNamed } from './state-days.ts';
import { EARLIER, endOfRun, extendedTo, type Post, postIn, SILENT } from './told-by-clock.ts';
import { mergesIn, namesAnnouncement, offsIn, pointersIn, putOffIn, shiftIn } from './told-of-known.ts';
import { assetsIn } from './words-in.ts';

/*
 * What a notice tells of a stop that another one announced, by the clock alone: "Error: 2:00 / Correct: 3:00",
 * 「やっぱり5:30まで」. Read by itself it has no day; the history of the stop has.
 */

/** What is told of a known stop; null: nothing is. */
export function sequelOf(look: FirstLook): Sequel | null {
  if (look.otherMatter !== null || look.text.page.lower.length > LONGEST) return null;
  const byClock = mayTell(look) ? toldByClock(look) : null;
  const told = { shift: shiftIn(look), offs: offsIn(look), putOff: putOffIn(look), isMerged: mergesIn(look) };
  const isTold = byClock !== null || told.shift !== null || told.offs.length + told.putOff.length > 0 || told.isMerged;
  if (!isTold && !namesAnnouncement(look)) return null;
  const of = pointersIn(look);
  return isTold || of.announced.length > 0 ? { ...(byClock ?? NOTHING), ...told, of } : null;
}

function toldByClock(look: FirstLook): Sequel | null {
  const isOfSort = look.text.clauses.some((clause) => sortsIn(look.text, clause).length > 0);
  const isByClock = !isOfSort && !ABROAD.test(look.text.page.lower);
  const edges = isByClock ? changedClocks(look.text.page.lower) : [];
  if (edges.length > 0) return { ...NOTHING, edges, days: daysIn(look) };
  return (isByClock ? ofOneStop(look) : null) ?? moved(look, isOfSort);
}

const NOTHING: Sequel = {
  ...SILENT,
  of: { numbers: [], days: [], announced: [], said: '' },
  shift: null,
  offs: [],
  putOff: [],
  isMerged: false,
  edges: [],
  days: [],
  movedTo: [],
  coins: [],
  isOfSort: false,
  numbers: [],
};

const daysIn = ({ text, near }: FirstLook): Sequel['days'] => daysNamed(text, near, STAYS);

function ofOneStop(look: FirstLook): Sequel | null {
  const { text, times } = look;
  const { lower } = text.page;
  const post = isPost(look) ? postIn(lower, times) : SILENT;
  if (tells(post)) return { ...NOTHING, ...post };
  const over = endOfRun(lower);
  const days = over === null ? [] : daysIn(look);
  if (over !== null && (days.length > 0 || !EARLIER.test(lower))) return { ...NOTHING, over, days };
  const end = extendedTo(lower, times);
  return end === null ? null : { ...NOTHING, end };
}

const isPost = ({ text: { title, page } }: FirstLook): boolean =>
  title.end === 0 && page.lower.length <= LONGEST_POST && !OTHER_MATTER.test(page.lower);

const tells = ({ end, over, more }: Post): boolean => end !== null || over !== null || more.length > 0;

function moved(look: FirstLook, isOfSort: boolean): Sequel | null {
  const { text, times } = look;
  const move = splitIn(text, times) ?? moveIn(text, times);
  const named = move === null ? [] : daysIn(look);
  const days = move?.isOfNights === true ? named.map((day) => shift(day, DAY_MS)) : named;
  return move === null || !isMove(move, text, days)
    ? null
    : { ...NOTHING, days, coins: coinsIn(text), isOfSort, movedTo: move.to, numbers: move.numbers };
}

/** Not those of which it says that they stay as they are. */
const coinsIn = (text: NoticeText): Sequel['coins'] => [
  ...new Set(
    text.clauses.flatMap((clause) => (STAYS.test(lowerIn(text, clause)) ? [] : assetsIn(text.tokens, clause))),
  ),
];

/** Another zone than Japan's: its clock alone is none of ours. */
const ABROAD = /\b(?:utc|gmt|[ecmp][sd]t|cet|bst|hkt|sgt)\b/;

function mayTell({ text }: FirstLook): boolean {
  const { lower } = text.page;
  if (!/\d[:時]|\d ?[ap]m\b/.test(lower)) return false;
  return !OTHER_MATTER.test(lowerIn(text, text.title));
}

/** What tells of one edge is short. */
const LONGEST = 1200;
const LONGEST_POST = 280;
