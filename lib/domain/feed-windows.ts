import { partsOf, withParts } from './envelope.ts';
import type { MaintenancePart } from './part.ts';
import type { EpochMs } from './time.ts';
import { isCalledOff, type MaintenanceWindow, overAt } from './window.ts';

/*
 * What a feed says beside what was read by ourselves. A feed adds and never silences: it brings stops that nobody here
 * has read, and it makes one longer. It never ends, shortens or calls off what was read or seen here.
 */

/** A feed that a build reads: where it is, and the key that it is signed with. */
export interface FeedPlace {
  /** Ends with a slash. */
  readonly base: string;
  readonly publicKey: string;
}

/** The maintenances that a feed knows, and when it read the notices. */
export interface FeedSight {
  readonly windows: readonly MaintenanceWindow[];
  readonly readAt: EpochMs | null;
}

/**
 * `own` with what `feed` adds. What was read here after the feed read it stands as it is: the feed's word is the older
 * one then.
 */
export function withFeedWindows(
  own: readonly MaintenanceWindow[],
  { windows, readAt }: FeedSight,
  ownReadAt: EpochMs | null,
): MaintenanceWindow[] {
  const isNewer = readAt !== null && (ownReadAt === null || readAt > ownReadAt);
  const widened = own.map((window) => {
    const said = isNewer ? windows.find((other) => isSame(window, other)) : undefined;
    return said === undefined ? window : wider(window, said);
  });
  return [...widened, ...windows.filter((window) => !own.some((known) => isSame(known, window)))];
}

/** Whether the feed takes back something of what was read here: then the notices themselves have to be asked. */
export const contradicts = (own: readonly MaintenanceWindow[], feed: readonly MaintenanceWindow[]): boolean =>
  own.some((window) => {
    const said = feed.find((other) => isSame(window, other));
    return said !== undefined && isStanding(window) && takesBack(window, said);
  });

function takesBack(window: MaintenanceWindow, said: MaintenanceWindow): boolean {
  if (!isStanding(said) || said.start > window.start) return true;
  return said.end !== null && (window.end === null || said.end < window.end);
}

/** Neither over nor called off. */
const isStanding = (window: MaintenanceWindow): boolean => !isCalledOff(window) && overAt(window) === null;

/** The same maintenance: of the same notice, or of the same services in the same time. */
const isSame = (one: MaintenanceWindow, other: MaintenanceWindow): boolean =>
  one.id === other.id || (sharesService(one, other) && overlaps(one, other));

const sharesService = (one: MaintenanceWindow, other: MaintenanceWindow): boolean =>
  one.services.some((service) => other.services.includes(service)) &&
  (one.assets.length === 0 ? other.assets.length === 0 : one.assets.some((asset) => other.assets.includes(asset)));

const overlaps = (one: MaintenanceWindow, other: MaintenanceWindow): boolean =>
  one.start === other.start ||
  (one.start < (other.end ?? other.start) && other.start < (one.end ?? Number.POSITIVE_INFINITY));

/** `window` with what `said` adds to it: earlier starts and later ends of its parts, and parts that it had not. */
function wider(window: MaintenanceWindow, said: MaintenanceWindow): MaintenanceWindow {
  if (!isStanding(window) || !isStanding(said)) return window;
  const own = partsOf(window);
  const others = partsOf(said).filter(isOpen);
  const widened = own.map((part) =>
    widerPart(
      part,
      others.find((other) => isSamePart(part, other)),
    ),
  );
  const added = others.filter((other) => !own.some((part) => isSamePart(part, other)));
  const isAsItWas = added.length === 0 && widened.every((part, index) => part === own[index]);
  return isAsItWas ? window : withParts(window, [...widened, ...added]);
}

function widerPart(part: MaintenancePart, said: MaintenancePart | undefined): MaintenancePart {
  if (said === undefined || !isOpen(part)) return part;
  const start = part.observedStart === null && said.start < part.start ? said.start : part.start;
  const end = part.end !== null && said.end !== null && said.end > part.end ? said.end : part.end;
  return start === part.start && end === part.end ? part : { ...part, start, end };
}

const isOpen = (part: MaintenancePart): boolean =>
  !isCalledOff(part) && !part.endIsActual && part.observedEnd === null && part.seenRunningAt === null;

const isSamePart = (one: MaintenancePart, other: MaintenancePart): boolean =>
  one.service === other.service && one.asset === other.asset;
