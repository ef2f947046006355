import type { Notice, NoticeReading, ReadWindow } from '../notice/notice.ts';
import { DAY_MS, type EpochMs, HOUR_MS } from '../time.ts';
import type { MaintenanceWindow, WindowRevision, WindowStatus } from '../window.ts';

/** One version of one notice with what was understood of it. */
export interface Version {
  readonly notice: Notice;
  readonly reading: NoticeReading;
}

/** A version with its place in time. */
interface Dated extends Version {
  readonly at: EpochMs;
}

/** A window while its history is being told. */
interface Story {
  readonly id: string;
  readonly revisions: WindowRevision[];
  start: EpochMs;
  end: EpochMs | null;
  endIsActual: boolean;
  status: WindowStatus;
  /** Newest reading with times of its own. */
  reading: ReadWindow;
  /** Newest first, each notice once. */
  notices: Notice[];
}

/** In this order a matter goes on, which decides between notices of one moment. */
const COURSE: readonly NoticeReading['state'][] = [
  'unknown',
  'scheduled',
  'in-progress',
  'postponed',
  'extended',
  'cancelled',
  'completed',
];

/** A completion without times, or with an end only, is about a stop that began at most this long before. */
const LATEST_END_MS = 3 * DAY_MS;
/** Notices are posted with dates rounded to the day or the hour: an end may seem to lie ahead of its own notice. */
const ROUNDING_MS = DAY_MS;

/**
 * Folds versions of notices into windows with their revisions. A later version of one notice replaces what it said; other
 * notices about the same stop (change, extension, cancellation, completion, re-post) become revisions of one window.
 * The order of `versions` does not matter. Windows come by start, then id.
 */
