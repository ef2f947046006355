import type { ArchivePort } from '../app/ports.ts';
import type { Notice } from '../domain/notice/notice.ts';
import { readWhole, writeWhole } from './file-storage.ts';

/** So many versions are kept; the oldest go first. */
const ARCHIVE_LIMIT = 500;

const sameVersion = (a: Notice, b: Notice): boolean =>
  a.id === b.id &&
  a.title === b.title &&
  a.text === b.text &&
  a.publishedAt === b.publishedAt &&
  a.updatedAt === b.updatedAt;

/** Raw notices in a file of their own, one JSON object a line, read when they are asked for. */
export function fileArchive(path: string): ArchivePort {
  const all = (): Notice[] => (readWhole(path) ?? '').split('\n').flatMap(parsed);
  const write = (notices: readonly Notice[]): void =>
    writeWhole(path, notices.map((notice) => `${JSON.stringify(notice)}\n`).join(''));
  return {
    all: async () => all(),
    add: async (versions) => {
      const kept = all();
      const newest = (id: string): Notice | undefined => kept.findLast((notice) => notice.id === id);
      for (const version of versions) {
        const before = newest(version.id);
        if (before === undefined || !sameVersion(before, version)) kept.push(version);
      }
      write(kept.slice(-ARCHIVE_LIMIT));
    },
    clear: async () => write([]),
  };
}

/** A line that was cut off costs itself alone; the cycle checks the rest of each. */
function parsed(line: string): Notice[] {
  try {
    const value: unknown = line === '' ? null : JSON.parse(line);
    return typeof value === 'object' && value !== null ? [value as Notice] : [];
  } catch {
    return [];
  }
}
