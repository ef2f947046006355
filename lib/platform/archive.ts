import { clear, createStore, delMany, entries, setMany, values } from 'idb-keyval';
import type { ArchivePort } from '../app/ports.ts';
import type { Notice } from '../domain/notice/notice.ts';

/** At most this many versions are kept; the oldest go first. */
const ARCHIVE_LIMIT = 500;

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

/** Those of `records` that can be kept books of; the cycle checks the rest of each. */
const soundNotices = (records: readonly unknown[]): Notice[] => records.filter(isNotice);

function isNotice(record: unknown): record is Notice {
  if (typeof record !== 'object' || record === null) return false;
  const { id, title, text, seenAt } = record as Partial<Record<keyof Notice, unknown>>;
  const isText = [id, title, text].every((part) => typeof part === 'string');
  return isText && typeof seenAt === 'number' && Number.isFinite(seenAt);
}

/** Raw notices in IndexedDB, which takes more than `storage.local` and is not read on every wake. */
export function noticeArchive(limit = ARCHIVE_LIMIT): ArchivePort {
  const store = createStore('mente-yoho', 'notices');
  return {
    all: async () => soundNotices(await values<unknown>(store)),
    async add(versions) {
      if (versions.length === 0) return;
      // Only the newest version counts: an edit that takes an earlier one back says the old words anew.
      const kept = soundNotices(await values<unknown>(store)).sort((a, b) => a.seenAt - b.seenAt);
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

/** Drops what is beyond `limit`: broken records, which nobody reads, before the oldest ones. */
async function dropOldest(store: ReturnType<typeof createStore>, limit: number): Promise<void> {
  const records = (await entries<IDBValidKey, unknown>(store)).map(([key, record]) => ({
    key,
    seenAt: soundNotices([record])[0]?.seenAt ?? Number.NEGATIVE_INFINITY,
  }));
  const tooMany = records.length - limit;
  if (tooMany <= 0) return;
  const oldest = records.sort((a, b) => a.seenAt - b.seenAt).slice(0, tooMany);
  await delMany(
    oldest.map(({ key }) => key),
    store,
  );
}
