import { phaseAt } from './phase.ts';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from './time.ts';
import { STALE_AFTER_MS } from './view.ts';
import { effectiveStart, isReport, type MaintenanceWindow } from './window.ts';

/** What the toolbar button says, before it is put into words. */
export type Badge =
  | { readonly is: 'calm' }
  /** Time to the nearest start, in the unit that is shown. */
  | {
      readonly is: 'ahead';
      readonly urgent: boolean;
      readonly count: number;
      readonly unit: 'd' | 'h' | 'm';
      readonly window: MaintenanceWindow;
    }
  | { readonly is: 'stopped'; readonly window: MaintenanceWindow }
  | { readonly is: 'emergency'; readonly window: MaintenanceWindow }
  /** The exchange says something of itself that is neither a stop nor as usual. */
  | { readonly is: 'reported'; readonly window: MaintenanceWindow }
  | { readonly is: 'stale'; readonly readAt: EpochMs | null }
  /** The user took back that the exchange's pages may be read. */
  | { readonly is: 'not-allowed' };

/** How well the exchange can be seen. */
export interface Sight {
  readonly noticesReadAt: EpochMs | null;
  readonly firstTriedAt: EpochMs | null;
  readonly hostsAllowed: boolean;
}

/** The badge at `now`: an emergency before a stop, a stop before bad sight, bad sight before a time to come. */
export function badgeOf(windows: readonly MaintenanceWindow[], sight: Sight, now: EpochMs): Badge {
  const on = windows.filter((window) => ['ongoing', 'overrun'].includes(phaseAt(window, now)));
  const emergency = on.find((window) => window.kind === 'emergency');
  if (emergency !== undefined) return { is: 'emergency', window: emergency };
  const stopped = on.find((window) => !isReport(window));
  if (stopped !== undefined) return { is: 'stopped', window: stopped };
  const reported = on[0];
  if (reported !== undefined) return { is: 'reported', window: reported };
  if (!sight.hostsAllowed) return { is: 'not-allowed' };
  if (isStale(sight, now)) return { is: 'stale', readAt: sight.noticesReadAt };
  const next = windows
    .filter((window) => ['announced', 'day', 'hour', 'imminent', 'final'].includes(phaseAt(window, now)))
    .sort((a, b) => effectiveStart(a) - effectiveStart(b))[0];
  if (next === undefined) return { is: 'calm' };
  const leftMs = effectiveStart(next) - now;
  const [unit, unitMs] =
    leftMs >= DAY_MS
      ? (['d', DAY_MS] as const)
      : leftMs >= HOUR_MS
        ? (['h', HOUR_MS] as const)
        : (['m', MINUTE_MS] as const);
  const urgent = ['imminent', 'final'].includes(phaseAt(next, now));
  return { is: 'ahead', urgent, count: Math.max(1, Math.floor(leftMs / unitMs)), unit, window: next };
}

/** Whether what is known is too old to be trusted. Before the first try nothing is old yet. */
function isStale({ noticesReadAt, firstTriedAt }: Sight, now: EpochMs): boolean {
  const since = noticesReadAt ?? firstTriedAt;
  return since !== null && now - since > STALE_AFTER_MS;
}

/** When the badge will next read differently because time goes by; null when only an event can change it. */
export function badgeChangesAt(badge: Badge, now: EpochMs): EpochMs | null {
  if (badge.is !== 'ahead') return null;
  const unitMs = { d: DAY_MS, h: HOUR_MS, m: MINUTE_MS }[badge.unit];
  const leftMs = effectiveStart(badge.window) - now;
  return (now + (leftMs % unitMs) + 1) as EpochMs;
}
