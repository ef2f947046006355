import { END_MATTERS_MS } from '../../lib/domain/reminder.ts';
import { byUrgency, concernOf, type Ranked } from '../../lib/domain/situation/rank.ts';
import { isOverScene, type Scene } from '../../lib/domain/situation/scene.ts';
import { coinsAt, isOneOfSeveral } from '../../lib/domain/situation/sight.ts';
import { type Situation, situationOf } from '../../lib/domain/situation/situation.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import { byHabit, isWithinHabit } from '../../lib/domain/usual.ts';
import { RECOVERED_SHOWN_MS, type ViewWindow } from '../../lib/domain/view.ts';
import type { DrawnView } from './drawn-view.ts';

/** A window with what may be said of it. */
export interface Situated {
  readonly window: ViewWindow;
  readonly situation: Situation;
}

/** What may be said of each window of `view`. */
export const situated = (view: DrawnView, now: EpochMs): Situated[] =>
  view.windows.map((window) => ({ window, situation: situationOf(window, view, now) }));

/** Ends that are news: checking orders is the thing to do. */
const NEWS: readonly Scene[] = ['back', 'as-usual', 'said-over', 'end-passed-running'];

/** Since when it is over, for whoever looks; null while it is not. */
const overFor = ({ situation: { scene, facts } }: Situated, now: EpochMs): number | null => {
  const since = facts.runningSeenAt ?? facts.over;
  return isOverScene(scene) && since !== null ? now - since : null;
};

/** The window to show large: the most urgent one; one that the user hid only when there is no other. */
export function focusOf(windows: readonly Situated[], view: DrawnView, now: EpochMs): Situated | null {
  const ranked = windows
    .filter((each) => mayLead(each, now))
    .map((each) => ({ each, rank: rankedOf(each, view, now) }));
  const order = (a: (typeof ranked)[number], b: (typeof ranked)[number]): number =>
    hidden(a.each) - hidden(b.each) || byHabit(a.each.window, b.each.window) || byUrgency(a.rank, b.rank);
  // Of hundreds only the first one is wanted: they are not put in order.
  const [first, ...others] = ranked;
  return first === undefined ? null : others.reduce((lead, next) => (order(next, lead) < 0 ? next : lead), first).each;
}

/** Windows of a list: of several exchanges the most urgent first, of one in the order of the clock. */
export function inListOrder(windows: readonly Situated[], view: DrawnView, now: EpochMs): readonly Situated[] {
  if (!isOneOfSeveral(view)) return windows;
  const ranks = new Map(windows.map((each) => [each, rankedOf(each, view, now)]));
  const rankOf = (each: Situated): Ranked => ranks.get(each) ?? rankedOf(each, view, now);
  return windows.toSorted((a, b) => byHabit(a.window, b.window) || byUrgency(rankOf(a), rankOf(b)));
}

const hidden = ({ window }: Situated): number => Number(window.choice.never);

/** What is over leads for a while where it is news; what was called off never does. */
function mayLead(each: Situated, now: EpochMs): boolean {
  if (!isWithinHabit(each.window, now)) return false;
  if (!isOverScene(each.situation.scene)) return each.situation.scene !== 'stale-report';
  const isNews = NEWS.includes(each.situation.scene) && each.window.assets.length === 0;
  return isNews && (overFor(each, now) ?? END_MATTERS_MS) < END_MATTERS_MS;
}

function rankedOf(each: Situated, view: DrawnView, now: EpochMs): Ranked {
  return {
    ...each,
    concern: concernOf(each.window, coinsAt(view, each.window.exchange, view.ownAssets)),
    isNews: (overFor(each, now) ?? RECOVERED_SHOWN_MS) < RECOVERED_SHOWN_MS,
  };
}
