import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { dayBelow, joinColumns } from '../4-times/columns.ts';
import type { Day } from '../4-times/instants.ts';
import { resolve } from '../4-times/resolve.ts';
import type { Stretch } from '../4-times/stretch.ts';
import { zoneOfClause, zoneOfDocument } from '../4-times/zones.ts';
import { surroundingsOf } from './context.ts';
import { introOf, isMoreOf, isOfSome, isOldPlan, isUnderTitle, sharesVerb } from './neighbours.ts';
import type { Placed } from './placed.ts';
import { roleOf } from './roles.ts';
import { bareLinesIn, belowOf, isBareLine, isJapaneseIn, isStamp, stampRole } from './stamps.ts';
import type { Topic } from './topic.ts';

/** Gives every stretch its role and its instants. `near` is the day of publication. */
export function placeAll(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  read: readonly Stretch[],
  topic: Topic,
  near: Day,
): readonly Placed[] {
  const documentZone = zoneOfDocument(tokens, read);
  const stretches = joinColumns(tokens, clauses, read);
  const bareLines = bareLinesIn(tokens, clauses, stretches);
  const stamps = stretches.filter((stretch) => isStamp(tokens, stretch, null)).length;
  const placed: Placed[] = [];
  let context: Day | null = null;
  /** Of any time named before, even of another matter: 同日 means that. */
  let named: Day | null = null;
  let clauseIndex = 0;
  let previousEnd = 0;
  let zoned: Clause | null = null;
  let clauseZone: number | null = null;
  let isOfSomeUsers = false;
  for (let i = 0; i < stretches.length; i++) {
    const stretch = stretches[i] as Stretch;
    while (clauseIndex + 1 < clauses.length && (clauses[clauseIndex]?.end ?? 0) <= stretch.first) clauseIndex++;
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
      before.stretch.shape === 'range' &&
      before.clauseIndex === clauseIndex &&
      !before.around.isDecoy;
    const nextFirst = stretches[i + 1]?.first ?? tokens.length;
    const around = surroundingsOf(
      tokens,
      clause,
      stretch,
      previousEnd,
      nextFirst,
      clauses[clauseIndex - 1],
      introOf(tokens, clauses, clauseIndex),
      isAfterDays,
      isUnderTitle(tokens, clauses, clauseIndex),
    );
    const isPlan = isOldPlan(stretch, stretches[i + 1], around);
    const role = isOfSomeUsers
      ? 'none'
      : isMoreOf(tokens, before, stretch) || (before !== undefined && sharesVerb(tokens, before, stretch, around))
        ? before.role
        : isPlan
          ? 'superseded'
          : isBareLine(tokens, stretch, clause) &&
              bareLines > 1 &&
              topic.isEmergency &&
              isJapaneseIn(tokens, clauses[clauseIndex + 1])
            ? stampRole(belowOf(clauses[clauseIndex + 1], stretches[i + 1]), topic)
            : isStamp(tokens, stretch, clause) && stamps > 1
              ? stampRole(around, topic)
              : roleOf(tokens, stretch, around, topic);
    const { start, finish } = stretch;
    const zone = start?.zoneMinutes ?? finish?.zoneMinutes ?? clauseZone ?? documentZone;
    const isSameDay = start?.date?.kind === 'day' && start.date.base === 'context';
    const told = (isSameDay ? named : null) ?? context ?? (topic.isReport ? near : null);
    const known = told ?? dayBelow(tokens, stretch, stretches[i + 1], clauses[clauseIndex + 1], near);
    const instants = resolve(stretch, role, near, known, zone);
    named = instants.lastDay ?? named;
    if (instants.lastDay !== null && !around.isDecoy) context = instants.lastDay;
    placed.push({
      role,
      stretch,
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
    if (!stretch.replacedByNext) previousEnd = stretch.end;
  }
  return placed;
}
