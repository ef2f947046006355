import { jstMidnight } from './calendar.ts';
import { type ExchangeId, idAt } from './exchange.ts';
import { DAY_MS, type EpochMs, HOUR_MS, isoMinute, JST_OFFSET_MS, MINUTE_MS, shift } from './time.ts';
import { isCalledOff, type MaintenanceWindow, newMaintenance, type Service } from './window.ts';

/** A window that an exchange keeps every day, or every week, without announcing it. Minutes after midnight in Japan. */
export interface UsualWindow {
  /** 0 = Sunday; null: every day. */
  readonly weekday: number | null;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly services: readonly Service[];
  /** What is announced for the same day comes on top of it; else it takes its place. */
  readonly isKeptBeside?: boolean;
}

/** A stop that lasts so much longer than its usual window is no usual one. */
const OUTLASTS_MS = 5 * MINUTE_MS;
/** Ten minutes of cancels alone, or an auction of two, follow on a stop before trading is back. */
const REOPENING_MS = 10 * MINUTE_MS;
/** A usual window is kept to the minute. */
export const KEPT_TO_MS = 2 * MINUTE_MS;
/** What is over is of interest for so long. */
const PAST_MS = HOUR_MS;
/** A usual window is shown on the trading page from so long before it. */
export const USUAL_SHOWN_MS = 30 * MINUTE_MS;

const MARK = 'usual@';

/** Whether `id` is of a usual window. */
export const isUsualId = (id: string): boolean => id.includes(MARK);

export const isUsual = ({ origin }: Pick<MaintenanceWindow, 'origin'>): boolean => origin === 'usual';

/** Whether `window` is announced, or so near that a usual one is shown where people look. */
export const isWithinHabit = (window: Pick<MaintenanceWindow, 'origin' | 'start'>, now: EpochMs): boolean =>
  !isUsual(window) || window.start - now <= USUAL_SHOWN_MS;

/** A usual window stands behind every announced one. */
export const byHabit = (a: Pick<MaintenanceWindow, 'origin'>, b: Pick<MaintenanceWindow, 'origin'>): number =>
  Number(isUsual(a)) - Number(isUsual(b));

/** The occurrence that is on, or over for less than an hour, and the next one. */
export function occurrences(exchange: ExchangeId, usual: readonly UsualWindow[], now: EpochMs): MaintenanceWindow[] {
  return usual.flatMap((each) => {
    const days = Array.from({ length: 9 }, (_, index) => jstMidnight(now, index - 1));
    const all = days.filter((day) => each.weekday === null || weekdayOf(day) === each.weekday);
    const windows = all.map((day) => occurrence(exchange, each, day));
    const current = windows.filter(({ end }) => (end ?? now) > shift(now, -PAST_MS));
    const next = current.find(({ start }) => start > now);
    return current.filter((window) => window.start <= now || window === next);
  });
}

const weekdayOf = (midnight: EpochMs): number => new Date(midnight + JST_OFFSET_MS).getUTCDay();

function occurrence(
  exchange: ExchangeId,
  { startMinute, endMinute, services }: UsualWindow,
  day: EpochMs,
): MaintenanceWindow {
  const start = shift(day, startMinute * MINUTE_MS);
  return newMaintenance({
    id: idAt(exchange, MARK + isoMinute(start)),
    exchange,
    origin: 'usual',
    kind: 'regular',
    services,
    status: 'scheduled',
    start,
    end: shift(day, endMinute * MINUTE_MS),
  });
}

/** Those of `usual` that are listed: of a day for which something is announced, only what was announced is. */
export const notOverruled = (
  usual: readonly MaintenanceWindow[],
  announced: readonly MaintenanceWindow[],
): MaintenanceWindow[] =>
  usual.filter((window) => !announced.some((other) => isOfService(other) && isOfSameDay(other, window)));

/**
 * Those of `usual` in which a stop is none that nobody expects. Where what is announced comes on top of a habit
 * (`isOnTop`), only what lies over it takes its place; else what is announced for the same day does. What was called off
 * speaks of the habit only where it lies over it, and of one that is kept anyway not even then.
 */
export const stillKept = (
  usual: readonly MaintenanceWindow[],
  announced: readonly MaintenanceWindow[],
  isOnTop: boolean,
): MaintenanceWindow[] =>
  usual.filter((window) => {
    const takesPlace = (other: MaintenanceWindow): boolean => {
      if (isOnTop) return !isCalledOff(other) && other.services.includes('trading') && overlap(other, window);
      return isCalledOff(other) ? overlap(other, window) : isOfSameDay(other, window);
    };
    return !announced.some((other) => isOfService(other) && takesPlace(other));
  });

/** A stop of money, or of coins, says nothing of trading. */
const isOfService = ({ services, assets }: MaintenanceWindow): boolean =>
  assets.length === 0 && services.some((service) => service !== 'deposit' && service !== 'withdrawal');

const isOfSameDay = (other: MaintenanceWindow, window: MaintenanceWindow): boolean =>
  jstMidnight(other.start) === jstMidnight(window.start) || overlap(other, window);

const overlap = (other: MaintenanceWindow, { start, end }: MaintenanceWindow): boolean =>
  other.start < (end ?? start) && start < (other.end ?? shift(other.start, DAY_MS));

/**
 * Whether a stop that goes on at `now` has lasted longer than `window`, which is a usual one. What comes between a stop
 * and trading (`isReopening`) takes its time behind the end.
 */
export const outlasts = (window: MaintenanceWindow, now: EpochMs, isReopening = false): boolean =>
  isUsual(window) &&
  window.end !== null &&
  now > shift(window.end, isReopening ? OUTLASTS_MS + REOPENING_MS : OUTLASTS_MS);

/** Whether trading seen at `seenAt` shows that `window`, a usual one, is not kept: seen well after its start. */
export const isDisproved = ({ start }: MaintenanceWindow, seenAt: EpochMs | null): boolean =>
  seenAt !== null && seenAt >= shift(start, KEPT_TO_MS);
