import { composeView } from '../domain/compose-view.ts';
import { groupsOf } from '../domain/lead.ts';
import { prune } from '../domain/ledger.ts';
import { type Sight, sightAt } from '../domain/situation/sight.ts';
import { KEYS } from '../domain/storage-keys.ts';
import { DAY_MS, type EpochMs, shift } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import { elsewhere, nextPollOf } from './by-exchange.ts';
import { newestNoticeAt } from './knowledge.ts';
import type { Ports } from './ports.ts';
import { exchangeSight } from './sight.ts';
import type { State } from './state.ts';
import { attempt } from './within.ts';

/** Ledger entries of windows that nobody knows any more are kept so long. */
const LEDGER_KEPT_MS = 90 * DAY_MS;

/** What a turn of the cycle knows beside the state. */
interface Known {
  readonly windows: readonly MaintenanceWindow[];
  readonly sight: Sight;
}

/** Notes that the cycle came to its end, and writes the view that overlay and popup draw. */
export async function finish(ports: Ports, state: State, { windows, sight }: Known, now: EpochMs): Promise<void> {
  const known = new Set(windows.flatMap(groupsOf).map(({ id }) => id));
  const ledger = prune(state.ledger, known, shift(now, -LEDGER_KEPT_MS), now);
  const notificationsAllowed = await attempt(ports, 'permission', () => ports.notifications.allowed(), true);
  const view = composeView(
    {
      windows,
      history: state.history,
      unreadable: state.readings.unreadable,
      leftover: state.readings.leftover,
      partial: state.readings.partial,
      beyond: state.readings.beyond,
      storeFails: isStoreFailing(ports, state),
      ...(state.lost === undefined ? {} : { lost: state.lost }),
      live: state.live.state,
      health: state.sources.health,
      newestNoticeAt: newestNoticeAt(state.poll),
      noticesReadAt: state.sources.noticesReadAt,
      firstTriedAt: state.sources.firstTriedAt,
      nextPollAt: nextPollOf(state),
      offline: ports.offline(),
      hostsAllowed: sight.hostsAllowed,
      elsewhere: elsewhere(state, (own, exchange) => ({
        ...exchangeSight(own, exchange, sightAt(sight, exchange).hostsAllowed),
        sources: own.sources.health,
        newestNoticeAt: newestNoticeAt(own.poll),
      })),
      notificationsBlocked: !notificationsAllowed,
      clockSkewMs: state.sources.clockSkewMs,
      clockOffsetMs: state.sources.clock.offsetMs,
      lateCycles: ledger.lateCycles,
      settings: state.settings,
      desk: state.desk,
    },
    now,
  );
  await ports.storage.set({ [KEYS.ledger]: ledger, [KEYS.view]: view });
}

/** Whether something that has to be kept is not. */
export const isStoreFailing = (ports: Ports, { notices }: State): boolean =>
  ports.storage.isRefused?.() === true || notices.failedAt !== null;
