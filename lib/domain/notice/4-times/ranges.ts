import type { Token } from '../2-tokens/token.ts';
import { TAG } from '../words/lexicon.ts';
import { LEAD_WORDS, SAME_HOUR_WORDS } from '../words/vocabulary/phrases.ts';
import { isGap, type Moment, momentAt, REACH } from './moments.ts';

/** One moment, or two joined by a range mark. `open`: the mark is there, the other side is not. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly start: Moment | null;
  readonly finish: Moment | null;
  /** 「2:00から2時間」. */
  readonly durationMinutes: number | null;
  /** 「(13:00ごろ)の2時間前から」: how long before the moment it begins. */
  readonly leadMinutes: number | null;
  readonly shape: 'range' | 'point';
  /** 「11:00~ から 13:00~」: an arrow or に変更 makes this the old side. */
  readonly replacedByNext: boolean;
}

/** Words that join two moments; まで closes a range and joins nothing. */
const JOINING = new Set(['から', 'より', 'to', 'until', 'till', 'through']);
/** No notice names more times; what does is no notice, and comparing its windows must not take for ever. */
const MOST_STRETCHES = 400;

const APPROX = TAG.approx | TAG.when | TAG.undecided;

/** All moments and ranges of the notice, in reading order. `isCut`: there are more. */
export function stretchesOf(tokens: readonly Token[]): { readonly read: readonly Stretch[]; readonly isCut: boolean } {
  const stretches: Stretch[] = [];
  let at = 0;
  while (at < tokens.length && stretches.length < MOST_STRETCHES) {
    const start = momentAt(tokens, at);
    // 「(停止時間: 10分)」: minutes alone begin nothing.
    if (!start || (start.time?.kind === 'time' && start.time.hour === null)) {
      at++;
      continue;
    }
    const stretch = withLatinLead(tokens, withLead(tokens, withSameHours(tokens, rangeFrom(tokens, start), stretches)));
    stretches.push(stretch);
    at = stretch.end;
  }
  const read = shareRange(tokens, stretches).map((stretch, i, all) => markReplaced(tokens, stretch, all[i + 1]));
  return { read, isCut: at < tokens.length && stretches.length === MOST_STRETCHES };
}

/** 「12月2日の同時刻に変更」: the hours of the range before, on another day. */
function withSameHours(tokens: readonly Token[], stretch: Stretch, before: readonly Stretch[]): Stretch {
  if (stretch.shape !== 'point' || !stretch.start?.date || stretch.start.time !== null) return stretch;
  const at = tokens[stretch.end]?.kind === 'glue' ? stretch.end + 1 : stretch.end;
  const token = tokens[at];
  const hours = before.findLast(({ start }) => start?.time?.kind === 'time');
  if (token?.kind !== 'word' || !SAME_HOURS.has(token.entry.word) || !hours?.start) return stretch;
  const { date, first } = stretch.start;
  return {
    ...hours,
    first,
    end: at + 1,
    start: { ...hours.start, date, first, end: at + 1 },
    finish: hours.finish && { ...hours.finish, date: null },
    replacedByNext: false,
  };
}

const SAME_HOURS: ReadonlySet<string> = new Set(SAME_HOUR_WORDS);

/** 「11月25日 13:00ごろ)の2時間前から」 */
function withLead(tokens: readonly Token[], stretch: Stretch): Stretch {
  if (stretch.shape !== 'point' || stretch.start?.time?.kind !== 'time') return stretch;
  for (let i = stretch.end; i < stretch.end + REACH; i++) {
    const token = tokens[i];
    if (token?.kind === 'duration') {
      const isBefore = tokens[i + 1]?.kind === 'word' && isWordOf(tokens[i + 1], BEFORE);
      return isBefore ? { ...stretch, end: i + 2, leadMinutes: token.minutes } : stretch;
    }
    if (token === undefined || (!isGap(token) && !isWordOf(token, PLACED))) return stretch;
  }
  return stretch;
}

/**
 * 「one hour before the upgrade, at 14:00 UTC」, 「The upgrade starts at 14:00 UTC. Deposits will be suspended one hour before
 * the upgrade」: English names the length first.
 */
