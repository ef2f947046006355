import type { Notice } from '../domain/notice/notice.ts';
import { type EpochMs, HOUR_MS } from '../domain/time.ts';
import { withLostNotices } from './lost-notices.ts';
import type { PollMemory } from './poll.ts';
import type { Ports } from './ports.ts';
import { readAll } from './read-all.ts';
import { distinct, heldOf, lackingIn, recentOf } from './recent-notices.ts';
import type { State } from './state.ts';
import { type NoticeStore, soundNotices } from './stored/notices.ts';
import { isLeftAlone, within } from './within.ts';

/** While the archive cannot be read, the sources are asked for everything anew at most so often. */
const ASK_AGAIN_MS = 6 * HOUR_MS;

/** What became of the notices of one poll. */
export interface KeptNotices {
  readonly fresh: readonly Notice[];
  /** Whether the archive took them and what was held before; null when it was left alone. */
  readonly isTaken: boolean | null;
  /** What it took: all that was held when it was offered, which need not be all that is held now. */
  readonly taken: readonly Notice[];
  /** When the sources were last asked for everything anew. */
  readonly askedAgainAt: EpochMs | null;
}

/** Puts `fresh`, and what it did not take before, into the archive. Never rejects. */
export async function keepNotices(
  ports: Ports,
  { held, failedAt, askedAgainAt }: NoticeStore,
  fresh: readonly Notice[],
  now: EpochMs,
): Promise<KeptNotices> {
  const waiting = [...held, ...fresh];
  if (waiting.length === 0 || isLeftAlone(failedAt, now)) return { fresh, isTaken: null, taken: [], askedAgainAt };
  try {
    await within(ports, () => ports.archive.add(waiting));
    return { fresh, isTaken: true, taken: waiting, askedAgainAt };
  } catch (error) {
    ports.report('the archive took nothing', error);
    return { fresh, isTaken: false, taken: [], askedAgainAt };
  }
}

/** The state after `kept`: what the archive did not take is held, and offered again with a later poll. */
export function withKept(state: State, { fresh, isTaken, taken, askedAgainAt }: KeptNotices, now: EpochMs): State {
  const { notices, readings } = state;
  if (fresh.length === 0 && isTaken === null && askedAgainAt === notices.askedAgainAt) return state;
  const failedAt = isTaken === null ? notices.failedAt : isTaken ? notices.blindAt : now;
  const held = isTaken ? lackingIn(taken, notices.held) : heldOf([...notices.held, ...fresh]);
  const known = notices.recent ?? [];
  const recent = fresh.length === 0 ? known : recentOf([...known, ...fresh], readings.windows, now);
  return { ...state, notices: { ...notices, held, recent, failedAt, askedAgainAt } };
}

/**
 * Reads the notices again when there is a new one, or when another version of the reader read them last. An archive
 * that gives nothing costs what only it has: what is kept beside it is read all the same, beside what was read before.
 */
export async function withReadings(ports: Ports, state: State, isNews: boolean, now: EpochMs): Promise<State> {
  if (!isNews && state.readings.readBy === ports.version) return state;
  const { held, failedAt, blindAt } = state.notices;
  if (isLeftAlone(blindAt, now)) return isNews ? withoutArchive(ports, state, now) : state;
  try {
    const archived = soundNotices([...(await within(ports, () => ports.archive.all()))]);
    const beside = [...(state.notices.recent ?? []), ...held];
    const versions = distinct([...archived, ...beside]);
    const anew = await readAll(versions, ports.version, now, ports);
    const readings = withLostNotices(anew, state.readings, new Set(versions.map(({ id }) => id)), now);
    const recent = recentOf(versions, readings.windows, now);
    // What it took while it gave nothing may be gone. With something to take it is still in trouble, if it was.
    const lacking = heldOf(distinct(lackingIn(archived, beside)));
    const notices = {
      ...state.notices,
      held: lacking,
      recent,
      failedAt: lacking.length === 0 ? null : failedAt,
      blindAt: null,
    };
    return { ...state, readings, notices };
  } catch (error) {
    ports.report('the archive gave nothing', error);
    return withoutArchive(ports, { ...state, notices: { ...state.notices, failedAt: now, blindAt: now } }, now);
  }
}

/** No version of the extension: whatever stands under it is read again as soon as the archive gives something. */
const UNFINISHED = '';

/** What is kept beside the archive, read; and what was read before of other notices. */
async function withoutArchive(ports: Ports, state: State, now: EpochMs): Promise<State> {
  const { readings, notices } = state;
  const versions = distinct([...(notices.recent ?? []), ...notices.held]);
  const anew = await readAll(versions, UNFINISHED, now, ports);
  const ids = new Set(versions.map(({ id }) => id));
  const isOther = ({ id }: { readonly id: string }): boolean => !ids.has(id);
  const others = readings.windows.filter(({ noticeIds }) => !noticeIds.some((id) => ids.has(id)));
  return {
    ...state,
    readings: {
      readBy: UNFINISHED,
      windows: [...others, ...anew.windows],
      unreadable: [...readings.unreadable.filter(isOther), ...anew.unreadable],
      leftover: [...readings.leftover.filter(isOther), ...anew.leftover],
      partial: [...readings.partial.filter(isOther), ...anew.partial],
      beyond: Math.max(readings.beyond, anew.beyond),
    },
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
