import { type ExchangeId, FIRST_EXCHANGE } from './exchange.ts';
import { apartFrom } from './lead.ts';
import { isStopped } from './live.ts';
import { coinOfPair, type OwnPair, ownPairs } from './pair-report.ts';
import { isNear } from './phase.ts';
import { byUrgency, concernOf, type Ranked } from './situation/rank.ts';
import { isOverScene, type Scene } from './situation/scene.ts';
import {
  coinsAt,
  isBlind,
  isLiveFresh,
  isOneOfSeveral,
  type Sight,
  type SightState,
  sightAt,
  sightStateOf,
  undatedIn,
  watchedBy,
} from './situation/sight.ts';
import { situationOf } from './situation/situation.ts';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from './time.ts';
import { effectiveStart, type MaintenanceWindow } from './window.ts';

/** What the toolbar button looks like. */
export type BadgeFace = 'calm' | 'ahead' | 'due' | 'stopped' | 'emergency' | 'pair' | 'unseen';

/** What the toolbar button says, before it is put into words. */
export interface Badge {
  readonly face: BadgeFace;
  /** Minutes are left, or one can still act although the planned time has come. */
  readonly urgent: boolean;
  /** Time to the start of `lead`, in the unit that is shown; null where no time is shown. */
  readonly count: { readonly value: number; readonly unit: 'd' | 'h' | 'm' } | null;
  /** What leads; null when nothing does. */
  readonly lead: Ranked | null;
  /** What else there is, most urgent first. Whatever was told is named. */
  readonly others: readonly Ranked[];
  /** Stops are known of that are not named: coins of others, or far ahead. */
  readonly isMoreKnown: boolean;
  /** How many stops are announced whose times could not be read. */
  readonly undated: number;
  /** Pairs that take no orders while their exchange as a whole does. */
  readonly haltedPairs: readonly (OfExchange & { readonly pair: string })[];
  /** Pairs of the user's coins that take only larger orders than usual. */
  readonly busyPairs: readonly (OfExchange & OwnPair)[];
  /** Several exchanges are watched: each line names its own. */
  readonly namesExchanges: boolean;
  readonly sight: SightState;
  readonly noticesReadAt: EpochMs | null;
  /** How the other exchanges can be read. They change what is said, and never the face. */
  readonly elsewhere: readonly ExchangeReading[];
  /** What is added to this machine's clock, which is wrong; 0 while it is right. */
  readonly clockOffsetMs: number;
}

interface OfExchange {
  readonly exchange: ExchangeId;
}

/** Whether what an exchange announces is read. */
export interface ExchangeReading extends OfExchange {
  readonly sight: SightState;
  readonly noticesReadAt: EpochMs | null;
  /** It announces nothing: that it did not announce a stop says nothing. */
  readonly isUnannounced: boolean;
}

/** Others' coins far ahead are no news to anybody. */
const NAMED_AHEAD_MS = DAY_MS;

const FACES: Readonly<Record<Scene, BadgeFace>> = {
  coming: 'ahead',
  due: 'due',
  'due-running': 'due',
  stopped: 'stopped',
  'said-stopped-running': 'due',
  'past-end': 'stopped',
  'end-unseen': 'unseen',
  auction: 'stopped',
  'pre-open': 'stopped',
  'opening-auction': 'stopped',
  halted: 'emergency',
  reported: 'emergency',
  'as-usual': 'calm',
  back: 'calm',
  'said-over': 'calm',
  'said-over-unseen': 'stopped',
  'end-passed': 'calm',
  'end-passed-running': 'calm',
  'called-off': 'calm',
  'stale-start': 'unseen',
  'stale-end': 'unseen',
  'stale-open': 'unseen',
  'stale-halted': 'unseen',
  'stale-report': 'unseen',
};

/**
 * The badge at `now` for somebody who holds `ownAssets`; nobody's coins named means that all of them are told. `windows`
 * are as they are shown (`leadAt`): what of them goes its own way is named, and leads once the rest is over.
 */
