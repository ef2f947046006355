import { DAY_MS, type EpochMs } from '../../time.ts';
import { areApart, type Named } from '../5-roles/named.ts';
import { OF_PARTS } from '../5-roles/part-rules.ts';
import { TAG } from '../words/tags.ts';
import type { Source, SupersededTimes, WindowDraft } from './draft.ts';

/** The old times may stand elsewhere in the text too, where nothing says that they are old. */
export const isSame = (old: SupersededTimes, window: WindowDraft): boolean =>
  old.start !== null && old.end !== null && old.start === window.start && old.end === window.end;

/** In a page that grew upwards the plan stands below the report: what a later part says of the same hours is old. */
export function withoutOlderParts(
  windows: readonly WindowDraft[],
  superseded: SupersededTimes[],
): readonly WindowDraft[] {
  return windows.filter((window) => {
    const isOld = windows.some((other) => other.clause.part < window.clause.part && overlap(other, window));
    if (isOld) superseded.push({ start: window.start, end: window.end });
    return !isOld;
  });
}

export const overlap = (a: WindowDraft, b: WindowDraft): boolean =>
  a.start !== null &&
  a.end !== null &&
  b.start !== null &&
  b.end !== null &&
  (a.start !== b.start || a.end !== b.end) &&
  a.start < b.end &&
  b.start < a.end;

/** Drops doubles, date-only windows beside exact ones, and lone starts and ends that lie inside a whole window. */
export function tidy(windows: readonly WindowDraft[]): readonly WindowDraft[] {
  const exact = windows.some((window) => !window.dateOnly);
  const kept: WindowDraft[] = [];
  const known = withoutOpenOfParts(exact ? windows.filter(({ dateOnly }) => !dateOnly) : windows);
  for (const window of known) {
    if (window.start !== null && window.end !== null && window.end <= window.start) continue;
    const same = kept.find((other) => other.start === window.start && other.end === window.end);
    if (same) {
      // What stands under a label is the better witness.
      if (window.isLabelled && !same.isLabelled)
        kept[kept.indexOf(same)] = { ...window, from: [...same.from, ...window.from] };
      else same.from.push(...window.from);
      same.cancelled ||= window.cancelled;
    } else if (!known.some((other) => !areOfSameHours(other, window) && covers(other, window))) kept.push(window);
  }
  return kept;
}

/** Of two that tell the same hours neither lies in the other, or both would be lost. */
const areOfSameHours = (a: WindowDraft, b: WindowDraft): boolean => a.start === b.start && a.end === b.end;

/** 「Trading, deposits and withdrawals stop at 06:00」, and below it until when each of them does: the start says no more than they. */
const withoutOpenOfParts = (windows: readonly WindowDraft[]): readonly WindowDraft[] =>
  windows.filter((window) => {
    if (window.start === null || window.end !== null || window.isPart || window.isBegun) return true;
    const parts = windows.filter(({ start, end, isPart }) => isPart && end !== null && start === window.start);
    const named = new Set(parts.flatMap(({ names }) => names.services));
    return parts.length < 2 || window.names.services.some((service) => !named.has(service)) || named.size < 2;
  });

function covers(whole: WindowDraft, part: WindowDraft): boolean {
  if (whole === part || part.isPart || whole.start === null || whole.end === null) return false;
  // What is back of it says nothing of what is still closed.
  if (whole.endIsActual && part.end === null && whole.isPart) return false;
  if (part.end === null && (isOfOtherRow(whole, part) || isWholeBesidePart(whole, part))) return false;
  if (part.isWholeDay && part.start !== null && part.end !== null)
    return part.start >= whole.start && part.end <= whole.end;
  return COVERED.some((holds) => holds(whole, part));
}

/** 「closed for two hours from 10:00」 beside the hours of one coin, which say nothing of the rest. */
const isWholeBesidePart = (part: WindowDraft, whole: WindowDraft): boolean =>
  part.isPart && part.from.some(({ rule }) => OF_PARTS.has(rule)) && whole.names.assets.length === 0;

/** 「KAIA | 10:00 | 14:00」 above 「WEMIX | 11:30 | to be announced」: each row of a table of starts and ends is of its own. */
const isOfOtherCoin = (whole: WindowDraft, part: WindowDraft): boolean =>
  part.clause !== whole.clause &&
  part.clause.heading === whole.clause.heading &&
  part.from.some(({ rule }) => rule === 'the first column' || rule === 'a row with an open end') &&
  (part.clause.tags & TAG.undecided) !== 0;

