import { envelopeOf, partsOf, watchedPart } from './envelope.ts';
import type { MaintenancePart } from './part.ts';
import { type Phase, phaseAt } from './phase.ts';
import { type EpochMs, shift } from './time.ts';
import { RECOVERED_SHOWN_MS } from './view.ts';
import { effectiveStart, isCalledOff, isOpenPart, knownEnd, type MaintenanceWindow } from './window.ts';

/** What the name of a part stands behind in the id of a group; no id of a maintenance holds it. */
const MARK = '|';

/**
 * `window` as one maintenance for each set of its parts that go the same way, the main one first: trading's, else the
 * first on screen. The main one keeps the id of the whole. What begins together with it is named in it, whenever it
 * ends: who is told that trading stops is told that deposits stop with it; and it keeps all parts, to tell of those that
 * go another way. Each of the others has its own parts alone.
 */
export function groupsOf(window: MaintenanceWindow): readonly MaintenanceWindow[] {
  if (window.parts.length === 0) return [window];
  const main = watchedPart(window) ?? window.parts[0];
  const courses = coursesOf(window.parts);
  const isMain = (parts: readonly MaintenancePart[]): boolean => parts.some((part) => part === main);
  return [
    ...courses.filter(isMain).map((parts) => mainGroup(window, parts)),
    ...courses.filter((parts) => !isMain(parts)).map((parts) => partGroup(window, parts)),
  ];
}

/** `parts` by what they share: the same plan, and the same came of it. */
const coursesOf = (parts: readonly MaintenancePart[]): readonly MaintenancePart[][] => [
  ...Map.groupBy(parts, courseOf).values(),
];

const courseOf = (part: MaintenancePart): string =>
  [
    part.start,
    part.end,
    part.endIsActual,
    part.observedStart,
    part.observedEnd,
    part.seenRunningAt,
    fateOf(part),
  ].join();

const fateOf = (part: MaintenancePart): string =>
  isCalledOff(part) ? 'off' : part.status === 'completed' ? 'over' : 'on';

function mainGroup(window: MaintenanceWindow, parts: readonly MaintenancePart[]): MaintenanceWindow {
  const envelope = envelopeOf(parts);
  const together = window.parts.filter((part) => part.start === envelope.start && isOpenPart(part));
  const { services } = parts.some(isOpenPart) ? envelopeOf([...parts, ...together]) : envelope;
  return { ...window, ...envelope, services, revisions: revisionsOf(parts) };
}

const partGroup = (window: MaintenanceWindow, parts: readonly MaintenancePart[]): MaintenanceWindow => ({
  ...window,
  ...envelopeOf(parts),
  parts,
  id: `${window.id}${MARK}${nameOf(parts[0] as MaintenancePart)}`,
  revisions: revisionsOf(parts),
});

const nameOf = ({ service, asset }: MaintenancePart): string => (asset === null ? service : `${service} ${asset}`);
const revisionsOf = (parts: readonly MaintenancePart[]): MaintenanceWindow['revisions'] => parts[0]?.revisions ?? [];

/** The groups of `window` that do not share the times it is shown with. */
export const apartFrom = (window: MaintenanceWindow): readonly MaintenanceWindow[] =>
  groupsOf(window).filter((group) => !isShown(group, window));

type Shown = Pick<MaintenanceWindow, 'start' | 'end' | 'observedEnd' | 'status'>;

/** Whether `group` is what the maintenance is shown with. */
const isShown = (group: Shown, { start, end, observedEnd, status }: Shown): boolean =>
  group.start === start && group.end === end && group.observedEnd === observedEnd && group.status === status;

/** The id of the maintenance that a group is of. */
export const wholeIdOf = (id: string): string => id.split(MARK)[0] ?? id;

/** The start of `group` is told with the main one, which takes place and begins with it. */
export const beginsWith = (group: MaintenanceWindow, main: MaintenanceWindow): boolean =>
  group !== main && group.start === main.start && !isCalledOff(main);

/** The group that stands for `window` once it is over: the main one, unless that was called off and others took place. */
export function pastOf(window: MaintenanceWindow): MaintenanceWindow {
  const groups = groupsOf(window);
  return { ...(groups.find((group) => !isCalledOff(group)) ?? groups[0] ?? window), id: window.id };
}

/** What comes within the hour, then what goes on, then what is still to come. */
const BY_PHASE: readonly Phase[] = ['final', 'imminent', 'hour', 'ongoing', 'overrun', 'day', 'announced'];

/**
 * What leads of `window` at `now`, under its own id: what stops trading until that is back, and for a minute then; then
 * what comes or goes on soonest. Every surface leads with the same, for each of them shows the maintenance as this.
 */
export function leadAt(window: MaintenanceWindow, now: EpochMs): MaintenanceWindow {
  const groups = groupsOf(window);
  const [main = window] = groups;
  const rank = (group: MaintenanceWindow): number => BY_PHASE.indexOf(phaseAt(group, now));
  const isTrading = watchedPart(window) !== null;
  if (isTrading && (rank(main) !== -1 || isJustBack(main, now))) return main;
  const open = groups.filter((group) => rank(group) !== -1);
  const [first] = open.sort((a, b) => rank(a) - rank(b) || effectiveStart(a) - effectiveStart(b));
  return { ...(first ?? pastOf(window)), id: window.id, parts: window.parts };
}

const isJustBack = (main: MaintenanceWindow, now: EpochMs): boolean => now < (backShownUntil(main) ?? now);

/** That trading is back is shown so long, whatever else is still stopped; null while it is not. */
export function backShownUntil(window: MaintenanceWindow): EpochMs | null {
  const back = watchedPart(window) === null ? null : (knownEnd(window) ?? window.seenRunningAt);
  return back === null ? null : shift(back, RECOVERED_SHOWN_MS);
}

/** The parts of `window` with whose times it is shown at `now`. */
export function shownPartsOf(window: MaintenanceWindow, now: EpochMs): readonly MaintenancePart[] {
  const shown = leadAt(window, now);
  return coursesOf(partsOf(window)).find((parts) => isShown(envelopeOf(parts), shown)) ?? partsOf(window);
}
