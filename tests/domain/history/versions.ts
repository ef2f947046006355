import { partsOf } from '../../../lib/domain/envelope.ts';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import type { NoticeReading, ReadWindow, Sequel } from '../../../lib/domain/notice/notice.ts';
import { readNotice } from '../../../lib/domain/notice/read.ts';
import type { EpochMs } from '../../../lib/domain/time.ts';
import { at, dayHours, jst, NOTHING_READ, noticeOf } from '../../notice/helpers.ts';

/* What was read of each version of a notice, as the tests of the fold write it. */

/** `26T02`, `26T02:30`, of November 2026. */
export const hour = (dayAndHour: string | null) =>
  dayAndHour === null ? null : at(`2026-11-${dayAndHour.includes(':') ? dayAndHour : `${dayAndHour}:00`}`);

/** A stop of trading as a notice gives it: `26T02` to `26T05`; without a start it is an end alone. */
export const stop = (start: string | null, end: string | null, changes: Partial<ReadWindow> = {}): ReadWindow => ({
  start: hour(start),
  end: hour(end),
  endIsActual: false,
  kind: 'regular',
  services: ['trading'],
  assets: [],
  status: 'scheduled',
  parts: [],
  sorts: [],
  evidence: [],
  confidence: 1,
  ...changes,
});

/** One version of the notice `id`, from the moment it was written on. */
export function version(
  id: string,
  written: string,
  windows: readonly ReadWindow[],
  changes: Partial<NoticeReading> = {},
): Version {
  const published = `2026-11-${written}:00`;
  const notice = noticeOf({
    id,
    published,
    seen: published,
    updated: published,
    title: `${id} ${written}`,
    text: written,
  });
  const reading = { ...NOTHING_READ, windows, state: windows[0]?.status ?? NOTHING_READ.state, ...changes };
  return { notice, reading };
}

/** What a notice tells by the clock alone. */
export const sequelOf = (told: Partial<Sequel>): Sequel => ({
  of: { numbers: [], days: [], announced: [], said: '' },
  shift: null,
  offs: [],
  putOff: [],
  isMerged: false,
  edges: [],
  days: [],
  movedTo: [],
  coins: [],
  isOfSort: false,
  numbers: [],
  end: null,
  over: null,
  more: [],
  ...told,
});

/** The version under a title of its own. */
export const titled = ({ notice, reading }: Version, title: string): Version => ({
  notice: { ...notice, title },
  reading,
});

/** `26T02`; `26T02:30` */
const dayAndHour = (instant: EpochMs | null): string => jst(instant).slice(-8).replace(/:00$/, '');

/** `trading 26T02-26T05 scheduled`, one line a part of each stop; `!` behind an end that was so. */
export const partLines = (...versions: readonly Version[]): readonly string[] =>
  foldNotices(versions).flatMap((window) =>
    partsOf(window).map(({ service, asset, start, end, endIsActual, status }) => {
      const name = asset === null ? service : `${asset} ${service}`;
      return `${name} ${dayAndHour(start)}-${end === null ? '' : dayAndHour(end)}${endIsActual ? '!' : ''} ${status}`;
    }),
  );

/** A notice of an exchange as the reader reads it. */
export function readVersion(what: Parameters<typeof noticeOf>[0]): Version {
  const notice = noticeOf(what);
  return { notice, reading: readNotice(notice, { issuer: 'exchange' }) };
}

/** Those of one month: `readIn('2026-12')('blog:1', '01T10:00', title, text)`. */
export const readIn =
  (month: string) =>
  (id: string, published: string, title: string, text: string): Version =>
    readVersion({ id, published: `${month}-${published}`, title, text });

/** When it was published, its title and its text. */
export type Told = readonly [published: string, title: string, text: string];

/** What is to happen after these notices, one after the other. */
export const leftAfter = (plans: readonly Told[], later: readonly Told[]): string =>
  foldNotices(
    [...plans, ...later].map(([published, title, text], at) =>
      readVersion({ id: `blog:${at + 1}`, published, title, text }),
    ),
  )
    .filter(({ status }) => status !== 'cancelled' && status !== 'postponed')
    .map((window) => `${dayHours(window)} ${window.status}`)
    .join('; ');
