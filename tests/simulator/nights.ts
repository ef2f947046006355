import { DAY_MS, type EpochMs, epochMs, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { OtherStates } from '../stand-in/hosts/others.ts';
import { severalWorld } from './several.ts';

/** What a row of nights raised: nothing, if all is well. */
export interface Nights {
  readonly told: readonly string[];
  readonly faces: readonly string[];
  readonly past: number;
}

type Board = OtherStates['bitflyer']['state'];
const FIRST = epochMs(Date.parse('2026-11-26T03:40:00+09:00'));
/** A little late, a little long, an auction after it: as nights are. */
const CLOSED_AFTER_MS = [0, 30_000, 2 * MINUTE_MS] as const;
const LASTS_MS = [6 * MINUTE_MS, 10 * MINUTE_MS, 11 * MINUTE_MS, 13 * MINUTE_MS] as const;

const oneOf = <Value>(values: readonly [Value, ...Value[]], random: () => number): Value =>
  values[Math.floor(random() * values.length)] ?? values[0];

/** Lives `count` nights of 4:00 to 4:10, whose boards close and open as they do. */
export async function playNights(count: number, random: () => number): Promise<Nights> {
  const world = severalWorld(['bitflyer'], FIRST, random);
  const faces = new Set<string>();
  const board = (state: Board) => world.change({ bitflyer: { state } });
  const lookUntil = async (time: EpochMs) => {
    for (let at = world.browser.now; at < time; at = world.browser.now) {
      await world.until(shift(at, Math.min(MINUTE_MS, time - at)));
      faces.add(world.browser.button?.icon ?? 'icon');
    }
  };
  for (let night = 0; night < count; night++) {
    const four = shift(FIRST, night * DAY_MS + 20 * MINUTE_MS);
    world.sleepUntil(shift(four, -20 * MINUTE_MS));
    // Until it has looked again, a machine that slept through the day knows of nothing.
    await world.until(shift(four, -5 * MINUTE_MS));
    await lookUntil(shift(four, oneOf(CLOSED_AFTER_MS, random)));
    board('CLOSED');
    await lookUntil(shift(four, oneOf(LASTS_MS, random)));
    board(random() < 0.5 ? 'PREOPEN' : 'STARTING');
    await lookUntil(shift(world.browser.now, 90_000));
    board('RUNNING');
    await lookUntil(shift(four, 40 * MINUTE_MS));
  }
  return { told: world.told.map(({ title }) => title), faces: [...faces], past: world.view().past.length };
}
