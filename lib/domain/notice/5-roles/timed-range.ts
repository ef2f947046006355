import type { EpochMs } from '../../time.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import type { TimeContext } from './context.ts';
import type { Named } from './named.ts';
import type { RuleName } from './roles.ts';
import type { Role } from './topic.ts';

/** A range with its role and its instants. */
export interface TimedRange {
  readonly role: Role;
  /** The rule that gave the role. */
  readonly rule: RuleName;
  readonly range: TimeRange;
  readonly around: TimeContext;
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
  /** Who the time is said of, apart from the others. */
  readonly names: Named;
  /** Neither side has a day of its own; the day is that of the text before, if any. */
  readonly isLoose: boolean;
  /** Neither side has a clock time. */
  readonly isDateOnly: boolean;
  /** Of what it names alone: what else had stopped is said to be closed still. */
  readonly isOfPart: boolean;
  /** Said of some users, accounts or devices. */
  readonly isOfSomeUsers: boolean;
  /** Its words say that it has begun. */
  readonly isBegun: boolean;
  /** Index of the clause. */
  readonly clauseIndex: number;
}
