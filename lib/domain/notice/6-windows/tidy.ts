import { DAY_MS, type EpochMs } from '../../time.ts';
import type { WindowStatus } from '../../window.ts';
import type { DurationToken, Token } from '../2-tokens/token.ts';
import { endByDuration } from '../4-times/resolve.ts';
import { areApart } from '../5-roles/named.ts';
import type { NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { LEAD_WORDS, LENGTH_WORDS } from '../words/vocabulary/phrases.ts';
import type { SupersededTimes, WindowDraft } from './draft.ts';

/** 所要時間 2時間, 約2時間: the end of a lone start. */
export function withDuration(tokens: readonly Token[], windows: readonly WindowDraft[]): readonly WindowDraft[] {
  const [window] = windows;
  if (tokens.some(isUndecided)) return windows;
  if (!window || windows.length > 1 || window.start === null || window.end !== null || window.dateOnly) return windows;
  // A length given long before any start belongs to something else; 「for 1 hour starting 06:00」 is ours.
  const after = (window.from[0]?.first ?? 0) - LEAD_TOKENS;
  const isOurs = (token: Token, i: number): token is DurationToken =>
    token.kind === 'duration' &&
    (isLabelledLength(tokens, i) ||
      isOfDowntime(tokens, i) ||
      ((i >= after || leadsTo(tokens, i)) && isLength(tokens, i)));
  const { first, end } = window.clause;
  const duration = tokens.slice(first, end).find((token, i) => isOurs(token, first + i)) ?? tokens.find(isOurs);
  if (duration?.kind === 'duration') {
    window.end = endByDuration(window.start, duration.minutes);
    window.approximate = true;
  }
  return windows;
}

/** 「終了予定時刻は未定」: a length that is told is of something else. */
const isUndecided = (token: Token): boolean => token.kind === 'word' && UNDECIDED.has(token.entry.word);
const UNDECIDED: ReadonlySet<string> = new Set(['未定', '見通しが立', '目処が立', 'めどが立', 'tbd', 'undetermined']);

const LEAD_TOKENS = 6;

/** 「for about 20 minutes starting at 04:00」 */
function leadsTo(tokens: readonly Token[], at: number): boolean {
  const next = tokens[tokens[at + 1]?.kind === 'connective' ? at + 2 : at + 1];
  if (next?.kind === 'word' && LEADING.has(next.entry.word)) return true;
  // 「about 30 minutes of downtime on December 1」
  return tokens.slice(at + 1, at + 6).some((token) => token.kind === 'word' && LATIN_STOP.test(token.entry.word));
}

/** 「15 minutes of downtime」 */
const isOfDowntime = (tokens: readonly Token[], at: number): boolean => {
  const [blank, of, next, name] = tokens.slice(at + 1, at + 5);
  if (blank?.kind !== 'connective' || of?.kind !== 'text' || of.to - of.from !== 2 || next?.kind !== 'connective')
    return false;
  return name?.kind === 'word' && LATIN_STOP.test(name.entry.word);
};

const LATIN_STOP = /^(?:downtime|maintenance|outage|interruption|disruption)$/;

const LEADING: ReadonlySet<string> = new Set(['starting', 'beginning', 'commencing', 'from']);

/** 「所要時間:2時間」「約2時間」「2時間程度を予定」, not 「24時間以内」 or 「10分以上」. */
function isLength(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[tokens[at + 1]?.kind === 'connective' ? at + 2 : at + 1];
  if (behind?.kind === 'word' && LEADS.has(behind.entry.word)) return false;
  const lead = labelBefore(tokens, at);
  const label = tokens[lead];
  if (label?.kind === 'word') {
    if (label.entry.word === 'for') return isStopBefore(tokens, lead);
    // 「delayed by up to an hour」
    if (isBy(tokens[lead - 2])) return false;
    return (label.entry.tags & (TAG.approx | TAG.when)) !== 0 && !MOST.has(label.entry.word);
  }
  const next = tokens[at + 1];
  return next?.kind === 'word' && ((next.entry.tags & TAG.approx) !== 0 || LENGTHS.has(next.entry.word));
}

/** Token index of what stands before a length, marks and blanks left out. */
function labelBefore(tokens: readonly Token[], at: number): number {
  let i = at - 1;
  while (i > at - LABEL_REACH && isLabelGap(tokens[i])) i--;
  return i > at - LABEL_REACH ? i : -1;
}

const LABEL_REACH = 5;

/** The sign of 「for ~45 minutes」 is one too. */
const isLabelGap = (token: Token | undefined): boolean =>
  token?.kind === 'range' ? token.mark === '~' : token !== undefined && LABEL_GAPS.has(token.kind);

const LABEL_GAPS: ReadonlySet<Token['kind']> = new Set(['colon', 'connective', 'tab']);

/** 「Expected downtime: 1 hour」, 「the downtime is 1 hour」. */
function isLabelledLength(tokens: readonly Token[], at: number): boolean {
  const link = tokens[at - 1]?.kind === 'connective' ? at - 2 : at - 1;
  const mark = tokens[link];
  const label = tokens[tokens[link - 1]?.kind === 'connective' ? link - 2 : link - 1];
  if (label?.kind !== 'word' || mark === undefined) return false;
  // 「back within 45 mins」
  if (mark.kind === 'word' && mark.entry.word === 'within') return (label.entry.tags & TAG.resume) !== 0;
  const isLink =
    mark.kind === 'colon' || mark.kind === 'tab' || (mark.kind === 'text' && mark.to - mark.from <= LONGEST_VERB);
  return isLink && LENGTH_LABELS.has(label.entry.word);
}

/** is, remains */
const LONGEST_VERB = 8;
const LENGTH_LABELS: ReadonlySet<string> = new Set(['downtime', 'duration', 'outage']);

/** 「services to be offline for 3 hours」 */
function isStopBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i > at - 4; i--) {
    const token = tokens[i];
    // 「suspended at 02:00 UTC for 30 minutes」
    if (token?.kind === 'time' || token?.kind === 'date' || token?.kind === 'zone') return true;
    if (token?.kind === 'word') return (token.entry.tags & TAG.stop) !== 0;
  }
  return false;
}

