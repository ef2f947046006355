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
}

/** A stop that lasts so much longer than its usual window is no usual one. */
const OUTLASTS_MS = 5 * MINUTE_MS;
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

/** Those of `usual` that no announced window takes the place of: one that stops trading at their time. */
export const notOverruled = (
  usual: readonly MaintenanceWindow[],
  announced: readonly MaintenanceWindow[],
): MaintenanceWindow[] =>
  usual.filter((window) => !announced.some((other) => !isCalledOff(other) && takesPlaceOf(other, window)));

const takesPlaceOf = (other: MaintenanceWindow, { start, end }: MaintenanceWindow): boolean =>
  other.services.includes('trading') &&
  other.start < (end ?? start) &&
  start < (other.end ?? shift(other.start, DAY_MS));

/** Whether a stop that goes on at `now` has lasted longer than `window`, which is a usual one. */
export const outlasts = (window: MaintenanceWindow, now: EpochMs): boolean =>
  isUsual(window) && window.end !== null && now > shift(window.end, OUTLASTS_MS);
