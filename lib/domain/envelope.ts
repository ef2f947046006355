import {
  COINS,
  isOfCoin,
  type MaintenancePart,
  type PartName,
  SERVICES,
  type Service,
  type WindowStatus,
  YEN,
} from './part.ts';
import { type EpochMs, earliestOf, latestOf } from './time.ts';
import { type MaintenanceWindow, plannedEnd } from './window.ts';

/** A maintenance as far as its parts need it. */
type Whole = Omit<MaintenanceWindow, 'parts'> & { readonly parts?: MaintenanceWindow['parts'] };

/**
 * The parts of `window`, in the order of the screen. A maintenance in one piece keeps none: then each of its services
 * (of each of its coins) is a part that shares the times, the status and what was seen of the whole.
 */
export function partsOf(window: Whole): readonly MaintenancePart[] {
  if (window.parts !== undefined && window.parts.length > 0) return window.parts;
  const { start, end, endIsActual, status, revisions, noticeIds } = window;
  const { observedStart, observedEnd, seenRunningAt, isStartUnseen, isEndUnseen } = window;
  const seen = { observedStart, observedEnd, seenRunningAt, isStartUnseen, isEndUnseen };
  const shared = { start, end, endIsActual, status, ...seen, revisions, noticeIds };
  const assets = window.assets.length === 0 ? [null] : window.assets;
  const services = window.services.length === 0 ? (['other'] as const) : window.services;
  return services.flatMap((service) => assets.map((asset) => ({ service, asset, ...shared })));
}

/** A part as far as the envelope needs it: while notices are folded nothing of it was seen yet. */
export type PartState = PartName &
  Pick<MaintenancePart, 'start' | 'end' | 'endIsActual' | 'status'> &
  Partial<Pick<MaintenancePart, 'observedStart' | 'observedEnd' | 'seenRunningAt' | 'isStartUnseen' | 'isEndUnseen'>>;

/** What a maintenance says of all its parts at once. */
export type Envelope = Pick<
  MaintenanceWindow,
  | 'services'
  | 'assets'
  | 'start'
  | 'end'
  | 'endIsActual'
  | 'status'
  | 'observedStart'
  | 'observedEnd'
  | 'seenRunningAt'
  | 'isStartUnseen'
  | 'isEndUnseen'
>;

/**
 * The envelope of `parts`: of those that are still to come or to end, else of those that took place, else of those that
 * were called off. So what is said of the maintenance is true of what is left of it. There is at least one part.
 */
export function envelopeOf(parts: readonly PartState[]): Envelope {
  const shown = shownParts(parts);
  const ends = shown.map(({ end }) => end);
  const coins = shown.every(isOfCoin) ? shown.flatMap(({ asset }) => (asset === null ? [] : [asset])) : [];
  const observedStart = earliestOf(shown.map((part) => part.observedStart ?? null));
  const observedEnd = shown.some(isSeenOpen) ? null : latestOf(shown.map((part) => part.observedEnd ?? null));
  return {
    services: SERVICES.filter((service) => shown.some((part) => part.service === service)),
    assets: [...new Set(coins)],
    start: earliestOf(shown.map(({ start }) => start)) as EpochMs,
    end: ends.includes(null) ? null : latestOf(ends),
    endIsActual: shown.every(({ endIsActual }) => endIsActual),
    status: STATUS_ORDER.find((status) => shown.some((part) => part.status === status)) ?? 'scheduled',
    observedStart,
    observedEnd,
    seenRunningAt: latestOf(shown.map(({ seenRunningAt }) => seenRunningAt ?? null)),
    isStartUnseen: shown.find((part) => part.observedStart === observedStart)?.isStartUnseen,
    isEndUnseen: shown.find((part) => part.observedEnd === observedEnd)?.isEndUnseen,
  };
}

function shownParts(parts: readonly PartState[]): readonly PartState[] {
  const active = parts.filter((part) => !isOff(part));
  const open = active.filter((part) => !isOver(part));
  return open.length > 0 ? open : active.length > 0 ? active : parts;
}

