import { describe, expect, it } from 'vitest';
import { epochMs, HOUR_MS } from '../../lib/domain/time.ts';
import { localClockRange, localDayRange, zoneCity, zoneOffsetMs } from '../../lib/messages/local-time.ts';
import { jst } from '../fixtures/views.ts';

describe('the user’s own clock', () => {
  it.each([
    ['Europe/London', 'Tue 24 Nov, 17:00–20:00'],
    ['America/New_York', 'Tue 24 Nov, 12:00–15:00'],
    ['Asia/Kolkata', 'Tue 24 Nov, 22:30–Wed 25 Nov, 1:30'],
    ['Pacific/Auckland', 'Wed 25 Nov, 6:00–9:00'],
    ['UTC', 'Tue 24 Nov, 17:00–20:00'],
  ])('is shown beside Japan’s in %s', (zone, expected) => {
    expect(localDayRange(jst('11-25 02:00'), jst('11-25 05:00'), 'en', zone)).toBe(expected);
  });

  it('is that of the start alone where no end is announced', () => {
    expect(localDayRange(jst('11-25 02:00'), null, 'en', 'Europe/London')).toBe('Tue 24 Nov, 17:00');
    expect(localClockRange(jst('11-25 02:00'), null, 'ja', 'Europe/London')).toBe('17:00');
  });

  it.each(['Asia/Tokyo', 'Asia/Seoul'])('is not shown in %s, where it is the same', (zone) => {
    expect(localDayRange(jst('11-25 02:00'), null, 'ja', zone)).toBeNull();
  });

  it.each([
    ['Europe/London', '2026-10-25T09:30', '2026-10-25T11:30', 'Sun 25 Oct, 1:30–2:30'],
    ['Europe/London', '2026-03-29T09:30', '2026-03-29T11:00', 'Sun 29 Mar, 0:30–3:00'],
    ['America/New_York', '2026-11-01T14:00', '2026-11-01T16:30', 'Sun 1 Nov, 1:00–2:30'],
    ['Australia/Sydney', '2026-10-04T00:00', '2026-10-04T03:00', 'Sun 4 Oct, 1:00–5:00'],
  ])('changes between start and end in %s', (zone, start, end, expected) => {
    const at = (local: string) => epochMs(Date.parse(`${local}:00+09:00`));
    expect(localDayRange(at(start), at(end), 'en', zone)).toBe(expected);
  });

  it('moves with daylight saving', () => {
    expect(zoneOffsetMs(jst('01-15 12:00'), 'Europe/London')).toBe(0);
    expect(zoneOffsetMs(jst('07-15 12:00'), 'Europe/London')).toBe(HOUR_MS);
  });

  it('falls back on UTC for a zone that does not exist', () => {
    expect(zoneOffsetMs(jst('11-25 02:00'), 'Mars/Olympus_Mons')).toBe(0);
  });

  it('calls the zone by its city', () => {
    expect(zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  });
});
