import { EMPTY_POLL_MEMORY, type PollMemory, type PollRequest, type PollResult } from '../../lib/app/poll.ts';
import { type ExchangeId, FIRST_EXCHANGE, idAt } from '../../lib/domain/exchange.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import type { LiveCondition, Observation } from '../../lib/domain/observation.ts';
import { epochMs, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import type { Look } from './look.ts';
import type { NetworkTrouble } from './network.ts';
import { noticeIdOf, noticeOf } from './notices.ts';
import type { Happening, NoticeHappening, Script } from './script.ts';
import type { Timeline } from './timeline.ts';

/** What one poll brought, kept so that the oracle knows what the machine can know. */
export interface Brought {
  readonly serial: number;
  readonly happenings: readonly NoticeHappening[];
  /** What the answers said of the exchange, in the order in which it counts. */
  readonly looks: readonly Look[];
  /** What the poll said of the exchange without a ground for it. */
  readonly unfounded?: readonly string[];
}

/** What the model keeps in the poll memory: how far the notices were handed on, and what was seen last. */
interface Cursor {
  readonly notices: number;
  readonly serial: number;
  readonly sawHalt: boolean;
  /** When the state was seen to change. */
  readonly changedAt: number;
}

/** A notice that comes out, and what was said of the same stop before. */
interface NoticeOut {
  readonly happening: NoticeHappening;
  readonly before: NoticeHappening | undefined;
}

/** Runs something after a time, for as long as the worker lives and the machine is awake. */
export type Wait = (delayMs: number, run: () => void) => void;

/** What stands behind the `poll` port: an exchange with its way of being asked. */
export interface World {
  isReachable: boolean;
  /** In which way the API of the model answers badly now. */
  trouble: Trouble | null;
  begin(trouble: NetworkTrouble): void;
  end(trouble: NetworkTrouble): void;
  poll(memory: PollMemory, request: PollRequest, wait: Wait): PollResult | Promise<PollResult>;
  /** What the poll that left `memory` brought. */
  broughtBy(memory: PollMemory): Brought | undefined;
}

export type Trouble = Extract<Happening, { is: 'api' }>['what'];

/** All that a bad answer names: a pair that has been stopped for a year. */
const A_DEAD_PAIR: Observation['pairs'] = { mkr_jpy: { status: 'halted', minAmount: '1' } };

/** Whose answers give the time. */
const HOSTS = ['api', 'blog'];

const LONGEST_PAUSE_MS = 115 * MINUTE_MS;
/** Near something new the exchange is asked often, so that the cycle has run shortly before. */
const SHORTLY_BEFORE_MS = 4 * MINUTE_MS;
/** What was seen to change is looked at again so long after. */
const LOOKS_AGAIN_MS = [20 * SECOND_MS, 100 * SECOND_MS];

/**
 * The exchange of one script, behind the `poll` port. It hands on what came out since the memory it is given, and asks
 * to be polled just before and at the next thing that happens: a day costs few polls, and none of them misses anything.
 */
export class Exchange implements World {
  readonly #script: Script;
  readonly #exchange: ExchangeId;
  readonly #timeline: Timeline;
  readonly #notices: readonly NoticeOut[];
  readonly #moments: readonly number[];
  readonly #brought = new Map<number, Brought>();
  #serial = 0;
  #slipped = false;
  isReachable = true;
  trouble: Trouble | null = null;

  constructor(script: Script, timeline: Timeline, exchange: ExchangeId = FIRST_EXCHANGE) {
    this.#script = script;
    this.#exchange = exchange;
    this.#timeline = timeline;
    this.#notices = noticesOf(script);
    timeline.isToldTime ||= script.happenings.some(({ is }) => is === 'wrong-clock');
    const habits = (script.habits ?? []).flatMap(({ start, course }) => [start, ...course.map(({ at }) => at)]);
    this.#moments = script.happenings
      .flatMap((happening) => ('shownAfterMs' in happening ? [happening.at + happening.shownAfterMs] : []))
      .concat(habits)
      .sort((a, b) => a - b);
  }

  /** No network lies between. */
  begin(): void {}
  end(): void {}

  broughtBy(memory: PollMemory): Brought | undefined {
    return this.#brought.get(cursorOf(memory).serial);
  }

  /** What the newest poll brought, whatever became of it. */
  get newest(): Brought | undefined {
    return this.#brought.get(this.#serial);
  }

  poll(memory: PollMemory, { offline, clock, hostsAllowed }: PollRequest): PollResult {
    const cursor = cursorOf(memory);
    const { now, known } = this.#timeline;
    const wall = clock();
    const serial = ++this.#serial;
    const isSilent = offline || !hostsAllowed || !this.isReachable || (this.trouble === 'fails' && isOdd(serial));
    const isPart = !isSilent && this.trouble === 'partial';
    const out = isSilent ? cursor.notices : this.#notices.filter(({ happening }) => isShown(happening, now)).length;
    const since = this.#notices.slice(cursor.notices, out);
    // The sources show each article as it stands.
    const fresh = since.filter(isNewest);
    const seen = this.#answersHalt(serial) ? 'halted' : this.#habit();
    const condition = isSilent ? 'no-answer' : isPart ? 'halted' : seen;
    const pairs = isPart ? A_DEAD_PAIR : {};
    const observation: Observation = { at: wall, source: 'spot-status', condition, pairs };
    const says = isSilent ? 'silent' : isPart ? 'part' : condition === 'normal' ? 'trading' : 'stop';
    const look: Look = { at: known, call: 'status', says, ...(says === 'stop' ? { words: ['HALT'] } : {}) };
    this.#brought.set(serial, { serial, happenings: fresh.map(({ happening }) => happening), looks: [look] });
    const sawHalt = isSilent || isPart ? cursor.sawHalt : condition !== 'normal';
    const changedAt = sawHalt === cursor.sawHalt ? cursor.changedAt : now;
    const again = LOOKS_AGAIN_MS.find((afterMs) => changedAt + afterMs > now) ?? Number.POSITIVE_INFINITY;
    const againMs = changedAt + again - now;
    const troubledMs = this.trouble === null ? Number.POSITIVE_INFINITY : MINUTE_MS;
    const pauseMs = Math.min(troubledMs, isSilent ? 5 * MINUTE_MS : Math.min(againMs, this.#pauseMs()));
    return {
      memory: withCursor({ notices: out, serial, sawHalt, changedAt }),
      notices: fresh.map(({ happening, before }) => this.#notice(happening, before, wall)),
      observations: [observation],
      circuitBreak: null,
      pairs: null,
      health: [
        {
          id: 'blog',
          about: 'notices',
          state: isSilent ? 'bad' : 'ok',
          triedAt: wall,
          readAt: isSilent ? null : wall,
          problem: null,
          failingSince: null,
          retryAt: null,
          itemCount: out,
          recognised: null,
          today: { requests: 1, bytes: 1 },
        },
      ],
      nextPollAt: epochMs(wall + pauseMs),
      clockSkewMs: null,
      clockReadings: isSilent || !this.#timeline.isToldTime ? [] : HOSTS.map((host) => ({ host, skewMs: now - wall })),
    };
  }

  #notice(happening: NoticeHappening, before: NoticeHappening | undefined, seenAt: number): Notice {
    const stop = this.#script.stops[happening.stop];
    if (stop === undefined) throw new Error(`no stop ${happening.stop}`);
    const notice = noticeOf(stop, happening, before, seenAt);
    const { id } = notice;
    return { ...notice, exchange: this.#exchange, id: idAt(this.#exchange, id) };
  }

  /** Until shortly before the next thing to see, or until it when that is close. */
  #pauseMs(): number {
    const { now } = this.#timeline;
    const next = this.#moments.find((moment) => moment > now);
    if (next === undefined || next - now > LONGEST_PAUSE_MS + SHORTLY_BEFORE_MS) return LONGEST_PAUSE_MS;
    return next - now > SHORTLY_BEFORE_MS + MINUTE_MS ? next - now - SHORTLY_BEFORE_MS : next - now;
  }

  /** What it does out of habit now. */
  #habit(): LiveCondition {
    const course = (this.#script.habits ?? []).flatMap((habit) => habit.course);
    return course.findLast(({ at }) => at <= this.#timeline.now)?.condition ?? 'normal';
  }

  /** What the API says: as it is, wrong once, or now this and now that. */
  #answersHalt(serial: number): boolean {
    const slips = this.trouble === 'slip' && !this.#slipped;
    this.#slipped = this.trouble === 'slip';
    const isWrong = slips || (this.trouble === 'flap' && isOdd(Math.floor(serial / 2)));
    return this.#isHalted() !== isWrong;
  }

  #isHalted(): boolean {
    const { now } = this.#timeline;
    const last = this.#script.happenings.findLast(
      (happening) => (happening.is === 'halt' || happening.is === 'resume') && happening.at <= now,
    );
    return last?.is === 'halt';
  }
}

const isOdd = (number: number): boolean => number % 2 === 1;

const isNewest = ({ happening }: NoticeOut, index: number, all: readonly NoticeOut[]): boolean =>
  all.slice(index + 1).every((later) => noticeIdOf(later.happening) !== noticeIdOf(happening));

const isShown = (happening: NoticeHappening, now: number): boolean => happening.at + happening.shownAfterMs <= now;

/** Notices in the order in which the sources show them, each with what was said of the same stop before. */
function noticesOf(script: Script) {
  const notices = script.happenings.filter((happening: Happening) => happening.is === 'notice');
  return notices
    .map((happening) => ({
      happening,
      before: notices.findLast(({ stop, at }) => stop === happening.stop && at < happening.at),
    }))
    .sort((a, b) => a.happening.at + a.happening.shownAfterMs - (b.happening.at + b.happening.shownAfterMs));
}

/** The cursor travels in a field that the memory has anyway, so that it is stored and lost as the real one is. */
function cursorOf(memory: PollMemory): Cursor {
  const stored = memory.validators.model?.etag;
  return stored == null ? { notices: 0, serial: 0, sawHalt: false, changedAt: 0 } : (JSON.parse(stored) as Cursor);
}

const withCursor = (cursor: Cursor): PollMemory => ({
  ...EMPTY_POLL_MEMORY,
  validators: {
    model: { etag: JSON.stringify(cursor), lastModified: null, readAt: null, print: null, distrustedUntil: null },
  },
});