/** What most concerns the user first: what is open says more than what is over. */
const STATUS_ORDER: readonly WindowStatus[] = [
  'extended',
  'in-progress',
  'scheduled',
  'completed',
  'postponed',
  'cancelled',
];

const isSeen = ({ observedStart }: PartState): boolean => (observedStart ?? null) !== null;
const isSeenOpen = (part: PartState): boolean => isSeen(part) && (part.observedEnd ?? null) === null;
const isOff = (part: PartState): boolean =>
  !isSeen(part) && (part.status === 'cancelled' || part.status === 'postponed');
const isOver = (part: PartState): boolean =>
  !isSeenOpen(part) &&
  (part.status === 'completed' || (part.observedEnd ?? null) !== null || (part.seenRunningAt ?? null) !== null);

/** `parts` as a window keeps them: in the order of the screen, and none while the window says all that they say. */
export function keptParts(parts: readonly MaintenancePart[]): readonly MaintenancePart[] {
  const ordered = [...parts].sort(
    (a, b) => SERVICES.indexOf(a.service) - SERVICES.indexOf(b.service) || compare(a.asset ?? '', b.asset ?? ''),
  );
  return isInOnePiece(ordered) ? [] : ordered;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every service of every coin is there, and all share one plan, one status and one sighting, to the end. */
function isInOnePiece(parts: readonly MaintenancePart[]): boolean {
  const [first] = parts;
  if (first === undefined || parts.some(({ asset }) => asset === YEN || asset === COINS)) return first === undefined;
  const services = new Set<Service>(parts.map(({ service }) => service));
  const assets = new Set(parts.map(({ asset }) => asset));
  return (
    parts.length === services.size * assets.size &&
    (assets.size === 1 || !assets.has(null)) &&
    parts.every((part) => SHARED.every((field) => part[field] === first[field]) && hasPlanOf(part, first))
  );
}

/** Over at one moment they may be: whoever was told of two ends waits for both. */
const hasPlanOf = (part: MaintenancePart, other: MaintenancePart): boolean => plannedEnd(part) === plannedEnd(other);

const SHARED = [
  'start',
  'end',
  'endIsActual',
  'status',
  'observedStart',
  'observedEnd',
  'seenRunningAt',
] as const satisfies readonly (keyof MaintenancePart)[];

/**
 * The part that shows in the live state of the exchange: trading as a whole, or a maintenance that names no service at
 * all. A coin's stop does not show, nor does that of deposits.
 */
export function watchedPart(window: Whole): MaintenancePart | null {
  const parts = partsOf(window);
  const trading = parts.find(({ service, asset }) => service === 'trading' && asset === null);
  const isNameless = parts.every(({ service, asset }) => service === 'other' && asset === null);
  return trading ?? (isNameless ? (parts[0] ?? null) : null);
}

/** `window` with other parts, and with what then holds of them all. */
export const withParts = <W extends MaintenanceWindow>(window: W, parts: readonly MaintenancePart[]): W => ({
  ...window,
  ...envelopeOf(parts),
  parts: keptParts(parts),
});

/**
 * What a maintenance, or a group of it, is about alone: yen, or coins as against yen; null: neither. Of a maintenance that
 * is shown with what leads of it, that is what its parts with the same times are about.
 */
export function moneyOf(
  window: Pick<MaintenanceWindow, 'parts' | 'start' | 'end' | 'services'>,
): 'yen' | 'coins' | null {
  const { parts, start, end, services } = window;
  const shown = parts.filter((part) => part.start === start && part.end === end && services.includes(part.service));
  const assets = new Set((shown.length > 0 ? shown : parts).map(({ asset }) => asset));
  if (assets.size !== 1) return null;
  return assets.has(YEN) ? 'yen' : assets.has(COINS) ? 'coins' : null;
}
