import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { isChangedBehind } from '../4-times/replaced.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import type { NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import type { TimeContext } from './context.ts';
import { lowerBehind } from './page-beside.ts';

/** 「13:00より予定しておりました…の開始時刻を14:00に変更」; a change of the end leaves the start as it is. */
export const wasPlanned = ({ clause, after, isFollowed }: TimeContext, isRetold: boolean): boolean =>
  (isFollowed || isRetold) &&
  (clause.tags & (TAG.postponed | TAG.changed)) !== 0 &&
  (clause.tags & (TAG.perhaps | TAG.extended)) === 0 &&
  (after & TAG.approx) !== 0 &&
  (after & TAG.past) !== 0 &&
  (after & TAG.end) === 0;

/** 「…の内容を変更し、12月22日1:30~4:30にも実施」: what stands before it is held too. */
export const isAddedTo = (notice: NoticeText, next: TimeRange | undefined): boolean =>
  next !== undefined && ADDED.test(lowerBehind(notice, next, ADDED_REACH));
const ADDED = /^(?:の間|まで)?(?:にも|も、)|^(?:の?(?:メンテナンス|作業|停止))?(?:を|が)追加/;
const ADDED_REACH = 16;

/** 「7:00の終了を予定しておりましたが」: nothing has ended. */
export function wasToBe(tokens: readonly Token[], from: number, nextFirst: number): boolean {
  for (let i = from; i < Math.min(from + WAS_TO_BE_REACH, nextFirst); i++) {
    const token = tokens[i];
    if (token?.kind === 'comma') return false;
    if (token?.kind === 'word' && (token.entry.tags & WAS_TO_BE) === WAS_TO_BE) return true;
  }
  return false;
}

const WAS_TO_BE_REACH = 8;
const WAS_TO_BE = TAG.approx | TAG.past;

/** Tags of 「(変更前)」 right behind a time; a bracket that holds the next time speaks of that one. */
export function remarkBehind(tokens: readonly Token[], at: number, nextFirst: number): number {
  if (tokens[at]?.kind !== 'open') return 0;
  let tags = 0;
  for (let i = at + 1; i < nextFirst; i++) {
    const token = tokens[i];
    if (token?.kind === 'close') return tags;
    if (token?.kind === 'word') tags |= token.entry.tags;
    if (token?.kind === 'newline') break;
  }
  return 0;
}

/** 「[09:45] 現在…」: the time of a report, at its head. */
export const isStampInBrackets = (
  tokens: readonly Token[],
  { first, end }: TimeRange,
  { clause, before, lead }: TimeContext,
): boolean =>
  (tokens[end]?.kind === 'close' || tokens[end - 1]?.kind === 'close') &&
  ((first - clause.first <= STAMP_HEAD && isOpened(tokens, clause.first, first)) ||
    // 「Platform update (Nov 20, 12:25 UTC): …」
    ((before & TAG.stamp) !== 0 &&
      lead <= STAMP_LEAD &&
      tokens[first - 1]?.kind === 'open' &&
      tokens[tokens[end]?.kind === 'close' ? end + 1 : end]?.kind === 'colon'));

/** Characters of the name before it. */
const STAMP_LEAD = 32;

const STAMP_HEAD = 4;

/** 「[09:45]」, 「【第2報 11:20】」: a bracket at the head that holds nothing else that means anything. */
function isOpened(tokens: readonly Token[], first: number, end: number): boolean {
  if (tokens[first]?.kind !== 'open') return false;
  return tokens
    .slice(first + 1, end)
    .every(
      (token) =>
        token.kind === 'text' ||
        token.kind === 'connective' ||
        token.kind === 'colon' ||
        token.kind === 'duration' ||
        (token.kind === 'word' && (token.entry.tags & TAG.stamp) !== 0),
    );
}