function withLatinLead(tokens: readonly Token[], stretch: Stretch): Stretch {
  if (stretch.shape !== 'point' || stretch.start?.time?.kind !== 'time' || stretch.leadMinutes !== null) return stretch;
  const ahead = leadIn(tokens, stretch.first - LEAD_REACH, stretch.first);
  // 「one hour before the upgrade, at 13:00」 may give either of both: only where 「at」 follows no comma is it the upgrade's.
  if (ahead !== null) return ahead.isParted ? stretch : { ...stretch, leadMinutes: ahead.minutes };
  const behind = leadIn(tokens, stretch.end, stretch.end + LINE_REACH);
  return behind === null ? stretch : { ...stretch, leadMinutes: behind.minutes };
}

const LEAD_REACH = 12;

/** A length and 「before the upgrade」 among the tokens, with no other time beside them. */
function leadIn(
  tokens: readonly Token[],
  first: number,
  end: number,
): { readonly minutes: number; readonly isParted: boolean } | null {
  let minutes: number | null = null;
  let isParted = false;
  for (let i = Math.max(0, first); i < Math.min(tokens.length, end); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'time' || token.kind === 'newline') minutes = null;
    if (token.kind === 'time' && i >= first && minutes === null && i > first) return null;
    if (minutes !== null && token.kind === 'comma') isParted = true;
    if (token.kind !== 'duration') continue;
    const before = tokens[tokens[i + 1]?.kind === 'glue' ? i + 2 : i + 1];
    if (!isWordOf(before, LATIN_BEFORE) || !tokens.slice(i, i + LEAD_OBJECT).some(isUpgradeName)) continue;
    minutes = token.minutes;
    isParted = false;
  }
  return minutes === null ? null : { minutes, isParted };
}

const LATIN_BEFORE: ReadonlySet<string> = new Set(['before', 'prior to', 'ahead of']);
/** Tokens from the length to the name of what it is before. */
const LEAD_OBJECT = 9;
const isUpgradeName = (token: Token): boolean =>
  token.kind === 'word' && /(?:upgrade|maintenance|fork|migration|update)$/.test(token.entry.word);

const isWordOf = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  token?.kind === 'word' && words.has(token.entry.word);
const BEFORE: ReadonlySet<string> = new Set(LEAD_WORDS);
const PLACED: ReadonlySet<string> = new Set(['予定', '頃', 'ごろ', '見込み', '時刻']);

/** 「5月20日、27日の2:00~4:00」: the days before share the hours of the last. */
function shareRange(tokens: readonly Token[], stretches: readonly Stretch[]): readonly Stretch[] {
  const shared: Stretch[] = [];
  let days: Stretch[] = [];
  for (let i = 0; i < stretches.length; i++) {
    const stretch = stretches[i] as Stretch;
    const next = stretches[i + 1];
    const isDay = stretch.shape === 'point' && stretch.start?.time === null && stretch.start.date?.kind === 'date';
    const isLastOfDays = days.length > 0 && next?.start?.date === null && isEach(tokens, stretch.end, next.first);
    if (isDay && next && (isEnumerated(tokens, stretch.end, next.first) || isLastOfDays)) {
      days.push(stretch);
      continue;
    }
    const isOfEach = days.length > 1 && stretch.start?.date === null;
    const takes =
      stretch.shape === 'range' &&
      (stretch.start?.date || isOfEach) &&
      stretch.start?.time &&
      stretch.finish?.date === null;
    for (const day of days) {
      shared.push(
        takes && stretch.start && day.start ? { ...stretch, start: { ...stretch.start, date: day.start.date } } : day,
      );
    }
    days = [];
    if (!(takes && isOfEach)) shared.push(stretch);
  }
  return shared;
}

/** 「5日、6日 両日とも 1時~5時」 */
function isEach(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, Math.min(to, from + LINE_REACH));
  const isNamed = between.some((token) => token.kind === 'word' && (token.entry.tags & TAG.daily) !== 0);
  const lines = between.filter(({ kind }) => kind === 'newline').length;
  return isNamed && to - from < LINE_REACH && lines <= 2 && between.every(isLabelling);
}

