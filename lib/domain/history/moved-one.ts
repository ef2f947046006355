import { jstMidnight } from '../calendar.ts';
import { envelopeOf } from '../envelope.ts';
import type { ReadWindow, Sequel } from '../notice/notice.ts';
import { isUnnamed, type PartName } from '../part.ts';
import type { EpochMs } from '../time.ts';
import { FARTHEST_MS, LATE_MS, touches } from './changed-clocks.ts';
import { addFurther } from './further.ts';
import { append, type MaintenanceHistory } from './maintenance-history.ts';
import { isCalledAlike, isCalledElse, ofThatName } from './name.ts';
import { ofThatNumber } from './number.ts';
import { retimePart } from './part-history.ts';
import { hasTimes, likeness } from './replaced.ts';
import { includesPart, isSettled, openParts } from './targets.ts';
import type { DatedVersion } from './version.ts';

/**
 * 「作業(A)は、1月3日23:30~1月4日1:30に延期」, "split as follows": the one that its number, its day or its name tells, else the
 * only one like it. Returns it with those that it is split into.
 */
export function moveOne(
  histories: MaintenanceHistory[],
  version: DatedVersion,
  isTaken: (id: string) => boolean,
): readonly MaintenanceHistory[] | null {
  const { sequel } = version.reading;
  if (sequel === null) return null;
  const { movedTo: to, days, numbers, isMerged } = sequel;
  const [first, ...more] = to;
  if (first === undefined || tellsOther(histories, to, version)) return null;
  const left = histories.filter((history) => mayBeMoved(history, version));
  const meant = movedOf(histories, left, { to, days, numbers, isMerged, title: version.notice.title });
  const [only, ...others] = ofThatName(meant, version.notice.title);
  if (only === undefined || others.length > 0 || isAnother(only, version)) return null;
  const { start, end } = envelopeOf(only.parts);
  const whole = openParts(only.parts).filter(
    (part) => part.start === start && part.end === end && (only.kind !== 'asset' || isOfCoins(part, version)),
  );
  if (whole.length === 0) return null;
  for (const part of whole) retimePart(part, first, 'scheduled', version);
  append(only, version, true);
  return [only, ...addFurther(histories, { one: only, more, isTaken }, version)];
}

/** It is called otherwise, or what moves is a sort of a service and it is not called so. */
const isAnother = (history: MaintenanceHistory, { notice: { title }, reading: { sequel } }: DatedVersion): boolean =>
  (history.kind !== 'asset' && isCalledElse(history, title)) ||
  (sequel?.isOfSort === true && !isCalledAlike(history, title));

/** The new times are known, or the notice gives others that are not. */
function tellsOther(
  histories: readonly MaintenanceHistory[],
  to: Sequel['movedTo'],
  { reading: { windows } }: DatedVersion,
): boolean {
  const isKnown = (times: Pick<ReadWindow, 'start' | 'end'>): boolean =>
    histories.some((history) => hasTimes(history, times));
  const isNew = ({ start, end }: ReadWindow): boolean => to.some((times) => times.start === start && times.end === end);
  // What is over beside it is another one: 「1夜目は4:32に終了しました。2夜目は1:00~3:00に短縮」.
  const isOther = (read: ReadWindow): boolean =>
    !isNew(read) && !isKnown(read) && !(read.start === null && read.endIsActual);
  return to.some(isKnown) || windows.some(isOther);
}

/** Not long begun nor far ahead, of a service that is named, and of a coin that is. */
function mayBeMoved({ parts, kind }: MaintenanceHistory, version: DatedVersion): boolean {
  const { at, reading } = version;
  const { services, assets, stateIsOf, sequel } = reading;
  const named = services.filter((service) => service !== 'other').map((service) => ({ service, asset: null }));
  const { start } = envelopeOf(parts);
  const isOfWhom = kind === 'asset' ? parts.some((part) => isOfCoins(part, version)) : assets.length === 0;
  const isMeant = named.length === 0 || named.some((name) => includesPart(parts, name));
  // 「出金の停止は…に延期」 is not of a stop of more than that.
  const isOfAll = stateIsOf.every(isUnnamed)
    ? stateIsOf.length === 0 || sequel?.isOfSort === true
    : parts.every((part) => stateIsOf.some((name) => includesPart([part], name)));
  return isOfWhom && isMeant && isOfAll && start > at - LATE_MS && start - at <= FARTHEST_MS && !parts.every(isSettled);
}

const isOfCoins = ({ asset }: PartName, { reading: { sequel } }: DatedVersion): boolean =>
  asset !== null && sequel?.coins.includes(asset) === true;

/** By number, else by the old day, else by the new one, else by what is like it. */
function movedOf(
  histories: readonly MaintenanceHistory[],
  left: readonly MaintenanceHistory[],
  {
    to,
    days,
    numbers,
    isMerged,
    title,
  }: Pick<Sequel, 'days' | 'numbers' | 'isMerged'> & {
    readonly to: Sequel['movedTo'];
    readonly title: string;
  },
): readonly MaintenanceHistory[] {
  const numbered = ofThatNumber(histories, numbers);
  if (numbered !== null && numbered.length > 0) return left.filter((history) => numbered.includes(history));
  const newDays = to.flatMap(({ start, end }) => [jstMidnight(start), jstMidnight(end)]);
  const old = days.filter((day) => !newDays.includes(day));
  const ofDays = (asked: readonly EpochMs[]): readonly MaintenanceHistory[] =>
    left.filter(({ parts }) => asked.some((day) => touches(parts, day)));
  if (old.length > 0 && !isMerged) return ofDays(old);
  const same = ofDays(newDays);
  if (same.length > 0) return same;
  const like = left.filter((history) => to.some((times) => likeness(history, times) > 0));
  return like.length > 0 ? like : left.filter((history) => isCalledAlike(history, title));
}
