import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { generate } from './generate.ts';
import type { ApiCall, NetworkTrouble, Sign } from './network.ts';
import { PARTS } from './network.ts';
import { Random } from './random.ts';
import type { Happening, Script } from './script.ts';

/** The life that something is drawn for. */
interface Frame {
  readonly startAt: number;
  readonly endAt: number;
  readonly happenings: readonly Happening[];
}

type Draw = (random: Random, frame: Frame) => Happening[];

/** The kinds of trouble with the API: each draws from a stream of its own, in its share of the lives. */
export const API_KINDS = {
  waits: { stream: 0x3a17, share: 1 / 3, draw: beforeHalts(drawWait) },
  'half-dead': { stream: 0x4a1f, share: 1 / 2, draw: beforeHalts(drawHalfDead) },
  'dead calls': { stream: 0xdead, share: 1 / 3, draw: troubles(drawDeadCalls) },
  words: { stream: 0x303d, share: 1 / 4, draw: troubles(drawWord) },
  hampered: { stream: 0x4a39, share: 1 / 6, draw: troubles(() => ({ is: 'hampered' })) },
  partial: { stream: 0x9a27, share: 1 / 4, draw: inHalts(drawPartial) },
  'cut off': { stream: 0xc070, share: 1 / 4, draw: troubles(() => ({ is: 'cut-off' })) },
  flapping: { stream: 0xf1a9, share: 1 / 3, draw: aloneTroubles((random) => ({ is: random.pick(['slip', 'flap']) })) },
} as const satisfies Record<string, { stream: number; share: number; draw: Draw }>;
export type ApiKind = keyof typeof API_KINDS;

const STREAMS = { halts: 0x4a17, signs: 0x5169, nights: 0x21647, fronts: 0xf207, alarms: 0xa1a2 };
const CALLS: readonly ApiCall[] = ['status', 'pairs', 'auction'];
/** Around whatever happens on the exchange nothing else happens that could be taken for it. */
const ALONE_MS = 8 * HOUR_MS;

/** The life number `seed` over the network, `days` long: the same on every machine. */
export function generateOverNetwork(seed: number, days: number): Script {
  const script = generate(seed, days);
  const streamOf = (stream: number): Random => new Random(seed ^ stream);
  const { startAt, endAt } = script;
  const usual = script.happenings.filter(({ is }) => !['api', 'glance', 'wrong-clock'].includes(is));
  const halts = drawHalts(streamOf(STREAMS.halts), { startAt, endAt, happenings: usual });
  const withSigns = drawSigns(streamOf(STREAMS.signs), [...usual, ...halts]);
  const frame: Frame = { startAt, endAt, happenings: withSigns };
  const odd = kindsOf(seed).flatMap((kind) => {
    const random = streamOf(API_KINDS[kind].stream);
    random.next();
    return API_KINDS[kind].draw(random, frame);
  });
  const whole: Frame = { ...frame, happenings: [...withSigns, ...odd.filter(isOfState)] };
  const nights = drawNights(streamOf(STREAMS.nights), whole);
  const fronts = drawFronts(streamOf(STREAMS.fronts), whole);
  const happenings = [...withSigns, ...odd, ...nights, ...fronts].sort((a, b) => a.at - b.at);
  const slownessMs = {
    ...script.slownessMs,
    poll: 0,
    alarm: streamOf(STREAMS.alarms).pick([0, 200, 200, 15 * SECOND_MS]),
  };
  return { ...script, isOverNetwork: true, slownessMs, happenings };
}

/** The kinds of trouble that the life number `seed` knows. */
export const kindsOf = (seed: number): ApiKind[] =>
  (Object.keys(API_KINDS) as ApiKind[]).filter((kind) => {
    const { stream, share } = API_KINDS[kind];
    return new Random(seed ^ stream).chance(share);
  });

const anchorsOf = ({ happenings }: Pick<Frame, 'happenings'>): Happening[] =>
  happenings.filter(({ is }) => is === 'notice' || is === 'halt' || is === 'resume');

