import type { Phase } from '../phase.ts';
import type { EpochMs } from '../time.ts';
import { effectiveStart, type MaintenanceWindow } from '../window.ts';
import { isGoingOnScene, type Scene } from './scene.ts';
import type { Situation } from './situation.ts';

/** Whose stop it is, for whoever looks: the exchange's, a coin's that they hold or look at, another coin's. */
export type Concern = 'exchange' | 'own-coin' | 'other-coin';

/** A maintenance with what may be said of it and whom it concerns. */
export interface Ranked {
  readonly window: MaintenanceWindow;
  readonly situation: Situation;
  readonly concern: Concern;
  /** Its end is news to whoever looks. */
  readonly isNews: boolean;
}

/** Whom `window` concerns, given the coins that matter to whoever looks. */
export function concernOf({ assets }: Pick<MaintenanceWindow, 'assets'>, ownAssets: readonly string[]): Concern {
  if (assets.length === 0) return 'exchange';
  return assets.some((asset) => ownAssets.includes(asset)) ? 'own-coin' : 'other-coin';
}

type Rule = (ranked: Ranked) => boolean;

const is =
  (...scenes: readonly Scene[]): Rule =>
  ({ situation }) =>
    scenes.includes(situation.scene);
const ofExchange: Rule = ({ concern }) => concern === 'exchange';
const ofTrading: Rule = (ranked) => ofExchange(ranked) && ranked.window.services.includes('trading');
const ofCoin: Rule = ({ concern }) => concern === 'own-coin';
const goesOn: Rule = ({ situation }) => isGoingOnScene(situation.scene);
const isReported: Rule = is('reported', 'stale-report');
const isBack: Rule = is('back', 'as-usual', 'said-over', 'end-passed-running');
const isAhead: Rule = is('coming', 'stale-start');
const within =
  (...phases: readonly Phase[]): Rule =>
  (ranked) =>
    isAhead(ranked) && phases.includes(ranked.situation.phase);
const both =
  (...rules: readonly Rule[]): Rule =>
  (ranked) =>
    rules.every((holds) => holds(ranked));

/** What leads, first to last: by urgency, what comes soon before what lasts, the exchange before coins. */
const BANDS: readonly Rule[] = [
  both(ofExchange, ({ situation: { urgency, scene } }) => urgency === 'emergency' && scene !== 'reported'),
  both(ofTrading, goesOn, (ranked) => !isReported(ranked)),
  isReported,
  both(ofExchange, within('final', 'imminent')),
  both(ofCoin, within('final', 'imminent')),
  both(ofExchange, isBack, ({ isNews }) => isNews),
  both(ofExchange, within('hour')),
  both(ofCoin, within('hour')),
  both(ofExchange, goesOn),
  both(ofExchange, isBack),
  both(ofExchange, within('day')),
  both(ofCoin, within('day')),
  both(ofExchange, isAhead),
  both(ofCoin, isAhead),
  both(ofCoin, goesOn),
  isAhead,
  goesOn,
];

/** Whether trading at the exchange is stopped, due to stop or within an hour of it: what one has to know elsewhere too. */
export const isPressing = (ranked: Ranked): boolean =>
  ofTrading(ranked) && !isReported(ranked) && (goesOn(ranked) || within('final', 'imminent', 'hour')(ranked));

/** The place of `ranked` among others, smallest first. */
function bandOf(ranked: Ranked): number {
  const band = BANDS.findIndex((holds) => holds(ranked));
  return band === -1 ? BANDS.length : band;
}

const startOf = ({ window }: Ranked): EpochMs => effectiveStart(window);

/** Urgent before calm, soonest before later. */
export const byUrgency = (a: Ranked, b: Ranked): number => bandOf(a) - bandOf(b) || startOf(a) - startOf(b);
