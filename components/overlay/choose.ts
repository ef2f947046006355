import { PHASE_LEADS_MS, PHASES, type Phase } from '../../lib/domain/phase.ts';
import type { OverlaySize } from '../../lib/domain/settings.ts';
import { type EpochMs, shift } from '../../lib/domain/time.ts';
import { RECOVERED_SHOWN_MS, STALE_AFTER_MS, type View, type ViewWindow } from '../../lib/domain/view.ts';
import { effectiveStart, knownEnd } from '../../lib/domain/window.ts';
import type { LookPhase } from '../shared/marks.ts';
import { type Situation, situationOf } from './situation.ts';

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
const SIZES: Readonly<Partial<Record<LookPhase, OverlaySize>>> = { soon: 'pill', imminent: 'bar' };

/** Within the hour. */
export const isNear = (phase: Phase): boolean => phase === 'hour' || phase === 'imminent' || phase === 'final';

/** When `window` leaves the page after its end; a completion notice may come late, so it counts from being seen. */
const goneAt = (window: ViewWindow, page: Page): EpochMs | null => {
  const end = knownEnd(window);
  return end === null ? null : shift(page.sawEnd[window.id] ?? end, RECOVERED_SHOWN_MS);
};

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

/**
 * What leads, most urgent first. A stop that bites now or within minutes stands before everything; then comes what
 * concerns this pair; a coin that has been stopped for weeks stands behind a stop of trading within the hour.
 */
function rank({ window, phase, freshLook }: Shown, pair: string | null): number {
  const isCoin = window.assets.length > 0;
  const ofPair = coinsOf(pair).some((coin) => window.assets.includes(coin));
  if (freshLook === 'emergency') return 0;
  const bites = phase === 'ongoing' || phase === 'overrun';
  if (!isCoin && window.services.includes('trading') && bites) return 1;
  if (freshLook === 'recovered') return 2;
  if (!isCoin && (phase === 'imminent' || phase === 'final')) return 3;
  if (bites) return isCoin ? 7 : 6;
  if (ofPair) return 4;
  return isNear(phase) ? 5 : 8;
}

/** Every window with something to say, the leading one first; empty when the page is to be left alone. */
export function chooseWindows(view: View, page: Page, now: EpochMs): Shown[] {
  if (!view.display.overlay.on) return [];
  const shown = view.windows.flatMap((window): Shown[] => {
    const situation = situationOf(window, view, now);
    if (situation === null || window.choice.never || window.start - now > view.display.overlay.horizonMs) return [];
    if (situation.phase === 'ended') {
      const gone = goneAt(window, page);
      if (gone === null || now >= gone) return [];
    }
    return [{ ...situation, window }];
  });
  const leading = shown.filter(
    ({ window, phase }) => window.choice.dismissedIn !== phase && concernsPage(window, view, page.pair),
  );
  const order = (a: Shown, b: Shown) => rank(a, page.pair) - rank(b, page.pair) || a.window.start - b.window.start;
  const lead = leading.sort(order)[0];
  return lead === undefined ? [] : [lead, ...shown.filter((other) => other.window !== lead.window).sort(order)];
}

/** The size that the phase asks for. A stop of one coin never opens the alert: it may last for weeks. */
function sizeByPhase({ window, phase, freshLook }: Shown): OverlaySize {
  if (window.assets.length > 0 && freshLook !== 'emergency') return isNear(phase) ? 'bar' : 'pill';
  return phase === 'hour' ? 'bar' : (SIZES[freshLook] ?? 'alert');
}

/** The size to draw: the user's choice for this window until its phase gets worse, else the setting, else the phase. */
export function sizeOf(shown: Shown, view: View): OverlaySize {
  const chosen = shown.window.choice.size;
  const worse = (phase: Phase, than: Phase) => PHASES.indexOf(phase) > PHASES.indexOf(than);
  const wish = chosen !== null && !worse(shown.phase, chosen.chosenIn) ? chosen.value : view.display.overlay.size;
  return wish === 'by-phase' ? sizeByPhase(shown) : wish;
}

/** The next instant after `now` at which another window may lead or a phase may change; null when none is known. */
export function nextTurn(view: View, page: Page, now: EpochMs): EpochMs | null {
  const turns = view.windows.flatMap((window) => [
    ...Object.values(PHASE_LEADS_MS).map((lead) => shift(window.start, -lead)),
    shift(window.start, -view.display.overlay.horizonMs),
    effectiveStart(window),
    window.end,
    goneAt(window, page),
  ]);
  const stale = view.noticesReadAt === null ? null : shift(view.noticesReadAt, STALE_AFTER_MS + 1);
  const ahead = [...turns, stale].filter((turn): turn is EpochMs => turn !== null && turn > now);
  return ahead.length === 0 ? null : (Math.min(...ahead) as EpochMs);
}
