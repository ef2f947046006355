import { type Badge, badgeChangesAt, badgeOf } from './badge.ts';
import { isNews } from './digest.ts';
import { backShownUntil, beginsWith, groupsOf, leadAt, wholeIdOf } from './lead.ts';
import {
  awakeSince,
  type HeardOfParts,
  heardOf,
  type Ledger,
  newsToldSince,
  type ToldTimes,
  timesOf,
} from './ledger.ts';
import { claimsNow, type Look, mayBeTold, UNANSWERED_MS } from './look.ts';
import { PHASE_LEADS_MS, type Phase, phaseAt } from './phase.ts';
import { quietUntil } from './quiet-hours.ts';
import { isUrgent, type Reminder, stepsOf, stillMatters } from './reminder.ts';
import { type Settings, settingsAt } from './settings.ts';
import { type ExchangeSight, liveIsOldFrom, type Sight, STALE_AFTER_MS, sightsOf } from './situation/sight.ts';
import { type EpochMs, earliestOf, HOUR_MS, MINUTE_MS, shift } from './time.ts';
import { isUsual } from './usual.ts';
import { effectiveStart, isCalledOff, isPairReport, type MaintenanceWindow, type Service } from './window.ts';

/** What the plan needs to know beside windows, settings and ledger. */
export interface Circumstances extends Sight {
  /** By window id. */
  readonly snoozedUntil: Readonly<Record<string, EpochMs | null>>;
  /** Ids of windows of which the user wants to hear nothing. */
  readonly muted?: ReadonlySet<string>;
  /** What to add to UTC to get the user's own clock; quiet hours are kept by it. */
  readonly zoneOffsetMs: number;
  /** What was asked and answered lately; without it everything that is known counts as fresh. */
  readonly look?: Look;
}

/** Everything that follows from what is known at one moment. */
export interface Plan {
  /** To be told now, at most one for each window. */
  readonly due: readonly PlannedReminder[];
  /** To be recorded without telling: switched off, or overtaken by something later. */
  readonly passedOver: readonly Reminder[];
  /** To be kept with what is told of the maintenance that they are parts of. */
  readonly heardOfParts: HeardOfParts;
  /** When the cycle has to run again at the latest; null when nothing lies ahead. */
  readonly nextWakeAt: EpochMs | null;
  readonly badge: Badge;
}

/** A reminder to tell now, with what else its telling settles. */
export interface PlannedReminder extends Reminder {
  /** Stays on screen until the user acts: the last five minutes and what nobody announced. */
  readonly insistent: boolean;
  readonly sound: boolean;
  /** Ids of earlier steps that this one overtakes; recorded with it, so that they are never replayed. */
  readonly overtakes: readonly string[];
}

/**
 * The plan at `now`: pure, and the same for the same input, so that it can be computed again after a crash.
 *
 * Of the steps of a window whose time has come and that are not in the ledger, the latest one that still matters is
 * told and the others are let pass: whoever slept through three reminders hears the newest, in words true by now. The
 * parts of a maintenance that go their own way are planned each for themselves.
 */