/** When something of the exchange happens or was planned to. */
const momentsOf = (frame: Pick<Frame, 'happenings'>): number[] =>
  [...anchorsOf(frame), ...frame.happenings.filter(isOfState)]
    .flatMap((happening) => (happening.is === 'notice' ? [happening.start, happening.end] : [happening.at]))
    .sort((a, b) => a - b);

/** What the answers say is odd, and somebody has to be there to be misled by it. */
const isOfState = (happening: Happening): boolean =>
  happening.is === 'network' && ['word', 'hampered', 'partial', 'slip', 'flap'].includes(happening.trouble.is);

const isAlone = (at: number, moments: readonly number[]): boolean =>
  moments.every((other) => Math.abs(other - at) > ALONE_MS);

const anyTime = (random: Random, { startAt, endAt }: Frame): number =>
  startAt + Math.floor(random.next() * (endAt - startAt));

/** More halts that nobody announced. */
function drawHalts(random: Random, frame: Frame): Happening[] {
  const halts: Happening[] = [];
  for (let n = random.whole(1, 4); n > 0; n--) {
    const at = anyTime(random, frame);
    const forMs = random.pick([3, 12, 25, 45, 90, 200]) * MINUTE_MS + random.whole(0, 59) * SECOND_MS;
    const isOutside = at - frame.startAt < HOUR_MS || frame.endAt - at < ALONE_MS;
    const taken = [...momentsOf(frame), ...momentsOf({ happenings: halts })];
    if (isOutside || !isAlone(at, taken) || !isAlone(at + forMs, taken)) continue;
    const shownAfterMs = random.whole(0, 30) * SECOND_MS;
    halts.push({ at, is: 'halt', shownAfterMs }, { at: at + forMs, is: 'resume', shownAfterMs });
  }
  return halts;
}

/** By what each stop shows. */
function drawSigns(random: Random, happenings: readonly Happening[]): Happening[] {
  return happenings.map((happening) =>
    happening.is === 'halt' ? { ...happening, sign: drawSign(random) } : happening,
  );
}

function drawSign(random: Random): Sign {
  const by = random.pick(['status', 'status', 'code', 'code', 'flags'] as const);
  if (by === 'status') return { by };
  if (by === 'flags') return { by, inAuction: random.chance(0.7) };
  const calls = random.pick<readonly ApiCall[]>([
    CALLS,
    CALLS,
    ['status'],
    ['status', 'pairs'],
    ['pairs'],
    ['pairs', 'auction'],
  ]);
  return { by, calls, status: random.pick([200, 200, 400, 403, 404, 429, 500, 502, 503]) };
}

/** Troubles at moments that are more often near something that happens on the exchange than not. */
function troubles(draw: (random: Random) => NetworkTrouble): Draw {
  return (random, frame) =>
    Array.from({ length: random.whole(2, 5) }, (): Happening => {
      const anchors = anchorsOf(frame);
      const isNear = anchors.length > 0 && random.chance(0.8);
      const at = isNear ? random.pick(anchors).at + random.whole(-40, 20) * MINUTE_MS : anyTime(random, frame);
      const forMs = random.pick([2, 10, 25, 60]) * MINUTE_MS + random.whole(0, 59) * SECOND_MS;
      return { at: Math.max(frame.startAt + MINUTE_MS, at), is: 'network', trouble: draw(random), forMs };
    });
}

/** As `troubles`, and from shortly before halts on, as an exchange behaves that is about to go down. */
function beforeHalts(draw: (random: Random) => NetworkTrouble): Draw {
  return (random, frame) => {
    const before = frame.happenings
      .filter(({ is }) => is === 'halt' && random.chance(0.6))
      .map(({ at }): Happening => {
        const forMs = random.pick([12, 25, 45]) * MINUTE_MS;
        return { at: at - random.whole(2, 9) * MINUTE_MS, is: 'network', trouble: draw(random), forMs };
      });
    return [...before, ...troubles(draw)(random, frame)];
  };
}

