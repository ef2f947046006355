import type { ManualWindow } from './commands.ts';
import { envelopeOf, partsOf, withParts } from './envelope.ts';
import { leadAt, shownPartsOf } from './lead.ts';
import type { MaintenancePart, PartName, Service } from './part.ts';
import { DAY_MS, type EpochMs, latestOf, shift } from './time.ts';
import type { MaintenanceWindow, WindowCorrection } from './window.ts';

/** What the user set right about a maintenance that notices speak of. */
export interface Correction {
  readonly at: EpochMs;
  readonly window: ManualWindow;
  /** Holds against every later notice; else the next one takes its place. */
  readonly locked: boolean;
  /** The parts that it was shown with, which alone were set right; absent: all of it. */
  readonly parts?: readonly PartName[] | undefined;
  /** The newest word of the notices on them that the user had before them. */
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
  const parts = isOfSameCoins(leadAt(window, at), right) ? shownPartsOf(window, at).map(nameOf) : undefined;
  const correction = { at, window: right, locked, parts, lastWordAt: lastWordAt(window, { parts }) };
  return { ...correction, known: corrected(window, { ...correction, known: window }, null) };
}

const nameOf = ({ service, asset }: PartName): PartName => ({ service, asset });

/** A correction that is about other coins than were shown is about another thing altogether. */
const isOfSameCoins = (shown: Pick<MaintenanceWindow, 'assets'>, { assets }: ManualWindow): boolean =>
  shown.assets.length === assets.length && assets.every((asset) => shown.assets.includes(asset));

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
  const { start, end, status } = envelopeOf(meantParts(window, correction));
  return corrected(window, correction, hasNewerWord(window, correction) ? { start, end, status } : null);
}

type Meant = Pick<Correction, 'parts'>;
type Parts = readonly MaintenancePart[];

const isMeantBy = ({ parts }: Meant, { service, asset }: PartName): boolean =>
  parts === undefined || parts.some((meant) => meant.service === service && meant.asset === asset);

/** The parts of `window` that the correction is about, all of it where none of them is left; and the others. */
function partedBy(window: MaintenanceWindow, correction: Meant): readonly [meant: Parts, others: Parts] {
  const all = partsOf(window);
  const isMeant = (part: PartName): boolean => isMeantBy(correction, part);
  return all.some(isMeant) ? [all.filter(isMeant), all.filter((part) => !isMeant(part))] : [all, []];
}

const meantParts = (window: MaintenanceWindow, correction: Meant): Parts => partedBy(window, correction)[0];

/** A newer notice speaks of what was set right, and the user did not lock their own word. */
const isSuperseded = (window: MaintenanceWindow, correction: Correction): boolean =>
  !correction.locked && hasNewerWord(window, correction);

function hasNewerWord(window: MaintenanceWindow, correction: Correction): boolean {
  const newest = lastWordAt(window, correction);
  const { lastWordAt: knownAt } = correction;
  return newest !== null && (knownAt === null || newest > knownAt);
}

/** When the notices said something new of what the correction is about last. */
const lastWordAt = (window: MaintenanceWindow, correction: Meant): EpochMs | null =>
  latestOf(meantParts(window, correction).flatMap(({ revisions }) => revisions.map(({ at }) => at)));

function corrected(
  window: MaintenanceWindow,
  correction: Correction,
  said: WindowCorrection['said'],
): MaintenanceWindow {
  const { window: right, at, locked } = correction;
  const { kind, services, assets, start, end } = right;
  const title = right.title === '' ? window.title : right.title;
  const times = { start, end, status: 'scheduled', endIsActual: false } as const;
  const known = { ...window, kind, title, disagreement: [], confidence: 1, corrected: { at, locked, said } };
  const [meant, others] = partedBy(window, correction);
  if (others.length === 0) return { ...known, ...times, services, assets, parts: [] };
  const parts = [...others, ...rightParts(meant, others, services).map((part) => ({ ...part, ...times }))];
  return withParts(known, parts);
}

/** The parts that were set right: without services that were taken out, and with those that were added. */
function rightParts(meant: Parts, others: Parts, services: readonly Service[]): Parts {
  const known = new Set([...meant, ...others].map(({ service }) => service));
  const added = services.filter((service) => !known.has(service));
  return [
    ...meant.filter(({ service }) => services.includes(service)),
    ...meant.slice(0, 1).flatMap((like) => added.map((service) => ({ ...like, service, asset: null }))),
  ];
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
