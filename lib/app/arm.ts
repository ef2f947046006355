import { type EpochMs, epochMs, MINUTE_MS, SECOND_MS, shift } from '../domain/time.ts';
import type { AlarmName, Ports } from './ports.ts';

/**
 * Chrome 120 and later give a packed extension no alarm sooner than this. Unpacked ones, and in Chromium 156 packed ones
 * too (measured), get it after a second; it is kept here for all of them.
 */
export const SOONEST_ALARM_MS = 30 * SECOND_MS;
/** An alarm that is off by less is left alone: creating it anew on each start would push it away for ever. */
const TOLERANCE_MS = SECOND_MS;

/**
 * Sees to it that an alarm comes within a minute, before the cycle changes anything: a cycle that is cut off before it
 * could arm the next one is made up for. One that an alarm began has that alarm's own period; one that a command, a
 * start or an update began has nothing, and Firefox has no alarm at all after a start.
 */
export async function keepAwake(ports: Pick<Ports, 'alarms'>, now: EpochMs): Promise<void> {
  const armed = Object.values(await ports.alarms.getAll());
  if (armed.some((when) => when <= now + MINUTE_MS)) return;
  await ports.alarms.create('next', shift(now, SOONEST_ALARM_MS));
}

const NEVER = Number.MAX_SAFE_INTEGER;

/** Makes the two alarms what they should be, and touches only the one that is not. */
export async function arm(
  ports: Pick<Ports, 'alarms'>,
  desired: Readonly<Record<AlarmName, EpochMs | null>>,
  now: EpochMs,
): Promise<void> {
  const armed = await ports.alarms.getAll();
  // The sooner one first: cut off between the two, the cycle that it begins sets the other.
  const soonestFirst = (['next', 'poll'] as const).toSorted((a, b) => (desired[a] ?? NEVER) - (desired[b] ?? NEVER));
  for (const name of soonestFirst) {
    const when = desired[name];
    const present = armed[name];
    if (when === null) {
      if (present !== undefined) await ports.alarms.clear(name);
      continue;
    }
    if (present !== undefined && isInPlace(present, when, now)) continue;
    await ports.alarms.create(name, epochMs(Math.max(when, now + SOONEST_ALARM_MS)));
  }
}

/**
 * Whether an armed alarm may stay: it stands where it is wanted, or, for what is wanted sooner than an alarm may be
 * created, it comes no later than a new one would. Re-creating it would push a start that is 11 s away to 30 s.
 */
function isInPlace(present: EpochMs, when: EpochMs, now: EpochMs): boolean {
  if (present < now) return false;
  if (Math.abs(present - when) < TOLERANCE_MS) return true;
  return when < present && present <= now + SOONEST_ALARM_MS;
}

/** While a notification is on screen its words are looked at so often, unless what they are about changes. */
export const REFRESH_SHOWN_MS = 10 * MINUTE_MS;

/** The earlier of two moments, null meaning never. */
export const earlier = (a: EpochMs | null, b: EpochMs | null): EpochMs | null =>
  a === null ? b : b === null ? a : a < b ? a : b;

/** When to look again at what is on screen, last looked at at `lookedAt` each. */
export const nextRefresh = (lookedAt: readonly EpochMs[]): EpochMs | null =>
  lookedAt.reduce<EpochMs | null>((soonest, at) => earlier(soonest, shift(at, REFRESH_SHOWN_MS)), null);