/** As `troubles`, and while halts go on, which a part of the pairs must not hide. */
function inHalts(draw: (random: Random) => NetworkTrouble): Draw {
  return (random, frame) => {
    const within = frame.happenings
      .filter(({ is }) => is === 'halt' && random.chance(0.6))
      .map(({ at }): Happening => {
        const forMs = random.pick([5, 12, 25]) * MINUTE_MS;
        return { at: at + random.whole(2, 10) * MINUTE_MS, is: 'network', trouble: draw(random), forMs };
      });
    return [...within, ...troubles(draw)(random, frame)];
  };
}

/** Troubles that could be taken for a stop, far from any. */
function aloneTroubles(draw: (random: Random) => NetworkTrouble): Draw {
  return (random, frame) =>
    Array.from({ length: random.whole(1, 4) }, () => anyTime(random, frame))
      .filter((at) => isAlone(at, momentsOf(frame)))
      .map((at) => ({ at, is: 'network', trouble: draw(random), forMs: random.pick([3, 10, 25]) * MINUTE_MS }));
}

function drawWait(random: Random): NetworkTrouble {
  const value = random.pick<string | { readonly inMs: number }>([
    '0',
    '1',
    '30',
    '120',
    '1200',
    '86400',
    '99999999999999999999',
    '-5',
    '1e9',
    '12.5',
    '',
    'soon',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    'Fri, 31 Dec 9999 23:59:59 GMT',
    { inMs: 40 * SECOND_MS },
    { inMs: HOUR_MS },
    { inMs: -HOUR_MS },
    { inMs: 400 * DAY_MS },
  ]);
  const calls = random.pick<readonly ApiCall[]>([CALLS, CALLS, ['status'], ['pairs', 'status']]);
  return { is: 'wait', status: random.pick([429, 503]), value, calls };
}

function drawHalfDead(random: Random): NetworkTrouble {
  return { is: 'half-dead', share: random.pick([0.3, 0.5, 0.5, 0.5, 0.7]) };
}

function drawDeadCalls(random: Random): NetworkTrouble {
  const calls = random.pick<readonly ApiCall[]>([['status'], ['pairs'], ['auction'], ['pairs', 'auction'], CALLS]);
  return { is: 'dead-calls', calls, how: random.pick(['hang', 'refuse', 'answer-html']) };
}

function drawWord(random: Random): NetworkTrouble {
  return { is: 'word', word: random.pick(['SUSPENDED', 'POST_ONLY', '調整中', 'PREPARING']) };
}

function drawPartial(random: Random): NetworkTrouble {
  return { is: 'partial', names: random.pick(Object.keys(PARTS) as (keyof typeof PARTS)[]) };
}

/** The machine is on for some hours of each day, more often around what happens than not. */
function drawNights(random: Random, frame: Frame): Happening[] {
  const nights: Happening[] = [];
  let offFrom = frame.startAt + random.whole(1, 4) * HOUR_MS;
  while (offFrom + 4 * HOUR_MS < frame.endAt) {
    const onAt = dayBegin(random, frame, offFrom);
    const forMs = onAt - offFrom;
    if (forMs >= HOUR_MS) nights.push({ at: offFrom, is: random.pick(['sleep', 'sleep', 'close'] as const), forMs });
    offFrom = onAt + random.whole(1, 4) * HOUR_MS;
  }
  return nights;
}

/** When the machine is on again: before the next thing that happens within a day and a half, or in a day. */
function dayBegin(random: Random, frame: Frame, offFrom: number): number {
  const next = momentsOf(frame).find((at) => at > offFrom + HOUR_MS && at < offFrom + 36 * HOUR_MS);
  if (next === undefined || random.chance(0.15)) return offFrom + random.whole(16, 34) * HOUR_MS;
  return Math.max(offFrom, next - random.whole(20, 150) * MINUTE_MS);
}

/** A trading page is in front for an hour or three of most things that happen. */
function drawFronts(random: Random, frame: Frame): Happening[] {
  return momentsOf(frame)
    .filter(() => random.chance(0.7))
    .map((at) => ({
      at: Math.max(frame.startAt, at - random.whole(10, 40) * MINUTE_MS),
      is: 'front',
      forMs: random.whole(40, 120) * MINUTE_MS,
    }));
}
