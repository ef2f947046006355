import { wholeIdOf } from './lead.ts';
import type { ToldTimes } from './ledger.ts';
import { isPastUnseen, PHASE_LEADS_MS, phaseAt } from './phase.ts';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, shift } from './time.ts';
import {
  effectiveStart,
  isCalledOff,
  isPairReport,
  knownEnd,
  LIVE_ID_PREFIX,
  type MaintenanceWindow,
  overAt,
  plannedEnd,
} from './window.ts';

/** Steps that are told once for a window and carry nothing else. Each has one switch in the settings. */
export const PLAIN_STEPS = [
  'announced',
  'started',
  'changed',
  'extended',
  'cancelled',
  'ended',
  'halted',
  'recovered',
] as const;

/** What there is to tell of a window. */
export type Step =
  | { readonly name: 'lead'; readonly leadMs: number }
  | { readonly name: 'snoozed'; readonly until: EpochMs }
  | { readonly name: (typeof PLAIN_STEPS)[number] };
export type StepName = Step['name'];

/** One thing to tell once: a window and a step. */
export interface Reminder {
  /** `<window id>/<step>`: the same telling has the same id, whenever and however often it is computed. */
  readonly id: string;
  readonly step: Step;
  readonly window: MaintenanceWindow;
  /** The moment the step is about: a lead before the start, the start, the end; now, for what was just learnt. */
  readonly at: EpochMs;
  /** The times the user heard before, to be struck through; null when there were none or they are the same. */
  readonly before: ToldTimes | null;
}

/** How long after an end it is still worth a notification rather than a line in the popup. */
export const END_MATTERS_MS = HOUR_MS;
/** What was over so shortly before the machine woke up is as good as seen. */
const BLINK_MS = MINUTE_MS;

/** What `stepsOf` has to know besides the window. */
export interface StepContext {
  readonly leadTimesMs: readonly number[];
  readonly heard: ToldTimes | null;
  readonly snoozedUntil: EpochMs | null;
  /** It begins together with another part of its maintenance, and is named there. */
  readonly startIsTold?: boolean;
  readonly now: EpochMs;
}

/**
 * Every step of `window` whose time is known, past or to come, earliest first.
 * Whether one was told already, is switched off, or has to wait is not asked here.
 */
export function stepsOf(window: MaintenanceWindow, context: StepContext): Reminder[] {
  const steps = isHalt(window) ? haltSteps(window, context) : announcedSteps(window, context);
  const { snoozedUntil } = context;
  if (snoozedUntil !== null) {
    steps.push(
      reminder(window, { name: 'snoozed', until: snoozedUntil }, snoozedUntil, `snoozed@${minute(snoozedUntil)}`),
    );
  }
  return steps.sort((a, b) => a.at - b.at || rank(a) - rank(b));
}

/**
 * A halt that was seen before any notice spoke of it keeps its id when the notice comes. A part that goes its own way
 * was never seen to stop: it ends as announced.
 */
const isHalt = ({ id }: MaintenanceWindow): boolean => id.startsWith(LIVE_ID_PREFIX) && wholeIdOf(id) === id;

function haltSteps(window: MaintenanceWindow, { heard, now }: StepContext): Reminder[] {
  const steps = [reminder(window, { name: 'halted' }, effectiveStart(window), 'halted')];
  if (window.origin !== 'live') {
    const news = newsOf(window, heard, now);
    // Known by its notice from the beginning: whoever does not want to hear of halts still hears of the stop.
    if (news?.step.name === 'announced') steps.unshift({ ...news, at: effectiveStart(window) });
    else if (news !== null) steps.push(news);
  }
  const over = knownEnd(window);
  if (over !== null && !isPairReport(window)) steps.push(reminder(window, { name: 'recovered' }, over, 'recovered'));
  return steps;
}

function announcedSteps(window: MaintenanceWindow, context: StepContext): Reminder[] {
  const { heard, now, leadTimesMs } = context;
  const news = window.origin === 'usual' ? null : newsOf(window, heard, now);
  const steps = news === null ? [] : [news];
  if (isCalledOff(window)) return steps;

  // Bound to the start: a window that moves is reminded of anew.
  const start = `@${minute(window.start)}`;
  // What comes every day is no news the day before.
  const leads = window.origin === 'usual' ? leadTimesMs.filter((leadMs) => leadMs <= HOUR_MS) : leadTimesMs;
  for (const leadMs of context.startIsTold ? [] : leads) {
    steps.push(
      reminder(window, { name: 'lead', leadMs }, shift(window.start, -leadMs), `lead-${minute(leadMs)}${start}`),
    );
  }
  // That it should have begun is no news once it should be over; that it did begin is, when somebody sees it go on.
  if (!context.startIsTold && !isPastUnseen(window, now)) {
    steps.push(reminder(window, { name: 'started' }, effectiveStart(window), `started${start}`));
  }
  const end = endToTell(window, now);
  if (end !== null) steps.push(reminder(window, { name: 'ended' }, end, `ended${start}${plannedEndKey(window)}`));
  return steps;
}

