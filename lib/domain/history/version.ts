import type { Notice, NoticeReading } from '../notice/notice.ts';
import type { EpochMs } from '../time.ts';

/** One version of one notice with what was understood of it. */
export interface Version {
  readonly notice: Notice;
  readonly reading: NoticeReading;
}

/** A version with its place in time. */
export interface DatedVersion extends Version {
  readonly at: EpochMs;
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

/** By the time of each version, each text of a notice once. */
export function inOrder(versions: readonly Version[]): readonly DatedVersion[] {
  const firstSeen = new Map<string, EpochMs>();
  for (const { notice } of versions) {
    const seen = firstSeen.get(notice.id);
    if (seen === undefined || notice.seenAt < seen) firstSeen.set(notice.id, notice.seenAt);
  }
  const dated = versions.map((version): DatedVersion => {
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
