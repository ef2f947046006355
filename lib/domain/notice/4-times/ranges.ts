import type { TimeToken, Token } from '../2-tokens/token.ts';
import { TAG } from '../words/tags.ts';
import { UNKNOWN_ZONE } from '../words/zones.ts';
import { behind } from './day-behind.ts';
import { isWordOf, withLatinLead, withLead, withLeadBelow } from './leads.ts';
import { isBetween, linkAfter } from './links.ts';
import { momentAt } from './moments.ts';
import { nightNoteOf } from './night-note.ts';
import { atNight, bothAtNight } from './nights.ts';
import { isBehindPlan, isChangedBehind, isMove, isMovedFrom, markReplaced } from './replaced.ts';
import { shareBehind, shareLength, shareRange, withSameHours } from './shared-hours.ts';
import { shareRows } from './shared-rows.ts';
import type { Moment, TimeRange } from './time-range.ts';
import { otherZonesEnd, zoneNoteEnd } from './zone-note.ts';

/** No notice names more times; what does is no notice, and comparing its windows must not take for ever. */
const MOST_RANGES = 400;

/** All moments and ranges of the notice, in reading order. `isCut`: there are more. */
export function timeRangesOf(tokens: readonly Token[]): {
  readonly read: readonly TimeRange[];
  readonly isCut: boolean;
} {
  const ranges: TimeRange[] = [];
  let at = 0;
  while (at < tokens.length && ranges.length < MOST_RANGES) {
    const start = momentAt(tokens, at);
    // 「(停止時間: 10分)」: minutes alone begin nothing.
    if (!start || (start.time?.kind === 'time' && start.time.hour === null)) {
      at++;
      continue;
    }
    const range = withLatinLead(
      tokens,
      withLeadBelow(tokens, withLead(tokens, withSameHours(tokens, rangeFrom(tokens, atNight(start)), ranges))),
    );
    ranges.push(range);
    at = range.end;
  }
  const read = shareLength(tokens, shareBehind(tokens, shareRange(tokens, shareRows(tokens, ranges)))).map(
    (range, i, all) => markReplaced(tokens, range, all[i + 1]),
  );
  return { read, isCut: at < tokens.length && ranges.length === MOST_RANGES };
}

function rangeFrom(tokens: readonly Token[], start: Moment): TimeRange {
  const link = linkAfter(tokens, start);
  if (link === null && start.time?.kind === 'whole' && start.time.which === 'all-day') return wholeDay(start);
  if (link === null || (link.mark === 'particle' && isInstead(tokens, start, link.end)))
    return lone(start, start.end, null);
  if (link.mark === 'arrow' && isMove(tokens, start, link.end)) {
    return { ...lone(start, start.end, null), replacedByNext: true };
  }
  const found = finishAt(tokens, link.end);
  const length = lengthAt(tokens, start, link, found);
  if (length !== null || found === null) return length ?? lone(start, start.end, null);
  const finish = beforeDays(tokens, start, behindZoneNote(tokens, start, atNight(found)));
  if (areDaysOfHours(tokens, start, finish)) return daysOnly(tokens, start, finish);
  if (link.mark === 'particle' && isMoveTo(tokens, start, finish)) {
    return { ...lone(start, start.end, null), replacedByNext: true };
  }
  return joined(tokens, start, finish);
}

/** 「2:00から2時間」, 「23:30から30分、」 */
function lengthAt(
  tokens: readonly Token[],
  start: Moment,
  { end, mark }: NonNullable<ReturnType<typeof linkAfter>>,
  found: Moment | null,
): TimeRange | null {
  const next = tokens[end];
  if (next?.kind === 'duration') return lone(start, end + 1, next.minutes);
  return mark === 'particle' && found !== null && isLength(tokens, found)
    ? lone(start, found.end, found.time.minute)
    : null;
}

interface Minutes extends Moment {
  readonly time: TimeToken;
}

/** 「23:30から30分、APIが止まります」: minutes without an hour are a length, unless 「まで」 or 「の間」 follows. */
function isLength(tokens: readonly Token[], moment: Moment): moment is Minutes {
  const { date, time, end } = moment;
  const next = tokens[end];
  const isUntil = (next?.kind === 'word' && (next.entry.tags & TAG.until) !== 0) || next?.kind === 'connective';
  return date === null && time?.kind === 'time' && time.hour === null && time.minute > 0 && !isUntil;
}

function finishAt(tokens: readonly Token[], at: number): Moment | null {
  const named = momentAt(tokens, at);
  return named === null || named.time !== null ? named : (inBracketBehind(tokens, named) ?? named);
}

/** 「翌営業日の取引開始(26日 7:00)まで」: the day is named by what happens on it, and told in the bracket. */
function inBracketBehind(tokens: readonly Token[], { end }: Moment): Moment | null {
  for (let i = end; i < end + EVENT_REACH; i++) {
    const token = tokens[i];
    if (token === undefined || ENDS_EVENT.has(token.kind)) return null;
    if (token.kind !== 'open') continue;
    const told = momentAt(tokens, i + 1);
    return told?.date != null && told.time !== null && tokens[told.end]?.kind === 'close'
      ? { ...told, end: told.end + 1 }
      : null;
  }
  return null;
}

/** Tokens of what happens on the day. */
const EVENT_REACH = 8;
const ENDS_EVENT: ReadonlySet<Token['kind']> = new Set(['stop', 'newline', 'comma', 'date', 'time', 'range', 'tab']);

