import type { ReadPart } from '../notice/notice.ts';
import { isTheRest } from '../part.ts';
import type { MaintenanceHistory } from './maintenance-history.ts';
import { applyToPart, createPart, type PartHistory, type Speech } from './part-history.ts';
import { keyOf } from './statement.ts';
import { isSettled, namedParts, openParts, splitFrom, widerPart } from './targets.ts';
import type { DatedVersion } from './version.ts';

/** Takes in what a notice says of single parts, each in a state of its own; what it does not speak of stays as it is. */
export const applyPartStates = (history: MaintenanceHistory, version: DatedVersion): void =>
  applyStates(history, version.reading.partStates, version);

/** The same of some of them. */
export function applyStates(history: MaintenanceHistory, partStates: readonly ReadPart[], version: DatedVersion): void {
  const speech: Speech = { version, scope: new Set(partStates.map(keyOf)) };
  const told = new Set<PartHistory>();
  for (const state of partStates.filter((each) => !isTheRest(each))) {
    for (const part of partsNamed(history, state, speech)) {
      told.add(part);
      applyState(part, state, speech);
    }
  }
  const rest = partStates.find(isTheRest);
  if (rest === undefined) return;
  for (const part of openParts(history.parts)) if (!told.has(part)) applyState(part, rest, speech);
}

function partsNamed(history: MaintenanceHistory, state: ReadPart, speech: Speech): readonly PartHistory[] {
  const named = namedParts(history.parts, state);
  if (named.length > 0) return named;
  const wider = widerPart(history.parts, state);
  if (wider !== undefined) return [splitFrom(history.parts, wider, state)];
  if (state.end === null || state.status === 'completed') return [];
  const { at } = speech.version;
  const made = createPart(state, state.end > at ? at : state.end, speech);
  history.parts.push(made);
  return [made];
}

/** Before its start nothing is back, and nothing goes on. */
function applyState(part: PartHistory, state: ReadPart, speech: Speech): void {
  const isAhead = part.start > speech.version.at;
  if (isAhead && state.status === 'completed') return;
  if (state.status === 'in-progress' && state.end === part.end && !isSettled(part)) return;
  const status = isAhead && state.status === 'in-progress' ? 'scheduled' : state.status;
  applyToPart(part, { ...state, status }, speech);
}
