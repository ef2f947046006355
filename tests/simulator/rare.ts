import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { Random } from './random.ts';
import type { Happening } from './script.ts';

/** The life that troubles are drawn for. */
interface Frame {
  readonly startAt: number;
  readonly endAt: number;
  /** What happens on the exchange. */
  readonly anchors: readonly Happening[];
  /** The machine's clock is set for good in it, or it is offline at times. */
  readonly isTimeUncertain: boolean;
}

/** How many lives know each of these troubles. */
const SHARE = 1 / 12;

/** Each kind of trouble draws from a stream of its own, so that a new one leaves the rest of a life as it was. */
const KINDS: readonly { readonly stream: number; readonly draw: (random: Random, frame: Frame) => Happening[] }[] = [
  { stream: 0x0a5c41, draw: drawArchive('takes') },
  { stream: 0x0b11d0, draw: drawArchive('gives') },
  { stream: 0x0c10c4, draw: drawWrongClock },
];

/** The troubles that few lives know, of the life number `seed`. */
export function drawRare(seed: number, frame: Frame): Happening[] {
  return KINDS.flatMap(({ stream, draw }) => {
    const random = new Random(seed ^ stream);
    return random.chance(SHARE) ? draw(random, frame) : [];
  });
}

/** A moment of the life, more often near something that happens on the exchange than not. */
function nearSomething(random: Random, { startAt, endAt, anchors }: Frame): number {
  const at =
    anchors.length > 0 && random.chance(0.7)
      ? random.pick(anchors).at + random.whole(-90, 20) * MINUTE_MS
      : startAt + Math.floor(random.next() * (endAt - startAt));
  return Math.max(startAt + MINUTE_MS, at);
}

/** The archive of notices takes nothing, or gives nothing, for minutes or for days. */
function drawArchive(side: 'takes' | 'gives') {
  return (random: Random, frame: Frame): Happening[] =>
    Array.from({ length: random.whole(1, 2) }, () => ({
      at: nearSomething(random, frame),
      is: 'archive',
      side,
      what: random.pick(['refuses', 'hangs'] as const),
      forMs: random.pick([3 * MINUTE_MS, 40 * MINUTE_MS, 5 * HOUR_MS, 2 * DAY_MS]),
    }));
}

/**
 * The machine's clock is wrong, by seconds or by a year. In a life whose clock is set for good nobody could say which of
 * the two the answers contradict, and offline nobody says what time it is.
 */
function drawWrongClock(random: Random, frame: Frame): Happening[] {
  if (frame.isTimeUncertain) return [];
  const byMs = random.pick([-20 * SECOND_MS, 20 * SECOND_MS, HOUR_MS, DAY_MS, -DAY_MS, 365 * DAY_MS, -365 * DAY_MS]);
  const forMs = random.pick([20 * SECOND_MS, 5 * MINUTE_MS, 45 * MINUTE_MS, 3 * HOUR_MS]);
  return [{ at: nearSomething(random, frame), is: 'wrong-clock', byMs, forMs }];
}
