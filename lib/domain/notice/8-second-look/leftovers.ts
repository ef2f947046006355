import { DAY_MS, type EpochMs } from '../../time.ts';
import type { Span, Token } from '../2-tokens/token.ts';
import { UNDECIDED } from '../5-roles/left-rules.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import type { OtherMatter } from '../7-facts/elsewhere.ts';
import { everyMatch } from '../every-match.ts';
import type { Leftover, ReadWindow } from '../notice.ts';
import type { NoticeText } from '../notice-text.ts';
import { CLOCK_HINT } from './clock-forms.ts';
import { type Glance, type Glances, glancesAt } from './glances.ts';
import { type Grounds, groundsOf, type Notes, notesOf } from './grounds.ts';

/** What the first look made of the notice. */
export interface Known {
  readonly times: readonly TimedRange[];
  readonly windows: readonly Pick<ReadWindow, 'start' | 'end'>[];
  readonly superseded: readonly { readonly start: EpochMs | null; readonly end: EpochMs | null }[];
  readonly written: EpochMs;
  /** What the notice is about, if that is something else than a stop. */
  readonly otherMatter: OtherMatter | null;
  /** Nothing was read of it that would be shown. */
  readonly isSilent: boolean;
}

/** What the second look adds. */
export interface SecondLook {
  readonly leftovers: readonly Leftover[];
  /** A stop is announced for a time that cannot be placed. */
  readonly isVague: boolean;
}

interface Facts extends Known {
  /** It speaks of what happens again and again: without that no time is one of a standing slot. */
  readonly hasHabit: boolean;
}

const HABIT =
  /毎[日週月朝晩夜]|平日|定期|[日週月]次|\b(?:every|each|daily|weekly|weekdays?|monthly)\b|[月火水木金土日]曜?日?[~-][月火水木金土日]/;

/** More than these is no notice but a calendar. */
const MOST_LEFTOVERS = 10;

const NOTHING: SecondLook = { leftovers: [], isVague: false };

/** Matters in which even a sentence that says that something stops announces nothing. */
const NEVER_OURS: ReadonlySet<OtherMatter> = new Set([
  'a drill or a test message',
  'what is retired',
  'a drill for which nothing stops',
  'the account of one customer',
  'news from abroad',
  'a stop of somebody else',
  'a sample of code',
  'another company',
  'a measure against somebody',
  'a fake mail',
  'what a word means',
  'what is taken off the list',
  'a warning or an event',
  'people who answer',
]);

/**
 * Times ahead that the first look neither gave nor knew for what they are, and of which no sentence says what else they
 * are of: a deadline, contact hours, a payout, an event. They raise no alarm; they are shown, so that nothing is lost in silence.
 */
export function secondLookAt(notice: NoticeText, found: Known): SecondLook {
  if (found.otherMatter !== null && NEVER_OURS.has(found.otherMatter)) return NOTHING;
  const { page } = notice;
  const known: Facts = { ...found, hasHabit: HABIT.test(page.lower) };
  if (!known.isSilent && !hasOpenClock(notice, known)) return NOTHING;
  const glances = glancesAt({ ...page, written: known.written });
  const notes = notesOf(page.lower, glances.signOf(0), known.otherMatter);
  const leftovers = eachOnce(listedOf(notice, glances, notes, known))
    .slice(0, MOST_LEFTOVERS)
    .map(({ from, to, start, end }) => ({ start, end, from: page.offsets[from] ?? 0, to: page.offsets[to] ?? 0 }));
  return { leftovers, isVague: known.isSilent && !notes.isOther && leftovers.length === 0 && glances.isVague() };
}

/** In the order in which they come; an hour that others begin or end with is one of theirs. */
function eachOnce(listed: readonly Glance[]): readonly Glance[] {
  const edges = new Set(listed.flatMap(({ start, end }) => (end === null ? [] : [start, end])));
  const each = new Map<string, Glance>();
  for (const glance of [...listed].sort((a, b) => a.start - b.start)) {
    const key = `${glance.start}/${glance.end}`;
    if (!each.has(key) && (glance.end !== null || !edges.has(glance.start))) each.set(key, glance);
  }
  return [...each.values()];
}

