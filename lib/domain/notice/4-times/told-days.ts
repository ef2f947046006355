import { type NoticeText, textBetween } from '../notice-text.ts';
import { daysFrom, hasHours, isEnumerated, isPlainDay, onDay } from './shared-hours.ts';
import type { TimeRange } from './time-range.ts';

/** 「も同じ時間帯に」「も同様」「(同時刻)」, right behind days that name no hours. */
const LIKEWISE =
  /^(?:[^\p{L}\p{N}\n]{0,3})?(?:も|は|の|とも|についても|にも|\()?、?(?:すべて|全て|いずれも|全く|まったく)?(?:同(?:じ(?:く|時間|時刻|内容)|様|時間|時刻|一の?時間|上)|上記(?:と|の)同)/u;
/** 「、時間はどの日も」「:いずれも」「とも」: what stands between days and the hours of each. */
const EACH_BETWEEN =
  /^[^\d。]{0,12}?(?:どの[日回]も|いずれ(?:も|の日も)|各[日回]|毎[日晩朝夜回]|それぞれ|共通|とも(?:に|、)?|すべて|全て|同じ(?:時間|時刻))[^\d。]{0,12}$/;
/** 「/ 日付:」「のシステム停止を、」「までです。」: what stands between hours and the days that have them. */
const DAYS_LABEL = /(?:日付|実施日|作業日|停止日|対象日|日程|期日|日にち|予定日)(?:は|:|】|\]|\))?[^\d。\n]{0,6}$/;
const STOPS_ON =
  /^(?:まで)?の(?:間の?)?[^\d。、\n]{0,16}(?:停止|休止|メンテナンス|メンテ|作業|工事|中断|時間帯)(?:[^\d。\n]{0,8}|[^\d。\n]{0,4}\d(?:回|日間|夜|晩)[^\d。\n]{0,12}。)$/;
/** 「時間帯は共通で、2:00から4:30までです。」 and 「次の4日間、毎晩23時50分から20分間、停止」 above rows of days. */
const EACH_ABOVE =
  /(?:共通|どの[日回]も|いずれ(?:も|の[日回]も)|各[日回]|毎[日晩朝夜回]|それぞれ|とも)[^\d。\n]{0,12}$/;
const LEAD = 40;
const REACH = 96;

const isUndated = (range: TimeRange | undefined): range is TimeRange =>
  range?.start?.date === null && range.start.time?.kind === 'time' && hasHours(range);

/** Days of a list, in one line or one below the other. */
function daysAt(notice: NoticeText, ranges: readonly TimeRange[], at: number): readonly TimeRange[] {
  const { tokens } = notice;
  return daysFrom(
    ranges,
    at,
    (last, day) => isEnumerated(tokens, last.end, day.first) || ROW.test(textBetween(notice, last.end, day.first)),
  );
}

/** Marks only, and at most one line between two days. */
const ROW =
  /^[^\p{L}\p{N}\n]{0,6}(?:\([月火水木金土日・祝]{1,3}\))?[^\p{L}\p{N}\n]{0,3}\n[^\p{L}\p{N}\n]{0,4}(?:第?\d{1,2}(?:回目?|日目)?[^\p{L}\p{N}\n]{1,3})?$/u;

/** Hours that are told once for several days, before them or behind them; 「3日、4日も同様」 has those of the day before. */
export function shareToldDays(notice: NoticeText, ranges: readonly TimeRange[]): readonly TimeRange[] {
  if (!ranges.some(isPlainDay) || !ranges.some((range) => hasHours(range) || isClockAlone(range))) return ranges;
  const shared: TimeRange[] = [];
  for (let i = 0; i < ranges.length; i++) {
    const range = ranges[i] as TimeRange;
    const told = isUndated(range)
      ? behindHours(notice, ranges, i)
      : isPlainDay(range)
        ? ofDays(notice, ranges, i)
        : null;
    if (told === null) shared.push(range);
    else {
      shared.push(...told.shared);
      i += told.taken - 1;
    }
  }
  return shared;
}

