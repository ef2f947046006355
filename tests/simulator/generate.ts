import { type ChosenStep, DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { SERVICES, type Service } from '../../lib/domain/window.ts';
import { tellParts } from './part-stories.ts';
import { Random } from './random.ts';
import { drawRare } from './rare.ts';
import type { Happening, Script, Stop } from './script.ts';

const EPOCH = Date.parse('2026-03-02T00:00:00+09:00');
const ZONES = ['Asia/Tokyo', 'Asia/Tokyo', 'Asia/Tokyo', 'Europe/London', 'America/New_York'];
const STOPPED: readonly (readonly Service[])[] = [
  ['trading', 'deposit', 'withdrawal', 'api'],
  ['trading', 'deposit', 'withdrawal', 'api'],
  ['api'],
  ['deposit', 'withdrawal'],
  ['login'],
];
const LEADS_MS = [3 * DAY_MS, DAY_MS, 3 * HOUR_MS, HOUR_MS, 30 * MINUTE_MS, 15 * MINUTE_MS, 5 * MINUTE_MS, MINUTE_MS];
const STEPS = Object.keys(DEFAULT_SETTINGS.steps) as (keyof Settings['steps'])[];
const CHOSEN_STEPS = Object.keys(DEFAULT_SETTINGS.servicesLeftOut) as ChosenStep[];

/** The life number `seed`, `days` long: the same on every machine. */
export function generate(seed: number, days: number): Script {
  const random = new Random(seed);
  const startAt = EPOCH + random.whole(0, 300) * DAY_MS + random.whole(0, 23) * HOUR_MS;
  const endAt = startAt + days * DAY_MS;
  const happenings: Happening[] = [];
  const stops = drawStops(random, startAt, endAt, happenings);
  const browser = random.chance(0.3) ? 'firefox' : 'chrome';
  drawTroubles(random, browser, startAt, endAt, happenings);
  drawUser(random, stops.length, startAt, endAt, happenings);
  tellParts(seed, stops, happenings);
  const isTimeUncertain = happenings.some(({ is }) => is === 'clock' || is === 'offline');
  happenings.push(...drawRare(seed, { startAt, endAt, anchors: anchorsOf(happenings), isTimeUncertain }));
  return {
    seed,
    startAt,
    endAt,
    browser,
    language: random.chance(0.5) ? 'ja' : 'en-US',
    zone: random.pick(ZONES),
    settings: drawSettings(random),
    idleDeath: random.chance(0.15),
    slownessMs: random.chance(0.05)
      ? { port: 200, poll: 8 * SECOND_MS, alarm: 5 * SECOND_MS }
      : {
          port: 0,
          poll: random.pick([0, 0, 3 * SECOND_MS, 12 * SECOND_MS]),
          alarm: random.pick([0, 200, 15 * SECOND_MS]),
        },
    staysMs: random.pick([8 * SECOND_MS, 8 * SECOND_MS, 3 * MINUTE_MS, 15 * MINUTE_MS]),
    stops,
    happenings: happenings.sort((a, b) => a.at - b.at),
  };
}

/** Stops far enough from each other that no notice can be about two of them, and halts that nobody announced between. */
function drawStops(random: Random, startAt: number, endAt: number, happenings: Happening[]): Stop[] {
  const stops: Stop[] = [];
  for (let day = startAt + DAY_MS; day + 2 * DAY_MS < endAt; day += random.whole(3, 9) * DAY_MS) {
    const start =
      Math.round((day + random.whole(0, 23) * HOUR_MS) / HOUR_MS) * HOUR_MS + random.pick([0, 30]) * MINUTE_MS;
    if (random.chance(0.2)) {
      const forMs = random.whole(1, 90) * MINUTE_MS;
      happenings.push(shown(random, { at: start, is: 'halt' }), shown(random, { at: start + forMs, is: 'resume' }));
      continue;
    }
    const coins = random.chance(0.15) ? [random.pick(['XRP', 'ETH'] as const)] : [];
    const services = coins.length === 0 ? random.pick(STOPPED) : (['deposit', 'withdrawal'] as const);
    stops.push({ services, coins, style: random.whole(0, 3) });
    drawCourse(random, stops.length - 1, { services }, start, startAt, happenings);
  }
  return stops;
}

type Draft<H> = H extends Happening ? Omit<H, 'shownAfterMs'> : never;

/** Gives a happening the time that the sources take to show it. */
const shown = (random: Random, happening: Draft<Extract<Happening, { shownAfterMs: number }>>): Happening =>
  ({
    ...happening,
    shownAfterMs: happening.is === 'notice' ? random.whole(0, 8) * MINUTE_MS : random.whole(0, 60) * SECOND_MS,
  }) as Happening;

/** One stop from its announcement to its end. */
function drawCourse(
  random: Random,
  stop: number,
  { services }: Pick<Stop, 'services'>,
  firstStart: number,
  notBefore: number,
  happenings: Happening[],
): void {
  let start = firstStart;
  let end = start + random.whole(1, 8) * 30 * MINUTE_MS;
  const firstEnd = end;
  const say = (at: number, says: Extract<Happening, { is: 'notice' }>['says']): void => {
    happenings.push(shown(random, { at, is: 'notice', stop, says, start, end }));
  };
  const announcedAt = Math.max(
    notBefore + HOUR_MS,
    start - random.pick([5 * DAY_MS, 3 * DAY_MS, 30 * HOUR_MS, 4 * HOUR_MS, 12 * MINUTE_MS]),
  );
  say(announcedAt, 'announce');
  for (let changes = random.pick([0, 0, 0, 1, 2]); changes > 0; changes--) {
    const at = announcedAt + Math.floor((start - announcedAt) * (0.3 + 0.5 * random.next()));
    const isFree = happenings.every(
      (other) => other.is !== 'notice' || other.stop !== stop || at - other.at > 20 * MINUTE_MS,
    );
    if (!isFree || start - at < 25 * MINUTE_MS) continue;
    if (random.chance(0.5)) {
      end += random.whole(1, 4) * 30 * MINUTE_MS;
      say(at, 'extend');
    } else {
      start += random.pick([-2, -1, 1, 2, 6]) * 30 * MINUTE_MS;
      if (start - at < 20 * MINUTE_MS) start = firstStart + HOUR_MS;
      end = start + random.whole(1, 8) * 30 * MINUTE_MS;
      const says = random.pick(['edit', 'change'] as const);
      // An article that is saved with the very text that it had at first tells nobody that it holds again.
      say(at, start === firstStart && end === firstEnd ? 'change' : says);
    }
  }
  if (random.chance(0.12) && start - announcedAt > HOUR_MS) {
    say(start - random.whole(6, 25) * MINUTE_MS, random.pick(['cancel', 'postpone']));
    return;
  }
  const isSeen = services.includes('trading') && random.chance(0.7);
  if (random.chance(0.2)) {
    const at = start + Math.floor((end - start) * random.pick([0.6, 0.6, 1.1]));
    end += random.whole(1, 3) * 30 * MINUTE_MS;
    say(at, 'extend');
  }
  const overAt = end + random.pick([-20, -5, 0, 0, 3, 10, 45]) * MINUTE_MS + random.whole(0, 50) * SECOND_MS;
  if (isSeen) {
    const from = start + random.pick([-10, 0, 0, 1, 5]) * MINUTE_MS + random.whole(0, 50) * SECOND_MS;
    happenings.push(shown(random, { at: from, is: 'halt' }), shown(random, { at: overAt, is: 'resume' }));
  } else {
    happenings.push(shown(random, { at: end, is: 'glance' }));
  }
  if (random.chance(0.4)) {
    const saidAt = Math.max(overAt, end) + random.whole(1, 40) * MINUTE_MS;
    if (!isSeen) end = Math.max(end - random.pick([0, 10, 20]) * MINUTE_MS, start + 10 * MINUTE_MS);
    else end = Math.round(overAt / MINUTE_MS) * MINUTE_MS;
    say(saidAt, 'complete');
  }
}

const anchorsOf = (happenings: readonly Happening[]): Happening[] =>
  happenings.filter(({ is }) => ['notice', 'halt', 'resume', 'glance'].includes(is));

/** The machine's and the browser's bad days. */
function drawTroubles(
  random: Random,
  browser: Script['browser'],
  startAt: number,
  endAt: number,
  happenings: Happening[],
): void {
  const near = (): number => {
    const anchors = anchorsOf(happenings);
    return anchors.length > 0 && random.chance(0.6)
      ? random.pick(anchors).at + random.whole(-90, 20) * MINUTE_MS
      : startAt + Math.floor(random.next() * (endAt - startAt));
  };
  const times = (most: number): number => (random.chance(0.5) ? 0 : random.whole(1, most));
  const some = (most: number, draw: (at: number) => Happening): void => {
    for (let n = times(most); n > 0; n--) happenings.push(draw(Math.max(startAt + MINUTE_MS, near())));
  };
  some(4, (at) => ({ at, is: 'sleep', forMs: random.pick([MINUTE_MS, 20 * MINUTE_MS, 3 * HOUR_MS, 9 * HOUR_MS]) }));
  some(3, (at) => ({ at, is: 'close', forMs: random.pick([5 * SECOND_MS, 10 * MINUTE_MS, 9 * HOUR_MS]) }));
  some(8, (at) => ({ at, is: 'crash', calls: random.whole(0, 40), when: random.pick(['before', 'after']) }));
  if (random.chance(0.3)) some(2, (at) => ({ at, is: 'refuse', forMs: random.pick([10 * MINUTE_MS, 5 * HOUR_MS]) }));
  if (random.chance(0.2)) some(2, (at) => ({ at, is: 'full-disk', forMs: random.pick([MINUTE_MS, HOUR_MS]) }));
  if (random.chance(0.2)) some(2, (at) => ({ at, is: 'broken-disk', forMs: random.pick([MINUTE_MS, HOUR_MS]) }));
  if (random.chance(0.3)) some(3, (at) => ({ at, is: 'offline', forMs: random.pick([10 * MINUTE_MS, 4 * HOUR_MS]) }));
  if (random.chance(0.25)) {
    const what = random.pick(['partial', 'fails'] as const);
    some(2, (at) => ({ at, is: 'api', what, forMs: random.pick([MINUTE_MS, 10 * MINUTE_MS, 25 * MINUTE_MS]) }));
  }
  if (random.chance(0.2)) {
    const at = startAt + Math.floor(random.next() * (endAt - startAt));
    // A halt that a slip makes near a planned stop could not be told from the stop's own.
    const isAlone = anchorsOf(happenings).every((other) => Math.abs(other.at - at) > 8 * HOUR_MS);
    const forMs = random.pick([10 * MINUTE_MS, 25 * MINUTE_MS]);
    if (isAlone) happenings.push({ at, is: 'api', what: random.pick(['slip', 'flap'] as const), forMs });
  }
  if (random.chance(0.2)) {
    // Farther off, the machine could no longer tell which planned stop a halt belongs to. A timer of Firefox stays late by
    // as much as the clock was put forward.
    const leaps =
      browser === 'firefox' ? [-9 * MINUTE_MS, 2 * SECOND_MS] : [-9 * MINUTE_MS, 90 * SECOND_MS, 9 * MINUTE_MS];
    some(2, (at) => ({ at, is: 'clock', byMs: random.pick(leaps) }));
  }
}

function drawUser(random: Random, stops: number, startAt: number, endAt: number, happenings: Happening[]): void {
  const anyTime = (): number => startAt + Math.floor(random.next() * (endAt - startAt));
  for (let stop = 0; stop < stops; stop++) {
    const anchor = happenings.find((happening) => happening.is === 'notice' && happening.stop === stop);
    if (anchor?.is !== 'notice') continue;
    const beforeStart = (): number => anchor.start - random.whole(2, 90) * MINUTE_MS;
    if (random.chance(0.3)) happenings.push({ at: beforeStart(), is: 'snooze', stop, forMs: 10 * MINUTE_MS });
    if (random.chance(0.2)) happenings.push({ at: beforeStart(), is: 'tick', stop });
  }
  for (let n = random.pick([0, 0, 1, 3]); n > 0; n--) happenings.push({ at: anyTime(), is: 'sweep' });
  for (let n = random.pick([0, 0, 0, 1, 2]); n > 0; n--) {
    happenings.push({ at: anyTime(), is: 'settings', settings: drawSettings(random) });
  }
}

/** Each step goes without some services, or with all of them. */
const drawLeftOut = (random: Random): Settings['servicesLeftOut'] =>
  Object.fromEntries(
    CHOSEN_STEPS.map((step): [string, readonly Service[]] => [
      step,
      random.chance(0.5) ? [] : random.some(SERVICES, 0.5),
    ]),
  ) as Settings['servicesLeftOut'];

function drawSettings(random: Random): Settings {
  const on = (share: number): boolean => random.chance(share);
  return {
    ...DEFAULT_SETTINGS,
    language: random.pick(['system', 'system', 'ja', 'en']),
    notifications: on(0.96),
    leadTimesMs: on(0.6) ? DEFAULT_SETTINGS.leadTimesMs : random.some(LEADS_MS, 0.4),
    steps: on(0.6)
      ? DEFAULT_SETTINGS.steps
      : (Object.fromEntries(STEPS.map((step) => [step, on(0.75)])) as Settings['steps']),
    services: on(0.7) ? SERVICES : random.some(SERVICES, 0.6),
    servicesLeftOut: on(0.6) ? DEFAULT_SETTINGS.servicesLeftOut : drawLeftOut(random),
    assets: on(0.7) ? [] : ['XRP'],
    quietHours: on(0.65)
      ? DEFAULT_SETTINGS.quietHours
      : {
          on: true,
          startMinute: random.whole(0, 47) * 30,
          endMinute: random.whole(0, 47) * 30,
          weekdays: on(0.6) ? DEFAULT_SETTINGS.quietHours.weekdays : random.some([0, 1, 2, 3, 4, 5, 6], 0.5),
          urgentBreaksThrough: on(0.8),
        },
  };
}
