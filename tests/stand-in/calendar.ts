import type { Calendar } from './scenario.ts';

const PARTS = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A calendar that counts its minutes from `baseMs`, which should be a whole minute: notices name no seconds. */
export function calendarFrom(baseMs: number): Calendar {
  const at = (minute: number) =>
    Object.fromEntries(PARTS.formatToParts(baseMs + minute * 60_000).map(({ type, value }) => [type, value]));
  const day = (minute: number) => {
    const part = at(minute);
    return `${part.year}年${part.month}月${part.day}日(${part.weekday})`;
  };
  const time = (minute: number) => `${at(minute).hour}:${at(minute).minute}`;
  return {
    day,
    time,
    shortDay: (minute) => `${at(minute).month}/${at(minute).day}`,
    range: (start, end) => {
      const until = day(start) === day(end) ? time(end) : `${day(end)} ${time(end)}`;
      return `${day(start)} ${time(start)} 〜 ${until}`;
    },
  };
}
