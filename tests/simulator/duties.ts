import type { Settings } from '../../lib/domain/settings.ts';
import { HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import { beganAt, type Facts, isEndUnseen, isOff, isOver, overSince } from './facts.ts';

export type StepName =
  | 'announced'
  | 'lead'
  | 'started'
  | 'changed'
  | 'extended'
  | 'cancelled'
  | 'ended'
  | 'halted'
  | 'recovered'
  | 'snoozed';

/** Something that has to be told (or may be) from `due` on. */
export interface Duty {
  /** The same thing is never owed twice. */
  readonly key: string;
  readonly step: StepName;
  readonly due: number;
  /** False: telling it is right, and not telling it too. */
  required: boolean;
  /** Told by then at the latest; null while something holds it back. */
  deadline: number | null;
  /** Nothing held it back and nobody died: its lateness counts. */
  clean: boolean;
  /** Held back by quiet hours until then. */
  quietUntil: number | null;
  /** Its time comes again with the next turn of the cycle, once what held it back is over. */
  waitsForTurn: boolean;
}

type Names = Pick<Facts, 'services' | 'ownServices' | 'coins'>;

/** The rule of the settings: switched on, about a service that matters, and about a coin that matters. */
export function isWanted(step: StepName, facts: Names, settings: Settings): boolean {
  if (!settings.notifications) return false;
  if (step !== 'lead' && step !== 'snoozed' && !settings.steps[step]) return false;
  const { coins } = facts;
  const services = step === 'ended' ? facts.ownServices : facts.services;
  const leftOut = step === 'snoozed' ? [] : settings.servicesLeftOut[step];
  const isAnyService = services.length === 0;
  const aboutService = services.some((service) => settings.services.includes(service) && !leftOut.includes(service));
  const aboutCoin =
    coins.length === 0 || settings.assets.length === 0 || coins.some((coin) => settings.assets.includes(coin));
  return (isAnyService || aboutService) && aboutCoin;
}

/** The rule of quiet hours: what may be told at `at` although it is quiet until `until`. */
export function breaksQuiet(step: StepName, facts: Facts, settings: Settings, at: number, until: number): boolean {
  if (step === 'snoozed') return true;
  if (!settings.quietHours.urgentBreaksThrough) return false;
  if (step === 'halted' || step === 'recovered') return true;
  const isClose = at >= beganAt(facts) - 5 * MINUTE_MS;
  return isClose || (facts.services.includes('trading') && beganAt(facts) < until);
}

/** Whether telling `step` at `at` is still of use. `heardEnd` is the end that the user knows of. */
export function isOfUse(duty: Duty, facts: Facts, at: number, heardEnd: number | null): boolean {
  switch (duty.step) {
    case 'lead':
      return at < beganAt(facts) && !isOff(facts) && !isOver(facts, at);
    case 'started':
      // Slept through, and not seen since: that it should have begun is no news once it should be over.
      return !isOff(facts) && !isOver(facts, at) && !isEndUnseen(facts, at);
    case 'cancelled':
      return isOff(facts) && at < (heardEnd ?? facts.start);
    case 'ended':
    case 'recovered':
      return isOver(facts, at) && at - (overSince(facts) ?? facts.end ?? at) <= HOUR_MS;
    default:
      return !isOff(facts) && !isOver(facts, at);
  }
}

/** Its stop was moved before it was told, and it comes again in a time of its own: until then nothing of it is owed. */
export const comesAgain = ({ key }: Duty, { start }: Facts, { leadTimesMs }: Settings, now: number): boolean =>
  leadTimesMs.some((leadMs) => key.startsWith(`lead-${leadMs}@`) && now < start - leadMs);

/** The start was moved before it was told; moved back it may be told: the user heard of another one. */
export const isOfOtherStart = ({ step, key }: Duty, { start }: Facts): boolean =>
  step === 'lead' && !key.endsWith(`@${start}`);

/** The piece of news that `facts` are to somebody who heard `heard`; null when there is none. */
export function newsOf(facts: Facts, heard: Facts | null): StepName | null {
  if (facts.isHalt && facts.titles.length === 0) return null;
  if (heard === null) return isOff(facts) ? null : 'announced';
  if (isOff(facts)) return isOff(heard) ? null : 'cancelled';
  const isEnd = facts.status === 'completed';
  const startMoved = facts.start !== heard.start && !isEnd;
  const endMoved = facts.end !== heard.end && !isEnd;
  if (!startMoved && !endMoved && !isOff(heard)) return null;
  const isLonger = !startMoved && !isOff(heard) && facts.end !== null && heard.end !== null && facts.end > heard.end;
  return isLonger ? 'extended' : 'changed';
}

export const isOfNews = ({ step }: Duty): boolean => ['announced', 'changed', 'extended', 'cancelled'].includes(step);
