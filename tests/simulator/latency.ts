import type { Settings } from '../../lib/domain/settings.ts';
import { HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import { isWanted } from './duties.ts';
import type { Facts } from './facts.ts';
import type { Outcome } from './run.ts';
import type { Happening, Script } from './script.ts';

/** What stood between a halt and its telling. */
export type Way =
  /** Nothing: the call for the state of the pairs says it. */
  | 'clear'
  /** Half of the calls fail. */
  | 'half-dead'
  /** The server asked to be left alone: counted from when it answers again. */
  | 'waits'
  /** The auction of the pair on screen shows it too, and the list of pairs says by its flags what it is. */
  | 'auction'
  /** Only the list of pairs says it: by its flags, or by the code in its place. */
  | 'list-only';

/** How long a halt took to be told while a trading page was in front; never told is Infinity. */
export interface Latency {
  readonly way: Way;
  readonly seed: number;
  readonly at: number;
  readonly ms: number;
}

/** A halt that is over so soon need not be told. */
const LEAST_MS: Readonly<Record<Way, number>> = {
  clear: 5 * MINUTE_MS,
  'half-dead': 20 * MINUTE_MS,
  waits: 8 * MINUTE_MS,
  auction: 12 * MINUTE_MS,
  'list-only': 40 * MINUTE_MS,
};
const BEFORE_MS = 10 * MINUTE_MS;
const FAR_MS = 6 * HOUR_MS;

type Halt = Extract<Happening, { is: 'halt' }>;

/** How long each halt took that nobody announced and that could be told as soon as it was seen. */
export function latenciesOf(script: Script, { firstTold }: Pick<Outcome, 'firstTold'>): Latency[] {
  if (!canTell(script)) return [];
  return script.happenings.flatMap((happening): Latency[] => {
    if (happening.is !== 'halt' || isPlannedNear(script, happening)) return [];
    const from = happening.at + happening.shownAfterMs;
    const end = script.happenings.find(({ is, at }) => is === 'resume' && at > happening.at)?.at ?? script.endAt;
    const way = wayOf(script, happening, from);
    if (way === null) return [];
    const since = way === 'waits' ? Math.max(from, lastEndOfTrouble(script, from)) : from;
    const until = since + LEAST_MS[way];
    if (end < until || !isWatchedAlone(script, from, until)) return [];
    const told = [...firstTold].find(([name, at]) => name.startsWith('halt:') && at >= from && at <= end)?.[1];
    return [{ way, seed: script.seed, at: from, ms: Math.max(0, (told ?? Number.POSITIVE_INFINITY) - since) }];
  });
}

const A_HALT: Pick<Facts, 'services' | 'ownServices' | 'coins'> = {
  services: ['trading', 'api'],
  ownServices: ['trading', 'api'],
  coins: [],
};

/** Nothing but the exchange decides when a halt is told. */
function canTell({ settings, slownessMs, happenings }: Script): boolean {
  const chosen = happenings.flatMap((happening) => (happening.is === 'settings' ? [happening.settings] : []));
  const isQuick = slownessMs.port === 0 && slownessMs.alarm <= 200;
  return isQuick && happenings.every(({ is }) => is !== 'clock') && [settings, ...chosen].every(wantsHalts);
}

const wantsHalts = (settings: Settings): boolean =>
  (!settings.quietHours.on || settings.quietHours.urgentBreaksThrough) && isWanted('halted', A_HALT, settings);

const isPlannedNear = ({ happenings }: Script, { at }: Halt): boolean =>
  happenings.some((other) => other.is === 'notice' && at > other.start - FAR_MS && at < other.end + FAR_MS);

/** When the last of the troubles is over that stand around `from`. */
const lastEndOfTrouble = ({ happenings }: Script, from: number): number =>
  happenings.reduce(
    (last, other) =>
      other.is === 'network' && other.at < from + LEAST_MS.waits && other.at + other.forMs > last
        ? other.at + other.forMs
        : last,
    from,
  );

/** The way that the news takes; null for one on which nothing can be promised. */
function wayOf({ happenings }: Script, { sign = { by: 'status' } }: Halt, from: number): Way | null {
  const until = from + LEAST_MS['half-dead'];
  const troubles = happenings.flatMap((other) =>
    other.is === 'network' && other.at < until && other.at + other.forMs > from - BEFORE_MS ? [other.trouble] : [],
  );
  const isOnList = sign.by === 'flags' || (sign.by === 'code' && !sign.calls.includes('status'));
  const isInAuction = sign.by === 'flags' && sign.inAuction === true;
  if (troubles.length === 0) return isInAuction ? 'auction' : isOnList ? 'list-only' : 'clear';
  if (isOnList) return null;
  if (troubles.every((trouble) => trouble.is === 'half-dead' && trouble.share <= 0.5)) return 'half-dead';
  return troubles.every(({ is }) => is === 'wait') ? 'waits' : null;
}

/** A trading page is in front, and nothing else happens to the machine. */
function isWatchedAlone({ happenings }: Script, from: number, until: number): boolean {
  const begin = from - BEFORE_MS;
  const isInFront = happenings.some(
    (other) => other.is === 'front' && other.at <= begin && other.at + other.forMs >= until,
  );
  const isDisturbed = happenings.some((other) => {
    if (other.is === 'crash') return Math.abs(other.at - from) < FAR_MS;
    const disturbs = DISTURBING.includes(other.is) && 'forMs' in other;
    return disturbs && other.at < until && other.at + other.forMs > begin;
  });
  return isInFront && !isDisturbed;
}

const DISTURBING: readonly Happening['is'][] = [
  'sleep',
  'close',
  'refuse',
  'full-disk',
  'broken-disk',
  'offline',
  'archive',
];
