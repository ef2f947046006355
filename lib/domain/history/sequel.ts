import { changeEdges } from './changed-clocks.ts';
import type { MaintenanceHistory } from './maintenance-history.ts';
import { moveOne } from './moved-one.ts';
import { shiftOne } from './shifted.ts';
import { endUnderWay, furtherStops } from './told-by-clock.ts';
import type { DatedVersion } from './version.ts';

/* What a notice tells by the clock alone is said of the stop that everybody knows by then. */

/** Takes in what `version` tells by the clock alone; returns the maintenances that it speaks of, null: it speaks so of none. */
export function takeSequel(
  histories: MaintenanceHistory[],
  version: DatedVersion,
  { isNew, isTaken }: { readonly isNew: boolean; readonly isTaken: (id: string) => boolean },
): readonly MaintenanceHistory[] | null {
  const { sequel, assets, stateIsOf, partStates } = version.reading;
  if (sequel === null || partStates.length > 0) return null;
  const moved = isNew ? moveOne(histories, version, isTaken) : null;
  if (moved !== null || assets.length > 0 || stateIsOf.length > 0) return moved;
  const changed = changeEdges(histories, sequel, version);
  if (changed !== null) return [changed];
  const shifted = isNew ? shiftOne(histories, sequel, version) : null;
  if (shifted !== null) return [shifted];
  if (version.reading.windows.length > 0) return null;
  const told = endUnderWay(histories, sequel, version);
  if (told !== null) return [told];
  return furtherStops(histories, sequel, version, isTaken);
}
