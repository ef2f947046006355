import type { FirstLook } from '../first-look.ts';
import type { Sequel } from '../notice.ts';
import { lowerIn } from '../notice-text.ts';
import { changedClocks, STAYS } from './changed-clocks.ts';
import { OTHER_MATTER } from './clock-words.ts';
import { isMove, moveIn } from './moved-one.ts';
import { sortsIn } from './sorts.ts';
import { daysNamed } from './state-days.ts';
import { EARLIER, endOfRun, extendedTo, type Post, postIn, SILENT } from './told-by-clock.ts';
import { mergesIn, namesAnnouncement, offsIn, pointersIn, shiftIn } from './told-of-known.ts';

/*
 * What a notice tells of a stop that another one announced, by the clock alone: "Error: 2:00 / Correct: 3:00",
 * 「やっぱり5:30まで」. Read by itself it has no day; the history of the stop has.
 */

/** What is told of a known stop; null: nothing is. */
export function sequelOf(look: FirstLook): Sequel | null {
  if (look.otherMatter !== null || look.text.page.lower.length > LONGEST) return null;
  const byClock = mayTell(look) ? toldByClock(look) : null;
  const told = { shift: shiftIn(look), offs: offsIn(look), isMerged: mergesIn(look) };
  const isTold = byClock !== null || told.shift !== null || told.offs.length > 0 || told.isMerged;
  if (!isTold && !namesAnnouncement(look)) return null;
  const of = pointersIn(look);
  return isTold || of.announced.length > 0 ? { ...(byClock ?? NOTHING), ...told, of } : null;
}

function toldByClock(look: FirstLook): Sequel | null {
  const edges = changedClocks(look.text.page.lower);
  return edges.length > 0 ? { ...NOTHING, edges, days: daysIn(look) } : (ofOneStop(look) ?? moved(look));
}

const NOTHING: Sequel = {
  ...SILENT,
  of: { numbers: [], days: [], announced: [], said: '' },
  shift: null,
  offs: [],
  isMerged: false,
  edges: [],
  days: [],
  movedTo: null,
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

function moved(look: FirstLook): Sequel | null {
  const move = moveIn(look.text, look.times);
  const days = move === null ? [] : daysIn(look);
  return move === null || !isMove(move, look.text, days)
    ? null
    : { ...NOTHING, days, movedTo: move.to, numbers: move.numbers };
}

/** Another zone than Japan's. */
const ABROAD = /\b(?:utc|gmt|[ecmp][sd]t|cet|bst|hkt|sgt)\b/;

function mayTell({ text }: FirstLook): boolean {
  const { lower } = text.page;
  if (!/\d[:時]|\d ?[ap]m\b/.test(lower) || ABROAD.test(lower)) return false;
  if (OTHER_MATTER.test(lowerIn(text, text.title))) return false;
  return !text.clauses.some((clause) => sortsIn(text, clause).length > 0);
}

/** What tells of one edge is short. */
const LONGEST = 1200;
const LONGEST_POST = 280;
