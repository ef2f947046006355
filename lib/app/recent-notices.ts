import type { Notice } from '../domain/notice/notice.ts';
import { DAY_MS, type EpochMs } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';

/** Bounds of what is kept beside the archive. */
interface Bounds {
  readonly versions: number;
  readonly characters: number;
}

/** What the archive did not take, the newest versions up to these bounds. */
const HELD: Bounds = { versions: 100, characters: 1_000_000 };
/** What the windows rest on: on a usual day a few articles of some thousand characters. */
const RECENT: Bounds = { versions: 100, characters: 300_000 };
/** Notices speak of a stop until so long after it. */
const SPOKEN_OF_MS = 7 * DAY_MS;

/** The newest of `versions` that the archive has yet to take, oldest first. */
export const heldOf = (versions: readonly Notice[]): readonly Notice[] => bounded(versions.toReversed(), HELD);

/**
 * Those of `versions` that have to be at hand when another notice comes and the archive gives nothing, oldest first:
 * everything that `windows` ahead or just over rest on, then what came last.
 */
export function recentOf(
  versions: readonly Notice[],
  windows: readonly MaintenanceWindow[],
  now: EpochMs,
): readonly Notice[] {
  const current = windows.filter(({ start, end }) => (end ?? start) > now - SPOKEN_OF_MS);
  const ids = new Set(current.flatMap(({ noticeIds }) => noticeIds));
  const newestFirst = distinct(versions).toReversed();
  const [behind, others] = [newestFirst.filter(({ id }) => ids.has(id)), newestFirst.filter(({ id }) => !ids.has(id))];
  return bounded([...behind, ...others], RECENT).toSorted((a, b) => a.seenAt - b.seenAt);
}

/** `versions` by the time at which they were seen, without those that say what their notice said before. */
export function distinct(versions: readonly Notice[]): readonly Notice[] {
  const last = new Map<string, string>();
  return versions
    .toSorted((a, b) => a.seenAt - b.seenAt)
    .filter((version) => {
      const content = contentOf(version);
      const isNew = last.get(version.id) !== content;
      last.set(version.id, content);
      return isNew;
    });
}

/** Those of `versions` that `archived` has not. */
export function lackingIn(archived: readonly Notice[], versions: readonly Notice[]): readonly Notice[] {
  const present = new Set(archived.map(contentOf));
  return versions.filter((version) => !present.has(contentOf(version)));
}

const contentOf = ({ id, title, text, publishedAt, updatedAt }: Notice): string =>
  JSON.stringify([id, title, text, updatedAt ?? publishedAt]);

/** The first of `versions` that fit, in reverse; one that is too large by itself costs no other. */
function bounded(versions: readonly Notice[], bounds: Bounds): readonly Notice[] {
  const kept: Notice[] = [];
  let characters = 0;
  for (const version of versions) {
    if (kept.length === bounds.versions) break;
    if (characters + version.text.length > bounds.characters) continue;
    characters += version.text.length;
    kept.unshift(version);
  }
  return kept;
}
