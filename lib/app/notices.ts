import { foldNotices } from '../domain/history/fold.ts';
import { isAhead } from '../domain/leftover.ts';
import type { Leftover, Notice, NoticeReading } from '../domain/notice/notice.ts';
import { readNotice } from '../domain/notice/read.ts';
import { DAY_MS, type EpochMs, HOUR_MS, shift } from '../domain/time.ts';
import type { LeftoverNotice, LeftoverTimes, UnreadableNotice } from '../domain/view.ts';
import { isCalledOff, type MaintenanceWindow } from '../domain/window.ts';
import { withLostNotices } from './lost-notices.ts';
import type { PollMemory } from './poll.ts';
import type { Ports } from './ports.ts';
import type { State } from './state.ts';
import { type NoticeStore, soundNotices } from './stored/notices.ts';
import type { Readings } from './stored/readings.ts';
import { isLeftAlone, within } from './within.ts';

/** A notice that could not be read is listed for so long after it was published. */
const UNREADABLE_LISTED_MS = 14 * DAY_MS;
/** So many windows are kept at most, whatever the notices say. */
const WINDOWS_KEPT = 200;
/** What is over comes after everything that is not, however far off. */
const PAST_COUNTS_MS = 1000 * 365 * DAY_MS;
/** What the archive does not take is kept beside the state, the newest versions up to these bounds. */
const HELD = { versions: 100, characters: 1_000_000 } as const;
/** While the archive cannot be read, the sources are asked for everything anew at most so often. */
const ASK_AGAIN_MS = 6 * HOUR_MS;

/** Puts `fresh` into the archive; what it does not take is held, and offered again with a later poll. Never rejects. */
export async function keepNotices(
  ports: Ports,
  before: NoticeStore,
  fresh: readonly Notice[],
  now: EpochMs,
): Promise<NoticeStore> {
  const waiting = [...before.held, ...fresh];
  if (waiting.length === 0) return before;
  if (isLeftAlone(before.failedAt, now)) return { ...before, held: newestOf(waiting) };
  try {
    await within(ports, () => ports.archive.add(waiting));
    return { ...before, held: [], failedAt: before.blindAt };
  } catch (error) {
    ports.report('the archive took nothing', error);
    return { ...before, held: newestOf(waiting), failedAt: now };
  }
}

function newestOf(versions: readonly Notice[]): readonly Notice[] {
  const kept: Notice[] = [];
  let characters = 0;
  for (const version of versions.toReversed().slice(0, HELD.versions)) {
    characters += version.text.length;
    if (characters > HELD.characters) break;
    kept.unshift(version);
  }
  return kept;
}

/**
 * Reads the notices again when there is a new one, or when another version of the reader read them last. An archive
 * that gives nothing costs what only it has: what is held is read all the same, beside what was read before.
 */
export async function withReadings(ports: Ports, state: State, fresh: readonly Notice[], now: EpochMs): Promise<State> {
  const isNews = fresh.length > 0;
  if (!isNews && state.readings.readBy === ports.version) return state;
  const { held, failedAt, blindAt } = state.notices;
  if (isLeftAlone(state.notices.blindAt, now)) return isNews ? withHeld(ports, state, fresh, now) : state;
  try {
    const archived = soundNotices([...(await within(ports, () => ports.archive.all()))]);
    const kept = [...archived, ...held];
    const anew = readAll(kept, ports.version, now, ports.report);
    const readings = withLostNotices(anew, state.readings, new Set(kept.map(({ id }) => id)), now);
    // It may give and yet not take: with something held it is still in trouble.
    const isSound = held.length === 0 && (failedAt !== null || blindAt !== null);
    const notices = isSound ? { ...state.notices, failedAt: null, blindAt: null } : state.notices;
    return { ...state, readings, notices };
  } catch (error) {
    ports.report('the archive gave nothing', error);
    const blind = { ...state, notices: { ...state.notices, failedAt: now, blindAt: now } };
    return withHeld(ports, blind, fresh, now);
  }
}

/** Reads what is held, where the archive gives nothing: what it took just now it does not give back, so it is held too. */
function withHeld(ports: Ports, state: State, fresh: readonly Notice[], now: EpochMs): State {
  const { held } = state.notices;
  const waiting = newestOf([...held, ...fresh.filter((version) => !held.includes(version))]);
  if (waiting.length === 0) return { ...state, readings: { ...state.readings, readBy: UNFINISHED } };
  const holding = { ...state, notices: { ...state.notices, held: waiting } };
  return { ...holding, readings: besides(ports, holding, now) };
}

/** No version of the extension: whatever stands under it is read again as soon as the archive gives something. */
const UNFINISHED = '';

/** What is held, read; and what was read before of other notices. */
function besides(ports: Ports, { readings, notices }: State, now: EpochMs): Readings {
  const anew = readAll(notices.held, UNFINISHED, now, ports.report);
  const ids = new Set(notices.held.map(({ id }) => id));
  return {
    readBy: UNFINISHED,
    windows: [...readings.windows.filter(({ noticeIds }) => !noticeIds.some((id) => ids.has(id))), ...anew.windows],
    unreadable: [...readings.unreadable.filter(({ id }) => !ids.has(id)), ...anew.unreadable],
    leftover: [...readings.leftover.filter(({ id }) => !ids.has(id)), ...anew.leftover],
    partial: [...readings.partial.filter(({ id }) => !ids.has(id)), ...anew.partial],
    beyond: readings.beyond + anew.beyond,
  };
}

/** Reads every kept version of every notice again and folds them into windows. */
function readAll(versions: readonly Notice[], readBy: string, now: EpochMs, report: Ports['report']): Readings {
  const read = versions.flatMap((notice) => {
    try {
      return [{ notice, reading: readNotice(notice, { issuer: 'exchange' }) }];
    } catch (error) {
      report(`reading ${notice.id}`, error);
      return [];
    }
  });
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

/**
 * The memory to poll with. Where the archive gives nothing, what the sources said before is asked for once more, so
 * that it can be held: without it an extension or a cancellation would have nothing to refer to.
 */
export function memoryToPoll(
  { poll, notices, readings }: State,
  now: EpochMs,
): { memory: PollMemory; store: NoticeStore } {
  const isBlind = notices.failedAt !== null && readings.readBy === UNFINISHED;
  const { askedAgainAt } = notices;
  const isDue = askedAgainAt === null || Math.abs(now - askedAgainAt) >= ASK_AGAIN_MS;
  if (!isBlind || !isDue) return { memory: poll, store: notices };
  const articles = Object.fromEntries(
    Object.entries(poll.articles).map(([id, article]) => [
      id,
      { ...article, openedStamp: null, openedAt: null, attempts: 0, print: null },
    ]),
  );
  return { memory: { ...poll, articles, validators: {} }, store: { ...notices, askedAgainAt: now } };
}