/**
 * An end that nobody saw is the end of the plan as it was: when the plan is extended after it, there is another one.
 * What was seen to recover has recovered, whatever is announced later.
 */
function plannedEndKey(window: MaintenanceWindow): string {
  const end = plannedEnd(window);
  return window.observedStart !== null || end === null ? '' : `-${minute(end)}`;
}

/** The end as it is known, or as planned for what cannot be watched live. */
function endToTell(window: MaintenanceWindow, now: EpochMs): EpochMs | null {
  return overAt(window) ?? (phaseAt(window, now) === 'ended' ? window.end : null);
}

/** What the notices say now against what the user heard. */
function newsOf(window: MaintenanceWindow, heard: ToldTimes | null, now: EpochMs): Reminder | null {
  if (heard === null) return isCalledOff(window) ? null : reminder(window, { name: 'announced' }, now, 'announced');
  const name = nameOfNews(window, heard);
  if (name === null) return null;
  const times = `@${minute(window.start)}-${window.end === null ? 'open' : minute(window.end)}`;
  return { ...reminder(window, { name }, now, `${name}${times}`), before: heard };
}

function nameOfNews(window: MaintenanceWindow, heard: ToldTimes): 'cancelled' | 'extended' | 'changed' | null {
  if (isCalledOff(window)) return isCalledOff(heard) ? null : 'cancelled';
  const isOn = isCalledOff(heard) && !isCalledOff({ status: window.status });
  const isOtherwise = isOn || hasOtherStart(window, heard);
  if (!isOtherwise && !hasOtherEnd(window, heard)) return null;
  return !isOtherwise && isLater(window.end, heard.end) ? 'extended' : 'changed';
}

/** What was seen to begin has begun: another start in a notice about it is no change of plans. */
const hasOtherStart = ({ start, endIsActual, observedStart }: MaintenanceWindow, heard: ToldTimes): boolean =>
  heard.start !== start && !endIsActual && observedStart === null;

/** An end that has come true is told as `ended`, not as a change of plans. */
const hasOtherEnd = ({ end, endIsActual }: MaintenanceWindow, heard: ToldTimes): boolean =>
  heard.end !== end && !endIsActual;

const isLater = (end: EpochMs | null, than: EpochMs | null): boolean => end !== null && than !== null && end > than;

function reminder(window: MaintenanceWindow, step: Step, at: EpochMs, key: string): Reminder {
  return { id: `${window.id}/${key}`, step, window, at, before: null };
}

const minute = (value: number): number => Math.round(value / MINUTE_MS);

/** Of two steps at the same moment the later in this order is the one to tell. */
const ORDER: readonly StepName[] = [
  'announced',
  'lead',
  'snoozed',
  'changed',
  'extended',
  'started',
  'halted',
  'cancelled',
  'ended',
  'recovered',
];
const rank = (reminder: Reminder): number => ORDER.indexOf(reminder.step.name);

/**
 * Whether telling `reminder` at `now` is still of use: a lead until the start, a start until the end, an end while it
 * is fresh, the machine was awake for it, and the user had heard of the stop (who slept through a whole stop is told in
 * the popup, not by an alarm).
 */
export function stillMatters(
  reminder: Reminder,
  now: EpochMs,
  { awakeSince, wasHeard }: { readonly awakeSince: EpochMs; readonly wasHeard: boolean },
): boolean {
  const { step, window } = reminder;
  const over = endToTell(window, now);
  const isOver = over !== null && now >= over;
  switch (step.name) {
    case 'lead':
      return now < effectiveStart(window) && !isOver;
    case 'cancelled':
      return now < (reminder.before?.end ?? shift(window.start, DAY_MS));
    case 'ended':
    case 'recovered': {
      const isFresh = now - reminder.at <= END_MATTERS_MS && reminder.at > awakeSince - BLINK_MS;
      return isOver && isFresh && wasHeard;
    }
    default:
      return !isOver && !isCalledOff(window);
  }
}

/**
 * Urgent steps may break through quiet hours: a snooze, and everything from five minutes before the stop on. What was
 * seen live has always begun.
 */
export function isUrgent(reminder: Reminder, now: EpochMs): boolean {
  const { name } = reminder.step;
  if (name === 'snoozed') return true;
  if (isPairReport(reminder.window)) return false;
  return now >= effectiveStart(reminder.window) - PHASE_LEADS_MS.final;
}
