import { clear, createStore, del, setMany, values } from 'idb-keyval';
import type { ArchivePort } from '../app/ports.ts';
import type { Notice } from '../domain/notice/notice.ts';

/** At most this many versions are kept; the oldest go first. */
export const ARCHIVE_LIMIT = 500;

/** The key of one version of one notice: an edit that leaves the dates alone is a version too. */
const versionKey = (notice: Notice): string => [contentKey(notice), notice.seenAt].join('|');

const contentKey = (notice: Notice): string =>
  [notice.id, notice.updatedAt ?? notice.publishedAt ?? '', fingerprint(notice)].join('|');

/** A short name for title and text (FNV-1a, 32 bit); two versions of one notice hardly ever share it. */
function fingerprint(notice: Notice): string {
  let hash = 0x811c9dc5;
  for (const character of `${notice.title}\n${notice.text}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Raw notices in IndexedDB, which takes more than `storage.local` and is not read on every wake. */
export function noticeArchive(limit = ARCHIVE_LIMIT): ArchivePort {
  const store = createStore('mente-yoho', 'notices');
  return {
    all: () => values<Notice>(store),
    async add(versions) {
      if (versions.length === 0) return;
      // Only the newest version counts: an edit that takes an earlier one back says the old words anew.
      const kept = (await values<Notice>(store)).sort((a, b) => a.seenAt - b.seenAt);
      const newest = new Map(kept.map((notice) => [notice.id, contentKey(notice)]));
      const fresh = versions.filter((version) => {
        const isNews = newest.get(version.id) !== contentKey(version);
        newest.set(version.id, contentKey(version));
        return isNews;
      });
      if (fresh.length === 0) return;
      await setMany(
        fresh.map((version) => [versionKey(version), version]),
        store,
      );
      await dropOldest(store, limit);
    },
    clear: () => clear(store),
  };
}

async function dropOldest(store: ReturnType<typeof createStore>, limit: number): Promise<void> {
  const all = await values<Notice>(store);
  const tooMany = all.length - limit;
  if (tooMany <= 0) return;
  const oldest = all.sort((a, b) => a.seenAt - b.seenAt).slice(0, tooMany);
  for (const notice of oldest) await del(versionKey(notice), store);
}
