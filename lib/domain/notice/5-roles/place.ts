import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { dayBelow, joinColumns } from '../4-times/columns.ts';
import type { Day } from '../4-times/instants.ts';
import { resolve } from '../4-times/resolve.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import { zoneOfClause, zoneOfDocument } from '../4-times/zones.ts';
import { contextOf } from './context.ts';
import { introOf, isMoreOf, isOfSome, isOldPlan, isUnderTitle, sharesVerb } from './neighbours.ts';
import { roleOf } from './roles.ts';
import { bareLinesIn, belowOf, isBareLine, isJapaneseIn, isStamp, stampRole } from './stamps.ts';
import type { TimedRange } from './timed-range.ts';
import type { Topic } from './topic.ts';

/** Gives every range its role and its instants. `near` is the day of publication. */
export function placeAll(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  read: readonly TimeRange[],
  topic: Topic,
  near: Day,
): readonly TimedRange[] {
  const documentZone = zoneOfDocument(tokens, read);
  const ranges = joinColumns(tokens, clauses, read);
  const bareLines = bareLinesIn(tokens, clauses, ranges);
  const stamps = ranges.filter((range) => isStamp(tokens, range, null)).length;
  const placed: TimedRange[] = [];
  let context: Day | null = null;
  /** Of any time named before, even of another matter: 同日 means that. */
  let named: Day | null = null;
  let clauseIndex = 0;
  let previousEnd = 0;
  let zoned: Clause | null = null;
  let clauseZone: number | null = null;
  let isOfSomeUsers = false;
  for (let i = 0; i < ranges.length; i++) {
    const range = ranges[i] as TimeRange;
    while (clauseIndex + 1 < clauses.length && (clauses[clauseIndex]?.end ?? 0) <= range.first) clauseIndex++;
    const clause = clauses[clauseIndex];
    if (!clause) break;
    if (clause !== zoned) {
      zoned = clause;
      clauseZone = zoneOfClause(tokens, clause);
      isOfSomeUsers = isOfSome(tokens, clause);
    }
    const before = placed.at(-1);
    const isAfterDays =
      before?.isDateOnly === true &&
      before.range.shape === 'range' &&
      before.clauseIndex === clauseIndex &&
      !before.around.isDistractor;
    const nextFirst = ranges[i + 1]?.first ?? tokens.length;
    const around = contextOf(
      tokens,
      clause,
      range,
      previousEnd,
      nextFirst,
      clauses[clauseIndex - 1],
      introOf(tokens, clauses, clauseIndex),
      isAfterDays,
      isUnderTitle(tokens, clauses, clauseIndex),
    );
    const isPlan = isOldPlan(range, ranges[i + 1], around);
    const role = isOfSomeUsers
      ? 'none'
      : isMoreOf(tokens, before, range) || (before !== undefined && sharesVerb(tokens, before, range, around))
        ? before.role
        : isPlan
          ? 'superseded'
          : isBareLine(tokens, range, clause) &&
              bareLines > 1 &&
              topic.isEmergency &&
              isJapaneseIn(tokens, clauses[clauseIndex + 1])
            ? stampRole(belowOf(clauses[clauseIndex + 1], ranges[i + 1]), topic)
            : isStamp(tokens, range, clause) && stamps > 1
              ? stampRole(around, topic)
              : roleOf(tokens, range, around, topic);
    const { start, finish } = range;
    const zone = start?.zoneMinutes ?? finish?.zoneMinutes ?? clauseZone ?? documentZone;
    const isSameDay = start?.date?.kind === 'day' && start.date.base === 'context';
    const told = (isSameDay ? named : null) ?? context ?? (topic.isReport ? near : null);
    const known = told ?? dayBelow(tokens, range, ranges[i + 1], clauses[clauseIndex + 1], near);
    const instants = resolve(range, role, near, known, zone);
    named = instants.lastDay ?? named;
    if (instants.lastDay !== null && !around.isDistractor) context = instants.lastDay;
    placed.push({
      role,
      range,
      around,
      clauseIndex,
      start: instants.start,
      end: instants.end,
      isLoose: instants.isLoose,
      isOldPlan: isPlan,
      isOfSomeUsers,
      isDateOnly: start?.time == null && finish?.time == null,
    });
    // The label before 「5:00から6:30に延長」 is that of the new time too.
    if (!range.replacedByNext) previousEnd = range.end;
  }
  return placed;
}
