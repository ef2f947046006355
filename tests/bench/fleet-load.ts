import { gzipSync } from 'node:zlib';
import { feedDueAt } from '../../lib/app/feed/ask.ts';
import { NO_FEED } from '../../lib/app/feed/memory.ts';
import { NEW_SOURCE } from '../../lib/app/polling/memory.ts';
import {
  calmedIntervalMs,
  drawJitter,
  dueAt,
  NOTICE_JITTER,
  noticeIntervalMs,
  PATIENT,
  type Rhythm,
  withSpread,
} from '../../lib/app/polling/schedule.ts';
import { DAY_MS, type EpochMs, epochMs, HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import { FIRST } from '../../lib/exchanges/index.ts';
import { feedText } from '../fixtures/signed-feed.ts';
import { aWindow } from '../fixtures/windows.ts';

/*
 * What a fleet of installations asks of an exchange's notice pages and of a feed, on the schedule functions of the
 * extension, without the network. The live state is left out: it is asked the same with a feed and without.
 */

/** A week in which browsers are always on, with one stop: near or on for five hours. */
const DAYS = 7;
const STOP = { from: 3 * DAY_MS + 12 * HOUR_MS, to: 3 * DAY_MS + 17 * HOUR_MS };
/** The live state is looked at so often, and with it what else is due. */
const LOOK_MS = 5 * MINUTE_MS;
const isUrgent = (now: number): boolean => now >= STOP.from && now < STOP.to;

/** Requests in all, and the most of any one minute. */
export interface Load {
  readonly requests: number;
  readonly busiestMinute: number;
}

class Counter {
  readonly #minutes = new Uint32Array((DAYS * DAY_MS) / MINUTE_MS);

  count(now: number): void {
    const minute = Math.floor(now / MINUTE_MS);
    this.#minutes[minute] = (this.#minutes[minute] ?? 0) + 1;
  }

  get load(): Load {
    return this.#minutes.reduce(
      ({ requests, busiestMinute }, each) => ({
        requests: requests + each,
        busiestMinute: Math.max(busiestMinute, each),
      }),
      { requests: 0, busiestMinute: 0 },
    );
  }
}

/** Requests to the exchange's lists of notices that are sure to exist, by `installations` over the week. */
export function noticeLoad(installations: number, hasFeed: boolean, random: () => number): Load {
  const counter = new Counter();
  const sources = FIRST.notices.filter(({ isProbe }) => !isProbe);
  const calmed = hasFeed ? sources.map(({ id }) => id) : [];
  for (let each = 0; each < installations; each++) {
    for (const source of sources) {
      const read = { ...NEW_SOURCE, readAt: epochMs(0) };
      const intervalAt = (now: EpochMs): number => {
        const pace = { urgent: isUrgent(now), watching: false, calmedSources: calmed };
        return calmedIntervalMs(source, noticeIntervalMs(source, read, pace, 0), pace);
      };
      const rhythmAt = (now: EpochMs): Rhythm => ({
        intervalMs: intervalAt(now),
        idleIntervalMs: source.cadence.usualMs,
        patience: PATIENT,
        jitterShare: NOTICE_JITTER,
      });
      const nextAfter = (askedAt: EpochMs): EpochMs => {
        const memory = { ...read, askedAt, jitter: drawJitter(NOTICE_JITTER, random) };
        const usual = dueAt(memory, rhythmAt(askedAt), askedAt);
        // That a stop has come near shows with the next look at the live state.
        const looked = shift(epochMs(STOP.from), random() * LOOK_MS);
        if (askedAt >= STOP.from || usual <= looked) return usual;
        const due = dueAt(withSpread(memory, rhythmAt(looked), looked, random), rhythmAt(looked), looked);
        return due > looked ? due : looked;
      };
      let now = shift(epochMs(0), random() * intervalAt(epochMs(0)));
      for (; now < DAYS * DAY_MS; now = nextAfter(now)) counter.count(now);
    }
  }
  return counter.load;
}

/** What a static host in front of a feed has to bear. */
export interface FeedLoad extends Load {
  /** Answered with "it has not changed". */
  readonly unchanged: number;
  /** Of bodies and of headers, compressed. */
  readonly bytes: number;
}

/** Of a reply and its request with it; measured on static hosts they are 300 to 700. */
const HEADER_BYTES = 500;
const SIGNATURE_BYTES = 89;

/** Requests to a feed that is made anew every `roundMs`, by `installations` over the week. */
export function feedLoad(installations: number, roundMs: number, random: () => number): FeedLoad {
  const counter = new Counter();
  const fileBytes = gzipSync(fileOfAWeek()).length;
  let unchanged = 0;
  let bytes = 0;
  for (let each = 0; each < installations; each++) {
    let known = -1;
    let now = shift(epochMs(0), random() * 10 * MINUTE_MS);
    while (now < DAYS * DAY_MS) {
      const made = Math.floor(now / roundMs);
      counter.count(now);
      bytes += HEADER_BYTES;
      if (made === known) unchanged++;
      else {
        // The file, and then its signature.
        counter.count(now);
        bytes += fileBytes + HEADER_BYTES + SIGNATURE_BYTES;
        known = made;
      }
      const memory = { ...NO_FEED, askedAt: now, jitter: drawJitter(NOTICE_JITTER, random) };
      now = feedDueAt(memory, isUrgent(now), now);
    }
  }
  return { ...counter.load, unchanged, bytes };
}

/** Six stops are known at once in a busy week. */
function fileOfAWeek(): string {
  const now = epochMs(Date.parse('2026-11-24T12:00:00+09:00'));
  const windows = Array.from({ length: 6 }, (_, index) =>
    aWindow({ id: `blog:${index}@x`, start: shift(now, index * DAY_MS), end: shift(now, index * DAY_MS + HOUR_MS) }),
  );
  return feedText(windows, now);
}

export const WEEK_SECONDS = (DAYS * DAY_MS) / 1000;