export function badgeOf(
  windows: readonly MaintenanceWindow[],
  ownAssets: readonly string[],
  sight: Sight,
  now: EpochMs,
): Badge {
  const coinsOf = ({ exchange }: MaintenanceWindow) => coinsAt(sight, exchange, ownAssets);
  const rank = (window: MaintenanceWindow): Ranked => rankedOf(window, coinsOf(window), sight, now);
  const isOpen = ({ situation }: Ranked): boolean => !isOverScene(situation.scene);
  const shown = windows.map((window) => ({ whole: rank(window), apart: apartFrom(window).map(rank).filter(isOpen) }));
  const leading = shown.flatMap(({ whole, apart }) => (isOpen(whole) ? [whole] : apart)).sort(byUrgency);
  const isNamedAlone = (each: Ranked): boolean => isUnseenElsewhere(each) && !wasSeenToStop(each, sight);
  const lead = leading.find((each) => mayLead(each, coinsOf(each.window)) && !isNamedAlone(each)) ?? null;
  const behind = shown.flatMap(({ whole, apart }) => (isOpen(whole) ? apart : []));
  const ranked = [...leading, ...behind].sort(byUrgency);
  const others = ranked.filter((each) => each !== lead && isNamed(each, coinsOf(each.window), now));
  const trading = watchedBy(sight)
    .map((exchange) => sightAt(sight, exchange))
    .filter((own) => isLiveFresh(own, now));
  const haltedPairs = trading.flatMap(haltedPairsOf);
  const isOwn = ({ exchange, pair }: Badge['haltedPairs'][number]): boolean =>
    isOwnPair(pair, coinsAt(sight, exchange, ownAssets));
  const blind = isBlind(sight, now);
  const face = faceOf(lead, { blind, hasOwnPair: haltedPairs.some(isOwn) });
  return {
    face,
    urgent: lead !== null && ['imminent', 'final'].includes(lead.situation.urgency),
    count: face === 'ahead' && lead !== null ? countTo(effectiveStart(lead.window), now) : null,
    lead,
    others,
    isMoreKnown: ranked.length > others.length + (lead === null ? 0 : 1),
    undated: undatedIn(sight),
    haltedPairs,
    busyPairs: trading.flatMap(({ exchange = FIRST_EXCHANGE, live }) =>
      ownPairs(live, coinsAt(sight, exchange, ownAssets))
        .filter(({ trouble }) => trouble === 'busy')
        .map((own) => ({ ...own, exchange })),
    ),
    namesExchanges: isOneOfSeveral(sight),
    sight: sightStateOf(sight, now),
    noticesReadAt: sight.noticesReadAt,
    elsewhere: watchedBy(sight)
      .slice(1)
      .map((exchange) => readingOf(exchange, sightAt(sight, exchange), now)),
    clockOffsetMs: sight.clockOffsetMs ?? 0,
  };
}

const readingOf = (exchange: ExchangeId, own: Sight, now: EpochMs): ExchangeReading => ({
  exchange,
  sight: sightStateOf(own, now),
  noticesReadAt: own.noticesReadAt,
  isUnannounced: own.isUnannounced ?? false,
});

const rankedOf = (window: MaintenanceWindow, ownAssets: readonly string[], sight: Sight, now: EpochMs): Ranked => ({
  window,
  situation: situationOf(window, sight, now),
  concern: concernOf(window, ownAssets),
  isNews: false,
});

/** What cannot be read of another exchange is named, and is no state of the whole, unless it was last seen to stop. */
const isUnseenElsewhere = ({ window, situation: { scene } }: Ranked): boolean =>
  window.exchange !== FIRST_EXCHANGE && scene.startsWith('stale-');

/** Of an exchange that may not be read any more, what was last seen leads nothing. */
const wasSeenToStop = ({ window, situation }: Ranked, sight: Sight): boolean =>
  situation.facts.lastSeenAt !== null && sightAt(sight, window.exchange).hostsAllowed;

const isSoon = ({ situation }: Ranked): boolean => situation.scene === 'coming' && isNear(situation.nearness);

/** A coin leads for who named it; where none was named, its stop was told to everybody, and leads within the hour. */
const mayLead = (ranked: Ranked, ownAssets: readonly string[]): boolean =>
  ranked.concern !== 'other-coin' || (ownAssets.length === 0 && isSoon(ranked));

/** Coins of others are told to nobody who named their own. */
function isNamed({ window, concern }: Ranked, ownAssets: readonly string[], now: EpochMs): boolean {
  if (concern !== 'other-coin') return true;
  return ownAssets.length === 0 && window.start - now <= NAMED_AHEAD_MS;
}

/** Bad sight goes before a time to come that is not near: what else may come is not known. */
function faceOf(
  lead: Ranked | null,
  { blind, hasOwnPair }: { readonly blind: boolean; readonly hasOwnPair: boolean },
): BadgeFace {
  const face = lead === null ? 'calm' : FACES[lead.situation.scene];
  if (blind && (lead === null || (face === 'ahead' && !isSoon(lead)))) return 'unseen';
  const isQuiet = lead === null || (face === 'ahead' && !isSoon(lead));
  return isQuiet && hasOwnPair ? 'pair' : face;
}

/** Pairs of the baseline that were seen to take no orders, while the exchange as a whole trades. */
function haltedPairsOf({ live, exchange = FIRST_EXCHANGE }: Sight): Badge['haltedPairs'] {
  if (isStopped(live.condition)) return [];
  return Object.entries(live.unusualPairs)
    .filter(([, { status, newlyStopped }]) => newlyStopped || status === 'halted')
    .map(([pair]) => ({ exchange, pair }));
}

const isOwnPair = (pair: string, ownAssets: readonly string[]): boolean =>
  ownAssets.length === 0 || ownAssets.includes(coinOfPair(pair));

const UNIT_MS = { d: DAY_MS, h: HOUR_MS, m: MINUTE_MS } as const;

function countTo(start: EpochMs, now: EpochMs): Badge['count'] {
  const leftMs = start - now;
  const unit = leftMs >= DAY_MS ? 'd' : leftMs >= HOUR_MS ? 'h' : 'm';
  return { value: Math.max(1, Math.floor(leftMs / UNIT_MS[unit])), unit };
}

/** When the badge will next read differently because time goes by; null when only an event can change it. */
export function badgeChangesAt({ count, lead }: Badge, now: EpochMs): EpochMs | null {
  if (count === null || lead === null) return null;
  const leftMs = effectiveStart(lead.window) - now;
  return (now + (leftMs % UNIT_MS[count.unit]) + 1) as EpochMs;
}