export function plan(
  windows: readonly MaintenanceWindow[],
  { settings, ledger }: { readonly settings: Settings; readonly ledger: Ledger },
  circumstances: Circumstances,
  now: EpochMs,
): Plan {
  const due: PlannedReminder[] = [];
  const passedOver: Reminder[] = [];
  const wakes: (EpochMs | null)[] = [];
  const wokeUpAt = awakeSince(ledger, now);
  const { look } = circumstances;
  const isFounded = (window: MaintenanceWindow): boolean =>
    look === undefined || mayBeTold(window, look, wokeUpAt, now);
  const quiet = quietUntil(settings.quietHours, now, circumstances.zoneOffsetMs);

  const mayHear = ({ window, step }: Pick<Reminder, 'window' | 'step'>): boolean =>
    !circumstances.muted?.has(wholeIdOf(window.id)) && isWanted({ window, step }, settings);
  const isToTell = (window: MaintenanceWindow): boolean =>
    mayHear({ window, step: { name: 'announced' } }) && !OVER_OR_OFF.includes(phaseAt(window, now));
  const groups = windows.flatMap((window) => groupsToTell(window, ledger, isToTell));
  for (const { window, startIsTold, heard } of groups) {
    if (isSilent(window, settings)) {
      wakes.push(...turningPoints(window));
      continue;
    }
    const steps = stepsOf(window, {
      leadTimesMs: settings.leadTimesMs,
      heard,
      snoozedUntil: circumstances.snoozedUntil[window.id] ?? null,
      startIsTold,
      now,
    })
      .map((step) => toldAnew(step, ledger))
      .filter((step) => ledger.settled[step.id] === undefined);
    const { wanted, unwanted } = sortOut(
      steps.filter((step) => step.at <= now),
      mayHear,
    );
    if (!isFounded(window)) {
      // First look, then speak: what cannot be told truly yet is neither told nor let pass.
      wakes.push(shift(wokeUpAt, UNANSWERED_MS + 1), ...turningPoints(window));
      continue;
    }
    const wasHeard = ledger.heard[wholeIdOf(window.id)] !== undefined;
    const useful = wanted.filter((step) => stillMatters(step, now, { awakeSince: wokeUpAt, wasHeard }));
    const chosen = useful.findLast((step) => quiet === null || breaksThrough(step, settings, quiet, now));
    if (chosen !== undefined) {
      const overtakes = wanted.filter((step) => step !== chosen).map((step) => step.id);
      due.push({ ...chosen, ...manner(chosen, settings, now), overtakes });
      passedOver.push(...unwanted);
    } else if (useful.length > 0) {
      // Held back: nothing of it is let pass meanwhile, or its news would count as heard. News that nobody wants to hear
      // waits for nothing: what comes of it later has to be told, even before it is loud again.
      passedOver.push(...unwanted.filter(isNews));
      wakes.push(quiet);
    } else {
      passedOver.push(...wanted, ...unwanted);
    }
    wakes.push(...steps.map((step) => step.at), ...turningPoints(window));
  }

  const shown = windows.filter((window) => !isPairReport(window) && !isSilent(window, settings));
  const leads = shown.map((window) => leadAt(window, now));
  const known = badgeOf(leads, settings.assets, circumstances, now);
  const isUnfounded = known.lead !== null && claimsNow(known.lead.window, now) && !isFounded(known.lead.window);
  const badge: Badge = isUnfounded ? { ...known, face: 'unseen' } : known;
  const isAnyDue = shown.flatMap(groupsOf).some((window) => now >= effectiveStart(window));
  wakes.push(badgeChangesAt(badge, now), ...sightsOf(circumstances).flatMap((sight) => agesAt(sight, isAnyDue)));
  const { told, heldUntil } = withoutBurst(due, ledger, now);
  wakes.push(heldUntil);
  const held = new Set(due.filter((reminder) => !told.includes(reminder)).map(({ window }) => window.id));
  const passed = passedOver.filter(({ window }) => !held.has(window.id));
  return {
    due: told,
    passedOver: passed,
    heardOfParts: heardOfParts(groups),
    nextWakeAt: earliestAfter(now, wakes),
    badge,
  };
}

/**
 * When what is seen of one exchange grows old. What the button says of a stop that is due or goes on (`isAnyDue`) rests
 * on what is seen, and for some minutes only.
 */
function agesAt({ noticesReadAt, firstTriedAt, live }: ExchangeSight, isAnyDue: boolean): (EpochMs | null)[] {
  const readAt = noticesReadAt ?? firstTriedAt;
  return [readAt === null ? null : shift(readAt, STALE_AFTER_MS + 1), isAnyDue ? liveIsOldFrom(live) : null];
}

/**
 * `step` under an id of its own where the same was told before and the user has heard otherwise since: called off, back
 * on, and called off again; put off, put back, and put off again.
 */
function toldAnew(step: Reminder, { settled }: Ledger): Reminder {
  if (step.before === null) return step;
  let id = step.id;
  for (let times = 2; settled[id] !== undefined; times++) id = `${step.id}#${times}`;
  return { ...step, id };
}

/** News is told a few times a minute at most; what comes on top of it comes a minute later, in one. */
const BURST = { times: 3, withinMs: MINUTE_MS } as const;

function withoutBurst(due: readonly PlannedReminder[], ledger: Ledger, now: EpochMs) {
  const oldest = newsToldSince(ledger, shift(now, -BURST.withinMs)).at(-BURST.times);
  if (oldest === undefined) return { told: due, heldUntil: null };
  const mayWait = (reminder: PlannedReminder): boolean =>
    isNews(reminder) && effectiveStart(reminder.window) - now > HOUR_MS;
  const told = due.filter((reminder) => !mayWait(reminder));
  return { told, heldUntil: told.length === due.length ? null : shift(oldest, BURST.withinMs) };
}

