import type { Clause } from '../3-layout/clauses.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import type { NoticeText } from '../notice-text.ts';
import type { TimeContext } from './context.ts';
import type { Change } from './english-alone.ts';
import type { TimedRange } from './timed-range.ts';
import type { Role, Topic } from './topic.ts';

/** What a rule may look at. */
export interface RuleInput {
  readonly notice: NoticeText;
  readonly topic: Topic;
  readonly range: TimeRange;
  readonly around: TimeContext;
  /** The time before it in the notice, with its role. */
  readonly before: TimedRange | undefined;
  readonly next: TimeRange | undefined;
  /** The clause below its own. */
  readonly below: Clause | undefined;
  /** The clause speaks of some users, accounts or devices only. */
  readonly isOfSomeUsers: boolean;
  /** The clause says that something was so many years ago. */
  readonly isYearsAgo: boolean;
  /** How many times of the notice stand as stamps do: in brackets at the head of a report, or alone on a line. */
  readonly stamps: number;
  /** The notice names one day and no other, wherever that stands. */
  readonly isDayKnown: boolean;
  readonly bareLines: number;
  /** How many times of the notice have a clock time. */
  readonly clocks: number;
  /** What English makes of it by setting it against another time. */
  readonly change: Change | null;
  /** The notice is a mail that puts right the one it quotes. */
  readonly isMailCorrected: boolean;
}

/** One step of the decision what a time is to the notice. The first rule that holds decides. */
export interface Rule<N extends string = string, R extends Role = Role> {
  readonly name: N;
  readonly role: R;
  /** A notice, title first, in which this rule decides on one of the times: the test of the rule. */
  readonly example: string;
  readonly holds: (input: RuleInput) => boolean;
  /** Asked only where something is said in English. */
  readonly isEnglish?: true;
}

export const rule = <const N extends string, const R extends Role>(
  name: N,
  role: R,
  example: string,
  holds: (input: RuleInput) => boolean,
): Rule<N, R> => ({ name, role, example, holds });

/** A rule that goes by two English words side by side. */
export const englishRule: typeof rule = (...said) => ({ ...rule(...said), isEnglish: true });
