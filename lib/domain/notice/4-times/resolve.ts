import { type EpochMs, MINUTE_MS, shift } from '../../time.ts';
import type { Role } from '../5-roles/topic.ts';
import { UNKNOWN_ZONE } from '../words/zones.ts';
import { type Day, instantOf, resolveDay } from './instants.ts';
import type { Moment, TimeRange } from './time-range.ts';

/** Where a time lies. */
export interface Instants {
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
  /** The day that times further on in the text refer to. */
  readonly lastDay: Day | null;
  readonly isLoose: boolean;
}

/** What a time leans on that names no day, no year or no zone. */
interface Anchors {
  readonly near: Day;
  readonly context: Day | null;
  readonly zone: number;
}

/** The instants of a time; a lone one is a start or an end, as its role says. */
export function resolve(range: TimeRange, role: Role, anchors: Anchors): Instants {
  const { start, finish } = range;
  const ownDay = start?.date ? resolveDay(start.date, anchors.near, anchors.context) : null;
  if (anchors.zone === UNKNOWN_ZONE) return { start: null, end: null, lastDay: ownDay, isLoose: ownDay === null };
  return finish ? resolveRange(start, finish, ownDay, anchors) : resolvePoint(range, role, ownDay, anchors);
}

function resolvePoint(range: TimeRange, role: Role, ownDay: Day | null, { context, zone }: Anchors): Instants {
  const { start } = range;
  const day = ownDay ?? context;
  const named = day === null || !start ? null : momentOn(start, day, zone, null);
  const at = endByDuration(named, range.leadMinutes === null ? 0 : -range.leadMinutes);
  const isEnd = role === 'end' || role === 'actual-end';
  const end = isEnd ? at : endByDuration(at, range.durationMinutes);
  return { start: isEnd ? null : at, end, lastDay: ownDay, isLoose: ownDay === null };
}

function resolveRange(start: Moment | null, finish: Moment, ownDay: Day | null, anchors: Anchors): Instants {
  const { context, zone } = anchors;
  const lateDay = lateDayOf(finish, ownDay, anchors);
  const startDay = ownDay ?? (lateDay !== null && isDateBehind(start, finish) ? lateDay : context);
  if (startDay === null) return { start: null, end: null, lastDay: lateDay, isLoose: lateDay === null };
  const from = start ? momentOn(start, startDay, zone, null) : null;
  const to = momentOn(
    asFinish(isDateBehind(start, finish) ? untilMidnight(finish) : finish),
    lateDay ?? startDay,
    zoneOfFinish(start, finish) ?? zone,
    start,
  );
  // A bare clock time earlier than the start is one of the next day.
  const isOfNextDay = lateDay === null && finish.time !== null && isBefore(to, from);
  return {
    start: from,
    end: isOfNextDay ? endByDuration(to, DAY_OF_MINUTES) : to,
    // 「25日の深夜から26日の早朝にかけて」: hours told further on begin on the first.
    lastDay: isVague(start) ? ownDay : (lateDay ?? ownDay),
    isLoose: ownDay === null && isCounted(finish),
  };
}

/** 「23:30~翌日0:30」 has a day of its own as little as 「23:30~翌0:30」. */
const isCounted = ({ date }: Moment): boolean =>
  date === null || (date.kind === 'day' && date.base === 'context' && date.weekday === null);

/** 「from 07:00 (GMT+3) to 12:59 (GMT+2)」: on the night on which the clock is changed each side has a zone of its own. */
const zoneOfFinish = (start: Moment | null, { zoneMinutes }: Moment): number | null =>
  start?.zoneMinutes != null && zoneMinutes !== UNKNOWN_ZONE ? zoneMinutes : null;

const isVague = (moment: Moment | null): boolean => moment?.time === null && moment.approximate;

/** The day that the far side names for itself. */
function lateDayOf({ date }: Moment, ownDay: Day | null, { near, context }: Anchors): Day | null {
  if (date === null) return null;
  const isRelative = date.kind === 'day' && date.base === 'published';
  return resolveDay(date, isRelative ? near : (ownDay ?? near), ownDay ?? context);
}

const isBefore = (to: EpochMs | null, from: EpochMs | null): boolean => to !== null && from !== null && to <= from;

const DAY_OF_MINUTES = 24 * 60;

/** 「10:00 to 12:00 on Nov 26」: the only date stands behind, and is that of both. */
const isDateBehind = (start: Moment | null, finish: Moment): boolean =>
  start?.date === null && finish.date !== null && finish.time !== null && finish.time.from < finish.date.from;

/** 終日 as the far side of a range lasts until its day is over. */
const asFinish = (moment: Moment): Moment =>
  moment.time?.kind === 'whole' ? { ...moment, time: { ...moment.time, which: 'end-of-day' } } : moment;

/** 「from 22:00 to midnight on November 26」: the day of both ends then. */
const untilMidnight = (moment: Moment): Moment =>
  moment.time?.kind === 'time' && moment.time.isNight === true && moment.time.hour === 0
    ? { ...moment, time: { ...moment.time, hour: 24 } }
    : moment;

function momentOn(moment: Moment, day: Day, zone: number, earlier: Moment | null): EpochMs | null {
  const { time } = moment;
  if (time === null) return instantOf(day, { hour: 0, minute: 0, shiftDays: 0 }, zone);
  if (time.kind === 'whole') {
    return instantOf(day, { hour: time.which === 'end-of-day' ? 24 : 0, minute: 0, shiftDays: 0 }, zone);
  }
  if (time.hour !== null) return instantOf(day, time, zone);
  const hour = earlier?.time?.kind === 'time' ? earlier.time.hour : null;
  return hour === null ? null : instantOf(day, { ...time, hour }, zone);
}

/** The instant `minutes` after `start`. */
export const endByDuration = (start: EpochMs | null, minutes: number | null): EpochMs | null =>
  start === null || minutes === null ? null : shift(start, minutes * MINUTE_MS);
