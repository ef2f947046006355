import type { Settings } from '../../lib/domain/settings.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import type { Condition } from './condition.ts';
import { breaksQuiet, comesAgain, type Duty, type StepName } from './duties.ts';
import { type Facts, isEndUnseen, isSeenStopped } from './facts.ts';
import { quietEnd } from './zone.ts';

/** Told within this of its time. */
export const IN_TIME_MS = MINUTE_MS;
/** After waking up so long is waited for an answer, before it is said of a planned end that nobody confirms it. */
const UNANSWERED_MS = 5 * MINUTE_MS;

/** What may hold back what is owed. */
export interface Hindrances {
  readonly zone: string;
  readonly settings: Settings;
  readonly condition: Condition;
  /** When an answer last spoke of the whole exchange. */
  readonly answeredAt: number;
}

/** Until when quiet hours hold `step` back at `now`; null when they do not. */
export function quietFor(step: StepName, facts: Facts, { settings, zone }: Hindrances, now: number): number | null {
  const until = quietEnd(settings.quietHours, now, zone);
  return until === null || breaksQuiet(step, facts, settings, now, until) ? null : until;
}

/** Sets until when `duty` has to be told: not yet known while something holds it back. */
export function setDeadline(duty: Duty, facts: Facts, hindrances: Hindrances, now: number): void {
  const { settings, condition } = hindrances;
  if (comesAgain(duty, facts, settings, now)) {
    duty.quietUntil = null;
    hold(duty);
    return;
  }
  if (condition.isBlocked) {
    hold(duty);
    duty.waitsForTurn ||= condition.needsTurn;
    // Fallen asleep over an end just before it was told: as good as slept through.
    if (duty.step === 'ended' || duty.step === 'recovered') duty.required = false;
    return;
  }
  const quietUntil = quietFor(duty.step, facts, hindrances, now);
  if (quietUntil !== null) {
    hold(duty);
    duty.quietUntil = quietUntil;
    return;
  }
  if (isLookedFor(facts, hindrances, now)) {
    hold(duty);
    return;
  }
  if (duty.deadline === null && !duty.waitsForTurn) {
    const from =
      duty.quietUntil === null || duty.quietUntil > now ? now : Math.max(duty.quietUntil, condition.unrestAt);
    duty.deadline = Math.max(from + IN_TIME_MS + 5 * SECOND_MS, condition.troubleUntil);
  }
}

function hold(duty: Duty): void {
  duty.deadline = null;
  duty.clean = false;
}

/** For some minutes after waking up an answer is waited for, before it is said of a stop how it stands. */
function isLookedFor(facts: Facts, { condition, answeredAt }: Hindrances, now: number): boolean {
  const wokeAt = condition.wokeAt ?? now;
  if (now > wokeAt + UNANSWERED_MS) return false;
  return isEndUnseen(facts, now) || (isSeenStopped(facts) && Math.max(answeredAt, facts.seenFrom ?? 0) < wokeAt);
}
