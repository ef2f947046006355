import { type EpochMs, MINUTE_MS, SECOND_MS, shift } from '../domain/time.ts';
import type { AlarmName, Ports } from './ports.ts';

/** Packed extensions get no alarm sooner than this; unpacked ones do, so it is kept here for both. */
export const SOONEST_ALARM_MS = 30 * SECOND_MS;
/** An alarm that is off by less is left alone: creating it anew on each start would push it away for ever. */
const TOLERANCE_MS = SECOND_MS;

/** Makes the two alarms what they should be, and touches only the one that is not. */
export async function arm(
  ports: Pick<Ports, 'alarms' | 'soon'>,
  desired: Readonly<Record<AlarmName, EpochMs | null>>,
  now: EpochMs,
): Promise<void> {
  const armed = await ports.alarms.getAll();
  for (const name of ['poll', 'next'] as const) {
    const when = desired[name];
    const present = armed[name];
    if (when === null) {
      if (present !== undefined) await ports.alarms.clear(name);
      continue;
    }
    const wanted = Math.max(when, now + SOONEST_ALARM_MS) as EpochMs;
    if (present !== undefined && present >= now && Math.abs(present - wanted) < TOLERANCE_MS) continue;
    await ports.alarms.create(name, wanted);
  }
}

/** While a notification is on screen its words are looked at so often. */
export const REFRESH_SHOWN_MS = MINUTE_MS;

/** The earlier of two moments, null meaning never. */
export const earlier = (a: EpochMs | null, b: EpochMs | null): EpochMs | null =>
  a === null ? b : b === null ? a : a < b ? a : b;

/** When to look again at what is on screen. */
export const nextRefresh = (shownCount: number, now: EpochMs): EpochMs | null =>
  shownCount === 0 ? null : shift(now, REFRESH_SHOWN_MS);
