import { partsOf } from '../domain/envelope.ts';
import type { ExchangeId } from '../domain/exchange.ts';
import { isStopped, isTrading } from '../domain/live.ts';
import { isGoingOnScene, type Scene } from '../domain/situation/scene.ts';
import { isLiveFresh, isStale, readAtOf, STALE_AFTER_MS, sightAt } from '../domain/situation/sight.ts';
import { type Situation, situationOf } from '../domain/situation/situation.ts';
import { type EpochMs, isoJst, shift } from '../domain/time.ts';
import type { View } from '../domain/view.ts';
import { isReport, type MaintenanceWindow } from '../domain/window.ts';

/*
 * What programs are told, in one form (docs/feed.md): a maintenance with everything that may be said of it now. It is
 * concluded where the surfaces conclude, so that a program and a trader are told the same.
 */

/** ISO 8601 with the offset of Japan: `2026-11-28T01:00:00+09:00`. */
export type IsoJst = string;

/** Whether orders are taken now, as far as is seen: `yes` is what the public state says, no promise that one can trade. */
export type TradingAllowed = 'yes' | 'cancel-only' | 'no' | 'unknown';

export interface ScheduledPart {
  readonly service: string;
  /** Ticker symbol, `JPY` or `coins`; null: the service as a whole. */
  readonly asset: string | null;
  readonly start: IsoJst;
  readonly end: IsoJst | null;
  readonly status: string;
}

/** One maintenance, planned, going on or over. */
export interface ScheduledMaintenance {
  readonly type: 'maintenance';
  readonly id: string;
  readonly exchange: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly scene: Scene;
  readonly start: IsoJst;
  readonly end: IsoJst | null;
  /** Seen live; null where nobody saw it. */
  readonly observedStart: IsoJst | null;
  readonly observedEnd: IsoJst | null;
  readonly parts: readonly ScheduledPart[];
  readonly tradingAllowed: TradingAllowed;
  /** Until when orders can be cancelled: the start of what stops trading, while it is ahead; else null. */
  readonly cancelBefore: IsoJst | null;
  readonly sourceUrl: string | null;
  /** The words of the notice that it was read from. */
  readonly evidence: readonly string[];
  /** 0 to 1: how sure the reading is. */
  readonly confidence: number;
  /** When what is known of it was read; null where it never was. */
  readonly seenAt: IsoJst | null;
  /** Since when that is too old to act on; null while it is not. */
  readonly staleSince: IsoJst | null;
}

/** The exchange as a whole, as it is seen live. */
export interface ExchangeState {
  readonly type: 'exchange';
  readonly exchange: string;
  /** What was believed last: `normal`, `busy`, `halted`, `maintenance`, `stopped`, `no-answer`, `other` or `unknown`. */
  readonly condition: string;
  readonly since: IsoJst | null;
  readonly tradingAllowed: TradingAllowed;
  readonly seenAt: IsoJst | null;
  readonly staleSince: IsoJst | null;
}

export type ScheduleRecord = ExchangeState | ScheduledMaintenance;

const maybeIso = (instant: EpochMs | null): IsoJst | null => (instant === null ? null : isoJst(instant));

/** A view as far as programs are told of it. */
type Known = Omit<View, 'display' | 'windows'> & { readonly windows: readonly MaintenanceWindow[] };

/** Everything that may be told of `exchange` at `now`: its state first, then its maintenances, the nearest first. */
export function scheduleOf(all: Known, exchange: ExchangeId, now: EpochMs): readonly ScheduleRecord[] {
  const view = sightAt(all, exchange);
  const stops = view.windows.filter((window) => window.exchange === exchange && !isReport(window));
  return [exchangeState(view, exchange, now), ...stops.map((window) => maintenance(window, { view, exchange }, now))];
}

function exchangeState(view: Known, exchange: string, now: EpochMs): ExchangeState {
  const { condition, since, answeredAt } = view.live;
  return {
    type: 'exchange',
    exchange,
    condition,
    since: maybeIso(since),
    tradingAllowed: allowedNow(view, now),
    seenAt: maybeIso(answeredAt),
    staleSince: isLiveFresh(view, now) ? null : maybeIso(answeredAt ?? view.firstTriedAt ?? now),
  };
}

/** What is seen of the whole exchange now. */
function allowedNow(view: Known, now: EpochMs): TradingAllowed {
  if (!isLiveFresh(view, now)) return 'unknown';
  if (view.live.condition === 'cancel-only') return 'cancel-only';
  if (isStopped(view.live.condition)) return 'no';
  return isTrading(view.live.condition) ? 'yes' : 'unknown';
}

interface Asked {
  readonly view: Known;
  readonly exchange: string;
}

function maintenance(window: MaintenanceWindow, { view, exchange }: Asked, now: EpochMs): ScheduledMaintenance {
  const situation = situationOf(window, view, now);
  const seenAt = readAtOf(window, view);
  return {
    type: 'maintenance',
    id: window.id,
    exchange,
    title: window.title,
    kind: window.kind,
    status: window.status,
    scene: situation.scene,
    start: isoJst(window.start),
    end: maybeIso(window.end),
    observedStart: maybeIso(window.observedStart),
    observedEnd: maybeIso(window.observedEnd),
    parts: partsOf(window).map((part) => ({
      service: part.service,
      asset: part.asset,
      start: isoJst(part.start),
      end: maybeIso(part.end),
      status: part.status,
    })),
    tradingAllowed: allowedDuring(window, situation, allowedNow(view, now)),
    cancelBefore: stopsTrading(window) && isAhead(situation.scene) ? isoJst(tradingStart(window)) : null,
    sourceUrl: window.url,
    evidence: [...new Set(window.evidence.map(({ text }) => text))],
    confidence: window.confidence,
    seenAt: maybeIso(seenAt),
    staleSince: isStale(window, view, now)
      ? maybeIso(seenAt === null ? view.firstTriedAt : shift(seenAt, STALE_AFTER_MS))
      : null,
  };
}

const stopsTrading = ({ services, assets }: MaintenanceWindow): boolean =>
  services.includes('trading') && assets.length === 0;

const tradingStart = (window: MaintenanceWindow): EpochMs =>
  partsOf(window)
    .filter(({ service, asset }) => service === 'trading' && asset === null)
    .reduce((first, { start }) => (start < first ? start : first), window.end ?? window.start) as EpochMs;

const AHEAD: readonly Scene[] = ['coming', 'stale-start'];
const isAhead = (scene: Scene): boolean => AHEAD.includes(scene);

/** Trading is stopped, or not yet open again. */
export const STOPPED_SCENES: readonly Scene[] = [
  'stopped',
  'halted',
  'past-end',
  'auction',
  'pre-open',
  'opening-auction',
];

/** What is seen goes before what the maintenance says of itself; one that leaves trading alone says nothing of it. */
function allowedDuring(window: MaintenanceWindow, { scene }: Situation, seen: TradingAllowed): TradingAllowed {
  const isAnnouncedStop = stopsTrading(window) && isGoingOnScene(scene);
  if (seen !== 'unknown' || !isAnnouncedStop) return seen;
  return STOPPED_SCENES.includes(scene) ? 'no' : 'unknown';
}