/** The times ahead that nothing explains; where there is none, that of what makes something stop. */
function listedOf(notice: NoticeText, glances: Glances, notes: Notes, known: Facts): readonly Glance[] {
  const isOfNight = NIGHT.test(notice.page.lower);
  const ahead = glances.times.filter(
    (glance) => (glance.end ?? glance.start) > known.written && !isHeld(glance, known, isOfNight),
  );
  const isLeft = (glance: Glance, grounds: Grounds): boolean =>
    grounds !== null && !isPlaced(notice, glance, known, grounds === 'says so');
  const told = ahead.filter(
    (glance) => isSetApart(notice, glance, known) || isLeft(glance, groundsOf(glances, glance, notes)),
  );
  return told.length > 0 || !known.isSilent || notes.isOther || notes.runsOn
    ? told
    : ahead.filter((glance) => glances.signOf(glance.sentence).isOfCause && isLeft(glance, 'near'));
}

/** A clock time stands somewhere that the first look does not surely know for what it is. */
function hasOpenClock({ page, tokens }: NoticeText, known: Facts): boolean {
  const sure = known.times.filter((time) => isKnown(time, known, true)).map(({ range }) => range);
  return everyMatch(CLOCK_HINT, page.lower).some(({ index, 0: hint }) => {
    const clock = { from: index, to: index + hint.length };
    return !sure.some((range) => isAt(clock, range, tokens));
  });
}

/** Given as a window or known as an old one. */
const isHeld = (glance: Glance, known: Facts, isOfNight: boolean): boolean =>
  known.windows.some(
    (window) =>
      (isIn(glance.start, window) && (glance.end === null || isIn(glance.end, window))) ||
      (isOfNight && isOneDayOff(glance, window)),
  ) || known.superseded.some((old) => glance.start === old.start && (glance.end === null || glance.end === old.end));

/** 「In the night from 21 to 22 October, from 23:00 to 01:30」: this look does not tell on which of the two it begins. */
const isOneDayOff = ({ start, end }: Glance, window: Pick<ReadWindow, 'start' | 'end'>): boolean =>
  end !== null &&
  window.start !== null &&
  window.end !== null &&
  Math.abs(start - window.start) === DAY_MS &&
  end - start === window.end - window.start;

const NIGHT = /夜|深夜|\bnights?\b|\bovernight\b/;

const isIn = (instant: EpochMs, { start, end }: Pick<ReadWindow, 'start' | 'end'>): boolean =>
  instant === start || instant === end || (start !== null && end !== null && start <= instant && instant <= end);

/** Every clock time of it is one that the first look knows for what it is. */
const isPlaced = (notice: NoticeText, glance: Glance, known: Facts, saysStop: boolean): boolean =>
  glance.clocks.every((clock) =>
    known.times.some((time) => isAt(clock, time.range, notice.tokens) && isKnown(time, known, saysStop)),
  );

/** It stops for some and for nobody else: no window, but never silence. */
const isSetApart = ({ tokens }: NoticeText, { clocks }: Glance, { times }: Facts): boolean =>
  times.some(({ rule, range }) => rule === TO_SOME && clocks.some((clock) => isAt(clock, range, tokens)));

const TO_SOME: TimedRange['rule'] = 'told to some customers and to nobody else';

const isAt = ({ from, to }: Span, { first, end }: TimedRange['range'], tokens: readonly Token[]): boolean =>
  (tokens[first]?.from ?? 0) < to && (tokens[end - 1]?.to ?? 0) > from;

const TOLD_APART: ReadonlySet<TimedRange['role']> = new Set(['superseded', 'spare', 'cancelled', 'recurring']);

/** The rules that say of a time no more than that nothing is known of it here. */
const UNKNOWN: ReadonlySet<TimedRange['rule']> = new Set([
  ...UNDECIDED,
  'a notice of another matter',
  // This look has its own words for what else a time may be of.
  'a word of another matter is nearer',
  'the entry of a word between',
]);

/** The rules that go by words near by: a sentence that says that something stops is stronger. */
const BY_NEARNESS: ReadonlySet<TimedRange['rule']> = new Set([
  'under a heading of another matter',
  'hours of another matter',
  'hours under a heading of another matter',
  'for some users only',
  TO_SOME,
]);

/** Whether it is given in a window, or a rule with a name took it for something else than a stop. */
function isKnown(
  { role, rule, start, end }: TimedRange,
  { windows, superseded, hasHabit }: Facts,
  saysStop: boolean,
): boolean {
  if (saysStop && BY_NEARNESS.has(rule)) return false;
  if (rule === 'a standing slot') return hasHabit;
  if (TOLD_APART.has(role) || rule === 'the hours of days right before') return true;
  if (role === 'none') return !UNKNOWN.has(rule);
  const edges = [start, end].filter((edge) => edge !== null);
  const given = [...windows, ...superseded];
  return edges.length > 0 && edges.every((edge) => given.some((window) => isIn(edge, window)));
}
