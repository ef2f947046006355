import { type EpochMs, HOUR_MS } from '../../time.ts';
import type { Token } from '../2-tokens/token.ts';
import { UNKNOWN_ZONE } from '../2-tokens/zone-words.ts';
import { isDeadline, isStampInBrackets } from '../5-roles/asides.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import type { Leftover, ReadWindow } from '../notice.ts';
import type { NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { type Glance, glancesAt } from './glances.ts';

/** What the first look made of the notice. */
export interface Known {
  readonly times: readonly TimedRange[];
  readonly windows: readonly Pick<ReadWindow, 'start' | 'end' | 'status'>[];
  readonly superseded: readonly { readonly start: EpochMs | null; readonly end: EpochMs | null }[];
  readonly written: EpochMs;
}

/** More than these is no notice but a calendar. */
const MOST_LEFTOVERS = 10;
/** A zone that this look does not read shifts a time by at most so much. */
const ZONES_MS = 17 * HOUR_MS;

/**
 * Times ahead near a word of a stop that the first look neither gave nor knew for what they are: old, spare, a deadline,
 * contact hours, another matter. They raise no alarm; they are shown, so that nothing is lost in silence.
 */
export function leftoversOf(notice: NoticeText, known: Known): readonly Leftover[] {
  const { page } = notice;
  const { written } = known;
  const said: Said = { ...known, spans: [...known.windows, ...known.superseded], struck: struckIn(notice) };
  const seen = new Set<string>();
  return glancesAt(page.lower, written)
    .filter((glance) => glance.start > written && !isKnown(notice.tokens, glance, said))
    .filter(({ start, end }) => {
      const key = `${start}/${end}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST_LEFTOVERS)
    .map(({ from, to, start, end }) => ({ start, end, from: page.offsets[from] ?? 0, to: page.offsets[to] ?? 0 }));
}

/** What is known, gathered once for all glances. */
interface Said extends Pick<Known, 'times'> {
  readonly spans: readonly Pick<ReadWindow, 'start' | 'end'>[];
  readonly struck: readonly Token[];
}

/** 「~~12月9日 23時~翌4時~~」: struck out, it is a blank to the first look. */
const struckIn = ({ tokens, page }: NoticeText): readonly Token[] =>
  tokens.filter(({ kind, from }) => kind === 'connective' && page.text[from] === '~');

function isKnown(tokens: readonly Token[], glance: Glance, { times, spans, struck }: Said): boolean {
  if (struck.some(({ from, to }) => from <= glance.from && glance.to <= to)) return true;
  if (spans.some((window) => liesIn(glance, window))) return true;
  const own = times.filter(({ range }) => isAt(glance, range, tokens));
  // Without its zone nobody knows when it is, and this look would take it for a time of Japan.
  if (own.some(({ range: { start, finish } }) => [start, finish].some((side) => side?.zoneMinutes === UNKNOWN_ZONE)))
    return true;
  // A day with hours of its own matter says nothing by itself: 「1月6日以降、毎週水曜日の3:00~4:00」.
  const clocks = own.filter(({ isDateOnly }) => !isDateOnly);
  const told = clocks.length > 0 ? clocks : own;
  return told.length > 0 && told.every((time) => isNamed(tokens, time));
}

/** One of its times is an edge of the window, or it lies inside, give or take the zone. */
function liesIn({ start }: Glance, { start: from, end: to }: Pick<ReadWindow, 'start' | 'end'>): boolean {
  const [first, last] = [from ?? to, to ?? from];
  return first !== null && last !== null && start >= first - ZONES_MS && start <= last + ZONES_MS;
}

const isAt = ({ from, to }: Glance, { first, end }: TimedRange['range'], tokens: readonly Token[]): boolean =>
  (tokens[first]?.from ?? 0) < to && (tokens[end - 1]?.to ?? 0) > from;

/** What is asked or given as an example was told by nobody. */
const ASKED: ReadonlySet<TimedRange['rule']> = new Set(['asked, not said']);

const TOLD_APART: ReadonlySet<TimedRange['role']> = new Set(['superseded', 'spare', 'cancelled', 'recurring']);

/** Whether a rule with a name took the time for something else than a stop. */
function isNamed(tokens: readonly Token[], { role, rule, around, range, isOfSomeUsers }: TimedRange): boolean {
  if (ASKED.has(rule)) return true;
  if (TOLD_APART.has(role) || around.isDistractor || around.isTop || around.isBottom || isOfSomeUsers) return true;
  if (((around.clause.heading?.tags ?? 0) & TAG.distractor) !== 0 || (around.firstAfter & TAG.stamp) !== 0) return true;
  return isDeadline(tokens, range) || isStampInBrackets(tokens, range, around);
}