function heardOfParts(groups: readonly GroupToTell[]): HeardOfParts {
  const parts = groups.filter(({ window: { id } }) => wholeIdOf(id) !== id);
  return Object.fromEntries(
    parts.flatMap(({ window, heard }) => {
      // Called off before anybody heard of it, it is no news and becomes none.
      const known = heard ?? (isCalledOff(window) ? timesOf(window) : null);
      return known === null ? [] : [[window.id, known]];
    }),
  );
}

const OVER_OR_OFF: readonly Phase[] = ['ended', 'cancelled'];

/** What of a maintenance goes its own way. */
interface GroupToTell {
  readonly window: MaintenanceWindow;
  /** Its start is told with that of the main group. */
  readonly startIsTold: boolean;
  /** What the user last heard of it; null where it is news. */
  readonly heard: ToldTimes | null;
}

function groupsToTell(
  whole: MaintenanceWindow,
  ledger: Ledger,
  isToTell: (window: MaintenanceWindow) => boolean,
): readonly GroupToTell[] {
  const groups = groupsOf(whole);
  const main = groups[0] ?? whole;
  const isToldWithWhole = isToTell(main);
  return groups.map((window) => ({
    window,
    startIsTold: beginsWith(window, main),
    heard: heardOf(ledger, window, isToldWithWhole),
  }));
}

/** A usual window, where the user does not want to hear of them. */
const isSilent = (window: MaintenanceWindow, { usualWindows }: Settings): boolean => isUsual(window) && !usualWindows;

/** Steps to tell and steps the user does not want to hear. */
function sortOut(steps: readonly Reminder[], isWantedNow: (step: Reminder) => boolean) {
  const wanted = steps.filter(isWantedNow);
  return { wanted, unwanted: steps.filter((step) => !wanted.includes(step)) };
}

/** Whether the user wants to hear `reminder`: the switches, the services and the coins that matter to them. */
function isWanted({ step, window }: Pick<Reminder, 'step' | 'window'>, everywhere: Settings): boolean {
  const settings = settingsAt(everywhere, window.exchange);
  if (!settings.notifications) return false;
  if (isPairReport(window)) return settings.ownPairs && window.assets.some((coin) => settings.assets.includes(coin));
  if (step.name !== 'lead' && step.name !== 'snoozed' && !settings.steps[step.name]) return false;
  const { services, assets } = window;
  // Whoever asked to be told again asked for this very stop.
  const leftOut = step.name === 'snoozed' ? [] : settings.servicesLeftOut[step.name];
  const matters = (service: Service) => settings.services.includes(service) && !leftOut.includes(service);
  const aboutService = services.length === 0 || services.some(matters);
  const aboutAsset =
    assets.length === 0 || settings.assets.length === 0 || assets.some((asset) => settings.assets.includes(asset));
  return aboutService && aboutAsset;
}

/**
 * Urgent steps break through quiet hours, and so does a stop of trading that begins before they are over: by the time
 * it is loud again, it would be too late to act.
 */
function breaksThrough(reminder: Reminder, settings: Settings, quietEndsAt: EpochMs, now: EpochMs): boolean {
  if (!settings.quietHours.urgentBreaksThrough) return reminder.step.name === 'snoozed';
  const { window } = reminder;
  return isUrgent(reminder, now) || (window.services.includes('trading') && effectiveStart(window) < quietEndsAt);
}

/**
 * How to tell it: insistently in the final minutes, whichever step they are told by (a stop that is announced four
 * minutes ahead has no other reminder), and for what nobody announced; with sound where chosen.
 */
function manner(
  { step, window }: Reminder,
  settings: Settings,
  now: EpochMs,
): Pick<PlannedReminder, 'insistent' | 'sound'> {
  const untilStartMs = effectiveStart(window) - now;
  const isFinal = untilStartMs > 0 && untilStartMs <= PHASE_LEADS_MS.final && !isCalledOff(window);
  const isEmergency = step.name === 'halted' && !isPairReport(window);
  return {
    insistent: isFinal || isEmergency,
    sound: (isEmergency && settings.sound !== 'off') || (isFinal && settings.sound === 'emergency-and-final'),
  };
}

/** Moments at which the view or the badge changes although nothing is told. */
function turningPoints(window: MaintenanceWindow): (EpochMs | null)[] {
  const start = effectiveStart(window);
  const points = [start, ...Object.values(PHASE_LEADS_MS).map((leadMs) => shift(start, -leadMs))];
  return [...points, window.end, backShownUntil(window)];
}

const earliestAfter = (now: EpochMs, moments: readonly (EpochMs | null)[]): EpochMs | null =>
  earliestOf(moments.filter((moment) => (moment ?? now) > now));
