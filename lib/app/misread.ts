import { misreadReport } from '../domain/misread-report.ts';
import type { Notice } from '../domain/notice/notice.ts';
import { announcedWindows } from './announced.ts';
import type { Ports } from './ports.ts';
import { loadState } from './store.ts';
import { attempt } from './within.ts';

/** The report that the notices behind `windowId` were misread; null where no notice speaks of it. */
export async function composeMisread(ports: Ports, windowId: string): Promise<string | null> {
  const state = await loadState(ports.storage, ports.clock());
  // As the notices give it: what the user set right is no misreading.
  const window = announcedWindows({ ...state, corrections: {} }).find(({ id }) => id === windowId);
  if (window === undefined || window.noticeIds.length === 0) return null;
  const versions = await attempt(ports, 'the archive gave nothing', () => ports.archive.all(), []);
  const notices = window.noticeIds.flatMap((id) => newestOf(versions.filter((notice) => notice.id === id)) ?? []);
  return misreadReport(window, notices, ports.version);
}

const newestOf = (versions: readonly Notice[]): Notice | undefined =>
  [...versions].sort((a, b) => b.seenAt - a.seenAt)[0];
