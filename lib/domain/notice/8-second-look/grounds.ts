import { DAY_MS } from '../../time.ts';
import type { OtherMatter } from '../7-facts/elsewhere.ts';
import type { Glance, Glances } from './glances.ts';
import { saysAllRuns } from './runs-on.ts';
import type { Sign, Weight } from './signs.ts';

/** A word of a stop counts for so many sentences on each side. */
const SENTENCES_AROUND = 2;

/** Why a time can be one of a stop: the sentence says so, or one that is near. */
export type Grounds = 'says so' | 'near' | null;

/** What the notice as a whole says. */
export interface Notes {
  /** It is of a stop for a few: each time is listed, whatever its sentence says of the others. */
  readonly isOfSome: boolean;
  /** It is of another matter: only what says that something stops counts. */
  readonly isOther: boolean;
  /** Nothing stops: only what says the contrary counts. */
  readonly runsOn: boolean;
}

/** What the whole notice says, by its title and by what the first look took it for. */
export function notesOf(lower: string, title: Sign, otherMatter: OtherMatter | null): Notes {
  const isOfSome = otherMatter === OF_SOME;
  const isTitledElse = title.isFirm || (title.isOfOther && title.weight === null);
  const isOther = (otherMatter !== null && !isOfSome) || isTitledElse;
  return { isOfSome, isOther, runsOn: saysAllRuns(lower) };
}

const OF_SOME: OtherMatter = 'a stop for some customers';

/**
 * What stops can be said in any words: a time ahead is one of a stop unless its sentence, or the one that its row stands
 * under, says what else it is of.
 */
export function groundsOf(glances: Glances, glance: Glance, notes: Notes): Grounds {
  if (notes.isOfSome) return 'says so';
  const { signOf } = glances;
  const own = signOf(glance.sentence);
  if (own.isOfOther || (own.isOfHabit && glance.isDayGuessed)) return null;
  const below = signOf(glance.lastSentence + 1);
  if (below.isOfBefore && below.weight === 'stop' && !below.isOfOther) return 'says so';
  if (own.isOfCause) return null;
  if (own.weight === 'stop') return 'says so';
  if (own.weight === 'work' && !notes.isOther && !notes.runsOn) return 'near';
  return groundsBeside(glances, glance, notes);
}

function groundsBeside(glances: Glances, glance: Glance, { isOther, runsOn }: Notes): Grounds {
  const { signOf, isBare } = glances;
  const { sentence } = glance;
  if (glance.isDayGuessed) return isOther ? null : besideBare({ signOf, isBare }, glance);
  if (isBare(sentence) && isOfElse(headOf({ signOf, isBare }, sentence))) return null;
  if (isOther) return belowStop(glances, sentence);
  const around = signsAround(signOf, glance, SENTENCES_AROUND);
  if (around.includes('stop') && isBare(sentence)) return 'says so';
  if (around.includes('stop')) return 'near';
  if (runsOn) return null;
  const isOfWork = around.length > 0 && (isBare(sentence) || signOf(0).weight !== null);
  return isOfWork || lasts(glances, glance) ? 'near' : null;
}

/**
 * It has an end, a length or a return, or something fails then: what no word of a stop stands near, and what only begins
 * then, or is done by then, is no stop.
 */
function lasts({ times, signOf }: Glances, glance: Glance): boolean {
  const { start, end, sentence, lastSentence } = glance;
  if (end !== null || signOf(sentence).isOfFailing) return true;
  if (signOf(sentence).isOfLength || signOf(lastSentence + 1).isOfLength) return true;
  return times.some(
    (other) =>
      other.start !== start &&
      Math.abs(other.start - start) <= LONGEST_BETWEEN &&
      other.start > start === other.sentence >= sentence &&
      Math.abs(other.sentence - sentence) <= SENTENCES_AROUND &&
      !signOf(other.sentence).isOfOther,
  );
}

/** Its start and its end lie no further apart, where each has a sentence of its own. */
const LONGEST_BETWEEN = 4 * DAY_MS;

/** 「To roll it out we take the app down」 and its hours below. */
const belowStop = ({ signOf, isBare }: Glances, sentence: number): Grounds =>
  isBare(sentence) && signOf(sentence - 1).weight === 'stop' && !signOf(0).isFirm ? 'says so' : null;

const isOfElse = ({ isFirm, isOfOther, weight }: Sign): boolean => isFirm || (isOfOther && weight === null);

/** 「まもなくメンテです」 above 「13:00 ➡ 17:00」 */
function besideBare({ signOf, isBare }: Pick<Glances, 'signOf' | 'isBare'>, { sentence, end }: Glance): Grounds {
  const above = signOf(sentence - 1);
  return end !== null && isBare(sentence) && sentence > 0 && above.weight !== null && !above.isOfOther ? 'near' : null;
}

/** What the rows of times that a sentence stands in stand under. */
function headOf({ signOf, isBare }: Pick<Glances, 'signOf' | 'isBare'>, sentence: number): Sign {
  let at = sentence - 1;
  while (at > 0 && sentence - at < LONGEST_ROWS && isBare(at)) at--;
  return signOf(Math.max(0, at));
}

const LONGEST_ROWS = 6;

function signsAround(signOf: Glances['signOf'], { sentence, lastSentence }: Glance, reach: number): readonly Weight[] {
  const weights: Weight[] = [];
  // What the title says is said of all that stands below it.
  for (const at of [0, ...range(Math.max(0, sentence - reach), lastSentence + reach)]) {
    const { weight, isOfOther, isOfCause } = signOf(at);
    if (!isOfOther && !isOfCause && weight !== null) weights.push(weight);
  }
  return weights;
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
