import { DAY_MS, HOUR_MS, JST_OFFSET_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import { Random } from './random.ts';
import type { Apart, Happening, NoticeHappening, PartKey, Stop } from './script.ts';

/** A stop that was announced once, and how far its story may be told on. */
interface Frame {
  /** The number that the next stop, or part of one, gets. */
  readonly next: number;
  readonly announced: NoticeHappening;
  readonly completed: NoticeHappening | undefined;
}

/** What a story adds; `instead` takes the place of the notice that said it was over. */
interface Story {
  readonly part?: PartKey;
  readonly coins?: Stop['coins'];
  readonly adds: readonly NoticeHappening[];
  readonly instead?: NoticeHappening | undefined;
}

type Draw = (random: Random, frame: Frame) => Story | null;

const HALF_HOUR_MS = 30 * MINUTE_MS;

/** How many of the stops that it can happen to each kind happens to. */
const SHARE = 1 / 8;

/** Each kind draws from a stream of its own, so that a new one leaves the rest of a life as it was. */
const KINDS: readonly { readonly stream: number; readonly of: 'everything' | 'coin'; readonly draw: Draw }[] = [
  { stream: 0x9a201, of: 'everything', draw: drawExtension },
  { stream: 0x9a202, of: 'everything', draw: drawOwnTimes },
  { stream: 0x9a203, of: 'everything', draw: drawOff },
  { stream: 0x9a204, of: 'everything', draw: drawResumed },
  { stream: 0x9a205, of: 'everything', draw: drawRepeat },
  { stream: 0x9a206, of: 'everything', draw: drawDisagreement },
  { stream: 0x9a207, of: 'everything', draw: drawReinstated },
  { stream: 0x9a208, of: 'coin', draw: drawCoinBack },
];

/** The stories of parts in the life number `seed`, put into its stops and happenings; each stop has one at most. */
export function tellParts(seed: number, stops: Stop[], happenings: Happening[]): void {
  const taken = new Set<number>();
  for (const { stream, of, draw } of KINDS) {
    const random = new Random(seed ^ stream);
    for (const [stop, { services, coins }] of [...stops].entries()) {
      const isOf = coins.length > 0 ? of === 'coin' : of === 'everything' && services.length === 4;
      const frame = isOf && !taken.has(stop) ? frameOf(stop, stops.length, happenings) : null;
      const story = frame !== null && random.chance(SHARE) ? draw(random, frame) : null;
      if (story === null) continue;
      taken.add(stop);
      tell(story, stop, stops, happenings);
    }
  }
}

function tell({ part, coins, adds, instead }: Story, stop: number, stops: Stop[], happenings: Happening[]): void {
  const told = stops[stop];
  if (told === undefined) return;
  if (coins !== undefined) stops[stop] = { ...told, coins };
  if (part !== undefined) stops.push({ ...told, part: { of: stop, key: part } });
  const isReplaced = (other: Happening): boolean =>
    instead !== undefined && other.is === 'notice' && other.stop === stop && other.says === 'complete';
  const kept = happenings.filter((other) => !isReplaced(other));
  happenings.splice(0, happenings.length, ...kept, ...adds, ...(instead === undefined ? [] : [instead]));
}

/** A stop whose course is simple enough to tell a story of; null of others. */
function frameOf(stop: number, next: number, happenings: readonly Happening[]): Frame | null {
  const notices = happenings.filter((each) => each.is === 'notice').filter((each) => each.stop === stop);
  const [announced, completed, ...others] = notices.sort((a, b) => a.at - b.at);
  const isSimple = others.length === 0 && (completed === undefined || completed.says === 'complete');
  return announced === undefined || !isSimple ? null : { next, announced, completed };
}

const notice = (random: Random, of: NoticeHappening, at: number, more: Partial<NoticeHappening>): NoticeHappening => ({
  ...of,
  at,
  shownAfterMs: random.whole(0, 8) * MINUTE_MS,
  wording: random.whole(0, 5),
  ...more,
});

/** A moment between the announcement and the start, with time to hear of it; null where there is none. */
function beforeStart(random: Random, { announced: { at, start } }: Frame, leastMs = 25 * MINUTE_MS): number | null {
  const [from, to] = [at + 20 * MINUTE_MS, start - leastMs];
  return to <= from ? null : from + Math.floor(random.next() * (to - from));
}

/** A moment while it is going on. */
const during = (random: Random, { announced: { start, end } }: Frame): number =>
  start + Math.floor((0.2 + 0.6 * random.next()) * (end - start));

const later = (random: Random, from: number): number => from + random.whole(1, 6) * HALF_HOUR_MS;

/** 「〇〇のみ延長」 */
function drawExtension(random: Random, frame: Frame): Story | null {
  const { announced, next } = frame;
  const at = random.chance(0.5) ? beforeStart(random, frame) : during(random, frame);
  const key = random.pick(['withdrawal JPY', 'deposit JPY', 'withdrawal', 'deposit'] as const);
  if (at === null) return null;
  const apart: Apart = { stop: next, key, says: 'extend', start: announced.start, end: later(random, announced.end) };
  return { part: key, adds: [notice(random, announced, at, { says: 'part', apart })] };
}

/** 「APIのみ 4:00〜5:00」 */
function drawOwnTimes(random: Random, frame: Frame): Story | null {
  const { announced, next } = frame;
  const { start, end } = announced;
  const at = beforeStart(random, frame);
  if (at === null || end - start < HOUR_MS) return null;
  const own = random.chance(0.5) ? { start: start + HALF_HOUR_MS, end } : { start, end: end - HALF_HOUR_MS };
  return {
    part: 'api',
    adds: [notice(random, announced, at, { says: 'part', apart: { stop: next, key: 'api', says: 'own', ...own } })],
  };
}

/** Yen's stop called off while trading's stands. */
function drawOff(random: Random, frame: Frame): Story | null {
  const { announced, next } = frame;
  const { start, end } = announced;
  const at = beforeStart(random, frame);
  const key = random.pick(['withdrawal JPY', 'deposit JPY', 'api', 'withdrawal'] as const);
  if (at === null) return null;
  const apart: Apart = { stop: next, key, says: 'off', start, end };
  return { part: key, adds: [notice(random, announced, at, { says: 'part', apart })] };
}

const dayOf = (at: number): number => Math.floor((at + JST_OFFSET_MS) / DAY_MS);

/** Trading at 5:00, yen until 8:00. */
function drawResumed(random: Random, { announced, completed, next }: Frame): Story | null {
  if (completed === undefined) return null;
  const key = random.pick(['withdrawal JPY', 'deposit JPY', 'withdrawal', 'deposit'] as const);
  const end = later(random, Math.ceil(Math.max(completed.at, announced.end) / HALF_HOUR_MS) * HALF_HOUR_MS);
  // A clock time alone is of the day on which it is written.
  if ([end, completed.end].some((time) => dayOf(time) !== dayOf(completed.at))) return null;
  const apart: Apart = { stop: next, key, says: 'resumed', start: announced.start, end };
  return { part: key, adds: [], instead: { ...completed, apart, wording: random.whole(0, 5) } };
}

/** A follow-up that names one service, and says nothing new. */
function drawRepeat(random: Random, frame: Frame): Story | null {
  const at = beforeStart(random, frame);
  const names = random.pick(['api', 'withdrawal', 'deposit', 'deposit JPY', 'withdrawal JPY'] as const);
  return at === null ? null : { adds: [notice(random, frame.announced, at, { says: 'repeat', names })] };
}

/** Two articles for the same night with different times, corrected later or never. */
function drawDisagreement(random: Random, frame: Frame): Story | null {
  const { announced } = frame;
  const { start, end } = announced;
  const at = beforeStart(random, frame, 2 * HOUR_MS);
  if (at === null) return null;
  const gives = random.chance(0.5)
    ? { start, end: later(random, end) }
    : { start: start - random.whole(1, 2) * HALF_HOUR_MS, end };
  const wording = random.whole(0, 5);
  const holds = { start: Math.min(start, gives.start), end: Math.max(end, gives.end) };
  const differing = notice(random, announced, at, { says: 'differ', gives, ...holds, wording });
  const corrected = notice(random, announced, at + random.whole(15, 80) * MINUTE_MS, { says: 'agree', wording });
  return { adds: random.chance(0.6) ? [differing, corrected] : [differing] };
}

/** Called off, and on again. */
function drawReinstated(random: Random, frame: Frame): Story | null {
  const { announced } = frame;
  const at = beforeStart(random, frame, 3 * HOUR_MS);
  if (at === null) return null;
  const off = notice(random, announced, at, { says: 'cancel' });
  const on = notice(random, announced, at + random.whole(20, 150) * MINUTE_MS, { says: 'reinstate' });
  return { adds: [off, on] };
}

/** One of two coins is back. */
function drawCoinBack(random: Random, frame: Frame): Story | null {
  const { announced, completed, next } = frame;
  if (completed !== undefined) return null;
  const { start, end } = announced;
  const backAt = Math.floor((start + 0.7 * (end - start)) / MINUTE_MS) * MINUTE_MS;
  const at = backAt + random.whole(1, 8) * MINUTE_MS;
  const isFirstBack = random.chance(0.5);
  const says: Partial<NoticeHappening> = isFirstBack
    ? {
        says: 'complete',
        end: backAt,
        names: 'deposit ETH',
        apart: { stop: next, key: 'deposit XRP', says: 'left', start, end },
      }
    : { says: 'part', apart: { stop: next, key: 'deposit XRP', says: 'back', start, end: backAt } };
  return { part: 'deposit XRP', coins: ['XRP', 'ETH'], adds: [notice(random, announced, at, says)] };
}