/** 「・取引：13:05に停止し、14:20に再開しました」「・出金：13:05から停止中です」 */
const isOfOtherRow = (whole: WindowDraft, part: WindowDraft): boolean =>
  isOfOtherCoin(whole, part) ||
  ((whole.endIsActual || whole.clause.isItem) &&
    (part.clause.isItem || whole.endIsActual) &&
    areApart(whole.names, part.names));

/** What says no more than the whole window does. */
const COVERED: readonly ((whole: WindowDraft, part: WindowDraft) => boolean)[] = [
  // 「00:15 trading halts / 00:20 system taken offline / 00:50 trading recommences」: a step towards the same end.
  (whole, part) =>
    part.isRow &&
    isPaired(whole) &&
    isPaired(part) &&
    part.end === whole.end &&
    part.start !== whole.start &&
    isNotBefore(part.start, whole.start) &&
    areOfSame(whole.names, part.names),
  // 「Planned: 03:00-06:00」, which began earlier and ends as planned.
  (whole, part) =>
    isPaired(whole) &&
    !whole.isPart &&
    part.from[0]?.rule === PLAN &&
    part.end === whole.end &&
    part.start !== whole.start &&
    isNotBefore(part.start, whole.start),
  // 「02:00 | Trading stops / 02:00-03:30 | Checks / 04:00 | Trading resumes」, in one table.
  (whole, part) =>
    isPaired(whole) &&
    !isPaired(part) &&
    !whole.isPart &&
    areOfSame(whole.names, part.names) &&
    part.start === whole.start &&
    isNotBefore(whole.end, part.end) &&
    (part.clause.tags & TAG.past) === 0 &&
    part.clause.heading !== null &&
    part.clause.heading === whole.clause.heading &&
    areOfSame(part.names, whole.names),
  // A later end alone, beside a whole window, is when some service follows.
  (whole, part) => part.start === null && !part.endIsActual && isNotBefore(part.end, whole.start),
  // Beside a labelled window prose like 「12/6より予約ができません」 is about something else.
  // So are the steps of the day, 「6:25 受付停止」.
  (whole, part) => part.end === null && (!part.isPlain || part.isLoose) && whole.isLabelled,
  (_, part) => part.end === null && part.isBare && !part.isLabelled && !part.isOpenRow,
  (whole, part) => part.isLoose && !whole.isLoose && !areApart(whole.names, part.names) && isPhase(whole, part),
  (whole, part) => {
    const point = part.start === null ? part.end : part.end === null ? part.start : null;
    return isNotBefore(point, whole.start) && isNotBefore(whole.end, point);
  },
];

const PLAN: Source['rule'] = 'the hours that an entry is planned for';

/** A start and an end that stand apart. */
const isPaired = ({ from }: WindowDraft): boolean => from.length > 1;

/** Said of nobody apart from the others, or of the same. */
const areOfSame = (a: Named, b: Named): boolean =>
  a.assets.length + b.assets.length === 0 &&
  (a.services.length === 0 || (b.services.length > 0 && b.services.every((service) => a.services.includes(service))));

const isNotBefore = (instant: EpochMs | null, other: EpochMs | null): boolean =>
  instant !== null && other !== null && instant >= other;

/** 「・0:00~4:00 全サービスの停止」 under 「23:00~翌5:00」: the hours fit into the window, on its first day or the next. */
function isPhase(whole: WindowDraft, part: WindowDraft): boolean {
  const { start, end } = part;
  if (start === null || end === null || whole.start === null || whole.end === null) return false;
  const [from, to] = [whole.start, whole.end];
  return [0, DAY_MS].some((later) => start + later >= from && end + later <= to);
}

/** 「11/18 2:00~4:00のメンテナンスで完了しなかった作業を、11/25 2:00~4:00に行います」: told in the same breath, and over. */
export const withoutEarlier = (windows: readonly WindowDraft[], written: EpochMs): readonly WindowDraft[] =>
  windows.filter((window) => {
    const { end, clause, isBare } = window;
    if (isLongOver(window, written) && windows.some((other) => other.end !== null && !isLongOver(other, written)))
      return false;
    return (
      isBare ||
      end === null ||
      end > written ||
      !windows.some((other) => other.clause === clause && other.start !== null && other.start > written)
    );
  });

/** 「9月5日の落雷により停止し、9月9日に再開しました」, in a notice of what is done in November: history. */
const isLongOver = ({ end, endIsActual }: WindowDraft, written: EpochMs): boolean =>
  endIsActual && end !== null && written - end > HISTORY_MS;

const HISTORY_MS = 14 * DAY_MS;