/** Short words, marks, and the label of the hours on a line of their own. */
const isLabelling = (token: Token): boolean =>
  token.to - token.from <= 3 || (token.kind === 'word' && (token.entry.tags & (TAG.when | TAG.daily)) !== 0);

/** Only commas, blanks and short words (と, および) stand between. */
export function isEnumerated(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const isShort = token.kind === 'text' && token.to - token.from <= 3;
    if (token.kind !== 'comma' && token.kind !== 'glue' && token.kind !== 'bullet' && !isShort) return false;
  }
  return to > from;
}

function rangeFrom(tokens: readonly Token[], start: Moment): Stretch {
  const link = linkAfter(tokens, start);
  if (link === null && start.time?.kind === 'whole' && start.time.which === 'all-day') return wholeDay(start);
  if (link === null) return lone(start, start.end, null);
  if (link.mark === 'arrow' && isMove(tokens, start, link.end)) {
    return { ...lone(start, start.end, null), replacedByNext: true };
  }
  const next = tokens[link.end];
  if (next?.kind === 'duration') {
    return { ...lone(start, link.end + 1, next.minutes), finish: null };
  }
  const finish = momentAt(tokens, link.end);
  if (!finish) return lone(start, start.end, null);
  if (link.mark === 'particle' && (isChangedBehind(tokens, finish.end) || isMovedFrom(tokens, start.first))) {
    return { ...lone(start, start.end, null), replacedByNext: true };
  }
  const [from, to] = shareHalf(start, finish);
  return {
    first: start.first,
    end: finish.end,
    start: from,
    finish: to,
    durationMinutes: null,
    leadMinutes: null,
    shape: 'range',
    replacedByNext: false,
  };
}

/** An arrow leads from old to new, but 「日時: 12/5 2:00 → 5:00」 says from when until when, where nothing was changed. */
function isMove(tokens: readonly Token[], start: Moment, to: number): boolean {
  const finish = momentAt(tokens, to);
  if (start.time === null || !finish?.time) return true;
  // 「開始 1:00 → 終了 3:30」
  if (isStartLabel(tokens, start.first)) return false;
  for (let i = start.first - 1; i >= Math.max(0, start.first - LINE_REACH); i--) if (isOfMove(tokens[i])) return true;
  for (let i = to; i < to + LINE_REACH && tokens[i]?.kind !== 'newline'; i++) if (isOfMove(tokens[i])) return true;
  return false;
}

/** 「rescheduled from November 25, 02:00 to …」 */
function isMovedFrom(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const token = tokens[i];
    // 「rescheduled to December 3 from 01:00 to 04:00」: what follows is new.
    if (token?.kind === 'word' && (token.entry.tags & (TAG.postponed | TAG.changed)) !== 0)
      return (token.entry.tags & TAG.fresh) === 0;
    if (token?.kind !== 'word' && token?.kind !== 'glue') return false;
  }
  return false;
}

/** A word of the start right before the moment. */
function isStartLabel(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at - 1]?.kind === 'glue' || tokens[at - 1]?.kind === 'colon' ? tokens[at - 2] : tokens[at - 1];
  return token?.kind === 'word' && (token.entry.tags & TAG.start) !== 0;
}

const isOfMove = (token: Token | undefined): boolean => token?.kind === 'word' && (token.entry.tags & MOVES) !== 0;

/** A word of change further off is not about this time. */
const LINE_REACH = 24;
const MOVES = TAG.changed | TAG.extended | TAG.postponed | TAG.old | TAG.fresh | TAG.start | TAG.end;

const HALF_DAY = 12;