/** 「12:59までに」: by then something has to be done. */
export function isDeadline(tokens: readonly Token[], { end }: TimeRange): boolean {
  for (let i = end; i < end + 3; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || (token.entry.tags & TAG.until) === 0) continue;
    return token.entry.word === 'までに';
  }
  return false;
}

/** 「5:00までに順次再開」「5:00までに短縮」: by then it is over; 「5:00までに完了してください」 asks somebody. */
export const isOverBy = (notice: NoticeText, range: TimeRange): boolean =>
  OVER_BY.test(lowerBehind(notice, range, OVER_REACH));

const OVER_REACH = 32;
const OVER_BY =
  /^(?:頃|ごろ)?までに(?:は|、)?(?:順次|段階的に|すべて|全て|全ての)?(?:サービス|取引|お取引|作業|メンテナンス)?(?:の|を|が)?(?:再開|復旧|終了|完了|短縮|復帰)(?!して(?:ください|下さい|いただ)|をお願い|させて|頂)/;

/** 「6:30まで時間を要する見込みです」「7:00まで継続いたします」: the work goes on until then. */
export const isTakenUntil = (notice: NoticeText, range: TimeRange): boolean =>
  TAKEN_UNTIL.test(lowerBehind(notice, range, OVER_REACH));

const TAKEN_UNTIL =
  /^(?:頃|ごろ)?まで(?:は|、)?(?:お?時間(?:を要|が?かか|をいただ|を頂)|(?:作業が?)?(?:継続|続[くけき]|かか|延び|ずれ込|要す))/;

/** 「■新規お申し込み、機種変更」 heads a service that stops; 「■申込期間」 does not. */
export function isProcedure(tokens: readonly Token[], heading: Clause | null): boolean {
  if (!heading || (heading.tags & (TAG.when | TAG.start | TAG.end)) !== 0) return false;
  for (let i = heading.first; i < heading.end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && (token.entry.tags & TAG.distractor) !== 0 && !PROCEDURES.has(token.entry.word))
      return false;
  }
  return true;
}

const PROCEDURES: ReadonlySet<string> = new Set([
  '申込',
  '申し込み',
  '申請',
  '発行',
  '新規登録',
  '開設受付',
  '口座開設受付',
]);

/** 「2:00~4:00(販売所は5:00まで)」: a bracket behind other hours names a service or a coin before the time. */
export function isPartInBracket(tokens: readonly Token[], { first }: TimeRange, clause: Clause): boolean {
  for (let i = first - 1; i > clause.first && i > first - PART_REACH; i--) {
    const token = tokens[i];
    if (token?.kind === 'open') return tokens.slice(i, first).some(isPartName);
    if (token?.kind === 'close' || token?.kind === 'time' || token?.kind === 'date') return false;
  }
  return false;
}

const PART_REACH = 10;
const isPartName = (token: Token): boolean =>
  token.kind === 'word' && (token.entry.services.length > 0 || token.entry.asset !== null);

/** 「終了予定時刻を7:00に延長」: the end that replaces the one before. */
export const replacesEnd = (tokens: readonly Token[], range: TimeRange, around: TimeContext): boolean =>
  ((around.before | around.after) & TAG.changed) !== 0 ||
  (around.before & TAG.extended) !== 0 ||
  isChangedBehind(tokens, range.end) ||
  ((around.clause.heading?.tags ?? 0) & TAG.fresh) !== 0;

/** 「22:00~24:00(予備日:27日)」: the remark names another day for it; 「(予備日)」 says that this one is spare. */
export function namesSpareDay(tokens: readonly Token[], { end }: TimeRange): boolean {
  const behind = tokens.slice(end, end + SPARE_REACH);
  const at = behind.findIndex((token) => token.kind === 'word' && (token.entry.tags & TAG.spare) !== 0);
  const named = behind.slice(at + 1).find(({ kind }) => kind !== 'colon' && kind !== 'connective');
  return at >= 0 && (named?.kind === 'date' || named?.kind === 'day');
}

const SPARE_REACH = 8;