/** 「one hour before」 is no length. */
const LEADS: ReadonlySet<string> = new Set(LEAD_WORDS);

const isBy = (token: Token | undefined): boolean => token?.kind === 'word' && token.entry.word === 'by';

/** 「1時間半ほどで」 */
const LENGTHS: ReadonlySet<string> = new Set(LENGTH_WORDS);

/** 「最長1週間」 bounds a length, it does not give one. */
const MOST = new Set(['最長', '最大']);

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

const overlap = (a: WindowDraft, b: WindowDraft): boolean =>
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
  const known = exact ? windows.filter(({ dateOnly }) => !dateOnly) : windows;
  for (const window of known) {
    if (window.start !== null && window.end !== null && window.end <= window.start) continue;
    const same = kept.find((other) => other.start === window.start && other.end === window.end);
    if (same) {
      // What stands under a label is the better witness.
      if (window.isLabelled && !same.isLabelled)
        kept[kept.indexOf(same)] = { ...window, from: [...same.from, ...window.from] };
      else same.from.push(...window.from);
      same.cancelled ||= window.cancelled;
    } else if (!known.some((other) => covers(other, window))) kept.push(window);
  }
  return kept;
}

function covers(whole: WindowDraft, part: WindowDraft): boolean {
  if (whole === part || part.isPart || whole.start === null || whole.end === null) return false;
  if (part.isWholeDay && part.start !== null && part.end !== null)
    return part.start >= whole.start && part.end <= whole.end;
  return COVERED.some((holds) => holds(whole, part));
}

/** What says no more than the whole window does. */
const COVERED: readonly ((whole: WindowDraft, part: WindowDraft) => boolean)[] = [
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
  windows.filter(
    ({ end, clause, isBare }) =>
      isBare ||
      end === null ||
      end > written ||
      !windows.some((other) => other.clause === clause && other.start !== null && other.start > written),
  );

/** Whether the notice takes back the end that was announced: 「終了時刻を未定に変更」「終了の見通しが立っておりません」. */
export function endsWithdrawn(notice: NoticeText, state: WindowStatus | null): boolean {
  return notice.clauses.some(({ tags, first, end, isHeading }) => {
    if (isHeading || (tags & TAG.undecided) === 0 || (tags & TAG.end) === 0) return false;
    if (state !== 'extended' && (tags & (TAG.changed | TAG.extended)) === 0) return false;
    return !notice.tokens
      .slice(first, end)
      .some(
        (token) => token.kind === 'word' && (token.entry.word === '場合' || token.entry.word === 'お知らせいたします'),
      );
  });
}

/** The window with its announced end as one that is not known. */
export const withoutEnd = (window: WindowDraft): WindowDraft =>
  window.endIsActual || window.start === null ? window : { ...window, end: null };
