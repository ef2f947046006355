import type { Notice, NoticeReading } from '../../lib/domain/notice/notice.ts';
import { type EpochMs, epochMs, JST_OFFSET_MS } from '../../lib/domain/time.ts';
import { isCalledOff, type MaintenanceWindow } from '../../lib/domain/window.ts';

/** `2026-11-26T02:00` in Japan. */
export const at = (local: string): EpochMs => epochMs(Date.parse(`${local}:00+09:00`));

/** The reverse of `at`; `-` for null. */
export const jst = (instant: EpochMs | null): string =>
  instant === null ? '-' : new Date(instant + JST_OFFSET_MS).toISOString().slice(0, 16);

interface Times {
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
}

/** `2026-11-26T02:00/2026-11-26T05:00` */
export const hours = ({ start, end }: Times): string => `${jst(start)}/${jst(end)}`;

/** `11-26T02:00/11-26T05:00` */
export const dayHours = ({ start, end }: Times): string => `${jst(start).slice(5) || '-'}/${jst(end).slice(5) || '-'}`;

/** `11-26 02:00`, in UTC; `-` for null. */
const utc = (instant: EpochMs | null): string =>
  instant === null ? '-' : new Date(instant).toISOString().slice(5, 16).replace('T', ' ');

/** `11-26 02:00 ~ 11-26 05:00`, in UTC. */
export const utcHours = ({ start, end }: Times): string => `${utc(start)} ~ ${utc(end)}`;

/** Those that are to happen: without what was called off. */
export const standing = <W extends Pick<MaintenanceWindow, 'status'>>(windows: readonly W[]): readonly W[] =>
  windows.filter((window) => !isCalledOff(window));

/** The hours of those that are to happen: `11-26T02:00/11-26T05:00`. */
export const standingHours = (windows: readonly (Times & Pick<MaintenanceWindow, 'status'>)[]): readonly string[] =>
  standing(windows).map(dayHours);

/** The first line is the title. */
export function linesOf(told: string): { readonly title: string; readonly text: string } {
  const [title = '', ...lines] = told.split('\n');
  return { title, text: lines.join('\n') };
}

/** A notice of a test: title and text are all that matters, the rest is filled in. */
export function noticeOf(what: {
  readonly id?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly seen?: string;
  readonly title: string;
  readonly text: string;
}): Notice {
  const published = at(what.published ?? '2026-11-20T12:00');
  return {
    id: what.id ?? 'blog:1',
    exchange: 'bitbank',
    source: 'blog',
    url: null,
    title: what.title,
    text: what.text,
    publishedAt: published,
    updatedAt: what.updated === undefined ? null : at(what.updated),
    seenAt: what.seen === undefined ? published : at(what.seen),
  };
}

/** A notice of which nothing was understood. */
export const NOTHING_READ: NoticeReading = {
  windows: [],
  superseded: [],
  isEndOpen: false,
  isCorrection: false,
  isChange: false,
  kind: 'regular',
  services: [],
  assets: [],
  state: 'unknown',
  isWorkOver: false,
  stateIsOf: [],
  stateDays: [],
  stateNumbers: [],
  movedDays: [],
  sequel: null,
  stateSpares: [],
  partStates: [],
  recurring: [],
  unreadable: false,
  leftovers: [],
  truncated: false,
};
