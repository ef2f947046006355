import { jstMidnight } from '../calendar.ts';
import { envelopeOf } from '../envelope.ts';
import type { ChangedClock, ReadWindow, Sequel } from '../notice/notice.ts';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, shift } from '../time.ts';
import { least } from './least.ts';
import { append, apply, create, type MaintenanceHistory } from './maintenance-history.ts';
import { isCalledAlike, isCalledElse, ofThatName } from './name.ts';
import { ofThatNumber } from './number.ts';
import { type PartHistory, retimePart } from './part-history.ts';
import { hasTimes, likeness } from './replaced.ts';
import { includesPart, isSettled, openParts } from './targets.ts';
import type { DatedVersion } from './version.ts';

/* What a notice tells by the clock alone is said of the stop that everybody knows by then. */

/** So far ahead an edge is changed by its clock alone, at most. */
const FARTHEST_MS = 62 * DAY_MS;
/** A stop that was to be over so long ago is not the one that a post speaks of. */
const LATE_MS = 6 * HOUR_MS;
/** No stop seen was made so much longer. */
const LONGEST_MS = 3 * DAY_MS;
/** Posts about one thing come one after the other. */
const NEXT_POST_MS = 30 * MINUTE_MS;
/** "Back at 03:17", written at that minute. */
const ROUNDED_MS = MINUTE_MS;

const DAY_MINUTES = DAY_MS / MINUTE_MS;

/** Takes in what `version` tells by the clock alone; returns the maintenances that it speaks of, null: it speaks so of none. */
export function takeSequel(
  histories: MaintenanceHistory[],
  version: DatedVersion,
  { isNew, isTaken }: { readonly isNew: boolean; readonly isTaken: (id: string) => boolean },
): readonly MaintenanceHistory[] | null {
  const { sequel, assets, stateIsOf, partStates } = version.reading;
  if (sequel === null || assets.length > 0 || stateIsOf.length > 0 || partStates.length > 0) return null;
  const changed = sequel.edges.length === 0 ? null : changeEdges(histories, sequel, version);
  if (changed !== null) return [changed];
  const moved = sequel.movedTo === null || !isNew ? null : moveOne(histories, sequel.movedTo, version);
  if (moved !== null) return [moved];
  if (version.reading.windows.length > 0) return null;
  const told = endUnderWay(histories, sequel, version);
  if (told !== null) return [told];
  return furtherStops(histories, sequel, version, isTaken);
}

/** 「(誤)6:00 (正)6:30」 */
function changeEdges(
  histories: readonly MaintenanceHistory[],
  { edges, days }: Sequel,
  version: DatedVersion,
): MaintenanceHistory | null {
  const { at, notice } = version;
  if (histories.some((history) => isKnownTo(history, version))) return null;
  const isLeft = (history: MaintenanceHistory): boolean => {
    const { start, end } = envelopeOf(history.parts);
    const isRecent = end === null ? at - start <= LONGEST_MS : at - end <= LATE_MS;
    return isRecent && start - at <= FARTHEST_MS && !history.parts.every(isSettled);
  };
  const fitting = histories
    .filter(isLeft)
    .filter(({ parts }) => openParts(parts).some((part) => retimed(part, edges) !== null));
  const dated = days.length === 0 ? fitting : fitting.filter(({ parts }) => days.some((day) => touches(parts, day)));
  const named = ofThatName(dated, notice.title).filter((history) => !isCalledElse(history, notice.title));
  // Nothing but its edge says which: of several that may be any.
  if (named.length > 1 && edges.some(({ old }) => old === null)) return null;
  const meant = least(named, ({ parts }) => Math.abs(envelopeOf(parts).start - at));
  if (meant === null) return null;
  for (const part of openParts(meant.parts)) {
    const times = retimed(part, edges);
    if (times !== null) retimePart(part, times, statusOf(part, times, at), version);
  }
  append(meant, version, true);
  return meant;
}

/** The notice names its times, old or new, with their day: what it says of them is read from that. */
function isKnownTo({ parts }: MaintenanceHistory, { reading }: DatedVersion): boolean {
  const { windows, superseded } = reading;
  return parts.some(
    (part) =>
      windows.some(({ start, end }) => start === part.start || (start !== null && end !== null && end === part.end)) ||
      superseded.some(({ start, end }) => start === part.start && end !== null && end === part.end),
  );
}

/** Begins or ends on that day. */
const touches = (parts: readonly PartHistory[], day: EpochMs): boolean =>
  parts.some(({ start, end }) => jstMidnight(start) === day || (end !== null && jstMidnight(end) === day));

type Times = Pick<PartHistory, 'start' | 'end'>;

/** The part with its edges where `edges` put them; null: it has none of them. */
function retimed({ start, end }: PartHistory, edges: readonly ChangedClock[]): Times | null {
  let times: Times = { start, end };
  for (const { side, old, fresh } of edges) {
    const isStart = side !== 'end' && hasClock(start, old);
    const isEnd = side !== 'start' && hasClock(end, old);
    if (isStart === isEnd) return null;
    times = isStart
      ? { ...times, start: moved(start, old, fresh) }
      : { ...times, end: moved(end as EpochMs, old, fresh) };
  }
  if (times.start === start && times.end === end) return null;
  const isSound = times.end === null || (times.end > times.start && times.end - times.start <= LONGEST_MS);
  return isSound ? times : null;
}

