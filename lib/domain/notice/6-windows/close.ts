import { type EpochMs, HOUR_MS } from '../../time.ts';
import { instantOf, JST_MINUTES, nextAfter } from '../4-times/instants.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { UNKNOWN_ZONE } from '../words/zones.ts';
import { type SupersededTimes, sourceOf, type WindowDraft } from './draft.ts';

export function close(window: WindowDraft, item: TimedRange, isActual: boolean, superseded: SupersededTimes[]): void {
  const { start } = window;
  if (start === null) return;
  const end = item.end !== null && item.isLoose ? nextAfter(start, item.end) : item.end;
  const loose = item.end === null ? clockAfter(start, item) : end;
  if (loose === null || loose <= start) return;
  // The row of a timeline says it; what prose tells of it later is told roughly.
  if (window.endIsActual && window.end !== null && isActual && !item.around.isRow && !isNextStep(window, item, loose))
    return;
  if (window.end !== null && window.end !== loose) outdone(superseded, { start, end: window.end });
  heldAgain(superseded, { start, end: loose });
  window.end = loose;
  window.endIsActual = isActual;
  window.approximate = item.range.start?.approximate ?? false;
  window.from.push(sourceOf(item));
}

/** 「The platform was brought back at 09:22, and trading commenced at 09:27」: in one sentence the last step is the end. */
function isNextStep({ end, from }: WindowDraft, { around: { clause } }: TimedRange, loose: EpochMs): boolean {
  const last = from.at(-1)?.first ?? -1;
  return clause.first <= last && last < clause.end && end !== null && loose > end && loose - end <= LONGEST_STEP_MS;
}

const LONGEST_STEP_MS = 3 * HOUR_MS;

/** A clock time that stood before any date: on the day of the start, or the next. */
export function clockAfter(start: EpochMs, { range }: TimedRange): EpochMs | null {
  const time = range.start?.time;
  if (time?.kind !== 'time' || time.hour === null || range.start?.zoneMinutes === UNKNOWN_ZONE) return null;
  return nextAfter(start, instantOf(ANY_DAY, time, range.start?.zoneMinutes ?? JST_MINUTES));
}

/** Only the clock time counts. */
const ANY_DAY = 0;

/** Ends that another one took the place of here, and that nothing else calls old. */
const OUTDONE = new WeakSet<SupersededTimes>();

function outdone(superseded: SupersededTimes[], old: SupersededTimes): void {
  OUTDONE.add(old);
  superseded.push(old);
}

/** 「15:17 復旧」 of rows, and then 「12:08~15:17」: an end that is told again, behind a sooner one, is none of the old. */
function heldAgain(superseded: SupersededTimes[], { start, end }: SupersededTimes): void {
  const at = superseded.findIndex((old) => OUTDONE.has(old) && old.start === start && old.end === end);
  if (at >= 0) superseded.splice(at, 1);
}
