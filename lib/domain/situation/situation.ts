import { NEARNESS, type Nearness, type Phase, phaseAt } from '../phase.ts';
import type { EpochMs } from '../time.ts';
import { effectiveStart, knownEnd, type MaintenanceWindow } from '../window.ts';
import { evidenceOf, type StopEvidence } from './evidence.ts';
import { type AgainstPlan, againstPlan, tookMs } from './measures.ts';
import { isOverScene, type Scene, sceneOf } from './scene.ts';
import { isLiveFresh, readAtOf, reopening, type Sight, sightAt } from './sight.ts';

/** How much a stop presses; it picks mark and colour. */
export type Urgency =
  | 'calm'
  | 'soon'
  | 'imminent'
  | 'final'
  | 'ongoing'
  | 'overrun'
  | 'emergency'
  | 'recovered'
  | 'stale';

/** What the sentences of every surface are made of. */
export interface SituationFacts {
  /** The start that was seen, else the planned one. */
  readonly start: EpochMs;
  /** When it was first seen, where it was going on already then; else the start. */
  readonly began: EpochMs;
  /** It was seen to begin, or to end; else it was found so by a look. */
  readonly isStartSeen: boolean;
  readonly isEndSeen: boolean;
  readonly end: EpochMs | null;
  /** When it was over, seen or said; null while it is not. */
  readonly over: EpochMs | null;
  /** How long it was, and against the plan; null while it is not over, and where nobody saw that. */
  readonly tookMs: number | null;
  readonly against: AgainstPlan | null;
  /** When trading was seen to go on, where that is what is said; else null. */
  readonly runningSeenAt: EpochMs | null;
  /** When the exchange said that it was over, of a stop that nobody has seen back; else null. */
  readonly saidOverAt: EpochMs | null;
  /** The reading that everything rests on; null when it never was, or cannot grow old. */
  readonly readAt: EpochMs | null;
  /** The newest live reading, where the stop was seen live but nothing was seen lately; else null. */
  readonly lastSeenAt: EpochMs | null;
  readonly reopening: { readonly at: EpochMs; readonly pair: string } | null;
  /** The live state would show it. */
  readonly canBeSeen: boolean;
  /** What was read of it is too old to count down on. */
  readonly isOld: boolean;
}

/** All that may be said of one maintenance at one moment. */
export interface Situation {
  readonly scene: Scene;
  readonly urgency: Urgency;
  /** The urgency if the data were fresh; it decides the size, so that going stale moves nothing. */
  readonly freshUrgency: Urgency;
  /** How near the start is; null once it has come. */
  readonly nearness: Nearness | null;
  /** For what the user chose until the next phase, and for nothing else. */
  readonly phase: Phase;
  readonly facts: SituationFacts;
}

/** The only place that concludes what may be said of `window`, given what is seen of its exchange, at `now`. */
export function situationOf(window: MaintenanceWindow, seen: Sight, now: EpochMs): Situation {
  const sight = sightAt(seen, window.exchange);
  const evidence = evidenceOf(window, sight, now);
  const scene = sceneOf(evidence);
  const phase = phaseAt(window, now);
  const fresh = sceneOf({ ...evidence, isOld: false });
  return {
    scene,
    urgency: urgencyOf(scene, phase, window),
    freshUrgency: urgencyOf(fresh, phase, window),
    nearness: NEARNESS.find((step) => step === phase) ?? null,
    phase,
    facts: factsOf({ window, evidence, scene }, sight, now),
  };
}

const URGENCIES: Readonly<Record<Exclude<Scene, 'coming'>, Urgency>> = {
  due: 'ongoing',
  'due-running': 'final',
  stopped: 'ongoing',
  'said-stopped-running': 'ongoing',
  'past-end': 'overrun',
  'end-unseen': 'overrun',
  auction: 'ongoing',
  'pre-open': 'ongoing',
  'opening-auction': 'ongoing',
  halted: 'emergency',
  reported: 'emergency',
  'as-usual': 'recovered',
  back: 'recovered',
  'said-over': 'recovered',
  'said-over-unseen': 'overrun',
  'end-passed': 'calm',
  'end-passed-running': 'calm',
  'called-off': 'calm',
  'stale-start': 'stale',
  'stale-end': 'stale',
  'stale-open': 'stale',
  'stale-halted': 'stale',
  'stale-report': 'stale',
};

function urgencyOf(scene: Scene, phase: Phase, { kind }: MaintenanceWindow): Urgency {
  const isReported = scene === 'stopped' || scene === 'said-stopped-running';
  if (isReported && kind === 'emergency') return 'emergency';
  if (scene !== 'coming') return URGENCIES[scene];
  return phase === 'imminent' || phase === 'final' ? phase : 'soon';
}

interface Concluded {
  readonly window: MaintenanceWindow;
  readonly evidence: StopEvidence;
  readonly scene: Scene;
}

function factsOf({ window, evidence, scene }: Concluded, sight: Sight, now: EpochMs): SituationFacts {
  const { answeredAt } = sight.live;
  const seenRunningAt = RUNNING.includes(scene) ? answeredAt : null;
  const over = isOverScene(scene) ? (knownEnd(window) ?? window.end) : null;
  return {
    start: effectiveStart(window),
    began: window.observedStart ?? window.start,
    isStartSeen: window.isStartUnseen !== true,
    isEndSeen: window.isEndUnseen !== true,
    end: window.end,
    over,
    tookMs: over === null ? null : tookMs(window, over),
    against: over === null ? null : againstPlan(window, over),
    runningSeenAt: scene === 'end-passed-running' ? (window.seenRunningAt ?? seenRunningAt) : seenRunningAt,
    saidOverAt: scene === 'said-over-unseen' ? saidOverAt(window) : null,
    readAt: readAtOf(window, sight),
    lastSeenAt: evidence.seenStopped && !isOverScene(scene) && !isLiveFresh(sight, now) ? answeredAt : null,
    reopening: scene === 'auction' ? reopening(sight, now) : null,
    canBeSeen: evidence.canBeSeen,
    isOld: evidence.isOld,
  };
}

/** Scenes that say that trading goes on. */
const RUNNING: readonly Scene[] = ['due-running', 'said-stopped-running', 'end-passed-running'];

const saidOverAt = ({ revisions }: MaintenanceWindow): EpochMs | null =>
  revisions.findLast(({ status }) => status === 'completed')?.at ?? null;
