import { DAY_MS, type EpochMs, shift } from '../../time.ts';
import { dayOf, midnightOf } from '../4-times/instants.ts';
import type { MovedDay } from '../5-roles/moved-days.ts';
import type { Retimed, SupersededTimes, WindowDraft } from './draft.ts';

/** Each stop on the day that it is moved to; where the hours stand with the old day, with those. */
export const onNewDays = (windows: readonly WindowDraft[], moves: readonly MovedDay[]): Retimed =>
  moves.reduce<Retimed>((told, move) => onNewDay(told, move), { windows, old: [] });

function onNewDay({ windows, old }: Retimed, { from, to }: MovedDay): Retimed {
  const isOn = (day: number, { start }: WindowDraft): boolean => start !== null && dayOf(start) === day;
  const before = windows.filter((window) => isOn(from, window));
  const there = windows.filter((window) => isOn(to, window));
  const byMs = (to - from) * DAY_MS;
  const moved = windows.flatMap((window): readonly WindowDraft[] => {
    if (isOn(to, window)) return [{ ...window, isNew: true }];
    if (!isOn(from, window)) return [window];
    return there.length > 0
      ? []
      : [{ ...window, start: later(window.start, byMs), end: later(window.end, byMs), isNew: true }];
  });
  // 「of March 11 … on March 16, 02:00-04:00」: hours that both days share are those of the new one.
  const isShared = (window: WindowDraft): boolean =>
    there.some(({ start, end }) => start === later(window.start, byMs) && end === later(window.end, byMs));
  const own = before.filter((window) => !isShared(window));
  const day = { start: midnightOf(from), end: null };
  return { windows: moved, old: [...old, ...(own.length > 0 ? own.map(timesOf) : [day])] };
}

const timesOf = ({ start, end }: WindowDraft): SupersededTimes => ({ start, end });

const later = (instant: EpochMs | null, byMs: number): EpochMs | null =>
  instant === null ? null : shift(instant, byMs);
