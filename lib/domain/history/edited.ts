import { jstMidnight } from '../calendar.ts';
import type { NoticeReading, ReadWindow } from '../notice/notice.ts';
import type { DatedVersion } from './version.ts';

/**
 * 「【中止】…」 put over an article that says 「変更前:3月13日 変更後:3月20日」 still: what it gave before and gives unchanged is
 * what is called off now. `before`: what was read of the text before.
 */
export function asEdited(version: DatedVersion, before: NoticeReading | undefined): DatedVersion {
  const { reading } = version;
  const { windows } = reading;
  if (before === undefined || reading.state !== 'cancelled' || before.state === 'cancelled') return version;
  const isSame = ({ start, end, status }: ReadWindow): boolean =>
    status === 'scheduled' && before.windows.some((other) => other.start === start && other.end === end);
  if (windows.length !== before.windows.length || !windows.every(isSame)) return version;
  return { ...version, reading: { ...reading, windows: windows.map((read) => ({ ...read, status: 'cancelled' })) } };
}

/** 「3月10日からのETHの入出金停止は見送ります」: what is called off by its day, and no hours of it, is the one of that day. */
export function asWordOfDay(version: DatedVersion): DatedVersion {
  const { reading } = version;
  const { windows, state, stateDays } = reading;
  if (state !== 'cancelled' && state !== 'postponed') return version;
  const isDay = ({ start, end, status }: ReadWindow): boolean =>
    status === state && start !== null && end === null && start === jstMidnight(start);
  if (!windows.every(isDay)) return version;
  const days = windows.flatMap(({ start }) => start ?? []);
  return { ...version, reading: { ...reading, windows: [], stateDays: [...new Set([...stateDays, ...days])] } };
}
