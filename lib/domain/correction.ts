import type { ManualWindow } from './commands.ts';
import { DAY_MS, type EpochMs, latestOf, shift } from './time.ts';
import type { MaintenanceWindow, WindowCorrection } from './window.ts';

/** What the user set right about a maintenance that notices speak of. */
export interface Correction {
  readonly at: EpochMs;
  readonly window: ManualWindow;
  /** Holds against every later notice; else the next one takes its place. */
  readonly locked: boolean;
  /** The newest word of the notices that the user had before them. */
  readonly lastWordAt: EpochMs | null;
  /** The maintenance as it was set right, should its notices go. */
  readonly known: MaintenanceWindow;
}

/** By id of the maintenance. */
export type Corrections = Readonly<Record<string, Correction>>;

/** An orphan is over so long after its end. */
const ORPHAN_KEPT_MS = DAY_MS;

/** The correction of `window` that the user makes at `at`. */
export function correctionOf(window: MaintenanceWindow, right: ManualWindow, locked: boolean, at: EpochMs): Correction {
  const correction = { at, window: right, locked, lastWordAt: lastWordAt(window) };
  return { ...correction, known: corrected(window, { ...correction, known: window }, null) };
}

/** `windows` as the user set them right: the same maintenances under the same ids, with the same links. */
export function withCorrections(windows: readonly MaintenanceWindow[], corrections: Corrections): MaintenanceWindow[] {
  const all = Object.entries(corrections);
  if (all.length === 0) return [...windows];
  const known = new Set(windows.map(({ id }) => id));
  const orphans = all.flatMap(([id, correction]) => (known.has(id) ? [] : [correction.known]));
  return [...windows.map((window) => withCorrection(window, corrections[window.id])), ...orphans];
}

/** `window` with its correction, where it has one that no newer notice has taken the place of. */
export function withCorrection(window: MaintenanceWindow, correction: Correction | undefined): MaintenanceWindow {
  if (correction === undefined || isSuperseded(window, correction)) return window;
  const hasNewWord = hasNewerWord(window, correction);
  const { start, end, status } = window;
  return corrected(window, correction, hasNewWord ? { start, end, status } : null);
}

/** A newer notice speaks of the maintenance, and the user did not lock their own word. */
const isSuperseded = (window: MaintenanceWindow, correction: Correction): boolean =>
  !correction.locked && hasNewerWord(window, correction);

function hasNewerWord(window: MaintenanceWindow, { lastWordAt: knownAt }: Correction): boolean {
  const newest = lastWordAt(window);
  return newest !== null && (knownAt === null || newest > knownAt);
}

/** When the notices said something new of `window` last. */
const lastWordAt = ({ revisions, parts }: MaintenanceWindow): EpochMs | null =>
  latestOf([...revisions, ...parts.flatMap((part) => part.revisions)].map(({ at }) => at));

function corrected(
  window: MaintenanceWindow,
  { window: right, at, locked }: Correction,
  said: WindowCorrection['said'],
): MaintenanceWindow {
  return {
    ...window,
    kind: right.kind,
    services: right.services,
    assets: right.assets,
    start: right.start,
    end: right.end,
    title: right.title === '' ? window.title : right.title,
    status: 'scheduled',
    endIsActual: false,
    parts: [],
    disagreement: [],
    confidence: 1,
    corrected: { at, locked, said },
  };
}

/** `corrections` without those that are spent: another word took their place, or what they were about is long over. */
export function liveCorrections(
  corrections: Corrections,
  windows: readonly MaintenanceWindow[],
  now: EpochMs,
): Corrections {
  const byId = new Map(windows.map((window) => [window.id, window]));
  const kept = Object.entries(corrections).filter(([id, correction]) => {
    const window = byId.get(id);
    if (window !== undefined) return !isSuperseded(window, correction);
    const { start, end } = correction.known;
    return now < shift(end ?? shift(start, DAY_MS), ORPHAN_KEPT_MS);
  });
  return kept.length === Object.keys(corrections).length ? corrections : Object.fromEntries(kept);
}
