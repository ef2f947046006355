import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { roleInEntry } from '../3-layout/status-page.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import { isJapanese } from '../4-times/zones.ts';
import type { NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import type { TimeContext } from './context.ts';
import { lowerBefore } from './page-beside.ts';

/** 「【第2報】11月25日 10:50 …」, 「20日 21時10分「…」」: a moment at the head of a report, or before what was posted then. */
export function isStamp(notice: NoticeText, range: TimeRange, clause: Clause | null): boolean {
  const { tokens } = notice;
  if (isBehindNumber(notice, range) || isReportHead(notice, range)) return true;
  if (!isDayAndClock(range) || (clause !== null && range.first - clause.first > STAMP_HEAD)) return false;
  return isBeforeQuote(tokens, range) || (isBehindBracket(tokens, range.first) && !isSince(tokens[range.end]));
}

/** 「[10:50] 2月9日10時40分頃より、ログインできません」: nobody writes from then on. */
const isSince = (token: Token | undefined): boolean => token?.kind === 'word' && (token.entry.tags & TAG.from) !== 0;

const isDayAndClock = ({ shape, start }: TimeRange): boolean =>
  shape === 'point' && start?.date != null && start.time?.kind === 'time';

/** 「【第2報】9:40」: the number of the report makes a stamp of a clock time alone. */
const isBehindNumber = (notice: NoticeText, range: TimeRange): boolean =>
  range.shape === 'point' && range.start?.time != null && REPORT_HEAD.test(lowerBefore(notice, range, HEAD_REACH));

/** 「<2026年11月20日 16:20>」, 「--- 第2報(11:30) ---」, 「▼11/20 8:30 更新」: nothing else on the line, or in the bracket at its head. */
const isReportHead = (notice: NoticeText, range: TimeRange): boolean => headMarks(notice, range) !== null;

/** 「--- 第2報(11:30) ---」 is the head of a report though it be the only one. */
export const isRuledHead = (notice: NoticeText, range: TimeRange): boolean => headMarks(notice, range) === 'rule';

function headMarks(
  { page: { text }, tokens }: NoticeText,
  { first, end, shape, start }: TimeRange,
): 'bracket' | 'rule' | null {
  if (shape !== 'point' || start?.time?.kind !== 'time') return null;
  const [from, to] = [tokens[first]?.from ?? 0, tokens[end - 1]?.to ?? 0];
  const lineFrom = text.lastIndexOf('\n', from - 1) + 1;
  const before = text.slice(lineFrom, from);
  const behind = text.slice(to - 1, to + MARKS_REACH);
  if (from - lineFrom > MARKS_REACH) return null;
  // The bracket may have been taken in with the time.
  if (OPENS.test(before) && IN_BRACKET.test(behind)) return 'bracket';
  const isHead = MARKED.test(before)
    ? LINE_END.test(behind.slice(1))
    : BLANK.test(before) && NAMED_BEHIND.test(behind.slice(1));
  return isHead ? 'rule' : null;
}

const MARKS_REACH = 24;
const REPORT =
  '(?:(?:第 ?[一二三四五六七八九十\\d]{1,2} ?|続|初|速|最終)報|更新|追記|初回掲載|掲載|投稿|公開|発表|時点|現在|最終更新|update)';
/** 「復旧(7月12日 5:07)」, 「第一報(4:09)」: the report is named before the bracket. */
const NAMED_REPORT =
  '[■●◆▼]? ?(?:(?:第[一二三四五六\\d]{1,2}|続|初|速|最終)報 ?\\d{0,2}|(?:復旧|最終|中間|完了|経過|解消|発生)(?:の?ご?報告|報)?|ご?報告)';
const OPENS = new RegExp(`^ ?(?:[※▼▽]? ?[【[〈《(<]${REPORT}? ?[:：]?|${NAMED_REPORT} ?[(〈]) ?$`);
const IN_BRACKET = new RegExp(`^.?[ ]?${REPORT}?[\\]】〉》)>]`);
/** A blank alone only indents the line. */
const MARKED = new RegExp(`^(?:(?! {1,12}$)[-=ー―─*~#▼▽ ]{1,12}${REPORT}?[ :(]{0,6}|[■●◆□◇○] ?${REPORT}[ :(]{1,6})$`);
const LINE_END = new RegExp(`^[ )]{0,6}${REPORT}?[-=ー―─\\*~# )]{0,120}(?:\\n|$)`);

/** 「2月26日(金)21:50 第2報」 alone on its line. */
const BLANK = /^ {0,6}$/;
const NAMED_BEHIND = new RegExp(`^[ )]{0,6}[【[(〈《]?${REPORT}[\\]】)〉》 ]{0,4}(?:\\n|$)`);

const HEAD_REACH = 16;
const REPORT_HEAD = /(?:^|\n) ?[【[(〈《](?:第 ?\d{1,2}|続|初|速|最終)報[】\])〉》] ?$/;

function isBeforeQuote(tokens: readonly Token[], { first, end }: TimeRange): boolean {
  const next = tokens[end]?.kind === 'connective' ? tokens[end + 1] : tokens[end];
  return next?.kind === 'open' && next.isQuote === true && tokens[first - 1]?.kind === 'newline';
}

/** A bracket without a label in it, at the head of the line, closes right before the token. */
function isBehindBracket(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.kind === 'connective' ? first - 2 : first - 1;
  if (tokens[before]?.kind !== 'close') return false;
  for (let i = before - 1; i > before - STAMP_HEAD; i--) {
    const token = tokens[i];
    if (token?.kind === 'open') return tokens[i - 1] === undefined || tokens[i - 1]?.kind === 'newline';
    if (token === undefined || (token.kind === 'word' && (token.entry.tags & LABELS) !== 0)) return false;
  }
  return false;
}

const STAMP_HEAD = 8;
const LABELS = TAG.when | TAG.start | TAG.end | TAG.stop | TAG.old | TAG.fresh | TAG.spare | TAG.from | TAG.until;

/** A day and a time alone on their line, under no label and in no entry of a status page. */
export const isBareLine = ({ tokens }: NoticeText, range: TimeRange, clause: Clause): boolean =>
  isDayAndClock(range) &&
  clause.first === range.first &&
  isWrittenBehind(tokens, range.end, clause.end) &&
  ((clause.heading?.tags ?? 0) & LABELS & ~TAG.stop) === 0 &&
  roleInEntry(tokens, clause) === null;

/** Nothing, or 「更新」 and 「追記」: when the report was written. */
const isWrittenBehind = (tokens: readonly Token[], from: number, end: number): boolean =>
  end - from <= WRITTEN_REACH &&
  tokens
    .slice(from, end)
    .every((token) => token.kind === 'connective' || (token.kind === 'word' && (token.entry.tags & TAG.stamp) !== 0));

const WRITTEN_REACH = 3;

/** English pages put the time of a report below it. */
export const isJapaneseIn = ({ tokens }: NoticeText, below: Clause | undefined): boolean =>
  below !== undefined && isJapanese(tokens.slice(below.first, Math.min(below.end, below.first + SAMPLE)));

const SAMPLE = 40;

/** How many lines are nothing but a day and a time: the heads of what was reported then. */
export function bareLinesIn(notice: NoticeText, ranges: readonly TimeRange[]): number {
  const heads = new Map(notice.clauses.map((clause) => [clause.first, clause]));
  return ranges.filter((range) => {
    const clause = heads.get(range.first);
    return clause !== undefined && isBareLine(notice, range, clause);
  }).length;
}

/** What the line below says, and whether it has a time of its own. */
export const reportOf = (
  below: Clause | undefined,
  next: TimeRange | undefined,
): Pick<TimeContext, 'isFollowed' | 'after'> => ({
  isFollowed: below !== undefined && next !== undefined && next.first >= below.first && next.first < below.end,
  after: below?.tags ?? 0,
});