interface Told {
  readonly shared: readonly TimeRange[];
  readonly taken: number;
}

/** 「時間:2:00~4:30 / 日付:2月2日・3日・4日」 */
function behindHours(notice: NoticeText, ranges: readonly TimeRange[], at: number): Told | null {
  const hours = ranges[at] as TimeRange;
  const days = daysAt(notice, ranges, at + 1);
  if (days.length < 2) return null;
  const [first] = days as [TimeRange];
  const between = textBetween(notice, hours.end, first.first).slice(0, REACH);
  const before = notice.page.text.slice(
    Math.max(0, (notice.tokens[hours.first]?.from ?? 0) - LEAD),
    notice.tokens[hours.first]?.from ?? 0,
  );
  const isOfThem =
    DAYS_LABEL.test(between) || STOPS_ON.test(between) || (between.includes('\n') && EACH_ABOVE.test(before));
  return isOfThem && !/\d(?!回|日間|夜|晩)/.test(between)
    ? { shared: days.map((day) => onDay(hours, day)), taken: days.length + 1 }
    : null;
}

/** 「(木) / 停止時間 」: a row of hours below rows of days. */
const HOURS_BELOW =
  /^[^\p{L}\p{N}\n]{0,4}(?:\([月火水木金土日・祝]{1,3}\))?[^\p{L}\p{N}\n]{0,2}\n[^\d\n]{0,12}時(?:間帯?|刻)[^\p{L}\p{N}\n]{0,4}$/u;
/** 「1月6日、13日に定例メンテナンス(4:00~4:30)を実施」, 「6日・7日の夜間メンテナンス(23:00~翌2:00)」: what the days and the hours are of. */
const RIGHT_BEHIND = /^(?:\([月火水木金土日・祝]{1,3}\))?(?:(?:の|に|は|とも|両日)[^\d。、\n]{0,24})?\(? ?$/;
const isOfEach = (between: string): boolean =>
  EACH_BETWEEN.test(between) || HOURS_BELOW.test(between) || RIGHT_BEHIND.test(between);
/** 「1月6日、13日の各4:00から」: a start that each of the days has. */
const EACH_START = /^(?:\([月火水木金土日・祝]{1,3}\))?の?(?:各|それぞれ|いずれも|とも)(?:日|回)?(?:の|、)?$/;

/** 「2月2日、3日、4日、時間はどの日も2:00~4:30」, and 「3日、4日も同様」 behind a day with its hours. */
function ofDays(notice: NoticeText, ranges: readonly TimeRange[], at: number): Told | null {
  const days = daysAt(notice, ranges, at);
  const last = days.at(-1) as TimeRange;
  const next = ranges[at + days.length];
  if (days.length > 1 && next !== undefined && areHoursOf(notice, last, next))
    return { shared: days.map((day) => onDay(next, day)), taken: days.length + 1 };
  const before = ranges[at - 1];
  const behind = notice.tokens[last.end - 1]?.to ?? 0;
  if (before?.start?.date == null || !hasHours(before) || !LIKEWISE.test(notice.page.text.slice(behind, behind + LEAD)))
    return null;
  return { shared: days.map((day) => onDay(before, day)), taken: days.length };
}

/** Hours without a day, or a clock time that is said to be of each. */
function areHoursOf({ page, tokens }: NoticeText, { start, end }: TimeRange, next: TimeRange): boolean {
  // 「7日の夜間メンテナンス(」: 夜間 is not of the day alone.
  const from = start?.date?.to ?? tokens[end - 1]?.to ?? 0;
  const between = page.text.slice(from, tokens[next.first]?.from ?? 0);
  return isUndated(next) ? isOfEach(between) : isClockAlone(next) && EACH_START.test(between);
}

const isClockAlone = ({ start }: TimeRange): boolean => start?.date === null && start.time?.kind === 'time';
