import { DAY_MS, type EpochMs, epochMs, HOUR_MS, JST_OFFSET_MS, MINUTE_MS, shift } from '../../time.ts';
import type { WindowStatus } from '../../window.ts';
import { dayOf } from '../4-times/instants.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import type { SupersededTimes, WindowDraft } from '../6-windows/draft.ts';
import type { Notice, NoticeReading } from '../notice.ts';
import type { NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import type { Claim } from './state.ts';

const CALLED_OFF = TAG.cancelled | TAG.postponed;

/** When this version was written. A date without a clock time means the end of its day. */
export function writtenAt({ publishedAt, updatedAt, seenAt }: Notice): EpochMs {
  if (publishedAt === null && updatedAt === null) return seenAt;
  const written = epochMs(Math.max(publishedAt ?? 0, updatedAt ?? 0));
  return (written + JST_OFFSET_MS) % DAY_MS === 0 ? shift(written, DAY_MS) : written;
}

/** The soonest that are not over yet, then the latest of the rest; in the order of the notice. */
export function nearestAhead(windows: readonly WindowDraft[], written: EpochMs, most: number): readonly WindowDraft[] {
  if (windows.length <= most) return windows;
  const away = ({ start, end }: WindowDraft): number => {
    const at = end ?? start ?? written;
    return at >= written ? at - written : NEVER + written - at;
  };
  const kept = new Set([...windows].sort((a, b) => away(a) - away(b)).slice(0, most));
  return windows.filter((window) => kept.has(window));
}

/** More than any window lies ahead. */
const NEVER = 1e13;

/** 「Maintenance has been completed. Markets reopen at 21:00」: of the stop its return alone is told, and that is to come. */
const isReturnAhead = ({ start, end, dateOnly, clause }: WindowDraft, written: EpochMs): boolean =>
  start === null && end !== null && !dateOnly && end - written > ROUNDED_MS && (clause.tags & TAG.past) === 0;

/** 「at 05:00」, written a few minutes before it. */
export const ROUNDED_MS = 15 * MINUTE_MS;

/**
 * 「前回のメンテナンスは終わりました。続けて12月9日1:00から4:00まで…」: what has not begun is not over, unless the text says when it
 * ended: that of an article that was edited after the day that it bears.
 */
const isYetToBegin = (window: WindowDraft, at: EpochMs): boolean => liesAhead(window, at) && !window.endIsActual;

/** It begins later than that. */
export const liesAhead = ({ start }: WindowDraft, written: EpochMs): boolean => start !== null && start > written;

/** A report of 「発生しておりました障害」 on the day after; what has just passed its end may be late. */
export const isLongOver = ({ end }: WindowDraft, written: EpochMs): boolean => end !== null && written - end > LATE_MS;

const LATE_MS = 6 * HOUR_MS;

/** 「入出金:4:10に再開しました / 取引:5:30再開予定」: one part is back, and another is still to come back. */
const isPartlyBack = (windows: readonly WindowDraft[], at: EpochMs): boolean =>
  windows.some(({ isPart, endIsActual }) => isPart && endIsActual) &&
  windows.some(({ isPart, end, endIsActual }) => isPart && !endIsActual && end !== null && end > at);

/** 「Trading reopened at 11:00. Withdrawals, stopped at 05:00 too, follow at 15:00」: of two that began together one is back. */
const isOneOut = (windows: readonly WindowDraft[], at: EpochMs): boolean =>
  windows.some(
    ({ start, endIsActual }) =>
      endIsActual &&
      start !== null &&
      windows.some((other) => other.start === start && !other.endIsActual && other.end !== null && other.end > at),
  );

/**
 * Whether the claimed state can be true of the windows: nothing that lies ahead is completed, whatever the title says, and
 * a day that is called off is none but itself. `named`: the times that the sentences name which call off.
 */
export function holds(
  { state: claimed, isTitleOnly }: Claim,
  windows: readonly WindowDraft[],
  named: readonly TimedRange[],
  written: EpochMs,
): boolean {
  if (windows.length === 0) return true;
  // 「Ongoing orders …」: what lies ahead is not going on.
  if (claimed === 'in-progress')
    return !windows.every((window) => liesAhead(window, written) || isLongOver(window, written));
  if (claimed === 'completed') {
    const isAhead = isTitleOnly ? liesAhead : isYetToBegin;
    return !windows.every((window) => isAhead(window, written) || isReturnAhead(window, written));
  }
  if (claimed !== 'cancelled' && claimed !== 'postponed') return true;
  // 「Night 1 has been cancelled. Night 2 takes place as announced」
  if (windows.some(({ cancelled }) => cancelled) && !windows.every(({ cancelled }) => cancelled)) return false;
  const days = named.flatMap(({ start }) => (start === null ? [] : [dayOf(start)]));
  return days.length === 0 || windows.some(({ start, end }) => days.some((day) => touches(start, end, day)));
}

const touches = (start: EpochMs | null, end: EpochMs | null, day: number): boolean => {
  const [from, to] = [start ?? end, end ?? start];
  return from === null || to === null || (dayOf(from) <= day && day <= dayOf(to));
};

/** A window with what the state of the notice means for it. */
export interface Standing {
  readonly window: WindowDraft;
  readonly status: WindowStatus;
}

/**
 * The status of each window. Of a notice that calls off, those are meant that the calling-off sentence names; a postponed
 * window that has a new date is only an old time of it. `hasOld`: the notice names old times apart; `aheadOf`: what starts
 * later than that is not completed.
 */
export function standingOf(
  windows: readonly WindowDraft[],
  state: NoticeReading['state'],
  { hasOld, aheadOf }: { readonly hasOld: boolean; readonly aheadOf: EpochMs },
): {
  readonly standing: readonly Standing[];
  readonly replaced: readonly SupersededTimes[];
} {
  const isMeant = (window: WindowDraft): boolean =>
    (window.clause.tags & CALLED_OFF) !== 0 && !window.isNew && !(state === 'postponed' && hasOld);
  const some = windows.some((window) => window.isNew) || (windows.some(isMeant) && !windows.every(isMeant));
  const isAll = !some && !(state === 'postponed' && hasOld);
  const standing = windows.map((window) => {
    const isOver = state !== 'completed' || !isYetToBegin(window, aheadOf);
    const isOff = isMeant(window) || (isAll && !window.isKept);
    return { window, status: isOver || window.cancelled ? statusOf(window, state, isOff) : 'scheduled' };
  });
  if (state !== 'postponed' || !some) return { standing, replaced: [] };
  return {
    standing: standing.filter(({ status }) => status !== 'postponed'),
    replaced: standing.flatMap(({ window, status }) =>
      status === 'postponed' ? [{ start: window.start, end: window.end }] : [],
    ),
  };
}

function statusOf(window: WindowDraft, state: NoticeReading['state'], isMeant: boolean): WindowStatus {
  if (window.cancelled) return 'cancelled';
  if (state === 'cancelled' || state === 'postponed') return isMeant ? state : 'scheduled';
  return state === 'unknown' ? 'scheduled' : state;
}

/** 「initially scheduled to begin on October 12」 beside the hours of that day: it names them, and no others. */
export const isDayOf = ({ start, end }: SupersededTimes, windows: readonly WindowDraft[]): boolean =>
  start !== null &&
  end === null &&
  (start + JST_OFFSET_MS) % DAY_MS === 0 &&
  windows.some((window) => window.start !== null && dayOf(window.start) === dayOf(start));

/** Without a word on it: windows that were over when the notice was published are a report of the past. */
export function stateByTime(
  windows: readonly WindowDraft[],
  publishedAt: EpochMs | null,
  isEmergency: boolean,
): NoticeReading['state'] {
  if (windows.length === 0) return 'unknown';
  // 「終了:11月27日」 and nothing else: of when it begins nothing is known.
  if (windows.every(({ start, dateOnly }) => start === null && dateOnly)) return 'scheduled';
  // Only an end is given: it has stopped already.
  if (windows.every(({ start, endIsActual }) => start === null && !endIsActual)) return 'in-progress';
  if (publishedAt !== null && (isPartlyBack(windows, publishedAt) || isOneOut(windows, publishedAt)))
    return 'in-progress';
  const hasBegun = windows.some(
    ({ start, end }) =>
      start !== null && publishedAt !== null && start <= publishedAt && (end === null || end > publishedAt),
  );
  const isOpen = windows.some(
    ({ start, end }) => start !== null && publishedAt !== null && start <= publishedAt && end === null,
  );
  if (isOpen || (hasBegun && (isEmergency || windows.some(({ isBegun }) => isBegun)))) return 'in-progress';
  const isPast = publishedAt !== null && windows.every(({ end }) => end !== null && end <= publishedAt);
  return isPast ? 'completed' : 'scheduled';
}

/** Nobody says 延長, but it has begun and its end lies behind the one that it replaces. */
export const hasLaterEnd = (
  windows: readonly WindowDraft[],
  old: readonly SupersededTimes[],
  written: EpochMs,
): boolean =>
  windows.some(
    (window) =>
      !window.endIsActual && !liesAhead(window, written) && old.some((before) => isEarlierEnd(window, before)),
  );

/** 「0時終了予定だったメンテは、いまも続いています」: it has begun, its end does not hold, and no other is told. */
export const hasLostEnd = (
  windows: readonly WindowDraft[],
  old: readonly SupersededTimes[],
  written: EpochMs,
): boolean =>
  windows.some(
    ({ start, end }) =>
      start !== null &&
      end === null &&
      start <= written &&
      old.some((before) => before.end !== null && before.end > start && (before.start ?? start) === start),
  );

/** An earlier end was struck out, before it begins or later: 「15:00 - ~~18:00~~ 20:30」. */
export const isLengthened = (windows: readonly WindowDraft[], struck: readonly SupersededTimes[]): boolean =>
  windows.some((window) => !window.endIsActual && struck.some((before) => isEarlierEnd(window, before)));

/** A lone old moment between start and end is an end too: 「finish by 10:30 instead of 09:00」. */
function isEarlierEnd({ start, end }: WindowDraft, before: SupersededTimes): boolean {
  const [from, told] = before.end === null ? [start, before.start] : [before.start ?? start, before.end];
  // An old end without a day of its own is of the night that the start begins.
  const at = told !== null && start !== null && before.start === null && told < start ? told + DAY_MS : told;
  return end !== null && at !== null && at < end && from === start && (start === null || at > start);
}

/** Nobody says 延期, but the old times lie before the new ones: it was put off. */
export const stateByMove = (
  windows: readonly WindowDraft[],
  old: readonly SupersededTimes[],
  written: EpochMs,
): WindowStatus | null =>
  windows.some((window) => old.some((before) => !isKeptIn(windows, before, written) && isPutOff(window, before)))
    ? 'postponed'
    : null;

/** 「1回目 10月28日2:00~4:00 変更なし」: of several one alone is moved. */
export const staysInRow = ({ from }: WindowDraft): boolean =>
  from.some(({ rule }) => rule === 'a row that stays as it is');

/** One of several still begins then: it was split; or it was over long before, 「前回11月25日の…」: that was another one. */
function isKeptIn(windows: readonly WindowDraft[], { start, end }: SupersededTimes, written: EpochMs): boolean {
  if (windows.length > 1 && windows.some((window) => window.start === start)) return true;
  const over = end ?? (start === null ? null : start + DAY_MS);
  return over !== null && over < written - DAY_MS;
}

/** To another day or night; an hour or two later in the same night it is only held at other hours. */
function isPutOff({ start }: WindowDraft, before: SupersededTimes): boolean {
  if (start === null || before.start === null) return false;
  const isDayOnly = before.end === null && (before.start + JST_OFFSET_MS) % DAY_MS === 0;
  return isDayOnly ? dayOf(start) > dayOf(before.start) : start - before.start >= ANOTHER_NIGHT_MS;
}

const ANOTHER_NIGHT_MS = 12 * HOUR_MS;

/**
 * 「has been delayed to December 9」: nothing that has not begun goes on longer, it is put off; nor is called off what has new
 * hours, 「見送り、1週間後の16日に行います」.
 */
export const asPutOffAhead = (
  said: WindowStatus,
  windows: readonly WindowDraft[],
  old: readonly SupersededTimes[],
  written: EpochMs,
): WindowStatus => {
  const isAhead =
    (said === 'extended' || (said === 'cancelled' && windows.length === 1 && isMovedInSentence(windows[0]))) &&
    windows.every((window) => liesAhead(window, written));
  if (!isAhead) return said;
  return stateByMove(windows, old, written) ?? (said === 'extended' && beginsLater(windows, old) ? 'scheduled' : said);
};

/** 「22:00～1:00」 made 「23:00～2:00」 is held later in the same night, and not longer. */
export const beginsLater = (windows: readonly WindowDraft[], old: readonly SupersededTimes[]): boolean =>
  windows.some(({ start }) =>
    old.some(
      (before) =>
        start !== null && before.start !== null && start > before.start && start - before.start < ANOTHER_NIGHT_MS,
    ),
  );

/** Its own sentence calls off and names the new hours; 「次回は」 in the next is another one. */
const isMovedInSentence = (window: WindowDraft | undefined): boolean =>
  window?.isNew === true && (window.clause.tags & TAG.cancelled) !== 0;

/** 「日付に誤りがございました」: what was written wrong was never planned. */
export const isCorrection = ({ page }: NoticeText): boolean => CORRECTION.test(page.text);

const CORRECTION =
  /訂正|誤り(?:が|で)|誤記|正しくは|\b[Cc]orrect(?:ion|ed)\b|\b(?:dates?|times?|hours|day|zone)\b[^.\n]{0,40}\b(?:was|were) (?:wrong|incorrect|mistaken)\b|(?:^|\n)\W{0,3}誤\W/;
