import { foldNotices } from '../domain/history/fold.ts';
import { isAhead } from '../domain/leftover.ts';
import type { Leftover, Notice, NoticeReading } from '../domain/notice/notice.ts';
import { readNotice } from '../domain/notice/read.ts';
import { DAY_MS, type EpochMs, shift } from '../domain/time.ts';
import type { LeftoverNotice, LeftoverTimes, UnreadableNotice } from '../domain/view.ts';
import { isCalledOff, type MaintenanceWindow } from '../domain/window.ts';
import { pausesBetween } from './pauses.ts';
import type { Ports } from './ports.ts';
import type { Readings } from './stored/readings.ts';

/** A notice that could not be read is listed for so long after it was published. */
const UNREADABLE_LISTED_MS = 14 * DAY_MS;
/** So many windows are kept at most, whatever the notices say. */
const WINDOWS_KEPT = 200;
/** What is over comes after everything that is not, however far off. */
const PAST_COUNTS_MS = 1000 * 365 * DAY_MS;

/** Reads every kept version of every notice again, turn by turn, and folds them into windows. */
export async function readAll(
  versions: readonly Notice[],
  readBy: string,
  now: EpochMs,
  { report, pause }: Pick<Ports, 'report' | 'pause'>,
): Promise<Readings> {
  const read: ReadVersion[] = [];
  const pauseAfter = pausesBetween(pause);
  for (const notice of versions) {
    try {
      read.push({ notice, reading: readNotice(notice, { issuer: 'exchange' }) });
    } catch (error) {
      report(`reading ${notice.id}`, error);
    }
    await pauseAfter(notice.text.length);
  }
  const all = foldNotices(read);
  const windows = nearest(all, now);
  const lists = (isOf: (reading: NoticeReading) => boolean) => newestThat(read, isOf, now);
  return {
    readBy,
    windows,
    unreadable: lists(({ unreadable }) => unreadable),
    leftover: leftoverIn(read, now),
    partial: lists(({ truncated }) => truncated),
    beyond: all.length - windows.length,
  };
}

/** The windows that are kept: what is on or ahead before what is over, and of each what is nearest. */
function nearest(windows: readonly MaintenanceWindow[], now: EpochMs): readonly MaintenanceWindow[] {
  if (windows.length <= WINDOWS_KEPT) return windows;
  const distance = (window: MaintenanceWindow): number => {
    const isPast = (window.end ?? shift(window.start, DAY_MS)) < now;
    return Math.abs(window.start - now) + (isPast ? PAST_COUNTS_MS : 0);
  };
  const kept = new Set([...windows].sort((a, b) => distance(a) - distance(b)).slice(0, WINDOWS_KEPT));
  return windows.filter((window) => kept.has(window));
}

/** Notices whose newest version is read so, for as long as such a notice is listed. */
function newestThat(
  read: readonly ReadVersion[],
  isOf: (reading: NoticeReading) => boolean,
  now: EpochMs,
): UnreadableNotice[] {
  return listed(read, now)
    .filter(({ reading }) => isOf(reading))
    .map(({ notice }) => shownOf(notice));
}

const shownOf = ({ id, title, url, publishedAt, seenAt }: Notice): UnreadableNotice => ({
  id,
  title,
  url,
  publishedAt,
  seenAt,
});

/** Notices whose newest version has times ahead that no window holds, or calls off what lies ahead. */
function leftoverIn(read: readonly ReadVersion[], now: EpochMs): LeftoverNotice[] {
  return listed(read, now).flatMap(({ notice, reading }) => {
    const calledOff = reading.windows.filter(isCalledOff);
    const ahead = (calledOff.length === reading.windows.length ? calledOff : []).flatMap(({ start, end, evidence }) =>
      start !== null && start > now ? [{ start, end, evidence }] : [],
    );
    const others = reading.leftovers.filter((times) => isAhead(times, now)).map((times) => placedIn(notice, times));
    const times = [...others, ...ahead];
    const { kind, services, assets } = reading;
    return times.length === 0 ? [] : [{ ...shownOf(notice), kind, services, assets, times }];
  });
}

/** The times with the words that they were read from; none in the title. */
const placedIn = ({ id, text }: Notice, { start, end, from, to }: Leftover): LeftoverTimes => ({
  start,
  end,
  evidence: [{ noticeId: id, from, to, text: from < 0 ? '' : text.slice(from, to) }],
});

interface ReadVersion {
  readonly notice: Notice;
  readonly reading: NoticeReading;
}

/** The newest version of each notice for as long as it is listed, newest first. */
function listed(read: readonly ReadVersion[], now: EpochMs): readonly ReadVersion[] {
  const newest = new Map<string, (typeof read)[number]>();
  for (const entry of read) {
    const known = newest.get(entry.notice.id);
    if (known === undefined || ageOf(known.notice) <= ageOf(entry.notice)) newest.set(entry.notice.id, entry);
  }
  return [...newest.values()]
    .filter(({ notice }) => now - (notice.publishedAt ?? notice.seenAt) < UNREADABLE_LISTED_MS)
    .sort((a, b) => (b.notice.publishedAt ?? 0) - (a.notice.publishedAt ?? 0));
}

const ageOf = (notice: Notice): number => notice.updatedAt ?? notice.publishedAt ?? notice.seenAt;
