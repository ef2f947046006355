import type { StopEvidence } from './evidence.ts';

/** What may be said of a stop at one moment. Every surface has one sentence for each. */
export const SCENES = [
  /** Its time is still to come. */
  'coming',
  /** Its planned time has come, and nobody has seen it stop. */
  'due',
  /** Its planned time has come, and trading is seen to go on: one can still act. */
  'due-running',
  /** Seen, or reported by the exchange as going on. */
  'stopped',
  /** Reported by the exchange as going on, but trading is seen to go on. */
  'said-stopped-running',
  /** Seen or reported, its planned end has passed, and nobody has seen it back. */
  'past-end',
  /** Its planned end has passed, and neither a stop nor its end was seen. */
  'end-unseen',
  /** The exchange has said when it reopens with an auction. */
  'auction',
  /** The exchange says that orders can be cancelled, and nothing else, until trading is back. */
  'pre-open',
  /** The exchange says that it gathers orders for the auction with which trading begins again. */
  'opening-auction',
  /** Seen to stop without a word from the exchange. */
  'halted',
  /** The exchange says something of itself that is neither a stop nor as usual; then it is as usual again. */
  'reported',
  'as-usual',
  /** Seen to stop and seen to be back. */
  'back',
  /** The exchange says that it is over. */
  'said-over',
  /** The exchange says that it is over, but it was seen to stop and nobody has seen it back. */
  'said-over-unseen',
  /** Its planned end has passed, and nobody can look. */
  'end-passed',
  /** Its planned end has passed without anybody seeing a stop, and trading is seen to go on. */
  'end-passed-running',
  /** It will not happen at its times. */
  'called-off',
  /** Too old to count down on: before its start, within its planned time, or without a planned end. */
  'stale-start',
  'stale-end',
  'stale-open',
  /** Too old as well: seen to stop without a word from the exchange, and nothing was seen for long. */
  'stale-halted',
  'stale-report',
] as const;
export type Scene = (typeof SCENES)[number];

type Rule = readonly [scene: Scene, holds: (evidence: StopEvidence) => boolean];

/** The first rule that holds decides. What was seen goes before what was said, and both before what was planned. */
const RULES: readonly Rule[] = [
  ['called-off', (e) => e.isCalledOff],
  ['as-usual', (e) => e.isReport && e.seenBack],
  ['stale-report', (e) => e.isReport && e.isOld],
  ['reported', (e) => e.isReport],
  ['back', (e) => e.seenBack],
  ['pre-open', (e) => e.seenHalted && e.isCancelOnly],
  ['opening-auction', (e) => e.seenHalted && e.isInAuction],
  ['said-over-unseen', (e) => e.saidToBeOver && e.seenStopped],
  ['said-over', (e) => e.saidToBeOver],
  ['end-passed-running', (e) => e.passedRunning],
  ['stale-start', (e) => !e.hasStarted && e.isOld],
  ['coming', (e) => !e.hasStarted],
  ['end-passed', (e) => e.isPastEnd && (!e.canBeSeen || (e.isUsual && !e.seenStopped))],
  ['auction', (e) => e.reopens && !e.seenRunning],
  ['stale-halted', (e) => e.isOld && !e.seenHalted && e.isLiveOnly],
  ['stale-end', (e) => e.isOld && !e.seenHalted && e.hasEnd],
  ['stale-open', (e) => e.isOld && !e.seenHalted],
  ['halted', (e) => e.isLiveOnly],
  ['end-passed-running', (e) => e.isPastEnd && e.seenRunning],
  ['past-end', (e) => e.isPastEnd && e.seenStopped],
  ['end-passed', (e) => e.isLongPastEnd],
  ['past-end', (e) => e.isPastEnd && e.saidToHaveBegun],
  ['end-unseen', (e) => e.isPastEnd],
  ['stopped', (e) => e.seenStopped],
  ['said-stopped-running', (e) => e.seenRunning && e.saidToHaveBegun],
  ['due-running', (e) => e.seenRunning],
  ['stopped', (e) => e.saidToHaveBegun],
];

/** What may be said, from the evidence alone. */
export const sceneOf = (evidence: StopEvidence): Scene => RULES.find(([, holds]) => holds(evidence))?.[0] ?? 'due';

/** Scenes in which the stop is over, or will not be. */
const OVER: readonly Scene[] = ['back', 'as-usual', 'said-over', 'end-passed', 'end-passed-running', 'called-off'];
export const isOverScene = (scene: Scene): boolean => OVER.includes(scene);

/** Scenes in which the planned or seen time of the stop is now. */
const GOING_ON: readonly Scene[] = [
  'due',
  'due-running',
  'stopped',
  'said-stopped-running',
  'past-end',
  'end-unseen',
  'auction',
  'pre-open',
  'opening-auction',
  'halted',
  'reported',
  'said-over-unseen',
  'stale-end',
  'stale-open',
  'stale-halted',
  'stale-report',
];
export const isGoingOnScene = (scene: Scene): boolean => GOING_ON.includes(scene);
