import { HOUR_MS, JST_OFFSET_MS, MINUTE_MS } from '../../lib/domain/time.ts';

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** What to add to UTC for the wall clock of `zone`; asked once an hour, since zones change on whole hours. */
export function offsetOf(zone: string, at: number): number {
  const hour = Math.floor(at / HOUR_MS) * HOUR_MS;
  const key = `${zone} ${hour}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
  formats.set(zone, format);
  const offset = Date.parse(`${format.format(hour).replace(' ', 'T')}Z`) - hour;
  offsets.set(key, offset);
  return offset;
}

/** When the quiet stretch around `at` ends by the rules of the settings; null when it is loud. Minute by minute. */
export function quietEnd(
  hours: {
    readonly on: boolean;
    readonly startMinute: number;
    readonly endMinute: number;
    readonly weekdays: readonly number[];
  },
  at: number,
  zone: string,
): number | null {
  if (!hours.on || hours.startMinute === hours.endMinute) return null;
  const local = new Date(at + offsetOf(zone, at));
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  const today = local.getUTCDay();
  const yesterday = (today + 6) % 7;
  const wraps = hours.endMinute < hours.startMinute;
  const begunToday =
    hours.weekdays.includes(today) && minute >= hours.startMinute && (wraps || minute < hours.endMinute);
  const begunYesterday = wraps && hours.weekdays.includes(yesterday) && minute < hours.endMinute;
  if (!begunToday && !begunYesterday) return null;
  const left = hours.endMinute - minute + (begunYesterday || !wraps ? 0 : 24 * 60);
  return Math.floor(at / MINUTE_MS) * MINUTE_MS + left * MINUTE_MS;
}

/** `08-13 17:18:01 JST`. */
export const clockOf = (at: number): string =>
  `${new Date(at + JST_OFFSET_MS).toISOString().slice(5, 19).replace('T', ' ')} JST`;