/** 「12月20日0時から6時までに短縮」 is a range, 「6:00から5:00に変更」 none. */
function isMoveTo(tokens: readonly Token[], start: Moment, finish: Moment): boolean {
  if (isWordOf(tokens[finish.end], UNTIL)) return false;
  if (isChangedBehind(tokens, finish.end) && !isBehindPlan(tokens, start.first, finish.end)) return true;
  return isMovedFrom(tokens, start.first) && !isBetween(tokens, start);
}

function joined(tokens: readonly Token[], start: Moment, finish: Moment): TimeRange {
  const [from, to] = shareHalf(bothAtNight(start, finish), finish);
  const note = nightNoteOf(tokens, from, finish);
  return {
    first: start.first,
    end: note?.end ?? finish.end,
    start: note === null ? from : { ...from, date: note.date },
    finish: to,
    durationMinutes: null,
    leadMinutes: null,
    shape: 'range',
    replacedByNext: false,
  };
}

/** 「(UTC)18:00~20:00(日本時間3:00~5:00)」: the bracket says again what the zone of the start says already. */
function behindZoneNote(tokens: readonly Token[], start: Moment, finish: Moment): Moment {
  const end = start.zoneMinutes === null ? 0 : zoneNoteEnd(tokens, finish.end);
  if (end > 0) return { ...finish, end };
  const isKnown = finish.zoneMinutes !== null && finish.zoneMinutes !== UNKNOWN_ZONE;
  const others = isKnown ? otherZonesEnd(tokens, finish.end) : 0;
  if (others === 0) return finish;
  const noted = { ...finish, end: others };
  // 「… (10:00 to 12:00 SGT) on June 12」
  return start.date === null && finish.date === null ? behind(tokens, noted) : noted;
}

/** 「13:00-14:30, Feb 9 through Feb 11」: what stands behind the hours is no day of theirs but the first of several. */
function beforeDays(tokens: readonly Token[], start: Moment, finish: Moment): Moment {
  const { date, time } = finish;
  if (start.date !== null || date?.kind !== 'date' || time === null || time.from > date.from) return finish;
  const link = linkAfter(tokens, finish);
  const last = link === null || link.mark === 'arrow' ? null : momentAt(tokens, link.end);
  if (last?.date?.kind !== 'date' || last.time !== null) return finish;
  let end = tokens.indexOf(date, start.first);
  while (tokens[end - 1]?.kind === 'connective' || tokens[end - 1]?.kind === 'comma') end--;
  return { ...finish, date: null, end };
}

/** 「at 08:00 instead of 06:00, and last until 10:00」: what follows is of the new time; 「instead of 02:00 to 03:00」 are hours. */
const isInstead = (tokens: readonly Token[], { first, end, date }: Moment, next: number): boolean => {
  const before = tokens[first - 2];
  if (before?.kind !== 'word' || !INSTEAD.has(before.entry.word)) return false;
  return date !== null || !tokens.slice(end, next).every((token) => token.kind === 'connective' || isWordOf(token, TO));
};

const TO: ReadonlySet<string> = new Set(['to']);

const INSTEAD: ReadonlySet<string> = new Set(['instead of', 'rather than']);

/** 「Nov 30 - Dec 1, 23:00 - 01:00」: two days, and behind them hours of their own. */
function areDaysOfHours(tokens: readonly Token[], start: Moment, finish: Moment): boolean {
  if (start.time !== null || finish.date?.kind !== 'date' || finish.time?.kind !== 'time') return false;
  if (isMovedFrom(tokens, start.first)) return false;
  if (finish.time.from < finish.date.from) return false;
  const link = linkAfter(tokens, finish);
  const last = link === null ? null : momentAt(tokens, link.end);
  return last?.time?.kind === 'time' && last.date === null;
}

function daysOnly(tokens: readonly Token[], start: Moment, finish: Moment): TimeRange {
  const end = finish.date === null ? finish.end : tokens.indexOf(finish.date, start.first) + 1;
  return { ...lone(start, end, null), finish: { ...finish, end, time: null, zoneMinutes: null }, shape: 'range' };
}

const UNTIL: ReadonlySet<string> = new Set(['までに']);

const HALF_DAY = 12;

/** 「午後1時~3時」 ends at 15:00, 「夜11時から12時」 at midnight, 「10:00 - 11:30 PM」 starts at 22:00: said once, meant twice. */
function shareHalf(start: Moment, finish: Moment): readonly [Moment, Moment] {
  const [from, to] = [start.time, finish.time];
  if (from?.kind !== 'time' || to?.kind !== 'time' || from.hour === null || to.hour === null) return [start, finish];
  if (from.half === 'pm' && to.half === null && to.hour <= HALF_DAY && to.shiftDays === 0 && finish.date === null) {
    return to.hour + HALF_DAY > from.hour
      ? [start, { ...finish, time: { ...to, hour: to.hour + HALF_DAY } }]
      : [start, finish];
  }
  const isLatinPm = to.half === 'pm' && from.half === null && from.hour < HALF_DAY;
  return isLatinPm && from.hour + HALF_DAY <= to.hour
    ? [{ ...start, time: { ...from, hour: from.hour + HALF_DAY } }, finish]
    : [start, finish];
}

/** 「11月22日は終日」 */
const wholeDay = (day: Moment): TimeRange => ({ ...lone(day, day.end, null), finish: day, shape: 'range' });

const lone = (moment: Moment, end: number, durationMinutes: number | null): TimeRange => ({
  first: moment.first,
  end,
  start: moment,
  finish: null,
  durationMinutes,
  leadMinutes: null,
  shape: 'point',
  replacedByNext: false,
});
