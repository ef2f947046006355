import { isDismissed, sizeInForce } from '../../lib/domain/overlay-choice.ts';
import { isNear, PHASE_LEADS_MS } from '../../lib/domain/phase.ts';
import type { OverlaySize } from '../../lib/domain/settings.ts';
import { byUrgency, concernOf, type Ranked } from '../../lib/domain/situation/rank.ts';
import { isOverScene } from '../../lib/domain/situation/scene.ts';
import { STALE_AFTER_MS } from '../../lib/domain/situation/sight.ts';
import { type Situation, situationOf, type Urgency } from '../../lib/domain/situation/situation.ts';
import { type EpochMs, HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import { byHabit, isUsual, isWithinHabit, USUAL_SHOWN_MS } from '../../lib/domain/usual.ts';
import { RECOVERED_SHOWN_MS, type View, type ViewWindow } from '../../lib/domain/view.ts';
import { effectiveStart, isOpenPart } from '../../lib/domain/window.ts';

/** A window that has something to say on this page now. */
export interface Shown extends Situation {
  readonly window: ViewWindow;
}

/** The page the overlay stands on. */
export interface Page {
  /** `xrp_jpy`; null off the trading pages. */
  readonly pair: string | null;
  /** When this page first knew that a window, seen going on before, is over; by window id. */
  readonly sawEnd: Readonly<Record<string, EpochMs>>;
}

/** The alert is for what bites now; far from the start a pill is enough. */
const SIZES: Readonly<Partial<Record<Urgency, OverlaySize>>> = { soon: 'pill', imminent: 'bar' };

/** Old data about a stop that began this long ago says nothing about today. */
const STALE_SHOWN_MS = 24 * HOUR_MS;

/**
 * The background writes anew when a part takes the place of the whole that is back, and its alarm may be late: until then
 * what is true goes on to be said, instead of nothing.
 */
const RELIEF_LATE_MS = 2 * MINUTE_MS;

/** When a stop that is over leaves the page; the news of it may come late, so it counts from being seen. */
function goneAt({ window, scene, facts }: Shown, page: Page): EpochMs | null {
  const sawEnd = page.sawEnd[window.id] ?? null;
  // The planned end of what cannot be seen is no news, and what was called off is news to who saw it planned.
  if (scene === 'end-passed') return null;
  const end = scene === 'called-off' ? sawEnd : (sawEnd ?? facts.runningSeenAt ?? facts.over);
  if (end === null) return null;
  const doesPartLast = window.parts.some((part) => isOpenPart(part) && (part.end === null || part.end > end));
  return shift(end, doesPartLast ? RECOVERED_SHOWN_MS + RELIEF_LATE_MS : RECOVERED_SHOWN_MS);
}

/** Whether there is anything to say of it: a stop that is over is told for a minute, old data for a day. */
function isSaid(shown: Shown, page: Page, now: EpochMs): boolean {
  if (isOverScene(shown.scene)) return now < (goneAt(shown, page) ?? now);
  if (shown.scene === 'stale-report') return false;
  return shown.urgency !== 'stale' || now - shown.window.start <= STALE_SHOWN_MS;
}

const coinsOf = (pair: string | null): string[] => pair?.toUpperCase().split('_') ?? [];

/** A coin's stop matters on the pages of that coin, and to those who said that they hold it. */
function concernsPage(window: ViewWindow, view: View, pair: string | null): boolean {
  if (window.assets.length === 0) return true;
  const coins = coinsOf(pair);
  return window.assets.some(
    (asset) =>
      coins.includes(asset) || view.ownAssets.includes(asset) || (pair === null && view.ownAssets.length === 0),
  );
}

/** Every window with something to say, the leading one first; empty when the page is to be left alone. */
export function chooseWindows(view: View, page: Page, now: EpochMs): Shown[] {
  if (!view.display.overlay.on) return [];
  const shown = view.windows
    .map((window): Shown => ({ ...situationOf(window, view, now), window }))
    .filter((each) => !each.window.choice.never && each.window.start - now <= view.display.overlay.horizonMs)
    .filter((each) => isSaid(each, page, now) && isWithinHabit(each.window, now));
  const leading = shown.filter(
    (each) => !isDismissed(each.window.choice, each) && concernsPage(each.window, view, page.pair),
  );
  const coins = [...coinsOf(page.pair), ...view.ownAssets];
  const order = (a: Shown, b: Shown) =>
    byHabit(a.window, b.window) || byUrgency(rankedOf(a, coins), rankedOf(b, coins));
  const lead = leading.sort(order)[0];
  return lead === undefined ? [] : [lead, ...shown.filter((other) => other.window !== lead.window).sort(order)];
}

const rankedOf = (shown: Shown, coins: readonly string[]): Ranked => ({
  window: shown.window,
  situation: shown,
  concern: concernOf(shown.window, coins),
  isNews: isOverScene(shown.scene),
});

/** The size that the phase asks for. A stop of one coin never opens the alert: it may last for weeks. */
function sizeByPhase({ window, nearness, freshUrgency }: Shown): OverlaySize {
  if (window.assets.length > 0 && freshUrgency !== 'emergency') return isNear(nearness) ? 'bar' : 'pill';
  return nearness === 'hour' ? 'bar' : (SIZES[freshUrgency] ?? 'alert');
}

/** The size to draw: the user's choice for this window until its phase gets worse, else the setting, else the phase. */
export function sizeOf(shown: Shown, view: View): OverlaySize {
  const wish = sizeInForce(shown.window.choice, shown) ?? view.display.overlay.size;
  return wish === 'by-phase' ? sizeByPhase(shown) : wish;
}

/** Whether the user chose the size for this phase: then it may cover what it likes. */
export function isSizeChosen(shown: Shown): boolean {
  const size = sizeInForce(shown.window.choice, shown);
  return size !== null && size !== 'by-phase';
}

/** The next instant after `now` at which another window may lead or a scene may change; null when none is known. */
export function nextTurn(view: View, page: Page, now: EpochMs): EpochMs | null {
  const turns = view.windows.flatMap((window) => [
    ...Object.values(PHASE_LEADS_MS).map((lead) => shift(window.start, -lead)),
    shift(window.start, -view.display.overlay.horizonMs),
    isUsual(window) ? shift(window.start, -USUAL_SHOWN_MS) : null,
    effectiveStart(window),
    window.end,
    goneAt({ ...situationOf(window, view, now), window }, page),
  ]);
  const stale = view.noticesReadAt === null ? null : shift(view.noticesReadAt, STALE_AFTER_MS + 1);
  const ahead = [...turns, stale].filter((turn): turn is EpochMs => turn !== null && turn > now);
  return ahead.length === 0 ? null : (Math.min(...ahead) as EpochMs);
}
