import { deskOf, mutedIn } from '../domain/compose-view.ts';
import { groupsOf } from '../domain/lead.ts';
import { awakeSince } from '../domain/ledger.ts';
import { hasLooked } from '../domain/look.ts';
import { plan as makePlan, type Plan } from '../domain/plan.ts';
import { proofOf } from '../domain/proof.ts';
import type { EpochMs } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import { resolveLanguage } from '../messages/language.ts';
import { zoneOffsetMs } from '../messages/local-time.ts';
import { pairWindowsOf } from './announced.ts';
import { earlier, nextRefresh } from './arm.ts';
import { buttonFace, withProof, withRefusal } from './button.ts';
import { type Desktop, deliver, refreshShown } from './deliver.ts';
import { newestNoticeAt } from './knowledge.ts';
import { lookOf } from './look.ts';
import type { Ports, Surfaces } from './ports.ts';
import { isStoreFailing } from './publish.ts';
import type { State } from './state.ts';
import { attempt } from './within.ts';

/** Notifications and the toolbar button: plan → tell what is due → keep true what stands. */
export const DESKTOP: Surfaces = {
  tell: async ({ ports, state, windows, sight, now }) => {
    const reminded = [...windows, ...pairWindowsOf(state)];
    const groups = reminded.flatMap(groupsOf);
    const desktop = { ports, sight, now };
    const plan = makePlan(
      reminded,
      state,
      {
        ...sight,
        snoozedUntil: Object.fromEntries(groups.map(({ id }) => [id, deskOf(state.desk, id).snoozedUntil])),
        muted: mutedIn(state.desk),
        zoneOffsetMs: zoneOffsetMs(now, ports.zone()),
        look: lookOf(ports, state),
      },
      now,
    );
    const told = await deliver(desktop, state, plan);
    const { shown, refreshAt } = await keepTrue(desktop, told, groups);
    return {
      state: shown,
      nextAt: earlier(plan.nextWakeAt, refreshAt),
      showButton: () => showButton(ports, state, plan, now),
    };
  },
};

/** Keeps what is on screen true, and says when to look at it again. */
async function keepTrue(desktop: Desktop, told: State, windows: readonly MaintenanceWindow[]) {
  const { ports, now } = desktop;
  const look = lookOf(ports, told);
  // By a clock that may have been set meanwhile, words that are true would be made wrong. The look is due at once.
  const mayReword = hasLooked(look, awakeSince(told.ledger, now)) && !look.isClockInDoubt;
  if (!mayReword) return { shown: told, refreshAt: nextRefresh(Object.keys(told.onScreen).map(() => now)) };
  const shown = await attempt(ports, 'what is on screen', () => refreshShown(desktop, told, windows), told);
  return { shown, refreshAt: nextRefresh(Object.values(shown.onScreen).flatMap(({ lookedAt }) => lookedAt ?? [])) };
}

/** Shows on the button what leads, or that something cannot be kept. */
async function showButton(ports: Ports, state: State, { badge }: Plan, now: EpochMs): Promise<void> {
  const language = resolveLanguage(state.settings.language, ports.browserLanguage());
  const proof = proofOf(
    {
      sources: state.sources.health,
      live: state.live.state,
      hostsAllowed: badge.sight !== 'not-allowed',
      newestNoticeAt: newestNoticeAt(state.poll),
    },
    now,
  );
  const reader = { language, zone: ports.zone() };
  const face = withProof(buttonFace(badge, state.settings.badge, now, reader), { badge, proof, now }, reader);
  const shown = isStoreFailing(ports, state) ? withRefusal(face, language) : face;
  await attempt(ports, 'button', () => ports.showButton(shown), undefined);
}