const clockOf = (instant: EpochMs): number => Math.round((instant - jstMidnight(instant)) / MINUTE_MS);

const hasClock = (instant: EpochMs | null, clock: number | null): boolean =>
  instant !== null && (clock === null || clockOf(instant) === clock % DAY_MINUTES);

/** To the new clock time that is nearest to the old one. */
function moved(instant: EpochMs, old: number | null, fresh: number): EpochMs {
  const away = (((fresh - (old ?? clockOf(instant))) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return shift(instant, (away > DAY_MINUTES / 2 ? away - DAY_MINUTES : away) * MINUTE_MS);
}

const statusOf = (part: PartHistory, { end }: Times, at: EpochMs): PartHistory['status'] => {
  const isLonger = part.end !== null && end !== null && end > part.end;
  if (part.start > at) return 'scheduled';
  return isLonger ? 'extended' : part.status;
};

/** 「作業(A)は、1月3日23:30~1月4日1:30に延期」: the one that its number, its day or its name tells, else the only one like it. */
function moveOne(
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

/** 「やっぱり5:30まで」, "Up since 03:17": of the one that has begun and is not known to be over. */
function endUnderWay(
  histories: readonly MaintenanceHistory[],
  { end, over, days }: Sequel,
  version: DatedVersion,
): MaintenanceHistory | null {
  const { at } = version;
  const clock = end ?? over;
  if (clock === null) return null;
  if (days.length > 0) return over === null ? null : endOnDay(histories, { over, days }, version);
  const running = histories.filter(({ parts, kind }) => {
    const { start, end: planned } = envelopeOf(parts);
    return kind !== 'asset' && start <= at && !parts.every(isSettled) && at - (planned ?? start) <= LATE_MS;
  });
  const meant = least(running, ({ parts }) => -envelopeOf(parts).start);
  if (meant === null) return null;
  const { start, end: planned } = envelopeOf(meant.parts);
  const told = onClock(over === null ? at : shift(at, ROUNDED_MS - DAY_MS), clock);
  if (told <= start || told - start > LONGEST_MS) return null;
  if (over !== null) {
    apply(meant, endOf(told), { ...version, reading: { ...version.reading, state: 'completed' } });
    return meant;
  }
  for (const part of openParts(meant.parts)) {
    const isLast = part.end === null || part.end === planned;
    const times = { start: part.start, end: told };
    if (isLast) retimePart(part, times, statusOf(part, times, at), version);
  }
  append(meant, version, true);
  return meant;
}

/** 「先週3月3日に実施した作業は1:00に開始し、2:41に完了」: of the one of that day, which has begun by then. */
function endOnDay(
  histories: readonly MaintenanceHistory[],
  { over, days }: { readonly over: number; readonly days: readonly EpochMs[] },
  version: DatedVersion,
): MaintenanceHistory | null {
  const ofDay = histories.filter(({ parts, kind }) => {
    const { start } = envelopeOf(parts);
    return kind !== 'asset' && start <= version.at && days.includes(jstMidnight(start)) && !parts.every(isSettled);
  });
  const [meant, ...others] = ofThatName(ofDay, version.notice.title);
  if (meant === undefined || others.length > 0) return null;
  const { start } = envelopeOf(meant.parts);
  const told = onClock(start, over);
  if (told > version.at || told - start > DAY_MS / 2) return null;
  apply(meant, endOf(told), { ...version, reading: { ...version.reading, state: 'completed' } });
  return meant;
}

/** The first moment from `from` on at which the clock says so. */
function onClock(from: EpochMs, clock: number): EpochMs {
  const same = shift(jstMidnight(from), clock * MINUTE_MS);
  return same >= from ? same : shift(same, DAY_MS);
}

const endOf = (end: EpochMs): ReadWindow => ({
  start: null,
  end,
  endIsActual: true,
  kind: 'other',
  services: [],
  assets: [],
  status: 'completed',
  parts: [],
  sorts: [],
  evidence: [],
  confidence: SURE,
});

/** As that of what is read without a word of a stop. */
const SURE = 0.6;

/** "And again Dec 15 03:00-04:00", posted right behind the announcement of another one: as that one. */
function furtherStops(
  histories: MaintenanceHistory[],
  { more }: Sequel,
  version: DatedVersion,
  isTaken: (id: string) => boolean,
): readonly MaintenanceHistory[] | null {
  const { at } = version;
  const before = histories.findLast(({ notices, parts }) => {
    const first = notices.at(-1)?.publishedAt ?? null;
    return first !== null && first <= at && at - first <= NEXT_POST_MS && parts.some((part) => !isSettled(part));
  });
  const ahead = more.filter(({ start }) => start > at);
  if (before === undefined || ahead.length === 0) return null;
  const services = [...new Set(before.parts.map(({ service }) => service))];
  return ahead.flatMap(({ start, end }) => {
    const window: ReadWindow = {
      ...endOf(end),
      start,
      endIsActual: false,
      status: 'scheduled',
      kind: before.kind,
      services,
    };
    const made = create(window, version, isTaken);
    if (made === null) return [];
    histories.push(made);
    return [made];
  });
}