export function foldNotices(versions: readonly Version[]): MaintenanceWindow[] {
  const stories: Story[] = [];
  const told = new Map<string, Story[]>();
  for (const version of inOrder(versions)) {
    const before = told.get(version.notice.id) ?? [];
    told.set(version.notice.id, tell(stories, before, version));
  }
  return stories.map(windowOf).sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** By the time of each version, each text of a notice once. */
function inOrder(versions: readonly Version[]): readonly Dated[] {
  const firstSeen = new Map<string, EpochMs>();
  for (const { notice } of versions) {
    const seen = firstSeen.get(notice.id);
    if (seen === undefined || notice.seenAt < seen) firstSeen.set(notice.id, notice.seenAt);
  }
  const dated = versions.map((version): Dated => {
    const { notice } = version;
    const isFirst = notice.seenAt === firstSeen.get(notice.id);
    return { ...version, at: notice.updatedAt ?? (isFirst ? notice.publishedAt : null) ?? notice.seenAt };
  });
  dated.sort(
    (a, b) =>
      a.at - b.at ||
      a.notice.seenAt - b.notice.seenAt ||
      COURSE.indexOf(a.reading.state) - COURSE.indexOf(b.reading.state) ||
      compare(a.notice.id, b.notice.id) ||
      compare(a.notice.title, b.notice.title) ||
      compare(a.notice.text, b.notice.text) ||
      compare(a.notice.url ?? '', b.notice.url ?? ''),
  );
  const last = new Map<string, Notice>();
  return dated.filter(({ notice }) => {
    const before = last.get(notice.id);
    last.set(notice.id, notice);
    return before === undefined || before.text !== notice.text || before.title !== notice.title;
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Adds one version to the stories; returns those that its notice now speaks of. */
function tell(stories: Story[], before: readonly Story[], version: Dated): Story[] {
  const now: Story[] = [];
  const free = (story: Story): boolean => !now.includes(story);
  for (const read of version.reading.windows) {
    const story = ownStory(before.filter(free), read, version) ?? otherStory(stories.filter(free), read, version);
    if (story) revise(story, read, version);
    const spoken = story ?? begin(stories, read, version);
    if (spoken) now.push(spoken);
  }
  const { state } = version.reading;
  if (version.reading.windows.length === 0) {
    for (const story of wordOnly(stories, before, version)) {
      settle(story, state === 'unknown' ? story.status : state, version);
      now.push(story);
    }
  }
  // What the notice said before and does not say any more is withdrawn, unless another notice stands for it.
  for (const story of before) {
    if (now.includes(story) || story.notices.some((notice) => notice.id !== version.notice.id)) continue;
    if (version.reading.windows.length > 0 && story.status !== 'completed') settle(story, 'cancelled', version);
    now.push(story);
  }
  return now;
}

/** In an edited notice the window nearest to the old times is the old window. */
function ownStory(before: readonly Story[], read: ReadWindow, version: Dated): Story | null {
  const same = before.find((story) => story.start === read.start && story.end === read.end);
  if (same) return same;
  const replaced = before.find((story) => isSuperseded(story, version));
  if (replaced) return replaced;
  const { windows } = version.reading;
  // Several windows: one that another line of the edit still names is not the one that moved.
  const open = before.filter(
    (story) => !windows.some((other) => other !== read && other.start === story.start && other.end === story.end),
  );
  const anchor = read.start ?? read.end;
  if (anchor === null) return open[0] ?? null;
  return open.reduce<Story | null>(
    (best, story) => (best === null || Math.abs(story.start - anchor) < Math.abs(best.start - anchor) ? story : best),
    null,
  );
}

function otherStory(stories: readonly Story[], read: ReadWindow, version: Dated): Story | null {
  const kin = stories.filter((story) => isKin(story.reading, read));
  const { start, end } = read;
  if (start === null) {
    if (end === null) return null;
    const fitting = kin.filter(
      (story) => story.start < end && end - story.start <= LATEST_END_MS && story.status !== 'cancelled',
    );
    return fitting.reduce<Story | null>(
      (best, story) => (best === null || story.start > best.start ? story : best),
      null,
    );
  }
  return (
    kin.find((story) => story.start === start && story.end === end) ??
    kin.find((story) => isSuperseded(story, version)) ??
    kin.find((story) => story.start === start && sharesService(story.reading, read)) ??
    (read.status === 'scheduled' ? null : (kin.find((story) => overlaps(story, start, end)) ?? null))
  );
}

/** The version names the story's present times as the old ones. */
function isSuperseded(story: Story, version: Dated): boolean {
  return version.reading.superseded.some(
    (old) =>
      (old.start !== null || old.end !== null) &&
      (old.start === null || old.start === story.start) &&
      (old.end === null || old.end === story.end),
  );
}

/** One coin's stop is never the exchange's stop, nor another coin's. */
function isKin(a: ReadWindow, b: ReadWindow): boolean {
  if ((a.kind === 'asset') !== (b.kind === 'asset')) return a.assets.length === 0 && b.assets.length === 0;
  if (a.kind !== 'asset') return true;
  return a.assets.length === 0 || b.assets.length === 0 || a.assets.some((asset) => b.assets.includes(asset));
}

function sharesService(a: ReadWindow, b: ReadWindow): boolean {
  const vague = (read: ReadWindow): boolean => read.services.every((service) => service === 'other');
  return vague(a) || vague(b) || a.services.some((service) => b.services.includes(service));
}

const overlaps = (story: Story, start: EpochMs, end: EpochMs | null): boolean =>
  start < (story.end ?? story.start + HOUR_MS) && story.start < (end ?? start + HOUR_MS);

/** Stories that a version without times speaks of: its own, those whose old times it names, or the one under way. */
function wordOnly(stories: readonly Story[], before: readonly Story[], version: Dated): readonly Story[] {
  const { state, kind, assets } = version.reading;
  if (state === 'unknown' || state === 'scheduled') return before;
  if (before.length > 0) return before;
  const named = stories.filter((story) => isSuperseded(story, version));
  if (named.length > 0) return named;
  const kin = stories.filter(
    (story) =>
      (story.reading.kind === 'asset') === (kind === 'asset') &&
      (kind !== 'asset' || story.reading.assets.some((asset) => assets.includes(asset))) &&
      story.status !== 'cancelled' &&
      story.status !== 'completed',
  );
  const fits = (story: Story): boolean =>
    state === 'cancelled' || state === 'postponed'
      ? story.start >= version.at - ROUNDING_MS
      : story.start <= version.at + ROUNDING_MS && version.at - story.start <= LATEST_END_MS;
  const nearest = kin
    .filter(fits)
    .reduce<Story | null>(
      (best, story) =>
        best === null || Math.abs(story.start - version.at) < Math.abs(best.start - version.at) ? story : best,
      null,
    );
  return nearest ? [nearest] : [];
}

function begin(stories: Story[], read: ReadWindow, version: Dated): Story | null {
  // An end alone is news of a stop already under way; of one that is over nothing is left to tell.
  const start = read.start ?? (read.status === 'completed' || read.end === null ? null : version.at);
  if (start === null || (read.end !== null && read.end <= start)) return null;
  const plain = `${version.notice.id}@${minuteOf(start)}`;
  const taken = (id: string): boolean => stories.some((story) => story.id === id);
  const ended = taken(plain) ? `${plain}/${read.end === null ? '' : minuteOf(read.end)}` : plain;
  let id = ended;
  for (let n = 2; taken(id); n++) id = `${ended}#${n}`;
  const story: Story = {
    id,
    revisions: [],
    start,
    end: read.end,
    endIsActual: read.endIsActual,
    status: statusOf(read, version, false),
    reading: read,
    notices: [],
  };
  if (story.status === 'completed') close(story, version);
  stories.push(story);
  note(story, version);
  return story;
}

const minuteOf = (instant: EpochMs): string => `${new Date(instant).toISOString().slice(0, 16)}Z`;

function revise(story: Story, read: ReadWindow, version: Dated): void {
  const start = read.start ?? story.start;
  const isWordOfEnd = read.start === null && read.end !== null;
  const end = read.end ?? (read.start === null || read.status === 'completed' ? story.end : null);
  const isSame = start === story.start && end === story.end;
  // A reminder that repeats the extended end does not take the extension back.
  const isReminder = isSame && story.status === 'extended' && read.status === 'scheduled';
  const status = statusOf(read, version, !isSame);
  story.status = isReminder ? 'extended' : isWordOfEnd && status === 'scheduled' ? story.status : status;
  story.start = start;
  story.end = end;
  story.endIsActual = read.endIsActual;
  if (status === 'completed') close(story, version);
  story.reading = {
    ...read,
    kind: read.kind === 'other' ? story.reading.kind : read.kind,
    services: read.services.every((service) => service === 'other') ? story.reading.services : read.services,
    assets: read.assets.length === 0 ? story.reading.assets : read.assets,
    evidence: read.evidence.length === 0 ? story.reading.evidence : read.evidence,
  };
  note(story, version);
}

/** Put off to times that the notice gives: at those it will take place. */
const statusOf = (read: ReadWindow, version: Dated, isMoved: boolean): WindowStatus =>
  read.status === 'postponed' && (isMoved || version.reading.superseded.length > 0) ? 'scheduled' : read.status;

/** A word about a window without times of its own. */
function settle(story: Story, status: WindowStatus, version: Dated): void {
  story.status = status;
  if (status === 'completed') close(story, version);
  note(story, version);
}

/** It was over when the notice was written, at the latest. */
function close(story: Story, version: Dated): void {
  if (story.endIsActual) return;
  if (version.at > story.start && (story.end === null || version.at < story.end)) story.end = version.at;
  story.endIsActual = story.end !== null;
}

function note(story: Story, version: Dated): void {
  const last = story.revisions.at(-1);
  if (!last || last.start !== story.start || last.end !== story.end || last.status !== story.status) {
    story.revisions.push({
      at: version.at,
      noticeId: version.notice.id,
      start: story.start,
      end: story.end,
      status: story.status,
    });
  }
  story.notices = [version.notice, ...story.notices.filter((notice) => notice.id !== version.notice.id)];
}

function windowOf(story: Story): MaintenanceWindow {
  const [newest] = story.notices;
  return {
    id: story.id,
    origin: 'notice',
    kind: story.reading.kind,
    services: story.reading.services,
    assets: story.reading.assets,
    status: story.status,
    start: story.start,
    end: story.end,
    endIsActual: story.endIsActual,
    observedStart: null,
    observedEnd: null,
    seenRunningAt: null,
    noticeIds: story.notices.map((notice) => notice.id),
    title: newest?.title ?? '',
    url: newest?.url ?? null,
    publishedAt: newest?.publishedAt ?? null,
    revisions: story.revisions,
    parts: [],
    disagreement: [],
    evidence: story.reading.evidence,
    confidence: story.reading.confidence,
  };
}
