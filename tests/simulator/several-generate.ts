import type { ExchangeId } from '../../lib/domain/exchange.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { DAY_MS, HOUR_MS, JST_OFFSET_MS, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { generate } from './generate.ts';
import { Random } from './random.ts';
import type { Beside, Habit, Happening, Script } from './script.ts';

/** Life number `n` of another exchange is drawn from a seed of its own, so far from the first one's. */
const APART = 100_003;
const STREAM = 0x5e7e;
/** Around what an exchange keeps as a habit nothing else of it happens that could be taken for it. */
const ALONE_MS = 3 * HOUR_MS;
const OF_EXCHANGE: readonly Happening['is'][] = ['notice', 'halt', 'resume', 'glance'];

/** A life in which three exchanges are watched: each with its own stops, and with what it keeps as a habit. */
export function generateSeveral(seed: number, days: number): Script {
  const random = new Random(seed ^ STREAM);
  const script = generate(seed, days);
  const frame = { startAt: script.startAt, endAt: script.endAt };
  const others = [besideOf('bitflyer', seed, script, random), besideOf('gmo', seed, script, random)];
  const choosing = (settings: Settings): Settings => ({
    ...settings,
    exchanges: ['bitflyer', 'gmo'],
    elsewhere: DEFAULT_SETTINGS.elsewhere,
  });
  // By a clock that is wrong, and that nothing sets right, a habit that is kept to the minute is not kept.
  const isOnTime = (happening: Happening): boolean => happening.is !== 'clock' || Math.abs(happening.byMs) < MINUTE_MS;
  const happenings = script.happenings
    .filter(isOnTime)
    .map((happening) =>
      happening.is === 'settings' ? { ...happening, settings: choosing(happening.settings) } : happening,
    );
  const taken = others.flatMap((other) => permissionsOf(other, frame, random));
  return {
    ...script,
    settings: choosing(script.settings),
    others,
    happenings: [...happenings, ...taken].sort((a, b) => a.at - b.at),
  };
}

/** Its course: in some lives that of the first one, to the minute; else one of its own. */
function besideOf(exchange: ExchangeId, seed: number, first: Script, random: Random): Beside {
  const days = (first.endAt - first.startAt) / DAY_MS;
  const windows = usualOf(exchange, first.startAt, first.endAt);
  const isSame = random.chance(0.35);
  for (let n = isSame ? 0 : 1; n < 400; n++) {
    const other = n === 0 ? first : generate(seed + n * APART + (exchange === 'gmo' ? 1 : 0), days);
    const byMs = first.startAt - other.startAt;
    const happenings = other.happenings
      .filter(({ is }) => OF_EXCHANGE.includes(is))
      .map((happening) => shifted(happening, byMs));
    const moments = happenings.flatMap(momentsOf);
    if (!windows.every(({ start, end }) => moments.every((at) => at < start - ALONE_MS || at > end + ALONE_MS)))
      continue;
    const kept = windows.filter((window) => exchange === 'bitflyer' || !isOverruled(window, happenings));
    return {
      exchange,
      stops: other.stops,
      happenings,
      habits: kept.map((window) => habitIn(exchange, window, random)),
    };
  }
  throw new Error(`no life of ${exchange} beside seed ${seed}`);
}

const momentsOf = (happening: Happening): number[] =>
  happening.is === 'notice'
    ? [happening.start, happening.end, happening.apart?.start ?? happening.start, happening.apart?.end ?? happening.end]
    : [happening.at];

function shifted(happening: Happening, byMs: number): Happening {
  const moved = { ...happening, at: happening.at + byMs };
  if (moved.is !== 'notice') return moved;
  const times = <Times extends { readonly start: number; readonly end: number }>(of: Times): Times => ({
    ...of,
    start: of.start + byMs,
    end: of.end + byMs,
  });
  return {
    ...times(moved),
    ...(moved.apart === undefined ? {} : { apart: times(moved.apart) }),
    ...(moved.gives === undefined ? {} : { gives: times(moved.gives) }),
  };
}

interface Times {
  readonly start: number;
  readonly end: number;
}

const dayOf = (at: number): number => Math.floor((at + JST_OFFSET_MS) / DAY_MS);
const midnight = (day: number): number => day * DAY_MS - JST_OFFSET_MS;
/** The first day of the epoch was a Thursday. */
const isSaturday = (day: number): boolean => (day + 4) % 7 === 6;

/** The windows that it keeps every night, or every Saturday. */
function usualOf(exchange: ExchangeId, from: number, until: number): Times[] {
  const days = Array.from({ length: dayOf(until) - dayOf(from) + 1 }, (_, index) => dayOf(from) + index);
  const at = (day: number, from: number, to: number) => ({
    start: midnight(day) + from * MINUTE_MS,
    end: midnight(day) + to * MINUTE_MS,
  });
  return exchange === 'bitflyer'
    ? days.map((day) => at(day, 240, 250))
    : days.filter(isSaturday).map((day) => at(day, 540, 660));
}

/** What is announced for the day of a Saturday's window, whatever becomes of it, takes its place. */
const isOverruled = ({ start }: Times, happenings: readonly Happening[]): boolean =>
  happenings.some((each) => momentsOf(each).some((at) => each.is === 'notice' && dayOf(at) === dayOf(start)));

/** A little late, a little long, and what comes between a stop and trading; now and then it lasts much too long. */
function habitIn(exchange: ExchangeId, { start, end }: Times, random: Random): Habit {
  const stop = { at: start + random.pick([0, 30 * SECOND_MS, 2 * MINUTE_MS]), condition: 'maintenance' } as const;
  if (random.chance(0.08)) {
    const back = { at: end + random.whole(20, 50) * MINUTE_MS, condition: 'normal' } as const;
    return { start, end, course: [stop, back] };
  }
  const opensAt = end + random.pick([-4, 0, 1, 3]) * MINUTE_MS;
  const [condition, lastsMs] =
    exchange === 'gmo' ? (['cancel-only', 10 * MINUTE_MS] as const) : (['auction', 90 * SECOND_MS] as const);
  const opening = { at: opensAt, condition };
  return { start, end, course: [stop, opening, { at: opensAt + lastsMs, condition: 'normal' }] };
}

/** In some lives the user takes a permission away for a while, more often near what happens than not. */
function permissionsOf(
  { exchange, happenings }: Beside,
  { startAt, endAt }: { startAt: number; endAt: number },
  random: Random,
) {
  if (!random.chance(0.3)) return [];
  return Array.from({ length: random.whole(1, 2) }, (): Happening => {
    const near = happenings.length > 0 && random.chance(0.6) ? random.pick(happenings).at : null;
    const at = near === null ? startAt + Math.floor(random.next() * (endAt - startAt)) : near - 10 * MINUTE_MS;
    const forMs = random.pick([10 * MINUTE_MS, 2 * HOUR_MS, 9 * HOUR_MS]);
    return { at: Math.max(startAt + MINUTE_MS, at), is: 'permission', exchange, forMs };
  });
}
