import { type NoticeText, textBetween } from '../notice-text.ts';
import type { TimeRange } from './time-range.ts';

const LENGTH = '(?:約|およそ|おおよそ)?(?:(\\d{1,2})時間(半)?)?(?:(\\d{1,3})分)?(?:間)?(?:ほど|程度|くらい)?';

/** 「14時から、それぞれ10分間」「18時に各10分程度」, right behind the last of several clock times. */
const OF_EACH = new RegExp(`^(?:頃|ごろ)?(?:より|から|に)?、?(?:それぞれ|各回?|いずれも)(?:、|の)?${LENGTH}`);
/** 「8:00、14:00」「8時と14時」 */
const LISTED = /^(?:頃|ごろ)?(?:、|・|と|および|及び|,)$/;

const EVENT = '(?:アップグレード|アップデート|ハードフォーク|フォーク|分岐|移行|切り?替え?|イベント|更新|実施|適用)';
/** 「…に予定されています。当社ではその90分前に…を停止」: the moment stands in the sentence, or on the line, before. */
const BEFORE_THAT = new RegExp(
  `^(?:頃|ごろ|過ぎ)?(?:[^\\n。\\d]{0,40}[\\n。]{1,3}){1,2}[^\\n。\\d]{0,24}?(?:その|この|${EVENT}(?:予定)?(?:時刻|日時)?の?|同時刻の|同時刻より|当該時刻の|上記(?:の)?(?:予定)?(?:時刻|日時)?の|予定時刻の|開始時刻の)${LENGTH}前(?:に|より|から|を(?:目安|目途|めど)|頃|ごろ)[^。\\n]{0,48}?(?:停止|休止|中断|見合わせ|締め?切|止め)`,
);
/** 「…の90分前に停止し、フォークの3時間後に再開」「再開はアップグレードの3時間後」: so long behind the same moment it comes back. */
const AFTER_THAT = new RegExp(
  `前(?:に|より|から)[^\\d]{0,96}?${EVENT}(?:の?(?:完了|終了|実施|予定時刻|開始))?(?:の|から|より)${LENGTH}後`,
);
const REACH = 160;
const LIST_REACH = 8;

const minutesOf = ([, hours, half, minutes]: RegExpExecArray): number =>
  Number(hours ?? 0) * 60 + (half === undefined ? 0 : 30) + Number(minutes ?? 0);

const isClock = ({ shape, start }: TimeRange): boolean => shape === 'point' && start?.time?.kind === 'time';

/** Lengths that are told once for several clock times, and clock times that stand so long before one of the sentence before. */
export function withToldLengths(notice: NoticeText, ranges: readonly TimeRange[]): readonly TimeRange[] {
  const { text } = notice.page;
  const hasEach = EACH_HINT.test(text);
  const hasLead = text.includes('分前') || text.includes('時間前');
  if (!hasEach && !hasLead) return ranges;
  const told = [...ranges];
  for (let i = told.length - 1; i >= 0; i--) {
    const range = told[i] as TimeRange;
    if (!isClock(range)) continue;
    const behind = textBehind(notice, range);
    const durationMinutes = hasEach && range.durationMinutes === null ? lengthOfEach(notice, told, i, behind) : null;
    if (durationMinutes !== null) told[i] = { ...range, durationMinutes };
    else if (hasLead) told[i] = withLeadTold(range, behind);
  }
  return told;
}

/** How long before the moment it stops, and how long behind it it comes back. */
function withLeadTold(range: TimeRange, behind: string): TimeRange {
  const leadMinutes = range.leadMinutes ?? lengthIn(BEFORE_THAT.exec(behind));
  if (leadMinutes === null) return range;
  const lag = lengthIn(AFTER_THAT.exec(behind));
  return { ...range, leadMinutes, durationMinutes: lag === null ? range.durationMinutes : leadMinutes + lag };
}

const EACH_HINT = /(?:それぞれ|各回?|いずれも)[^\n。]{0,6}\d{1,3}(?:分|時間)/;

const textBehind = ({ tokens, page }: NoticeText, { end }: TimeRange): string => {
  const to = tokens[end - 1]?.to ?? 0;
  return page.text.slice(to, to + REACH);
};

const lengthIn = (found: RegExpExecArray | null): number | null => {
  const minutes = found === null ? 0 : minutesOf(found);
  return minutes > 0 ? minutes : null;
};

/** That of the next of the list, or the one behind the last. */
function lengthOfEach(notice: NoticeText, ranges: readonly TimeRange[], at: number, behind: string): number | null {
  const [before, range, next] = [ranges[at - 1], ranges[at], ranges[at + 1]];
  if (areListed(notice, range, next)) return next?.durationMinutes ?? null;
  return areListed(notice, before, range) ? lengthIn(OF_EACH.exec(behind)) : null;
}

/** Two clock times with nothing but a mark between them. */
function areListed(notice: NoticeText, a: TimeRange | undefined, b: TimeRange | undefined): boolean {
  if (a === undefined || b === undefined || !isClock(a) || !isClock(b)) return false;
  const between = textBetween(notice, a.end, b.first);
  return between.length <= LIST_REACH && LISTED.test(between);
}