/** 「午後1時~3時」 ends at 15:00, 「10:00 - 11:30 PM」 starts at 22:00: said once, meant twice. */
function shareHalf(start: Moment, finish: Moment): readonly [Moment, Moment] {
  const [from, to] = [start.time, finish.time];
  if (from?.kind !== 'time' || to?.kind !== 'time' || from.hour === null || to.hour === null) return [start, finish];
  if (from.half === 'pm' && to.half === null && to.hour < HALF_DAY && to.shiftDays === 0 && finish.date === null) {
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
const wholeDay = (day: Moment): Stretch => ({ ...lone(day, day.end, null), finish: day, shape: 'range' });

const lone = (moment: Moment, end: number, durationMinutes: number | null): Stretch => ({
  first: moment.first,
  end,
  start: moment,
  finish: null,
  durationMinutes,
  leadMinutes: null,
  shape: 'point',
  replacedByNext: false,
});

/** What joins a moment to the next: a range mark or a particle, with little else around it. `end` is the token after. */
function linkAfter(tokens: readonly Token[], start: Moment): { mark: string; end: number } | null {
  let mark: string | null = null;
  let newlines = 0;
  const between = isBetween(tokens, start);
  for (let i = start.end; i < start.end + REACH; i++) {
    const token = tokens[i];
    if (!token) return null;
    if (token.kind === 'range') {
      // A dash at the head of a line is a bullet.
      if (token.mark === '-' && newlines > 0) return null;
      mark = mark === 'arrow' || token.mark === 'arrow' ? 'arrow' : '~';
    } else if (token.kind === 'newline') {
      // The mark may have a line of its own, between the lines of the two sides.
      if (++newlines > (mark === '~' ? 2 : 1)) return null;
    } else if (token.kind === 'word') {
      const { tags } = token.entry;
      if (JOINING.has(token.entry.word) || (between && token.entry.word === 'and')) {
        if (mark === null && newlines > 0) return null;
        mark ??= 'particle';
      } else if (!isWordOf(token, WEEKDAYS) && (tags & APPROX) === 0 && !(mark !== null && (tags & TAG.end) !== 0))
        return null;
    } else if (token.kind === 'duration') {
      return mark === null ? null : { mark, end: i };
    } else if (token.kind === 'date' || token.kind === 'day' || token.kind === 'time' || token.kind === 'whole') {
      return mark === null ? null : { mark, end: i };
    } else if (!isGap(token)) return null;
  }
  return null;
}

/** 「through Saturday, November 28」 */
const WEEKDAYS: ReadonlySet<string> = new Set(
  ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'].map((name) => `${name}day`),
);

/** 「between」 stands before the moment, or between its date and its time. */
function isBetween(tokens: readonly Token[], { first, end }: Moment): boolean {
  for (let i = Math.max(0, first - 2); i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && token.entry.word === 'between') return true;
  }
  return false;
}

/** 「2:00~5:00 から 2:00~7:00 に変更」「5:00 → 7:00」. */
function markReplaced(tokens: readonly Token[], stretch: Stretch, next: Stretch | undefined): Stretch {
  if (!next || stretch.replacedByNext || next.first - stretch.end > REACH) return stretch;
  let isLinked = false;
  for (let i = stretch.end; i < next.first; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'range' && token.mark === 'arrow') isLinked = true;
    // 「shortened from 02:00-06:00 to 02:00-04:00」
    else if (token.kind === 'word' && token.entry.word === 'to') isLinked = isMovedFrom(tokens, stretch.first);
    else if (token.kind === 'word' && (token.entry.tags & TAG.from) !== 0) isLinked = isChangedBehind(tokens, next.end);
    else if (token.kind === 'word' && (token.entry.tags & NOTED) === 0) return stretch;
    else if (token.kind === 'text' || token.kind === 'stop') return stretch;
  }
  return isLinked ? { ...stretch, replacedByNext: true } : stretch;
}

const NOTED = APPROX | TAG.old | TAG.fresh;

/** に変更, へ延長, まで延長 right behind. */
export function isChangedBehind(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 4; i++) {
    const token = tokens[i];
    // English says first what changes.
    if (token?.kind === 'word' && (token.entry.tags & TAG.changed) !== 0) return !/^[a-z]/.test(token.entry.word);
    if (token === undefined || ENDS_REACH.has(token.kind)) return false;
  }
  return false;
}

const ENDS_REACH: ReadonlySet<Token['kind']> = new Set(['stop', 'newline', 'date', 'day', 'time', 'comma']);
