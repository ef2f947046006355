import type { Notice } from '../domain/notice/notice.ts';
import { type EpochMs, HOUR_MS } from '../domain/time.ts';
import { withLostNotices } from './lost-notices.ts';
import type { PollMemory } from './poll.ts';
import type { Ports } from './ports.ts';
import { readAll } from './read-all.ts';
import type { State } from './state.ts';
import { type NoticeStore, soundNotices } from './stored/notices.ts';
import type { Readings } from './stored/readings.ts';
import { isLeftAlone, within } from './within.ts';

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
