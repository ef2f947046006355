import { jstMidnight } from '../calendar.ts';
import { envelopeOf } from '../envelope.ts';
import type { ReadWindow, Sequel } from '../notice/notice.ts';
import type { EpochMs } from '../time.ts';
import { FARTHEST_MS, LATE_MS, touches } from './changed-clocks.ts';
import { append, type MaintenanceHistory } from './maintenance-history.ts';
import { isCalledAlike, isCalledElse, ofThatName } from './name.ts';
import { ofThatNumber } from './number.ts';
import { retimePart } from './part-history.ts';
import { hasTimes, likeness } from './replaced.ts';
import { includesPart, isSettled, openParts } from './targets.ts';
import type { DatedVersion } from './version.ts';

/** 「作業(A)は、1月3日23:30~1月4日1:30に延期」: the one that its number, its day or its name tells, else the only one like it. */
export function moveOne(
  histories: readonly MaintenanceHistory[],
  to: NonNullable<Sequel['movedTo']>,
  version: DatedVersion,
): MaintenanceHistory | null {
  const { at, notice, reading } = version;
  const known = (start: EpochMs | null, end: EpochMs | null): boolean =>
    histories.some((history) => hasTimes(history, { start, end }));
  // What is over beside it is another one: 「1夜目は4:32に終了しました。2夜目は1:00~3:00に短縮」.
  const isOther = ({ start, end, endIsActual }: ReadWindow): boolean =>
    !(start === to.start && end === to.end) && !known(start, end) && !(start === null && endIsActual);
  if (known(to.start, to.end) || reading.windows.some(isOther)) return null;
  const named = reading.services.filter((service) => service !== 'other').map((service) => ({ service, asset: null }));
  const left = histories.filter(({ parts, kind }) => {
    const { start } = envelopeOf(parts);
    const isAhead = start > at - LATE_MS && start - at <= FARTHEST_MS;
    const isMeant = named.length === 0 || named.some((name) => includesPart(parts, name));
    return kind !== 'asset' && isAhead && isMeant && !parts.every(isSettled);
  });
  const meant = movedOf(histories, left, { to, version });
  const [only, ...others] = ofThatName(meant, notice.title);
  if (only === undefined || others.length > 0 || isCalledElse(only, notice.title)) return null;
  const { start, end } = envelopeOf(only.parts);
  for (const part of openParts(only.parts)) {
    const isWhole = part.start === start && part.end === end;
    if (isWhole) retimePart(part, to, 'scheduled', version);
  }
  append(only, version, true);
  return only;
}

/** By number, else by the old day, else by the new one, else by what is like it. */
function movedOf(
  histories: readonly MaintenanceHistory[],
  left: readonly MaintenanceHistory[],
  { to, version: { reading, notice } }: { readonly to: NonNullable<Sequel['movedTo']>; readonly version: DatedVersion },
): readonly MaintenanceHistory[] {
  const { numbers = [], days = [] } = reading.sequel ?? {};
  const numbered = ofThatNumber(histories, numbers);
  if (numbered !== null && numbered.length > 0) return left.filter((history) => numbered.includes(history));
  const newDays = [jstMidnight(to.start), jstMidnight(to.end)];
  const old = days.filter((day) => !newDays.includes(day));
  if (old.length > 0) return left.filter(({ parts }) => old.some((day) => touches(parts, day)));
  const same = left.filter(({ parts }) => newDays.some((day) => touches(parts, day)));
  if (same.length > 0) return same;
  const like = left.filter((history) => likeness(history, to) > 0);
  return like.length > 0 ? like : left.filter((history) => isCalledAlike(history, notice.title));
}
