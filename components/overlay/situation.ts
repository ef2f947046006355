import { type Phase, phaseAt } from '../../lib/domain/phase.ts';
import { type EpochMs, HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import { STALE_AFTER_MS, type View, type ViewWindow } from '../../lib/domain/view.ts';
import { isReport } from '../../lib/domain/window.ts';
import type { LookPhase } from '../shared/marks.ts';

/** How a window looks and which sentences fit it. */
export interface Situation {
  readonly phase: Phase;
  readonly look: LookPhase;
  /** The look if the data were fresh; it decides the size, so that going stale moves nothing. */
  readonly freshLook: LookPhase;
  /** The exchange has said when it will reopen with an auction. */
  readonly waitsForAuction: boolean;
}

const LOOKS: Readonly<Record<Phase, LookPhase | null>> = {
  announced: 'soon',
  day: 'soon',
  hour: 'soon',
  imminent: 'imminent',
  final: 'final',
  ongoing: 'ongoing',
  overrun: 'overrun',
  ended: 'recovered',
  cancelled: null,
};

/** Old data about a stop that began this long ago says nothing about today. */
const STALE_SHOWN_MS = 24 * HOUR_MS;
/** A reopening that the exchange announced this long ago is no longer believed. */
const AUCTION_FRESH_MS = 10 * MINUTE_MS;

/** Whether what is known of `window` is too old to count down on. The user's own entries do not age. */
export function isStale(
  window: ViewWindow,
  view: Pick<View, 'hostsAllowed' | 'live' | 'noticesReadAt'>,
  now: EpochMs,
): boolean {
  if (window.origin === 'manual') return false;
  if (!view.hostsAllowed) return true;
  const readAt = window.origin === 'live' ? view.live.answeredAt : view.noticesReadAt;
  return readAt === null || now - readAt > STALE_AFTER_MS;
}

/** The reopening that the exchange has announced for an auction; null when there is none to wait for. */
export function reopening(
  view: Pick<View, 'live'>,
  now: EpochMs,
): { readonly at: EpochMs; readonly pair: string } | null {
  const auction = view.live.circuitBreak;
  if (auction === null || auction.mode !== 'RESUMPTION' || auction.reopenAt === null) return null;
  if (auction.reopenAt <= now || now - auction.at > AUCTION_FRESH_MS) return null;
  return { at: auction.reopenAt, pair: auction.pair };
}

/** How `window` stands at `now`; null when there is nothing to show of it. */
export function situationOf(window: ViewWindow, view: View, now: EpochMs): Situation | null {
  const phase = phaseAt(window, now);
  const unannounced = window.origin === 'live' || window.kind === 'emergency';
  const stopped = phase === 'ongoing' || phase === 'overrun';
  const waitsForAuction = stopped && window.services.includes('trading') && reopening(view, now) !== null;
  const look = phase === 'ongoing' && unannounced ? 'emergency' : LOOKS[phase];
  const freshLook = waitsForAuction ? 'ongoing' : look;
  if (freshLook === null) return null;
  if (phase === 'ended' || !isStale(window, view, now)) return { phase, look: freshLook, freshLook, waitsForAuction };
  if (isReport(window) || now - window.start > STALE_SHOWN_MS) return null;
  return { phase, look: 'stale', freshLook, waitsForAuction: false };
}
